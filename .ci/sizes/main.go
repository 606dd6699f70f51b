// Command sizes measures what the linters do not: fields of a struct, methods of a type and of an interface,
// and init functions.
package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

const (
	maxFields    = 15
	maxMethods   = 20
	maxInterface = 8
)

type survey struct {
	fset     *token.FileSet
	methods  map[string]int
	problems []string
}

func main() {
	s := &survey{fset: token.NewFileSet(), methods: map[string]int{}}
	for _, root := range []string{"main.go", "model", "store", "ui"} {
		if err := filepath.WalkDir(root, s.visit); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	for name, n := range s.methods {
		if n > maxMethods {
			s.problems = append(s.problems, fmt.Sprintf("%s has %d methods (at most %d)", name, n, maxMethods))
		}
	}
	for _, p := range s.problems {
		fmt.Println(p)
	}
	if len(s.problems) > 0 {
		os.Exit(1)
	}
	fmt.Println("sizes: all within the limits")
}

func (s *survey) visit(path string, d fs.DirEntry, err error) error {
	if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
		return err
	}
	f, err := parser.ParseFile(s.fset, path, nil, parser.ParseComments)
	if err != nil {
		return err
	}
	pkg := filepath.Dir(path)
	for _, decl := range f.Decls {
		switch decl := decl.(type) {
		case *ast.FuncDecl:
			s.function(pkg, decl)
		case *ast.GenDecl:
			s.declaration(decl)
		}
	}
	return nil
}

func (s *survey) function(pkg string, f *ast.FuncDecl) {
	if f.Recv == nil {
		if f.Name.Name == "init" {
			s.report(f, "has an init function: pass things in instead")
		}
		return
	}
	recv := f.Recv.List[0].Type
	if star, ok := recv.(*ast.StarExpr); ok {
		recv = star.X
	}
	if name, ok := recv.(*ast.Ident); ok {
		s.methods[pkg+"."+name.Name]++
	}
}

func (s *survey) declaration(decl *ast.GenDecl) {
	for _, spec := range decl.Specs {
		typ, ok := spec.(*ast.TypeSpec)
		if !ok {
			continue
		}
		switch t := typ.Type.(type) {
		case *ast.StructType:
			if n := t.Fields.NumFields(); n > maxFields {
				s.report(typ, fmt.Sprintf("%s has %d fields (at most %d)", typ.Name.Name, n, maxFields))
			}
		case *ast.InterfaceType:
			if n := t.Methods.NumFields(); n > maxInterface {
				s.report(typ, fmt.Sprintf("%s has %d methods (at most %d)", typ.Name.Name, n, maxInterface))
			}
		}
	}
}

func (s *survey) report(node ast.Node, what string) {
	s.problems = append(s.problems, fmt.Sprintf("%s: %s", s.fset.Position(node.Pos()), what))
}
