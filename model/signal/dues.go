package signal

import (
	"spoorboek/model/civil"
	"spoorboek/model/norm"
	"spoorboek/model/wvp"
)

// Under is the due as an office holds to it: the question about the six-weekly evaluation comes after its own
// number of days, unless somebody gave the evaluation another date. It is nil where the office does not wait
// for it.
//
// A row keeps the day of the calendar that nobody changed, so that another number costs no replay.
func (d *Due) Under(set norm.Settings) *Due {
	switch {
	case !d.Code.Code().Settable(), d.Flags&Moved != 0, set.Evaluation == wvp.EveryEvaluation:
		return d
	case set.Evaluation == 0:
		return nil
	}
	under := *d
	under.On = d.On.Add(set.Evaluation - wvp.EveryEvaluation)
	return &under
}

// due judges one thing with a day.
func (j *judge) due(d *Due) {
	if d = d.Under(j.set); d == nil {
		return
	}
	switch d.Rule {
	case Task, FollowUp:
		j.own(d)
	case Appointment:
		j.appointment(d)
	case Moment, Ask:
		j.moment(d)
	case Letter:
		j.letter(d)
	case Offer:
		j.offer(d)
	case Interview:
		j.interview(d)
	case EarlyIVA:
		judgeEarlyIVA(j, d)
	case Mark:
		judgeMark(j, d)
	}
}

// bare is the signal of a due before its group is known.
func (d *Due) bare(severity int) Signal {
	return Signal{
		Rule: d.Rule, Severity: severity, Due: d.On, At: d.At, Item: d.Item, Code: d.Code.Code(),
		Actor: d.Actor.Actor(), Kind: d.Kind.Kind(), Text: d.Text, Snoozed: d.Until,
	}
}

// Signal is the due as a line of an agenda, whatever day it is.
func (d *Due) Signal() Signal { return d.bare(0) }

// own is a task or the follow-up of an application.
func (j *judge) own(d *Due) {
	if d.Rule == FollowUp && j.rests {
		return
	}
	j.plans(civil.Max(d.On, d.Until))
	s := d.bare(4)
	s.Group = j.day(d.On)
	if s.Group == Later {
		j.later(s, civil.Max(d.On, d.Until))
		return
	}
	j.fire(s)
}

// plans notes that something is still to be done, and whether that is within the week.
func (j *judge) plans(on civil.Date) {
	j.open = true
	if on >= j.today && on.Sub(j.today) <= j.set.Week {
		j.planned = true
	}
}

func (j *judge) appointment(d *Due) {
	s := d.bare(4)
	switch s.Group = j.day(d.On); s.Group {
	case Overdue:
		s.Rule, s.Group, s.Severity = AppointmentOutcome, Today, 6
		j.fire(s)
		return
	case Today:
		s.Severity = 9
	}
	j.plans(d.On)
	j.meets = true
	if s.Group == Later {
		j.later(s, d.On)
		return
	}
	s.Snoozed = 0 // an appointment does not wait
	j.out = append(j.out, dated(s, j.today))
}

// moment is a statutory moment: the coach's own can be late, another's stays a question.
func (j *judge) moment(d *Due) {
	if j.rests {
		return
	}
	s := d.bare(8)
	if d.Rule == Ask && s.Actor == wvp.Employer {
		s.Who = j.in.Employer
	}
	from := d.visible(j.set.Horizon)
	habit := codeTable[d.Code].role == usual
	switch {
	case habit && j.today > d.On.Add(j.set.Horizon):
		return // too late to ask; the account of the dossier shows that it is missing
	case j.today < from && j.today < d.On:
		j.later(s, d.On)
		return
	case d.Rule == Ask:
		s.Severity, s.Group = 7, Today
		if j.today < d.On {
			s.Group = Week
		}
		if habit {
			s.Severity = 4
		}
	default:
		if s.Group = j.day(d.On); s.Group == Later {
			s.Group = Week
		}
	}
	j.fire(s)
}

// visible is the day from which a moment speaks.
func (d *Due) visible(horizon int) civil.Date {
	if d.Flags&Warned != 0 {
		return d.From
	}
	return civil.Max(d.From, d.On.Add(-horizon))
}

func (j *judge) letter(d *Due) {
	if j.rests {
		return
	}
	s := d.bare(7)
	if asks := d.On.Add(j.set.Letter); j.today < asks {
		if j.today <= d.On {
			j.later(s, d.On)
		} else {
			j.later(s, asks)
		}
		return
	}
	s.Group = Today
	j.fire(s)
}

func (j *judge) offer(d *Due) {
	if j.rests {
		return
	}
	s := d.bare(6)
	s.Since, s.Count = d.On, j.today.Sub(d.On)
	if j.today < d.On {
		j.later(s, d.On)
		return
	}
	s.Group = Today
	j.fire(s)
}

func (j *judge) interview(d *Due) {
	if j.rests {
		return
	}
	s := d.bare(4)
	s.Since, s.Due, s.Count = d.On, d.On.Add(j.set.Interview), j.today.Sub(d.On)
	if j.today <= s.Due {
		j.later(s, s.Due.Add(1))
		return
	}
	s.Group = Today
	j.fire(s)
}

// judgeMark is a day to know of: it never asks for anything.
func judgeMark(j *judge, d *Due) {
	if !j.rests && d.On >= j.today {
		j.later(d.bare(0), d.On)
	}
}
