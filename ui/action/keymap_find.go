package action

// finding are the actions that search, sort and choose.
func finding() []Action {
	return []Action{
		{ID: Palette, Keys: keys(":", "ctrl+p"), Group: Whole, Screens: Everywhere},
		{ID: Help, Keys: keys("?", "f1"), Group: Whole, Screens: Everywhere},
		{ID: Search, Keys: keys("/"), Group: Find, Screens: looking, Weight: 45},
		{ID: NextHit, Keys: keys("n"), Group: Find, Screens: looking, Weight: 4},
		{ID: PrevHit, Keys: keys("N"), Group: Find, Screens: looking},
		{ID: Sort, Keys: keys("s"), Group: Find, Screens: sorting, Weight: 15},
		{ID: SortReverse, Keys: keys("S"), Group: Find, Screens: sorting},
		{ID: Mark, Keys: keys("space"), Group: Choose, Screens: listing, Weight: 40},
		{ID: Range, Keys: keys("v"), Group: Choose, Screens: listing, Weight: 12},
		{ID: MarkAll, Keys: keys("*"), Group: Choose, Screens: listing},
		{ID: ExtendDown, Keys: keys("shift+down"), Group: Choose, Screens: listing},
		{ID: ExtendUp, Keys: keys("shift+up"), Group: Choose, Screens: listing},
		{ID: Why, Keys: keys("i"), Group: Do, Screens: aside | Figures | Settings | Log, Weight: 50},
		{ID: Menu, Keys: keys("m"), Group: Whole, Screens: Everywhere, Weight: 55},
		{ID: Messages, Keys: keys("!"), Group: Whole, Screens: Everywhere},
	}
}
