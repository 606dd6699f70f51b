package bolt_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/storetest"
)

// shared is a folder in memory that Linux has, and roomWanted what must be free in it.
const (
	shared     = "/dev/shm"
	roomWanted = 256 << 20
)

// inMemory has tests make their folders in memory where there is room. A sync of the disk under a test proves
// nothing of ours, and thousands of files each wait for one; the tests that are about the disk bring their own.
func inMemory() {
	var fs unix.Statfs_t
	if err := unix.Statfs(shared, &fs); err != nil || fs.Type != unix.TMPFS_MAGIC {
		return
	}
	if os.Getenv("TMPDIR") == "" && fs.Bavail*uint64(fs.Bsize) > roomWanted {
		_ = os.Setenv("TMPDIR", shared)
	}
}

// writeThroughFaults writes acts while the system fails a sync now and then. An act that was refused is tried
// again, as a coach would; in the end each of them is there once.
func writeThroughFaults(book store.Book, id journal.ID) error {
	ctx, a := context.Background(), storetest.NewAuthor(78)
	refused := 0
	var written []journal.ID
	for range 8 {
		have, err := book.Journal(ctx, id)
		if err != nil {
			return err
		}
		act := []store.Change{a.Act(id, have, storetest.Said{Text: "through the fault"})}
		written = append(written, act[0].Entries[0].ID)
		if _, err := book.Append(ctx, act); err == nil {
			continue
		} else if errors.Is(err, store.ErrFull) || errors.Is(err, store.ErrDamaged) {
			return fmt.Errorf("told as something else: %w", err)
		}
		refused++
		if there, err := has(book, id, written[len(written)-1]); err != nil || there {
			return fmt.Errorf("an act that was called refused is there (%v): %w", there, err)
		}
		if _, err := book.Append(ctx, act); err != nil {
			return fmt.Errorf("the second time: %w", err)
		}
	}
	have, err := book.Journal(ctx, id)
	if err != nil {
		return err
	}
	times := map[journal.ID]int{}
	for _, e := range have {
		times[e.ID]++
	}
	for _, id := range written {
		if times[id] != 1 {
			return fmt.Errorf("an act is there %d times", times[id])
		}
	}
	if report, err := book.Check(ctx, nil); err != nil || len(report.Problems) > 0 {
		return fmt.Errorf("check %+v: %w", report, err)
	}
	fmt.Println("refused", refused)
	return book.Close()
}

// has tells whether an entry is in the book.
func has(book store.Book, dossier, entry journal.ID) (bool, error) {
	have, err := book.Journal(context.Background(), dossier)
	return slices.ContainsFunc(have, func(e journal.Entry) bool { return e.ID == entry }), err
}

// traced starts this test binary as a writer whose nth sync fails.
func traced(t *testing.T, f *filled, nth int) (string, error) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	inject := fmt.Sprintf("inject=fdatasync:error=EIO:when=%d", nth)
	c := exec.Command("strace", "-f", "-qq", "-o", filepath.Join(t.TempDir(), "trace"),
		"-e", "trace=fdatasync", "-e", inject, self)
	c.Env = append(os.Environ(),
		childTask+"=fail", childPath+"="+f.opts.Path, childKey+"="+string(f.key), childSeed+"=1")
	out, err := c.CombinedOutput()
	return string(out), err
}

// tracing skips a test where strace cannot trace.
func tracing(t *testing.T) {
	t.Helper()
	if _, err := exec.LookPath("strace"); err != nil {
		t.Skip("strace is not installed: a failing sync or a death between two writes cannot be staged here")
	}
	if out, err := exec.Command("strace", "-qq", "-e", "trace=none", "true").CombinedOutput(); err != nil {
		t.Skipf("strace may not trace here (%v): %s", err, out)
	}
}

// killsBetween is how many writes of a run are each the last but one: the program dies before the next.
const killsBetween = 120

func TestAProgramKilledBetweenAnyTwoWritesLosesNoActThatItCalledSaved(t *testing.T) {
	t.Parallel()
	tracing(t)
	f := fill(t, 4, 2)
	saved, acts := map[journal.ID][]journal.ID{}, 0
	for nth := 1; nth <= killsBetween; nth++ {
		writeFile(t, f.opts.Path, f.bytes)
		if err := os.RemoveAll(f.opts.StateDir); err != nil {
			t.Fatal(err)
		}
		clear(saved)
		inject := fmt.Sprintf("inject=pwrite64:signal=SIGKILL:when=%d", nth)
		c := exec.Command("strace", "-f", "-qq", "-o", os.DevNull, "-e", "trace=pwrite64", "-e", inject, os.Args[0])
		c.Env = append(os.Environ(),
			childTask+"=write", childPath+"="+f.opts.Path, childKey+"="+string(f.key), childSeed+"=9")
		out, err := c.Output()
		if err == nil {
			t.Fatal("the writer came to an end by itself")
		}
		for line := range strings.Lines(string(out)) {
			noteSaved(t, saved, strings.TrimSuffix(line, "\n"))
		}
		for _, ids := range saved {
			acts += len(ids)
		}
		survives(t, f, saved)
	}
	if acts < killsBetween {
		t.Errorf("only %d acts were called saved: the deaths came too early to show anything", acts)
	}
}

func TestADiskThatFailsASyncCostsNoActAndDoublesNone(t *testing.T) {
	t.Parallel()
	tracing(t)
	f := fill(t, 2, 2)
	refused := 0
	for nth := 1; nth <= 6; nth++ {
		writeFile(t, f.opts.Path, f.bytes)
		f.opts.StateDir = filepath.Join(filepath.Dir(f.opts.Path), "..", "state")
		if err := os.RemoveAll(f.opts.StateDir); err != nil {
			t.Fatal(err)
		}
		out, err := traced(t, f, nth)
		if err != nil {
			t.Fatalf("sync %d fails: %v\n%s", nth, err, out)
		}
		if strings.Contains(out, "refused 1") {
			refused++
		}
	}
	if refused == 0 {
		t.Error("no sync failed: the test shows nothing")
	}
}

// What a sync failed on may be in memory and nowhere else, and reads as if it were on the disk.
func TestAnActThatNoSyncConfirmedIsNotCalledSaved(t *testing.T) {
	t.Parallel()
	tracing(t)
	f := fill(t, 2, 2)
	// Each commit takes two syncs: of its pages, and of the page that makes them count. The first is an act on two
	// dossiers, the second a draft, the third an act again.
	for from, want := range map[int]int{1: 0, 2: 0, 3: 2, 4: 2, 5: 2, 6: 2} {
		writeFile(t, f.opts.Path, f.bytes)
		if err := os.RemoveAll(f.opts.StateDir); err != nil {
			t.Fatal(err)
		}
		inject := fmt.Sprintf("inject=fdatasync:error=EIO:when=%d+", from)
		c := exec.Command("strace", "-f", "-qq", "-o", os.DevNull, "-e", "trace=fdatasync", "-e", inject, os.Args[0])
		c.Env = append(os.Environ(),
			childTask+"=write", childPath+"="+f.opts.Path, childKey+"="+string(f.key), childSeed+"=9")
		out, _ := c.Output() // the writer ends with the error
		if saved := strings.Count(string(out), "saved"); saved != want {
			t.Errorf("from sync %d on all fail, and %d entries were called saved:\n%s", from, saved, out)
		}
	}
}

// smallDisk mounts a disk of one megabyte in memory, for root only.
func smallDisk(t *testing.T) string {
	t.Helper()
	if os.Geteuid() != 0 {
		t.Skip("only root can mount a disk of one megabyte")
	}
	dir := t.TempDir()
	if err := unix.Mount("tmpfs", dir, "tmpfs", 0, "size=1m"); err != nil {
		t.Skipf("a small disk may not be mounted here: %v", err)
	}
	t.Cleanup(func() {
		if err := unix.Unmount(dir, unix.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return dir
}

func TestADiskOfOneMegabyteFillsUpWithoutLoss(t *testing.T) {
	opts := options(t)
	opts.Path = filepath.Join(smallDisk(t), "spoorboek.db")
	book, key := create(t, opts)
	ctx, a := context.Background(), storetest.NewAuthor(4)
	id, saved := a.ID(), 0
	for {
		have, err := book.Journal(ctx, id)
		if err != nil && !errors.Is(err, store.ErrNotFound) {
			t.Fatal(err)
		}
		act := a.Act(id, have, storetest.Said{Text: strings.Repeat("x", 20000)})
		if _, err = book.Append(ctx, []store.Change{act}); err != nil {
			want(t, err, store.ErrFull)
			var full *store.FullError
			if !errors.As(err, &full) || full.Needed < 1<<19 || full.Needed > 1<<23 {
				t.Errorf("how much room is needed: %v", err)
			}
			break
		}
		saved++
	}
	_, err := book.Backup(ctx, store.BackupAsk{Path: filepath.Join(filepath.Dir(opts.Path), "copy.db")})
	want(t, err, store.ErrFull)
	want(t, book.Compact(ctx, nil), store.ErrFull)
	left, err := os.ReadDir(filepath.Dir(opts.Path))
	if err != nil || len(left) != 1 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	_ = book.Close()
	again := reopen(t, opts, key)
	have, err := again.Journal(ctx, id)
	if err != nil || len(have) != saved || saved == 0 {
		t.Errorf("%d entries of %d, %v", len(have), saved, err)
	}
	if report, err := again.Check(ctx, nil); err != nil || len(report.Problems) > 0 {
		t.Errorf("%+v, %v", report, err)
	}
}

func TestAFileThatCannotBeCopiedIsNotConverted(t *testing.T) {
	f := fill(t, 3, 2)
	f.opts.Path = filepath.Join(smallDisk(t), "spoorboek.db")
	room := make([]byte, 1<<20-len(f.bytes)-3*4096)
	writeFile(t, f.opts.Path, f.bytes)
	writeFile(t, filepath.Join(filepath.Dir(f.opts.Path), "photos"), room)
	changed := f.opts
	changed.Schema, changed.Project = 2, shout
	book, err := openWith(changed, f.key, store.OpenOptions{Now: evening(23)})
	if err != nil {
		t.Fatal(err)
	}
	rows, err := book.Rows(context.Background())
	if err != nil || len(rows) != 3 || !book.About().ReadOnly {
		t.Errorf("%d rows, %+v, %v", len(rows), book.About(), err)
	}
	_ = book.Close()
	f.compare(t, reopen(t, f.opts, f.key))
}
