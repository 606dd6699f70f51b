// Package theme gives meaning its look: roles such as "late" or "title" become colour, weight and sign. A
// palette maps every role to a pair of SGR sequences; a tier of glyphs maps every sign to what the terminal
// can draw. Colour never carries meaning alone: whatever a role says is also said by a sign, a word or a
// frame.
package theme

import "spoorboek/ui/cell"

// The roles. A pane writes with a role; only this package knows its colour.
const (
	Text        cell.Style = iota // running text
	Muted                         // less important: labels, units, hints of what could be typed
	Title                         // names of screens, panes and dossiers
	Strong                        // a word that must stand out in running text
	Late                          // "!" overdue, the coach's own act
	Today                         // "=" for today
	Silent                        // "~" too long without contact
	Done                          // "√" done, saved, met
	Planned                       // "○" planned, still to come
	Forecast                      // a date that hangs on a fact not yet recorded
	Cursor                        // the bar of the row under the cursor, in the pane with the focus
	CursorDim                     // the same row in a pane without the focus
	Marked                        // a row that is chosen for a bulk act
	Range                         // a row inside the range that is being chosen
	Match                         // letters that match what was typed
	Frame                         // lines of a pane without focus
	FrameFocus                    // lines of the pane with focus
	Heading                       // title in a frame, name of a group
	Rule                          // thin lines between groups
	Key                           // the name of a key in the footer, in help
	Hint                          // the words beside a key
	Off                           // an action that cannot be done now
	Error                         // something went wrong
	Warn                          // something needs attention, nothing broke
	Good                          // it worked
	Banner                        // the top line
	Tab                           // a screen's name in the top line
	TabOn                         // the name of the screen that is shown
	Field                         // what is typed in a form field
	FieldOn                       // the field with the cursor
	Button                        // a button of a dialog
	ButtonOn                      // the button that Enter would press
	Intake                        // phase 1 on a timeline
	Orientation                   // phase 2
	JobSearch                     // phase 3
	Aftercare                     // phase 4
	FirstTrack                    // spoor 1 on a timeline
	Contact                       // contacts on a timeline
	Application                   // applications on a timeline
	Pause                         // paused, sick leave that does not count
	Now                           // today's column on a timeline
	Bar                           // the filled part of a bar
	BarRest                       // its empty part
	Link                          // what can be opened
	Code                          // numbers and codes: dossier number, phase code
	roleCount
)

// Roles is how many roles there are: the styles 0 to Roles-1 have a look in every palette.
const Roles = int(roleCount)
