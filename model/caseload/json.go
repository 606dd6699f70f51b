package caseload

import (
	"cmp"

	"spoorboek/model/civil"
	"spoorboek/model/norm"
	"spoorboek/model/signal"
)

// Item is one dossier in `today --json`. Text and Why are words: whoever writes the document fills them in.
type Item struct {
	Dossier  string       `json:"dossier"`
	Name     string       `json:"name"`
	Group    signal.Group `json:"group"`
	More     int          `json:"more"`
	Severity int          `json:"severity"`
	Code     string       `json:"code"` // the statutory moment, else the rule
	Due      civil.Date   `json:"due"`
	Days     int          `json:"days"`
	Text     string       `json:"text"`
	Why      []string     `json:"why"`
}

// Listed is one dossier in `list --json`.
type Listed struct {
	Dossier     string     `json:"dossier"`
	Name        string     `json:"name"`
	Phase       string     `json:"phase"`
	Week        *int       `json:"week"` // null without a first sick day
	NextCode    *string    `json:"next_code"`
	NextDue     civil.Date `json:"next_due"`
	LastContact civil.Date `json:"last_contact"`
}

// ItemOf is the line as an item, without its words.
func ItemOf(l *Line) Item {
	s := l.First
	return Item{
		Dossier: l.Row.Number, Name: l.Row.Name, Group: l.Group, More: l.More, Severity: s.Severity,
		Code: cmp.Or(string(s.Code), s.Rule.String()), Due: s.Due, Days: s.Days, Why: []string{},
	}
}

// Items are the dossiers of a view as items.
func Items(v View) []Item {
	items := make([]Item, len(v.Lines))
	for i, l := range v.Lines {
		items[i] = ItemOf(l)
	}
	return items
}

// ListRows are the dossiers of a view as rows of a list.
func ListRows(v View, today civil.Date, set norm.Settings) []Listed {
	rows := make([]Listed, len(v.Lines))
	for i, l := range v.Lines {
		in := &l.Row.In
		rows[i] = Listed{
			Dossier: l.Row.Number, Name: l.Row.Name, Phase: in.Phase(today).Name(), LastContact: in.Contact.Last,
		}
		if week := in.Week(today); week > 0 {
			rows[i].Week = &week
		}
		if code, due := in.NextMoment(today, set); code != "" {
			next := string(code)
			rows[i].NextCode, rows[i].NextDue = &next, due
		}
	}
	return rows
}
