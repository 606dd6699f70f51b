package dossier

import (
	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/party"
	"spoorboek/model/track"
)

// sorts of the items of subjects; those of other items are in replay.go.
const (
	sortParty sort = iota + 32
	sortIntake
	sortResearch
	sortRecognition
	sortThreeWay
	sortOutline
	sortGoal
	sortActivity
	sortTest
	sortSignature
	sortWeighing
	sortExplained
	sortPromise
	sortPlacement
	sortLasting
	sortAdaptation
	sortEvaluation
	sortAdvice
	sortGround
	sortRefusal
	sortShortfall
	sortKeeping
	sortFinance
)

var involved = &about[party.Party]{
	name: "party", k: "party.stated", of: sortParty,
	list: func(d *Dossier) *[]party.Party { return &d.Parties },
	mark: func(p *party.Party) (*journal.ID, *civil.Date) { return &p.Item, &p.From },
	columns: []column[party.Party]{
		textAt(choice("role", words(party.Roles())...), func(p *party.Party) *party.Role { return &p.Role }).needed(),
		textAt(line("name"), func(p *party.Party) *string { return &p.Name }).needed(),
		textAt(line("organisation"), func(p *party.Party) *string { return &p.Organisation }),
		textAt(line("job"), func(p *party.Party) *string { return &p.Job }),
		textAt(line("phone"), func(p *party.Party) *string { return &p.Phone }),
		textAt(line("mail"), func(p *party.Party) *string { return &p.Mail }),
		dayAt("from", func(p *party.Party) *civil.Date { return &p.From }).asDay(),
		dayAt("to", func(p *party.Party) *civil.Date { return &p.To }),
		textAt(prose("note"), func(p *party.Party) *string { return &p.Note }),
	},
	check: func(c *check, _ *Dossier, p *party.Party, _ civil.Date) { c.span("to", p.From, p.To) },
}

var recognitions = &about[track.Recognition]{
	name: "recognise", k: "group.recognised", of: sortRecognition, sorted: true,
	list: func(d *Dossier) *[]track.Recognition { return &d.Plan.Recognised },
	mark: func(r *track.Recognition) (*journal.ID, *civil.Date) { return &r.Item, &r.On },
	columns: []column[track.Recognition]{
		textAt(choice("group", words(track.Groups())...), func(r *track.Recognition) *track.Group { return &r.Group }).
			needed(),
		textAt(prose("ground"), func(r *track.Recognition) *string { return &r.Ground }).needed(),
		dayAt("review", func(r *track.Recognition) *civil.Date { return &r.Review }),
		dayAt("on", func(r *track.Recognition) *civil.Date { return &r.On }).begin(),
	},
	check: func(c *check, _ *Dossier, r *track.Recognition, _ civil.Date) { c.span("review", r.On, r.Review) },
}

var adaptations = &about[track.Adaptation]{
	name: "adaptation", k: "adaptation.tried", of: sortAdaptation, sorted: true,
	list: func(d *Dossier) *[]track.Adaptation { return &d.Course.Adaptations },
	mark: func(a *track.Adaptation) (*journal.ID, *civil.Date) { return &a.Item, &a.On },
	columns: []column[track.Adaptation]{
		textAt(choice("aspect", words(track.Aspects())...), func(a *track.Adaptation) *track.Aspect { return &a.Aspect }).
			needed(),
		textAt(line("what"), func(a *track.Adaptation) *string { return &a.What }).needed(),
		dayAt("on", func(a *track.Adaptation) *civil.Date { return &a.On }).begin(),
		dayAt("until", func(a *track.Adaptation) *civil.Date { return &a.Until }),
		textAt(choice("worked", words(track.WorkedAll())...), func(a *track.Adaptation) *track.Worked { return &a.Result }),
		textAt(prose("note"), func(a *track.Adaptation) *string { return &a.Note }),
	},
	check: func(c *check, _ *Dossier, a *track.Adaptation, _ civil.Date) { c.span("until", a.On, a.Until) },
}

var promises = &about[Promise]{
	name: "promise", k: "promise.made", of: sortPromise,
	list: func(d *Dossier) *[]Promise { return &d.Agenda.Promises },
	mark: func(p *Promise) (*journal.ID, *civil.Date) { return &p.Item, &p.On },
	columns: []column[Promise]{
		textAt(choice("party", words(party.Roles())...), func(p *Promise) *party.Role { return &p.Party }).needed(),
		textAt(line("who"), func(p *Promise) *string { return &p.Who }),
		textAt(line("what"), func(p *Promise) *string { return &p.What }).needed(),
		dayAt("due", func(p *Promise) *civil.Date { return &p.Due }),
		dayAt("done", func(p *Promise) *civil.Date { return &p.Done }).notAhead(),
		flagAt("dropped", func(p *Promise) *bool { return &p.Dropped }),
		textAt(prose("note"), func(p *Promise) *string { return &p.Note }),
		textAt(choice("audience", words(Audiences())...), func(p *Promise) *Audience { return &p.Audience }),
		dayAt("on", func(p *Promise) *civil.Date { return &p.On }).begin(),
	},
}

var explanations = &about[Explained]{
	name: "privacy", k: "privacy.explained", of: sortExplained, sorted: true, bulk: true,
	list: func(d *Dossier) *[]Explained { return &d.Plan.Explained },
	mark: func(x *Explained) (*journal.ID, *civil.Date) { return &x.Item, &x.On },
	columns: []column[Explained]{
		dayAt("on", func(x *Explained) *civil.Date { return &x.On }).begin(),
		textAt(line("to"), func(x *Explained) *string { return &x.To }),
		textAt(prose("note"), func(x *Explained) *string { return &x.Note }),
	},
}

var keepings = &about[Keeping]{
	name: "retain", k: "retention.kept", of: sortKeeping, sorted: true, bulk: true,
	list: func(d *Dossier) *[]Keeping { return &d.Plan.Kept },
	mark: func(x *Keeping) (*journal.ID, *civil.Date) { return &x.Item, &x.On },
	columns: []column[Keeping]{
		dayAt("until", func(x *Keeping) *civil.Date { return &x.Until }).needed(),
		textAt(line("reason"), func(x *Keeping) *string { return &x.Reason }).needed(),
		dayAt("on", func(x *Keeping) *civil.Date { return &x.On }).begin(),
	},
	check: func(c *check, _ *Dossier, x *Keeping, _ civil.Date) { c.span("until", x.On, x.Until) },
}

// KeptUntil returns the last day until which the dossier is kept past its period, by what was stated up to
// and including on; zero when nothing was. The last statement counts, so that keeping can be shortened.
func (p *Plan) KeptUntil(on civil.Date) civil.Date {
	var last civil.Date
	for i := range p.Kept {
		if p.Kept[i].On <= on {
			last = p.Kept[i].Until
		}
	}
	return last
}

var financeTold = &about[Explained]{
	name: "finance", k: "finance.explained", of: sortFinance, sorted: true, bulk: true,
	list: func(d *Dossier) *[]Explained { return &d.Plan.Financial },
	mark: func(x *Explained) (*journal.ID, *civil.Date) { return &x.Item, &x.On },
	columns: []column[Explained]{
		dayAt("on", func(x *Explained) *civil.Date { return &x.On }).begin(),
		textAt(line("to"), func(x *Explained) *string { return &x.To }),
		textAt(prose("note"), func(x *Explained) *string { return &x.Note }),
	},
}
