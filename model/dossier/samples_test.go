package dossier_test

import (
	"slices"
	"strings"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/model/plain"
	"spoorboek/model/profile"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
)

// item is the id of something in the samples.
var item = journal.ID{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}

func day(d int) civil.Date { return civil.Of(2026, 11, d) }

// sealedFile is a file beside the journals.
func sealedFile() journal.File {
	return journal.File{
		Name: strings.Repeat("0af3", 16), Key: []byte("0123456789abcdef0123456789abcdef"), Size: 26_214_400,
		Sum: strings.Repeat("77be", 16),
	}
}

func text(s string) plain.Text { return plain.Line(s) }

// samples has one fact of every kind with every field filled in: the stored form of each is a golden file.
func samples() []journal.Fact {
	return slices.Concat(coreSamples(), searchSamples(), recordSamples(), correctionSamples())
}

func coreSamples() []journal.Fact {
	return []journal.Fact{
		dossier.DossierOpened{Number: text("2026-031")},
		dossier.NumberStated{Number: text("2026-031b")},
		dossier.PersonStated{
			First: dossier.To(text("Zoë")), Prefix: dossier.To(text("van 't")), Last: dossier.To(text("Hof & Zn")),
			Born: dossier.To(civil.Of(1969, 7, 21)), Phone: dossier.To(text("06-0000 0010")),
			Email: dossier.To(text("zoe@voorbeeld.nl")), Job: dossier.To(text("planner")), Hours: dossier.To(32.5),
		},
		dossier.EmployerStated{
			Name: dossier.To(text("Logis B.V.")), Contact: dossier.To(text("mw. M. de Groot")), Principal: dossier.To(text("")),
		},
		dossier.CaseStated{
			FirstSick: dossier.To(day(1)), AOW: dossier.To(civil.Date(0)), ContractEnd: dossier.To(day(2)),
			Arrangement: dossier.To(wvp.OwnRisk.String()), NoRisk: dossier.To(true), RIVIncomplete: dossier.To(day(3)),
		},
		dossier.AssignmentStated{
			Start: dossier.To(day(1)), End: dossier.To(day(30)), Budget: dossier.To(50.0), ReportEvery: dossier.To(42),
			ContactEvery: dossier.To(14),
		},
		dossier.HoursCarried{Hours: 12.5},
		dossier.InterruptionRecorded{Item: item, From: day(1), To: day(9)},
		dossier.LeaveRecorded{Item: item, From: day(1), To: day(9), Cause: wvp.CauseSame.String()},
		dossier.LetterReceived{Date: day(30), Received: day(2)},
		dossier.SanctionImposed{Until: day(30)},
		dossier.SanctionShortened{Reported: day(1), Established: day(2), Until: day(30)},
		dossier.SanctionLifted{Reason: text("bezwaar gegrond")},
		dossier.ExtensionGranted{Until: day(30)},
		dossier.MomentDone{Code: wvp.ActionPlan, Reason: text("uit het dossier")},
		dossier.MomentMoved{Code: wvp.ActionPlan, To: day(4), Reason: text("vakantie")},
		dossier.MomentExcluded{Code: wvp.EarlyIVALast, Reason: text("niet aan de orde")},
		dossier.MomentReopened{Code: wvp.ActionPlan},
		dossier.MomentsConfirmed{Codes: []wvp.Code{wvp.ProblemAnalysis, wvp.ActionPlan}, By: text("dhr. Kok")},
		dossier.PhaseEntered{
			Phase: track.Orientation.Name(), Reason: text("driegesprek volgt"),
			Unmet: []track.Condition{track.ThreeWay, track.PlanSigned}, Gate: track.GateEdition,
		},
		dossier.PauseStarted{Until: day(30), Reason: text("opname gepland")},
		dossier.PauseEnded{},
		dossier.FirstTrackStated{State: track.BuildUp, Note: text("2 x 4 uur")},
		dossier.FirstTrackReviewed{Note: text("besproken met werkgever")},
		dossier.OutcomeRecorded{
			Work: dossier.To("P3"), Benefit: dossier.To("iva"), Toets: dossier.To("approved"), End: dossier.To("completed"),
			Results: dossier.To([]string{"skills", "voluntary"}), Hours: dossier.To(16.0), Note: dossier.To(text("mooi")),
		},
		dossier.SatisfactionAnswered{Who: "employee", Score: 8.5, NoAnswer: true, Quote: text("prettig")},
		dossier.ContactLogged{
			How: dossier.ThreeWay, With: text("Karin en dhr. Kok"), Minutes: 45, Discussed: plain.Note("plan\nen verder"),
			Agreed: text("cv"), Next: text("bellen"), Own: text("rustig aan"), Audience: dossier.ForEmployer, Review: true,
			Appointment: item,
		},
		dossier.AppointmentMade{
			Day: day(27), At: clock("10:30"), Place: text("op locatie"), With: text("Karin"), How: dossier.Meeting,
			Note: text("AD-rapport mee"),
		},
		dossier.AppointmentSettled{
			Item: item, Result: dossier.Moved, Day: day(28), At: clock("09:00"), Place: text("kantoor"), Note: text("file"),
		},
		dossier.TaskAdded{Text: text("Plan laten tekenen"), Due: day(27), Code: wvp.ActionPlan},
		dossier.TaskDone{Item: item},
		dossier.TaskReopened{Item: item},
		dossier.TaskMoved{Item: item, To: day(29), Reason: text("ziek")},
		dossier.TaskChanged{Item: item, Text: text("Plan laten tekenen door beiden")},
		dossier.TaskDropped{Item: item, Reason: text("vervallen")},
		dossier.SignalSnoozed{Rule: "contact", Item: item, Code: wvp.ActionPlan, Until: day(30), Reason: text("vakantie")},
		dossier.ReportSent{
			Report: dossier.ReportProgress, For: "employer", Note: text("per post"), Heads: []journal.Hash{{1, 2, 3}},
		},
		dossier.ReportDrafted{
			Report: dossier.ReportProgress, For: "employer", Lang: "nl", Text: plain.Note("# Stand\n\nZoekt gericht."),
			Heads: []journal.Hash{{1, 2, 3}},
		},
		dossier.ReportRead{Report: dossier.ReportProgress, For: "employer", Reaction: text("klopt")},
		dossier.ApplicationAdded{
			Employer: text("Kliniek West"), Function: text("planner"), Work: pipeline.Job, Channel: pipeline.Network,
			Mode: pipeline.Together, Hours: 24, Note: text("via Piet"), FollowUp: day(30), Stage: pipeline.Found,
			Then: []dossier.StageOn{{Stage: pipeline.Sent, On: day(4)}, {Stage: pipeline.Rejected}},
		},
		dossier.ApplicationChanged{
			Item: item, Employer: dossier.To(text("Kliniek Oost")), Function: dossier.To(text("gastvrouw")),
			Work: dossier.To(pipeline.Experience), Channel: dossier.To(pipeline.Agency), Mode: dossier.To(pipeline.Alone),
			Hours: dossier.To(16.0), Note: dossier.To(text("")), FollowUp: dossier.To(civil.Date(0)),
		},
		dossier.ApplicationStepped{Item: item, Stage: pipeline.Interview, Reason: text("gebeld")},
		dossier.PlacementRecorded{Item: item, Start: day(1), Until: day(30), Hours: 24, Note: text("half jaar")},
		dossier.DocumentRegistered{
			Sort: dossier.DocPlan, Received: day(1), Sent: day(2), Signed: day(3), Author: text("coach"), Note: text("v2"),
		},
		dossier.DocumentSigned{Item: item},
		dossier.DocumentSent{Item: item},
		dossier.DocumentAttached{Item: item, Title: text("fml & izp.pdf"), File: sealedFile()},
		dossier.DocumentDetached{Item: item, Name: sealedFile().Name},
		dossier.AssessmentRegistered{
			Sort: capacity.FML, Author: text("bedrijfsarts"), ValidUntil: day(30), HoursDay: 4, HoursWeek: 20,
			Text: text("zittend werk"),
		},
		dossier.DirectionAdded{
			Function: text("planner"), Branch: text("logistiek"), Note: text("AD-advies"), Hours: 24, Fit: profile.Fits,
			Prospect: profile.ProspectGood,
		},
		dossier.DirectionChanged{
			Item: item, Function: dossier.To(text("planner transport")), Branch: dossier.To(text("")),
			Note: dossier.To(text("x")), Hours: dossier.To(20.0), Fit: dossier.To(profile.FitsWith),
			Prospect: dossier.To(profile.ProspectFair), Dropped: dossier.To(true),
		},
		dossier.NoteWritten{Text: plain.Note("eerste regel\ntweede <regel>"), Audience: dossier.Own},
		dossier.SheetImported{Layout: "caseload", Columns: map[string]plain.Text{"fase": text("Intake"), "uren": text("32")}},
		dossier.DossierBinned{Reason: text("dubbel")},
		dossier.DossierUnbinned{},
		dossier.ConflictSettled{Field: "person.last", Item: item, Keep: item},
		journal.Retracted{Act: item, Along: []journal.ID{item}},
		journal.Expunged{Entry: item, Reason: "medical"},
	}
}

func clock(s string) civil.Time {
	t, err := civil.ParseTime(s)
	if err != nil {
		panic(err)
	}
	return t
}
