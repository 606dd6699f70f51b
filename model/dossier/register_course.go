package dossier

import (
	"spoorboek/model/pipeline"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
)

var courseActs = []Spec{
	Spec{Name: "phase", Bulk: true, Remedy: true}.made(
		func(v values) Act {
			to, _ := track.ParsePhase(v.text("to"))
			return EnterPhase{To: to, On: v.day("on"), Reason: v.text("reason")}
		},
		choice("to", phaseNames()...).required(), now("on"), line("reason"),
	),
	Spec{Name: "pause", Bulk: true}.made(
		func(v values) Act {
			return StartPause{On: v.day("on"), Until: v.day("until"), Reason: v.text("reason")}
		},
		now("on"), date("until"), line("reason"),
	),
	Spec{Name: "resume", Bulk: true, Remedy: true}.made(
		func(v values) Act { return Resume{On: v.day("on")} },
		now("on"),
	),
	Spec{Name: "track1", Bulk: true, Remedy: true}.made(
		func(v values) Act {
			return ReviewFirstTrack{State: track.FirstTrack(v.text("state")), On: v.day("on"), Note: v.text("note"),
				Hours: v.number("hours")}
		},
		choice("state", words(track.FirstTracks())...), now("on"), hours("hours"), prose("note"),
	),
	Spec{Name: "assign", Bulk: true, Remedy: true}.made(
		func(v values) Act {
			return Assign{
				Assignment: assignmentOf(v), Carried: v.changeNumber("carried"), ContractEnd: v.changeDay("contract-end"),
			}
		},
		append(assignmentParams(), hours("carried"), date("contract-end"))...,
	),
	Spec{Name: "outcome", Remedy: true}.made(
		func(v values) Act {
			_, results := v["results"]
			return RecordOutcome{
				Work: changeWord[string](v, "work"), Benefit: changeWord[string](v, "benefit"),
				Toets: changeWord[string](v, "toets"), End: changeWord[string](v, "end"),
				Results: Change[[]string]{Set: results, Value: v.set("results")},
				Hours:   v.changeNumber("hours"), Note: v.changeNote("note"), On: v.day("on"),
				Advice: v.changeNote("advice"),
				Wage:   v.changeNumber("wage-value"), Lasting: changeWord[string](v, "lasting"),
			}
		},
		choice("work", WorkOutcomes()...), choice("benefit", Benefits()...), choice("toets", Toetsen()...),
		choice("end", EndReasons()...), several("results", Results()...), hours("hours"), hours("wage-value"),
		choice("lasting", words(pipeline.Answers())...), prose("note"), prose("advice"), now("on"),
	),
	Spec{Name: "satisfaction", Remedy: true}.made(
		func(v values) Act {
			return RecordSatisfaction{
				Who: v.text("who"), Score: v.number("score"), NoAnswer: v.flag("no-answer"), Quote: v.text("quote"),
				On: v.day("on"),
			}
		},
		choice("who", parties()...).required(), hours("score"), flag("no-answer"), prose("quote"), now("on"),
	),
}

var momentActs = []Spec{
	Spec{Name: "moment", Remedy: true}.made(
		func(v values) Act {
			return MomentAct{
				Code: v.code("code"), Done: v.day("done"), Moved: v.day("moved"),
				NotApplicable: v.flag("not-applicable"),
				Reopen:        v.flag("reopen"), Reason: v.text("reason"),
			}
		},
		moment("code").required(), date("done"), date("moved"), flag("not-applicable"), flag("reopen"),
		line("reason"),
	),
	Spec{Name: "confirm", Bulk: true, Remedy: true}.made(
		func(v values) Act {
			var codes []wvp.Code
			for _, code := range v.set("codes") {
				codes = append(codes, wvp.Code(code))
			}
			return ConfirmMoments{Codes: codes, By: v.text("by"), On: v.day("on")}
		},
		line("by").required(), now("on"), several("codes", words(wvp.Codes())...),
	),
}

func assignmentParams() []Param {
	return []Param{
		date("start"), date("end"), hours("budget"), count("report-every"), count("contact-every"), date("agreed"),
		line("payer"),
	}
}

func assignmentOf(v values) AssignmentStated {
	return AssignmentStated{
		Start: v.changeDay("start"), End: v.changeDay("end"), Budget: v.changeNumber("budget"),
		ReportEvery: v.changeCount("report-every"), ContactEvery: v.changeCount("contact-every"),
		Agreed: v.changeDay("agreed"), Payer: v.changeText("payer"),
	}
}
