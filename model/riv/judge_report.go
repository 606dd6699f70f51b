package riv

import (
	"cmp"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/wvp"
)

// lastReport is the last report up to the day, of some kinds or of any.
func lastReport(v *view, kinds ...string) (dossier.Report, bool) {
	var last dossier.Report
	found := false
	for _, r := range v.d.Agenda.Reports {
		if r.On > v.day {
			continue
		}
		for _, k := range kinds {
			if r.Kind == k {
				last, found = r, true
			}
		}
	}
	return last, found
}

// reported is C19: progress is reported as agreed.
func reported(v *view) verdict {
	if no, stop := v.notRunning(); stop {
		return no
	}
	every := cmp.Or(v.d.Course.Assignment.ReportEvery, sixWeeks)
	last, found := lastReport(v, dossier.ReportProgress, dossier.ReportFinal, dossier.ReportPlan)
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
	if v.day > due.Add(twoWeeks) {
		return bad.weighing(Sanction)
	}
	return bad
}

// changeReported is C20: a change of capacity is followed by a report within two weeks.
func changeReported(v *view) verdict {
	list := v.assessments()
	if v.start.IsZero() || len(list) < 2 || list[len(list)-1].On <= v.start {
		return none("no-change")
	}
	last := list[len(list)-1]
	for _, r := range v.d.Agenda.Reports {
		if r.On >= last.On && r.On <= v.day {
			return fineOn(r.Item, r.On)
		}
	}
	if due := last.On.Add(twoWeeks); v.day <= due {
		return notYet(due)
	}
	return lacking("not-reported", last.On).resting(last.ID).
		mended("report-sent", "kind", dossier.ReportProgress, "for", "employer")
}

// stagnationAnswered is C22: where nothing moves for six weeks, an expert opinion was asked or weighed.
func stagnationAnswered(v *view) verdict {
	if no, stop := v.notRunning(); stop {
		return no
	}
	since := progress(v)
	if v.day.Sub(since) < sixWeeks {
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

// advicesDone is C24: what an expert advised was carried out within six weeks.
func advicesDone(v *view) verdict {
	var entry journal.ID
	waiting := civil.Date(0)
	for _, x := range v.d.Proof.Advice {
		if x.On > v.day {
			continue
		}
		entry = x.Item
		due := x.On.Add(sixWeeks)
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

// finalReported is C32: the bureau's final report is there before the final evaluation.
func finalReported(v *view) verdict {
	if no, stop := v.noTest(); stop {
		return no
	}
	switch {
	case v.start.IsZero() && v.exempt:
		return none("ground").resting(v.ground.Item)
	case v.start.IsZero():
		return none("not-started")
	}
	due := v.d.Calendar.Off(dayFinal)
	sent, entry := finalReport(v)
	evaluated := v.documents(dossier.DocFinal)
	switch {
	case sent.IsZero() && v.day <= due && len(evaluated) == 0:
		return notYet(due)
	case sent.IsZero():
		return lacking("no-final", due).mended("report-sent", "kind", dossier.ReportFinal, "for", "employer")
	case len(evaluated) > 0 && !evaluated[0].Day().IsZero() && sent > evaluated[0].Day():
		return against(entry, "after-evaluation", sent, evaluated[0].Day()).on("edit-document", evaluated[0].Item)
	}
	return fineOn(entry, sent)
}

func finalReport(v *view) (civil.Date, journal.ID) {
	if r, found := lastReport(v, dossier.ReportFinal); found {
		return r.On, r.Item
	}
	for _, p := range v.documents(dossier.DocReport) {
		return p.Day(), p.Item
	}
	return 0, journal.ID{}
}

// sanctionRepaired is C33: every shortfall of a loonsanctie has a repair with an owner and proof, then the
// request.
func sanctionRepaired(v *view) verdict {
	dec := v.d.Case.Decision
	if !dec.Sanction && v.d.Course.Outcome.Toets != "shortened" {
		return none("no-sanction")
	}
	if len(v.d.Proof.Shortfalls) == 0 {
		return lacking("no-shortfalls").mended("shortfall")
	}
	for _, s := range v.d.Proof.Shortfalls {
		if missing := shortfallLacks(s, v.day); len(missing) > 0 {
			return lacking("parts", missing).on("shortfall", s.Item)
		}
	}
	last := v.d.Proof.Shortfalls[len(v.d.Proof.Shortfalls)-1]
	if dec.RepairReported.IsZero() {
		return lacking("not-requested").resting(last.Item).mended("sanction", "reported", v.day.String())
	}
	return fineOn(last.Item, dec.RepairReported)
}

func shortfallLacks(s dossier.Shortfall, day civil.Date) Parts {
	var missing Parts
	for _, part := range []struct {
		name  string
		known bool
	}{
		{"repair", s.Action != ""}, {"owner", s.Owner != ""}, {"proof", s.Proof != ""},
		{"repaired", !s.Done.IsZero() && s.Done <= day},
	} {
		if !part.known {
			missing = append(missing, part.name)
		}
	}
	return missing
}

// weekReported is C28: the sickness was reported to UWV in week 42.
func weekReported(v *view) verdict {
	if no, stop := v.noCase(); stop {
		return no
	}
	s, due, done := v.moment(wvp.Week42Report)
	switch {
	case s.Status == dossier.StatusNotApplicable:
		return none("moment").resting(s.State.Item)
	case !done && v.day <= due:
		return notYet(due)
	case !done:
		return lacking("no-moment", wvp.Week42Report).mended("moment", "code", string(wvp.Week42Report))
	case s.State.Done.IsZero():
		return undated(s.State.Item).mended("moment", "code", string(wvp.Week42Report))
	case s.State.Done > due:
		return against(s.State.Item, "late", s.State.Done, s.State.Done.Sub(due)).
			mended("moment", "code", string(wvp.Week42Report), "moved", s.State.Done.String())
	}
	return fineOn(s.State.Item, s.State.Done)
}

// letterKept is C29: UWV's letter on the application came, and its date is kept.
func letterKept(v *view) verdict {
	if no, stop := v.noTest(); stop {
		return no
	}
	dec := v.d.Case.Decision
	s := v.d.Moment(wvp.UWVLetter, v.day)
	due := v.d.Calendar.Off(dayLetter)
	switch {
	case s.State.NotApplicable:
		return none("moment").resting(s.State.Item)
	case !dec.LetterDate.IsZero():
		return fineOn(s.State.Item, dec.LetterDate)
	case !dec.LetterReceived.IsZero():
		return undated(s.State.Item).mended("letter", "received", dec.LetterReceived.String())
	case v.day <= due:
		return notYet(due)
	}
	return lacking("no-letter", due).mended("letter")
}

// reportComplete is C30: the current judgement asked for, then every part of the report.
func reportComplete(v *view) verdict {
	if no, stop := v.noTest(); stop {
		return no
	}
	opens, due := v.d.Calendar.Off(dayCurrent), v.d.Calendar.Off(dayRIV)
	var missing Parts
	var entry journal.ID
	for _, kind := range reportParts(v) {
		if papers := v.documents(kind); len(papers) > 0 {
			entry = papers[len(papers)-1].Item
			continue
		}
		missing = append(missing, kind)
	}
	_, asked := v.asked(dossier.DocCurrent)
	switch {
	case len(missing) == 0:
		return fineOn(entry, due)
	case v.day <= opens:
		return notYet(opens)
	case !asked:
		return lacking("no-current").mended("document", "kind", dossier.DocCurrent, "asked", v.day.String())
	case v.day <= due:
		return notYet(due)
	}
	return lacking("parts", missing).mended("document", "kind", missing[0])
}

// reportParts are the recognisable parts of a report; without possibilities there is no final evaluation.
func reportParts(v *view) []string {
	parts := []string{dossier.DocProblem, dossier.DocAction, dossier.DocCurrent, dossier.DocMedical}
	if v.exempt && v.ground.Ground == dossier.GroundNone && v.start.IsZero() {
		return parts
	}
	return append(parts, dossier.DocFinal)
}

// employeeHeard is C31: the judgement of the employee is in the report.
func employeeHeard(v *view) verdict {
	if no, stop := v.noTest(); stop {
		return no
	}
	due := v.d.Calendar.Off(dayRIV)
	if papers := v.documents(dossier.DocEmployee); len(papers) > 0 {
		last := papers[len(papers)-1]
		if last.Day().IsZero() {
			return undated(last.Item).on("edit-document", last.Item)
		}
		return fineOn(last.Item, last.Day())
	}
	if v.day <= due {
		return notYet(due)
	}
	return lacking("no-employee").mended("document", "kind", dossier.DocEmployee)
}
