package caseload

import (
	"spoorboek/model/signal"
	"spoorboek/model/track"
)

// fieldNames are the words before the colon, Dutch and English.
var fieldNames = map[string]field{
	"fase": inPhase, "phase": inPhase,
	"zw": inWeek, "zwk": inWeek, "week": inWeek, "ziekteweek": inWeek,
	"stil": inSilence, "silent": inSilence, "stilte": inSilence,
	"groep": inGroup, "group": inGroup,
	"werkgever": inEmployer, "employer": inEmployer,
	"dossier": inNumber, "nr": inNumber, "nummer": inNumber, "number": inNumber,
	"naam": inName, "name": inName,
	"functie": inJob, "job": inJob,
	"tekst": inText, "text": inText,
}

// paused is the bit of a paused dossier beside those of the phases.
const paused = int(track.Closed) + 1

// phaseWords are the words of the phases, folded. The beginning of a word is enough.
var phaseWords = []struct {
	word string
	bit  int
}{
	{"aangemeld", int(track.Registered)}, {"registered", int(track.Registered)}, {"aa", int(track.Registered)},
	{"intake", int(track.Intake)}, {"in", int(track.Intake)},
	{"orientatie", int(track.Orientation)}, {"orientation", int(track.Orientation)}, {"or", int(track.Orientation)},
	{"arbeidsmarkt", int(track.JobSearch)}, {"jobsearch", int(track.JobSearch)}, {"am", int(track.JobSearch)},
	{"nazorg", int(track.Aftercare)}, {"aftercare", int(track.Aftercare)}, {"nz", int(track.Aftercare)},
	{"afgesloten", int(track.Closed)}, {"closed", int(track.Closed)}, {"af", int(track.Closed)},
	{"gepauzeerd", paused}, {"pauze", paused}, {"paused", paused}, {"pz", paused},
}

// groupWords are the words of the groups, folded. The beginning of a word is enough.
var groupWords = []struct {
	word string
	bit  int
}{
	{"te laat", int(signal.Overdue)}, {"te-laat", int(signal.Overdue)}, {"telaat", int(signal.Overdue)},
	{"laat", int(signal.Overdue)}, {"overdue", int(signal.Overdue)}, {"late", int(signal.Overdue)},
	{"vandaag", int(signal.Today)}, {"today", int(signal.Today)},
	{"deze week", int(signal.Week)}, {"dezeweek", int(signal.Week)}, {"week", int(signal.Week)},
	{"stil", int(signal.Silent)}, {"silent", int(signal.Silent)},
	{"later", int(signal.Later)},
	{"niet te beoordelen", int(signal.Unjudgeable)}, {"onbeoordeeld", int(signal.Unjudgeable)},
	{"unjudgeable", int(signal.Unjudgeable)},
	{"afgesloten", int(signal.Closed)}, {"closed", int(signal.Closed)},
}
