package text

// wordsPrivacy are the words of what left the program, of the copy of a person's data, and of what must go.
var wordsPrivacy = []entry{
	{"copy.field.along", "ook teruggenomen", "taken back along"},
	{"copy.field.then", "dag", "day"},
	{"copy.field.day", "dag", "day"},
	{"copy.field.scores", "items", "items"},
	{"copy.field.assessment", "soort", "kind"},
	{"copy.field.rubrics", "rubrieken", "sections"},
	{"copy.field.verdict", "oordeel", "verdict"},
	{"copy.field.phase", "fase", "phase"},
	{"copy.field.unmet", "ontbrak nog", "still missing"},
	{"copy.field.gate", "editie van de overgang", "edition of the gate"},
	{"copy.field.report", "soort", "kind"},
	{"copy.field.heads", "stand van het dossier", "state of the dossier"},
	{"copy.field.layout", "indeling van de spreadsheet", "layout of the spreadsheet"},
	{"copy.field.columns", "kolommen", "columns"},
	{"copy.field.size", "omvang in bytes", "size in bytes"},
	{"copy.yes", "ja", "yes"}, {"copy.no", "nee", "no"}, {"copy.emptied", "(leeggemaakt)", "(emptied)"},

	{"export.what.spreadsheet", "spreadsheet", "spreadsheet"}, {"export.what.data", "gegevens", "data"},
	{"export.what.person", "kopie voor inzage", "copy for access"}, {"export.what.report", "rapportage", "report"},
	{"export.what.agenda", "agenda", "agenda"}, {"export.what.bundle", "bundel voor een andere laptop", "bundle for another laptop"},
	{"export.what.certificate", "wisverklaring", "erasure certificate"},
	{"export.for.coach", "coach zelf", "the coach herself"}, {"export.for.employee", "werknemer", "employee"},
	{"export.for.employer", "werkgever", "employer"}, {"export.for.principal", "opdrachtgever", "principal"},
	{"export.for.casemanager", "casemanager", "case manager"}, {"export.for.uwv", "UWV", "UWV"},
	{"export.for.physician", "bedrijfsarts", "company doctor"},
}
