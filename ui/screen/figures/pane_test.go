package figures_test

import (
	"strings"
	"testing"

	"spoorboek/model/caseload"
	"spoorboek/model/dossier"
	model "spoorboek/model/figures"
	"spoorboek/model/norm"
	"spoorboek/model/sample"
	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/figures"
	"spoorboek/ui/screen/screentest"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// office is a caseload with two years of closed trajectories behind it.
type office struct {
	rows    []caseload.Row
	digests []caseload.Digest
}

func sampled() office {
	var o office
	for id, entries := range sample.Generate(sample.Options{Seed: 1, Past: sample.Past, Today: screentest.Today()}) {
		d := dossier.Replay(id, entries)
		o.rows = append(o.rows, caseload.Project(d))
		o.digests = append(o.digests, caseload.Digested(d))
	}
	return o
}

// screen shows the figures of that office, with one erased dossier.
func (o office) screen() *figures.Pane {
	p := figures.New(text.New(text.NL), theme.Uni())
	p.Update(pane.Rows{Rows: o.rows, Settings: norm.Defaults(), Today: screentest.Today()})
	p.Update(pane.Digests{Digests: o.digests, Erased: []model.Anonymous{
		{Year: 2026, Phase: "closed", Work: "P1", Benefit: "none", End: "completed", Group: "elsewhere"},
	}})
	return p
}

func TestFigures(t *testing.T) {
	o := sampled()
	for _, s := range screentest.Sizes() {
		t.Run(s.String(), func(t *testing.T) { screentest.Golden(t, o.screen(), s.W, s.H-3, s.Env()) })
		t.Run(s.String()+" ascii", func(t *testing.T) { screentest.Golden(t, o.screen(), s.W, s.H-3, s.Plain()) })
	}
	wide := screentest.Size{W: 120, H: 40}
	t.Run("english", func(t *testing.T) {
		p, env := o.screen(), wide.Env()
		env.Words = text.New(text.EN)
		p.SetWords(env.Words)
		screentest.Golden(t, p, 120, 37, env)
	})
	t.Run("as text", func(t *testing.T) {
		p := o.screen()
		screentest.Press(p, action.ViewText, action.Right, action.Right, action.Right, action.Right)
		screentest.Golden(t, p, 120, 37, wide.Env())
	})
	t.Run("beside the period before", func(t *testing.T) {
		p := o.screen()
		screentest.Press(p, action.ViewCompare)
		screentest.Golden(t, p, 120, 37, wide.Env())
	})
	t.Run("dossiers behind a number", func(t *testing.T) {
		p := o.screen()
		screentest.Press(p, action.Open)
		screentest.Golden(t, p, 80, 21, screentest.Size{W: 80, H: 24}.Env())
	})
}

func TestEnterLeadsFromANumberToItsDossiersAndOn(t *testing.T) {
	p := sampled().screen()
	p.Update(pane.Resized{W: 80, H: 21})
	screentest.Press(p, action.Open)
	env := screentest.Size{W: 80, H: 24}.Env()
	seen := screentest.Draw(p, 80, 21, env).Text()
	if !strings.Contains(seen, "D1 elders of zelfstandig (7)") || !strings.Contains(seen, "en 1 gewist dossier, zonder naam") {
		t.Errorf("behind D1:\n%s", seen)
	}
	req, _ := p.Act(action.Open)
	if _, ok := req.(pane.Open); !ok {
		t.Errorf("Enter on a dossier asks %#v", req)
	}
	if req, _ := p.Act(action.CopyLine); !req.(pane.Copy).Personal {
		t.Error("names on the clipboard are personal")
	}
	if req, _ := p.Act(action.Back); req != nil {
		t.Errorf("back to the numbers asks %#v", req)
	}
	if req, _ := p.Act(action.Back); req != (pane.Back{}) {
		t.Errorf("back from the numbers asks %#v", req)
	}
}

func TestAWeekAheadLeadsToTheDossiersThatAskForSomethingInIt(t *testing.T) {
	p := sampled().screen()
	p.Update(pane.Resized{W: 120, H: 37})
	screentest.Press(p, action.Right, action.Right, action.Right, action.Down, action.Down, action.Open)
	seen := screentest.Draw(p, 120, 37, screentest.Size{W: 120, H: 40}.Env()).Text()
	if !strings.Contains(seen, "╔═ wk 49 (") || !strings.Contains(seen, "arbeidsmarkt") {
		t.Errorf("behind the second week:\n%s", seen)
	}
}

func TestWhoIsInNoPeriodCanBeOpened(t *testing.T) {
	o := sampled()
	for i := range o.digests {
		if n := len(o.digests[i].Run.Phases); !o.digests[i].Closed.IsZero() {
			o.digests[i].Closed, o.digests[i].Run.Phases[n-1].On = 0, 0
			break
		}
	}
	p := o.screen()
	p.Update(pane.Resized{W: 120, H: 37})
	screentest.Press(p, action.Left, action.End, action.Open)
	seen := screentest.Draw(p, 120, 37, screentest.Size{W: 120, H: 40}.Env()).Text()
	if !strings.Contains(seen, "╔═ niet geteld: afgesloten, dag niet bekend (1)") {
		t.Errorf("behind who is in no period:\n%s", seen)
	}
}

func TestAnotherPeriodIsChosenOrTyped(t *testing.T) {
	p := sampled().screen()
	env := screentest.Size{W: 120, H: 40}.Env()
	ask, _ := p.Act(action.ViewPeriod)
	choice := ask.(pane.Choice)
	choice.Then(1)
	if seen := screentest.Draw(p, 120, 37, env).Text(); !strings.HasPrefix(seen, " 2025 · 23 afgesloten trajecten") {
		t.Errorf("last year:\n%s", seen)
	}
	prompt := choice.Then(len(choice.Options) - 1).(pane.Prompt)
	if refused, ok := prompt.Then("gisteren").(pane.Toast); !ok || !strings.Contains(refused.Text, "2026Q3") {
		t.Errorf("%#v", refused)
	}
	prompt.Then("2026-07..2026-08")
	seen := screentest.Draw(p, 120, 37, env).Text()
	if !strings.HasPrefix(seen, " 01-07-2026 t/m 31-08-2026") || !strings.Contains(seen, "1 niet geteld: gewist, alleen het jaar") {
		t.Errorf("two months:\n%s", seen)
	}
}

func TestACardIsCopiedAsATable(t *testing.T) {
	p := sampled().screen()
	p.Update(pane.Resized{W: 120, H: 37})
	req, _ := p.Act(action.CopyLine)
	table := req.(pane.Copy).Text
	for _, want := range []string{"Resultaat\t2026\n", "D1 elders of zelfstandig\t8\t23\t35%\n", "niet geteld: niet vastgelegd\t1\t\t\n"} {
		if !strings.Contains(table, want) {
			t.Errorf("the table has no %q:\n%s", want, table)
		}
	}
	for range 6 {
		p.Act(action.Right)
	}
	req, _ = p.Act(action.CopyLine)
	if table := req.(pane.Copy).Text; !strings.Contains(table, "D3 al het werk\t14 van 23\t13 van 23\t") {
		t.Errorf("the periods:\n%s", table)
	}
}

func TestWhyExplainsANumber(t *testing.T) {
	p := sampled().screen()
	p.Update(pane.Resized{W: 120, H: 37})
	req, _ := p.Act(action.Why)
	if tell := req.(pane.Tell); !strings.HasPrefix(tell.Lines[0].Text, "D1: afgesloten trajecten") {
		t.Errorf("%+v", tell)
	}
}

func TestPrivateFiguresShowNoName(t *testing.T) {
	p := sampled().screen()
	p.Update(pane.Private{On: true})
	screentest.Press(p, action.Open)
	env := screentest.Size{W: 120, H: 40}.Env()
	env.Private = true
	if seen := screentest.Draw(p, 120, 37, env).Text(); strings.Contains(seen, "Peters") {
		t.Errorf("a name is shown:\n%s", seen)
	}
}

func TestEveryDefinitionAndReasonHasWords(t *testing.T) {
	w := text.New(text.NL)
	for _, d := range model.Definitions() {
		if !w.Has(text.FigureMeans(d)) {
			t.Errorf("no sentence says what %s means", d)
		}
	}
	o := sampled()
	for _, s := range model.Of(model.Book{Digests: o.digests, Today: screentest.Today(), List: caseload.Build(o.rows, screentest.Today(), norm.Defaults())}, model.Year(screentest.Today())).Sections {
		if !w.Has(text.ID("figures." + s.ID)) {
			t.Errorf("no title for %s", s.ID)
		}
		for _, n := range s.Numbers {
			if name := w.Figure(s.ID, n.Key); strings.Contains(name, "choice.") || strings.Contains(name, "phase.") || strings.Contains(name, "group.") {
				t.Errorf("%s.%s is called %q", s.ID, n.Key, name)
			}
			for _, p := range n.Parts {
				if !w.Has(text.ID("figures.part." + p.Key)) {
					t.Errorf("no words for part %s", p.Key)
				}
			}
		}
		for _, m := range s.Missed {
			if !w.Has(text.ID("figures.missed." + m.Reason)) {
				t.Errorf("no words for %s", m.Reason)
			}
		}
	}
}

func TestFiguresDrawInsideTheirRectangle(t *testing.T) {
	o := sampled()
	ids := []action.ID{
		action.Down, action.Up, action.End, action.Right, action.Left, action.Open, action.Back, action.ViewText, action.ViewCompare,
	}
	p := o.screen()
	screentest.Inside(t, func() pane.Pane { return p }, ids)
}
