package ui

import (
	"bytes"
	"context"
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/ui/conflict"
	"spoorboek/ui/desk"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/transfer"
)

// bringIn reads a file of dossiers or appointments and shows what it would do here.
type bringIn struct {
	path   string
	phrase []byte     // of a bundle that asks one
	other  journal.ID // whose the appointments are in which nobody is named
}

// arrives tells whether a file is brought in dossier by dossier or event by event, and not row by row.
func arrives(a *App, path string) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".age":
		return a.opt.Travel.Bundles != nil
	case ".json":
		return a.opt.Travel.Archive != nil
	case ".ics":
		return a.opt.Travel.Agenda != nil
	}
	return false
}

// readArrival reads the file; the import window stays below until there is something to show.
func readArrival(a *App, r bringIn) tea.Cmd {
	open, w := a.opt.World.Source, a.words()
	if open == nil {
		a.say(pane.Toast{Text: w.T("can.no-import"), Kind: pane.Warn})
		return nil
	}
	path := atHome(a, r.path)
	return runErrand(a, w.T("arrive.reading"), func(
		ctx context.Context, d *desk.Desk, _ store.Progress,
	) (pane.Request, error) {
		f, _, err := open(path)
		if err != nil {
			return pane.Toast{Text: w.F("cli.error.import-file", r.path), Kind: pane.Bad}, nil
		}
		raw, err := io.ReadAll(f)
		if err = errors.Join(err, f.Close()); err != nil {
			return nil, err
		}
		if strings.EqualFold(filepath.Ext(path), ".ics") {
			return comingEvents(ctx, d, w, r, raw)
		}
		return comingBundle(ctx, d, w, r, raw)
	})
}

// comingBundle is the preview of a bundle, or the question for its passphrase.
func comingBundle(
	ctx context.Context, d *desk.Desk, w *text.Words, r bringIn, raw []byte,
) (pane.Request, error) {
	receive := func() (desk.Arrivals, error) { return d.Receive(ctx, bytes.NewReader(raw), r.phrase) }
	if strings.EqualFold(filepath.Ext(r.path), ".json") {
		receive = func() (desk.Arrivals, error) { return d.ReceiveData(ctx, bytes.NewReader(raw)) }
	}
	in, err := receive()
	if errors.Is(err, store.ErrAsksPhrase) || errors.Is(err, store.ErrWrongPhrase) {
		said := w.T("arrive.phrase")
		if r.phrase != nil {
			said = w.Explain(err)
		}
		return pane.Prompt{
			Title: filepath.Base(r.path), Label: w.T("leave.phrase"), Lines: []string{said}, Required: true,
			Then: func(phrase string) pane.Request { return bringIn{path: r.path, phrase: []byte(phrase)} },
		}, nil
	}
	if err != nil {
		return nil, err
	}
	return arrivalsOf(conflict.Words{Words: w, Today: d.Today(), Zone: d.Now().Location()}, in), nil
}

// arrivalsOf shows the dossiers that arrive.
func arrivalsOf(said conflict.Words, in desk.Arrivals) *incoming {
	w := said.Words
	n := &incoming{
		title: w.T("arrive.dossiers"),
		name:  desk.NameBundle,
		head:  transfer.From(w, in),
	}
	if in.Writes() {
		n.take = func(ctx context.Context, d *desk.Desk) (desk.Result, error) { return d.TakeIn(ctx, in) }
	}
	for _, a := range in.Dossiers {
		row := comer{
			state:  w.Of("bundle.state", string(a.State)),
			number: a.Number,
			name:   a.Name,
			note: w.N(
				"bundle.fresh",
				a.Fresh,
			),
			style:   theme.Good,
			remarks: transfer.Remarks(said, a, "bundle.join.key"),
		}
		if a.State == desk.ArrivalSame || a.State == desk.ArrivalErased {
			row.style = theme.Muted
		}
		if len(a.Conflicts) > 0 {
			row.style = theme.Warn
			n.settle = append(n.settle, a.Into())
		}
		n.rows = append(n.rows, row)
	}
	n.join = func(ctx context.Context, d *desk.Desk, i int) (*incoming, error) {
		one, err := d.Joined(ctx, in.Dossiers[i], !in.Dossiers[i].Join)
		if err != nil {
			return nil, err
		}
		changed := in
		changed.Dossiers = slices.Clone(in.Dossiers)
		changed.Dossiers[i] = one
		return arrivalsOf(said, changed), nil
	}
	return n
}

// comingEvents is the preview of a calendar.
func comingEvents(
	ctx context.Context, d *desk.Desk, w *text.Words, r bringIn, raw []byte,
) (pane.Request, error) {
	events, unread, err := d.PlanCalendar(ctx, bytes.NewReader(raw), r.other)
	if err != nil {
		return nil, err
	}
	n := &incoming{title: w.T("arrive.events"), name: "appointment", again: r}
	writes := 0
	for _, e := range events {
		row := comer{
			state: w.Of("agenda.state", string(e.State)), number: e.Number, name: e.Name, style: theme.Muted,
			note: strings.Join(strings.Fields(w.DayLong(e.Event.On)+" "+e.Event.At.String()+" "+e.Event.Title), " "),
		}
		switch e.State {
		case desk.EventNew, desk.EventMoved:
			row.style = theme.Good
			writes++
		case desk.EventOff:
			row.style = theme.Warn
		}
		if e.Event.Repeats {
			row.remarks = append(row.remarks, transfer.Remark{Text: w.T("agenda.repeats")})
		}
		n.rows = append(n.rows, row)
	}
	n.head = w.N("agenda.events", len(events))
	if unread > 0 {
		n.head += " · " + w.N("agenda.unread", unread)
	}
	if writes > 0 {
		n.take = func(ctx context.Context, d *desk.Desk) (desk.Result, error) { return d.TakeEvents(ctx, events) }
	}
	return n, nil
}

// askArrival carries out what files that come in or go out ask; done is false for other requests.
func askArrival(a *App, req pane.Request) (cmd tea.Cmd, done bool) {
	switch r := req.(type) {
	case depart:
		return departNow(a, r), true
	case reread:
		return readCaseload(a), true
	case tellKey:
		return showKey(a), true
	case bringIn:
		return readArrival(a, r), true
	case *incoming:
		if w := openedImport(a); w != nil {
			a.drop(w)
		}
		r.begin(a)
		return nil, true
	}
	return nil, false
}
