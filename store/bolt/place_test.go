package bolt_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"spoorboek/store"
	"spoorboek/store/bolt"
	"spoorboek/store/seal"
	"spoorboek/store/storetest"
)

func TestALiveFileIsRefusedWhereASyncClientWouldTouchIt(t *testing.T) {
	for folder, service := range map[string]string{
		"OneDrive - Bureau Spoor": "OneDrive", "Dropbox (Privé)": "Dropbox", "iCloud Drive": "iCloud",
		"Google Drive/werk": "Google Drive", "Library/Mobile Documents/x": "iCloud", "Dropboxes": "",
		"werk/Spoor": "", "CloudStorage/OneDrive-Bureau": "CloudStorage",
	} {
		opts := options(t)
		opts.Path = filepath.Join(t.TempDir(), filepath.FromSlash(folder), "spoorboek.db")
		err := bolt.RightPlace(opts.Path)
		var place *store.PlaceError
		if errors.As(err, &place) != (service != "") || place != nil && place.Name != service {
			t.Errorf("%s: %v", folder, err)
		}
		if service == "" {
			continue
		}
		_, _, err = bolt.New(opts).Create(context.Background(), phrase(firstPhrase), store.CreateOptions{})
		want(t, err, store.ErrPlace)
		if _, err := os.Stat(filepath.Dir(opts.Path)); err == nil {
			t.Error("a folder was made there")
		}
	}
	want(t, bolt.RightPlace(`\\bureau\dossiers\spoorboek.db`), store.ErrPlace)
}

func TestALinkIntoASyncFolderIsSeenThrough(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links need rights on Windows")
	}
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "Dropbox"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(dir, "Dropbox"), filepath.Join(dir, "werk")); err != nil {
		t.Fatal(err)
	}
	want(t, bolt.RightPlace(filepath.Join(dir, "werk", "new", "spoorboek.db")), store.ErrPlace)
}

func TestACopyMayLieInASyncFolder(t *testing.T) {
	f := fill(t, 1, 1)
	folder := filepath.Join(t.TempDir(), "OneDrive", "copies")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	ask := store.BackupAsk{Folder: folder, At: evening(2), Occasion: store.Daily}
	if _, err := reopen(t, f.opts, f.key).Backup(context.Background(), ask); err != nil {
		t.Error(err)
	}
}

func TestAClockThatCannotBeRightIsDoubted(t *testing.T) {
	opts := options(t)
	opts.KDF = seal.Floor
	book, key := create(t, opts)
	a := storetest.NewAuthor(1)
	act := a.Act(a.ID(), nil, storetest.Said{Text: "one"})
	if _, err := book.Append(context.Background(), []store.Change{act}); err != nil {
		t.Fatal(err)
	}
	_ = book.Close()
	last := act.Entries[0].Recorded
	for name, c := range map[string]struct {
		now  time.Time
		want store.ClockDoubt
	}{
		"no clock is no doubt":              {time.Time{}, ""},
		"a clock set right by some minutes": {last.Add(-20 * time.Minute), ""},
		"a clock of the day before":         {last.AddDate(0, 0, -1), store.ClockBehind},
		"a year of illness":                 {last.AddDate(1, 0, 0), ""},
		"a clock that jumped":               {last.AddDate(2, 0, 0), store.ClockAhead},
	} {
		t.Run(name, func(t *testing.T) {
			book, err := openWith(opts, key, store.OpenOptions{Now: c.now})
			if err != nil {
				t.Fatal(err)
			}
			defer book.Close()
			if got := book.About().Clock; got != c.want {
				t.Errorf("doubt %q", got)
			}
		})
	}
}
