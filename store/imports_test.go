package store_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// TestStoreKnowsNoScreen holds the fence: store keeps what model thinks. Were it to import ui, words and colours
// would creep into the file format; were it to import a network package, the promise "no network code" would be gone.
func TestStoreKnowsNoScreen(t *testing.T) {
	err := filepath.WalkDir(".", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		root := filepath.Dir(file) == "."
		for _, spec := range f.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			switch {
			case strings.HasPrefix(imported, "spoorboek/ui"), strings.HasPrefix(imported, "charm.land/"):
				t.Errorf("%s imports %s: store keeps, it does not show", file, imported)
			case root && strings.HasPrefix(imported, "spoorboek/store/"):
				t.Errorf("%s imports %s: the ports must not know who implements them", file, imported)
			case imported == "net" || strings.HasPrefix(imported, "net/"):
				t.Errorf("%s imports %s: the laptop program has no network code", file, imported)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
