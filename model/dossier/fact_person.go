package dossier

import (
	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
	"spoorboek/model/wvp"
)

// DossierOpened begins a dossier.
type DossierOpened struct {
	Number plain.Text `json:"number,omitzero"`
}

// Kind returns "dossier.opened".
func (DossierOpened) Kind() journal.Kind { return "dossier.opened" }

func (f DossierOpened) apply(r *replayer, e *journal.Entry) {
	if r.opened {
		r.flag(FlagReopened, e)
		return
	}
	r.opened = true
	r.d.Course.Opened = e.On
	r.d.Number = f.Number.String()
	r.touch("dossier.number", journal.ID{}, r.d.Number)
}

// NumberStated gives the dossier another number: a label, not its identity.
type NumberStated struct {
	Number plain.Text `json:"number"`
}

// Numbered states a number.
func Numbered(number string) NumberStated { return NumberStated{Number: plain.Line(number)} }

// Kind returns "dossier.numbered".
func (NumberStated) Kind() journal.Kind { return "dossier.numbered" }

func (f NumberStated) apply(r *replayer, _ *journal.Entry) {
	r.d.Number = f.Number.String()
	r.touch("dossier.number", journal.ID{}, r.d.Number)
}

// PersonStated is a patch of the person.
type PersonStated struct {
	First  Change[plain.Text] `json:"first,omitzero"`
	Prefix Change[plain.Text] `json:"prefix,omitzero"`
	Last   Change[plain.Text] `json:"last,omitzero"`
	Born   Change[civil.Date] `json:"born,omitzero"`
	Phone  Change[plain.Text] `json:"phone,omitzero"`
	Email  Change[plain.Text] `json:"email,omitzero"`
	Job    Change[plain.Text] `json:"job,omitzero"`
	Hours  Change[float64]    `json:"hours,omitzero"`
}

// Kind returns "person.stated".
func (PersonStated) Kind() journal.Kind { return "person.stated" }

func (f PersonStated) apply(r *replayer, _ *journal.Entry) {
	p := &r.d.Person
	setText(r, "person.first", &p.First, f.First)
	setText(r, "person.prefix", &p.Prefix, f.Prefix)
	setText(r, "person.last", &p.Last, f.Last)
	set(r, "person.born", &p.Born, f.Born)
	setText(r, "person.phone", &p.Phone, f.Phone)
	setText(r, "person.email", &p.Email, f.Email)
	setText(r, "person.job", &p.Job, f.Job)
	set(r, "person.hours", &p.Hours, f.Hours)
}

// EmployerStated is a patch of the employer.
type EmployerStated struct {
	Name      Change[plain.Text] `json:"name,omitzero"`
	Contact   Change[plain.Text] `json:"contact,omitzero"`
	Principal Change[plain.Text] `json:"principal,omitzero"`
}

// Kind returns "employer.stated".
func (EmployerStated) Kind() journal.Kind { return "employer.stated" }

func (f EmployerStated) apply(r *replayer, _ *journal.Entry) {
	p := &r.d.Employer
	setText(r, "employer.name", &p.Name, f.Name)
	setText(r, "employer.contact", &p.Contact, f.Contact)
	setText(r, "employer.principal", &p.Principal, f.Principal)
}

// CaseStated is a patch of what the statutory calendar is computed from.
type CaseStated struct {
	FirstSick     Change[civil.Date] `json:"first_sick_day,omitzero"`
	AOW           Change[civil.Date] `json:"aow,omitzero"`
	ContractEnd   Change[civil.Date] `json:"contract_end,omitzero"`
	Arrangement   Change[string]     `json:"arrangement,omitzero"` // a word of wvp.Arrangement
	NoRisk        Change[bool]       `json:"no_risk,omitzero"`     // yes or no, never why
	RIVIncomplete Change[civil.Date] `json:"riv_incomplete,omitzero"`
}

// Kind returns "case.stated".
func (CaseStated) Kind() journal.Kind { return "case.stated" }

func (f CaseStated) apply(r *replayer, e *journal.Entry) {
	c := &r.d.Case
	set(r, "case.first_sick_day", &c.FirstSick, f.FirstSick)
	set(r, "case.aow", &c.Decision.AOW, f.AOW)
	set(r, "case.contract_end", &c.Decision.ContractEnd, f.ContractEnd)
	set(r, "case.no_risk", &c.NoRisk, f.NoRisk)
	set(r, "case.riv_incomplete", &c.Decision.RIVIncomplete, f.RIVIncomplete)
	if !f.Arrangement.Set {
		return
	}
	a, ok := wvp.ParseArrangement(f.Arrangement.Value)
	if !ok {
		r.flag(FlagUnknown, e)
		return
	}
	set(r, "case.arrangement", &c.Employer, To(a))
}

// AssignmentStated is a patch of the assignment.
type AssignmentStated struct {
	Start        Change[civil.Date] `json:"start,omitzero"`
	End          Change[civil.Date] `json:"end,omitzero"`
	Budget       Change[float64]    `json:"budget,omitzero"`
	ReportEvery  Change[int]        `json:"report_every,omitzero"`
	ContactEvery Change[int]        `json:"contact_every,omitzero"`
	Agreed       Change[civil.Date] `json:"agreed,omitzero"`
	Payer        Change[plain.Text] `json:"payer,omitzero"`
}

// Version returns 2: the first said not when it was agreed, nor who pays.
func (AssignmentStated) Version() uint16 { return 2 }

// Kind returns "assignment.stated".
func (AssignmentStated) Kind() journal.Kind { return "assignment.stated" }

func (f AssignmentStated) apply(r *replayer, e *journal.Entry) {
	a := &r.d.Course.Assignment
	set(r, "assignment.start", &a.Start, f.Start)
	set(r, "assignment.end", &a.End, f.End)
	set(r, "assignment.budget", &a.Budget, f.Budget)
	set(r, "assignment.report_every", &a.ReportEvery, f.ReportEvery)
	set(r, "assignment.contact_every", &r.d.Course.ContactEvery, f.ContactEvery)
	set(r, "assignment.agreed", &a.Agreed, f.Agreed)
	setText(r, "assignment.payer", &a.Payer, f.Payer)
	if !a.End.IsZero() && a.End < a.Start {
		r.flag(FlagReversed, e)
	}
}

// HoursCarried says how many hours were spent before this program kept count.
type HoursCarried struct {
	Hours float64 `json:"hours"`
}

// Kind returns "hours.carried".
func (HoursCarried) Kind() journal.Kind { return "hours.carried" }

func (f HoursCarried) apply(r *replayer, _ *journal.Entry) {
	set(r, "hours.hours", &r.d.Course.Assignment.Carried, To(f.Hours))
}
