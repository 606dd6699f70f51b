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

// diaryColumn is a column of a sheet of contacts.
type diaryColumn struct {
	field store.Field
	text  func(talk) string
}

// contactColumns are all that is kept of a contact, in the order of the fields of the sheet; behind them
// stands the mark of the row. The sheet is the coach's: her own notes are in it.
var contactColumns = []diaryColumn{
	{store.FieldNumber, func(t talk) string { return t.Number }},
	{store.FieldFullName, func(t talk) string { return t.Name() }},
	{store.FieldContactOn, func(t talk) string { return t.contact.On.String() }},
	{store.FieldContactHow, func(t talk) string { return kindNames[t.contact.Kind] }},
	{store.FieldWith, func(t talk) string { return t.contact.With }},
	{store.FieldMinutes, func(t talk) string { return decimal(t.contact.Minutes) }},
	{store.FieldTravel, func(t talk) string { return decimal(t.contact.Travel) }},
	{store.FieldGoal, func(t talk) string { return t.contact.Goal }},
	{store.FieldDiscussed, func(t talk) string { return t.contact.Discussed }},
	{store.FieldAgreed, func(t talk) string { return t.contact.Agreed }},
	{store.FieldFollow, func(t talk) string { return t.contact.Next }},
	{store.FieldOwn, func(t talk) string { return t.contact.Own }},
	{store.FieldAudience, func(t talk) string { return audienceNames[t.contact.Audience] }},
	{store.FieldReview, func(t talk) string { return yesNo[t.contact.Review] }},
}

// hourColumns are what an invoice needs, and nothing of what was said.
var hourColumns = []diaryColumn{
	{store.FieldContactOn, func(t talk) string { return t.contact.On.String() }},
	{store.FieldNumber, func(t talk) string { return t.Number }},
	{store.FieldFullName, func(t talk) string { return t.Name() }},
	{store.FieldEmployer, func(t talk) string { return t.Employer.Name }},
	{store.FieldPayer, talk.payer},
	{store.FieldContactHow, func(t talk) string { return kindNames[t.contact.Kind] }},
	{store.FieldMinutes, func(t talk) string { return decimal(t.contact.Minutes) }},
	{store.FieldTravel, func(t talk) string { return decimal(t.contact.Travel) }},
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
	types := typesOf(order.Layout.Kind)
	contacts := slices.Clone(d.Agenda.Contacts)
	slices.SortStableFunc(contacts, func(a, b dossier.Contact) int { return int(a.On) - int(b.On) })
	for _, c := range contacts {
		idle := order.Layout.Kind == store.HoursSheet && c.Minutes+c.Travel == 0
		if idle || !within(order.Period, c.On) {
			continue
		}
		row := make([]outCell, 0, len(contactColumns))
		for _, column := range diaryOf(order.Layout.Kind) {
			row = append(row, outCellOf(column.text(talk{d, c}), types[column.field], order.Layout.DateStyle))
		}
		row = append(row, outCell{text: talk{d, c}.mark(order.Layout.Kind)})
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
			for !utf8.RuneStart(rest[cut]) || white(rest[cut-1]) || white(rest[cut]) {
				cut-- // blanks at the end of a cell are taken off where it is read
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

func white(b byte) bool { return b == ' ' || b == '\n' || b == '\t' }
