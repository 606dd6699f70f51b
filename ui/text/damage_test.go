package text_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/ui/text"
)

func TestDamageIsToldInASentenceWithItsTechnicalNameBehindIt(t *testing.T) {
	karin := journal.ID{1}
	called := func(id journal.ID) string {
		if id == karin {
			return "2026-014"
		}
		return ""
	}
	for name, tt := range map[string]struct {
		err    error
		nl, en string
	}{
		"of a dossier by its number": {
			fmt.Errorf("check: %w", &store.DamagedError{What: "entries are missing", Dossier: karin, Part: store.InEntries}),
			"Van dossier 2026-014 zijn vastleggingen beschadigd of verdwenen (technisch: entries are missing).",
			"Of dossier 2026-014 entries are damaged or gone (technical: entries are missing).",
		},
		"of a dossier that has no number by its id": {
			&store.DamagedError{What: "row is missing", Dossier: journal.ID{2}},
			"Van dossier " + journal.ID{2}.String() + " is iets beschadigd (technisch: row is missing).",
			"Of dossier " + journal.ID{2}.String() + " something is damaged (technical: row is missing).",
		},
		"of the office by what it holds": {
			&store.DamagedError{What: "digest does not authenticate", Dossier: journal.OfficeID(), Part: store.InActs},
			"Van de gegevens van het kantoor (instellingen, werkgevers) is iets beschadigd (technisch: digest does not authenticate).",
			"Of the office's own data (settings, employers) something is damaged (technical: digest does not authenticate).",
		},
		"of the file": {
			&store.DamagedError{What: "page 7 is not itself"},
			"De opbouw van het bestand is beschadigd (technisch: page 7 is not itself).",
			"The structure of the file is damaged (technical: page 7 is not itself).",
		},
		"of a draft": {
			&store.DamagedError{What: "draft is cut off", Part: store.InDrafts},
			"Een concept dat nog niet was vastgelegd is beschadigd; de dossiers staan daar los van (technisch: draft is cut off).",
			"A draft that was not recorded yet is damaged; the dossiers are kept apart from it (technical: draft is cut off).",
		},
		"of what nobody thought of": {
			errors.New("disk on fire"),
			"De opbouw van het bestand is beschadigd (technisch: disk on fire).",
			"The structure of the file is damaged (technical: disk on fire).",
		},
	} {
		t.Run(name, func(t *testing.T) {
			if got := text.New(text.NL).Damage(tt.err, called); got != tt.nl {
				t.Errorf("nl: %q", got)
			}
			if got := text.New(text.EN).Damage(tt.err, called); got != tt.en {
				t.Errorf("en: %q", got)
			}
		})
	}
}

func TestEveryPartOfAFileHasAWordForItsDamage(t *testing.T) {
	w := text.New(text.NL)
	for _, p := range store.Parts() {
		if !w.Has(text.ID("damage."+string(p))) && !w.Has(text.ID("damage.in."+string(p))) {
			t.Errorf("damage of %s is told without a word for it", p)
		}
		said := w.Damage(&store.DamagedError{What: "WHAT", Part: p, Dossier: journal.ID{1}}, func(journal.ID) string { return "" })
		if !strings.HasPrefix(said, "Van dossier") || !strings.HasSuffix(said, "(technisch: WHAT).") {
			t.Errorf("%s: %q", p, said)
		}
	}
}
