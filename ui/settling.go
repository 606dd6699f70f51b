package ui

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/conflict"
	"spoorboek/ui/items"
	"spoorboek/ui/pane"
)

// settle is the act that keeps one of two values.
const settle = "settle"

// settles reports whether a form is the question which of two values stays, before one was chosen.
func settles(f pane.Form) bool { return f.Act == settle && f.Prefill["keep"] == "" }

// conflictWords says conflicts as the coach's clock and calendar have them.
func conflictWords(a *App) conflict.Words {
	return conflict.Words{Words: a.words(), Today: a.today(), Zone: a.opt.World.Clock().Location()}
}

// askConflict asks which of two values stays: the first conflict of the dossier that was read, then the next,
// and then those of the other dossiers.
func askConflict(a *App, m ready) tea.Cmd {
	w, ids, all := a.words(), m.form.Dossiers, m.d.Trail.Conflicts
	if len(all) == 0 {
		switch {
		case len(ids) > 1:
			return openForm(a, pane.Form{Act: settle, Dossiers: ids[1:], Then: m.form.Then}, m.from)
		case m.form.Then == nil:
			a.say(pane.Toast{Text: w.T("conflict.none")})
		}
		return nil
	}
	c, said := all[0], conflictWords(a)
	lines := []string{nameOf(a, m.d.ID, nil)}
	if about := (items.Namer{Words: w, Today: a.today()}).Called(m.d, c.Item); about != "" {
		lines = append(lines, about)
	}
	lines = append(lines, w.T("conflict.which"))
	if rest := len(all) - 1; rest > 0 {
		lines = append(lines, w.N("conflict.more", rest))
	}
	options := make([]pane.Option, len(c.Sides))
	for i, s := range c.Sides {
		options[i] = pane.Option{Label: strconv.Itoa(i+1) + "  " + said.Value(c, s), Note: said.Side(s)}
	}
	return a.ask(pane.Choice{
		Title: w.F("conflict.title", said.Field(c)), Lines: lines, Options: options, Quick: true,
		Then: func(i int) pane.Request {
			return pane.Do{
				Dossiers: []journal.ID{m.d.ID},
				Act:      dossier.Settle{Field: c.Field, Item: c.Item, Keep: c.Sides[i].Entry},
				Then:     pane.Form{Act: settle, Dossiers: ids, Then: pane.Many{}},
			}
		},
	}, m.from)
}
