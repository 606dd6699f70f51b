package bolt_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/sys/unix"

	"spoorboek/store"
	"spoorboek/store/bolt"
	"spoorboek/store/storetest"
)

// Reading a page of the memory map that the file no longer has is a fault that ends a program, or leaves bbolt
// waiting for itself: here it is an error like another.
func TestAFileThatIsCutOffWhileOpenIsDamageAndNotTheEnd(t *testing.T) {
	for _, pages := range []int64{0, 2, 9, 20} {
		t.Run(fmt.Sprintf("to %d pages", pages), func(t *testing.T) {
			f := fill(t, 90, 30) // more than one goroutine reads it
			book := reopen(t, f.opts, f.key)
			if err := os.Truncate(f.opts.Path, pages*4096); err != nil {
				t.Fatal(err)
			}
			if faults := f.readAll(t, book); faults == 0 {
				t.Error("nothing was missed of what was cut off")
			}
			copied := filepath.Join(t.TempDir(), "copy.db")
			_, err := book.Backup(context.Background(), store.BackupAsk{Path: copied})
			want(t, err, store.ErrDamaged)
			if left, err := filepath.Glob(filepath.Join(filepath.Dir(copied), "*")); err != nil || len(left) > 0 {
				t.Errorf("left behind: %v, %v", left, err)
			}
			_ = book.Close()
			writeFile(t, f.opts.Path, f.bytes)
			again := reopen(t, f.opts, f.key)
			f.compare(t, again)
		})
	}
}

// readAll reads and writes everything, and counts what did not go; what is read is right.
func (f *filled) readAll(t *testing.T, book store.Book) (faults int) {
	t.Helper()
	ctx, a := context.Background(), storetest.NewAuthor(6)
	noteFault := func(err error) {
		if faults++; !errors.Is(err, store.ErrDamaged) && !errors.Is(err, store.ErrNotFound) {
			t.Errorf("told as %v", err)
		}
	}
	if rows, err := book.Rows(ctx); err != nil {
		noteFault(err)
	} else {
		same(t, "a wrong row", f.rows, rows)
	}
	for id, right := range f.journals {
		entries, err := book.Journal(ctx, id)
		if err != nil {
			noteFault(err)
			continue
		}
		same(t, "a wrong journal", right, entries)
		act := []store.Change{a.Act(id, entries, storetest.Said{Text: "goes on"})}
		if _, err := book.Append(ctx, act); err != nil {
			noteFault(err)
		}
	}
	return faults
}

func TestADiskThatMayOnlyBeReadIsOpenedForReading(t *testing.T) {
	f, ctx := fill(t, 3, 2), context.Background()
	f.opts.Path = filepath.Join(smallDisk(t), "spoorboek.db")
	writeFile(t, f.opts.Path, f.bytes)
	folder := filepath.Dir(f.opts.Path)
	if err := unix.Mount("", folder, "", unix.MS_REMOUNT|unix.MS_RDONLY, ""); err != nil {
		t.Fatal(err)
	}
	book := reopen(t, f.opts, f.key)
	if !book.About().ReadOnly {
		t.Error("nobody is told that nothing can be written")
	}
	rows, err := book.Rows(ctx)
	if err != nil || len(rows) != 3 {
		t.Errorf("%d rows, %v", len(rows), err)
	}
	id := rows[0].ID
	act := storetest.NewAuthor(3).Act(id, f.journals[id], storetest.Said{Text: "goes on"})
	_, err = book.Append(ctx, []store.Change{act})
	want(t, err, store.ErrReadOnly)
	want(t, book.Compact(ctx, nil), store.ErrReadOnly)
	fresh := f.opts
	fresh.Path = filepath.Join(folder, "new.db")
	_, _, err = bolt.New(fresh).Create(ctx, nil, store.CreateOptions{Throwaway: true})
	want(t, err, store.ErrReadOnly)
	want(t, err, store.ErrBarred)
	_, err = book.Backup(ctx, store.BackupAsk{Path: filepath.Join(folder, "copy.db")})
	want(t, err, store.ErrBarred)
}

// What is looked at first does not catch a file that is cut off between the look and the reading.
func TestAFaultOfTheMemoryMapIsAnErrorOfWhoReads(t *testing.T) {
	f, err := os.Create(filepath.Join(t.TempDir(), "file"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := f.Truncate(2 * 4096); err != nil {
		t.Fatal(err)
	}
	mapped, err := unix.Mmap(int(f.Fd()), 0, 2*4096, unix.PROT_READ, unix.MAP_SHARED)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = unix.Munmap(mapped) }()
	read := func() (sum byte, err error) {
		defer bolt.Guard(&err)()
		return mapped[0] + mapped[4096], nil
	}
	if sum, err := read(); sum != 0 || err != nil {
		t.Fatalf("%d, %v", sum, err)
	}
	if err := f.Truncate(4096); err != nil {
		t.Fatal(err)
	}
	_, err = read()
	want(t, err, store.ErrDamaged)
}
