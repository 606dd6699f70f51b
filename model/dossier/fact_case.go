package dossier

import (
	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
	"spoorboek/model/wvp"
)

// InterruptionRecorded is a time of full recovery between two periods of sickness (hersteld). To zero: still
// recovered. Item names an earlier one that it replaces.
type InterruptionRecorded struct {
	Item journal.ID `json:"item,omitzero"`
	From civil.Date `json:"from"`
	To   civil.Date `json:"to"`
}

// Kind returns "interruption.recorded".
func (InterruptionRecorded) Kind() journal.Kind { return "interruption.recorded" }

func (f InterruptionRecorded) refs() []journal.ID { return some(f.Item) }

func (f InterruptionRecorded) apply(r *replayer, e *journal.Entry) {
	r.absence(e, f.Item, Absence{Span: civil.Span{From: f.From, To: f.To}})
}

// LeaveRecorded is pregnancy or maternity leave (WAZO): days and whether the sickness around it has one
// cause.
type LeaveRecorded struct {
	Item  journal.ID `json:"item,omitzero"`
	From  civil.Date `json:"from"`
	To    civil.Date `json:"to"`
	Cause string     `json:"cause,omitempty"` // a word of wvp.Cause
}

// Kind returns "leave.recorded".
func (LeaveRecorded) Kind() journal.Kind { return "leave.recorded" }

func (f LeaveRecorded) refs() []journal.ID { return some(f.Item) }

func (f LeaveRecorded) apply(r *replayer, e *journal.Entry) {
	cause, _ := wvp.ParseCause(f.Cause)
	r.absence(e, f.Item, Absence{Span: civil.Span{From: f.From, To: f.To}, Leave: true, Cause: cause})
}

// absence adds a or puts it in the place of the one it replaces.
func (r *replayer) absence(e *journal.Entry, item journal.ID, a Absence) {
	if !a.Span.To.IsZero() && a.Span.To < a.Span.From {
		r.flag(FlagReversed, e)
		return
	}
	list := &r.d.Course.Absences
	a.Item = e.ID
	if item.IsZero() {
		r.keep(e.ID, sortAbsence, len(*list))
		*list = append(*list, a)
		return
	}
	if at, ok := r.item(e, item, sortAbsence); ok {
		a.Item = item
		(*list)[at] = a
		r.touch("absence", item, a.Span)
	}
}

// LetterReceived is UWV's letter on the WIA application; its date prevails over arithmetic.
type LetterReceived struct {
	Date     civil.Date `json:"date"`     // the binding last day for the application
	Received civil.Date `json:"received"` // the day the letter came; zero: not known
}

// Kind returns "letter.received".
func (LetterReceived) Kind() journal.Kind { return "letter.received" }

func (f LetterReceived) apply(r *replayer, _ *journal.Entry) {
	set(r, "letter", &r.d.Case.Decision.LetterDate, To(f.Date))
	r.d.Case.Decision.LetterReceived = f.Received
}

// SanctionImposed is a loonsanctie.
type SanctionImposed struct {
	Until  civil.Date `json:"until"` // last day according to the decision; zero: not known
	Reason plain.Text `json:"reason,omitzero"`
}

// Kind returns "sanction.imposed".
func (SanctionImposed) Kind() journal.Kind { return "sanction.imposed" }

func (f SanctionImposed) apply(r *replayer, e *journal.Entry) {
	r.d.Proof.Sanction = Sanction{Imposed: Ruling{On: e.On, Reason: f.Reason.String()}}
	r.d.Case.Decision.Sanction = true
	set(r, "sanction", &r.d.Case.Decision.SanctionUntil, To(f.Until))
}

// SanctionShortened is a step on the way to a shorter loonsanctie (bekorting); zero days stay as they are.
type SanctionShortened struct {
	Reported    civil.Date `json:"reported,omitzero"`    // repair reported to UWV
	Established civil.Date `json:"established,omitzero"` // repair established by UWV
	Until       civil.Date `json:"until,omitzero"`       // new last day
	Reason      plain.Text `json:"reason,omitzero"`
}

// Kind returns "sanction.shortened".
func (SanctionShortened) Kind() journal.Kind { return "sanction.shortened" }

func (f SanctionShortened) apply(r *replayer, e *journal.Entry) {
	r.d.Proof.Sanction.Shortened = Ruling{On: e.On, Reason: f.Reason.String()}
	d := &r.d.Case.Decision
	d.RepairReported = either(f.Reported, d.RepairReported)
	d.RepairEstablished = either(f.Established, d.RepairEstablished)
	if !f.Until.IsZero() {
		set(r, "sanction", &d.SanctionUntil, To(f.Until))
	}
}

// SanctionLifted says that the loonsanctie was withdrawn, for instance after an objection (bezwaar).
type SanctionLifted struct {
	Reason plain.Text `json:"reason,omitzero"`
}

// Kind returns "sanction.lifted".
func (SanctionLifted) Kind() journal.Kind { return "sanction.lifted" }

func (f SanctionLifted) apply(r *replayer, e *journal.Entry) {
	r.d.Proof.Sanction.Lifted = Ruling{On: e.On, Reason: f.Reason.String()}
	r.d.Case.Decision.Sanction = false
	set(r, "sanction", &r.d.Case.Decision.SanctionUntil, To(civil.Date(0)))
}

// ExtensionGranted is a voluntary extension of the waiting period (vrijwillige verlenging).
type ExtensionGranted struct {
	Until civil.Date `json:"until"`
}

// Kind returns "extension.granted".
func (ExtensionGranted) Kind() journal.Kind { return "extension.granted" }

func (f ExtensionGranted) apply(r *replayer, e *journal.Entry) {
	r.d.Proof.Extended = e.On
	set(r, "extension", &r.d.Case.Decision.ExtensionUntil, To(f.Until))
}

func either(a, b civil.Date) civil.Date {
	if a.IsZero() {
		return b
	}
	return a
}
