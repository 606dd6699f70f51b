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
type People struct {
	rows  []caseload.Row // not yet put by name: nobody was asked for
	names map[journal.ID]string
}

// Update learns the names that come with the caseload.
func (p *People) Update(msg tea.Msg) {
	switch m := msg.(type) {
	case pane.Rows:
		p.rows, p.names = m.Rows, nil
	case pane.Changed:
		p.first()
		p.learn(m.Rows)
	}
}

// first puts the caseload by name when that was not done yet: ten thousand names are not for the first frame.
func (p *People) first() {
	if p.rows == nil {
		return
	}
	p.names = make(map[journal.ID]string, len(p.rows))
	p.learn(p.rows)
	p.rows = nil
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

// SortName is by what somebody is put among others, in the Dutch order of names.
func (p *People) SortName(id journal.ID) string {
	return profile.ParseName(p.Name(id, false)).Sort()
}

// Name is the name of who a dossier is about, initials in private.
func (p *People) Name(id journal.ID, private bool) string {
	p.first()
	name := p.names[id]
	if private {
		return profile.ParseName(name).Initials()
	}
	return name
}
