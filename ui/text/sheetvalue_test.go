package text_test

import (
	"testing"

	"spoorboek/ui/text"
)

func TestValuesOfASheetAreSaidAsACoachWritesThem(t *testing.T) {
	tests := map[string]struct{ kept, nl, en string }{
		"nothing":           {"", "niets", "nothing"},
		"a day":             {"2026-01-15", "15-01-2026", "2026-01-15"},
		"a period":          {"2026-05-20..2026-06-09", "20-05-2026 t/m 09-06-2026", "2026-05-20 to 2026-06-09"},
		"one that goes on":  {"2026-05-20..", "vanaf 20-05-2026", "from 2026-05-20"},
		"two periods":       {"2026-05-20.., 2026-01-02..2026-01-03", "vanaf 20-05-2026, 02-01-2026 t/m 03-01-2026", "from 2026-05-20, 2026-01-02 to 2026-01-03"},
		"words with commas": {"belt, mailt, 2026-01-15", "belt, mailt, 2026-01-15", "belt, mailt, 2026-01-15"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			for lang, want := range map[text.Lang]string{text.NL: tt.nl, text.EN: tt.en} {
				if got := text.New(lang).SheetValue(tt.kept); got != want {
					t.Errorf("%v: %q, want %q", lang, got, want)
				}
			}
		})
	}
}
