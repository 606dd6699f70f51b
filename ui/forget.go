package ui

import (
	"cmp"
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/caseload"
	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/ui/desk"
	"spoorboek/ui/pane"
	"spoorboek/ui/proof"
	"spoorboek/ui/theme"
)

// foresee asks what the erasure of a dossier would do, for a reason.
type foresee struct {
	dossier journal.ID
	reason  string
}

// foreseen is the answer.
type foreseen struct {
	erasure desk.Erasure
	err     error
}

// eraseNow destroys a dossier: its number was typed.
type eraseNow struct{ foresee }

// proofOf shows the certificate of what was erased.
type proofOf struct{ erasure *desk.Erasure }

// askErase begins to erase the one dossier that is meant: first why.
func askErase(a *App) tea.Cmd {
	w := a.words()
	ids := targetsNow(a)
	if len(ids) != 1 {
		a.say(pane.Toast{Text: w.T("erase.one"), Kind: pane.Warn})
		return nil
	}
	reasons := desk.EraseReasons()
	options := make([]pane.Option, len(reasons))
	for i, r := range reasons {
		options[i].Label = w.Of("cli.erase.reason", r)
	}
	return a.ask(pane.Choice{
		Title: w.F("erase.title", nameOf(a, ids[0], nil)), Lines: []string{w.T("erase.why")}, Options: options,
		Then: func(i int) pane.Request { return foresee{ids[0], reasons[i]} },
	}, a.bench.focus)
}

func foreseeErasure(a *App, r foresee) tea.Cmd {
	d := a.desk
	return a.later(func() tea.Msg {
		e, err := d.Foresee(context.Background(), r.dossier, r.reason)
		return foreseen{e, err}
	})
}

// onForeseen says what will go, what stays and which copies still hold it, and asks for the number.
func onForeseen(a *App, m foreseen) tea.Cmd {
	if m.err != nil {
		a.fail(m.err)
		return nil
	}
	w, e := a.words(), m.erasure
	lines := []string{
		strings.Trim(
			nameOf(a, e.ID, nil)+" · "+e.Number,
			" ·",
		),
		w.N("cli.rescue.entries", e.Entries) + " · " + w.T("erase.goes"),
		w.T("erase.stays"),
		w.T("erase.copy"),
	}
	if last := e.Last(); !last.IsZero() {
		lines = append(lines, w.F("cli.erase.last", w.DayLong(last)))
	}
	if e.Kept() {
		lines = append(lines, w.T("cli.erase.yourself"))
	}
	lines = append(lines, w.F("bin.number.type", e.Number))
	return a.ask(pane.Prompt{
		Title: w.F(
			"erase.title",
			cmp.Or(nameOf(a, e.ID, nil), e.Number),
		),
		Label:    w.T("bin.number"),
		Enter:    w.T("erase.enter"),
		Required: true,
		Lines:    lines,
		Then: func(typed string) pane.Request {
			if typed != e.Number {
				return pane.Toast{Text: w.T("bin.number.wrong"), Kind: pane.Warn}
			}
			return eraseNow{foresee{e.ID, e.Reason}}
		},
	}, a.bench.focus)
}

// eraseDossier destroys it, with every draft that is about it, here and on the disk.
func eraseDossier(a *App, r eraseNow) tea.Cmd {
	if a.opt.ReadOnly {
		a.say(pane.Toast{Text: a.words().T("write.readonly"), Kind: pane.Warn})
		return nil
	}
	for key, draft := range a.drafts.kept {
		if strings.Contains(key, r.dossier.String()) || strings.Contains(string(draft), r.dossier.String()) {
			delete(a.drafts.kept, key)
		}
	}
	a.repeat = repeat{}
	a.status.messages = nil // they may name whom it was about
	done := &desk.Erasure{}
	t := task{name: desk.NameErase, from: a.bench.focus, then: proofOf{done}}
	return sendTask(a, t, func(ctx context.Context, d *desk.Desk) (res desk.Result, err error) {
		*done, res, err = d.Erase(ctx, r.dossier, r.reason, nil)
		return res, err
	})
}

// showProof shows the certificate and offers to keep it as a file.
func showProof(a *App, r proofOf) tea.Cmd {
	w, e := a.words(), *r.erasure
	var lines []string
	for _, row := range proof.Rows(w, e) {
		lines = append(lines, strings.TrimPrefix(row.Label+": "+row.Text, ": "))
	}
	lines = append(lines, proof.Ends(w, e)...)
	read := readStones(a)
	return join(read, a.ask(pane.Ask{
		Title: w.T("erase.proof"), Lines: lines,
		Buttons: []pane.Button{{Label: w.T("erase.keep"), Then: whereTo(a, parcel{
			title: w.T("erase.proof"), ending: "txt", words: []string{w.T("erase.proof"), e.Number},
			content: []byte(proof.Text(w, e)), log: office.ExportLogged{Format: "txt", What: office.Certificate},
		})}},
	}, a.bench.focus))
}

// parcel is something that leaves the program as a file in a folder of the coach's.
type parcel struct {
	title   string
	ending  string
	words   []string // of its name
	content []byte
	said    []string // what does not belong in it and leaves all the same
	log     office.ExportLogged
}

// deliver puts a parcel in a folder.
type deliver struct {
	parcel
	folder string
}

// delivered says where it is.
type delivered struct {
	path string
	err  error
}

// whereTo asks for the folder; nothing typed takes the home folder.
func whereTo(a *App, p parcel) pane.Request {
	w := a.words()
	return pane.Prompt{
		Title: p.title,
		Label: w.T("deliver.folder"),
		Lines: append(slices.Clone(p.said), w.F("deliver.empty", a.opt.World.Home), w.T("deliver.plain")),
		Then:  func(folder string) pane.Request { return deliver{p, strings.TrimSpace(folder)} },
	}
}

// deliverNow notes the export, then writes the file. It never takes the place of another.
func deliverNow(a *App, r deliver) tea.Cmd {
	put := a.opt.World.Deliver
	if put == nil {
		a.say(pane.Toast{Text: a.words().T("can.no-files"), Kind: pane.Warn})
		return nil
	}
	d, folder := a.desk, atHome(a, r.folder)
	if r.folder == "" {
		folder = a.opt.World.Home
	}
	return a.later(func() tea.Msg {
		var path string
		err := d.Give(context.Background(), r.log, func() (err error) {
			path, err = put(folder, r.ending, r.content, r.words...)
			return err
		})
		return delivered{path, err}
	})
}

func onDelivered(a *App, m delivered) tea.Cmd {
	w := a.words()
	if m.err != nil {
		a.say(pane.Toast{Text: w.T("deliver.failed"), Kind: pane.Bad})
		return nil
	}
	cmd := a.ask(pane.Tell{Title: w.T("deliver.done"), Lines: []pane.Line{
		{Text: m.path, Style: theme.Strong}, {Text: w.T("deliver.plain"), Style: theme.Text},
	}}, a.bench.focus)
	return join(cmd, readCaseload(a))
}

// askForgetting carries out what erasing, and giving a person her data, ask; done is false for other
// requests.
func askForgetting(a *App, req pane.Request) (cmd tea.Cmd, done bool) {
	switch r := req.(type) {
	case foresee:
		return foreseeErasure(a, r), true
	case eraseNow:
		return eraseDossier(a, r), true
	case proofOf:
		return showProof(a, r), true
	case deliver:
		return deliverNow(a, r), true
	case giving:
		return a.ask(r.next(a), a.bench.focus), true
	case gather:
		return gatherCopy(a, r), true
	}
	return nil, false
}

// forgettingAnswered takes the answers that these requests wait for.
func forgettingAnswered(a *App, msg tea.Msg) (cmd tea.Cmd, done bool) {
	switch m := msg.(type) {
	case foreseen:
		return onForeseen(a, m), true
	case delivered:
		return onDelivered(a, m), true
	case gathered:
		return onGathered(a, m), true
	case stonesRead:
		return a.tell(m.stones), true
	}
	return nil, false
}

// stonesRead are the dossiers that were erased, and those in the bin.
type stonesRead struct{ stones pane.Stones }

// readStones reads them when the screen that shows it comes up.
func readStones(a *App) tea.Cmd {
	book, d := a.gate.book, a.desk
	if book == nil || d == nil {
		return nil
	}
	return a.later(func() tea.Msg {
		all, err := book.Tombstones(context.Background())
		if err != nil {
			return draftKept{err}
		}
		m := pane.Stones{}
		for _, s := range all {
			m.Stones = append(m.Stones, pane.Stone{On: s.On, Reason: s.Reason, ID: s.Dossier})
		}
		closed, err := d.Closed(context.Background())
		if err != nil {
			return draftKept{err}
		}
		m.Binned = slices.DeleteFunc(closed, func(r caseload.Row) bool { return !r.Gone })
		return stonesRead{m}
	})
}
