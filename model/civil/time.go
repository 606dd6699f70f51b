package civil

import "strings"

// Time is a time of day: minutes after midnight plus one, so that 0 is no time.
type Time int16

const minutesADay = 24 * 60

// At is the time h:m, no time when there is none such.
func At(h, m int) Time {
	if h < 0 || h > 23 || m < 0 || m > 59 {
		return 0
	}
	return Time(h*60 + m + 1)
}

// ParseTime reads 10:30, 9:05, 10.30, 10u30, 1030, 930 and a bare hour. The error is a ParseError.
func ParseTime(s string) (Time, error) {
	text := strings.TrimSpace(s)
	if len(text) > 5 {
		return 0, reject(s, BadTime)
	}
	hour, minute := text, "00"
	if sep := strings.IndexAny(text, ":.uh"); sep >= 0 {
		hour, minute = text[:sep], text[sep+1:]
	} else if len(text) > 2 {
		hour, minute = text[:len(text)-2], text[len(text)-2:]
	}
	if !digits(hour) || !digits(minute) || len(hour) > 2 || len(minute) != 2 {
		return 0, reject(s, BadTime)
	}
	t := At(number(hour), number(minute))
	if t.IsZero() {
		return 0, reject(s, BadTime)
	}
	return t, nil
}

// IsZero tells that t is no time.
func (t Time) IsZero() bool { return t == 0 }

// Hour is 0..23.
func (t Time) Hour() int { return t.minutes() / 60 }

// Minute is 0..59.
func (t Time) Minute() int { return t.minutes() % 60 }

// String is 10:30; empty for no time.
func (t Time) String() string {
	if t < 1 || t > minutesADay {
		return ""
	}
	h, m := t.Hour(), t.Minute()
	return string([]byte{digit(h / 10), digit(h), ':', digit(m / 10), digit(m)})
}

func (t Time) minutes() int {
	if t < 1 || t > minutesADay {
		return 0
	}
	return int(t) - 1
}
