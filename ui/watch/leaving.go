package watch

import (
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"spoorboek/model/hint"
	"spoorboek/model/journal"
	"spoorboek/ui/text"
)

// mostWords is how many of the words found are named.
const mostWords = 12

// Leaving is what stands in something that is about to leave and does not belong in a dossier.
type Leaving struct {
	bsn   bool
	words []string
}

// InText looks through texts that people will read.
func InText(texts ...string) Leaving {
	var l Leaving
	for _, s := range texts {
		l.bsn = l.bsn || hint.BSN(s)
		l.words = append(l.words, hint.Medical(s)...)
	}
	slices.Sort(l.words)
	l.words = slices.Compact(l.words)
	return l
}

// InJSON looks through the texts of a JSON document of dossiers.
func InJSON(content []byte) (Leaving, error) {
	var document any
	if err := json.Unmarshal(content, &document); err != nil {
		return Leaving{}, fmt.Errorf("look through what leaves: %w", err)
	}
	free, functions := split(document)
	l := InText(free...)
	l.bsn = l.bsn || slices.ContainsFunc(functions, hint.BSN)
	return l, nil
}

// ofFunction are the keys under which a function stands, here and in the sheet it came from. What somebody
// works as, or wants to work as, tells of nobody's health: a fysiotherapeut is a job.
var ofFunction = map[string]bool{"function": true, "job": true, "application-function": true}

// Said is what the coach hears of it before it leaves; nothing when all is well. Nothing was altered or kept
// back.
func (l Leaving) Said(w *text.Words) []string {
	var said []string
	if l.bsn {
		said = append(said, w.T("cli.export.bsn"))
	}
	if len(l.words) > 0 {
		named := l.words[:min(len(l.words), mostWords)]
		said = append(said, w.F("cli.export.medical", strings.Join(named, ", ")))
	}
	return said
}

// mark reports whether a text is one that the program made: an id, a hash or a moment. By chance they hold
// short words, and nine digits that pass for a number of a citizen.
func mark(s string) bool {
	if _, err := journal.ParseID(s); err == nil {
		return true
	}
	if raw, err := hex.DecodeString(s); err == nil && len(raw) == len(journal.Hash{}) {
		return true
	}
	_, err := time.Parse(time.RFC3339Nano, s)
	return err == nil
}

// split takes the texts of a JSON document apart: those that were written freely, and names of functions.
func split(document any) (free, functions []string) {
	var gather func(key string, v any)
	gather = func(key string, v any) {
		switch v := v.(type) {
		case string:
			switch {
			case mark(v):
			case ofFunction[key]:
				functions = append(functions, v)
			default:
				free = append(free, v)
			}
		case []any:
			for _, one := range v {
				gather(key, one)
			}
		case map[string]any:
			for key, one := range v {
				if key != "journal" { // the same again, in base64
					gather(key, one)
				}
			}
		}
	}
	gather("", document)
	return free, functions
}
