package cell_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"spoorboek/ui/cell"
)

// seat is one cell of the trivial terminal.
type seat struct {
	text  string
	look  uv.Style
	right bool // the right half of a wide letter
}

// terminal is a trivial one: it knows what Shown writes and complains about all else.
type terminal struct {
	t       *rapid.T
	w, h    int
	seats   [][]seat
	x, y    int
	pen     uv.Style
	wrap    bool
	pending bool // the last column was written: where the cursor is only the terminal knows
}

func newTerminal(t *rapid.T, w, h int) *terminal {
	m := &terminal{t: t, w: w, h: h, wrap: true, seats: make([][]seat, h)}
	for y := range m.seats {
		m.seats[y] = make([]seat, w)
		m.wipe(y, 0, w)
	}
	return m
}

func (m *terminal) wipe(y, from, to int) {
	for x := from; x < min(to, m.w); x++ {
		m.write(x, y, seat{text: " ", look: uv.Style{Bg: m.pen.Bg}})
	}
}

// write puts a cell and blanks the other half of a wide letter that it cuts in two.
func (m *terminal) write(x, y int, s seat) {
	row := m.seats[y]
	if row[x].right && x > 0 {
		row[x-1] = seat{text: " "}
	}
	if x+1 < m.w && row[x+1].right {
		row[x+1] = seat{text: " "}
	}
	row[x] = s
}

func (m *terminal) feed(s string) {
	p := ansi.GetParser()
	defer ansi.PutParser(p)
	var state byte
	for len(s) > 0 {
		seq, width, n, next := ansi.DecodeSequenceWc(s, state, p)
		state, s = next, s[n:]
		switch {
		case ansi.HasCsiPrefix(seq):
			m.control(seq, p)
		case width == 0: // a mark belongs to the letter before it
			m.seats[m.y][m.x-1].text += seq
		default:
			m.letter(seq, width)
		}
	}
	if !m.pen.IsZero() {
		m.t.Fatalf("the pen is not bare after a frame: %v", m.pen)
	}
}

func (m *terminal) letter(s string, width int) {
	if m.pending || m.x+width > m.w || m.y < 0 {
		m.t.Fatalf("%q is written at %d, %d of %dx%d", s, m.x, m.y, m.w, m.h)
	}
	if m.x+width == m.w && m.y == m.h-1 && m.wrap {
		m.t.Fatalf("the last corner is written with wrapping on: some terminals scroll")
	}
	m.write(m.x, m.y, seat{text: s, look: m.pen})
	if width == 2 {
		m.write(m.x+1, m.y, seat{right: true})
		m.seats[m.y][m.x] = seat{text: s, look: m.pen}
	}
	m.x += width
	if m.x == m.w {
		m.pending = true
	}
}

func (m *terminal) control(seq string, p *ansi.Parser) {
	first, _ := p.Param(0, 0)
	second, _ := p.Param(1, 0)
	switch {
	case seq == "\x1b[?7l", seq == "\x1b[?7h":
		m.wrap = seq == "\x1b[?7h"
	case p.Command() == 'm':
		uv.ReadStyle(p.Params(), &m.pen)
	case p.Command() == 'H':
		m.x, m.y, m.pending = max(1, second)-1, max(1, first)-1, false
	case p.Command() == 'C' && !m.pending:
		m.x += max(1, first)
	case seq == "\x1b[2J":
		for y := range m.h {
			m.wipe(y, 0, m.w)
		}
	case seq == "\x1b[K" && !m.pending:
		m.wipe(m.y, m.x, m.w)
	case p.Command() == 'X' && !m.pending:
		m.wipe(m.y, m.x, m.x+first)
	default:
		m.t.Fatalf("unknown sequence %q (cursor known: %v)", seq, !m.pending)
	}
}

// trace is what can be seen of a look: of a blank only its ground and lines.
func trace(s seat) string {
	if s.right {
		return "right"
	}
	look := s.look
	if s.text == " " {
		look.Attrs &= uv.AttrReverse | uv.AttrStrikethrough
		if look.Attrs == 0 && look.Underline == uv.UnderlineNone {
			look.Fg = nil
		}
	}
	return fmt.Sprintf("%q %v", s.text, look)
}

// wanted is how a canvas looks on a terminal that is given it whole.
func wanted(c *cell.Canvas, pairs *[256]cell.Pair) [][]seat {
	b := c.Bounds()
	screen := uv.NewScreenBuffer(b.W, b.H)
	uv.NewStyledString(c.Render(pairs)).Draw(screen, screen.Bounds())
	rows := make([][]seat, b.H)
	for y := range rows {
		rows[y] = make([]seat, b.W)
		for x := range rows[y] {
			at := screen.CellAt(x, y)
			rows[y][x] = seat{text: at.Content, look: at.Style, right: at.Width == 0}
		}
	}
	return rows
}

// scribble draws something on a canvas; hostile text is in it.
func scribble(t *rapid.T, c *cell.Canvas) {
	b := c.Bounds()
	for range rapid.IntRange(0, 8).Draw(t, "strokes") {
		x, y := rapid.IntRange(-3, b.W).Draw(t, "x"), rapid.IntRange(0, b.H).Draw(t, "y")
		st := cell.Style(rapid.IntRange(0, 6).Draw(t, "style"))
		switch rapid.IntRange(0, 3).Draw(t, "what") {
		case 0:
			s := rapid.OneOf(rapid.SampledFrom(hostile), rapid.StringMatching(`[a-z 漢é]{0,30}`)).Draw(t, "s")
			c.Put(x, y, s, st, 60)
		case 1:
			c.Fill(cell.Rect{X: x, Y: y, W: 20, H: 1}, ' ', st)
		case 2:
			c.Box(cell.Rect{X: x, Y: y, W: b.W / 2, H: b.H / 2}, cell.Frame{Title: "Titel", Line: st, Words: st})
		default:
			c.Paint(cell.Rect{X: x, Y: y, W: 9, H: 2}, st)
		}
	}
}

// looks are styles as a theme makes them: 5 looks like 1, and 6 leaves no trace in a blank.
var looks = [256]cell.Pair{
	1: {On: "\x1b[1;38;2;200;10;10m", Off: "\x1b[m"}, 2: {On: "\x1b[38;2;1;2;3;48;2;9;9;9m", Off: "\x1b[m"},
	3: {On: "\x1b[7m", Off: "\x1b[m"}, 4: {On: "\x1b[4;2m", Off: "\x1b[m"}, 5: {On: "\x1b[1;38;2;200;10;10m", Off: "\x1b[m"},
	6: {On: "\x1b[38;2;7;7;7m", Off: "\x1b[m"},
}

func TestATerminalShowsEveryFrameAsIfItWereDrawnWhole(t *testing.T) {
	inks := cell.NewInks(&looks, colorprofile.TrueColor)
	rapid.Check(t, func(t *rapid.T) {
		w, h := rapid.IntRange(1, 40).Draw(t, "w"), rapid.IntRange(1, 8).Draw(t, "h")
		c, shown, m := cell.New(w, h), cell.Shown{}, newTerminal(t, w, h)
		for frame := range rapid.IntRange(1, 5).Draw(t, "frames") {
			if rapid.Bool().Draw(t, "anew") {
				c.Reset(w, h)
			}
			scribble(t, c)
			m.feed(string(shown.Turn(nil, c, inks)))
			for y, row := range wanted(c, &looks) {
				for x := range row {
					if got, want := trace(m.seats[y][x]), trace(row[x]); got != want {
						t.Fatalf("frame %d, %d, %d shows %s, want %s", frame, x, y, got, want)
					}
				}
			}
			if again := shown.Turn(nil, c, inks); len(again) > 0 {
				t.Fatalf("the same frame again writes %q", again)
			}
		}
	})
}

func TestOnlyWhatCanBeSeenIsWritten(t *testing.T) {
	inks := cell.NewInks(&looks, colorprofile.TrueColor)
	plain := func(c *cell.Canvas) { c.Put(0, 1, "een twee drie", 0, 20) }
	tests := map[string]struct {
		then func(c *cell.Canvas)
		want string
	}{
		"nothing":                         {plain, ""},
		"one letter":                      {func(c *cell.Canvas) { c.Put(0, 1, "een twee vrie", 0, 20) }, "\x1b[2;10Hv"},
		"letters near each other":         {func(c *cell.Canvas) { c.Put(0, 1, "ein twae drie", 0, 20) }, "\x1b[2;2Hin twa"},
		"letters far apart":               {func(c *cell.Canvas) { c.Put(0, 1, "ien twee drei", 0, 20) }, "\x1b[2Hi\x1b[10Cei"},
		"the end of a line goes":          {func(c *cell.Canvas) { c.Put(0, 1, "een", 0, 20) }, "\x1b[2;5H\x1b[K"},
		"a role that looks the same":      {func(c *cell.Canvas) { plain(c); c.Fill(cell.Rect{X: 14, Y: 1, W: 6, H: 1}, ' ', 6) }, ""},
		"a ground":                        {func(c *cell.Canvas) { plain(c); c.Fill(cell.Rect{X: 18, Y: 1, W: 2, H: 1}, ' ', 3) }, "\x1b[2;19H\x1b[7m  \x1b[m"},
		"a pen is kept over a gap":        {func(c *cell.Canvas) { plain(c); c.Put(0, 2, "a b", 1, 9) }, "\x1b[3H\x1b[38;2;200;10;10;1ma b\x1b[m"},
		"the last corner is written well": {func(c *cell.Canvas) { plain(c); c.Put(29, 3, "x", 0, 1) }, "\x1b[4;30H\x1b[?7lx\x1b[?7h"},
		"a wide letter names the place":   {func(c *cell.Canvas) { plain(c); c.Put(0, 2, "漢b", 0, 9) }, "\x1b[3H漢\x1b[3;3Hb"},
		"what has one colour is written together": {
			func(c *cell.Canvas) {
				plain(c)
				c.Put(0, 2, "ab", 1, 2)
				c.Put(2, 2, "cd", 0, 2)
				c.Put(5, 2, "e", 1, 1)
				c.Put(0, 3, "f", 0, 1)
			},
			"\x1b[3H\x1b[38;2;200;10;10;1mab\x1b[3Ce\x1b[3;3H\x1b[mcd\x1b[4Hf",
		},
		"what stands beside a wide letter is written over it": {
			func(c *cell.Canvas) {
				plain(c)
				c.Put(0, 2, "ab", 0, 2)
				c.Put(2, 2, "漢", 1, 2)
				c.Put(4, 2, "c", 0, 1)
			},
			"\x1b[3;3H\x1b[38;2;200;10;10;1m漢\x1b[3H\x1b[mab\x1b[2Cc",
		},
		"many blanks are wiped": {
			func(c *cell.Canvas) { c.Put(12, 1, "e", 0, 20) }, "\x1b[2H\x1b[12X",
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			c, shown := cell.New(30, 4), cell.Shown{}
			plain(c)
			shown.Turn(nil, c, inks)
			c.Reset(30, 4)
			tt.then(c)
			if got := string(shown.Turn(nil, c, inks)); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestAForgottenOrResizedScreenIsDrawnWhole(t *testing.T) {
	inks := cell.NewInks(&looks, colorprofile.TrueColor)
	c, shown := cell.New(30, 4), cell.Shown{}
	draw := func() string {
		c.Put(0, 1, "een twee drie", 0, 20)
		return string(shown.Turn(nil, c, inks))
	}
	whole := draw()
	if !strings.HasPrefix(whole, "\x1b[H\x1b[2J") || draw() != "" {
		t.Fatalf("first %q", whole)
	}
	shown.Forget()
	if got := draw(); got != whole {
		t.Errorf("forgotten: %q", got)
	}
	c.Reset(40, 4)
	if got := draw(); got != whole {
		t.Errorf("wider: %q", got)
	}
}

func TestColoursFollowWhatTheTerminalKnows(t *testing.T) {
	for profile, want := range map[colorprofile.Profile]string{
		colorprofile.TrueColor: "\x1b[38;2;200;10;10;1m", colorprofile.ANSI256: "\x1b[38;5;160;1m",
		colorprofile.ANSI: "\x1b[91;1m", colorprofile.Ascii: "\x1b[1m",
	} {
		c, shown := cell.New(3, 1), cell.Shown{}
		c.Put(0, 0, "x", 1, 1)
		got := string(shown.Turn(nil, c, cell.NewInks(&looks, profile)))
		if want := "\x1b[H\x1b[2J\x1b[1H" + want + "x\x1b[m"; got != want {
			t.Errorf("%v: got %q, want %q", profile, got, want)
		}
	}
}
