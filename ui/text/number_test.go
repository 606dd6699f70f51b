package text_test

import (
	"testing"

	"spoorboek/ui/text"
)

func TestANumberHasTheDecimalSignOfItsLanguage(t *testing.T) {
	for n, want := range map[float64][2]string{
		12.5: {"12,5", "12.5"}, 12: {"12", "12"}, 0: {"0", "0"}, 7.25: {"7,2", "7.2"}, -1.5: {"-1,5", "-1.5"},
	} {
		if got := text.New(text.NL).Number(n); got != want[0] {
			t.Errorf("%v in Dutch: %q", n, got)
		}
		if got := text.New(text.EN).Number(n); got != want[1] {
			t.Errorf("%v in English: %q", n, got)
		}
	}
}
