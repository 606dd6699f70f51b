package signal

import (
	"cmp"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/norm"
	"spoorboek/model/wvp"
)

// Date explains a day of the statutory calendar: the rule and both its readings, the days that did not
// count, the source and how sure it is, who confirmed it and how it was changed. Nothing for a moment the
// calendar does not have.
func Date(d *dossier.Dossier, code wvp.Code, today civil.Date) []Reason {
	m, ok := d.Calendar.On(code)
	if !ok {
		return nil
	}
	e := &explained{}
	if code.Settable() {
		e.add("explain.agreed", code, m.LegalLast)
		e.add("why.every", cmp.Or(d.Case.EvaluateEvery, wvp.EveryEvaluation), norm.KeyEvaluation)
		m.Arithmetic.Legal = wvp.Reading{} // there is no letter of the law to read
	} else {
		e.add("explain.legal", code, m.LegalLast)
	}
	e.readings(m)
	if m.K != wvp.NotCounted {
		e.add("explain.counting", m.K, m.Week)
	}
	for _, stop := range d.Calendar.Interruptions {
		if stop.Span.From <= m.LegalLast {
			e.add("explain.stop", stop.Span.From, stop.Span.To)
		}
	}
	if m.Forecast {
		e.add("explain.waits", m.Waits)
	}
	if m.Lapsed != "" {
		e.add("explain.lapsed." + string(m.Lapsed))
	}
	e.add("explain.actor", m.Actor)
	e.add("explain.rule", m.Rule, norm.Cited(m.Basis))
	e.add("explain.source", norm.Cited(m.Source), norm.Cited(m.Edition))
	e.add("explain.certainty", groundOf(m.Certainty))
	e.state(d.Moment(code, today))
	e.history(d, code)
	return e.out
}

type explained struct{ out []Reason }

func (e *explained) add(id string, args ...any) { e.out = append(e.out, Reason{ID: id, Args: args}) }

// readings shows the arithmetic: the window, the earlier reading that is warned on, and the text of the law.
func (e *explained) readings(m wvp.Moment) {
	for _, r := range []struct {
		id string
		wvp.Reading
	}{
		{"explain.opens", m.Arithmetic.Opens},
		{"explain.due", m.Arithmetic.Due},
		{"explain.text", m.Arithmetic.Legal},
	} {
		if r.On.IsZero() {
			continue
		}
		e.add(r.id, r.On, r.Anchor, r.From, r.Days)
		if r.Shift != 0 {
			e.add("explain.shift", r.Shift)
		}
	}
}

// state says how the moment stands: done, confirmed, moved, not applicable.
func (e *explained) state(s dossier.Standing) {
	done := s.Status == dossier.StatusDone
	switch {
	case done && s.State.Done.IsZero():
		e.add("explain.done-undated")
	case done:
		e.add("explain.done", s.State.Done)
	}
	switch s.Status {
	case dossier.StatusMoved:
		e.add("explain.moved", s.State.Moved, s.State.Reason)
	case dossier.StatusNotApplicable:
		e.add("explain.not-applicable", s.State.Reason)
	case dossier.StatusUnknown:
		e.add("explain.unknown")
	}
	if s.State.ConfirmedBy != "" {
		e.add("explain.confirmed", s.State.ConfirmedBy)
	}
}

// history tells every statement about the moment in the order of the journal; those that were taken back too.
func (e *explained) history(d *dossier.Dossier, code wvp.Code) {
	for i := range d.Trail.Line.Entries {
		entry := &d.Trail.Line.Entries[i]
		id, args := told(entry.Fact, code)
		if id == "" {
			continue
		}
		on := civil.FromTime(entry.Recorded)
		if i < len(d.Trail.Live) && !d.Trail.Live[i] {
			id += ".undone"
		}
		e.add(id, append([]any{on, entry.By}, args...)...)
	}
}

// told is what a fact says of the moment; "" for one that says nothing of it.
func told(f any, code wvp.Code) (id string, args []any) {
	switch f := f.(type) {
	case dossier.MomentDone:
		if f.Code == code {
			return "explain.was.done", nil
		}
	case dossier.MomentMoved:
		if f.Code == code {
			return "explain.was.moved", []any{f.To, f.Reason.String()}
		}
	case dossier.MomentExcluded:
		if f.Code == code {
			return "explain.was.excluded", []any{f.Reason.String()}
		}
	case dossier.MomentReopened:
		if f.Code == code {
			return "explain.was.reopened", nil
		}
	case dossier.MomentsConfirmed:
		for _, c := range f.Codes {
			if c == code {
				return "explain.was.confirmed", []any{f.By.String()}
			}
		}
	}
	return "", nil
}
