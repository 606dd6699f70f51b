package plain

import (
	"fmt"
	"io"
	"unicode/utf16"
	"unicode/utf8"
)

// JSON passes a JSON document on in which everything that is no text is written as an escape (\u009b): it
// says the same to a program, and does nothing to a terminal that shows it. A path or a word on a command
// line may hold anything, and encoding/json escapes only controls below the blank.
type JSON struct{ To io.Writer }

// Write is io.Writer. It takes whole characters, as a json.Encoder gives them.
func (j JSON) Write(b []byte) (int, error) {
	from := 0 // what is passed on as it is begins here
	for at := 0; at < len(b); {
		if ' ' <= b[at] && b[at] < 0x7f {
			at++
			continue
		}
		r, n := utf8.DecodeRune(b[at:])
		if r >= ' ' && !allowed(r) {
			if _, err := j.To.Write(b[from:at]); err != nil {
				return from, err
			}
			if _, err := io.WriteString(j.To, escaped(r)); err != nil {
				return at, err
			}
			from = at + n
		}
		at += n
	}
	n, err := j.To.Write(b[from:])
	return from + n, err
}

// escaped is a character as JSON names it by its number.
func escaped(r rune) string {
	if r > 0xffff {
		high, low := utf16.EncodeRune(r)
		return fmt.Sprintf(`\u%04x\u%04x`, high, low)
	}
	return fmt.Sprintf(`\u%04x`, r)
}
