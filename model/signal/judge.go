package signal

import (
	"spoorboek/model/civil"
	"spoorboek/model/norm"
	"spoorboek/model/track"
)

// never sorts what has no day behind every day.
const never = civil.Last

// Judge says where a dossier stands on a day, and why. A dossier that is not closed has a signal always; a
// closed one only when something is still to be done about it.
func Judge(in Inputs, today civil.Date, s norm.Settings) Judgement {
	return JudgeInto(nil, &in, today, s)
}

// JudgeInto is Judge with the signals written into buf, for those who judge thousands.
func JudgeInto(buf []Signal, in *Inputs, today civil.Date, s norm.Settings) Judgement {
	j := judge{in: in, today: today, set: s, out: buf[:0]}
	all := judgeAll(&j)
	all.Asleep = j.asleep
	return all
}

// PutOff are the signals that would speak today and sleep until another day: what a coach put off is out of
// the list, and nowhere out of sight.
func PutOff(in *Inputs, today civil.Date, s norm.Settings) []Signal {
	var slept []Signal
	j := judge{in: in, today: today, set: s, slept: &slept}
	judgeAll(&j)
	return slept
}

// judgeAll judges everything there is.
func judgeAll(j *judge) Judgement {
	in, today := j.in, j.today
	if in.Closed(today) {
		return afterClosing(j)
	}
	j.blocked()
	j.states()
	for i := range in.Dues {
		j.due(&in.Dues[i])
	}
	for _, on := range in.Beyond {
		j.own(&Due{Rule: Task, On: on})
	}
	if !j.rests {
		judgeWatches(j, in.Asleep(today))
	}
	if !j.rests && !in.Asleep(today) {
		j.rhythms()
	}
	quieten(j)
	if len(j.out) == 0 {
		j.out = append(j.out, j.nextOrNothing())
	}
	if in.FirstSick.IsZero() || in.FirstSick > today {
		order(j.out[1:])
		return Judgement{Group: Unjudgeable, Signals: j.out}
	}
	order(j.out)
	return Judgement{Group: j.out[0].Group, Signals: j.out}
}

// judge is the work of one judgement.
type judge struct {
	in      *Inputs
	today   civil.Date
	set     norm.Settings
	out     []Signal
	next    Signal     // the first thing that does not speak yet
	nextOn  civil.Date // its day, zero when there is none
	rests   bool       // warnings of the case rest: recovered
	open    bool       // something of the coach's own is still to be done, late or ahead
	planned bool       // and has its day within the week
	meets   bool       // an appointment lies ahead
	asleep  int        // what was put off
	slept   *[]Signal  // and which, where that is asked for
}

// fire adds a signal that speaks today, unless it was put off.
func (j *judge) fire(s Signal) {
	until := s.Snoozed
	if until.IsZero() && s.Code == "" {
		until = putOff(j.in.Sleeps, &s)
	}
	if until > j.today {
		s.Snoozed = until
		j.asleep++
		if j.slept != nil {
			*j.slept = append(*j.slept, dated(s, j.today))
		}
		j.later(s, until)
		return
	}
	s.Snoozed = 0
	j.out = append(j.out, dated(s, j.today))
}

// later remembers a signal that will speak on a day, when it is the first to do so.
func (j *judge) later(s Signal, on civil.Date) {
	if on.IsZero() {
		on = never
	}
	if !j.nextOn.IsZero() && j.nextOn <= on {
		return
	}
	j.next, j.nextOn = s, on
}

// dated is a signal with its days reckoned.
func dated(s Signal, today civil.Date) Signal {
	s.Days = today.Sub(s.Due)
	return s
}

// putOff is the day until which the rule of a signal sleeps in the whole dossier. What the law asks, and what
// is about one thing, sleeps only when it was named: one takes a reason of its own, the other has its day.
func putOff(sleeps []Sleep, said *Signal) (until civil.Date) {
	r := said.Rule.Rule()
	for _, s := range sleeps {
		whole := s.Rule == NoRule && said.Item.IsZero() && r.Logic != Blocked && r.Kind != norm.Law
		if s.Rule == said.Rule || whole {
			until = civil.Max(until, s.Until)
		}
	}
	return until
}

func (j *judge) nextOrNothing() Signal {
	if j.nextOn.IsZero() {
		return Signal{Rule: Nothing, Group: Later}
	}
	s := j.next
	s.Group, s.Severity = Later, 0
	if s.Snoozed <= j.today { // it slept once
		s.Snoozed = 0
	}
	return dated(s, j.today)
}

// blocked is what makes a dossier impossible to judge; it cannot be put off.
func (j *judge) blocked() {
	s := Signal{Group: Unjudgeable, Severity: 9}
	switch {
	case j.in.FirstSick.IsZero():
		s.Rule = FirstSickMissing
	case j.in.FirstSick > j.today:
		s.Rule, s.Since, s.Due = FirstSickAhead, j.in.FirstSick, j.in.FirstSick
	default:
		return
	}
	j.out = append(j.out, dated(s, j.today))
}

// states are the rules about the case and the dossier as a whole.
func (j *judge) states() {
	c, p := &j.in.Case, j.in.Pause
	j.recovery()
	if j.in.Conflicts > 0 {
		j.fire(Signal{Rule: Conflict, Group: Today, Severity: 6, Count: j.in.Conflicts})
	}
	if j.in.Paused(j.today) {
		j.pause(p)
	}
	if j.rests || j.in.FirstSick.IsZero() {
		return
	}
	if !c.Decided && !c.WaitLast.IsZero() && j.today > c.WaitLast {
		j.fire(Signal{Rule: WaitOver, Group: Today, Severity: 8, Due: c.WaitLast, Since: c.WaitLast})
	}
	if left := c.Contract.Sub(j.today); !c.Contract.IsZero() && left >= 0 {
		end := Signal{Rule: ContractEnd, Group: Week, Severity: 6, Due: c.Contract, Since: c.Contract, Count: left}
		switch {
		case left == 0:
			end.Group = Today
			fallthrough
		case left < j.set.ContractEnd:
			j.fire(end)
		default:
			j.later(end, c.Contract.Add(1-j.set.ContractEnd))
		}
	}
}

// recovery lets the warnings of the case rest while the employee has recovered.
func (j *judge) recovery() {
	stop, well := j.in.Rest(j.today)
	if !well {
		return
	}
	j.rests = true
	closes := j.in.Case.Closes
	if stop.To.IsZero() && !closes.IsZero() && j.today >= closes {
		j.fire(Signal{Rule: CaseClosed, Group: Today, Severity: 6, Due: closes, Since: stop.From})
		return
	}
	if !stop.To.IsZero() {
		closes = stop.To.Add(1)
	}
	j.later(Signal{Rule: Resting, Due: closes, Since: stop.From}, closes)
}

func (j *judge) pause(p Pause) {
	if p.Until.IsZero() || j.today < p.Until {
		j.later(Signal{Rule: Paused, Due: p.Until, Since: p.Until}, p.Until)
		return
	}
	s := Signal{Rule: WakeUp, Severity: 5, Due: p.Until, Since: p.Until}
	s.Group = j.day(p.Until)
	j.fire(s)
}

// day is the group of an own duty on that day; Later when it is not yet this week.
func (j *judge) day(on civil.Date) Group {
	switch ahead := on.Sub(j.today); {
	case on.IsZero() || ahead > j.set.Week:
		return Later
	case ahead < 0:
		return Overdue
	case ahead == 0:
		return Today
	}
	return Week
}

// rhythms are the rules about what returns: contact, report, first track.
func (j *judge) rhythms() {
	phase := j.in.Phase(j.today)
	if j.in.FirstSick.IsZero() || j.in.FirstSick > j.today {
		return
	}
	j.contact(phase)
	if phase == track.Registered {
		return
	}
	judgeLength(j, phase)
	judgeApplying(j, phase)
	if last := j.in.Report.Last; !j.in.Report.Off {
		if last.IsZero() {
			last = j.in.Came
		}
		j.repeat(Report, 5, last, orElse(j.in.Report.Every, j.set.Report))
	}
	if last := j.in.Review.Last; !j.in.Review.Off && phase != track.Aftercare {
		if last.IsZero() {
			last = j.in.Came
		}
		j.repeat(Review, 3, last, orElse(j.in.Review.Every, j.set.Review))
	}
}

func (j *judge) repeat(r RuleID, severity int, last civil.Date, every int) {
	if last.IsZero() || every == 0 {
		return
	}
	due := last.Add(every)
	s := Signal{Rule: r, Group: j.day(due), Severity: severity, Due: due, Since: last, Count: every}
	if s.Group == Later {
		j.later(s, due)
		return
	}
	j.fire(s)
}

// contact is the rule about silence: past the interval, and nothing planned within the week.
func (j *judge) contact(phase track.Phase) {
	last := j.in.Contact.Last
	base := last
	if base.IsZero() {
		base = j.in.Came
	}
	amber, red := interval(j.in.Contact, j.set, phase == track.Orientation && !j.open)
	days := j.today.Sub(base)
	if amber == 0 {
		return
	}
	if base.IsZero() || days < amber || j.planned {
		judgeUnplanned(j, phase, base, amber)
		return
	}
	severity := 3
	if days >= red {
		severity = 5
	}
	due := base.Add(amber)
	j.fire(Signal{Rule: Contact, Group: Silent, Severity: severity, Due: due, Since: last, Count: days})
}

// interval is the number of days without contact that is amber, and the number that is red.
func interval(agreed Rhythm, set norm.Settings, quiet bool) (amber, red int) {
	amber = set.ContactAmber
	switch {
	case agreed.Every > 0:
		amber = agreed.Every
	case quiet && amber > 0:
		amber = max(set.Quiet, amber)
	}
	return amber, amber + max(set.ContactRed-set.ContactAmber, 0)
}

func orElse(n, otherwise int) int {
	if n > 0 {
		return n
	}
	return otherwise
}

// order sorts the few signals of a dossier; equal ones stay in the order of the rules.
func order(s []Signal) {
	for i := 1; i < len(s); i++ {
		for k := i; k > 0 && s[k].Key() < s[k-1].Key(); k-- {
			s[k], s[k-1] = s[k-1], s[k]
		}
	}
}
