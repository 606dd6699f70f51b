package dossier

import (
	"spoorboek/model/plain"
	"spoorboek/model/profile"
	"spoorboek/model/wvp"
)

var caseActs = []Spec{
	Spec{Name: "interruption"}.made(
		func(v values) Act {
			return RecordInterruption{Item: v.item("item"), From: v.day("from"), To: v.day("to")}
		},
		item("item", "absence").hidden(), date("from"), date("to"),
	),
	Spec{Name: "leave"}.made(
		func(v values) Act {
			cause, _ := wvp.ParseCause(v.text("cause"))
			return RecordLeave{Item: v.item("item"), From: v.day("from"), To: v.day("to"), Cause: cause}
		},
		item("item", "absence").hidden(), date("from"), date("to"), choice("cause", causes()...),
	),
	Spec{Name: "letter", Remedy: true}.made(
		func(v values) Act { return RecordLetter{Date: v.day("date"), Received: v.day("received")} },
		date("date").required(), now("received"),
	),
	Spec{Name: "sanction", Remedy: true}.made(
		func(v values) Act {
			return RecordSanction{
				Until: v.day("until"), Reported: v.day("reported"), Established: v.day("established"),
				Lifted: v.flag("lifted"), Reason: v.text("reason"), On: v.day("on"),
			}
		},
		now("on"), date("until"), date("reported"), date("established"), flag("lifted"), line("reason"),
	),
	Spec{Name: "extension", Remedy: true}.made(
		func(v values) Act { return RecordExtension{Until: v.day("until"), On: v.day("on")} },
		date("until").required(), now("on"),
	),
}

var dossierActs = []Spec{
	Spec{Name: "new", Creates: true}.made(
		func(v values) Act {
			return Open{
				Number: v.text("number"), Person: personOf(v), Employer: employerOf(v), Case: caseOf(v),
				Assignment: assignmentOf(v),
			}
		},
		append(append([]Param{line("number").hidden(), line("name")}, knownParams()...), assignmentParams()...)...,
	),
	Spec{Name: "edit", Remedy: true}.made(
		func(v values) Act {
			return Edit{Number: v.changeText("number"), Person: personOf(v), Employer: employerOf(v), Case: caseOf(v)}
		},
		append([]Param{line("number"), line("name").hidden()}, knownParams()...)...,
	),
	Spec{Name: "bin", Bulk: true}.made(
		func(v values) Act { return Bin{Reason: v.text("reason")} },
		line("reason"),
	),
	Spec{Name: "unbin", Bulk: true}.made(func(values) Act { return Unbin{} }),
	Spec{Name: "settle", Remedy: true}.made(
		func(v values) Act {
			return Settle{Field: v.text("field"), Item: v.item("item"), Keep: v.item("keep")}
		},
		line("field"), item("item"), item("keep", "conflict").required(),
	),
}

// knownParams are what can be stated of a person, the employer and the case.
func knownParams() []Param {
	return []Param{
		line("first"), line("prefix"), line("last"), date("born"), line("phone"), line("email"), line("job"),
		hours("hours"), line("employer"), line("contact"), line("principal"), date("first-sick-day"),
		date("contract-end"), date("aow"), choice("arrangement", arrangements()...), flag("no-risk"),
		date("riv-incomplete"),
	}
}

// personOf reads the person; "name" as people type it gives way to its parts.
func personOf(v values) PersonStated {
	p := PersonStated{
		First: v.changeText("first"), Prefix: v.changeText("prefix"), Last: v.changeText("last"),
		Born: v.changeDay("born"), Phone: v.changeText("phone"), Email: v.changeText("email"),
		Job: v.changeText("job"), Hours: v.changeNumber("hours"),
	}
	name := v.text("name")
	if name == "" {
		return p
	}
	n := profile.ParseName(name)
	p.First = unless(p.First, n.First)
	p.Prefix = unless(p.Prefix, n.Prefix)
	p.Last = unless(p.Last, n.Last)
	return p
}

// unless is the change when it says something, else a change to s.
func unless(c Change[plain.Text], s string) Change[plain.Text] {
	if c.Set && !c.Value.IsZero() {
		return c
	}
	return To(plain.Line(s))
}

func employerOf(v values) EmployerStated {
	return EmployerStated{
		Name: v.changeText("employer"), Contact: v.changeText("contact"), Principal: v.changeText("principal"),
	}
}

func caseOf(v values) CaseStated {
	return CaseStated{
		FirstSick: v.changeDay("first-sick-day"), AOW: v.changeDay("aow"), ContractEnd: v.changeDay("contract-end"),
		Arrangement: changeArrangement(v), NoRisk: v.changeFlag("no-risk"),
		RIVIncomplete: v.changeDay("riv-incomplete"),
	}
}

func changeArrangement(v values) Change[string] {
	c := changeWord[string](v, "arrangement")
	c.Set = c.Set && c.Value != ""
	return c
}
