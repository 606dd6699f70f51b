package ui

import (
	"context"
	"io"
	"time"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/store"
	"spoorboek/ui/desk"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// Options are what the workbench is given: it finds nothing out by itself.
type Options struct {
	Vault    store.Vault    // where the file is or will be; nil with a Book that cannot be reopened
	Book     store.Book     // already open; nil: the passphrase is asked, or a file is made
	Sheets   store.Sheets   // spreadsheets in and out; nil: no import
	Renderer store.Renderer // documents; nil: none leave
	Travel   Travel         // what carries dossiers and appointments to other programs
	World    World
	Look     Look
	Keys     KeyFile

	// Demo makes the book of invented dossiers, for "look around" in the set-up; nil leaves the choice out.
	Demo func(context.Context) (store.Book, error)

	Author      string
	Today       civil.Date // the day taken for today; zero follows the clock
	Version     string
	ReadOnly    bool
	AcceptOlder bool
	Pretty      bool // the book is a demo: the lock opens with Enter
}

// Travel is what carries dossiers to other laptops and appointments to other calendars.
type Travel struct {
	Bundles store.Bundles // nil: nothing is handed over
	Agenda  store.Agenda  // nil: no calendar is read or written
	Archive store.Archive // nil: no JSON of dossiers is read or written
	// Data writes the full JSON of dossiers.
	Data func(pack store.Archive, w io.Writer, all []*dossier.Dossier) error
}

// any reports whether anything is read or written at all.
func (t Travel) any() bool { return t.Bundles != nil || t.Agenda != nil || t.Archive != nil }

// Clipboard is the system's own clipboard, beside that of the terminal.
type Clipboard interface {
	Write(text string) error
	Read() (string, error)
}

// World is everything outside the program that it may touch.
type World struct {
	Clock    func() time.Time
	After    func(time.Duration, func(time.Time) tea.Msg) tea.Cmd // tea.Tick, or a clock that a test turns
	Rand     io.Reader
	Complete func(prefix string) []string                     // paths that begin so, for Tab
	Report   func(name string, report []byte) (string, error) // keeps a crash report, says where
	Clip     Clipboard                                        // the system's clipboard; may be nil
	// Edit lets the coach's own editor change a text; nil: there is none.
	Edit func(text string, done func(string, error) tea.Msg) tea.Cmd
	// Source opens a file that is attached; nil: nothing can be.
	Source desk.Source
	// View shows a copy of a file with the system's viewer; nil: there is none.
	View func(name string, write func(io.Writer) error) error
	// Put writes a file that leaves the program, whole or not at all; store.ErrExists, store.ErrFull. nil: none.
	Put func(path string, replace bool, write func(io.Writer) error) error
	// Wipe removes the copies that View made; may be nil.
	Wipe func() error
	// Deliver writes a new file of that ending in a folder, named after the words; nil: nothing is written.
	Deliver func(folder, ending string, content []byte, words ...string) (string, error)
	Home    string // what ~ stands for
	Suspend bool   // Ctrl+Z stops it (not on Windows)
	Settled func() // called once, when the start is a second ago; may be nil
}

// Look is how the screen speaks and looks.
type Look struct {
	Lang    text.Lang
	Asked   bool   // the language was asked for: what the office remembers does not count
	ASCII   bool   // the terminal draws no boxes and blocks
	NoColor string // the value of NO_COLOR
	Palette theme.Name
	Guide   Guide
}
