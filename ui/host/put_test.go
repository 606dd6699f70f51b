package host_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"spoorboek/store"
	"spoorboek/ui/host"
)

func says(text string) func(io.Writer) error {
	return func(w io.Writer) error { _, err := io.WriteString(w, text); return err }
}

func TestAFileThatIsThereIsOnlyReplacedWhenThatWasAsked(t *testing.T) {
	path := filepath.Join(t.TempDir(), "uit.pdf")
	if err := host.Put(path, false, says("een")); err != nil {
		t.Fatal(err)
	}
	if err := host.Put(path, false, says("twee")); !errors.Is(err, store.ErrExists) {
		t.Errorf("second time: %v", err)
	}
	if got, _ := os.ReadFile(path); string(got) != "een" {
		t.Errorf("the file says %q", got)
	}
	if err := host.Put(path, true, says("drie")); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(path); string(got) != "drie" {
		t.Errorf("the file says %q", got)
	}
}

func TestAWriteThatFailsLeavesNothingBehind(t *testing.T) {
	dir := t.TempDir()
	broken := errors.New("halfway")
	err := host.Put(filepath.Join(dir, "uit.pdf"), false, func(w io.Writer) error {
		_, _ = io.WriteString(w, "half")
		return broken
	})
	if !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
	if left, _ := os.ReadDir(dir); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
	if err := host.Put(filepath.Join(dir, "geen", "uit.pdf"), false, says("x")); err == nil {
		t.Error("wrote in a folder that is not there")
	}
}
