package dossier_test

import (
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

func TestDossier(t *testing.T) {
	karin := screentest.Karin(t).Dossier()
	for _, s := range screentest.Sizes() {
		t.Run(s.String(), func(t *testing.T) {
			screentest.Golden(t, screen(karin), s.W, s.H-3, s.Env())
		})
		t.Run(s.String()+" ascii", func(t *testing.T) {
			screentest.Golden(t, screen(karin), s.W, s.H-3, s.Plain())
		})
		t.Run(s.String()+" notes", func(t *testing.T) {
			p := screen(karin)
			for range 9 {
				p.Act(action.Right)
			}
			screentest.Golden(t, p, s.W, s.H-3, s.Env())
		})
	}
	t.Run("new", func(t *testing.T) {
		d := screentest.Begin(t, "2026-052", "Nieuw, Jan", "", "", "").Dossier()
		screentest.Golden(t, screen(d), 120, 37, screentest.Size{W: 120, H: 40}.Env())
	})
}

func TestDossierDrawsInsideItsRectangle(t *testing.T) {
	karin := screentest.Karin(t).Dossier()
	ids := []action.ID{
		action.Down, action.Up, action.Top, action.End, action.Left, action.Right, action.PageDown, action.PageUp,
	}
	screentest.Inside(t, func() pane.Pane { return screen(karin) }, ids)
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
