// Package quick reads a task that is typed in one line: "+taak bel werkgever vr 10u".
package quick

import (
	"strings"

	"spoorboek/model/civil"
	"spoorboek/ui/widget/datepop"
)

// Words is what follows "+taak" (or "+task") in the palette or in a line that is read aloud.
func Words(query string) (string, bool) {
	for _, prefix := range []string{"+taak ", "+task ", "+ "} {
		if rest, ok := strings.CutPrefix(query, prefix); ok {
			return strings.TrimSpace(rest), strings.TrimSpace(rest) != ""
		}
	}
	return "", false
}

// Split takes the day off the end of a task: "bel werkgever vr 10u" is "bel werkgever 10u", due on
// Friday. A time of day stays in the words, where the coach reads it.
func Split(s string, today civil.Date) (what string, due civil.Date) {
	words := strings.Fields(s)
	clock := ""
	if n := len(words); n > 1 && isClock(words[n-1]) {
		clock = " " + words[n-1]
		words = words[:n-1]
	}
	for take := min(3, len(words)-1); take > 0; take-- {
		at := len(words) - take
		if day, err := datepop.Read(strings.Join(words[at:], " "), today); err == nil {
			return strings.Join(words[:at], " ") + clock, day
		}
	}
	return strings.Join(words, " ") + clock, 0
}

func isClock(word string) bool {
	digits, ok := strings.CutSuffix(word, "u")
	if !ok {
		_, err := civil.ParseTime(word)
		return err == nil && strings.ContainsAny(word, ":.")
	}
	_, err := civil.ParseTime(strings.ReplaceAll(digits, ".", ":"))
	return err == nil || len(digits) > 0 && len(digits) <= 2 && strings.Trim(digits, "0123456789") == ""
}
