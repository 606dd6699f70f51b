package sample

import (
	"math/rand/v2"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/pipeline"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
)

// chores are things a coach has to do.
var chores = []string{
	"cv nalezen", "bel werkgever over spoor 1", "vacature opsturen", "trajectplan laten tekenen",
	"rondleiding plannen", "loopbaantest nabespreken", "netwerklijst bespreken", "brief nalezen",
}

func clock(lot *rand.Rand) civil.Time { return civil.At(9+lot.IntN(7), 30*lot.IntN(2)) }

// until gives the phases up to one, so many days ago each.
func until(agos ...int) []step {
	all := []track.Phase{track.Intake, track.Orientation, track.JobSearch, track.Aftercare, track.Closed}
	steps := make([]step, len(agos))
	for i, ago := range agos {
		steps[i] = step{all[i], ago}
	}
	return steps
}

// stories are the 24 dossiers of the demo.
func stories() []story {
	return []story{
		// te laat
		{person: person{"Karin", "", "Jansen", 57, "verzorgende IG", 24, "Zorggroep De Linde", "mw. M. de Groot"},
			week: 62, from: 168, steps: until(164, 132, 74), quiet: 6, reported: 46, reviewed: 12, contacts: 14, asked: true,
			more: func(t *tale) {
				t.apply(job("Kantoor Maas", "administratief medewerker"), stage{pipeline.Sent, 50}, stage{pipeline.Rejected, 31})
				t.apply(job("Gemeente Oost", "baliemedewerker"), stage{pipeline.Found, 40}, stage{pipeline.Withdrawn, 33})
				t.apply(job("Tuincentrum De Es", "verkoper"), stage{pipeline.Found, 28}, stage{pipeline.Unsuitable, 26})
				t.task(20, 12, "vacature opsturen", 13)
			}},
		{person: person{"Henk", "van", "Dijk", 61, "planner", 38, "Logis B.V.", "dhr. P. Kok"},
			week: 101, from: 350, steps: until(346, 310, 240), quiet: 5, reported: 20, reviewed: 15, contacts: 24, asked: true,
			more: func(t *tale) {
				t.on(80, dossier.RecordLetter{Date: t.firstSick().Add(650), Received: t.ago(80)})
				t.task(14, 3, "eindrapport voor het RIV afronden", -1)
				t.apply(job("Logistiek Noord", "planner"), stage{pipeline.Sent, 90}, stage{pipeline.Silent, 60})
			}},
		{person: person{"Loes", "", "Hendriks", 44, "receptionist", 28, "Woonstichting Zuid", "mw. F. Aydın"},
			week: 72, from: 180, steps: until(176, 140, 95), quiet: 9, reported: 25, reviewed: 20, contacts: 13, asked: true,
			more: func(t *tale) {
				sent := job("Drukkerij Het Hof", "telefonist")
				sent.FollowUp = t.ago(2)
				t.apply(sent, stage{pipeline.Found, 16}, stage{pipeline.Suitable, 14}, stage{pipeline.Sent, 11})
				t.apply(job("Zorgkantoor West", "medewerker klantenservice"), stage{pipeline.Found, 4})
				t.apply(job("Rijwielhandel Boot", "baliemedewerker"), stage{pipeline.Found, 9}, stage{pipeline.Suitable, 7})
			}},
		// vandaag
		{person: person{"Samira", "", "El Amrani", 38, "magazijnmedewerker", 36, "Logis B.V.", "dhr. P. Kok"},
			week: 46, from: 60, steps: until(56, 30), quiet: 7, reported: 18, reviewed: 14, contacts: 8, asked: true,
			more: func(t *tale) {
				t.appoint(9, 0, dossier.Appoint{
					At: civil.At(10, 30), Kind: dossier.ThreeWay, Place: "Havenweg 12", With: "dhr. P. Kok",
				})
				t.task(7, -4, "trajectplan v2 laten tekenen", -1)
				t.do(7, "threeway", dossier.Args{
					"with": "Samira en dhr. P. Kok", "prepared": "Samira vertelt zelf hoe de retouren gaan.",
					"expects-employer": "Duidelijkheid over het tempo van de opbouw.",
					"expects-employee": "Meedenken over voorraadbeheer.", "expects-coach": "Afspraken op papier, met een dag erbij.",
				})
				t.apply(ahead(t, job("Tuincentrum De Es", "voorraadbeheerder"), -12), stage{pipeline.Found, 6})
				t.apply(ahead(t, job("Rijwielhandel Boot", "assistent inkoop"), -14), stage{pipeline.Found, 9}, stage{pipeline.Suitable, 7})
				t.do(20, "adaptation", dossier.Args{
					"aspect": "tasks", "what": "licht werk bij de retouren", "worked": "partly", "note": "Tempo is nog een punt.",
				})
			}},
		{person: person{"Zoë", "", "Fransen", 35, "vrachtwagenchauffeur", 40, "Transportbedrijf Pel & Zn.", "mw. J. Pel"},
			week: 52, from: 90, steps: until(86, 50), quiet: 4, reported: 30, reviewed: 21, contacts: 9, asked: true,
			open: []wvp.Code{wvp.FirstYearEvaluation},
			more: func(t *tale) {
				t.appoint(6, 0, dossier.Appoint{At: civil.At(13, 0), Place: "kantoor", With: "werknemer"})
			}},
		{person: person{"Emre", "", "Çelik", 29, "kok", 38, "Bakkerij Ørsted", "mw. S. Ørsted"},
			week: 51, from: 34, steps: until(30), quiet: 6, reported: 12, reviewed: 10, contacts: 5, asked: true,
			more: func(t *tale) { t.task(8, 0, "trajectplan laten tekenen", -1) }},
		{person: person{"Willem", "", "Bakker", 52, "timmerman", 40, "Bouwbedrijf Van Rossum", "dhr. T. van Rossum"},
			week: 78, from: 210, steps: until(205, 170, 110), quiet: 3, reported: 28, reviewed: 30, contacts: 15, asked: true,
			more: func(t *tale) {
				t.apply(job("Hofland Installaties", "werkvoorbereider"), stage{pipeline.Found, 34}, stage{pipeline.Suitable, 30},
					stage{pipeline.Sent, 27}, stage{pipeline.Interview, 8})
				t.apply(job("Kantoor Maas", "planner"), stage{pipeline.Sent, 22})
				t.apply(job("Gemeente Oost", "conciërge"), stage{pipeline.Sent, 60}, stage{pipeline.Rejected, 40})
			}},
		{person: person{"Ayşe", "", "Yılmaz", 41, "schoonmaker", 20, "Woonstichting Zuid", "mw. F. Aydın"},
			week: 83, from: 230, steps: until(226, 190, 130), quiet: 1, reported: 15, reviewed: 18, contacts: 16, asked: true,
			more: func(t *tale) {
				t.apply(job("Zorgkantoor West", "medewerker postkamer"), stage{pipeline.Sent, 30}, stage{pipeline.Interview, 12},
					stage{pipeline.Offer, 1})
				t.apply(job("Transport Pel", "telefonist"), stage{pipeline.Sent, 70}, stage{pipeline.Silent, 45})
			}},
		{person: person{"Ronald", "", "Pieters", 58, "schilder", 38, "Bouwbedrijf Van Rossum", "dhr. T. van Rossum"},
			week: 106, from: 370, steps: until(364, 330, 270), quiet: 8, reported: 22, reviewed: 25, contacts: 22, asked: true,
			more: func(t *tale) {
				t.on(115, dossier.RecordLetter{Date: t.firstSick().Add(650), Received: t.ago(115)})
			}},
		// deze week
		{person: person{"Ria", "", "Smit", 55, "leraar basisonderwijs", 30, "Basisschool De Wilg", "mw. L. Jacobs"},
			week: 92, from: 300, steps: until(295, 260, 200), quiet: 4, reported: 17, reviewed: 19, contacts: 20, asked: true,
			open: []wvp.Code{wvp.WIAApplication},
			more: func(t *tale) {
				t.on(25, dossier.RecordLetter{Date: t.firstSick().Add(650), Received: t.ago(25)})
				t.apply(experience("Kantoor Maas", "baliemedewerker"), stage{pipeline.Sent, 60}, stage{pipeline.Placed, 40})
			}},
		{person: person{"Joke", "", "Visser", 47, "verkoper binnendienst", 36, "Hofland Installaties", "dhr. R. Hofland"},
			week: 69, from: 150, steps: until(146, 110, 40), quiet: 10, reported: 24, reviewed: 16, contacts: 12, asked: true,
			more: func(t *tale) {
				t.appoint(10, -2, dossier.Appoint{At: civil.At(9, 0), Place: "bibliotheek", With: "werknemer"})
				t.task(10, -3, "cv en brief nalezen", -1)
				t.trial(experience("Zorgkantoor West", "medewerker klantenservice"), 34, 20, -50)
			}},
		{person: person{"Tom", "", "Peters", 33, "magazijnmedewerker", 36, "Logis B.V.", "dhr. P. Kok"},
			week: 42, from: 9, quiet: 9, contacts: 1, asked: true, open: []wvp.Code{wvp.Week42Report},
			more: func(t *tale) {
				t.appoint(9, -4, dossier.Appoint{At: civil.At(14, 0), Place: "kantoor", With: "werknemer"})
				t.task(9, -2, "AD-rapport opvragen", -1)
			}},
		{person: person{"Anja", "de", "Boer", 49, "administratief medewerker", 32, "Gemeente Oosterveld", "dhr. A. Smeets"},
			week: 81, from: 290, steps: until(286, 250, 190, 45), quiet: 7, reported: 30, reviewed: 60, contacts: 19, asked: true,
			more: func(t *tale) {
				t.apply(job("Logistiek Noord", "planner"), stage{pipeline.Sent, 100}, stage{pipeline.Interview, 84},
					stage{pipeline.Offer, 70}, stage{pipeline.Placed, 60})
				t.appoint(7, -4, dossier.Appoint{At: civil.At(11, 0), Kind: dossier.Call, With: "werknemer"})
			}},
		{person: person{"Łucja", "", "Nowak", 36, "schoonmaker", 24, "Zorggroep De Linde", "mw. M. de Groot"},
			week: 64, from: 80, steps: until(76, 44), quiet: 5, reported: 24, reviewed: 22, contacts: 9, asked: true,
			more: func(t *tale) {
				t.on(70, dossier.Edit{Case: dossier.CaseStated{ContractEnd: dossier.To(t.ago(-30))}})
			}},
		// stil
		{person: person{"Mirjam", "in 't", "Veld", 31, "verzorgende IG", 28, "Zorggroep De Linde", "mw. M. de Groot"},
			week: 48, from: 70, steps: until(66, 40), quiet: 17, reported: 26, reviewed: 25, contacts: 7, asked: true,
			more: func(t *tale) { t.task(17, -11, "vraag aan bedrijfsarts: urenopbouw", -1) }},
		{person: person{"Hatice", "", "Şahin", 45, "kok", 32, "Bakkerij Ørsted", "mw. S. Ørsted"},
			week: 73, from: 160, steps: until(156, 120, 60), quiet: 24, reported: 25, reviewed: 26, contacts: 9, asked: true},
		// later
		{person: person{"Wil", "van der", "Berg", 50, "receptionist", 28, "Gemeente Oosterveld", "dhr. A. Smeets"},
			week: 55, from: 100, steps: until(96, 60), quiet: 3, reported: 10, reviewed: 8, contacts: 11,
			more: func(t *tale) {
				t.appoint(3, -13, dossier.Appoint{At: civil.At(10, 0), Place: "kantoor", With: "werknemer"})
			}},
		{person: person{"Marco", "", "Verhoeven", 39, "timmerman", 40, "Bouwbedrijf Van Rossum", "dhr. T. van Rossum"},
			week: 60, from: 120, steps: until(116, 80), quiet: 34, reported: 35, reviewed: 12, contacts: 8, asked: true,
			more: func(t *tale) { t.on(33, dossier.StartPause{Until: t.ago(-25), Reason: "in overleg met werkgever"}) }},
		{person: person{"Sanne", "", "Prins", 28, "receptionist", 32, "Hofland Installaties", "dhr. R. Hofland"},
			week: 57, from: 90, steps: until(86, 50), quiet: 9, reported: 30, reviewed: 28, contacts: 9, asked: true,
			more: func(t *tale) {
				t.on(9, dossier.RecordInterruption{From: t.ago(9)})
				t.task(9, -21, "nabellen: gaat het werk goed?", -1)
			}},
		{person: person{"Fatima", "", "Bouzid", 34, "leraar basisonderwijs", 24, "Basisschool De Wilg", "mw. L. Jacobs"},
			week: 86, from: 200, steps: until(196, 160, 70), quiet: 15, reported: 21, reviewed: 20, contacts: 11, asked: true,
			more: func(t *tale) {
				t.on(150, dossier.RecordInterruption{From: t.ago(160), To: t.ago(151)})
				t.on(40, dossier.RecordLeave{From: t.ago(147), To: t.ago(50), Cause: wvp.CauseSame})
				t.on(49, dossier.Assign{Assignment: dossier.AssignmentStated{ContactEvery: dossier.To(28)}})
				t.on(48, dossier.RegisterAssessment{Kind: capacity.FML, On: t.ago(48), Author: "bedrijfsarts"})
				t.on(12, dossier.Apply{Employer: "Bibliotheek Noord", Function: "educatief medewerker", Stage: pipeline.Sent})
				t.appoint(15, -10, dossier.Appoint{At: civil.At(15, 30), Kind: dossier.Call, With: "werknemer"})
			}},
		{person: person{"Dirk", "", "Postma", 56, "vrachtwagenchauffeur", 40, "Transportbedrijf Pel & Zn.", "mw. J. Pel"},
			week: 118, from: 420, steps: until(414, 380, 300), quiet: 6, reported: 16, reviewed: 12, contacts: 26, asked: true,
			open: []wvp.Code{wvp.ShorteningRequest},
			more: func(t *tale) {
				t.on(190, dossier.RecordLetter{Date: t.firstSick().Add(650), Received: t.ago(190)})
				t.on(100, dossier.RecordSanction{Until: t.firstSick().Add(1091), On: t.ago(100)})
				t.task(12, -5, "herstelactie 2 bespreken met werkgever", -1)
				t.apply(voluntary("Buurthuis De Kom", "gastheer"), stage{pipeline.Sent, 80}, stage{pipeline.Placed, 66})
			}},
		// niet te beoordelen
		{person: person{"Björn", "", "Ørskov", 42, "werkvoorbereider", 36, "Bouwbedrijf Van Rossum", "dhr. T. van Rossum"},
			from: 12, steps: until(8), quiet: 8, reported: 8, reviewed: 8, contacts: 2},
		// afgesloten
		{person: person{"Noor", "van den", "Heuvel", 46, "administratief medewerker", 28, "Logis B.V.", "dhr. P. Kok"},
			week: 98, from: 400, steps: until(395, 360, 300, 150, 30), quiet: 33, reported: 60, reviewed: 180, contacts: 22, asked: true,
			more: func(t *tale) {
				t.apply(job("Gemeente Oost", "medewerker klantenservice"), stage{pipeline.Sent, 210},
					stage{pipeline.Interview, 190}, stage{pipeline.Offer, 178}, stage{pipeline.Placed, 170})
				t.end("P1", "completed", 24, 8, 9)
			}},
		{person: person{"Ger", "", "Kuiper", 59, "planner", 38, "Transportbedrijf Pel & Zn.", "mw. J. Pel"},
			week: 88, from: 260, steps: until(255, 220, 140, 60, 14), quiet: 17, reported: 70, reviewed: 90, contacts: 15, asked: true,
			more: func(t *tale) { t.end("P3", "completed", 38, 9, 8) }},
	}
}
