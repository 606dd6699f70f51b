package dossier

import "spoorboek/model/journal"

// searchKinds are the facts of what the person can do, who the person is and what work is looked for.
var searchKinds = map[journal.Kind]kind{
	AssessmentChanged{}.Kind(): undatedKind[AssessmentChanged](),
	CapacityReported{}.Kind():  datedKind[CapacityReported](),
	DemandStated{}.Kind():      undatedKind[DemandStated](),
	FitJudged{}.Kind():         datedKind[FitJudged](),
	ProfileStated{}.Kind():     undatedKind[ProfileStated](),
	PaperVersioned{}.Kind():    datedKind[PaperVersioned](),
	ApproachAgreed{}.Kind():    datedKind[ApproachAgreed](),
}
