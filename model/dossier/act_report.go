package dossier

import (
	"encoding/json"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
)

// SendReport records that a report left the house. It cannot be undone. With a Document it freezes what was
// sent; then the employee must have read it first, or the reason says why not.
type SendReport struct {
	Kind string
	For  string
	On   civil.Date // today unless said
	Note string

	To       string
	Reason   string // why the employee had not read it
	Passed   string // why it leaves with what the leak check found
	Document json.RawMessage
	Hash     string // of Document
	File     string
	Format   string
	Heads    []journal.Hash // what the document knew; empty: all that is known now
}

// Name returns "report-sent".
func (SendReport) Name() string { return "report-sent" }

// Facts checks the report and states it, with the heads of what was known.
func (a SendReport) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	on := orToday(a.On, today)
	c.choice(has(ReportKinds(), a.Kind), "kind", ReportKinds())
	c.choice(has(Readers(), a.For), "for", Readers())
	c.past("on", on, today)
	f := ReportSent{
		Report: a.Kind, For: a.For, Note: c.note("note", a.Note), Heads: d.Trail.Heads, To: c.line("to", a.To),
		Hash: a.Hash, File: a.File, Format: a.Format, Document: a.Document, Skipped: c.line("reason", a.Reason),
		Passed: plain.Line(a.Passed),
	}
	if len(a.Heads) > 0 {
		f.Heads = a.Heads
	}
	if len(a.Document) > 0 && f.Skipped.IsZero() && !ReadFirst(d, a.Kind, a.For) && c.err == nil {
		return nil, &NotAllowed{Act: a.Name(), Unmet: []Reason{ReasonUnread}, Soft: true}
	}
	return c.state(stated(on, f))
}

// ReadFirst reports whether the employee has read the concept, or need not: it is for the employee, or holds
// nothing but what the physician or a colleague gets.
func ReadFirst(d *Dossier, kind, reader string) bool {
	switch reader {
	case "employee", "physician", "coach":
		return true
	}
	_, read := ReadingOf(d, kind, reader)
	return read
}

// DraftReport keeps a concept whose text was changed. Without a text the concepts there are fall away: the
// text follows the dossier again.
type DraftReport struct {
	Kind  string
	For   string
	Lang  string // nl or en; Dutch unless said
	Text  string
	Heads []journal.Hash // what was known; empty: all that is known now
}

// Name returns "report-draft".
func (DraftReport) Name() string { return "report-draft" }

// Facts checks the concept and states it.
func (a DraftReport) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	c.choice(has(ReportKinds(), a.Kind), "kind", ReportKinds())
	c.choice(has(Readers(), a.For), "for", Readers())
	f := ReportDrafted{
		Report: a.Kind, For: a.For, Lang: a.Lang, Text: c.note("text", a.Text),
		Heads: d.Trail.Heads,
	}
	if len(a.Heads) > 0 {
		f.Heads = a.Heads
	}
	return c.state(stated(today, f))
}

// ReadReport records that the employee read a concept (werknemer gelezen d.d.), with the reaction.
type ReadReport struct {
	Kind     string
	For      string
	On       civil.Date // today unless said
	Reaction string
}

// Name returns "report-read".
func (ReadReport) Name() string { return "report-read" }

// Facts checks the reading and states it.
func (a ReadReport) Facts(_ *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	on := orToday(a.On, today)
	c.choice(has(ReportKinds(), a.Kind), "kind", ReportKinds())
	c.choice(has(Readers(), a.For), "for", Readers())
	c.past("on", on, today)
	return c.state(stated(on, ReportRead{
		Report: a.Kind, For: a.For, Reaction: c.note("reaction", a.Reaction),
	}))
}
