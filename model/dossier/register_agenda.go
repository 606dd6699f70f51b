package dossier

import "spoorboek/model/wvp"

var agendaActs = []Spec{
	Spec{Name: "contact", Bulk: true, Remedy: true}.made(
		func(v values) Act {
			return LogContact{
				Kind: ContactKind(v.text("kind")), On: v.day("on"), With: v.text("with"), Minutes: v.count("minutes"),
				Discussed: v.text("discussed"), Agreed: v.text("agreed"), Next: v.text("next"), Own: v.text("own"),
				Audience: Audience(v.text("audience")), Review: v.flag("review"), Appointment: v.item("outcome-item"),
				Goal: v.text("goal"), Travel: v.count("travel"), Promises: v.text("promises"),
				Following: Appoint{
					On: v.day("next-on"), At: v.clock("next-time"), Place: v.text("next-place"),
					Kind: ContactKind(v.text("next-kind")),
				},
			}
		},
		choice("kind", words(ContactKinds())...).standard(string(Meeting)),
		now("on"), line("with"), count("minutes"), count("travel"), line("goal"), prose("discussed"),
		prose("agreed"), promiseLines("promises"), prose("next"), prose("own"),
		choice("audience", words(Audiences())...).standard(string(Own)),
		flag("review"),
		item("outcome-item", "appointment").hidden(),
		date("next-on"), clock("next-time"), line("next-place"), choice("next-kind", words(ContactKinds())...),
	),
	Spec{Name: "appointment", Bulk: true, Remedy: true}.made(
		func(v values) Act {
			return Appoint{
				On: v.day("on"), At: v.clock("time"), Place: v.text("place"), With: v.text("with"),
				Kind: ContactKind(v.text("kind")), Note: v.text("note"),
			}
		},
		date("on").required(), clock("time"), line("place"), line("with"),
		choice("kind", words(ContactKinds())...).standard(string(Meeting)), prose("note"),
	),
	Spec{Name: "outcome-of", Remedy: true}.made(
		func(v values) Act {
			return SettleAppointment{
				Item: v.item("item"), Result: Result(v.text("result")), On: v.day("on"), To: v.day("to"),
				At: v.clock("time"), Place: v.text("place"), Note: v.text("note"), FollowUp: v.text("follow-up"),
				FollowUpOn: v.day("follow-up-on"),
			}
		},
		item("item", "appointment").required(), choice("result", settledResults()...).required(), now("on"),
		date("to"), clock("time"), line("place"), prose("note"), line("follow-up"), date("follow-up-on"),
	),
	Spec{Name: "task", Bulk: true, Remedy: true}.made(
		func(v values) Act { return AddTask{Text: v.text("text"), Due: v.day("due"), Code: v.code("code")} },
		line("text").required(), date("due"), moment("code").hidden(),
	),
	Spec{Name: "edit-task"}.made(
		func(v values) Act {
			return EditTask{Item: v.item("item"), Text: v.changeText("text"), Done: v.changeDay("done")}
		},
		item("item", "task").required(), line("text"), date("done"),
	),
	Spec{Name: "done", Remedy: true}.made(
		func(v values) Act { return Finish{Item: v.item("item"), Code: v.code("code"), On: v.day("on")} },
		item("item", "task"), moment("code"), now("on"),
	),
	Spec{Name: "reopen"}.made(
		func(v values) Act { return Reopen{Item: v.item("item"), Code: v.code("code")} },
		item("item", "task"), moment("code"),
	),
	Spec{Name: "drop", Remedy: true}.made(
		func(v values) Act { return Drop{Item: v.item("item"), Reason: v.text("reason")} },
		item("item", "task").required(), line("reason"),
	),
	Spec{Name: "move", Remedy: true}.made(
		func(v values) Act {
			return Move{Item: v.item("item"), Code: v.code("code"), To: v.day("to"), Reason: v.text("reason")}
		},
		item("item", "task", "appointment"), moment("code"), date("to").required(), line("reason"),
	),
	Spec{Name: "snooze", Bulk: true, Remedy: true}.made(
		func(v values) Act {
			return SnoozeAct{
				Rule: v.text("rule"), Item: v.item("item"), Code: v.code("code"), Until: v.day("until"),
				Reason: v.text("reason"),
			}
		},
		line("rule").hidden(), item("item").hidden(), moment("code").hidden(), date("until").required(),
		line("reason").required(),
	),
}

// moment is the code of a statutory moment.
func moment(key string) Param { return choice(key, words(wvp.Codes())...) }
