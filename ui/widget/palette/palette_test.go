package palette_test

import (
	"fmt"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"spoorboek/ui/action"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/bar"
	"spoorboek/ui/widget/palette"
	"spoorboek/ui/widget/widgettest"
)

// items are all actions of the program that one does with a key, as the workbench makes them.
func items() []palette.Item {
	w := text.New(text.NL)
	var out []palette.Item
	for _, a := range action.All() {
		if a.Scope != action.Normal {
			continue
		}
		it := palette.Item{
			ID: string(a.ID), Label: w.T(a.Label()), Help: w.T(a.Help()), Synonyms: w.T(a.Synonyms()), Group: w.T(a.Group.Title()),
		}
		if len(a.Keys) > 0 {
			it.Key = bar.Key(a.Keys[0], w, theme.Uni())
		}
		if a.ID == action.Vacancy {
			it.Why = "er is nog geen vacature"
		}
		out = append(out, it)
	}
	return out
}

func typed(p *palette.Palette, s string) *palette.Palette {
	for _, k := range widgettest.Keys(s) {
		p.Type(k)
	}
	return p
}

func TestFinding(t *testing.T) {
	tests := map[string]struct{ query, want string }{
		"by the start of its name":      {"cont", "contact"},
		"by its key":                    {"gl", "go-log"},
		"by a synonym":                  {"afvinken", "done"},
		"accents and case do not count": {"KOPIEREN", ""},
		"words in any order":            {"lijst bord", "view-board"},
		"letters left out":              {"vgrendl", "lock"},
		"digits are text":               {"1", "screen-1"},
		"nothing":                       {"qqqq", ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			it, ok, _ := typed(palette.New("Palet", items(), nil), tt.query).Act(action.PickRun)
			if ok != (tt.want != "") || it.ID != tt.want {
				t.Errorf("%q finds %q", tt.query, it.ID)
			}
		})
	}
}

func TestRecentComesFirst(t *testing.T) {
	p := palette.New("Palet", items(), []string{"task", "gone", "contact"})
	first, _, _ := p.Act(action.PickRun)
	p.Act(action.PickDown)
	second, _, _ := p.Act(action.PickRun)
	if first.ID != "task" || second.ID != "contact" {
		t.Errorf("got %q, %q", first.ID, second.ID)
	}
}

func TestWhatCannotBeDoneStaysWithItsReason(t *testing.T) {
	p := typed(palette.New("Palet", items(), nil), "vacature")
	if _, ok, done := p.Act(action.PickRun); ok || done {
		t.Error("it ran")
	}
}

func TestPeopleFollowTheActions(t *testing.T) {
	p := typed(palette.New("Palet", items(), nil), "zzz")
	p.Extra([]palette.Item{{ID: "person", Label: "Jansen, Karin"}})
	if it, ok, _ := p.Act(action.PickRun); !ok || it.ID != "person" {
		t.Errorf("got %q", it.ID)
	}
	typed(p, "z")
	if _, ok, _ := p.Act(action.PickRun); ok {
		t.Error("people of an older query stay")
	}
}

func TestTabCompletes(t *testing.T) {
	p := typed(palette.New("Palet", items(), nil), "verg")
	p.Act(action.PickFill)
	if p.Query() == "verg" {
		t.Error("nothing was completed")
	}
	if _, ok, done := p.Act(action.PickClose); ok || !done {
		t.Error("Esc closes without running")
	}
}

func TestPalettePictures(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}, {44, 12}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			golden.RequireEqual(t, []byte(widgettest.Picture(size[0], size[1], typed(palette.New("Palet", items(), nil), "contact").Draw)))
		})
	}
}

func TestPaletteInEverySize(t *testing.T) {
	widgettest.EverySize(t, palette.New("Palet", items(), nil).Draw)
	widgettest.EverySize(t, typed(palette.New("Palet", items(), nil), "qqq").Draw)
}

func BenchmarkLetter(b *testing.B) {
	p := palette.New("Palet", items(), nil)
	for b.Loop() {
		p.Type(widgettest.Key("e"))
		p.Type(widgettest.Key("backspace"))
	}
}
