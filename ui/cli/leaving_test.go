package cli_test

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"spoorboek/model/dossier"
	"spoorboek/store"
	"spoorboek/ui/cli"
)

// stopping is a maker of sheets that is stopped while it is at work, as by Ctrl+C.
type stopping struct {
	store.Sheets
	stop context.CancelFunc
}

func (s stopping) Export(ctx context.Context, w io.Writer, o store.SheetOrder, all []*dossier.Dossier) error {
	o.Told = func(int, int) { s.stop() }
	return s.Sheets.Export(ctx, w, o, all)
}

func TestAnExportThatIsStoppedLeavesNoFileAndNoLog(t *testing.T) {
	home := t.TempDir()
	pass := filepath.Join(home, "pass")
	if err := os.WriteFile(pass, []byte("correct horse battery staple paard\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	run := func(ctx context.Context, change func(*cli.Deps), args ...string) int {
		out.Reset()
		errs.Reset()
		d := deps(map[string]string{"HOME": home, "TMPDIR": home}, strings.NewReader(""), &out, &errs)
		if change != nil {
			change(&d)
		}
		return cli.Run(ctx, d, append(args, "--password-file", pass))
	}
	for _, args := range [][]string{{"init", "--coach", "Ans"}, {"generate", "--dossiers", "12", "--seed", "1"}} {
		if code := run(t.Context(), nil, args...); code != 0 {
			t.Fatalf("%v: %d, %s", args, code, errs.String())
		}
	}
	ctx, stop := context.WithCancel(t.Context())
	path := filepath.Join(home, "uit.xlsx")
	code := run(ctx, func(d *cli.Deps) { d.Sheets = stopping{d.Sheets, stop} },
		"export", "--format", "xlsx", "--contacts", "--out", path)
	if code == 0 || !strings.Contains(errs.String(), "Gestopt") {
		t.Errorf("code %d: %s", code, errs.String())
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("the file is there")
	}
	if run(t.Context(), nil, "exports", "--json"); strings.Contains(out.String(), "spreadsheet") {
		t.Errorf("it stands in the log: %s", out.String())
	}
}
