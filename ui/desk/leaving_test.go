package desk_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/dossier"
	"spoorboek/model/office"
	"spoorboek/store"
	"spoorboek/ui/desk"
)

// states are what came of each export, the oldest first.
func states(t *testing.T, d *desk.Desk) []office.State {
	t.Helper()
	o, err := d.Office(ctx)
	if err != nil {
		t.Fatal(err)
	}
	var all []office.State
	for _, x := range o.Exports {
		all = append(all, x.State)
	}
	return all
}

func TestAnAttachmentThatCouldNotBeWrittenDoesNotStandAsGiven(t *testing.T) {
	d, _ := attaching(t, map[string]io.Reader{"cv.pdf": strings.NewReader("mijn cv")})
	ids := opened(t, d, "Karin Jansen")
	do(t, d, ids, dossier.RegisterDocument{Kind: dossier.DocCV, File: "cv.pdf"})
	file := desk.Attached{Dossier: ids[0], Attachment: read(t, d, ids[0]).Papers.Documents[0].Present()[0]}
	home := t.TempDir()
	if err := d.Export(ctx, file, filepath.Join(home, "nergens", "cv.pdf")); !errors.Is(err, store.ErrNowhere) {
		t.Fatalf("in a folder that is not there: %v", err)
	}
	there := filepath.Join(home, "cv.pdf")
	if err := d.Export(ctx, file, there); err != nil {
		t.Fatal(err)
	}
	if err := d.Export(ctx, file, there); !errors.Is(err, store.ErrExists) {
		t.Fatalf("over a file: %v", err)
	}
	lost := file
	lost.File.Name = "the name of a file that is not there"
	if err := d.Export(ctx, lost, filepath.Join(home, "half.pdf")); err == nil {
		t.Fatal("a file that is not there was written")
	}
	if _, err := os.Lstat(filepath.Join(home, "half.pdf")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("half a file is there: %v", err)
	}
	if diff := cmp.Diff([]office.State{office.Failed, office.Given, office.Failed}, states(t, d)); diff != "" {
		t.Error(diff)
	}
}

func TestWhatIsBrokenOffStandsAsBegun(t *testing.T) {
	d, _ := lay(t)
	var during []office.State
	err := d.Give(ctx, office.ExportLogged{Format: "eml", What: office.Document}, func() error {
		during = states(t, d)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]office.State{office.Begun}, during); diff != "" {
		t.Errorf("while it is written, and so after a crash: %s", diff)
	}
	if diff := cmp.Diff([]office.State{office.Given}, states(t, d)); diff != "" {
		t.Error(diff)
	}
	want := errors.New("unplugged")
	if err := d.Give(ctx, office.ExportLogged{}, func() error { return want }); !errors.Is(err, want) {
		t.Error(err)
	}
	if diff := cmp.Diff([]office.State{office.Given, office.Failed}, states(t, d)); diff != "" {
		t.Error(diff)
	}
}

func TestWhatCouldNotBeLoggedDoesNotLeave(t *testing.T) {
	d, book := lay(t)
	book.FailNext(store.ErrFull)
	err := d.Give(ctx, office.ExportLogged{}, func() error { t.Error("it left"); return nil })
	if !errors.Is(err, store.ErrFull) {
		t.Error(err)
	}
}

func TestASheetThatGotNoNameDoesNotStandAsGiven(t *testing.T) {
	d, _ := attaching(t, nil)
	ids := opened(t, d, "Karin Jansen")
	what := office.ExportLogged{Format: "xlsx", What: office.Spreadsheet, For: "coach"}
	full := errors.New("the disk is full")
	if err := d.Leave(ctx, what, ids, func(func() error) error { return full }); !errors.Is(err, full) {
		t.Errorf("half of it was written: %v", err)
	}
	if got := states(t, d); len(got) > 0 {
		t.Errorf("what was not written is in the log: %v", got)
	}
	if err := d.Leave(ctx, what, ids, func(logged func() error) error { return logged() }); err != nil {
		t.Fatal(err)
	}
	nameless := func(logged func() error) error { return errors.Join(logged(), full) }
	if err := d.Leave(ctx, what, ids, nameless); !errors.Is(err, full) {
		t.Errorf("it got no name: %v", err)
	}
	if diff := cmp.Diff([]office.State{office.Given, office.Failed}, states(t, d)); diff != "" {
		t.Error(diff)
	}
}
