package signal

import (
	"spoorboek/model/civil"
	"spoorboek/model/norm"
)

// Retained is how long a closed dossier may be kept (bewaartermijn).
type Retained struct {
	From  civil.Date // the later of closing and the end of the waiting period, its extension or the sanction
	Over  civil.Date // the first day after the period
	Until civil.Date // the last day it is kept all the same, by a reason in the dossier; zero without one
}

// Retained tells how long a dossier may be kept under the settings; false while it is open.
func (in *Inputs) Retained(set norm.Settings) (Retained, bool) {
	for i := range in.Watches {
		w := &in.Watches[i]
		if w.Rule != Retention {
			continue
		}
		r := Retained{From: w.On, Over: reach(w, set.Retention)}
		if !w.Until.IsZero() {
			r.Until = w.Until.Add(-1)
		}
		return r, true
	}
	return Retained{}, false
}

// Due reports whether the dossier must go: its period is over and no reason keeps it.
func (r Retained) Due(today civil.Date) bool { return today >= r.Over && today > r.Until }

// Kept reports whether only a reason in the dossier keeps it today.
func (r Retained) Kept(today civil.Date) bool { return today >= r.Over && today <= r.Until }

// State is due, kept (by a reason) or running (the period is not over yet).
func (r Retained) State(today civil.Date) string {
	switch {
	case r.Due(today):
		return "due"
	case r.Kept(today):
		return "kept"
	}
	return "running"
}
