// Package ui is the workbench: the only Bubble Tea model of the program. It routes messages to panes and
// overlays, carries out what they request, and is the one door for writes: App.write. Panes draw and ask,
// the desk reads and writes, nothing here waits: whatever takes time is a command whose answer carries the
// generation it was asked in.
//
// To read it: route.go (where messages go), press.go (keys), handlers.go (what each action does),
// request.go (what panes ask), write.go (how an act reaches the disk), gate.go (set-up, unlock, lock),
// frame.go (how a screen is put together), front.go (how it gets on the terminal).
package ui

import (
	tea "charm.land/bubbletea/v2"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/desk"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// App is the workbench. Make it with New.
type App struct {
	opt    Options
	look   look
	size   size
	keys   keys
	gate   gate
	desk   *desk.Desk // nil while locked
	bench  bench
	over   []overlay // dialogs, forms and lists above the panes; the last has the keys
	status status
	door   door
	drafts drafts
	repeat repeat
	idle   idle
	crash  *crash
	canvas *cell.Canvas // reused between frames
}

// size is the terminal's; 0 x 0 until it says so.
type size struct{ w, h int }

// look is how everything is drawn now.
type look struct {
	words   *text.Words
	glyphs  theme.Glyphs
	theme   *theme.Theme
	setting theme.Name
	dark    bool // the terminal's background, as far as it was told
	told    bool
	private bool
	behind  int  // overlays, from the lowest, that were there before the privacy screen
	nomouse bool // clicks and the wheel are the terminal's
	still   bool // nothing turns while work goes on
	guide   guide
}

// status is what the two lines at the bottom and the messages list need.
type status struct {
	toast    pane.Toast
	pressing bool // a key is being carried out
	refused  bool // the toast says why a key did nothing: the next key puts it away
	messages []message
	saved    string // time of the last durable write, "08:41:07"
	chord    []action.Action
	chords   int  // counts chords, so that a late which-key strip falls away
	strip    bool // the which-key strip is shown
	quitting int  // of the first of two keys that quit; counts key presses
	presses  int
	history  []action.ID // the last actions, for a crash report
	reminded bool        // of a copy outside this laptop
	busy     busy
	clip     clip
}

// door is the state of the door for writes and of all other questions on their way.
type door struct {
	gen     uint64 // of the open book: answers to an older one fall away
	pending int    // acts on their way to the disk
	loading bool   // a dossier is being read
	again   bool   // and was written in meanwhile
	loaded  journal.ID
	holding bool              // an overlay waits for its dossier: keys wait as well
	due     due               // an action that waits for the current dossier, and keys with it
	held    []tea.KeyPressMsg // the keys that wait
}

// New makes a workbench.
func New(o Options) *App {
	if o.Vault == nil {
		o.Pretty = true // there is no way to open the book again
	}
	a := &App{opt: o, canvas: cell.New(0, 0), crash: &crash{}}
	a.look = look{words: text.New(o.Look.Lang), glyphs: theme.Uni(), setting: o.Look.Palette, dark: true}
	if o.Look.ASCII {
		a.look.glyphs = theme.ASCII()
		a.canvas.Twins(theme.Twin)
	}
	repaint(a)
	wearKeys(a)
	a.bench = newBench(a.look.words, a.look.glyphs)
	a.drafts = drafts{kept: map[string][]byte{}}
	a.idle = newIdle(o.World.Clock())
	return a
}

// Init starts the heartbeat, asks the terminal for its background and opens what is to be opened.
func (a *App) Init() tea.Cmd {
	return a.crash.guard(tea.Batch(watchScheme(a), beatLater(a), startUp(a)))
}

// Update takes one message. A bug in it ends the program with a report, not with a broken terminal.
func (a *App) Update(msg tea.Msg) (m tea.Model, cmd tea.Cmd) {
	defer func() {
		if r := recover(); r != nil {
			crashNow(a, "update", r)
			m, cmd = a, tea.Quit
		}
	}()
	if a.crash.happened() {
		return a, tea.Quit
	}
	return a, a.crash.guard(spinning(a, join(a.route(msg), roomForGuide(a))))
}

// View shows the program as it is. It changes nothing and reads no clock.
func (a *App) View() (v tea.View) {
	defer func() {
		if r := recover(); r != nil {
			crashNow(a, "view", r)
			v = tea.NewView("")
			v.AltScreen = true
		}
	}()
	return viewNow(a)
}

func repaint(a *App) {
	a.look.theme = theme.New(theme.Pick(a.look.setting, a.look.dark, a.opt.Look.NoColor))
}

// today is the day that everything is judged on.
func (a *App) today() civil.Date {
	if !a.opt.Today.IsZero() {
		return a.opt.Today
	}
	return civil.FromTime(a.idle.now)
}

// words is short for the catalogue in the language spoken now.
func (a *App) words() *text.Words { return a.look.words }

// classNow is how much room there is.
func classNow(a *App) pane.Class { return pane.ClassOf(a.size.w, a.size.h) }
