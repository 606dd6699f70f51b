// Spoorboek is an offline workbench for coaches in re-integratie tweede spoor. This file only introduces
// model, store and ui to one another, and hands them what they must not look for themselves: the clock, the
// dice, the environment and the coach's folders.
package main

import (
	"context"
	"crypto/rand"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/adrg/xdg"
	"golang.org/x/term"

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
	"spoorboek/ui"
	"spoorboek/ui/cli"
	"spoorboek/ui/host"
	"spoorboek/ui/keyfile"
)

// version is set by the linker in a release.
var version = "dev"

func main() {
	// A process that cannot be hardened still works; the file is as safe as the laptop then.
	_ = seal.Harden()
	if bolt.IsChild(os.Args) {
		os.Exit(bolt.ChildMain(os.Args, os.Stdin, os.Stdout))
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	code := cli.Run(ctx, deps(), os.Args[1:])
	stop()
	os.Exit(code)
}

func deps() cli.Deps {
	d := cli.Deps{
		Version: version,
		Vault:   vault,
		Sheets:  sheet.New(),
		Render:  render.New(),
		Bundles: bundle.New(dossier.Decode, bundle.Work),
		Agenda:  ics.New(),
		Archive: archive.New(dossier.Decode),
		Source:  host.Source(xdg.Home),
		World: cli.World{
			Clock: time.Now, Rest: context.WithTimeout, Rand: rand.Reader, Env: environment(), Temp: temporary(),
			User: user(), State: stateDir(), File: filepath.Join(xdg.DataHome, "spoorboek", "spoorboek.db"),
		},
		Terminal: cli.Terminal{
			In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
			Asks: term.IsTerminal(int(os.Stdin.Fd())), Shows: term.IsTerminal(int(os.Stdout.Fd())),
			Secret: cli.Hidden(int(os.Stdin.Fd())),
		},
	}
	d.Workbench = func(ctx context.Context, w cli.Workbench) error {
		o := options(d, w)
		if w.Book != nil {
			o.World.Settled = host.Haste()
		}
		return ui.Run(ctx, o, os.Stdin, os.Stdout, os.Stderr, os.Environ())
	}
	return d
}

// stateDir is where this laptop remembers what belongs to it and not to the file.
func stateDir() string { return filepath.Join(xdg.StateHome, "spoorboek") }

func vault(path string) store.Vault {
	return bolt.New(bolt.Options{
		Path: path, StateDir: stateDir(), Project: caseload.ProjectEntries, Schema: caseload.Schema,
		Decode: dossier.Decode, Rand: rand.Reader, PID: os.Getpid(),
		KDF: func() seal.Params { return seal.Calibrate(time.Now) }, Child: bolt.Self,
	})
}

// options turns what the command line found into the options of the workbench.
func options(d cli.Deps, w cli.Workbench) ui.Options {
	env, opened := d.World.Env, host.NewOpened(temporary(), os.Getpid(), host.Viewer(runtime.GOOS), host.Lives)
	return ui.Options{
		Vault: w.Vault, Book: w.Book, Sheets: d.Sheets, Renderer: d.Render,
		Travel: ui.Travel{
			Bundles: d.Bundles, Agenda: d.Agenda, Archive: d.Archive, Data: cli.Data,
		},
		World: ui.World{
			Clock: time.Now, After: tea.Tick, Rand: rand.Reader,
			Complete: func(prefix string) []string { return host.Complete(xdg.Home, prefix) },
			Report:   host.Reports(stateDir()),
			Deliver:  host.Deliver,
			Clip:     host.Clip(),
			Edit:     host.Editor(editor(env), temporary()),
			Source:   d.Source,
			View:     opened.Open,
			Wipe:     opened.Wipe,
			Suspend:  runtime.GOOS != "windows",
			Put:      host.Put,
			Home:     xdg.Home,
		},
		Look: ui.Look{
			Lang: w.Lang, Asked: w.LangAsked || w.Book != nil, ASCII: w.ASCII || host.ASCII(env, runtime.GOOS),
			NoColor: env["NO_COLOR"], Guide: guide(w),
		},
		Keys: keyFile(),
		Demo: func(ctx context.Context) (store.Book, error) {
			return cli.Demo(ctx, d, cli.Invented{Dossiers: 24, Today: w.Today}, nil)
		},
		Author: w.Author, Today: w.Today, Version: version, ReadOnly: w.ReadOnly, AcceptOlder: w.AcceptOlder,
		Pretty: w.Demo,
	}
}

// guide leads who is new. How many of the hints were seen is remembered on this laptop; in a file that
// cannot be written they simply come back.
func guide(w cli.Workbench) ui.Guide {
	path := filepath.Join(stateDir(), "hints")
	seen := host.CountKeeper(path)
	switch w.Hints {
	case "on":
		_ = seen(0)
	case "off":
		_ = seen(ui.HintCount)
	}
	return ui.Guide{Hints: w.Hints != "off", From: host.Count(path), Seen: seen, Lesson: w.Lesson}
}

// keyFile is keys.toml in the coach's configuration folder. A demo and her own file share it.
func keyFile() ui.KeyFile {
	path := filepath.Join(xdg.ConfigHome, "spoorboek", "keys.toml")
	return ui.KeyFile{Path: path, Text: host.Slurp(path, keyfile.Limit), Save: host.Keeper(path)}
}

func editor(env map[string]string) string {
	if env["VISUAL"] != "" {
		return env["VISUAL"]
	}
	return env["EDITOR"]
}

// temporary is a folder for what is gone at the end: in memory where the system has one.
func temporary() string {
	if dir := os.Getenv("XDG_RUNTIME_DIR"); dir != "" {
		if st, err := os.Stat(dir); err == nil && st.IsDir() {
			return dir
		}
	}
	return os.TempDir()
}

func environment() map[string]string {
	env := map[string]string{}
	for _, pair := range os.Environ() {
		name, value, _ := strings.Cut(pair, "=")
		env[name] = value
	}
	return env
}

func user() string {
	for _, name := range []string{"USER", "USERNAME", "LOGNAME"} {
		if v := os.Getenv(name); v != "" {
			return v
		}
	}
	return "coach"
}
