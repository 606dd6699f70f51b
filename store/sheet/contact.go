package sheet

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"slices"
	"strings"

	"spoorboek/model/dossier"
	"spoorboek/store"
)

// contactWords are the kinds of contact. The first of each is the one that an export writes.
var contactWords = []word[dossier.ContactKind]{
	{"gesprek", dossier.Meeting}, {"meeting", dossier.Meeting}, {"intake", dossier.Meeting},
	{"telefoon", dossier.Call}, {"call", dossier.Call}, {"gebeld", dossier.Call}, {"tel", dossier.Call},
	{"phone", dossier.Call}, {"telefonisch", dossier.Call},
	{"mail", dossier.Mail}, {"email", dossier.Mail},
	{"driegesprek", dossier.ThreeWay}, {"threeway", dossier.ThreeWay}, {"threewaymeeting", dossier.ThreeWay},
	{"anders", dossier.OtherWay}, {"overig", dossier.OtherWay}, {"other", dossier.OtherWay},
}

var audienceWords = []word[dossier.Audience]{
	{"eigen", dossier.Own}, {"own", dossier.Own}, {"coach", dossier.Own},
	{"werknemer", dossier.ForEmployee}, {"employee", dossier.ForEmployee},
	{"werkgever", dossier.ForEmployer}, {"employer", dossier.ForEmployer},
	{"uwv", dossier.ForUWV},
}

const (
	exampleKind     = "gesprek, telefoon, mail, driegesprek, anders"
	exampleAudience = "eigen, werknemer, werkgever, UWV"
)

var yesNo = map[bool]string{true: "ja"}

func howOf(text string) (dossier.ContactKind, bool) { return lookup(contactWords, text) }

func audienceOf(text string) (dossier.Audience, bool) { return lookup(audienceWords, text) }

func yes(text string) bool {
	return slices.Contains([]string{"ja", "yes", "x", "j", "y", "1"}, fold(text))
}

// mark names the contact of a row, and what stood in the row when it left: when that still stands here, all
// that differs was changed in the sheet.
func (t talk) mark(kind store.SheetKind) string {
	return consonants.Replace(hex.EncodeToString(t.contact.Item[:8]) + "-" + digest(t.values(kind))[:8])
}

// consonants write a mark in letters that make no number, for a citizen service number is one, and no word.
var consonants = strings.NewReplacer(
	"0", "b", "1", "c", "2", "d", "3", "f", "4", "g", "5", "h", "6", "j", "7", "k", "8", "m", "9", "n", "a", "p",
	"b", "q", "c", "r", "d", "s", "e", "t", "f", "v",
)

// values are what a row of the sheet says of the contact itself, in the form that is compared.
func (t talk) values(kind store.SheetKind) map[store.Field]string {
	values := map[store.Field]string{}
	for _, column := range diaryOf(kind) {
		if about(column.field) {
			values[column.field] = column.text(t)
		}
	}
	return values
}

// about reports whether a column is about the contact itself: not about whose it is, nor the mark.
func about(f store.Field) bool {
	switch f {
	case store.FieldNumber, store.FieldFullName, store.FieldEmployer, store.FieldPayer, store.FieldMark:
		return false
	}
	return true
}

// digest tells whether two rows say the same, without keeping what they say.
func digest(values map[store.Field]string) string {
	h := sha256.New()
	for _, spec := range store.ContactFields() {
		text := values[spec.Field]
		switch spec.Field {
		case store.FieldContactHow:
			how, _ := howOf(text)
			text = string(how)
		case store.FieldAudience:
			who, _ := audienceOf(text)
			text = string(who)
		case store.FieldReview:
			text = yesNo[yes(text)]
		case store.FieldMinutes, store.FieldTravel:
			text = strings.TrimPrefix(text, "0")
		}
		h.Write([]byte(text))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:12])
}

// whole puts the pieces of texts that were longer than a cell together again: a row without a number and a
// day goes on with the texts of the row above it.
func (r *reader) whole(rows []store.TableRow) []store.TableRow {
	if !r.has(store.FieldContactOn) {
		return rows
	}
	var all []store.TableRow
	for _, row := range rows {
		if len(all) == 0 || !r.continues(row) {
			all = append(all, row)
			continue
		}
		last := &all[len(all)-1]
		last.Cells = slices.Clone(last.Cells)
		for i, c := range row.Cells[:min(len(row.Cells), len(last.Cells))] {
			last.Cells[i].Text += c.Text
		}
	}
	return all
}

// continues tells a row in which nothing stands but text of more than one line.
func (r *reader) continues(row store.TableRow) bool {
	text := false
	for i, c := range row.Cells {
		if c.Text == "" && c.Date.IsZero() {
			continue
		}
		if !prose[r.fields[i].Field] {
			return false
		}
		text = true
	}
	return text
}

// contact plans one row of a sheet of contacts or of hours.
func (p *planner) contact(g reading) store.PlanRow {
	number, on := g.text(store.FieldNumber), g.values[store.FieldContactOn].day
	d := p.applicant(&g, number)
	said := g.contact()
	switch {
	case on.IsZero():
		g.problemField(store.FieldContactOn, store.ProblemNoDay, "", exampleDay)
	case on > p.today:
		g.problemField(store.FieldContactOn, store.ProblemFutureDay, written(on, store.DayFirst), "")
	}
	row := g.open()
	row.Name = strings.Trim(g.text(store.FieldFullName)+" · "+written(on, p.mapping.DateStyle), " ·")
	if len(row.Problems) > 0 {
		row.State = store.RowRejected
		return row
	}
	row.Dossier, row.Heads = d.ID, d.Trail.Heads
	w := newWriting(&g, p.today)
	w.dossier = d
	key, before := p.rowKey(d, &g)
	w.key = key
	if before { // this row came in before; what was changed here since stays
		w.fresh = false
		p.claimContact(d, &g, said)
		return w.close(row)
	}
	c, there := p.claimContact(d, &g, said)
	err := contactRow{w}.facts(c, there, said)
	var wrong *dossier.FieldError
	if errors.As(err, &wrong) {
		g.problemField(
			contactField(wrong.Key),
			store.ProblemUnreadableNumber,
			g.text(contactField(wrong.Key)),
			"45",
		)
		row.Problems, row.State = g.problems, store.RowRejected
		return row
	}
	clear(w.kept) // the key of the row says enough
	return w.close(row)
}

// rowKey is under which a dossier remembers that a row came in: by what it says, and the how manieth of those
// that say the same.
func (p *planner) rowKey(d *dossier.Dossier, g *reading) (key string, before bool) {
	values := map[store.Field]string{}
	for field, v := range g.values {
		if about(field) {
			values[field] = v.kept
		}
	}
	base := string(p.mapping.Kind) + "/" + digest(values)
	for nth := 1; ; nth++ {
		key = base
		if nth > 1 {
			key += "/" + decimal(nth)
		}
		if mine := d.ID.String() + key; !p.claimed[mine] {
			p.claimed[mine] = true
			_, before = d.Sheet[key]
			return key, before
		}
	}
}

// contact reads the row as the act of logging a contact; what it cannot read is a problem.
func (g *reading) contact() dossier.LogContact {
	a := dossier.LogContact{
		Kind: dossier.OtherWay, On: g.values[store.FieldContactOn].day, With: g.text(store.FieldWith),
		Minutes: int(g.values[store.FieldMinutes].number), Travel: int(g.values[store.FieldTravel].number),
		Goal: g.text(store.FieldGoal), Discussed: g.text(store.FieldDiscussed), Agreed: g.text(store.FieldAgreed),
		Next: g.text(store.FieldFollow), Own: g.text(store.FieldOwn), Audience: dossier.Own,
		Review: yes(g.text(store.FieldReview)),
	}
	if text := g.text(store.FieldContactHow); text != "" {
		how, known := howOf(text)
		if !known {
			g.problemField(store.FieldContactHow, store.ProblemUnknownKind, text, exampleKind)
		}
		a.Kind = how
	}
	if text := g.text(store.FieldAudience); text != "" {
		who, known := audienceOf(text)
		if !known {
			g.problemField(store.FieldAudience, store.ProblemUnknownAudience, text, exampleAudience)
		}
		a.Audience = who
	}
	return a
}

// contactHere is a contact that stands in a dossier. When the row left from here and nothing was changed here
// since, unchanged says so.
type contactHere struct {
	dossier.Contact
	values    map[store.Field]string
	unchanged bool
}

// claimContact finds the contact that a row speaks of among those that no row above spoke of: by its mark,
// else the one of that day and kind that says most of the same.
func (p *planner) claimContact(d *dossier.Dossier, g *reading, said dossier.LogContact) (contactHere, bool) {
	mark := g.text(store.FieldMark)
	best, most := contactHere{}, -1
	for _, c := range d.Agenda.Contacts {
		if p.claimed[c.Item.String()] {
			continue
		}
		t := talk{d, c}
		one := contactHere{Contact: c, values: t.values(p.mapping.Kind)}
		if item, _, marked := strings.Cut(
			mark,
			"-",
		); marked &&
			strings.HasPrefix(t.mark(p.mapping.Kind), item+"-") {
			one.unchanged = t.mark(p.mapping.Kind) == mark
			best, most = one, len(g.values)
			break
		}
		if c.On == said.On && (c.Kind == said.Kind || g.text(store.FieldContactHow) == "") {
			if n := one.alike(g); n > most {
				best, most = one, n
			}
		}
	}
	if most >= 0 {
		p.claimed[best.Item.String()] = true
	}
	return best, most >= 0
}

func (c contactHere) alike(g *reading) int {
	n := 0
	for field, v := range g.values {
		if standing, is := c.values[field]; is && same(field, v.kept, standing) {
			n++
		}
	}
	return n
}

// contactRow makes the facts of a row of a sheet of contacts.
type contactRow struct{ *writing }

// facts logs a contact that is new, and amends one that is there.
func (w contactRow) facts(c contactHere, there bool, said dossier.LogContact) error {
	if !there {
		for field := range w.got.values {
			if field != store.FieldNumber {
				w.take(field, keepHere)
			}
		}
		facts, err := said.Facts(w.dossier, w.today)
		w.writing.facts = append(w.writing.facts, facts...)
		return err
	}
	last := map[string]string{}
	if c.unchanged {
		for field, text := range c.values {
			last[string(field)] = text
		}
	}
	w.against(w.dossier, here{standing: c.values, last: last}, w.key)
	values := dossier.Args{}
	for _, spec := range store.ContactFields() {
		if !about(spec.Field) {
			continue
		}
		if _, ok := w.take(spec.Field, keepHere); ok {
			values[amendKey[spec.Field]] = amended(spec.Field, said)
		}
	}
	if len(values) == 0 {
		return nil
	}
	facts, err := dossier.Record{What: "amend", Item: c.Item, Values: values}.Facts(w.dossier, w.today)
	w.writing.facts = append(w.writing.facts, facts...)
	return err
}

// amendKey is how the act that amends a contact calls a field.
var amendKey = map[store.Field]string{
	store.FieldContactOn: "on", store.FieldContactHow: "kind", store.FieldWith: "with",
	store.FieldMinutes: "minutes", store.FieldTravel: "travel", store.FieldGoal: "goal",
	store.FieldDiscussed: "discussed", store.FieldAgreed: "agreed", store.FieldFollow: "next",
	store.FieldOwn: "own", store.FieldAudience: "audience", store.FieldReview: "review",
}

// contactField is the field that an act calls by a key.
func contactField(key string) store.Field {
	for field, k := range amendKey {
		if k == key {
			return field
		}
	}
	return store.FieldNumber
}

// amended is a field of a contact as the act takes it.
func amended(f store.Field, said dossier.LogContact) string {
	switch f {
	case store.FieldContactOn:
		return said.On.String()
	case store.FieldContactHow:
		return string(said.Kind)
	case store.FieldWith:
		return said.With
	case store.FieldMinutes:
		return decimal(said.Minutes)
	case store.FieldTravel:
		return decimal(said.Travel)
	case store.FieldGoal:
		return said.Goal
	case store.FieldDiscussed:
		return said.Discussed
	case store.FieldAgreed:
		return said.Agreed
	case store.FieldFollow:
		return said.Next
	case store.FieldOwn:
		return said.Own
	case store.FieldAudience:
		return string(said.Audience)
	}
	return map[bool]string{true: "yes", false: "no"}[said.Review]
}
