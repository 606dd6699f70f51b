package dossier

import (
	"cmp"
	"slices"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
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
	Asked    civil.Date // asked for; without another day it is not there yet
	SignedBy []string   // of Signers: who did; with Signed
	Contains []string   // of Contents
	File     string     // the path of a file that is attached; empty for none
	Sealed   Sealed     // that file
}

// Name returns "document".
func (RegisterDocument) Name() string { return "document" }

// Facts checks the days and states the document.
func (a RegisterDocument) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	on := a.On
	if a.Asked.IsZero() {
		on = orToday(a.On, today)
	}
	c.past("asked", a.Asked, today)
	for _, content := range a.Contains {
		c.choice(has(Contents(), content), "contains", Contents())
	}
	c.choice(has(DocumentKinds(), a.Kind), "kind", DocumentKinds())
	c.past("on", on, today)
	c.past("received", a.Received, today)
	c.past("sent", a.Sent, today)
	c.past("signed", a.Signed, today)
	c.span("signed", a.Sent, a.Signed)
	by := c.signers("signed-by", a.SignedBy)
	c.that(len(by) == 0 || !a.Signed.IsZero(), "signed", Missing)
	whole := a.Signed
	if len(by) > 0 && a.Kind == DocPlan && !d.Plan.completes(by, a.Signed) {
		whole = 0
	}
	all := []journal.Stated{stated(on, DocumentRegistered{
		Sort: a.Kind, Received: a.Received, Sent: a.Sent, Signed: whole,
		Author: c.line("author", a.Author), Note: c.note("note", a.Note),
		Asked: a.Asked, Contains: a.Contains,
	})}
	if len(by) > 0 {
		all = append(all, stated(a.Signed, signatureOn(a.Kind, sameAct, by)))
	}
	if a.File != "" {
		all = append(all, stated(today, a.Sealed.fact(&c)))
	}
	return c.state(all...)
}

// Path is Enclosing.Path.
func (a RegisterDocument) Path() string { return a.File }

// Enclose is Enclosing.Enclose.
func (a RegisterDocument) Enclose(s Sealed) Act {
	a.Sealed = s
	return a
}

// signatureOn is the signature of some under a document; that under a trajectplan is under the plan itself.
func signatureOn(kind, item string, by []string) Recorded {
	f := Recorded{K: signatures.k, Fields: map[string]plain.Text{"by": plain.Line(strings.Join(by, ","))}}
	if kind != DocPlan {
		f.Fields["about"] = plain.Line(item)
	}
	return f
}

// SignDocument records that a registered document was signed, or sent to be signed.
type SignDocument struct {
	Item journal.ID
	By   []string   // of Signers; none: by all who must
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
	by := c.signers("by", a.By)
	open := old.Signed.IsZero() || len(by) > 0
	for _, s := range SignaturesUnder(d, old) {
		open = open && (len(by) == 0 || !slices.ContainsFunc(by, func(one string) bool { return has(s.By, one) }))
	}
	c.allow(open, a.Name(), ReasonSigned)
	if a.Sent {
		return c.state(stated(on, DocumentSent{Item: a.Item}))
	}
	c.span("on", old.Sent, on)
	var all []journal.Stated
	if len(by) > 0 {
		all = append(all, stated(on, signatureOn(old.Kind, a.Item.String(), by)))
	}
	if on > old.Signed && (len(by) == 0 || old.Kind != DocPlan || d.Plan.completes(by, on)) {
		all = append(all, stated(on, DocumentSigned{Item: a.Item}))
	}
	return c.state(all...)
}
