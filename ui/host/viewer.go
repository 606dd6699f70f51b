package host

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// openedPrefix begins the name of the folder with what is open in viewers; the number of the process follows.
const openedPrefix = "spoorboek-open-"

// Opened is a private folder with copies of what the coach looks at outside the program. They are wiped at
// the latest when the program ends, and at the next start when it did not end well.
type Opened struct {
	dir  string // of temporary files
	pid  int
	show func(path string) *exec.Cmd
}

// NewOpened makes the folder of a process, on the disk only when something is opened, and wipes what
// processes that are gone left behind.
func NewOpened(dir string, pid int, show func(path string) *exec.Cmd, lives func(pid int) bool) *Opened {
	o := &Opened{dir: dir, pid: pid, show: show}
	left, _ := filepath.Glob(filepath.Join(dir, openedPrefix+"*"))
	for _, folder := range left {
		n, err := strconv.Atoi(strings.TrimPrefix(filepath.Base(folder), openedPrefix))
		if err == nil && n != pid && !lives(n) {
			_ = wipeAll(folder)
		}
	}
	return o
}

func (o *Opened) folder() string { return filepath.Join(o.dir, openedPrefix+strconv.Itoa(o.pid)) }

// Open writes a copy under a safe name, readable by the coach alone, and shows it with the system's viewer.
// It does not wait for the viewer.
func (o *Opened) Open(name string, write func(io.Writer) error) error {
	if runs(name) {
		return ViewError{"error.attach.runs"}
	}
	if err := os.MkdirAll(o.folder(), 0o700); err != nil {
		return fmt.Errorf("make a folder for the viewer: %w", err)
	}
	own, err := os.MkdirTemp(o.folder(), "")
	if err != nil {
		return fmt.Errorf("make a folder for the viewer: %w", err)
	}
	path := filepath.Join(own, SafeName(name))
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("write a copy for the viewer: %w", err)
	}
	if err := errors.Join(write(f), f.Close()); err != nil {
		return errors.Join(err, wipeAll(own))
	}
	cmd := o.show(path)
	if cmd == nil {
		return errors.Join(ViewError{"error.attach.viewer"}, wipeAll(own))
	}
	if err := cmd.Start(); err != nil {
		return errors.Join(ViewError{"error.attach.viewer"}, wipeAll(own))
	}
	return cmd.Process.Release()
}

// Wipe overwrites and removes all copies.
func (o *Opened) Wipe() error { return wipeAll(o.folder()) }

// wipeAll overwrites every file in a folder before it removes the folder.
func wipeAll(folder string) error {
	err := filepath.WalkDir(folder, func(path string, d os.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return nil
		}
		return blank(path)
	})
	return errors.Join(err, os.RemoveAll(folder))
}

// blank writes zeros over a file, a piece at a time.
func blank(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return nil // a viewer made it unwritable: it is removed all the same
	}
	defer f.Close()
	st, err := f.Stat()
	if err != nil {
		return err
	}
	zeros := make([]byte, 64<<10)
	for left := st.Size(); left > 0; left -= int64(len(zeros)) {
		if _, err := f.Write(zeros[:min(left, int64(len(zeros)))]); err != nil {
			return err
		}
	}
	return f.Sync()
}

// Viewer is how a system shows a file: nil where it cannot.
func Viewer(goos string) func(path string) *exec.Cmd {
	return func(path string) *exec.Cmd {
		switch goos {
		case "windows":
			return exec.Command("rundll32", "url.dll,FileProtocolHandler", path)
		case "darwin":
			return exec.Command("open", path)
		}
		if _, err := exec.LookPath("xdg-open"); err != nil {
			return nil
		}
		return exec.Command("xdg-open", path)
	}
}

// reserved are names that Windows takes for devices.
var reserved = regexp.MustCompile(`(?i)^(con|prn|aux|nul|com\d|lpt\d)(\.|$)`)

// mostName is the longest name of a file that is made, in bytes.
const mostName = 100

// SafeName makes a name that every system takes from one that came from elsewhere: no folders, no devices,
// no signs with a meaning, its kind (the part behind the last dot) kept.
func SafeName(name string) string {
	name = strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`<>:"/\|?*`, r) || r == utf8.RuneError {
			return '-'
		}
		return r
	}, name)
	name = strings.Trim(name, " .-")
	ext := filepath.Ext(name)
	if len(ext) > 10 {
		ext = ""
	}
	base := strings.TrimSuffix(name, ext)
	for len(base)+len(ext) > mostName {
		_, size := utf8.DecodeLastRuneInString(base)
		base = base[:len(base)-size]
	}
	if base == "" || reserved.MatchString(base+ext) {
		base = "document" + base
	}
	return base + ext
}

// ViewError says why a file is not shown; it names its sentence.
type ViewError struct{ phrase string }

// Error names the phrase.
func (e ViewError) Error() string { return "file is not shown: " + e.phrase }

// Words names the sentence for the coach.
func (e ViewError) Words() (id string, args []any) { return e.phrase, nil }

// programs are kinds of file that a system runs instead of showing.
var programs = regexp.MustCompile(
	`(?i)\.(exe|com|bat|cmd|scr|pif|msi|msp|lnk|url|js|jse|vbs|vbe|wsf|wsh|hta|ps1|psm1|` +
		`reg|cpl|jar|desktop|sh|bash|run|appimage|app|command|workflow|scpt|py|pl|rb|docm|xlsm|pptm|dotm|xltm)$`,
)

// runs reports whether a system would run a file of this name.
func runs(name string) bool { return programs.MatchString(strings.TrimRight(name, " .")) }
