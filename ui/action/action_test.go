package action_test

import (
	"bufio"
	"os"
	"slices"
	"strings"
	"testing"

	"spoorboek/ui/action"
	"spoorboek/ui/text"
)

// scopes are the letters of the first column of the key map.
var scopes = map[string]action.Scope{
	"G": action.Normal, "D": action.Dialog, "P": action.Pick, "T": action.Typing, "S": action.Lock,
}

func TestEveryKeyOfTheKeyMapHasItsAction(t *testing.T) {
	f, err := os.Open("testdata/keymap.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := action.NewRouter(action.All())
	rows := 0
	for in := bufio.NewScanner(f); in.Scan(); {
		columns := strings.Split(in.Text(), "\t")
		scope, ok := scopes[columns[0]]
		if !ok {
			continue // the heading
		}
		rows++
		for _, key := range strings.Fields(columns[1]) {
			presses := []string{key}
			if len(key) == 2 && key[0] != 'f' && strings.ContainsRune("gawy", rune(key[0])) {
				presses = []string{key[:1], key[1:]}
			}
			var found bool
			for _, p := range presses {
				_, _, found = r.Press(p, scope)
			}
			if !found {
				t.Errorf("key %q of %q does nothing", key, columns[2])
			}
			r.Cancel()
		}
	}
	if rows < 130 {
		t.Errorf("the key map has %d rows", rows)
	}
}

func TestNoTwoActionsShareAKey(t *testing.T) {
	type place struct {
		scope action.Scope
		key   string
	}
	seen := map[place]action.ID{}
	ids := map[action.ID]bool{}
	for _, a := range action.All() {
		if ids[a.ID] {
			t.Errorf("%s is there twice", a.ID)
		}
		ids[a.ID] = true
		for _, k := range a.Keys {
			p := place{a.Scope, k}
			if other, taken := seen[p]; taken {
				t.Errorf("%s and %s share %q", a.ID, other, k)
			}
			seen[p] = a.ID
		}
	}
	for p, id := range seen { // no key is also the beginning of a chord
		first, _, chord := strings.Cut(p.key, " ")
		if other, taken := seen[place{p.scope, first}]; chord && taken {
			t.Errorf("%q of %s hides behind %q of %s", p.key, id, first, other)
		}
	}
}

func TestNoKeyThatTerminalsLose(t *testing.T) {
	lost := []string{"ctrl+h", "ctrl+i", "ctrl+j", "ctrl+m", "ctrl+["}
	for _, a := range action.All() {
		for i, k := range a.Keys {
			if slices.Contains(lost, k) || strings.Contains(k, "alt+") || len(k) == 1 && strings.Contains("`~^'\"[]{}|\\@#", k) {
				t.Errorf("%s is on %q", a.ID, k)
			}
			if k == "ctrl+enter" && i == 0 {
				t.Errorf("%s has %q as its only or first key", a.ID, k)
			}
		}
	}
}

func TestEveryActionHasWords(t *testing.T) {
	for _, lang := range []text.Lang{text.NL, text.EN} {
		w := text.New(lang)
		for _, a := range action.All() {
			for _, id := range []text.ID{a.Label(), a.Help(), a.Synonyms(), a.Group.Title()} {
				if !w.Has(id) {
					t.Errorf("%s: no words for %s", lang, id)
				}
			}
		}
	}
}

func TestChords(t *testing.T) {
	r := action.NewRouter(action.All())
	id, chord, ok := r.Press("g", action.Normal)
	if !ok || id != "" || len(chord) < 10 || r.Pending() != "g" {
		t.Fatalf("g waits for its second key: got %q %v, %d to choose", id, ok, len(chord))
	}
	if id, _, ok = r.Press("l", action.Normal); id != action.GoLog || !ok {
		t.Errorf("g l gives %q", id)
	}
	r.Press("g", action.Normal)
	if id, _, ok = r.Press("x", action.Normal); ok {
		t.Errorf("a wrong second key does nothing, not %q", id)
	}
	if id, _, _ = r.Press("x", action.Normal); id != action.Done {
		t.Errorf("after a dropped chord x is %q again", id)
	}
	if _, chord, ok = r.Press("g", action.Typing); ok || chord != nil {
		t.Error("in a text field g is a letter")
	}
	if id, _, _ = r.Press("esc", action.Typing); id != action.FormLeave {
		t.Errorf("Esc in a text field is %q", id)
	}
}

func TestActsAreActions(t *testing.T) {
	if name, ok := action.ForAct("letter").Act(); name != "letter" || !ok {
		t.Errorf("got %q %v", name, ok)
	}
	if _, ok := action.Contact.Act(); ok {
		t.Error("a key's action is no act")
	}
}
