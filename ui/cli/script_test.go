package cli_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"filippo.io/age"
	"github.com/rogpeppe/go-internal/testscript"

	"spoorboek/store"
)

// TestScripts runs the stories of testdata through the program. Beside the commands of testscript they have:
//
//	code N spoorboek …   runs the program and wants that exit code
//	copyin NAME…         brings a spreadsheet of a coach in
//	tomorrow FILE KEY    makes a bundle for a public key (of a file) as a program newer than this one would
//	hold FILE KEYFILE    keeps a coach's file open until the end of the script
//	newer FILE TO N      writes a file as if a program of that format had written it
//	field PATH VALUE     wants a value in the JSON on stdout: moments[code=action-plan].due
//	remember NAME PATH   puts such a value in an environment variable
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Setup: func(e *testscript.Env) error {
			here, err := filepath.Abs("testdata")
			e.Values[testdata{}] = here
			e.Setenv("HOME", e.WorkDir)
			e.Setenv("LANG", "nl_NL.UTF-8")
			e.Setenv("NOW", "2026-11-23")
			return err
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"code": code, "copyin": copyIn, "tomorrow": tomorrow, "hold": hold, "newer": newer, "field": field, "remember": remember,
		},
	})
}

func code(ts *testscript.TestScript, neg bool, args []string) {
	want, err := strconv.Atoi(args[0])
	if err != nil || neg {
		ts.Fatalf("usage: code N command…")
	}
	got := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else if err != nil {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

func copyIn(ts *testscript.TestScript, _ bool, names []string) {
	for _, name := range names {
		raw, err := os.ReadFile(filepath.Join(sheets(ts), name))
		ts.Check(err)
		ts.Check(os.WriteFile(ts.MkAbs(name), raw, 0o600))
	}
}

func tomorrow(ts *testscript.TestScript, _ bool, args []string) {
	to, err := age.ParseX25519Recipient(strings.TrimSpace(ts.ReadFile(args[1])))
	ts.Check(err)
	f, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	w, err := age.Encrypt(f, to)
	ts.Check(err)
	_, err = w.Write([]byte("spoorboek bundle\n\x00\x09 who knows"))
	ts.Check(errors.Join(err, w.Close(), f.Close()))
}

// sheets is the folder of the spreadsheets; scripts run elsewhere.
func sheets(ts *testscript.TestScript) string {
	return filepath.Join(ts.Value(testdata{}).(string), "sheets")
}

type testdata struct{}

func hold(ts *testscript.TestScript, _ bool, args []string) {
	key, err := os.ReadFile(ts.MkAbs(args[1]))
	ts.Check(err)
	v := vault(ts.MkAbs(args[0]), filepath.Join(ts.Getenv("HOME"), "state"))
	book, err := v.Open(context.Background(), []byte(strings.TrimSpace(string(key))), store.OpenOptions{})
	ts.Check(err)
	ts.Defer(func() { ts.Check(book.Close()) })
}

// newer raises the format in both headers of a file: it stands behind the magic letters, and a checksum ends the
// header.
func newer(ts *testscript.TestScript, _ bool, args []string) {
	const magic = "SPOORBK\n"
	raw, err := os.ReadFile(ts.MkAbs(args[0]))
	ts.Check(err)
	format, err := strconv.Atoi(args[2])
	ts.Check(err)
	found := 0
	for at := bytes.Index(raw, []byte(magic)); at >= 0; found++ {
		header := raw[at : at+int(binary.BigEndian.Uint16(raw[at-2:]))]
		binary.BigEndian.PutUint16(header[len(magic):], uint16(format))
		end := len(header) - sha256.Size
		sum := sha256.Sum256(header[:end])
		copy(header[end:], sum[:])
		next := bytes.Index(raw[at+1:], []byte(magic))
		if next < 0 {
			break
		}
		at += 1 + next
	}
	if found == 0 {
		ts.Fatalf("no two headers in %s", args[0])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), raw, 0o600))
}

func field(ts *testscript.TestScript, neg bool, args []string) {
	if got := value(ts, args[0]); (got == args[1]) == neg {
		ts.Fatalf("%s is %q", args[0], got)
	}
}

func remember(ts *testscript.TestScript, _ bool, args []string) {
	ts.Setenv(args[0], value(ts, args[1]))
}

// value finds a value in the JSON that the last command wrote; of a list it takes [n] or [key=value], and
// length is how many there are.
func value(ts *testscript.TestScript, path string) string {
	var at any
	ts.Check(json.Unmarshal([]byte(ts.ReadFile("stdout")), &at))
	for _, part := range parts.FindAllString(path, -1) {
		at = step(ts, at, part)
	}
	switch v := at.(type) {
	case nil:
		return "null"
	case string:
		return v
	}
	raw, err := json.Marshal(at)
	ts.Check(err)
	return string(raw)
}

// parts are the steps of a path: names, and what stands between brackets.
var parts = regexp.MustCompile(`\[[^\]]*\]|[^.\[\]]+`)

func step(ts *testscript.TestScript, at any, part string) any {
	switch v := at.(type) {
	case map[string]any:
		next, ok := v[part]
		if !ok {
			ts.Fatalf("no field %q", part)
		}
		return next
	case []any:
		inner := strings.Trim(part, "[]")
		if part == "length" {
			return len(v)
		}
		key, want, keyed := strings.Cut(inner, "=")
		for i, item := range v {
			if !keyed && strconv.Itoa(i) == inner {
				return item
			}
			if m, ok := item.(map[string]any); ok && keyed && m[key] == want {
				return item
			}
		}
	}
	ts.Fatalf("nothing at %q", part)
	return nil
}
