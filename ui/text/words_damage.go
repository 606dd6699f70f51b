package text

// wordsDamage say what is wrong with a file: one sentence for each part of it, of a dossier or as a whole.
var wordsDamage = []entry{
	{"damage.technical", "%s (technisch: %s).", "%s (technical: %s)."},
	{"damage.dossier", "Van dossier %s %s", "Of dossier %s %s"},
	{"damage.office", "Van de gegevens van het kantoor (instellingen, werkgevers) %s", "Of the office's own data (settings, employers) %s"},

	{"damage.in.file", "is iets beschadigd", "something is damaged"},
	{"damage.in.entries", "zijn vastleggingen beschadigd of verdwenen", "entries are damaged or gone"},
	{"damage.in.row", "is de regel in het overzicht beschadigd of verdwenen; de vastleggingen zelf staan daar los van", "the line in the overview is damaged or gone; the entries themselves are kept apart from it"},
	{"damage.in.digest", "is de samenvatting voor de cijfers beschadigd; de vastleggingen zelf staan daar los van", "the summary for the figures is damaged; the entries themselves are kept apart from it"},
	{"damage.in.key", "is een sleutel beschadigd of verdwenen; er zijn er twee, en met één ervan gaat het dossier open", "a key is damaged or gone; there are two, and one of them opens the dossier"},
	{"damage.in.attachment", "is een bijlage beschadigd; de vastleggingen zelf staan daar los van", "an attachment is damaged; the entries themselves are kept apart from it"},

	{"damage.file", "De opbouw van het bestand is beschadigd", "The structure of the file is damaged"},
	{"damage.entries", "De vastleggingen in het bestand staan niet op volgorde", "The entries in the file are not in order"},
	{"damage.rows", "Het overzicht van alle dossiers is beschadigd of verouderd; de vastleggingen zelf staan daar los van", "The overview of all dossiers is damaged or out of date; the entries themselves are kept apart from it"},
	{"damage.acts", "De lijst van handelingen, waaruit het logboek bestaat, is beschadigd; de dossiers staan daar los van", "The list of acts that makes the log is damaged; the dossiers are kept apart from it"},
	{"damage.stones", "De lijst van vernietigde dossiers is beschadigd", "The list of erased dossiers is damaged"},
	{"damage.drafts", "Een concept dat nog niet was vastgelegd is beschadigd; de dossiers staan daar los van", "A draft that was not recorded yet is damaged; the dossiers are kept apart from it"},
	{"damage.header", "De kop van het bestand, waarmee het opengaat, staat er tweemaal in; een van de twee is beschadigd", "The head of the file, which opens it, is in it twice; one of the two is damaged"},
}
