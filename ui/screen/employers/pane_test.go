package employers_test

import (
	"strings"
	"testing"

	"spoorboek/model/caseload"
	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/employers"
	"spoorboek/ui/screen/screentest"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

func screen(tales []*screentest.Tale) *employers.Pane {
	p := employers.New(text.New(text.NL), theme.Uni())
	screentest.Feed(p, tales, nil)
	var digests []caseload.Digest
	for _, s := range tales {
		digests = append(digests, caseload.Digested(s.Dossier()))
	}
	p.Update(pane.Digests{Digests: digests})
	return p
}

func TestEmployers(t *testing.T) {
	tales := screentest.Tales(t)
	tales[1].Do("2026-09-01", "application", map[string]string{
		"employer": "Hofland groep B.V.", "function": "magazijn", "stage": "sent",
	})
	for _, s := range screentest.Sizes() {
		t.Run(s.String(), func(t *testing.T) {
			screentest.Golden(t, screen(tales), s.W, s.H-3, s.Env())
		})
	}
	t.Run("who wrote", func(t *testing.T) {
		p := screen(tales)
		screentest.Press(p, action.Open)
		req, _ := p.Act(action.Open)
		if _, ok := req.(pane.Open); !ok {
			t.Errorf("Enter on who wrote asks %#v", req)
		}
	})
	t.Run("private", func(t *testing.T) {
		env := screentest.Size{W: 200, H: 60}.Env()
		env.Private = true
		if got := screentest.Draw(screen(tales), 200, 57, env).Text(); strings.Contains(got, "Jansen") {
			t.Error("the privacy screen shows a name")
		}
	})
}

func TestEmployersDrawInsideTheirRectangle(t *testing.T) {
	tales := screentest.Tales(t)
	ids := []action.ID{action.Down, action.Up, action.End, action.Right, action.Left, action.Open}
	screentest.Inside(t, func() pane.Pane { return screen(tales) }, ids)
}
