// Package items names the things of a dossier that an act can be about: tasks, appointments, applications and
// whatever else a form lets choose among. The forms of the workbench and the questions of the read-aloud mode
// offer the same ones, called the same.
package items

import (
	"slices"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/conflict"
	"spoorboek/ui/text"
)

// Item is one thing to choose: the value that names it to an act, and what it is called.
type Item struct{ Value, Label string }

// Namer names the things of dossiers in one language, seen from one day.
type Namer struct {
	Words *text.Words
	Today civil.Date
}

// Of are the things of some sorts in a dossier, open ones only; sorts are as dossier.Param.Of names them.
func (n Namer) Of(sorts string, d *dossier.Dossier) []Item {
	if d == nil {
		return nil
	}
	var out []Item
	for _, one := range strings.Fields(sorts) {
		out = append(out, n.one(one, d)...)
	}
	return out
}

// one are the things of one sort: those of the agenda, or those on paper.
func (n Namer) one(of string, d *dossier.Dossier) []Item {
	switch of {
	case "task", "appointment", "contact":
		return n.agenda(of, d.Agenda)
	case "application":
		var out []Item
		for _, x := range d.Applications {
			out = append(out, item(x.ID, x.Employer, x.Function, n.Words.Stage(string(x.At(n.Today)))))
		}
		return out
	}
	if of == "conflict" {
		return n.conflicts(d)
	}
	if list, ok := n.course(of, d.Course); ok {
		return list
	}
	if rows, ok := dossier.ItemsOf(d, of); ok {
		return n.records(rows)
	}
	return n.papers(of, d.Papers)
}

// course are the steps of how a trajectory ran.
func (n Namer) course(of string, c dossier.Course) (out []Item, ok bool) {
	w, today := n.Words, n.Today
	switch of {
	case "phase-step":
		for _, x := range c.Phases {
			out = append(out, item(x.Item, w.Phase(x.Phase.Name()), w.Day(x.On, today)))
		}
	case "pause":
		for _, x := range c.Pauses {
			out = append(out, item(x.Item, w.Day(x.From, today), x.Reason))
		}
	case "first-step":
		for _, x := range c.First {
			state := w.T("dossier.looked")
			if x.State != "" {
				state = w.Of("first-track", string(x.State))
			}
			out = append(out, item(x.Item, state, w.Day(x.On, today)))
		}
	case "answer":
		for _, x := range c.Satisfaction {
			out = append(out, item(x.Item, w.Choice("who", x.Who), w.Day(x.On, today)))
		}
	default:
		return nil, false
	}
	return out, true
}

// conflicts are the sides of the fields that have two values.
func (n Namer) conflicts(d *dossier.Dossier) []Item {
	said := conflict.Words{Words: n.Words, Today: n.Today}
	var out []Item
	for _, c := range d.Trail.Conflicts {
		for _, s := range c.Sides {
			out = append(out, item(s.Entry, said.Field(c)+":", said.Value(c, s)+",", s.By))
		}
	}
	return out
}

// Called is what a thing of a dossier is called, whatever its sort; empty for one that has no name.
func (n Namer) Called(d *dossier.Dossier, id journal.ID) string {
	if id.IsZero() {
		return ""
	}
	sorts := "task appointment contact application document direction assessment note reported version" +
		" phase-step pause first-step answer"
	for _, table := range dossier.Records(d) {
		sorts += " " + table.Sort
	}
	for _, one := range n.Of(sorts, d) {
		if one.Value == id.String() {
			return one.Label
		}
	}
	return ""
}

// records are things that a table of fields describes, called by the first text they say and their day.
func (n Namer) records(rows []dossier.RecordRow) []Item {
	var out []Item
	for _, row := range rows {
		name := ""
		for _, f := range row.Fields {
			if f.Kind == dossier.LineValue || f.Kind == dossier.ProseValue {
				name, _, _ = strings.Cut(f.Value, "\n")
				break
			}
		}
		out = append(out, item(row.Item, name, n.Words.Day(row.On, n.Today)))
	}
	return out
}

// item is one thing to choose, called by its parts.
func item(id journal.ID, parts ...string) Item {
	said := slices.DeleteFunc(parts, func(part string) bool { return part == "" })
	return Item{Value: id.String(), Label: strings.Join(said, " ")}
}

func (n Namer) agenda(of string, agenda dossier.Agenda) []Item {
	var out []Item
	w, today := n.Words, n.Today
	switch of {
	case "task":
		for _, t := range agenda.Tasks {
			if t.Open() {
				out = append(out, item(t.Item, t.Text, w.Day(t.Due, today)))
			}
		}
	case "appointment":
		for _, x := range agenda.Appointments {
			if x.Open() {
				kind, day := w.Choice("kind", string(x.Kind)), w.Day(x.On, today)
				out = append(out, item(x.Item, kind, day, x.At.String(), x.Place, x.With))
			}
		}
	case "contact":
		for _, x := range agenda.Contacts {
			out = append(out, item(x.Item, w.Choice("kind", string(x.Kind)), w.Day(x.On, today)))
		}
	}
	return out
}

func (n Namer) papers(of string, papers dossier.Papers) []Item {
	var out []Item
	w, today := n.Words, n.Today
	switch of {
	case "document":
		for _, x := range papers.Documents {
			out = append(out, item(x.Item, w.Choice("kind", x.Kind), w.Day(x.Date, today)))
		}
	case "direction":
		for _, x := range papers.Directions {
			out = append(out, item(x.ID, x.Function, x.Branch))
		}
	case "assessment":
		for _, x := range papers.Assessments {
			out = append(out, item(x.ID, w.Choice("kind", string(x.Kind)), w.Day(x.On, today)))
		}
	case "note":
		for _, x := range papers.Notes {
			first, _, _ := strings.Cut(x.Text, "\n")
			out = append(out, item(x.Item, w.Day(x.On, today), first))
		}
	case "reported":
		for _, x := range papers.Reported {
			out = append(out, item(x.ID, w.Choice("by", string(x.By)), w.Day(x.On, today)))
		}
	case "version":
		for _, x := range papers.Versions {
			out = append(out, item(x.ID, w.Choice("kind", string(x.Kind)), x.Name, w.Day(x.On, today)))
		}
	}
	return out
}
