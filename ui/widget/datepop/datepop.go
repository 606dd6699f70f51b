package datepop

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/civil"
	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/edit"
)

// Letter is the date a letter of the popup stands for: m tomorrow, d a day and w a week after the present
// date (or after today when that has passed), v the next Friday.
func Letter(letter string, present, today civil.Date) (civil.Date, bool) {
	from := civil.Max(present, today)
	switch letter {
	case "m":
		return today.Add(1), true
	case "d":
		return from.Add(1), true
	case "w":
		return from.Add(7), true
	case "v":
		return Following(time.Friday, today), true
	}
	return 0, false
}

// Popup asks for one date.
type Popup struct {
	title   string
	present civil.Date
	today   civil.Date
	shift   int // days added with + and -
	back    bool
	input   *edit.Buffer
	err     error
}

// New returns a popup for a date that now stands at present (zero: none).
func New(title string, present, today civil.Date) *Popup {
	return &Popup{title: title, present: present, today: today, input: edit.New("", false)}
}

// LookBack makes a popup ask for a day before today: its letters go back, and so does a day without a year.
func LookBack(p *Popup) { p.back = true }

// errAhead says that a day before today is asked.
type errAhead struct{}

func (errAhead) Error() string { return "day is not before today" }

// Words names the sentence for the coach.
func (errAhead) Words() (id string, args []any) { return "date.ahead", nil }

// letters are those of the popup, in their order.
func (p *Popup) letters() []string {
	if p.back {
		return []string{"g", "d", "w", "m"}
	}
	return []string{"m", "d", "w", "v"}
}

// letter is the date a letter of this popup stands for.
func (p *Popup) letter(letter string) (civil.Date, bool) {
	if !p.back {
		return Letter(letter, p.present, p.today)
	}
	from := p.today
	if !p.present.IsZero() {
		from = civil.Min(p.present, p.today)
	}
	switch letter {
	case "g":
		return p.today.Add(-1), true
	case "d":
		return from.Add(-1), true
	case "w":
		return from.Add(-7), true
	case "m":
		return from.AddMonths(-1), true
	}
	return 0, false
}

// Act takes Enter and Esc (scope Pick or Typing): done with the date, or done without one (ok false).
func (p *Popup) Act(id action.ID) (d civil.Date, ok, done bool) {
	switch id {
	case action.PickClose, action.FormLeave, action.Back:
		return 0, false, true
	case action.PickRun, action.FormSave, action.Open:
		d, p.err = p.read()
		return d, p.err == nil, p.err == nil
	}
	p.input.Act(id)
	return 0, false, false
}

// Type takes a key that is no action. A letter of the popup answers at once.
func (p *Popup) Type(msg tea.Msg) (d civil.Date, ok, done bool) {
	p.err = nil
	switch m := msg.(type) {
	case tea.PasteMsg:
		p.input.Insert(m.Content)
	case tea.KeyPressMsg:
		if m.String() == "enter" {
			return p.Act(action.PickRun)
		}
		if p.input.String() == "" {
			if d, ok := p.letter(m.Text); ok {
				return d, true, true
			}
			if p.nudge(m.Text) {
				return 0, false, false
			}
		}
		p.input.Key(m)
	}
	return 0, false, false
}

// nudge moves the date shown by a day.
func (p *Popup) nudge(key string) bool {
	switch key {
	case "+", "=":
		p.shift++
	case "-":
		p.shift--
	default:
		return false
	}
	return true
}

// read is the date that Enter would give.
func (p *Popup) read() (civil.Date, error) {
	from := p.present
	switch s := p.input.String(); {
	case s != "" && p.back:
		return readBack(s, p.today)
	case s != "":
		return Read(s, p.today)
	case from.IsZero() && p.back:
		from = p.today.Add(-1)
	case from.IsZero():
		from = p.today
	}
	d := from.Add(p.shift)
	if p.back && d >= p.today {
		return d, errAhead{}
	}
	return d, nil
}

const (
	width  = 50
	height = 11

	edgeRoom = 9 // corners and blanks around what is moved and its day
)

// Draw draws the popup in the middle of r.
func (p *Popup) Draw(c *cell.Canvas, r cell.Rect, env pane.Env) {
	w := env.Words
	c.HideCursor()
	defer c.Clip(c.Within(r))
	box := r.Centre(width, height)
	now := p.now(w)
	title := cell.Cut(p.title, max(0, box.W-edgeRoom-cell.Width(now)), env.Glyphs.Marks.More)
	in := c.Box(box, cell.Frame{
		Title: title, Right: now, Foot: w.T("date.foot"), Focus: true, Line: theme.FrameFocus, Words: theme.Heading,
	}).Inset(1, 0)
	for i, l := range p.letters() {
		row := in.Row(i)
		d, _ := p.letter(l)
		c.Put(row.X, row.Y, l, theme.Key, row.W)
		word := w.Of("date", l)
		if p.back {
			word = w.Of("date.back", l)
		}
		c.PutCut(row.X+3, row.Y, word, theme.Hint, row.W-19, env.Glyphs.Marks.More)
		c.PutRight(row.X, row.Y, w.Day(d, p.today), theme.Text, row.W, env.Glyphs.Marks.More)
	}
	row := in.Row(5)
	n := c.Put(row.X, row.Y, w.T("date.type")+" ", theme.Muted, row.W)
	shown, at := p.input.Window(max(1, row.W-n-18))
	c.Put(row.X+n, row.Y, shown, theme.FieldOn, row.W-n)
	c.SetCursor(row.X+n+at, row.Y)
	d, err := p.read()
	if err == nil {
		c.PutRight(row.X, row.Y, w.Day(d, p.today), theme.Strong, row.W, env.Glyphs.Marks.More)
	}
	p.drawState(c, in, env)
}

// now is the day that stands now, for the edge of the popup; nothing where there is none.
func (p *Popup) now(w *text.Words) string {
	if p.present.IsZero() {
		return ""
	}
	return w.Day(p.present, p.today)
}

// drawState says what stands now, or what is wrong with what was typed.
func (p *Popup) drawState(c *cell.Canvas, in cell.Rect, env pane.Env) {
	w := env.Words
	if p.err != nil {
		for i, line := range cell.Wrap(w.Explain(p.err), in.W) {
			row := in.Row(6 + i)
			c.Put(row.X, row.Y, line, theme.Error, row.W)
		}
		return
	}
	row := in.Row(7)
	now, help := w.T("date.none"), w.T("date.help")
	if p.back {
		now, help = "", w.T("date.back.help")
	}
	if !p.present.IsZero() {
		now = w.F("date.present", w.Day(p.present, p.today), w.Ago(p.present, p.today))
	}
	c.PutCut(row.X, row.Y, now, theme.Muted, row.W, env.Glyphs.Marks.More)
	row = in.Row(8)
	c.PutCut(row.X, row.Y, help, theme.Muted, row.W, env.Glyphs.Marks.More)
}
