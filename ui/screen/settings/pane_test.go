package settings_test

import (
	"strings"
	"testing"

	"spoorboek/model/norm"
	"spoorboek/model/office"
	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/screentest"
	"spoorboek/ui/screen/settings"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

func filled(t testing.TB) *settings.Pane {
	t.Helper()
	p := settings.New(text.New(text.NL), theme.Uni())
	set, err := norm.Defaults().With(norm.KeyReport, 28)
	if err != nil {
		t.Fatal(err)
	}
	o := office.Replay(nil)
	o.Coach, o.Settings = "An de Wit", map[string]int{"report": 28}
	p.Update(pane.Rows{Office: o, Settings: set, Today: screentest.Today()})
	return p
}

func TestSettings(t *testing.T) {
	for _, s := range screentest.Sizes() {
		t.Run(s.String(), func(t *testing.T) {
			screentest.Golden(t, filled(t), s.W, s.H-3, s.Env())
		})
	}
}

func TestSettingsDrawInsideTheirRectangle(t *testing.T) {
	screentest.Inside(t, func() pane.Pane { return filled(t) }, []action.ID{action.Down, action.End, action.PageDown})
}

// at puts the cursor on the threshold of the reports: the line that can be changed by one and was.
func at(t *testing.T, p *settings.Pane, want string) {
	t.Helper()
	p.Update(pane.Resized{W: 100, H: 40})
	for range 250 {
		if req, _ := p.Act(action.Why); req != nil && req.(pane.Tell).Title == want {
			return
		}
		p.Act(action.Down)
	}
	t.Fatalf("there is no line %q", want)
}

func facts(t *testing.T, req pane.Request) office.SettingChanged {
	t.Helper()
	write, ok := req.(pane.Office)
	if !ok || len(write.Facts) != 1 {
		t.Fatalf("asks %#v", req)
	}
	return write.Facts[0].(office.SettingChanged)
}

func TestANumberIsTypedSteppedAndTakenBack(t *testing.T) {
	p := filled(t)
	at(t, p, "tijd tussen twee rapportages")
	req, _ := p.Act(action.Open)
	prompt := req.(pane.Prompt)
	if f := facts(t, prompt.Then("35")); f.Value != 35 || f.Key != "report" {
		t.Errorf("typed 35: %+v", f)
	}
	if f := facts(t, prompt.Then("")); !f.Default {
		t.Errorf("typed nothing: %+v", f)
	}
	for _, wrong := range []string{"veel", "-3", "10001"} {
		if toast, ok := prompt.Then(wrong).(pane.Toast); !ok || toast.Text == "" {
			t.Errorf("typed %q and no word about it", wrong)
		}
	}
	req, _ = p.Act(action.More)
	if f := facts(t, req); f.Value != 29 {
		t.Errorf("one more: %+v", f)
	}
}

func TestTheLawCannotBeSet(t *testing.T) {
	p := filled(t)
	p.Update(pane.Resized{W: 100, H: 40})
	p.Act(action.End)
	if ok, why := p.Can(action.Open); ok || why == "" {
		t.Error("a day of the law can be changed, or nothing says why not")
	}
	if req, _ := p.Act(action.Open); req == nil {
		t.Error("Enter on a day of the law says nothing")
	}
}

func TestEveryThresholdHasItsLine(t *testing.T) {
	words := text.New(text.NL)
	for _, th := range norm.Thresholds() {
		at(t, filled(t), words.T(text.ID("setting."+string(th.Key))))
	}
}

func TestTheCoachTheLookAndTheFolder(t *testing.T) {
	p := filled(t)
	at(t, p, "Naam coach")
	req, _ := p.Act(action.Open)
	if _, ok := req.(pane.Prompt).Then("Bo").(pane.Office); !ok {
		t.Error("the name is not kept")
	}
	p.Act(action.Top)
	at(t, p, "Map voor kopieën")
	req, _ = p.Act(action.Open)
	if care, ok := req.(pane.Prompt).Then("/media/stick").(pane.Care); !ok || care.Path != "/media/stick" {
		t.Error("no copy is made in the folder")
	}
	if _, ok := req.(pane.Prompt).Then(" ").(pane.Office); !ok {
		t.Error("the folder is not taken back")
	}
	p.Act(action.Top)
	for _, title := range []string{"Taal", "Kleuren", "Tekens"} {
		at(t, p, title)
		req, _ := p.Act(action.Open)
		if choice, ok := req.(pane.Choice); !ok || choice.Then(1) == nil {
			t.Errorf("%s asks %#v", title, req)
		}
		p.Act(action.Top)
	}
	for title, what := range map[string]pane.CareOf{
		"Kopie maken (laatste)": pane.CareCopy, "Reservekopieën": pane.CareCopies, "Bestand controleren": pane.CareCheck,
		"Bestand opruimen": pane.CareCompact, "Wachtwoordzin": pane.CarePhrase, "Alle sleutels vernieuwen": pane.CareRekey,
	} {
		at(t, p, title)
		if req, _ := p.Act(action.Open); req != (pane.Care{What: what}) {
			t.Errorf("%s asks %#v", title, req)
		}
		p.Act(action.Top)
	}
}

// told is what a line says when it is asked why.
func told(t *testing.T, p *settings.Pane, title string) string {
	t.Helper()
	at(t, p, title)
	req, _ := p.Act(action.Why)
	var said []string
	for _, l := range req.(pane.Tell).Lines {
		said = append(said, l.Text)
	}
	return strings.Join(said, "\n")
}

func TestTheEvaluationSaysThatItsNumberHoldsEverywhere(t *testing.T) {
	words := text.New(text.NL)
	all := told(t, filled(t), words.T("setting.evaluation"))
	if !strings.Contains(all, "de kalender, de vraag in de ochtend en toets C05") {
		t.Errorf("the line tells:\n%s", all)
	}
	p := filled(t)
	p.Update(pane.Resized{W: 100, H: 40})
	for range 250 { // it does not stand among what the law sets as well
		if req, _ := p.Act(action.Why); req != nil && req.(pane.Tell).Title == words.Moment("evaluation") {
			t.Fatal("the evaluation stands among the days of the law")
		}
		p.Act(action.Down)
	}
}

// TestTheMonthsOfTheAftercareAreToldInTheirOrder types them in another order, and once more than the program can
// ask about.
func TestTheMonthsOfTheAftercareAreToldInTheirOrder(t *testing.T) {
	words, p := text.New(text.NL), filled(t)
	months := func(first, second, third int) {
		set := norm.Defaults()
		set.StayFirst, set.StaySecond, set.StayThird = first, second, third
		p.Update(pane.Rows{Office: office.Replay(nil), Settings: set, Today: screentest.Today()})
		p.Act(action.Top)
	}
	for _, tt := range []struct {
		months [3]int
		want   string
	}{
		{[3]int{6, 2, 4}, "na: 2, 4, 6 maanden"}, {[3]int{3, 3, 0}, "na: 3 maanden"}, {[3]int{}, "alle drie staan uit"},
	} {
		months(tt.months[0], tt.months[1], tt.months[2])
		if all := told(t, p, words.T("setting.aftercare-second")); !strings.Contains(all, tt.want) {
			t.Errorf("%v tells:\n%s", tt.months, all)
		}
	}
	req, _ := p.Act(action.Open)
	for _, wrong := range []string{"61", "10000"} {
		toast, ok := req.(pane.Prompt).Then(wrong).(pane.Toast)
		if !ok || !strings.Contains(toast.Text, "van 0 tot 60") {
			t.Errorf("typed %s: %#v", wrong, toast)
		}
	}
	if f := facts(t, req.(pane.Prompt).Then("0")); f.Value != 0 || f.Key != "aftercare-second" {
		t.Errorf("typed 0: %+v", f)
	}
}

// TestEveryThresholdSaysItsDefaultItsKindAndItsSource asks every line why, in both languages; what the law sets is
// to be seen, and says that it cannot be set.
func TestEveryThresholdSaysItsDefaultItsKindAndItsSource(t *testing.T) {
	for _, lang := range []text.Lang{text.NL, text.EN} {
		words := text.New(lang)
		p := settings.New(words, theme.Uni())
		p.Update(pane.Rows{Office: office.Replay(nil), Settings: norm.Defaults(), Today: screentest.Today()})
		for _, th := range norm.Thresholds() {
			p.Act(action.Top)
			all := told(t, p, words.Of("setting", string(th.Key)))
			ok, why := p.Can(action.Open)
			switch {
			case !strings.Contains(all, text.Threshold(words, th, th.Default)), !strings.Contains(all, text.Grounds(words, th)):
				t.Errorf("%s tells:\n%s", th.Key, all)
			case th.Fixed() && (ok || why != words.T("settings.law") || !strings.Contains(all, why)):
				t.Errorf("%s is law and can be set: %v %q", th.Key, ok, why)
			case !th.Fixed() && (!ok || !strings.Contains(all, words.T("settings.default"))):
				t.Errorf("%s cannot be set: %q", th.Key, why)
			}
		}
	}
}
