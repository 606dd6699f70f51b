package dossier_test

import (
	"strconv"

	"pgregory.net/rapid"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/party"
	"spoorboek/model/pipeline"
	"spoorboek/model/plain"
	"spoorboek/model/profile"
	"spoorboek/model/track"
)

// searchSamples has the facts of capacity, profile and search with every field filled in.
func searchSamples() []journal.Fact {
	return []journal.Fact{
		dossier.AssessmentChanged{
			Item: item, Sort: dossier.To(capacity.IZP), Day: dossier.To(day(2)), Author: dossier.To(text("arts")),
			ValidUntil: dossier.To(civil.Date(0)), HoursDay: dossier.To(5.0), HoursWeek: dossier.To(25.0),
			Text: dossier.To(text("meer uren")),
			RubricsChanged: dossier.RubricsChanged{
				Personal: dossier.To(text("vaste taken")), Social: dossier.To(text("")), Environment: dossier.To(text("geen stof")),
				Dynamic: dossier.To(text("tot 10 kg")), Static: dossier.To(text("afwisselen")), Hours: dossier.To(text("overdag")),
			},
			Scores: dossier.To(fullScores()), BuildUp: dossier.To(fullBuildUp()), Prognosis: dossier.To(text("ruimer")),
		},
		dossier.CapacityReported{
			By: party.Employee, Sense: capacity.Worse, Effects: []capacity.Effect{capacity.OnHours, capacity.OnTravel},
		},
		dossier.DemandStated{Item: item, Demand: capacity.Demand{
			Needs:     []capacity.Need{{Item: 414, Strength: capacity.Heavy}, {Item: 500, Strength: capacity.Light}},
			HoursWeek: 24, HoursDay: 6, Travel: 45,
		}},
		dossier.FitJudged{Item: item, Verdict: capacity.Adapted, Reason: text("zadel en pauzes"), Against: item},
		dossier.ProfileStated{
			Who: dossier.To(text("wie")), Traits: dossier.To(text("rustig")), Values: dossier.To(text("gezin")),
			Skills: dossier.To(text("plannen")), Preferences: dossier.To(text("buiten")), Transport: dossier.To(text("fiets")),
			Travel: dossier.To(45), Drives: dossier.To(text("helpen")), Qualities: dossier.To(text("precies")),
			Experience: dossier.To(plain.Note("zorg\nhoreca")), Education: dossier.To(text("mbo 3")),
			Certificates: dossier.To([]profile.Certificate{{Name: text("VCA"), Until: day(30)}, {Name: text("rijbewijs B")}}),
			Languages:    dossier.To(text("Nederlands, Turks")), Ambitions: dossier.To(text("teamleider")),
			Obstacles: dossier.To(text("zorgtaken")),
		},
		dossier.PaperVersioned{Paper: profile.Letter, Name: text("2"), Application: item, Note: text("kort")},
		dossier.ApproachAgreed{Mode: pipeline.ApproachRoom, PerWeek: 1.5, Note: text("zelf, samen kijken")},
		recorded("version.changed", "kind", "letter", "version", "2b", "on", "2026-11-01",
			"application", item.String(), "note", "kort"),
		recorded("capacity.corrected", "on", "2026-11-01", "by", "expert", "sense", "better",
			"effects", "hours,travel"),
	}
}

// grownSamples are facts of kinds that took more fields after their first version; each version has a golden file
// of its own.
func grownSamples() map[string]journal.Fact {
	return map[string]journal.Fact{
		"contact.logged.v2": dossier.ContactLogged{
			How: dossier.ThreeWay, Audience: dossier.ForEmployer, Goal: text("stand bespreken"), Travel: 40,
		},
		"document.registered.v2": dossier.DocumentRegistered{
			Sort: dossier.DocAction, Asked: day(1), Contains: []string{"goals", "terms"},
		},
		"assignment.stated.v2": dossier.AssignmentStated{Agreed: dossier.To(day(1)), Payer: dossier.To(text("Verzekeraar"))},
		"report.sent.v2": dossier.ReportSent{
			Report: dossier.ReportProgress, For: "employer", Heads: []journal.Hash{{1, 2, 3}}, To: text("mw. De Groot"),
			Hash: "ab12", File: "cd34", Format: "pdf", Document: []byte(`{"title":"Voortgangsrapportage 1"}`),
			Skipped: text("met vakantie"), Passed: text("naam van de organisatie"),
		},
		"track1.stated.v2": dossier.FirstTrackStated{State: track.BuildUp, Hours: 12},
		"outcome.recorded.v2": dossier.OutcomeRecorded{
			Work: dossier.To("P1"), Wage: dossier.To(65.0), Lasting: dossier.To("yes"),
		},
		"application.added.v2": dossier.ApplicationAdded{
			Employer: text("Kliniek West"), Function: text("planner"), Work: pipeline.Job, Mode: pipeline.Together,
			Stage: pipeline.Sent, Contact: text("mw. A. Vos"), CV: item, Evidence: text("mail 4-11"), Direction: item,
		},
		"application.changed.v2": dossier.ApplicationChanged{
			Item: item, Contact: dossier.To(text("mw. A. Vos")), CV: dossier.To(item), Evidence: dossier.To(text("")),
			Direction: dossier.To(journal.ID{}),
		},
		"assessment.registered.v2": dossier.AssessmentRegistered{
			Sort: capacity.FML, Author: text("bedrijfsarts"), ValidUntil: day(30), HoursDay: 4, HoursWeek: 20,
			Text: text("zittend werk"), Rubrics: map[capacity.Rubric]plain.Text{
				capacity.Dynamic: text("niet zwaar tillen"), capacity.Hours: text("overdag"),
			},
			Scores: fullScores(), BuildUp: fullBuildUp(), Prognosis: text("over een half jaar meer uren"),
		},
		"direction.added.v2": dossier.DirectionAdded{
			Function: text("planner"), Fit: profile.Fits, Prospect: profile.ProspectGood, Grounds: dossier.Grounds{
				Region: text("Utrecht"), Travel: 45, Advice: profile.AdviceLeft, AdviceReason: text("geen vervoer"),
				AdviceDocument: item, Ground: text("zittend, rustig"), Against: item, Evidence: text("31 vacatures"),
				EvidenceOn: day(4), Rank: 1,
			},
		},
		"direction.changed.v2": dossier.DirectionChanged{
			Item: item, GroundsChanged: dossier.GroundsChanged{
				Region: dossier.To(text("Utrecht")), Travel: dossier.To(45), Advice: dossier.To(profile.AdviceTaken),
				AdviceReason: dossier.To(text("")), AdviceDocument: dossier.To(item), Ground: dossier.To(text("rustig")),
				Against: dossier.To(item), Evidence: dossier.To(text("31 vacatures")), EvidenceOn: dossier.To(day(4)),
				Rank: dossier.To(2),
			},
		},
	}
}

func fullScores() []capacity.Score {
	return []capacity.Score{
		{Item: 101, Level: capacity.Limited}, {Item: 414, Level: capacity.Strong, Note: text("tot 10 kg")},
	}
}

func fullBuildUp() []capacity.Grade {
	return []capacity.Grade{{From: day(1), HoursWeek: 12}, {From: day(29), HoursWeek: 20, HoursDay: 4}}
}

// searchCalls has calls of the acts on capacity, profile and search.
var searchCalls = map[string]dossier.Args{
	"assess": {
		"kind": "fml", "on": "1-10-2026", "author": "bedrijfsarts", "hours-day": "4", "hours-week": "20", "text": "zittend",
		"valid-until": "1-4-2027", "rubric-dynamic": "niet zwaar tillen", "items": "4.14 2 tot 10 kg\nV-3:1",
		"build-up": "1-12-2026 20 4; 1-2-2027 24", "prognosis": "ruimer in het voorjaar",
	},
	"edit-assessment": {
		"item": "@assessment", "on": "2-9-2026", "hours-week": "24", "items": "", "rubric-static": "afwisselen",
		"build-up": "1-12-2026 20", "prognosis": "gelijk",
	},
	"report-change": {
		"by": "employee", "sense": "worse", "effects": "hours, travel", "on": "20-11-2026",
		"ask": "vraag aan de bedrijfsarts laten stellen", "ask-by": "30-11-2026",
	},
	"application": {
		"employer": "Hofland", "function": "planner", "channel": "via Piet", "stage": "found", "kind": "experience",
		"together": "together", "hours": "24", "contact": "mw. A. Vos", "cv": "@version", "direction": "@direction",
		"evidence": "mail 20-11",
	},
	"edit-application": {
		"item": "@application", "function": "gastvrouw", "hours": "16", "contact": "dhr. B. Smit", "cv": "@version",
		"direction": "@direction", "evidence": "brief",
	},
	"step": {
		"item": "@application", "to": "interview", "on": "20-11-2026", "contact": "mw. A. Vos", "cv": "@version",
		"evidence": "uitnodiging per mail", "follow-up": "27-11-2026",
	},
	"direction": {
		"function": "gastvrouw", "fit": "adapted", "prospect": "good", "region": "Utrecht", "travel": "45", "rank": "1",
		"advice": "deviated", "advice-reason": "geen vervoer", "advice-document": "@document", "ground": "rustig werk",
		"evidence": "31 vacatures", "evidence-on": "20-11-2026",
	},
	"edit-direction": {"item": "@direction", "fit": "fits", "ground": "zittend", "dropped": "yes", "region": "Zeist"},
	"demand":         {"item": "@direction", "needs": "4.14 zwaar; 5 licht", "hours-week": "24", "travel": "30"},
	"judge":          {"item": "@direction", "fit": "not", "reason": "te veel tillen"},
	"profile": {
		"who": "wie", "traits": "rustig", "certificates": "VCA 1-5-2027\nrijbewijs B", "travel": "45",
		"experience": "zorg\nhoreca",
	},
	"version":      {"kind": "letter", "application": "@application", "note": "kort"},
	"edit-version": {"item": "@version", "version": "2b", "on": "2-10-2026", "note": "korter"},
	"edit-change":  {"item": "@reported", "by": "physician", "sense": "unclear", "effects": "hours, pace"},
	"approach":     {"mode": "room", "per-week": "1,5", "note": "zelf doen"},
}

// searchThings are facts on capacity and search about which nobody checked anything.
func searchThings(r *rapid.T, d *dossier.Dossier, n string) []journal.Fact {
	k, _ := strconv.Atoi(n)
	return []journal.Fact{
		dossier.AssessmentRegistered{Sort: capacity.FML, HoursWeek: float64(k), Rubrics: map[capacity.Rubric]plain.Text{
			capacity.Static: text("zitten " + n),
		}},
		dossier.AssessmentChanged{
			Item: anItem(r, d), Prognosis: dossier.To(text(n)), RubricsChanged: dossier.RubricsChanged{Static: dossier.To(text(""))},
		},
		dossier.DirectionAdded{Function: text("functie" + n), Grounds: dossier.Grounds{Rank: k % 3}},
		dossier.DirectionChanged{Item: anItem(r, d), Fit: dossier.To(profile.Fits)},
		dossier.DemandStated{Item: anItem(r, d), Demand: capacity.Demand{HoursWeek: float64(k)}},
		dossier.FitJudged{Item: anItem(r, d), Verdict: capacity.FitsNot, Reason: text(n)},
		dossier.ProfileStated{Who: dossier.To(text("ik" + n))},
		dossier.PaperVersioned{Paper: profile.CV, Name: text(n)},
		dossier.ApproachAgreed{Mode: pipeline.ApproachRoom, PerWeek: float64(k)},
		dossier.CapacityReported{By: party.Employee, Sense: capacity.Worse},
	}
}
