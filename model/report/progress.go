package report

import (
	"fmt"
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/pipeline"
	"spoorboek/model/track"
)

// writeProgress writes the voortgangsrapportage: what is new since the last one, against the whole.
func writeProgress(w *writer) {
	putFront(w)
	w.chapter("Stand van zaken", "State of affairs")
	if w.Number == 0 {
		w.text("Dit eerste verslag gaat over %s.", "This first report is about %s.", periodOf(w))
	} else {
		w.text("Dit verslag gaat over %s. Genoemd wordt wat sinds het vorige verslag bekend werd.",
			"This report is about %s. It names what became known since the one before.", periodOf(w))
	}
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
	current := lastState(w)
	for i, s := range w.Course.First {
		if w.Fresh(s.Item, s.On) || i == current {
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
	if i := lastState(w); i >= 0 {
		return w.Course.First[i].State
	}
	return track.FirstUnknown
}

// lastState is the index of the state of spoor 1 that holds now; -1 when none was written down.
func lastState(w *writer) int {
	for i, s := range slices.Backward(w.Course.First) {
		if s.State != "" {
			return i
		}
	}
	return -1
}

// putTalks lists the contacts of the period; what was agreed only where this audience may read it.
func putTalks(w *writer) {
	w.chapter("Contacten", "Contacts")
	var fresh []Talk
	for _, t := range w.Talks {
		if w.Fresh(t.Item, t.On) {
			fresh = append(fresh, t)
		}
	}
	rows := talkRows(w, fresh)
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

func talkRows(w *writer, talks []Talk) [][]string {
	var rows [][]string
	for _, t := range talks {
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
	case from == to:
		return w.day(from)
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
	if len(w.Apps) == 0 {
		return w.say("Vanaf het begin: nog geen vacatures of sollicitaties.",
			"Since the start: no leads or applications yet.")
	}
	return fmt.Sprintf(w.say(
		"Vanaf het begin: %s, waaruit %s. Daarop kwam %d keer een reactie en %d keer een gesprek.",
		"Since the start: %s, out of which came %s. Of these %d got an answer and %d an interview.",
	),
		w.count(len(w.Apps), "vacature", "vacatures", "lead", "leads"),
		w.count(out, "sollicitatie", "sollicitaties", "application", "applications"), answered, invited)
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
			month = w.say(
				" na "+w.count(l.Month, "maand", "maanden", "", ""),
				" after "+w.count(l.Month, "", "", "month", "months"),
			)
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
