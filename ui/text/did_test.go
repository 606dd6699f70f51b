package text_test

import (
	"testing"

	"spoorboek/model/dossier"
	"spoorboek/ui/text"
)

func TestEveryActIsToldAsSomethingThatHappened(t *testing.T) {
	for _, lang := range []text.Lang{text.NL, text.EN} {
		w := text.New(lang)
		for _, spec := range dossier.Acts() {
			if !w.Has(text.ID("did." + spec.Name)) {
				t.Errorf("%v: nothing says that %q was done", lang, spec.Name)
			}
		}
	}
}
