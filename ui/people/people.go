// Package people knows the names of the whole caseload, for screens that are about more than one dossier.
package people

import (
	tea "charm.land/bubbletea/v2"

	"spoorboek/model/caseload"
	"spoorboek/model/journal"
	"spoorboek/model/profile"
	"spoorboek/ui/pane"
)

// People are the names by dossier. The zero People knows nobody.
type People struct{ names map[journal.ID]string }

// Update learns the names that come with the caseload.
func (p *People) Update(msg tea.Msg) {
	switch m := msg.(type) {
	case pane.Rows:
		p.names = make(map[journal.ID]string, len(m.Rows))
		p.learn(m.Rows)
	case pane.Changed:
		p.learn(m.Rows)
	}
}

func (p *People) learn(rows []caseload.Row) {
	if p.names == nil {
		p.names = map[journal.ID]string{}
	}
	for i := range rows {
		name := rows[i].Name
		if name == "" {
			name = rows[i].Number
		}
		p.names[rows[i].ID] = name
	}
}

// Name is the name of who a dossier is about, initials in private.
func (p *People) Name(id journal.ID, private bool) string {
	name := p.names[id]
	if private {
		return profile.ParseName(name).Initials()
	}
	return name
}
