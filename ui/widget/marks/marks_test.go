package marks_test

import (
	"strings"
	"testing"

	"spoorboek/ui/action"
	"spoorboek/ui/widget/marks"
)

// page is a list of letters; a dash cannot be chosen.
type page struct {
	marks.Marks[byte]
	text string
	at   int
}

func (p *page) lines() marks.Lines[byte] {
	return marks.Lines[byte]{
		Len: len(p.text),
		Key: func(i int) byte {
			if p.text[i] == '-' {
				return 0
			}
			return p.text[i]
		},
		At:   func() int { return p.at },
		Step: func(by int) { p.at = max(0, min(p.at+by, len(p.text)-1)) },
	}
}

// press does keys, one a letter, and tells what is chosen then.
func (p *page) press(keys string) string {
	ids := map[rune]action.ID{
		' ': action.Mark, 'v': action.Range, '*': action.MarkAll, 'J': action.ExtendDown, 'K': action.ExtendUp,
	}
	for _, key := range keys {
		switch key {
		case 'j':
			p.lines().Step(1)
		case 'k':
			p.lines().Step(-1)
		case 'e':
			p.LetGo()
		case '.':
			p.Settle(p.lines())
		default:
			p.Act(ids[key], p.lines())
		}
	}
	var all strings.Builder
	for i := range p.text {
		if key := p.lines().Key(i); key != 0 && (p.Has(key) || p.Within(i, p.at)) {
			all.WriteByte(key)
		}
	}
	return all.String()
}

func TestLinesAreChosenByTheirKeys(t *testing.T) {
	for name, tt := range map[string]struct{ text, keys, want string }{
		"space chooses and goes down":                      {"abcd", "  ", "ab"},
		"space on a chosen line lets go of it":             {"abcd", "  kk ", "b"},
		"a range has the cursor as its other end":          {"abcd", "jvjj", "bcd"},
		"a range goes up as well":                          {"abcd", "jjvkk", "abc"},
		"space keeps the range":                            {"abcd", "vj jj", "ab"},
		"v keeps the range":                                {"abcd", "vjvjj", "ab"},
		"what settles keeps the range":                     {"abcd", "vj.jj", "ab"},
		"what settles where no range is chosen does none":  {"abcd", " .jj", "a"},
		"shift with the arrows chooses both ends":          {"abcd", "jJ", "bc"},
		"shift goes up as well":                            {"abcd", "jjK", "bc"},
		"a star chooses all":                               {"abcd", "*", "abcd"},
		"a star on all chosen lets go of all":              {"abcd", "**", ""},
		"a star where some are chosen chooses all":         {"abcd", " *", "abcd"},
		"a star ends a range":                              {"abcd", "vj**j", ""},
		"a line without a key is passed over":              {"a-cd", "   ", "ac"},
		"a star passes over a line without a key":          {"a-cd", "**", ""},
		"letting go lets go of a range before what it met": {"abcd", " jvje", "a"},
		"letting go twice lets go of everything":           {"abcd", " jvjee", ""},
	} {
		t.Run(name, func(t *testing.T) {
			p := &page{text: tt.text}
			if got := p.press(tt.keys); got != tt.want {
				t.Errorf("%q on %q chooses %q, want %q", tt.keys, tt.text, got, tt.want)
			}
		})
	}
}

func TestLettingGoOfNothingSaysSo(t *testing.T) {
	p := &page{text: "ab"}
	if p.LetGo() || p.Any() || p.Ranging() {
		t.Error("nothing was chosen, and something was let go of")
	}
	if p.press("v"); !p.Ranging() || !p.Any() || !p.LetGo() || p.Any() {
		t.Error("a range that is being chosen is something to let go of")
	}
}

func TestOnlyTheKeysThatChooseChoose(t *testing.T) {
	if !marks.Chooses(action.Range) || !marks.Chooses(action.ExtendUp) || marks.Chooses(action.Down) {
		t.Error("the keys that choose are others than those that are told")
	}
}
