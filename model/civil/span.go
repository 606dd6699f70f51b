package civil

import "strings"

// Span is a run of days from From to To, both included. To zero is an open end, From zero an open beginning.
type Span struct {
	From Date `json:"from"`
	To   Date `json:"to"`
}

// IsZero tells that nothing is known of the span.
func (s Span) IsZero() bool { return s == Span{} }

// Open tells that the span has begun and has no end yet.
func (s Span) Open() bool { return !s.From.IsZero() && s.To.IsZero() }

// Valid tells that the span has a beginning and does not end before it.
func (s Span) Valid() bool { return !s.From.IsZero() && (s.To.IsZero() || s.From <= s.To) }

// Days is how many days the span has; 0 when an end is open or it ends before it begins.
func (s Span) Days() int {
	if s.From.IsZero() || s.To.IsZero() || s.To < s.From {
		return 0
	}
	return s.To.Sub(s.From) + 1
}

// Contains tells that d is a day of the span. No date is in none, and no day in the zero span.
func (s Span) Contains(d Date) bool {
	return !d.IsZero() && !s.IsZero() && d >= s.From && (s.To.IsZero() || d <= s.To)
}

// Overlaps tells that the spans share a day.
func (s Span) Overlaps(o Span) bool {
	if s.IsZero() || o.IsZero() {
		return false
	}
	from, to := Max(s.From, o.From), Min(s.To, o.To)
	return to.IsZero() || from <= to
}

// String is 2026-01-01..2026-01-31, with nothing on the side of an open end.
func (s Span) String() string {
	if s.IsZero() {
		return ""
	}
	return s.From.String() + ".." + s.To.String()
}

// ParseSpan reads what String writes, FROM..TO or FROM.. for an open end. The error is a ParseError.
func ParseSpan(text string) (Span, error) {
	from, to, ok := strings.Cut(text, "..")
	if !ok {
		return Span{}, reject(text, BadForm)
	}
	var s Span
	var err error
	if s.From, err = Parse(from); err != nil {
		return Span{}, err
	}
	if to == "" {
		return s, nil
	}
	if s.To, err = Parse(to); err != nil {
		return Span{}, err
	}
	return s, nil
}
