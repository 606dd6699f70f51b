package wvp

import (
	"cmp"
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/norm"
)

// Interruption is a run of days that do not count: recovery, leave, or both end to end.
type Interruption struct {
	Span      civil.Span `json:"span"`      // To is zero while recovery lasts
	Recovered int        `json:"recovered"` // days of recovery in it, 0 while open; the others are leave
}

// runs is what the gaps and leaves of a case come down to.
type runs struct {
	firstSick civil.Date
	blocks    []Interruption
	notes     []Note
	closedOn  civil.Date
}

// stretch is a gap or a leave while it is being merged.
type stretch struct {
	span   civil.Span
	breaks bool // a leave with a different cause behind it
}

func interruptionsOf(c Case) runs {
	r := runs{firstSick: c.FirstSick}
	if len(c.Gaps) == 0 && len(c.Leaves) == 0 {
		return r
	}
	leaves := r.union(r.leaves(c.Leaves))
	gaps := r.union(r.gaps(c.Gaps))
	r.merge(gaps, leaves)
	return r
}

func (r *runs) flag(code NoteCode, span civil.Span) {
	r.notes = append(r.notes, Note{Code: code, Span: span})
}

// usable flags and drops what cannot be placed, and cuts off the days before the case.
func (r *runs) usable(s civil.Span) (civil.Span, bool) {
	switch {
	case s.From <= 0:
		r.flag(NoteSpanNoStart, s)
		return s, false
	case !s.To.IsZero() && s.To < s.From:
		r.flag(NoteSpanReversed, s)
		return s, false
	case !s.To.IsZero() && s.To < r.firstSick:
		r.flag(NoteBeforeCase, s)
		return s, false
	case s.From <= r.firstSick:
		r.flag(NoteFirstDay, s)
		s.From = r.firstSick
	}
	return s, true
}

func (r *runs) leaves(all []Leave) []stretch {
	out := make([]stretch, 0, len(all))
	for _, l := range all {
		span, ok := r.usable(l.Span)
		if !ok {
			continue
		}
		open := span.Open()
		if open {
			r.flag(NoteLeaveOpen, l.Span)
			span.To = span.From.Add(norm.AssumedLeave - 1)
		}
		if l.Cause == CauseUnknown {
			r.flag(NoteCauseUnknown, l.Span)
		}
		out = append(out, stretch{span, l.Cause == CauseDifferent && !open})
	}
	return out
}

func (r *runs) gaps(all []Gap) []stretch {
	out := make([]stretch, 0, len(all))
	for _, g := range all {
		span, ok := r.usable(g.Span)
		if !ok {
			continue
		}
		if span.Open() {
			r.flag(NoteGapOpen, g.Span)
		}
		out = append(out, stretch{span: span})
	}
	return out
}

// union puts stretches of one kind in order and joins those that share a day.
func (r *runs) union(all []stretch) []stretch {
	slices.SortFunc(all, func(a, b stretch) int {
		return cmp.Or(cmp.Compare(a.span.From, b.span.From), cmp.Compare(a.span.To, b.span.To))
	})
	out := all[:0]
	for _, s := range all {
		last := len(out) - 1
		if last < 0 || !out[last].span.Overlaps(s.span) {
			out = append(out, s)
			continue
		}
		code := NoteOverlap
		if out[last].span.Open() {
			code = NoteGapAfterOpen
		}
		r.flag(code, s.span)
		out[last].span = join(out[last].span, s.span)
		out[last].breaks = out[last].breaks || s.breaks
	}
	return out
}

// join is the span over both; an open end stays open.
func join(a, b civil.Span) civil.Span {
	if a.To.IsZero() || b.To.IsZero() {
		return civil.Span{From: min(a.From, b.From)}
	}
	return civil.Span{From: min(a.From, b.From), To: max(a.To, b.To)}
}

// merge lays gaps and leaves end to end and decides where a case ends. Leave days are neither counting days
// nor days of the four weeks.
func (r *runs) merge(gaps, leaves []stretch) {
	r.flagShared(gaps, leaves)
	all := slices.Concat(gaps, leaves)
	slices.SortFunc(all, func(a, b stretch) int { return cmp.Compare(a.span.From, b.span.From) })
	for i := 0; i < len(all); {
		run := all[i]
		i++
		for i < len(all) && (run.span.Open() || all[i].span.From <= run.span.To.Add(1)) {
			run.span = join(run.span, all[i].span)
			run.breaks = run.breaks || all[i].breaks
			i++
		}
		r.place(run, leaves)
	}
}

// place adds a run to the case, or begins a new case after it.
func (r *runs) place(run stretch, leaves []stretch) {
	if run.span.Open() {
		r.closedOn = closing(run.span.From, leaves)
		r.blocks = append(r.blocks, Interruption{Span: run.span})
		return
	}
	recovered := run.span.Days()
	for _, l := range leaves {
		if l.span.Overlaps(run.span) {
			recovered -= l.span.Days()
		}
	}
	if run.breaks || recovered >= norm.NewCaseAfter {
		r.flag(NoteNewCase, run.span)
		r.firstSick = run.span.To.Add(1)
		r.blocks = nil
		return
	}
	r.blocks = append(r.blocks, Interruption{Span: run.span, Recovered: recovered})
}

// closing is the day after 28 days of recovery from a day on, leave left out.
func closing(from civil.Date, leaves []stretch) civil.Date {
	left := norm.NewCaseAfter
	for _, l := range leaves {
		if l.span.To < from {
			continue
		}
		free := max(0, l.span.From.Sub(from))
		if free >= left {
			break
		}
		left -= free
		from = l.span.To.Add(1)
	}
	return from.Add(left)
}

// flagShared flags gaps that share days with a leave: such days are leave.
func (r *runs) flagShared(gaps, leaves []stretch) {
	for _, g := range gaps {
		for _, l := range leaves {
			if g.span.Overlaps(l.span) {
				r.flag(NoteOverlap, g.span)
			}
		}
	}
}
