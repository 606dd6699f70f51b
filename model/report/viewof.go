package report

import (
	"cmp"
	"slices"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/profile"
	"spoorboek/model/wvp"
)

// ViewOf takes from a dossier what an audience may read of it on a day.
func ViewOf(d *dossier.Dossier, a Audience, day civil.Date) View {
	f := filling{d: d, a: a, day: day}
	v := View{
		Audience: a, Day: day,
		Subject: f.subject(), Course: f.course(), Start: f.start(), Plan: f.plan(), Profile: f.portrait(),
		Capacity: f.capacity(), Proof: f.proof(), End: f.ending(),
	}
	if a.may(partSearch) {
		v.Search = f.search()
	}
	if a.may(partContacts) {
		v.Talks = f.talks()
	}
	if a.may(partRoles) {
		v.Promises = f.promises()
	}
	if a.may(partApplications) {
		v.Apps = f.applications()
	}
	if a.may(partPlacements) {
		v.Places = f.placements()
	}
	return v
}

// filling builds one View.
type filling struct {
	d   *dossier.Dossier
	a   Audience
	day civil.Date
}

// past reports whether something of that day has happened; an unknown day counts as before.
func (f filling) past(day civil.Date) bool { return day <= f.day }

// only returns text for those who may read the part, else nothing.
func (f filling) only(p part, text string) string {
	if f.a.may(p) {
		return text
	}
	return ""
}

func (f filling) subject() Subject {
	p := f.d.Person
	s := Subject{
		Number: f.d.Number, Employer: f.d.Employer.Name, Contact: f.d.Employer.Contact,
		Principal: f.d.Employer.Principal,
		Person:    profile.Person{First: p.First, Prefix: p.Prefix, Last: p.Last, Job: p.Job, Hours: p.Hours},
	}
	if f.a.may(partPrivate) {
		s.Person.Born, s.Person.Phone, s.Person.Email = p.Born, p.Phone, p.Email
	}
	for _, x := range f.d.Parties {
		if x.On(f.day) {
			s.Parties = append(s.Parties, Involved{
				Role: string(x.Role), Name: f.only(partNames, x.Name), Organisation: x.Organisation,
			})
		}
	}
	return s
}

func (f filling) course() Course {
	d := f.d
	c := Course{
		FirstSick: d.Calendar.FirstSick, Week: d.Week(f.day), Phase: d.Phase(f.day),
		EJE: d.Moments[wvp.FirstYearEvaluation].Done, Expert: d.Moments[wvp.ExpertResearch].Done,
		Assigned: d.Course.Assignment.Start, Until: d.Course.Assignment.End, Started: d.AssignedFrom(),
		ReportEvery: d.Course.Assignment.ReportEvery,
	}
	c.FirstSeen = d.FirstReviewed(f.day)
	_, c.Paused = d.Paused(f.day)
	if m, ok := d.Calendar.On(wvp.WaitingPeriodLast); ok {
		c.WaitingEnds = m.LegalLast
	}
	for _, s := range d.Course.Phases {
		if f.past(s.On) {
			c.Phases = append(c.Phases, Phased{s.Phase, s.On})
		}
	}
	for _, s := range d.Course.First {
		if f.past(s.On) {
			c.First = append(c.First, FirstStep{s.Item, s.On, s.State, s.Hours, f.only(partFirstNote, s.Note)})
		}
	}
	if f.a.may(partFirstNote) {
		for _, x := range d.Course.Adaptations {
			if f.past(x.On) {
				c.Adapted = append(c.Adapted, x)
			}
		}
	}
	if f.a.may(partHours) {
		c.Hours = Used{d.Hours(), d.Course.Assignment.Budget}
	}
	return c
}

func (f filling) start() Start {
	var s Start
	if f.a.may(partIntake) {
		for _, x := range f.d.Plan.Intakes {
			if f.past(x.On) {
				s.Intakes = append(s.Intakes, f.intake(x))
			}
		}
		for _, x := range f.d.Plan.Explained {
			if f.past(x.On) {
				s.Explained = append(s.Explained, x.On)
			}
		}
		for _, x := range f.d.Plan.Financial {
			if f.past(x.On) {
				s.Financial = append(s.Financial, x.On)
			}
		}
	}
	if f.a.may(partThreeway) {
		for _, x := range f.d.Plan.ThreeWays {
			if f.past(x.On) {
				s.ThreeWays = append(s.ThreeWays, f.threeway(x))
			}
		}
	}
	return s
}

func (f filling) intake(x dossier.Intake) dossier.Intake {
	return dossier.Intake{
		Item: x.Item, On: x.On, Efforts: x.Efforts, Goals: x.Goals, Agreed: x.Agreed, Rules: x.Rules,
		Present:   f.only(partNames, x.Present),
		Situation: f.only(partVision, x.Situation), Vision: f.only(partVision, x.Vision),
		Barriers: f.only(partBarriers, x.Barriers),
	}
}

func (f filling) threeway(x dossier.ThreeWayTalk) dossier.ThreeWayTalk {
	return dossier.ThreeWayTalk{
		Item: x.Item, On: x.On, Employer: x.Employer, Employee: x.Employee, Coach: x.Coach,
		PlanRead: x.PlanRead, ExpertOn: x.ExpertOn, ExpertSay: x.ExpertSay, Outcome: x.Outcome, Held: x.Held,
		With: f.only(partNames, x.With), Prepared: f.only(partPrepared, x.Prepared),
	}
}

func (f filling) plan() PlanView {
	if !f.a.may(partPlan) {
		return PlanView{}
	}
	p, o := f.d.Plan, f.d.Plan.Text()
	v := PlanView{
		Outline: dossier.Outline{
			Item: o.Item, On: o.On, Goal: o.Goal, Frame: o.Frame, Employee: o.Employee, Adviser: o.Adviser,
			Prognosis: o.Prognosis, Distance: o.Distance, Placeable: o.Placeable, Reporting: o.Reporting,
			Agreements: o.Agreements,
			Social:     f.only(partSocial, o.Social), Barriers: f.only(partBarriers, o.Barriers),
		},
		Signed: map[dossier.Signer]civil.Date{},
	}
	for _, x := range p.Goals {
		if !x.Dropped && f.past(x.On) {
			v.Goals = append(v.Goals, x)
		}
	}
	for _, x := range p.Activities {
		if !x.Dropped && f.past(x.On) {
			v.Activities = append(v.Activities, x)
		}
	}
	for _, x := range p.Tests {
		if f.past(x.On) {
			v.Tests = append(v.Tests, dossier.Test{
				Item: x.Item, On: x.On, Kind: x.Kind, Name: f.only(partTests, x.Name),
				Conclusion: f.only(partTests, x.Conclusion),
			})
		}
	}
	for _, by := range []dossier.Signer{dossier.SignedEmployee, dossier.SignedEmployer, dossier.SignedCoach} {
		v.Signed[by] = p.Signed(journal.ID{}, by, f.day)
	}
	if f.a.may(partProof) {
		for _, x := range p.Weighed {
			if f.past(x.On) {
				v.Weighed = append(v.Weighed, x)
			}
		}
	}
	return v
}

func (f filling) portrait() profile.Portrait {
	if !f.a.may(partProfile) {
		return profile.Portrait{}
	}
	p := f.d.Papers.Portrait
	return profile.Portrait{
		Skills: p.Skills, Preferences: p.Preferences, Travel: p.Travel,
		Qualities: p.Qualities, Experience: p.Experience, Education: p.Education,
		Certificates: p.Certificates, Languages: p.Languages, Ambitions: p.Ambitions,
		Who: f.only(partCharacter, p.Who), Traits: f.only(partCharacter, p.Traits),
		Values: f.only(partCharacter, p.Values), Drives: f.only(partCharacter, p.Drives),
		Obstacles: f.only(partCharacter, p.Obstacles), Transport: f.only(partBarriers, p.Transport),
	}
}

func (f filling) search() []Line {
	var lines []Line
	can := dossier.AbilityOf(f.d, f.day)
	for i := range f.d.Papers.Directions {
		x := &f.d.Papers.Directions[i]
		if x.Dropped {
			continue
		}
		l := Line{
			Item: x.ID, Function: x.Function, Branch: x.Branch, Region: x.Where.Region, Hours: x.Hours,
			Prospect: x.Prospect, Proof: x.Proof, Advice: x.Advice.Follows, Why: x.Advice.Reason, Fit: x.Fit,
		}
		if f.a.may(partGrounds) {
			l.Ground = x.Judged.Reason
			l.Blocking, l.Blocked = capacity.Fit(x.Asks(), can).Blocking()
		}
		if f.a == ForPhysician {
			l.Why, l.Proof, l.Prospect = "", profile.Proof{}, ""
		}
		lines = append(lines, l)
	}
	return lines
}

func (f filling) talks() []Talk {
	var talks []Talk
	for i := range f.d.Agenda.Contacts {
		x := &f.d.Agenda.Contacts[i]
		if !f.past(x.On) {
			continue
		}
		t := Talk{Item: x.Item, On: x.On, Kind: x.Kind, Minutes: x.Minutes}
		if f.a.reads(x.Audience) {
			t.With = f.only(partNames, x.With)
			t.Agreed, t.Next = x.Agreed, x.Next
			t.Goal = f.only(partDiscussed, x.Goal)
			t.Discussed = f.only(partDiscussed, x.Discussed)
		}
		talks = append(talks, t)
	}
	for _, n := range f.d.Papers.Notes {
		if f.past(n.On) && n.Audience != dossier.Own && f.a.reads(n.Audience) {
			talks = append(talks, Talk{Item: n.Item, On: n.On, Agreed: n.Text, Note: true})
		}
	}
	slices.SortStableFunc(talks, func(a, b Talk) int { return int(a.On) - int(b.On) })
	return talks
}

func (f filling) promises() []Promise {
	var all []Promise
	for _, x := range f.d.Agenda.Promises {
		if f.past(x.On) && f.a.reads(cmp.Or(x.Audience, dossier.Own)) {
			all = append(all, Promise{
				Item: x.Item, On: x.On, Party: string(x.Party), Who: f.only(partNames, x.Who), What: x.What,
				Due: x.Due, Done: x.Done, Dropped: x.Dropped,
			})
		}
	}
	return all
}
