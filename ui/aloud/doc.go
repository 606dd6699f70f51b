// Package aloud is the workbench without a screen: everything as plain lines, for a screen reader, a braille
// display or a terminal that cannot draw. Nothing is painted over and the cursor never moves back; every
// state is a word, and whatever can be chosen has a number.
//
// It has no rules and no data of its own. What can be done comes from the register of actions and the
// register of acts, what is asked from the parameters of an act, the words from the catalogue; it is
// written at the desk, through the same one door; what is long to tell, the commands of the command line
// tell, which Table.Run runs on the open file.
//
// To read it: aloud.go (what it is given, and a turn of the conversation), talk.go (asking and telling),
// verbs.go (what a typed line means), morning.go and dossier.go (the lists), form.go and answer.go (how an
// act is asked), write.go (the door, undo and redo), lock.go (opening and locking).
package aloud
