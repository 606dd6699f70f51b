package conflict_test

import (
	"strings"
	"testing"
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/ui/conflict"
	"spoorboek/ui/text"
)

func TestAConflictSaysWhoSaidWhatAndWhen(t *testing.T) {
	zone := time.FixedZone("CET", 3600)
	said := func(kind, value, by string) dossier.Side {
		return dossier.Side{
			By: by, Kind: dossier.PersonStated{}.Kind(), Value: value,
			Recorded: time.Date(2026, 11, 20, 8, 5, 0, 0, time.UTC),
		}
	}
	tests := map[string]struct {
		field string
		sides []dossier.Side
		want  []string
	}{
		"a telephone number": {
			"person.phone", []dossier.Side{said("", "06 1", "Mia"), said("", "", "Ben")},
			[]string{"Telefoon krijgt twee waarden", "06 1 (Mia, vr 20-11 09:05)", "(leeggemaakt)", "Ben"},
		},
		"a task": {
			"task", []dossier.Side{said("", "done", "Mia"), said("", "dropped", "Ben")},
			[]string{"taak krijgt", "gedaan (Mia", "vervallen (Ben"},
		},
		"a moment of the law": {
			"moment.action-plan", []dossier.Side{said("", "2026-11-02", "Mia"), said("", "not-applicable", "Ben")},
			[]string{"lan van aanpak", "02-11-2026 (Mia", "niet van toepassing (Ben"},
		},
		"a phase": {
			"phase", []dossier.Side{said("", "orientation", "Mia"), said("", "jobsearch", "Ben")},
			[]string{"fase krijgt", "riëntatie", "rbeidsmarkt"},
		},
		"a whole thing": {
			"demand", []dossier.Side{said("", "{4 1 []}", "Mia"), said("", "{5 1 []}", "Ben")},
			[]string{"een hele beschrijving"},
		},
	}
	w := conflict.Words{Words: text.New(text.NL), Today: civil.Of(2026, 11, 23), Zone: zone}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got := w.Said(dossier.Conflict{Field: tt.field, Sides: tt.sides})
			for _, want := range tt.want {
				if !strings.Contains(got, want) {
					t.Errorf("%q does not say %q", got, want)
				}
			}
		})
	}
}
