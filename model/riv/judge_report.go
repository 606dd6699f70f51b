package riv

import (
	"cmp"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
)

// reported is C19: progress is reported as agreed.
func reported(v *view) verdict {
	if no, stop := v.notRunning(); stop {
		return no
	}
	every := cmp.Or(v.d.Course.Assignment.ReportEvery, v.set.Report)
	if every == 0 {
		return off()
	}
	last, found := v.d.Agenda.LastTold(v.day)
	from := v.upTo(last.On, v.d.AssignedFrom())
	due := from.Add(every)
	switch {
	case v.day <= due && found:
		return fineOn(last.Item, last.On)
	case v.day <= due:
		return notYet(due)
	}
	bad := lacking("report-late", due, v.day.Sub(due)).
		mended("report-sent", "kind", dossier.ReportProgress, "for", "employer")
	if v.day > due.Add(v.set.ReportHeavy) {
		return bad.weighing(Sanction)
	}
	return bad
}

// changeReported is C20: a change of capacity is followed by a report.
func changeReported(v *view) verdict {
	list := v.assessments()
	if v.start.IsZero() || len(list) < 2 || list[len(list)-1].On <= v.start {
		return none("no-change")
	}
	if v.set.Reported == 0 {
		return off()
	}
	last := list[len(list)-1]
	for _, r := range v.d.Agenda.Reports {
		if r.Tells() && r.On >= last.On && r.On <= v.day {
			return fineOn(r.Item, r.On)
		}
	}
	if due := last.On.Add(v.set.Reported); v.day <= due {
		return notYet(due)
	}
	return lacking("not-reported", last.On).resting(last.ID).
		mended("report-sent", "kind", dossier.ReportProgress, "for", "employer")
}

// stagnationAnswered is C22: where nothing moves for weeks, an expert opinion was asked or weighed.
func stagnationAnswered(v *view) verdict {
	if no, stop := v.notRunning(); stop {
		return no
	}
	if v.set.Stagnation == 0 {
		return off()
	}
	since := progress(v)
	if v.day.Sub(since) < v.set.Stagnation {
		return none("moving", since)
	}
	if p, found := v.asked(dossier.DocOpinion); found {
		return fineOn(p.Item, p.Day())
	}
	if w, weighed := v.d.Plan.WeighedOn(dossier.WeighOpinion, v.day); weighed && w.On >= since {
		return fineOn(w.Item, w.On)
	}
	return lacking("standing-still", since, v.day.Sub(since)).
		mended("consider", "option", string(dossier.WeighOpinion))
}

// progress is the last day on which the trajectory moved: talking alone is no movement.
func progress(v *view) civil.Date {
	d := v.d
	days := []civil.Date{v.start, d.PhaseStep(v.day).On, d.Course.Outcome.On}
	for _, s := range d.Course.First {
		if s.State != "" {
			days = append(days, s.On)
		}
	}
	for _, a := range d.Applications {
		for _, s := range a.Steps {
			days = append(days, s.On)
		}
	}
	for _, a := range d.Plan.Activities {
		days = append(days, a.On, a.Start, a.Done)
	}
	for _, a := range d.Course.Adaptations {
		days = append(days, a.On)
	}
	for _, x := range d.Plan.Tests {
		days = append(days, x.On)
	}
	for _, p := range d.Course.Placements {
		days = append(days, p.Start, p.Ended, p.Evaluated)
	}
	for _, x := range d.Plan.Intakes {
		days = append(days, x.On)
	}
	for _, x := range d.Plan.ThreeWays {
		days = append(days, x.Held)
	}
	for _, a := range d.Papers.Assessments {
		days = append(days, a.On)
	}
	return v.upTo(days...)
}

// refusalAnswered is C23: non-cooperation was addressed in writing, told to the employer, and met where
// needed.
func refusalAnswered(v *view) verdict {
	var entry journal.ID
	for _, x := range v.d.Proof.Refusals {
		if x.On > v.day {
			continue
		}
		entry = x.Item
		switch {
		case x.Written.IsZero():
			return lacking("not-written", x.On).on("non-cooperation", x.Item)
		case x.Informed.IsZero():
			return lacking("not-informed", x.On).on("non-cooperation", x.Item)
		case x.Measure == "":
			return lacking("no-measure").on("non-cooperation", x.Item)
		case x.Measure == dossier.MeasureNotTaken && x.Settled.IsZero():
			return against(x.Item, "measure-left").on("non-cooperation", x.Item)
		}
	}
	if entry.IsZero() {
		return none("no-refusal")
	}
	return fine(entry)
}

// advicesDone is C24: what an expert advised was carried out in time.
func advicesDone(v *view) verdict {
	if v.set.Advice == 0 {
		return off()
	}
	var entry journal.ID
	waiting := civil.Date(0)
	for _, x := range v.d.Proof.Advice {
		if x.On > v.day {
			continue
		}
		entry = x.Item
		due := x.On.Add(v.set.Advice)
		switch {
		case x.On.IsZero():
			return undated(x.Item).on("advice", x.Item)
		case x.Done.IsZero() && x.Because != "":
		case x.Done.IsZero() && v.day <= due:
			waiting = civil.Min(waiting, due)
		case x.Done.IsZero():
			return lacking("advice-open", due).on("advice", x.Item)
		case x.Done > due && x.Because == "":
			return against(x.Item, "late", x.Done, x.Done.Sub(due)).on("advice", x.Item)
		}
	}
	switch {
	case entry.IsZero():
		return none("no-advice")
	case !waiting.IsZero():
		return notYet(waiting)
	}
	return fine(entry)
}
