package dossier

import (
	"spoorboek/model/capacity"
	"spoorboek/model/party"
	"spoorboek/model/pipeline"
	"spoorboek/model/profile"
)

// searchActs are the acts on capacity, the person profile, the search profile and how one applies.
var searchActs = []Spec{
	Spec{Name: "direction"}.made(
		func(v values) Act {
			return AddDirection{
				Function: v.text("function"), Branch: v.text("branch"), Note: v.text("note"), Hours: v.number("hours"),
				Fit: profile.Fit(v.text("fit")), Prospect: profile.Prospect(v.text("prospect")), Grounds: groundsOf(v),
			}
		},
		append([]Param{line("function").required()}, directionParams()...)...,
	),
	Spec{Name: "edit-direction"}.made(
		func(v values) Act {
			return EditDirection{
				Item: v.item("item"), Function: v.changeText("function"), Branch: v.changeText("branch"),
				Note: v.changeNote("note"), Hours: v.changeNumber("hours"), Fit: changeWord[profile.Fit](v, "fit"),
				Prospect: changeWord[profile.Prospect](v, "prospect"), Dropped: v.changeFlag("dropped"),
				Grounds: groundsChanged(v),
			}
		},
		append(append([]Param{item("item", "direction").required(), line("function")}, directionParams()...),
			flag("dropped"))...,
	),
	Spec{Name: "demand"}.made(
		func(v values) Act {
			_, given := v["needs"]
			return StateDemand{
				Item: v.item("item"), Needs: Change[[]capacity.Need]{Set: given, Value: needsOf(v, "needs")},
				HoursWeek: v.changeNumber("hours-week"), HoursDay: v.changeNumber("hours-day"),
				Travel: v.changeCount("travel"),
			}
		},
		item("item", "direction", "application").required(), needs("needs"), hours("hours-week"),
		hours("hours-day"), count("travel"),
	),
	Spec{Name: "judge", Remedy: true}.made(
		func(v values) Act {
			return JudgeFit{
				Item: v.item("item"), Fit: capacity.Verdict(v.text("fit")), Reason: v.text("reason"), On: v.day("on"),
			}
		},
		item("item", "direction", "application").required(),
		choice("fit", words(capacity.Verdicts())...).required(), prose("reason"), now("on"),
	),
	Spec{Name: "edit-assessment"}.made(
		func(v values) Act { return EditAssessment{Patch: assessmentChanged(v)} },
		append([]Param{
			item("item", "assessment").required(), choice("kind", words(capacity.Kinds())...), date("on"),
		}, assessmentParams()...)...,
	),
	Spec{Name: "report-change", Bulk: true, Remedy: true}.made(
		func(v values) Act {
			var effects []capacity.Effect
			for _, e := range v.set("effects") {
				effects = append(effects, capacity.Effect(e))
			}
			return ReportChange{
				By: party.Role(v.text("by")), Sense: capacity.Sense(v.text("sense")), Effects: effects, On: v.day("on"),
				Ask: v.text("ask"), AskBy: v.day("ask-by"),
			}
		},
		now("on"), choice("by", words(reporters())...).required(),
		choice("sense", words(reportedSenses())...).standard(string(capacity.Unclear)),
		several("effects", words(capacity.Effects())...), line("ask"), date("ask-by"),
	),
	Spec{Name: "profile", Remedy: true}.made(
		func(v values) Act { return DescribePerson{Patch: profileOf(v)} },
		prose("who"), prose("traits"), prose("values"), prose("drives"), prose("qualities"), prose("skills"),
		prose("experience"), prose("education"), prose("certificates"), prose("languages"), prose("preferences"),
		prose("ambitions"), prose("obstacles"), prose("transport"), count("travel"),
	),
	Spec{Name: "version"}.made(
		func(v values) Act {
			return AddVersion{
				Kind: profile.Paper(v.text("kind")), Label: v.text("version"), On: v.day("on"),
				Application: v.item("application"), Note: v.text("note"),
			}
		},
		choice("kind", words(profile.Paperwork())...).required(), line("version"), now("on"),
		item("application", "application"), prose("note"),
	),
	Spec{Name: "approach", Bulk: true, Remedy: true}.made(
		func(v values) Act {
			return AgreeApproach{
				Mode: pipeline.Approach(v.text("mode")), PerWeek: v.changeNumber("per-week"),
				Note: v.changeNote("note"), On: v.day("on"),
			}
		},
		choice("mode", words(pipeline.Approaches())...), hours("per-week"), prose("note"), now("on"),
	),
}

// directionParams are what can be said of a line of the search profile beside its function.
func directionParams() []Param {
	return []Param{
		line("branch"), hours("hours"), line("region"), count("travel"), count("rank"),
		choice("advice", words(profile.Followings())...), line("advice-reason"),
		item("advice-document", "document"),
		choice("fit", words(profile.FitsAll())...), prose("ground"),
		choice("prospect", words(profile.Prospects())...), prose("evidence"), date("evidence-on"), prose("note"),
	}
}

func groundsOf(v values) Grounds {
	c := groundsChanged(v)
	return Grounds{
		Region: c.Region.Value, Travel: c.Travel.Value, Advice: c.Advice.Value, AdviceReason: c.AdviceReason.Value,
		AdviceDocument: c.AdviceDocument.Value, Ground: c.Ground.Value, Evidence: c.Evidence.Value,
		EvidenceOn: c.EvidenceOn.Value, Rank: c.Rank.Value,
	}
}

func groundsChanged(v values) GroundsChanged {
	return GroundsChanged{
		Region: v.changeText("region"), Travel: v.changeCount("travel"),
		Advice: changeWord[profile.Follows](v, "advice"), AdviceReason: v.changeText("advice-reason"),
		AdviceDocument: v.changeItem("advice-document"), Ground: v.changeNote("ground"),
		Evidence: v.changeNote("evidence"), EvidenceOn: v.changeDay("evidence-on"), Rank: v.changeCount("rank"),
	}
}

// assessmentParams are what a capacity document can say beside its kind and its day.
func assessmentParams() []Param {
	params := []Param{
		line("author"), date("valid-until"), hours("hours-day"), hours("hours-week"), prose("text"),
	}
	for _, r := range capacity.Rubrics() {
		params = append(params, prose(rubricKey(r)))
	}
	return append(params, scores("items"), grades("build-up"), prose("prognosis"))
}

func assessmentChanged(v values) AssessmentChanged {
	_, items := v["items"]
	_, buildUp := v["build-up"]
	f := AssessmentChanged{
		Item: v.item("item"), Sort: changeWord[capacity.Kind](v, "kind"), Day: v.changeDay("on"),
		Author: v.changeText("author"), ValidUntil: v.changeDay("valid-until"),
		HoursDay: v.changeNumber("hours-day"), HoursWeek: v.changeNumber("hours-week"), Text: v.changeNote("text"),
		Scores:    Change[[]capacity.Score]{Set: items, Value: scoresOf(v, "items")},
		BuildUp:   Change[[]capacity.Grade]{Set: buildUp, Value: gradesOf(v, "build-up")},
		Prognosis: v.changeNote("prognosis"),
	}
	for _, r := range capacity.Rubrics() {
		*f.of(r) = v.changeNote(rubricKey(r))
	}
	return f
}

func profileOf(v values) ProfileStated {
	return ProfileStated{
		Who: v.changeNote("who"), Traits: v.changeNote("traits"), Values: v.changeNote("values"),
		Skills: v.changeNote("skills"), Preferences: v.changeNote("preferences"),
		Transport: v.changeNote("transport"), Travel: v.changeCount("travel"), Drives: v.changeNote("drives"),
		Qualities:  v.changeNote("qualities"),
		Experience: v.changeNote("experience"), Education: v.changeNote("education"),
		Certificates: certificatesChanged(v, "certificates"), Languages: v.changeNote("languages"),
		Ambitions: v.changeNote("ambitions"), Obstacles: v.changeNote("obstacles"),
	}
}
