package cell

import (
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
)

// bare is the pen of a terminal after a reset.
const bare = -1

// Inks are the looks of all styles on one terminal: what is written to go from one to another, and which of
// them cannot be told apart, so that nothing is drawn again for their sake.
type Inks struct {
	pairs *[256]Pair
	looks [256]uv.Style
	alike [256]Style // the first style that looks the same
	clear [256]bool  // a blank in it looks like a blank without any
	steps map[[2]int]string
}

// NewInks prepares the styles for a terminal that shows as many colours as its profile says.
func NewInks(pairs *[256]Pair, profile colorprofile.Profile) *Inks {
	n := &Inks{pairs: pairs, steps: map[[2]int]string{}}
	known, one := map[Pair]Style{}, uv.NewScreenBuffer(1, 1)
	for i, pair := range pairs {
		if first, ok := known[pair]; ok {
			n.looks[i], n.alike[i], n.clear[i] = n.looks[first], n.alike[first], n.clear[first]
			continue
		}
		known[pair] = Style(i)
		uv.NewStyledString(pair.On+"x").Draw(one, one.Bounds())
		look := one.CellAt(0, 0).Style
		n.looks[i] = uv.ConvertStyle(look, profile)
		n.alike[i] = Style(i)
		for j := range i {
			if n.looks[j].Equal(&n.looks[i]) {
				n.alike[i] = n.alike[j]
				break
			}
		}
		seen := uint8(uv.AttrReverse | uv.AttrStrikethrough)
		n.clear[i] = look.Bg == nil && look.Underline == uv.UnderlineNone && look.Attrs&seen == 0
	}
	return n
}

// Of tells whether these are the inks for such pairs.
func (n *Inks) Of(pairs *[256]Pair) bool { return n.pairs == pairs }

// step is what is written to go from one pen to another.
func (n *Inks) step(from, to int) string {
	if from == to {
		return ""
	}
	key := [2]int{from, to}
	if s, ok := n.steps[key]; ok {
		return s
	}
	var before, after uv.Style
	if from != bare {
		before = n.looks[from]
	}
	if to != bare {
		after = n.looks[to]
	}
	s := after.Diff(&before)
	n.steps[key] = s
	return s
}
