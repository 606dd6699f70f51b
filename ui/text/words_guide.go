package text

// wordsGuide are the hints of the demo and the steps of the lesson. Each fits two rows of 78 cells.
var wordsGuide = []entry{
	{"guide.away", "Esc: weg.", "Esc: put away."},
	{"guide.hint.1", "Tip: %s en %s lopen door de lijst; de panelen ernaast lopen mee.", "Hint: %s and %s walk through the list; the panes beside it follow."},
	{"guide.hint.1.alone", "Tip: %s en %s lopen door de lijst.", "Hint: %s and %s walk through the list."},
	{"guide.hint.2", "Tip: %s legt een contact vast, %s bewaart; daarna sta je op de volgende regel.", "Hint: %s records a contact, %s saves it; then you stand on the next row."},
	{"guide.hint.3", "Tip: %s verzet een datum, %s vinkt af wat op de regel staat.", "Hint: %s moves a date, %s ticks off what the row says."},
	{"guide.hint.4", "Tip: %s zoekt en doet alles: acties, mensen, datums. %s toont alle toetsen.", "Hint: %s finds and does everything: actions, people, dates. %s shows all keys."},
	{"guide.hint.5", "Tip: %s maakt je laatste handeling ongedaan, ook na opnieuw starten.", "Hint: %s takes your last act back, after a restart as well."},
	{"guide.lesson", "Les %d van %d.", "Lesson %d of %d."},
	{"guide.lesson.1", "Leg een contact vast: %s, typ bij Besproken wat er gezegd is, en bewaar met %s.", "Record a contact: %s, type what was said at Discussed, and save with %s."},
	{"guide.lesson.2", "Voeg een taak met een dag toe: %s, typ de taak, Tab, typ vr, en bewaar met %s.", "Add a task with a day: %s, type the task, Tab, type fri, and save with %s."},
	{"guide.lesson.3", "Zet een traject in een andere fase: %s, kies met de pijlen, Enter. Wat mist vraagt een reden; kan een fase niet, kies dan OR.", "Put a trajectory in another phase: %s, choose with the arrows, Enter. What is missing asks a reason; where a phase cannot be, choose OR."},
	{"guide.lesson.4", "Zet een sollicitatie een stap verder: %s toont de sollicitaties, %s is een stap. Is er geen open? Voeg er een toe met %s.", "Take an application a step on: %s shows the applications, %s is a step. Is none open? Add one with %s."},
	{"guide.lesson.5", "Maak die laatste handeling ongedaan: %s.", "Take that last act back: %s."},
	{"guide.lesson.6", "Zoek iemand met het palet: %s, typ een deel van een naam, Enter.", "Find somebody with the palette: %s, type part of a name, Enter."},
	{"guide.lesson.end", "Klaar: dit is de ronde van elke ochtend. Alle toetsen: %s. Afsluiten: twee keer %s op de ochtendlijst. Esc haalt dit weg.", "Done: this is the round of every morning. All keys: %s. Quit: %s twice on the morning list. Esc puts this away."},
}
