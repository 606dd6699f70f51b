package wvp

import "spoorboek/model/civil"

const (
	// shorterAOWWage is 2023-07-01: from then on an employee past AOW is paid six weeks in sickness, not
	// thirteen.
	shorterAOWWage = civil.Date(738702)
	letterLatest   = 622 // WIA 64(2): the day on which 89 weeks have lasted
	reportRescues  = 566 // WIA 64(6): the day on which 81 weeks have lasted
	letterRescue   = 28  // WIA 64(6): four weeks after the letter came
)

// correct applies what a table row cannot say: an end that the earliest of several facts decides.
func (r *reckoner) correct(m *Moment) {
	a := &m.Arithmetic
	switch m.Code {
	case SanctionLastDay:
		if !r.sanction.On.IsZero() {
			a.Due, a.Legal = r.sanction, r.sanction
		}
	case AOWWageLast:
		a.Due = earlier(a.Due, r.count(727))
		a.Legal = a.Due
	case WIAApplication:
		if rescue := r.rescue(); rescue.On > a.Legal.On {
			a.Legal = rescue
		}
	}
}

// rescue is the last day on which an application still counts as timely after a late letter of UWV (row 12a).
// A date in the letter prevails over it, and it is lost when the week-42 report came after week 81.
func (r *reckoner) rescue() Reading {
	f := &r.facts
	late := f.letterReceived > r.cal.Off(letterLatest)
	if !late || !f.letter.IsZero() || f.week42.IsZero() || f.week42 >= r.cal.Off(reportRescues) {
		return Reading{}
	}
	return calendarDays(OnLetterReceived, f.letterReceived, letterRescue)
}

// pastAOW tells whether somebody had reached the AOW date on the first day of sickness.
func (f facts) pastAOW(firstSick civil.Date) bool { return !f.aow.IsZero() && firstSick >= f.aow }

// lapse is why a moment need not happen. Past the AOW date there is no plan, no second track and no WIA; when
// the AOW date comes before the first WIA day, what serves the claim falls away.
func (r *reckoner) lapse(rule *Rule, m *Moment) Lapse {
	aow := r.facts.aow
	switch {
	case r.in.Employer == SafetyNet && employersOnly(m.Code):
		return LapsedNoReport
	case aow.IsZero() || m.Code == AOWDay || m.Code == AOWWageLast:
		return Stands
	case r.facts.pastAOW(r.cal.FirstSick) && (rule.ToWIA || planned(m.Code)):
		return LapsedAOW
	case rule.ToWIA && aow <= r.cal.Off(728):
		return LapsedAOW
	case planned(m.Code) && m.Due >= aow:
		return LapsedAOW
	}
	return Stands
}

// employersOnly are the duties that article 26 WIA and 38(1) ZW lay on no one in the safety net.
func employersOnly(c Code) bool {
	switch c {
	case Week42Report, ReportCompletion,
		SanctionDecision, ShorteningRequest, ShorteningDecision, SanctionLastDay:
		return true
	}
	return false
}

// planned are the moments that work towards resumption, and end with the duty to pay wages.
func planned(c Code) bool {
	switch c {
	case ActionPlan, Evaluation, ExpertResearch, FirstYearEvaluation, SecondTrackStart, EarlyIVALast,
		Week42Report, NoRiskCutoff, ShorteningRequest, SanctionLastDay:
		return true
	}
	return false
}

func (r *reckoner) noteCircumstances() {
	f := &r.facts
	switch {
	case f.aow.IsZero():
	case r.facts.pastAOW(r.cal.FirstSick):
		r.flag(NotePastAOW, day(f.aow), OnAOW)
	case f.aow <= r.cal.Off(728):
		r.flag(NoteAOWBeforeWIA, day(f.aow), OnAOW)
	case f.aow <= r.waiting.AddMonths(12):
		r.flag(NoteAOWNear, day(f.aow), OnAOW)
	}
	if !f.contractEnd.IsZero() && f.contractEnd < r.waiting {
		r.flag(NoteContractEnds, day(f.contractEnd), OnContractEnd)
	}
	if r.in.Employer == SafetyNet {
		r.flag(NoteSafetyNet, civil.Span{}, OnNothing)
	}
	switch {
	case !r.sanction.On.IsZero():
		r.flag(NoteWIAAfterSanction, civil.Span{From: r.sanction.On.Add(1)}, OnSanctionEnd)
	case !f.extension.IsZero():
		r.flag(NoteWIAAfterExtension, civil.Span{From: f.extension.Add(1)}, OnExtension)
	}
	r.noteLetter()
}

func (r *reckoner) noteLetter() {
	f := &r.facts
	end := civil.Max(r.waiting, f.extension)
	if !f.letter.IsZero() && (f.letter < r.cal.Off(609) || f.letter > end) {
		r.flag(NoteLetterUnusual, day(f.letter), OnLetter)
	}
	if f.letterReceived <= r.cal.Off(letterLatest) {
		return
	}
	code := NoteLateLetter
	switch {
	case f.week42.IsZero():
		code = NoteLateLetterUnsure
	case f.week42 >= r.cal.Off(reportRescues):
		code = NoteLateLetterLost
	}
	r.flag(code, day(f.letterReceived), OnLetterReceived)
}

// ExitReport is which re-integration report the end of a contract asks for.
type ExitReport string

// The reports at the end of a contract. A full one may be short when recovery is expected within three
// months.
const (
	ExitNone  ExitReport = "none"  // less than six weeks ill
	ExitShort ExitReport = "short" // six to ten weeks: verkort RIV
	ExitFull  ExitReport = "full"  // more than ten weeks
)

// ExitReport tells which report (RIV) goes with a contract whose last day is given (ZW 38(2), Werkwijzer
// 5.5-5.7).
func (c Calendar) ExitReport(last civil.Date) ExitReport {
	k, _ := c.CountingDay(last)
	switch {
	case k < 6*7:
		return ExitNone
	case k <= 10*7:
		return ExitShort
	}
	return ExitFull
}
