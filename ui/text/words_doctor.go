package text

// wordsDoctor say what the examination of the dossiers finds.
var wordsDoctor = []entry{
	{"doctor.first-sick-missing", "eerste ziektedag ontbreekt", "first sick day is missing"},
	{"doctor.first-sick-ahead", "eerste ziektedag ligt in de toekomst", "first sick day lies ahead"},
	{"doctor.assigned-before", "opdracht ligt vóór de eerste ziektedag", "assignment lies before the first sick day"},
	{"doctor.end-before-start", "einde opdracht ligt vóór het begin", "assignment ends before it starts"},
	{"doctor.phase-before", "fase begint vóór de opdracht", "phase begins before the assignment"},
	{"doctor.phase-ahead", "fase ligt in de toekomst", "phase lies ahead"},
	{"doctor.contact-ahead", "contact ligt in de toekomst", "contact lies ahead"},
	{"doctor.gaps-overlap", "onderbrekingen overlappen elkaar", "interruptions overlap"},
	{"doctor.closed-with-tasks", "afgesloten met een open taak", "closed with an open task"},
	{"doctor.phase-no-contact", "fase zonder contact", "phase without contact"},
	{"doctor.application-open", "sollicitatie zonder uitkomst", "application without outcome"},
	{"doctor.appointment-unsaid", "afspraak zonder uitkomst", "appointment without outcome"},
	{"doctor.no-employer", "geen werkgever", "no employer"},
	{"doctor.no-assignment", "begin van spoor 2 onbekend", "start of track 2 unknown"},
	{"doctor.no-outcome", "afgesloten zonder uitkomst", "closed without outcome"},
	{"doctor.no-benefit", "wachttijd voorbij, vervolg onbekend", "waiting period over, sequel unknown"},
	{"doctor.placement-no-start", "plaatsing zonder begindatum", "placement without a start"},
	{"doctor.placement-no-hours", "plaatsing zonder uren", "placement without hours"},
	{"doctor.several-values", "twee waarden voor één gegeven", "two values for one field"},
	{"doctor.none", "Geen tegenspraken of gaten gevonden in %d dossiers.", "No contradictions or gaps found in %d dossiers."},
	{"doctor.count", "%d bevindingen in %d dossiers.", "%d findings in %d dossiers."},
	{"cli.flag.check-dossiers", "zoekt in de dossiers naar tegenspraken en gaten", "looks for contradictions and gaps in the dossiers"},
	{"doctor.days", "(%d dagen)", "(%d days)"},
}
