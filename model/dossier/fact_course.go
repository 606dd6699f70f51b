package dossier

import (
	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
	"spoorboek/model/track"
)

// PhaseEntered is a change of phase on the day of its entry. What was unmet is frozen in it, with the
// edition of the gate.
type PhaseEntered struct {
	Phase  string            `json:"phase"` // a name of track.Phase
	Reason plain.Text        `json:"reason,omitzero"`
	Unmet  []track.Condition `json:"unmet,omitempty"`
	Gate   string            `json:"gate,omitempty"`
}

// Kind returns "phase.entered".
func (PhaseEntered) Kind() journal.Kind { return "phase.entered" }

func (f PhaseEntered) apply(r *replayer, e *journal.Entry) {
	p, ok := track.ParsePhase(f.Phase)
	if !ok {
		r.flag(FlagUnknown, e)
		return
	}
	r.backfill("phase", e)
	r.keep(e.ID, sortPhase, len(r.d.Course.Phases))
	r.d.Course.Phases = append(r.d.Course.Phases, PhaseStep{
		Phase: p, On: e.On, Reason: f.Reason.String(), Unmet: f.Unmet, Gate: f.Gate, Item: e.ID,
	})
	r.touch("phase", journal.ID{}, f.Phase)
}

// PauseStarted lets the trajectory rest from the day of its entry.
type PauseStarted struct {
	Until  civil.Date `json:"until"` // wake-up day; zero: none agreed
	Reason plain.Text `json:"reason,omitzero"`
}

// Kind returns "pause.started".
func (PauseStarted) Kind() journal.Kind { return "pause.started" }

func (f PauseStarted) apply(r *replayer, e *journal.Entry) {
	r.keep(e.ID, sortPause, len(r.d.Course.Pauses))
	r.turns = append(r.turns, turn{on: e.On, at: r.at, pause: len(r.d.Course.Pauses)})
	r.d.Course.Pauses = append(r.d.Course.Pauses, track.Pause{
		From: e.On, Until: f.Until, Reason: f.Reason.String(), Item: e.ID,
	})
	r.afterClosing(e)
	r.touch("pause", journal.ID{}, "paused")
}

// PauseEnded ends the pause on the day of its entry.
type PauseEnded struct{}

// Kind returns "pause.ended".
func (PauseEnded) Kind() journal.Kind { return "pause.ended" }

func (PauseEnded) apply(r *replayer, e *journal.Entry) {
	r.turns = append(r.turns, turn{on: e.On, at: r.at, pause: resumes})
	r.touch("pause", journal.ID{}, "resumed")
}

// FirstTrackStated says how spoor 1 stands on the day of its entry.
type FirstTrackStated struct {
	State track.FirstTrack `json:"state"`
	Note  plain.Text       `json:"note,omitzero"`
	Hours float64          `json:"hours,omitzero"` // per week at the own employer
}

// Version returns 2: the first had no hours.
func (FirstTrackStated) Version() uint16 { return 2 }

// Kind returns "track1.stated".
func (FirstTrackStated) Kind() journal.Kind { return "track1.stated" }

func (f FirstTrackStated) apply(r *replayer, e *journal.Entry) {
	r.backfill("track1", e)
	r.keep(e.ID, sortFirst, len(r.d.Course.First))
	r.d.Course.First = append(r.d.Course.First, FirstStep{
		State: f.State, On: e.On, Hours: f.Hours, Note: f.Note.String(), Item: e.ID,
	})
	r.touch("track1", journal.ID{}, string(f.State))
}

// FirstTrackReviewed says that spoor 1 was looked at and stands as it stood.
type FirstTrackReviewed struct {
	Note plain.Text `json:"note,omitzero"`
}

// Kind returns "track1.reviewed".
func (FirstTrackReviewed) Kind() journal.Kind { return "track1.reviewed" }

func (f FirstTrackReviewed) apply(r *replayer, e *journal.Entry) {
	r.keep(e.ID, sortFirst, len(r.d.Course.First))
	r.d.Course.First = append(r.d.Course.First, FirstStep{On: e.On, Note: f.Note.String(), Item: e.ID})
}

// OutcomeRecorded is a patch of the outcome; its axes are independent.
type OutcomeRecorded struct {
	Work    Change[string]     `json:"work,omitzero"`
	Benefit Change[string]     `json:"benefit,omitzero"`
	Toets   Change[string]     `json:"toets,omitzero"`
	End     Change[string]     `json:"end,omitzero"`
	Results Change[[]string]   `json:"results,omitzero"`
	Hours   Change[float64]    `json:"hours,omitzero"`
	Note    Change[plain.Text] `json:"note,omitzero"`
	Wage    Change[float64]    `json:"wage,omitzero"`    // loonwaarde in percent
	Lasting Change[string]     `json:"lasting,omitzero"` // yes, no or unknown
	Advice  Change[plain.Text] `json:"advice,omitzero"`  // for what comes after
}

// Version returns 3: the first had no wage and did not say whether the work lasts, the second no advice.
func (OutcomeRecorded) Version() uint16 { return 3 }

// Kind returns "outcome.recorded".
func (OutcomeRecorded) Kind() journal.Kind { return "outcome.recorded" }

func (f OutcomeRecorded) apply(r *replayer, e *journal.Entry) {
	o := &r.d.Course.Outcome
	set(r, "outcome.work", &o.Work, f.Work)
	set(r, "outcome.benefit", &o.Benefit, f.Benefit)
	set(r, "outcome.toets", &o.Toets, f.Toets)
	set(r, "outcome.end", &o.End, f.End)
	set(r, "outcome.hours", &o.Hours, f.Hours)
	setText(r, "outcome.note", &o.Note, f.Note)
	setText(r, "outcome.advice", &o.Advice, f.Advice)
	set(r, "outcome.wage", &o.Wage, f.Wage)
	set(r, "outcome.lasting", &o.Lasting, f.Lasting)
	if f.Results.Set {
		o.Results = f.Results.Value
	}
	o.On = e.On
}

// SatisfactionAnswered is what one party thought of the trajectory, or that it did not answer.
type SatisfactionAnswered struct {
	Who      string     `json:"who"` // employee or employer
	Score    float64    `json:"score,omitzero"`
	NoAnswer bool       `json:"no_answer,omitzero"`
	Quote    plain.Text `json:"quote,omitzero"`
}

// Kind returns "satisfaction.answered".
func (SatisfactionAnswered) Kind() journal.Kind { return "satisfaction.answered" }

func (f SatisfactionAnswered) apply(r *replayer, e *journal.Entry) {
	answer := Satisfaction{
		Who: f.Who, Score: f.Score, NoAnswer: f.NoAnswer, Quote: f.Quote.String(), On: e.On, Item: e.ID,
	}
	list := r.d.Course.Satisfaction
	for i := range list {
		if list[i].Who == f.Who {
			delete(r.items, list[i].Item) // what is said of the answer that it replaces is about nothing any more
			r.keep(e.ID, sortAnswer, i)
			list[i] = answer
			return
		}
	}
	r.keep(e.ID, sortAnswer, len(list))
	r.d.Course.Satisfaction = append(list, answer)
}
