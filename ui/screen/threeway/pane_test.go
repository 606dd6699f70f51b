package threeway_test

import (
	"strings"
	"testing"

	"spoorboek/model/dossier"
	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/screentest"
	"spoorboek/ui/screen/threeway"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

func screen(d *dossier.Dossier) *threeway.Pane {
	p := threeway.New(text.New(text.NL), theme.Uni())
	screentest.Feed(p, nil, d)
	return p
}

func TestScreen(t *testing.T) {
	full := screentest.Full(t).Dossier()
	for _, s := range screentest.Sizes() {
		t.Run(s.String(), func(t *testing.T) {
			screentest.Golden(t, screen(full), s.W, s.H-3, s.Env())
		})
	}
	t.Run("ascii", func(t *testing.T) {
		s := screentest.Size{W: 80, H: 24}
		screentest.Golden(t, screen(full), s.W, s.H-3, s.Plain())
	})
	t.Run("english", func(t *testing.T) {
		env := screentest.Size{W: 120, H: 40}.Env()
		env.Words = text.New(text.EN)
		screentest.Golden(t, screen(full), 120, 37, env)
	})
	t.Run("new", func(t *testing.T) {
		d := screentest.Begin(t, "2026-052", "Nieuw, Jan", "", "", "").Dossier()
		screentest.Golden(t, screen(d), 120, 37, screentest.Size{W: 120, H: 40}.Env())
	})
}

func TestScreenDrawsInsideItsRectangle(t *testing.T) {
	full := screentest.Full(t).Dossier()
	ids := []action.ID{
		action.Down, action.Up, action.Top, action.End, action.Left, action.Right, action.PageDown, action.PageUp,
	}
	screentest.Inside(t, func() pane.Pane { return screen(full) }, ids)
}

func TestPrivacyScreenShowsNoName(t *testing.T) {
	env := screentest.Size{W: 200, H: 60}.Env()
	env.Private = true
	got := screentest.Draw(screen(screentest.Full(t).Dossier()), 200, 57, env).Text()
	for _, secret := range []string{"Jansen", "Karin", "06-2345", "Kok", "Geen balie"} {
		if strings.Contains(got, secret) {
			t.Errorf("the privacy screen shows %q", secret)
		}
	}
}

func TestEveryLineThatLeadsSomewhereLeadsToAnAct(t *testing.T) {
	p := screen(screentest.Full(t).Dossier())
	acts := map[string]bool{}
	for range 150 {
		for _, id := range []action.ID{action.Open, action.Edit, action.Done} {
			if ok, _ := p.Can(id); !ok {
				continue
			}
			req, _ := p.Act(id)
			if f, is := req.(pane.Form); is {
				acts[f.Act] = true
				if _, known := dossier.SpecOf(f.Act); !known {
					t.Errorf("no act %q", f.Act)
				}
			}
		}
		p.Act(action.Down)
	}
	for _, want := range wanted {
		if !acts[want] {
			t.Errorf("no line leads to %s", want)
		}
	}
}

var wanted = []string{"threeway", "promise", "expert"}
