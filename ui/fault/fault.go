// Package fault makes the report of a bug of the program itself. It says where it went wrong and never with
// what: a panic may hold what a coach typed, so only its sort is told, with the stack, the version, the
// screen, the sizes and the names of the last actions.
package fault

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// Kind is the sort of a panic without its values: a run-time error says only indices and types, anything
// else is named by its type.
func Kind(r any) string {
	if err, ok := r.(interface{ RuntimeError() }); ok {
		return fmt.Sprint(err)
	}
	return fmt.Sprintf("%T", r)
}

// Report is what a report tells.
type Report struct {
	Version string
	At      time.Time
	Where   string   // update, view, command or the name of a command of the command line
	What    string   // as Kind tells it
	Around  []string // further lines: the screen, its size, the last actions
	Stack   string
}

// Number is what the coach and her helper call the fault by: the moment it happened.
func (r Report) Number() string { return r.At.Format("2006-01-02-1504-5") }

// Name is the name of the file the report is kept in.
func (r Report) Name() string { return prefix + r.Number() + ".txt" }

// Bytes are the report as it is kept.
func (r Report) Bytes() []byte {
	lines := append([]string{
		"spoorboek " + r.Version, r.At.UTC().Format(time.RFC3339), "in " + r.Where + ": " + r.What,
	}, r.Around...)
	return []byte(strings.Join(lines, "\n") + "\n\n" + r.Stack)
}

const (
	prefix = "fault-"
	suffix = ".txt"
	// most is the size of the largest report that is read back.
	most = 1 << 20
)

// List gives the names of the reports kept in a folder, the newest first; none when there is no folder.
func List(dir string) []string {
	files, err := os.ReadDir(dir)
	if err != nil {
		return nil
	}
	var names []string
	for _, f := range files {
		if name := f.Name(); f.Type().IsRegular() && strings.HasPrefix(name, prefix) &&
			strings.HasSuffix(name, suffix) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	slices.Reverse(names)
	return names
}

// Read reads one report that List named.
func Read(dir, name string) (string, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return "", fmt.Errorf("open the folder of reports: %w", err)
	}
	defer root.Close()
	st, err := root.Stat(name)
	if err != nil || st.Size() > most || name != filepath.Base(name) {
		return "", fmt.Errorf("read a report: %w", os.ErrNotExist)
	}
	text, err := root.ReadFile(name)
	if err != nil {
		return "", fmt.Errorf("read a report: %w", err)
	}
	return string(text), nil
}
