package text

// wordsWhatIf are the words of the screen of what if.
var wordsWhatIf = []entry{
	{"what-if.title", "Wat als", "What if"},
	{"what-if.keys", "Enter kiest · x bewaart alles · Esc gooit weg", "Enter chooses · x saves all · Esc discards"},
	{"what-if.choose", "Wat verandert er?", "What changes?"},
	{"what-if.first-sick", "Eerste ziektedag op", "First sick day on"},
	{"what-if.gap", "Herstel van … t/m …", "Recovery from … to …"},
	{"what-if.gap.from", "Eerste hersteldag", "First recovered day"},
	{"what-if.gap.to", "Laatste hersteldag", "Last recovered day"},
	{"what-if.leave", "Zwangerschapsverlof van … t/m …", "Maternity leave from … to …"},
	{"what-if.leave.from", "Eerste verlofdag", "First day of leave"},
	{"what-if.leave.to", "Laatste verlofdag", "Last day of leave"},
	{"what-if.letter", "UWV-brief: uiterste dag aanvraag", "UWV letter: last day to apply"},
	{"what-if.sanction", "Loonsanctie t/m", "Sanction until"},
	{"what-if.span", "%s t/m %s", "%s to %s"},
	{"what-if.dates.one", "Data: nu, dan (1 verschuift)", "Dates: now, then (1 moves)"},
	{"what-if.dates.many", "Data: nu, dan (%d verschuiven)", "Dates: now, then (%d move)"},
	{"what-if.comes", "komt erbij", "is added"},
	{"what-if.goes", "vervalt", "goes"},
	{"what-if.later", "%d d later", "%d d later"},
	{"what-if.earlier", "%d d eerder", "%d d earlier"},
	{"what-if.discarded", "Weggegooid; er is niets bewaard.", "Discarded; nothing was saved."},
	{"what-if.nothing", "Er is nog niets gekozen: Enter op een regel bovenaan.", "Nothing is chosen yet: Enter on a line at the top."},
	{"what-if.no-choice", "Dit is een uitkomst; kies bovenaan wat er verandert.", "This is an outcome; choose at the top what changes."},
	{"did.what-if", "doorgerekende wijzigingen vastgelegd", "supposed changes recorded"},
}
