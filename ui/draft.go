package ui

import (
	"encoding/json"
	"time"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/ui/draft"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/caseload"
)

// draftPause is how long typing must rest before a draft goes to the disk.
const draftPause = 400 * time.Millisecond

// sessionKey is the key under which is kept where the coach was.
const sessionKey = "session"

// drafts are the half-typed texts of the open file, sealed in it, so that a lock, a crash or a power cut
// loses nothing.
type drafts struct {
	kept map[string][]byte
	due  int // counts changes: only the last one of a burst is written
	seen int // how many had a turn in the round when it was last to be kept
}

// session is where the coach was: what unlocking brings back.
type session struct {
	Focus   pane.Name  `json:"focus"`
	Zoom    pane.Name  `json:"zoom,omitempty"`
	Dossier journal.ID `json:"dossier"`
	Form    string     `json:"form,omitempty"` // key of the draft of the form that was open

	Marked []journal.ID `json:"marked,omitempty"`
	Search string       `json:"search,omitempty"`

	Day  civil.Date   `json:"day,omitzero"`   // of the round
	Seen []journal.ID `json:"seen,omitempty"` // who had a turn in it
}

// draftDue says that typing has rested long enough.
type draftDue struct{ due int }

// draftKept is the answer of the disk.
type draftKept struct{ err error }

// keepSoon writes the draft of a form when typing rests, or else how far the round is.
func keepSoon(a *App) tea.Cmd {
	a.drafts.due++
	n, gen := a.drafts.due, a.door.gen
	return a.opt.World.After(draftPause, func(time.Time) tea.Msg { return answer{gen, draftDue{n}} })
}

// keepRound writes how far the round is, when it has gone on.
func keepRound(a *App) tea.Cmd {
	n := caseload.Looked(a.bench.list)
	if n == a.drafts.seen {
		return nil
	}
	a.drafts.seen = n
	return keepSoon(a)
}

func onDraftDue(a *App, m draftDue) tea.Cmd {
	f := openedForm(a)
	switch {
	case m.due != a.drafts.due:
		return nil
	case f == nil: // the round went on: who was seen stays seen, also when the laptop falls out
		a.drafts.kept[sessionKey] = sessionNow(a, "")
		return keepDrafts(a, append(takePanes(a), sessionKey)...)
	}
	return keepForm(a, f)
}

// keepForm writes the draft of a form, and that it is open.
func keepForm(a *App, f *formOver) tea.Cmd {
	a.drafts.kept[f.key()] = f.draft(a.idle.now)
	a.drafts.kept[sessionKey] = sessionNow(a, f.key())
	return keepDrafts(a, f.key(), sessionKey)
}

// keepDrafts writes drafts to the file; one that is nil is dropped.
func keepDrafts(a *App, keys ...string) tea.Cmd {
	if a.desk == nil || a.opt.ReadOnly {
		return nil
	}
	book := a.gate.book
	texts := make(map[string][]byte, len(keys))
	for _, k := range keys {
		texts[k] = a.drafts.kept[k]
	}
	return a.later(func() tea.Msg {
		var failed error
		for k, t := range texts {
			err := error(nil)
			if t == nil {
				err = book.Drop(k)
			} else {
				err = book.Keep(k, t)
			}
			if err != nil {
				failed = err
			}
		}
		return draftKept{failed}
	})
}

func onDraftKept(a *App, m draftKept) tea.Cmd {
	if m.err != nil {
		a.fail(m.err)
	}
	return nil
}

// sessionNow is where the coach is now.
func sessionNow(a *App, form string) []byte {
	search, marked := caseload.Resting(a.bench.list)
	b, err := json.Marshal(session{
		Focus: a.bench.focus, Zoom: a.bench.zoom, Dossier: a.bench.current, Form: form,
		Marked: marked, Search: search, Day: a.today(), Seen: a.bench.list.Seen(),
	})
	if err != nil {
		return nil
	}
	return b
}

// restored reads where the coach was; ok is false when nothing was kept.
func (d drafts) restored() (s session, ok bool) {
	return s, json.Unmarshal(d.kept[sessionKey], &s) == nil
}

// formOf is the draft of a form.
func (d drafts) formOf(key string) (draft.Form, bool) { return draft.Read(key, d.kept[key]) }
