package dossier_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/dossier"
)

func TestTheLogTellsOldAndNewValues(t *testing.T) {
	k := newDesk(t)
	task := k.do("task", dossier.Args{"text": "bellen", "due": "24-11-2026"})
	application := k.do("application", dossier.Args{"employer": "Kliniek", "function": "planner", "hours": "16"})
	promise := k.do("promise", dossier.Args{"party": "employer", "what": "werkplek", "due": "1-12-2026"})
	changes := map[string]struct {
		act  string
		args dossier.Args
		want []dossier.AlteredField
	}{
		"a patch of a person": {"edit", dossier.Args{"phone": "06-2"}, []dossier.AlteredField{{Key: "phone", Old: "06-1", New: "06-2"}}},
		"a patch of an application, back to what made it": {
			"edit-application", dossier.Args{"item": application.String(), "employer": "Kliniek West", "hours": ""},
			[]dossier.AlteredField{{Key: "employer", Old: "Kliniek", New: "Kliniek West"}, {Key: "hours", Old: "16", New: "0"}},
		},
		"a record that a table describes": {
			"promise", dossier.Args{"item": promise.String(), "what": "werkplek en rooster"},
			[]dossier.AlteredField{{Key: "what", Old: "werkplek", New: "werkplek en rooster"}},
		},
		"the words of a task": {
			"edit-task", dossier.Args{"item": task.String(), "text": "mailen"},
			[]dossier.AlteredField{{Key: "text", Old: "bellen", New: "mailen"}},
		},
		"what is new has no old value": {
			"note", dossier.Args{"text": "rustig aan"},
			[]dossier.AlteredField{{Key: "audience", New: "own"}, {Key: "text", New: "rustig aan"}},
		},
	}
	k.do("edit", dossier.Args{"phone": "06-1"})
	for name, c := range changes {
		t.Run(name, func(t *testing.T) {
			entries, err := k.try(c.act, c.args)
			if err != nil {
				t.Fatal(err)
			}
			got := dossier.AlteredBy(k.dossier(), entries[0].Act)
			if len(got) != 1 {
				t.Fatalf("%+v", got)
			}
			if diff := cmp.Diff(c.want, got[0].Fields); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTheLogNeverTellsTheKeyOfAFileNorWhatWasExpunged(t *testing.T) {
	k := newDesk(t)
	entries, err := k.try("document", dossier.Args{"kind": "cv", "file": "cv.pdf"})
	if err != nil {
		t.Fatal(err)
	}
	k.entries[len(k.entries)-2] = k.entries[len(k.entries)-2].Expunge()
	got := dossier.AlteredBy(k.dossier(), entries[0].Act)
	if len(got) != 2 || !got[0].Gone || len(got[0].Fields) != 0 {
		t.Fatalf("%+v", got)
	}
	for _, f := range got[1].Fields {
		if f.Key == "key" || f.Key == "file" {
			t.Errorf("told: %+v", f)
		}
	}
}
