package caseload

import (
	"math"
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/norm"
	"spoorboek/model/pipeline"
	"spoorboek/model/track"
)

// run writes how a trajectory ran. Days of a series are kept as the days since the one before, so that a
// contact takes two bytes or three.
func (w *packer) run(x *Run) {
	w.day(x.Start)
	w.count(x.Week)
	w.count(len(x.Phases))
	for _, p := range x.Phases {
		w.b = append(w.b, byte(p.Phase))
		w.day(p.On)
	}
	w.count(len(x.Met))
	var last civil.Date
	for _, m := range x.Met {
		w.day(m.On - last)
		w.count(min(m.Minutes, math.MaxUint16))
		last = m.On
	}
	w.hours(x.Hours)
	w.hours(x.Budget)
	w.number(mask(dossier.Efforts(), x.Elements))
	for _, n := range []int{x.Goals.Achieved, x.Goals.Partly, x.Goals.Not, x.Goals.Open} {
		w.count(n)
	}
	w.flags(x.Employee.Asked, x.Employer.Asked)
	w.hours(x.Employee.Score)
	w.hours(x.Employer.Score)
	w.number(mask(pipeline.Kinds(), x.Places))
	w.day(x.Stay.Since)
	w.day(x.Stay.Until)
	w.day(x.Stay.Ended)
	w.count(len(x.Stay.Said))
	for _, s := range x.Stay.Said {
		w.count(s.Month)
		w.count(slices.Index(pipeline.Answers(), s.Lasts) + 1)
	}
}

func (r *unpacker) run(x *Run) {
	x.Start, x.Week = r.day(), r.small(math.MaxUint16)
	for range r.list() {
		x.Phases = append(x.Phases, Entered{track.Phase(r.take(1)[0]), r.day()})
	}
	var last civil.Date
	for range r.list() {
		last += r.day()
		r.bad = r.bad || last > distant
		x.Met = append(x.Met, Met{last, r.small(math.MaxUint16)})
	}
	x.Hours, x.Budget = r.hours(), r.hours()
	x.Elements = unmask(r, dossier.Efforts())
	for _, n := range []*int{&x.Goals.Achieved, &x.Goals.Partly, &x.Goals.Not, &x.Goals.Open} {
		*n = r.small(math.MaxUint16)
	}
	x.Employee.Asked, x.Employer.Asked, _ = r.flags()
	x.Employee.Score, x.Employer.Score = r.hours(), r.hours()
	x.Places = unmask(r, pipeline.Kinds())
	x.Stay.Since, x.Stay.Until, x.Stay.Ended = r.day(), r.day(), r.day()
	for range r.list() {
		said := Said{Month: r.small(norm.MostStay)}
		if n := r.small(uint64(len(pipeline.Answers()))); n > 0 {
			said.Lasts = pipeline.Answers()[n-1]
		}
		x.Stay.Said = append(x.Stay.Said, said)
	}
}

// mask has a bit for every word of all that is among some. A digest is thrown away when the words change:
// that is a new Schema.
func mask[W comparable](all, some []W) uint64 {
	var m uint64
	for i, w := range all {
		if slices.Contains(some, w) {
			m |= 1 << i
		}
	}
	return m
}

func unmask[W comparable](r *unpacker, all []W) []W {
	m := r.number()
	if m >= 1<<len(all) {
		r.bad, r.b = true, nil
		return nil
	}
	var some []W
	for i, w := range all {
		if m&(1<<i) != 0 {
			some = append(some, w)
		}
	}
	return some
}
