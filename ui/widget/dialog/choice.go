package dialog

import (
	"cmp"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/edit"
)

// Option is one line of a Choice: what it is, a note at its right, and why it cannot be chosen now ("" when
// it can).
type Option struct{ Label, Note, Why string }

// Choice picks one of a few options, by the arrow keys or by typing a part of it.
type Choice struct {
	title   string
	lines   []string
	options []Option
	shown   []int // options that hold what was typed
	at      int   // in shown
	quick   bool  // a digit chooses at once
	input   *edit.Buffer
}

// NewChoice returns a choice with the cursor on the first option that can be chosen.
func NewChoice(title string, lines []string, options []Option) *Choice {
	ch := &Choice{title: title, lines: lines, options: options, input: edit.New("", false)}
	ch.filter()
	for i, o := range options {
		if o.Why == "" {
			ch.at = i
			break
		}
	}
	return ch
}

// Start puts the cursor on an option: the one that holds now.
func (ch *Choice) Start(option int) *Choice {
	if option >= 0 && option < len(ch.options) {
		ch.at = option
	}
	return ch
}

// Quick makes a digit choose the option of that place at once; the options are to show their digits.
func (ch *Choice) Quick() { ch.quick = true }

// filter keeps the options that hold every word typed, those that begin with them first.
func (ch *Choice) filter() {
	typed := strings.ToLower(strings.TrimSpace(ch.input.String()))
	words := strings.Fields(typed)
	ch.shown, ch.at = nil, 0
	for i, o := range ch.options {
		text, all := strings.ToLower(o.Label+" "+o.Note), true
		for _, w := range words {
			all = all && strings.Contains(text, w)
		}
		if all {
			ch.shown = append(ch.shown, i)
		}
	}
	if typed == "" {
		return
	}
	slices.SortStableFunc(ch.shown, func(i, j int) int {
		return cmp.Compare(ch.fit(i, typed), ch.fit(j, typed))
	})
}

// fit ranks an option by how it holds what was typed: it is that, begins with it, or has it somewhere.
func (ch *Choice) fit(i int, typed string) int {
	switch label := strings.ToLower(ch.options[i].Label); {
	case label == typed:
		return 0
	case strings.HasPrefix(label, typed):
		return 1
	}
	return 2
}

// Scope is action.Pick.
func (ch *Choice) Scope() action.Scope { return action.Pick }

// Act moves, chooses or cancels.
func (ch *Choice) Act(id action.ID, _ time.Time) Result {
	switch id {
	case action.PickUp:
		ch.step(-1)
	case action.PickDown, action.PickFill:
		ch.step(1)
	case action.PickClose:
		return cancelled()
	case action.PickRun:
		if len(ch.shown) > 0 && ch.options[ch.shown[ch.at]].Why == "" {
			return Result{Done: true, Index: ch.shown[ch.at]}
		}
	}
	return Result{}
}

func (ch *Choice) step(d int) {
	if n := len(ch.shown); n > 0 {
		ch.at = (ch.at + d + n) % n
	}
}

// Click puts the cursor on an option that was pointed at, by its place among those shown.
func (ch *Choice) Click(row int) { ch.at = max(0, min(row, len(ch.shown)-1)) }

// Type narrows the options to those that hold what is typed.
func (ch *Choice) Type(msg tea.Msg) Result {
	before := ch.input.String()
	switch m := msg.(type) {
	case tea.PasteMsg:
		ch.input.Insert(m.Content)
	case tea.KeyPressMsg:
		if i := ch.digit(m.Text); i >= 0 {
			return Result{Done: true, Index: i}
		}
		ch.input.Key(m)
	}
	if ch.input.String() != before {
		ch.filter()
	}
	return Result{}
}

// digit is the option that a digit chooses at once; -1 for another key.
func (ch *Choice) digit(key string) int {
	if !ch.quick || len(key) != 1 || key < "1" || key > "9" {
		return -1
	}
	if i := int(key[0] - '1'); i < len(ch.options) && ch.options[i].Why == "" {
		return i
	}
	return -1
}

// room is how the rows of a choice are divided: words, the line that is typed, options, and why one cannot be
// chosen. Where there is little room the words go first and then the air, never the option under the cursor.
func (ch *Choice) room(lines, height int) (keep, rows int) {
	inside := max(1, height-2)
	keep = max(0, min(lines, height/2, inside-3))
	if rows = min(len(ch.options), height-keep-7); rows < 1 {
		rows = max(1, min(len(ch.options), inside-keep-2))
	}
	return keep, rows
}

// Draw draws the choice in the middle of bounds.
func (ch *Choice) Draw(c *cell.Canvas, bounds cell.Rect, env pane.Env) {
	defer c.Clip(c.Within(bounds))
	w, more := env.Words, env.Glyphs.Marks.More
	lines := wrapAll(ch.lines, inner(bounds, wideWidth))
	keep, rows := ch.room(len(lines), bounds.H)
	top := max(0, min(ch.at-rows+1, len(ch.shown)-rows))
	foot := w.T("dialog.choice.foot")
	if ch.quick {
		foot = w.T("dialog.choice.quick")
	}
	in := frame(c, bounds, wideWidth, keep+rows+4, cell.Frame{
		Title: ch.title, Foot: foot, Up: top > 0, More: top+rows < len(ch.shown),
	})
	if keep > 0 && keep < len(lines) { // the last row says that there is more
		lines[keep-1] = strings.Join(lines[keep-1:], " ")
	}
	for i, l := range lines[:keep] {
		c.PutCut(in.X, in.Y+i, l, theme.Text, in.W, more)
	}
	typed := in.Row(keep)
	if in.H == 1 {
		typed = cell.Rect{X: in.X, Y: in.Y}
	}
	if s := ch.input.String(); s != "" && typed.H > 0 {
		n := c.PutCut(typed.X, typed.Y, "> "+s, theme.FieldOn, typed.W, more)
		c.SetCursor(typed.X+n, typed.Y)
	}
	list := cell.Rect{X: in.X, Y: typed.Y + typed.H, W: in.W, H: rows}.Intersect(in)
	ch.drawOptions(c, list, top, env)
	if len(ch.shown) == 0 {
		return
	}
	last := in.Row(in.H - 1)
	if last.Y < list.Y+list.H { // no row of its own: it stands where nothing is typed
		last = typed
	}
	c.PutCut(last.X, last.Y, ch.options[ch.shown[ch.at]].Why, theme.Warn, last.W, more)
}

// drawOptions draws the options from top on that fit in r, or that there are none.
func (ch *Choice) drawOptions(c *cell.Canvas, r cell.Rect, top int, env pane.Env) {
	for i := top; i < len(ch.shown) && i < top+r.H; i++ {
		cell.Point(c, cell.Zone{Rect: r.Row(i - top), What: pane.Row, Row: i})
		ch.drawOption(c, r.Row(i-top), ch.options[ch.shown[i]], i == ch.at, env)
	}
	if len(ch.shown) == 0 {
		c.PutCut(r.X, r.Y, env.Words.T("dialog.nothing"), theme.Muted, r.W, env.Glyphs.Marks.More)
	}
}

func (ch *Choice) drawOption(c *cell.Canvas, row cell.Rect, o Option, at bool, env pane.Env) {
	more := env.Glyphs.Marks.More
	style := theme.Text
	if o.Why != "" {
		style = theme.Off
	}
	n := c.PutRight(row.X+3, row.Y, o.Note, theme.Muted, max(0, row.W-3), more)
	c.PutCut(row.X+2, row.Y, o.Label, style, row.W-n-3, more)
	if at {
		c.Paint(row, theme.Cursor)
		c.Put(row.X, row.Y, env.Glyphs.Signs.Cursor, theme.Cursor, 1)
	}
}
