package kept_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/office"
	"spoorboek/model/plain"
	"spoorboek/model/sample"
	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/kept"
	"spoorboek/ui/screen/screentest"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// day is one on which some closed dossiers must go.
var day = civil.Of(2029, time.January, 10)

// filled is the screen two years on: one dossier must go, something left and something was erased.
func filled(t testing.TB) *kept.Pane {
	t.Helper()
	var rows []caseload.Row
	for id, entries := range sample.Generate(sample.Options{Dossiers: 24, Seed: 1, Today: screentest.Today()}) {
		rows = append(rows, caseload.Project(dossier.Replay(id, entries)))
	}
	slices.SortFunc(rows, func(a, b caseload.Row) int { return strings.Compare(a.Number, b.Number) })
	o := office.Replay(nil)
	o.Exports = []office.Export{
		{On: day.Add(-9), ExportLogged: office.ExportLogged{Format: "xlsx", What: office.Spreadsheet, For: "coach", Dossiers: 24}},
		{On: day.Add(-2), ExportLogged: office.ExportLogged{
			Format: "docx", What: office.PersonCopy, For: "employee", Reason: plain.Line("verzoek om inzage"),
			Withheld: []office.Withheld{{Part: "notes", Reason: plain.Line("gaat over een ander")}},
		}.Naming(rows[0].ID)},
	}
	p := kept.New(text.New(text.NL), theme.Uni())
	p.Update(pane.Rows{Rows: rows, Office: o, Settings: norm.Defaults(), Today: day})
	p.Update(pane.Stones{Stones: []pane.Stone{{On: day.Add(-1), Reason: "retention", ID: journal.ID{1}}}})
	p.Update(pane.Resized{W: 100, H: 40})
	return p
}

func TestKept(t *testing.T) {
	for _, s := range screentest.Sizes() {
		t.Run(s.String(), func(t *testing.T) {
			env := s.Env()
			env.Today = day
			screentest.Golden(t, filled(t), s.W, s.H-3, env)
		})
	}
}

func TestKeptDrawsInsideItsRectangle(t *testing.T) {
	screentest.Inside(t, func() pane.Pane { return filled(t) }, []action.ID{action.Down, action.End, action.PageDown})
}

func TestThePrivacyScreenNamesNobodyHere(t *testing.T) {
	env := screentest.Sizes()[1].Env()
	env.Today, env.Private = day, true
	if drawn := screentest.Draw(filled(t), 120, 37, env).Text(); strings.Contains(drawn, "Heuvel") {
		t.Errorf("a name on the privacy screen:\n%s", drawn)
	}
}

func TestTheOtherPanesFollowAndEnterOpens(t *testing.T) {
	p := filled(t)
	if req, _ := p.Act(action.Open); req.(pane.Open).Dossier.IsZero() {
		t.Error("Enter opens nobody")
	}
	if req, _ := p.Act(action.Down); req.(pane.Select).Dossier.IsZero() {
		t.Error("the cursor makes nobody current")
	}
	p.Act(action.End) // what was erased
	if ok, why := p.Can(action.Open); ok || why == "" {
		t.Error("what was erased can be opened")
	}
}

func TestTheListOfWhatLeftSaysWhichReportAndWhatCameOfIt(t *testing.T) {
	o := office.Replay(nil)
	for _, state := range []office.State{office.Given, office.Begun, office.Failed} {
		o.Exports = append(o.Exports, office.Export{On: day, Entry: journal.ID{byte(len(o.Exports))}, State: state,
			ExportLogged: office.ExportLogged{Format: "pdf", What: office.Document, Report: "final", For: "employer"}})
	}
	p := kept.New(text.New(text.NL), theme.Uni())
	p.Update(pane.Rows{Office: o, Settings: norm.Defaults(), Today: day})
	p.Update(pane.Resized{W: 118, H: 36})
	env := screentest.Sizes()[1].Env()
	env.Today = day
	drawn := screentest.Draw(p, 118, 36, env).Text()
	for words, times := range map[string]int{
		"eindrapportage (pdf)": 3, "begonnen, niet voltooid": 1, "mislukt, niets gegeven": 1, "werkgever": 3,
	} {
		if n := strings.Count(drawn, words); n != times {
			t.Errorf("%q stands there %d times, want %d:\n%s", words, n, times, drawn)
		}
	}
}
