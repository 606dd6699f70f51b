package profile_test

import (
	"strings"
	"testing"

	"spoorboek/model/dossier"
	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/profile"
	"spoorboek/ui/screen/screentest"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

func card(d *dossier.Dossier) *profile.Pane {
	p := profile.New(text.New(text.NL), theme.Uni())
	screentest.Feed(p, nil, d)
	return p
}

func TestProfile(t *testing.T) {
	karin := screentest.Karin(t).Dossier()
	for _, s := range screentest.Sizes() {
		t.Run(s.String(), func(t *testing.T) {
			screentest.Golden(t, card(karin), s.W, s.H-3, s.Env())
		})
		t.Run(s.String()+" ascii", func(t *testing.T) {
			screentest.Golden(t, card(karin), s.W, s.H-3, s.Plain())
		})
	}
	t.Run("card", func(t *testing.T) {
		env := screentest.Size{W: 120, H: 40}.Env()
		env.Zoomed, env.Focus = false, false
		screentest.Golden(t, card(karin), 44, 16, env)
	})
	t.Run("english", func(t *testing.T) {
		env := screentest.Size{W: 120, H: 40}.Env()
		env.Words = text.New(text.EN)
		screentest.Golden(t, card(karin), 120, 37, env)
	})
}

func TestProfileDrawsInsideItsRectangle(t *testing.T) {
	karin := screentest.Karin(t).Dossier()
	ids := []action.ID{action.Down, action.Up, action.Top, action.End, action.SideDown, action.SideUp}
	screentest.Inside(t, func() pane.Pane { return card(karin) }, ids)
}

func TestPrivacyScreenShowsNeitherNameNorReach(t *testing.T) {
	env := screentest.Size{W: 200, H: 60}.Env()
	env.Private = true
	got := screentest.Draw(card(screentest.Karin(t).Dossier()), 200, 57, env).Text()
	for _, secret := range []string{"Jansen", "06-2345", "karin@", "12-04-1984"} {
		if strings.Contains(got, secret) {
			t.Errorf("the privacy screen shows %q", secret)
		}
	}
}

func TestEnterOpensTheDirectionUnderTheCursor(t *testing.T) {
	p := card(screentest.Karin(t).Dossier())
	p.Act(action.Down)
	req, _ := p.Act(action.Open)
	form, ok := req.(pane.Form)
	if !ok || form.Act != "edit-direction" || form.Prefill["function"] != "planner thuiszorg" {
		t.Errorf("Enter on the second direction asks %#v", req)
	}
}

func TestEditOpensThePersonFilledIn(t *testing.T) {
	s := screentest.Begin(t, "2026-051", "Leeg, Jan", "Bakkerij", "", "")
	req, _ := card(s.Dossier()).Act(action.Edit)
	form, ok := req.(pane.Form)
	if !ok || form.Act != "edit" || form.Prefill["last"] != "Leeg" || form.Prefill["employer"] != "Bakkerij" {
		t.Errorf("e asks %#v", req)
	}
}
