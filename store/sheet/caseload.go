package sheet

import (
	"slices"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/plain"
	"spoorboek/model/profile"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
	"spoorboek/store"
)

// caseloadRow makes the facts of a row of the caseload sheet.
type caseloadRow struct{ *writing }

// all states everything that the row says, each fact with the day that it is about.
func (w caseloadRow) all() {
	w.person()
	w.employer()
	w.legal()
	absenceCells(w).all()
	w.assignment()
	w.papers()
	w.phase()
	w.firstTrack()
	w.outcome()
	w.contact()
	taskCells(w).all()
	w.remark()
}

func (w caseloadRow) person() {
	var p dossier.PersonStated
	w.name(&p)
	w.day(store.FieldBorn, &p.Born)
	w.line(store.FieldPhone, &p.Phone)
	w.line(store.FieldMail, &p.Email)
	w.line(store.FieldJob, &p.Job)
	w.amount(store.FieldWeekHours, &p.Hours)
	if p != (dossier.PersonStated{}) {
		w.state(w.today, p)
	}
}

// name takes the parts of a name; a column with the whole name counts where there are no parts.
func (w caseloadRow) name(p *dossier.PersonStated) {
	if w.got.text(store.FieldLastName) != "" {
		w.line(store.FieldFirstName, &p.First)
		w.line(store.FieldPrefix, &p.Prefix)
		w.line(store.FieldLastName, &p.Last)
		return
	}
	if v, ok := w.take(store.FieldFullName, keepHere); ok {
		parts := profile.ParseName(v.kept)
		p.First = dossier.To(plain.Line(parts.First))
		p.Prefix = dossier.To(plain.Line(parts.Prefix))
		p.Last = dossier.To(plain.Line(parts.Last))
	}
}

func (w caseloadRow) employer() {
	var e dossier.EmployerStated
	w.line(store.FieldEmployer, &e.Name)
	w.line(store.FieldContact, &e.Contact)
	w.line(store.FieldPrincipal, &e.Principal)
	if e != (dossier.EmployerStated{}) {
		w.state(w.today, e)
	}
}

// legal takes what the statutory calendar is computed from.
func (w caseloadRow) legal() {
	var c dossier.CaseStated
	w.day(store.FieldFirstSick, &c.FirstSick)
	w.day(store.FieldContractEnd, &c.ContractEnd)
	if c != (dossier.CaseStated{}) {
		w.state(w.today, c)
	}
	if w.got.text(store.FieldFirstSick) == "" && w.here.standing[store.FieldFirstSick] == "" {
		w.got.noticeField(store.FieldFirstSick, store.ProblemNoFirstSickDay, "", exampleDay)
	}
	if sick := w.got.values[store.FieldFirstSick].day; sick > w.today {
		w.got.noticeField(store.FieldFirstSick, store.ProblemSickAhead, written(sick, store.DayFirst), "")
	}
	if v, ok := w.take(store.FieldSanction, keepHere); ok {
		w.state(w.today, dossier.SanctionImposed{Until: v.day})
	}
	if day, ok := w.passed(store.FieldFirstYearEval, keepHere); ok {
		w.state(day, dossier.MomentDone{Code: wvp.FirstYearEvaluation})
	}
}

// assignment takes the start of spoor 2, which is also when that statutory moment was met, and the hours.
func (w caseloadRow) assignment() {
	var a dossier.AssignmentStated
	w.day(store.FieldSecondTrack, &a.Start)
	w.amount(store.FieldBudget, &a.Budget)
	if a != (dossier.AssignmentStated{}) {
		w.state(w.today, a)
	}
	if start := a.Start.Value; !start.IsZero() && start <= w.today {
		w.state(start, dossier.MomentDone{Code: wvp.SecondTrackStart})
	}
	if v, ok := w.take(store.FieldSpent, keepHere); ok && (v.number > 0 || !w.fresh) {
		counted := 0.0
		if w.dossier != nil {
			counted = w.dossier.Hours() - w.dossier.Course.Assignment.Carried
		}
		w.state(w.today, dossier.HoursCarried{Hours: max(0, v.number-counted)})
	}
}

// papers takes the days of documents. A report of the labour expert also meets the moment of his research.
func (w caseloadRow) papers() {
	if day, ok := w.passed(store.FieldExpertReport, keepHere); ok {
		w.state(day, dossier.DocumentRegistered{Sort: dossier.DocExpert})
		w.state(day, dossier.MomentDone{Code: wvp.ExpertResearch})
	}
	if day, ok := w.passed(store.FieldCapacity, addToo); ok {
		w.state(day, dossier.AssessmentRegistered{Sort: capacity.FML})
	}
	if day, ok := w.passed(store.FieldPlanSigned, keepHere); ok {
		w.state(day, dossier.DocumentRegistered{Sort: dossier.DocPlan, Signed: day})
	}
	if day, ok := w.passed(store.FieldLastReport, addToo); ok {
		w.state(day, dossier.ReportSent{Report: dossier.ReportProgress, For: "employer"})
	}
}

// phase takes the phase. When it began is not in the sheet: the day is unknown, but for a closed trajectory
// and for a phase that changed since the last import.
func (w caseloadRow) phase() {
	closed, closedKnown := w.closing()
	v, ok := w.take(store.FieldPhase, keepHere)
	switch {
	case ok && v.phase == track.Closed:
		w.state(closed, dossier.PhaseEntered{Phase: v.phase.Name()})
	case ok && w.fresh:
		w.state(0, dossier.PhaseEntered{Phase: v.phase.Name()})
	case ok:
		w.state(w.today, dossier.PhaseEntered{Phase: v.phase.Name()})
	case closedKnown:
		w.state(closed, dossier.PhaseEntered{Phase: track.Closed.Name()})
	}
}

// closing takes the day on which the trajectory was closed. A day beside a phase that is open is left out and
// said. Without a day a closed trajectory counts as closed on the last day that the row knows of.
func (w caseloadRow) closing() (day civil.Date, known bool) {
	phase, said := w.got.values[store.FieldPhase]
	if w.got.text(store.FieldClosedOn) != "" && said && phase.phase != track.Closed {
		w.got.noticeField(store.FieldClosedOn, store.ProblemClosedButOpen, w.got.text(store.FieldClosedOn), "")
		return 0, false
	}
	if day, ok := w.passed(store.FieldClosedOn, keepHere); ok {
		return day, true
	}
	if day := w.got.values[store.FieldClosedOn].day; !day.IsZero() && day <= w.today {
		return day, false
	}
	for _, f := range []store.Field{store.FieldLastContact, store.FieldLastReport} {
		if d := w.got.values[f].day; d <= w.today {
			day = civil.Max(day, d)
		}
	}
	if day.IsZero() {
		day = w.today
	}
	return day, false
}

func (w caseloadRow) firstTrack() {
	v, ok := w.take(store.FieldFirstTrack, keepHere)
	if !ok {
		return
	}
	state, note, known := firstTrackOf(v.kept)
	if !known {
		w.got.noticeField(store.FieldFirstTrack, store.ProblemUnknownTrack, v.kept, exampleTrack)
	}
	on := w.today
	if w.fresh {
		on = 0
	}
	w.state(on, dossier.FirstTrackStated{State: state, Note: plain.Line(note)})
}

// outcome takes what came of it, on the day of closing, and what both parties thought of it.
func (w caseloadRow) outcome() {
	on := w.got.values[store.FieldClosedOn].day
	if on > w.today {
		on = w.today
	}
	if v, ok := w.take(store.FieldOutcome, keepHere); ok {
		o, known := outcomeOf(v.kept)
		if !known {
			w.got.noticeField(store.FieldOutcome, store.ProblemUnknownOutcome, v.kept, exampleOutcome)
		}
		w.state(on, outcomeFact(o, v.kept))
	}
	for _, grade := range []struct {
		field store.Field
		who   string
	}{{store.FieldGradeEmployee, "employee"}, {store.FieldGradeEmployer, "employer"}} {
		if v, ok := w.take(grade.field, keepHere); ok {
			w.state(on, dossier.SatisfactionAnswered{Who: grade.who, Score: v.number})
		}
	}
}

func outcomeFact(o dossier.Outcome, text string) dossier.OutcomeRecorded {
	fact := dossier.OutcomeRecorded{Note: dossier.To(plain.Line(text))}
	for _, axis := range []struct {
		into *dossier.Change[string]
		code string
	}{{&fact.Work, o.Work}, {&fact.Benefit, o.Benefit}, {&fact.Toets, o.Toets}, {&fact.End, o.End}} {
		if axis.code != "" {
			*axis.into = dossier.To(axis.code)
		}
	}
	if len(o.Results) > 0 {
		fact.Results = dossier.To(o.Results)
	}
	return fact
}

func (w caseloadRow) contact() {
	day, ok := w.passed(store.FieldLastContact, addToo)
	if !ok || w.dossier != nil && slices.ContainsFunc(w.dossier.Agenda.Contacts, func(c dossier.Contact) bool {
		return c.On == day
	}) {
		return
	}
	w.state(day, dossier.ContactLogged{How: dossier.OtherWay, Audience: dossier.Own})
}

// remark becomes a note that only the coach reads: free text is her own until she says otherwise. One that
// was written here before, in this cell or by hand, is not written again.
func (w caseloadRow) remark() {
	text := w.got.text(store.FieldRemark)
	if w.dossier != nil && slices.ContainsFunc(w.dossier.Papers.Notes, func(n dossier.Note) bool {
		return n.Text == text
	}) {
		return
	}
	if v, ok := w.take(store.FieldRemark, addToo); ok {
		w.state(w.today, dossier.NoteWritten{Text: plain.Note(v.kept), Audience: dossier.Own})
	}
}
