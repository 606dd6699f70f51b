package report

import (
	"bytes"
	"encoding/json"
	"slices"
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/model/plain"
)

// Part is a part of the copy that a person may ask of her own data (AVG 15, inzage). Every fact of a dossier
// belongs to one, so that a copy is whole by construction.
type Part string

// The parts, in the order of the copy.
const (
	PartPerson       Part = "person"       // who it is about, the employer and who else is involved
	PartCase         Part = "case"         // sickness, recovery, statutory moments, UWV
	PartCourse       Part = "course"       // assignment, phases, spoor 1, outcome
	PartPlan         Part = "plan"         // intake, plan, goals, activities, driegesprek
	PartContacts     Part = "contacts"     // contacts, appointments, tasks, promises
	PartNotes        Part = "notes"        // the coach's own notes
	PartCapacity     Part = "capacity"     // what the person can do
	PartProfile      Part = "profile"      // person profile and search profile
	PartApplications Part = "applications" // applications and placements
	PartPapers       Part = "papers"       // documents, and what was sent
	PartKeeping      Part = "keeping"      // how the dossier itself is kept
)

// Parts are all parts, in the order of the copy.
func Parts() []Part {
	return []Part{
		PartPerson, PartCase, PartCourse, PartPlan, PartContacts, PartNotes, PartCapacity, PartProfile,
		PartApplications, PartPapers, PartKeeping,
	}
}

// PartOf is the part that a kind of fact belongs to. What this program does not know is shown too.
func PartOf(k journal.Kind) Part {
	if p, known := partOfKind[k]; known {
		return p
	}
	return PartKeeping
}

// PersonAsk is what a copy of somebody's data is made with.
type PersonAsk struct {
	Day      civil.Date
	Coach    string
	Office   Letterhead
	Exports  []office.Export // of the office: those about this dossier are told
	Withhold map[Part]string // parts that are left out, each with the reason that the law asks for; none without
	Over     civil.Date      // the day on which the retention period is over; zero while the dossier is open
}

// PersonCopy is all that is kept of one person, in the coach's own words and those of everybody who wrote in
// the dossier, entries that were taken back included. Its JSON is the form for machines.
type PersonCopy struct {
	Format  int         `json:"format"`
	Number  string      `json:"dossier"`
	Name    string      `json:"name"`
	Made    civil.Date  `json:"made"`
	Coach   string      `json:"coach"`
	Over    civil.Date  `json:"kept_until"`
	Parts   []CopyPart  `json:"parts"`
	Exports []CopyGiven `json:"given_to"`
	office  Letterhead
}

// CopyPart is one part of a copy: its entries, or why they were left out.
type CopyPart struct {
	Part     Part        `json:"part"`
	Withheld string      `json:"withheld,omitempty"`
	Entries  []CopyEntry `json:"entries"`
}

// CopyEntry is one thing that was written down.
type CopyEntry struct {
	On       civil.Date      `json:"on"`
	Recorded time.Time       `json:"recorded"`
	By       string          `json:"by"`
	Kind     journal.Kind    `json:"kind"`
	Undone   bool            `json:"undone,omitempty"`   // taken back, and still kept
	Expunged bool            `json:"expunged,omitempty"` // its content was destroyed
	Content  json.RawMessage `json:"content,omitempty"`  // as it is stored
}

// CopyGiven is one time that data of this person left the program, or may have: what, in which form, for
// whom.
type CopyGiven struct {
	On     civil.Date   `json:"on"`
	What   office.What  `json:"what"`
	Report string       `json:"report,omitzero"` // the kind of report
	Format string       `json:"format"`
	For    string       `json:"for"`
	Reason string       `json:"reason"`
	State  office.State `json:"state,omitzero"` // begun, when nobody knows whether it left whole
}

// copyFormat is the edition of the JSON.
const copyFormat = 1

// CopyOf gathers all that is kept of the person of a dossier.
func CopyOf(d *dossier.Dossier, ask PersonAsk) PersonCopy {
	c := PersonCopy{
		Format: copyFormat, Number: d.Number, Name: d.Name(), Made: ask.Day, Coach: ask.Coach, Over: ask.Over,
		office: ask.Office, Exports: []CopyGiven{},
	}
	at := map[Part]int{}
	for i, p := range Parts() {
		at[p] = i
		reason := plain.Line(ask.Withhold[p]).String()
		c.Parts = append(c.Parts, CopyPart{Part: p, Withheld: reason, Entries: []CopyEntry{}})
	}
	line := &d.Trail.Line
	live := line.Live()
	for i := range line.Entries {
		part := &c.Parts[at[PartOf(line.Entries[i].Kind)]]
		if part.Withheld == "" {
			part.Entries = append(part.Entries, copied(&line.Entries[i], live[i]))
		}
	}
	for _, x := range ask.Exports {
		// An export that names no dossiers was one of many: this one may have been among them.
		about := len(x.About) == 0 || slices.Contains(x.About, d.ID)
		if !about || x.State == office.Failed {
			continue
		}
		given := CopyGiven{
			On: x.On, What: x.What, Report: x.Report, Format: x.Format, For: x.For, Reason: x.Reason.String(),
		}
		if x.State == office.Begun {
			given.State = x.State
		}
		c.Exports = append(c.Exports, given)
	}
	return c
}

func copied(e *journal.Entry, live bool) CopyEntry {
	return CopyEntry{
		On: e.On, Recorded: e.Recorded, By: e.By, Kind: e.Kind, Undone: !live && !e.Expunged(),
		Expunged: e.Expunged(), Content: content(e),
	}
}

// secrets are fields that say how the program keeps a file: a key that opens it has no place in a copy.
var secrets = map[journal.Kind][]string{"document.attached": {"file", "key", "sha256"}}

// content is what a fact says, without the secrets of the program.
func content(e *journal.Entry) json.RawMessage {
	names, some := secrets[e.Kind]
	if !some || len(e.Payload) == 0 {
		return e.Payload
	}
	fields := map[string]json.RawMessage{}
	if json.Unmarshal(e.Payload, &fields) != nil {
		return nil
	}
	for _, name := range names {
		delete(fields, name)
	}
	rest, err := json.Marshal(fields)
	if err != nil {
		return nil
	}
	return rest
}

// JSON is the copy for machines (AVG 20).
func (c PersonCopy) JSON() ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(plain.JSON{To: &b})
	enc.SetIndent("", "  ")
	err := enc.Encode(c)
	return b.Bytes(), err
}

// Withheld are the parts that were left out, in their order.
func (c PersonCopy) Withheld() []Part {
	var parts []Part
	for _, p := range c.Parts {
		if p.Withheld != "" {
			parts = append(parts, p.Part)
		}
	}
	return parts
}

// Assigned reports whether a kind of fact was given its part: a kind without one is shown among how the
// dossier was kept.
func Assigned(k journal.Kind) bool {
	_, known := partOfKind[k]
	return known
}
