package screentest

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"

	"spoorboek/model/dossier"
	"spoorboek/model/norm"
	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// Size is a terminal.
type Size struct{ W, H int }

// Sizes are the three terminals that every screen is drawn for.
func Sizes() []Size { return []Size{{80, 24}, {120, 40}, {200, 60}} }

// String is "80x24".
func (s Size) String() string { return fmt.Sprintf("%dx%d", s.W, s.H) }

// Screen is what a screen gets of the terminal: tabs above, status and keys below are the program's.
func (s Size) Screen() Size { return Size{s.W, s.H - 3} }

// Env is how a zoomed pane with the focus is drawn in that terminal, in Dutch.
func (s Size) Env() pane.Env {
	return pane.Env{
		Words: text.New(text.NL), Glyphs: theme.Uni(), Today: Today(), Clock: "08:41", Focus: true, Zoomed: true,
		Class: pane.ClassOf(s.W, s.H), Width: s.W, Height: s.H,
	}
}

// Plain is how the pane is drawn in that terminal where only ASCII can be shown.
func (s Size) Plain() pane.Env {
	env := s.Env()
	env.Glyphs = theme.ASCII()
	return env
}

// Feed brings a pane the caseload and one dossier of it.
func Feed(p pane.Pane, tales []*Tale, d *dossier.Dossier) {
	p.Update(pane.Rows{Rows: Rows(tales), Settings: norm.Defaults(), Today: Today()})
	if d != nil {
		p.Update(pane.Chosen{Dossier: d.ID})
		p.Update(pane.Loaded{Dossier: d})
	}
}

// Press does actions one after another.
func Press(p pane.Pane, ids ...action.ID) {
	for _, id := range ids {
		p.Act(id)
	}
}

// Draw draws the pane in w by h cells.
func Draw(p pane.Pane, w, h int, env pane.Env) *cell.Canvas {
	p.Update(pane.Resized{W: w, H: h, Class: env.Class})
	c := cell.New(w, h)
	if env.Glyphs.ASCII {
		c.Twins(theme.Twin)
	}
	p.Draw(c, c.Bounds(), env)
	return c
}

// Golden compares what the pane draws in w by h cells with the picture on file.
func Golden(t *testing.T, p pane.Pane, w, h int, env pane.Env) {
	t.Helper()
	golden.RequireEqual(t, Draw(p, w, h, env).Text()+"\n")
}

// wordless is an id of the catalogue that was drawn in the place of its words.
var wordless = regexp.MustCompile(
	`\b(timeline|caseload|pipeline|profile|dossier|log|screen|ask|signal|why|order|choice|phase|moment|` +
		`brief|threeway|riv|rivview|employers|vacancy|cards|capacity|item|figures|report|reports)\.[a-z]`,
)

// Inside checks that the pane draws in any rectangle and in both languages without a panic, never a cell
// outside of it, and never an id in the place of words.
func Inside(t *testing.T, make func() pane.Pane, ids []action.ID) {
	t.Helper()
	const margin = 3
	rapid.Check(t, func(t *rapid.T) {
		p := make()
		w, h := rapid.IntRange(20, 250).Draw(t, "columns"), rapid.IntRange(6, 80).Draw(t, "rows")
		env := Size{w, h}.Env()
		env.Zoomed, env.Focus = rapid.Bool().Draw(t, "zoomed"), rapid.Bool().Draw(t, "focus")
		env.Private = rapid.Bool().Draw(t, "private")
		if rapid.Bool().Draw(t, "english") {
			env.Words = text.New(text.EN)
		}
		p.Update(pane.Resized{W: w, H: h, Class: env.Class})
		for _, id := range rapid.SliceOfN(rapid.SampledFrom(ids), 0, 12).Draw(t, "actions") {
			if ok, _ := p.Can(id); ok {
				p.Act(id)
			}
		}
		c := cell.New(w+2*margin, h+2*margin)
		c.Fill(c.Bounds(), '#', theme.Text)
		p.Draw(c, cell.Rect{X: margin, Y: margin, W: w, H: h}, env)
		if id := wordless.FindString(c.Text()); id != "" {
			t.Fatalf("%q has no words", id)
		}
		for y, line := range strings.Split(c.Text(), "\n") {
			runes := []rune(line)
			if y < margin || y >= margin+h {
				runes = runes[:0]
				if strings.Trim(line, "#") != "" {
					t.Fatalf("row %d outside the rectangle was drawn on: %q", y-margin, line)
				}
			}
			for _, r := range append(head(runes, margin), tail(runes, margin)...) {
				if r != '#' {
					t.Fatalf("row %d was drawn on outside the rectangle: %q", y-margin, line)
				}
			}
		}
	})
}

func head(r []rune, n int) []rune { return append([]rune(nil), r[:min(n, len(r))]...) }

func tail(r []rune, n int) []rune { return r[max(0, len(r)-n):] }
