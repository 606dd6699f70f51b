package ui

import (
	"fmt"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/bar"
)

// view puts the screen together: lock or set-up alone, else tabs, panes, status and footer, and what stands above them.
func (a *App) view() tea.View {
	v := tea.NewView("")
	v.AltScreen = true
	v.WindowTitle = "Spoorboek"
	if a.gate.closed() {
		v.WindowTitle = a.words().T("lock.window")
	}
	if a.size.w <= 0 || a.size.h <= 0 {
		return v
	}
	c := a.canvas
	c.Reset(a.size.w, a.size.h)
	if a.gate.closed() {
		if a.gate.screen != nil {
			a.gate.screen.Draw(c, c.Bounds())
		}
	} else {
		a.paint(c)
	}
	v.SetContent(c.Render(a.look.theme.Pairs()))
	if x, y, ok := c.Cursor(); ok {
		v.Cursor = tea.NewCursor(x, y)
	}
	return v
}

// paint draws the open file.
func (a *App) paint(c *cell.Canvas) {
	env := a.env()
	if a.class() == pane.XS {
		a.paintSmall(c, env)
	} else {
		a.paintFrame(c, env)
	}
	for _, name := range a.shown() {
		at := env
		at.Focus = name == a.bench.focus
		at.Zoomed = a.bench.zoom == name
		before := c.Clip(a.bench.rects[name])
		a.bench.panes[name].Draw(c, a.bench.rects[name], at)
		c.Clip(before)
	}
	for _, o := range a.over {
		o.draw(a, c, env)
	}
	if a.status.strip {
		a.paintStrip(c, env)
	}
}

// paintStrip shows over the lowest rows how the pending chord may go on.
func (a *App) paintStrip(c *cell.Canvas, env pane.Env) {
	hints := a.chordHints()
	width := 0
	for _, h := range hints {
		width += cell.Width(h.Key) + cell.Width(h.Label) + 3
	}
	rows := min(4, 1+width/max(1, a.size.w-8))
	_, strip := c.Bounds().Bottom(rows)
	bar.WhichKey(c, strip, a.keys.Pending(), hints, env)
}

func (a *App) env() pane.Env {
	return pane.Env{
		Words: a.words(), Glyphs: a.look.glyphs, Today: a.today(), Clock: a.idle.now.Format("15:04"),
		Private: a.look.private, ReadOnly: a.opt.ReadOnly, Class: a.class(), Width: a.size.w, Height: a.size.h,
	}
}

// paintFrame draws tabs, status line and footer.
func (a *App) paintFrame(c *cell.Canvas, env pane.Env) {
	whole := c.Bounds()
	head, rest := whole.Top(headRows)
	_, foot := rest.Bottom(footRows)
	name := ""
	if a.size.w >= 110 {
		name = "SPOORBOEK"
	}
	bar.Tabs(c, head, name, a.tabs(), a.headline(), env)
	left, style := a.toast()
	bar.Status(c, foot.Row(0), left, style, a.stand(), env)
	bar.Footer(c, foot.Row(1), a.hints(), env)
}

// paintSmall is a terminal too small to work in: the list and how to get out.
func (a *App) paintSmall(c *cell.Canvas, env pane.Env) {
	w := a.words()
	whole := c.Bounds()
	top := whole.Row(0)
	c.PutCut(top.X, top.Y, w.F("small.title", a.size.w, a.size.h), theme.Warn, top.W, env.Glyphs.Marks.More)
	_, foot := whole.Bottom(min(2, max(0, whole.H-2)))
	c.PutCut(foot.X, foot.Y, w.T("small.bigger"), theme.Muted, foot.W, env.Glyphs.Marks.More)
	if foot.H > 1 {
		c.PutCut(foot.X, foot.Y+1, w.T("small.lock"), theme.Muted, foot.W, env.Glyphs.Marks.More)
	}
}

// tabs are the seven screens.
func (a *App) tabs() []bar.Tab {
	var out []bar.Tab
	for i, name := range []pane.Name{
		pane.Morning, pane.Dossier, pane.Timeline, pane.Profile, pane.Pipeline, pane.Reports, pane.Figures,
	} {
		on := a.bench.zoom == name || name == pane.Morning && (a.bench.zoom == "" || a.bench.zoom == pane.Log)
		out = append(out, bar.Tab{
			Key: fmt.Sprint(i + 1), Name: a.words().Of("tab", string(name)), Short: a.words().Of("tab", string(name), "short"),
			On: on,
		})
	}
	return out
}

// headline stands at the right of the tabs in a wide terminal: the day and the size of the caseload.
func (a *App) headline() string {
	if a.class() != pane.L {
		return ""
	}
	w, today := a.words(), a.today()
	_, week := today.ISOWeek()
	return w.F("head.line", w.Weekday(today)+" "+w.DayLong(today), week, w.N("toast.dossiers", a.bench.rows))
}

// toast is what happened last.
func (a *App) toast() (string, cell.Style) {
	t := a.status.toast
	if t.Text == "" {
		return a.words().T("status.quiet"), theme.Muted
	}
	switch t.Kind {
	case pane.Warn:
		return a.look.glyphs.Signs.Today + " " + t.Text, theme.Warn
	case pane.Bad:
		return a.look.glyphs.Signs.Late + " " + t.Text, theme.Error
	}
	return a.look.glyphs.Signs.Done + " " + t.Text, theme.Good
}

// stand is how things are: the last durable write and how long until the lock.
func (a *App) stand() string {
	w := a.words()
	left := max(0, idleLimit-a.idle.now.Sub(a.idle.touched))
	minutes := int((left + time.Minute - 1) / time.Minute)
	long := a.class() >= pane.M
	saved := a.status.saved
	var s string
	switch {
	case a.opt.ReadOnly:
		s = w.T("status.readonly")
	case a.door.pending > 0:
		s = w.T("status.saving")
	case saved == "":
		s = w.T("status.open")
	case long:
		s = w.F("status.saved.long", saved)
	default:
		s = w.F("status.saved", saved[:min(5, len(saved))])
	}
	if a.opt.Pretty {
		s = w.T("status.demo") + " · " + s
	}
	if long {
		return s + "  ·  " + w.F("status.lock.long", minutes)
	}
	return s + " · " + w.F("status.lock", minutes)
}

// hints are the keys of the footer: those that do something here, the weightiest first.
func (a *App) hints() []bar.Hint {
	scope := a.scope()
	here := a.screen()
	var out []bar.Hint
	for _, act := range a.keys.footer[scope] {
		if act.Screens&here == 0 {
			continue
		}
		off := false
		if scope == action.Normal {
			ok, why := a.can(act.ID)
			if off = !ok; off && why == "" {
				continue
			}
		}
		out = append(out, bar.Hint{Key: a.keyName(act), Label: a.words().T(act.Label()), Off: off})
	}
	return out
}

// screen is the screen of the focused pane, as the register of actions names it.
func (a *App) screen() action.Screens {
	return map[pane.Name]action.Screens{
		pane.Morning: action.Morning, pane.Dossier: action.Dossier, pane.Timeline: action.Timeline,
		pane.Profile: action.Profile, pane.Pipeline: action.Pipeline, pane.Log: action.Log,
	}[a.bench.focus]
}

func (a *App) keyName(act action.Action) string {
	if len(act.Keys) == 0 {
		return ""
	}
	return bar.Key(act.Keys[0], a.words(), a.look.glyphs)
}

// chordHints are the ways in which the pending chord may go on.
func (a *App) chordHints() []bar.Hint {
	var out []bar.Hint
	for _, act := range a.status.chord {
		_, second, _ := act.Chord()
		ok, _ := a.can(act.ID)
		out = append(out, bar.Hint{Key: second, Label: a.words().T(act.Label()), Off: !ok})
	}
	return out
}

// message is one line of what was said, with its time.
type message struct {
	at string
	pane.Toast
}

// mostMessages are kept for "!".
const mostMessages = 100

// say puts a sentence in the status line and in the list of messages.
func (a *App) say(t pane.Toast) {
	a.status.toast = t
	a.status.messages = append(a.status.messages, message{a.idle.now.Format("15:04:05"), t})
	if n := len(a.status.messages); n > mostMessages {
		a.status.messages = a.status.messages[n-mostMessages:]
	}
}

// openMessages shows what was said, newest first.
func (a *App) openMessages() tea.Cmd {
	var lines []pane.Line
	for _, m := range slices.Backward(a.status.messages) {
		style := theme.Text
		switch m.Kind {
		case pane.Warn:
			style = theme.Warn
		case pane.Bad:
			style = theme.Error
		}
		lines = append(lines, pane.Line{Text: m.at + "  " + m.Text, Style: style})
	}
	if len(lines) == 0 {
		lines = append(lines, pane.Line{Text: a.words().T("messages.none"), Style: theme.Muted})
	}
	a.askWindow(pane.Tell{Title: a.words().T("messages.title"), Lines: lines})
	return nil
}
