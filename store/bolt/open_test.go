package bolt_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/bolt"
	"spoorboek/store/seal"
	"spoorboek/store/storetest"
)

func want(t *testing.T, err, sentinel error) {
	t.Helper()
	if !errors.Is(err, sentinel) {
		t.Fatalf("error is %v, want %v", err, sentinel)
	}
}

func readFile(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func writeFile(t *testing.T, path string, b []byte) {
	t.Helper()
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, b, 0o600)); err != nil {
		t.Fatal(err)
	}
}

func TestWhatIsNoFileOfOursIsNeitherOpenedNorTouched(t *testing.T) {
	page := make([]byte, 4096)
	for name, content := range map[string][]byte{
		"an empty file":   {},
		"a short file":    []byte("hello"),
		"four zero pages": bytes.Repeat(page, 4),
		"a text":          bytes.Repeat([]byte("Dossiernummer;Naam;Telefoon\n"), 1000),
	} {
		t.Run(name, func(t *testing.T) {
			opts := options(t)
			writeFile(t, opts.Path, content)
			_, err := openWith(opts, []byte("fiets lamp wolk brood tafel"), store.OpenOptions{})
			want(t, err, store.ErrDamaged)
			if state, err := bolt.New(opts).State(); state != store.Broken || !errors.Is(err, store.ErrDamaged) {
				t.Errorf("state is %v, %v", state, err)
			}
			if !bytes.Equal(readFile(t, opts.Path), content) {
				t.Error("the file was written to")
			}
		})
	}
	t.Run("a folder", func(t *testing.T) {
		opts := options(t)
		if err := os.MkdirAll(opts.Path, 0o700); err != nil {
			t.Fatal(err)
		}
		_, err := openWith(opts, []byte("secret"), store.OpenOptions{})
		want(t, err, store.ErrNotAFile)
		_, _, err = bolt.New(opts).Create(context.Background(), nil, store.CreateOptions{Throwaway: true})
		want(t, err, store.ErrNotAFile)
	})
	t.Run("nothing", func(t *testing.T) {
		opts := options(t)
		_, err := openWith(opts, []byte("secret"), store.OpenOptions{})
		want(t, err, store.ErrNoFile)
		if state, err := bolt.New(opts).State(); state != store.Missing || err != nil {
			t.Errorf("state is %v, %v", state, err)
		}
	})
}

func TestANewFileNeverTakesThePlaceOfAnother(t *testing.T) {
	opts := options(t)
	book, _ := create(t, opts)
	_, _, err := bolt.New(opts).Create(context.Background(), nil, store.CreateOptions{Throwaway: true})
	want(t, err, store.ErrExists)
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
	if state, err := bolt.New(opts).State(); state != store.Present || err != nil {
		t.Errorf("state is %v, %v", state, err)
	}
}

func TestACrashWhileCreatingLeavesNoFile(t *testing.T) {
	opts := options(t)
	writeFile(t, opts.Path+".new", []byte("half a file"))
	book, key := create(t, opts)
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
	reopen(t, opts, key)
	if _, err := os.Stat(opts.Path + ".new"); !os.IsNotExist(err) {
		t.Errorf("the left-over is still there: %v", err)
	}
}

func TestPassphraseAndRecoveryKeyOpenAFileAndNothingElseDoes(t *testing.T) {
	opts := options(t)
	opts.KDF = seal.Floor
	phrase := []byte("fiets lamp wolk brood tafel")
	book, key, err := bolt.New(opts).Create(context.Background(), bytes.Clone(phrase), store.CreateOptions{})
	if err != nil {
		t.Fatal(err)
	}
	a := storetest.NewAuthor(1)
	act := a.Act(a.ID(), nil, storetest.Said{Text: "one"})
	if _, err := book.Append(context.Background(), []store.Change{act}); err != nil {
		t.Fatal(err)
	}
	_ = book.Close()
	for _, secret := range [][]byte{phrase, []byte(key)} {
		book, err := openWith(opts, secret, store.OpenOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if rows, err := book.Rows(context.Background()); err != nil || len(rows) != 1 {
			t.Errorf("%d rows, %v", len(rows), err)
		}
		_ = book.Close()
	}
	_, err = openWith(opts, []byte("fiets lamp wolk brood stoel"), store.OpenOptions{})
	want(t, err, store.ErrLocked)
	weak := []byte("wachtwoord")
	_, _, err = bolt.New(options(t)).Create(context.Background(), weak, store.CreateOptions{})
	want(t, err, store.ErrWeak)
	if !bytes.Equal(weak, make([]byte, len(weak))) {
		t.Error("the passphrase is still in memory")
	}
}

func TestOneDamagedHeaderIsMendedAndTwoAreDamage(t *testing.T) {
	opts := options(t)
	book, key := create(t, opts)
	_ = book.Close()
	whole := readFile(t, opts.Path)
	first := bytes.Index(whole, []byte("SPOORBK\n"))
	second := bytes.LastIndex(whole, []byte("SPOORBK\n"))
	if first/4096 == second/4096 {
		t.Fatal("the headers stand on one page")
	}
	hurt := bytes.Clone(whole)
	hurt[first+30] ^= 1
	writeFile(t, opts.Path, hurt)
	book = reopen(t, opts, key)
	if about := book.About(); len(about.Repaired) != 1 {
		t.Errorf("about: %+v", about)
	}
	_ = book.Close()
	book = reopen(t, opts, key)
	if about := book.About(); len(about.Repaired) != 0 {
		t.Errorf("it was not mended: %+v", about)
	}
	_ = book.Close()
	hurt[second+30] ^= 1
	writeFile(t, opts.Path, hurt)
	_, err := openWith(opts, key, store.OpenOptions{})
	want(t, err, store.ErrDamaged)
	if errors.Is(err, store.ErrLocked) {
		t.Error("damage passes for a wrong passphrase")
	}
}

func TestANewerFormatIsRefusedWithBothVersions(t *testing.T) {
	opts := options(t)
	book, key := create(t, opts)
	_ = book.Close()
	whole := readFile(t, opts.Path)
	writeFile(t, opts.Path, bolt.WithFormat(whole, seal.FormatMajor+1, 0))
	_, err := openWith(opts, key, store.OpenOptions{})
	var newer *store.NewerError
	if !errors.As(err, &newer) || newer.File != seal.FormatMajor+1 || newer.Program != seal.FormatMajor {
		t.Errorf("error is %v", err)
	}
}

func TestASecondWindowIsToldWhichProcessHasTheFile(t *testing.T) {
	opts := options(t)
	book, key := create(t, opts)
	_ = book.Close()
	book = reopen(t, opts, key)
	_, err := openWith(opts, key, store.OpenOptions{})
	var inUse *store.InUseError
	if !errors.As(err, &inUse) || inUse.PID != opts.PID {
		t.Fatalf("error is %v", err)
	}
	want(t, err, store.ErrInUse)
	if state, err := bolt.New(opts).State(); state != store.Present || err != nil {
		t.Errorf("state is %v, %v", state, err)
	}
	_ = book.Close()
	reopen(t, opts, key)
}

func TestAReadOnlyBookReadsAndRefusesToWrite(t *testing.T) {
	ctx := context.Background()
	opts := options(t)
	book, key := create(t, opts)
	a := storetest.NewAuthor(1)
	id := a.ID()
	act := a.Act(id, nil, storetest.Said{Text: "one"})
	if _, err := book.Append(ctx, []store.Change{act}); err != nil {
		t.Fatal(err)
	}
	_ = book.Close()
	before := readFile(t, opts.Path)
	opts.Schema++ // its caches are made in memory then
	book, err := openWith(opts, key, store.OpenOptions{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	entries, err := book.Journal(ctx, id)
	if err != nil || len(entries) != 1 || !book.About().ReadOnly {
		t.Errorf("%d entries, %v", len(entries), err)
	}
	if rows, err := book.Rows(ctx); err != nil || len(rows) != 1 {
		t.Errorf("%d rows, %v", len(rows), err)
	}
	_, err = book.Append(ctx, []store.Change{a.Act(id, entries, storetest.Said{Text: "two"})})
	want(t, err, store.ErrReadOnly)
	want(t, book.Keep("note", nil), store.ErrReadOnly)
	want(t, book.Erase(ctx, store.Tombstone{Dossier: id}), store.ErrReadOnly)
	_ = book.Close()
	if !bytes.Equal(before, readFile(t, opts.Path)) {
		t.Error("the file was written to")
	}
}

func TestAnOlderFileIsAnnounced(t *testing.T) {
	ctx := context.Background()
	opts := options(t)
	book, key := create(t, opts)
	a := storetest.NewAuthor(1)
	write := func() {
		t.Helper()
		act := a.Act(a.ID(), nil, storetest.Said{Text: "one"})
		if _, err := book.Append(ctx, []store.Change{act}); err != nil {
			t.Fatal(err)
		}
	}
	write()
	_ = book.Close()
	old := readFile(t, opts.Path)
	book = reopen(t, opts, key)
	for range 3 {
		write()
	}
	_ = book.Close()
	writeFile(t, opts.Path, old)

	_, err := openWith(opts, key, store.OpenOptions{})
	var older *store.OlderError
	if !errors.As(err, &older) || older.Missing() != 3 {
		t.Fatalf("error is %v", err)
	}
	book, err = openWith(opts, key, store.OpenOptions{AcceptOlder: true})
	if err != nil {
		t.Fatal(err)
	}
	if about := book.About(); about.Older != 3 {
		t.Errorf("about: %+v", about)
	}
	write()
	_ = book.Close()
	if book = reopen(t, opts, key); book.About().Older != 0 {
		t.Error("what was accepted is announced again")
	}
}

func TestAnotherSchemaMakesTheCachesAnew(t *testing.T) {
	ctx := context.Background()
	opts := options(t)
	book, key := create(t, opts)
	a := storetest.NewAuthor(1)
	var acts []store.Change
	for range 5 {
		acts = append(acts, a.Act(a.ID(), nil, storetest.Said{Text: "one"}))
	}
	acts = append(acts, a.Act(journal.OfficeID(), nil, storetest.Said{Text: "setting"}))
	if _, err := book.Append(ctx, acts); err != nil {
		t.Fatal(err)
	}
	_ = book.Close()
	opts.Schema, opts.Project = 2, shout
	told := 0
	book, err := openWith(opts, key, store.OpenOptions{Progress: func(done, total int) { told = total - done }})
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		rows, err := book.Rows(ctx)
		if err != nil || len(rows) != 5 || !bytes.HasPrefix(rows[0].Row, []byte("shouting")) || told != 0 {
			t.Errorf("%d rows, %q, %v, %d to go", len(rows), rows[0].Row, err, told)
		}
		if digests, err := book.Digests(ctx); err != nil || string(digests[0].Row) != "digest" {
			t.Errorf("%v, %v", digests, err)
		}
		_ = book.Close()
		book = reopen(t, opts, key)
	}
}

func TestAStateFolderThatCannotBeWrittenKeepsNobodyOut(t *testing.T) {
	opts := options(t)
	book, key := create(t, opts)
	_ = book.Close()
	writeFile(t, opts.StateDir, []byte("a file stands in the way"))
	book = reopen(t, opts, key)
	if !book.About().Forgetful {
		t.Error("nobody is told")
	}
	if err := book.Close(); err != nil {
		t.Error(err)
	}
}

func TestAFileBehindALinkIsWrittenAnewInItsOwnPlace(t *testing.T) {
	ctx := context.Background()
	f := fill(t, 2, 2)
	link := f.opts
	link.Path = filepath.Join(t.TempDir(), "link.db")
	if err := os.Symlink(f.opts.Path, link.Path); err != nil {
		t.Skip("no links here:", err)
	}
	book := reopen(t, link, f.key)
	if err := book.Erase(ctx, store.Tombstone{Dossier: f.rows[0].ID, Reason: "retention"}); err != nil {
		t.Fatal(err)
	}
	_ = book.Close()
	if info, err := os.Lstat(link.Path); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is gone: %v, %v", info, err)
	}
	book = reopen(t, f.opts, f.key)
	if rows, err := book.Rows(ctx); err != nil || len(rows) != 1 {
		t.Errorf("%d rows, %v", len(rows), err)
	}
}
