package sample

import (
	"spoorboek/model/dossier"
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

// end tells what came of a trajectory, just before it was closed, and what both parties thought of it.
func (t *tale) end(outcome, reason string, hours, employee, employer float64) {
	closed := t.story.steps[len(t.story.steps)-1].ago
	t.on(closed+2, dossier.RecordOutcome{
		Work: dossier.To(outcome), End: dossier.To(reason), Hours: dossier.To(hours), On: t.ago(closed + 2),
	})
	t.on(closed+1, dossier.RecordSatisfaction{Who: "employee", Score: employee, On: t.ago(closed + 1)})
	t.on(closed+1, dossier.RecordSatisfaction{Who: "employer", Score: employer, On: t.ago(closed + 1)})
}
