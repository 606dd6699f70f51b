package keyfile_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/ui/action"
	"spoorboek/ui/keyfile"
)

func TestWishesComeBackAsTheyWereWritten(t *testing.T) {
	wishes := action.Wishes{action.Contact: {"K"}, action.GoAgenda: {"g a", "f6"}, action.Pin: {}}
	got, err := keyfile.Read(keyfile.Write(wishes, "de toetsen van Anna\nid's staan in de hulp"))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(wishes, got); diff != "" {
		t.Error(diff)
	}
}

func TestAFileThatIsWrongSaysWhere(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want keyfile.Error
	}{
		"a bracket that is not closed": {"[keys]\ncontact = [\"c\"\ntask = 1\n", keyfile.Error{Why: keyfile.Broken, Line: 3}},
		"a number for a key":           {"[keys]\ncontact = 3\n", keyfile.Error{Why: keyfile.NotKeys, At: "contact"}},
		"a number among the keys":      {"[keys]\ncontact = [\"c\", 3]\n", keyfile.Error{Why: keyfile.NotKeys, At: "contact"}},
		"a table we do not know":       {"[keys]\ncontact = [\"c\"]\n[colours]\nlate = 1\n", keyfile.Error{Why: keyfile.NoTable, At: "colours"}},
		"a file of a megabyte":         {strings.Repeat("#", keyfile.Limit+1), keyfile.Error{Why: keyfile.TooLarge}},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := keyfile.Read([]byte(c.text))
			var wrong *keyfile.Error
			if !errors.As(err, &wrong) {
				t.Fatalf("got %v", err)
			}
			if *wrong != c.want {
				t.Errorf("got %+v", *wrong)
			}
		})
	}
}

func TestOneKeyNeedsNoBrackets(t *testing.T) {
	got, err := keyfile.Read([]byte("[keys]\ncontact = \"K\"\n"))
	if err != nil || len(got[action.Contact]) != 1 || got[action.Contact][0] != "K" {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestNoFileWishesNothing(t *testing.T) {
	if got, err := keyfile.Read(nil); err != nil || len(got) != 0 {
		t.Errorf("got %v, %v", got, err)
	}
}

// What parses is written and read back the same, and never breaks the register.
func FuzzRead(f *testing.F) {
	f.Add([]byte("[keys]\ncontact = [\"K\", \"f5\"]\n"))
	f.Add([]byte("[keys]\n\"vreemd é\" = []\n"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		wishes, err := keyfile.Read(raw)
		if err != nil {
			return
		}
		again, err := keyfile.Read(keyfile.Write(wishes, ""))
		if err != nil {
			t.Fatalf("%q: %v", keyfile.Write(wishes, ""), err)
		}
		if len(again) != len(wishes) {
			t.Fatalf("%d wishes, then %d", len(wishes), len(again))
		}
		action.Remap(action.All(), wishes)
	})
}
