package ui

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"path/filepath"
	"slices"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/dossier"
	"spoorboek/store"
	"spoorboek/ui/action"
	"spoorboek/ui/desk"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// released is a document that left, or why it did not.
type released struct {
	ask   pane.Release
	title string
	res   desk.Result
	err   error
}

// releasedAll is what became of the reports that were due.
type releasedAll struct{ all []desk.Released }

// askDocument carries out what is asked of documents; done is false for other requests.
func askDocument(a *App, req pane.Request, from pane.Name) (cmd tea.Cmd, done bool) {
	switch r := req.(type) {
	case pane.Compose:
		return compose(a, r, from), true
	case pane.Release:
		return release(a, r), true
	case pane.Releases:
		return releaseDue(a, r), true
	case pane.ReadFile:
		return readFile(a, r, from), true
	}
	return nil, false
}

// compose opens the text of a document in a form, and over it the coach's own editor when that was asked.
func compose(a *App, r pane.Compose, from pane.Name) tea.Cmd {
	cmd := openForm(a, r.Form, from)
	f := openedForm(a)
	if !r.Outside || f == nil {
		return cmd
	}
	return join(cmd, editOutside(a, f))
}

// put keeps a file outside the program: whole and logged, or not at all.
func put(a *App, path string, replace bool) desk.Keep {
	keep := a.opt.World.Put
	path = atHome(a, path)
	return func(file []byte, logged func() error) error {
		return keep(path, replace, func(w io.Writer) error {
			if _, err := w.Write(file); err != nil {
				return err
			}
			return logged()
		})
	}
}

// release writes the document and lets it go. What it needs to be told is asked by onReleased.
func release(a *App, r pane.Release) tea.Cmd {
	if a.opt.World.Put == nil {
		a.say(pane.Toast{Text: a.words().T("error.no-renderer"), Kind: pane.Bad})
		return nil
	}
	d, keep := a.desk, put(a, r.Path, r.Replace)
	return a.later(func() tea.Msg {
		ctx, done := context.Background(), released{ask: r}
		if !r.Report.IsZero() {
			done.res, done.err = d.Again(ctx, r.Dossier, r.Report, r.Format, keep)
			return done
		}
		var p desk.Paper
		if p, done.err = d.Paper(ctx, r.Dossier, r.Order); done.err != nil {
			return done
		}
		done.title = p.Title
		done.res, done.err = d.Release(ctx, r.Dossier, p, desk.Leaving{
			Format: r.Format, Passed: r.Passed, Sent: r.Sent, To: r.To, Reason: r.Reason,
		}, keep)
		return done
	})
}

// onReleased says that the document left, or asks what stands in its way: a reason for what the leak check
// found or for not reading it first, and whether a file may be replaced.
func onReleased(a *App, m released) tea.Cmd {
	w := a.words()
	var leaks *desk.LeakError
	var no *dossier.NotAllowed
	switch {
	case errors.As(m.err, &leaks):
		lines := []string{w.T("report.leak.stop")}
		for _, l := range leaks.Leaks {
			lines = append(
				lines,
				w.F("report.leak.line", w.Of("report.leak", string(l.Sort)), l.Found, l.Chapter, l.Around),
			)
		}
		askWindow(a, pane.Prompt{
			Title: w.T("report.leak.title"), Label: w.T("report.leak.reason"), Lines: lines, Required: true,
			Then: func(reason string) pane.Request { m.ask.Passed = reason; return m.ask },
		})
		return nil
	case errors.As(m.err, &no) && slices.Contains(no.Unmet, dossier.ReasonUnread):
		askWindow(a, pane.Prompt{
			Title: w.T("reports.step.skip"), Label: w.T("act.report-sent.reason"), Required: true,
			Recent: a.bench.reasons, Then: func(reason string) pane.Request { m.ask.Reason = reason; return m.ask },
		})
		return nil
	case errors.Is(m.err, store.ErrExists):
		replace := m.ask
		replace.Replace = true
		askWindow(a, pane.Ask{
			Title: w.T("reports.exists"), Lines: []string{w.F("reports.exists.line", m.ask.Path)},
			Buttons: []pane.Button{{Label: w.T("reports.replace"), Then: replace}},
		})
		return nil
	case m.err != nil:
		a.say(pane.Toast{Text: explainFile(w, m), Kind: pane.Bad})
		return nil
	}
	return afterRelease(a, m)
}

// explainFile says what is wrong with the place, where that is why it failed.
func explainFile(w *text.Words, m released) string {
	switch {
	case errors.Is(m.err, store.ErrFull):
		return w.F("cli.error.out-full", m.ask.Path)
	case pathError(m.err):
		return w.F("cli.error.out-write", m.ask.Path)
	}
	return w.Explain(m.err)
}

func pathError(err error) bool {
	var path *fs.PathError
	return errors.As(err, &path)
}

// afterRelease tells where the document is, and shows the dossier as it stands now.
func afterRelease(a *App, m released) tea.Cmd {
	w := a.words()
	said := w.F("reports.kept", m.ask.Path)
	if m.ask.Sent {
		said = w.F("reports.left", m.title, m.ask.To, m.ask.Path)
	}
	a.say(pane.Toast{Text: said})
	a.status.saved = m.res.Saved.Format("15:04:05")
	return join(a.tell(pane.Changed{Rows: m.res.Rows, Gone: m.res.Gone}), refreshCurrent(a))
}

// makeReport is r: on the reports screen another document, with dossiers marked those that are due, else the
// reports of the current dossier.
func makeReport(a *App) tea.Cmd {
	if a.bench.focus == pane.Reports {
		req, cmd := focusedPane(a).Act(action.Report)
		return join(cmd, a.ask(req, pane.Reports))
	}
	ids := targetsNow(a)
	if len(ids) < 2 {
		return showScreen(a, pane.Reports)
	}
	w := a.words()
	askWindow(a, pane.Prompt{
		Title: w.N("reports.bulk", len(ids)), Label: w.T("reports.folder"), Recent: []string{"~"},
		Lines: []string{w.T("reports.bulk.line")},
		Then: func(folder string) pane.Request {
			if folder == "" {
				folder = "~"
			}
			return pane.Releases{Dossiers: ids, Folder: folder}
		},
	})
	return nil
}

func releaseDue(a *App, r pane.Releases) tea.Cmd {
	if a.opt.World.Put == nil {
		a.say(pane.Toast{Text: a.words().T("error.no-renderer"), Kind: pane.Bad})
		return nil
	}
	d, folder := a.desk, r.Folder
	return a.later(func() tea.Msg {
		return releasedAll{d.Due(context.Background(), r.Dossiers, func(name string) desk.Keep {
			return put(a, filepath.Join(folder, name), false)
		})}
	})
}

// onReleasedAll tells for each dossier what became of its report: what was made first, then what asks for a
// look. Those where none is due are only counted.
func onReleasedAll(a *App, m releasedAll) tea.Cmd {
	w := a.words()
	var made, odd []pane.Line
	early := 0
	for _, x := range m.all {
		name := nameOf(a, x.Dossier, nil)
		switch {
		case errors.Is(x.Err, store.ErrExists):
			odd = append(odd, pane.Line{Text: w.F("reports.bulk.exists", name), Style: theme.Warn})
		case x.Err != nil:
			odd = append(odd, pane.Line{Text: w.F("reports.bulk.failed", name, w.Explain(x.Err)), Style: theme.Error})
		case x.Early:
			early++
		case x.Leaks > 0:
			odd = append(odd, pane.Line{Text: w.F("reports.bulk.leaks", name, x.Leaks), Style: theme.Warn})
		default:
			made = append(made, pane.Line{Text: w.F("reports.bulk.made", name, x.File), Style: theme.Text})
		}
	}
	lines := slices.Concat(made, odd)
	if early > 0 {
		lines = append(lines, pane.Line{Text: w.N("reports.bulk.early", early), Style: theme.Muted})
	}
	askWindow(a, pane.Tell{Title: w.N("reports.bulk.title", len(made)), Lines: lines})
	return nil
}
