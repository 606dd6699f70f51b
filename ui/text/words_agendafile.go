package text

// wordsAgendaFile are the words of calendar files, in and out.
var wordsAgendaFile = []entry{
	{"cli.agenda.short", "schrijf termijnen en afspraken naar een agendabestand", "write deadlines and appointments to a calendar file"},
	{"cli.agenda.long", "Schrijft afspraken, taken met een datum en wettelijke termijnen naar een .ics-bestand voor een ander agendaprogramma. In de titels staan initialen, dossiernummer en soort, nooit iets over gezondheid; met --names ook volle namen. Wie het bestand later opnieuw inleest, krijgt wijzigingen en geen dubbele afspraken.", "Writes appointments, dated tasks and statutory deadlines to an .ics file for another calendar program. Titles hold initials, dossier number and kind, never anything about health; with --names full names too. Who reads the file in again later gets changes, no doubles."},
	{"cli.flag.agenda-dossier", "alleen van dit `DOSSIER`", "of this `DOSSIER` only"},
	{"cli.flag.agenda-names", "met volle namen, plaats en onderwerp: alleen voor een agenda die niemand anders ziet", "with full names, place and subject: only for a calendar that nobody else sees"},
	{"cli.flag.import-dossier", "`DOSSIER` van afspraken in een agendabestand waarin niemand genoemd wordt", "`DOSSIER` of appointments in a calendar file in which nobody is named"},
	{"cli.agenda.done", "%s geschreven naar %s. Dit bestand is niet versleuteld.", "%s written to %s. This file is not encrypted."},
	{"cli.agenda.taken", "Overgenomen: %d nieuw, %d verzet.", "Taken in: %d new, %d moved."},
	{"cli.agenda.nobody", "Geen enkele afspraak noemt iemand uit je caseload. Er is niets geschreven. Geef --dossier als ze allemaal over één persoon gaan.", "Not one appointment names somebody in your caseload. Nothing was written. Give --dossier when all are about one person."},
	{"agenda.events.one", "1 agendapunt", "1 event"},
	{"agenda.events.many", "%d agendapunten", "%d events"},
	{"agenda.unread.one", "1 agendapunt heeft geen leesbare dag en is overgeslagen.", "1 event has no readable day and was left out."},
	{"agenda.unread.many", "%d agendapunten hebben geen leesbare dag en zijn overgeslagen.", "%d events have no readable day and were left out."},
	{"agenda.repeats", "herhaalt zich: alleen de eerste keer wordt overgenomen", "repeats: only the first time is taken in"},
	{"agenda.file.task", "taak", "task"},
	{"agenda.file.due", "termijn", "deadline"},
	{"agenda.state.new", "nieuw", "new"},
	{"agenda.state.moved", "verzet", "moved"},
	{"agenda.state.same", "gelijk", "same"},
	{"agenda.state.unmatched", "onbekend", "unknown"},
	{"agenda.state.settled", "al afgehandeld", "settled already"},
	{"agenda.state.off", "vervallen", "called off"},
	{"error.not-a-calendar", "Dit bestand is geen agenda (ics) of is te groot. Er is niets veranderd. Exporteer de agenda opnieuw uit je agendaprogramma.", "This file is no calendar (ics) or is too large. Nothing was changed. Export the calendar again from your calendar program."},
}
