package report

import (
	"strconv"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
)

// writeFinal writes the eindrapportage: the whole trajectory, what came of it and what is advised.
func writeFinal(w *writer) {
	w.News = News{From: w.Course.Started, Number: w.Number} // everything is told once more
	putFront(w)
	putResult(w)
	putCourse(w)
	putFirstTrack(w)
	putExpert(w)
	putGoals(w)
	putActivities(w, func(activityRow) bool { return true })
	putTests(w)
	putSearch(w)
	w.chapter("Sollicitaties", "Applications")
	w.put(Paragraph{Text: applicationCounts(w)})
	if rows := allApplications(w); len(rows) > 0 {
		putApplicationTable(w, rows)
	} else {
		w.missing("sollicitaties", "applications")
	}
	putPlacements(w)
	putCapacity(w)
	putCooperation(w)
	w.chapter("Contacten", "Contacts")
	if days := talkDays(w); len(days) == 0 {
		w.missing("contacten", "contacts")
	} else {
		w.put(Paragraph{Text: talkCounts(w, days)})
	}
	putAgreed(w)
	putAdvice(w)
	putTimeline(w)
	putFinance(w)
	putSignatures(w, nil)
}

// putAdvice is what the coach advises for what comes after: nazorg, or what UWV may offer.
func putAdvice(w *writer) {
	w.chapter("Advies", "Advice")
	if w.End.Outcome.Advice == "" {
		w.missing("advies voor nazorg en UWV", "advice for aftercare and UWV")
		return
	}
	w.put(Paragraph{Text: w.End.Outcome.Advice})
}

// putResult is what came of it; without a placement the ground comes with it.
func putResult(w *writer) {
	w.chapter("Resultaat", "Result")
	o := w.End.Outcome
	if !o.Known() {
		w.missing("uitkomst van het traject", "outcome of the trajectory")
		return
	}
	p := pairs{w: w}
	p.owe("Werk", "Work", w.named("outcome", o.Work))
	p.add("Uren per week", "Hours a week", w.hours(o.Hours))
	p.add("Duurzaam (zes maanden of langer)", "Lasting (six months or more)", w.named("answer", o.Lasting))
	p.add("Reden van einde", "Why it ended", w.named("end", o.End))
	p.add("Afgesloten", "Closed", w.day(w.End.Closed))
	p.add("Toelichting", "Remarks", o.Note)
	p.done()
	if len(o.Results) > 0 {
		var items []string
		for _, r := range o.Results {
			items = append(items, w.word("result", r))
		}
		w.section("Wat het verder bracht", "What else it brought")
		w.put(List{Items: items})
	}
	if !o.Placed() && o.End == "" && len(w.Proof.Grounds) == 0 {
		w.missing("waarom er geen plaatsing is", "why there is no placement")
	}
	for _, g := range w.Proof.Grounds {
		w.text("%s: %s. %s", "%s: %s. %s", w.day(g.On), w.word("ground", string(g.Ground)), g.Reason)
	}
}

func (w *writer) named(table, name string) string {
	if name == "" {
		return ""
	}
	return w.word(table, name)
}

// putCourse lists the phases with how long each took.
func putCourse(w *writer) {
	w.chapter("Verloop", "Course")
	if len(w.Course.Phases) == 0 {
		w.missing("fasen van het traject", "phases of the trajectory")
		return
	}
	var rows [][]string
	for i, p := range w.Course.Phases {
		until := w.Day
		if i+1 < len(w.Course.Phases) {
			until = w.Course.Phases[i+1].On
		}
		rows = append(
			rows,
			[]string{w.word("phase", p.Phase.Name()), w.day(p.On), w.weeks(max(until.Sub(p.On), 0))},
		)
	}
	w.table(
		[]string{w.say("Fase", "Phase"), w.say("Vanaf", "From"), w.say("Duur", "Length")},
		[]int{5, 3, 3},
		rows,
	)
}

func putTests(w *writer) {
	if len(w.Plan.Tests) == 0 {
		return
	}
	w.chapter("Oriëntatie", "Orientation")
	var rows [][]string
	for _, t := range w.Plan.Tests {
		rows = append(rows, []string{
			w.day(t.On), joined(": ", w.word("test", t.Kind), t.Name), orDash(t.Conclusion),
		})
	}
	w.table(
		[]string{w.say("Datum", "Date"), w.say("Wat", "What"), w.say("Conclusie", "Conclusion")},
		[]int{2, 4, 6},
		rows,
	)
}

func allApplications(w *writer) [][]string {
	var rows [][]string
	for _, a := range w.Apps {
		rows = append(rows, applicationRow(w, a))
	}
	return rows
}

// talkCounts says how often there was contact, by kind; days are those of the contacts, at least one.
func talkCounts(w *writer, days []civil.Date) string {
	kinds := map[dossier.ContactKind]int{}
	for _, t := range w.Talks {
		if !t.Note {
			kinds[t.Kind]++
		}
	}
	var parts []string
	for _, k := range dossier.ContactKinds() {
		if kinds[k] > 0 {
			parts = append(parts, strconv.Itoa(kinds[k])+" × "+w.word("contact", string(k)))
		}
	}
	return w.span(days[0], days[len(days)-1]) + ": " + joined(", ", parts...) + "."
}

// writeApplications writes the sollicitatie-overzicht: every application with all its dated stages, which is
// what UWV reads the effort from.
func writeApplications(w *writer) {
	w.News = News{From: w.Course.Started, Number: w.Number}
	putFront(w)
	w.chapter("Sollicitaties", "Applications")
	w.put(Paragraph{Text: applicationCounts(w)})
	if len(w.Apps) == 0 {
		w.missing("sollicitaties", "applications")
		return
	}
	rows := make([][]string, 0, len(w.Apps))
	for _, a := range w.Apps {
		row := []string{
			joined("\n", orDash(a.Function), a.Employer, a.Contact),
			joined("\n", w.word("work", string(a.Kind)), w.word("channel", string(a.Channel)), a.Line),
			stagesOf(w, a),
		}
		if w.Audience.may(partTrace) {
			row = append(row, orDash(a.Evidence))
		}
		rows = append(rows, row)
	}
	header := []string{
		w.say(
			"Functie en organisatie",
			"Function and organisation",
		),
		w.say("Soort, weg, lijn", "Kind, channel, line"),
		w.say("Stappen", "Stages"),
	}
	widths := []int{5, 4, 4}
	if w.Audience.may(partTrace) {
		header, widths = append(header, w.say("Bewijs", "Proof")), append(widths, 3)
	}
	w.table(header, widths, rows)
	putPlacements(w)
	putTimeline(w)
}

func stagesOf(w *writer, a Applying) string {
	lines := make([]string, len(a.Steps))
	for i, s := range a.Steps {
		lines[i] = joined(": ", w.day(s.On)+" "+w.word("stage", string(s.Stage)), s.Reason)
	}
	return joined("\n", lines...)
}

// writePhysician writes the terugkoppeling to the bedrijfsarts: functional facts only, and what is asked.
func writePhysician(w *writer) {
	putFront(w)
	putCapacity(w)
	putSearch(w)
	w.chapter("Werk en belasting", "Work and load")
	p := pairs{w: w}
	p.add("Spoor 1", "Track 1", w.word("first", string(firstNow(w))))
	for _, x := range w.Places {
		p.add(w.word("work", string(x.Work.Kind)), w.word("work", string(x.Work.Kind)),
			joined("; ", joined(", ", x.Work.Function, x.Work.Employer), w.span(x.Start, x.Until), w.hoursOr(x.Hours)))
	}
	p.done()
	w.chapter("Vraag", "Question")
	w.text("Past het werk in de genoemde richtingen bij de mogelijkheden, en is een nieuw oordeel nodig?",
		"Does the work in the lines above fit what is possible, and is a new judgement needed?")
}

// writeHandover writes the overdrachtsverslag: what a colleague must know to go on tomorrow. Own notes stay
// in the dossier; a paper does not carry them.
func writeHandover(w *writer) {
	w.News = News{From: w.Course.Started, Number: w.Number}
	putFront(w)
	putParties(w)
	putTodo(w)
	putFirstTrack(w)
	putGoals(w)
	putActivities(w, func(a activityRow) bool { return a.running })
	putSearch(w)
	w.chapter("Lopende sollicitaties", "Open applications")
	var rows [][]string
	for _, a := range w.Apps {
		if a.Last().Stage.Open() {
			rows = append(rows, applicationRow(w, a))
		}
	}
	if len(rows) > 0 {
		putApplicationTable(w, rows)
	} else {
		w.text("Er lopen geen sollicitaties.", "No application is open.")
	}
	putPlacements(w)
	putCapacity(w)
	putNextSteps(w)
	w.chapter("Laatste contacten", "Last contacts")
	const last = 10
	if rows := talkRows(w, w.Talks[max(len(w.Talks)-last, 0):]); len(rows) > 0 {
		putTalkTable(w, rows)
	} else {
		w.missing("contacten", "contacts")
	}
	putTimeline(w)
}

func putParties(w *writer) {
	w.chapter("Betrokkenen", "Those involved")
	var rows [][]string
	for _, x := range w.Subject.Parties {
		rows = append(rows, []string{w.word("role", x.Role), orDash(x.Name), orDash(x.Organisation)})
	}
	if len(rows) == 0 {
		w.missing("betrokkenen met hun rol", "those involved with their role")
		return
	}
	w.table(
		[]string{w.say("Rol", "Role"), w.say("Naam", "Name"), w.say("Organisatie", "Organisation")},
		nil,
		rows,
	)
}

func putTodo(w *writer) {
	w.chapter("Wat openstaat", "What lies open")
	var items []string
	for _, t := range w.End.Open.Tasks {
		items = append(items, joined(": ", w.day(t.Due), t.Text))
	}
	for _, a := range w.End.Open.Appointments {
		items = append(
			items,
			joined(", ", w.day(a.On)+" "+a.At.String()+" "+w.word("contact", string(a.Kind)), a.With, a.Place),
		)
	}
	if len(items) == 0 {
		w.text("Er staan geen taken of afspraken open.", "No task or appointment is open.")
		return
	}
	w.put(List{Items: items})
}
