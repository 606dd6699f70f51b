package report

import (
	"slices"
	"strconv"

	"spoorboek/model/capacity"
	"spoorboek/model/party"
	"spoorboek/model/profile"
)

// oldCapacity are the days after which a capacity document is called old.
const oldCapacity = 183

// putCapacity says what is possible: since when, for how many hours, and by rubric for those who may.
func putCapacity(w *writer) {
	w.chapter("Belastbaarheid", "Capacity")
	c := w.Capacity
	if c.On.IsZero() && c.Count == 0 {
		w.missing("oordeel van de bedrijfsarts over de mogelijkheden", "the physician's word on what is possible")
		return
	}
	source := w.say("het oordeel van de bedrijfsarts van ", "the physician's judgement of ")
	if c.Named {
		source = w.word("source", string(c.Kind)) + w.say(" van ", " of ")
	}
	if c.Hours > 0 {
		w.text("Inzetbaar voor %s per week, volgens %s%s.", "Able to work %s a week, by %s%s.",
			w.hours(c.Hours), source, w.day(c.On))
	} else {
		w.text("Uitgangspunt is %s%s; een urenbeperking is niet vermeld.", "By %s%s; no limit in hours was given.",
			source, w.day(c.On))
	}
	if !w.Last.Item.IsZero() && w.Fresh(c.Item, c.On) && c.Count > 1 {
		w.text("Dit oordeel is nieuw sinds het vorige verslag; het plan en de zoekrichtingen zijn ernaast gelegd.",
			"This judgement is new since the last report; the plan was held against it.")
	}
	if !c.On.IsZero() && w.Day.Sub(c.On) > oldCapacity {
		w.missing(
			"een actueel oordeel: het laatste is ouder dan een half jaar",
			"a judgement of the last half year",
		)
	}
	putLimits(w)
}

// putLimits gives the documents by rubric; the View holds none for those who may not read them.
func putLimits(w *writer) {
	if len(w.Capacity.Documents) == 0 {
		return
	}
	x := w.Capacity.Documents[len(w.Capacity.Documents)-1]
	p := pairs{w: w}
	p.add("In het kort", "In short", x.Text)
	for _, r := range capacity.Rubrics() {
		p.add(w.word("rubric", string(r)), w.word("rubric", string(r)), x.Rubrics[r])
	}
	for _, s := range x.Scores {
		p.add(
			itemLabel(w, s.Item),
			itemLabel(w, s.Item),
			joined("; ", w.word("level", strconv.Itoa(int(s.Level))), s.Note.String()),
		)
	}
	p.add("Opbouw van uren", "Build-up of hours", buildUp(w, x.BuildUp))
	p.add("Verwachting", "Expectation", x.Prognosis)
	p.done()
	for _, r := range w.Capacity.Reported {
		if !r.Answered(w.Capacity.Documents) {
			var effects []string
			for _, e := range r.Effects {
				effects = append(effects, w.word("effect", string(e)))
			}
			w.text(
				"Op %s werd een verandering gemeld: %s, merkbaar in %s.",
				"On %s a change was mentioned: %s, felt in %s.",
				w.day(r.On),
				w.word("sense", string(r.Sense)),
				joined(", ", effects...),
			)
		}
	}
}

func buildUp(w *writer, grades []capacity.Grade) string {
	var lines []string
	for _, g := range grades {
		lines = append(lines, w.say("vanaf ", "from ")+w.day(g.From)+": "+w.hours(g.HoursWeek))
	}
	return joined("\n", lines...)
}

func itemLabel(w *writer, i capacity.Item) string {
	if own, ok := w.Capacity.Labels.Of(i); ok {
		return i.String() + " " + own
	}
	for _, l := range capacity.AllLabels() {
		if l.Item == i {
			return i.String() + " " + w.say(l.Dutch, l.English)
		}
	}
	return i.String()
}

// putCharacter tells obstacles and barriers to those who may read them.
func putCharacter(w *writer) {
	if w.Profile.Obstacles == "" && w.Plan.Outline.Barriers == "" {
		return
	}
	w.chapter("Belemmeringen", "Obstacles")
	w.put(Paragraph{Text: joined("\n", w.Profile.Obstacles, w.Plan.Outline.Barriers)})
}

// putCooperation tells of non-cooperation as facts, and of what was weighed and decided in the period.
func putCooperation(w *writer) {
	var items []string
	for _, r := range w.Proof.Refusals {
		if !w.Fresh(r.Item, r.On) {
			continue
		}
		s := w.day(r.On) + ": " + r.What
		if !r.Written.IsZero() {
			s += w.say("; schriftelijk besproken ", "; addressed in writing ") + w.day(r.Written)
		}
		if r.Measure != "" {
			s += w.say("; maatregel: ", "; measure: ") + w.word("measure", string(r.Measure))
		}
		items = append(items, s)
	}
	for _, x := range w.Plan.Weighed {
		if w.Fresh(x.Item, x.On) {
			items = append(items, joined(": ", w.day(x.On)+" "+w.word("option", string(x.Option))+
				w.say(", gekozen ", ", chosen ")+w.word("answer", string(x.Chosen)), x.Reason))
		}
	}
	for _, x := range w.Proof.Advice {
		if !w.Fresh(x.Item, x.On) {
			continue
		}
		s := w.day(x.On) + " " + w.say("advies ", "advice of ") + w.word("role", string(x.From)) + ": " + x.Text
		if !x.Done.IsZero() {
			s += w.say("; uitgevoerd ", "; carried out ") + w.day(x.Done)
		}
		items = append(items, joined("; ", s, x.Because))
	}
	if len(items) > 0 {
		w.chapter("Medewerking, advies en afwegingen", "Cooperation, advice and what was weighed")
		w.put(List{Items: items})
	}
}

// putNextSteps lists the agreements with their owners, and the day of the next report.
func putNextSteps(w *writer) {
	putAgreed(w)
	if !w.next.IsZero() {
		w.text("Volgende voortgangsrapportage: %s.", "Next progress report: %s.", w.day(w.next))
	}
}

// putAgreed lists the agreements with their owners.
func putAgreed(w *writer) {
	w.chapter("Afspraken en vervolg", "Agreements and what is next")
	if rows := promiseRows(w); len(rows) > 0 {
		w.table([]string{
			w.say("Wie", "Who"), w.say("Wat", "What"), w.say("Uiterlijk", "Due"), w.say("Stand", "State"),
		}, []int{3, 6, 2, 3}, rows)
	} else {
		w.missing("afspraken met een eigenaar en een datum", "agreements with an owner and a day")
	}
}

func promiseRows(w *writer) [][]string {
	var rows [][]string
	for _, p := range w.Promises {
		open := p.Done.IsZero() && !p.Dropped
		if !open && !w.Fresh(p.Item, p.On) && p.Done < w.From {
			continue
		}
		state := w.say("loopt", "open")
		switch {
		case p.Dropped:
			state = w.say("vervallen", "dropped")
		case !p.Done.IsZero():
			state = w.say("gedaan ", "done ") + w.day(p.Done)
		case !p.Due.IsZero() && p.Due < w.Day:
			state = w.say("te laat", "overdue")
		}
		rows = append(rows, []string{ownerOf(w, p), p.What, w.day(p.Due), state})
	}
	return rows
}

func ownerOf(w *writer, p Promise) string {
	if p.Party == string(party.Other) {
		return orDash(p.Who)
	}
	return joined(", ", w.word("role", p.Party), p.Who)
}

// putCorrections tells what an earlier report said and what does not stand any more.
func putCorrections(w *writer) {
	list := w.News.Corrections(w.View)
	if len(list) == 0 {
		return
	}
	w.chapter("Correcties op eerdere verslagen", "Corrections of earlier reports")
	items := make([]string, len(list))
	for i, c := range list {
		s := joined(": ", w.word("sort", c.Sort)+" "+w.day(c.On), c.What)
		if c.Gone {
			s += w.say(" — vervalt.", " — falls.")
		} else {
			s += w.say(" — gewijzigd in: ", " — changed into: ") + laterOf(w, c) + "."
		}
		items[i] = s
	}
	w.put(List{Items: items})
}

// laterOf is what a statement says now, with its day where that changed.
func laterOf(w *writer, c Correction) string {
	if c.Moved.IsZero() {
		return orDash(c.Later)
	}
	return joined(" ", w.day(c.Moved), c.Later)
}

// putSearch gives the search profile.
func putSearch(w *writer) {
	w.chapter("Zoekprofiel", "Search profile")
	if len(w.Search) == 0 {
		w.missing("zoekprofiel", "search profile")
		return
	}
	var rows [][]string
	for _, l := range w.Search {
		rows = append(rows, []string{
			joined(", ", l.Function, l.Branch), joined(", ", l.Region, w.hoursOr(l.Hours)),
			joined("\n", w.word("fit", string(l.Fit)), l.Ground, blockedBy(w, l)),
			joined("\n", prospectOf(w, l), adviceOf(w, l)),
		})
	}
	w.table([]string{
		w.say("Functie, branche", "Function, branch"), w.say("Regio, uren", "Region, hours"),
		w.say("Passend", "Suitable"), w.say("Kans en onderbouwing", "Chance and ground"),
	}, []int{4, 3, 3, 5}, rows)
	const fewest = 3
	if len(w.Search) < fewest && w.Audience != ForPhysician {
		w.missing(
			"een breder zoekprofiel: er zijn minder dan drie richtingen",
			"a wider profile: there are fewer than three lines",
		)
	}
}

func (w *writer) hoursOr(h float64) string {
	if h == 0 {
		return ""
	}
	return w.hours(h)
}

func prospectOf(w *writer, l Line) string {
	if l.Prospect == "" || l.Prospect == profile.ProspectUnknown {
		return l.Proof.Text
	}
	return joined(": ", w.word("prospect", string(l.Prospect)), l.Proof.Text)
}

func adviceOf(w *writer, l Line) string {
	if l.Advice != profile.AdviceTaken && l.Advice != profile.AdviceLeft {
		return ""
	}
	return joined(": ", w.word("advice", string(l.Advice)), l.Why)
}

// blockedBy names what of the capacity stands in the way, where the View has it.
func blockedBy(w *writer, l Line) string {
	if !l.Blocked {
		return ""
	}
	if l.Blocking.Item != 0 {
		return itemLabel(w, l.Blocking.Item)
	}
	return w.word("rubric", string(l.Blocking.Rubric))
}

// putPortrait gives the person profile, as far as the View has it.
func putPortrait(w *writer) {
	w.chapter("Persoonsprofiel", "Person profile")
	p := w.Profile
	rows := pairs{w: w}
	rows.owe("Werkervaring", "Work experience", p.Experience)
	rows.owe("Opleiding en cursussen", "Education and courses", p.Education)
	rows.add("Diploma's en certificaten", "Certificates", certificates(p.Certificates))
	rows.add("Vaardigheden", "Skills", p.Skills)
	rows.add("Kwaliteiten", "Qualities", p.Qualities)
	rows.add("Talen", "Languages", p.Languages)
	rows.owe("Ambities", "Ambitions", p.Ambitions)
	rows.owe("Voorkeuren", "Preferences", p.Preferences)
	rows.add("Vervoer", "Transport", p.Transport)
	if p.Travel > 0 {
		rows.add("Reistijd", "Travelling time", strconv.Itoa(p.Travel)+" min")
	}
	rows.add("Wie ben ik", "Who I am", p.Who)
	rows.add("Persoonskenmerken", "Traits", p.Traits)
	rows.add("Drijfveren", "Drives", p.Drives)
	rows.add("Belangrijk", "Important", p.Values)
	rows.add("Belemmeringen", "Obstacles", p.Obstacles)
	rows.done()
}

func certificates(list []profile.Certificate) string {
	names := make([]string, 0, len(list))
	for _, c := range list {
		names = append(names, c.Name.String())
	}
	slices.Sort(names)
	return joined(", ", names...)
}
