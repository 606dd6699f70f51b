package text

// wordsExplain explain a day of the statutory calendar; the arguments are those of signal.Date.
var wordsExplain = []entry{
	{"explain.legal", "%s: wettelijk uiterste dag %s.", "%s: last day by law %s."},
	{"explain.opens", "Kan vanaf %s: %s %s + %d dagen.", "Possible from %s: %s %s + %d days."},
	{"explain.due", "Vroegste lezing %s: %s %s + %d dagen; hierop waarschuwt het programma.", "Earlier reading %s: %s %s + %d days; the program warns on this day."},
	{"explain.text", "Naar de letter %s: %s %s + %d dagen.", "By the letter %s: %s %s + %d days."},
	{"explain.shift", "Daarbij %d dagen die niet tellen.", "Plus %d days that do not count."},
	{"explain.counting", "Tellende dag %d na de eerste ziektedag, ziekteweek %d.", "Counting day %d after the first sick day, sickness week %d."},
	{"explain.stop", "Telt niet mee: %s t/m %s.", "Does not count: %s to %s."},
	{"explain.waits", "Verwacht: hangt aan %s, nog niet vastgelegd.", "Forecast: hangs on %s, not recorded yet."},
	{"explain.lapsed.aow", "Vervalt: de AOW-datum valt eerder.", "Lapses: the state pension day comes first."},
	{"explain.lapsed.safety-net", "Vervalt: vangnet, UWV neemt de plaats van de werkgever in.", "Lapses: safety net, UWV takes the employer's place."},
	{"explain.actor", "De plicht ligt bij: %s.", "The duty lies with: %s."},
	{"explain.rule", "Regel %s, grond %s.", "Rule %s, basis %s."},
	{"explain.source", "Bron: %s (%s).", "Source: %s (%s)."},
	{"explain.certainty", "Zekerheid: %s.", "Certainty: %s."},
	{"explain.done", "Gedaan op %s.", "Done on %s."},
	{"explain.moved", "Afwijkende datum %s; reden: %s.", "Deviating date %s; reason: %s."},
	{"explain.not-applicable", "Niet van toepassing; reden: %s.", "Not applicable; reason: %s."},
	{"explain.unknown", "Van vóór het traject en niet bevestigd.", "From before the trajectory and not confirmed."},
	{"explain.confirmed", "Bevestigd door %s.", "Confirmed by %s."},
	{"explain.was.done", "Vastgelegd %s door %s: gedaan.", "Recorded %s by %s: done."},
	{"explain.was.moved", "Vastgelegd %s door %s: verzet naar %s, reden %s.", "Recorded %s by %s: moved to %s, reason %s."},
	{"explain.was.excluded", "Vastgelegd %s door %s: niet van toepassing, reden %s.", "Recorded %s by %s: not applicable, reason %s."},
	{"explain.was.reopened", "Vastgelegd %s door %s: weer open.", "Recorded %s by %s: open again."},
	{"explain.was.confirmed", "Vastgelegd %s door %s: bevestigd door %s.", "Recorded %s by %s: confirmed by %s."},
}
