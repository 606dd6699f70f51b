package action

// moving are the actions that move about: rows, panes and screens.
func moving() []Action {
	return []Action{
		{ID: Down, Keys: keys("j", "down"), Group: Move, Screens: Everywhere},
		{ID: Up, Keys: keys("k", "up"), Group: Move, Screens: Everywhere},
		{ID: Left, Keys: keys("h", "left"), Group: Move, Screens: Everywhere},
		{ID: Right, Keys: keys("l", "right"), Group: Move, Screens: Everywhere},
		{ID: Top, Keys: keys("g g", "home"), Group: Move, Screens: Everywhere},
		{ID: End, Keys: keys("G", "end"), Group: Move, Screens: Everywhere},
		{ID: HalfDown, Keys: keys("ctrl+d"), Group: Move, Screens: Everywhere},
		{ID: HalfUp, Keys: keys("ctrl+u"), Group: Move, Screens: Everywhere},
		{ID: PageDown, Keys: keys("pgdown", "ctrl+f"), Group: Move, Screens: Everywhere},
		{ID: PageUp, Keys: keys("pgup", "ctrl+b"), Group: Move, Screens: Everywhere},
		{ID: NextPane, Keys: keys("tab"), Group: Move, Screens: Everywhere, Weight: 6},
		{ID: PrevPane, Keys: keys("shift+tab"), Group: Move, Screens: Everywhere},
		{ID: Screen1, Keys: keys("1"), Group: Move, Screens: Everywhere},
		{ID: Screen2, Keys: keys("2"), Group: Move, Screens: Everywhere},
		{ID: Screen3, Keys: keys("3"), Group: Move, Screens: Everywhere},
		{ID: Screen4, Keys: keys("4"), Group: Move, Screens: Everywhere},
		{ID: Screen5, Keys: keys("5"), Group: Move, Screens: Everywhere},
		{ID: Screen6, Keys: keys("6"), Group: Move, Screens: Everywhere},
		{ID: Screen7, Keys: keys("7"), Group: Move, Screens: Everywhere},
		{ID: Open, Keys: keys("enter"), Group: Do, Screens: Everywhere, Weight: 100},
		{ID: Back, Keys: keys("esc"), Group: Move, Screens: Everywhere},
		{ID: Previous, Keys: keys("backspace"), Group: Move, Screens: Everywhere},
		{ID: Close, Keys: keys("q"), Group: Whole, Screens: Everywhere},
		{ID: Quit, Keys: keys("ctrl+c"), Group: Whole, Screens: Everywhere},
		{ID: SideDown, Keys: keys("J"), Group: Move, Screens: Everywhere},
		{ID: SideUp, Keys: keys("K"), Group: Move, Screens: Everywhere},
		{ID: SlideLeft, Keys: keys("H"), Group: Move, Screens: Everywhere, Weight: 3},
		{ID: SlideRight, Keys: keys("L"), Group: Move, Screens: Everywhere, Weight: 3},
		{ID: First, Keys: keys("0"), Group: Move, Screens: Everywhere},
		{ID: Last, Keys: keys("$"), Group: Move, Screens: Everywhere},
		{ID: Zoom, Keys: keys("z"), Group: Move, Screens: Everywhere, Weight: 30},
	}
}
