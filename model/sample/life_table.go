package sample

import (
	"spoorboek/model/dossier"
	"spoorboek/model/track"
)

func someone(role, name, organisation, job, phone string) dossier.Args {
	return dossier.Args{"role": role, "name": name, "organisation": organisation, "job": job, "phone": phone}
}

// lives are told of the dossiers that are seen first, by surname.
var lives = map[string]life{
	"Jansen": {
		portrait: dossier.Args{
			"who": "Praktisch en trouw; werkte achttien jaar in de ouderenzorg.", "traits": "nauwkeurig, rustig, hulpvaardig",
			"values": "dicht bij huis, vaste collega's", "skills": "plannen, registreren, uitleggen",
			"preferences": "ochtenden, vaste werkplek", "transport": "fiets en ov", "travel": "30",
			"qualities": "blijft vriendelijk als het druk is", "experience": "verzorgende IG (18 jaar), daarvoor winkelmedewerker",
			"education": "mbo 3 verzorgende IG; cursus tekstverwerken", "certificates": "BHV", "languages": "Nederlands, basis Engels",
			"ambitions": "een kantoorbaan in of om de zorg", "obstacles": "weinig ervaring met kantoorsoftware",
		},
		able: able{day: 4, week: 16, personal: "Werk met een duidelijke volgorde, zonder veelvuldige deadlines.",
			dynamic: "Licht tillen, beperkt duwen en trekken.", static: "Afwisselend zitten, staan en lopen.",
			hours: "Overdag, vier uur per dag.", scores: "1.7 1;4.13 2 tot 10 kg;4.14 2 tot 5 kg;5.4 1;6.2 2;6.3 2",
			prognosis: "Opbouw van uren over drie maanden te verwachten."},
		later: able{ago: 60, day: 5, week: 20, personal: "Werk met een duidelijke volgorde, zonder veelvuldige deadlines.",
			dynamic: "Licht tillen.", static: "Afwisselend zitten, staan en lopen.", hours: "Overdag, vijf uur per dag.",
			scores: "1.7 1;4.13 1;4.14 2 tot 10 kg;5.4 1;6.2 1;6.3 2", prognosis: "Verdere opbouw in overleg."},
		first: firstTrack{track.BuildUp, "Twee ochtenden administratie op de afdeling.", 8},
		goal:  "Binnen een jaar voor twintig uur aan het werk in een administratieve functie.",
		activities: []activity{
			{dossier.Orienting, "loopbaantest en beroepenverkenning", "een haalbare richting kiezen", 130, 100, true},
			{dossier.Training, "cursus kantoorsoftware", "aansluiten op wat vacatures vragen", 90, -20, false},
			{dossier.Searching, "elke week twee vacatures lezen en bespreken", "oefenen met kiezen", 70, -60, false},
		},
		parties: []dossier.Args{
			someone("employer", "mw. M. de Groot", "Zorggroep De Linde", "HR-adviseur", "06-0000 0101"),
			someone("supervisor", "dhr. J. Bos", "Zorggroep De Linde", "teamleider", "06-0000 0102"),
			someone("casemanager", "mw. E. Vos", "Arbodienst Midden", "casemanager", "06-0000 0103"),
		},
		promises: []promise{
			{"employer", "mw. M. de Groot", "uren in spoor 1 doorgeven", 40, 30, 31},
			{"employee", "Karin", "netwerklijst aanvullen", 6, -9, -1},
		},
	},
	"van Dijk": {
		portrait: dossier.Args{
			"who": "Planner in hart en nieren.", "traits": "overzicht, direct, humor", "values": "gewaardeerd worden om ervaring",
			"skills": "roosteren, onderhandelen, rekenen", "preferences": "klein team", "transport": "rijbewijs B, auto", "travel": "45",
			"experience": "planner (22 jaar), chauffeur (9 jaar)", "education": "mbo logistiek", "certificates": "rijbewijs B",
			"languages": "Nederlands, Duits", "ambitions": "kennis overdragen", "obstacles": "solliciteert voor het eerst in twintig jaar",
		},
		able: able{day: 6, week: 24, personal: "Geen werk met aanhoudend hoge tijdsdruk.", static: "Zitten hooguit een uur achtereen.",
			scores: "1.7 2;1.9 1;5.1 1;5.2 1;6.2 1", prognosis: "Stabiel."},
		first: firstTrack{track.FirstClosed, "Alle functies bekeken; geen passend werk.", 0},
		goal:  "Betaald werk als planner voor vierentwintig uur.",
		activities: []activity{
			{dossier.TrainApply, "sollicitatietraining", "lang niet gesolliciteerd", 300, 260, true},
			{dossier.Searching, "vacatures volgen bij vier vervoerders", "zijn netwerk ligt daar", 240, -10, false},
		},
		parties: []dossier.Args{
			someone("employer", "dhr. P. Kok", "Logis B.V.", "HR-manager", "06-0000 0110"),
			someone("expert", "mw. A. Blom", "Bureau Werk en Recht", "arbeidsdeskundige", "06-0000 0111"),
		},
		promises: []promise{{"employer", "dhr. P. Kok", "stukken voor het verslag sturen", 30, 20, 22}},
	},
	"Hendriks": {
		portrait: dossier.Args{
			"who": "Gastvrouw met oog voor mensen.", "traits": "hartelijk, geordend", "values": "contact met mensen",
			"skills": "telefoon, agenda, ontvangst", "preferences": "balie of telefoon", "transport": "ov", "travel": "40",
			"experience": "receptionist (12 jaar)", "education": "mbo secretarieel", "languages": "Nederlands, Engels, Turks",
			"ambitions": "doorgroeien naar klantadvies", "obstacles": "zorgtaken op woensdagmiddag",
		},
		able: able{day: 4, week: 20, social: "Contact met klanten goed mogelijk; geen conflicten hanteren.",
			around: "Rustige werkruimte.", hours: "Niet in de avond.", scores: "2.8 1;3.7 2 rustige ruimte;6.1 1;6.2 1",
			prognosis: "Uitbreiding naar vierentwintig uur in het voorjaar."},
		first:      firstTrack{track.Investigating, "Werkgever bekijkt een plek op het klantbureau.", 0},
		goal:       "Werk aan balie of telefoon voor twintig uur, in een rustige omgeving.",
		activities: []activity{{dossier.TrainSocial, "online profiel en netwerken", "vindbaar zijn", 120, 80, true}, {dossier.Searching, "vacatures en open brieven", "breed zoeken", 90, -40, false}},
		parties:    []dossier.Args{someone("employer", "mw. F. Aydın", "Woonstichting Zuid", "HR-adviseur", "06-0000 0120")},
		promises:   []promise{{"coach", "", "contact leggen met drukkerij", 18, 12, 13}},
	},
	"El Amrani": {
		portrait: dossier.Args{
			"who": "Werkt graag met haar handen en leert snel.", "traits": "leergierig, open, precies", "values": "zelfstandig zijn, iets leren",
			"skills": "voorraad bijhouden, scannen, inwerken van collega's", "preferences": "afwisselend werk overdag",
			"transport": "rijbewijs B, fiets", "travel": "35", "drives": "vooruitkomen", "qualities": "ziet wat er moet gebeuren",
			"experience": "magazijnmedewerker (7 jaar), kassamedewerker", "education": "mbo 2 logistiek", "certificates": "heftruck; VCA",
			"languages": "Nederlands, Arabisch, Frans", "ambitions": "voorraadbeheer of inkoop", "obstacles": "cv is nog van zeven jaar terug",
		},
		able: able{day: 5, week: 25, dynamic: "Geen zwaar tillen; reiken tot schouderhoogte.", static: "Staan en lopen afwisselen met zitten.",
			hours: "Vijf uur per dag, geen nachten.", scores: "4.8 1;4.14 2 tot 10 kg;4.16 2;5.4 1;5.7 2;6.1 1;6.2 1",
			prognosis: "Opbouw naar dertig uur mogelijk."},
		first: firstTrack{track.BuildUp, "Drie dagdelen licht werk bij de retouren.", 12},
		goal:  "Werk met voorraad of planning waarin zwaar tillen niet nodig is.",
		activities: []activity{
			{dossier.Orienting, "beroepenverkenning met twee bedrijfsbezoeken", "zien hoe het werk is", 28, -14, false},
			{dossier.TrainApply, "cv en brief vernieuwen", "het cv is verouderd", 24, -7, false},
		},
		parties: []dossier.Args{
			someone("employer", "dhr. P. Kok", "Logis B.V.", "HR-manager", "06-0000 0110"),
			someone("supervisor", "mw. N. Prinsen", "Logis B.V.", "teamleider magazijn", "06-0000 0131"),
			someone("physician", "dr. H. Veen", "Arbodienst Midden", "bedrijfsarts", "06-0000 0132"),
		},
		promises: []promise{
			{"employer", "dhr. P. Kok", "rooster van de retouren sturen", 14, 8, 9},
			{"employee", "Samira", "cv invullen in het nieuwe model", 7, -8, -1},
		},
	},
	"Fransen": {
		portrait: dossier.Args{
			"who": "Houdt van onderweg zijn en van techniek.", "traits": "nuchter, zelfstandig", "skills": "rijden, laden, klantcontact",
			"preferences": "niet de hele dag binnen", "transport": "rijbewijs B en C", "travel": "45",
			"experience": "vrachtwagenchauffeur (11 jaar)", "education": "mbo 2 chauffeur", "certificates": "code 95",
			"languages": "Nederlands, Engels", "ambitions": "planning of rij-instructie", "obstacles": "weinig ervaring met computerwerk",
		},
		able:       able{day: 6, week: 30, around: "Geen trillingen.", static: "Zitten hooguit een uur achtereen.", scores: "3.8 2;5.1 1;5.2 2", prognosis: "Stabiel."},
		first:      firstTrack{track.Running, "Twee dagen planning op kantoor.", 16},
		goal:       "Werk in planning of instructie binnen het vervoer.",
		activities: []activity{{dossier.Orienting, "gesprekken met twee planners", "beeld van het werk", 45, 12, true}},
		parties:    []dossier.Args{someone("employer", "mw. J. Pel", "Transportbedrijf Pel & Zn.", "eigenaar", "06-0000 0140")},
	},
	"Bakker": {
		portrait: dossier.Args{
			"who": "Vakman die graag jongeren opleidt.", "traits": "secuur, geduldig", "values": "vakwerk leveren",
			"skills": "tekening lezen, calculeren, begeleiden", "preferences": "bouw of onderwijs", "transport": "auto", "travel": "40",
			"experience": "timmerman (30 jaar), leermeester", "education": "mbo timmeren; leermeester", "certificates": "VCA",
			"languages": "Nederlands", "ambitions": "werkvoorbereider worden", "obstacles": "tekenprogramma's zijn nieuw",
		},
		able: able{day: 4, week: 20, dynamic: "Niet zwaar tillen, weinig buigen.", static: "Niet geknield werken.",
			scores: "4.10 2;4.14 3 tot 5 kg;4.16 3;5.5 3;5.6 2;6.2 1", prognosis: "Ruimer over een half jaar."},
		later: able{ago: 44, day: 6, week: 30, dynamic: "Niet zwaar tillen.", static: "Niet geknield werken.",
			scores: "4.10 1;4.14 2 tot 10 kg;4.16 3;5.5 2;5.6 2", prognosis: "Stabiel."},
		first:      firstTrack{track.OtherWork, "Proef als assistent-werkvoorbereider, drie dagdelen.", 12},
		goal:       "Werkvoorbereider voor dertig uur, bij de eigen of een andere werkgever.",
		activities: []activity{{dossier.Training, "cursus tekenprogramma", "gevraagd in elke vacature", 150, 90, true}, {dossier.Searching, "solliciteren bij bouwbedrijven", "zijn vak telt daar", 100, -50, false}},
		parties: []dossier.Args{
			someone("employer", "dhr. T. van Rossum", "Bouwbedrijf Van Rossum", "directeur", "06-0000 0150"),
			someone("expert", "dhr. K. Maat", "Bureau Werk en Recht", "arbeidsdeskundige", "06-0000 0151"),
		},
		promises: []promise{{"employer", "dhr. T. van Rossum", "taken van de proef op papier zetten", 25, 15, 16}},
	},
	"Yılmaz": {
		portrait: dossier.Args{
			"who": "Aanpakker die graag Nederlands spreekt op het werk.", "traits": "zorgvuldig, vrolijk", "skills": "plannen van rondes, inwerken",
			"preferences": "klein team, ochtenden", "transport": "fiets", "travel": "25", "experience": "schoonmaker (10 jaar), naaiatelier",
			"education": "mbo 1 assistent", "languages": "Nederlands, Turks", "ambitions": "postkamer of huishoudelijke dienst",
			"obstacles": "schriftelijk Nederlands is een drempel",
		},
		able:       able{day: 4, week: 16, around: "Geen langdurig huidcontact met schoonmaakmiddelen.", dynamic: "Beperkt bovenhands werken.", scores: "3.4 2;4.8 1;5.7 2;6.3 1", prognosis: "Stabiel."},
		first:      firstTrack{track.FirstClosed, "Geen ander werk bij de eigen werkgever.", 0},
		goal:       "Licht werk voor zestien uur, op de fiets te bereiken.",
		activities: []activity{{dossier.Training, "taalles schrijven", "brieven en werkbriefjes", 180, 60, true}},
		parties:    []dossier.Args{someone("employer", "mw. F. Aydın", "Woonstichting Zuid", "HR-adviseur", "06-0000 0120")},
	},
	"Smit": {
		portrait: dossier.Args{
			"who": "Leerkracht die nu graag een-op-een werkt.", "traits": "betrokken, creatief", "skills": "uitleggen, schrijven, organiseren",
			"preferences": "rustige omgeving", "transport": "ov", "travel": "45", "experience": "leraar basisonderwijs (27 jaar)",
			"education": "pabo", "languages": "Nederlands, Engels, Frans", "ambitions": "lesmateriaal maken", "obstacles": "wil niet meer voor een groep",
		},
		able:       able{day: 4, week: 16, personal: "Een taak tegelijk.", around: "Weinig geluid.", scores: "1.2 2;1.7 1;3.7 2;6.2 1", prognosis: "Stabiel."},
		first:      firstTrack{track.FirstClosed, "Geen werk buiten de groep beschikbaar.", 0},
		goal:       "Van een werkervaringsplek naar betaald werk voor zestien uur.",
		activities: []activity{{dossier.WorkTrial, "werkervaringsplek aan de balie", "uren opbouwen en ervaren", 40, -2, false}},
		parties:    []dossier.Args{someone("employer", "mw. L. Jacobs", "Basisschool De Wilg", "directeur", "06-0000 0160")},
	},
	"Visser": {
		portrait: dossier.Args{
			"who": "Verkoper die klanten bij naam kent.", "traits": "vlot, attent", "skills": "offertes, telefoon, systemen", "preferences": "binnendienst",
			"transport": "auto", "travel": "30", "experience": "verkoop binnendienst (15 jaar)", "education": "mbo commercieel",
			"languages": "Nederlands, Duits", "ambitions": "klantenservice of inkoop", "obstacles": "twijfelt over een nieuwe branche",
		},
		able:       able{day: 4, week: 20, personal: "Onderbrekingen beperken.", social: "Geen conflicten hanteren.", scores: "1.2 1;2.8 2;6.2 1", prognosis: "Opbouw te verwachten."},
		first:      firstTrack{track.AdaptedWork, "Offertes zonder telefoon, vier ochtenden.", 16},
		goal:       "Via een werkervaringsplek naar twintig uur in klantenservice of inkoop.",
		activities: []activity{{dossier.WorkTrial, "werkervaringsplek klantenservice", "proeven van een andere branche", 18, -45, false}},
		parties:    []dossier.Args{someone("employer", "dhr. R. Hofland", "Hofland Installaties", "directeur", "06-0000 0170")},
		promises:   []promise{{"employer", "dhr. R. Hofland", "akkoord op de werkervaringsplek", 28, 20, 21}},
	},
	"de Boer": {
		portrait: dossier.Args{
			"who": "Regelt graag en houdt overzicht.", "traits": "stipt, collegiaal", "skills": "administratie, planning", "preferences": "vaste dagen",
			"transport": "ov", "travel": "40", "experience": "administratief medewerker (19 jaar)", "education": "mbo administratie",
			"languages": "Nederlands, Engels", "ambitions": "planner blijven", "obstacles": "reistijd met overstap",
		},
		able:       able{day: 6, week: 24, static: "Zitten afwisselen met staan.", scores: "5.1 1;5.2 1", prognosis: "Stabiel."},
		first:      firstTrack{track.FirstClosed, "Geplaatst buiten de eigen werkgever.", 0},
		goal:       "Planner voor twintig uur, blijvend.",
		activities: []activity{{dossier.Coaching, "nazorg op de werkplek", "een goede start houden", 45, -60, false}},
		parties:    []dossier.Args{someone("employer", "dhr. A. Smeets", "Gemeente Oosterveld", "HR-adviseur", "06-0000 0180")},
	},
}
