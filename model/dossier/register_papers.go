package dossier

import (
	"spoorboek/model/capacity"
	"spoorboek/model/pipeline"
)

var applicationActs = []Spec{
	Spec{Name: "application", Remedy: true}.made(
		func(v values) Act {
			return Apply{
				Employer: v.text("employer"), Function: v.text("function"), Kind: pipeline.Kind(v.text("kind")),
				Channel: pipeline.Channel(v.text("channel")), Mode: pipeline.Mode(v.text("together")),
				Hours: v.number("hours"), Note: v.text("note"), FollowUp: v.day("follow-up"),
				Stage: pipeline.Stage(v.text("stage")), On: v.day("on"), Undated: v.emptied("on"),
				Contact: v.text("contact"), CV: v.item("cv"), Evidence: v.text("evidence"),
				Direction: v.item("direction"),
			}
		},
		line("employer"), line("function"), now("on"), word("channel", words(pipeline.Channels())...),
		choice("stage", words(pipeline.Stages())...).standard(string(pipeline.Found)),
		choice("kind", words(pipeline.Kinds())...).standard(string(pipeline.Job)),
		choice("together", words(pipeline.Modes())...).standard(string(pipeline.ModeUnknown)),
		hours("hours"), line("contact"), item("direction", "direction"), item("cv", "version"), line("evidence"),
		date("follow-up"), prose("note"),
	),
	Spec{Name: "edit-step", Remedy: true}.made(
		func(v values) Act {
			return EditStep{
				Item: v.item("item"), Stage: pipeline.Stage(v.text("stage")), Step: v.item("step"),
				On: v.changeDay("on"), Reason: v.changeText("reason"),
			}
		},
		item("item", "application").required(), choice("stage", words(pipeline.Stages())...).required().subject(),
		item("step", "step").hidden(), date("on"), line("reason"),
	),
	Spec{Name: "edit-application"}.made(
		func(v values) Act {
			return EditApplication{
				Item: v.item("item"), Employer: v.changeText("employer"), Function: v.changeText("function"),
				Kind: changeWord[pipeline.Kind](v, "kind"), Channel: changeWord[pipeline.Channel](v, "channel"),
				Mode: changeWord[pipeline.Mode](v, "together"), Hours: v.changeNumber("hours"),
				Note: v.changeNote("note"), FollowUp: v.changeDay("follow-up"), Contact: v.changeText("contact"),
				CV: v.changeItem("cv"), Evidence: v.changeText("evidence"), Direction: v.changeItem("direction"),
			}
		},
		item("item", "application").required(), line("employer"), line("function"),
		word("channel", words(pipeline.Channels())...), choice("kind", words(pipeline.Kinds())...),
		choice("together", words(pipeline.Modes())...), hours("hours"), line("contact"),
		item("direction", "direction"), item("cv", "version"), line("evidence"), date("follow-up"), prose("note"),
	),
	Spec{Name: "step", Remedy: true}.made(
		func(v values) Act {
			return StepApplication{
				Item: v.item("item"), To: pipeline.Stage(v.text("to")), On: v.day("on"), Undated: v.emptied("on"),
				Reason: v.text("reason"), Start: v.day("start"), Until: v.day("until"), Hours: v.number("hours"),
				Contact: v.text("contact"), CV: v.item("cv"), Evidence: v.text("evidence"),
				FollowUp: v.day("follow-up"),
			}
		},
		item("item", "application").required(), choice("to", words(pipeline.Stages())...).required(), now("on"),
		line("reason"), date("start"), date("until"), hours("hours"), line("contact"), item("cv", "version"),
		line("evidence"), date("follow-up"),
	),
}

var paperActs = []Spec{
	Spec{Name: "note", Bulk: true}.made(
		func(v values) Act {
			return WriteNote{Text: v.text("text"), Audience: Audience(v.text("audience")), On: v.day("on")}
		},
		prose("text").required(), choice("audience", words(Audiences())...).standard(string(Own)), now("on"),
	),
	Spec{Name: "document", Remedy: true}.made(
		func(v values) Act {
			return RegisterDocument{
				Kind: v.text("kind"), On: v.day("on"), Received: v.day("received"), Sent: v.day("sent"),
				Signed: v.day("signed"), Author: v.text("author"), Note: v.text("note"), Asked: v.day("asked"),
				SignedBy: v.set("signed-by"), Contains: v.set("contains"), File: v.text("file"),
			}
		},
		choice("kind", DocumentKinds()...).required(),
		now("on"),
		date("asked"),
		date("received"),
		date("sent"),
		date(
			"signed",
		),
		several("signed-by", words(Signers())...),
		line("author"),
		several("contains", Contents()...),
		path("file"),
		prose("note"),
	),
	Spec{Name: "attach"}.made(
		func(v values) Act { return AttachFile{Item: v.item("item"), File: v.text("file")} },
		item("item", "document").required(), path("file").required(),
	),
	Spec{Name: "detach"}.made(
		func(v values) Act { return DetachFile{Item: v.item("item"), File: v.text("file")} },
		item("item", "document").required(), line("file"),
	),
	Spec{Name: "sign", Remedy: true}.made(
		func(v values) Act {
			return SignDocument{Item: v.item("item"), By: v.set("by"), Sent: v.flag("sent"), On: v.day("on")}
		},
		item("item", "document").required(), several("by", words(Signers())...), now("on"), flag("sent"),
	),
	Spec{Name: "assess", Remedy: true}.made(
		func(v values) Act {
			return RegisterAssessment{
				Kind: capacity.Kind(v.text("kind")), On: v.day("on"), Author: v.text("author"),
				ValidUntil: v.day("valid-until"), HoursDay: v.number("hours-day"), HoursWeek: v.number("hours-week"),
				Text: v.text("text"), Rubrics: rubricsOf(v), Scores: scoresOf(v, "items"),
				BuildUp: gradesOf(v, "build-up"), Prognosis: v.text("prognosis"),
			}
		},
		append([]Param{choice("kind", words(capacity.Kinds())...).required(), now("on")}, assessmentParams()...)...,
	),
}
