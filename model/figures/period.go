package figures

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"spoorboek/model/civil"
)

// ErrPeriod is returned for text that is no period.
var ErrPeriod = errors.New("not a period")

// Period is the days that are counted: whole months, from the first day of the first to the last day of the
// last.
type Period struct {
	From   civil.Date // the first of a month
	Months int        // how many
}

// Year is the calendar year of a day.
func Year(day civil.Date) Period {
	y, _, _ := day.Civil()
	return Period{civil.Of(y, time.January, 1), 12}
}

// Quarter is the calendar quarter of a day.
func Quarter(day civil.Date) Period {
	y, m, _ := day.Civil()
	return Period{civil.Of(y, time.Month((m-1)/3*3+1), 1), 3}
}

// ParsePeriod reads 2026, 2026Q3, 2026-07 and 2026-07..2026-09; K for kwartaal is as good as Q.
func ParsePeriod(s string) (Period, error) {
	s = strings.ToUpper(strings.TrimSpace(s))
	if from, to, ok := strings.Cut(s, ".."); ok {
		a, b := monthOf(from), monthOf(to)
		if a.Months == 0 || b.Months == 0 || b.From < a.From {
			return Period{}, fmt.Errorf("period %q: %w", s, ErrPeriod)
		}
		a.Months = months(a.From, b.From) + 1
		return a, nil
	}
	if p := monthOf(s); p.Months > 0 {
		return p, nil
	}
	year, quarter, cut := strings.Cut(strings.ReplaceAll(strings.ReplaceAll(s, "-", ""), "K", "Q"), "Q")
	y, err := strconv.Atoi(year)
	if err != nil || len(year) != 4 || y < 1900 {
		return Period{}, fmt.Errorf("period %q: %w", s, ErrPeriod)
	}
	if !cut {
		return Year(civil.Of(y, time.January, 1)), nil
	}
	q, err := strconv.Atoi(quarter)
	if err != nil || q < 1 || q > 4 {
		return Period{}, fmt.Errorf("period %q: %w", s, ErrPeriod)
	}
	return Period{civil.Of(y, time.Month(q*3-2), 1), 3}, nil
}

// monthOf reads 2026-07; without months it is none.
func monthOf(s string) Period {
	if len(s) != len("2026-07") {
		return Period{}
	}
	first, err := civil.Parse(s + "-01")
	if err != nil {
		return Period{}
	}
	return Period{first, 1}
}

func months(from, to civil.Date) int {
	y, m, _ := from.Civil()
	y2, m2, _ := to.Civil()
	return (y2-y)*12 + int(m2) - int(m)
}

// Last is the last day.
func (p Period) Last() civil.Date { return p.From.AddMonths(p.Months).Add(-1) }

// Has reports whether a day is in the period.
func (p Period) Has(day civil.Date) bool { return !day.IsZero() && p.From <= day && day <= p.Last() }

// Before is the period of the same length that ends where this one begins: the year before a year, the
// quarter before a quarter.
func (p Period) Before() Period { return Period{p.From.AddMonths(-p.Months), p.Months} }

// WholeYear returns the year when the period is a calendar year.
func (p Period) WholeYear() (year int, ok bool) {
	y, m, _ := p.From.Civil()
	return y, m == 1 && p.Months == 12
}

// hasYear reports whether all of a year is in the period.
func (p Period) hasYear(year int) bool {
	if year < 1 || year > 9999 {
		return false
	}
	return p.From <= civil.Of(year, time.January, 1) && civil.Of(year, time.December, 31) <= p.Last()
}

// meetsYear reports whether some of a year is in the period.
func (p Period) meetsYear(year int) bool {
	first, _, _ := p.From.Civil()
	last, _, _ := p.Last().Civil()
	return first <= year && year <= last
}

// String is the shortest form that ParsePeriod reads.
func (p Period) String() string {
	y, m, _ := p.From.Civil()
	switch {
	case m == 1 && p.Months == 12:
		return fmt.Sprintf("%d", y)
	case m%3 == 1 && p.Months == 3:
		return fmt.Sprintf("%dQ%d", y, m/3+1)
	case p.Months == 1:
		return fmt.Sprintf("%d-%02d", y, m)
	}
	y2, m2, _ := p.Last().Civil()
	return fmt.Sprintf("%d-%02d..%d-%02d", y, m, y2, m2)
}
