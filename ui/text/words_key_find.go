package text

// wordsKeyFind are the actions that search and choose: label, help and words to find them by.
var wordsKeyFind = []entry{
	{"key.palette", "palet", "palette"}, {"key.palette.help", "Zoekt en doet alles: acties, mensen, datums.", "Finds and does everything: actions, people, dates."}, {"key.palette.syn", "opdracht zoeken commando", "command find"},
	{"key.help", "hulp", "help"}, {"key.help.help", "Alle toetsen van dit scherm; Enter voert uit.", "All keys of this screen; Enter runs."}, {"key.help.syn", "toetsen uitleg help", "keys explain"},
	{"key.search", "zoek", "search"}, {"key.search.help", "Filtert de regels terwijl je typt.", "Filters the rows while you type."}, {"key.search.syn", "filter vinden", "filter find"},
	{"key.next-hit", "volgende", "next"}, {"key.next-hit.help", "Naar de volgende treffer of mijlpaal.", "To the next hit or milestone."}, {"key.next-hit.syn", "zoeken mijlpaal", "search milestone"},
	{"key.prev-hit", "vorige", "previous"}, {"key.prev-hit.help", "Naar de vorige treffer of mijlpaal.", "To the previous hit or milestone."}, {"key.prev-hit.syn", "zoeken mijlpaal", "search milestone"},
	{"key.sort", "sorteer", "sort"}, {"key.sort.help", "Kiest de volgorde van de regels.", "Chooses the order of the rows."}, {"key.sort.syn", "volgorde sorteren", "order"},
	{"key.sort-reverse", "keer om", "reverse"}, {"key.sort-reverse.help", "Keert de volgorde om.", "Turns the order around."}, {"key.sort-reverse.syn", "sorteren andersom", "sort"},
	{"key.mark", "kies", "mark"}, {"key.mark.help", "Kiest deze regel en gaat omlaag.", "Marks this row and goes down."}, {"key.mark.syn", "selecteren aanvinken bulk", "select tick bulk"},
	{"key.range", "bereik", "range"}, {"key.range.help", "Kiest alle regels van hier tot de cursor.", "Marks all rows from here to the cursor."}, {"key.range.syn", "selecteren meerdere", "select several"},
	{"key.mark-all", "alles kiezen", "mark all"}, {"key.mark-all.help", "Kiest alles in het filter, of niets.", "Marks everything in the filter, or nothing."}, {"key.mark-all.syn", "selecteren bulk", "select bulk"},
	{"key.extend-down", "keuze omlaag", "extend down"}, {"key.extend-down.help", "Breidt de keuze uit naar beneden.", "Extends the choice downwards."}, {"key.extend-down.syn", "selecteren", "select"},
	{"key.extend-up", "keuze omhoog", "extend up"}, {"key.extend-up.help", "Breidt de keuze uit naar boven.", "Extends the choice upwards."}, {"key.extend-up.syn", "selecteren", "select"},
	{"key.why", "waarom", "why"}, {"key.why.help", "Zegt waarom dit hier staat: regel, datum en bron.", "Says why this stands here: rule, date and source."}, {"key.why.syn", "info uitleg bron grond", "info explain source ground"},
	{"key.menu", "meer", "more"}, {"key.menu.help", "Alle acties op deze regel, met hun toetsen.", "All actions on this row, with their keys."}, {"key.menu.syn", "acties rechtermuis", "actions menu"},
	{"key.messages", "meldingen", "messages"}, {"key.messages.help", "De laatste meldingen en fouten.", "The last messages and errors."}, {"key.messages.syn", "fouten berichten", "errors"},
}
