package agenda_test

import (
	"strings"
	"testing"

	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/agenda"
	"spoorboek/ui/screen/screentest"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

func filled(t testing.TB, friday bool) *agenda.Pane {
	p := agenda.New(text.New(text.NL), theme.Uni())
	if friday {
		p = agenda.NewFriday(text.New(text.NL), theme.Uni())
	}
	screentest.Feed(p, screentest.Tales(t), nil)
	p.Update(pane.Resized{W: 100, H: 40})
	return p
}

func TestAgenda(t *testing.T) {
	for _, s := range screentest.Sizes() {
		t.Run(s.String(), func(t *testing.T) { screentest.Golden(t, filled(t, false), s.W, s.H-3, s.Env()) })
		t.Run("friday "+s.String(), func(t *testing.T) { screentest.Golden(t, filled(t, true), s.W, s.H-3, s.Env()) })
	}
	t.Run("day", func(t *testing.T) {
		p := filled(t, false)
		screentest.Press(p, action.ViewPeriod)
		screentest.Golden(t, p, 100, 20, screentest.Sizes()[1].Env())
	})
}

func TestAgendaDrawsInsideItsRectangle(t *testing.T) {
	for _, friday := range []bool{false, true} {
		screentest.Inside(t, func() pane.Pane { return filled(t, friday) }, []action.ID{
			action.Down, action.End, action.Right, action.Left, action.ViewPeriod, action.SlideRight, action.GoToday,
		})
	}
}

func TestEnterOpensTheDossierAndTheCursorMakesItCurrent(t *testing.T) {
	p := filled(t, false)
	req, _ := p.Act(action.Open)
	if open, ok := req.(pane.Open); !ok || open.Dossier.IsZero() {
		t.Errorf("Enter asks %#v", req)
	}
	req, _ = p.Act(action.Down)
	if at, ok := req.(pane.Select); !ok || at.Dossier.IsZero() {
		t.Errorf("down asks %#v", req)
	}
}

func TestTheAgendaGoesThroughTimeAndBack(t *testing.T) {
	env := screentest.Sizes()[1].Env()
	p := filled(t, false)
	before := screentest.Draw(p, 100, 30, env).Text()
	screentest.Press(p, action.Right, action.Right)
	if screentest.Draw(p, 100, 30, env).Text() == before {
		t.Error("two weeks on shows the same week")
	}
	screentest.Press(p, action.GoToday)
	if screentest.Draw(p, 100, 30, env).Text() != before {
		t.Error("today shows another week")
	}
}

func TestTheRoundOfFridaySaysADayOnce(t *testing.T) {
	env := screentest.Sizes()[1].Env()
	for line := range strings.Lines(screentest.Draw(filled(t, true), 140, 40, env).Text()) {
		if strings.Contains(line, "contract eindigt 23-12-2026") && strings.Contains(line, "wo 23-12") {
			t.Errorf("the end of a contract is said twice: %s", line)
		}
	}
}

func TestTheRoundOfFridayHasNoWeeks(t *testing.T) {
	if ok, _ := filled(t, true).Can(action.Right); ok {
		t.Error("the round of Friday goes through time")
	}
	req, _ := filled(t, true).Act(action.Contact)
	if form, ok := req.(pane.Form); !ok || form.Act != "contact" {
		t.Errorf("c asks %#v", req)
	}
}

func TestAJumpToADayPutsTheCursorOnItsFirstLine(t *testing.T) {
	p := filled(t, false)
	p.Update(pane.Jump{To: screentest.Today().Add(3)})
	req, _ := p.Act(action.Open)
	if open, ok := req.(pane.Open); !ok || open.Dossier != screentest.Tales(t)[0].Dossier().ID {
		t.Errorf("thursday opens %#v", req)
	}
	p.Update(pane.Jump{To: screentest.Today().Add(21)})
	if got := screentest.Draw(p, 100, 30, screentest.Sizes()[1].Env()).Text(); !strings.Contains(got, "verslag intake") {
		t.Errorf("three weeks on:\n%s", got)
	}
}

// TestTheLoadOfAWeekIsNeverCutIntoAnotherNumber draws the agenda in every width: a week that is shown has its
// whole number, and weeks that do not fit leave a mark.
func TestTheLoadOfAWeekIsNeverCutIntoAnotherNumber(t *testing.T) {
	p, env := filled(t, false), screentest.Sizes()[1].Env()
	loads := func(w int) string {
		line := strings.Split(screentest.Draw(p, w, 20, env).Text(), "\n")[1]
		return strings.Join(strings.Fields(strings.ReplaceAll(strings.Trim(line, "║ "), "wk", "")), " ")
	}
	all := loads(200)
	if strings.Count(all, ":") != 8 {
		t.Fatalf("there are not eight weeks in %q", all)
	}
	for w := 30; w < 200; w++ {
		said, cut := strings.CutSuffix(loads(w), "…")
		if said = strings.TrimSpace(said); !strings.HasPrefix(all+" ", said+" ") || cut == (said == all) {
			t.Errorf("in %d cells the load is %q, and should begin %q", w, said, all)
		}
	}
}
