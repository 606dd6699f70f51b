package signal

import (
	"spoorboek/model/norm"
	"spoorboek/model/track"
)

// stays explains the question whether work lasts: its day, how that is reckoned, and the setting that asks.
func (w *why) stays() {
	w.day()
	w.add("why.still-works", w.s.Since, w.s.Count)
	w.add("why.limit-months", w.s.Count, w.set.StayKey(w.s.Count))
}

// watched explains a rule over a Watch: the day it looks at, how far off, and the threshold; a task or an
// appointment has only its day.
func (w *why) watched() {
	rule := w.s.Rule.Rule()
	switch {
	case rule.When == Share:
		w.add("why.share", w.s.Count, w.set.Of(rule.Setting), rule.Setting)
		return
	case rule.When == Passed && !w.s.Since.IsZero() && rule.Says+string(rule.Setting) != "":
		w.add("why.since", w.s.Since, w.today.Sub(w.s.Since))
	default:
		w.day()
	}
	if rule.Setting == "" || rule.Logic == Dated {
		return
	}
	id := "why.limit"
	if rule.Setting == norm.KeyRetention {
		id = "why.limit-months"
	}
	w.add(id, w.set.Of(rule.Setting), rule.Setting)
}

// elapsed explains the rules about time that goes by: how long it has been, and what was planned.
func (w *why) elapsed() {
	phase := w.in.Phase(w.today)
	switch w.s.Rule {
	case Offer:
		w.add("why.since", w.s.Since, w.s.Count)
	case Interview:
		w.add("why.since", w.s.Since, w.s.Count)
		w.add("why.limit", w.set.Interview, norm.KeyInterview)
	case PhaseLong:
		w.add("why.phase-since", phase, w.s.Since)
		w.add("why.since", w.s.Since, w.s.Count)
		w.add("why.limit", w.set.Of(phaseKeys[phase]), phaseKeys[phase])
	case NoApplication:
		w.add("why.since", w.s.Since, w.s.Count)
		key := norm.KeyApply
		if w.in.Search.Group.Group() == track.Elsewhere {
			key = norm.KeyApplyElsewhere
			w.add("why.elsewhere")
		}
		w.add("why.limit", w.set.Of(key), key)
	default:
		w.add("why.last-contact", w.s.Since, w.today.Sub(w.s.Since))
		w.day()
		w.add("why.limit", w.set.Planned, norm.KeyPlanned)
	}
}
