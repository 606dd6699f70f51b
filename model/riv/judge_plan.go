package riv

import (
	"cmp"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/profile"
	"spoorboek/model/track"
)

// beganInTime is C11: intake soon after the assignment, and the plan signed.
func beganInTime(v *view) verdict {
	if v.agreed.IsZero() {
		return none("no-assignment")
	}
	if v.exempt {
		return none("ground").resting(v.ground.Item)
	}
	if v.set.FirstIntake == 0 && v.set.PlanSigned == 0 {
		return off()
	}
	if late, stop := intakeHeld(v); stop {
		return late
	}
	return planSigned(v)
}

// intakeHeld answers when the intake was not held in time, or need not be held yet.
func intakeHeld(v *view) (verdict, bool) {
	due := v.agreed.Add(v.set.FirstIntake)
	first, found := firstIntake(v)
	switch {
	case v.set.FirstIntake == 0:
		return verdict{}, false
	case !found && v.day <= due:
		return notYet(due), true
	case !found:
		return lacking("no-intake", due).mended("intake"), true
	case first.On > due:
		return against(first.Item, "late", first.On, first.On.Sub(due)).on("intake", first.Item), true
	}
	return verdict{}, false
}

// planSigned is whether all three signed the plan in time.
func planSigned(v *view) verdict {
	signed, entry := signedPlan(v)
	due := v.agreed.Add(v.set.PlanSigned)
	switch {
	case v.set.PlanSigned == 0:
		first, _ := firstIntake(v)
		return fineOn(first.Item, first.On)
	case signed.IsZero() && v.day <= due:
		return notYet(due)
	case signed.IsZero():
		return lacking("not-signed", due).mended("signature", "by", unsigned(v))
	case signed > due:
		return against(entry, "late", signed, signed.Sub(due)).on("signature", entry)
	}
	return fineOn(entry, signed)
}

func firstIntake(v *view) (dossier.Intake, bool) {
	for _, x := range v.d.Plan.Intakes {
		if x.On <= v.day {
			return x, true
		}
	}
	return dossier.Intake{}, false
}

// signedPlan is the day on which the last of the three signed, with the entry that says so.
func signedPlan(v *view) (civil.Date, journal.ID) {
	if day := v.d.Plan.SignedByAll(v.day); !day.IsZero() {
		for _, s := range v.d.Plan.Signatures {
			if s.On == day && s.About.IsZero() {
				return day, s.Item
			}
		}
	}
	for _, p := range v.documents(dossier.DocPlan) {
		if !p.Signed.IsZero() && p.Signed <= v.day {
			return p.Signed, p.Item
		}
	}
	return 0, journal.ID{}
}

// unsigned are those who have still to sign the plan, as the act takes them.
func unsigned(v *view) string {
	var by []string
	for _, s := range []dossier.Signer{dossier.SignedEmployee, dossier.SignedEmployer, dossier.SignedCoach} {
		if v.d.Plan.Signed(journal.ID{}, s, v.day).IsZero() {
			by = append(by, string(s))
		}
	}
	return strings.Join(by, ",")
}

// planOfTrack is C12: what the trajectplan must contain.
func planOfTrack(v *view) verdict {
	if v.exempt {
		return none("ground").resting(v.ground.Item)
	}
	if v.start.IsZero() {
		return none("not-started")
	}
	missing, mend := planLacks(v)
	signed, entry := signedPlan(v)
	if len(missing) == 0 {
		return fineOn(entry, signed)
	}
	// An office that set no day for the signatures still needs a plan.
	if due := v.agreed.Add(cmp.Or(v.set.PlanSigned, norm.Defaults().PlanSigned)); v.day <= due {
		return notYet(due)
	}
	mend.reason = Reason{"parts", []any{missing}}
	return mend
}

// planLacks names what the plan lacks, with the act that adds the first of it.
func planLacks(v *view) (Parts, verdict) {
	text := v.d.Plan.Text()
	signed, _ := signedPlan(v)
	loose, planned := looseActivity(v)
	var missing Parts
	var first verdict
	need := func(ok bool, part string, mend verdict) {
		if ok {
			return
		}
		if missing = append(missing, part); len(missing) == 1 {
			first = mend
		}
	}
	need(text.Goal != "" || len(v.d.Plan.Goals) > 0, "goal", lacking("").mended("goal"))
	need(!v.d.Papers.Portrait.IsZero() || len(v.documents(dossier.DocPerson)) > 0, "person",
		lacking("").mended("profile"))
	need(len(v.directions()) > 0, "search", lacking("").mended("direction"))
	need(planned, "activities", lacking("").mended("activity", "kind", string(firstEffort(v))))
	need(loose.Item.IsZero(), "activity-dates", verdict{state: Undated}.on("activity", loose.Item))
	need(text.Reporting != "" || v.d.Course.Assignment.ReportEvery > 0, "reporting", lacking("").mended("plan"))
	need(text.Agreements != "" || !signed.IsZero(), "agreements", lacking("").mended("plan"))
	need(!signed.IsZero(), "signatures", lacking("").mended("signature", "by", unsigned(v)))
	return missing, first
}

// firstEffort is the activity to offer first.
func firstEffort(v *view) dossier.Effort { return dossier.Offered(v.chances.Group)[0] }

// looseActivity is an activity without days or hours; planned is whether there is any activity.
func looseActivity(v *view) (loose dossier.Activity, planned bool) {
	for _, a := range v.d.Plan.Activities {
		if a.Dropped || a.On > v.day {
			continue
		}
		planned = true
		if loose.Item.IsZero() && (a.Start.IsZero() || a.End.IsZero() || a.Hours == 0) {
			loose = a
		}
	}
	return loose, planned
}

// directions are the lines of the search profile that are looked for.
func (v *view) directions() []profile.Direction {
	var list []profile.Direction
	for _, x := range v.d.Papers.Directions {
		if !x.Dropped {
			list = append(list, x)
		}
	}
	return list
}

// personKnown is C13: the person profile has its parts.
func personKnown(v *view) verdict {
	if no, stop := v.notRunning(); stop {
		return no
	}
	missing := Parts(v.d.Papers.Portrait.Missing())
	if len(missing) == 0 && len(v.assessments()) > 0 {
		return fine(journal.ID{})
	}
	if early, stop := v.before(track.JobSearch); stop {
		return early
	}
	if len(missing) == 0 {
		return lacking("no-assessment").mended("assess", "kind", "fml")
	}
	return lacking("parts", missing).mended("profile")
}

// searchConcrete is C14: enough distinct functions, each held against capacity, with region, hours and
// evidence.
func searchConcrete(v *view) verdict {
	if no, stop := v.notRunning(); stop {
		return no
	}
	if no, stop := v.small(); stop {
		return no
	}
	bad, found := directionLacks(v)
	if !found {
		return fine(firstDirection(v))
	}
	if early, stop := v.before(track.JobSearch); stop {
		return early
	}
	return bad
}

// firstDirection is the line of the search profile on which the check rests; none when the office asks none.
func firstDirection(v *view) journal.ID {
	if list := v.directions(); len(list) > 0 {
		return list[0].ID
	}
	return journal.ID{}
}

// directionLacks finds what the search profile lacks first.
func directionLacks(v *view) (verdict, bool) {
	list := v.directions()
	names := map[string]bool{}
	wishes := true
	for _, x := range list {
		names[strings.ToLower(x.Function)] = true
		wishes = wishes && x.Prospect == profile.ProspectSmall
	}
	if len(names) < v.set.Directions {
		return lacking("directions", len(names), v.set.Directions).mended("direction"), true
	}
	for _, x := range list {
		if missing := directionParts(v, x); len(missing) > 0 {
			bad := lacking("direction-parts", x.Function, missing)
			if missing[0] == "fit" {
				return bad.on("judge", x.ID), true
			}
			return bad.on("edit-direction", x.ID), true
		}
		if f, _ := dossier.FitOf(v.d, x.ID, v.day); x.Fit == profile.FitsNot || f.Verdict() == "not" {
			return against(x.ID, "unfit", x.Function).on("edit-direction", x.ID, "dropped", "yes"), true
		}
	}
	if wishes && len(list) > 0 {
		return against(list[0].ID, "wishes").on("edit-direction", list[0].ID), true
	}
	return verdict{}, false
}

// directionParts names what a line of the search profile does not say.
func directionParts(v *view, x profile.Direction) Parts {
	f, _ := dossier.FitOf(v.d, x.ID, v.day)
	return unsaid([]told{
		{"fit", x.Fit != profile.FitUnknown && x.Fit != "" || f.Judged.Given()},
		{"region", x.Where.Region != "" || x.Where.Travel > 0},
		{"hours", x.Hours > 0},
		{"evidence", x.Proof.Text != ""},
	})
}

// adviceFollowed is C15: the search profile follows the labour expert, or says why it does not.
func adviceFollowed(v *view) verdict {
	if no, stop := v.notRunning(); stop {
		return no
	}
	if len(v.d.Plan.Research) == 0 && len(v.documents(dossier.DocExpert)) == 0 {
		return none("no-research")
	}
	list := v.directions()
	if len(list) == 0 {
		if early, stop := v.before(track.JobSearch); stop {
			return early
		}
		return lacking("directions", 0, v.set.Directions).mended("direction")
	}
	for _, x := range list {
		switch x.Advice.Follows {
		case profile.AdviceTaken, profile.NoAdvice:
		case profile.AdviceLeft:
			if x.Advice.Reason == "" {
				return lacking("reason").on("edit-direction", x.ID)
			}
		default:
			return lacking("advice", x.Function).on("edit-direction", x.ID, "advice", string(profile.AdviceTaken))
		}
	}
	return fine(list[0].ID)
}
