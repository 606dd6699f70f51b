package riv_test

import (
	"testing"

	"spoorboek/model/norm"
	"spoorboek/model/riv"
)

// stand is a dossier, a day and how a check must stand on it.
type stand struct {
	check string
	state riv.State
	why   string // the id of the reason
	day   int
	does  []call
}

// blank is a dossier without its first sick day.
var blank = a("edit", "first-sick-day", "")

// recovered is a case that closed: recovered from k 100 on, and not ill again.
var recovered = a("interruption", "from", on(100))

// stands tell of the checks in the states that no other test of this package shows: what has no date, what
// says something else than it should, and what does not apply or not yet.
var stands = map[string]stand{
	"a first sick day nobody knows":             {"C01", riv.Missing, "first-sick", 60, []call{blank}},
	"a first sick day that lies ahead":          {"C01", riv.Contradictory, "first-sick-ahead", -5, nil},
	"an advice without a date":                  {"C24", riv.Undated, "undated", 400, []call{made("v", "advice", "source", "physician", "text", "tilhulp", "on", on(300)), a("advice", "item", "@v", "on", "")}},
	"an application nobody knows the day of":    {"C16", riv.Undated, "undated", 350, []call{started, made("x", "application", "employer", "H", "function", "p", "channel", "vacancy", "evidence", "m", "on", on(330)), a("step", "item", "@x", "to", "sent", "on", "")}},
	"an application for work that cannot be":    {"C16", riv.Contradictory, "unfit", 350, []call{started, made("x", "application", "employer", "H", "function", "p", "channel", "vacancy", "evidence", "m", "stage", "sent", "on", on(340)), a("judge", "item", "@x", "fit", "not", "reason", "staand werk")}},
	"capacity from the case manager":            {"C02", riv.Contradictory, "by-casemanager", 60, []call{a("party", "role", "casemanager", "name", "Kok"), a("assess", "kind", "lab", "on", on(30), "author", "mw. Kok")}},
	"no capacity, so nobody who wrote it":       {"C02", riv.NotApplicable, "no-assessment", 60, nil},
	"a problem analysis confirmed undated":      {"C03", riv.Undated, "undated", 300, []call{started, a("confirm", "codes", "problem-analysis", "by", "HR")}},
	"a plan eleven days late":                   {"C03", riv.Contradictory, "late", 90, []call{a("document", "kind", "problem-analysis", "on", on(40)), a("document", "kind", "action-plan", "on", on(65))}},
	"a plan said not to apply":                  {"C04", riv.NotApplicable, "moment", 90, []call{a("moment", "code", "action-plan", "not-applicable", "yes", "reason", "geen mogelijkheden")}},
	"no evaluation in a case that closed":       {"C05", riv.NotApplicable, "recovered", 200, []call{recovered}},
	"no case without its first day":             {"C06", riv.Undated, "undated", 400, []call{blank}},
	"an evaluation of the year a week late":     {"C06", riv.Contradictory, "late", 400, []call{a("eje", "on", on(370), "second-track", "yes", "reason", "x")}},
	"the year said not to apply":                {"C06", riv.NotApplicable, "moment", 400, []call{a("moment", "code", "first-year-evaluation", "not-applicable", "yes", "reason", "AOW")}},
	"a day to look again that passed":           {"C07", riv.Contradictory, "review-passed", 440, []call{a("eje", "on", on(350), "second-track", "no", "reason", "x"), a("ground", "basis", "perspective", "on", on(350), "review", on(435), "paper", "b", "dated", on(349))}},
	"no decision yet on a way back":             {"C07", riv.NotYet, "due", 300, nil},
	"a second track three weeks late":           {"C08", riv.Contradictory, "late", 440, []call{a("eje", "on", on(350), "second-track", "yes", "reason", "x"), a("assign", "start", on(413))}},
	"a report of the expert that is not due":    {"C09", riv.NotYet, "due", 300, nil},
	"a report of the expert without its say":    {"C09", riv.Missing, "no-conclusion", 400, []call{a("document", "kind", "ad-report", "on", on(340))}},
	"a first track closed without a word":       {"C10", riv.Missing, "reason", 400, []call{started, a("track1", "state", "closed", "on", on(320))}},
	"an intake a week late":                     {"C11", riv.Contradictory, "late", 400, []call{started, a("intake", "on", on(321))}},
	"a plan that was signed a week late":        {"C11", riv.Contradictory, "late", 400, []call{started, a("intake", "on", on(305)), a("signature", "by", "employee,employer,coach", "on", on(349))}},
	"an activity without days":                  {"C12", riv.Undated, "parts", 400, planned(a("activity", "kind", "orientation", "what", "test", "on", on(310)))},
	"a plan while a ground holds":               {"C12", riv.NotApplicable, "ground", 420, []call{started, groundOf("marginal")}},
	"a profile before the search":               {"C13", riv.NotYet, "phase", 350, []call{started}},
	"a direction that does not fit":             {"C14", riv.Contradictory, "unfit", 350, []call{started, searchPhase, line("a"), line("b"), line("c"), a("direction", "function", "d", "fit", "not", "ground", "staand", "region", "Utrecht", "hours", "24", "prospect", "good", "evidence", "x")}},
	"a search profile of wishes only":           {"C14", riv.Contradictory, "wishes", 350, []call{started, searchPhase, wish("a"), wish("b"), wish("c")}},
	"a search profile before there is any":      {"C15", riv.NotYet, "phase", 350, []call{started, a("expert", "on", on(290), "conclusion", "second-track", "searched", "x")}},
	"nothing sent yet":                          {"C16", riv.NotApplicable, "no-applications", 350, []call{started}},
	"nothing to apply for while placed":         {"C17", riv.NotApplicable, "placed", 350, []call{started, searchPhase, a("place", "employer", "K", "start", on(320), "hours", "24", "on", on(315))}},
	"few applications":                          {"C18", riv.NotApplicable, "few-applications", 350, append([]call{started}, silences(19)...)},
	"answers to many applications":              {"C18", riv.InOrder, "in-order", 350, append(append([]call{started}, silences(20)...), made("z", "application", "employer", "Q", "function", "p", "stage", "interview", "on", on(340)))},
	"reports while a trajectory rests":          {"C19", riv.NotApplicable, "paused", 400, []call{started, a("pause", "until", on(420), "reason", "wacht op oordeel", "on", on(380))}},
	"a change within its two weeks":             {"C20", riv.NotYet, "due", 325, []call{a("assess", "kind", "fml", "on", on(200)), started, a("assess", "kind", "fml", "on", on(320))}},
	"a change told to the physician only":       {"C20", riv.Missing, "not-reported", 340, []call{a("assess", "kind", "fml", "on", on(200)), started, a("assess", "kind", "fml", "on", on(320)), a("report-sent", "kind", "physician", "for", "physician", "on", on(325))}},
	"unpaid work for seven weeks":               {"C21", riv.Contradictory, "too-long", 350, []call{started, a("place", "employer", "K", "kind", "experience", "start", on(300), "goal", "ritme", "on", on(300))}},
	"a measure that was needed and not taken":   {"C23", riv.Contradictory, "measure-left", 350, []call{a("non-cooperation", "what", "niet verschenen", "on", on(330), "written", on(331), "informed", on(331), "measure", "left-alone")}},
	"an advice carried out late":                {"C24", riv.Contradictory, "late", 400, []call{made("v", "advice", "source", "physician", "text", "tilhulp", "on", on(300)), a("advice", "item", "@v", "done", on(350))}},
	"a ground whose paper has no date":          {"C25", riv.Undated, "undated", 430, []call{a("ground", "basis", "marginal", "paper", "oordeel", "review", on(500), "on", on(395))}},
	"a ground whose review passed":              {"C25", riv.Contradictory, "review-passed", 510, []call{a("ground", "basis", "marginal", "paper", "oordeel", "dated", on(390), "review", on(500), "on", on(395))}},
	"AOW without the consent of the employee":   {"C25", riv.Missing, "no-consent", 430, []call{a("ground", "basis", "aow", "paper", "verklaring", "dated", on(390), "review", on(500), "on", on(395))}},
	"no possibilities, never to look again":     {"C26", riv.Missing, "no-review", 430, []call{a("ground", "basis", "no-possibilities", "statutory", "listed", "on", on(395))}},
	"a stop on papers from before the start":    {"C27", riv.Contradictory, "older-than-start", 350, []call{started, a("document", "kind", "adjusted-analysis", "on", on(290)), a("document", "kind", "adjustment", "on", on(291)), a("ground", "basis", "marginal", "stopped", "yes", "on", on(340))}},
	"a week-42 report a week late":              {"C28", riv.Contradictory, "late", 310, []call{a("moment", "code", "week-42-report", "done", on(301))}},
	"a week-42 report confirmed undated":        {"C28", riv.Undated, "undated", 350, []call{a("assign", "start", on(320)), a("confirm", "codes", "week-42-report", "by", "HR")}},
	"a week-42 report said not to apply":        {"C28", riv.NotApplicable, "moment", 310, []call{a("moment", "code", "week-42-report", "not-applicable", "yes", "reason", "vangnet")}},
	"a letter that came, its date unknown":      {"C29", riv.Undated, "undated", 640, []call{a("moment", "code", "uwv-letter", "done", on(612))}},
	"no letter where the AOW comes first":       {"C29", riv.NotApplicable, "aow", 640, []call{pension}},
	"a final evaluation a week late":            {"C30", riv.Contradictory, "late", 650, reported(643)},
	"a report of which a part has no date":      {"C30", riv.Undated, "undated", 650, undatedPart()},
	"no report where the AOW comes first":       {"C30", riv.NotApplicable, "aow", 640, []call{pension}},
	"no judgement where the AOW comes first":    {"C31", riv.NotApplicable, "aow", 640, []call{pension}},
	"a judgement without a date":                {"C31", riv.Undated, "undated", 640, []call{made("e", "document", "kind", "employee-judgement", "on", on(620)), a("edit-document", "item", "@e", "on", "")}},
	"a final report after the evaluation":       {"C32", riv.Contradictory, "after-evaluation", 640, []call{started, a("report-sent", "kind", "final", "for", "employer", "on", on(630)), a("document", "kind", "final-evaluation", "on", on(620))}},
	"a final report late and still before it":   {"C32", riv.InOrder, "on", 640, []call{started, a("report-sent", "kind", "final", "for", "employer", "on", on(620)), a("document", "kind", "final-evaluation", "on", on(630))}},
	"a first track at which nobody ever looked": {"C10", riv.Missing, "none-since", 400, []call{started}},
	"a shortfall without proof":                 {"C33", riv.Missing, "parts", 740, []call{a("sanction", "on", on(700), "until", on(1091)), a("shortfall", "text", "te laat", "action", "starten", "owner", "wg")}},
	"a sanction that only the outcome names":    {"C33", riv.Missing, "sanction-unrecorded", 740, []call{a("outcome", "toets", "sanction-substantive", "on", on(720))}},
	"a sanction lifted after an objection":      {"C33", riv.NotApplicable, "no-sanction", 740, []call{a("outcome", "toets", "sanction-substantive", "on", on(710)), a("sanction", "on", on(710), "until", on(1091)), a("sanction", "lifted", "yes", "reason", "bezwaar gegrond")}},
}

// pension is the AOW that comes before the WIA.
var pension = a("edit", "aow", on(700))

func groundOf(basis string) call {
	return a("ground", "basis", basis, "paper", "oordeel", "dated", on(390), "review", on(500), "on", on(395))
}

func wish(function string) call {
	return a("direction", "function", function, "fit", "fits", "ground", "zittend", "region", "Utrecht", "hours", "24",
		"prospect", "small", "evidence", "wens")
}

// planned is a plan of the second track in which everything stands but what activity says.
func planned(activity call) []call {
	return []call{
		started, a("goal", "text", "werk"), a("profile", "who", "planner", "experience", "12 jaar"),
		a("direction", "function", "planner"), activity, a("plan", "reporting", "zes weken", "agreements", "open"),
		a("signature", "by", "employee,employer,coach", "on", on(330)),
	}
}

// reported is a report with all its parts, the last of them of a day.
func reported(last int) []call {
	return []call{
		a("document", "kind", "current-assessment", "on", on(610)), a("document", "kind", "problem-analysis", "on", on(40)),
		a("document", "kind", "action-plan", "on", on(50)), a("document", "kind", "medical-information", "on", on(612)),
		a("document", "kind", "final-evaluation", "on", on(last)),
	}
}

func undatedPart() []call {
	all := reported(620)
	all[3].as = "m"
	return append(all, a("edit-document", "item", "@m", "on", ""))
}

func TestACheckStandsAsTheDossierSays(t *testing.T) {
	for name, tt := range stands {
		t.Run(name, func(t *testing.T) {
			b := newBook(t)
			b.all(k(tt.day), tt.does...)
			f := b.finding(tt.check, k(tt.day))
			if f.State != tt.state || f.Reason.ID != tt.why {
				t.Errorf("%s is %s: %s %v, want %s: %s", tt.check, f.State, f.Reason.ID, f.Reason.Args, tt.state, tt.why)
			}
			if f.Open() {
				offered(t, b.dossier(), f)
			}
		})
	}
}

// shown are the states in which the dossiers of these tests show every check.
func shown(t *testing.T) map[string]map[riv.State]bool {
	all := map[string]map[riv.State]bool{}
	look := func(b *book, day int) {
		for _, f := range riv.Evaluate(b.dossier(), k(day), norm.Defaults()) {
			if all[f.ID] == nil {
				all[f.ID] = map[riv.State]bool{}
			}
			all[f.ID][f.State] = true
		}
	}
	for _, m := range mends {
		b := newBook(t)
		look(b, 30)
		b.all(k(m.day), m.before...)
		look(b, m.day)
		b.all(k(m.day), m.does...)
		look(b, m.day)
	}
	for _, s := range stands {
		b := newBook(t)
		b.all(k(s.day), s.does...)
		look(b, s.day)
	}
	for _, make := range []func(*testing.T) *book{adequate, tardy, lawful, smallChances} {
		look(make(t), 420)
	}
	return all
}

// Why a check cannot be in some states.
const (
	noDay   = "what it asks has the day of its entry always"
	asksAll = "it asks whether something is there, and that is so or not"
	atOnce  = "it is asked as soon as what it hangs on is there"
	always  = "it holds in every dossier"
)

// cannot are the states that a check does not have, each with the reason.
var cannot = map[riv.State]map[string]string{
	riv.Undated: {
		"C01": noDay, "C02": asksAll, "C10": noDay, "C11": noDay, "C13": asksAll, "C14": asksAll, "C15": asksAll, "C17": noDay, "C18": noDay, "C19": noDay, "C20": noDay, "C21": noDay, "C22": noDay, "C23": noDay,
		"C26": asksAll, "C27": noDay, "C33": noDay,
	},
	riv.Contradictory: {
		"C04": asksAll, "C05": asksAll, "C09": asksAll, "C10": asksAll, "C12": asksAll, "C13": asksAll,
		"C15": asksAll, "C17": asksAll, "C18": asksAll, "C19": asksAll, "C20": asksAll, "C22": asksAll,
		"C26": asksAll, "C29": asksAll, "C31": asksAll, "C33": asksAll,
	},
	riv.NotYet: {
		"C01": always, "C02": atOnce, "C16": atOnce, "C17": atOnce, "C18": atOnce, "C22": atOnce, "C23": atOnce,
		"C24": atOnce, "C26": atOnce, "C27": atOnce, "C33": atOnce,
	},
	riv.NotApplicable: {"C01": always},
}

// TestEveryStateOfEveryCheckIsShownOrCannotBe counts the six states of the thirty-three checks: what no dossier of
// these tests shows has a reason in cannot, and what has a reason is shown by none.
func TestEveryStateOfEveryCheckIsShownOrCannotBe(t *testing.T) {
	all := shown(t)
	for _, c := range riv.Checks() {
		for _, s := range riv.States() {
			if why := cannot[s][c.ID]; all[c.ID][s] == (why != "") {
				t.Errorf("%s %s: shown %v, and cannot be since %q", c.ID, s, all[c.ID][s], why)
			}
		}
	}
}
