package text

import "spoorboek/model/capacity"

// wordsCapacity are the words for what a person can do: rubrics, levels, how two documents differ, whether work
// fits, and what is offered when it changed.
var wordsCapacity = []entry{
	{"capacity.rubric.personal", "persoonlijk functioneren", "personal functioning"},
	{"capacity.rubric.social", "sociaal functioneren", "social functioning"},
	{"capacity.rubric.environment", "omgevingseisen", "surroundings"},
	{"capacity.rubric.dynamic", "dynamische handelingen", "dynamic actions"},
	{"capacity.rubric.static", "statische houdingen", "static postures"},
	{"capacity.rubric.hours", "werktijden", "working hours"},
	{"capacity.level.0", "normaal", "normal"},
	{"capacity.level.1", "licht beperkt", "slightly limited"},
	{"capacity.level.2", "sterk beperkt", "strongly limited"},
	{"capacity.level.3", "zeer sterk beperkt", "very strongly limited"},
	{"capacity.strength.1", "licht", "light"},
	{"capacity.strength.2", "gewoon", "usual"},
	{"capacity.strength.3", "zwaar", "heavy"},
	{"capacity.sense.same", "gelijk", "the same"},
	{"capacity.sense.better", "ruimer", "more possible"},
	{"capacity.sense.worse", "beperkter", "less possible"},
	{"capacity.sense.mixed", "deels ruimer, deels beperkter", "partly more, partly less possible"},
	{"capacity.sense.unclear", "anders", "different"},
	{"capacity.aspect.item", "item", "item"},
	{"capacity.aspect.text", "omschrijving", "description"},
	{"capacity.aspect.hours-day", "uren per dag", "hours a day"},
	{"capacity.aspect.hours-week", "uren per week", "hours a week"},
	{"capacity.aspect.build-up", "opbouwschema", "build-up of hours"},
	{"capacity.aspect.prognosis", "prognose", "prognosis"},
	{"capacity.aspect.travel", "reistijd", "travelling time"},
	{"capacity.verdict.fits", "passend", "fits"},
	{"capacity.verdict.adapted", "met aanpassing", "with adaptation"},
	{"capacity.verdict.not", "niet passend", "does not fit"},
	{"capacity.verdict.unknown", "onbekend", "unknown"},
	{"capacity.verdict.none", "niet gevraagd", "not asked"},

	{"offer.title", "Belastbaarheid gewijzigd: wat nu? (Esc laat het rusten)", "Capacity changed: what now? (Esc lets it rest)"},
	{"offer.still", "%s: blijft %s, nu door: %s", "%s: stays %s, now because of: %s"},
	{"offer.ask-physician", "Vraag aan de bedrijfsarts, via de werkgever", "Question to the physician, by way of the employer"},
	{"offer.ask-physician.text", "Werkgever vragen: nieuwe belastbaarheid door de bedrijfsarts", "Ask the employer: new capacity from the physician"},
	{"offer.report-change", "Werkgever en werknemer tussentijds informeren", "Inform employer and employee"},
	{"offer.report-change.text", "Rapporteren: belastbaarheid is gewijzigd", "Report: capacity has changed"},
	{"offer.adapt-plan", "Trajectplan bijstellen", "Adapt the plan"},
	{"offer.adapt-plan.text", "Trajectplan bijstellen aan nieuwe belastbaarheid", "Adapt the plan to the new capacity"},
	{"offer.back-to-orientation", "Terug naar oriëntatie", "Back to orientation"},
	{"offer.back-to-orientation.text", "belastbaarheid gewijzigd", "capacity changed"},
	{"offer.pause", "Traject pauzeren", "Pause the trajectory"},
	{"offer.pause.text", "belastbaarheid gewijzigd", "capacity changed"},
	{"offer.no-second-track", "Grond om geen spoor 2 te doen vastleggen", "Record a ground for no second track"},
	{"offer.judge-again", "Oordeel passend opnieuw geven", "Judge the fit again"},
}

// wordsItem are the labels of the items of capacity documents, from the instrument's own table: "item.4.14".
var wordsItem = itemEntries(capacity.AllLabels())

func itemEntries(labels []capacity.Label) []entry {
	all := make([]entry, len(labels))
	for i, l := range labels {
		all[i] = entry{ID("item." + l.Item.String()), l.Dutch, l.English}
	}
	return all
}
