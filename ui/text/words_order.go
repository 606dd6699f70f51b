package text

// wordsOrder are the words of sorting and choosing on lists other than that of the morning.
var wordsOrder = []entry{
	{"by.own", "eigen volgorde", "own order"},
	{"by.back", "%s, omgekeerd", "%s, reversed"},
	{"by.fixed", "hier staat alles in een vaste volgorde", "everything stands in a fixed order here"},
	{"pipeline.board-order", "het bord staat op stap; w b toont de lijst", "the board stands by step; w b shows the list"},
	{"choose.not-line", "deze regel is niet te kiezen", "this row cannot be chosen"},
	{"choose.none", "Bij deze regels gaat dat niet in één keer: doe het per regel.", "That cannot be done at once for these rows: do it row by row."},
	{"choose.did.one", "1 regel gedaan", "1 row done"}, {"choose.did.many", "%d regels in één keer gedaan", "%d rows done at once"},
	{"choose.lines.one", "1 regel", "1 row"}, {"choose.lines.many", "%d regels", "%d rows"},
	{"attach.save.files.one", "1 bestand bewaren", "Keep 1 file"}, {"attach.save.files.many", "%d bestanden bewaren", "Keep %d files"},
	{"attach.save.none", "Bij deze regels zit geen bestand.", "These rows have no file."},
	{"attach.save.folder", "Map", "Folder"}, {"attach.save.twin", "%d %s", "%d %s"},
	{"by.few", "er is hier niets te sorteren", "there is nothing to sort here"},
	{"by.day", "dag", "day"}, {"by.text", "tekst", "text"}, {"by.name", "naam", "name"},
	{"by.kind", "soort", "kind"}, {"by.function", "functie", "function"},
	{"by.employer", "werkgever", "employer"}, {"by.stage", "stap", "step"},
	{"by.next", "vervolg", "follow-up"}, {"by.written", "aantal keren geschreven", "times written"},
	{"by.answers", "antwoorden", "answers"}, {"by.placed", "plaatsingen", "placements"},
	{"by.who", "wie", "who"}, {"by.what", "handeling", "act"}, {"by.whom", "dossier", "dossier"},
	{"by.came", "hoe het staat", "how it stands"},
}
