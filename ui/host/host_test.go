package host_test

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/ui/host"
)

func TestWhatTheTerminalDraws(t *testing.T) {
	for name, c := range map[string]struct {
		env   map[string]string
		goos  string
		ascii bool
	}{
		"a utf-8 locale draws boxes":         {map[string]string{"LANG": "nl_NL.UTF-8"}, "linux", false},
		"C does not":                         {map[string]string{"LANG": "C"}, "linux", true},
		"C.UTF-8 does":                       {map[string]string{"LANG": "C.UTF-8"}, "linux", false},
		"LC_ALL wins":                        {map[string]string{"LC_ALL": "C", "LANG": "nl_NL.UTF-8"}, "linux", true},
		"no locale on Linux is C":            {nil, "linux", true},
		"a Mac needs no locale":              {nil, "darwin", false},
		"the old Windows console has no box": {nil, "windows", true},
		"Windows Terminal has":               {map[string]string{"WT_SESSION": "1"}, "windows", false},
	} {
		t.Run(name, func(t *testing.T) {
			if got := host.ASCII(c.env, c.goos); got != c.ascii {
				t.Errorf("ascii is %v", got)
			}
		})
	}
}

func TestPathsAreCompleted(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"caseload.csv", "Caseload.xlsx", "other.csv", ".hidden"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "cases"), 0o700); err != nil {
		t.Fatal(err)
	}
	at := func(names ...string) []string {
		for i := range names {
			names[i] = dir + string(filepath.Separator) + names[i]
		}
		return names
	}
	sep := string(filepath.Separator)
	for prefix, want := range map[string][]string{
		dir + sep + "case":  at("Caseload.xlsx", "caseload.csv", "cases"+sep),
		dir + sep:           at("Caseload.xlsx", "caseload.csv", "cases"+sep, "other.csv"),
		dir + sep + ".h":    at(".hidden"),
		dir + sep + "nope":  nil,
		dir + sep + "x/y/z": nil,
	} {
		if diff := cmp.Diff(want, host.Complete("", prefix)); diff != "" {
			t.Errorf("%s: %s", prefix, diff)
		}
	}
	if got := host.Complete(dir, "~"+sep+"oth"); len(got) != 1 || got[0] != "~"+sep+"other.csv" {
		t.Errorf("home: %v", got)
	}
}

func TestACrashReportIsForTheCoachAlone(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "state")
	path, err := host.Reports(dir)("../../fault.txt", []byte("stack"))
	if err != nil || path != filepath.Join(dir, "fault.txt") {
		t.Fatalf("report in %q: %v", path, err)
	}
	st, err := os.Stat(path)
	if err != nil || st.Mode().Perm() != 0o600 {
		t.Errorf("mode %v: %v", st.Mode(), err)
	}
}

func TestNoEditorIsNoEditor(t *testing.T) {
	if host.Editor("  ", t.TempDir()) != nil {
		t.Error("an editor without a command")
	}
}

func TestAFileOfSettingsIsKeptWholeForTheCoachAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "keys.toml")
	if got := host.Slurp(path, 10); got != nil {
		t.Errorf("no file reads %q", got)
	}
	keep := host.Keeper(path)
	for _, text := range []string{"[keys]\n", "[keys]\ncontact = [\"K\"]\n"} {
		if err := keep([]byte(text)); err != nil {
			t.Fatal(err)
		}
		if got := string(host.Slurp(path, 1000)); got != text {
			t.Errorf("kept %q, read %q", text, got)
		}
	}
	if got := host.Slurp(path, 10); len(got) != 11 {
		t.Errorf("a file over the limit gives %d bytes", len(got))
	}
	st, err := os.Stat(path)
	if err != nil || st.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", st.Mode(), err)
	}
	files, _ := os.ReadDir(filepath.Dir(path))
	if len(files) != 1 {
		t.Errorf("left behind: %v", files)
	}
}

func TestWhatIsDeliveredStaysInItsFolderAndTouchesNothing(t *testing.T) {
	dir := t.TempDir()
	folder := filepath.Join(dir, "uit")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, words := range []string{"../../x", "CON", "a:b", "x", "x"} {
		if _, err := host.Deliver(folder, "txt", []byte(words), words); err != nil {
			t.Errorf("%q: %v", words, err)
		}
	}
	got := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		rel, _ := filepath.Rel(dir, path)
		got[filepath.ToSlash(rel)] = string(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{
		"uit/x.txt": "../../x", "uit/spoorboek-con.txt": "CON", "uit/a-b.txt": "a:b", "uit/x-2.txt": "x", "uit/x-3.txt": "x",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	st, err := os.Stat(filepath.Join(folder, "x.txt"))
	if err != nil || st.Mode().Perm() != 0o600 {
		t.Errorf("mode %v: %v", st.Mode(), err)
	}
	if _, err := host.Deliver(filepath.Join(dir, "nergens"), "txt", nil, "x"); err == nil {
		t.Error("a folder that is not there took a file")
	}
	if runtime.GOOS == "windows" {
		return
	}
	if err := os.Symlink(filepath.Join(dir, "elders.txt"), filepath.Join(folder, "link.txt")); err != nil {
		t.Fatal(err)
	}
	if path, err := host.Deliver(folder, "txt", []byte("y"), "link"); err != nil || filepath.Base(path) != "link-2.txt" {
		t.Errorf("a link: %q, %v", path, err)
	}
	if _, err := os.Stat(filepath.Join(dir, "elders.txt")); err == nil {
		t.Error("what was delivered went through a link")
	}
}
