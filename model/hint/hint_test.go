package hint_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"spoorboek/model/hint"
)

func TestMedicalWordsAreFound(t *testing.T) {
	tests := map[string]struct {
		text string
		want []string
	}{
		"a diagnosis":                        {"Zij heeft een depressie gehad.", []string{"depressie"}},
		"a derived word":                     {"voelt zich depressief", []string{"depressief"}},
		"capitals and hyphen":                {"Burn-out sinds mei", []string{"Burn-out"}},
		"a diaeresis":                        {"hernïa", []string{"hernïa"}},
		"an abbreviation in capitals":        {"er is sprake van PTSS", []string{"PTSS"}},
		"a medicine":                         {"slikt sertraline 50 mg en oxazepam", []string{"sertraline", "oxazepam"}},
		"a treatment":                        {"chemotherapie tot juni; operatie in mei", []string{"chemotherapie", "operatie"}},
		"a complaint":                        {"erg moe, rugklachten", []string{"moe", "rugklachten"}},
		"a job is no diagnosis":              {"doktersassistente, operatieassistent, reumaverpleegkundige", nil},
		"an employer is no diagnosis":        {"Kliniek West, Kankerinstituut, Reumafonds, Psychotherapiepraktijk Zuid", nil},
		"a longer word that begins the same": {"moeder, moeite, opnames, griepprik, angstvallig, operationeel", nil},
		"ms is a form of address":            {"ms de Groot", nil},
		"functional words":                   {"kan 4 uur per dag zitten, niet tillen, rijdt geen auto", nil},
		"our own field's words":              {"re-integratie, belastbaarheid, FML, spreekuur, bedrijfsarts", nil},
		"nothing":                            {"", nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, hint.Medical(tt.text)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestABSNIsFound(t *testing.T) {
	for text, want := range map[string]bool{
		"bsn 123456782":             true,
		"111222333":                 true,
		"1234.56.782":               true,
		"123 456 782":               true,
		"123456789":                 false, // fails the elfproef
		"000000000":                 false,
		"1234567820":                false, // ten digits
		"12345678":                  false,
		"06-0000 0010":              false,
		"tel. 0612345678":           false,
		"op 23-11-2026 om 10:30":    false,
		"2026-031, 12 uur, 3456782": false,
	} {
		if got := hint.BSN(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestPlacesPointAtTheirWords(t *testing.T) {
	text := "123456782 heeft een hernia"
	got := hint.Find(text)
	want := []hint.Place{
		{From: 0, To: 9, Kind: hint.Citizen},
		{From: strings.Index(text, "hernia"), To: len(text), Kind: hint.Diagnosis},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestFindIsTotal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(
			rapid.String(), rapid.StringOf(rapid.SampledFrom([]rune("0123456789 .-moePTSé"))),
		).Draw(t, "text")
		found := hint.Find(text)
		for _, p := range found {
			if p.From < 0 || p.To > len(text) || p.From >= p.To {
				t.Fatalf("%q: %+v", text, p)
			}
		}
		if !slices.IsSortedFunc(found, func(a, b hint.Place) int { return a.From - b.From }) {
			t.Fatalf("%q: %+v", text, found)
		}
	})
}
