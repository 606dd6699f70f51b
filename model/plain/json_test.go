package plain_test

import (
	"bytes"
	"encoding/json"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"spoorboek/model/plain"
	"spoorboek/model/plain/plaintest"
)

func encoded(t interface{ Fatal(...any) }, s string) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(plain.JSON{To: &b})
	enc.SetEscapeHTML(false)
	if err := enc.Encode(map[string]string{"path": s}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestAJSONDocumentHoldsNothingThatSteersATerminal(t *testing.T) {
	for _, c := range plaintest.Corpus() {
		t.Run(c.Name, func(t *testing.T) { harmless(t, c.In) })
	}
	rapid.Check(t, func(t *rapid.T) { harmless(t, rapid.String().Draw(t, "text")) })
}

func harmless(t interface {
	Fatal(...any)
	Fatalf(string, ...any)
}, s string,
) {
	document := encoded(t, s)
	for _, r := range string(document) {
		if r != '\n' && !unicode.IsPrint(r) && !unicode.Is(unicode.M, r) {
			t.Fatalf("%q leaves %U in %q", s, r, document)
		}
	}
	var back map[string]string
	if err := json.Unmarshal(document, &back); err != nil {
		t.Fatal(err)
	}
	if utf8.ValidString(s) && back["path"] != s {
		t.Fatalf("%q became %q", s, back["path"])
	}
}

func TestLettersStandInAJSONDocumentAsTheyAre(t *testing.T) {
	if got := encoded(t, "Çelik, Zoë <x> €"); string(got) != "{\"path\":\"Çelik, Zoë <x> €\"}\n" {
		t.Errorf("%q", got)
	}
}
