package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"spoorboek/ui/pane"
)

const (
	spinAfter = 100 * time.Millisecond // work that takes longer is shown
	spinTurn  = 120 * time.Millisecond // between two turns of the sign
)

// busy is what goes on behind the screen: how many commands have not answered, and the sign that turns until
// they have.
type busy struct {
	running int
	asked   bool // the clock was asked to look after a while
	shown   bool
	turn    int
	round   int // of the last time that nothing was running: a look from before falls away
}

// spun says that it is time to look whether the work still goes on.
type spun struct{ round int }

// worked is the answer of work that was counted.
type worked struct{ answer }

// Worked tells whether a message is the answer of work behind the screen, for who drives the program by hand.
func Worked(m tea.Msg) bool { _, is := m.(worked); return is }

// finished notes that one piece of work has answered.
func (b *busy) finished() {
	b.running = max(0, b.running-1)
	if b.running == 0 {
		b.asked, b.shown, b.turn = false, false, 0
		b.round++
	}
}

// spinning asks the clock to look later when work has begun.
func spinning(a *App, cmd tea.Cmd) tea.Cmd {
	if a.status.busy.running == 0 || a.status.busy.asked {
		return cmd
	}
	a.status.busy.asked = true
	return join(cmd, spinLater(a, spinAfter))
}

func spinLater(a *App, wait time.Duration) tea.Cmd {
	round := a.status.busy.round
	return a.opt.World.After(wait, func(time.Time) tea.Msg { return spun{round} })
}

// onSpun shows that work goes on, and turns the sign as long as it does.
func onSpun(a *App, m spun) tea.Cmd {
	if m.round != a.status.busy.round || a.status.busy.running == 0 {
		return nil
	}
	a.status.busy.shown = true
	if a.look.still {
		return nil
	}
	a.status.busy.turn++
	return spinLater(a, spinTurn)
}

// busyWords says that work goes on; nothing when there is none, or none that takes long.
func busyWords(a *App) string {
	if !a.status.busy.shown {
		return ""
	}
	if a.look.still {
		return a.words().T("status.busy")
	}
	const signs = `-\|/`
	return signs[a.status.busy.turn%len(signs):][:1] + " " + a.words().T("status.busy")
}

// progress is what the terminal shows of a long piece of work, in its frame or its task bar.
func progress(a *App) *tea.ProgressBar {
	switch {
	case a.gate.care.gauge == nil:
		return nil
	case a.gate.care.percent == 0:
		return tea.NewProgressBar(tea.ProgressBarIndeterminate, 0)
	}
	return tea.NewProgressBar(tea.ProgressBarDefault, a.gate.care.percent)
}

// optionMotion is the office's name for whether anything on the screen moves by itself.
const optionMotion = "motion"

// switchMotion lets signs turn while work goes on, or keeps the screen still.
func switchMotion(a *App) tea.Cmd {
	a.look.still = !a.look.still
	word, value := a.words().T("motion.on"), "on"
	if a.look.still {
		word, value = a.words().T("motion.off"), "off"
	}
	a.say(pane.Toast{Text: word})
	return keepOption(a, optionMotion, value)
}
