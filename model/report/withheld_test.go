package report_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"spoorboek/model/dossier"
	"spoorboek/model/report"
)

// marked is a dossier in which every text that a form takes is a word of its own: "zzcontactZagreedZown9Z" is
// what was typed under agreed in the act contact, labelled own.
func marked(t testing.TB, seed uint64, rounds int) *dossier.Dossier {
	k := newDesk(t, seed)
	for range rounds {
		for _, spec := range dossier.Acts() {
			leave := spec.Creates || spec.Name == "bin" || spec.Name == "edit"
			leave = leave || strings.HasPrefix(spec.Name, "edit-") && k.dice.IntN(2) == 0 // else nothing keeps its first word
			if !leave {
				fill(k, spec)
			}
		}
	}
	return k.dossier()
}

// fill does one act with marked texts. An item that it needs is looked for among those that are there.
func fill(k *desk, spec dossier.Spec) {
	args, label := dossier.Args{}, ""
	for _, p := range spec.Params {
		if p.Key == "audience" {
			label = p.Choices[k.dice.IntN(len(p.Choices))]
			args[p.Key] = label
		}
	}
	var needs string
	for _, p := range spec.Params {
		switch p.Kind {
		case dossier.LineValue, dossier.ProseValue:
			args[p.Key] = mark(k, spec.Name, p.Key, label)
		case dossier.ChoiceValue:
			if p.Key != "audience" {
				args[p.Key] = p.Choices[k.dice.IntN(len(p.Choices))]
			}
		case dossier.SetValue:
			args[p.Key] = p.Choices[k.dice.IntN(len(p.Choices))]
		case dossier.DayValue:
			args[p.Key] = today.Add(-k.dice.IntN(120)).String()
			if spec.Name == "plan" { // its phases follow one another
				args[p.Key] = today.Add(len(args) - 120).String()
			}
		case dossier.ItemValue:
			if p.Required {
				needs = p.Key
			}
		}
	}
	if needs == "" {
		attempt(k, spec, args)
		return
	}
	for _, e := range slices.Backward(k.entries) {
		args[needs] = e.ID.String()
		if attempt(k, spec, args) {
			return
		}
	}
}

// attempt makes and does the act; texts that are read line by line take no mark.
func attempt(k *desk, spec dossier.Spec, args dossier.Args) bool {
	given := maps.Clone(args)
	for range len(given) {
		act, err := spec.Make(given)
		if err == nil {
			return k.try(today, act)
		}
		var wrong *dossier.FieldError
		if !errors.As(err, &wrong) {
			return false
		}
		delete(given, wrong.Key)
	}
	return false
}

func mark(k *desk, act, key, label string) string {
	return fmt.Sprintf("zz%sZ%sZ%s%dZ", strings.ReplaceAll(act, "-", "_"), strings.ReplaceAll(key, "-", "_"), label, k.dice.IntN(1000))
}

var markPattern = regexp.MustCompile(`zz([a-z0-9_]+?)Z([a-z0-9_]+?)Z([a-z]*)\d+Z`)

// told returns which marks a document holds, in any of its strings.
func told(t testing.TB, doc report.Document) map[string]bool {
	t.Helper()
	raw, err := json.Marshal(doc)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	for _, m := range markPattern.FindAllStringSubmatch(string(raw), -1) {
		name := m[1] + "." + m[2]
		if m[3] != "" {
			name += "@" + m[3]
		}
		found[name] = true
	}
	return found
}

// everyDocument writes all kinds for an audience.
func everyDocument(t testing.TB, d *dossier.Dossier, a report.Audience, lang report.Language) []report.Document {
	t.Helper()
	var docs []report.Document
	for _, k := range report.Kinds() {
		if !slices.Contains(k.Readers(), a) {
			continue
		}
		o := report.Order{Kind: k, Audience: a, Language: lang, Day: today}
		doc, err := report.Write(d, o, report.Desk{Coach: "A. Jager"})
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, doc)
	}
	return docs
}

// TestNobodyReadsWhatIsNotForThem holds every text of every form against the list of what an audience may
// read. A field that is new is not on the list: it must stay out until somebody decides.
func TestNobodyReadsWhatIsNotForThem(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		d := marked(t, rapid.Uint64().Draw(r, "seed"), rapid.IntRange(1, 2).Draw(r, "rounds"))
		lang := rapid.SampledFrom([]report.Language{report.Dutch, report.English}).Draw(r, "language")
		for _, a := range report.Audiences() {
			for _, doc := range everyDocument(t, d, a, lang) {
				for name := range told(t, doc) {
					if !slices.Contains(readable[a], name) {
						r.Fatalf("%s for %s tells %s", doc.Kind, a, name)
					}
				}
			}
		}
	})
}

// TestWhatMayBeReadIsTold keeps the list above honest: what it allows an employer does reach a document.
func TestWhatMayBeReadIsTold(t *testing.T) {
	found := map[string]bool{}
	for seed := range uint64(25) {
		for _, doc := range everyDocument(t, marked(t, seed, 1+int(seed%2)), report.ForEmployer, report.Dutch) {
			maps.Copy(found, told(t, doc))
		}
	}
	for _, name := range readable[report.ForEmployer] {
		if !found[name] {
			t.Errorf("no document for the employer tells %s", name)
		}
	}
}
