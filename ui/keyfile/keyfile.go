// Package keyfile reads and writes keys.toml, the file in which a coach keeps the keys she wants instead of
// ours:
//
//	[keys]
//	contact = ["K"]
//	go-agenda = ["g a", "f6"]
package keyfile

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"spoorboek/ui/action"
)

// Limit is how large the file may be, in bytes.
const Limit = 64 << 10

// Fault is what is wrong with the file; the catalogue has its words under "keys.file.".
type Fault string

// The faults.
const (
	TooLarge Fault = "large"   // more than Limit
	Broken   Fault = "broken"  // no TOML, at Line
	NotKeys  Fault = "list"    // the action At has something else than a list of keys
	NoTable  Fault = "unknown" // At is nothing this program knows
)

// Error is a fault and where it is: a line from 1, or a name in the file.
type Error struct {
	Why  Fault
	Line int
	At   string
}

// Error names the place and the fault.
func (e *Error) Error() string { return fmt.Sprintf("keys.toml, line %d %s: %s", e.Line, e.At, e.Why) }

// Read takes the wishes out of the file. An empty file holds none. The error is an *Error.
func Read(raw []byte) (action.Wishes, error) {
	if len(raw) > Limit {
		return nil, &Error{Why: TooLarge}
	}
	var file struct {
		Keys map[string]any `toml:"keys"`
	}
	meta, err := toml.Decode(string(raw), &file)
	if err != nil {
		broken := &Error{Why: Broken}
		var parse toml.ParseError
		if errors.As(err, &parse) {
			broken.Line = parse.Position.Line
		}
		return nil, broken
	}
	for _, k := range meta.Keys() {
		if k[0] != "keys" {
			return nil, &Error{Why: NoTable, At: k.String()}
		}
	}
	wishes := action.Wishes{}
	for id, v := range file.Keys {
		keys, ok := texts(v)
		if !ok {
			return nil, &Error{Why: NotKeys, At: id}
		}
		wishes[action.ID(id)] = keys
	}
	return wishes, nil
}

// texts takes a list of texts, or one text that stands alone.
func texts(v any) ([]string, bool) {
	if one, ok := v.(string); ok {
		return []string{one}, true
	}
	list, ok := v.([]any)
	if !ok {
		return nil, false
	}
	out := make([]string, 0, len(list))
	for _, x := range list {
		s, ok := x.(string)
		if !ok {
			return nil, false
		}
		out = append(out, s)
	}
	return out, true
}

// Write is the file that holds the wishes, under a line of explanation, sorted by action.
func Write(wishes action.Wishes, comment string) []byte {
	var b strings.Builder
	for line := range strings.Lines(comment) {
		fmt.Fprintf(&b, "# %s\n", strings.TrimSuffix(line, "\n"))
	}
	b.WriteString("[keys]\n")
	ids := make([]string, 0, len(wishes))
	for id := range wishes {
		ids = append(ids, string(id))
	}
	slices.Sort(ids)
	for _, id := range ids {
		quoted := make([]string, 0, len(wishes[action.ID(id)]))
		for _, k := range wishes[action.ID(id)] {
			quoted = append(quoted, fmt.Sprintf("%q", k))
		}
		fmt.Fprintf(&b, "%s = [%s]\n", bare(id), strings.Join(quoted, ", "))
	}
	return []byte(b.String())
}

// bare writes a key of TOML, with quotes where it needs them.
func bare(id string) string {
	for _, r := range id {
		if (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '-' && r != '_' {
			return fmt.Sprintf("%q", id)
		}
	}
	return id
}
