package desk_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/ui/desk"
)

func TestTheNumberOfSomeoneInTheBinIsNotSomeoneElse(t *testing.T) {
	d, _ := lay(t)
	var ids []journal.ID
	for range 2 { // the second gets a suffix
		res, err := d.Create(ctx, "new", dossier.Args{"name": "Jansen", "number": "2026-001"})
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, res.Dossiers[0])
	}
	do(t, d, ids[:1], dossier.Bin{})
	if id, err := d.Resolve(ctx, "2026-001"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("2026-001 is dossier %v (of %v): %v", id, ids, err)
	}
	if id, err := d.Resolve(ctx, "2026-001-2"); err != nil || id != ids[1] {
		t.Errorf("2026-001-2 is %v: %v", id, err)
	}
}

func TestAnImportTakenBackByUndoIsCalledAnImport(t *testing.T) {
	d, _ := lay(t)
	in, err := d.Preview(ctx, "../../store/sheet/testdata/caseload.csv", "")
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err = d.Apply(ctx, in); err != nil {
		t.Fatal(err)
	}
	res, err := d.Undo(ctx)
	if err != nil || res.UndidBy != desk.NameImport {
		t.Errorf("undo of %q: %v", res.UndidBy, err)
	}
	if res, err = d.Redo(ctx); err != nil || res.UndidBy != desk.NameImport {
		t.Errorf("redo of %q: %v", res.UndidBy, err)
	}
}

func TestASheetThatWritesANumberInSmallLettersMeansTheSamePerson(t *testing.T) {
	d, _ := lay(t)
	if _, err := d.Create(ctx, "new", dossier.Args{"name": "Jansen", "number": "A-1"}); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "small.csv")
	if err := os.WriteFile(path, []byte("Dossiernr;Naam;Telefoon\na-1;Jansen;06-1\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	in, err := d.Preview(ctx, path, "")
	if err != nil || in.Plan.Counts.Changed != 1 {
		t.Errorf("%+v: %v", in.Plan.Counts, err)
	}
}
