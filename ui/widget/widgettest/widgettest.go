// Package widgettest holds what the tests of the widgets share: the sizes every one of them must draw in,
// keys as the terminal sends them, and a picture of a canvas with its cursor.
package widgettest

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"spoorboek/model/civil"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// Today is the day of all tests: Monday 23 November 2026.
var Today = civil.Of(2026, time.November, 23)

// Env is what a widget draws with on a screen of w by h.
func Env(w, h int) pane.Env {
	return pane.Env{
		Words: text.New(text.NL), Glyphs: theme.Uni(), Today: Today, Clock: "08:41", Focus: true,
		Class: pane.ClassOf(w, h), Width: w, Height: h,
	}
}

// Key is a key press by the name Bubble Tea gives it, or a letter.
func Key(name string) tea.KeyPressMsg {
	codes := map[string]rune{
		"left": tea.KeyLeft, "right": tea.KeyRight, "up": tea.KeyUp, "down": tea.KeyDown, "enter": tea.KeyEnter,
		"backspace": tea.KeyBackspace, "delete": tea.KeyDelete, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown,
	}
	if code, ok := codes[name]; ok {
		return tea.KeyPressMsg{Code: code}
	}
	if name == "space" {
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
	}
	return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
}

// Keys turns every letter of s into a key press.
func Keys(s string) []tea.KeyPressMsg {
	var out []tea.KeyPressMsg
	for _, r := range s {
		if r == ' ' {
			out = append(out, Key("space"))
			continue
		}
		out = append(out, Key(string(r)))
	}
	return out
}

// Picture draws and returns the screen as text, the terminal's cursor as "▏" after the cell before it.
func Picture(w, h int, draw func(c *cell.Canvas, r cell.Rect, env pane.Env)) string {
	c := cell.New(w, h)
	draw(c, c.Bounds(), Env(w, h))
	out := c.Text()
	x, y, ok := c.Cursor()
	if !ok {
		return out + "\n(geen cursor)\n"
	}
	lines := strings.Split(out, "\n")
	lines[y] = string([]rune(lines[y])[:x]) + "▏" + string([]rune(lines[y])[min(x+1, len([]rune(lines[y]))):])
	return strings.Join(lines, "\n") + "\n"
}

// EverySize draws in every size from 20 by 8 to 250 by 80 that tells something, in both tiers of glyphs, and
// fails when a frame is not exactly its size or something is drawn outside the rectangle.
func EverySize(t *testing.T, draw func(c *cell.Canvas, r cell.Rect, env pane.Env)) {
	t.Helper()
	for _, w := range []int{0, 1, 20, 21, 34, 44, 59, 60, 80, 109, 110, 120, 160, 200, 250} {
		for _, h := range []int{1, 3, 8, 12, 16, 24, 40, 60, 80} {
			for _, ascii := range []bool{false, true} {
				oneSize(t, w, h, ascii, draw)
			}
		}
	}
}

func oneSize(t *testing.T, w, h int, ascii bool, draw func(c *cell.Canvas, r cell.Rect, env pane.Env)) {
	t.Helper()
	c := cell.New(w+4, h+4)
	c.Fill(c.Bounds(), '#', 0)
	env := Env(w, h)
	if ascii {
		c.Twins(theme.Twin)
		env.Glyphs = theme.ASCII()
	}
	r := cell.Rect{X: 2, Y: 2, W: w, H: h}
	draw(c, r, env)
	lines := strings.Split(c.Text(), "\n")
	if len(lines) != h+4 {
		t.Fatalf("%dx%d: %d lines", w, h, len(lines))
	}
	for y, l := range lines {
		if n := ansi.StringWidth(l); n != w+4 {
			t.Errorf("%dx%d: line %d has %d cells", w, h, y, n)
		}
		margin := strings.HasPrefix(l, "##") && strings.HasSuffix(l, "##")
		if outside := y < 2 || y >= h+2; outside && strings.Trim(l, "#") != "" || !margin {
			t.Errorf("%dx%d: drawn outside in line %d: %q", w, h, y, l)
		}
		if ascii && strings.ContainsFunc(l, func(r rune) bool { return r >= 0x2000 }) {
			t.Errorf("%dx%d: not ASCII: %q", w, h, l)
		}
	}
}
