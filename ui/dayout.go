package ui

import (
	"cmp"
	"context"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/civil"
	"spoorboek/ui/daylist"
	"spoorboek/ui/desk"
	"spoorboek/ui/pane"
)

// onDay is a pane that shows a day.
type onDay interface{ On() civil.Date }

// askDayList asks of which day the list is, and whether it may name people.
func askDayList(a *App) tea.Cmd {
	return a.ask(dayListOn(a), a.bench.focus)
}

// dayListOn begins with the day that the agenda shows, else with today.
func dayListOn(a *App) pane.Request {
	w, day := a.words(), a.today()
	if p, ok := focusedPane(a).(onDay); ok && !p.On().IsZero() {
		day = p.On()
	}
	return pane.DatePopup{Title: w.T("daylist.which"), Present: day, Then: func(on civil.Date) pane.Request {
		return pane.Choice{
			Title: w.T("leave.daylist"), Lines: []string{w.DayFull(on), w.T("daylist.names")},
			Options: []pane.Option{{Label: w.T("daylist.initials")}, {Label: w.T("daylist.full")}},
			Then:    func(i int) pane.Request { return whereDayList(a, on, i == 1) },
		}
	}}
}

func whereDayList(a *App, on civil.Date, named bool) pane.Request {
	w, sheets, renderer := a.words(), a.opt.Sheets, a.opt.Renderer
	in := func(form string, log bool) writing {
		return func(ctx context.Context, d *desk.Desk, out outgoing) error {
			o, err := d.Office(ctx)
			if err != nil {
				return err
			}
			lines, err := d.DayList(ctx, on, out.told)
			if err != nil {
				return err
			}
			as := cmp.Or(form, daylist.Form(out.path))
			list := daylist.New(w, on, o.Coach, named, lines)
			if err := list.Write(ctx, out, as, sheets, renderer); err != nil || !log {
				return err
			}
			return d.LogDayList(ctx, as, lines)
		}
	}
	return whereFile(a, departure{
		sort: "daylist", ending: "pdf", day: on, write: in("", true), look: inText(in("csv", false)),
	})
}
