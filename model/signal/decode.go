package signal

import (
	"encoding/binary"
	"errors"
	"math"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/track"
)

// ErrInputs is returned for bytes that are no inputs.
var ErrInputs = errors.New("damaged inputs of a dossier")

// DecodeInputs reads what Append wrote and refuses everything else: what it accepts is encoded the same
// again. The texts share the memory of s.
func DecodeInputs(s string) (Inputs, error) {
	var in Inputs
	if err := new(Room).Decode(&in, s); err != nil {
		return Inputs{}, err
	}
	return in, nil
}

// Decode is DecodeInputs into in, which must be zero, with its lists in this room.
func (m *Room) Decode(in *Inputs, s string) error {
	if len(s) > MaxSize {
		return ErrInputs
	}
	r := reader{s: s, base: epoch, room: m}
	in.FirstSick = r.day()
	r.base = in.base()
	parts := r.byte()
	if parts & ^byte(partsAll) != 0 {
		r.bad = true
	}
	in.Assigned, in.Came = r.day(), r.day()
	in.Case.Contract = r.dayIf(parts&hasContract != 0)
	in.Case.WaitLast = r.dayIf(parts&hasWait != 0)
	in.Case.Closes = r.dayIf(parts&hasCloses != 0)
	if parts&hasPause != 0 {
		in.Pause = Pause{From: r.day(), Until: r.day(), Ended: r.day()}
		r.bad = r.bad || in.Pause == Pause{}
	}
	for _, to := range [...]*Rhythm{&in.Contact, &in.Report, &in.Review} {
		to.Last, to.Every = r.day(), r.count(math.MaxInt32)
	}
	in.Search = Search{Last: r.day(), Group: GroupIndex(r.below(len(groupTable)))}
	in.Case.Decided = parts&isDecided != 0
	in.Report.Off, in.Review.Off = parts&reportOff != 0, parts&reviewOff != 0
	in.Conflicts, in.Unknown = r.count(math.MaxInt32), r.count(math.MaxInt32)
	if parts&hasEmployer != 0 {
		in.Employer = r.text(4 * MaxEmployer)
		r.bad = r.bad || in.Employer == "" || strings.Count(in.Employer, "") > MaxEmployer+1
	}
	r.lists(in)
	if r.bad || r.left() != 0 {
		return ErrInputs
	}
	return nil
}

// reader reads the parts of inputs; bad says that something was wrong, and then everything is zero.
type reader struct {
	s    string
	at   int // what was read of s
	base civil.Date
	room *Room
	bad  bool
}

func (r *reader) left() int { return len(r.s) - r.at }

func (r *reader) byte() byte {
	if r.at >= len(r.s) {
		r.bad = true
		return 0
	}
	r.at++
	return r.s[r.at-1]
}

func (r *reader) below(limit int) byte {
	v := r.byte()
	if int(v) >= limit {
		r.bad = true
		return 0
	}
	return v
}

// uvarint reads a number and refuses a longer form than needed.
func (r *reader) uvarint() uint64 {
	var v uint64
	for i := 0; i < binary.MaxVarintLen64; i++ {
		b := r.byte()
		v |= uint64(b&0x7f) << (7 * i)
		if b < 0x80 {
			if b == 0 && i > 0 || i == binary.MaxVarintLen64-1 && b > 1 {
				r.bad = true
			}
			return v
		}
	}
	r.bad = true
	return 0
}

func (r *reader) count(limit int) int {
	n := r.uvarint()
	if n > uint64(limit) {
		r.bad = true
		return 0
	}
	return int(n)
}

func (r *reader) text(limit int) string {
	return r.fixed(r.count(limit))
}

func (r *reader) day() civil.Date {
	z := r.uvarint()
	if z == 0 {
		return 0
	}
	z--
	off := int64(z>>1) ^ -int64(z&1)
	if off > math.MaxInt32 || off < -math.MaxInt32 {
		r.bad = true
		return 0
	}
	d := int64(r.base) + off
	if d < int64(civil.First) || d > int64(civil.Last) {
		r.bad = true
		return 0
	}
	return civil.Date(d)
}

// dayIf reads a day that is there and not zero.
func (r *reader) dayIf(there bool) civil.Date {
	if !there {
		return 0
	}
	d := r.day()
	if d == 0 {
		r.bad = true
	}
	return d
}

func (r *reader) lists(in *Inputs) {
	if n := r.count(maxStops); n > 0 {
		in.Case.Stops = take(&r.room.stops, n, r.room.ahead)
		for i := range in.Case.Stops {
			in.Case.Stops[i] = Stop{From: r.day(), To: r.day(), Well: r.below(2) == 1}
		}
	}
	if n := r.count(maxSteps); n > 0 {
		in.Steps = take(&r.room.steps, n, r.room.ahead)
		for i := range in.Steps {
			in.Steps[i] = PhaseStep{Phase: track.Phase(r.below(int(track.Closed) + 1)), On: r.day()}
		}
	}
	if n := r.count(int(ruleCount)); n > 0 {
		in.Sleeps = take(&r.room.sleeps, n, r.room.ahead)
		for i := range in.Sleeps {
			in.Sleeps[i] = Sleep{Rule: RuleID(r.below(int(ruleCount))), Until: r.day()}
		}
	}
	r.days(in)
	if n := r.count(int(ruleCount)); n > 0 && n <= r.left() {
		in.Watches = take(&r.room.watches, n, r.room.ahead)
		for i := range in.Watches {
			r.watch(&in.Watches[i])
		}
	} else if n > 0 {
		r.bad = true
	}
	if n := r.count(maxDues); n > 0 && n <= r.left() {
		in.Dues = take(&r.room.dues, n, r.room.ahead)
		for i := range in.Dues {
			r.due(&in.Dues[i])
		}
	} else if n > 0 {
		r.bad = true
	}
}

func (r *reader) days(in *Inputs) {
	if n := r.count(maxDues); n > 0 && n <= r.left() {
		in.Beyond = take(&r.room.days, n, r.room.ahead)
		for i := range in.Beyond {
			in.Beyond[i] = r.day()
		}
	} else if n > 0 {
		r.bad = true
	}
}

func (r *reader) watch(w *Watch) {
	w.Rule = RuleID(r.below(int(ruleCount)))
	shape := r.byte()
	r.bad = r.bad || shape & ^byte(watchAll) != 0
	w.On = r.day()
	if shape&watchItem != 0 {
		copy(w.Item[:], r.fixed(len(w.Item)))
		r.bad = r.bad || w.Item.IsZero()
	}
	if shape&watchCount != 0 {
		w.Count = r.count(math.MaxInt32)
		r.bad = r.bad || w.Count == 0
	}
	w.Until = r.dayIf(shape&watchUntil != 0)
	if shape&watchText != 0 {
		w.Text = r.text(4 * WatchText)
		r.bad = r.bad || w.Text == "" || strings.Count(w.Text, "") > WatchText+1
	}
}

func (r *reader) due(d *Due) {
	d.Rule = RuleID(r.below(int(ruleCount)))
	shape := r.byte()
	d.Flags = Flags(shape) & flagsAll
	d.On = r.day()
	if shape&shapeItem != 0 {
		item := r.fixed(len(d.Item))
		copy(d.Item[:], item)
		d.Text = r.text(4 * MaxText)
		r.bad = r.bad || tooLong(d.Text)
	} else {
		d.Code = CodeIndex(r.below(len(codeTable)))
		d.Actor = ActorIndex(r.below(len(actorTable)))
		r.bad = r.bad || d.Code == 0
	}
	if shape&shapeAt != 0 {
		d.At = civil.Time(r.count(math.MaxInt16))
		d.Kind = KindIndex(r.below(len(kindTable)))
		r.bad = r.bad || d.At == 0 && d.Kind == 0
	}
	d.From = r.dayIf(shape&shapeFrom != 0)
	d.Legal = r.dayIf(shape&shapeLegal != 0)
	d.Until = r.dayIf(shape&shapeUntil != 0)
}

func (r *reader) fixed(n int) string {
	if n > r.left() {
		r.bad = true
		return ""
	}
	r.at += n
	return r.s[r.at-n : r.at]
}

// tooLong tells that a text is longer than Append would have left it.
func tooLong(s string) bool { return len(s) > MaxText && strings.Count(s, "") > MaxText+1 }
