package dossier

import (
	"strconv"

	"spoorboek/model/wvp"
	"spoorboek/ui/cards"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/deck"
)

// bar shows how far the waiting period is, with the statutory moments that most depends on below it; nil when
// it is not known.
func bar(c *cards.Context) *deck.Paint {
	cal := c.D.Calendar
	wait, ok := cal.On(wvp.WaitingPeriodLast)
	if !ok || cal.FirstSick.IsZero() || wait.LegalLast <= cal.FirstSick {
		return nil
	}
	return &deck.Paint{Rows: 2, Draw: func(canvas *cell.Canvas, r cell.Rect, env pane.Env) {
		strip{canvas, env, c}.draw(r, wait)
	}}
}

// strip is one drawing of the bar.
type strip struct {
	canvas *cell.Canvas
	env    pane.Env
	c      *cards.Context
}

func (s strip) draw(r cell.Rect, wait wvp.Moment) {
	w, cal := s.env.Words, s.c.D.Calendar
	head, tail := w.F("dossier.bar-from", 1), strconv.Itoa(max(1, cal.Week(wait.LegalLast)))
	x := r.X + 1
	x += s.canvas.Put(x, r.Y, head, theme.Muted, r.W) + 1
	room := r.X + r.W - 2 - x - len(tail)
	if room < 4 || r.H < 1 {
		return
	}
	days := wait.LegalLast.Sub(cal.FirstSick) + 1
	place := func(n int) int { return max(0, min(n*room/days, room-1)) }
	filled := place(s.env.Today.Sub(cal.FirstSick))
	if s.env.Today > wait.LegalLast {
		filled = room
	}
	s.canvas.Fill(cell.Rect{X: x, Y: r.Y, W: room, H: 1}, []rune(s.env.Glyphs.Bars.Empty)[0], theme.BarRest)
	s.canvas.Fill(cell.Rect{X: x, Y: r.Y, W: filled, H: 1}, []rune(s.env.Glyphs.Bars.Full)[0], theme.Bar)
	s.canvas.Put(x+room+1, r.Y, tail, theme.Muted, len(tail))
	if r.H < 2 {
		return
	}
	free := x
	for _, code := range []wvp.Code{
		wvp.ActionPlan, wvp.Week42Report, wvp.FirstYearEvaluation, wvp.UWVLetter, wvp.WIAApplication,
	} {
		free = s.tick(cell.Rect{X: x, Y: r.Y + 1, W: room, H: 1}, code, place, free)
	}
}

// tick writes the sickness week of a moment and how it stands where it falls on the bar.
func (s strip) tick(r cell.Rect, code wvp.Code, place func(int) int, free int) int {
	m, ok := s.c.D.Calendar.On(code)
	if !ok || m.Due.IsZero() {
		return free
	}
	sign, style := s.env.Glyphs.Signs.Planned, theme.Planned
	switch state := s.c.D.Moments[code]; {
	case !state.Done.IsZero() || state.Confirmed:
		sign, style = s.env.Glyphs.Signs.Done, theme.Done
	case m.Due < s.env.Today:
		sign, style = s.env.Glyphs.Signs.Unknown, theme.Silent
	}
	word := strconv.Itoa(s.c.D.Calendar.Week(m.Due)) + sign
	at := r.X + place(m.Due.Sub(s.c.D.Calendar.FirstSick))
	if at < free || at+cell.Width(word) > r.X+r.W+3 {
		return free
	}
	return at + s.canvas.Put(at, r.Y, word, style, cell.Width(word)) + 1
}
