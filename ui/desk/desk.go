// Package desk is where a coach works, without a screen: an open book, a clock, the dice and a name. The
// workbench and the commands do the same things with it, so that whatever a key does a script can do.
//
// Reading gives rows, dossiers and the office; Writing carries out acts: facts, one transaction, one undo;
// History takes acts back and puts them again; Importing brings spreadsheets in; Bundling hands dossiers
// over; Reporting writes documents; Copying looks after the file. A Desk is all of them.
package desk

import (
	"errors"
	"io"
	"sync"
	"time"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/store"
)

var (
	// ErrNothing says that there is nothing to undo or to redo.
	ErrNothing = errors.New("nothing to undo or redo")
	// ErrFinal says that an act cannot be taken back: it left the house or destroyed on purpose.
	ErrFinal = errors.New("act cannot be undone")
)

// Options are what a desk works with.
type Options struct {
	Book     store.Book
	Sheets   store.Sheets   // may be nil when nothing is imported or exported
	Bundles  store.Bundles  // may be nil when nothing is handed over
	Renderer store.Renderer // may be nil when no documents are written
	Agenda   store.Agenda   // may be nil when no calendar is read or written
	Archive  store.Archive  // may be nil when no JSON is read or written
	Source   Source         // opens files that are attached; nil when there are none to attach
	Clock    func() time.Time
	Rand     io.Reader
	Author   string
	Today    civil.Date // the day taken for today; zero follows the clock
}

// Desk is an open book at work. It may be used from several goroutines.
type Desk struct {
	Reading
	Writing
	History
	Importing
	Bundling
	Removing
	Reporting
	Copying
	Calendars
	Exporting
}

// New lays a book on the desk.
func New(o Options) *Desk {
	c := &core{Options: o, dossiers: map[journal.ID]*dossier.Dossier{}}
	return &Desk{
		Reading{c}, Writing{c}, History{c}, Importing{c}, Bundling{c}, Removing{c}, Reporting{c}, Copying{c},
		Calendars{c}, Exporting{c},
	}
}

// Close clears what was read and closes the book.
func (d *Desk) Close() error {
	c := d.Reading.core
	_, _ = early(c) // a book is not closed under its reader
	c.mu.Lock()
	c.dossiers, c.office = map[journal.ID]*dossier.Dossier{}, nil
	c.mu.Unlock()
	return c.Book.Close()
}

// Result is what an act did.
type Result struct {
	Act      journal.ID
	Name     string          // of the act: "contact", "undo", "import"
	Dossiers []journal.ID    // whose journals it wrote in
	Entries  []journal.Entry // as written
	Rows     []caseload.Row  // the new rows of those still in the caseload
	Gone     []journal.ID    // no longer in the caseload
	Undid    journal.ID      // the act that was taken back
	UndidBy  string          // kind of its first fact
	Along    []journal.ID    // acts taken back along with it
	Saved    time.Time       // when it was on the disk
	Number   string          // of a dossier that was made
}

// core is what the parts of a desk share.
type core struct {
	Options
	writing sync.Mutex       // one act at a time
	coming  *dossier.Dossier // what the act being written makes of the one dossier it is about; under writing

	mu       sync.Mutex // guards the caches below
	dossiers map[journal.ID]*dossier.Dossier
	order    []journal.ID // of dossiers, oldest use first
	office   *office.Office
	gone     []journal.ID // found in no list at the last reading of the caseload
	ahead    *ahead       // read before it was asked for; nil once it was taken
}

// kept is the number of replayed dossiers that stay in memory.
const kept = 64

func (c *core) today() civil.Date {
	if !c.Today.IsZero() {
		return c.Today
	}
	return civil.FromTime(c.Clock())
}

// remembered gives the replayed dossier that is still right, or nil.
func (c *core) remembered(id journal.ID) *dossier.Dossier {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.dossiers[id]
}

// remember keeps a replayed dossier and lets go of the one that was read longest ago.
func (c *core) remember(d *dossier.Dossier) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, ok := c.dossiers[d.ID]; !ok {
		c.order = append(c.order, d.ID)
	}
	c.dossiers[d.ID] = d
	if len(c.order) > kept {
		delete(c.dossiers, c.order[0])
		c.order = c.order[1:]
	}
}

// forget drops what is no longer right after a write.
func (c *core) forget(id journal.ID) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if id == journal.OfficeID() {
		c.office = nil
		return
	}
	c.ahead = nil
	if _, ok := c.dossiers[id]; !ok {
		return
	}
	delete(c.dossiers, id)
	for i, at := range c.order {
		if at == id {
			c.order = append(c.order[:i:i], c.order[i+1:]...)
			return
		}
	}
}
