package dossier

import (
	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/party"
	"spoorboek/model/pipeline"
)

var evaluations = &about[YearEvaluation]{
	name: "eje", k: "eje.held", of: sortEvaluation, sorted: true,
	list: func(d *Dossier) *[]YearEvaluation { return &d.Proof.Evaluations },
	mark: func(x *YearEvaluation) (*journal.ID, *civil.Date) { return &x.Item, &x.On },
	columns: []column[YearEvaluation]{
		dayAt("on", func(x *YearEvaluation) *civil.Date { return &x.On }).begin(),
		textAt(choice("second-track", words(pipeline.Answers())...),
			func(x *YearEvaluation) *pipeline.Answer { return &x.SecondTrack }).needed(),
		textAt(prose("reason"), func(x *YearEvaluation) *string { return &x.Reason }),
		setAt(several("visions", visions()...), func(x *YearEvaluation) *[]string { return &x.Visions }),
		dayAt("review", func(x *YearEvaluation) *civil.Date { return &x.Review }),
	},
	check: func(c *check, _ *Dossier, x *YearEvaluation, _ civil.Date) { c.span("review", x.On, x.Review) },
}

var advices = &about[Advice]{
	name: "advice", k: "advice.given", of: sortAdvice, sorted: true,
	list: func(d *Dossier) *[]Advice { return &d.Proof.Advice },
	mark: func(x *Advice) (*journal.ID, *civil.Date) { return &x.Item, &x.On },
	columns: []column[Advice]{
		textAt(choice("source", string(party.Physician), string(party.Expert), string(party.UWV)),
			func(x *Advice) *party.Role { return &x.From }).needed(),
		textAt(prose("text"), func(x *Advice) *string { return &x.Text }).needed(),
		dayAt("on", func(x *Advice) *civil.Date { return &x.On }).begin(),
		dayAt("done", func(x *Advice) *civil.Date { return &x.Done }).notAhead(),
		textAt(prose("because"), func(x *Advice) *string { return &x.Because }),
	},
	check: func(c *check, _ *Dossier, x *Advice, _ civil.Date) { c.span("done", x.On, x.Done) },
}

var grounds = &about[Ground]{
	name: "ground", k: "ground.stated", of: sortGround, sorted: true,
	list: func(d *Dossier) *[]Ground { return &d.Proof.Grounds },
	mark: func(x *Ground) (*journal.ID, *civil.Date) { return &x.Item, &x.On },
	columns: []column[Ground]{
		textAt(choice("basis", words(Groundings())...), func(x *Ground) *Grounding { return &x.Ground }).needed(),
		textAt(prose("reason"), func(x *Ground) *string { return &x.Reason }),
		textAt(choice("statutory", statutories()...), func(x *Ground) *string { return &x.Statutory }),
		flagAt("consent", func(x *Ground) *bool { return &x.Consent }),
		flagAt("stopped", func(x *Ground) *bool { return &x.Stopped }),
		itemAt(item("document", "document"), func(x *Ground) *journal.ID { return &x.Document }),
		textAt(line("paper"), func(x *Ground) *string { return &x.Paper }),
		dayAt("dated", func(x *Ground) *civil.Date { return &x.Dated }).notAhead(),
		dayAt("review", func(x *Ground) *civil.Date { return &x.Review }),
		dayAt("ended", func(x *Ground) *civil.Date { return &x.Ended }),
		dayAt("on", func(x *Ground) *civil.Date { return &x.On }).begin(),
	},
	check: func(c *check, _ *Dossier, x *Ground, _ civil.Date) {
		c.span("review", x.On, x.Review)
		c.span("ended", x.On, x.Ended)
	},
}

var refusals = &about[Refusal]{
	name: "non-cooperation", k: "noncooperation.stated", of: sortRefusal, sorted: true,
	list: func(d *Dossier) *[]Refusal { return &d.Proof.Refusals },
	mark: func(x *Refusal) (*journal.ID, *civil.Date) { return &x.Item, &x.On },
	columns: []column[Refusal]{
		textAt(prose("what"), func(x *Refusal) *string { return &x.What }).needed(),
		dayAt("on", func(x *Refusal) *civil.Date { return &x.On }).begin(),
		dayAt("written", func(x *Refusal) *civil.Date { return &x.Written }).notAhead(),
		dayAt("informed", func(x *Refusal) *civil.Date { return &x.Informed }).notAhead(),
		textAt(choice("measure", words(Measures())...), func(x *Refusal) *Measure { return &x.Measure }),
		dayAt("settled", func(x *Refusal) *civil.Date { return &x.Settled }).notAhead(),
		textAt(prose("note"), func(x *Refusal) *string { return &x.Note }),
	},
}

var shortfalls = &about[Shortfall]{
	name: "shortfall", k: "shortfall.stated", of: sortShortfall, sorted: true,
	list: func(d *Dossier) *[]Shortfall { return &d.Proof.Shortfalls },
	mark: func(x *Shortfall) (*journal.ID, *civil.Date) { return &x.Item, &x.On },
	columns: []column[Shortfall]{
		textAt(prose("text"), func(x *Shortfall) *string { return &x.Text }).needed(),
		textAt(prose("action"), func(x *Shortfall) *string { return &x.Action }),
		textAt(line("owner"), func(x *Shortfall) *string { return &x.Owner }),
		dayAt("due", func(x *Shortfall) *civil.Date { return &x.Due }),
		textAt(line("proof"), func(x *Shortfall) *string { return &x.Proof }),
		dayAt("done", func(x *Shortfall) *civil.Date { return &x.Done }).notAhead(),
		dayAt("on", func(x *Shortfall) *civil.Date { return &x.On }).begin(),
	},
}

var placements = &about[pipeline.Placement]{
	name: "place", k: "placement.stated", of: sortPlacement, itemKey: "placement", itemOf: "placement",
	list: func(d *Dossier) *[]pipeline.Placement { return &d.Course.Placements },
	mark: func(p *pipeline.Placement) (*journal.ID, *civil.Date) { return &p.Item, &p.Agreed },
	columns: []column[pipeline.Placement]{
		itemAt(item("item", "application"), func(p *pipeline.Placement) *journal.ID { return &p.Application }).
			storedAs("application").owned(),
		textAt(choice("kind", words(pipeline.Kinds())...), func(p *pipeline.Placement) *pipeline.Kind { return &p.Kind }),
		textAt(line("employer"), func(p *pipeline.Placement) *string { return &p.Employer }),
		textAt(line("function"), func(p *pipeline.Placement) *string { return &p.Function }),
		dayAt("start", func(p *pipeline.Placement) *civil.Date { return &p.Start }).needed(),
		dayAt("until", func(p *pipeline.Placement) *civil.Date { return &p.Until }),
		hoursAt("hours", func(p *pipeline.Placement) *float64 { return &p.Hours }),
		textAt(prose("goal"), func(p *pipeline.Placement) *string { return &p.Goal }),
		textAt(line("supervisor"), func(p *pipeline.Placement) *string { return &p.Host }),
		textAt(choice("wage", words(pipeline.Answers())...), func(p *pipeline.Placement) *pipeline.Answer { return &p.Wage }),
		textAt(prose("evaluation"), func(p *pipeline.Placement) *string { return &p.Evaluation }),
		dayAt("evaluated", func(p *pipeline.Placement) *civil.Date { return &p.Evaluated }).notAhead(),
		dayAt("ended", func(p *pipeline.Placement) *civil.Date { return &p.Ended }).notAhead(),
		textAt(line("end-reason"), func(p *pipeline.Placement) *string { return &p.EndReason }),
		textAt(prose("note"), func(p *pipeline.Placement) *string { return &p.Note }),
		dayAt("on", func(p *pipeline.Placement) *civil.Date { return &p.Agreed }).begin(),
	},
	check: checkPlacement,
	also:  placedStep,
}

// checkPlacement asks an employer, of its own or of its application, and days in their order.
func checkPlacement(c *check, d *Dossier, p *pipeline.Placement, _ civil.Date) {
	a, _ := d.Application(p.Application)
	c.that(p.Employer != "" || a.Employer != "", "employer", Missing)
	c.span("until", p.Start, p.Until)
	c.span("ended", p.Start, p.Ended)
}

// placedStep brings the application of a new placement to Placed.
func placedStep(_ *check, d *Dossier, _ Record, was, now *pipeline.Placement) []journal.Stated {
	a, found := d.Application(now.Application)
	if !found || !was.Item.IsZero() || a.At(now.Agreed) == pipeline.Placed {
		return nil
	}
	return []journal.Stated{stated(now.Agreed, ApplicationStepped{Item: a.ID, Stage: pipeline.Placed})}
}

var lastings = &about[Lasting]{
	name: "aftercare", k: "aftercare.checked", of: sortLasting, sorted: true,
	list: func(d *Dossier) *[]Lasting { return &d.Course.Aftercare },
	mark: func(x *Lasting) (*journal.ID, *civil.Date) { return &x.Item, &x.On },
	columns: []column[Lasting]{
		textAt(choice("lasts", words(pipeline.Answers())...), func(x *Lasting) *pipeline.Answer { return &x.Lasts }).
			needed(),
		countAt("month", func(x *Lasting) *int { return &x.Month }).upTo(norm.MostStay),
		itemAt(item("of", "placement"), func(x *Lasting) *journal.ID { return &x.Placement }).
			storedAs("placement").owned(),
		hoursAt("hours", func(x *Lasting) *float64 { return &x.Hours }),
		textAt(prose("note"), func(x *Lasting) *string { return &x.Note }),
		dayAt("on", func(x *Lasting) *civil.Date { return &x.On }).begin(),
	},
}
