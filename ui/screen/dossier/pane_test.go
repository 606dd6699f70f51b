package dossier_test

import (
	"strings"
	"testing"

	"spoorboek/model/dossier"
	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	overview "spoorboek/ui/screen/dossier"
	"spoorboek/ui/screen/screentest"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

func screen(d *dossier.Dossier) *overview.Pane {
	p := overview.New(text.New(text.NL), theme.Uni())
	screentest.Feed(p, nil, d)
	return p
}

func made() screentest.Maker {
	return func(d *dossier.Dossier) pane.Pane { return screen(d) }
}

func TestDossier(t *testing.T) {
	karin := screentest.Karin(t).Dossier()
	made().Terminals(t, karin)
	for _, s := range screentest.Sizes() {
		t.Run(s.String()+" notes", func(t *testing.T) {
			p := screen(karin)
			for range 9 {
				p.Act(action.Right)
			}
			screentest.Golden(t, p, s.W, s.H-3, s.Env())
		})
	}
	t.Run("new", made().New)
}

func TestDossierDrawsInsideItsRectangle(t *testing.T) {
	made().Inside(t, screentest.Karin(t).Dossier())
}

func TestContactsOfAnEarlierYearStandInTheSameColumns(t *testing.T) {
	s := screentest.Begin(t, "2026-054", "Oud, Jan", "Bakkerij", "2025-11-03", "")
	for _, day := range []string{"2025-12-23", "2026-11-18"} {
		s.Do(day, "contact", dossier.Args{"kind": "call", "on": day, "discussed": "gebeld"})
	}
	env := screentest.Size{W: 80, H: 24}.Env()
	shown := screentest.Draw(screen(s.Dossier()), 80, 21, env).Text()
	for _, row := range []string{"wo 18-11   telefoon    gebeld", "23-12-2025 telefoon    gebeld"} {
		if !strings.Contains(shown, row) {
			t.Errorf("no %q in:\n%s", row, shown)
		}
	}
}

func TestUnconfirmedMomentsAreOneLineWithOneBulkAct(t *testing.T) {
	s := screentest.Begin(t, "2026-053", "Oud, Jan", "Bakkerij", "2025-11-03", "")
	s.Do("2026-11-20", "assign", dossier.Args{"start": "2026-11-02"})
	p := screen(s.Dossier())
	for range 20 {
		req, _ := p.Act(action.Done)
		if form, ok := req.(pane.Form); ok && form.Act == "confirm" {
			return
		}
		p.Act(action.Down)
	}
	t.Error("x on the line of unconfirmed moments does not ask to confirm them")
}

func TestEveryActOfTheMorningWorksFromTheTask(t *testing.T) {
	p := screen(screentest.Karin(t).Dossier())
	for range 20 {
		req, _ := p.Act(action.Done)
		if do, ok := req.(pane.Do); ok {
			if _, ok := do.Act.(dossier.Finish); ok {
				break
			}
		}
		p.Act(action.Down)
	}
	forms := map[action.ID]string{
		action.Contact: "contact", action.Task: "task", action.Appointment: "appointment", action.AddNote: "note",
		action.AddApplication: "application", action.AddDocument: "document", action.FirstTrack: "track1",
		action.Snooze: "snooze", action.Edit: "edit-task",
	}
	for id, want := range forms {
		req, _ := p.Act(id)
		if form, ok := req.(pane.Form); !ok || form.Act != want {
			t.Errorf("%s asks %#v, want the form %q", id, req, want)
		}
	}
	if req, _ := p.Act(action.Date); req == nil {
		t.Error("d on a task asks nothing")
	}
	if req, _ := p.Act(action.Phase); req == nil {
		t.Error("f asks nothing")
	}
}

func TestWhatIsMissingToAccountForTodayStandsInTheDossierWithWhatMendsIt(t *testing.T) {
	p := screen(screentest.Karin(t).Dossier())
	var shown bool
	mends := map[string]bool{}
	for range 60 {
		req, _ := p.Act(action.Open)
		switch r := req.(type) {
		case pane.Zoom:
			shown = shown || r.Pane == pane.Riv
		case pane.Form:
			mends[r.Act] = true
		}
		p.Act(action.Down)
	}
	if !shown || !mends["eje"] || !mends["expert"] {
		t.Errorf("the list of checks opens: %v, forms: %v", shown, mends)
	}
}

func TestAnAppointmentThatWasSettledStaysReadableBesideTheComingOnes(t *testing.T) {
	tale := screentest.Karin(t)
	item := tale.Do("2026-10-01", "appointment", dossier.Args{"on": "2026-10-12", "kind": "call", "with": "mw. Pas"})
	tale.Do("2026-10-12", "outcome-of", dossier.Args{"item": item.String(), "result": "no-show"})
	item = tale.Do("2026-11-01", "appointment", dossier.Args{"on": "2026-11-20", "kind": "meeting", "place": "bibliotheek"})
	tale.Do("2026-11-20", "outcome-of", dossier.Args{"item": item.String(), "result": "cancelled"})
	p := screen(tale.Dossier())
	env := screentest.Size{W: 200, H: 60}.Env()
	got := screentest.Draw(p, 200, 57, env).Text()
	if !strings.Contains(got, "(bibliotheek) · afgezegd") || strings.Contains(got, "niet verschenen") {
		t.Errorf("of this week:\n%s", got)
	}
	screentest.Press(p, action.ViewFinished)
	if got := screentest.Draw(p, 200, 57, env).Text(); !strings.Contains(got, "mw. Pas · niet verschenen") {
		t.Errorf("with wx, the older ones too:\n%s", got)
	}
}
