package riv_test

import (
	"fmt"
	"testing"

	"spoorboek/model/dossier"
	"spoorboek/model/norm"
	"spoorboek/model/riv"
)

// mends has for every check a dossier that lacks it and the acts that mend it. A check that no act can satisfy
// has no place in the list.
var mends = map[string]struct {
	day    int
	before []call
	does   []call
}{
	"C01": {60, nil, []call{a("assess", "kind", "lab", "on", on(30), "author", "bedrijfsarts")}},
	"C02": {60, []call{made("a", "assess", "kind", "lab", "on", on(30))}, []call{
		a("edit-assessment", "item", "@a", "author", "A. Bos, bedrijfsarts"),
	}},
	"C03": {80, nil, []call{
		a("document", "kind", "problem-analysis", "on", on(40)),
		a("document", "kind", "action-plan", "on", on(50), "contains", "vision-employer,vision-employee"),
	}},
	"C04": {80, []call{made("p", "document", "kind", "action-plan", "on", on(50))}, []call{
		a("edit-document", "item", "@p", "contains", "casemanager,goals,terms,evaluations"),
	}},
	"C05": {200, nil, []call{a("document", "kind", "evaluation", "on", on(190))}},
	"C06": {400, nil, []call{a("eje", "on", on(350), "second-track", "yes", "reason", "eigen werk niet passend")}},
	"C07": {380, []call{a("eje", "on", on(350), "second-track", "no", "reason", "terug binnen 3 maanden")}, []call{
		a("ground", "basis", "perspective", "on", on(350), "review", on(435), "paper", "bijstelling", "dated", on(349)),
	}},
	"C08": {430, nil, []call{a("assign", "start", on(380))}},
	"C09": {430, nil, []call{a("expert", "on", on(340), "conclusion", "second-track", "searched", "12 functies, geen passend")}},
	"C10": {400, []call{a("assign", "start", on(300))}, []call{a("track1", "state", "running", "on", on(395))}},
	"C11": {350, []call{a("assign", "start", on(300))}, []call{
		a("intake", "on", on(310)),
		a("signature", "by", "employee,employer,coach", "on", on(330)),
	}},
	"C12": {350, []call{a("assign", "start", on(300))}, []call{
		a("goal", "text", "24 uur passend werk"),
		a("profile", "who", "planner", "experience", "12 jaar"),
		a("direction", "function", "planner"),
		a("activity", "kind", "orientation", "what", "test", "hours", "4", "start", on(310), "end", on(320), "on", on(305)),
		a("plan", "reporting", "elke zes weken", "agreements", "open zijn"),
		a("signature", "by", "employee,employer,coach", "on", on(330)),
	}},
	"C13": {350, []call{a("assign", "start", on(300)), searchPhase}, []call{
		a("profile", "experience", "a", "education", "b", "ambitions", "c", "preferences", "d", "obstacles", "e", "traits", "f"),
		a("assess", "kind", "fml", "on", on(200), "author", "bedrijfsarts"),
	}},
	"C14": {350, []call{a("assign", "start", on(300)), searchPhase}, []call{
		line("planner"), line("receptionist"), line("administratief medewerker"),
	}},
	"C15": {350, []call{
		a("assign", "start", on(300)), a("expert", "on", on(290), "conclusion", "second-track", "searched", "x"),
		made("d", "direction", "function", "planner"),
	}, []call{a("edit-direction", "item", "@d", "advice", "followed")}},
	"C16": {350, []call{a("assign", "start", on(300)), made("x", "application", "employer", "Hofland", "stage", "sent", "on", on(340))}, []call{
		a("edit-application", "item", "@x", "function", "planner", "channel", "vacancy", "evidence", "mail"),
	}},
	"C17": {350, []call{a("assign", "start", on(300)), searchPhase}, []call{
		a("application", "employer", "Hofland", "function", "planner", "stage", "sent", "on", on(345)),
	}},
	"C18": {350, append([]call{a("assign", "start", on(300))}, silences(20)...), []call{
		a("consider", "option", "new-plan", "chosen", "yes", "reason", "ander profiel", "on", on(349)),
	}},
	"C19": {350, []call{a("assign", "start", on(300))}, []call{
		a("report-sent", "kind", "progress", "for", "employer", "on", on(345)),
	}},
	"C20": {350, []call{
		a("assess", "kind", "fml", "on", on(200)), a("assign", "start", on(300)), a("assess", "kind", "fml", "on", on(320)),
	}, []call{a("report-sent", "kind", "progress", "for", "employer", "on", on(330))}},
	"C21": {350, []call{a("assign", "start", on(300)), searchPhase}, []call{
		a("consider", "option", "work-experience", "chosen", "no", "reason", "nog te vroeg", "on", on(340)),
	}},
	"C22": {350, []call{a("assign", "start", on(300))}, []call{
		a("consider", "option", "expert-opinion", "chosen", "yes", "reason", "stilstand", "on", on(349)),
	}},
	"C23": {350, []call{made("r", "non-cooperation", "what", "niet verschenen", "on", on(330))}, []call{
		a("non-cooperation", "item", "@r", "written", on(331), "informed", on(331), "measure", "warned"),
	}},
	"C24": {350, []call{made("v", "advice", "source", "physician", "text", "tilhulp", "on", on(300))}, []call{
		a("advice", "item", "@v", "done", on(330)),
	}},
	"C25": {430, nil, []call{
		a("ground", "basis", "marginal", "paper", "oordeel bedrijfsarts", "dated", on(390), "review", on(500), "on", on(395)),
	}},
	"C26": {430, []call{made("g", "ground", "basis", "no-possibilities", "on", on(395))}, []call{
		a("ground", "item", "@g", "statutory", "listed", "review", on(500)),
	}},
	"C27": {350, []call{a("assign", "start", on(300)), a("ground", "basis", "marginal", "stopped", "yes", "on", on(340))}, []call{
		a("document", "kind", "adjusted-analysis", "on", on(338)), a("document", "kind", "adjustment", "on", on(339)),
	}},
	"C28": {300, nil, []call{a("moment", "code", "week-42-report", "done", on(290))}},
	"C29": {640, nil, []call{a("letter", "date", on(650), "received", on(612))}},
	"C30": {640, nil, []call{
		a("document", "kind", "current-assessment", "on", on(610)), a("document", "kind", "problem-analysis", "on", on(40)),
		a("document", "kind", "action-plan", "on", on(50)), a("document", "kind", "medical-information", "on", on(612)),
		a("document", "kind", "final-evaluation", "on", on(620)),
	}},
	"C31": {640, nil, []call{a("document", "kind", "employee-judgement", "on", on(620))}},
	"C32": {640, []call{a("assign", "start", on(300))}, []call{
		a("report-sent", "kind", "final", "for", "employer", "on", on(600)),
	}},
	"C33": {740, []call{a("sanction", "on", on(700), "until", on(1091))}, []call{
		a("shortfall", "text", "spoor 2 te laat", "action", "starten", "owner", "werkgever", "proof", "plan", "done", on(735)),
		a("sanction", "reported", on(739)),
	}},
}

var searchPhase = a("phase", "to", "jobsearch", "on", on(300), "reason", "loopt al")

func line(function string) call {
	return a("direction", "function", function, "fit", "fits", "ground", "zittend", "region", "Utrecht", "hours", "24",
		"prospect", "good", "evidence", "31 vacatures", "advice", "followed")
}

func silences(n int) []call {
	var all []call
	for i := range n {
		name := fmt.Sprint("s", i)
		all = append(all,
			made(name, "application", "employer", fmt.Sprint("wg ", i), "function", "planner", "stage", "sent", "on", on(302+i)),
			a("step", "item", "@"+name, "to", "silent", "on", on(330)))
	}
	return all
}

func TestEveryCheckCanBeSatisfiedByActs(t *testing.T) {
	for _, check := range riv.Checks() {
		t.Run(check.ID, func(t *testing.T) {
			m, ok := mends[check.ID]
			if !ok {
				t.Fatal("no act satisfies this check")
			}
			b, day := newBook(t), k(m.day)
			b.all(day, m.before...)
			was := b.finding(check.ID, day)
			if !was.Open() {
				t.Fatalf("nothing to mend: %s %s %v", was.State, was.Reason.ID, was.Reason.Args)
			}
			if was.Act != m.does[0].act {
				t.Errorf("offers %q, mended by %q", was.Act, m.does[0].act)
			}
			offered(t, b.dossier(), was)
			b.all(day, m.does...)
			if now := b.finding(check.ID, day); now.State != riv.InOrder {
				t.Errorf("after the acts: %s %s %v %s %v", now.State, now.Reason.ID, now.Reason.Args, now.Act, now.Args)
			}
		})
	}
}

// offered checks that the act takes the values it is offered with, and that they are right as far as they go.
func offered(t *testing.T, _ *dossier.Dossier, f riv.Finding) {
	t.Helper()
	spec, known := dossier.SpecOf(f.Act)
	if !known {
		t.Errorf("no act %q", f.Act)
	}
	for key, value := range f.Args {
		p, known := spec.Param(key)
		if !known {
			t.Errorf("act %q does not take %q", f.Act, key)
			continue
		}
		if err := p.Check(value); err != nil {
			t.Errorf("%s %s=%s: %v", f.Act, key, value, err)
		}
	}
}

func TestEveryOfferedActTakesWhatItBeginsWith(t *testing.T) {
	for id, m := range mends {
		b := newBook(t)
		b.all(k(m.day), m.before...)
		for _, day := range []int{-5, 10, 60, 200, 300, 350, 400, 430, 620, 640, 740} {
			for _, f := range riv.Evaluate(b.dossier(), k(day), norm.Defaults()) {
				if f.Open() != (f.Act != "") {
					t.Errorf("%s of %s on %d: %s with act %q", f.ID, id, day, f.State, f.Act)
				}
				if f.Act != "" {
					offered(t, b.dossier(), f)
				}
			}
		}
	}
}

func TestTheListIsWholeAndNamesItsGrounds(t *testing.T) {
	all := riv.Checks()
	if len(all) != 33 {
		t.Fatalf("%d checks", len(all))
	}
	for i, c := range all {
		if want := fmt.Sprintf("C%02d", i+1); c.ID != want {
			t.Errorf("%s stands in the place of %s", c.ID, want)
		}
		if c.Ground == "" || c.Source == "" || c.Certainty == "" || c.Severity == "" {
			t.Errorf("%s says not all: %+v", c.ID, c)
		}
	}
}
