package riv

import (
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
)

// year is the evaluation of the first year of the case that runs.
func (v *view) year() (dossier.YearEvaluation, bool) {
	e, held := v.d.Proof.Evaluation(v.day)
	return e, held && (e.On.IsZero() || e.On >= v.d.Calendar.FirstSick)
}

// yearEvaluated is C06: held in time, with a decision on spoor 2 and its reason.
func yearEvaluated(v *view) verdict {
	if no, stop := v.noCase(); stop {
		return no
	}
	s, due, _ := v.moment(wvp.FirstYearEvaluation)
	if s.Status == dossier.StatusNotApplicable {
		return none("moment").resting(s.State.Item)
	}
	e, held := v.year()
	switch {
	case !held && (!s.State.Done.IsZero() && s.State.Done <= v.day || s.State.Confirmed):
		return lacking("decision").resting(s.State.Item).mended("eje", "on", s.State.Done.String())
	case !held && v.day <= due:
		return notYet(due)
	case !held:
		return lacking("no-moment", wvp.FirstYearEvaluation).mended("eje")
	case e.On.IsZero():
		return undated(e.Item).on("eje", e.Item)
	case e.SecondTrack != pipeline.Yes && e.SecondTrack != pipeline.No:
		return lacking("decision").on("eje", e.Item)
	case e.Reason == "":
		return lacking("reason").on("eje", e.Item)
	case e.On > due:
		return against(e.Item, "late", e.On, e.On.Sub(due)).
			mended("moment", "code", string(wvp.FirstYearEvaluation), "moved", e.On.String())
	}
	return fineOn(e.Item, e.On)
}

// perspectiveHeld is C07: no spoor 2 at the evaluation asks a concrete way back within the months that UWV
// gives: three.
func perspectiveHeld(v *view) verdict {
	if no, stop := v.noCase(); stop {
		return no
	}
	e, held := v.year()
	switch {
	case !held:
		return notYet(v.d.Moment(wvp.FirstYearEvaluation, v.day).Due)
	case e.SecondTrack != pipeline.No:
		return none("track2-chosen").resting(e.Item)
	}
	g, found := groundSince(v, e.On)
	switch {
	case !found:
		return lacking("no-perspective", e.On).resting(e.Item).
			mended("ground", "basis", string(dossier.GroundPerspective), "on", e.On.String(),
				"review", e.Review.String())
	case g.Ground != dossier.GroundPerspective:
		return none("other-ground").resting(g.Item)
	}
	return backInThree(v, e, g)
}

// belongs is how long before a decision a ground may have been stated to be the ground of it: both are papers
// of the same weeks. It is how the dossier is read, and no norm.
const belongs = 14

// groundSince is the first ground that was stated for a decision of that day: not more than two weeks
// before it.
func groundSince(v *view, on civil.Date) (dossier.Ground, bool) {
	for _, g := range v.d.Proof.Grounds {
		if g.On <= v.day && g.On >= on.Add(-belongs) {
			return g, true
		}
	}
	return v.d.Proof.GroundOn(on)
}

func backInThree(v *view, e dossier.YearEvaluation, g dossier.Ground) verdict {
	review := max(g.Review, e.Review)
	limit := e.On.AddMonths(v.set.Perspective)
	switch {
	case review.IsZero():
		return lacking("no-review").on("ground", g.Item)
	case review > limit:
		return against(g.Item, "review-far", review, limit).on("ground", g.Item, "review", limit.String())
	case v.day <= review:
		return fineOn(g.Item, review)
	case resumed(v) || !v.start.IsZero():
		return fineOn(g.Item, review)
	}
	return against(g.Item, "review-passed", review).mended("assign")
}

// resumed reports whether the person works at the own employer.
func resumed(v *view) bool {
	switch v.d.Course.Outcome.Work {
	case "P3", "P4":
		return v.d.Course.Outcome.On <= v.day
	}
	inside := []track.FirstTrack{track.OwnWork, track.AdaptedWork, track.OtherWork}
	return slices.Contains(inside, v.d.FirstTrack(v.day))
}

// startedInTime is C08: spoor 2 started within six weeks after the evaluation, or eight after a ground ended.
func startedInTime(v *view) verdict {
	if no, stop := v.noCase(); stop {
		return no
	}
	s, due, _ := v.moment(wvp.SecondTrackStart)
	if s.Status == dossier.StatusNotApplicable {
		return none("moment").resting(s.State.Item)
	}
	due = shifted(v, due)
	switch {
	case v.start.IsZero() && v.exempt:
		return none("ground").resting(v.ground.Item)
	case v.start.IsZero() && resumed(v):
		return none("resumed")
	case v.start.IsZero() && v.day <= due:
		return notYet(due)
	case v.start.IsZero():
		return lacking("not-started-since", due).mended("assign")
	case v.start > due:
		return against(s.State.Item, "late", v.start, v.start.Sub(due)).
			mended("moment", "code", string(wvp.SecondTrackStart), "moved", v.start.String())
	}
	return fineOn(s.State.Item, v.start)
}

// shifted is the last day to start when a ground held on the day itself: eight weeks after it ended, or,
// where it was not said to have ended, after the capacity document that came since.
func shifted(v *view, due civil.Date) civil.Date {
	for _, g := range v.d.Proof.Grounds {
		if g.On > due || !g.Ended.IsZero() && g.Ended <= due {
			continue
		}
		end := g.Ended
		if end.IsZero() {
			for _, a := range v.assessments() {
				if a.On > g.On {
					end = a.On
					break
				}
			}
		}
		if !end.IsZero() {
			due = max(due, end.Add(v.set.NewCapacity))
		}
	}
	return due
}

// insideResearched is C09: a labour expert's conclusion, and what was looked at inside.
func insideResearched(v *view) verdict {
	if no, stop := v.noCase(); stop {
		return no
	}
	s, due, _ := v.moment(wvp.ExpertResearch)
	if s.Status == dossier.StatusNotApplicable {
		return none("moment").resting(s.State.Item)
	}
	var last dossier.Research
	for _, r := range v.d.Plan.Research {
		if r.On <= v.day {
			last = r
		}
	}
	switch {
	case last.Item.IsZero():
		return noResearch(v, due)
	case last.On.IsZero():
		return undated(last.Item).on("expert", last.Item)
	case last.Searched == "" && (last.Conclusion == dossier.Outside || last.Parallel):
		return lacking("not-searched").on("expert", last.Item)
	}
	return fineOn(last.Item, last.On)
}

func noResearch(v *view, due civil.Date) verdict {
	if papers := v.documents(dossier.DocExpert); len(papers) > 0 {
		last := papers[len(papers)-1]
		return lacking("no-conclusion").resting(last.Item).
			mended("expert", "on", last.Day().String(), "document", last.Item.String())
	}
	if v.day <= due && v.start.IsZero() {
		return notYet(due)
	}
	return lacking("no-research").mended("expert")
}

// firstTrackKept is C10: spoor 1 is looked at while spoor 2 runs, unless it was closed with a reason.
func firstTrackKept(v *view) verdict {
	if no, stop := v.notRunning(); stop {
		return no
	}
	if v.d.FirstTrack(v.day) == track.FirstClosed {
		for _, s := range slices.Backward(v.d.Course.First) {
			if s.On <= v.day && s.State == track.FirstClosed {
				if s.Note == "" {
					return lacking("reason").resting(s.Item).mended("track1", "state", string(track.FirstClosed))
				}
				return fineOn(s.Item, s.On)
			}
		}
	}
	if v.set.Review == 0 {
		return off()
	}
	last := v.d.FirstReviewed(v.day)
	from := v.upTo(last, v.start)
	switch due := from.Add(v.set.Review); {
	case v.day <= due && !last.IsZero():
		return fineOn(reviewOf(v, last), last)
	case v.day <= due:
		return notYet(due)
	}
	return silentSince(last, from, v.day.Sub(from)).mended("track1")
}

// reviewOf finds the entry of the look at spoor 1 of a day.
func reviewOf(v *view, on civil.Date) journal.ID {
	for _, s := range v.d.Course.First {
		if s.On == on {
			return s.Item
		}
	}
	return evaluationOf(v, on)
}
