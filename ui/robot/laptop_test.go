package robot_test

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"spoorboek/ui/robot"
)

// laptop is a coach's laptop for a test in a real terminal: the program as built, a home of its own, and when
// asked a file with her imported caseload and a password file with the recovery key.
type laptop struct {
	t             *testing.T
	program, home string
	file, key     string
}

// shop is a folder for what is made once and used by all tests here; TestMain throws it away.
var shop = sync.OnceValues(func() (string, error) { return os.MkdirTemp("", "spoorboek-shop-") })

// built is the program. Where the tests look for races it does so too.
var built = sync.OnceValues(func() (string, error) {
	dir, err := shop()
	if err != nil {
		return "", err
	}
	program := filepath.Join(dir, "spoorboek")
	args, cgo := []string{"build", "-o", program}, "CGO_ENABLED=0"
	if raced {
		args, cgo = append(args, "-race"), "CGO_ENABLED=1"
	}
	build := exec.CommandContext(context.Background(), "go", append(args, "spoorboek")...)
	build.Env = append(os.Environ(), cgo)
	if out, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("build: %w: %s", err, out)
	}
	return program, nil
})

// bare and full are the homes of a coach who has just begun and of one who imported her caseload: every test
// gets a copy, since making a file takes the time that makes guessing its passphrase hard.
var (
	bare = sync.OnceValues(func() (string, error) { return furnished("bare") })
	full = sync.OnceValues(func() (string, error) {
		sheet, err := filepath.Abs(filepath.Join("..", "..", "store", "sheet", "testdata", "caseload.csv"))
		if err != nil {
			return "", err
		}
		return furnished("full", "import", sheet, "--yes")
	})
)

// furnished makes a home with a file, and does a command there.
func furnished(name string, command ...string) (string, error) {
	dir, err := shop()
	if err != nil {
		return "", err
	}
	program, err := built()
	if err != nil {
		return "", err
	}
	l := at(program, filepath.Join(dir, name))
	phrase := filepath.Join(l.home, "phrase")
	if err := os.Mkdir(l.home, 0o700); err != nil {
		return "", err
	}
	if err := os.WriteFile(phrase, []byte("groene fiets langs rustige haven\n"), 0o600); err != nil {
		return "", err
	}
	key, err := l.try("init", "--password-file", phrase)
	if err != nil {
		return "", err
	}
	if err := os.WriteFile(l.key, []byte(key), 0o600); err != nil {
		return "", err
	}
	if len(command) > 0 {
		_, err = l.try(command...)
	}
	return l.home, err
}

func at(program, home string) *laptop {
	return &laptop{
		program: program, home: home, file: filepath.Join(home, "caseload.db"), key: filepath.Join(home, "key"),
	}
}

func newLaptop(t *testing.T) *laptop {
	t.Helper()
	if testing.Short() {
		t.Skip("-short: the suite in a real terminal builds and starts the program")
	}
	program, err := built()
	if err != nil {
		t.Fatal(err)
	}
	l := at(program, t.TempDir())
	l.t = t
	t.Cleanup(func() {
		for _, found := range globbed(t, filepath.Join(l.home, "race.*")) {
			told, err := os.ReadFile(found)
			t.Errorf("the program has a race (%v):\n%s", err, told)
		}
	})
	return l
}

// env is the environment of the laptop, without the one of whoever runs the test.
func (l *laptop) env(extra ...string) []string {
	return append([]string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + l.home, "TERM=xterm-256color", "LANG=nl_NL.UTF-8", "LC_ALL=C.UTF-8",
		"XDG_DATA_HOME=" + filepath.Join(l.home, "data"), "XDG_STATE_HOME=" + filepath.Join(l.home, "state"),
		"XDG_RUNTIME_DIR=" + l.home, "SPOORBOEK_FILE=" + l.file, "SPOORBOEK_PASSWORD_FILE=" + l.key,
		"GORACE=log_path=" + filepath.Join(l.home, "race"),
	}, extra...)
}

// try does a command without a screen and returns what it printed on stdout.
func (l *laptop) try(args ...string) (string, error) {
	cmd := exec.CommandContext(context.Background(), l.program, append([]string{"--lang", "nl"}, args...)...)
	cmd.Env = l.env()
	var errs strings.Builder
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("%v: %w: %s", args, err, errs.String())
	}
	return string(out), nil
}

// run does a command that must go well.
func (l *laptop) run(args ...string) string {
	l.t.Helper()
	out, err := l.try(args...)
	if err != nil {
		l.t.Fatal(err)
	}
	return out
}

// withCaseload lays the coach's imported spreadsheet on the laptop.
func (l *laptop) withCaseload() *laptop { return l.with(full) }

// withFile lays a file on the laptop with nobody in it.
func (l *laptop) withFile() *laptop { return l.with(bare) }

func (l *laptop) with(home func() (string, error)) *laptop {
	l.t.Helper()
	from, err := home()
	if err != nil {
		l.t.Fatal(err)
	}
	err = filepath.WalkDir(from, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(from, path)
		if err != nil || rel == "." {
			return err
		}
		if e.IsDir() {
			return os.Mkdir(filepath.Join(l.home, rel), 0o700)
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(l.home, rel), content, 0o600)
	})
	if err != nil {
		l.t.Fatal(err)
	}
	return l
}

// open opens the coach's file in a terminal.
func (l *laptop) open(columns, rows int, extra ...string) *robot.Terminal {
	l.t.Helper()
	return robot.NewTerminal(l.t, l.env(extra...), columns, rows, l.program+" --lang nl --today 2026-11-23")
}

// demo opens the invented caseload in a terminal.
func (l *laptop) demo(columns, rows int) *robot.Terminal {
	l.t.Helper()
	return robot.NewTerminal(l.t, l.env(), columns, rows, l.program+" demo --lang nl --today 2026-11-23")
}

func globbed(t *testing.T, pattern string) []string {
	t.Helper()
	found, err := filepath.Glob(pattern)
	if err != nil {
		t.Fatal(err)
	}
	return found
}
