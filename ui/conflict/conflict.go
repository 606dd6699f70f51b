// Package conflict says in words which field of a dossier got two values on two laptops: who said what, and
// when. The workbench, the command line and the preview of what arrives say it alike.
package conflict

import (
	"strings"
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/ui/text"
)

// Words says conflicts in a language, as seen on a day in a place.
type Words struct {
	Words *text.Words
	Today civil.Date
	Zone  *time.Location // of the clock on the wall; nil: UTC
}

// plainKinds are the fields that are a whole thing, by the name under which its values have words.
var plainKinds = map[string]string{"stage": "stage", "track1": "track1", "phase": "phase"}

// Field is what the field is called.
func (w Words) Field(c dossier.Conflict) string {
	names := text.Copy{Words: w.Words}
	what, key, part := strings.Cut(c.Field, ".")
	switch {
	case what == "moment":
		return w.Words.Moment(key)
	case w.Words.Has(text.ID("conflict.field." + strings.ReplaceAll(c.Field, ".", "-"))):
		return w.Words.T(text.ID("conflict.field." + strings.ReplaceAll(c.Field, ".", "-")))
	case part && len(c.Sides) > 0:
		return names.Field(c.Sides[0].Kind, key)
	case len(c.Sides) > 0:
		return names.Kind(c.Sides[0].Kind)
	}
	return c.Field
}

// Value is one of its values.
func (w Words) Value(c dossier.Conflict, s dossier.Side) string {
	if s.Value == "" {
		return w.Words.T("copy.emptied")
	}
	if id := text.ID("conflict.value." + s.Value); w.Words.Has(id) {
		return w.Words.T(id)
	}
	if strings.HasPrefix(s.Value, "{") { // a whole thing of many parts
		return w.Words.T("conflict.long")
	}
	what, key, part := strings.Cut(c.Field, ".")
	if !part {
		key = plainKinds[what]
	}
	if key == "track1" {
		return w.Words.Of("first-track", s.Value)
	}
	if said := (text.Copy{Words: w.Words}).Value(s.Kind, key, s.Value); said != "" {
		return said
	}
	return s.Value
}

// Side is who said it, and when.
func (w Words) Side(s dossier.Side) string {
	at := s.Recorded.UTC()
	if w.Zone != nil {
		at = s.Recorded.In(w.Zone)
	}
	return w.Words.F("conflict.side", s.By, w.Words.Day(civil.FromTime(at), w.Today), at.Format("15:04"))
}

// Said is the whole conflict in one line: the field, and each value with who said it and when.
func (w Words) Said(c dossier.Conflict) string {
	sides := make([]string, 0, len(c.Sides))
	for _, s := range c.Sides {
		sides = append(sides, w.Value(c, s)+" ("+w.Side(s)+")")
	}
	return w.Words.F("bundle.conflict", w.Field(c), strings.Join(sides, " / "))
}
