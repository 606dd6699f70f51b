package watch_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"spoorboek/model/journal"
	"spoorboek/ui/text"
	"spoorboek/ui/watch"
)

func said(l watch.Leaving) string { return strings.Join(l.Said(text.New(text.NL)), "\n") }

func TestWhatLeavesIsLookedThroughForWhatDoesNotBelongInADossier(t *testing.T) {
	for name, c := range map[string]struct{ written, want string }{
		"a diagnosis":                {"gesprek over zijn burnout", "burnout"},
		"a number of a citizen":      {"nummer 111222333", "BSN"},
		"both":                       {"111222333, depressie", "depressie"},
		"functional words":           {"kan vier uur zitten, niet tillen", ""},
		"a number that is no BSN":    {"order 123456789", ""},
		"an employer of that sort":   {"doktersassistente bij de kliniek", ""},
		"a telephone number is none": {"06-0000 0001", ""},
	} {
		t.Run(name, func(t *testing.T) {
			document, err := json.Marshal(map[string]any{"log": []any{map[string]any{"text": c.written}}})
			if err != nil {
				t.Fatal(err)
			}
			inJSON, err := watch.InJSON(document)
			if err != nil {
				t.Fatal(err)
			}
			for _, got := range []string{said(watch.InText("alles goed", c.written)), said(inJSON)} {
				if (got == "") != (c.want == "") || !strings.Contains(got, c.want) {
					t.Errorf("said %q", got)
				}
			}
		})
	}
}

func TestWhatTheProgramMadeItselfIsNoBSNAndNoDiagnosis(t *testing.T) {
	var marks []string
	for i := range 20000 {
		sum := journal.SumOf([16]byte{}, []byte(fmt.Sprint(i)))
		marks = append(marks, journal.ID(sum[:16]).String(), sum.String())
	}
	if said(watch.InText(marks...)) == "" {
		t.Fatal("no id holds a word by chance: this test shows nothing")
	}
	document, err := json.Marshal(map[string]any{"ids": marks, "recorded": "2026-11-23T09:00:00.111222333Z"})
	if err != nil {
		t.Fatal(err)
	}
	if l, err := watch.InJSON(document); err != nil || said(l) != "" {
		t.Errorf("%v: %s", err, said(l))
	}
}

func TestOfManyWordsTheFirstAreNamed(t *testing.T) {
	words := "depressie burnout angststoornis reuma kanker hernia artrose astma autisme migraine epilepsie diabetes psychose"
	got := said(watch.InText(words))
	if !strings.Contains(got, "artrose") || strings.Count(got, ", ") > 13 {
		t.Errorf("said %q", got)
	}
}

// TestTheNameOfAFunctionIsNoDiagnosis takes a copy of a dossier as it is made, of somebody whose work is care.
func TestTheNameOfAFunctionIsNoDiagnosis(t *testing.T) {
	look := func(document string) string {
		t.Helper()
		l, err := watch.InJSON([]byte(document))
		if err != nil {
			t.Fatal(err)
		}
		return said(l)
	}
	for _, document := range []string{
		`{"content":{"job":"fysiotherapeut"}}`, `{"function":"psycholoog"}`,
		`{"columns":{"application-function":"fysiotherapeut"}}`,
	} {
		if got := look(document); got != "" {
			t.Errorf("%s: %q", document, got)
		}
	}
	for document, want := range map[string]string{
		`{"job":"fysiotherapeut","discussed":"gaat naar de fysiotherapeut"}`: "fysiotherapeut",
		`{"job":"planner 111222333"}`:                                        "BSN",
		`{"job":"planner","note":"depressie"}`:                               "depressie",
	} {
		if got := look(document); !strings.Contains(got, want) {
			t.Errorf("%s: %q, want %q", document, got, want)
		}
	}
}
