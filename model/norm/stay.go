package norm

import "slices"

// stayKeys are the thresholds that say after how many months is asked whether work lasts.
func stayKeys() []Key { return []Key{KeyStayFirst, KeyStaySecond, KeyStayThird} }

// Stays are the months after the start of work at which is asked whether it lasts, each once and in order,
// whatever the order in which the office typed them. A zero asks nothing.
func (s Settings) Stays() []int {
	months := make([]int, 0, len(stayKeys()))
	for _, k := range stayKeys() {
		if n := s.Of(k); n > 0 {
			months = append(months, n)
		}
	}
	slices.Sort(months)
	return slices.Compact(months)
}

// StayKey is the threshold that gives a month of Stays, the first where two give the same; empty for a month
// at which nothing is asked.
func (s Settings) StayKey(month int) Key {
	for _, k := range stayKeys() {
		if month > 0 && s.Of(k) == month {
			return k
		}
	}
	return ""
}

// Stays reports whether the threshold is one of those months.
func (k Key) Stays() bool { return slices.Contains(stayKeys(), k) }
