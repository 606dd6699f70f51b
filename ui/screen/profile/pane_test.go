package profile_test

import (
	"maps"
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

func made() screentest.Maker {
	return func(d *dossier.Dossier) pane.Pane { return card(d) }
}

func TestProfile(t *testing.T) {
	karin := screentest.Karin(t).Dossier()
	made().Terminals(t, karin)
	t.Run("card", func(t *testing.T) {
		env := screentest.Size{W: 120, H: 40}.Env()
		env.Zoomed, env.Focus = false, false
		screentest.Golden(t, card(karin), 44, 16, env)
	})
	t.Run("english", func(t *testing.T) { made().English(t, karin) })
}

func TestProfileDrawsInsideItsRectangle(t *testing.T) {
	karin := screentest.Karin(t).Dossier()
	ids := []action.ID{
		action.Down, action.Up, action.Top, action.End, action.Left, action.Right, action.ViewCompare,
		action.PageDown,
	}
	screentest.Inside(t, func() pane.Pane { return card(karin) }, ids)
}

func TestPrivacyScreenShowsNeitherNameNorReach(t *testing.T) {
	made().Private(t, screentest.Karin(t).Dossier(), "Jansen", "06-2345", "karin@", "12-04-1984")
}

func TestEnterOpensTheDirectionUnderTheCursor(t *testing.T) {
	p := card(screentest.Karin(t).Dossier())
	screentest.Press(p, action.Right, action.Down)
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

func TestEveryFieldOfTheProfileOpensTheFormThatChangesIt(t *testing.T) {
	p := card(screentest.Karin(t).Dossier())
	p.Update(pane.Resized{W: 200, H: 57, Class: pane.L})
	want := map[string]bool{
		"edit": true, "profile": true, "edit-direction": true, "direction": true, "edit-assessment": true,
		"assess": true, "judge": true, "demand": true,
	}
	seen := map[string]bool{}
	for range 200 {
		for _, id := range []action.ID{action.Open, action.Edit} {
			req, _ := p.Act(id)
			if form, ok := req.(pane.Form); ok {
				seen[form.Act] = true
				spec, known := dossier.SpecOf(form.Act)
				if !known {
					t.Fatalf("no act %q", form.Act)
				}
				for _, q := range spec.Params {
					if _, filled := form.Prefill[q.Key]; q.Kind == dossier.ItemValue && q.Required && !filled {
						t.Errorf("the form of %s does not know what it is about", form.Act)
					}
				}
			}
		}
		p.Act(action.Down)
	}
	for act := range want {
		if !seen[act] {
			t.Errorf("no line opens the form of %s", act)
		}
	}
}

func TestTheStripNamesOnlyTheRubricsThatSaySomething(t *testing.T) {
	for name, want := range map[string]struct {
		args   dossier.Args
		strip  []string
		absent []string
	}{
		"one rubric": {
			dossier.Args{"items": "4.14 2 tot 10 kg"}, []string{"4 dynamische", "4.14"},
			[]string{"1 persoonlijk", "niets genoemd", "beperkingen genoemd"},
		},
		"hours alone": {
			dossier.Args{"hours-day": "4"}, []string{"verder geen beperkingen genoemd"},
			[]string{"1 persoonlijk", "niets genoemd"},
		},
		"nothing": {dossier.Args{}, []string{" geen beperkingen genoemd"}, []string{"verder", "1 persoonlijk"}},
	} {
		t.Run(name, func(t *testing.T) {
			s := screentest.Begin(t, "2026-051", "Leeg, Jan", "Bakkerij", "", "")
			args := dossier.Args{"kind": "fml", "on": "2026-11-02"}
			maps.Copy(args, want.args)
			s.Do("2026-11-02", "assess", args)
			env := screentest.Size{W: 120, H: 40}.Env()
			env.Zoomed, env.Focus = false, false
			got := screentest.Draw(card(s.Dossier()), 60, 40, env).Text()
			for _, line := range want.strip {
				if !strings.Contains(got, line) {
					t.Errorf("no %q in:\n%s", line, got)
				}
			}
			for _, line := range want.absent {
				if strings.Contains(got, line) {
					t.Errorf("%q in:\n%s", line, got)
				}
			}
		})
	}
}

func TestCompareCanBeSwitchedOnAndOff(t *testing.T) {
	s := screentest.Karin(t)
	s.Do("2026-11-02", "assess", dossier.Args{
		"kind": "fml", "on": "2026-11-02", "author": "dr. Smal", "hours-day": "6", "hours-week": "24",
		"items": "4.14 2 tot 10 kg\n5.1 1",
	})
	for name, want := range map[string]struct {
		size screentest.Size
		keys []action.ID
		want bool
	}{
		"two columns":       {screentest.Size{W: 120, H: 40}, nil, false},
		"two columns, wv":   {screentest.Size{W: 120, H: 40}, []action.ID{action.ViewCompare}, true},
		"three columns":     {screentest.Size{W: 200, H: 60}, nil, true},
		"three columns, wv": {screentest.Size{W: 200, H: 60}, []action.ID{action.ViewCompare}, false},
		"three columns, wv once": {
			screentest.Size{W: 200, H: 60}, []action.ID{action.ViewCompare, action.ViewCompare}, true,
		},
	} {
		t.Run(name, func(t *testing.T) {
			p := card(s.Dossier())
			screentest.Press(p, want.keys...)
			got := screentest.Draw(p, want.size.W, want.size.H-3, want.size.Env()).Text()
			if strings.Contains(got, "Vergelijk 14-07-2026 met 02-11-2026") != want.want {
				t.Errorf("drawn:\n%s", got)
			}
		})
	}
	t.Run("picture", func(t *testing.T) {
		screentest.Golden(t, card(s.Dossier()), 200, 57, screentest.Size{W: 200, H: 60}.Env())
	})
}
