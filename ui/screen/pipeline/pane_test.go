package pipeline_test

import (
	"strings"
	"testing"

	"spoorboek/model/dossier"
	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/pipeline"
	"spoorboek/ui/screen/screentest"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

func board(d *dossier.Dossier) *pipeline.Pane {
	p := pipeline.New(text.New(text.NL), theme.Uni())
	screentest.Feed(p, nil, d)
	return p
}

func made() screentest.Maker {
	return func(d *dossier.Dossier) pane.Pane { return board(d) }
}

func TestBoardAndList(t *testing.T) {
	karin := screentest.Karin(t).Dossier()
	made().Terminals(t, karin)
	for _, s := range screentest.Sizes() {
		t.Run(s.String()+" list", func(t *testing.T) {
			p := board(karin)
			screentest.Press(p, action.ViewBoard)
			screentest.Golden(t, p, s.W, s.H-3, s.Env())
		})
	}
}

func TestStripOfTheWorkbench(t *testing.T) {
	karin := screentest.Karin(t).Dossier()
	env := screentest.Size{W: 120, H: 40}.Env()
	env.Zoomed = false
	for name, r := range map[string]screentest.Size{"120x40": {W: 44, H: 11}, "200x60": {W: 53, H: 31}} {
		t.Run(name, func(t *testing.T) { screentest.Golden(t, board(karin), r.W, r.H, env) })
	}
	t.Run("empty", func(t *testing.T) {
		d := screentest.Begin(t, "2026-050", "Leeg, Jan", "", "", "").Dossier()
		screentest.Golden(t, board(d), 44, 8, env)
	})
}

func TestPipelineDrawsInsideItsRectangle(t *testing.T) {
	karin := screentest.Karin(t).Dossier()
	ids := []action.ID{
		action.Left, action.Right, action.Down, action.Up, action.ViewBoard, action.Top, action.End, action.NextHit,
	}
	screentest.Inside(t, func() pane.Pane { return board(karin) }, ids)
}

// wide gives the pane the room of a whole screen.
func wide(p *pipeline.Pane) *pipeline.Pane {
	p.Update(pane.Resized{W: 120, H: 37, Class: pane.M})
	return p
}

func TestStepGoesOneStageOn(t *testing.T) {
	p := wide(board(screentest.Karin(t).Dossier()))
	req, _ := p.Act(action.Step)
	do, ok := req.(pane.Do)
	if !ok {
		t.Fatalf("> asks %#v", req)
	}
	step := do.Act.(dossier.StepApplication)
	if step.To != "interview" {
		t.Errorf("> on what was sent goes to %q", step.To)
	}
	req, _ = p.Act(action.StepBack)
	if back := req.(pane.Do).Act.(dossier.StepApplication); back.To != "suitable" {
		t.Errorf("< on what was sent goes to %q", back.To)
	}
}

func TestCursorStaysOnTheApplicationThatWasStepped(t *testing.T) {
	s := screentest.Karin(t)
	p := wide(board(s.Dossier()))
	req, _ := p.Act(action.Step)
	item := req.(pane.Do).Act.(dossier.StepApplication).Item
	s.Do("2026-11-23", "step", dossier.Args{"item": item.String(), "to": "interview"})
	p.Update(pane.Loaded{Dossier: s.Dossier()})
	req, _ = p.Act(action.StepBack)
	if got := req.(pane.Do).Act.(dossier.StepApplication); got.Item != item || got.To != "sent" {
		t.Errorf("after the step < asks %+v", got)
	}
}

func TestPlacementAsksWhenAndForHowLong(t *testing.T) {
	s := screentest.Karin(t)
	item := s.Do("2026-11-20", "application", dossier.Args{
		"employer": "Bakkerij", "stage": "offer", "follow-up": "2026-11-20",
	}).String()
	p := wide(board(s.Dossier()))
	for range 10 {
		req, _ := p.Act(action.Step)
		if form, ok := req.(pane.Form); ok {
			if form.Act != "step" || form.Prefill["to"] != "placed" || form.Prefill["item"] != item {
				t.Errorf("> on an offer opens %#v", form)
			}
			return
		}
		p.Act(action.Right)
	}
	t.Error("no form was asked on the way to a placement")
}

func TestCursorWalksTheBoardColumnByColumn(t *testing.T) {
	p := wide(board(screentest.Karin(t).Dossier()))
	seen := map[string]bool{}
	for range 8 {
		p.Act(action.Left)
	}
	for range 8 {
		env := screentest.Size{W: 120, H: 40}.Env()
		for _, l := range strings.Split(screentest.Draw(p, 120, 37, env).Text(), "\n") {
			if at := strings.Index(l, "►"); at >= 0 {
				seen[strings.Fields(l[at+len("►"):])[0]] = true
			}
		}
		p.Act(action.Right)
	}
	for _, want := range []string{"baliemedew", "med.", "receptie", "receptieme", "planner", "magazijn"} {
		found := false
		for s := range seen {
			found = found || strings.HasPrefix(s, want)
		}
		if !found {
			t.Errorf("h and l never came to %q: %v", want, seen)
		}
	}
}

func TestDateMovesTheFollowUp(t *testing.T) {
	p := wide(board(screentest.Karin(t).Dossier()))
	req, _ := p.Act(action.Date)
	popup, ok := req.(pane.DatePopup)
	if !ok {
		t.Fatalf("d asks %#v", req)
	}
	do, ok := popup.Then(screentest.Today().Add(4)).(pane.Do)
	if !ok {
		t.Fatalf("a new day asks %#v", popup.Then(screentest.Today().Add(4)))
	}
	if _, ok := do.Act.(dossier.EditApplication); !ok {
		t.Errorf("a new day is the act %T", do.Act)
	}
}

func TestWhatWasAnsweredWasSent(t *testing.T) {
	s := screentest.Begin(t, "2026-051", "Jansen, Karin", "", "", "")
	for _, stage := range []string{"rejected", "silent", "withdrawn", "found"} {
		s.Do("2026-11-02", "application", dossier.Args{"employer": "Linde", "on": "2026-11-02", "stage": stage})
	}
	env := screentest.Size{W: 120, H: 40}.Env()
	screen := screentest.Draw(wide(board(s.Dossier())), 120, 37, env).Text()
	for _, line := range strings.Split(screen, "\n") {
		if _, funnel, ok := strings.Cut(line, "││ Verstuurd  "); ok && strings.Contains(funnel, "█ 2 ") {
			return
		}
	}
	t.Errorf("the funnel does not count two of four as sent:\n%s", screen)
}

func TestAWideListTellsWhatAVacancyAsksAndHowItIsProved(t *testing.T) {
	s := screentest.Begin(t, "2026-052", "Jansen, Karin", "", "", "")
	linde := s.Do("2026-11-02", "application", dossier.Args{
		"employer": "Linde", "function": "planner", "on": "2026-11-02", "stage": "sent", "hours": "24", "channel": "network",
		"note": "brief v2", "evidence": "mail van 2 november",
	})
	s.Do("2026-11-02", "demand", dossier.Args{"item": linde.String(), "travel": "25"})
	s.Do("2026-11-02", "application", dossier.Args{"employer": "Zorg", "on": "2026-11-02", "stage": "sent"})
	s.Do("2026-11-02", "application", dossier.Args{"employer": "Kok", "on": "2026-11-02", "stage": "found"})
	list := func(w int) string {
		p := wide(board(s.Dossier()))
		screentest.Press(p, action.ViewBoard)
		return screentest.Draw(p, w, 57, screentest.Size{W: w, H: 60}.Env()).Text()
	}
	fields := func(screen, employer string) string {
		for _, line := range strings.Split(screen, "\n") {
			if strings.Contains(line, " "+employer+" ") {
				_, after, _ := strings.Cut(line, employer)
				return strings.Join(strings.Fields(strings.Trim(after, "║ ")), " ")
			}
		}
		return ""
	}
	for _, w := range []int{160, 200} {
		screen := list(w)
		for employer, want := range map[string]string{
			"Linde": "24 u 25 m netwerk √ brief v2", "Zorg": "21 d ? ?", "Kok": "21 d ? -",
		} {
			if got := fields(screen, employer); !strings.HasSuffix(got, want) {
				t.Errorf("%d columns: %s says %q, want %q at its end:\n%s", w, employer, got, want, screen)
			}
		}
	}
	if screen := list(140); strings.Contains(screen, "brief v2 ") && strings.Contains(screen, "Bewijs Notitie") {
		t.Errorf("140 columns have no room for it:\n%s", screen)
	}
}
