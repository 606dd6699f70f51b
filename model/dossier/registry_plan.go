package dossier

import (
	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/model/plain"
)

var intakes = &about[Intake]{
	name: "intake", k: "intake.held", of: sortIntake, sorted: true,
	list: func(d *Dossier) *[]Intake { return &d.Plan.Intakes },
	mark: func(x *Intake) (*journal.ID, *civil.Date) { return &x.Item, &x.On },
	columns: []column[Intake]{
		dayAt("on", func(x *Intake) *civil.Date { return &x.On }).begin(),
		textAt(line("present"), func(x *Intake) *string { return &x.Present }),
		textAt(prose("situation"), func(x *Intake) *string { return &x.Situation }),
		textAt(prose("efforts"), func(x *Intake) *string { return &x.Efforts }),
		textAt(prose("vision"), func(x *Intake) *string { return &x.Vision }),
		textAt(prose("goals"), func(x *Intake) *string { return &x.Goals }),
		textAt(prose("barriers"), func(x *Intake) *string { return &x.Barriers }),
		textAt(prose("agreed"), func(x *Intake) *string { return &x.Agreed }),
		flagAt("rules-told", func(x *Intake) *bool { return &x.Rules }),
	},
	extra: []Param{flag("privacy-told"), count("minutes"), count("travel")},
	also:  intakeContact,
}

// intakeContact is the contact that an intake is, and the privacy explanation when it was given there.
func intakeContact(c *check, _ *Dossier, a Record, was, now *Intake) []journal.Stated {
	if !was.Item.IsZero() {
		return nil
	}
	v := values(a.Values)
	facts := []journal.Stated{stated(now.On, c.talk(v, ContactLogged{
		How: Meeting, With: c.line("present", now.Present), Agreed: c.note("agreed", now.Agreed), Audience: Own,
	}))}
	if v.flag("privacy-told") {
		facts = append(facts, stated(now.On, Recorded{K: explanations.k, Fields: map[string]plain.Text{}}))
	}
	return facts
}

// talk puts the time that a meeting took into its contact.
func (c *check) talk(v values, f ContactLogged) ContactLogged {
	f.Minutes, f.Travel = v.count("minutes"), v.count("travel")
	c.size("minutes", float64(f.Minutes), maxMinutes)
	c.size("travel", float64(f.Travel), maxMinutes)
	return f
}

var research = &about[Research]{
	name: "expert", k: "expert.concluded", of: sortResearch, sorted: true,
	list: func(d *Dossier) *[]Research { return &d.Plan.Research },
	mark: func(x *Research) (*journal.ID, *civil.Date) { return &x.Item, &x.On },
	columns: []column[Research]{
		dayAt("on", func(x *Research) *civil.Date { return &x.On }).begin(),
		textAt(choice("conclusion", words(Conclusions())...), func(x *Research) *Conclusion { return &x.Conclusion }).
			needed(),
		flagAt("parallel", func(x *Research) *bool { return &x.Parallel }),
		textAt(prose("direction"), func(x *Research) *string { return &x.Direction }),
		textAt(prose("searched"), func(x *Research) *string { return &x.Searched }),
		textAt(line("author"), func(x *Research) *string { return &x.Author }),
		itemAt(item("document", "document"), func(x *Research) *journal.ID { return &x.Document }),
	},
}

var threeWays = &about[ThreeWayTalk]{
	name: "threeway", k: "threeway.stated", of: sortThreeWay, sorted: true,
	list: func(d *Dossier) *[]ThreeWayTalk { return &d.Plan.ThreeWays },
	mark: func(x *ThreeWayTalk) (*journal.ID, *civil.Date) { return &x.Item, &x.On },
	columns: []column[ThreeWayTalk]{
		dayAt("held", func(x *ThreeWayTalk) *civil.Date { return &x.Held }).notAhead(),
		textAt(line("with"), func(x *ThreeWayTalk) *string { return &x.With }),
		textAt(prose("prepared"), func(x *ThreeWayTalk) *string { return &x.Prepared }),
		textAt(prose("expects-employer"), func(x *ThreeWayTalk) *string { return &x.Employer }),
		textAt(prose("expects-employee"), func(x *ThreeWayTalk) *string { return &x.Employee }),
		textAt(prose("expects-coach"), func(x *ThreeWayTalk) *string { return &x.Coach }),
		flagAt("plan-read", func(x *ThreeWayTalk) *bool { return &x.PlanRead }),
		flagAt("expert-read", func(x *ThreeWayTalk) *bool { return &x.ExpertOn }),
		textAt(prose("expert-counts"), func(x *ThreeWayTalk) *string { return &x.ExpertSay }),
		textAt(prose("outcome"), func(x *ThreeWayTalk) *string { return &x.Outcome }),
	},
	extra: []Param{count("minutes"), count("travel")},
	also:  threeWayContact,
}

// threeWayContact is the contact that a driegesprek is, stated when it is said to have been held.
func threeWayContact(c *check, _ *Dossier, a Record, was, now *ThreeWayTalk) []journal.Stated {
	if now.Held.IsZero() || !was.Held.IsZero() {
		return nil
	}
	return []journal.Stated{stated(now.Held, c.talk(values(a.Values), ContactLogged{
		How: ThreeWay, With: c.line("with", now.With), Agreed: c.note("outcome", now.Outcome), Audience: ForEmployer,
	}))}
}

var outlines = &about[Outline]{
	name: "plan", k: "plan.stated", of: sortOutline, single: true,
	list: func(d *Dossier) *[]Outline { return &d.Plan.Outline },
	mark: func(x *Outline) (*journal.ID, *civil.Date) { return &x.Item, &x.On },
	columns: append([]column[Outline]{
		textAt(prose("goal"), func(x *Outline) *string { return &x.Goal }),
		textAt(prose("frame"), func(x *Outline) *string { return &x.Frame }),
		textAt(prose("social"), func(x *Outline) *string { return &x.Social }),
		textAt(prose("vision-employee"), func(x *Outline) *string { return &x.Employee }),
		textAt(prose("vision-coach"), func(x *Outline) *string { return &x.Adviser }),
		textAt(prose("prognosis"), func(x *Outline) *string { return &x.Prognosis }),
		textAt(prose("barriers"), func(x *Outline) *string { return &x.Barriers }),
		textAt(prose("distance"), func(x *Outline) *string { return &x.Distance }),
		textAt(prose("placeable"), func(x *Outline) *string { return &x.Placeable }),
		textAt(prose("reporting"), func(x *Outline) *string { return &x.Reporting }),
		textAt(prose("agreements"), func(x *Outline) *string { return &x.Agreements }),
	}, phaseColumns()...),
	check: checkPhases,
}

var goals = &about[Goal]{
	name: "goal", k: "goal.stated", of: sortGoal,
	list: func(d *Dossier) *[]Goal { return &d.Plan.Goals },
	mark: func(x *Goal) (*journal.ID, *civil.Date) { return &x.Item, &x.On },
	columns: []column[Goal]{
		textAt(prose("text"), func(x *Goal) *string { return &x.Text }).needed(),
		dayAt("until", func(x *Goal) *civil.Date { return &x.Until }),
		textAt(choice("reached", words(ReachedAnswers())...), func(x *Goal) *Reached { return &x.Result }),
		textAt(prose("because"), func(x *Goal) *string { return &x.Because }),
		flagAt("dropped", func(x *Goal) *bool { return &x.Dropped }),
		dayAt("on", func(x *Goal) *civil.Date { return &x.On }).begin(),
	},
	check: func(c *check, _ *Dossier, x *Goal, _ civil.Date) {
		c.that(x.Result == "" || x.Because != "", "because", Missing)
	},
}

var activities = &about[Activity]{
	name: "activity", k: "activity.planned", of: sortActivity,
	list: func(d *Dossier) *[]Activity { return &d.Plan.Activities },
	mark: func(x *Activity) (*journal.ID, *civil.Date) { return &x.Item, &x.On },
	columns: []column[Activity]{
		textAt(choice("kind", words(Efforts())...), func(x *Activity) *Effort { return &x.Kind }).needed(),
		textAt(line("what"), func(x *Activity) *string { return &x.What }).needed(),
		textAt(prose("why"), func(x *Activity) *string { return &x.Why }),
		hoursAt("hours", func(x *Activity) *float64 { return &x.Hours }).upTo(maxHours),
		dayAt("start", func(x *Activity) *civil.Date { return &x.Start }),
		dayAt("end", func(x *Activity) *civil.Date { return &x.End }),
		itemAt(item("goal", "goal"), func(x *Activity) *journal.ID { return &x.Goal }),
		dayAt("done", func(x *Activity) *civil.Date { return &x.Done }).notAhead(),
		textAt(prose("result"), func(x *Activity) *string { return &x.Result }),
		flagAt("dropped", func(x *Activity) *bool { return &x.Dropped }),
		dayAt("on", func(x *Activity) *civil.Date { return &x.On }).begin(),
	},
	check: func(c *check, _ *Dossier, x *Activity, _ civil.Date) { c.span("end", x.Start, x.End) },
}

var tests = &about[Test]{
	name: "test", k: "test.concluded", of: sortTest, sorted: true,
	list: func(d *Dossier) *[]Test { return &d.Plan.Tests },
	mark: func(x *Test) (*journal.ID, *civil.Date) { return &x.Item, &x.On },
	columns: []column[Test]{
		dayAt("on", func(x *Test) *civil.Date { return &x.On }).begin(),
		textAt(choice("kind", testKinds()...), func(x *Test) *string { return &x.Kind }),
		textAt(line("name"), func(x *Test) *string { return &x.Name }).needed(),
		textAt(prose("conclusion"), func(x *Test) *string { return &x.Conclusion }).needed(),
		textAt(line("author"), func(x *Test) *string { return &x.Author }),
	},
}

var signatures = &about[Signature]{
	name: "signature", k: "signature.given", of: sortSignature, sorted: true,
	list: func(d *Dossier) *[]Signature { return &d.Plan.Signatures },
	mark: func(x *Signature) (*journal.ID, *civil.Date) { return &x.Item, &x.On },
	columns: []column[Signature]{
		setAt(several("by", words(Signers())...), func(x *Signature) *[]string { return &x.By }).needed(),
		dayAt("on", func(x *Signature) *civil.Date { return &x.On }).begin(),
		itemAt(item("of", "placement", "document"), func(x *Signature) *journal.ID { return &x.About }).
			storedAs("about").owned(),
		textAt(line("note"), func(x *Signature) *string { return &x.Note }),
	},
}

var weighings = &about[Weighing]{
	name: "consider", k: "option.weighed", of: sortWeighing, sorted: true,
	list: func(d *Dossier) *[]Weighing { return &d.Plan.Weighed },
	mark: func(x *Weighing) (*journal.ID, *civil.Date) { return &x.Item, &x.On },
	columns: []column[Weighing]{
		textAt(choice("option", words(Options())...), func(x *Weighing) *Option { return &x.Option }).needed(),
		textAt(choice("chosen", words(pipeline.Answers())...), func(x *Weighing) *pipeline.Answer { return &x.Chosen }).
			needed(),
		textAt(prose("reason"), func(x *Weighing) *string { return &x.Reason }).needed(),
		dayAt("on", func(x *Weighing) *civil.Date { return &x.On }).begin(),
	},
}
