package signal

import (
	"spoorboek/model/civil"
	"spoorboek/model/norm"
	"spoorboek/model/track"
)

// urgent is the severity from which a watch speaks during a pause too.
const urgent = 6

// judgeWatches judges what is watched. A dossier that rests speaks only of what is urgent.
func judgeWatches(j *judge, asleep bool) {
	for i := range j.in.Watches {
		w := &j.in.Watches[i]
		rule := &table[w.Rule]
		if asleep && rule.Severity < urgent || w.Rule == Retention || w.Rule == BenefitUnknown {
			continue
		}
		if w.Rule == AftercareDue || w.Rule == CapacityOld && j.in.Phase(j.today) == track.Aftercare {
			continue
		}
		judgeWatch(j, w, rule)
	}
	if !asleep && !j.planned { // who is met within the week is asked then
		judgeStays(j)
	}
}

// afterClosing is the judgement of a closed dossier: nothing, but for what comes after a trajectory.
func afterClosing(j *judge) Judgement {
	for i := range j.in.Watches {
		switch w := &j.in.Watches[i]; w.Rule {
		case Retention, BenefitUnknown:
			judgeWatch(j, w, &table[w.Rule])
		}
	}
	judgeStays(j)
	if len(j.out) == 0 {
		return Judgement{Group: Closed}
	}
	order(j.out)
	return Judgement{Group: j.out[0].Group, Signals: j.out}
}

// judgeWatch judges one thing that is watched.
func judgeWatch(j *judge, w *Watch, rule *Rule) {
	s := Signal{Rule: w.Rule, Severity: rule.Severity, Item: w.Item, Text: w.Text, Since: w.On, Count: w.Count,
		Snoozed: w.Until}
	n := 0
	if rule.Setting != "" {
		if n = j.set.Of(rule.Setting); n == 0 && rule.Setting.Off() {
			return
		}
	}
	var from civil.Date
	switch rule.When {
	case Share:
		if w.Count < n {
			return
		}
		s.Since, from = 0, j.today
	case Ahead:
		s.Due, from = w.On, w.On.Add(-n)
	default:
		from = reach(w, n)
		s.Due = from
	}
	if s.Count == 0 {
		s.Count = j.today.Sub(w.On)
	}
	j.speak(s, rule.Logic, from)
}

// reach is the day on which a threshold has passed; months are months of the calendar.
func reach(w *Watch, n int) civil.Date {
	if w.Rule == Retention {
		return w.On.AddMonths(n)
	}
	return w.On.Add(n)
}

// speak fires a signal from its day on, in the group that the logic of its rule asks for.
func (j *judge) speak(s Signal, logic Logic, from civil.Date) {
	s.Group = Week
	switch {
	case logic == Dated:
		if s.Group = j.day(s.Due); s.Group == Later {
			j.later(s, s.Due)
			return
		}
		j.fire(s)
		return
	case j.today < from && logic == Matter:
		return // what is for a quiet hour is not what comes next
	case j.today < from:
		j.later(s, from)
		return
	case logic == Question && s.Due <= j.today:
		s.Group = Today
	}
	j.fire(s)
}

// quieten keeps a silent dossier among the silent: an open matter is no reason to have it stand in this
// week.
func quieten(j *judge) {
	silent := false
	for i := range j.out {
		silent = silent || j.out[i].Group == Silent
	}
	for i := range j.out {
		if silent && table[j.out[i].Rule].Logic == Matter {
			j.out[i].Group = Silent
		}
	}
}

// judgeStays asks of every work that was found whether it lasts: of the months that the office asks about the
// first that comes after what was answered.
func judgeStays(j *judge) {
	for i := range j.in.Watches {
		w := &j.in.Watches[i]
		if w.Rule != AftercareDue {
			continue
		}
		if month, due := nextStay(j.in, w, j.set); month > 0 {
			s := Signal{Rule: w.Rule, Severity: table[w.Rule].Severity, Item: w.Item, Text: w.Text, Snoozed: w.Until}
			s.Since, s.Due, s.Count = w.On, due, month
			j.speak(s, Question, due)
		}
	}
}

// nextStay is the month of the next question about a work and its day; zero when nothing is left to ask. What
// fell due before the dossier came, or before it was closed, is not asked any more.
func nextStay(in *Inputs, w *Watch, set norm.Settings) (month int, due civil.Date) {
	var closed civil.Date
	if last := in.step(never); last.Phase == track.Closed {
		closed = last.On
	}
	for _, m := range set.Stays() {
		if on := w.On.AddMonths(m); m > w.Count && on > closed && on >= in.Came {
			return m, on
		}
	}
	return 0, 0
}

// judgeEarlyIVA is the last day of an option of the employee: asked about while it is still open.
func judgeEarlyIVA(j *judge, d *Due) {
	if j.rests || j.today > d.On {
		return
	}
	s := d.bare(table[EarlyIVA].Severity)
	j.speak(s, Question, d.On.Add(-j.set.EarlyIVA))
}

// phaseKeys are the planned lengths of the phases.
var phaseKeys = map[track.Phase]norm.Key{
	track.Intake: norm.KeyIntake, track.Orientation: norm.KeyOrientation, track.JobSearch: norm.KeyJobSearch,
	track.Aftercare: norm.KeyAftercare,
}

// judgeLength tells when a phase has lasted longer than planned.
func judgeLength(j *judge, phase track.Phase) {
	since := j.in.Since(j.today)
	key, planned := phaseKeys[phase]
	if !planned || since.IsZero() {
		return
	}
	n := j.set.Of(key)
	if n == 0 {
		return
	}
	s := Signal{Rule: PhaseLong, Severity: table[PhaseLong].Severity, Since: since, Due: since.Add(n)}
	s.Count = j.today.Sub(since)
	j.speak(s, Matter, s.Due.Add(1))
}

// judgeApplying tells when nobody applied for work in the phase that is for it. For those with small chances
// applying is no aim; those who must go elsewhere are asked sooner.
func judgeApplying(j *judge, phase track.Phase) {
	if phase != track.JobSearch {
		return
	}
	n := j.set.Apply
	switch j.in.Search.Group.Group() {
	case track.SmallChances:
		return
	case track.Elsewhere:
		n = j.set.ApplyElsewhere
	}
	last := civil.Max(j.in.Search.Last, civil.Max(j.in.Since(j.today), j.in.Came))
	if last.IsZero() || n == 0 {
		return
	}
	s := Signal{Rule: NoApplication, Severity: table[NoApplication].Severity, Since: last, Due: last.Add(n)}
	s.Count = j.today.Sub(last)
	j.speak(s, Matter, s.Due)
}

// judgeUnplanned tells, shortly before silence, that no next appointment stands.
func judgeUnplanned(j *judge, phase track.Phase, base civil.Date, amber int) {
	if base.IsZero() || j.meets || j.open || phase == track.Registered {
		return
	}
	due := base.Add(amber)
	if due <= j.today {
		return
	}
	s := Signal{Rule: NoAppointment, Severity: table[NoAppointment].Severity, Since: base, Due: due}
	j.speak(s, Matter, due.Add(-j.set.Planned))
}

// Office judges what belongs to no dossier: how long there was no copy outside this laptop. first is the day
// the office began; a copy that was never made counts from there.
func Office(lastCopy, first, today civil.Date, set norm.Settings) (Signal, bool) {
	since := civil.Max(lastCopy, 0)
	if since.IsZero() {
		since = first
	}
	if since.IsZero() || set.Copy == 0 || today < since.Add(set.Copy) {
		return Signal{}, false
	}
	return Signal{
		Rule: NoCopy, Group: Today, Severity: table[NoCopy].Severity, Since: since, Due: since.Add(set.Copy),
		Days: today.Sub(since.Add(set.Copy)), Count: today.Sub(since),
	}, true
}
