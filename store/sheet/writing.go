package sheet

import (
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
	"spoorboek/model/profile"
	"spoorboek/store"
)

// writing turns one row into facts: everything for a new dossier, only what the sheet changed for one that is
// there already.
type writing struct {
	got      *reading
	today    civil.Date
	dossier  *dossier.Dossier // nil when the row makes a new one
	here     here
	key      string // under which the dossier keeps the values of this row
	kept     map[string]string
	facts    []journal.Stated
	changes  []store.SheetChange
	fresh    bool // the row makes what it is about: a dossier or an application
	conflict bool
}

func newWriting(g *reading, today civil.Date) *writing {
	return &writing{got: g, today: today, kept: map[string]string{}, key: caseloadKey, fresh: true}
}

// opening begins a new dossier.
func (w *writing) opening(number string) {
	w.state(w.today, dossier.DossierOpened{Number: plain.Line(number)})
}

// against makes the row one about something that is there already.
func (w *writing) against(d *dossier.Dossier, h here, key string) {
	w.dossier, w.here, w.key, w.fresh = d, h, key, false
}

func (w *writing) state(on civil.Date, fact journal.Fact) {
	w.facts = append(w.facts, journal.Stated{On: on, Fact: fact})
}

// rule says what happens when a field was changed in the sheet and here.
type rule uint8

const (
	keepHere rule = iota // a conflict: what stands here stays
	addToo               // a series: what the sheet says comes beside what stands here
)

// take decides about one field and returns its value when facts are to be made of it.
func (w *writing) take(f store.Field, when rule) (value, bool) {
	v, said := w.got.values[f]
	if !said {
		return value{}, false
	}
	if w.fresh {
		w.kept[string(f)] = v.kept
		w.noticeLost(f, v.kept)
		return v, true
	}
	last, had := w.here.last[string(f)]
	standing := w.here.standing[f]
	switch {
	case had && same(f, v.kept, last):
		return value{}, false
	case same(f, v.kept, standing):
		w.kept[string(f)] = v.kept
		return value{}, false
	case lostLetters(f, v.kept, standing):
		w.got.noticeField(f, store.ProblemLostLetterKept, v.kept, standing)
		return value{}, false
	}
	free := had && same(f, last, standing) || !had && standing == ""
	if !free && when == keepHere {
		w.clash(f, standing, v.kept)
		return value{}, false
	}
	w.change(f, standing, v.kept)
	w.noticeLost(f, v.kept)
	return v, true
}

func (w *writing) change(f store.Field, was, becomes string) {
	w.kept[string(f)] = becomes
	w.changes = append(w.changes, store.SheetChange{Field: f, Column: w.column(f), Was: was, Becomes: becomes})
}

func (w *writing) clash(f store.Field, was, becomes string) {
	w.conflict = true
	w.changes = append(w.changes, store.SheetChange{
		Field: f, Column: w.column(f), Was: was, Becomes: becomes, Conflict: true,
	})
}

func (w *writing) column(f store.Field) string {
	if i := w.got.columnOf(f); i >= 0 {
		return w.got.headers[i]
	}
	return ""
}

// lostLetters tells that a text is the one that stands here with letters replaced by question marks, as
// happens when a file was saved in a character set that lacks them.
func lostLetters(f store.Field, text, standing string) bool {
	if f == store.FieldFullName {
		text = profile.ParseName(text).Full()
	}
	if !strings.Contains(text, "?") {
		return false
	}
	a, b := []rune(text), []rune(standing)
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] && (a[i] != '?' || b[i] < 0x80) {
			return false
		}
	}
	return true
}

// noticeLost warns of a question mark in a name: a letter was probably lost.
func (w *writing) noticeLost(f store.Field, text string) {
	switch f {
	case store.FieldLastName, store.FieldFirstName, store.FieldPrefix, store.FieldFullName,
		store.FieldEmployer, store.FieldContact, store.FieldAppEmployer:
		if strings.Contains(text, "?") {
			w.got.noticeField(f, store.ProblemLostLetter, text, "")
		}
	}
}

// line puts a text of one line into a patch.
func (w *writing) line(f store.Field, into *dossier.Change[plain.Text]) {
	if v, ok := w.take(f, keepHere); ok {
		*into = dossier.To(plain.Line(v.kept))
	}
}

// day puts a day into a patch.
func (w *writing) day(f store.Field, into *dossier.Change[civil.Date]) {
	if v, ok := w.take(f, keepHere); ok {
		*into = dossier.To(v.day)
	}
}

// amount puts a number into a patch.
func (w *writing) amount(f store.Field, into *dossier.Change[float64]) {
	if v, ok := w.take(f, keepHere); ok {
		*into = dossier.To(v.number)
	}
}

// passed takes a day on which something was done. A day still to come is none: it is said and left out.
func (w *writing) passed(f store.Field, when rule) (civil.Date, bool) {
	if v := w.got.values[f]; v.day > w.today {
		w.got.noticeField(f, store.ProblemFutureDay, written(v.day, store.DayFirst), "")
		return 0, false
	}
	v, ok := w.take(f, when)
	return v.day, ok
}

// close finishes the planned row.
func (w *writing) close(row store.PlanRow) store.PlanRow {
	row.Notices, row.Changes = w.got.notices, w.changes
	switch {
	case w.fresh:
		row.State = store.RowNew
	case w.conflict:
		row.State = store.RowConflict
	case len(w.facts) > 0:
		row.State = store.RowChanged
	default:
		row.State = store.RowSame
	}
	if len(w.facts) > 0 {
		w.state(w.today, dossier.SheetImported{Layout: w.key, Columns: w.said()})
		row.Facts = w.facts
	}
	return row
}

// said is what the sheet says now, to be compared with at the next import.
func (w *writing) said() map[string]plain.Text {
	columns := make(map[string]plain.Text, len(w.kept))
	for field, text := range w.kept {
		columns[field] = plain.Note(text)
	}
	return columns
}

// lastSaid is what the cell said at the last import.
func (w *writing) lastSaid(f store.Field) string { return w.here.last[string(f)] }
