package timeline

import (
	"slices"
	"sort"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/pipeline"
	"spoorboek/model/track"
)

// contactLetter is the letter of a contact in its lane, and its weight: a threeway talk wins from a call.
func contactLetter(k dossier.ContactKind) (id string, weight int) {
	switch k {
	case dossier.ThreeWay:
		return "timeline.letter.threeway", 5
	case dossier.Meeting:
		return "timeline.letter.meeting", 4
	case dossier.Call:
		return "timeline.letter.call", 3
	case dossier.Mail:
		return "timeline.letter.mail", 2
	}
	return "timeline.letter.other", 1
}

// sentOn is the day an application counts on: when it was sent, else when it was first known.
func sentOn(a *pipeline.Application) civil.Date {
	for _, s := range a.Steps {
		if s.Stage == pipeline.Sent && !s.On.IsZero() {
			return s.On
		}
	}
	return a.First()
}

// bands lays the phases and the states of spoor 1 end to end; what lies after today is plan. A state of which
// nobody knows since when, such as an import brings, is drawn from the day the trajectory was taken on.
func (l *Line) bands() {
	planEnd := l.dossier.Course.Assignment.End
	if planEnd.IsZero() || planEnd < l.today {
		planEnd = l.End
	}
	since := civil.Min(l.dossier.AssignedFrom(), l.today)
	phases := l.dossier.Course.Phases
	for i, s := range phases {
		to := planEnd
		if i+1 < len(phases) {
			to = phases[i+1].On.Add(-1)
		}
		if s.Phase == track.Closed {
			to = known(s.On, since)
		}
		band := Band{Span: civil.Span{From: known(s.On, since), To: to}, Phase: s.Phase}
		l.Second = append(l.Second, split(band, l.today)...)
	}
	first := slices.DeleteFunc(slices.Clone(l.dossier.Course.First), func(s dossier.FirstStep) bool {
		return s.State == ""
	})
	for i, s := range first {
		to := l.Wait
		if i+1 < len(first) {
			to = first[i+1].On.Add(-1)
		}
		if s.State == track.FirstClosed {
			to = known(s.On, since)
		}
		band := Band{Span: civil.Span{From: known(s.On, since), To: to}, First: s.State}
		l.First = append(l.First, split(band, l.today)...)
	}
}

// known is a day, or when nobody knows it the day from which the coach answers for the trajectory.
func known(day, since civil.Date) civil.Date {
	if day.IsZero() {
		return since
	}
	return day
}

// split cuts a band at today: what follows is plan. A band without days falls away.
func split(b Band, today civil.Date) []Band {
	if b.Span.From.IsZero() || b.Span.To < b.Span.From {
		return nil
	}
	if b.Span.From > today {
		b.Plan = true
		return []Band{b}
	}
	if b.Span.To <= today {
		return []Band{b}
	}
	plan := b
	plan.Plan = true
	b.Span.To, plan.Span.From = today, today.Add(1)
	return []Band{b, plan}
}

// bandAt finds the band that covers some day of the span, the latest of them.
func bandAt(bands []Band, days civil.Span) (Band, bool) {
	i := sort.Search(len(bands), func(i int) bool { return bands[i].Span.From > days.To })
	if i == 0 || bands[i-1].Span.To < days.From {
		return Band{}, false
	}
	return bands[i-1], true
}

// contactAt is the heaviest mark of the days; ok is false when there was none.
func (l *Line) contactAt(days civil.Span) (letter string, ok bool) {
	best := 0
	i := sort.Search(len(l.contacts), func(i int) bool { return l.contacts[i].on >= days.From })
	for ; i < len(l.contacts) && l.contacts[i].on <= days.To; i++ {
		if m := l.contacts[i]; m.weight > best {
			best, letter = m.weight, m.letter
		}
		if best == 9 {
			break
		}
	}
	return letter, best > 0
}

// sentIn counts the applications of the days.
func (l *Line) sentIn(days civil.Span) int {
	from := sort.Search(len(l.sent), func(i int) bool { return l.sent[i] >= days.From })
	to := sort.Search(len(l.sent), func(i int) bool { return l.sent[i] > days.To })
	return to - from
}

// termAt is the statutory moment of the days that says most: late, past, planned, unknown, done.
func (l *Line) termAt(days civil.Span) (Sign, bool) {
	i := sort.Search(len(l.pins), func(i int) bool { return l.pins[i].on >= days.From })
	best, ok := Skipped, false
	for ; i < len(l.pins) && l.pins[i].on <= days.To; i++ {
		if s := l.pins[i].sign; !ok || urgency(s) > urgency(best) {
			best, ok = s, true
		}
	}
	return best, ok
}

func urgency(s Sign) int {
	switch s {
	case Late:
		return 5
	case Past:
		return 4
	case Planned:
		return 3
	case Unknown:
		return 2
	case Done:
		return 1
	}
	return 0
}

// rests reports whether the trajectory or the case rested on one of the days.
func (l *Line) rests(days civil.Span) bool {
	return slices.ContainsFunc(l.Resting, func(s civil.Span) bool {
		return s.From <= days.To && (s.To.IsZero() || s.To >= days.From)
	})
}
