package ui

import (
	"io"

	tea "charm.land/bubbletea/v2"

	"spoorboek/ui/pane"
)

// fileRead is what was read of a file for the pane that asked, or why it was not.
type fileRead struct {
	ask  pane.ReadFile
	from pane.Name
	raw  []byte
	err  error
}

// readFile reads a file that a setting asks for: a logo, a text.
func readFile(a *App, r pane.ReadFile, from pane.Name) tea.Cmd {
	open, path := a.opt.World.Source, atHome(a, r.Path)
	if open == nil {
		return nil
	}
	return a.later(func() tea.Msg {
		done := fileRead{ask: r, from: from}
		f, _, err := open(path)
		if err != nil {
			done.err = err
			return done
		}
		done.raw, done.err = io.ReadAll(io.LimitReader(f, int64(r.Most)+1))
		_ = f.Close() // it was only read
		return done
	})
}

func onFileRead(a *App, m fileRead) tea.Cmd {
	if m.err != nil {
		a.say(pane.Toast{Text: a.words().F("settings.unread", m.ask.Path), Kind: pane.Warn})
		return nil
	}
	return a.ask(m.ask.Then(m.raw), m.from)
}
