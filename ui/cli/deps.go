package cli

import (
	"context"
	"io"
	"time"

	"spoorboek/model/civil"
	"spoorboek/store"
	"spoorboek/ui/desk"
	"spoorboek/ui/text"
)

// Deps are what the commands are given: they find nothing out by themselves.
type Deps struct {
	Version   string
	Vault     func(path string) store.Vault // the file at a path, made or not
	Sheets    store.Sheets
	Render    store.Renderer // documents; nil writes none
	Bundles   store.Bundles
	Agenda    store.Agenda
	Archive   store.Archive
	Source    desk.Source                                  // opens files that are attached
	Workbench func(ctx context.Context, w Workbench) error // runs the screens until the coach leaves
	World     World
	Terminal  Terminal
}

// World is everything outside the program that a command may touch.
type World struct {
	Clock func() time.Time
	// Rest gives a context that ends after a while: context.WithTimeout, outside tests.
	Rest  func(ctx context.Context, d time.Duration) (context.Context, context.CancelFunc)
	Rand  io.Reader
	Env   map[string]string // the environment, by name
	File  string            // where the coach's file is unless --file says otherwise
	Temp  string            // folder for what is gone at the end, such as the demo
	User  string            // login name: who writes when nobody said
	State string            // folder of what belongs to this laptop, reports of faults among it
}

// Terminal is where words come from and go to.
type Terminal struct {
	In       io.Reader
	Out, Err io.Writer
	Asks     bool                                  // stdin is a terminal: a question can be answered
	Shows    bool                                  // stdout is a terminal: the workbench can draw
	Secret   func(context.Context) ([]byte, error) // reads a line unseen: Hidden; nil when Asks is false
}

// Workbench is what the screens are opened with.
type Workbench struct {
	Vault       store.Vault
	Book        store.Book // already open; nil: the screens ask the passphrase, or set up
	Author      string
	Lang        text.Lang
	LangAsked   bool       // by --lang: what the office remembers then does not count
	Today       civil.Date // zero follows the clock
	ReadOnly    bool
	AcceptOlder bool
	ASCII       bool
	Demo        bool   // the book is an invented caseload
	Lesson      bool   // the demo is the round of the tutor
	Hints       string // of the demo: "on" brings them back, "off" puts them away for good
}
