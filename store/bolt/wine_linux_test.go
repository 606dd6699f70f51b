package bolt_test

import (
	"bufio"
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// wine runs programs for Windows, each in a Windows of the test's own.
type wine struct {
	t      *testing.T
	loader string
	dir    string // with the programs
	env    []string
}

// wineWanted is the variable that asks for the program for Windows to be tried.
const wineWanted = "SPOORBOEK_WINE"

// prng gives Go's programs the dice that Wine lacks before its ninth version.
const prng = `#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T size) {
	return SystemFunction036(data, (ULONG)size);
}
`

func newWine(t *testing.T) *wine {
	t.Helper()
	if os.Getenv(wineWanted) == "" {
		t.Skip(wineWanted + " is not set: the program for Windows is not built and tried under Wine, which takes minutes")
	}
	w := &wine{t: t, dir: t.TempDir()}
	for _, name := range []string{"wine64", "/usr/lib/wine/wine64", "wine"} {
		if found, err := exec.LookPath(name); err == nil {
			w.loader = found
			break
		}
	}
	gcc, err := exec.LookPath("x86_64-w64-mingw32-gcc")
	if w.loader == "" || err != nil {
		t.Skip("no Wine, or no MinGW to build what Wine 8 lacks: the program for Windows is not tried here " +
			"(Debian: wine64, gcc-mingw-w64-x86-64)")
	}
	source := filepath.Join(w.dir, "prng.c")
	writeFile(t, source, []byte(prng))
	w.env = append(os.Environ(), "WINEPREFIX="+filepath.Join(w.dir, "prefix"), "WINEDEBUG=-all",
		"WINEDLLOVERRIDES=bcryptprimitives=n,b;mscoree,mshtml=", "HOME="+w.dir)
	t.Cleanup(func() {
		stop := exec.Command(filepath.Join(filepath.Dir(w.loader), "wineserver"), "-k")
		stop.Env = w.env
		_ = stop.Run() // what runs in the test's own Windows, and nothing else
	})
	w.builds(w.command("wineboot", "--init"))
	system := filepath.Join(w.dir, "prefix", "drive_c", "windows", "system32")
	w.builds(exec.Command(gcc, "-shared", "-O2", "-o", filepath.Join(system, "bcryptprimitives.dll"), source, "-ladvapi32"))
	return w
}

func (w *wine) builds(c *exec.Cmd) {
	w.t.Helper()
	if out, err := c.CombinedOutput(); err != nil {
		w.t.Fatalf("%v: %v\n%s", c.Args, err, out)
	}
}

// build makes a program for Windows with the arguments of go, which end in the package.
func (w *wine) build(name string, args ...string) string {
	w.t.Helper()
	path := filepath.Join(w.dir, name)
	c := exec.Command("go", append(args[:len(args)-1:len(args)-1], "-o", path, args[len(args)-1])...)
	c.Env = append(os.Environ(), "GOOS=windows", "GOARCH=amd64", "CGO_ENABLED=0")
	w.builds(c)
	return path
}

func (w *wine) command(program string, args ...string) *exec.Cmd {
	c := exec.Command(w.loader, append([]string{program}, args...)...)
	c.Env = w.env
	return c
}

// runs starts a program, and wants an exit code and words.
func (w *wine) runs(code int, says string, program string, args ...string) {
	w.t.Helper()
	c := w.command(program, args...)
	out, err := c.CombinedOutput()
	if c.ProcessState == nil {
		w.t.Fatal(err)
	}
	if got := c.ProcessState.ExitCode(); got != code || !strings.Contains(string(out), says) {
		w.t.Errorf("%v: exit code %d and %q, want %d and %q", args, got, out, code, says)
	}
}

// held does something while a process of the test program has a file open.
func (w *wine) held(tests, path, secret string, do func()) {
	w.t.Helper()
	c := w.command(tests)
	c.Env = append(c.Env, childTask+"=hold", childPath+"="+path, childKey+"="+secret, childSeed+"=1")
	in, err := c.StdinPipe()
	if err != nil {
		w.t.Fatal(err)
	}
	out, err := c.StdoutPipe()
	if err != nil {
		w.t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		w.t.Fatal(err)
	}
	if lines := bufio.NewScanner(out); !lines.Scan() || !strings.HasPrefix(lines.Text(), "held") {
		w.t.Errorf("the file is not held: %q", lines.Text())
	}
	do()
	_ = in.Close()
	if err := c.Wait(); err != nil {
		w.t.Error(err)
	}
}

// onWindows are the tests that the store must pass there: those of opening, locking, killing, copying, putting
// back, writing anew and every format. The others need a Linux of their own or prove the same.
const onWindows = `^Test(PassphraseAndRecoveryKey|ASecondWindow|AFileInUse|AfterACrash|AKilledProgram|` +
	`ANewFileNever|Compacting|Rekey|ARestoreKeeps|ABackupIsVerified|ADailyCopy|AfterErasing|EveryFormatEver|` +
	`ALiveFileIsRefused|AnOlderFile|OneDamagedHeader|ANewerFormat|ReadersAndAWriter)`

// failed are lines in which a test on Windows says what is wrong. Go removes the folders of tests in a way that
// Wine 8 does not know.
var (
	failed   = regexp.MustCompile(`^\s+\w+\.go:\d+: .*`)
	forgiven = regexp.MustCompile(`TempDir RemoveAll cleanup: .* Invalid function\.\s*$`)
	passed   = regexp.MustCompile(`(?m)^=== RUN   Test\w+\r?$`)
)

func TestTheStoreAndTheProgramWorkOnWindows(t *testing.T) {
	w := newWine(t)
	tests := w.build("bolt.test.exe", "test", "-c", ".")
	w.env = append(w.env, killsWanted+"=5")
	out, err := w.command(tests, "-test.v", "-test.timeout=5m", "-test.run", onWindows).CombinedOutput()
	if n := len(passed.FindAll(out, -1)); n < 15 {
		t.Fatalf("%d tests ran: %v\n%s", n, err, out)
	}
	for line := range bytes.Lines(out) {
		if failed.Match(line) && !forgiven.Match(line) || bytes.HasPrefix(line, []byte("panic:")) {
			t.Errorf("%s", line)
		}
	}
	w.worksAs(w.build("spoorboek.exe", "build", "-trimpath", "spoorboek"), tests)
}

// worksAs opens, writes and locks a file with the program itself.
func (w *wine) worksAs(program, tests string) {
	const phrase = "fiets lamp wolk brood tafel"
	w.t.Chdir(w.dir)
	writeFile(w.t, "pass", []byte(phrase+"\n"))
	writeFile(w.t, "wrong", []byte("iets heel anders dan dat\n"))
	ours := func(args ...string) []string {
		return append([]string{"--file", "els.db", "--password-file", "pass", "--lang", "nl"}, args...)
	}
	w.runs(0, "Bestand gemaakt", program, ours("init", "--coach", "Els")...)
	w.runs(0, "", program, ours("do", "new", "name=Jansen, Karin")...)
	w.runs(0, "Jansen", program, ours("list")...)
	w.runs(0, "gecontroleerd", program, ours("backup", "copy.db")...)
	w.held(tests, "els.db", phrase, func() {
		w.runs(11, "al geopend in een ander venster", program, ours("do", "new", "name=Bakker, Piet")...)
	})
	w.runs(0, "Alles klopt", program, ours("check")...)
	w.runs(0, "Er is niets verloren", program, ours("compact")...)
	w.runs(0, "heet nu", program, ours("restore", "copy.db")...)
	w.runs(0, "Jansen", program, ours("list")...)
	w.runs(12, "klopt niet", program, ours("list", "--password-file", "wrong")...)
	w.runs(10, "nog geen bestand", program, ours("list", "--file", "none.db")...)
}
