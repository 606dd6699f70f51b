package pane

import (
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/report"
	"spoorboek/store"
	"spoorboek/ui/action"
	"spoorboek/ui/cell"
)

// Request is what a pane asks of the program; nil asks nothing. It is one of the types in this file.
type Request any

// Name names a screen or a pane: the same pane is a strip on the workbench and a screen when zoomed.
type Name string

// The screens and panes.
const (
	Morning  Name = "morning"  // de ochtendlijst
	Dossier  Name = "dossier"  // één dossier
	Timeline Name = "timeline" // de tijdlijn
	Profile  Name = "profile"  // het profiel
	Pipeline Name = "pipeline" // de sollicitaties
	Reports  Name = "reports"
	Figures  Name = "figures"
	Log      Name = "log"

	Briefing  Name = "briefing"  // de voorbereidingskaart
	Threeway  Name = "threeway"  // het driegesprekblad
	Riv       Name = "riv"       // de RIV-controle
	Employers Name = "employers" // werkgevers en relaties
	Vacancy   Name = "vacancy"   // wie past bij deze vacature

	Settings Name = "settings"
	Agenda   Name = "agenda"  // dag en week
	Friday   Name = "friday"  // vrijdagronde
	WhatIf   Name = "what-if" // wat als
	Bin      Name = "bin"
	Kept     Name = "kept" // bewaartermijnen, verstrekkingen en wat gewist is
	Import   Name = "import"
)

// Names are all screens, in one order.
func Names() []Name {
	return []Name{
		Morning, Dossier, Timeline, Profile, Pipeline, Log, Settings, Bin, Agenda, Friday, WhatIf, Briefing,
		Threeway, Riv, Employers, Vacancy, Figures, Kept, Reports,
	}
}

// Select makes a dossier the current one: the other panes follow.
type Select struct{ Dossier journal.ID }

// Open shows a dossier on its own screen.
type Open struct{ Dossier journal.ID }

// Show goes to a screen.
type Show struct{ Screen Name }

// Zoom gives a pane the whole screen, or takes it back when it has it.
type Zoom struct{ Pane Name }

// Focus moves the keys to a pane.
type Focus struct{ Pane Name }

// Back returns to where the coach came from.
type Back struct{}

// Quit leaves the program.
type Quit struct{}

// Run does an action as if its key had been pressed.
type Run struct{ Action action.ID }

// Many are several requests, carried out in order.
type Many []Request

// Do writes one act over one or more dossiers: one transaction, one undo. Act is a dossier.Act. Then is
// carried out when it is saved. Each holds what is done in a dossier in the place of Act, where that differs.
type Do struct {
	Dossiers []journal.ID
	Act      any
	Each     map[journal.ID]any
	Then     Request
}

// Form opens the form of an act (by its stable name) with some fields filled in. Then is carried out after
// saving. Each settles values that differ from dossier to dossier; the form does not ask them.
type Form struct {
	Act      string
	Dossiers []journal.ID
	Prefill  map[string]string
	Each     map[journal.ID]map[string]string
	Field    string // the field with the cursor; "" is the first
	Then     Request
}

// Keep remembers how the screens look, without an act of the coach's: undo passes it by.
type Keep struct{ Key, Value string }

// Office writes facts in the office's own journal, as one act with that name; u takes it back.
type Office struct {
	Name  string
	Facts []journal.Fact
}

// File shows a file of a document outside the program, or with Out keeps it there, not sealed.
type File struct {
	Dossier journal.ID
	File    dossier.Attachment
	Out     string // the path of a new file
}

// Files keeps files in a folder outside the program, each under its Out.
type Files struct {
	Folder string
	Files  []File
}

// CareOf is one way to look after the file.
type CareOf string

// The ways to look after the file.
const (
	CareCopy    CareOf = "copy"    // make a copy in every folder
	CareFolder  CareOf = "folder"  // make a copy in the folder at Path, and keep copies there from then on
	CareCopies  CareOf = "copies"  // show the copies there are, to put one back
	CareRestore CareOf = "restore" // put the copy at Path in the place of the file
	CareCheck   CareOf = "check"   // read and verify everything
	CareCompact CareOf = "compact" // write the file anew
	CarePhrase  CareOf = "phrase"  // another passphrase
	CareRekey   CareOf = "rekey"   // new keys for everything
)

// Care looks after the file as a whole.
type Care struct {
	What CareOf
	Path string
}

// Drafted says that something was typed in a pane that is a form itself: the program keeps its draft.
type Drafted struct{}

// Outside opens the coach's own editor over the field with the cursor of a pane that is a form itself.
type Outside struct{}

// Compose opens the form of a text, or with Outside the coach's own editor over it.
type Compose struct {
	Form    Form
	Outside bool
}

// Release lets a document of a dossier go to a file. With Report it is one that was sent before, as it was
// frozen; with Sent it is recorded as sent and frozen. Passed and Reason are typed when the program asks
// them.
type Release struct {
	Dossier journal.ID
	Order   report.Order
	Report  journal.ID // a report that was sent; zero: as it would leave now
	Format  store.Format
	Path    string
	Sent    bool
	To      string
	Reason  string // why the employee had not read it
	Passed  string // why it leaves with what the leak check found
	Replace bool   // what is there already may go
}

// Releases lets the progress reports that are due in these dossiers go to a folder, as PDF; none is recorded
// as sent.
type Releases struct {
	Dossiers []journal.ID
	Folder   string
}

// ReadFile reads a file of at most so many bytes; Then gets what was read, cut off one byte behind the most.
type ReadFile struct {
	Path string
	Most int
	Then func(raw []byte) Request
}

// Undo takes one act back, whichever it was; its name in the log says so.
type Undo struct{ Act journal.ID }

// UndoSince takes back everything this coach did from an act on, after a question.
type UndoSince struct{ Act journal.ID }

// Entries tells what an act wrote in a dossier, old and new values, or with Expunge asks which of it goes for
// good.
type Entries struct {
	Dossier journal.ID
	Act     journal.ID
	Expunge bool
}

// DatePopup asks for a date with the letters of the date popup. Then says what to do with it.
type DatePopup struct {
	Title   string
	Present civil.Date // the date that stands now; zero when none
	Back    bool       // a day before today is asked: the letters go back
	Then    func(civil.Date) Request
}

// PhasePopup opens the phases with the checklist of the transition.
type PhasePopup struct{ Dossiers []journal.ID }

// Prompt asks for one line, such as the reason for passing a gate; Recent are earlier answers to pick from.
type Prompt struct {
	Title, Label string
	Enter        string   // what Enter does, as the foot says it; "" is that it confirms
	Lines        []string // said above the line
	Value        string   // what the line begins with
	Recent       []string
	Required     bool
	Then         func(string) Request
}

// Option is one line of a Choice: what it is, a note at the right, and whether it cannot be chosen now and
// why.
type Option struct{ Label, Note, Why string }

// Choice lets the coach pick one of a few options by arrow keys or by typing; Then gets its index.
type Choice struct {
	Title   string
	Lines   []string // said above the options
	Options []Option
	Quick   bool // a digit chooses at once
	Then    func(int) Request
}

// Button is an answer to a question.
type Button struct {
	Label string
	Then  Request
}

// Ask is a question with buttons. The cursor starts on Cancel, which is always the first button and need not
// be listed; no letter answers it.
type Ask struct {
	Title   string
	Lines   []string
	Buttons []Button
}

// Tell shows lines to read until Esc or Enter: the reason behind a row, the text of a law.
type Tell struct {
	Title string
	Lines []Line
}

// Line is a line of Tell in a role of package theme.
type Line struct {
	Text  string
	Style cell.Style
}

// Kind is how a toast is meant.
type Kind uint8

// The kinds of toast.
const (
	Good Kind = iota
	Warn
	Bad
)

// Toast says one sentence in the status line.
type Toast struct {
	Text string
	Kind Kind
}

// Copy puts text on the clipboard; What says in words what it is. Personal is cleared after a minute.
type Copy struct {
	Text, What string
	Personal   bool
}
