package dossier_test

import (
	"errors"
	"maps"
	"strings"
	"testing"

	"spoorboek/model/dossier"
)

// hostile are values that no coach types on purpose: a paste of another document, a file with escape
// sequences, a day that does not exist.
var hostile = map[string]string{
	"far too long":           strings.Repeat("tekst van een ander ", 20_000),
	"control characters":     "rood\x1b[31m\x00\x07 \u202etxet\u200b",
	"an impossible day":      "31-02-2026",
	"a number beyond all":    "999999999999999999999999",
	"less than nothing":      "-1",
	"bytes that are no text": "\xff\xfe\xfd",
}

// TestNoFieldLetsAnythingHostileIn holds that every field of every act refuses such a value by its own name,
// or takes it over clean; nothing else of the dossier changes.
func TestNoFieldLetsAnythingHostileIn(t *testing.T) {
	for _, spec := range dossier.Acts() {
		if spec.Name == "settle" {
			continue // it takes two fields that are names
		}
		t.Run(spec.Name, func(t *testing.T) {
			k, i := rich(t)
			if prepare := before[spec.Name]; prepare != nil {
				prepare(k)
			}
			entries := k.entries
			for _, p := range spec.Params {
				for what, value := range hostile {
					k.entries = entries
					args := maps.Clone(i.fill(allowed[spec.Name]))
					args[p.Key] = value
					checkHostile(t, k, spec, p.Key, what, args)
				}
			}
		})
	}
}

// checkHostile does an act with one hostile value.
func checkHostile(t *testing.T, k *desk, spec dossier.Spec, key, what string, args dossier.Args) {
	t.Helper()
	was := len(k.entries)
	written, err := k.try(spec.Name, args)
	var field *dossier.FieldError
	var no *dossier.NotAllowed
	switch {
	case errors.As(err, &field):
		if len(field.Error()) > 3000 { // it may list what can be chosen
			t.Errorf("%s, %s: the error repeats the value", key, what)
		}
	case errors.As(err, &no):
	case err != nil:
		t.Errorf("%s, %s: %v", key, what, err)
	}
	if err != nil && len(k.entries) != was {
		t.Errorf("%s, %s: refused, and written all the same", key, what)
	}
	for i := range written {
		raw := string(written[i].Payload)
		if len(raw) > 200_000 || strings.Contains(raw, `\u00`) || strings.ContainsAny(raw, "\u202e\x1b") {
			t.Errorf("%s, %s is stored as %.80q (%d bytes)", key, what, raw, len(raw))
		}
	}
}
