package dossier

import (
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
	"spoorboek/model/wvp"
)

// MomentDone says that a statutory moment was done on the day of its entry; an unknown day is allowed.
type MomentDone struct {
	Code   wvp.Code   `json:"code"`
	Reason plain.Text `json:"reason,omitzero"`
}

// Kind returns "moment.done".
func (MomentDone) Kind() journal.Kind { return "moment.done" }

func (f MomentDone) apply(r *replayer, e *journal.Entry) {
	s := r.moment(f.Code, e)
	s.Done = f.day(s, e)
	s.Confirmed, s.NotApplicable, s.Reason = true, false, f.Reason.String()
	r.d.Moments[f.Code] = s
	r.touch("moment."+string(f.Code), journal.ID{}, e.On)
}

// day returns the day to keep. What recurs is known by its last time; of what happens once the last
// statement holds, so that a wrong day can be mended.
func (f MomentDone) day(s MomentState, e *journal.Entry) civil.Date {
	if slices.Contains(recurring(), f.Code) {
		return civil.Max(s.Done, e.On)
	}
	return e.On
}

func recurring() []wvp.Code { return []wvp.Code{wvp.Evaluation, wvp.Recalibration} }

// MomentMoved gives a statutory moment a deviating date, with the reason that the rules ask.
type MomentMoved struct {
	Code   wvp.Code   `json:"code"`
	To     civil.Date `json:"to"`
	Reason plain.Text `json:"reason"`
}

// Kind returns "moment.moved".
func (MomentMoved) Kind() journal.Kind { return "moment.moved" }

func (f MomentMoved) apply(r *replayer, e *journal.Entry) {
	s := r.moment(f.Code, e)
	s.Moved, s.NotApplicable, s.Reason = f.To, false, f.Reason.String()
	r.d.Moments[f.Code] = s
	r.touch("moment."+string(f.Code), journal.ID{}, f.To)
}

// MomentExcluded says that a statutory moment does not apply, and why.
type MomentExcluded struct {
	Code   wvp.Code   `json:"code"`
	Reason plain.Text `json:"reason"`
}

// Kind returns "moment.excluded".
func (MomentExcluded) Kind() journal.Kind { return "moment.excluded" }

func (f MomentExcluded) apply(r *replayer, e *journal.Entry) {
	s := r.moment(f.Code, e)
	s.Done, s.Confirmed, s.NotApplicable, s.Reason = 0, false, true, f.Reason.String()
	r.d.Moments[f.Code] = s
	r.touch("moment."+string(f.Code), journal.ID{}, "not-applicable")
}

// MomentReopened takes a moment back to open: not done, not excluded, on the day of the calendar.
type MomentReopened struct {
	Code wvp.Code `json:"code"`
}

// Kind returns "moment.reopened".
func (MomentReopened) Kind() journal.Kind { return "moment.reopened" }

func (f MomentReopened) apply(r *replayer, e *journal.Entry) {
	r.d.Moments[f.Code] = MomentState{By: e.By, Item: e.ID, Reopened: true}
	r.touch("moment."+string(f.Code), journal.ID{}, "open")
}

// MomentsConfirmed says that someone confirmed that moments from before the assignment were done, their days
// being unknown: "bevestigd door …, d.d. …".
type MomentsConfirmed struct {
	Codes []wvp.Code `json:"codes"`
	By    plain.Text `json:"by"`
}

// Kind returns "moments.confirmed".
func (MomentsConfirmed) Kind() journal.Kind { return "moments.confirmed" }

func (f MomentsConfirmed) apply(r *replayer, e *journal.Entry) {
	for _, code := range f.Codes {
		s := r.moment(code, e)
		s.Confirmed, s.ConfirmedBy, s.ConfirmedOn, s.NotApplicable = true, f.By.String(), e.On, false
		r.d.Moments[code] = s
		r.touch("moment."+string(code), journal.ID{}, "confirmed")
	}
}

// moment returns the state to change, already signed by e.
func (r *replayer) moment(code wvp.Code, e *journal.Entry) MomentState {
	s := r.d.Moments[code]
	s.By, s.Item, s.Reopened = e.By, e.ID, false
	return s
}
