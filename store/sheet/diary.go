package sheet

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/store"
)

// talk is a contact with the dossier it is in.
type talk struct {
	*dossier.Dossier
	contact dossier.Contact
}

// diaryColumn is a column of a sheet of contacts: one that goes out, and is not brought in.
type diaryColumn struct {
	header string
	kind   store.FieldType
	text   func(talk) string
}

// contactColumns are all that is kept of a contact. The sheet is the coach's: her own notes are in it.
var contactColumns = []diaryColumn{
	{"Dossiernummer", store.TypeText, func(t talk) string { return t.Number }},
	{"Naam", store.TypeText, func(t talk) string { return t.Name() }},
	{"Datum", store.TypeDay, func(t talk) string { return t.contact.On.String() }},
	{"Soort", store.TypeText, func(t talk) string { return kindNames[t.contact.Kind] }},
	{"Met", store.TypeText, func(t talk) string { return t.contact.With }},
	{"Contactminuten", store.TypeNumber, func(t talk) string { return decimal(t.contact.Minutes) }},
	{"Reisminuten", store.TypeNumber, func(t talk) string { return decimal(t.contact.Travel) }},
	{"Doel", store.TypeText, func(t talk) string { return t.contact.Goal }},
	{"Besproken", store.TypeText, func(t talk) string { return t.contact.Discussed }},
	{"Afgesproken", store.TypeText, func(t talk) string { return t.contact.Agreed }},
	{"Vervolg", store.TypeText, func(t talk) string { return t.contact.Next }},
	{"Eigen aantekening", store.TypeText, func(t talk) string { return t.contact.Own }},
	{"Voor wie", store.TypeText, func(t talk) string { return audienceNames[t.contact.Audience] }},
}

// hourColumns are what an invoice needs, and nothing of what was said.
var hourColumns = []diaryColumn{
	{"Datum", store.TypeDay, func(t talk) string { return t.contact.On.String() }},
	{"Dossiernummer", store.TypeText, func(t talk) string { return t.Number }},
	{"Naam", store.TypeText, func(t talk) string { return t.Name() }},
	{"Werkgever", store.TypeText, func(t talk) string { return t.Employer.Name }},
	{"Betaler", store.TypeText, talk.payer},
	{"Soort", store.TypeText, func(t talk) string { return kindNames[t.contact.Kind] }},
	{"Contactminuten", store.TypeNumber, func(t talk) string { return decimal(t.contact.Minutes) }},
	{"Reisminuten", store.TypeNumber, func(t talk) string { return decimal(t.contact.Travel) }},
}

var kindNames = map[dossier.ContactKind]string{
	dossier.Meeting: "gesprek", dossier.Call: "telefoon", dossier.Mail: "mail", dossier.ThreeWay: "driegesprek",
	dossier.OtherWay: "anders",
}

var audienceNames = map[dossier.Audience]string{
	dossier.Own:         "eigen",
	dossier.ForEmployee: "werknemer",
	dossier.ForEmployer: "werkgever",
	dossier.ForUWV:      "UWV",
}

// payer is who gets the invoice.
func (t talk) payer() string {
	return cmp.Or(t.Course.Assignment.Payer, t.Employer.Principal, t.Employer.Name)
}

// diaryOf are the columns of a sheet of contacts; nil for another kind of sheet.
func diaryOf(kind store.SheetKind) []diaryColumn {
	switch kind {
	case store.ContactSheet:
		return contactColumns
	case store.HoursSheet:
		return hourColumns
	}
	return nil
}

// diaryRows are the contacts of a dossier from day to day: those of a period, and for the hours only those
// that took time.
func diaryRows(order store.SheetOrder, d *dossier.Dossier) [][]outCell {
	var table [][]outCell
	contacts := slices.Clone(d.Agenda.Contacts)
	slices.SortStableFunc(contacts, func(a, b dossier.Contact) int { return int(a.On) - int(b.On) })
	for _, c := range contacts {
		idle := order.Layout.Kind == store.HoursSheet && c.Minutes+c.Travel == 0
		if idle || !within(order.Period, c.On) {
			continue
		}
		row := make([]outCell, 0, len(contactColumns))
		for _, column := range diaryOf(order.Layout.Kind) {
			row = append(row, outCellOf(column.text(talk{d, c}), column.kind, order.Layout.DateStyle))
		}
		table = append(table, unfolded(row)...)
	}
	return table
}

func within(period civil.Span, on civil.Date) bool {
	return (period.From.IsZero() || on >= period.From) && (period.To.IsZero() || on <= period.To)
}

// mostInCell is what a cell of a spreadsheet program holds, with some room for our apostrophe: it counts
// 32,767 units of UTF-16, and a byte of UTF-8 never makes more than one.
const mostInCell = 32000

// unfolded puts what does not fit in a cell into further rows, in the same columns; their other cells stay
// empty, so that no number is counted twice.
func unfolded(row []outCell) [][]outCell {
	rows := [][]outCell{row}
	for i := range row {
		rest := row[i].text
		for at := 0; len(rest) > mostInCell; at++ {
			cut := mostInCell
			for !utf8.RuneStart(rest[cut]) {
				cut--
			}
			if at+1 == len(rows) {
				rows = append(rows, make([]outCell, len(row)))
			}
			rows[at][i].text = rest[:cut]
			rows[at+1][i].text = rest[cut:]
			rest = rest[cut:]
		}
	}
	return rows
}
