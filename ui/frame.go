package ui

import (
	"fmt"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/caseload"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/bar"
)

// viewNow puts the screen together: lock or set-up alone, else tabs, panes, status and footer, and what
// stands above them.
func viewNow(a *App) tea.View {
	v := setting(a)
	if a.size.w <= 0 || a.size.h <= 0 {
		return v
	}
	c := frameNow(a)
	v.SetContent(c.Render(a.look.theme.Pairs()))
	if x, y, ok := c.Cursor(); ok {
		v.Cursor = tea.NewCursor(x, y)
	}
	return v
}

// setting is how the terminal is set now, and what its window is called.
func setting(a *App) tea.View {
	v := tea.NewView("")
	v.AltScreen = true
	if !a.look.nomouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	v.ReportFocus = follows(a) || a.idle.away.locks
	v.ProgressBar = progress(a)
	v.BackgroundColor, v.ForegroundColor = paper(a)
	v.WindowTitle = "Spoorboek"
	if a.gate.closed() {
		v.WindowTitle = a.words().T("lock.window")
	}
	return v
}

// paintLeaving says what the program still does before it ends: the copy of the day takes a moment.
func paintLeaving(a *App, c *cell.Canvas) {
	words := a.words().T("lock.leaving")
	if n := a.gate.care.percent; n > 0 {
		words = a.words().F("lock.copying", n)
	}
	in := c.Bounds().Centre(min(cell.Width(words), a.size.w), 1)
	c.PutCut(in.X, in.Y, words, theme.Muted, in.W, a.look.glyphs.Marks.More)
	c.HideCursor()
}

// paintOpen draws the open file.
func paintOpen(a *App, c *cell.Canvas) {
	env := envNow(a)
	if classNow(a) == pane.XS {
		paintSmall(a, c, env)
	} else {
		paintFrame(a, c, env)
	}
	for _, name := range shownPanes(a) {
		at := env
		at.Focus = name == a.bench.focus
		at.Zoomed = a.bench.zoom == name
		before := c.Clip(a.bench.rects[name])
		cell.Point(c, cell.Zone{Rect: a.bench.rects[name], What: paneZone, Name: string(name)})
		a.bench.panes[name].Draw(c, a.bench.rects[name], at)
		paintHits(a, c, name)
		c.Clip(before)
	}
	for i, o := range a.over {
		cell.Point(c, cell.Zone{Rect: c.Bounds(), What: shadeZone}) // what lies below cannot be pointed at
		if veiled(a, i) {
			paintVeil(a, c, env)
			continue
		}
		o.draw(a, c, env)
	}
	if a.status.strip {
		paintStrip(a, c, env)
	}
}

func envNow(a *App) pane.Env {
	return pane.Env{
		Words: a.words(), Glyphs: a.look.glyphs, Today: a.today(), Clock: a.idle.now.Format("15:04"),
		Private: a.look.private, ReadOnly: a.opt.ReadOnly, Class: classNow(a), Width: a.size.w, Height: a.size.h,
	}
}

// paintFrame draws tabs, status line and footer.
func paintFrame(a *App, c *cell.Canvas, env pane.Env) {
	whole := c.Bounds()
	head, rest := whole.Top(headRows)
	_, foot := rest.Bottom(footRows)
	name := ""
	if a.size.w >= 110 {
		name = "SPOORBOEK"
	}
	bar.Tabs(c, head, name, tabsNow(a), headline(a), env)
	left, style := toastLine(a)
	bar.Status(c, foot.Row(0), left, style, standLine(a), env)
	bar.Footer(c, foot.Row(1), hints(a), env)
	paintGuide(a, c, env)
}

// paintSmall is a terminal too small to work in: the list and how to get out.
func paintSmall(a *App, c *cell.Canvas, env pane.Env) {
	w := a.words()
	whole := c.Bounds()
	top := whole.Row(0)
	c.PutCut(top.X, top.Y, w.F("small.title", a.size.w, a.size.h), theme.Warn, top.W, env.Glyphs.Marks.More)
	_, foot := whole.Bottom(min(2, max(0, whole.H-2)))
	said, style := w.T("small.bigger"), cell.Style(theme.Muted)
	if types(a) { // there q may be a letter
		said = w.T("small.lock")
	}
	if a.status.toast.Kind == pane.Warn && a.status.toast.Text != "" { // why a key did nothing
		said, style = toastLine(a)
	}
	lines := cell.Wrap(said, max(1, foot.W))
	if foot.H < 2 || len(lines) < 2 || types(a) { // a reason may take both rows
		lines = []string{said}
	}
	if len(lines) > 2 {
		lines = []string{lines[0], strings.Join(lines[1:], " ")}
	}
	if foot.H > 1 && len(lines) < 2 {
		smallHints(a, c, foot.Row(1), env)
	}
	for i, line := range lines {
		c.PutCut(foot.X, foot.Y+i, line, style, foot.W, env.Glyphs.Marks.More)
	}
}

// types tells whether keys are read by a window or as text.
func types(a *App) bool { return len(a.over) > 0 || scopeNow(a) != action.Normal }

// smallHints are the keys of a terminal too small to work in: those of the window that is open, else the one
// that locks.
func smallHints(a *App, c *cell.Canvas, row cell.Rect, env pane.Env) {
	if types(a) {
		bar.Footer(c, row, hints(a), env)
		return
	}
	bar.Footer(c, row, nil, env)
	if room := row.W - 20; room >= 16 {
		c.PutCut(row.X, row.Y, a.words().T("small.lock"), theme.Muted, room, env.Glyphs.Marks.More)
	}
}

// tabsNow are the seven screens.
func tabsNow(a *App) []bar.Tab {
	var out []bar.Tab
	for i, name := range []pane.Name{
		pane.Morning, pane.Dossier, pane.Timeline, pane.Profile, pane.Pipeline, pane.Reports, pane.Figures,
	} {
		on := a.bench.zoom == name || name == pane.Morning && underMorning(a.bench.zoom)
		out = append(out, bar.Tab{
			Key: fmt.Sprint(i + 1), On: on,
			Name: a.words().Of("tab", string(name)), Short: a.words().Of("tab", string(name), "short"),
		})
	}
	return out
}

// underMorning reports whether a screen has no tab of its own and is of the whole caseload.
func underMorning(zoom pane.Name) bool { return zoom == "" || ofOffice(zoom) && zoom != pane.Figures }

// headline stands at the right of the tabs: whose screen it is and, in a wide terminal, the day and the size
// of the caseload.
func headline(a *App) string {
	who := ownerNow(a)
	if classNow(a) != pane.L {
		return who
	}
	w, today := a.words(), a.today()
	_, week := today.ISOWeek()
	line := w.F("head.line", w.Weekday(today)+" "+w.DayLong(today), week,
		w.N("toast.dossiers", caseload.Running(a.bench.list)))
	if who == "" {
		return line
	}
	return who + "  " + a.look.glyphs.Marks.Dot + "  " + line
}

// ownerNow is the person of the dossier that has the whole screen; on the workbench the panes say it.
func ownerNow(a *App) string {
	d := a.bench.dossier
	switch {
	case a.bench.zoom == "" || ofOffice(a.bench.zoom) || d == nil || d.ID != a.bench.current:
		return ""
	case a.look.private:
		return d.Person.Initials()
	}
	return d.Name()
}

// toastLine is what happened last.
func toastLine(a *App) (string, cell.Style) {
	t := a.status.toast
	if t.Text == "" {
		return a.words().T("status.quiet"), theme.Muted
	}
	switch t.Kind {
	case pane.Warn:
		return a.look.glyphs.Marks.Dot + " " + t.Text, theme.Warn // no sign of the list: "=" is today
	case pane.Bad:
		return a.look.glyphs.Signs.Late + " " + t.Text, theme.Error
	}
	return a.look.glyphs.Signs.Done + " " + t.Text, theme.Good
}

// standLine is how things are: the last durable write and how long until the lock.
func standLine(a *App) string {
	w := a.words()
	left := max(0, limitNow(a)-a.idle.now.Sub(a.idle.touched))
	minutes := int((left + time.Minute - 1) / time.Minute)
	long := classNow(a) >= pane.M
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
	if busy := busyWords(a); busy != "" {
		s = busy + " · " + s
	}
	if a.opt.Pretty {
		s = w.T("status.demo") + " · " + s
	}
	if long {
		return s + "  ·  " + w.F("status.lock.long", minutes)
	}
	return s + " · " + w.F("status.lock", minutes)
}

// message is one line of what was said, with its time.
type message struct {
	at   string
	open bool // said without the privacy screen: it may name people
	pane.Toast
}

// mostMessages are kept for "!".
const mostMessages = 100

// say puts a sentence in the status line and in the list of messages.
func (a *App) say(t pane.Toast) {
	a.status.toast, a.status.refused = t, t.Kind == pane.Warn && a.status.pressing
	a.status.messages = append(a.status.messages, message{a.idle.now.Format("15:04:05"), !a.look.private, t})
	if n := len(a.status.messages); n > mostMessages {
		a.status.messages = a.status.messages[n-mostMessages:]
	}
}

// openMessages shows what was said, newest first.
func openMessages(a *App) tea.Cmd {
	var lines []pane.Line
	for _, m := range slices.Backward(a.status.messages) {
		if m.open && a.look.private {
			lines = append(lines, pane.Line{Text: m.at + "  " + a.words().T("messages.veiled"), Style: theme.Muted})
			continue
		}
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
	askWindow(a, pane.Tell{Title: a.words().T("messages.title"), Lines: lines})
	return nil
}
