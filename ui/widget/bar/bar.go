// Package bar draws the lines around the panes: the tabs of the screens, the status line, the footer with its
// keys, and the strip that shows how a chord may go on.
package bar

import (
	"strings"

	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// Frame is the usual frame of a pane: bright and double with the focus.
func Frame(title string, env pane.Env) cell.Frame {
	f := cell.Frame{Title: title, Focus: env.Focus, Line: theme.Frame, Words: theme.Muted}
	if env.Focus {
		f.Line, f.Words = theme.FrameFocus, theme.Heading
	}
	return f
}

// Empty says in r why there is nothing, in as many lines as it needs: its end names the key that leads on.
func Empty(c *cell.Canvas, r cell.Rect, why string, env pane.Env) {
	r = r.Inset(1, 0)
	for i, line := range cell.Wrap(why, max(1, r.W)) {
		if i < r.H {
			c.PutCut(r.X, r.Y+i, line, theme.Muted, r.W, env.Glyphs.Marks.More)
		}
	}
}

// Tab is a screen in the top line; Short is used where Name does not fit.
type Tab struct {
	Key, Name, Short string
	On               bool
}

// TabZone is what the zone of a tab is called; its Name is the key of the tab.
const TabZone = "tab"

// Tabs draws the screens in one row, the one shown between brackets, and right at the right edge when it
// fits.
func Tabs(c *cell.Canvas, r cell.Rect, head string, tabs []Tab, right string, env pane.Env) {
	c.Fill(cell.Rect{X: r.X, Y: r.Y, W: r.W, H: min(1, r.H)}, ' ', theme.Banner)
	if r.Empty() {
		return
	}
	short := false
	if tabsWidth(head, tabs, false) > r.W {
		head, short = "", true
	}
	x, end := r.X, r.X+r.W
	if head != "" {
		x += c.Put(x, r.Y, " "+head+"  ", theme.Banner, end-x)
	}
	if short && tabsWidth("", tabs, true) > r.W {
		fewWords(c, r, tabs, env)
		return
	}
	for _, t := range tabs {
		word, style := tabWord(t, short), theme.Tab
		left, close := " ", " "
		if t.On {
			style, left, close = theme.TabOn, "[", "]"
		}
		n := c.Put(x, r.Y, left+word+close, style, end-x)
		cell.Point(c, cell.Zone{Rect: cell.Rect{X: x, Y: r.Y, W: n, H: 1}, What: TabZone, Name: t.Key})
		x += n
	}
	if n := min(cell.Width(right), end-x-2); n >= leastWords {
		c.PutCut(end-n-1, r.Y, right, theme.Muted, n, env.Glyphs.Marks.More)
	}
}

// leastWords is how much of the words at the right must fit for them to be worth reading.
const leastWords = 8

func tabWord(t Tab, short bool) string {
	name := t.Name
	if short && t.Short != "" {
		name = t.Short
	}
	return t.Key + " " + name
}

func tabsWidth(head string, tabs []Tab, short bool) int {
	n := 0
	if head != "" {
		n = cell.Width(head) + 3
	}
	for _, t := range tabs {
		n += cell.Width(tabWord(t, short)) + 2
	}
	return n
}

// fewWords names the screen shown, and gives the others by their keys, where there is no room for all names;
// where there is none for the keys either, the screen shown stands alone.
func fewWords(c *cell.Canvas, r cell.Rect, tabs []Tab, env pane.Env) {
	need := 0
	for _, t := range tabs {
		if t.On {
			need += cell.Width(tabWord(t, false)) + 2
			continue
		}
		need += cell.Width(t.Key) + 2
	}
	x, end := r.X, r.X+r.W
	for _, t := range tabs {
		word, style := " "+t.Key+" ", theme.Tab
		if t.On {
			word, style = "["+tabWord(t, false)+"]", theme.TabOn
		} else if need > r.W {
			continue
		}
		n := c.PutCut(x, r.Y, word, style, end-x, env.Glyphs.Marks.More)
		cell.Point(c, cell.Zone{Rect: cell.Rect{X: x, Y: r.Y, W: n, H: 1}, What: TabZone, Name: t.Key})
		x += n
	}
}

// Status draws the status line: what happened last at the left, how things stand at the right. The right side
// goes first where both do not fit.
func Status(c *cell.Canvas, r cell.Rect, left string, style cell.Style, right string, env pane.Env) {
	if r.Empty() {
		return
	}
	c.Fill(cell.Rect{X: r.X, Y: r.Y, W: r.W, H: 1}, ' ', theme.Text)
	n := cell.Width(right)
	if n == 0 || cell.Width(left)+n+4 > r.W && left != "" {
		c.PutCut(r.X+1, r.Y, left, style, r.W-2, env.Glyphs.Marks.More)
		return
	}
	c.PutCut(r.X+1, r.Y, left, style, r.W-n-4, env.Glyphs.Marks.More)
	c.PutRight(r.X+1, r.Y, right, theme.Muted, r.W-2, env.Glyphs.Marks.More)
}

// Hint is a key and what it does. One that is Off cannot be done now, and Why says why: it is in brackets.
type Hint struct {
	Key, Label string
	Off        bool
	Why        string
}

// Footer draws as many hints as fit, the first ones first, and always the pinned ": palet  ? hulp" at the
// right edge.
func Footer(c *cell.Canvas, r cell.Rect, hints []Hint, env pane.Env) {
	if r.Empty() {
		return
	}
	c.Fill(cell.Rect{X: r.X, Y: r.Y, W: r.W, H: 1}, ' ', theme.Text)
	pinned := []Hint{
		{Key: ":", Label: env.Words.T("footer.palette")},
		{Key: "?", Label: env.Words.T("footer.help")},
	}
	n := hintsWidth(pinned)
	if n+2 > r.W {
		for i := range pinned {
			pinned[i].Label = ""
		}
		n = hintsWidth(pinned)
	}
	draw(c, cell.Rect{X: r.X + 1, Y: r.Y, W: r.W - n - 4, H: 1}, hints, env, true)
	draw(c, cell.Rect{X: r.X + max(0, r.W-n-1), Y: r.Y, W: min(n, r.W), H: 1}, pinned, env, false)
}

// Key is the name of a key as a coach reads it: "↵" or "Ent", "^d", "spatie", "gg".
func Key(key string, words *text.Words, glyphs theme.Glyphs) string {
	if first, second, chord := strings.Cut(key, " "); chord {
		return Key(first, words, glyphs) + Key(second, words, glyphs)
	}
	switch key {
	case "enter":
		return glyphs.Marks.Enter
	case "left":
		return glyphs.Marks.Left
	case "right":
		return glyphs.Marks.Right
	}
	if id := text.ID("keyname." + key); words.Has(id) {
		return words.T(id)
	}
	if letter, ok := strings.CutPrefix(key, "ctrl+"); ok {
		if len(letter) == 1 {
			return "^" + letter
		}
		return "Ctrl+" + held(letter, words, glyphs)
	}
	if rest, ok := strings.CutPrefix(key, "shift+"); ok {
		return "Shift+" + held(rest, words, glyphs)
	}
	if len(key) > 1 && key[0] == 'f' && key[1] >= '1' && key[1] <= '9' {
		return strings.ToUpper(key)
	}
	return key
}

// held is the name of a key that is pressed while another is held. Where arrows are drawn with signs that are
// keys themselves they have a word: Shift+> would be read as the key >.
func held(key string, words *text.Words, glyphs theme.Glyphs) string {
	if id := text.ID("keyname.arrow." + key); glyphs.Marks.Right == ">" && words.Has(id) {
		return words.T(id)
	}
	return Key(key, words, glyphs)
}
