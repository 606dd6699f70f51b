package text

// wordsCorrect are the acts that correct how a trajectory ran: a phase, a pause, a look at spoor 1, a stage, an
// answer.
var wordsCorrect = []entry{
	{"act.edit-phase", "Fasestap verbeteren", "Correct a phase step"},
	{"act.edit-phase.item", "Fasestap", "Phase step"},
	{"act.edit-phase.on", "Ingegaan op", "Entered on"},
	{"act.edit-phase.reason", "Reden", "Reason"},
	{"did.edit-phase", "fasestap verbeterd", "phase step corrected"},
	{"kind.phase.changed", "fasestap verbeterd", "phase step corrected"},

	{"dossier.steps", "Fasen en pauzes", "Phases and pauses"},
	{"tell.scroll", "verder lezen", "read on"},
	{"tell.close", "sluiten", "close"},
	{"pipeline.correct", "e verbetert deze stap", "e corrects this step"},
	{"here.pipeline.side-down", "verloop", "history"},
	{"here.pipeline.delete", "hoe afgelopen", "how it ended"},

	{"act.edit-pause", "Pauze verbeteren", "Correct a pause"},
	{"act.edit-pause.item", "Pauze", "Pause"},
	{"act.edit-pause.on", "Vanaf", "From"},
	{"act.edit-pause.until", "Wekken op", "Wake up on"},
	{"act.edit-pause.ended", "Hervat op", "Resumed on"},
	{"act.edit-pause.reason", "Reden", "Reason"},
	{"did.edit-pause", "pauze verbeterd", "pause corrected"},
	{"kind.pause.changed", "pauze verbeterd", "pause corrected"},

	{"act.edit-track1", "Spoor 1 verbeteren", "Correct track 1"},
	{"act.edit-track1.item", "Stand of terugblik", "State or review"},
	{"act.edit-track1.state", "Stand", "State"},
	{"act.edit-track1.on", "Bekeken op", "Looked at on"},
	{"act.edit-track1.hours", "Uren per week nu", "Hours a week now"},
	{"act.edit-track1.note", "Afspraken en stand", "Agreed, and how things stand"},
	{"did.edit-track1", "spoor 1 verbeterd", "track 1 corrected"},
	{"kind.track1.changed", "spoor 1 verbeterd", "track 1 corrected"},

	{"act.edit-satisfaction", "Tevredenheid verbeteren", "Correct satisfaction"},
	{"act.edit-satisfaction.item", "Antwoord", "Answer"},
	{"act.edit-satisfaction.who", "Van", "Of"},
	{"act.edit-satisfaction.score", "Cijfer", "Mark"},
	{"act.edit-satisfaction.no-answer", "Geen antwoord", "No answer"},
	{"act.edit-satisfaction.quote", "In eigen woorden", "In their own words"},
	{"act.edit-satisfaction.on", "Gevraagd op", "Asked on"},
	{"did.edit-satisfaction", "tevredenheid verbeterd", "satisfaction corrected"},
	{"kind.satisfaction.changed", "tevredenheid verbeterd", "satisfaction corrected"},

	{"act.edit-step", "Stap van een sollicitatie verbeteren", "Correct a step of an application"},
	{"act.edit-step.item", "Sollicitatie", "Application"},
	{"act.edit-step.stage", "Stap", "Step"},
	{"act.edit-step.step", "Nummer van de stap", "Id of the step"},
	{"act.edit-step.on", "Datum", "Date"},
	{"act.edit-step.reason", "Reden", "Reason"},
	{"did.edit-step", "stap van een sollicitatie verbeterd", "step of an application corrected"},
	{"kind.step.changed", "stap van een sollicitatie verbeterd", "step of an application corrected"},
}
