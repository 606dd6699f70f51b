package pipeline

import (
	"slices"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/journal"
)

// Step is one change of stage.
type Step struct {
	Stage  Stage
	On     civil.Date // zero: not known when
	Reason string
	Item   journal.ID // the entry that says so
}

// Application is one lead and what became of it.
type Application struct {
	ID        journal.ID
	Employer  string
	Function  string
	Kind      Kind
	Channel   Channel
	Mode      Mode
	Hours     float64 // per week
	Note      string
	FollowUp  civil.Date // nabellen op
	Steps     []Step     // as Sort puts them
	Placement Placement  // zero Item: none recorded
	Trace
	Demand capacity.Demand    // what it asks, where it asks other things than its direction
	Judged capacity.Judgement // the coach's word on whether it fits
}

// Trace is what proves an application and ties it to the rest of the dossier.
type Trace struct {
	Contact   string     // contactpersoon bij de werkgever
	CV        journal.ID // the version that was sent; zero: not said
	Evidence  string     // where the proof is: a mail, a number, a printout
	Direction journal.ID // the line of the search profile it serves; zero: not said
}

// Sort puts the steps in order: by day, equal days as they were written. One whose day is not known stands
// where the way of an application puts it: behind the last step that is no farther.
func (a *Application) Sort() {
	dated := a.Steps
	if slices.ContainsFunc(a.Steps, undated) {
		dated = slices.DeleteFunc(slices.Clone(a.Steps), undated)
	}
	slices.SortStableFunc(dated, func(x, y Step) int { return int(x.On) - int(y.On) })
	for _, s := range a.Steps {
		if undated(s) {
			at := len(dated)
			for at > 0 && dated[at-1].Stage.rank() > s.Stage.rank() {
				at--
			}
			dated = slices.Insert(dated, at, s)
		}
	}
	a.Steps = dated
}

func undated(s Step) bool { return s.On.IsZero() }

// At returns the stage on day; Found before the first known step.
func (a Application) At(day civil.Date) Stage {
	if s, ok := a.step(day); ok {
		return s.Stage
	}
	return Found
}

// Since returns the day on which the stage of day began; zero when it is not known.
func (a Application) Since(day civil.Date) civil.Date {
	s, _ := a.step(day)
	return s.On
}

func (a Application) step(day civil.Date) (Step, bool) {
	at := slices.IndexFunc(a.Steps, func(s Step) bool { return s.On > day })
	if at < 0 {
		at = len(a.Steps)
	}
	if at == 0 {
		return Step{}, false
	}
	return a.Steps[at-1], true
}

// First returns the first day that is known of the application.
func (a Application) First() civil.Date {
	for _, s := range a.Steps {
		if !s.On.IsZero() {
			return s.On
		}
	}
	return 0
}

// Last returns the last day that is known of the application.
func (a Application) Last() civil.Date {
	var last civil.Date
	for _, s := range a.Steps {
		last = max(last, s.On)
	}
	return last
}

// Latest returns the last step that has been written, planned ones included.
func (a Application) Latest() Step {
	if len(a.Steps) == 0 {
		return Step{Stage: Found}
	}
	return a.Steps[len(a.Steps)-1]
}

// Placed reports whether the application is a placement on day. Voluntary work never is one.
func (a Application) Placed(day civil.Date) bool {
	return a.At(day) == Placed && a.Kind != Voluntary
}
