package doctor

import (
	"slices"

	"spoorboek/model/dossier"
	"spoorboek/model/pipeline"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
)

// looks is the table of what is looked for, each with the act that mends it.
var looks = []look{
	{FirstSickMissing, "edit", func(d exam) []Finding {
		return when(d.Case.FirstSick.IsZero(), 0)
	}},
	{FirstSickAhead, "edit", func(d exam) []Finding {
		return when(d.Case.FirstSick > d.today, d.Case.FirstSick)
	}},
	{AssignedBefore, "assign", func(d exam) []Finding {
		start := d.Course.Assignment.Start
		return when(!start.IsZero() && start < d.Case.FirstSick, start)
	}},
	{EndBeforeStart, "assign", func(d exam) []Finding {
		a := d.Course.Assignment
		return when(!a.End.IsZero() && a.End < a.Start, a.End)
	}},
	{PhaseBefore, "phase", phaseBefore},
	{PhaseAhead, "phase", phaseAhead},
	{ContactAhead, "contact", contactAhead},
	{GapsOverlap, "interruption", gapsOverlap},
	{ClosedWithTasks, "done", closedWithTasks},
	{PhaseNoContact, "contact", phaseNoContact},
	{ApplicationOpen, "step", applicationOpen},
	{AppointmentUnsaid, "outcome-of", appointmentUnsaid},
	{NoEmployer, "edit", func(d exam) []Finding { return when(d.Employer.Name == "", 0) }},
	{NoAssignment, "assign", func(d exam) []Finding {
		return when(d.Course.Assignment.Start.IsZero() && d.Phase(d.today) > track.Registered, 0)
	}},
	{NoOutcome, "outcome", func(d exam) []Finding {
		return when(d.closed() && !d.Course.Outcome.Known(), d.Closed(d.today))
	}},
	{NoBenefit, "outcome", noBenefit},
	{PlacementNoStart, "place", placements(func(p pipeline.Placement) bool { return p.Start.IsZero() })},
	{PlacementNoHours, "place", placements(func(p pipeline.Placement) bool { return p.Hours == 0 })},
	{SeveralValues, "settle", func(d exam) []Finding {
		return when(len(d.Trail.Conflicts) > 0, 0)
	}},
}

func phaseBefore(d exam) []Finding {
	start := d.Course.Assignment.Start
	for _, s := range d.Course.Phases {
		if !s.On.IsZero() && s.Phase > track.Registered && s.On < start {
			return []Finding{{On: s.On, Item: s.Item}}
		}
	}
	return nil
}

func phaseAhead(d exam) []Finding {
	for _, s := range d.Course.Phases {
		if s.On > d.today {
			return []Finding{{On: s.On, Item: s.Item}}
		}
	}
	return nil
}

func contactAhead(d exam) []Finding {
	var all []Finding
	for i := range d.Agenda.Contacts {
		if c := &d.Agenda.Contacts[i]; c.On > d.today {
			all = append(all, Finding{On: c.On, Item: c.Item})
		}
	}
	return all
}

func gapsOverlap(d exam) []Finding {
	for i, a := range d.Course.Absences {
		for _, b := range d.Course.Absences[:i] {
			if a.Span.Overlaps(b.Span) {
				return []Finding{{On: a.Span.From, Item: a.Item}}
			}
		}
	}
	return nil
}

func closedWithTasks(d exam) []Finding {
	var all []Finding
	for i := range d.Agenda.Tasks {
		if t := &d.Agenda.Tasks[i]; t.Open() && d.closed() {
			all = append(all, Finding{On: t.Due, Item: t.Item})
		}
	}
	return all
}

// phaseNoContact is a phase that ended without one contact in it; the present one may still get its first.
func phaseNoContact(d exam) []Finding {
	var all []Finding
	steps := d.Course.Phases
	for i := 0; i+1 < len(steps); i++ {
		from, to := steps[i], steps[i+1]
		if from.Phase == track.Registered || from.On.IsZero() || to.On > d.today || to.On <= from.On {
			continue
		}
		spoke := slices.ContainsFunc(d.Agenda.Contacts, func(c dossier.Contact) bool {
			return from.On <= c.On && c.On <= to.On
		})
		if !spoke {
			all = append(all, Finding{On: from.On, Item: from.Item, Days: to.On.Sub(from.On)})
		}
	}
	return all
}

func applicationOpen(d exam) []Finding {
	if d.set.OpenLong == 0 {
		return nil
	}
	var all []Finding
	for i := range d.Applications {
		a := &d.Applications[i]
		last := a.Latest()
		if days := d.today.Sub(last.On); last.Stage.Open() && !last.On.IsZero() && days > d.set.OpenLong {
			all = append(all, Finding{On: last.On, Item: a.ID, Days: days})
		}
	}
	return all
}

func appointmentUnsaid(d exam) []Finding {
	var all []Finding
	for i := range d.Agenda.Appointments {
		if a := &d.Agenda.Appointments[i]; a.Open() && a.On < d.today {
			all = append(all, Finding{On: a.On, Item: a.Item, Days: d.today.Sub(a.On)})
		}
	}
	return all
}

// noBenefit is a waiting period that ended while nobody said what followed.
func noBenefit(d exam) []Finding {
	m, ok := d.Calendar.On(wvp.WaitingPeriodLast)
	known := d.Course.Outcome.Benefit != "" && d.Course.Outcome.Benefit != "unknown"
	decided := known || d.Case.Decision.Sanction || !d.Case.Decision.ExtensionUntil.IsZero()
	return when(ok && m.Lapsed == "" && m.LegalLast < d.today && !decided, m.LegalLast)
}

func placements(wrong func(pipeline.Placement) bool) func(exam) []Finding {
	return func(d exam) []Finding {
		var all []Finding
		for _, p := range d.Course.Placements {
			if wrong(p) {
				all = append(all, Finding{On: p.Agreed, Item: p.Item})
			}
		}
		return all
	}
}
