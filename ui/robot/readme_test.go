package robot_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"spoorboek/ui/action"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/bar"
)

// The marks between which the page of keys stands in the README.
const (
	keysBegin = "<!-- keys: made from the register of actions by go test ./ui/robot -run README -redraw -->\n"
	keysEnd   = "<!-- end of keys -->\n"
)

// keyPage is every action with a key, by group, in the order of help.
func keyPage() string {
	w, glyphs := text.New(text.EN), theme.Uni()
	var b strings.Builder
	for i, group := range groupsOf(action.All()) {
		if i > 0 {
			b.WriteString("\n")
		}
		fmt.Fprintf(&b, "**%s**:", w.T(group.Title()))
		sep := " "
		for _, a := range action.All() {
			if a.Group != group || len(a.Keys) == 0 || a.Scope != action.Normal && group != action.Type {
				continue
			}
			var keys []string
			for _, k := range a.Keys {
				keys = append(keys, "`"+bar.Key(k, w, glyphs)+"`")
			}
			fmt.Fprintf(&b, "%s%s %s", sep, strings.Join(keys, " "), w.T(a.Label()))
			sep = " · "
		}
		b.WriteString("\n")
	}
	return b.String()
}

// groupsOf are the groups in which an action has a key, each once.
func groupsOf(all []action.Action) []action.Group {
	var out []action.Group
	seen := map[action.Group]bool{}
	for _, a := range all {
		if len(a.Keys) > 0 && !seen[a.Group] {
			seen[a.Group] = true
			out = append(out, a.Group)
		}
	}
	return out
}

func TestTheKeysInTheREADMEAreThoseOfTheRegister(t *testing.T) {
	file := filepath.Join("..", "..", "README.md")
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(raw), keysBegin)
	old, after, closed := strings.Cut(rest, keysEnd)
	if !ok || !closed {
		t.Fatalf("%s has no page of keys between %q and %q", file, keysBegin, keysEnd)
	}
	want := "\n" + keyPage() + "\n"
	if old == want {
		return
	}
	if !*redraw {
		t.Fatal("the keys in the README are not today's: go test ./ui/robot -run README -redraw")
	}
	if err := os.WriteFile(file, []byte(before+keysBegin+want+keysEnd+after), 0o644); err != nil {
		t.Fatal(err)
	}
}
