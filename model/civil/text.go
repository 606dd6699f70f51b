package civil

import (
	"encoding/json"
	"fmt"
)

// String is the ISO form, 2026-01-31; empty for no date.
func (d Date) String() string {
	var buf [10]byte
	return string(d.append(buf[:0]))
}

func (d Date) append(b []byte) []byte {
	if d < First || d > Last {
		return b
	}
	y, m, day := d.Civil()
	return append(b,
		digit(y/1000), digit(y/100), digit(y/10), digit(y), '-',
		digit(int(m)/10), digit(int(m)), '-', digit(day/10), digit(day))
}

func digit(n int) byte { return byte('0' + n%10) }

// MarshalText gives the ISO form; nothing for no date.
func (d Date) MarshalText() ([]byte, error) { return d.append(nil), nil }

// UnmarshalText reads the ISO form; nothing is no date.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = 0
		return nil
	}
	parsed, err := Parse(string(text))
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}

// MarshalJSON gives "2026-01-31", and null for no date.
func (d Date) MarshalJSON() ([]byte, error) {
	return quoted(d.append(make([]byte, 0, 12))), nil
}

// UnmarshalJSON reads what MarshalJSON wrote; an empty string is no date too.
func (d *Date) UnmarshalJSON(data []byte) error {
	text, err := unquoted(data)
	if err != nil {
		return fmt.Errorf("date: %w", err)
	}
	return d.UnmarshalText(text)
}

// MarshalText gives 10:30; nothing for no time.
func (t Time) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads what ParseTime reads; nothing is no time.
func (t *Time) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*t = 0
		return nil
	}
	parsed, err := ParseTime(string(text))
	if err != nil {
		return err
	}
	*t = parsed
	return nil
}

// MarshalJSON gives "10:30", and null for no time.
func (t Time) MarshalJSON() ([]byte, error) { return quoted([]byte(t.String())), nil }

// UnmarshalJSON reads what MarshalJSON wrote; an empty string is no time too.
func (t *Time) UnmarshalJSON(data []byte) error {
	text, err := unquoted(data)
	if err != nil {
		return fmt.Errorf("time: %w", err)
	}
	return t.UnmarshalText(text)
}

func quoted(text []byte) []byte {
	if len(text) == 0 {
		return []byte("null")
	}
	return append(append([]byte{'"'}, text...), '"')
}

func unquoted(data []byte) ([]byte, error) {
	if string(data) == "null" {
		return nil, nil
	}
	var s string
	if err := json.Unmarshal(data, &s); err != nil {
		return nil, err
	}
	return []byte(s), nil
}
