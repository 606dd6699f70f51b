package ui

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/desk"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/unlock"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// care is what looking after the file needs to remember.
type care struct {
	gauge   *gauge // of the work that is going on; nil when there is none
	percent int    // how far that was when the screen last looked
	count   string // the same in numbers, "450 van 1000"
	restore string // the copy that is put back when its passphrase is typed
	failed  error  // why the daily copy did not succeed; told once the file is open again
}

// careFor looks after the file as the settings ask.
func careFor(a *App, r pane.Care) tea.Cmd {
	if a.desk == nil || a.gate.book == nil {
		return nil
	}
	if a.opt.Pretty && r.What != pane.CareCheck {
		a.say(pane.Toast{Text: a.words().T("care.demo"), Kind: pane.Warn})
		return nil
	}
	if a.opt.ReadOnly && changes(r.What) {
		a.say(pane.Toast{Text: a.words().T("write.readonly"), Kind: pane.Warn})
		return nil
	}
	switch r.What {
	case pane.CarePhrase, pane.CareRekey:
		return renew(a, r.What == pane.CareRekey)
	case pane.CareRestore:
		a.gate.care.restore = r.Path
		return a.lock(unlock.Restore)
	}
	w := a.words()
	return runErrand(a, w.Of("care", string(r.What)), careWork(w, r, cleanPath(r.Path, a.opt.World.Home)))
}

// changes tells whether a piece of work writes in the file.
func changes(what pane.CareOf) bool {
	return what != pane.CareCopy && what != pane.CareCopies && what != pane.CareCheck
}

// careWork is the errand for a request.
func careWork(w *text.Words, r pane.Care, folder string) errandWork {
	return func(ctx context.Context, d *desk.Desk, told store.Progress) (pane.Request, error) {
		switch r.What {
		case pane.CareFolder:
			made, err := d.CopyInto(ctx, folder, told)
			return copiedWords(w, []store.Copy{made}), err
		case pane.CareCopies:
			list, err := d.Held(ctx)
			return copyList(w, list), err
		case pane.CareCheck:
			report, err := d.Check(ctx, told)
			numbers := desk.Numbers(ctx, d.Reading)
			return reportWords(w, report, func(id journal.ID) string { return numbers[id] }), err
		case pane.CareCompact:
			return pane.Toast{Text: w.T("care.compacted")}, d.Compact(ctx, told)
		}
		made, err := d.Copy(ctx, store.ByHand, told)
		return copiedWords(w, made), err
	}
}

func copiedWords(w *text.Words, made []store.Copy) pane.Request {
	if len(made) == 0 {
		return nil
	}
	last := made[len(made)-1]
	if len(made) == 1 {
		return pane.Toast{Text: w.F("care.copied", last.Path)}
	}
	return pane.Toast{Text: w.F("care.copied.both", len(made), last.Path)}
}

// reportWords says what a check found; called gives what a dossier is known by.
func reportWords(w *text.Words, r store.Report, called func(journal.ID) string) pane.Request {
	if len(r.Problems) == 0 {
		return pane.Toast{Text: w.F("cli.check.sound", r.Dossiers, r.Entries)}
	}
	lines := []pane.Line{{Text: w.F("care.damaged", len(r.Problems)), Style: theme.Error}, {}}
	for _, p := range r.Problems {
		lines = append(lines, pane.Line{Text: w.Damage(p, called), Style: theme.Text})
	}
	return pane.Tell{Title: w.T("care.check"), Lines: lines}
}

// copyList lets the coach pick a copy to put back, and asks once more.
func copyList(w *text.Words, list []store.Backup) pane.Request {
	if len(list) == 0 {
		return pane.Toast{Text: w.T("care.no-copies"), Kind: pane.Warn}
	}
	options := make([]pane.Option, len(list))
	for i, b := range list {
		options[i] = pane.Option{
			Label: w.DayLong(
				civil.FromTime(b.At),
			) + b.At.Format(
				" 15:04",
			) + "  " + w.Of(
				"cli.occasion",
				string(b.Occasion),
			),
			Note: folderOf(b.Path),
		}
		if b.Missing {
			options[i].Why = w.T("cli.backup.missing")
		}
	}
	return pane.Choice{
		Title: w.T("care.copies"), Lines: []string{w.T("care.copies.pick")}, Options: options,
		Then: func(i int) pane.Request {
			return pane.Ask{
				Title: w.T("care.restore"), Lines: []string{w.F("care.restore.1", list[i].Path), w.T("care.restore.2")},
				Buttons: []pane.Button{{
					Label: w.T("care.restore.yes"), Then: pane.Care{What: pane.CareRestore, Path: list[i].Path},
				}},
			}
		},
	}
}

// folderOf is the last folder of a path: enough to tell a stick from the laptop.
func folderOf(path string) string {
	parts := strings.FieldsFunc(path, func(r rune) bool { return r == '/' || r == '\\' })
	return parts[max(0, len(parts)-2)]
}

// renewal is the window in which the passphrase or all keys are renewed.
type renewal struct {
	*unlock.Screen
	all bool
}

// keysRenewed is the answer: the new recovery key when all keys are new.
type keysRenewed struct {
	renewal *renewal
	key     store.RecoveryKey
	err     error
}

func renew(a *App, all bool) tea.Cmd {
	if a.opt.Vault == nil {
		return nil
	}
	offer, err := a.opt.Vault.Suggest()
	if err != nil {
		a.fail(err)
		return nil
	}
	a.push(&renewal{unlock.NewRenewal(a.words(), a.look.glyphs, offer, all), all})
	return nil
}

func (r *renewal) scope() action.Scope { return r.Scope() }

func (r *renewal) typed(_ *App, msg tea.Msg) tea.Cmd {
	r.Type(msg)
	return nil
}

func (r *renewal) draw(a *App, c *cell.Canvas, _ pane.Env) {
	c.HideCursor()
	r.Draw(c, bodyRect(a))
}

// wipe forgets what was typed when the screen is blanked.
func (r *renewal) wipe() { r.Wipe() }

func (r *renewal) act(a *App, id action.ID) tea.Cmd {
	switch m := r.Act(id).(type) {
	case unlock.Another:
		offer, err := a.opt.Vault.Suggest()
		if err != nil {
			r.Failed(a.words().Explain(err))
			return nil
		}
		r.Offer(offer)
	case unlock.Leave:
		r.Wipe()
		a.drop(r)
	case unlock.Renew:
		return r.work(a, m)
	}
	return nil
}

// work renews in the background.
func (r *renewal) work(a *App, m unlock.Renew) tea.Cmd {
	book, g, now := a.gate.book, &gauge{}, a.opt.World.Clock()
	a.gate.care.gauge, a.gate.care.percent = g, 0
	return join(a.later(func() tea.Msg {
		if r.all {
			key, err := rekey(book, m, store.BackupAsk{
				Folder: store.BackupFolder(book.About().Path), At: now, Occasion: store.BeforeRekey,
			}, g.tell)
			return keysRenewed{r, key, err}
		}
		return keysRenewed{r, "", book.Rephrase(context.Background(), m.Secret, m.Fresh)}
	}), gaugeLater(a))
}

// rekey proves who asks, makes a copy, and renews all keys.
func rekey(
	book store.Book, m unlock.Renew, before store.BackupAsk, told store.Progress,
) (store.RecoveryKey, error) {
	ctx := context.Background()
	defer clear(m.Fresh)
	if err := book.Prove(ctx, m.Secret); err != nil {
		return "", err
	}
	if _, err := book.Backup(ctx, before); err != nil {
		return "", fmt.Errorf("copy before new keys: %w", err)
	}
	return book.Rekey(ctx, m.Fresh, told)
}

func onRenewed(a *App, m keysRenewed) tea.Cmd {
	a.gate.care.gauge = nil
	if m.err != nil {
		m.renewal.Failed(a.words().Explain(m.err))
		return nil
	}
	m.renewal.Renewed(m.key)
	return nil
}

// secondMade is the answer to the folder that the set-up asks for.
type secondMade struct{ err error }

// makeSecond makes the first copy in the coach's second folder.
func makeSecond(a *App, folder string) tea.Cmd {
	d, path := layDesk(a, a.gate.book), cleanPath(folder, a.opt.World.Home)
	return a.later(func() tea.Msg {
		_, err := d.CopyInto(context.Background(), path, nil)
		return secondMade{err}
	})
}

func onSecond(a *App, m secondMade) tea.Cmd {
	if a.gate.screen == nil {
		return nil
	}
	if m.err != nil {
		a.gate.screen.Failed(a.words().Explain(m.err))
		return nil
	}
	a.gate.screen.Copied()
	return nil
}

// careAnswered takes the answers of work on the file.
func careAnswered(a *App, msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case errandDone:
		return onErrandDone(a, m)
	case keysRenewed:
		return onRenewed(a, m)
	case secondMade:
		return onSecond(a, m)
	}
	return nil
}

// copyDaily makes today's copies before the keys go; those that are there already are not made again. That a
// stick is out is said by the morning round when it lasts.
func copyDaily(d *desk.Desk, g *gauge) {
	made, err := d.Copy(context.Background(), store.Daily, g.tell)
	if err != nil && (len(made) == 0 || !errors.Is(err, store.ErrNoFolder)) {
		g.fail(err)
	}
}

// putBack puts a copy in the place of the closed file and opens it.
func putBack(vault store.Vault, ask store.RestoreAsk, opts store.OpenOptions) tea.Msg {
	ctx, secret := context.Background(), bytes.Clone(ask.Secret)
	done, err := vault.Restore(ctx, ask)
	if err != nil {
		clear(secret)
		return opened{err: err}
	}
	book, err := vault.Open(ctx, secret, opts)
	if err != nil {
		return opened{err: err}
	}
	msg := withDrafts(book, false)
	if o, ok := msg.(opened); ok {
		o.restored = &done
		return o
	}
	return msg
}

// tellRestored shows what was erased again in a copy that was put back, or that nobody could tell. It stays
// until the coach closes it.
func tellRestored(a *App, done *store.Restored) tea.Cmd {
	if done == nil {
		return nil
	}
	var lines []pane.Line
	for _, said := range a.words().Restored(*done) {
		lines = append(lines, pane.Line{Text: said, Style: theme.Text})
	}
	if len(lines) > 0 {
		askWindow(a, pane.Tell{Title: a.words().T("care.restore"), Lines: lines})
	}
	return nil
}

// closedCare ends the work of closing: whether the daily copy succeeded is told when the file is open again.
func closedCare(a *App) {
	if g := a.gate.care.gauge; g != nil {
		a.gate.care.failed = g.failed
	}
	a.gate.care.gauge = nil
	if a.gate.screen != nil {
		a.gate.screen.Working("")
	}
}
