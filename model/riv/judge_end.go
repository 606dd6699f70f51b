package riv

import (
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/wvp"
)

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
	due := reportMoment(v).LegalLast.Add(-v.set.FinalReport)
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
	for _, r := range slices.Backward(v.d.Agenda.Reports) {
		if r.Kind == dossier.ReportFinal && r.On <= v.day {
			return r.On, r.Item
		}
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
	switch {
	case dec.Sanction:
	case sanctionInOutcome(v):
		return lacking("sanction-unrecorded").mended("sanction")
	default:
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

// sanctionInOutcome reports whether the outcome names a loonsanctie that nobody lifted: the decision itself,
// from which its end is reckoned, is then still to be recorded.
func sanctionInOutcome(v *view) bool {
	o := v.d.Course.Outcome
	if o.On > v.day || !v.d.Proof.Sanction.Lifted.On.IsZero() {
		return false
	}
	return slices.Contains([]string{"sanction-administrative", "sanction-substantive", "shortened"}, o.Toets)
}

func shortfallLacks(s dossier.Shortfall, day civil.Date) Parts {
	return unsaid([]told{
		{"repair", s.Action != ""}, {"owner", s.Owner != ""}, {"proof", s.Proof != ""},
		{"repaired", !s.Done.IsZero() && s.Done <= day},
	})
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
	due := s.Moment.LegalLast.Add(v.set.Letter)
	switch {
	case s.State.NotApplicable:
		return none("moment").resting(s.State.Item)
	case !dec.LetterDate.IsZero():
		return fineOn(s.State.Item, dec.LetterDate)
	case !dec.LetterReceived.IsZero():
		return undated(s.State.Item).mended("letter", "received", dec.LetterReceived.String())
	case s.Status == dossier.StatusDone:
		return undated(s.State.Item).mended("letter", "received", s.State.Done.String())
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
	s, due, _ := v.moment(wvp.ReintegrationReport)
	if s.Status == dossier.StatusNotApplicable {
		return none("moment").resting(s.State.Item)
	}
	var missing Parts
	var last dossier.Document
	for _, kind := range reportParts(v) {
		papers := v.documents(kind)
		if len(papers) == 0 {
			missing = append(missing, kind)
			continue
		}
		last = latter(last, papers[len(papers)-1])
	}
	_, asked := v.asked(dossier.DocCurrent)
	switch {
	case len(missing) == 0:
		return reportDated(last, due)
	case v.day <= s.Moment.Opens:
		return notYet(s.Moment.Opens)
	case !asked:
		return lacking("no-current").mended("document", "kind", dossier.DocCurrent, "asked", v.day.String())
	case v.day <= due:
		return notYet(due)
	}
	return lacking("parts", missing).mended("document", "kind", missing[0])
}

// reportDated is a report of which every part is there: a part without date is not recognisable, and the last
// part has its last day.
func reportDated(last dossier.Document, due civil.Date) verdict {
	switch day := last.Day(); {
	case day.IsZero():
		return undated(last.Item).on("edit-document", last.Item)
	case day > due:
		return against(last.Item, "late", day, day.Sub(due)).
			mended("moment", "code", string(wvp.ReintegrationReport), "moved", day.String())
	default:
		return fineOn(last.Item, day)
	}
}

// latter is the later of two papers; one without a day goes before all.
func latter(a, b dossier.Document) dossier.Document {
	if a.Item.IsZero() || !a.Day().IsZero() && (b.Day().IsZero() || b.Day() > a.Day()) {
		return b
	}
	return a
}

// reportMoment is the moment by which the report is complete: thirteen weeks before the end of the waiting
// period, or of its extension.
func reportMoment(v *view) wvp.Moment { return v.d.Moment(wvp.ReintegrationReport, v.day).Moment }

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
	due := reportMoment(v).LegalLast
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
