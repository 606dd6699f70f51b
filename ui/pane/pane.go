// Package pane is the contract between the panes of the workbench and the program around them. A pane draws
// itself in any rectangle, changes only in Update and Act, does no input or output, and asks for everything
// else with a Request: the program alone writes, opens, shows dialogs and quits.
package pane

import (
	tea "charm.land/bubbletea/v2"

	"spoorboek/model/civil"
	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// Class is how much room the terminal gives.
type Class uint8

// The size classes.
const (
	XS Class = iota // under 60 x 16: the list only
	S               // 60 to 109 columns: one pane and a strip of tabs
	M               // 110 to 159
	L               // 160 and more
)

// ClassOf is the class of a terminal of w columns by h rows.
func ClassOf(w, h int) Class {
	switch {
	case w < 60 || h < 16:
		return XS
	case w < 110:
		return S
	case w < 160:
		return M
	}
	return L
}

// Env is what a pane may know while it draws: no clock, no terminal, no file.
type Env struct {
	Words  *text.Words
	Glyphs theme.Glyphs
	Today  civil.Date
	Clock  string // the time of day, "08:41"

	Focus    bool // the keys go to this pane: double frame, bright cursor
	Zoomed   bool // the pane has the whole screen
	Private  bool // the privacy screen: initials instead of names
	ReadOnly bool
	Class    Class
	Width    int // columns of the whole terminal, for what depends on it
	Height   int
}

// Pane is one part of the screen. Update takes messages that are no commands (data that came in, text typed
// while the pane is Typing); Act takes what the coach asked for. Both may answer with a Request and with a
// command that waits for something. Can tells whether an action would do something now and, if not, why, in
// the coach's words; an action the pane knows nothing about gives false and an empty reason. Draw changes
// nothing.
type Pane interface {
	Update(tea.Msg) (Request, tea.Cmd)
	Act(action.ID) (Request, tea.Cmd)
	Can(action.ID) (ok bool, why string)
	Draw(*cell.Canvas, cell.Rect, Env)
}

// Typist is a Pane that sometimes takes letters as text (a filter line). While Scope is not action.Normal the
// keys go to the pane's Update as tea.KeyPressMsg unless the router knows them in that scope.
type Typist interface {
	Scope() action.Scope
}

// Due is a Pane whose line under the cursor has a day; zero where it has none.
type Due interface {
	Due() civil.Date
}

// Searched is a Pane whose lines can be looked through with "/".
type Searched interface {
	Lines(Env) []Found
}
