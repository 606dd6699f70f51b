package action

// doing are the actions that do something to a dossier or to the program.
func doing() []Action {
	return []Action{
		{ID: Done, Keys: keys("x"), Group: Do, Undo: Undoable, Screens: working | Reports, Selection: true, Weight: 90},
		{ID: Date, Keys: keys("d"), Group: Do, Undo: Undoable, Screens: working, Selection: true, Weight: 85},
		{ID: Contact, Keys: keys("c"), Group: Do, Undo: Undoable, Screens: working, Selection: true, Weight: 80},
		{ID: Task, Keys: keys("t"), Group: Do, Undo: Undoable, Screens: working, Selection: true, Weight: 75},
		{ID: Phase, Keys: keys("f"), Group: Do, Undo: Undoable, Screens: working, Selection: true, Weight: 70},
		{ID: Step, Keys: keys(">", "shift+right"), Group: Do, Undo: Undoable, Screens: working | Reports, Selection: true, Weight: 60},
		{ID: StepBack, Keys: keys("<", "shift+left"), Group: Do, Undo: Undoable, Screens: working | Reports, Selection: true, Weight: 20},
		{ID: More, Keys: keys("+", "="), Group: View, Screens: Timeline | Profile | Pipeline | Dossier | Morning},
		{ID: Less, Keys: keys("-"), Group: View, Screens: Timeline | Profile | Pipeline | Dossier | Morning},
		{ID: Edit, Keys: keys("e"), Group: Do, Undo: Undoable, Screens: working | Settings | Reports, Weight: 35},
		{ID: Editor, Keys: keys("E", "ctrl+o"), Group: Do, Undo: Undoable, Screens: working | Reports},
		{ID: OpenOutside, Keys: keys("o"), Group: Do, Screens: Dossier | Profile | Reports},
		{ID: Pin, Keys: keys("p"), Group: Do, Undo: Undoable, Screens: Morning | Dossier},
		{ID: Report, Keys: keys("r"), Group: Do, Undo: Undoable, Screens: working | Reports, Selection: true, Weight: 25},
		{ID: Undone, Keys: keys("u"), Group: Do, Undo: Undoable, Screens: Everywhere, Weight: 10},
		{ID: Redo, Keys: keys("ctrl+r"), Group: Do, Undo: Undoable, Screens: Everywhere},
		{ID: Repeat, Keys: keys("."), Group: Do, Undo: Undoable, Screens: working, Selection: true},
		{ID: Delete, Keys: keys("delete"), Group: Do, Undo: Undoable, Screens: working | Bin, Selection: true},
		{ID: Appointment, Keys: keys("A"), Group: Do, Undo: Undoable, Screens: working, Selection: true, Weight: 65},
		{ID: Snooze, Keys: keys("U"), Group: Do, Undo: Undoable, Screens: working, Selection: true, Weight: 58},
		{ID: Briefing, Keys: keys("b"), Group: Do, Screens: working},
		{ID: Riv, Keys: keys("R"), Group: Do, Screens: working},
		{ID: FirstTrack, Keys: keys("F"), Group: Do, Undo: Undoable, Screens: working, Selection: true, Weight: 22},
		{ID: WhatIf, Keys: keys("W"), Group: Do, Screens: working},
		{ID: Threeway, Keys: keys("D"), Group: Do, Screens: working},
		{ID: Vacancy, Keys: keys("V"), Group: Do, Screens: Morning | Pipeline},
		{ID: ConfirmPast, Group: Do, Undo: Undoable, Screens: working, Selection: true},
		{ID: PersonCopy, Group: Do, Undo: Final, Screens: working | Kept},
		{ID: Erase, Group: Do, Undo: Final, Screens: working | Kept},
		{ID: LockNow, Keys: keys("ctrl+l"), Group: Whole, Screens: Everywhere},
		{ID: Suspend, Keys: keys("ctrl+z"), Group: Whole, Screens: Everywhere},
		{ID: Privacy, Keys: keys("P", "f9"), Group: Whole, Screens: Everywhere},
	}
}
