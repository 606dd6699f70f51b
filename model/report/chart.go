package report

import (
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/pipeline"
	"spoorboek/model/track"
)

// putTimeline draws the trajectory: spoor 1, spoor 2, contacts, applications, work and the days of the law.
func putTimeline(w *writer) {
	from := civil.Min(w.Course.FirstSick, w.Course.Started)
	if from.IsZero() {
		return
	}
	to := civil.Max(w.Course.WaitingEnds, w.Day)
	c := Chart{
		Title: w.span(from, to), From: from, To: to, Now: w.Day,
		Lanes: []Lane{
			firstLane(w), phaseLane(w), marksOf(w, "Contact", "Contact", talkDays(w)),
			marksOf(w, "Sollicitaties", "Applications", sentDays(w)), workLane(w), momentLane(w),
		},
	}
	c.Text = twinOf(w, c)
	w.chapter("Tijdlijn", "Timeline")
	w.put(c)
}

func firstLane(w *writer) Lane {
	l := Lane{Label: w.say("Spoor 1", "Track 1")}
	for i, s := range w.Course.First {
		if s.State == "" || s.On.IsZero() {
			continue
		}
		until := w.Day
		for _, next := range w.Course.First[i+1:] {
			if next.State != "" {
				until = next.On
				break
			}
		}
		label := w.word("first", string(s.State))
		if n := len(l.Bars); n > 0 && l.Bars[n-1].Label == label && l.Bars[n-1].To == s.On {
			l.Bars[n-1].To = until // the same state, looked at again
			continue
		}
		shade := 2
		if s.State == track.FirstClosed {
			shade = 0
		}
		l.Bars = append(l.Bars, Bar{From: s.On, To: until, Label: label, Shade: shade})
	}
	return l
}

func phaseLane(w *writer) Lane {
	l := Lane{Label: w.say("Spoor 2", "Track 2")}
	for i, p := range w.Course.Phases {
		if p.On.IsZero() || p.Phase == track.Closed {
			continue
		}
		until := w.Day
		if i+1 < len(w.Course.Phases) {
			until = w.Course.Phases[i+1].On
		}
		l.Bars = append(l.Bars, Bar{
			From: p.On, To: until, Label: w.word("phase", p.Phase.Name()), Shade: min(int(p.Phase), 3),
		})
	}
	return l
}

func workLane(w *writer) Lane {
	l := Lane{Label: w.say("Werk", "Work")}
	for _, p := range w.Places {
		last := p.Until
		if !p.Ended.IsZero() {
			last = p.Ended
		}
		if last.IsZero() {
			last = civil.Max(w.Day, p.Start)
		}
		if !p.Start.IsZero() && p.Start <= last {
			l.Bars = append(l.Bars, Bar{From: p.Start, To: last, Label: w.word("work", string(p.Work.Kind)), Shade: 3})
		}
	}
	return l
}

func momentLane(w *writer) Lane {
	l := Lane{Label: w.say("Termijnen", "Terms")}
	mark := func(on civil.Date, dutch, english string) {
		if !on.IsZero() {
			l.Marks = append(l.Marks, Mark{On: on, Label: w.say(dutch, english), Open: on > w.Day})
		}
	}
	mark(w.Course.FirstSick, "eerste ziektedag", "first day of sickness")
	mark(w.Course.EJE, "eerstejaarsevaluatie", "first-year evaluation")
	mark(w.Course.Assigned, "start spoor 2", "start of track 2")
	mark(w.Capacity.On, "oordeel bedrijfsarts", "physician's judgement")
	mark(w.Course.WaitingEnds, "einde wachttijd", "end of the waiting period")
	slices.SortStableFunc(l.Marks, func(a, b Mark) int { return int(a.On) - int(b.On) })
	return l
}

func talkDays(w *writer) []civil.Date {
	var days []civil.Date
	for _, t := range w.Talks {
		if !t.Note {
			days = append(days, t.On)
		}
	}
	return days
}

func sentDays(w *writer) []civil.Date {
	var days []civil.Date
	for _, a := range w.Apps {
		for _, s := range a.Steps {
			if s.Stage == pipeline.Sent {
				days = append(days, s.On)
			}
		}
	}
	return days
}

// marksOf is a lane of days; one mark a day is enough to see the rhythm.
func marksOf(w *writer, dutch, english string, days []civil.Date) Lane {
	l := Lane{Label: w.say(dutch, english)}
	slices.Sort(days)
	for _, on := range slices.Compact(days) {
		if !on.IsZero() {
			l.Marks = append(l.Marks, Mark{On: on})
		}
	}
	return l
}

// twinOf says in words what the chart shows.
func twinOf(w *writer, c Chart) string {
	var lines []string
	for _, l := range c.Lanes {
		var parts []string
		for i, b := range l.Bars {
			last := b.To
			if i+1 < len(l.Bars) && l.Bars[i+1].From == b.To && b.From < b.To {
				last = b.To.Add(-1) // the next one begins that day
			}
			parts = append(parts, b.Label+" "+w.span(b.From, last))
		}
		named := 0
		for _, m := range l.Marks {
			if m.Label != "" {
				parts = append(parts, m.Label+" "+w.day(m.On))
				named++
			}
		}
		if n := len(l.Marks); n > 0 && named == 0 {
			parts = append(
				parts,
				w.count(n, "dag", "dagen", "day", "days")+", "+w.span(l.Marks[0].On, l.Marks[n-1].On),
			)
		}
		if len(parts) > 0 {
			lines = append(lines, l.Label+": "+joined("; ", parts...)+".")
		}
	}
	return joined("\n", lines...)
}
