package dossier

import (
	"spoorboek/model/civil"
	"spoorboek/model/journal"
)

// subjects are all that a table of fields describes, in the order in which a list of their acts reads well.
var subjects = []subject{
	intakes, research, recognitions, threeWays, outlines, goals, activities, tests, signatures, promises, weighings,
	placements, lastings, adaptations, involved, explanations, financeTold,
	evaluations, advices, grounds, refusals, shortfalls, keepings,
	amendedContacts, amendedNotes, changedDocuments, changedAppointments, changedVersions, changedReports,
	changedPhases, changedPauses, changedFirst, changedAnswers,
}

var amendedContacts = &about[Contact]{
	name: "amend", k: "contact.amended", of: sortContact, mends: true, itemOf: "contact note",
	list: func(d *Dossier) *[]Contact { return &d.Agenda.Contacts },
	mark: func(x *Contact) (*journal.ID, *civil.Date) { return &x.Item, &x.On },
	columns: []column[Contact]{
		dayAt("on", func(x *Contact) *civil.Date { return &x.On }).begin(),
		textAt(choice("kind", words(ContactKinds())...), func(x *Contact) *ContactKind { return &x.Kind }),
		textAt(line("with"), func(x *Contact) *string { return &x.With }),
		countAt("minutes", func(x *Contact) *int { return &x.Minutes }).upTo(maxMinutes),
		countAt("travel", func(x *Contact) *int { return &x.Travel }).upTo(maxMinutes),
		textAt(line("goal"), func(x *Contact) *string { return &x.Goal }),
		textAt(prose("discussed"), func(x *Contact) *string { return &x.Discussed }),
		textAt(prose("agreed"), func(x *Contact) *string { return &x.Agreed }),
		textAt(prose("next"), func(x *Contact) *string { return &x.Next }),
		textAt(prose("own"), func(x *Contact) *string { return &x.Own }),
		textAt(choice("audience", words(Audiences())...), func(x *Contact) *Audience { return &x.Audience }),
		flagAt("review", func(x *Contact) *bool { return &x.Review }),
	},
}

var amendedNotes = &about[Note]{
	name: "amend", k: "note.amended", of: sortNote, mends: true, itemOf: "contact note",
	list: func(d *Dossier) *[]Note { return &d.Papers.Notes },
	mark: func(x *Note) (*journal.ID, *civil.Date) { return &x.Item, &x.On },
	columns: []column[Note]{
		dayAt("on", func(x *Note) *civil.Date { return &x.On }).begin(),
		textAt(prose("text"), func(x *Note) *string { return &x.Text }).needed(),
		textAt(choice("audience", words(Audiences())...), func(x *Note) *Audience { return &x.Audience }),
	},
}

var changedDocuments = &about[Document]{
	name: "edit-document", k: "document.changed", of: sortDocument, mends: true, itemOf: "document",
	list: func(d *Dossier) *[]Document { return &d.Papers.Documents },
	mark: func(x *Document) (*journal.ID, *civil.Date) { return &x.Item, &x.Date },
	columns: []column[Document]{
		textAt(choice("kind", DocumentKinds()...), func(x *Document) *string { return &x.Kind }),
		dayAt("on", func(x *Document) *civil.Date { return &x.Date }).asDay().notAhead(),
		dayAt("asked", func(x *Document) *civil.Date { return &x.Asked }).notAhead(),
		dayAt("received", func(x *Document) *civil.Date { return &x.Received }).notAhead(),
		dayAt("sent", func(x *Document) *civil.Date { return &x.Sent }).notAhead(),
		dayAt("signed", func(x *Document) *civil.Date { return &x.Signed }).notAhead(),
		textAt(line("author"), func(x *Document) *string { return &x.Author }),
		setAt(several("contains", Contents()...), func(x *Document) *[]string { return &x.Contains }),
		textAt(prose("note"), func(x *Document) *string { return &x.Note }),
	},
	check: func(c *check, _ *Dossier, x *Document, _ civil.Date) { c.span("signed", x.Sent, x.Signed) },
}

var changedAppointments = &about[Appointment]{
	name: "edit-appointment", k: "appointment.changed", of: sortAppointment, mends: true, itemOf: "appointment",
	list: func(d *Dossier) *[]Appointment { return &d.Agenda.Appointments },
	mark: func(x *Appointment) (*journal.ID, *civil.Date) { return &x.Item, &x.On },
	columns: []column[Appointment]{
		clockAt("time", func(x *Appointment) *civil.Time { return &x.At }),
		textAt(line("place"), func(x *Appointment) *string { return &x.Place }),
		textAt(line("with"), func(x *Appointment) *string { return &x.With }),
		textAt(choice("kind", words(ContactKinds())...), func(x *Appointment) *ContactKind { return &x.Kind }),
		textAt(prose("note"), func(x *Appointment) *string { return &x.Note }),
	},
}
