package bolt_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/civil"
	"spoorboek/store"
	"spoorboek/store/bolt"
	"spoorboek/store/storetest"
)

// evening is a moment of a test's day.
func evening(day int) time.Time { return time.Date(2026, time.November, day, 17, 30, 0, 0, time.Local) }

// a phrase that is hard to guess, as bytes that the store may clear.
func phrase(words string) []byte { return []byte(words) }

const (
	firstPhrase  = "fiets lamp wolk brood tafel"
	secondPhrase = "kraan sloot anker molen peper"
)

func TestADailyCopyIsMadeOnceADayAndOpensLikeTheFile(t *testing.T) {
	f := fill(t, 3, 4)
	book := reopen(t, f.opts, f.key)
	ctx, folder := context.Background(), store.BackupFolder(f.opts.Path)
	told := 0
	ask := store.BackupAsk{
		Folder: folder, At: evening(23), Occasion: store.Daily, Progress: func(done, _ int) { told = done },
	}
	made, err := book.Backup(ctx, ask)
	if err != nil || made.Skipped || made.Report.Dossiers != 3 || told != 3 {
		t.Fatalf("%+v, %d told, %v", made, told, err)
	}
	again, err := book.Backup(ctx, ask)
	if err != nil || !again.Skipped || filepath.Base(again.Path) != filepath.Base(made.Path) {
		t.Fatalf("%+v, %v", again, err)
	}
	ask.At = evening(24)
	if next, err := book.Backup(ctx, ask); err != nil || next.Skipped {
		t.Fatalf("%+v, %v", next, err)
	}
	list, err := book.Backups(ctx, folder)
	if err != nil || len(list) != 2 || list[0].At.Day() != 24 || list[0].Missing || !list[0].Rotates {
		t.Fatalf("%+v, %v", list, err)
	}
	if list[0].Expires() != civil.Of(2026, 12, 29) || list[0].Generation == 0 {
		t.Errorf("%+v expires %v", list[0], list[0].Expires())
	}
	opts := f.opts
	opts.Path, opts.StateDir = made.Path, ""
	f.compare(t, reopen(t, opts, f.key))
}

func TestCopiesThatAreElsewhereAreRemembered(t *testing.T) {
	f := fill(t, 1, 1)
	book := reopen(t, f.opts, f.key)
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "by hand.db")
	_, err := book.Backup(ctx, store.BackupAsk{Path: path, At: evening(20), Occasion: store.ByHand})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	list, err := book.Backups(ctx, filepath.Join(t.TempDir(), "not there"))
	if err != nil || len(list) != 1 || !list[0].Missing || list[0].Path != path || list[0].Expires() != 0 {
		t.Errorf("%+v, %v", list, err)
	}
}

func TestRotationKeepsSevenDaysAndFiveWeeks(t *testing.T) {
	today := civil.Of(2026, 11, 23)
	var list []store.Backup
	for n := range 60 {
		list = append(list, store.Backup{At: evening(23).AddDate(0, 0, -n), Occasion: store.Daily})
	}
	gone := map[civil.Date]bool{}
	for _, c := range bolt.Surplus(list, today) {
		gone[civil.FromTime(c.At)] = true
	}
	var kept []string
	for _, c := range list {
		if day := civil.FromTime(c.At); !gone[day] {
			kept = append(kept, day.String()[5:])
		}
	}
	want := []string{"11-23", "11-22", "11-21", "11-20", "11-19", "11-18", "11-17", "11-15", "11-08", "11-01"}
	if diff := cmp.Diff(want, kept); diff != "" {
		t.Error(diff)
	}
	old := []store.Backup{{At: evening(1).AddDate(0, -2, 0), Occasion: store.Daily}}
	if got := bolt.Surplus(old, today); len(got) != 0 {
		t.Error("the only copy there is was removed")
	}
	special := []store.Backup{
		{At: evening(23), Occasion: store.Daily}, {At: evening(22), Occasion: store.BeforeErase},
		{At: evening(22).AddDate(0, 0, -36), Occasion: store.BeforeErase},
	}
	if got := bolt.Surplus(special, today); len(got) != 1 || got[0].At != special[2].At {
		t.Errorf("%+v", got)
	}
}

func TestACopyIsNeverWrittenOverSomething(t *testing.T) {
	f := fill(t, 1, 1)
	book := reopen(t, f.opts, f.key)
	_, err := book.Backup(context.Background(), store.BackupAsk{Path: f.opts.Path})
	want(t, err, store.ErrExists)
	_, err = book.Backup(context.Background(), store.BackupAsk{At: evening(1)})
	want(t, err, store.ErrNoFolder)
	out := filepath.Join(t.TempDir(), "stick", "copies")
	_, err = book.Backup(context.Background(), store.BackupAsk{Folder: out, At: evening(1)})
	want(t, err, store.ErrNoFolder)
	if _, err := os.Stat(out); err == nil {
		t.Error("a folder was made where the stick should be")
	}
}

func TestARestoreKeepsTheFileItReplaces(t *testing.T) {
	f := fill(t, 3, 3)
	ctx, copied := context.Background(), filepath.Join(t.TempDir(), "copy.db")
	book := reopen(t, f.opts, f.key)
	if _, err := book.Backup(ctx, store.BackupAsk{Path: copied}); err != nil {
		t.Fatal(err)
	}
	a := storetest.NewAuthor(12)
	id := f.rows[0].ID
	if _, err := book.Append(ctx, []store.Change{a.Act(id, f.journals[id], storetest.Said{Text: "later"})}); err != nil {
		t.Fatal(err)
	}
	vault := bolt.New(f.opts)
	ask := func() store.RestoreAsk {
		return store.RestoreAsk{From: copied, Secret: append([]byte(nil), f.key...), At: evening(23)}
	}
	_, err := vault.Restore(ctx, ask())
	want(t, err, store.ErrInUse)
	_ = book.Close()
	wrong := ask()
	wrong.Secret = phrase("something else altogether")
	_, err = vault.Restore(ctx, wrong)
	want(t, err, store.ErrLocked)
	done, err := vault.Restore(ctx, ask())
	if err != nil || done.Report.Dossiers != 3 || done.Old == "" {
		t.Fatalf("%+v, %v", done, err)
	}
	f.compare(t, reopen(t, f.opts, f.key))
	old := f.opts
	old.Path, old.StateDir = done.Old, ""
	have, err := reopen(t, old, f.key).Journal(ctx, id)
	if err != nil || len(have) != 4 {
		t.Errorf("%d entries, %v", len(have), err)
	}
}

func TestARestoreTakesNoDamagedCopyAndHealsADamagedFile(t *testing.T) {
	f := fill(t, 2, 2)
	ctx, copied := context.Background(), filepath.Join(t.TempDir(), "copy.db")
	book := reopen(t, f.opts, f.key)
	if _, err := book.Backup(ctx, store.BackupAsk{Path: copied}); err != nil {
		t.Fatal(err)
	}
	_ = book.Close()
	ask := store.RestoreAsk{From: copied, At: evening(23)}
	good := readFile(t, copied)
	writeFile(t, copied, good[:len(good)/2])
	ask.Secret = append([]byte(nil), f.key...)
	_, err := bolt.New(f.opts).Restore(ctx, ask)
	want(t, err, store.ErrDamaged)
	f.compare(t, reopen(t, f.opts, f.key))

	writeFile(t, copied, good)
	f = filledAgain(f, good)
	writeFile(t, f.opts.Path, nil)
	ask.Secret = append([]byte(nil), f.key...)
	opts := f.opts
	opts.StateDir = t.TempDir()
	done, err := bolt.New(opts).Restore(ctx, ask)
	if err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(done.Old); err != nil || info.Size() != 0 {
		t.Errorf("the damaged file: %v, %v", info, err)
	}
	f.compare(t, reopen(t, opts, f.key))
}

// filledAgain is the same file at other bytes.
func filledAgain(f *filled, bytes []byte) *filled {
	again := *f
	again.bytes = bytes
	return &again
}

func TestAFullFolderLeavesNoHalfCopy(t *testing.T) {
	f := fill(t, 1, 1)
	book := reopen(t, f.opts, f.key)
	ctx, stop := context.WithCancel(context.Background())
	stop()
	folder := t.TempDir()
	_, err := book.Backup(ctx, store.BackupAsk{Folder: folder, At: evening(1), Occasion: store.Daily})
	if !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) != 0 {
		t.Errorf("%v, %v", left, err)
	}
}

func TestAFileIsCopiedBeforeItIsConverted(t *testing.T) {
	f := fill(t, 3, 2)
	ctx, folder := context.Background(), store.BackupFolder(f.opts.Path)
	changed := f.opts
	changed.Schema, changed.Project = 2, shout
	book, err := openWith(changed, f.key, store.OpenOptions{Now: evening(23)})
	if err != nil {
		t.Fatal(err)
	}
	list, err := book.Backups(ctx, folder)
	if err != nil || len(list) != 1 || list[0].Occasion != store.BeforeMigration {
		t.Fatalf("%+v, %v", list, err)
	}
	before := f.opts
	before.Path, before.StateDir = list[0].Path, ""
	f.compare(t, reopen(t, before, f.key))
}

func TestASecretIsProvedWithoutOpeningAnything(t *testing.T) {
	f := fill(t, 1, 1)
	book, ctx := reopen(t, f.opts, f.key), context.Background()
	if err := book.Prove(ctx, append([]byte(nil), f.key...)); err != nil {
		t.Error(err)
	}
	want(t, book.Prove(ctx, phrase("something else altogether")), store.ErrLocked)
}
