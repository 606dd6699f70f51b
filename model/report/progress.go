package report

import (
	"fmt"
	"slices"
	"strconv"

	"spoorboek/model/civil"
	"spoorboek/model/pipeline"
	"spoorboek/model/track"
)

// writeProgress writes the voortgangsrapportage: what is new since the last one, against the whole.
func writeProgress(w *writer) {
	putFront(w)
	w.chapter("Stand van zaken", "State of affairs")
	w.text("Dit verslag gaat over %s. Genoemd wordt wat sinds het vorige verslag bekend werd.",
		"This report is about %s. It names what became known since the one before.", periodOf(w))
	w.put(Paragraph{Text: summaryOf(w)})
	putFirstTrack(w)
	putTalks(w)
	putActivities(w, func(a activityRow) bool { return a.fresh || a.running })
	putApplications(w)
	putPlacements(w)
	putCapacity(w)
	putCharacter(w)
	putCooperation(w)
	putNextSteps(w)
	putCorrections(w)
	putTimeline(w)
	putFinance(w)
}

// summaryOf is the first paragraph: the numbers of the period.
func summaryOf(w *writer) string {
	talks, sent, invited := 0, 0, 0
	for _, t := range w.Talks {
		if !t.Note && w.Fresh(t.Item, t.On) {
			talks++
		}
	}
	for _, a := range w.Apps {
		for _, s := range a.Steps {
			if !w.Fresh(s.Item, s.On) {
				continue
			}
			switch s.Stage {
			case pipeline.Sent:
				sent++
			case pipeline.Interview:
				invited++
			}
		}
	}
	return fmt.Sprintf(w.say(
		"In deze periode: %s, %s en %s.", "In this period: %s, %s and %s.",
	),
		w.count(talks, "contact", "contacten", "contact", "contacts"),
		w.count(sent, "sollicitatie verstuurd", "sollicitaties verstuurd", "application sent", "applications sent"),
		w.count(invited, "sollicitatiegesprek", "sollicitatiegesprekken", "interview", "interviews"))
}

// reviewDays are the days after which spoor 1 should have been looked at again.
const reviewDays = 42

func putFirstTrack(w *writer) {
	w.chapter("Spoor 1: eigen werkgever", "Track 1: own employer")
	var rows [][]string
	for _, s := range w.Course.First {
		if w.Fresh(s.Item, s.On) || s.State == firstNow(w) {
			rows = append(
				rows,
				[]string{w.day(s.On), w.word("first", string(s.State)), w.hours(s.Hours), orDash(s.Note)},
			)
		}
	}
	if len(rows) > 0 {
		w.table([]string{
			w.say("Datum", "Date"), w.say("Stand", "State"), w.say("Uren per week", "Hours a week"),
			w.say("Toelichting", "Remarks"),
		}, []int{2, 4, 2, 5}, rows)
	}
	for _, a := range w.Course.Adapted {
		if w.Fresh(a.Item, a.On) {
			w.put(Paragraph{Text: joined(": ",
				w.say("Aanpassing ", "Adaptation ")+w.day(a.On)+", "+w.word("aspect", string(a.Aspect)),
				joined("; ", a.What, resultOf(w, a)))})
		}
	}
	seen := w.Course.FirstSeen
	if firstNow(w) != track.FirstClosed && (seen.IsZero() || w.Day.Sub(seen) > reviewDays) {
		w.missing("terugkoppeling over spoor 1 in de laatste zes weken", "word on track 1 in the last six weeks")
	}
}

func resultOf(w *writer, a track.Adaptation) string {
	if a.Result == "" {
		return ""
	}
	return w.word("worked", string(a.Result))
}

func firstNow(w *writer) track.FirstTrack {
	for _, s := range slices.Backward(w.Course.First) {
		if s.State != "" {
			return s.State
		}
	}
	return track.FirstUnknown
}

// putTalks lists the contacts of the period; what was agreed only where this audience may read it.
func putTalks(w *writer) {
	w.chapter("Contacten", "Contacts")
	rows := talkRows(w, func(t Talk) bool { return w.Fresh(t.Item, t.On) })
	if len(rows) == 0 {
		w.missing("contacten in deze periode", "contacts in this period")
		return
	}
	putTalkTable(w, rows)
}

func putTalkTable(w *writer, rows [][]string) {
	header := []string{
		w.say("Datum", "Date"),
		w.say("Contact", "Contact"),
		w.say("Afspraken en vervolg", "Agreed and next"),
	}
	w.table(header, []int{2, 3, 8}, rows)
}

func talkRows(w *writer, wanted func(Talk) bool) [][]string {
	var rows [][]string
	for _, t := range w.Talks {
		if !wanted(t) {
			continue
		}
		kind := w.word("contact", string(t.Kind))
		if t.Note {
			kind = w.word("contact", "note")
		}
		rows = append(rows, []string{
			w.day(
				t.On,
			) + lateMark(
				w,
				t.On,
			),
			joined(", ", kind, t.With),
			orDash(joined("\n", t.Discussed, t.Agreed, t.Next)),
		})
	}
	return rows
}

// activityRow is what decides whether an activity is told.
type activityRow struct{ fresh, running bool }

// lateMark marks what was written down after the last report, about a day before it.
func lateMark(w *writer, on civil.Date) string {
	if w.known == nil || on >= w.From || on.IsZero() {
		return ""
	}
	return w.say(" (nagekomen)", " (late)")
}

func putActivities(w *writer, wanted func(activityRow) bool) {
	w.chapter("Activiteiten", "Activities")
	var rows [][]string
	for _, a := range w.Plan.Activities {
		row := activityRow{fresh: w.Fresh(a.Item, a.On) || a.Done >= w.From && !a.Done.IsZero(), running: a.Open()}
		if !wanted(row) {
			continue
		}
		state := w.say("loopt", "running")
		switch {
		case !a.Done.IsZero():
			state = w.say("klaar ", "done ") + w.day(a.Done)
		case a.Start > w.Day:
			state = w.say("gepland", "planned")
		}
		rows = append(rows, []string{
			joined(": ", w.word("effort", string(a.Kind)), a.What), w.span(a.Start, a.End), w.hours(a.Hours),
			joined("; ", state, a.Result),
		})
	}
	if len(rows) == 0 {
		w.missing("activiteiten uit het trajectplan", "activities of the plan")
		return
	}
	w.table([]string{
		w.say(
			"Activiteit",
			"Activity",
		),
		w.say("Periode", "Period"),
		w.say("Uren", "Hours"),
		w.say("Stand", "State"),
	}, []int{5, 4, 2, 4}, rows)
}

// span writes two days; one alone where only that is known.
func (w *writer) span(from, to civil.Date) string {
	switch {
	case from.IsZero() && to.IsZero():
		return "–"
	case to.IsZero():
		return w.say("vanaf ", "from ") + w.day(from)
	case from.IsZero():
		return w.say("t/m ", "up to ") + w.day(to)
	}
	return w.day(from) + w.say(" t/m ", " to ") + w.day(to)
}

func putApplications(w *writer) {
	w.chapter("Sollicitaties", "Applications")
	w.put(Paragraph{Text: applicationCounts(w)})
	var rows [][]string
	for _, a := range w.Apps {
		if slices.ContainsFunc(a.Steps, func(s pipeline.Step) bool { return w.Fresh(s.Item, s.On) }) {
			rows = append(rows, applicationRow(w, a))
		}
	}
	if len(rows) == 0 {
		if w.Course.Phase == track.JobSearch {
			w.missing("sollicitaties in deze periode", "applications in this period")
		}
		return
	}
	putApplicationTable(w, rows)
}

// applicationCounts gives the whole of the trajectory in one line: out of how many, never a percentage.
func applicationCounts(w *writer) string {
	out, answered, invited := 0, 0, 0
	for _, a := range w.Apps {
		if !a.out() {
			continue
		}
		out++
		if a.reached(pipeline.Interview) || a.reached(pipeline.Offer) || a.reached(pipeline.Placed) {
			invited++
		}
		if last := a.Last().Stage; last != pipeline.Sent && last != pipeline.Silent {
			answered++
		}
	}
	return fmt.Sprintf(w.say(
		"Vanaf het begin: %d van %d vacatures zijn tot een sollicitatie gekomen; %d van %d kregen een reactie, "+
			"%d van %d leidden tot een gesprek.",
		"Since the start: %d of %d leads became an application; %d of %d were answered, "+
			"%d of %d led to an interview.",
	), out, len(w.Apps), answered, out, invited, out)
}

func applicationRow(w *writer, a Applying) []string {
	last := a.Last()
	return []string{
		w.day(last.On), orDash(a.Function), orDash(a.Employer), w.word("work", string(a.Kind)),
		w.word("stage", string(last.Stage)),
	}
}

func putApplicationTable(w *writer, rows [][]string) {
	w.table([]string{
		w.say("Datum", "Date"), w.say("Functie", "Function"), w.say("Organisatie", "Organisation"),
		w.say("Soort", "Kind"), w.say("Stap", "Step"),
	}, []int{2, 4, 4, 3, 2}, rows)
}

func putPlacements(w *writer) {
	if len(w.Places) == 0 {
		return
	}
	w.chapter("Werkervaring, proefplaatsing en werk", "Work experience, trials and work")
	var rows [][]string
	for _, p := range w.Places {
		rows = append(rows, []string{
			joined(", ", w.word("work", string(p.Work.Kind)), p.Work.Function, p.Work.Employer),
			w.span(p.Start, p.Until), w.hours(p.Hours), orDash(placingResult(w, p)),
		})
	}
	w.table([]string{
		w.say("Werk", "Work"), w.say("Periode", "Period"), w.say("Uren per week", "Hours a week"),
		w.say("Doel en verloop", "Aim and course"),
	}, []int{5, 4, 2, 5}, rows)
}

func placingResult(w *writer, p Placing) string {
	parts := []string{p.Goal, p.Evaluation}
	for _, l := range p.Lasts {
		month := ""
		if l.Month > 0 {
			month = w.say(" na "+strconv.Itoa(l.Month)+" mnd", " after "+strconv.Itoa(l.Month)+" months")
		}
		parts = append(
			parts,
			w.say("werkt er nog", "still works there")+month+": "+w.word("answer", string(l.Lasts)),
		)
	}
	if !p.Ended.IsZero() {
		parts = append(parts, joined(" ", w.say("geëindigd ", "ended ")+w.day(p.Ended), p.EndReason))
	}
	return joined("; ", parts...)
}
