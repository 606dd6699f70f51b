package cell

import (
	"slices"
	"testing"
)

// holds tells whether a name, or a letter of it, is left in memory that a list keeps beyond its end too.
func holds(cells []glyph) bool {
	return slices.ContainsFunc(cells[:cap(cells)], func(g glyph) bool { return g.r != 0 && g.r != ' ' })
}

func named(c *Canvas, w, h int) {
	c.Reset(w, h)
	for y := range h {
		c.Put(0, y, "Jansen, Joe\u0302l", 0, w)
		Point(c, Zone{Rect: Rect{0, y, w, 1}, What: "row", Name: "Jansen"})
	}
}

func TestACanvasThatIsBlankKeepsNothingOfTheScreenBefore(t *testing.T) {
	var c Canvas
	named(&c, 40, 20)
	c.Reset(20, 8) // a window made smaller, and a lock
	if holds(c.cells) {
		t.Error("letters of the screen before are kept behind the smaller one")
	}
	for _, s := range c.marked[:cap(c.marked)] {
		if s != "" {
			t.Errorf("%q is kept", s)
		}
	}
	for _, z := range c.zones[:cap(c.zones)] {
		if z.Name != "" {
			t.Errorf("a place named %q is kept", z.Name)
		}
	}
}

func TestWhatStoodOnATerminalIsKeptNowhereOnceItIsForgottenOrCovered(t *testing.T) {
	var pairs [256]Pair
	inks := NewInks(&pairs, 0)
	for name, cover := range map[string]func(*Shown, *Canvas){
		"forgotten": func(s *Shown, _ *Canvas) { s.Forget() },
		"covered":   func(s *Shown, c *Canvas) { c.Reset(40, 20); s.Turn(nil, c, inks) },
		"smaller":   func(s *Shown, c *Canvas) { c.Reset(20, 8); s.Turn(nil, c, inks) },
	} {
		t.Run(name, func(t *testing.T) {
			var s Shown
			var c Canvas
			named(&c, 40, 20)
			s.Turn(nil, &c, inks)
			if !holds(s.cells) || len(s.marked) == 0 {
				t.Fatal("the glass does not know what it shows")
			}
			cover(&s, &c)
			if holds(s.cells) || holds(s.next) {
				t.Error("letters are kept")
			}
			for _, m := range s.marked[:cap(s.marked)] {
				if m != "" {
					t.Errorf("%q is kept", m)
				}
			}
		})
	}
}
