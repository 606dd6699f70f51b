package pane

import (
	"spoorboek/model/civil"
	"spoorboek/model/journal"
)

// Resized tells a pane the rectangle it will be drawn in, before it is drawn; lists need it to scroll by
// pages.
type Resized struct {
	W, H  int
	Class Class
}

// Chosen tells every pane which dossier is current, at once, before its journal has been read.
type Chosen struct{ Dossier journal.ID }

// Saved tells the pane that asked for a Do or a Form that it is on disk; the list then goes on to the next
// line of the round. Beside tells the list of an act that a pane beside it asked for: the round goes on when
// that is one of the acts of every morning, or answered what the line stood for.
type Saved struct {
	Act      string
	Dossiers []journal.ID
	Beside   bool
	Morning  bool // of every morning: a contact, a tick, another day, a step, a task
}

// The names of what u and Ctrl+R do, in Saved.
const (
	Undid = "undo"
	Redid = "redo"
)

// Day tells that a new day began.
type Day struct{ Today civil.Date }

// Private tells that the privacy screen was switched on or off, for what a pane says outside of Draw.
type Private struct{ On bool }

// Jump puts the cursor of the timeline on a day.
type Jump struct{ To civil.Date }

// Clicked tells a pane that one of its rows was pointed at: its part (the card of a deck, the column of a
// board) and the row, as the pane drew them.
type Clicked struct{ Part, Row int }

// Row is what a zone with a row of a pane is called.
const Row = "row"

// Found is a line that can be looked for: what it says, whether the cursor is on it, and how it is gone to.
type Found struct {
	Text string
	Here bool
	At   Clicked
}

// FocusNews tells a pane what the terminal tells of the focus of its window.
type FocusNews string

// What a terminal tells of the focus.
const (
	FocusUnknown FocusNews = "unknown" // nothing yet
	FocusTold    FocusNews = "told"
	FocusMute    FocusNews = "mute" // it said that it never will
)
