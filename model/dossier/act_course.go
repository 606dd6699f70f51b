package dossier

import (
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/model/plain"
	"spoorboek/model/track"
)

// EnterPhase changes the phase. Unmet conditions of the gate need a reason; the fact freezes them.
type EnterPhase struct {
	To     track.Phase
	On     civil.Date // today unless said; a day in the past is a backfill
	Reason string
}

// Name returns "phase".
func (EnterPhase) Name() string { return "phase" }

// Facts checks the gate against the state on the day and states the phase.
func (a EnterPhase) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	on := orToday(a.On, today)
	reason := c.line("reason", a.Reason)
	c.choice(a.To <= track.Closed, "to", phaseNames())
	from := d.Phase(on)
	c.allow(from != a.To, a.Name(), ReasonSamePhase)
	unmet := track.Check(from, a.To, d.Evidence(on))
	if len(unmet) > 0 && reason.IsZero() && c.err == nil {
		c.err = gate(a.Name(), unmet)
	}
	return c.state(stated(on, PhaseEntered{
		Phase: a.To.Name(), Reason: reason, Unmet: unmet, Gate: track.GateEdition,
	}))
}

// gate is a refusal that a reason passes.
func gate(act string, unmet track.Unmet) *NotAllowed {
	e := &NotAllowed{Act: act, Soft: true}
	for _, condition := range unmet {
		e.Unmet = append(e.Unmet, Reason(condition))
	}
	return e
}

func phaseNames() []string {
	var names []string
	for _, p := range track.Phases() {
		names = append(names, p.Name())
	}
	return names
}

// StartPause lets the trajectory rest, with a day to wake it.
type StartPause struct {
	On     civil.Date // today unless said
	Until  civil.Date // zero: no day agreed
	Reason string
}

// Name returns "pause".
func (StartPause) Name() string { return "pause" }

// Facts checks that the trajectory runs and states the pause.
func (a StartPause) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	on := orToday(a.On, today)
	c.span("until", on.Add(1), a.Until)
	_, paused := d.Paused(on)
	c.allow(!paused, a.Name(), ReasonPaused)
	return c.state(stated(on, PauseStarted{Until: a.Until, Reason: c.line("reason", a.Reason)}))
}

// Resume ends the pause.
type Resume struct {
	On civil.Date // today unless said
}

// Name returns "resume".
func (Resume) Name() string { return "resume" }

// Facts checks that the trajectory rests and states the end of the pause.
func (a Resume) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	on := orToday(a.On, today)
	_, paused := d.Paused(on)
	c.allow(paused, a.Name(), ReasonNotPaused)
	return c.state(stated(on, PauseEnded{}))
}

// ReviewFirstTrack says how spoor 1 stands, or without a state that it was looked at.
type ReviewFirstTrack struct {
	State track.FirstTrack
	On    civil.Date // today unless said
	Note  string
	Hours float64 // per week at the own employer
}

// Name returns "track1".
func (ReviewFirstTrack) Name() string { return "track1" }

// Facts checks the state and states it.
func (a ReviewFirstTrack) Facts(_ *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	on := orToday(a.On, today)
	note := c.note("note", a.Note)
	c.past("on", on, today)
	if a.State == "" && a.Hours == 0 {
		return c.state(stated(on, FirstTrackReviewed{Note: note}))
	}
	c.choice(a.State.Known(), "state", words(track.FirstTracks()))
	c.size("hours", a.Hours, maxWeek)
	return c.state(stated(on, FirstTrackStated{State: a.State, Note: note, Hours: a.Hours}))
}

// RecordOutcome records what came of the trajectory; each axis by itself, also after closing.
type RecordOutcome struct {
	Work    Change[string]
	Benefit Change[string]
	Toets   Change[string]
	End     Change[string]
	Results Change[[]string]
	Hours   Change[float64]
	Note    Change[plain.Text]
	Advice  Change[plain.Text]
	Wage    Change[float64] // percent
	Lasting Change[string]
	On      civil.Date // today unless said
}

// Name returns "outcome".
func (RecordOutcome) Name() string { return "outcome" }

// Facts checks the codes and states what differs from what was known.
func (a RecordOutcome) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	old := d.Course.Outcome
	f := OutcomeRecorded{
		Work: changed(a.Work, old.Work), Benefit: changed(a.Benefit, old.Benefit),
		Toets: changed(a.Toets, old.Toets), End: changed(a.End, old.End),
		Hours: changed(a.Hours, old.Hours), Note: changedText(a.Note, old.Note),
		Advice: changedText(a.Advice, old.Advice),
		Wage:   changed(a.Wage, old.Wage), Lasting: changed(a.Lasting, old.Lasting),
	}
	if a.Results.Set && !slices.Equal(a.Results.Value, old.Results) {
		f.Results = a.Results
	}
	c.among("work", f.Work, WorkOutcomes())
	c.among("benefit", f.Benefit, Benefits())
	c.among("toets", f.Toets, Toetsen())
	c.among("end", f.End, EndReasons())
	for _, result := range f.Results.Value {
		c.choice(has(Results(), result), "results", Results())
	}
	c.size("hours", f.Hours.Value, maxWeek)
	c.size("wage-value", f.Wage.Value, 100)
	c.among("lasting", f.Lasting, words(pipeline.Answers()))
	c.that(!empty(f), "work", Nothing)
	return c.state(stated(orToday(a.On, today), f))
}

// among fails key when a change is to something else than one of the choices or nothing.
func (c *check) among(key string, change Change[string], choices []string) {
	if change.Set && change.Value != "" {
		c.choice(has(choices, change.Value), key, choices)
	}
}

// RecordSatisfaction records what one party thought of the trajectory, or that it did not answer.
type RecordSatisfaction struct {
	Who      string  // employee or employer
	Score    float64 // 1–10
	NoAnswer bool
	Quote    string
	On       civil.Date // today unless said
}

// Name returns "satisfaction".
func (RecordSatisfaction) Name() string { return "satisfaction" }

// Facts checks the score and states it.
func (a RecordSatisfaction) Facts(_ *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	c.choice(has(parties(), a.Who), "who", parties())
	grade(&c, a.Score, a.NoAnswer)
	c.past("on", orToday(a.On, today), today)
	f := SatisfactionAnswered{Who: a.Who, Score: a.Score, NoAnswer: a.NoAnswer, Quote: c.note("quote", a.Quote)}
	return c.state(stated(orToday(a.On, today), f))
}

// grade checks a mark from 1 to 10; where there was no answer there is none.
func grade(c *check, score float64, none bool) {
	if none {
		c.that(score == 0, "score", OutOfRange)
	} else if score < 1 || score > 10 {
		c.fail("score", OutOfRange, "1 – 10")
	}
}

func parties() []string { return []string{"employee", "employer"} }
