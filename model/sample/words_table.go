package sample

import (
	"spoorboek/model/dossier"
	"spoorboek/model/profile"
	"spoorboek/model/track"
)

// talk is what a contact was about.
type talk struct {
	kind      dossier.ContactKind
	with      string
	discussed string
	agreed    string
	next      string
	audience  dossier.Audience
}

// talks are contacts as a coach notes them: what was done, what was agreed, never why anybody is ill.
var talks = []talk{
	{dossier.Meeting, "werknemer", "Cv doorgenomen: opbouw en volgorde van de werkervaring.", "Tweede versie mailen vóór vrijdag.", "cv nalezen", dossier.ForEmployee},
	{dossier.Meeting, "werknemer", "Loopbaantest nabesproken: administratief en ordenen komen hoog uit.", "Drie functies uitzoeken op een vacaturesite.", "functies bespreken", dossier.ForEmployee},
	{dossier.Call, "werknemer", "Reistijd en vervoer besproken: ov tot dertig minuten is haalbaar.", "Zoekgebied aangepast.", "", dossier.ForEmployer},
	{dossier.Call, "werkgever", "Stand van spoor 1 besproken; passend werk binnen het bedrijf blijft in beeld.", "Werkgever kijkt naar de vacature op kantoor.", "terugbellen", dossier.ForEmployer},
	{dossier.Mail, "werkgever", "Voortgang gemeld: oefenen met solliciteren loopt.", "", "", dossier.ForEmployer},
	{dossier.Meeting, "werknemer", "Sollicitatiegesprek geoefend met drie vragen over de overstap.", "Voorbeelden uitschrijven.", "tweede oefening", dossier.ForEmployee},
	{dossier.Call, "werknemer", "Vacature besproken: taken passen bij het zoekprofiel.", "Brief vóór woensdag klaar.", "brief nalezen", dossier.ForEmployee},
	{dossier.Meeting, "werknemer", "Netwerk in kaart gebracht: twaalf namen, vier om te bellen.", "Deze week twee mensen bellen.", "uitkomst bespreken", dossier.ForEmployee},
	{dossier.Mail, "werknemer", "Twee vacatures gestuurd met een korte toelichting.", "Reactie binnen een week.", "", dossier.ForEmployee},
	{dossier.Call, "bedrijf", "Kennisgemaakt met een bedrijf dat een werkervaringsplek heeft.", "Rondleiding plannen.", "afspraak maken", dossier.ForEmployer},
	{dossier.Meeting, "werknemer", "Profiel op sociale media bekeken en bijgewerkt.", "Foto en kop aanpassen.", "", dossier.ForEmployee},
	{dossier.Call, "werknemer", "Kort gebeld over de week: opdrachten zijn gemaakt.", "", "", dossier.Own},
	{dossier.Meeting, "werknemer", "Waardenkaarten gelegd; samenwerken en dicht bij huis werken staan bovenaan.", "Persoonsprofiel aanvullen.", "profiel afronden", dossier.ForEmployee},
	{dossier.Mail, "opdrachtgever", "Planning van de komende zes weken gestuurd.", "", "", dossier.ForEmployer},
}

// notes are short notes of the coach's own.
var notes = []string{
	"Vraagt om korte lijnen: liever bellen dan mailen.",
	"Wil graag eerst het bedrijf zien en dan pas een brief schrijven.",
	"Opdracht staat klaar in de map.",
	"Let op de vakantie van de contactpersoon.",
	"Vacature bewaard voor het volgende gesprek.",
	"Werkt het liefst in de ochtend.",
}

// goal is a line of a search profile.
type goal struct {
	function string
	branch   string
	hours    float64
	prospect profile.Prospect
	ground   string // why it fits
	evidence string // why there is work
	needs    string // what it asks, as ParseNeeds reads it
}

var directions = []goal{
	{"administratief medewerker", "zakelijke dienstverlening", 20, profile.ProspectFair, "zittend werk, taken na elkaar, vaste werkplek", "negen vacatures binnen een halfuur reizen", "1.2 1;5.2 2"},
	{"planner", "vervoer", 24, profile.ProspectGood, "kennis van de branche; weinig lichamelijk werk", "krapteberoep in de regio; veertien vacatures", "1.7 2;5.2 2"},
	{"baliemedewerker", "gemeente", 20, profile.ProspectFair, "afwisselend zitten en staan", "vier vacatures, twee gemeenten werven", "2.3 2;5.4 1"},
	{"medewerker klantenservice", "zorgverzekeraar", 24, profile.ProspectGood, "telefonisch werk met eigen tempo", "doorlopende werving, deeltijd mogelijk", "2.8 1;5.2 2"},
	{"conciërge", "onderwijs", 16, profile.ProspectSmall, "veel afwisseling, licht werk", "een vacature in drie maanden", "4.14 2;4.19 2"},
	{"medewerker postkamer", "overheid", 20, profile.ProspectFair, "licht werk in eigen tempo", "drie vacatures bij de overheid", "4.15 2;5.4 1"},
	{"telefonist", "woonstichting", 20, profile.ProspectFair, "zittend werk, rustige ruimte", "vijf vacatures binnen de reistijd", "2.3 2;5.2 2"},
	{"werkvoorbereider", "bouw", 24, profile.ProspectFair, "vakkennis telt, bureauwerk", "bouwbedrijven in de regio werven", "1.5 2;5.2 1"},
}

var firstTracks = []track.FirstTrack{track.Running, track.Investigating, track.BuildUp}

// works are the jobs people fell out of, with the hours of the contract.
var works = []struct {
	job   string
	hours float64
}{
	{"verzorgende IG", 24}, {"planner", 38}, {"magazijnmedewerker", 36}, {"vrachtwagenchauffeur", 40},
	{"administratief medewerker", 32}, {"schilder", 38}, {"leraar basisonderwijs", 30}, {"kok", 38},
	{"verkoper binnendienst", 36}, {"timmerman", 40}, {"schoonmaker", 20}, {"receptionist", 28},
}

// houses are employers with the person one calls there.
var houses = []struct{ name, contact string }{
	{"Zorggroep De Linde", "mw. M. de Groot"}, {"Logis B.V.", "dhr. P. Kok"},
	{"Gemeente Oosterveld", "dhr. A. Smeets"}, {"Transportbedrijf Pel & Zn.", "mw. J. Pel"},
	{"Bouwbedrijf Van Rossum", "dhr. T. van Rossum"}, {"Basisschool De Wilg", "mw. L. Jacobs"},
	{"Woonstichting Zuid", "mw. F. Aydın"}, {"Hofland Installaties", "dhr. R. Hofland"},
	{"Bakkerij Ørsted", "mw. S. Ørsted"},
}

// firms are employers that are applied to.
var firms = []string{
	"Hofland Installaties", "Gemeente Oost", "Woonstichting Zuid", "Transport Pel", "Drukkerij Het Hof",
	"Kantoor Maas", "Zorgkantoor West", "Tuincentrum De Es", "Rijwielhandel Boot", "Logistiek Noord",
}

// channels are how leads come in.
var channels = []string{"vacancy", "network", "agency", "open"}

// given and family are the names that are drawn by lot; a prefix stands before the bar.
var given = []string{
	"Karin", "Henk", "Samira", "Zoë", "Emre", "Willem", "Ayşe", "Ronald", "Ria", "Piet", "Joke", "Tom", "Anja", "Łucja",
	"Ger", "Mirjam", "Hatice", "Wil", "Marco", "Sanne", "Fatima", "Dirk", "Björn", "René", "Noor", "Jeroen", "İpek",
	"Françoise", "Mehmet", "Agnieszka", "Thijs", "Loes", "Kees", "Naïma", "Daan",
}

var family = []string{
	"|Jansen", "van|Dijk", "|El Amrani", "|Fransen", "|Çelik", "|Bakker", "|Yılmaz", "|Pieters", "|Smit", "|Mulder",
	"|Visser", "|Peters", "de|Boer", "|Nowak", "|Kuiper", "in 't|Veld", "|Şahin", "van der|Berg", "|Verhoeven",
	"|Prins", "|Bouzid", "|Postma", "|Ørskov", "van den|Heuvel", "|Dąbrowski", "ten|Have", "|Öztürk", "|Groen",
	"op 't|Hof", "|Müller", "|Hendriks", "van 't|Hek", "|Sørensen", "|Wójcik",
}
