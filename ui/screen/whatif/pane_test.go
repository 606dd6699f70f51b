package whatif_test

import (
	"strings"
	"testing"

	"spoorboek/model/dossier"
	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/screentest"
	"spoorboek/ui/screen/whatif"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

func filled(t testing.TB) *whatif.Pane {
	p := whatif.New(text.New(text.NL), theme.Uni())
	karin := screentest.Karin(t)
	screentest.Feed(p, []*screentest.Tale{karin}, karin.Dossier())
	p.Update(pane.Resized{W: 100, H: 40})
	return p
}

func TestADossierThatTheCursorPassesIsNotReckonedWith(t *testing.T) {
	p := filled(t)
	d := screentest.Karin(t).Dossier()
	passed := testing.AllocsPerRun(10, func() { p.Update(pane.Loaded{Dossier: d}) })
	if passed > 10 {
		t.Errorf("a dossier that nobody looks at costs %v allocations", passed)
	}
	if ok, why := p.Can(action.Open); !ok {
		t.Errorf("a choice that is looked at for the first time: %s", why)
	}
}

// earlier supposes that the first sick day was a week earlier.
func earlier(t testing.TB, p *whatif.Pane) {
	t.Helper()
	req, _ := p.Act(action.Open)
	popup, ok := req.(pane.DatePopup)
	if !ok {
		t.Fatalf("Enter on the first line asks %#v", req)
	}
	if req := popup.Then(popup.Present.Add(-7)); req != nil {
		t.Fatalf("a week earlier: %#v", req)
	}
}

func TestWhatIf(t *testing.T) {
	for _, s := range screentest.Sizes() {
		t.Run(s.String(), func(t *testing.T) {
			p := filled(t)
			earlier(t, p)
			screentest.Golden(t, p, s.W, s.H-3, s.Env())
		})
	}
}

func TestWhatIfDrawsInsideItsRectangle(t *testing.T) {
	screentest.Inside(t, func() pane.Pane {
		p := filled(t)
		earlier(t, p)
		return p
	}, []action.ID{action.Down, action.End, action.Back})
}

func TestWhatIsSupposedIsSavedAsOneAct(t *testing.T) {
	p := filled(t)
	if ok, why := p.Can(action.Done); ok || why == "" {
		t.Error("nothing was supposed and it can be saved, or nothing says why not")
	}
	earlier(t, p)
	screentest.Press(p, action.Down)
	req, _ := p.Act(action.Open)
	from := req.(pane.DatePopup)
	to := from.Then(screentest.Today().Add(-60)).(pane.DatePopup)
	if req := to.Then(screentest.Today().Add(-55)); req != nil {
		t.Fatalf("a recovery: %#v", req)
	}
	req, _ = p.Act(action.Done)
	do, ok := req.(pane.Do)
	if !ok {
		t.Fatalf("x asks %#v", req)
	}
	if all := do.Act.(dossier.Several); len(all.Acts) != 2 {
		t.Errorf("%d acts", len(all.Acts))
	}
}

func TestEscDiscardsFirstAndLeavesThen(t *testing.T) {
	p := filled(t)
	earlier(t, p)
	if req, _ := p.Act(action.Back); req == (pane.Back{}) {
		t.Error("leaves with something supposed")
	}
	if req, _ := p.Act(action.Back); req != (pane.Back{}) {
		t.Errorf("then asks %#v", req)
	}
}

func TestAnImpossibleSpanIsRefusedInWords(t *testing.T) {
	p := filled(t)
	screentest.Press(p, action.Down)
	req, _ := p.Act(action.Open)
	to := req.(pane.DatePopup).Then(screentest.Today()).(pane.DatePopup)
	if toast, ok := to.Then(screentest.Today().Add(-9)).(pane.Toast); !ok || toast.Text == "" {
		t.Error("a recovery that ends before it begins is supposed")
	}
}

func TestADateExplainsItselfAsItIsAndAsItWouldBe(t *testing.T) {
	p := filled(t)
	if ok, why := p.Can(action.Why); ok || why == "" {
		t.Error("what changes is explained as if it were a date, or nothing says why not")
	}
	screentest.Press(p, action.End)
	req, _ := p.Act(action.Why)
	if told := said(t, req); strings.Contains(told, "\nDan\n") {
		t.Errorf("nothing was supposed, and it tells of what would be:\n%s", told)
	}
	screentest.Press(p, action.Top)
	earlier(t, p)
	screentest.Press(p, action.End)
	req, _ = p.Act(action.Why)
	told := said(t, req)
	for _, want := range []string{
		"Nu\n", "\nDan\n", "wettelijk uiterste dag", "lezing", "dagen", "Regel", "grond", "Bron:", "Zekerheid:",
	} {
		if !strings.Contains(told, want) {
			t.Errorf("%q is not told:\n%s", want, told)
		}
	}
	now, then, _ := strings.Cut(told, "\nDan\n")
	if now == then || strings.Count(told, "eerste ziektedag") < 2 {
		t.Errorf("the two calendars are told alike:\n%s", told)
	}
}

func said(t testing.TB, req pane.Request) string {
	t.Helper()
	tell, ok := req.(pane.Tell)
	if !ok {
		t.Fatalf("i asks %#v", req)
	}
	var b strings.Builder
	for _, l := range tell.Lines {
		b.WriteString(l.Text + "\n")
	}
	return b.String()
}
