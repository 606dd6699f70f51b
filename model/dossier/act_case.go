package dossier

import (
	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/wvp"
)

// RecordInterruption records a full recovery between two periods of sickness, both days included. Without an
// end it is still going on; a later one with the same beginning, or with an end alone, ends it.
type RecordInterruption struct {
	Item journal.ID // the one to change; zero: a new one
	From civil.Date // first recovered day
	To   civil.Date // last recovered day; zero: still recovered
}

// Name returns "interruption".
func (RecordInterruption) Name() string { return "interruption" }

// Facts checks the days and states them, on the first recovered day.
func (a RecordInterruption) Facts(d *Dossier, _ civil.Date) ([]journal.Stated, error) {
	var c check
	f := InterruptionRecorded(a)
	old, found := absenceOf(d, a.Item, false)
	c.that(found || a.Item.IsZero(), "item", NoSuchItem)
	if running, ok := recovered(d); ok && a.Item.IsZero() && (a.From.IsZero() || a.From == running.Span.From) {
		old, f.Item = running, running.Item
	}
	f.From = either(f.From, old.Span.From)
	c.that(!f.From.IsZero(), "from", Missing)
	c.span("to", f.From, f.To)
	if first := d.Case.FirstSick; !first.IsZero() && f.From <= first {
		c.fail("from", OutOfRange, first.Add(1).String())
	}
	c.that(f.Item.IsZero() || old.Span != civil.Span{From: f.From, To: f.To}, "to", Nothing)
	return c.state(stated(f.From, f))
}

// absenceOf finds an interruption, or a leave.
func absenceOf(d *Dossier, item journal.ID, leave bool) (Absence, bool) {
	a, ok := find(d.Course.Absences, item, func(a *Absence) journal.ID { return a.Item })
	return a, ok && a.Leave == leave
}

// recovered returns the interruption that has no end.
func recovered(d *Dossier) (Absence, bool) {
	for _, a := range d.Course.Absences {
		if !a.Leave && a.Span.To.IsZero() {
			return a, true
		}
	}
	return Absence{}, false
}

// RecordLeave records pregnancy or maternity leave (WAZO), both days included.
type RecordLeave struct {
	Item  journal.ID // the one to change; zero: a new one
	From  civil.Date
	To    civil.Date
	Cause wvp.Cause // whether the sickness before and after has one cause
}

// Name returns "leave".
func (RecordLeave) Name() string { return "leave" }

// Facts checks the days and states them, on the first day of the leave.
func (a RecordLeave) Facts(d *Dossier, _ civil.Date) ([]journal.Stated, error) {
	var c check
	old, found := absenceOf(d, a.Item, true)
	c.that(found || a.Item.IsZero(), "item", NoSuchItem)
	f := LeaveRecorded{
		Item: a.Item, From: either(a.From, old.Span.From), To: either(a.To, old.Span.To), Cause: a.Cause.String(),
	}
	c.that(!f.From.IsZero(), "from", Missing)
	c.that(!f.To.IsZero(), "to", Missing)
	c.span("to", f.From, f.To)
	c.choice(a.Cause <= wvp.CauseDifferent, "cause", causes())
	return c.state(stated(f.From, f))
}

func causes() []string {
	return []string{wvp.CauseUnknown.String(), wvp.CauseSame.String(), wvp.CauseDifferent.String()}
}

// RecordLetter records UWV's letter on the WIA application.
type RecordLetter struct {
	Date     civil.Date // the binding last day for the application
	Received civil.Date // today unless said
}

// Name returns "letter".
func (RecordLetter) Name() string { return "letter" }

// Facts checks the days and states them.
func (a RecordLetter) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	received := orToday(a.Received, today)
	c.that(!a.Date.IsZero(), "date", Missing)
	c.past("received", received, today)
	c.span("date", d.Case.FirstSick, a.Date)
	return c.state(stated(received, LetterReceived{Date: a.Date, Received: received}))
}

// RecordSanction records a loonsanctie, a step towards shortening it, or that it was lifted.
type RecordSanction struct {
	Until       civil.Date // last day; zero: not known
	Reported    civil.Date // repair reported to UWV (bekortingsverzoek)
	Established civil.Date // repair established by UWV
	Lifted      bool       // withdrawn; said again of one that was lifted, it is corrected
	Reason      string     // the ground of the decision
	On          civil.Date // the day of the decision; today unless said
}

// Name returns "sanction".
func (RecordSanction) Name() string { return "sanction" }

// Facts checks the days and states what was decided.
func (a RecordSanction) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	on := orToday(a.On, today)
	reason := c.line("reason", a.Reason)
	c.past("on", on, today)
	c.past("reported", a.Reported, today)
	c.past("established", a.Established, today)
	c.span("established", a.Reported, a.Established)
	c.span("until", d.Case.FirstSick, a.Until)
	standing := d.Case.Decision.Sanction
	switch {
	case a.Lifted:
		c.allow(standing || !d.Proof.Sanction.Lifted.On.IsZero(), a.Name(), ReasonNoSanction)
		return c.state(stated(on, SanctionLifted{Reason: reason}))
	case a.Reported.IsZero() && a.Established.IsZero():
		return c.state(stated(on, SanctionImposed{Until: a.Until, Reason: reason}))
	}
	c.allow(standing, a.Name(), ReasonNoSanction)
	// A form that begins with the decision keeps its day; what is reported later is no part of that day.
	on = max(on, a.Reported, a.Established)
	return c.state(stated(on, SanctionShortened{
		Reported: a.Reported, Established: a.Established, Until: a.Until, Reason: reason,
	}))
}

// RecordExtension records a voluntary extension of the waiting period (vrijwillige verlenging).
type RecordExtension struct {
	Until civil.Date
	On    civil.Date // the day of UWV's decision; today unless said
}

// Name returns "extension".
func (RecordExtension) Name() string { return "extension" }

// Facts checks the day and states it.
func (a RecordExtension) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	on := orToday(a.On, today)
	c.past("on", on, today)
	c.that(!a.Until.IsZero(), "until", Missing)
	c.span("until", d.Case.FirstSick, a.Until)
	return c.state(stated(on, ExtensionGranted{Until: a.Until}))
}
