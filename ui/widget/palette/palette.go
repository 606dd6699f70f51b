package palette

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/edit"
)

// Palette is an open palette or menu.
type Palette struct {
	title  string
	invite string // stands where nothing was typed yet
	items  []Item
	extra  []Item // people and dates for what was typed
	recent []string
	shown  []Item
	at     int
	input  *edit.Buffer
}

// New returns a palette over items; recent are ids in the order in which they were last used, newest first.
func New(title string, items []Item, recent []string) *Palette {
	p := &Palette{title: title, items: items, recent: recent, input: edit.New("", false)}
	p.filter()
	return p
}

// Invites says, where nothing was typed yet, what can be typed.
func (p *Palette) Invites(what string) { p.invite = what }

// Query is what was typed.
func (p *Palette) Query() string { return p.input.String() }

// Extra adds entries that the caller found for the query, such as people; the next letter takes them away
// again.
func (p *Palette) Extra(items []Item) {
	p.extra = items
	p.filter()
}

// filter shows what holds the query: people whose name and days whose word was typed in full, the actions,
// then other people and days.
func (p *Palette) filter() {
	p.shown = p.shown[:0:0]
	first := func(it Item) bool { return it.Whole || named(it, p.Query()) }
	for _, it := range p.extra {
		if first(it) {
			p.shown = append(p.shown, it)
		}
	}
	for _, i := range Match(p.items, p.Query(), p.recent) {
		p.shown = append(p.shown, p.items[i])
	}
	for _, it := range p.extra {
		if !first(it) {
			p.shown = append(p.shown, it)
		}
	}
	p.at = max(0, min(p.at, len(p.shown)-1))
}

// Scope is action.Pick.
func (p *Palette) Scope() action.Scope { return action.Pick }

// Act moves, completes, closes, or runs the entry under the cursor: then ok is true. An entry with a reason
// does not run. done says that the palette must close.
func (p *Palette) Act(id action.ID) (chosen Item, ok, done bool) {
	switch id {
	case action.PickUp:
		p.step(-1)
	case action.PickDown:
		p.step(1)
	case action.PickFill:
		if p.at < len(p.shown) {
			p.input.Set(p.shown[p.at].Label)
			p.at = 0
			p.filter()
		}
	case action.PickClose:
		return Item{}, false, true
	case action.PickRun:
		if p.at < len(p.shown) && p.shown[p.at].Why == "" {
			return p.shown[p.at], true, true
		}
	}
	return Item{}, false, false
}

// Click puts the cursor on an entry that was pointed at.
func (p *Palette) Click(row int) {
	if row >= 0 && row < len(p.shown) {
		p.at = row
	}
}

func (p *Palette) step(d int) {
	if n := len(p.shown); n > 0 {
		p.at = (p.at + d + n) % n
	}
}

// Type takes text and reports whether the query changed.
func (p *Palette) Type(msg tea.Msg) bool {
	before := p.Query()
	switch m := msg.(type) {
	case tea.PasteMsg:
		p.input.Insert(m.Content)
	case tea.KeyPressMsg:
		switch m.String() {
		case "pgdown":
			p.at = max(0, min(p.at+10, len(p.shown)-1))
		case "pgup":
			p.at = max(0, p.at-10)
		default:
			p.input.Key(m)
		}
	}
	if p.Query() == before {
		return false
	}
	p.extra, p.at = nil, 0
	p.filter()
	return true
}

// Size of the palette: a margin at each side, never wider than this, and where the screen has them so many
// rows that one can choose.
const (
	margin      = 4
	maxWidth    = 110
	leastHeight = 14
)

// Draw draws the palette in the upper half of bounds.
func (p *Palette) Draw(c *cell.Canvas, bounds cell.Rect, env pane.Env) {
	defer c.Clip(c.Within(bounds))
	more := env.Glyphs.Marks.More
	c.HideCursor()
	w := min(maxWidth, bounds.W)
	if bounds.W > 60 {
		w = min(maxWidth, bounds.W-margin)
	}
	h := min(bounds.H, max(leastHeight, bounds.H*3/4))
	r := cell.Rect{X: bounds.X + (bounds.W-w)/2, Y: bounds.Y + min(1, bounds.H-h), W: w, H: h}
	told, rules := room(h)
	rows := max(1, h-3-2*rules-told)
	top := max(0, min(p.at-rows+1, len(p.shown)-rows))
	in := c.Box(r, cell.Frame{
		Title: p.title, Right: fmt.Sprintf(env.Words.T("palette.count"), len(p.shown), len(p.items)),
		Foot: env.Words.T("palette.foot"), Focus: true, Up: top > 0, More: top+rows < len(p.shown),
		Line: theme.FrameFocus, Words: theme.Heading,
	}).Inset(1, 0)
	row := in.Row(0)
	n := c.Put(row.X, row.Y, ": ", theme.Key, row.W)
	shown, at := p.input.Window(max(1, row.W-n))
	c.Put(row.X+n, row.Y, shown, theme.FieldOn, row.W-n)
	if p.Query() == "" && row.W > n {
		c.PutCut(row.X+n+1, row.Y, p.invite, theme.Muted, row.W-n-1, more)
	}
	if row.H > 0 {
		c.SetCursor(row.X+n+at, row.Y)
	}
	_, list := in.Top(1 + rules)
	if rules > 0 {
		c.Rule(in.Row(1), "", theme.Rule, theme.Rule)
	}
	for i := top; i < len(p.shown) && i < top+rows; i++ {
		cell.Point(c, cell.Zone{Rect: list.Row(i - top), What: pane.Row, Row: i})
		p.drawItem(c, list.Row(i-top), i, env)
	}
	if len(p.shown) == 0 {
		row = list.Row(0)
		c.PutCut(row.X+2, row.Y, env.Words.T("palette.nothing"), theme.Muted, row.W-2, more)
		return
	}
	body, foot := in.Bottom(told)
	if rules > 0 {
		c.Rule(body.Row(body.H-1), "", theme.Rule, theme.Rule)
	}
	Explain(c, foot, p.shown[p.at], env)
}

// room is how many rows of a palette of that height tell what the entry does, or why it cannot be done, and
// how many rules stand above and below the entries. Where there is little room the rules go first: there is
// always one entry.
func room(height int) (told, rules int) {
	switch {
	case height >= leastHeight-2:
		return 2, 1
	case height >= 7:
		return 1, 1
	case height >= 5:
		return 1, 0
	}
	return 0, 0
}

func (p *Palette) drawItem(c *cell.Canvas, row cell.Rect, i int, env pane.Env) {
	it, more := p.shown[i], env.Glyphs.Marks.More
	n := c.PutRight(row.X, row.Y, it.Key, theme.Key, row.W, more)
	label, style := it.Said()
	room := row.W - n - 3
	x := c.PutCut(row.X+2, row.Y, label, style, room, more)
	if why := " " + env.Glyphs.Marks.Dot + " " + it.Why; it.Why != "" && cell.Width(why) <= room-x-1 {
		c.Put(row.X+2+x, row.Y, why, theme.Muted, room-x)
	}
	if i == p.at {
		c.Paint(row, theme.Cursor)
		c.Put(row.X, row.Y, env.Glyphs.Signs.Cursor, theme.Cursor, row.W)
	}
}

// Explain tells in r what an entry does, or why it cannot be done.
func Explain(c *cell.Canvas, r cell.Rect, it Item, env pane.Env) {
	said, style := it.Help, theme.Muted
	if it.Why != "" {
		said, style = env.Words.F("palette.why", it.Why), theme.Warn
	}
	lines := cell.Wrap(said, max(1, r.W))
	if len(lines) > r.H && r.H > 0 { // the last row says that there is more
		lines = append(lines[:r.H-1], strings.Join(lines[r.H-1:], " "))
	}
	for i, line := range lines[:min(len(lines), r.H)] {
		c.PutCut(r.X, r.Y+i, line, style, r.W, env.Glyphs.Marks.More)
	}
}
