package figures

import (
	"math"
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
)

// Definition names what a number means; its sentence is in the catalogue of words, in every language.
type Definition string

// Behind are the dossiers behind a number. Erased ones count, but nobody can open them.
type Behind struct {
	Dossiers []journal.ID
	Erased   int
}

// N is how many there are.
func (b *Behind) N() int { return len(b.Dossiers) + b.Erased }

func (b *Behind) add(s *subject) {
	if s.erased {
		b.Erased++
		return
	}
	b.Dossiers = append(b.Dossiers, s.digest.ID)
}

// Sort is how a number is to be read.
type Sort uint8

// The sorts of number.
const (
	Share  Sort = iota // Count out of Of
	Tally              // Count of something, beside Of where there is one
	Middle             // the spread of something over as many as stand behind it
	Mean               // the mean of something over as many as stand behind it
	Weekly             // a count for every week
)

// Number is one figure. Level 1 is a part of the number of level 0 above it.
type Number struct {
	Key    string
	Def    Definition
	Sort   Sort
	Level  int
	Count  int
	Of     int
	Spread Spread
	Weeks  []int
	Monday civil.Date // of the first of Weeks
	Parts  []Part     // how Count or Of falls apart, in order
	Behind
}

// Part is one part of a number.
type Part struct {
	Key   string
	Count int
}

// Spread is the middle of a row of values and how far they lie apart; N 0 is none.
type Spread struct {
	N                        int
	Least, Low, Median, High float64 // Low and High: a quarter lies below and a quarter above
	Most, Mean               float64
}

// SpreadOf takes the spread of values, which it sorts. Between two values in the middle lies the median.
func SpreadOf(values []float64) Spread {
	if len(values) == 0 {
		return Spread{}
	}
	slices.Sort(values)
	sum := 0.0
	for _, v := range values {
		sum += v
	}
	return Spread{
		N: len(values), Least: values[0], Low: at(values, 0.25), Median: at(values, 0.5), High: at(values, 0.75),
		Most: values[len(values)-1], Mean: sum / float64(len(values)),
	}
}

// at is the value below which that share of sorted values lies, in between two where it falls there.
func at(values []float64, share float64) float64 {
	place := share * float64(len(values)-1)
	below := int(math.Floor(place))
	if below+1 >= len(values) {
		return values[below]
	}
	rest := place - float64(below)
	return values[below]*(1-rest) + values[below+1]*rest
}

// Missed are those who could not be counted, and why.
type Missed struct {
	Reason string
	Behind
}

// Section is one subject: its numbers in order, and who could not be counted in it.
type Section struct {
	ID      string
	Numbers []Number
	Missed  []Missed
}

// Find finds a number by its key.
func (s *Section) Find(key string) (Number, bool) {
	for i := range s.Numbers {
		if s.Numbers[i].Key == key {
			return s.Numbers[i], true
		}
	}
	return Number{}, false
}

// miss adds one who could not be counted.
func (s *Section) miss(reason string, x *subject) {
	for i := range s.Missed {
		if s.Missed[i].Reason == reason {
			s.Missed[i].add(x)
			return
		}
	}
	s.Missed = append(s.Missed, Missed{Reason: reason})
	s.Missed[len(s.Missed)-1].add(x)
}

// row is values gathered over dossiers, on the way to a number.
type row struct {
	values []float64
	Behind
}

func (r *row) put(value float64, s *subject) {
	r.values = append(r.values, value)
	r.add(s)
}

// middle is the number of a row.
func (r *row) middle(key string, def Definition) Number {
	return Number{
		Key:    key,
		Def:    def,
		Sort:   Middle,
		Count:  len(r.values),
		Spread: SpreadOf(r.values),
		Behind: r.Behind,
	}
}
