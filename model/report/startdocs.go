package report

import (
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
)

// writeIntake writes the intakeverslag.
func writeIntake(w *writer) {
	putFront(w)
	if len(w.Start.Intakes) == 0 {
		w.missing("intakegesprek", "intake meeting")
	}
	for _, x := range w.Start.Intakes {
		w.put(Heading{Level: 1, Text: w.say("Intakegesprek ", "Intake meeting ") + w.day(x.On)})
		w.prose("Aanwezig", "Present", x.Present)
		w.prose("Situatie", "Situation", x.Situation)
		w.owed("Inspanningen in spoor 1", "Efforts in track 1", x.Efforts)
		w.prose("Verwachtingen en visie van de werknemer", "Expectations and view of the employee", x.Vision)
		w.owed("Doelen", "Aims", x.Goals)
		w.prose("Praktische belemmeringen", "Practical barriers", x.Barriers)
		w.owed("Afspraken", "Agreed", x.Agreed)
	}
	putCapacity(w)
	putExpert(w)
	putTold(w)
	putNextSteps(w)
	putTimeline(w)
	putFinance(w)
}

// putTold says which explanations were given.
func putTold(w *writer) {
	w.chapter("Uitleg", "Explanation")
	p := pairs{w: w}
	rules := ""
	for _, x := range w.Start.Intakes {
		if x.Rules {
			rules = w.day(x.On)
		}
	}
	p.owe("Wet verbetering poortwachter en WIA uitgelegd", "Rules and benefit explained", rules)
	p.owe("Privacy en klachten uitgelegd", "Privacy and complaints explained", lastDay(w, w.Start.Explained))
	p.add("Financiële gevolgen uitgelegd", "Financial consequences explained", lastDay(w, w.Start.Financial))
	p.done()
}

func lastDay(w *writer, days []civil.Date) string {
	if len(days) == 0 {
		return ""
	}
	return w.day(days[len(days)-1])
}

// writeThreeway writes the driegesprekverslag: the last one, with what the three expect.
func writeThreeway(w *writer) {
	putFront(w)
	if len(w.Start.ThreeWays) == 0 {
		putTalkedThreeway(w)
		return
	}
	x := w.Start.ThreeWays[len(w.Start.ThreeWays)-1]
	w.put(Heading{Level: 1, Text: w.say("Driegesprek ", "Three-way meeting ") + w.day(heldOn(x))})
	if x.Held.IsZero() {
		w.missing("datum: het gesprek is voorbereid, niet gehouden", "day: the meeting was prepared, not held")
	}
	w.prose("Aanwezig", "Present", x.With)
	w.prose("Voorbereiding met de werknemer", "Prepared with the employee", x.Prepared)
	w.section("Verwachtingen", "Expectations")
	p := pairs{w: w}
	p.owe("Werkgever", "Employer", x.Employer)
	p.owe("Werknemer", "Employee", x.Employee)
	p.owe("Coach", "Coach", x.Coach)
	p.done()
	w.section("Besproken stukken", "Papers gone through")
	p = pairs{w: w}
	p.owe("Trajectplan", "Plan of the trajectory", goneThrough(w, x.PlanRead))
	p.owe(
		"Arbeidsdeskundig onderzoek",
		"Labour expert's research",
		joined(": ", goneThrough(w, x.ExpertOn), x.ExpertSay),
	)
	p.done()
	w.owed("Uitkomst en afspraken", "Outcome and agreements", x.Outcome)
	putNextSteps(w)
	putFinance(w)
	putSignatures(w, nil)
}

// putTalkedThreeway stands for a driegesprek of which only a contact was written down.
func putTalkedThreeway(w *writer) {
	for _, t := range slices.Backward(w.Talks) {
		if t.Kind == dossier.ThreeWay && !t.Note {
			w.put(Heading{Level: 1, Text: w.say("Driegesprek ", "Three-way meeting ") + w.day(t.On)})
			w.prose("Afspraken en vervolg", "Agreed and next", joined("\n", t.Agreed, t.Next))
			w.missing("verwachtingen van werkgever, werknemer en coach, en wat is doorgenomen",
				"what employer, employee and coach expect, and what was gone through")
			return
		}
	}
	w.missing("driegesprek", "three-way meeting")
}

func heldOn(x dossier.ThreeWayTalk) civil.Date {
	if x.Held.IsZero() {
		return x.On
	}
	return x.Held
}

func goneThrough(w *writer, b bool) string {
	if b {
		return w.say("doorgenomen", "gone through")
	}
	return ""
}

// writePlan writes the trajectplan.
func writePlan(w *writer) {
	putFront(w)
	o := w.Plan.Outline
	w.chapter("Doel en kader", "Aim and frame")
	w.owed("Doel", "Aim", o.Goal)
	w.prose("Inleiding en kaders", "Introduction and frame", o.Frame)
	w.prose("Sociale achtergrond", "Social background", o.Social)
	w.owed("Visie van de werknemer", "View of the employee", o.Employee)
	w.owed("Visie van de adviseur", "View of the adviser", o.Adviser)
	w.owed("Verwachting", "Expectation", o.Prognosis)
	w.prose("Praktische belemmeringen", "Practical barriers", o.Barriers)
	w.prose("Afstand tot werk", "Distance to work", o.Distance)
	w.prose("Plaatsbaarheid", "Chance of a place", o.Placeable)
	putExpert(w)
	putCapacity(w)
	putPortrait(w)
	putSearch(w)
	putGoals(w)
	putActivities(w, func(activityRow) bool { return true })
	w.chapter("Rapportage en afspraken", "Reporting and agreements")
	w.owed("Rapportagemomenten", "Moments of reporting", o.Reporting)
	w.owed("Afspraken", "Agreements", o.Agreements)
	putTimeline(w)
	putFinance(w)
	putSignatures(w, w.Plan.Signed)
}

// putExpert gives what the labour expert found.
func putExpert(w *writer) {
	if len(w.Proof.Research) == 0 {
		w.chapter("Arbeidsdeskundig onderzoek", "Labour expert's research")
		w.missing("conclusie van het arbeidsdeskundig onderzoek", "conclusion of the labour expert")
		return
	}
	x := w.Proof.Research[len(w.Proof.Research)-1]
	w.chapter("Arbeidsdeskundig onderzoek", "Labour expert's research")
	p := pairs{w: w}
	p.add("Datum", "Date", w.day(x.On))
	p.owe("Conclusie", "Conclusion", w.word("conclusion", string(x.Conclusion)))
	p.add("Richting", "Direction", x.Direction)
	p.owe("Onderzocht bij de eigen werkgever", "Looked at with the own employer", x.Searched)
	p.done()
}

func putGoals(w *writer) {
	w.chapter("Doelen", "Goals")
	if len(w.Plan.Goals) == 0 {
		w.missing("doelen met een termijn", "goals with a term")
		return
	}
	var rows [][]string
	for _, g := range w.Plan.Goals {
		rows = append(rows, []string{
			g.Text, w.day(g.Until), joined(": ", w.word("reached", string(g.Result)), g.Because),
		})
	}
	w.table(
		[]string{w.say("Doel", "Goal"), w.say("Uiterlijk", "By"), w.say("Stand", "State")},
		[]int{6, 2, 4},
		rows,
	)
}

// putSignatures are the lines of the three, with the days on which this document was signed. Only the plan
// has such days: whoever signed it in spring did not sign the final report of autumn.
func putSignatures(w *writer, signed map[dossier.Signer]civil.Date) {
	w.chapter("Voor akkoord", "Agreed")
	w.put(Signatures{Lines: []Signature{
		{w.say("Werknemer", "Employee"), w.Subject.Person.Spoken(), signed[dossier.SignedEmployee]},
		{
			w.say("Werkgever", "Employer"),
			joined(", ", w.Subject.Contact, w.Subject.Employer),
			signed[dossier.SignedEmployer],
		},
		{w.say("Coach", "Coach"), w.desk.Coach, signed[dossier.SignedCoach]},
	}})
}

// weeks writes a number of days in weeks; what is shorter than one in days.
func (w *writer) weeks(days int) string {
	const week = 7
	if days < week {
		return w.count(days, "dag", "dagen", "day", "days")
	}
	return w.count(days/week, "week", "weken", "week", "weeks")
}
