package sample

import (
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
)

func job(employer, function string) dossier.Apply { return work(pipeline.Job, employer, function) }

func experience(employer, function string) dossier.Apply {
	return work(pipeline.Experience, employer, function)
}

func voluntary(employer, function string) dossier.Apply {
	return work(pipeline.Voluntary, employer, function)
}

func work(kind pipeline.Kind, employer, function string) dossier.Apply {
	return dossier.Apply{
		Employer: employer, Function: function, Kind: kind, Channel: pipeline.Vacancy, Mode: pipeline.Together,
		Hours: 20,
	}
}

// ahead gives an application a day to follow it up.
func ahead(t *tale, a dossier.Apply, ago int) dossier.Apply {
	a.FollowUp = t.ago(ago)
	return a
}

// trial tells a work-experience place, from the first letter to the agreement that everybody signed.
func (t *tale) trial(a dossier.Apply, sent, start, until int) {
	spec, _ := dossier.SpecOf("place")
	sign, _ := dossier.SpecOf("signature")
	var application, place journal.ID
	t.when(sent, func(on civil.Date) {
		a.Stage, a.On = pipeline.Sent, on
		application = t.pen.add(on, a)
	})
	t.when(start, func(on civil.Date) {
		place = t.pen.act(on, must(spec.Make(dossier.Args{
			"item": application.String(), "kind": "experience", "employer": a.Employer, "function": a.Function,
			"start": on.String(), "until": t.ago(until).String(), "hours": "12", "wage": "no",
			"goal": "ervaren of het werk past en uren opbouwen", "supervisor": "mw. I. Kramer",
		})))
	})
	t.when(start, func(on civil.Date) {
		t.pen.act(on, must(sign.Make(dossier.Args{"of": place.String(), "by": "employee,employer,coach,host"})))
	})
}

// end tells what came of a trajectory, just before it was closed, and what both parties thought of it.
func (t *tale) end(outcome, reason string, hours, employee, employer float64) {
	closed := t.story.steps[len(t.story.steps)-1].ago
	t.on(closed+2, dossier.RecordOutcome{
		Work: dossier.To(outcome), End: dossier.To(reason), Hours: dossier.To(hours), On: t.ago(closed + 2),
	})
	t.on(closed+1, dossier.RecordSatisfaction{Who: "employee", Score: employee, On: t.ago(closed + 1)})
	t.on(closed+1, dossier.RecordSatisfaction{Who: "employer", Score: employer, On: t.ago(closed + 1)})
}
