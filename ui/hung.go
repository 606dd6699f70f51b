package ui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/term"
)

// lastWords is how long the terminal may take to be given back once the program was told to end. One that
// takes nothing at all, such as a window that hangs or a connection that froze, would keep it for ever.
const lastWords = 3 * time.Second

// runs does the work on a terminal until the program has ended, and gives the terminal back. After a signal
// it waits only so long for the terminal: hung is true when that took nothing any more. The App then stays as
// it is, so that what is half typed can be kept, and nothing may be written to that terminal.
func (f *front) runs(ctx context.Context, work func() error) (hung bool, err error) {
	ended := make(chan error, 1)
	before, _ := term.GetState(int(f.glass.Fd()))
	go func() { // whoever waits for it is below; hung, it ends with the process
		err := work()
		f.close()
		ended <- err
	}()
	select {
	case err = <-ended:
		return false, err
	case <-ctx.Done():
	}
	for {
		select {
		case err = <-ended:
			return false, err
		case <-f.tired():
		}
		if f.freezes() {
			if before != nil {
				_ = term.Restore(int(f.glass.Fd()), before)
			}
			return true, nil
		}
	}
}

// tired is told when the terminal has had its time.
func (f *front) tired() <-chan struct{} {
	over := make(chan struct{})
	wait := f.app.opt.World.After(lastWords, func(time.Time) tea.Msg { return nil })
	go func() { wait(); close(over) }()
	return over
}

// freezes lets nothing change or draw the App any more; false while an editor of the coach's own has the
// terminal, whose text must come back first.
func (f *front) freezes() bool {
	f.mu.Lock()
	if f.app.idle.outside {
		f.mu.Unlock()
		return false
	}
	return true
}
