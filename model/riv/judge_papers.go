package riv

import (
	"slices"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/party"
	"spoorboek/model/wvp"
)

// visionsFrom is the day from which a plan and an evaluation hold the views of both (Stcrt. 2023, 13931).
var visionsFrom = civil.Of(2023, 7, 1)

// capacityKnown is C01: the first sick day and a dated capacity document.
func capacityKnown(v *view) verdict {
	if v.d.Case.FirstSick.IsZero() {
		return lacking("first-sick").mended("edit", "first-sick-day", "")
	}
	if first := v.d.Case.FirstSick; first > v.day {
		return against(journal.ID{}, "first-sick-ahead", first).mended("edit", "first-sick-day", "")
	}
	list := v.assessments()
	if len(list) == 0 {
		return lacking("no-assessment").mended("assess", "kind", "fml")
	}
	last := list[len(list)-1]
	if last.On.IsZero() {
		return undated(last.ID).on("edit-assessment", last.ID)
	}
	return fineOn(last.ID, last.On)
}

// capacityByPhysician is C02: what is said of capacity comes from an occupational physician.
func capacityByPhysician(v *view) verdict {
	list := v.assessments()
	if len(list) == 0 {
		return none("no-assessment")
	}
	last := list[len(list)-1]
	author := strings.ToLower(last.Author)
	switch {
	case author == "":
		return lacking("no-author").on("edit-assessment", last.ID)
	case played(v, author, party.CaseManager):
		return against(last.ID, "by-casemanager").on("edit-assessment", last.ID)
	case strings.Contains(author, "arts") || played(v, author, party.Physician):
		return fine(last.ID)
	}
	return lacking("author-unknown", last.Author).resting(last.ID).
		mended("party", "role", string(party.Physician), "name", last.Author)
}

// played reports whether someone of that name is recorded in a role; who works for the same organisation
// counts.
func played(v *view, name string, role party.Role) bool {
	return slices.ContainsFunc(v.d.Parties, func(p party.Party) bool {
		if p.Role != role {
			return false
		}
		for _, known := range []string{p.Name, p.Organisation} {
			known = strings.ToLower(known)
			if known != "" && (strings.Contains(name, known) || strings.Contains(known, name)) {
				return true
			}
		}
		return false
	})
}

// planInTime is C03: problem analysis and plan of action, the plan within two weeks, with the views of both.
func planInTime(v *view) verdict {
	if no, stop := v.noCase(); stop {
		return no
	}
	for _, need := range []struct {
		code wvp.Code
		kind string
	}{{wvp.ProblemAnalysis, dossier.DocProblem}, {wvp.ActionPlan, dossier.DocAction}} {
		if bad, stop := needed(v, need.code, need.kind); stop {
			return bad
		}
	}
	plan := v.d.Moments[wvp.ActionPlan]
	due := v.d.Moment(wvp.ActionPlan, v.day).Moment.LegalLast // two weeks after the problem analysis
	if !plan.NotApplicable && plan.Done > due && plan.Moved < plan.Done {
		return against(plan.Item, "late", plan.Done, plan.Done.Sub(due)).
			mended("moment", "code", string(wvp.ActionPlan), "moved", plan.Done.String())
	}
	return viewsOfBoth(v, plan)
}

// needed answers when a moment of the first year was not done, or when nobody knows of when.
func needed(v *view, code wvp.Code, kind string) (verdict, bool) {
	s, due, done := v.moment(code)
	switch {
	case s.Status == dossier.StatusNotApplicable:
		return verdict{}, false
	case !done && v.day <= due:
		return notYet(due), true
	case !done:
		return lacking("no-moment", code).mended("document", "kind", kind), true
	case s.State.Done.IsZero():
		return undated(s.State.Item).mended("moment", "code", string(code)), true
	}
	return verdict{}, false
}

// viewsOfBoth asks the views of employer and employee of the latest plan of action and of the first-year
// evaluation.
func viewsOfBoth(v *view, plan dossier.MomentState) verdict {
	if e, held := v.d.Proof.Evaluation(v.day); held && e.On >= visionsFrom && len(e.Visions) < 2 {
		return lacking("visions", e.On).on("eje", e.Item, "visions", strings.Join(both(), ","))
	}
	papers := v.documents(dossier.DocAction, dossier.DocAdjustment)
	if len(papers) == 0 {
		if plan.NotApplicable || plan.Done < visionsFrom {
			return fineOn(plan.Item, plan.Done)
		}
		return lacking("visions", plan.Done).resting(plan.Item).
			mended("document", "kind", dossier.DocAction, "on", plan.Done.String(),
				"contains", strings.Join(both(), ","))
	}
	last := papers[len(papers)-1]
	if last.Day() >= visionsFrom && !contains(last.Contains, both()...) {
		return lacking("visions", last.Day()).
			on("edit-document", last.Item, "contains", with(last.Contains, both()...))
	}
	return fineOn(last.Item, last.Day())
}

func both() []string { return []string{dossier.VisionEmployer, dossier.VisionEmployee} }

func contains(list []string, all ...string) bool {
	for _, s := range all {
		if !slices.Contains(list, s) {
			return false
		}
	}
	return true
}

// with is a set as an act takes it: what is there and what is to be added.
func with(list []string, more ...string) string {
	all := slices.Clone(list)
	for _, s := range more {
		if !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	return strings.Join(all, ",")
}

// planComplete is C04: the plan of action names a case manager, goals with terms and evaluations.
func planComplete(v *view) verdict {
	if no, stop := v.noCase(); stop {
		return no
	}
	asked := []string{"casemanager", "goals", "terms", "evaluations"}
	papers := v.documents(dossier.DocAction, dossier.DocAdjustment)
	if len(papers) == 0 {
		s, due, _ := v.moment(wvp.ActionPlan)
		switch {
		case s.Status == dossier.StatusNotApplicable:
			return none("moment").resting(s.State.Item)
		case v.day <= due:
			return notYet(due)
		}
		return lacking("no-moment", wvp.ActionPlan).mended("document", "kind", dossier.DocAction)
	}
	var said []string
	for _, p := range papers {
		said = append(said, p.Contains...)
	}
	last := papers[len(papers)-1]
	missing := slices.DeleteFunc(slices.Clone(asked), func(s string) bool { return slices.Contains(said, s) })
	if len(missing) > 0 {
		return lacking("parts", Parts(missing)).
			on("edit-document", last.Item, "contains", with(last.Contains, missing...))
	}
	return fineOn(last.Item, last.Day())
}

// evaluated is C05: the last evaluation is not older than the office holds to: six weeks at most.
func evaluated(v *view) verdict {
	if no, stop := v.noCase(); stop {
		return no
	}
	if !v.closed.IsZero() {
		return none("closed", v.closed)
	}
	if s := v.d.Moments[wvp.Evaluation]; s.NotApplicable {
		return none("moment").resting(s.Item)
	}
	if v.set.Evaluation == 0 {
		return off()
	}
	last := v.upTo(v.d.Case.LastEvaluation)
	from := last
	if last.IsZero() {
		from = v.upTo(v.d.Moments[wvp.ActionPlan].Done, v.d.AssignedFrom(), v.d.Calendar.FirstSick)
	}
	due := from.Add(v.set.Evaluation)
	switch {
	case v.day <= due && !last.IsZero():
		return fineOn(evaluationOf(v, last), last)
	case v.day <= due:
		return notYet(due)
	}
	return silentSince(last, from, v.day.Sub(from)).mended("document", "kind", dossier.DocEvaluation)
}

// evaluationOf finds the entry of the evaluation of a day.
func evaluationOf(v *view, on civil.Date) journal.ID {
	for _, c := range v.d.Agenda.Contacts {
		if c.Review && c.On == on {
			return c.Item
		}
	}
	for _, p := range v.documents(dossier.DocEvaluation, dossier.DocAdjustment) {
		if p.Day() == on {
			return p.Item
		}
	}
	return v.d.Moments[wvp.Evaluation].Item
}
