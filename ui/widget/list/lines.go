package list

import (
	"strings"

	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
)

// textWide is the width at which rows are written out to be looked through: nothing of them is cut.
const textWide = 240

// Lines are the rows of a list as one reads them, to be looked through.
func Lines(l *List, env pane.Env) []pane.Found {
	if l.src == nil {
		return nil
	}
	env.Focus = false
	var all []pane.Found
	c := cell.New(textWide, 1)
	for i := range l.src.Len() {
		if l.src.Heading(i) {
			continue
		}
		c.Reset(textWide, 1)
		l.src.Draw(c, c.Bounds(), i, State{}, env)
		all = append(all, pane.Found{
			Text: strings.TrimSpace(c.Text()), Here: i == l.cursor, At: pane.Clicked{Row: i},
		})
	}
	return all
}
