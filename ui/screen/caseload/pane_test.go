package caseload_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/journal"
	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/caseload"
	"spoorboek/ui/screen/screentest"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

func morning(t testing.TB) (*caseload.Pane, []*screentest.Tale) {
	tales := screentest.Tales(t)
	return list(tales), tales
}

func list(tales []*screentest.Tale) *caseload.Pane {
	p := caseload.New(text.New(text.NL), theme.Uni())
	screentest.Feed(p, tales, tales[0].Dossier())
	p.Update(pane.Resized{W: 76, H: 37, Class: pane.M})
	return p
}

// places are the rectangles that the workbench gives the list in each terminal.
func places() map[string]screentest.Size {
	return map[string]screentest.Size{"80x24": {W: 80, H: 21}, "120x40": {W: 76, H: 37}, "200x60": {W: 94, H: 57}}
}

func TestMorningList(t *testing.T) {
	for _, s := range screentest.Sizes() {
		t.Run(s.String(), func(t *testing.T) {
			p, _ := morning(t)
			r := places()[s.String()]
			screentest.Golden(t, p, r.W, r.H, s.Env())
		})
		t.Run(s.String()+" why", func(t *testing.T) {
			p, _ := morning(t)
			r := places()[s.String()]
			screentest.Press(p, action.Why)
			screentest.Golden(t, p, r.W, r.H, s.Env())
		})
	}
	t.Run("whole screen", func(t *testing.T) {
		p, _ := morning(t)
		screentest.Golden(t, p, 200, 57, screentest.Size{W: 200, H: 60}.Env())
	})
}

func TestSmallTerminalHasTheListOnly(t *testing.T) {
	p, _ := morning(t)
	screentest.Golden(t, p, 44, 8, screentest.Size{W: 44, H: 12}.Env())
}

func TestEmptyListNamesTheNextKey(t *testing.T) {
	p := caseload.New(text.New(text.NL), theme.Uni())
	screentest.Feed(p, nil, nil)
	screentest.Golden(t, p, 80, 21, screentest.Size{W: 80, H: 24}.Env())
}

func TestPrivacyScreenShowsInitialsOnly(t *testing.T) {
	p, _ := morning(t)
	env := screentest.Size{W: 120, H: 40}.Env()
	env.Private = true
	screentest.Press(p, action.Why)
	got := screentest.Draw(p, 76, 37, env).Text()
	for _, name := range []string{"Jansen", "Amrani", "Smit", "Berg", "Ørskov"} {
		if strings.Contains(got, name) {
			t.Errorf("the privacy screen shows %q", name)
		}
	}
}

func TestListDrawsInsideItsRectangle(t *testing.T) {
	ids := []action.ID{
		action.Down, action.End, action.Top, action.Mark, action.Range, action.MarkAll, action.Why, action.Search,
		action.Sort, action.SortReverse, action.Left, action.Right, action.Open, action.Back,
	}
	tales := screentest.Tales(t)
	screentest.Inside(t, func() pane.Pane { return list(tales) }, ids)
}

// typed sends letters to the filter.
func typed(p *caseload.Pane, s string) {
	for _, r := range s {
		p.Update(tea.KeyPressMsg(tea.Key{Code: r, Text: string(r)}))
	}
}

func name(p *caseload.Pane) string {
	id, ok := p.Current()
	if !ok {
		return ""
	}
	row, _ := p.Row(id)
	return row.Name
}

func TestFilterWhileTyping(t *testing.T) {
	p, _ := morning(t)
	screentest.Press(p, action.Search)
	if p.Scope() != action.Typing {
		t.Fatal("letters are no text after /")
	}
	typed(p, "ayse")
	if got := name(p); got != "Yılmaz, Ayşe" {
		t.Errorf("the cursor is on %q, not on the one that was found", got)
	}
	screentest.Golden(t, p, 80, 21, screentest.Size{W: 80, H: 24}.Env())
	p.Update(tea.KeyPressMsg(tea.Key{Code: tea.KeyEnter}))
	if p.Scope() != action.Normal {
		t.Error("Enter does not keep the filter")
	}
	if ok, _ := p.Can(action.NextHit); !ok {
		t.Error("n means nothing while a filter is kept")
	}
	screentest.Press(p, action.Back)
	if got := screentest.Draw(p, 80, 21, screentest.Size{W: 80, H: 24}.Env()).Text(); !strings.Contains(got, "Jansen") {
		t.Error("Esc does not clear the filter")
	}
}

func TestFilterLooksInEveryColumn(t *testing.T) {
	for typing, who := range map[string]string{
		"verslag int": "Yılmaz, Ayşe", // what comes next
		"14-12":       "Yılmaz, Ayşe", // when
		"zwk nergens": "",
		"39":          "Yılmaz, Ayşe", // the sickness week
		"intake ays":  "Yılmaz, Ayşe", // the phase in words, beside a name
	} {
		p, _ := morning(t)
		screentest.Press(p, action.Search)
		typed(p, typing)
		if got := name(p); got != who {
			t.Errorf("%q finds %q, not %q", typing, got, who)
		}
	}
}

func TestFilterFindsTheWordsOfTheLanguageOnTheScreen(t *testing.T) {
	p, _ := morning(t)
	screentest.Press(p, action.Search)
	p.SetWords(text.New(text.EN))
	typed(p, "overdue")
	if got := name(p); got != "" {
		t.Errorf("no column says overdue, found %q", got)
	}
	screentest.Press(p, action.FormLeave, action.Search)
	typed(p, "d late")
	if got := name(p); got == "" {
		t.Error("what the column says in English is not found")
	}
}

func TestTabFillsInAFilterAndShowsHowItMayGoOn(t *testing.T) {
	p, _ := morning(t)
	shows := func(want string) {
		t.Helper()
		got := screentest.Draw(p, 120, 37, screentest.Size{W: 120, H: 40}.Env()).Text()
		if !strings.Contains(got, want) {
			t.Errorf("not on the screen: %q\n%s", want, got)
		}
	}
	screentest.Press(p, action.Search)
	typed(p, "fa")
	screentest.Press(p, action.FieldNext)
	shows("/ fase:")
	shows("aangemeld intake oriëntatie")
	typed(p, "int")
	shows("4 dossiers")
	screentest.Press(p, action.FieldNext)
	typed(p, "ays")
	shows("/ fase:intake ays")
	if got := name(p); got != "Yılmaz, Ayşe" {
		t.Errorf("the cursor is on %q", got)
	}
}

func TestFilterSaysWhatItDoesNotUnderstand(t *testing.T) {
	p, _ := morning(t)
	screentest.Press(p, action.Search)
	typed(p, "fase:xyz")
	got := screentest.Draw(p, 120, 37, screentest.Size{W: 120, H: 40}.Env()).Text()
	if !strings.Contains(got, "xyz") || strings.Contains(got, "query.") {
		t.Errorf("no words for a wrong filter:\n%s", got)
	}
	screentest.Press(p, action.FormLeave)
	if p.Scope() != action.Normal {
		t.Error("Esc does not leave the filter")
	}
}

func TestLaterIsFoldedUntilOpened(t *testing.T) {
	p, _ := morning(t)
	env := screentest.Size{W: 120, H: 40}.Env()
	if strings.Contains(screentest.Draw(p, 76, 37, env).Text(), "Yılmaz") {
		t.Fatal("later is not folded")
	}
	for range 20 {
		if ok, _ := p.Can(action.Right); ok {
			break
		}
		screentest.Press(p, action.Down)
	}
	screentest.Press(p, action.Right)
	if !strings.Contains(screentest.Draw(p, 76, 37, env).Text(), "Yılmaz") {
		t.Error("l does not open the group")
	}
	screentest.Press(p, action.Open)
	if strings.Contains(screentest.Draw(p, 76, 37, env).Text(), "Yılmaz") {
		t.Error("Enter on the open group does not fold it")
	}
}

func TestMovingAsksTheOtherPanesToFollow(t *testing.T) {
	p, tales := morning(t)
	req, _ := p.Act(action.Down)
	if got, ok := req.(pane.Select); !ok || got.Dossier != tales[1].Dossier().ID {
		t.Errorf("down asks %#v", req)
	}
}

func TestAnActEndsOnTheNextLineOfTheRound(t *testing.T) {
	p, tales := morning(t)
	karin := tales[0].Dossier()
	req, _ := p.Act(action.Contact)
	form, ok := req.(pane.Form)
	if !ok || form.Act != "contact" || form.Dossiers[0] != karin.ID {
		t.Fatalf("c asks %#v", req)
	}
	tales[0].Do("2026-11-23", "contact", map[string]string{"kind": "call"})
	p.Update(pane.Changed{Rows: screentest.Rows(tales[:1])})
	p.Update(pane.Saved{Act: "contact", Dossiers: []journal.ID{karin.ID}})
	if got := name(p); got != "El Amrani, Samira" {
		t.Errorf("after the act the cursor is on %q", got)
	}
	if seen := p.Seen(); len(seen) != 1 || seen[0] != karin.ID {
		t.Errorf("seen: %v", seen)
	}
}

func TestAnActOfAnotherPaneLeavesTheCursor(t *testing.T) {
	p, tales := morning(t)
	p.Update(pane.Saved{Act: "task", Dossiers: []journal.ID{tales[0].Dossier().ID}})
	if got := name(p); got != "Jansen, Karin" {
		t.Errorf("the cursor went to %q", got)
	}
}

func TestWhatAPaneBesideTheListAnswersEndsOnTheNextLineToo(t *testing.T) {
	p, tales := morning(t)
	karin := tales[0].Dossier()
	besides := func(act string) string {
		p.Update(pane.Changed{Rows: screentest.Rows(tales[:1])})
		p.Update(pane.Saved{Act: act, Dossiers: []journal.ID{karin.ID}, Beside: true})
		return name(p)
	}
	tales[0].Do("2026-11-23", "task", map[string]string{"text": "cv", "due": "1-2-2027"})
	if got := besides("task"); got != "Jansen, Karin" {
		t.Errorf("an act that leaves the line as it was went on to %q", got)
	}
	if seen := p.Seen(); len(seen) != 1 || seen[0] != karin.ID {
		t.Errorf("seen: %v", seen)
	}
	tales[0].Do("2026-11-23", "done", map[string]string{"item": karin.Agenda.Tasks[0].Item.String()})
	if got := besides("done"); got != "El Amrani, Samira" {
		t.Errorf("after the task of the line was done the cursor is on %q", got)
	}
}

func TestAnActOfEveryMorningEndsOnTheNextLineAlsoFromAPaneBesideTheList(t *testing.T) {
	p, tales := morning(t)
	ids := []journal.ID{tales[0].Dossier().ID}
	tales[0].Do("2026-11-23", "task", map[string]string{"text": "cv", "due": "1-2-2027"})
	p.Update(pane.Changed{Rows: screentest.Rows(tales[:1])})
	p.Update(pane.Saved{Act: "task", Dossiers: ids, Beside: true, Morning: true})
	if got := name(p); got != "El Amrani, Samira" {
		t.Errorf("after a task from the pane beside it the cursor is on %q", got)
	}
	p.Update(pane.Changed{Rows: screentest.Rows(tales[:1])})
	p.Update(pane.Saved{Act: "task", Dossiers: ids, Beside: true, Morning: true})
	if got := name(p); got != "El Amrani, Samira" {
		t.Errorf("a task for another line moved the cursor to %q", got)
	}
}

func TestTakingBackLooksAtNobody(t *testing.T) {
	p, tales := morning(t)
	p.Update(pane.Saved{Act: pane.Undid, Dossiers: []journal.ID{tales[0].Dossier().ID, tales[1].Dossier().ID}})
	if seen := p.Seen(); len(seen) != 0 {
		t.Errorf("after undo %d dossiers count as looked at", len(seen))
	}
}

func TestTickAnswersTheLine(t *testing.T) {
	p, tales := morning(t)
	req, _ := p.Act(action.Done)
	do, ok := req.(pane.Do)
	if !ok {
		t.Fatalf("x on a late task asks %#v", req)
	}
	if act := do.Act.(interface{ Name() string }); act.Name() != "done" {
		t.Errorf("x on a late task asks the act %q", act.Name())
	}
	screentest.Press(p, action.Down)
	p.Update(pane.Loaded{Dossier: tales[1].Dossier()})
	req, _ = p.Act(action.Done)
	choice, ok := req.(pane.Choice)
	if !ok {
		t.Fatalf("x on today's appointment asks %#v", req)
	}
	form, ok := choice.Then(0).(pane.Form)
	if !ok || form.Act != "contact" || form.Prefill["kind"] != "threeway" || form.Prefill["outcome-item"] == "" {
		t.Errorf("an appointment that was kept asks %#v", choice.Then(0))
	}
}

func TestMarkedDossiersShareAnAct(t *testing.T) {
	p, tales := morning(t)
	screentest.Press(p, action.Mark, action.Mark)
	req, _ := p.Act(action.Task)
	form, ok := req.(pane.Form)
	if !ok || len(form.Dossiers) != 2 {
		t.Fatalf("t on two marked lines asks %#v", req)
	}
	screentest.Press(p, action.Back)
	if got := p.Marked(); len(got) != 1 {
		t.Errorf("Esc leaves %d marked", len(got))
	}
	_ = tales
}

func TestSortKeepsTheCursorOnItsDossier(t *testing.T) {
	p, _ := morning(t)
	screentest.Press(p, action.Down)
	before := name(p)
	req, _ := p.Act(action.Sort)
	if _, ok := req.(pane.Toast); !ok {
		t.Errorf("sorting says nothing: %#v", req)
	}
	if got := name(p); got != before {
		t.Errorf("the cursor went from %q to %q", before, got)
	}
}

func TestPlainTierHasNoOtherSigns(t *testing.T) {
	p, _ := morning(t)
	env := screentest.Size{W: 80, H: 24}.Env()
	env.Glyphs = theme.ASCII()
	p.Update(pane.Resized{W: 80, H: 21, Class: pane.S})
	c := cell.New(80, 21)
	c.Twins(theme.Twin)
	p.Draw(c, c.Bounds(), env)
	for _, r := range c.Text() {
		if r >= 0x2000 {
			t.Fatalf("the plain tier draws %q:\n%s", r, c.Text())
		}
	}
}

func TestOneKeyForAllThatIsMarked(t *testing.T) {
	tales := screentest.Tales(t)
	for _, i := range []int{2, 3} {
		tales[i].Do("2026-11-16", "task", map[string]string{"text": "terugbellen", "due": "2026-11-20"})
	}
	p := list(tales)
	screentest.Press(p, action.MarkAll)
	const marked = 5 // the group later is folded
	cases := map[string]struct {
		id   action.ID
		want int // dossiers that the act is for
	}{
		"x ticks what can be ticked at once":          {action.Done, 3},
		"U puts off what the lines name and can wait": {action.Snooze, 3},
		"t is a task for all":                         {action.Task, marked},
		"c is a contact with all":                     {action.Contact, marked},
		"d is one day for all that has one":           {action.Date, 4},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if ok, why := p.Can(c.id); !ok {
				t.Fatalf("cannot: %s", why)
			}
			req, _ := p.Act(c.id)
			if popup, is := req.(pane.DatePopup); is {
				req = popup.Then(screentest.Today().Add(3))
			}
			if got := meant(req); got != c.want {
				t.Errorf("the act is for %d dossiers, want %d: %#v", got, c.want, req)
			}
		})
	}
}

// meant counts the dossiers that a request is for; one that differs from dossier to dossier must say so for each.
func meant(req pane.Request) int {
	switch r := req.(type) {
	case pane.Do:
		if len(r.Each) != len(r.Dossiers) {
			return -1
		}
		return len(r.Dossiers)
	case pane.Form:
		if r.Act == "snooze" && len(r.Each) != len(r.Dossiers) {
			return -1
		}
		return len(r.Dossiers)
	}
	return 0
}

func TestTheWorkOfHalfAYearStandsUnderTheListOfAWideTerminal(t *testing.T) {
	p, _ := morning(t)
	const long, short = "komende 25 weken", "komende 8 weken"
	for name, at := range map[string]struct {
		terminal, list screentest.Size
		want           string
	}{
		"wide and high":           {screentest.Size{W: 200, H: 60}, screentest.Size{W: 94, H: 57}, long},
		"not wide":                {screentest.Size{W: 120, H: 40}, screentest.Size{W: 76, H: 37}, short},
		"wide, but few rows":      {screentest.Size{W: 200, H: 37}, screentest.Size{W: 94, H: 34}, short},
		"wide, the list not much": {screentest.Size{W: 200, H: 60}, screentest.Size{W: 76, H: 57}, short},
	} {
		got := screentest.Draw(p, at.list.W, at.list.H, at.terminal.Env()).Text()
		if !strings.Contains(got, at.want) || strings.Count(got, "weken (aantal") != 1 {
			t.Errorf("%s: no %q:\n%s", name, at.want, got)
		}
	}
}
