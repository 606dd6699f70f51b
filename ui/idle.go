package ui

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/civil"
	"spoorboek/model/office"
	"spoorboek/model/signal"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/unlock"
)

const (
	jumpLimit = 30 * time.Second // between the wall clock and the running time: the laptop slept
	heartbeat = time.Second
	atTable   = 90 * time.Minute // the privacy screen stays this long on the table of an appointment
)

// idle watches the time: when a key was pressed last and whether the laptop slept.
type idle struct {
	now     time.Time // of the last heartbeat or key
	settled bool      // a heartbeat has been
	tidy    bool      // what has lain in the bin for too long is still to be cleared
	touched time.Time
	day     civil.Date
	limit   time.Duration // without a key the screen locks
	outside bool          // the coach is in an editor of her own: no key can come, and nothing is shown
	meeting bool          // the privacy screen was opened for an appointment of today
	away    away
}

func newIdle(now time.Time) idle {
	return idle{
		now: now, touched: now, day: civil.FromTime(now), limit: office.DefaultLockMinutes * time.Minute,
	}
}

// beaten is one heartbeat.
type beaten struct{}

func beatLater(a *App) tea.Cmd {
	return a.opt.World.After(heartbeat, func(time.Time) tea.Msg { return beaten{} })
}

// onBeat looks at the clock once a second: it locks after so many idle minutes or a sleep, and begins a new
// day. While an editor has the terminal no heart beats; what was written there must come back first.
func onBeat(a *App) tea.Cmd {
	before, now := a.idle.now, a.opt.World.Clock()
	a.idle.now = now
	if !a.idle.settled && a.opt.World.Settled != nil {
		a.opt.World.Settled()
	}
	a.idle.settled = true
	cmds := []tea.Cmd{beatLater(a)}
	switch {
	case a.gate.closed(), a.idle.outside:
	case slept(before, now):
		cmds = append(cmds, a.lock(unlock.Away))
	case now.Sub(a.idle.touched) >= limitNow(a) || wall(a.idle.touched, now) >= limitNow(a):
		cmds = append(cmds, a.lock(unlock.Idle))
	default:
		cmds = append(cmds, clearBin(a))
	}
	if day := civil.FromTime(now); day != a.idle.day {
		a.idle.day = day
		if a.opt.Today.IsZero() {
			cmds = append(cmds, a.tell(pane.Day{Today: day}))
		}
	}
	return tea.Batch(cmds...)
}

// limitNow is after how long without a key or a click the screen locks. At an appointment the laptop stands
// on the table, with initials only, while nobody touches it.
func limitNow(a *App) time.Duration {
	if a.look.private && a.idle.meeting {
		return max(a.idle.limit, atTable)
	}
	return a.idle.limit
}

// meets tells whether the current dossier has an appointment today.
func meets(a *App) bool {
	row, _ := a.bench.list.Row(a.bench.current)
	return slices.ContainsFunc(row.In.Dues, func(d signal.Due) bool {
		return d.Rule == signal.Appointment && d.On == a.today()
	})
}

// slept tells whether the wall clock went much further than the heartbeat: a laptop lid, or a clock that
// was set.
func slept(before, now time.Time) bool {
	gap := wall(before, now)
	return gap > heartbeat+jumpLimit || gap < -jumpLimit
}

// wall is the time between two moments by the wall clock alone.
func wall(from, to time.Time) time.Duration { return to.Round(0).Sub(from.Round(0)) }

func touchNow(a *App) {
	now := a.opt.World.Clock()
	a.idle.now, a.idle.touched = now, now
}

// goOutside begins the time in which an editor of the coach's own has the terminal.
func (i *idle) goOutside() { i.outside = true }

// comeBack ends it, and tells whether the laptop slept meanwhile: the wall clock then went further than the
// running time, which stands still in a sleep.
func (i *idle) comeBack(now time.Time) (slept bool) {
	gone := wall(i.now, now) - now.Sub(i.now)
	i.outside, i.now, i.touched = false, now, now
	return gone > jumpLimit
}
