package cli_test

import (
	"context"
	"crypto/rand"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"spoorboek/model/caseload"
	"spoorboek/model/dossier"
	"spoorboek/store"
	"spoorboek/store/archive"
	"spoorboek/store/bolt"
	"spoorboek/store/bundle"
	"spoorboek/store/ics"
	"spoorboek/store/render"
	"spoorboek/store/seal"
	"spoorboek/store/sheet"
	"spoorboek/ui/cli"
	"spoorboek/ui/host"
)

// TestMain makes this test binary the program as well, wired as main wires it, so that scripts run it for
// real.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"spoorboek": func() {
			env := map[string]string{}
			for _, pair := range os.Environ() {
				name, value, _ := strings.Cut(pair, "=")
				env[name] = value
			}
			os.Exit(cli.Run(context.Background(), deps(env, os.Stdin, os.Stdout, os.Stderr), os.Args[1:]))
		},
	})
}

// deps wires the real store and the real spreadsheets. The script's environment turns the clock (NOW) and
// puts somebody at the keyboard (ASKS).
func deps(env map[string]string, in io.Reader, out, errs io.Writer) cli.Deps {
	home := env["HOME"]
	d := cli.Deps{
		Version: "test",
		Sheets:  sheet.New(),
		Render:  render.New(),
		Bundles: bundle.New(dossier.Decode, 10),
		Agenda:  ics.New(),
		Archive: archive.New(dossier.Decode),
		Source:  host.Source(home),
		World: cli.World{
			Clock: func() time.Time { return morningOf(env["NOW"]) }, Rest: context.WithTimeout, Rand: rand.Reader, Env: env,
			File: filepath.Join(home, "spoorboek.db"), Temp: env["TMPDIR"], User: "els",
			State: filepath.Join(home, "state"),
		},
		Terminal: cli.Terminal{In: in, Out: out, Err: errs, Asks: env["ASKS"] != "", Shows: env["ASKS"] != ""},
		Vault: func(path string) store.Vault {
			return vault(path, filepath.Join(home, "state"))
		},
		Workbench: func(_ context.Context, w cli.Workbench) error {
			state := "closed"
			if w.Book != nil {
				rows, err := w.Book.Rows(context.Background())
				if err != nil {
					return err
				}
				state = strings.Repeat("#", len(rows))
			}
			_, err := io.WriteString(out, "workbench "+string(w.Lang)+" "+w.Author+" "+w.Today.String()+" "+state+"\n")
			return err
		},
	}
	if d.Terminal.Asks {
		d.Terminal.Secret = func(context.Context) ([]byte, error) { return line(in) }
	}
	return d
}

func vault(path, state string) store.Vault {
	return bolt.New(bolt.Options{
		Path: path, StateDir: state, Project: caseload.ProjectEntries, Schema: caseload.Schema,
		Decode: dossier.Decode, Rand: rand.Reader, PID: os.Getpid(), KDF: seal.Floor,
	})
}

// morningOf is the time a script says it is: a day at nine in the morning.
func morningOf(day string) time.Time {
	at, err := time.Parse(time.DateOnly, day)
	if err != nil {
		at = time.Date(2026, time.November, 23, 0, 0, 0, 0, time.UTC)
	}
	return at.Add(9 * time.Hour)
}

// line reads up to the end of a line, byte by byte, so that the next reader gets what is behind it.
func line(r io.Reader) ([]byte, error) {
	var out []byte
	one := make([]byte, 1)
	for {
		n, err := r.Read(one)
		if n == 1 && one[0] == '\n' {
			return out, nil
		}
		if n == 1 {
			out = append(out, one[0])
		}
		if err != nil {
			return out, errors.Join(err)
		}
	}
}
