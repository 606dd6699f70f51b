package host_test

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"spoorboek/store"
	"spoorboek/ui/host"
)

func TestAFileThatChangesOrVanishesWhileItIsReadIsRefused(t *testing.T) {
	for name, meanwhile := range map[string]func(path string) error{
		"it vanishes": os.Remove,
		"it grows":    func(path string) error { return os.WriteFile(path, make([]byte, 200), 0o600) },
		"it shrinks":  func(path string) error { return os.Truncate(path, 10) },
		"another is put there": func(path string) error {
			return errors.Join(os.WriteFile(path+"x", make([]byte, 100), 0o600), os.Rename(path+"x", path))
		},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "cv.pdf")
			if err := os.WriteFile(path, make([]byte, 100), 0o600); err != nil {
				t.Fatal(err)
			}
			in, called, err := host.Source("")(path)
			if err != nil || called != "cv.pdf" {
				t.Fatalf("%q, %v", called, err)
			}
			defer in.Close()
			if _, err := io.ReadFull(in, make([]byte, 50)); err != nil {
				t.Fatal(err)
			}
			if err := meanwhile(path); err != nil {
				t.Fatal(err)
			}
			if _, err := io.ReadAll(in); !errors.Is(err, store.ErrUnsteady) {
				t.Errorf("read on: %v", err)
			}
		})
	}
}

func TestAFileThatStandsStillIsReadToItsEnd(t *testing.T) {
	home := t.TempDir()
	if err := os.WriteFile(filepath.Join(home, "mijn cv.pdf"), []byte("cv"), 0o600); err != nil {
		t.Fatal(err)
	}
	in, _, err := host.Source(home)(`"~/mijn cv.pdf" `)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	if got, err := io.ReadAll(in); err != nil || string(got) != "cv" {
		t.Errorf("%q, %v", got, err)
	}
}

func TestWhatCannotBeAttachedIsRefusedBeforeItIsRead(t *testing.T) {
	dir := t.TempDir()
	big := filepath.Join(dir, "big")
	if err := errors.Join(os.WriteFile(big, nil, 0o600), os.Truncate(big, store.MaxAttachment+1)); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]error{
		dir: store.ErrNotAFile, big: store.ErrTooBig, filepath.Join(dir, "none"): os.ErrNotExist,
	} {
		if _, _, err := host.Source("")(path); !errors.Is(err, want) {
			t.Errorf("%s: %v", filepath.Base(path), err)
		}
	}
}

func TestWhatATerminalTypesForADroppedFileIsUnderstood(t *testing.T) {
	for typed, want := range map[string]string{
		"/tmp/cv.pdf ":                 "/tmp/cv.pdf",
		"'/tmp/mijn cv.pdf'":           "/tmp/mijn cv.pdf",
		`"/tmp/mijn cv.pdf"`:           "/tmp/mijn cv.pdf",
		"file:///tmp/mijn%20cv%21.pdf": "/tmp/mijn cv!.pdf",
		`~/cv.pdf`:                     `~/cv.pdf`,
	} {
		if got := host.Dropped(typed); got != want {
			t.Errorf("%q is %q", typed, got)
		}
	}
	if got := host.Dropped(`/tmp/mijn\ cv.pdf`); runtime.GOOS != "windows" && got != "/tmp/mijn cv.pdf" {
		t.Errorf("escaped spaces: %q", got)
	}
}

func TestAFileForTheViewerIsPrivateAndIsWiped(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the stand-in for a viewer is a program of Unix")
	}
	dir, seen := t.TempDir(), ""
	show := func(path string) *exec.Cmd { seen = path; return exec.Command("true") }
	o := host.NewOpened(dir, 4711, show, host.Lives)
	write := func(w io.Writer) error { _, err := io.WriteString(w, "inhoud"); return err }
	if err := o.Open("../../cv:van/Zoë.pdf", write); err != nil {
		t.Fatal(err)
	}
	st, err := os.Stat(seen)
	folder, missing := os.Stat(filepath.Dir(filepath.Dir(seen)))
	if err != nil || missing != nil || st.Mode().Perm() != 0o600 || folder.Mode().Perm() != 0o700 {
		t.Fatalf("%v %v, %v %v", st, err, folder, missing)
	}
	if !strings.HasPrefix(seen, dir) || filepath.Base(seen) != "cv-van-Zoë.pdf" {
		t.Errorf("at %s", seen)
	}
	if err := o.Wipe(); err != nil {
		t.Fatal(err)
	}
	if left, _ := os.ReadDir(dir); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
}

func TestWhatCouldNotBeShownLeavesNoCopy(t *testing.T) {
	dir := t.TempDir()
	none := func(string) *exec.Cmd { return nil }
	broken := func(io.Writer) error { return store.ErrDamaged }
	whole := func(io.Writer) error { return nil }
	o := host.NewOpened(dir, 4711, none, host.Lives)
	for name, err := range map[string]error{
		"no viewer":  o.Open("cv.pdf", whole),
		"damaged":    o.Open("cv.pdf", broken),
		"a program":  o.Open("cv.pdf.exe", whole),
		"a shortcut": o.Open("cv.DESKTOP ", whole),
	} {
		if err == nil {
			t.Errorf("%s was shown", name)
		}
	}
	var files []string
	_ = filepath.WalkDir(dir, func(path string, d os.DirEntry, _ error) error {
		if !d.IsDir() {
			files = append(files, path)
		}
		return nil
	})
	if len(files) > 0 {
		t.Errorf("left: %v", files)
	}
}

func TestAStartWipesWhatACrashLeftOpenAndNothingElse(t *testing.T) {
	dir := t.TempDir()
	mine, theirs := os.Getpid(), 1<<22+7
	for _, pid := range []int{mine, theirs} {
		folder := filepath.Join(dir, fmt.Sprintf("spoorboek-open-%d", pid), "1")
		if err := errors.Join(os.MkdirAll(folder, 0o700), os.WriteFile(filepath.Join(folder, "cv.pdf"), []byte("cv"), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	lives := func(pid int) bool { return pid == mine }
	host.NewOpened(dir, 4711, nil, lives)
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 1 || left[0].Name() != fmt.Sprintf("spoorboek-open-%d", mine) {
		t.Errorf("left %v, %v", left, err)
	}
}

func TestANameFromElsewhereIsMadeSafe(t *testing.T) {
	for name, want := range map[string]string{
		"cv.pdf":            "cv.pdf",
		"../../etc/passwd":  "etc-passwd",
		"CON":               "documentCON",
		"nul.txt":           "documentnul.txt",
		`a:b|c?.docx`:       "a-b-c-.docx",
		"":                  "document",
		"...":               "document",
		"rap\x1b[2Jport.md": "rap-[2Jport.md",
	} {
		if got := host.SafeName(name); got != want {
			t.Errorf("%q is %q", name, got)
		}
	}
	if long := host.SafeName(strings.Repeat("é", 200) + ".pdf"); len(long) > 100 || !strings.HasSuffix(long, "é.pdf") {
		t.Errorf("long: %q", long)
	}
}
