package text_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/model/report"
	"spoorboek/ui/text"
)

func TestEveryFieldThatIsKeptHasAName(t *testing.T) {
	files, err := filepath.Glob("../../model/dossier/testdata/facts/*.json")
	if err != nil || len(files) < 70 {
		t.Fatalf("%d facts: %v", len(files), err)
	}
	for _, lang := range []text.Lang{text.NL, text.EN} {
		names := text.Copy{Words: text.New(lang)}
		for _, file := range files {
			kind := journal.Kind(strings.TrimSuffix(strings.TrimSuffix(filepath.Base(file), ".json"), ".v2"))
			if names.Kind(kind) == string(kind) {
				t.Errorf("%s: no words for %s", lang, kind)
			}
			raw, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var fields map[string]any
			if err := json.Unmarshal(raw, &fields); err != nil {
				t.Fatal(err)
			}
			for key, value := range fields {
				if kind == "document.attached" && (key == "key" || key == "file" || key == "sha256") {
					continue // never in a copy: it says how the program keeps the file
				}
				if s, is := value.(string); is && names.Value(kind, key, s) == "" {
					continue // an id of the program's own
				}
				if got := names.Field(kind, key); got == strings.ReplaceAll(key, "_", " ") && lang == text.NL && got != "code" {
					t.Errorf("%s: no words for %s of %s", lang, key, kind)
				}
			}
		}
	}
	for _, what := range office.Whats() {
		for _, lang := range []text.Lang{text.NL, text.EN} {
			names := text.Copy{Words: text.New(lang)}
			if got, whom := names.Given(report.CopyGiven{What: what, For: "employee"}); strings.Contains(got, ".") || whom == "employee" && lang == text.NL {
				t.Errorf("%s: %s for %s", what, got, whom)
			}
		}
	}
}

func TestACopyOfSomebodysDataSpeaksNoCode(t *testing.T) {
	for name, c := range map[string]struct {
		kind             journal.Kind
		key, value, want string
	}{
		"a report is called by its name":     {"report.sent", "report", "progress", "voortgangsrapportage"},
		"a capacity document has its kind":   {"assessment.registered", "assessment", "fml", "FML"},
		"a document has its kind":            {"document.registered", "document", "person-profile", "persoonsprofiel"},
		"work has its kind":                  {"application.added", "work", "voluntary", "vrijwilligerswerk"},
		"what came of it is named":           {"outcome.recorded", "work", "P1", "andere werkgever, contract"},
		"moments are named, one or many":     {"moments.confirmed", "codes", "problem-analysis\naction-plan", "probleemanalyse, plan van aanpak"},
		"a note tells who may read it":       {"note.written", "audience", "own", "alleen coach"},
		"a note is what was typed":           {"note.written", "text", "plan", "plan"},
		"what the program told before stays": {"report.sent", "heads", "0102", ""},
		"rubrics are named": {
			"assessment.registered", "rubrics", "dynamic: niet tillen\nhours: overdag",
			"dynamische handelingen: niet tillen\nwerktijden: overdag",
		},
		"scores are put in words": {
			"assessment.registered", "scores", "item: 2.8, level: 1\nitem: 3.7, level: 2, note: stil, koel",
			"2.8 omgaan met conflicten: licht beperkt\n3.7 geluid: sterk beperkt; stil, koel",
		},
		"demands are put in words": {"demand.stated", "needs", "item: 3.7, strength: 3", "3.7 geluid: zwaar"},
	} {
		t.Run(name, func(t *testing.T) {
			got := text.Copy{Words: text.New(text.NL)}.Value(c.kind, c.key, c.value)
			if got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}
