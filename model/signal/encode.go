package signal

import (
	"encoding/binary"
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
)

// MaxSize is the most bytes that encoded inputs may take, wherever they are kept.
const MaxSize = 400

// epoch is the day that dates are counted from when there is no first sick day: 2020-01-01.
const epoch civil.Date = 737425

// maxDues is the most dues that encoded inputs hold; more than that never fit.
const maxDues = 64

// Append writes the inputs behind b in at most room bytes. Texts are cut and far dues reduced to their day
// when they do not fit; what is due first stays whole.
func (in Inputs) Append(b []byte, room int) []byte {
	start := len(b)
	for {
		b = in.encode(b[:start])
		if len(b)-start <= room || !in.shrink() {
			return b
		}
	}
}

// shrink gives up the least needed part, until nothing is left to give up.
func (in *Inputs) shrink() bool {
	in.Dues = slices.Clone(in.Dues)
	in.Watches = slices.Clone(in.Watches)
	if in.cutTexts() || in.dropMoment() || in.dropDue() || thinWatches(in) {
		return true
	}
	switch {
	case in.Employer != "": // the question then goes to the employer, without a name
		in.Employer = ""
	case len(in.Beyond) > 1: // the first of them says whether anything is late
		in.Beyond = in.Beyond[:len(in.Beyond)-1]
	case len(in.Sleeps) > 0:
		in.Sleeps = in.Sleeps[:len(in.Sleeps)-1]
	case dropMatter(in):
	case len(in.Dues) > 0:
		in.Dues = in.Dues[:len(in.Dues)-1]
	case len(in.Watches) > 0:
		in.Watches = in.Watches[:len(in.Watches)-1]
	case len(in.Beyond) > 0:
		in.Beyond = nil
	default:
		return false
	}
	return true
}

// shortText is the number of runes that a text keeps when room is scarce.
const shortText = 20

func (in *Inputs) cutTexts() bool {
	cutAny := false
	for i := range in.Dues {
		if short := cut(in.Dues[i].Text, shortText); short != in.Dues[i].Text {
			in.Dues[i].Text, cutAny = short, true
		}
	}
	return cutAny
}

// keepMoments is how many statutory moments stay when room is scarce. They are years ahead together, and
// every act on the dossier makes its inputs anew.
const keepMoments = 8

func (in *Inputs) dropMoment() bool {
	n, last := 0, 0
	for i := range in.Dues {
		if in.Dues[i].Code != 0 {
			n, last = n+1, i
		}
	}
	if n > keepMoments {
		in.Dues = slices.Delete(in.Dues, last, last+1)
	}
	return n > keepMoments
}

// thinWatches gives up the words of what is watched, then what they are about where that is no urgent matter.
func thinWatches(in *Inputs) bool {
	thinner := false
	for i := range in.Watches {
		thinner = thinner || in.Watches[i].Text != ""
		in.Watches[i].Text = ""
	}
	if thinner {
		return true
	}
	return loosen(in, true) || loosen(in, false)
}

// loosen forgets what a watch is about: its form then opens empty, and the dossier has the rest.
func loosen(in *Inputs, matters bool) bool {
	looser := false
	for i := range in.Watches {
		if w := &in.Watches[i]; !w.Item.IsZero() && (!matters || w.Rule.Rule().Logic == Matter) {
			w.Item, looser = journal.ID{}, true
		}
	}
	return looser
}

// dropMatter lets go of an open matter, but for those that speak in a closed dossier.
func dropMatter(in *Inputs) bool {
	for i := range in.Watches {
		if r := in.Watches[i].Rule; r.Rule().Logic == Matter && r != Retention && r != BenefitUnknown {
			in.Watches = slices.Delete(in.Watches, i, i+1)
			return true
		}
	}
	return false
}

// keepWhole is how many dues of one rule stay whole before any of them is reduced to its day.
const keepWhole = 2

// dropDue reduces the farthest due of the rule that has most of them.
func (in *Inputs) dropDue() bool {
	var counts [ruleCount]int
	worst := NoRule
	for i := range in.Dues {
		r := in.Dues[i].Rule
		counts[r]++
		if counts[r] > keepWhole && in.Dues[i].Code == 0 && (worst == NoRule || counts[r] > counts[worst]) {
			worst = r
		}
	}
	if worst == NoRule {
		return false
	}
	for i, d := range slices.Backward(in.Dues) {
		if d.Rule == worst {
			in.Dues = slices.Delete(in.Dues, i, i+1)
			if len(in.Beyond) < maxDues {
				at, _ := slices.BinarySearch(in.Beyond, d.On)
				in.Beyond = slices.Insert(slices.Clone(in.Beyond), at, d.On)
			}
			break
		}
	}
	return true
}

// The bits that say which parts follow.
const (
	hasContract = 1 << iota
	hasWait
	hasPause
	isDecided
	reportOff
	reviewOff
	hasCloses
	hasEmployer
	partsAll = 1<<iota - 1
)

func (in *Inputs) encode(b []byte) []byte {
	w := writer{b: b, base: epoch}
	w.day(in.FirstSick)
	w.base = in.base()
	w.byte(in.parts())
	w.day(in.Assigned)
	w.day(in.Came)
	if in.Case.Contract != 0 {
		w.day(in.Case.Contract)
	}
	if in.Case.WaitLast != 0 {
		w.day(in.Case.WaitLast)
	}
	if in.Case.Closes != 0 {
		w.day(in.Case.Closes)
	}
	if in.Pause != (Pause{}) {
		w.day(in.Pause.From)
		w.day(in.Pause.Until)
		w.day(in.Pause.Ended)
	}
	for _, r := range [...]Rhythm{in.Contact, in.Report, in.Review} {
		w.day(r.Last)
		w.count(r.Every)
	}
	w.day(in.Search.Last)
	w.byte(byte(in.Search.Group))
	w.count(in.Conflicts)
	w.count(in.Unknown)
	if in.Employer != "" {
		w.text(cut(in.Employer, MaxEmployer))
	}
	w.lists(in)
	return w.b
}

func (in *Inputs) parts() byte {
	var p byte
	for i, on := range [...]bool{
		in.Case.Contract != 0, in.Case.WaitLast != 0, in.Pause != (Pause{}), in.Case.Decided, in.Report.Off,
		in.Review.Off, in.Case.Closes != 0, in.Employer != "",
	} {
		if on {
			p |= 1 << i
		}
	}
	return p
}

func (in *Inputs) base() civil.Date {
	if in.FirstSick.IsZero() {
		return epoch
	}
	return in.FirstSick
}

// writer writes the parts of inputs. Numbers are the shortest varints, days the distance to base.
type writer struct {
	b    []byte
	base civil.Date
}

func (w *writer) byte(v byte)   { w.b = append(w.b, v) }
func (w *writer) count(n int)   { w.b = binary.AppendUvarint(w.b, uint64(max(n, 0))) }
func (w *writer) text(s string) { w.count(len(s)); w.b = append(w.b, s...) }

func (w *writer) day(d civil.Date) {
	if d == 0 {
		w.byte(0)
		return
	}
	off := int64(d) - int64(w.base)
	w.b = binary.AppendUvarint(w.b, uint64(off<<1)^uint64(off>>63)+1)
}

func (w *writer) lists(in *Inputs) {
	stops := in.Case.Stops[:min(len(in.Case.Stops), maxStops)]
	w.count(len(stops))
	for _, s := range stops {
		w.day(s.From)
		w.day(s.To)
		w.byte(bit(s.Well))
	}
	steps := in.Steps[max(len(in.Steps)-maxSteps, 0):]
	w.count(len(steps))
	for _, s := range steps {
		w.byte(byte(s.Phase))
		w.day(s.On)
	}
	sleeps := in.Sleeps[:min(len(in.Sleeps), int(ruleCount))]
	w.count(len(sleeps))
	for _, s := range sleeps {
		w.byte(byte(s.Rule))
		w.day(s.Until)
	}
	beyond := in.Beyond[:min(len(in.Beyond), maxDues)]
	w.count(len(beyond))
	for _, d := range beyond {
		w.day(d)
	}
	watches := in.Watches[:min(len(in.Watches), int(ruleCount))]
	w.count(len(watches))
	for i := range watches {
		w.watch(&watches[i])
	}
	dues := in.Dues[:min(len(in.Dues), maxDues)]
	w.count(len(dues))
	for i := range dues {
		w.due(&dues[i])
	}
}

func bit(b bool) byte {
	if b {
		return 1
	}
	return 0
}

// The shapes of a due: a statutory moment has no item, an item no code.
const (
	shapeItem  = 1 << 3 // an item and its text follow; else a code and an actor
	shapeAt    = 1 << 4 // a time and a kind follow
	shapeFrom  = 1 << 5
	shapeLegal = 1 << 6
	shapeUntil = 1 << 7
)

// The parts of a watch that may be missing.
const (
	watchItem = 1 << iota
	watchCount
	watchUntil
	watchText
	watchAll = 1<<iota - 1
)

func (w *writer) watch(v *Watch) {
	w.byte(byte(v.Rule))
	shape := bit(!v.Item.IsZero())*watchItem | bit(v.Count > 0)*watchCount
	shape |= bit(v.Until != 0)*watchUntil | bit(v.Text != "")*watchText
	w.byte(shape)
	w.day(v.On)
	if shape&watchItem != 0 {
		w.b = append(w.b, v.Item[:]...)
	}
	if shape&watchCount != 0 {
		w.count(v.Count)
	}
	if shape&watchUntil != 0 {
		w.day(v.Until)
	}
	if shape&watchText != 0 {
		w.text(cut(v.Text, WatchText))
	}
}

func (w *writer) due(d *Due) {
	w.byte(byte(d.Rule))
	shape := byte(d.Flags & flagsAll)
	shape |= bit(d.Code == 0) * shapeItem
	shape |= bit(d.At != 0 || d.Kind != 0) * shapeAt
	shape |= bit(d.From != 0) * shapeFrom
	shape |= bit(d.Legal != 0) * shapeLegal
	shape |= bit(d.Until != 0) * shapeUntil
	w.byte(shape)
	w.day(d.On)
	if d.Code == 0 {
		w.b = append(w.b, d.Item[:]...)
		w.text(cut(d.Text, MaxText))
	} else {
		w.byte(byte(d.Code))
		w.byte(byte(d.Actor))
	}
	if shape&shapeAt != 0 {
		w.count(int(d.At))
		w.byte(byte(d.Kind))
	}
	for _, day := range [...]civil.Date{d.From, d.Legal, d.Until} {
		if day != 0 {
			w.day(day)
		}
	}
}
