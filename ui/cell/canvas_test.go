package cell_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"spoorboek/ui/cell"
)

func TestPut(t *testing.T) {
	tests := map[string]struct {
		draw func(c *cell.Canvas)
		want string
	}{
		"text stands where it is put":         {func(c *cell.Canvas) { c.Put(2, 0, "abc", 0, 9) }, "  abc     "},
		"text is clipped at its width":        {func(c *cell.Canvas) { c.Put(0, 0, "abcdef", 0, 3) }, "abc       "},
		"text is clipped at the edge":         {func(c *cell.Canvas) { c.Put(8, 0, "abcdef", 0, 9) }, "        ab"},
		"text left of the edge is clipped":    {func(c *cell.Canvas) { c.Put(-2, 0, "abcdef", 0, 9) }, "cdef      "},
		"a row outside is not drawn":          {func(c *cell.Canvas) { c.Put(0, 3, "abc", 0, 9) }, "          "},
		"what is cut is marked":               {func(c *cell.Canvas) { c.PutCut(0, 0, "abcdef", 0, 4, "…") }, "abc…      "},
		"what fits is not":                    {func(c *cell.Canvas) { c.PutCut(0, 0, "abcd", 0, 4, "…") }, "abcd      "},
		"against the right edge":              {func(c *cell.Canvas) { c.PutRight(0, 0, "abc", 0, 10, "…") }, "       abc"},
		"a wide letter takes two cells":       {func(c *cell.Canvas) { c.Put(0, 0, "漢字x", 0, 9) }, "漢字x     "},
		"half a wide letter is not drawn":     {func(c *cell.Canvas) { c.Put(0, 0, "漢字", 0, 3) }, "漢        "},
		"a wide letter over a wide one mends": {func(c *cell.Canvas) { c.Put(0, 0, "漢字", 0, 9); c.Put(1, 0, "x", 0, 1) }, " x字      "},
		"marks stay on their letter":          {func(c *cell.Canvas) { c.Put(0, 0, "q\u0301\u0302z", 0, 9) }, "q\u0301\u0302z        "},
		"more than four marks are dropped":    {func(c *cell.Canvas) { c.Put(0, 0, "q"+strings.Repeat("\u0301", 9), 0, 9) }, "q" + strings.Repeat("\u0301", 4) + "         "},
		"a mark without a letter is dropped":  {func(c *cell.Canvas) { c.Put(0, 0, "\u0301a", 0, 9) }, "a         "},
		"accents are letters":                 {func(c *cell.Canvas) { c.Put(0, 0, "Çelik, Zoë", 0, 10) }, "Çelik, Zoë"},
		"a clip holds":                        {func(c *cell.Canvas) { c.Clip(cell.Rect{X: 2, W: 3, H: 1}); c.Put(0, 0, "abcdefgh", 0, 9) }, "  cde     "},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			c := cell.New(10, 1)
			tt.draw(c)
			if got := c.Text(); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// hostile is text that must leave no trace of control on a screen.
var hostile = []string{
	"\x1b[31mrood\x1b[m", "\x1b]52;c;aGFsbG8=\x07", "\x1b]8;;http://x\x1b\\klik\x1b]8;;\x1b\\", "\u009b31m", "\u009d0;titel\u009c",
	"\x00\x01\x02\x7f", "a\rb\nc\td", "\u202eachterstevoren\u202c", "\u2066x\u2069", "\u200b\u200d\ufeff", "\u2028\u2029",
	"\xff\xfe kapot", "\U000e0041\U000e007f", "\ue000", "👩‍👩‍👧‍👦", "👍🏽", "⚠️", "🇳🇱", "e\u0301\u0301\u0301\u0301\u0301\u0301", "\u0600123", "नि", "한국",
	"\u1100\u1161", "ﾊﾞ", "\u061cx", "\x1bPq\x1b\\", "\x9bK",
}

func TestNothingHostileReachesTheTerminal(t *testing.T) {
	for _, s := range hostile {
		c := cell.New(30, 1)
		c.Put(0, 0, s+"|", 0, 30)
		got := c.Text()
		if !utf8.ValidString(got) {
			t.Errorf("%q leaves invalid text", s)
		}
		for _, r := range got {
			if r < 0x20 || r >= 0x7f && r < 0xa0 || r >= 0x200b && r <= 0x200f || r >= 0x2028 && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0xfeff {
				t.Errorf("%q leaves %U on the screen", s, r)
			}
		}
		if w, wc := ansi.StringWidth(got), ansi.StringWidthWc(got); w != 30 || wc != 30 {
			t.Errorf("%q makes a line of %d or %d cells: %q", s, w, wc, got)
		}
	}
}

func TestEveryFrameIsExactlyItsSize(t *testing.T) {
	pairs := [256]cell.Pair{1: {On: "\x1b[31m", Off: "\x1b[m"}, 2: {On: "\x1b[1;7m", Off: "\x1b[m"}}
	rapid.Check(t, func(t *rapid.T) {
		w, h := rapid.IntRange(0, 60).Draw(t, "w"), rapid.IntRange(1, 12).Draw(t, "h")
		c := cell.New(w, h)
		for range rapid.IntRange(0, 12).Draw(t, "puts") {
			x, y := rapid.IntRange(-5, 65).Draw(t, "x"), rapid.IntRange(-2, 13).Draw(t, "y")
			s := rapid.OneOf(rapid.String(), rapid.SampledFrom(hostile)).Draw(t, "s")
			st := cell.Style(rapid.IntRange(0, 2).Draw(t, "style"))
			switch rapid.IntRange(0, 4).Draw(t, "what") {
			case 0:
				c.Put(x, y, s, st, rapid.IntRange(-3, 70).Draw(t, "max"))
			case 1:
				c.PutCut(x, y, s, st, rapid.IntRange(-3, 70).Draw(t, "max"), "…")
			case 2:
				c.PutRight(x, y, s, st, rapid.IntRange(-3, 70).Draw(t, "max"), "…")
			case 3:
				c.Box(cell.Rect{X: x, Y: y, W: w / 2, H: h / 2}, cell.Frame{Title: s, Right: "rechts", Foot: s, Focus: true, Up: true, More: true, Line: st})
			default:
				c.Paint(cell.Rect{X: x, Y: y, W: 9, H: 2}, st)
			}
		}
		lines := strings.Split(c.Render(&pairs), "\n")
		if len(lines) != h {
			t.Fatalf("%d lines, want %d", len(lines), h)
		}
		for _, l := range lines {
			if n := ansi.StringWidth(l); n != w {
				t.Fatalf("a line of %d cells, want %d: %q", n, w, l)
			}
			if n := ansi.StringWidthWc(ansi.Strip(l)); n != w {
				t.Fatalf("a line of %d cells by rune, want %d: %q", n, w, l)
			}
		}
	})
}

func TestRunsOfOneStyleAreMerged(t *testing.T) {
	pairs := [256]cell.Pair{1: {On: "<", Off: ">"}}
	c := cell.New(8, 1)
	c.Put(1, 0, "ab", 1, 9)
	c.Put(3, 0, "cd", 1, 9)
	if got := c.Render(&pairs); got != " <abcd>   " {
		t.Errorf("got %q", got)
	}
}

func TestBox(t *testing.T) {
	c := cell.New(24, 8)
	in := c.Box(cell.Rect{W: 24, H: 4}, cell.Frame{Title: "Titel", Right: "3 van 9", Foot: "voet", Focus: true, More: true})
	c.Put(in.X, in.Y, "inhoud", 0, in.W)
	c.Box(cell.Rect{Y: 4, W: 24, H: 4}, cell.Frame{Title: "Een titel die niet past in het kader", Right: "rechts"})
	want := `
╔═ Titel ════ 3 van 9 ═╗
║inhoud                ║
║                      ║
╚═ voet ══════════════▼╝
┌─ Een titel die nie… ─┐
│                      │
│                      │
└──────────────────────┘`
	if got := "\n" + c.Text(); got != want {
		t.Errorf("got%s", got)
	}
	if in != (cell.Rect{X: 1, Y: 1, W: 22, H: 2}) {
		t.Errorf("inside is %v", in)
	}
}

func TestTwinsReplaceWhatATerminalCannotDraw(t *testing.T) {
	c := cell.New(9, 3)
	c.Twins(func(r rune) rune {
		if r >= 0x80 {
			return '+'
		}
		return r
	})
	c.Box(c.Bounds(), cell.Frame{Title: "é…"})
	if strings.IndexFunc(c.Text(), func(r rune) bool { return r >= 0x80 }) >= 0 {
		t.Errorf("got\n%s", c.Text())
	}
}

func TestCursor(t *testing.T) {
	c := cell.New(10, 3)
	c.SetCursor(20, 1)
	if _, _, ok := c.Cursor(); ok {
		t.Error("a cursor outside the canvas is none")
	}
	c.SetCursor(4, 1)
	if x, y, ok := c.Cursor(); !ok || x != 4 || y != 1 {
		t.Errorf("got %d %d %v", x, y, ok)
	}
	c.HideCursor()
	if _, _, ok := c.Cursor(); ok {
		t.Error("a hidden cursor is none")
	}
}

func TestWrap(t *testing.T) {
	tests := map[string]struct {
		s    string
		w    int
		want string
	}{
		"at spaces":             {"een twee drie", 8, "een twee|drie"},
		"a long word is cut":    {"abcdefghij k", 4, "abcd|efgh|ij k"},
		"lines are kept":        {"een\n\ntwee", 9, "een||twee"},
		"kept together":         {"a" + cell.Together + "een b" + cell.Together + "twee", 7, "a een|b twee"},
		"too long together":     {"een" + cell.Together + "twee", 5, "een|twee"},
		"no room gives nothing": {"een", 0, ""},
		"nothing is one line":   {"", 5, ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := strings.Join(cell.Wrap(tt.s, tt.w), "|"); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// frame draws a screen as the workbench does: four boxes full of short texts in changing styles.
func frame(c *cell.Canvas) {
	c.Reset(200, 60)
	top, bottom := c.Bounds().Top(40)
	left, right := top.Left(90)
	for i, r := range []cell.Rect{left, right, bottom} {
		in := c.Box(r, cell.Frame{Title: "Ochtendlijst", Right: "14 · urgentie", Focus: i == 0, Line: 7, Words: 3})
		for y := range in.H {
			row := in.Row(y)
			c.Put(row.X, row.Y, "!", 4, 2)
			c.PutCut(row.X+3, row.Y, "El Amrani, Samira", 0, 20, "…")
			c.PutCut(row.X+24, row.Y, " 46  OR Driegesprek over het trajectplan op locatie", 1, row.W-36, "…")
			c.PutRight(row.X, row.Y, "vr 27-11", 5, row.W, "…")
		}
		c.Paint(in.Row(3), 9)
	}
}

func BenchmarkFrame200x60(b *testing.B) {
	var pairs [256]cell.Pair
	for i := range pairs {
		if i > 0 {
			pairs[i] = cell.Pair{On: "\x1b[1;38;2;200;200;200m", Off: "\x1b[m"}
		}
	}
	c := cell.New(200, 60)
	b.ReportAllocs()
	for b.Loop() {
		frame(c)
		_ = c.Render(&pairs)
	}
}
