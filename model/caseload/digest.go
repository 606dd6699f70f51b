package caseload

import (
	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/model/profile"
)

// Digest is what questions over the whole caseload need of one dossier: what the person can do, what work is
// looked for, which employers were written to, and what came of it. It holds no name, so it goes with the
// row.
type Digest struct {
	ID      journal.ID
	Gone    bool       // in the bin, or nothing of it stands
	Closed  civil.Date // since when; zero: open
	Can     Capacity
	Wanted  []Wanted // the lines of the search profile that were not dropped, in their order
	Applied []Applied
	Result  Result
	Group   string // the group recognised at intake; empty: not recognised
	Run     Run
}

// Capacity is the document that was the last, without its texts.
type Capacity struct {
	Assessment capacity.Assessment
	Known      bool
	Travel     int // the most minutes one way; zero: not said
}

// On returns what demands are held against on a day.
func (c Capacity) On(day civil.Date) capacity.Ability {
	return capacity.Ability{Assessment: c.Assessment, Known: c.Known, Day: day, Travel: c.Travel}
}

// Wanted is one line of a search profile.
type Wanted struct {
	Function string
	Hours    float64
	Fit      profile.Fit
	Prospect profile.Prospect
	Demand   capacity.Demand
}

// Applied is one application, as the employer saw it.
type Applied struct {
	Employer  string
	Function  string
	Kind      pipeline.Kind
	Stage     pipeline.Stage
	Since     civil.Date // of the stage; zero: not known
	Sent      civil.Date // zero: not sent, or not known when
	Out       bool       // the employer has heard of the person
	Talk      bool       // the employer wanted to talk, whatever came of it
	Placement bool       // a placement was recorded
	Demand    capacity.Demand
}

// Result is the outcome on its independent axes, as package dossier codes them; empty: not known.
type Result struct {
	Work    string
	Benefit string
	Toets   string
	End     string
	Lasting string
	Results []string // what it brought beside work
	Hours   float64
	On      civil.Date
}

// distant is a day after all that is planned: a digest knows the last of every series, whatever the day.
const distant civil.Date = 1 << 24

// Digested makes the digest of a dossier.
func Digested(d *dossier.Dossier) Digest {
	o := d.Course.Outcome
	g := Digest{
		ID: d.ID, Gone: d.Trail.Removed, Closed: d.Closed(distant), Group: string(d.Recognised(distant).Group),
		Result: Result{
			Work: o.Work, Benefit: o.Benefit, Toets: o.Toets, End: o.End, Lasting: o.Lasting,
			Results: ordered(dossier.Results(), o.Results), Hours: o.Hours, On: o.On,
		},
		Run: runOf(d),
	}
	a, known := capacity.Latest(d.Papers.Assessments, distant)
	g.Can = Capacity{Known: known, Travel: d.Papers.Portrait.Travel, Assessment: bare(a)}
	for i := range d.Papers.Directions {
		if x := &d.Papers.Directions[i]; !x.Dropped {
			g.Wanted = append(g.Wanted, Wanted{
				Function: clip(x.Function, maxDigestText), Hours: x.Hours, Fit: x.Fit, Prospect: x.Prospect,
				Demand: x.Asks(),
			})
		}
	}
	for i := range d.Applications {
		g.Applied = append(g.Applied, appliedOf(d, &d.Applications[i]))
	}
	for i := range d.Course.Placements {
		if p := &d.Course.Placements[i]; p.Application.IsZero() && p.Employer != "" {
			g.Applied = append(g.Applied, placedAt(p))
		}
	}
	return g
}

// placedAt is a placement that no application led to, as the employer saw it.
func placedAt(p *pipeline.Placement) Applied {
	return Applied{
		Employer: clip(p.Employer, maxDigestText), Function: clip(p.Function, maxDigestText), Kind: p.Kind,
		Stage: pipeline.Placed, Since: civil.Min(p.Agreed, p.Start), Out: true, Talk: true,
		Placement: true,
	}
}

// bare is a document without its texts.
func bare(a capacity.Assessment) capacity.Assessment {
	b := capacity.Assessment{
		ID: a.ID, Kind: a.Kind, On: a.On, ValidUntil: a.ValidUntil, HoursDay: a.HoursDay, HoursWeek: a.HoursWeek,
		BuildUp: a.BuildUp,
	}
	for _, s := range a.Scores {
		b.Scores = append(b.Scores, capacity.Score{Item: s.Item, Level: s.Level})
	}
	return b
}

func appliedOf(d *dossier.Dossier, a *pipeline.Application) Applied {
	stage := a.Latest()
	sent, _ := a.Sent()
	p := Applied{
		Employer: clip(a.Employer, maxDigestText), Function: clip(a.Function, maxDigestText), Kind: a.Kind,
		Stage: stage.Stage, Since: stage.On, Sent: sent, Placement: !a.Placement.Item.IsZero(),
	}
	for _, s := range a.Steps {
		p.Out = p.Out || pipeline.Out(s.Stage)
		p.Talk = p.Talk || talked(s.Stage)
	}
	if stage.Stage.Open() {
		p.Demand = dossier.Asks(d, a)
	}
	return p
}
