package bar_test

import (
	"strings"
	"testing"

	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/bar"
	"spoorboek/ui/widget/widgettest"
)

var tabs = []bar.Tab{
	{Key: "1", Name: "Ochtend", On: true}, {Key: "2", Name: "Dossier"}, {Key: "3", Name: "Tijdlijn"}, {Key: "4", Name: "Profiel"},
	{Key: "5", Name: "Sollicitaties", Short: "Sollic."}, {Key: "6", Name: "Rapporten", Short: "Rapport"}, {Key: "7", Name: "Cijfers"},
}

var hints = []bar.Hint{
	{Key: "↵", Label: "open"}, {Key: "x", Label: "klaar"}, {Key: "d", Label: "termijn"}, {Key: "c", Label: "contact", Off: true},
	{Key: "f", Label: "fase"}, {Key: "spatie", Label: "kies"}, {Key: "i", Label: "waarom"}, {Key: "m", Label: "meer"},
}

func row(w int, draw func(c *cell.Canvas, r cell.Rect, env pane.Env)) string {
	c := cell.New(w, 1)
	draw(c, c.Bounds(), widgettest.Env(w, 24))
	return c.Text()
}

func TestRows(t *testing.T) {
	tests := map[string]struct {
		width int
		draw  func(c *cell.Canvas, r cell.Rect, env pane.Env)
		want  string
	}{
		"tabs at 120": {120, func(c *cell.Canvas, r cell.Rect, e pane.Env) { bar.Tabs(c, r, "SPOORBOEK", tabs, "14 dossiers", e) },
			" SPOORBOEK  [1 Ochtend] 2 Dossier  3 Tijdlijn  4 Profiel  5 Sollicitaties  6 Rapporten  7 Cijfers           14 dossiers "},
		"tabs at 80": {80, func(c *cell.Canvas, r cell.Rect, e pane.Env) { bar.Tabs(c, r, "SPOORBOEK", tabs, "14", e) },
			"[1 Ochtend] 2 Dossier  3 Tijdlijn  4 Profiel  5 Sollic.  6 Rapport  7 Cijfers   "},
		"tabs at 60": {60, func(c *cell.Canvas, r cell.Rect, e pane.Env) { bar.Tabs(c, r, "SPOORBOEK", tabs, "14", e) },
			"[1 Ochtend] 2  3  4  5  6  7                                "},
		"tabs at 20": {20, func(c *cell.Canvas, r cell.Rect, e pane.Env) { bar.Tabs(c, r, "SPOORBOEK", tabs, "", e) },
			"[1 Ochtend]         "},
		"tabs at 30": {30, func(c *cell.Canvas, r cell.Rect, e pane.Env) { bar.Tabs(c, r, "SPOORBOEK", tabs, "", e) },
			"[1 Ochtend] 2  3  4  5  6  7  "},
		"footer at 80": {80, func(c *cell.Canvas, r cell.Rect, e pane.Env) { bar.Footer(c, r, hints, e) },
			" ↵ open  x klaar  d termijn  (c contact)  f fase  …             : palet  ? hulp "},
		"footer at 20": {20, func(c *cell.Canvas, r cell.Rect, e pane.Env) { bar.Footer(c, r, hints, e) },
			" …  : palet  ? hulp "},
		"footer at 12": {12, func(c *cell.Canvas, r cell.Rect, e pane.Env) { bar.Footer(c, r, hints, e) },
			" …     :  ? "},
		"status": {60, func(c *cell.Canvas, r cell.Rect, e pane.Env) {
			bar.Status(c, r, "√ cv nagelezen · u = ongedaan", theme.Good, "bewaard 08:41 · slot 10m", e)
		}, " √ cv nagelezen · u = ongedaan     bewaard 08:41 · slot 10m "},
		"a status too long for both": {40, func(c *cell.Canvas, r cell.Rect, e pane.Env) {
			bar.Status(c, r, "√ cv nagelezen · u = ongedaan", theme.Good, "bewaard 08:41 · slot 10m", e)
		}, " √ cv nagelezen · u = ongedaan          "},
		"which key": {40, func(c *cell.Canvas, r cell.Rect, e pane.Env) { bar.WhichKey(c, r, "g", hints[:3], e) },
			" g…  ↵ open  x klaar  d termijn         "},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := row(tt.width, tt.draw); got != tt.want {
				t.Errorf("got\n%q\nwant\n%q", got, tt.want)
			}
		})
	}
}

func TestPinnedHintsNeverDisappear(t *testing.T) {
	for w := 6; w <= 250; w++ {
		got := row(w, func(c *cell.Canvas, r cell.Rect, e pane.Env) { bar.Footer(c, r, hints, e) })
		if !strings.Contains(got, ":") || !strings.Contains(got, "?") {
			t.Errorf("at %d: %q", w, got)
		}
		if w >= 20 && !strings.Contains(got, ": palet  ? hulp") {
			t.Errorf("at %d: %q", w, got)
		}
	}
}

func TestBarsInEverySize(t *testing.T) {
	widgettest.EverySize(t, func(c *cell.Canvas, r cell.Rect, e pane.Env) { bar.Tabs(c, r, "SPOORBOEK", tabs, "14", e) })
	widgettest.EverySize(t, func(c *cell.Canvas, r cell.Rect, e pane.Env) { bar.Footer(c, r, hints, e) })
	widgettest.EverySize(t, func(c *cell.Canvas, r cell.Rect, e pane.Env) { bar.WhichKey(c, r, "g", hints, e) })
	widgettest.EverySize(t, func(c *cell.Canvas, r cell.Rect, e pane.Env) { bar.Status(c, r, "links", theme.Good, "rechts", e) })
	widgettest.EverySize(t, func(c *cell.Canvas, r cell.Rect, e pane.Env) { c.Box(r, bar.Frame("titel", e)) })
}

func TestNamesOfKeys(t *testing.T) {
	w := text.New(text.NL)
	tests := map[string]string{
		"enter": "↵", "space": "spatie", "ctrl+d": "^d", "g o": "go", "g g": "gg", "shift+down": "Shift+↓", "J": "J", "esc": "Esc",
		"ctrl+left": "Ctrl+←", "pgdown": "PgDn", "f9": "F9",
	}
	for key, want := range tests {
		if got := bar.Key(key, w, theme.Uni()); got != want {
			t.Errorf("%q is called %q, want %q", key, got, want)
		}
	}
	if got := bar.Key("enter", w, theme.ASCII()); got != "Ent" {
		t.Errorf("Enter in ASCII is %q", got)
	}
}

func TestAnArrowWithShiftIsAWordWhereItsSignIsAKeyItself(t *testing.T) {
	for _, tt := range []struct {
		lang      text.Lang
		key, want string
	}{
		{text.NL, "shift+right", "Shift+rechts"}, {text.NL, "shift+left", "Shift+links"}, {text.NL, "shift+down", "Shift+omlaag"},
		{text.EN, "shift+right", "Shift+right"}, {text.EN, "ctrl+left", "Ctrl+left"}, {text.NL, "shift+tab", "Shift+Tab"},
		{text.NL, "ctrl+d", "^d"}, {text.NL, "right", ">"},
	} {
		if got := bar.Key(tt.key, text.New(tt.lang), theme.ASCII()); got != tt.want {
			t.Errorf("%q in ASCII is called %q, want %q", tt.key, got, tt.want)
		}
	}
	if got := bar.Key("shift+right", text.New(text.NL), theme.Uni()); got != "Shift+→" {
		t.Errorf("with arrows to draw it is %q", got)
	}
}
