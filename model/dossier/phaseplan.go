package dossier

import (
	"spoorboek/model/civil"
	"spoorboek/model/track"
)

// phaseDays are the days planned for each phase, by phase.
type phaseDays [track.Closed + 1]civil.Span

// phaseColumns are the fields of the plan for the days of its phases: a begin and an end of each.
func phaseColumns() []column[Outline] {
	var all []column[Outline]
	for _, p := range track.Phases() {
		if p.Active() {
			all = append(all,
				dayAt(p.Name()+"-start", func(x *Outline) *civil.Date { return &x.Planned[p].From }),
				dayAt(p.Name()+"-end", func(x *Outline) *civil.Date { return &x.Planned[p].To }))
		}
	}
	return all
}

// checkPhases holds the planned days against each other: an end after its begin, and no phase that begins or
// ends before the one that it follows.
func checkPhases(c *check, _ *Dossier, x *Outline, _ civil.Date) {
	var last civil.Span
	for _, p := range track.Phases() {
		s := x.Planned[p]
		c.span(p.Name()+"-end", s.From, s.To)
		c.span(p.Name()+"-start", last.From, s.From)
		c.span(p.Name()+"-end", last.To, s.To)
		last = civil.Span{From: max(last.From, s.From), To: max(last.To, s.To)}
	}
}

// PhasePlan is a phase as it was planned beside how it ran.
type PhasePlan struct {
	Phase   track.Phase
	Planned civil.Span // an end that the plan does not name follows from the phases around it
	Real    civil.Span // from the first day in it through the last; an open end runs
	Reason  string     // that was given when the phase was left
}

// Running reports whether the trajectory is in the phase now.
func (p PhasePlan) Running() bool { return p.Real.Open() }

// Apart is how many days later than planned the phase ended, negative for earlier, or, while it runs or did
// not begin, how many days its planned end or begin is past on that day; ok is false when nothing can be
// said.
func (p PhasePlan) Apart(on civil.Date) (days int, ok bool) {
	planned, real := p.Planned.To, p.Real.To
	switch {
	case !real.IsZero():
	case p.Running():
		real = max(on, planned)
		ok = on > planned
	default:
		planned = p.Planned.From
		real, ok = on, on > planned
	}
	if planned.IsZero() || real.IsZero() || p.Real.To.IsZero() && !ok {
		return 0, false
	}
	return real.Sub(planned), true
}

// PhasePlans returns the phases with their planned days beside those on which they ran up to and including
// on; none while the plan names no day.
func PhasePlans(d *Dossier, on civil.Date) []PhasePlan {
	said := d.Plan.Text().Planned
	if said == (phaseDays{}) {
		return nil
	}
	planned, ran := plannedPhases(d, said), ranPhases(d, on)
	var all []PhasePlan
	for _, p := range track.Phases() {
		if p.Active() {
			ran[p].Phase, ran[p].Planned = p, planned[p]
			all = append(all, ran[p])
		}
	}
	return all
}

// plannedPhases fills what the plan leaves open: a phase begins the day after the one before it, the first
// with the assignment, and the last ends with it.
func plannedPhases(d *Dossier, said phaseDays) phaseDays {
	full := said
	for p := track.Intake; p <= track.Aftercare; p++ {
		begin, end := d.Course.Assignment.Start, d.Course.Assignment.End
		if p > track.Intake {
			begin = dayAfter(said[p-1].To)
		}
		if p < track.Aftercare {
			end = dayBefore(said[p+1].From)
		}
		fits := func(from, to civil.Date) bool { return from.IsZero() || to.IsZero() || from <= to }
		if s := &full[p]; s.From.IsZero() && fits(begin, s.To) {
			s.From = begin
		}
		if s := &full[p]; s.To.IsZero() && fits(s.From, end) {
			s.To = end
		}
	}
	return full
}

func dayAfter(d civil.Date) civil.Date {
	if d.IsZero() {
		return 0
	}
	return d.Add(1)
}

func dayBefore(d civil.Date) civil.Date {
	if d.IsZero() {
		return 0
	}
	return d.Add(-1)
}

// ranPhases is how each phase ran: from the first time it was entered to the last day before it was left; one
// that was come back to runs again.
func ranPhases(d *Dossier, on civil.Date) [track.Closed + 1]PhasePlan {
	var ran [track.Closed + 1]PhasePlan
	now := track.Registered
	for _, s := range d.Course.Phases {
		if s.On.IsZero() || s.On > on {
			continue
		}
		left, entered := &ran[now], &ran[s.Phase]
		if now != s.Phase && !left.Real.From.IsZero() {
			left.Real.To, left.Reason = max(left.Real.From, s.On.Add(-1)), s.Reason
		}
		if entered.Real.From.IsZero() {
			entered.Real.From = s.On
		}
		entered.Real.To, entered.Reason = 0, ""
		now = s.Phase
	}
	return ran
}
