package dossier

var reportActs = []Spec{
	Spec{Name: "report-sent", Remedy: true, Final: true}.made(
		func(v values) Act {
			return SendReport{
				Kind: v.text("kind"), For: v.text("for"), On: v.day("on"), Note: v.text("note"), To: v.text("to"),
				Reason: v.text("reason"),
			}
		},
		choice("kind", ReportKinds()...).required().standard(ReportProgress),
		choice("for", Readers()...).required(),
		now("on"), line("to"), line("reason").hidden(), prose("note"),
	),
	Spec{Name: "report-draft"}.made(
		func(v values) Act {
			return DraftReport{Kind: v.text("kind"), For: v.text("for"), Lang: v.text("lang"), Text: v.text("text")}
		},
		choice("kind", ReportKinds()...).required().standard(ReportProgress).subject(),
		choice("for", Readers()...).required().subject(),
		choice("lang", "nl", "en").standard("nl").subject(), prose("text"),
	),
	Spec{Name: "report-read"}.made(
		func(v values) Act {
			return ReadReport{
				Kind: v.text("kind"), For: v.text("for"), On: v.day("on"), Reaction: v.text("reaction"),
			}
		},
		choice("kind", ReportKinds()...).required().standard(ReportProgress).subject(),
		choice("for", Readers()...).required().subject(),
		now("on"), prose("reaction"),
	),
}
