package riv_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/norm"
	"spoorboek/model/riv"
)

// firstYear is a first year as it should be, up to the decision to start spoor 2.
func firstYear() []call {
	return []call{
		a("party", "role", "physician", "name", "A. Bos", "organisation", "ArboNu"),
		a("assess", "kind", "lab", "on", on(38), "author", "A. Bos, bedrijfsarts"),
		a("document", "kind", "problem-analysis", "on", on(38)),
		a("document", "kind", "action-plan", "on", on(48), "contains",
			"vision-employer,vision-employee,casemanager,goals,terms,evaluations"),
		a("moment", "code", "week-42-report", "done", on(290)),
		a("expert", "on", on(330), "conclusion", "second-track", "searched", "14 functies bekeken", "direction", "planner"),
		a("eje", "on", on(350), "second-track", "yes", "reason", "geen passend werk intern", "visions", "vision-employer,vision-employee"),
		a("document", "kind", "evaluation", "on", on(350)),
	}
}

// running is a spoor 2 that starts in time, with all that belongs to its plan.
func running() []call {
	return []call{
		a("assign", "agreed", on(356), "start", on(360), "report-every", "42"),
		a("intake", "on", on(363), "privacy-told", "yes"),
		a("goal", "text", "24 uur passend werk"),
		a("profile", "experience", "a", "education", "b", "ambitions", "c", "preferences", "d", "obstacles", "e", "traits", "f"),
		a("activity", "kind", "orientation", "what", "loopbaantest", "hours", "6", "start", on(370), "end", on(380), "on", on(365)),
		a("threeway", "held", on(375), "plan-read", "yes", "expert-read", "yes"),
		a("plan", "reporting", "elke zes weken", "agreements", "samen solliciteren"),
		a("signature", "by", "employee,employer,coach", "on", on(380)),
		line("planner"), line("receptionist"), line("administratief medewerker"),
		a("phase", "to", "jobsearch", "on", on(400), "reason", "profiel klaar"),
		a("consider", "option", "work-experience", "chosen", "no", "reason", "direct plaatsbaar", "on", on(405)),
		a("track1", "state", "running", "on", on(405), "note", "besproken met leidinggevende"),
		a("document", "kind", "evaluation", "on", on(390)),
		made("x", "application", "employer", "Hofland", "function", "planner", "channel", "vacancy", "evidence", "mail", "stage", "sent",
			"on", on(415)),
		a("report-sent", "kind", "progress", "for", "employer", "on", on(400)),
	}
}

func TestAnAdequateDossierHasNothingOpen(t *testing.T) {
	b := adequate(t)
	for _, day := range []int{420, 430} {
		if got := b.open(k(day), ""); len(got) > 0 {
			t.Errorf("on day %d: %s", day, strings.Join(got, "; "))
		}
	}
	b.finish()
	if got := b.open(k(640), ""); len(got) > 0 {
		t.Errorf("at the end: %s", strings.Join(got, "; "))
	}
}

// adequate is a dossier in which all was done that UWV asks, in time.
func adequate(t *testing.T) *book {
	b := newBook(t)
	b.all(k(420), firstYear()...)
	b.all(k(420), running()...)
	return b
}

// finish brings an adequate dossier to its end.
func (b *book) finish() {
	b.all(k(640),
		a("step", "item", "@x", "to", "rejected", "on", on(425)),
		a("document", "kind", "evaluation", "on", on(620)), a("track1", "state", "running", "on", on(610)),
		a("application", "employer", "Pas", "function", "planner", "channel", "agency", "evidence", "bevestiging", "stage", "sent",
			"on", on(630)),
		a("report-sent", "kind", "final", "for", "employer", "on", on(605)),
		a("letter", "date", on(650), "received", on(612)),
		a("document", "kind", "current-assessment", "on", on(608)), a("document", "kind", "medical-information", "on", on(612)),
		a("document", "kind", "final-evaluation", "on", on(622)), a("document", "kind", "employee-judgement", "on", on(625)),
	)
}

// tardy is a dossier in which everything was done late.
func tardy(t *testing.T) *book {
	b := newBook(t)
	b.all(k(500),
		a("assess", "kind", "lab", "on", on(70), "author", "casemanager Kok"),
		a("party", "role", "casemanager", "name", "Kok"),
		a("document", "kind", "problem-analysis", "on", on(60)),
		a("document", "kind", "action-plan", "on", on(90)),
		a("eje", "on", on(370), "second-track", "yes", "reason", "te laat gesproken"),
		a("assign", "start", on(470)),
	)
	return b
}

func TestALateDossierSaysWhereAndByHowMuch(t *testing.T) {
	b := tardy(t)
	want := []string{
		"C02 contradictory by-casemanager",
		"C06 contradictory late",
		"C08 contradictory late",
		"C09 missing no-research",
	}
	if diff := cmp.Diff(want, b.open(k(500), riv.Sanction)); diff != "" {
		t.Error(diff)
	}
	late := b.finding("C08", k(500))
	if diff := cmp.Diff([]any{k(470), 470 - 370 - 42}, late.Reason.Args); diff != "" {
		t.Error(diff)
	}
	if n := len(b.open(k(500), riv.Attention)); n < 4 {
		t.Errorf("only %d points of attention", n)
	}
	b.all(k(500), a("moment", "code", "second-track-start", "moved", on(470), "reason", "wachtlijst, vastgelegd in bijstelling"))
	if got := b.finding("C08", k(500)); got.State != riv.InOrder {
		t.Errorf("a deviation with its reason: %s", got.State)
	}
}

// lawful is a dossier without spoor 2: a concrete perspective at the own employer, with its paper and review.
func lawful(t *testing.T) *book {
	b := newBook(t)
	calls := slices.DeleteFunc(firstYear(), func(c call) bool { return c.act == "eje" || c.act == "expert" })
	b.all(k(420), calls...)
	b.all(k(420),
		a("expert", "on", on(330), "conclusion", "own-adapted", "searched", "eigen werk met aanpassing"),
		made("d", "document", "kind", "adjustment", "on", on(349), "contains", "vision-employer,vision-employee"),
		a("eje", "on", on(350), "second-track", "no", "reason", "bouwt op naar 32 uur", "visions", "vision-employer,vision-employee",
			"review", on(430)),
		a("ground", "basis", "perspective", "on", on(350), "document", "@d", "review", on(430)),
		a("track1", "state", "adapted-work", "hours", "24", "on", on(410)),
	)
	return b
}

func TestALawfulDossierWithoutSpoor2HasNoSanctionGround(t *testing.T) {
	b := lawful(t)
	for _, day := range []int{380, 420} {
		if got := b.open(k(day), riv.Sanction); len(got) > 0 {
			t.Errorf("on day %d: %s", day, strings.Join(got, "; "))
		}
	}
	if got := b.finding("C08", k(420)); got.State != riv.NotApplicable || got.Reason.ID != "ground" {
		t.Errorf("spoor 2: %s %s", got.State, got.Reason.ID)
	}
	if got := b.finding("C25", k(440)); got.Reason.ID != "review-passed" {
		t.Errorf("the day to look again passed: %s %s", got.State, got.Reason.ID)
	}
}

// smallChances is somebody whose chances are recognised as small, in a trajectory of rhythm and voluntary work.
func smallChances(t *testing.T) *book {
	b := newBook(t)
	b.all(k(420), firstYear()...)
	b.all(k(420), running()[:8]...)
	b.all(k(420),
		a("recognise", "group", "small-chances", "ground", "4 uur per week, AD-rapport", "on", on(364), "review", on(500)),
		line("gastvrouw kringloop"),
		a("activity", "kind", "day-structure", "what", "ritme", "hours", "20", "start", on(385), "end", on(440), "on", on(382)),
		a("place", "employer", "Kringloop", "kind", "voluntary", "start", on(390), "until", on(500), "hours", "4", "goal", "ritme",
			"on", on(388)),
		a("track1", "state", "closed", "on", on(400), "note", "geen functies onder 8 uur"),
		a("document", "kind", "evaluation", "on", on(400)),
		a("report-sent", "kind", "progress", "for", "employer", "on", on(400)),
	)
	return b
}

// worsen ends it: the possibilities shrink, an IVA follows without placement, and the employer rates it ten.
func (b *book) worsen() {
	b.all(k(470),
		a("assess", "kind", "lab", "on", on(430), "author", "A. Bos, bedrijfsarts", "hours-week", "2"),
		a("report-sent", "kind", "progress", "for", "employer", "on", on(438)),
		a("document", "kind", "adjusted-analysis", "on", on(436)), a("document", "kind", "adjustment", "on", on(440),
			"contains", "vision-employer,vision-employee"),
		made("o", "document", "kind", "current-assessment", "on", on(436)),
		a("ground", "basis", "no-possibilities", "statutory", "expected", "stopped", "yes", "document", "@o", "on", on(441),
			"review", on(640)),
		a("report-sent", "kind", "final", "for", "employer", "on", on(460)),
		a("outcome", "work", "none", "benefit", "iva", "end", "no-possibilities", "results", "activation,voluntary,supported", "on", on(468)),
		a("satisfaction", "who", "employer", "score", "10", "quote", "altijd duidelijk", "on", on(469)),
		a("phase", "to", "closed", "on", on(470)),
	)
}

// TestSmallChancesThatWorsenedHaveNoSanctionGround is the story of someone with small chances whose possibilities
// shrank, who did voluntary work, got an IVA and rated the trajectory ten.
func TestSmallChancesThatWorsenedHaveNoSanctionGround(t *testing.T) {
	b := smallChances(t)
	if got := b.open(k(420), riv.Sanction); len(got) > 0 {
		t.Errorf("while it runs: %s", strings.Join(got, "; "))
	}
	b.worsen()
	for _, day := range []int{470, 620, 640, 720} {
		if got := b.open(k(min(day, 640)), riv.Sanction); len(got) > 0 {
			t.Errorf("on day %d: %s", day, strings.Join(got, "; "))
		}
	}
	if got := b.finding("C30", k(640)); got.Reason.ID != "iva" {
		t.Errorf("the report: %s %s", got.State, got.Reason.ID)
	}
}

func TestADossierOfWhichNothingIsKnownIsNoVerdict(t *testing.T) {
	b := newBook(t)
	for _, f := range riv.Evaluate(b.dossier(), sick, norm.Defaults()) {
		if f.State == "" || f.Reason.ID == "" {
			t.Errorf("%s says nothing", f.ID)
		}
		if f.Open() && f.ID != "C01" {
			t.Errorf("on the first day %s is %s", f.ID, f.State)
		}
	}
	b.all(sick, a("edit", "first-sick-day", ""))
	if got := b.finding("C01", k(100)); got.State != riv.Missing || got.Act != "edit" {
		t.Errorf("without a first sick day: %+v", got)
	}
	if got := b.finding("C28", k(100)); got.State != riv.Undated {
		t.Errorf("what hangs on it: %s", got.State)
	}
}
