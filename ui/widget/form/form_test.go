package form_test

import (
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/widget/form"
	"spoorboek/ui/widget/widgettest"
)

// contact is the form of a contact, with every kind of field in it.
func contact() *form.Form {
	f := form.New(form.Spec{
		Title: "Contact vastleggen: El Amrani, Samira",
		Fields: []form.Field{
			{Key: "kind", Kind: form.Choice, Label: "Soort", Required: true, Options: []form.Option{
				{Value: "meeting", Label: "gesprek"}, {Value: "call", Label: "telefoon"},
				{Value: "mail", Label: "mail"}, {Value: "threeway", Label: "driegesprek"},
			}},
			{Key: "on", Kind: form.Day, Label: "Datum", Required: true},
			{Key: "time", Kind: form.Clock, Label: "Tijd"},
			{Key: "with", Kind: form.Line, Label: "Met", Hint: "wie waren erbij?"},
			{Key: "minutes", Kind: form.Number, Label: "Duur", Hint: "minuten"},
			{Key: "h", Kind: form.Heading, Label: "Verslag"},
			{Key: "discussed", Kind: form.Note, Label: "Besproken", Required: true},
			{Key: "review", Kind: form.Flag, Label: "Evaluatie", Hint: "telt als evaluatie spoor 1"},
			{Key: "task", Kind: form.Item, Label: "Bij taak", Options: []form.Option{{Value: "1", Label: "cv nalezen"}, {Value: "2", Label: "bellen"}}},
			{Key: "i", Kind: form.Info, Label: "Inzage geldt ook voor je eigen aantekening."},
		},
		Values: map[string]string{"kind": "meeting", "on": "today"},
	}, text.New(text.NL), widgettest.Today)
	f.Note("concept 10:52")
	return f
}

func typeIn(f *form.Form, key, s string) {
	f.Focus(key)
	for _, k := range widgettest.Keys(s) {
		f.Type(k)
	}
}

func TestValuesComeOutAsTheActWantsThem(t *testing.T) {
	f := contact()
	typeIn(f, "time", "1030")
	typeIn(f, "with", " Samira ")
	typeIn(f, "minutes", "45,5")
	typeIn(f, "discussed", "Regel een.")
	f.Type(widgettest.Key("enter"))
	typeIn(f, "discussed", "Regel twee.")
	typeIn(f, "review", " ")
	f.Focus("task")
	f.Type(widgettest.Key("right"))
	f.Focus("kind")
	f.Type(widgettest.Key("t"))
	if out := f.Act(action.FormSave); out != form.Save {
		t.Fatalf("saving gives %v; %d problems", out, f.Problems())
	}
	want := map[string]string{
		"kind": "call", "on": "2026-11-23", "time": "10:30", "with": "Samira", "minutes": "45.5",
		"discussed": "Regel een.\nRegel twee.", "review": "true", "task": "1",
	}
	if diff := cmp.Diff(want, f.Values()); diff != "" {
		t.Error(diff)
	}
}

func TestDaysInAForm(t *testing.T) {
	tests := map[string]struct{ keys, want string }{
		"m is tomorrow":                     {"m", "24-11-2026"},
		"v is Friday":                       {"v", "27-11-2026"},
		"w twice is two weeks":              {"ww", "07-12-2026"},
		"plus and minus":                    {"m++-", "25-11-2026"},
		"a digit behind a date begins anew": {"m11-12", "11-12"},
		"a whole date stays as typed":       {"31-12-2026", "31-12-2026"},
		"d twice is two days":               {"dd", "25-11-2026"},
		"a week and a day":                  {"wd", "01-12-2026"},
		"a name of a day is a word":         {"vr", "vr"},
		"a long name too":                   {"vrijdag", "vrijdag"},
		"whatever its first letter does":    {"donderdag", "donderdag"},
		"and that of a day near by":         {"overmorgen", "overmorgen"},
		"and of tomorrow":                   {"morgen", "morgen"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			f := contact()
			typeIn(f, "on", tt.keys)
			if got := f.Text(); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
	f := contact()
	f.Set("on", "2026-11-20")
	typeIn(f, "on", "vrijdag")
	f.Act(action.FieldNext)
	if got := f.Draft()["on"]; got != "27-11-2026" {
		t.Errorf("a name of a day typed over a date: %q", got)
	}
	f = contact()
	typeIn(f, "on", "m11-12")
	f.Act(action.FieldNext)
	if got := f.Draft()["on"]; got != "11-12-2026" {
		t.Errorf("on leaving, the date is written in full: %q", got)
	}
}

func TestErrorsStandAtTheFieldWhenItIsLeft(t *testing.T) {
	f := contact()
	f.Set("on", "")
	typeIn(f, "on", "31-4-2026")
	if f.Problems() != 0 {
		t.Error("no error while typing")
	}
	f.Act(action.FieldNext)
	if f.Problems() != 1 {
		t.Error("the error comes on leaving")
	}
	got := widgettest.Picture(80, 30, f.Draw)
	if !strings.Contains(got, "! Deze dag bestaat niet") || !strings.Contains(got, "30-04-2026") {
		t.Errorf("no words at the field:\n%s", got)
	}
	if out := f.Act(action.FormSave); out != form.Stay || f.Focused() != "on" {
		t.Errorf("saving gives %v and stands at %q", out, f.Focused())
	}
	typeIn(f, "on", "x")
	if f.Problems() != 1 { // discussed is required, on is being mended
		t.Errorf("typing takes the error away: %d left", f.Problems())
	}
}

func TestRequiredCountsAtSaving(t *testing.T) {
	f := contact()
	f.Act(action.FieldNext)
	f.Act(action.FieldPrev)
	if f.Problems() != 0 {
		t.Error("an empty field may be passed")
	}
	if out := f.Act(action.FormSave); out != form.Stay || f.Focused() != "discussed" {
		t.Errorf("got %v at %q", out, f.Focused())
	}
	if !f.Problem("with", "Deze naam ken ik niet.") || f.Focused() != "with" || f.Problem("nope", "") {
		t.Error("a problem from outside stands at its field")
	}
}

func TestADraftSurvives(t *testing.T) {
	f := contact()
	typeIn(f, "discussed", "Half verha")
	typeIn(f, "time", "10:")
	if out := f.Act(action.FormLeave); out != form.Leave {
		t.Fatalf("Esc gives %v", out)
	}
	g := contact()
	g.Restore(f.Draft())
	if diff := cmp.Diff(f.Draft(), g.Draft()); diff != "" {
		t.Error(diff)
	}
}

func TestChecksOfTheCaller(t *testing.T) {
	f := form.New(form.Spec{Fields: []form.Field{{Key: "a", Check: func(v string) string {
		if v != "goed" {
			return "Niet goed."
		}
		return ""
	}}}}, text.New(text.NL), widgettest.Today)
	typeIn(f, "a", "fout")
	if f.Act(action.FormSave) != form.Stay {
		t.Error("a refused value was saved")
	}
	f.Act(action.DeleteToStart)
	typeIn(f, "a", "goed")
	if f.Act(action.FormSave) != form.Save {
		t.Error("a right value was not saved")
	}
}

func TestTheOwnEditorGetsOneNote(t *testing.T) {
	f := contact()
	f.Focus("kind")
	if f.Act(action.FormEditor) != form.Stay {
		t.Error("a choice has no text for an editor")
	}
	f.Focus("discussed")
	f.Type(tea.PasteMsg{Content: "geplakt\x1b[31m"})
	if f.Act(action.FormEditor) != form.Editor || f.Text() != "geplakt" {
		t.Errorf("the editor gets %q", f.Text())
	}
	f.SetText("uit de editor")
	f.Act(action.TextUndo)
	if f.Text() != "geplakt" {
		t.Errorf("undo gives %q", f.Text())
	}
}

func TestFormPictures(t *testing.T) {
	sizes := map[string][2]int{"80x24": {80, 24}, "120x40": {120, 40}, "44x12": {44, 12}}
	for name, size := range sizes {
		t.Run(name, func(t *testing.T) {
			f := contact()
			typeIn(f, "discussed", "Driegesprek over het trajectplan. Samira kan 3 x 3 uur passend werk aan; leidinggevende akkoord tot 1 december.")
			golden.RequireEqual(t, []byte(widgettest.Picture(size[0], size[1], func(c *cell.Canvas, r cell.Rect, env pane.Env) {
				f.Draw(c, f.Place(r, env.Class), env)
			})))
		})
	}
}

func TestFormInEverySize(t *testing.T) {
	f := contact()
	typeIn(f, "on", "x")
	f.Act(action.FieldNext)
	for range 4 {
		widgettest.EverySize(t, func(c *cell.Canvas, r cell.Rect, env pane.Env) { f.Draw(c, f.Place(r, env.Class), env) })
		f.Act(action.FieldNext)
		f.Act(action.FieldNext)
	}
}

func TestRandomKeysNeverBreakAForm(t *testing.T) {
	var ids []action.ID
	for _, a := range action.All() {
		if a.Scope == action.Typing {
			ids = append(ids, a.ID)
		}
	}
	names := []string{"left", "right", "up", "down", "enter", "backspace", "delete", "space", "m", "w", "+", "-", "1", "9", "x", "é"}
	rapid.Check(t, func(t *rapid.T) {
		f := contact()
		for range rapid.IntRange(0, 40).Draw(t, "n") {
			if rapid.Bool().Draw(t, "act") {
				f.Act(rapid.SampledFrom(ids).Draw(t, "id"))
				continue
			}
			f.Type(widgettest.Key(rapid.SampledFrom(names).Draw(t, "key")))
		}
		if f.Focused() == "" {
			t.Fatal("the cursor is lost")
		}
		c := cell.New(60, 16)
		f.Draw(c, c.Bounds(), widgettest.Env(60, 16))
		if _, _, ok := c.Cursor(); !ok {
			t.Fatalf("no cursor at %s:\n%s", f.Focused(), c.Text())
		}
		g := contact()
		g.Restore(f.Draft())
		if diff := cmp.Diff(f.Values(), g.Values()); diff != "" {
			t.Fatal(errors.New(diff))
		}
	})
}

func TestWhatIsEmptiedIsSaid(t *testing.T) {
	f := form.New(form.Spec{
		Fields: []form.Field{{Key: "phone"}, {Key: "email"}, {Key: "no-risk", Kind: form.Flag}, {Key: "review", Kind: form.Flag}},
		Values: map[string]string{"phone": "06-12345678", "no-risk": "true"},
	}, text.New(text.NL), widgettest.Today)
	f.Focus("phone")
	f.Act(action.DeleteToStart)
	f.Focus("no-risk")
	f.Type(widgettest.Key("space"))
	if diff := cmp.Diff(map[string]string{"phone": "", "no-risk": "false"}, f.Values()); diff != "" {
		t.Error(diff)
	}
}

func TestTheCursorStartsAtWhatIsMissing(t *testing.T) {
	snooze := []form.Field{
		{Key: "until", Kind: form.Day, Label: "Uitstellen tot", Required: true},
		{Key: "reason", Kind: form.Line, Label: "Reden", Required: true},
		{Key: "note", Kind: form.Note, Label: "Toelichting"},
	}
	tests := map[string]struct {
		values map[string]string
		want   string
	}{
		"what is known costs no key":            {map[string]string{"until": "2026-11-30"}, "reason"},
		"nothing is known":                      {nil, "until"},
		"nothing is missing: the first field":   {map[string]string{"until": "2026-11-30", "reason": "vakantie"}, "until"},
		"the earliest of what must be filled":   {map[string]string{"reason": "vakantie"}, "until"},
		"a field that may stay empty is no gap": {map[string]string{"until": "2026-11-30", "reason": "x", "note": ""}, "until"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			f := form.New(form.Spec{Fields: snooze, Values: test.values}, text.New(text.NL), widgettest.Today)
			if f.Focused() != test.want {
				t.Errorf("the cursor stands at %q, not at %q", f.Focused(), test.want)
			}
		})
	}
}

func TestEmptyNotesMakeRoomWhenNotAllFits(t *testing.T) {
	f := form.New(form.Spec{Fields: []form.Field{
		{Key: "a", Kind: form.Note, Label: "Besproken"},
		{Key: "b", Kind: form.Note, Label: "Afspraken"},
		{Key: "c", Kind: form.Note, Label: "Aantekening"},
		{Key: "next", Kind: form.Day, Label: "Volgende afspraak"},
	}}, text.New(text.NL), widgettest.Today)
	if got := widgettest.Picture(60, 21, f.Draw); strings.Count(got, "└") != 3 || !strings.Contains(got, "Volgende") {
		t.Errorf("all fits, so all stands whole:\n%s", got)
	}
	if got := widgettest.Picture(60, 15, f.Draw); !strings.Contains(got, "Volgende") {
		t.Errorf("empty notes without the cursor shrink, so that the last field is in sight:\n%s", got)
	}
	typeIn(f, "b", "Samira belt donderdag de werkgever.")
	f.Focus("a")
	if got := widgettest.Picture(60, 15, f.Draw); !strings.Contains(got, "belt donderdag") {
		t.Errorf("a note with words in it stays readable:\n%s", got)
	}
}

func TestATextThatDoesNotFitSaysSo(t *testing.T) {
	const full = "Het veld is vol"
	for name, put := range map[string]func(*form.Form){
		"ten megabytes in one paste":   func(f *form.Form) { f.Type(tea.PasteMsg{Content: strings.Repeat("tekst\n", 10<<20/6)}) },
		"a text from the other editor": func(f *form.Form) { f.SetText(strings.Repeat("tekst\n", 20_000)) },
		"a letter more than there is room for": func(f *form.Form) {
			f.Type(tea.PasteMsg{Content: strings.Repeat("x", 60_000)})
			f.Type(tea.KeyPressMsg{Code: 'y', Text: "y"})
		},
	} {
		t.Run(name, func(t *testing.T) {
			f := contact()
			f.Focus("discussed")
			put(f)
			if screen := widgettest.Picture(80, 24, f.Draw); !strings.Contains(screen, full) {
				t.Errorf("nothing is said:\n%s", screen)
			}
			if n := len(f.Draft()["discussed"]); n < 50_000 || n > 64<<10 {
				t.Errorf("%d bytes are kept", n)
			}
			f.Type(tea.KeyPressMsg{Code: tea.KeyBackspace})
			if screen := widgettest.Picture(80, 24, f.Draw); strings.Contains(screen, full) {
				t.Error("it is still said after something was taken away")
			}
		})
	}
}

// chosen is a form with a set and a word in it.
func chosen() *form.Form {
	return form.New(form.Spec{
		Title: "Handtekening", Fields: []form.Field{
			{Key: "by", Kind: form.Set, Label: "Door", Required: true, Hint: "wie tekende?", Options: []form.Option{
				{Value: "employee", Label: "werknemer"}, {Value: "employer", Label: "werkgever"}, {Value: "coach", Label: "coach"},
			}},
			{Key: "channel", Kind: form.Word, Label: "Via", Options: []form.Option{
				{Value: "network", Label: "netwerk"}, {Value: "open", Label: "open sollicitatie"}, {Value: "opening", Label: "opening"},
			}},
		},
		Values: map[string]string{"by": "coach", "channel": "network"},
	}, text.New(text.NL), widgettest.Today)
}

func TestASetIsTickedByItsOwnWords(t *testing.T) {
	tests := map[string]struct {
		keys []string
		want string
	}{
		"it begins with what it was":             {nil, "coach"},
		"a digit ticks":                          {[]string{"1"}, "employee,coach"},
		"and takes the tick away":                {[]string{"3"}, ""},
		"arrows move and the space bar ticks":    {[]string{"right", "space"}, "employer,coach"},
		"a letter goes to the next word with it": {[]string{"c", "space"}, ""},
		"backspace takes the tick away":          {[]string{"left", "backspace"}, ""},
		"left of the first is the last":          {[]string{"left", "space", "right", "space"}, "employee"},
		"a digit beyond the last does nothing":   {[]string{"4"}, "coach"},
	}
	for name, tt := range tests {
		f := chosen()
		for _, k := range tt.keys {
			f.Type(widgettest.Key(k))
		}
		if got := f.Value("by"); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
	f := chosen()
	f.Type(widgettest.Key("3"))
	if out := f.Act(action.FormSave); out != form.Stay || f.Problems() != 1 {
		t.Errorf("an empty set that must say something is saved: %v", out)
	}
	f.Type(widgettest.Key("2"))
	again := chosen()
	again.Restore(f.Draft())
	if got := again.Value("by"); got != "employer" {
		t.Errorf("a draft brings back %q", got)
	}
}

func TestAWordIsReadInTheLanguageOfTheForm(t *testing.T) {
	for typed, want := range map[string]string{
		"Netwerk": "network", "netw": "network", "ne": "ne", "open": "open", "ope": "ope", "openi": "opening",
		"via de buurvrouw": "via de buurvrouw", "": "",
	} {
		f := chosen()
		f.Focus("channel")
		f.Set("channel", "")
		typeIn(f, "channel", typed)
		if got := f.Value("channel"); got != want {
			t.Errorf("%q means %q, want %q", typed, got, want)
		}
	}
	f := chosen()
	if got := f.Draft()["channel"]; got != "netwerk" {
		t.Errorf("it begins as %q", got)
	}
	f.Set("channel", "")
	typeIn(f, "channel", "openi")
	if !strings.Contains(widgettest.Picture(60, 12, f.Draw), "netwerk · open sollicitatie · opening") {
		t.Error("what it may be is not told while typing")
	}
	f.Act(action.FieldNext)
	if got := f.Draft()["channel"]; got != "opening" {
		t.Errorf("on leaving, it is written in full: %q", got)
	}
}

func TestALabelIsWholeWhereThereIsRoomAndNeverTouchesItsField(t *testing.T) {
	draw := func(w int, required bool) string {
		f := form.New(form.Spec{Title: "t", Fields: []form.Field{
			{Key: "a", Kind: form.Line, Label: "Hoeveel uur per week is gevraagd", Required: required},
			{Key: "b", Kind: form.Line, Label: "Taak"},
		}, Values: map[string]string{"a": "callback"}}, text.New(text.NL), widgettest.Today)
		f.Focus("b")
		return widgettest.Picture(w, 24, func(c *cell.Canvas, r cell.Rect, env pane.Env) {
			f.Draw(c, f.Place(r, env.Class), env)
		})
	}
	if got := draw(80, true); !strings.Contains(got, "Hoeveel uur per week is gevraagd * callback") {
		t.Errorf("80 columns:\n%s", got)
	}
	if got := draw(80, false); !strings.Contains(got, "Hoeveel uur per week is gevraagd   callback") {
		t.Errorf("not needed:\n%s", got)
	}
	if got := draw(44, true); !strings.Contains(got, "Hoeveel uur…  * callback") {
		t.Errorf("44 columns:\n%s", got)
	}
}
