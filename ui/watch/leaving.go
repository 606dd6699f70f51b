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
	return InText(stringsIn(nil, document)...), nil
}

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

// stringsIn adds the texts of a JSON document.
func stringsIn(found []string, v any) []string {
	switch v := v.(type) {
	case string:
		if !mark(v) {
			found = append(found, v)
		}
	case []any:
		for _, one := range v {
			found = stringsIn(found, one)
		}
	case map[string]any:
		for key, one := range v {
			if key != "journal" { // the same again, in base64
				found = stringsIn(found, one)
			}
		}
	}
	return found
}
