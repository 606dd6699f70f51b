package text

import (
	"strings"

	"spoorboek/model/civil"
)

// SheetValue is a value as an import remembers it, in the coach's own words: days and periods as she writes
// them, and a word for nothing.
func (w Days) SheetValue(kept string) string {
	if kept == "" {
		return w.p.T("sheet.value.none")
	}
	parts := strings.Split(kept, ", ")
	for i, part := range parts {
		said, ok := w.dayOrSpan(part)
		if !ok {
			return kept
		}
		parts[i] = said
	}
	return strings.Join(parts, ", ")
}

func (w Days) dayOrSpan(kept string) (string, bool) {
	if day, err := civil.Parse(kept); err == nil {
		return w.DayLong(day), true
	}
	span, err := civil.ParseSpan(kept)
	switch {
	case err != nil:
		return "", false
	case span.Open():
		return w.p.F("sheet.value.since", w.DayLong(span.From)), true
	}
	return w.p.F("sheet.value.span", w.DayLong(span.From), w.DayLong(span.To)), true
}
