package report_test

import (
	"slices"

	"spoorboek/model/report"
)

// readable are the texts of the forms that an audience may read, by act and field, and behind @ the label
// that was given. This list is written apart from the program: it is what was decided.
var readable = map[report.Audience][]string{
	report.ForEmployer:    payingReads,
	report.ForPrincipal:   payingReads,
	report.ForCasemanager: payingReads,
	report.ForUWV:         slices.Concat(accountable, accounted, labelled("uwv")),
	report.ForEmployee: slices.Concat(
		accountable, personal, limits, labelled("employee", "employer", "uwv"),
		named("employee", "employer", "uwv"),
	),
	report.ForPhysician: slices.Concat(work, limits),
	report.ForCoach: slices.Concat(
		accountable, personal, limits, kept, labelled("employee", "employer", "uwv"),
		named("own", "employee", "employer", "uwv"), discussed("own", "employee", "employer", "uwv"),
		[]string{"contact.agreed@own", "contact.next@own", "promise.what@own"},
	),
}

var payingReads = slices.Concat(accountable, labelled("employer", "uwv"))

// labelled are the texts that go by their label.
func labelled(labels ...string) []string {
	return crossed([]string{"contact.agreed", "contact.next", "note.text", "promise.what"}, labels)
}

// named are the names in what goes by its label.
func named(labels ...string) []string {
	return crossed([]string{"contact.with", "promise.who"}, labels)
}

// discussed is what only the coach reads back, under any label.
func discussed(labels ...string) []string {
	return crossed([]string{"contact.discussed", "contact.goal", "contact.next_place"}, labels)
}

func crossed(names, labels []string) []string {
	var all []string
	for _, n := range names {
		for _, l := range labels {
			all = append(all, n+"@"+l)
		}
	}
	return all
}

// work is what is looked for and found: it holds no word about the person.
var work = []string{
	"edit_application.employer", "edit_application.function", "edit_direction.branch",
	"edit_direction.function", "edit_direction.region", "place.employer", "place.function",
	"application.employer", "application.function", "direction.branch", "direction.function",
	"direction.region",
}

// accountable is what an employer, a principal and a case manager may read: progress, cooperation and what
// work is possible.
var accountable = []string{
	"activity.result", "activity.what", "adaptation.what", "advice.because", "advice.text",
	"application.employer", "application.function", "consider.reason", "direction.advice_reason",
	"direction.branch", "direction.evidence", "direction.function", "direction.region",
	"edit_application.employer", "edit_application.function", "edit_direction.advice_reason",
	"edit_direction.branch", "edit_direction.evidence", "edit_direction.function",
	"edit_direction.region", "expert.direction", "expert.searched", "goal.because", "goal.text",
	"ground.reason", "intake.agreed", "intake.efforts", "intake.goals", "non_cooperation.what",
	"place.employer", "place.end_reason", "place.evaluation", "place.function", "place.goal",
	"plan.agreements", "plan.distance", "plan.frame", "plan.goal", "plan.placeable", "plan.prognosis",
	"plan.reporting", "plan.vision_coach", "plan.vision_employee", "profile.ambitions",
	"profile.certificates", "profile.education", "profile.experience", "profile.languages",
	"profile.preferences", "profile.qualities", "profile.skills", "threeway.expects_coach",
	"threeway.expects_employee", "threeway.expects_employer", "threeway.expert_counts",
	"outcome.advice", "threeway.outcome", "track1.note", "edit_track1.note",
}

// accounted is what UWV reads beside it.
var accounted = []string{
	"application.evidence", "edit_application.evidence", "intake.barriers", "intake.situation",
	"intake.vision", "plan.barriers", "profile.drives", "profile.obstacles", "profile.traits",
	"profile.transport", "profile.values", "profile.who", "step.evidence", "step.reason", "edit_step.reason",
	"test.conclusion", "test.name",
}

// limits is what the person can do and cannot, by the physician's documents.
var limits = []string{
	"assess.prognosis", "assess.rubric_dynamic", "assess.rubric_environment", "assess.rubric_hours",
	"assess.rubric_personal", "assess.rubric_social", "assess.rubric_static", "assess.text",
	"edit_assessment.prognosis", "edit_assessment.rubric_dynamic", "edit_assessment.rubric_environment",
	"edit_assessment.rubric_hours", "edit_assessment.rubric_personal", "edit_assessment.rubric_social",
	"edit_assessment.rubric_static", "edit_assessment.text", "judge.reason",
}

// personal is what those close by read: the person and the coach.
var personal = []string{
	"application.contact", "application.evidence", "edit_application.contact",
	"edit_application.evidence", "intake.barriers", "intake.present", "intake.situation",
	"intake.vision", "plan.barriers", "plan.social", "profile.drives", "profile.obstacles",
	"profile.traits", "profile.transport", "profile.values", "profile.who", "step.contact",
	"step.evidence", "step.reason", "edit_step.reason", "test.conclusion", "test.name", "threeway.prepared",
	"threeway.with",
}

// kept is what the coach hands to the one who takes over.
var kept = []string{
	"party.name", "party.organisation", "task.text", "edit_task.text", "appointment.place", "appointment.with",
	"outcome_of.place", "outcome_of.with",
	"edit_appointment.place", "edit_appointment.with", "outcome.note", "outcome_of.follow_up",
	"report_change.ask",
}
