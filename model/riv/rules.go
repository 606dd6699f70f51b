package riv

import (
	"spoorboek/model/norm"
	"spoorboek/model/wvp"
)

// Where the grounds were read.
const (
	beleid   = "Beleidsregels beoordelingskader poortwachter, BWBR0014375 (2006/2009)"
	regeling = "Regeling procesgang, BWBR0013540; Stcrt. 2023, 13931"
	wijzer   = "Werkwijzer Poortwachter, via derden 2026-06"
	praktijk = "praktijk van bureaus en arbodiensten, 2026-06"
)

// checks are the rows of the list, in its order.
var checks = [...]Check{
	{"C01", Sanction, "BR §7", beleid, wvp.Policy, capacityKnown},
	{"C02", Sanction, "BR §6", beleid, wvp.Policy, capacityByPhysician},
	{"C03", Attention, "RP 2, 4(1)-(3)", regeling, wvp.Law, planInTime},
	{"C04", Attention, "RP 4(2)", regeling, wvp.Law, planComplete},
	{"C05", Attention, "zeswekelijkse evaluatie", praktijk, wvp.Practice, evaluated},
	{"C06", Sanction, "BR §5; RP 4(2)b", beleid, wvp.Policy, yearEvaluated},
	{"C07", Sanction, "Werkwijzer 4.3.1", wijzer + "; ECLI:NL:RBAMS:2022:5707", wvp.Policy, perspectiveHeld},
	{"C08", Sanction, "Werkwijzer 4.3.1, 4.3.2; BW 7:658a(1)", wijzer + "; ECLI:NL:RBZWB:2021:3082", wvp.Policy, startedInTime},
	{"C09", Sanction, "BR §8, §9", beleid + "; katalyse.nl", wvp.Policy, insideResearched},
	{"C10", Attention, "BR §5", beleid, wvp.Policy, firstTrackKept},
	{"C11", Attention, "intake en trajectplan op tijd", "eigen norm van het programma", wvp.Inferred, beganInTime},
	{"C12", Sanction, "kortste weg: het trajectplan is volledig", "rviregister.nl; enroute", wvp.Practice, planOfTrack},
	{"C13", Attention, "persoonsprofiel volledig", "panthion.nl", wvp.Practice, personKnown},
	{"C14", Sanction, "zoekprofiel concreet en passend", "rviregister.nl; aantal: eigen norm", wvp.Practice, searchConcrete},
	{"C15", Attention, "zoekprofiel volgt het AD-advies of wijkt af met reden", praktijk, wvp.Practice, adviceFollowed},
	{"C16", Sanction, "sollicitaties aantoonbaar en passend", "rechtspraak via rviregister.nl", wvp.Practice, applicationsProven},
	{"C17", Attention, "sollicitatie-activiteit in de arbeidsmarktfase", "eigen norm van het programma", wvp.Inferred, applicationsGoOn},
	{"C18", Attention, "geen reactie: plan bijstellen", praktijk, wvp.Practice, silenceAnswered},
	{"C19", Attention, "voortgangsrapportage in het afgesproken ritme", praktijk, wvp.Practice, reported},
	{"C20", Sanction, "Werkwijzer 4.3.4", wijzer, wvp.Policy, changeReported},
	{"C21", Attention, "BR §8", beleid, wvp.Policy, workTried},
	{"C22", Sanction, "BR §10, §5", beleid, wvp.Policy, stagnationAnswered},
	{"C23", Sanction, "BR §9; BW 7:629(3),(6),(7)", beleid + "; BWBR0005290", wvp.Law, refusalAnswered},
	{"C24", Sanction, "advies binnen zes weken uitgevoerd", "adxpert.nl, gronden voor loonsanctie", wvp.Practice, advicesDone},
	{"C25", Sanction, "BR §7.4; Werkwijzer 5", beleid + "; " + wijzer, wvp.Policy, groundProven},
	{"C26", Sanction, "Schattingsbesluit 2(2),(5)", "BWBR0011478", wvp.Law, noPossibilitiesProven},
	{"C27", Sanction, "BR §9", beleid, wvp.Policy, stopProven},
	{"C28", Attention, "ZW 38(1)", "Ziektewet, BWBR0001888 (2015-09-02)", wvp.Law, weekReported},
	{"C29", Attention, "WIA 64(2)", "Wet WIA, BWBR0019057 (2015-11-26)", wvp.Law, letterKept},
	{"C30", Sanction, "WIA 25(3); RP 6(1)", "Wet WIA, BWBR0019057; BWBR0015184", wvp.Law, reportComplete},
	{"C31", Attention, "RP 6(1)l", regeling, wvp.Law, employeeHeard},
	{"C32", Sanction, "eindrapportage vóór de eindevaluatie", "eigen norm van het programma", wvp.Inferred, finalReported},
	{"C33", Sanction, "WIA 25(12)-(14)", "Wet WIA, BWBR0019057 (2015-11-26)", wvp.Law, sanctionRepaired},
}

// obeys are the numbers of the office that a check judges by.
var obeys = map[string][]norm.Key{
	"C05": {norm.KeyEvaluation}, "C07": {norm.KeyPerspective}, "C08": {norm.KeyNewCapacity},
	"C10": {norm.KeyReview}, "C11": {norm.KeyFirstIntake, norm.KeyPlanSigned}, "C12": {norm.KeyPlanSigned},
	"C14": {norm.KeyDirections}, "C16": {norm.KeyNoResult}, "C17": {norm.KeyApply, norm.KeyApplyHeavy},
	"C18": {norm.KeyNoAnswer}, "C19": {norm.KeyReport, norm.KeyReportHeavy}, "C20": {norm.KeyReported},
	"C21": {norm.KeyStretch}, "C22": {norm.KeyStagnation}, "C24": {norm.KeyAdvice}, "C29": {norm.KeyLetter},
	"C32": {norm.KeyFinalReport},
}
