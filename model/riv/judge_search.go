package riv

import (
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/model/track"
)

// applicationsProven is C16: each application says when, where, what, how, what came of it and what proves
// it.
func applicationsProven(v *view) verdict {
	list := v.out()
	if len(list) == 0 {
		if v.exempt {
			return none("ground").resting(v.ground.Item)
		}
		return none("no-applications")
	}
	for _, a := range list {
		missing := applicationLacks(a)
		switch {
		case len(missing) > 0:
			return lacking("application-parts", missing).on("edit-application", a.ID)
		case went(a).On.IsZero():
			return undated(a.ID).on("edit-step", a.ID, "stage", string(went(a).Stage))
		case v.set.NoResult > 0 && a.At(v.day) == pipeline.Sent && v.day > a.Since(v.day).Add(v.set.NoResult):
			return lacking("no-result", a.Since(v.day)).on("step", a.ID, "to", string(pipeline.Silent))
		}
		if f, _ := dossier.FitOf(v.d, a.ID, v.day); f.Verdict() == "not" && !a.At(v.day).Ended() {
			return against(a.ID, "unfit", a.Function).on("judge", a.ID)
		}
	}
	return fine(list[len(list)-1].ID)
}

// went is the step with which an application went out.
func went(a pipeline.Application) pipeline.Step {
	at := slices.IndexFunc(a.Steps, func(s pipeline.Step) bool { return pipeline.Out(s.Stage) })
	return a.Steps[at]
}

func applicationLacks(a pipeline.Application) Parts {
	return unsaid([]told{
		{"employer", a.Employer != ""}, {"function", a.Function != ""}, {"channel", a.Channel != ""},
		{"evidence", a.Evidence != ""},
	})
}

// searching answers checks on the search when nobody searches.
func (v *view) searching() (verdict, bool) {
	if no, stop := v.notRunning(); stop {
		return no, true
	}
	if no, stop := v.small(); stop {
		return no, true
	}
	if v.d.Phase(v.day) != track.JobSearch {
		return none("not-searching"), true
	}
	for _, p := range v.d.Course.Placements {
		if p.Runs(v.day) {
			return none("placed", p.Start).resting(p.Item), true
		}
	}
	return verdict{}, false
}

// applicationsGoOn is C17: something is applied for in the phase that is for it.
func applicationsGoOn(v *view) verdict {
	if no, stop := v.searching(); stop {
		return no
	}
	if v.set.Apply == 0 {
		return off()
	}
	var last civil.Date
	entry := v.d.PhaseStep(v.day).Item
	for _, a := range v.d.Applications {
		for _, s := range a.Steps {
			if s.On <= v.day && s.On > last {
				last, entry = s.On, a.ID
			}
		}
	}
	from := v.upTo(last, v.d.PhaseStep(v.day).On)
	switch late := v.day.Sub(from); {
	case late <= v.set.Apply && !last.IsZero():
		return fineOn(entry, last)
	case late <= v.set.Apply:
		return notYet(from.Add(v.set.Apply))
	case v.set.ApplyHeavy > 0 && late > v.set.ApplyHeavy:
		return silentSince(last, from, late).mended("application").weighing(Sanction)
	default:
		return silentSince(last, from, late).mended("application")
	}
}

// silenceAnswered is C18: many applications and no answer change the plan.
func silenceAnswered(v *view) verdict {
	list, many := v.out(), v.set.NoAnswer
	switch {
	case many == 0:
		return off()
	case len(list) < many:
		return none("few-applications", len(list), many)
	}
	var sent []civil.Date
	for _, a := range list {
		for _, s := range a.Steps {
			if s.Stage == pipeline.Interview || s.Stage == pipeline.Offer || s.Stage == pipeline.Placed {
				return fine(a.ID)
			}
		}
		sent = append(sent, a.First())
	}
	slices.Sort(sent)
	since := sent[many-1]
	for _, o := range []dossier.Option{dossier.WeighNewPlan, dossier.WeighTraining, dossier.WeighWork} {
		if w, weighed := v.d.Plan.WeighedOn(o, v.day); weighed && w.On >= since {
			return fineOn(w.Item, w.On)
		}
	}
	return lacking("no-answer", len(list)).mended("consider", "option", string(dossier.WeighNewPlan))
}

// workTried is C21: work experience or secondment was weighed, and unpaid work does not last too
// long.
func workTried(v *view) verdict {
	if v.exempt || v.start.IsZero() {
		no, _ := v.notRunning()
		return no
	}
	if bad, stop := tooLong(v); stop {
		return bad
	}
	if w, weighed := v.d.Plan.WeighedOn(dossier.WeighWork, v.day); weighed {
		return fineOn(w.Item, w.On)
	}
	if entry, day, found := otherWork(v); found {
		return fineOn(entry, day)
	}
	if early, stop := v.before(track.JobSearch); stop {
		return early
	}
	return lacking("not-weighed").mended("consider", "option", string(dossier.WeighWork))
}

// tooLong finds unpaid work experience that lasts beyond what UWV takes for usual: six weeks.
func tooLong(v *view) (verdict, bool) {
	for _, p := range v.d.Course.Placements {
		if p.Kind != pipeline.Experience || p.Start.IsZero() || p.Start > v.day || p.Wage == pipeline.Yes {
			continue
		}
		last := v.day
		if end := p.Last(); !end.IsZero() {
			last = min(last, end)
		}
		if days := last.Sub(p.Start) + 1; days > v.set.Stretch {
			return against(p.Item, "too-long", p.Start, days).
				mended("place", "placement", p.Item.String(), "wage", "yes"), true
		}
	}
	return verdict{}, false
}

// otherWork finds work that is no job: a placement or an application of another kind.
func otherWork(v *view) (entry journal.ID, day civil.Date, found bool) {
	for _, p := range v.d.Course.Placements {
		if p.Agreed <= v.day && p.Kind != pipeline.Job && p.Kind != "" {
			return p.Item, p.Start, true
		}
	}
	for _, a := range v.d.Applications {
		if a.First() <= v.day && a.Kind != pipeline.Job && a.Kind != "" {
			return a.ID, a.First(), true
		}
	}
	return journal.ID{}, 0, false
}
