package action

// typing are the actions in dialogs, pick lists, forms and on the lock.
func typing() []Action {
	return []Action{
		{ID: ButtonNext, Keys: keys("right", "l", "tab"), Scope: Dialog, Group: Type, Screens: Everywhere, Weight: 2},
		{ID: ButtonPrev, Keys: keys("left", "h", "shift+tab"), Scope: Dialog, Group: Type, Screens: Everywhere},
		{ID: ButtonPress, Keys: keys("enter"), Scope: Dialog, Group: Type, Screens: Everywhere, Weight: 3},
		{ID: ButtonCancel, Keys: keys("esc"), Scope: Dialog, Group: Type, Screens: Everywhere, Weight: 1},
		{ID: PickUp, Keys: keys("up", "ctrl+p"), Scope: Pick, Group: Type, Screens: Everywhere},
		{ID: PickDown, Keys: keys("down", "ctrl+n"), Scope: Pick, Group: Type, Screens: Everywhere},
		{ID: PickRun, Keys: keys("enter"), Scope: Pick, Group: Type, Screens: Everywhere, Weight: 3},
		{ID: PickFill, Keys: keys("tab"), Scope: Pick, Group: Type, Screens: Everywhere, Weight: 2},
		{ID: PickClose, Keys: keys("esc"), Scope: Pick, Group: Type, Screens: Everywhere, Weight: 1},
		{ID: FieldNext, Keys: keys("tab"), Scope: Typing, Group: Type, Screens: Everywhere, Weight: 50},
		{ID: FieldPrev, Keys: keys("shift+tab"), Scope: Typing, Group: Type, Screens: Everywhere},
		{ID: FormSave, Keys: keys("ctrl+s", "ctrl+enter"), Scope: Typing, Group: Type, Screens: Everywhere, Weight: 40},
		{ID: FormLeave, Keys: keys("esc"), Scope: Typing, Group: Type, Screens: Everywhere, Weight: 20},
		{ID: FormEditor, Keys: keys("ctrl+o"), Scope: Typing, Group: Type, Screens: Everywhere, Weight: 30},
		{ID: TextUndo, Keys: keys("ctrl+z"), Scope: Typing, Group: Type, Screens: Everywhere},
		{ID: TextRedo, Keys: keys("ctrl+y"), Scope: Typing, Group: Type, Screens: Everywhere},
		{ID: LineStart, Keys: keys("ctrl+a", "home"), Scope: Typing, Group: Type, Screens: Everywhere},
		{ID: LineEnd, Keys: keys("ctrl+e", "end"), Scope: Typing, Group: Type, Screens: Everywhere},
		{ID: WordDelete, Keys: keys("ctrl+w"), Scope: Typing, Group: Type, Screens: Everywhere},
		{ID: DeleteToStart, Keys: keys("ctrl+u"), Scope: Typing, Group: Type, Screens: Everywhere},
		{ID: DeleteToEnd, Keys: keys("ctrl+k"), Scope: Typing, Group: Type, Screens: Everywhere},
		{ID: WordLeft, Keys: keys("ctrl+left"), Scope: Typing, Group: Type, Screens: Everywhere},
		{ID: WordRight, Keys: keys("ctrl+right"), Scope: Typing, Group: Type, Screens: Everywhere},
		{ID: FieldHelp, Keys: keys("f1"), Scope: Typing, Group: Type, Screens: Everywhere, Weight: 10},
		{ID: FormLock, Keys: keys("ctrl+l"), Scope: Typing, Group: Type, Screens: Everywhere},
		{ID: FormPrivacy, Keys: keys("f9"), Scope: Typing, Group: Type, Screens: Everywhere},
		{ID: Unlock, Keys: keys("enter"), Scope: Lock, Group: Type, Screens: Everywhere, Weight: 3},
		{ID: UnlockShow, Keys: keys("tab"), Scope: Lock, Group: Type, Screens: Everywhere, Weight: 2},
		{ID: UnlockLeave, Keys: keys("esc"), Scope: Lock, Group: Type, Screens: Everywhere, Weight: 1},
	}
}
