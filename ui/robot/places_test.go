package robot_test

import (
	"strings"
	"time"

	"spoorboek/ui/robot"
)

// place is a screen or a window and how a coach gets there from the morning list: by keys, then by words in
// the palette.
type place struct {
	name   string
	keys   string
	nl, en string // typed in the palette
	screen bool   // it has the whole body of the terminal, and is no window above it
	scene  bool   // it is reached in a way of its own: see scenes
}

// places are all screens and all windows of the program.
func places() []place {
	return []place{
		{
			screen: true,
			name:   "morning",
		},
		{screen: true, name: "dossier", keys: "2"},
		{screen: true, name: "timeline", keys: "3"},
		{screen: true, name: "profile", keys: "4"},
		{
			screen: true,
			name:   "pipeline",
			keys:   "5",
		},
		{screen: true, name: "reports", keys: "6"},
		{screen: true, name: "figures", keys: "7"},
		{
			screen: true,
			name:   "agenda",
			keys:   "g a",
		},
		{screen: true, name: "friday", keys: "g z"},
		{screen: true, name: "settings", keys: "g i"},
		{
			screen: true,
			name:   "employers",
			keys:   "g w",
		},
		{screen: true, name: "bin", keys: "g b"},
		{screen: true, name: "log", keys: "g l"},
		{
			screen: true,
			name:   "riv",
			keys:   "R",
		},
		{screen: true, name: "briefing", keys: "b"},
		{screen: true, name: "threeway", keys: "D"},
		{screen: true, name: "what-if", keys: "W"},
		{screen: true, name: "vacancy", keys: "V"},
		{
			name: "form",
			keys: "c",
		},
		{name: "date", keys: "d"},
		{name: "phase", keys: "f"},
		{name: "first-track", keys: "F"},
		{
			name: "palette",
			keys: ":",
		},
		{name: "help", keys: "?"},
		{name: "menu", keys: "m"},
		{name: "messages", keys: "!"},
		{
			name: "why",
			keys: "i",
		},
		{name: "filter", keys: "/"},
		{name: "appointment", keys: "A"},
		{name: "snooze", keys: "U"},
		{name: "task", keys: "t"},
		{name: "note", keys: "a n"},
		{name: "new", keys: "a k"},
		{name: "application", keys: "a s"},
		{name: "event", keys: "a g"},
		{name: "document", keys: "a d"},
		{name: "import", keys: "a i"},
		{name: "remove", keys: "delete"},
		{name: "groups", keys: "w g"},
		{name: "columns", keys: "w k"},
		{name: "filters", keys: "w f"},
		{name: "block", keys: "y b"},
		{name: "chord", keys: "g"},
		{screen: true, name: "kept", nl: "bewaren en verstrekt", en: "kept and given"},
		{
			name: "erase",
			nl:   "wis voorgoed",
			en:   "erase for good",
		},
		{name: "access", nl: "geef inzage", en: "give access"},
		{name: "export", nl: "exporteer", en: "export"},
		{name: "keys", nl: "toetsen", en: "keys"},
		{name: "lock", keys: "ctrl+l"},
	}
}

// visit goes to a place from wherever the robot is.
func visit(r *robot.Robot, p place, english bool) *robot.Robot {
	r.Wait(time.Second) // a dialog that has just opened takes no key
	for range 6 {
		r.Press("esc")
	}
	r.Press("1", "home", "j")
	r.Press(strings.Fields(p.keys)...)
	if p.name == "chord" {
		r.Wait(time.Second) // its strip comes for who hesitates
	}
	word := p.nl
	if english {
		word = p.en
	}
	if word != "" {
		r.Press(":").Type(word).Press("enter")
	}
	return r
}
