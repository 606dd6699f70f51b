package dossier

import (
	"cmp"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
	"spoorboek/model/profile"
)

// WriteNote writes a free note.
type WriteNote struct {
	Text     string
	Audience Audience   // Own unless said
	On       civil.Date // today unless said
}

// Name returns "note".
func (WriteNote) Name() string { return "note" }

// Facts checks the note and states it.
func (a WriteNote) Facts(_ *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	on := orToday(a.On, today)
	f := NoteWritten{Text: c.needed("text", c.note("text", a.Text)), Audience: cmp.Or(a.Audience, Own)}
	c.past("on", on, today)
	c.choice(f.Audience.Known(), "audience", words(Audiences()))
	return c.state(stated(on, f))
}

// RegisterDocument registers that a document exists.
type RegisterDocument struct {
	Kind     string
	On       civil.Date // the date on it; today unless said
	Received civil.Date
	Sent     civil.Date // to be signed
	Signed   civil.Date
	Author   string
	Note     string
}

// Name returns "document".
func (RegisterDocument) Name() string { return "document" }

// Facts checks the days and states the document.
func (a RegisterDocument) Facts(_ *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	on := orToday(a.On, today)
	c.choice(has(DocumentKinds(), a.Kind), "kind", DocumentKinds())
	c.past("on", on, today)
	c.past("received", a.Received, today)
	c.past("sent", a.Sent, today)
	c.past("signed", a.Signed, today)
	c.span("signed", a.Sent, a.Signed)
	return c.state(stated(on, DocumentRegistered{
		Sort: a.Kind, Received: a.Received, Sent: a.Sent, Signed: a.Signed,
		Author: c.line("author", a.Author), Note: c.note("note", a.Note),
	}))
}

// SignDocument records that a registered document was signed, or sent to be signed.
type SignDocument struct {
	Item journal.ID
	Sent bool       // only sent to be signed (ter tekening verstuurd)
	On   civil.Date // today unless said
}

// Name returns "sign".
func (SignDocument) Name() string { return "sign" }

// Facts checks the document and states it.
func (a SignDocument) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	on := orToday(a.On, today)
	old, found := d.Papers.Document(a.Item)
	c.that(found, "item", NoSuchItem)
	c.past("on", on, today)
	c.allow(old.Signed.IsZero(), a.Name(), ReasonSigned)
	if a.Sent {
		return c.state(stated(on, DocumentSent{Item: a.Item}))
	}
	c.span("on", old.Sent, on)
	return c.state(stated(on, DocumentSigned{Item: a.Item}))
}

// RegisterAssessment registers a capacity document.
type RegisterAssessment struct {
	Kind       capacity.Kind
	On         civil.Date // the day it describes; today unless said
	Author     string
	ValidUntil civil.Date
	HoursDay   float64
	HoursWeek  float64
	Text       string
}

// Name returns "assess".
func (RegisterAssessment) Name() string { return "assess" }

// Facts checks the document and states it.
func (a RegisterAssessment) Facts(_ *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	on := orToday(a.On, today)
	c.choice(a.Kind.Known(), "kind", words(capacity.Kinds()))
	c.past("on", on, today)
	c.span("valid-until", on, a.ValidUntil)
	c.size("hours-day", a.HoursDay, 24)
	c.size("hours-week", a.HoursWeek, maxWeek)
	return c.state(stated(on, AssessmentRegistered{
		Sort: a.Kind, Author: c.line("author", a.Author), ValidUntil: a.ValidUntil, HoursDay: a.HoursDay,
		HoursWeek: a.HoursWeek, Text: c.note("text", a.Text),
	}))
}

// AddDirection adds a line to the search profile.
type AddDirection struct {
	Function string
	Branch   string
	Note     string
	Hours    float64
	Fit      profile.Fit      // FitUnknown unless said
	Prospect profile.Prospect // ProspectUnknown unless said
}

// Name returns "direction".
func (AddDirection) Name() string { return "direction" }

// Facts checks the line and states it.
func (a AddDirection) Facts(_ *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	f := DirectionAdded{
		Function: c.needed("function", c.line("function", a.Function)), Branch: c.line("branch", a.Branch),
		Note: c.note("note", a.Note), Hours: a.Hours, Fit: cmp.Or(a.Fit, profile.FitUnknown),
		Prospect: cmp.Or(a.Prospect, profile.ProspectUnknown),
	}
	c.choice(f.Fit.Known(), "fit", words(profile.FitsAll()))
	c.choice(f.Prospect.Known(), "prospect", words(profile.Prospects()))
	c.size("hours", a.Hours, maxWeek)
	return c.state(stated(today, f))
}

// EditDirection changes a line of the search profile. Only what differs is stated.
type EditDirection struct {
	Item     journal.ID
	Function Change[plain.Text]
	Branch   Change[plain.Text]
	Note     Change[plain.Text]
	Hours    Change[float64]
	Fit      Change[profile.Fit]
	Prospect Change[profile.Prospect]
	Dropped  Change[bool]
}

// Name returns "edit-direction".
func (EditDirection) Name() string { return "edit-direction" }

// Facts checks the values and states what differs.
func (a EditDirection) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	old, found := d.Papers.Direction(a.Item)
	c.that(found, "item", NoSuchItem)
	f := DirectionChanged{
		Item: a.Item, Function: changedText(a.Function, old.Function), Branch: changedText(a.Branch, old.Branch),
		Note: changedText(a.Note, old.Note), Hours: changed(a.Hours, old.Hours), Fit: changed(a.Fit, old.Fit),
		Prospect: changed(a.Prospect, old.Prospect), Dropped: changed(a.Dropped, old.Dropped),
	}
	if f.Function.Set {
		c.needed("function", f.Function.Value)
	}
	c.choice(!f.Fit.Set || f.Fit.Value.Known(), "fit", words(profile.FitsAll()))
	c.choice(!f.Prospect.Set || f.Prospect.Value.Known(), "prospect", words(profile.Prospects()))
	c.size("hours", f.Hours.Value, maxWeek)
	c.that(f != DirectionChanged{Item: a.Item}, "function", Nothing)
	return c.state(stated(today, f))
}

// SendReport records that a report left the house. It cannot be undone.
type SendReport struct {
	Kind string
	For  string
	On   civil.Date // today unless said
	Note string
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
	return c.state(stated(on, ReportSent{
		Report: a.Kind, For: a.For, Note: c.note("note", a.Note), Heads: d.Trail.Heads,
	}))
}
