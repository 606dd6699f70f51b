package text

// wordsCited are the words of the tables of the model that are no name of a law. The Dutch is what the tables
// say.
var wordsCited = []entry{
	{"cited.not-law", "niet wettelijk", "not in the law"},
	{"cited.contract", "contract arbodienst", "contract with the occupational health service"},
	{"cited.habit", "praktijk van bureaus en arbodiensten", "practice of agencies and health services"},
	{"cited.practice", "praktijk", "practice"},
	{"cited.third", "via derden", "through third parties"},
	{"cited.own", "eigen norm van het programma", "the program's own norm"},
	{"cited.number", "aantal: eigen norm", "number: own norm"},
	{"cited.courts", "rechtspraak via", "case law through"},
	{"cited.grounds", "gronden voor loonsanctie", "grounds for a sanction"},
	{"cited.c05", "zeswekelijkse evaluatie", "six-weekly evaluation"},
	{"cited.c11", "intake en trajectplan op tijd", "intake and trajectory plan in time"},
	{"cited.c12", "kortste weg: het trajectplan is volledig", "shortest way: the trajectory plan is complete"},
	{"cited.c13", "persoonsprofiel volledig", "personal profile complete"},
	{"cited.c14", "zoekprofiel concreet en passend", "search profile concrete and fitting"},
	{"cited.c15", "zoekprofiel volgt het AD-advies of wijkt af met reden", "search profile follows the AD's advice or departs with a reason"},
	{"cited.c16", "sollicitaties aantoonbaar en passend", "applications proven and fitting"},
	{"cited.c17", "sollicitatie-activiteit in de arbeidsmarktfase", "applications go on in the job search"},
	{"cited.c18", "geen reactie: plan bijstellen", "no answer: adjust the plan"},
	{"cited.c19", "voortgangsrapportage in het afgesproken ritme", "progress report in the rhythm agreed"},
	{"cited.c24", "advies binnen zes weken uitgevoerd", "advice carried out within six weeks"},
	{"cited.c32", "eindrapportage vóór de eindevaluatie", "final report before the final evaluation"},
	{"cited.aftercare", "nazorg 1, 3 en 6 maanden", "aftercare after 1, 3 and 6 months"},
}
