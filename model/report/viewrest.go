package report

import (
	"slices"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/pipeline"
)

func (f filling) applications() []Applying {
	var all []Applying
	for i := range f.d.Applications {
		x := &f.d.Applications[i]
		a := Applying{
			Item: x.ID, Employer: x.Employer, Function: x.Function, Kind: x.Kind, Channel: x.Channel, Mode: x.Mode,
			Contact: f.only(partNames, x.Contact), Evidence: f.only(partTrace, x.Evidence),
		}
		for _, s := range x.Steps {
			if f.past(s.On) {
				a.Steps = append(a.Steps, pipeline.Step{
					Stage: s.Stage, On: s.On, Item: s.Item, Reason: f.only(partTrace, s.Reason),
				})
			}
		}
		if len(a.Steps) == 0 {
			continue
		}
		if line, found := f.d.Papers.Direction(x.Direction); found {
			a.Line = line.Function
		}
		all = append(all, a)
	}
	slices.SortStableFunc(all, func(a, b Applying) int { return int(a.Last().On) - int(b.Last().On) })
	return all
}

// Last returns the last stage that is known on the day of the view.
func (a Applying) Last() pipeline.Step { return a.Steps[len(a.Steps)-1] }

// Sent returns the day on which the employer first heard of the person; ok is false where that is not known.
func (a Applying) Sent() (on civil.Date, ok bool) {
	return pipeline.Application{Steps: a.Steps}.Sent()
}

// out reports whether it went out at all, on a known day or not.
func (a Applying) out() bool {
	return slices.ContainsFunc(a.Steps, func(s pipeline.Step) bool { return pipeline.Out(s.Stage) })
}

// reached reports whether a stage was ever reached.
func (a Applying) reached(stage pipeline.Stage) bool {
	return slices.ContainsFunc(a.Steps, func(s pipeline.Step) bool { return s.Stage == stage })
}

func (f filling) placements() []Placing {
	var all []Placing
	for i := range f.d.Course.Placements {
		x := &f.d.Course.Placements[i]
		if !f.past(x.Agreed) {
			continue
		}
		p := Placing{
			Item: x.Item, Work: x.Work, Start: x.Start, Until: x.Until, Hours: x.Hours, Ended: x.Ended,
			NotAPlacement: !x.Counts(),
		}
		if from, found := f.d.Application(x.Application); found {
			p.Work = fromApplication(p.Work, from)
			p.NotAPlacement = p.Work.Kind == pipeline.Voluntary
		}
		if f.a != ForPhysician {
			p.Goal, p.Evaluation, p.EndReason = x.Goal, x.Evaluation, x.EndReason
		}
		for _, l := range f.d.Course.Aftercare {
			if l.Placement == x.Item && f.past(l.On) && f.a.may(partOutcome) {
				p.Lasts = append(p.Lasts, dossier.Lasting{
					Item: l.Item, On: l.On, Placement: l.Placement, Month: l.Month, Lasts: l.Lasts, Hours: l.Hours,
				})
			}
		}
		all = append(all, p)
	}
	return all
}

// fromApplication fills in what a placement leaves to the application that it came of.
func fromApplication(w pipeline.Work, a pipeline.Application) pipeline.Work {
	if w.Kind == "" {
		w.Kind = a.Kind
	}
	if w.Employer == "" {
		w.Employer = a.Employer
	}
	if w.Function == "" {
		w.Function = a.Function
	}
	return w
}

func (f filling) capacity() CapacityNow {
	var c CapacityNow
	series := f.d.Papers.Assessments
	latest, found := capacity.Latest(series, f.day)
	if found {
		c.On, c.Item = latest.On, latest.ID
		c.Hours, _ = latest.HoursOn(f.day)
	}
	for i := range series {
		if f.past(series[i].On) {
			c.Count++
		}
	}
	if f.a == ForUWV || f.a.may(partLimits) {
		c.Named, c.Kind = true, latest.Kind
	}
	if !f.a.may(partLimits) {
		return c
	}
	for i := range series {
		if f.past(series[i].On) {
			c.Documents = append(c.Documents, series[i])
		}
	}
	for _, r := range f.d.Papers.Reported {
		if f.past(r.On) {
			c.Reported = append(c.Reported, r)
		}
	}
	return c
}

func (f filling) proof() ProofView {
	var v ProofView
	if f.a.may(partProof) {
		v = f.accounts()
	}
	if f.a.may(partRegister) {
		for _, x := range f.d.Papers.Documents {
			medical := x.Kind == dossier.DocMedical && slices.Contains(paying, f.a)
			if f.past(x.Day()) && !x.Day().IsZero() && !medical {
				v.Documents = append(v.Documents, dossier.Document{
					Item: x.Item, Kind: x.Kind, Date: x.Date, Received: x.Received, Sent: x.Sent, Signed: x.Signed,
				})
			}
		}
	}
	return v
}

func (f filling) accounts() ProofView {
	var v ProofView
	p := f.d.Proof
	for _, x := range p.Evaluations {
		if f.past(x.On) {
			v.Evaluations = append(v.Evaluations, x)
		}
	}
	for _, x := range f.d.Plan.Research {
		if f.past(x.On) {
			v.Research = append(v.Research, dossier.Research{
				Item: x.Item, On: x.On, Conclusion: x.Conclusion, Parallel: x.Parallel, Direction: x.Direction,
				Searched: x.Searched, Author: f.only(partNames, x.Author),
			})
		}
	}
	for _, x := range p.Advice {
		if f.past(x.On) {
			v.Advice = append(v.Advice, x)
		}
	}
	for _, x := range p.Refusals {
		if f.past(x.On) {
			v.Refusals = append(v.Refusals, dossier.Refusal{
				Item: x.Item, On: x.On, What: x.What, Written: x.Written, Informed: x.Informed,
				Measure: x.Measure, Settled: x.Settled,
			})
		}
	}
	for _, x := range p.Grounds {
		if f.past(x.On) {
			v.Grounds = append(v.Grounds, dossier.Ground{
				Item: x.Item, On: x.On, Ground: x.Ground, Reason: x.Reason, Stopped: x.Stopped, Review: x.Review,
				Ended: x.Ended,
			})
		}
	}
	return v
}

func (f filling) ending() Ending {
	var e Ending
	d := f.d
	if f.a.may(partOutcome) && f.past(d.Course.Outcome.On) {
		o := d.Course.Outcome
		e.Outcome = dossier.Outcome{
			Work: o.Work, Benefit: o.Benefit, End: o.End, Results: o.Results, Hours: o.Hours, Lasting: o.Lasting,
			On: o.On, Note: f.only(partDiscussed, o.Note), Advice: o.Advice,
		}
		e.Closed = d.Closed(f.day)
	}
	if f.a.may(partSatisfied) {
		for _, x := range d.Course.Satisfaction {
			if f.past(x.On) {
				e.Satisfied = append(e.Satisfied, x)
			}
		}
	}
	if f.a == ForCoach {
		e.Group = d.Recognised(f.day)
		e.Open = f.todo()
	}
	return e
}

func (f filling) todo() Todo {
	var t Todo
	for _, x := range f.d.Agenda.Tasks {
		if x.Open() {
			t.Tasks = append(t.Tasks, x)
		}
	}
	for _, x := range f.d.Agenda.Appointments {
		if x.Open() {
			t.Appointments = append(t.Appointments, x)
		}
	}
	return t
}
