package action_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"spoorboek/ui/action"
)

// keysOf are the keys of an action in a register.
func keysOf(all []action.Action, id action.ID) []string {
	for _, a := range all {
		if a.ID == id {
			return a.Keys
		}
	}
	return nil
}

func TestWishesForKeys(t *testing.T) {
	for name, c := range map[string]struct {
		wishes action.Wishes
		id     action.ID
		keys   []string // the action's afterwards
		why    action.Reason
		other  action.ID
	}{
		"a free key is granted":              {wishes: action.Wishes{action.Contact: {"K", "f5"}, action.SideUp: {}}, id: action.Contact, keys: []string{"K", "f5"}},
		"two actions change places":          {wishes: action.Wishes{action.Contact: {"t"}, action.Task: {"c"}}, id: action.Task, keys: []string{"c"}},
		"a chord of its own":                 {wishes: action.Wishes{action.Contact: {"g q"}}, id: action.Contact, keys: []string{"g q"}},
		"no key at all":                      {wishes: action.Wishes{action.Pin: {}}, id: action.Pin, keys: []string{}},
		"another's key":                      {wishes: action.Wishes{action.Contact: {"t"}}, id: action.Contact, keys: []string{"c"}, why: action.TakenKey, other: action.Task},
		"a key that begins chords":           {wishes: action.Wishes{action.Contact: {"g"}}, id: action.Contact, keys: []string{"c"}, why: action.HiddenKey, other: action.Top},
		"a chord behind another's key":       {wishes: action.Wishes{action.Contact: {"x x"}}, id: action.Contact, keys: []string{"c"}, why: action.HiddenKey, other: action.Done},
		"the way down stays":                 {wishes: action.Wishes{action.Down: {"down"}}, id: action.Down, keys: []string{"j", "down"}, why: action.FixedKey, other: action.Down},
		"Esc stays the way back":             {wishes: action.Wishes{action.Contact: {"esc"}}, id: action.Contact, keys: []string{"c"}, why: action.FixedKey, other: action.Back},
		"an action that is not there":        {wishes: action.Wishes{"contakt": {"c"}}, id: action.Contact, keys: []string{"c"}, why: action.UnknownAction},
		"Alt is lost on the way":             {wishes: action.Wishes{action.Contact: {"alt+c"}}, id: action.Contact, keys: []string{"c"}, why: action.LostKey},
		"Ctrl+H is Backspace":                {wishes: action.Wishes{action.Contact: {"ctrl+h"}}, id: action.Contact, keys: []string{"c"}, why: action.LostKey},
		"a dead key":                         {wishes: action.Wishes{action.Contact: {"~"}}, id: action.Contact, keys: []string{"c"}, why: action.LostKey},
		"a word that is no key":              {wishes: action.Wishes{action.Contact: {"contact"}}, id: action.Contact, keys: []string{"c"}, why: action.NoKey},
		"an empty key":                       {wishes: action.Wishes{action.Contact: {""}}, id: action.Contact, keys: []string{"c"}, why: action.NoKey},
		"a letter where text is typed":       {wishes: action.Wishes{action.FormSave: {"s"}}, id: action.FormSave, keys: []string{"ctrl+s", "ctrl+enter"}, why: action.LetterOnly},
		"a refused half of a swap goes back": {wishes: action.Wishes{action.Contact: {"t"}, action.Task: {"alt+t"}}, id: action.Contact, keys: []string{"c"}, why: action.TakenKey, other: action.Task},
	} {
		t.Run(name, func(t *testing.T) {
			all, refused := action.Remap(action.All(), c.wishes)
			if got := keysOf(all, c.id); !slices.Equal(got, c.keys) {
				t.Errorf("%s has %q, want %q", c.id, got, c.keys)
			}
			if c.why == "" {
				if len(refused) > 0 {
					t.Errorf("refused: %+v", refused)
				}
				return
			}
			if !slices.ContainsFunc(refused, func(r action.Refusal) bool { return r.Why == c.why && r.Other == c.other }) {
				t.Errorf("refused: %+v, want %s in the way of %s", refused, c.why, c.other)
			}
		})
	}
}

// Whatever is wished, no two actions share a key and nothing that leads out is lost.
func TestNoWishBreaksTheKeyboard(t *testing.T) {
	all := action.All()
	rapid.Check(t, func(t *rapid.T) {
		wishes := action.Wishes{}
		names := []string{"a", "c", "t", "x", "g", "g x", "esc", "j", ":", "ctrl+d", "ctrl+h", "f5", "alt+x", "é", "w w", "tab", "", "zz"}
		for range rapid.IntRange(1, 8).Draw(t, "wishes") {
			id := all[rapid.IntRange(0, len(all)-1).Draw(t, "action")].ID
			wishes[id] = rapid.SliceOfN(rapid.SampledFrom(names), 0, 3).Draw(t, "keys")
		}
		got, _ := action.Remap(all, wishes)
		type place struct {
			scope action.Scope
			key   string
		}
		seen := map[place]action.ID{}
		for _, a := range got {
			for _, k := range a.Keys {
				p := place{a.Scope, k}
				if other, taken := seen[p]; taken && other != a.ID {
					t.Fatalf("%s and %s share %q", a.ID, other, k)
				}
				seen[p] = a.ID
			}
		}
		for p, id := range seen {
			first, _, chord := strings.Cut(p.key, " ")
			if other, taken := seen[place{p.scope, first}]; chord && taken {
				t.Fatalf("%q of %s hides behind %q of %s", p.key, id, first, other)
			}
		}
		for key, id := range map[string]action.ID{
			"j": action.Down, "k": action.Up, "esc": action.Back, "enter": action.Open, "?": action.Help, ":": action.Palette,
		} {
			if seen[place{action.Normal, key}] != id {
				t.Fatalf("%q leads to %q", key, seen[place{action.Normal, key}])
			}
		}
	})
}
