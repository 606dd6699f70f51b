package dialog

import (
	"cmp"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/edit"
)

// mostRecent is how many earlier answers a prompt shows.
const mostRecent = 6

// Prompt asks for one line of text, with earlier answers to pick by the arrow keys.
type Prompt struct {
	title, label string
	enter        string // what Enter does; "" is that it confirms
	lines        []string
	recent       []string
	required     bool
	at           int // -1 is the line itself
	input        *edit.Buffer
	empty        bool // Enter was pressed on an empty line that may not be empty
}

// NewPrompt returns a prompt; lines are said above the line, recent are earlier answers.
func NewPrompt(title, label string, lines, recent []string, required bool) *Prompt {
	return &Prompt{
		title: title, label: label, lines: lines, recent: recent[:min(len(recent), mostRecent)], required: required,
		at: -1, input: edit.New("", false),
	}
}

// Begin puts a text in the line, with the cursor behind it.
func (p *Prompt) Begin(s string) *Prompt {
	p.input.Set(s)
	return p
}

// Does says in the foot what Enter does here, where that is more than to confirm.
func (p *Prompt) Does(enter string) *Prompt {
	p.enter = enter
	return p
}

// Scope is action.Typing.
func (p *Prompt) Scope() action.Scope { return action.Typing }

// Act leaves, accepts or edits.
func (p *Prompt) Act(id action.ID, _ time.Time) Result {
	switch id {
	case action.FormLeave:
		return cancelled()
	case action.FormSave:
		return p.accept()
	case action.FieldNext:
		p.pick(1)
	case action.FieldPrev:
		p.pick(-1)
	default:
		p.input.Act(id)
	}
	return Result{}
}

func (p *Prompt) accept() Result {
	s := strings.TrimSpace(p.input.String())
	if s == "" && p.required {
		p.empty = true
		return Result{}
	}
	return Result{Done: true, Text: s}
}

// pick puts an earlier answer in the line.
func (p *Prompt) pick(d int) {
	if len(p.recent) == 0 {
		return
	}
	p.at = (p.at + d + len(p.recent)) % len(p.recent)
	p.input.Set(p.recent[p.at])
}

// Type takes letters and a paste; up and down pick earlier answers, Enter accepts.
func (p *Prompt) Type(msg tea.Msg) Result {
	p.empty = false
	switch m := msg.(type) {
	case tea.PasteMsg:
		p.input.Insert(m.Content)
	case tea.KeyPressMsg:
		switch m.String() {
		case "enter":
			return p.accept()
		case "down":
			p.pick(1)
		case "up":
			p.pick(-1)
		default:
			p.input.Key(m)
		}
	}
	return Result{}
}

// foot tells the keys; those for earlier answers only where there are any.
func (p *Prompt) foot(w *text.Words) string {
	foot := text.ID("dialog.prompt.foot")
	if len(p.recent) > 0 {
		foot = "dialog.prompt.foot.recent"
	}
	return w.F(foot, cmp.Or(p.enter, w.T("dialog.prompt.confirms")))
}

// Draw draws the prompt in the middle of bounds.
func (p *Prompt) Draw(c *cell.Canvas, bounds cell.Rect, env pane.Env) {
	defer c.Clip(c.Within(bounds))
	w, more := env.Words, env.Glyphs.Marks.More
	lines := wrapAll(p.lines, inner(bounds, wideWidth))
	keep := max(0, min(len(lines), bounds.H-8-len(p.recent)))
	in := frame(c, bounds, wideWidth, keep+5+len(p.recent), cell.Frame{
		Title: p.title, Foot: p.foot(w),
	})
	for i, l := range lines[:keep] {
		c.PutCut(in.X, in.Y+i, l, theme.Text, in.W, more)
	}
	row := in.Row(keep + 1)
	n := c.PutCut(row.X, row.Y, p.label+"  ", theme.Muted, row.W/2, more)
	room := max(1, row.W-n)
	c.Fill(cell.Rect{X: row.X + n, Y: row.Y, W: room, H: row.H}, ' ', theme.FieldOn)
	shown, at := p.input.Window(room)
	c.Put(row.X+n, row.Y, shown, theme.FieldOn, room)
	if row.H > 0 {
		c.SetCursor(row.X+n+at, row.Y)
	}
	if p.empty {
		row = in.Row(keep + 2)
		c.PutCut(row.X, row.Y, env.Glyphs.Signs.Late+" "+w.T("form.required"), theme.Error, row.W, more)
	}
	for i, s := range p.recent {
		row = in.Row(keep + 4 + i)
		sign, style := "  ", theme.Muted
		if i == p.at {
			sign, style = env.Glyphs.Signs.Cursor+" ", theme.Strong
		}
		c.PutCut(row.X, row.Y, sign+s, style, row.W, more)
	}
}
