package riv

import (
	"slices"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/pipeline"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
)

// view is a dossier on a day, with what several checks ask of it.
type view struct {
	d       *dossier.Dossier
	day     civil.Date
	set     norm.Settings
	start   civil.Date // spoor 2 began; zero: not on this day
	agreed  civil.Date // opdracht; the start when it is not known
	ground  dossier.Ground
	exempt  bool // ground holds: spoor 2 need not run
	closed  civil.Date
	chances track.Recognition
}

func newView(d *dossier.Dossier, day civil.Date, set norm.Settings) *view {
	v := &view{d: d, day: day, set: set, closed: d.Closed(day), chances: d.Recognised(day)}
	if s := d.Course.Assignment.Start; s <= day {
		v.start = s
	}
	v.agreed = d.Course.Assignment.Agreed
	if v.agreed.IsZero() || v.agreed > day {
		v.agreed = v.start
	}
	v.ground, v.exempt = d.Proof.GroundOn(day)
	return v
}

// noCase answers checks that hang on the first sick day when it is not known, when the case is closed by
// recovery, and when a benefit for good was granted before the end of the waiting period: then there is no
// RIV-toets.
func (v *view) noCase() (verdict, bool) {
	switch {
	case v.d.Calendar.FirstSick.IsZero():
		return undated(journal.ID{}).mended("edit", "first-sick-day", ""), true
	case v.d.Calendar.StateOn(v.day) == wvp.Closed:
		return none("recovered", v.d.Calendar.ClosedOn), true
	}
	return verdict{}, false
}

// noTest is noCase, and no RIV-toets after an early IVA, nor where the AOW comes before the WIA.
func (v *view) noTest() (verdict, bool) {
	o := v.d.Course.Outcome
	if o.Benefit == "iva" && o.On <= v.day {
		return none("iva"), true
	}
	if s := v.d.Moment(wvp.ReintegrationReport, v.day); s.Moment.Lapsed == wvp.LapsedAOW {
		return none("aow", v.d.Case.Decision.AOW), true
	}
	return v.noCase()
}

// notRunning answers checks of a running spoor 2 when it does not run.
func (v *view) notRunning() (verdict, bool) {
	switch {
	case v.exempt:
		return none("ground").resting(v.ground.Item), true
	case v.start.IsZero():
		return none("not-started"), true
	case !v.closed.IsZero():
		return none("closed", v.closed), true
	}
	if p, paused := v.d.Paused(v.day); paused {
		return none("paused", p.From).resting(p.Item), true
	}
	return verdict{}, false
}

// small answers checks on the search for those with small chances, as long as that judgement holds.
func (v *view) small() (verdict, bool) {
	c := v.chances
	if c.Group == track.SmallChances && c.Ground != "" && !c.Review.IsZero() && v.day <= c.Review {
		return none("small-chances", c.Review).resting(c.Item), true
	}
	return verdict{}, false
}

// before answers checks on what a later phase asks.
func (v *view) before(p track.Phase) (verdict, bool) {
	if v.d.Phase(v.day) < p {
		return verdict{state: NotYet, reason: Reason{"phase", []any{p}}}, true
	}
	return verdict{}, false
}

// documents returns those of some kinds that exist on the day, latest last; those only asked for are left
// out.
func (v *view) documents(kinds ...string) []dossier.Document {
	var found []dossier.Document
	for _, p := range v.d.Papers.Documents {
		if slices.Contains(kinds, p.Kind) && v.there(p) {
			found = append(found, p)
		}
	}
	return found
}

// there reports whether a document exists on the day: it has one, or nothing says that it was only asked for.
func (v *view) there(p dossier.Document) bool {
	return p.Day() <= v.day && (!p.Day().IsZero() || p.Asked.IsZero())
}

// asked reports whether such a document exists or was asked for.
func (v *view) asked(kind string) (dossier.Document, bool) {
	for _, p := range v.d.Papers.Documents {
		if p.Kind == kind && (v.there(p) || !p.Asked.IsZero() && p.Asked <= v.day) {
			return p, true
		}
	}
	return dossier.Document{}, false
}

// assessments returns the capacity documents up to the day, latest last.
func (v *view) assessments() []capacity.Assessment {
	var found []capacity.Assessment
	for _, a := range v.d.Papers.Assessments {
		if a.On <= v.day {
			found = append(found, a)
		}
	}
	return found
}

// out returns the applications of which an employer has heard by the day.
func (v *view) out() []pipeline.Application {
	var found []pipeline.Application
	for _, a := range v.d.Applications {
		if a.First() <= v.day && pipeline.Out(a.At(v.day)) {
			found = append(found, a)
		}
	}
	return found
}

// moment returns what was recorded of a moment up to the day, its day of the calendar or the deviating one,
// and whether anything says that it was done.
func (v *view) moment(code wvp.Code) (s dossier.Standing, due civil.Date, done bool) {
	s = v.d.Moment(code, v.day)
	due = s.Moment.LegalLast
	if !s.State.Moved.IsZero() {
		due = max(due, s.State.Moved)
	}
	return s, due, s.Status == dossier.StatusDone
}

// upTo is the latest of those days that have come.
func (v *view) upTo(days ...civil.Date) civil.Date {
	var last civil.Date
	for _, d := range days {
		if d <= v.day {
			last = max(last, d)
		}
	}
	return last
}
