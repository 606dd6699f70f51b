package text

// wordsAgenda are the words of the agenda and of the round of Friday.
var wordsAgenda = []entry{
	{"agenda.title", "Agenda", "Agenda"},
	{"agenda.week", "Agenda · wk %d · %s t/m %s", "Agenda · wk %d · %s to %s"},
	{"agenda.keys", "h l terug, verder · H L maand · wp dag, week · gv vandaag · Enter dossier", "h l back, on · H L month · wp day, week · gv today · Enter dossier"},
	{"agenda.empty", "Hier staat niets: geen afspraak, taak of wettelijke dag. 1 is de lijst.", "No appointment, task or legal day stands here. 1 is the list."},
	{"agenda.load", "wk %d: %d", "wk %d: %d"},
	{"agenda.load-head", "wk", "wk"},
	{"agenda.load-short", "%d: %d", "%d: %d"},
	{"agenda.friday", "Vrijdagronde", "Friday round"},
	{"agenda.friday.keys", "c contact · A afspraak · x klaar · Enter dossier", "c contact · A appointment · x done · Enter dossier"},
	{"agenda.neglected.one", "Geen aandacht deze week (1) · laatste contact", "No attention this week (1) · last contact"},
	{"agenda.neglected.many", "Geen aandacht deze week (%d) · laatste contact", "No attention this week (%d) · last contact"},
	{"agenda.oldest.one", "Oudste afspraak of taak (1)", "Oldest promise or task (1)"},
	{"agenda.oldest.many", "Oudste afspraken en taken (%d)", "Oldest promises and tasks (%d)"},
	{"agenda.next", "%s, %s", "%s, %s"},
	{"agenda.about", "zwk %d · %s", "swk %d · %s"},
	{"agenda.why", "Deze week, sinds %s, geen contact en geen afspraak.", "This week, since %s, no contact and no appointment."},
	{"agenda.never", "nooit", "never"},
}
