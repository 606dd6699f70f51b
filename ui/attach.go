package ui

import (
	"context"
	"errors"
	"io"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"spoorboek/store"
	"spoorboek/ui/desk"
	"spoorboek/ui/pane"
)

// fetched is an attachment that was opened or kept outside, or why not.
type fetched struct {
	said   string
	viewed bool // a viewer has a copy of it
	err    error
}

// fetchFile shows an attachment with the system's viewer, or keeps it outside when a path is given. A copy
// for the viewer is private and is wiped at lock and at the end.
func fetchFile(a *App, r pane.File) tea.Cmd {
	d, w := a.desk, a.words()
	file := desk.Attached{Dossier: r.Dossier, Attachment: r.File}
	if r.Out != "" {
		out := atHome(a, r.Out)
		return a.later(func() tea.Msg {
			err := d.Export(context.Background(), file, out)
			return fetched{w.F("attach.saved", r.File.Title, out), false, err}
		})
	}
	view := a.opt.World.View
	if view == nil {
		a.say(pane.Toast{Text: w.T("error.attach.viewer"), Kind: pane.Warn})
		return nil
	}
	return a.later(func() tea.Msg {
		err := view(r.File.Title, func(to io.Writer) error { return d.Fetch(context.Background(), file, to) })
		return fetched{w.F("attach.opened", r.File.Title), true, err}
	})
}

// keepFiles keeps files in a folder, and says of all at once what became of them: one that failed is not to
// be missed because another came after it.
func keepFiles(a *App, r pane.Files) tea.Cmd {
	d, w := a.desk, a.words()
	outs := make([]string, len(r.Files))
	for i, f := range r.Files {
		outs[i] = atHome(a, f.Out)
	}
	return a.later(func() tea.Msg {
		kept := 0
		var failed []string
		var why error
		for i, f := range r.Files {
			file := desk.Attached{Dossier: f.Dossier, Attachment: f.File}
			if err := d.Export(context.Background(), file, outs[i]); err != nil {
				failed, why = append(failed, f.File.Title), err
				continue
			}
			kept++
		}
		var said []string
		if why != nil {
			said = append(said, w.F("attach.unkept", strings.Join(failed, ", "), w.Explain(why)))
		}
		if kept > 0 {
			said = append(said, w.F("attach.kept", w.N("attach.files", kept), r.Folder))
		}
		return filesKept{strings.Join(said, " · "), why != nil}
	})
}

// filesKept says what became of files that were kept in a folder.
type filesKept struct {
	said  string
	amiss bool // of some of them it failed
}

func onFilesKept(a *App, m filesKept) tea.Cmd {
	t := pane.Toast{Text: m.said}
	if m.amiss {
		t.Kind = pane.Bad
	}
	a.say(t)
	return nil
}

// atHome puts the home folder in the place of a leading ~.
func atHome(a *App, path string) string {
	if rest, ok := strings.CutPrefix(path, "~"); ok && a.opt.World.Home != "" {
		return filepath.Join(a.opt.World.Home, rest)
	}
	return path
}

func onFetched(a *App, m fetched) tea.Cmd {
	if m.err != nil {
		a.fail(m.err)
		return nil
	}
	a.idle.away.viewing = a.idle.away.viewing || m.viewed
	a.say(pane.Toast{Text: m.said})
	return nil
}

// wipeViewed removes the copies that were made for viewers.
func wipeViewed(a *App) {
	a.idle.away.viewing = false
	if a.opt.World.Wipe != nil {
		_ = a.opt.World.Wipe() // what a viewer still holds goes at the next start
	}
}

// unattached reports whether an act failed on the file it takes along: that is said at the field.
func unattached(err error) bool {
	var unread *desk.UnreadableError
	return errors.As(err, &unread) || errors.Is(err, store.ErrTooBig) || errors.Is(err, store.ErrUnsteady)
}
