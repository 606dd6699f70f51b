package dossier

import (
	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/journal"
)

// Fitting is how a direction or an open application stands against what the person can do on a day.
type Fitting struct {
	Item        journal.ID
	Application bool // else a direction
	Function    string
	Employer    string // of an application
	Match       capacity.Match
	Judged      capacity.Judgement
}

// Verdict returns what counts: the coach's word where there is one, else what was computed.
func (f Fitting) Verdict() capacity.Verdict {
	if f.Judged.Given() {
		return f.Judged.Verdict
	}
	return f.Match.Verdict
}

// Outdated reports whether the coach's word was given on another document than the one that holds now.
func (f Fitting) Outdated() bool { return f.Judged.Given() && f.Judged.Against != f.Match.Against }

// AbilityOf returns what demands are held against on a day: the capacity document that holds, and how far the
// person can travel.
func AbilityOf(d *Dossier, day civil.Date) capacity.Ability {
	a, known := capacity.Latest(d.Papers.Assessments, day)
	return capacity.Ability{Assessment: a, Known: known, Day: day, Travel: d.Papers.Portrait.Travel}
}

// Fittings holds every line of the search profile that was not dropped and every open application against
// what the person can do on day, in their order.
func Fittings(d *Dossier, day civil.Date) []Fitting { return fittings(d, AbilityOf(d, day)) }

func fittings(d *Dossier, can capacity.Ability) []Fitting {
	var all []Fitting
	for i := range d.Papers.Directions {
		if x := &d.Papers.Directions[i]; !x.Dropped {
			all = append(all, directionFitting(x, can))
		}
	}
	for i := range d.Applications {
		if a := &d.Applications[i]; a.At(can.Day).Open() {
			all = append(all, applicationFitting(d, a, can))
		}
	}
	return all
}

func directionFitting(x *direction, can capacity.Ability) Fitting {
	return Fitting{Item: x.ID, Function: x.Function, Match: capacity.Fit(x.Asks(), can), Judged: x.Judged}
}

func applicationFitting(d *Dossier, a *application, can capacity.Ability) Fitting {
	return Fitting{
		Item: a.ID, Application: true, Function: a.Function, Employer: a.Employer,
		Match: capacity.Fit(Asks(d, a), can), Judged: a.Judged,
	}
}

// FitOf holds one direction or application, open or not, against what the person can do on day.
func FitOf(d *Dossier, item journal.ID, day civil.Date) (Fitting, bool) {
	can := AbilityOf(d, day)
	if x, ok := d.Papers.Direction(item); ok {
		return directionFitting(&x, can), true
	}
	a, ok := d.Application(item)
	if !ok {
		return Fitting{}, false
	}
	return applicationFitting(d, &a, can), true
}

// Asks returns what an application asks: its own demand and hours, and for what it leaves open those of the
// line of the search profile that it serves.
func Asks(d *Dossier, a *application) capacity.Demand {
	asked := a.Demand.Or(capacity.Demand{HoursWeek: a.Hours})
	if x, ok := d.Papers.Direction(a.Direction); ok {
		asked = asked.Or(x.Asks())
	}
	return asked
}

func judgementOf(d *Dossier, item journal.ID) capacity.Judgement {
	if x, ok := d.Papers.Direction(item); ok {
		return x.Judged
	}
	a, _ := d.Application(item)
	return a.Judged
}

// Rejudged is what a new capacity document does to a direction or an open application.
type Rejudged struct {
	Fitting                // as it stands against the new document
	Was     capacity.Match // against the earlier one
}

// Changed reports whether the verdict, or what decides it, is another one than before.
func (r Rejudged) Changed() bool {
	was, _ := r.Was.Blocking()
	now, _ := r.Match.Blocking()
	return r.Was.Verdict != r.Match.Verdict || was.Item != now.Item || was.Aspect != now.Aspect
}

// Again reports whether the coach's word was given before the new document, and so is asked again.
func (r Rejudged) Again() bool { return r.Judged.Given() }

// Rejudge holds every line of the search profile and every open application against a new document and
// against the one before it; a zero ID is none. The day is that of the new document.
func Rejudge(d *Dossier, earlier, later capacity.Assessment) []Rejudged {
	day := later.On
	travel := d.Papers.Portrait.Travel
	was := fittings(d, capacity.Ability{
		Assessment: earlier, Known: !earlier.ID.IsZero(), Day: day, Travel: travel,
	})
	now := fittings(d, capacity.Ability{Assessment: later, Known: !later.ID.IsZero(), Day: day, Travel: travel})
	all := make([]Rejudged, len(now))
	for i := range now {
		all[i] = Rejudged{Fitting: now[i], Was: was[i].Match}
	}
	return all
}

// Succession returns the document of an id and the one that held before it.
func Succession(d *Dossier, item journal.ID) (earlier, later capacity.Assessment, ok bool) {
	for i, a := range d.Papers.Assessments {
		if a.ID != item {
			continue
		}
		if i > 0 {
			earlier = d.Papers.Assessments[i-1]
		}
		return earlier, a, true
	}
	return earlier, later, false
}
