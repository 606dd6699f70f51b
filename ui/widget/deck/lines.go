package deck

import (
	"strings"

	"spoorboek/ui/pane"
)

// Lines are the lines of the cards on which the cursor may stand, as one reads them, to be looked through.
func Lines(d *Deck, stacks []Stack) []pane.Found {
	at, line, on := d.Chosen(stacks)
	var all []pane.Found
	for s := range stacks {
		if stacks[s].Text {
			continue
		}
		for i := range stacks[s].Len {
			if !stacks[s].stops(i) {
				continue
			}
			row := stacks[s].Row(i)
			all = append(all, pane.Found{
				Text: strings.Join([]string{row.Label, row.Text, row.Right}, " "),
				Here: on && at == s && line == i, At: pane.Clicked{Part: s, Row: i},
			})
		}
	}
	return all
}
