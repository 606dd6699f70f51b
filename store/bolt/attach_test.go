package bolt_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
	"spoorboek/store"
	"spoorboek/store/bolt"
)

// shop is a file with attachments: real facts name them.
type shop struct {
	t    *testing.T
	opts bolt.Options
	key  store.RecoveryKey
	book store.Book
	id   journal.ID
	acts int
}

func openShop(t *testing.T) *shop {
	t.Helper()
	s := &shop{t: t, id: journal.ID{7}, opts: bolt.Options{
		Path: filepath.Join(t.TempDir(), "spoorboek.db"), Decode: dossier.Decode, Rand: rand.Reader,
		Project: func(journal.ID, []journal.Entry) (row, digest []byte) { return []byte("row"), nil },
	}}
	book, key, err := bolt.New(s.opts).Create(context.Background(), nil, store.CreateOptions{Throwaway: true})
	if err != nil {
		t.Fatal(err)
	}
	s.book, s.key = book, key
	t.Cleanup(func() { _ = s.book.Close() })
	s.write(dossier.DossierOpened{Number: plain.Line("2026-001")})
	return s
}

// write appends one act.
func (s *shop) write(facts ...journal.Fact) []journal.Entry {
	s.t.Helper()
	have, _ := s.book.Journal(context.Background(), s.id)
	entries := s.entries(have, facts...)
	if _, err := s.book.Append(context.Background(), []store.Change{{Dossier: s.id, Entries: entries}}); err != nil {
		s.t.Fatal(err)
	}
	return entries
}

func (s *shop) entries(have []journal.Entry, facts ...journal.Fact) []journal.Entry {
	s.t.Helper()
	s.acts++
	act, err := journal.NewID(rand.Reader)
	if err != nil {
		s.t.Fatal(err)
	}
	var stated []journal.Stated
	for _, f := range facts {
		stated = append(stated, journal.Stated{On: civil.Of(2026, 11, 23), Fact: f})
	}
	at := time.Date(2026, 11, 23, 9, s.acts, 0, 0, time.UTC)
	entries, err := journal.Write(
		journal.Seed{Act: act, Recorded: at, By: "Ans", Rand: rand.Reader, Heads: journal.Heads(have)}, stated)
	if err != nil {
		s.t.Fatal(err)
	}
	return entries
}

// attach seals content and names it in a fact of a new document.
func (s *shop) attach(content []byte) (journal.File, journal.ID) {
	s.t.Helper()
	file, err := s.book.Attach(context.Background(), s.id, bytes.NewReader(content))
	if err != nil {
		s.t.Fatal(err)
	}
	entries := s.write(
		dossier.DocumentRegistered{Sort: dossier.DocCV}, dossier.DocumentAttached{Title: plain.Line("cv.pdf"), File: file})
	return file, entries[1].ID
}

func (s *shop) fetch(file journal.File) ([]byte, error) {
	var out bytes.Buffer
	err := s.book.Fetch(context.Background(), s.id, file, &out)
	return out.Bytes(), err
}

func (s *shop) reopen(opts bolt.Options) {
	s.t.Helper()
	_ = s.book.Close()
	book, err := bolt.New(opts).Open(context.Background(), []byte(s.key), store.OpenOptions{})
	if err != nil {
		s.t.Fatal(err)
	}
	s.book = book
}

// filesUnder are the sealed files in a folder, by their names.
func filesUnder(t *testing.T, folder string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() {
			all[d.Name()] = path
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func (s *shop) folder() string { return strings.TrimSuffix(s.opts.Path, ".db") + ".files" }

func TestAnAttachmentIsSealedBesideTheFileAndComesBack(t *testing.T) {
	s := openShop(t)
	content := []byte("Belastbaarheid van iemand met een naam: Zoë van 't Hof")
	file, _ := s.attach(content)
	s.reopen(s.opts)
	if got, err := s.fetch(file); err != nil || !bytes.Equal(got, content) {
		t.Fatalf("%q, %v", got, err)
	}
	sealed, err := os.ReadFile(filesUnder(t, s.folder())[file.Name])
	if err != nil || bytes.Contains(sealed, []byte("Zoë")) {
		t.Errorf("readable on the disk: %v", err)
	}
	st, err := os.Stat(filesUnder(t, s.folder())[file.Name])
	if err != nil || st.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", st.Mode(), err)
	}
	for _, path := range filesUnder(t, filepath.Dir(s.opts.Path)) {
		if raw, err := os.ReadFile(path); err != nil || bytes.Contains(raw, file.Key) ||
			bytes.Contains(raw, []byte(hex.EncodeToString(file.Key))) {
			t.Errorf("%s holds the key: %v", filepath.Base(path), err)
		}
	}
}

func TestTheSameFileTwiceIsTwoFilesSoThatOneCanGo(t *testing.T) {
	s := openShop(t)
	one, _ := s.attach([]byte("cv"))
	two, _ := s.attach([]byte("cv"))
	if one.Name == two.Name || one.Sum != two.Sum {
		t.Fatalf("%+v and %+v", one, two)
	}
}

func TestAFileThatIsTooBigOrCannotBeReadLeavesNothing(t *testing.T) {
	s := openShop(t)
	endless := io.LimitReader(zeros{}, store.MaxAttachment+1)
	if _, err := s.book.Attach(context.Background(), s.id, endless); !errors.Is(err, store.ErrTooBig) {
		t.Errorf("too big: %v", err)
	}
	vanished := io.MultiReader(strings.NewReader("begin"), iotest.ErrReader(store.ErrUnsteady))
	if _, err := s.book.Attach(context.Background(), s.id, vanished); !errors.Is(err, store.ErrUnsteady) {
		t.Errorf("vanished: %v", err)
	}
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, err := s.book.Attach(ctx, s.id, strings.NewReader("x")); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
	if left := filesUnder(t, s.folder()); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

type zeros struct{}

func (zeros) Read(b []byte) (int, error) { return len(b), nil }

func TestAFolderThatWasLeftBehindSaysSoAndTheRestWorks(t *testing.T) {
	s := openShop(t)
	file, _ := s.attach([]byte("cv"))
	if err := os.RemoveAll(s.folder()); err != nil {
		t.Fatal(err)
	}
	s.reopen(s.opts)
	if _, err := s.fetch(file); !errors.Is(err, store.ErrNoAttachment) {
		t.Errorf("fetch: %v", err)
	}
	absent, err := s.book.Absent(s.id, []journal.File{file})
	if err != nil || !absent[file.Name] {
		t.Errorf("absent %v, %v", absent, err)
	}
	report, err := s.book.Check(context.Background(), nil)
	if err != nil || report.Attached != 1 || report.Absent != 1 || len(report.Problems) > 0 {
		t.Errorf("check: %+v, %v", report, err)
	}
	if entries, err := s.book.Journal(context.Background(), s.id); err != nil || len(entries) != 3 {
		t.Errorf("%d entries, %v", len(entries), err)
	}
}

func TestADamagedAttachmentIsNeverShownAndTheCheckNamesIt(t *testing.T) {
	s := openShop(t)
	file, _ := s.attach(bytes.Repeat([]byte("cv"), 1000))
	path := filesUnder(t, s.folder())[file.Name]
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	raw[len(raw)/2] ^= 1
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	if got, err := s.fetch(file); !errors.Is(err, store.ErrDamaged) || len(got) > 0 {
		t.Errorf("%d bytes, %v", len(got), err)
	}
	report, err := s.book.Check(context.Background(), nil)
	var damage *store.DamagedError
	if err != nil || len(report.Problems) != 1 || !errors.As(report.Problems[0], &damage) ||
		damage.Part != store.InAttachment {
		t.Errorf("check: %+v, %v", report, err)
	}
	if _, err := s.book.Backup(context.Background(), store.BackupAsk{
		Path: filepath.Join(t.TempDir(), "b.db"), At: evening(23), Occasion: store.ByHand,
	}); !errors.Is(err, store.ErrDamaged) {
		t.Errorf("a copy of a damaged attachment: %v", err)
	}
}

func TestWhatNoFactNamesIsSweptAndWhatIsOnItsWayStays(t *testing.T) {
	s := openShop(t)
	kept, _ := s.attach([]byte("kept"))
	orphan, err := s.book.Attach(context.Background(), s.id, strings.NewReader("its act was never written"))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.book.Compact(context.Background(), nil); err != nil {
		t.Fatal(err)
	}
	if left := filesUnder(t, s.folder()); len(left) != 2 {
		t.Errorf("swept while its fact may be on its way: %v", left)
	}
	s.reopen(s.opts)
	if err := s.book.Compact(context.Background(), nil); err != nil {
		t.Fatal(err)
	}
	left := filesUnder(t, s.folder())
	if len(left) != 1 || left[kept.Name] == "" || left[orphan.Name] != "" {
		t.Errorf("left: %v", left)
	}
}

func TestAnErasedDossierTakesItsAttachmentsAlong(t *testing.T) {
	s := openShop(t)
	s.attach([]byte("cv"))
	stone := store.Tombstone{Dossier: s.id, On: civil.Of(2026, 11, 23), Reason: "request"}
	if err := s.book.Erase(context.Background(), stone); err != nil {
		t.Fatal(err)
	}
	if left := filesUnder(t, s.folder()); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
}

func TestAnExpungedAttachmentIsGoneAndTheOthersStay(t *testing.T) {
	s := openShop(t)
	gone, entry := s.attach([]byte("a medical paper that should never have come"))
	kept, _ := s.attach([]byte("cv"))
	have, err := s.book.Journal(context.Background(), s.id)
	if err != nil {
		t.Fatal(err)
	}
	entries := s.entries(have, journal.Expunged{Entry: entry})
	if _, err := s.book.Expunge(context.Background(), store.Change{Dossier: s.id, Entries: entries}); err != nil {
		t.Fatal(err)
	}
	if left := filesUnder(t, s.folder()); len(left) != 1 || left[gone.Name] != "" {
		t.Errorf("left: %v", left)
	}
	if got, err := s.fetch(kept); err != nil || string(got) != "cv" {
		t.Errorf("%q, %v", got, err)
	}
}

func TestCopiesShareEachAttachmentAndARestoreBringsItBack(t *testing.T) {
	s := openShop(t)
	ctx, folder := context.Background(), filepath.Join(filepath.Dir(s.opts.Path), "backups")
	first, _ := s.attach([]byte("first"))
	ask := store.BackupAsk{Folder: folder, At: evening(20), Occasion: store.Daily}
	one, err := s.book.Backup(ctx, ask)
	if err != nil || one.Files.Copied != 1 || one.Files.Kept != 0 {
		t.Fatalf("%+v, %v", one, err)
	}
	second, _ := s.attach([]byte("second"))
	ask.At = evening(21)
	two, err := s.book.Backup(ctx, ask)
	if err != nil || two.Files.Copied != 1 || two.Files.Kept != 1 {
		t.Fatalf("%+v, %v", two, err)
	}
	third, _ := s.attach([]byte("after the copy"))
	if err := os.Remove(filesUnder(t, s.folder())[first.Name]); err != nil {
		t.Fatal(err)
	}
	_ = s.book.Close()
	back, err := bolt.New(s.opts).Restore(ctx, store.RestoreAsk{From: two.Path, Secret: []byte(s.key), At: evening(22)})
	if err != nil || back.Files.Missing != 0 || back.Files.Copied != 1 {
		t.Fatalf("%+v, %v", back, err)
	}
	s.reopen(s.opts)
	for want, file := range map[string]journal.File{"first": first, "second": second} {
		if got, err := s.fetch(file); err != nil || string(got) != want {
			t.Errorf("%s: %q, %v", want, got, err)
		}
	}
	if err := s.book.Compact(ctx, nil); err != nil {
		t.Fatal(err)
	}
	aside := s.opts
	aside.Path = back.Old
	s.reopen(aside)
	if got, err := s.fetch(third); err != nil || string(got) != "after the copy" {
		t.Errorf("what was set aside lost its attachment: %q, %v", got, err)
	}
}

func TestAnAttachmentThatNoCopyNeedsLeavesTheFolderOfCopiesInTime(t *testing.T) {
	s := openShop(t)
	ctx, folder := context.Background(), filepath.Join(filepath.Dir(s.opts.Path), "backups")
	s.attach([]byte("cv"))
	ask := store.BackupAsk{Folder: folder, At: evening(1), Occasion: store.Daily}
	if _, err := s.book.Backup(ctx, ask); err != nil {
		t.Fatal(err)
	}
	stone := store.Tombstone{Dossier: s.id, On: civil.Of(2026, 11, 2), Reason: "request"}
	if err := s.book.Erase(ctx, stone); err != nil {
		t.Fatal(err)
	}
	sealed := func() (n int) {
		for name := range filesUnder(t, folder) {
			if len(name) == 64 {
				n++
			}
		}
		return n
	}
	ask.At = evening(1).AddDate(0, 0, store.BackupDays)
	if _, err := s.book.Backup(ctx, ask); err != nil || sealed() != 1 {
		t.Fatalf("%d while a copy may need it, %v", sealed(), err)
	}
	ask.At = ask.At.AddDate(0, 0, 2)
	if _, err := s.book.Backup(ctx, ask); err != nil || sealed() != 0 {
		t.Fatalf("%d after the last copy that needs it, %v", sealed(), err)
	}
}

func TestARescueTakesTheAttachmentsAlong(t *testing.T) {
	s := openShop(t)
	file, _ := s.attach([]byte("cv"))
	_ = s.book.Close()
	opts := s.opts
	opts.Path = filepath.Join(t.TempDir(), "rescued.db")
	_, err := bolt.New(s.opts).Rescue(context.Background(), store.RescueAsk{
		From: s.opts.Path, Into: opts.Path, Secret: []byte(s.key),
	})
	if err != nil {
		t.Fatal(err)
	}
	s.reopen(opts)
	if got, err := s.fetch(file); err != nil || string(got) != "cv" {
		t.Errorf("%q, %v", got, err)
	}
}

// BenchmarkAttach is what 25 MB cost: sealed, hashed twice, synced.
func BenchmarkAttach(b *testing.B) {
	opts := bolt.Options{
		Path: filepath.Join(b.TempDir(), "spoorboek.db"), Decode: dossier.Decode, Rand: rand.Reader,
		Project: func(journal.ID, []journal.Entry) (row, digest []byte) { return []byte("row"), nil },
	}
	book, _, err := bolt.New(opts).Create(context.Background(), nil, store.CreateOptions{Throwaway: true})
	if err != nil {
		b.Fatal(err)
	}
	defer book.Close()
	b.SetBytes(store.MaxAttachment)
	b.ReportAllocs()
	for b.Loop() {
		file, err := book.Attach(context.Background(), journal.ID{7}, io.LimitReader(zeros{}, store.MaxAttachment))
		if err != nil {
			b.Fatal(err)
		}
		if err := book.Discard(journal.ID{7}, file); err != nil {
			b.Fatal(err)
		}
	}
}
