package ui

import (
	"strings"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/widget/form"
)

// itemsOfOne are the things of one sort: those of the agenda, or those on paper.
func itemsOfOne(a *App, of string, d *dossier.Dossier) []form.Option {
	switch of {
	case "task", "appointment", "contact":
		return agendaItems(a, of, d.Agenda)
	case "application":
		var out []form.Option
		for _, x := range d.Applications {
			out = append(out, item(x.ID, x.Employer, x.Function, a.words().Stage(string(x.At(a.today())))))
		}
		return out
	}
	if rows, ok := dossier.ItemsOf(d, of); ok {
		return recordItems(a, rows)
	}
	return paperItems(a, of, d.Papers)
}

// recordItems are things that a table of fields describes, called by the first text they say and their day.
func recordItems(a *App, rows []dossier.RecordRow) []form.Option {
	var out []form.Option
	for _, row := range rows {
		name := ""
		for _, f := range row.Fields {
			if f.Kind == dossier.LineValue || f.Kind == dossier.ProseValue {
				name, _, _ = strings.Cut(f.Value, "\n")
				break
			}
		}
		out = append(out, item(row.Item, name, a.words().Day(row.On, a.today())))
	}
	return out
}

// item is one thing to choose, called by its parts.
func item(id journal.ID, parts ...string) form.Option {
	return form.Option{Value: id.String(), Label: strings.Join(parts, " ")}
}

func agendaItems(a *App, of string, agenda dossier.Agenda) []form.Option {
	var out []form.Option
	w, today := a.words(), a.today()
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
				out = append(out, item(x.Item, w.Choice("kind", string(x.Kind)), w.Day(x.On, today), x.With))
			}
		}
	case "contact":
		for _, x := range agenda.Contacts {
			out = append(out, item(x.Item, w.Choice("kind", string(x.Kind)), w.Day(x.On, today)))
		}
	}
	return out
}

func paperItems(a *App, of string, papers dossier.Papers) []form.Option {
	var out []form.Option
	w, today := a.words(), a.today()
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
