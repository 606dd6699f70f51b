package archive_test

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/sample"
	"spoorboek/store"
	"spoorboek/store/archive"
	"spoorboek/store/codec"
)

type doc struct {
	Format   int    `json:"format"`
	Dossiers []pack `json:"dossiers"`
}

type pack struct {
	ID      string   `json:"id"`
	Journal []string `json:"journal"`
}

// packed is the JSON of an invented caseload, and its journals.
func packed(t interface{ Fatal(...any) }, dossiers int, seed int64) (string, map[journal.ID][]journal.Entry) {
	out, all := doc{Format: archive.Format}, map[journal.ID][]journal.Entry{}
	options := sample.Options{Dossiers: dossiers, Seed: seed, Today: civil.Of(2026, 11, 23)}
	for id, entries := range sample.Generate(options) {
		if len(entries) > 2 {
			entries[1] = entries[1].Expunge()
		}
		list, err := archive.New(dossier.Decode).Pack(entries)
		if err != nil {
			t.Fatal(err)
		}
		all[id] = entries
		out.Dossiers = append(out.Dossiers, pack{id.String(), list})
	}
	raw, err := json.Marshal(out)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw), all
}

func read(text string) (store.Bundle, error) {
	return archive.New(dossier.Decode).Read(context.Background(), strings.NewReader(text))
}

func TestTheSameDossiersComeOutOfTheJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, want := packed(t, rapid.IntRange(1, 4).Draw(t, "dossiers"), rapid.Int64Range(1, 1000).Draw(t, "seed"))
		got, err := read(text)
		if err != nil {
			t.Fatal(err)
		}
		if len(got.Journals) != len(want) {
			t.Fatalf("%d dossiers of %d", len(got.Journals), len(want))
		}
		for _, j := range got.Journals {
			if len(j.Entries) != len(want[j.ID]) {
				t.Fatalf("%d entries of %d", len(j.Entries), len(want[j.ID]))
			}
			for i := range j.Entries {
				if j.Entries[i].Hash() != want[j.ID][i].Hash() || string(j.Entries[i].Payload) != string(want[j.ID][i].Payload) {
					t.Fatalf("entry %d of %v is another one", i, j.ID)
				}
			}
			a, b := dossier.Replay(j.ID, j.Entries), dossier.Replay(j.ID, want[j.ID])
			if a.Number != b.Number || a.Name() != b.Name() || !cmp.Equal(a.Agenda, b.Agenda) {
				t.Fatalf("dossier %v is not the same", j.ID)
			}
		}
	})
}

func TestWhatIsNotTheJSONOfDossiersIsRefusedByName(t *testing.T) {
	good, _ := packed(t, 1, 1)
	var d doc
	if err := json.Unmarshal([]byte(good), &d); err != nil {
		t.Fatal(err)
	}
	office := doc{1, []pack{{journal.OfficeID().String(), d.Dossiers[0].Journal}}}
	headless := doc{1, []pack{{d.Dossiers[0].ID, d.Dossiers[0].Journal[1:]}}}
	later := doc{1, []pack{{d.Dossiers[0].ID, []string{ofTomorrow(t, d.Dossiers[0].Journal[0])}}}}
	tests := map[string]struct {
		text string
		want error
	}{
		"an entry of tomorrow":   {text(t, later), store.ErrNewer},
		"nothing":                {"", store.ErrNotAnArchive},
		"a list":                 {"[]", store.ErrNotAnArchive},
		"other JSON":             {`{"rows":[]}`, store.ErrNotAnArchive},
		"a dossier without one":  {`{"format":1,"dossiers":[{"id":"` + d.Dossiers[0].ID + `"}]}`, store.ErrNotAnArchive},
		"very deep JSON":         {`{"format":1,"dossiers":` + strings.Repeat("[", 100000), store.ErrNotAnArchive},
		"the office's journal":   {text(t, office), store.ErrNotAnArchive},
		"cut off":                {good[:len(good)/2], store.ErrTorn},
		"an entry that changed":  {strings.Replace(good, d.Dossiers[0].Journal[0][40:50], "AAAAAAAAAA", 1), store.ErrTorn},
		"no base64":              {`{"format":1,"dossiers":[{"id":"` + d.Dossiers[0].ID + `","journal":["é"]}]}`, store.ErrTorn},
		"an entry without past":  {text(t, headless), store.ErrTorn},
		"a newer edition":        {`{"format":9,"dossiers":{"what":"ever"}}`, store.ErrNewer},
		"an edition before ours": {`{"format":0,"dossiers":[]}`, store.ErrNotAnArchive},
	}
	for name, test := range tests {
		if _, err := read(test.text); !errors.Is(err, test.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// ofTomorrow is an entry as a program with the next layout would keep it.
func ofTomorrow(t *testing.T, entry string) string {
	t.Helper()
	raw, err := base64.StdEncoding.DecodeString(entry)
	if err != nil {
		t.Fatal(err)
	}
	raw[0] = codec.Version + 1
	return base64.StdEncoding.EncodeToString(raw)
}

func text(t *testing.T, d doc) string {
	t.Helper()
	raw, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}
