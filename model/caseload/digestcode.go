package caseload

import (
	"encoding/binary"
	"errors"
	"math"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/model/profile"
)

// ErrDigest is returned for bytes that are no digest of this edition.
var ErrDigest = errors.New("damaged digest of the caseload")

// digestEdition is the edition of the encoded digest.
const digestEdition = 3

const (
	// maxDigestText is the most bytes of a text in a digest; longer ones are cut.
	maxDigestText = 60
	// maxDigestList is the longest list that is read.
	maxDigestList = 4096
)

// Append writes the digest behind b.
func (g Digest) Append(b []byte) []byte {
	w := packer{append(append(b, digestEdition), g.ID[:]...)}
	w.flags(g.Gone, g.Can.Known)
	w.day(g.Closed)
	w.ability(g.Can)
	w.count(len(g.Wanted))
	for _, x := range g.Wanted {
		w.text(x.Function)
		w.hours(x.Hours)
		w.text(string(x.Fit))
		w.text(string(x.Prospect))
		w.demand(x.Demand)
	}
	w.count(len(g.Applied))
	for _, x := range g.Applied {
		w.flags(x.Out, x.Placement, x.Talk)
		w.text(x.Employer)
		w.text(x.Function)
		w.text(string(x.Kind))
		w.text(string(x.Stage))
		w.day(x.Since)
		w.day(x.Sent)
		w.demand(x.Demand)
	}
	o := &g.Result
	for _, s := range []string{o.Work, o.Benefit, o.Toets, o.End, o.Lasting, g.Group} {
		w.text(s)
	}
	w.number(mask(dossier.Results(), o.Results))
	w.hours(o.Hours)
	w.day(o.On)
	w.run(&g.Run)
	return w.b
}

// DecodeDigest reads what Append wrote and refuses everything else.
func DecodeDigest(b []byte) (Digest, error) {
	var g Digest
	if len(b) < 1+len(g.ID) || b[0] != digestEdition {
		return g, ErrDigest
	}
	copy(g.ID[:], b[1:])
	r := unpacker{b: b[1+len(g.ID):]}
	g.Gone, g.Can.Known, _ = r.flags()
	g.Closed = r.day()
	r.ability(&g.Can)
	for range r.list() {
		g.Wanted = append(g.Wanted, Wanted{
			Function: r.text(), Hours: r.hours(), Fit: profile.Fit(r.text()), Prospect: profile.Prospect(r.text()),
			Demand: r.demand(),
		})
	}
	for range r.list() {
		g.Applied = append(g.Applied, r.applied())
	}
	o := &g.Result
	o.Work, o.Benefit, o.Toets, o.End, o.Lasting, g.Group =
		r.text(), r.text(), r.text(), r.text(), r.text(), r.text()
	o.Results = unmask(&r, dossier.Results())
	o.Hours, o.On = r.hours(), r.day()
	r.run(&g.Run)
	if r.bad || len(r.b) > 0 {
		return Digest{}, ErrDigest
	}
	return g, nil
}

// packer writes the parts of a digest.
type packer struct{ b []byte }

func (w *packer) number(n uint64) { w.b = binary.AppendUvarint(w.b, n) }
func (w *packer) count(n int)     { w.number(uint64(max(n, 0))) }
func (w *packer) day(d civil.Date) {
	w.number(uint64(max(d, 0)))
}

// hours are kept in hundredths.
func (w *packer) hours(h float64) { w.number(uint64(math.Round(max(h, 0) * 100))) }

func (w *packer) text(s string) {
	s = clip(s, maxDigestText)
	w.count(len(s))
	w.b = append(w.b, s...)
}

func (w *packer) flags(set ...bool) {
	var f byte
	for i, on := range set {
		if on {
			f |= 1 << i
		}
	}
	w.b = append(w.b, f)
}

func (w *packer) demand(d capacity.Demand) {
	w.count(len(d.Needs))
	for _, n := range d.Needs {
		w.number(uint64(n.Item))
		w.b = append(w.b, byte(n.Strength))
	}
	w.hours(d.HoursWeek)
	w.hours(d.HoursDay)
	w.count(d.Travel)
}

func (w *packer) ability(c Capacity) {
	w.count(c.Travel)
	if !c.Known {
		return
	}
	a := c.Assessment
	w.b = append(w.b, a.ID[:]...)
	w.text(string(a.Kind))
	w.day(a.On)
	w.day(a.ValidUntil)
	w.hours(a.HoursDay)
	w.hours(a.HoursWeek)
	w.count(len(a.Scores))
	for _, s := range a.Scores {
		w.number(uint64(s.Item))
		w.b = append(w.b, byte(s.Level))
	}
	w.count(len(a.BuildUp))
	for _, g := range a.BuildUp {
		w.day(g.From)
		w.hours(g.HoursWeek)
		w.hours(g.HoursDay)
	}
}

// unpacker reads the parts of a digest; once something is wrong all it reads is nothing.
type unpacker struct {
	b   []byte
	bad bool
}

func (r *unpacker) number() uint64 {
	n, size := binary.Uvarint(r.b)
	if size <= 0 || r.bad {
		r.bad, r.b = true, nil
		return 0
	}
	r.b = r.b[size:]
	return n
}

// list is the length of a list, which is never longer than what is left.
func (r *unpacker) list() int {
	n := r.number()
	if n > maxDigestList || n > uint64(len(r.b)) {
		r.bad, r.b = true, nil
		return 0
	}
	return int(n)
}

func (r *unpacker) small(most uint64) int {
	n := r.number()
	if n > most {
		r.bad, r.b = true, nil
		return 0
	}
	return int(n)
}

func (r *unpacker) day() civil.Date { return civil.Date(r.small(uint64(distant))) }
func (r *unpacker) hours() float64  { return float64(r.small(math.MaxUint32)) / 100 }

func (r *unpacker) take(n int) []byte {
	if r.bad || n > len(r.b) {
		r.bad, r.b = true, nil
		return make([]byte, n)
	}
	taken := r.b[:n]
	r.b = r.b[n:]
	return taken
}

func (r *unpacker) text() string {
	n := r.small(maxDigestText)
	return string(r.take(n)[:n])
}

func (r *unpacker) flags() (one, two, three bool) {
	f := r.take(1)[0]
	r.bad = r.bad || f > 7
	return f&1 != 0, f&2 != 0, f&4 != 0
}

func (r *unpacker) item() capacity.Item { return capacity.Item(r.small(math.MaxUint16)) }

func (r *unpacker) demand() capacity.Demand {
	var d capacity.Demand
	for range r.list() {
		d.Needs = append(d.Needs, capacity.Need{Item: r.item(), Strength: capacity.Strength(r.take(1)[0])})
	}
	d.HoursWeek, d.HoursDay, d.Travel = r.hours(), r.hours(), r.small(math.MaxUint16)
	return d
}

func (r *unpacker) ability(c *Capacity) {
	c.Travel = r.small(math.MaxUint16)
	if !c.Known {
		return
	}
	a := &c.Assessment
	a.ID = journal.ID(r.take(len(a.ID)))
	a.Kind = capacity.Kind(r.text())
	a.On, a.ValidUntil = r.day(), r.day()
	a.HoursDay, a.HoursWeek = r.hours(), r.hours()
	for range r.list() {
		a.Scores = append(a.Scores, capacity.Score{Item: r.item(), Level: capacity.Level(r.take(1)[0])})
	}
	for range r.list() {
		a.BuildUp = append(a.BuildUp, capacity.Grade{From: r.day(), HoursWeek: r.hours(), HoursDay: r.hours()})
	}
}

func (r *unpacker) applied() Applied {
	var p Applied
	p.Out, p.Placement, p.Talk = r.flags()
	p.Employer, p.Function = r.text(), r.text()
	p.Kind, p.Stage = pipeline.Kind(r.text()), pipeline.Stage(r.text())
	p.Since, p.Sent = r.day(), r.day()
	p.Demand = r.demand()
	return p
}
