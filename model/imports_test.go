package model_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// levels is the order of thinking: a package imports only packages of a lower level, so that a rule of law
// never comes to know a dossier, and a dossier never a screen.
var levels = map[string]int{
	"plain": 0, "plain/plaintest": 0, "civil": 0, "norm": 0,
	"journal": 1, "wvp": 1, "hint": 1,
	"track": 2, "party": 2,
	"capacity": 3,
	"profile":  4, "pipeline": 4,
	"dossier": 5, "office": 6, "riv": 6, "doctor": 6, "whatif": 6,
	"signal":   7,
	"caseload": 8, "report": 8, "sample": 9, "figures": 9,
}

// outside are the only imports that are neither the standard library nor ours, with the reason.
var outside = map[string]string{
	"plain golang.org/x/text/unicode/norm": "clean text is NFC, and the tables for it are not in the standard library",
}

func TestModelImportsOnlyLowerLevels(t *testing.T) {
	err := filepath.WalkDir(".", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return err
		}
		pkg := path.Dir(filepath.ToSlash(file))
		level, known := levels[pkg]
		if pkg != "." && !known {
			t.Errorf("model/%s has no level: give it one in imports_test.go", pkg)
		}
		for _, imported := range imports(t, file) {
			judge(t, file, pkg, level, imported)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func judge(t *testing.T, file, pkg string, level int, imported string) {
	t.Helper()
	if other, ours := strings.CutPrefix(imported, "spoorboek/model/"); ours {
		if l, known := levels[other]; !known || l >= level {
			t.Errorf("%s imports %s: model/%s stands at level %d and may import lower levels only", file, other, pkg, level)
		}
		return
	}
	if strings.HasPrefix(imported, "spoorboek/") {
		t.Errorf("%s imports %s: model knows nothing of store and ui", file, imported)
		return
	}
	_, excused := outside[pkg+" "+imported]
	if strings.Contains(strings.Split(imported, "/")[0], ".") && !excused {
		t.Errorf("%s imports %s: model imports the standard library and itself only", file, imported)
	}
	switch imported {
	case "os", "net", "net/http", "crypto/rand", "math/rand", "os/user":
		t.Errorf("%s imports %s: clock, randomness, environment and files are passed in", file, imported)
	}
}

func imports(t *testing.T, file string) []string {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, spec := range f.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, imported)
	}
	return out
}
