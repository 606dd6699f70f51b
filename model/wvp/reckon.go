package wvp

import "spoorboek/model/civil"

// reckoner applies the table to one case.
type reckoner struct {
	in       Case
	cal      *Calendar
	notes    []Note
	facts    facts
	sanction Reading    // the last day of a sanction that was imposed, else zero
	waiting  civil.Date // last day of the waiting period
	resting  civil.Date // first day of an open recovery, else zero
}

// facts are the recorded days that belong to the case that runs.
type facts struct {
	pa, eje, evaluation, week42, recalibration civil.Date
	letter, letterReceived, incomplete         civil.Date
	sanctionUntil, reported, established       civil.Date
	extension, aow, contractEnd                civil.Date
}

func newReckoner(in Case, cal *Calendar) *reckoner {
	r := &reckoner{in: in, cal: cal, notes: cal.Notes, waiting: cal.Off(727)}
	r.takeFacts()
	for _, i := range cal.Interruptions {
		if i.Span.Open() {
			r.resting = i.Span.From
		}
	}
	r.sanction = r.sanctionEnd()
	r.noteCircumstances()
	return r
}

func (r *reckoner) flag(code NoteCode, span civil.Span, fact Anchor) {
	r.notes = append(r.notes, Note{Code: code, Span: span, Fact: fact})
}

// takeFacts keeps the facts of this case. One dated before it belongs to an earlier case or is a slip of the
// pen.
func (r *reckoner) takeFacts() {
	d, f := &r.in.Decision, &r.facts
	f.pa = r.ours(OnProblemAnalysis, r.in.PA)
	f.eje = r.ours(OnFirstYear, r.in.EJE)
	// The first-year evaluation is an evaluation too: six weeks run from the later of the two.
	f.evaluation = civil.Max(r.ours(OnEvaluation, r.in.LastEvaluation), f.eje)
	f.week42 = r.ours(OnWeek42Report, r.in.Week42Report)
	f.recalibration = r.ours(OnRecalibration, r.in.Recalibration)
	f.letter = r.ours(OnLetter, d.LetterDate)
	f.letterReceived = r.ours(OnLetterReceived, d.LetterReceived)
	f.incomplete = r.ours(OnRIVIncomplete, d.RIVIncomplete)
	f.reported = r.ours(OnRepairReported, d.RepairReported)
	f.established = r.ours(OnRepairEstablished, d.RepairEstablished)
	f.contractEnd = r.ours(OnContractEnd, d.ContractEnd)
	f.extension = r.afterWaiting(OnExtension, r.ours(OnExtension, d.ExtensionUntil))
	f.sanctionUntil = r.afterWaiting(OnSanction, r.ours(OnSanction, d.SanctionUntil))
	f.aow = max(d.AOW, 0)
}

func (r *reckoner) ours(fact Anchor, on civil.Date) civil.Date {
	switch {
	case on <= 0:
		return 0
	case on >= r.cal.FirstSick:
		return on
	case on >= r.in.FirstSick:
		r.flag(NoteFactEarlier, day(on), fact)
	default:
		r.flag(NoteFactBefore, day(on), fact)
	}
	return 0
}

// afterWaiting keeps an end that lies behind the waiting period: nothing that lengthens can end sooner.
func (r *reckoner) afterWaiting(fact Anchor, end civil.Date) civil.Date {
	if end.IsZero() || end > r.waiting {
		return end
	}
	r.flag(NoteEndTooEarly, day(end), fact)
	return 0
}

// sanctionEnd is the last day of an imposed sanction: at most 52 weeks, six weeks after UWV established the
// repair, and sooner by as much as UWV decided later than three weeks after the report (WIA 25(9), (13),
// (14)).
func (r *reckoner) sanctionEnd() Reading {
	f := &r.facts
	if !r.in.Decision.Sanction && f.sanctionUntil.IsZero() && f.established.IsZero() {
		return Reading{}
	}
	end := r.count(1091)
	if !f.extension.IsZero() {
		end = calendarDays(OnExtension, f.extension, 364)
	}
	if !f.sanctionUntil.IsZero() {
		end = calendarDays(OnSanction, f.sanctionUntil, 0)
	}
	if f.established.IsZero() {
		return end
	}
	end = earlier(end, calendarDays(OnRepairEstablished, f.established, 42))
	if !f.reported.IsZero() {
		end = earlier(end, calendarDays(OnRepairReported, f.reported, 21+42))
	}
	return end
}

func (r *reckoner) moments() []Moment {
	all := make([]Moment, 0, len(law))
	for i := range law {
		all = r.apply(all, &law[i])
	}
	sortMoments(all)
	return all
}

// apply appends the moment of a rule, if one of its reckonings has its fact.
func (r *reckoner) apply(all []Moment, rule *Rule) []Moment {
	at := r.pick(rule)
	if at < 0 || rule.Code.Settable() && r.in.EvaluateEvery == NoEvaluation {
		return all
	}
	all = append(all, Moment{Code: rule.Code, Citation: rule.Citation})
	m, by := &all[len(all)-1], agreed(r.in.EvaluateEvery, rule.Code, rule.Reckonings[at])
	m.Arithmetic.Due = r.read(by.From, by.Due)
	m.Arithmetic.Legal = m.Arithmetic.Due
	if by.Legal != by.Due {
		m.Arithmetic.Legal = r.read(by.From, by.Legal)
	}
	r.correct(m)
	m.Due, m.LegalLast = m.Arithmetic.Due.On, m.Arithmetic.Legal.On
	r.open(m, rule.Reckonings[at:])
	m.Actor = r.actor(rule.Actor)
	m.Lapsed = r.lapse(rule, m)
	r.forecast(m, by)
	m.Week, m.K = r.cal.Week(m.LegalLast), NotCounted
	if legal := &m.Arithmetic.Legal; legal.Anchor == OnFirstSick {
		m.K = legal.Days
	}
	return all
}

// agreed is a reckoning with the number of the office in it, where the row rests on no law: of all rows only
// the six-weekly evaluation.
func agreed(every int, code Code, by Reckoning) *Reckoning {
	if code.Settable() && every > 0 {
		by.Due += every - EveryEvaluation
		by.Legal += every - EveryEvaluation
	}
	return &by
}

func (r *reckoner) pick(rule *Rule) int {
	for i := range rule.Reckonings {
		by := &rule.Reckonings[i]
		if r.holds(by.If) && !r.day(by.From).IsZero() {
			return i
		}
	}
	return -1
}

func (r *reckoner) holds(c Circumstance) bool {
	switch c {
	case InSafetyNet:
		return r.in.Employer == SafetyNet
	case OnSickPay:
		return r.in.Employer != Regular
	case WithNoRisk:
		return r.in.NoRisk
	case ExitAfterSixWeeks:
		return r.in.Employer != OwnRisk && r.cal.ExitReport(r.facts.contractEnd) != ExitNone
	case IllPastAOW:
		return r.facts.pastAOW(r.cal.FirstSick) && r.cal.FirstSick >= shorterAOWWage
	case IllPastAOWOld:
		return r.facts.pastAOW(r.cal.FirstSick)
	}
	return true
}

func (r *reckoner) day(fact Anchor) civil.Date {
	f := &r.facts
	switch fact {
	case OnFirstSick:
		return r.cal.FirstSick
	case OnProblemAnalysis:
		return f.pa
	case OnFirstYear:
		return f.eje
	case OnEvaluation:
		return f.evaluation
	case OnRecalibration:
		return f.recalibration
	case OnLetter:
		return f.letter
	case OnExtension:
		return f.extension
	case OnSanctionEnd:
		return r.sanction.On
	case OnRepairReported:
		return f.reported
	case OnRIVIncomplete:
		return f.incomplete
	case OnAOW:
		return f.aow
	case OnContractEnd:
		return f.contractEnd
	}
	return 0
}

func (r *reckoner) read(from Anchor, days int) Reading {
	if from == OnFirstSick {
		return r.count(days)
	}
	return calendarDays(from, r.day(from), days)
}

func (r *reckoner) count(k int) Reading {
	on := r.cal.Off(k)
	return Reading{
		Anchor: OnFirstSick, From: r.cal.FirstSick, Days: k,
		Shift: on.Sub(r.cal.FirstSick) - k, On: on,
	}
}

func calendarDays(from Anchor, on civil.Date, days int) Reading {
	return Reading{Anchor: from, From: on, Days: days, On: on.Add(days)}
}

func earlier(a, b Reading) Reading {
	if b.On < a.On {
		return b
	}
	return a
}

// open sets the first day and the day to speak of it. A recorded fact that has no such day itself leaves them
// to the rows below it.
func (r *reckoner) open(m *Moment, rows []Reckoning) {
	for i := range rows {
		by := &rows[i]
		if !r.holds(by.If) || r.day(by.From).IsZero() {
			continue
		}
		if by.Opens != NoDay && m.Opens.IsZero() {
			m.Arithmetic.Opens = earlier(m.Arithmetic.Due, r.read(by.From, by.Opens))
			m.Opens = m.Arithmetic.Opens.On
		}
		if by.Warn != NoDay && m.Warn.IsZero() {
			m.Warn = min(m.Due, r.read(by.From, by.Warn).On)
		}
	}
}

// forecast marks what hangs on a fact that is not recorded yet: the row's own, or the end of an open
// recovery.
func (r *reckoner) forecast(m *Moment, by *Reckoning) {
	if by.Waits != OnNothing {
		m.Forecast, m.Waits = true, by.Waits
		return
	}
	counted := m.Arithmetic.Legal.Anchor == OnFirstSick
	if counted && !r.resting.IsZero() && m.LegalLast >= r.resting {
		m.Forecast, m.Waits = true, OnRecovery
	}
}

func (r *reckoner) actor(a Actor) Actor {
	if a == Employer && r.in.Employer == SafetyNet {
		return UWV
	}
	return a
}
