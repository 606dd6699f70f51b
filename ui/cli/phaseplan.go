package cli

import (
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
)

// phasePlanJSON is a phase as it was planned beside how it ran.
type phasePlanJSON struct {
	Phase   string     `json:"phase"`
	Planned civil.Span `json:"planned"`
	Real    civil.Span `json:"real"`   // without an end it runs
	Apart   *int       `json:"apart"`  // days later than planned; of one that did not end: days late
	Reason  *string    `json:"reason"` // given when the phase was left
}

// phasePlans are the phases whose days the plan names or that follow from those.
func phasePlans(d *dossier.Dossier, day civil.Date) []phasePlanJSON {
	return each(dossier.PhasePlans(d, day), func(p dossier.PhasePlan) phasePlanJSON {
		out := phasePlanJSON{Phase: p.Phase.Name(), Planned: p.Planned, Real: p.Real, Reason: known(p.Reason)}
		if days, ok := p.Apart(day); ok {
			out.Apart = &days
		}
		return out
	})
}
