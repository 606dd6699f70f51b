// Package action is the register of everything a coach can do: each action once, with its keys, its words and
// the places where it counts. Router, footer, help, palette, menu and documentation are all made from it; an
// action that cannot be done now stays visible with the reason.
package action

import (
	"strings"

	"spoorboek/ui/text"
)

// ID names an action; it is stable, and what keys.toml will refer to.
type ID string

// Scope is where keys are read: as commands, in a dialog, in a list one types to filter, as text, or on the
// lock.
type Scope uint8

// The scopes.
const (
	Normal  Scope = iota // letters are commands
	Dialog               // a question with buttons
	Pick                 // help, palette and menu: letters are always text
	Typing               // a form field: letters are text
	Lock                 // the locked screen
	Capture              // waiting for a key to give to an action: every key is itself
)

// Undo tells what an action leaves behind.
type Undo uint8

// The undo classes.
const (
	Harmless Undo = iota // changes nothing that is kept
	Undoable             // one act: u takes it back
	Final                // cannot be undone, and says so
)

// Group is the heading under which help and palette show an action.
type Group uint8

// The groups of help, in its order.
const (
	Do     Group = iota // doen
	Move                // bewegen
	Choose              // kiezen
	Find                // zoeken en sorteren
	Make                // aanmaken (a)
	Go                  // ga naar (g)
	View                // weergave (w)
	Copy                // kopiëren (y)
	Whole               // het programma
	Type                // in een formulier
)

// Screens is a set of screens on which an action is of use.
type Screens uint16

// The screens; Everywhere is all of them.
const (
	Morning Screens = 1 << iota
	Dossier
	Timeline
	Profile
	Pipeline
	Reports
	Figures
	Log
	Settings
	Bin
	Kept               // bewaartermijnen en verstrekkingen
	Agenda             // and the round of Friday
	Relations          // werkgevers, and who fits a vacancy
	Supposing          // wat als
	Everywhere Screens = 1<<16 - 1
)

// Action is one thing that can be done. Keys are names as Bubble Tea gives them ("j", "pgdown", "ctrl+d"); a
// chord is two of them with a space between ("g o").
type Action struct {
	ID        ID
	Keys      []string
	Scope     Scope
	Group     Group
	Undo      Undo
	Screens   Screens
	Selection bool // works on all marked rows at once
	Weight    int  // rank in the footer; 0 stays out of it
}

// Label is the catalogue's id of its short name, as the footer and the palette show it.
func (a Action) Label() text.ID { return text.ID("key." + string(a.ID)) }

// Help is the catalogue's id of its explanation in one line.
func (a Action) Help() text.ID { return text.ID("key." + string(a.ID) + ".help") }

// Synonyms is the catalogue's id of further words by which a coach may look for it.
func (a Action) Synonyms() text.ID { return text.ID("key." + string(a.ID) + ".syn") }

// Chord reports whether the first key of the action is a chord, and its two halves.
func (a Action) Chord() (first, second string, ok bool) {
	if len(a.Keys) == 0 {
		return "", "", false
	}
	return strings.Cut(a.Keys[0], " ")
}

const actPrefix = "act:"

// ForAct is the action that opens the form of an act of the dossier, by the act's stable name. Such actions
// have no keys and no entry in All; palette and menu make them from the register of acts.
func ForAct(name string) ID { return ID(actPrefix + name) }

// Act is the name of the act whose form the action opens.
func (id ID) Act() (name string, ok bool) { return strings.CutPrefix(string(id), actPrefix) }

var groupNames = [...]string{"do", "move", "choose", "find", "make", "go", "view", "copy", "whole", "type"}

// Title is the catalogue's id of the heading under which help shows the group.
func (g Group) Title() text.ID { return text.ID("help.group." + groupNames[g]) }
