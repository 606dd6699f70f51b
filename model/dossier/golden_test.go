package dossier_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
)

// update writes the golden files anew. A stored form that left the house never changes: a new version gets a
// file of its own.
var update = flag.Bool("update-facts", false, "write the stored forms of all facts")

func goldenFile(k journal.Kind) string { return filepath.Join("testdata", "facts", string(k)+".json") }

func TestEveryKindHasAStoredFormThatStays(t *testing.T) {
	seen := map[journal.Kind]bool{}
	for _, f := range samples() {
		seen[f.Kind()] = true
		t.Run(string(f.Kind()), func(t *testing.T) { checkGolden(t, f, goldenFile(f.Kind())) })
	}
	for name, f := range grownSamples() {
		t.Run(name, func(t *testing.T) { checkGolden(t, f, goldenFile(journal.Kind(name))) })
	}
	for name, f := range grownRecords() {
		t.Run(name, func(t *testing.T) { checkGolden(t, f, goldenFile(journal.Kind(name))) })
	}
	for _, k := range dossier.Kinds() {
		if !seen[k] {
			t.Errorf("kind %s has no sample", k)
		}
		if _, err := os.Stat(goldenFile(k)); err != nil {
			t.Errorf("kind %s has no golden file", k)
		}
	}
}

func checkGolden(t *testing.T, f journal.Fact, file string) {
	got, err := dossier.Encode(f)
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(file, append(got, '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)+"\n"); diff != "" {
		t.Errorf("the stored form changed:\n%s", diff)
	}
	if diff := cmp.Diff(f, dossier.Decode(f.Kind(), journal.VersionOf(f), want)); diff != "" {
		t.Errorf("the stored form reads back differently:\n%s", diff)
	}
}

func TestAnEarlierVersionIsRead(t *testing.T) {
	for name := range grownSamples() {
		kind := journal.Kind(strings.TrimSuffix(name, ".v2"))
		stored, err := os.ReadFile(goldenFile(kind))
		if err != nil {
			t.Fatal(err)
		}
		f := dossier.Decode(kind, 1, stored)
		if _, unknown := f.(journal.Unknown); unknown {
			t.Errorf("version 1 of %s is not read", kind)
		}
		if diff := cmp.Diff(f, dossier.Decode(kind, 2, stored)); diff != "" {
			t.Errorf("version 1 of %s reads differently:\n%s", kind, diff)
		}
	}
}

func TestAFactOfANewerProgramIsKept(t *testing.T) {
	raw := []byte(`{"x":1}`)
	for name, f := range map[string]journal.Fact{
		"an unknown kind":        dossier.Decode("moon.landed", 1, raw),
		"a newer version":        dossier.Decode("note.written", 9, raw),
		"bytes that are no fact": dossier.Decode("note.written", 1, []byte("{")),
	} {
		if _, ok := f.(journal.Unknown); !ok {
			t.Errorf("%s became %T", name, f)
		}
	}
}

// FuzzDecode holds that whatever is accepted is written back as something that reads the same.
func FuzzDecode(f *testing.F) {
	for _, s := range samples() {
		payload, err := dossier.Encode(s)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(s.Kind()), payload)
	}
	f.Fuzz(func(t *testing.T, kind string, payload []byte) {
		first := dossier.Decode(journal.Kind(kind), 1, payload)
		stored, err := dossier.Encode(first)
		if err != nil {
			t.Fatalf("accepted, but not written back: %v", err)
		}
		second := dossier.Decode(journal.Kind(kind), 1, stored)
		again, err := dossier.Encode(second)
		if err != nil || string(again) != string(stored) {
			t.Fatalf("%s became %s, then %s (%v)", payload, stored, again, err)
		}
	})
}
