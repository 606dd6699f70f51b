package ui_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// TestUIKnowsOnlyPortsAndModel holds the fence: the screens see the store through its ports, screens never import
// screens, and widgets know no dossier, so that each can be drawn, tested and replaced alone.
func TestUIKnowsOnlyPortsAndModel(t *testing.T) {
	err := filepath.WalkDir(".", func(file string, d fs.DirEntry, err error) error {
		slashed := filepath.ToSlash(file)
		if err != nil || d.IsDir() || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") ||
			strings.HasPrefix(slashed, "robot/") {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range f.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			if why := refused(slashed, imported); why != "" {
				t.Errorf("%s imports %s: %s", file, imported, why)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// refused says why a file of ui may not import a package, or nothing.
func refused(file, imported string) string {
	screen := strings.HasPrefix(file, "screen/")
	widget := strings.HasPrefix(file, "widget/") || strings.HasPrefix(file, "cell/") || strings.HasPrefix(file, "theme/")
	model := strings.HasPrefix(imported, "spoorboek/model/") && imported != "spoorboek/model/civil" &&
		imported != "spoorboek/model/plain" // what is typed is made clean text at once
	switch {
	case strings.HasPrefix(imported, "spoorboek/store/"), strings.HasPrefix(imported, "go.etcd.io/"):
		return "ui knows package store, not what lies below it; main wires"
	case screen && strings.HasPrefix(imported, "spoorboek/ui/screen/") &&
		!strings.HasPrefix(imported, "spoorboek/ui/screen/"+strings.Split(file, "/")[1]):
		return "screens never import screens; the App composes them"
	case widget && (model || strings.HasPrefix(imported, "spoorboek/store")):
		return "widgets know no domain, civil days and clean text excepted"
	case imported == "net" || strings.HasPrefix(imported, "net/"):
		return "the laptop program has no network code"
	}
	return ""
}
