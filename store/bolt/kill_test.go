package bolt_test

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/bolt"
	"spoorboek/store/storetest"
)

// A child process of the test writes acts until it is killed. These variables tell it that it is one, and
// where.
const (
	childTask = "SPOORBOEK_TEST_CHILD"
	childPath = "SPOORBOEK_TEST_PATH"
	childKey  = "SPOORBOEK_TEST_KEY"
	childSeed = "SPOORBOEK_TEST_SEED"
)

func TestMain(m *testing.M) {
	if bolt.IsChild(os.Args) {
		os.Exit(bolt.ChildMain(os.Args, os.Stdin, os.Stdout))
	}
	if task := os.Getenv(childTask); task != "" {
		if err := work(task); err != nil {
			fmt.Println("error", err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	flag.Parse()
	if flag.Lookup("test.bench").Value.String() == "" {
		inMemory() // what a disk costs is for benchmarks to tell
	}
	os.Exit(m.Run())
}

// child starts this test binary as another process on the same file.
func child(t *testing.T, task string, f *filled, seed int) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(self)
	c.Env = append(os.Environ(),
		childTask+"="+task, childPath+"="+f.opts.Path, childKey+"="+string(f.key), childSeed+"="+strconv.Itoa(seed))
	c.Stderr = os.Stderr
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	return c, bufio.NewScanner(out)
}

// work is what a child does.
func work(task string) error {
	ctx := context.Background()
	runtime.LockOSThread() // faults are counted by thread
	switch task {
	case "record":
		return recordWork(os.Getenv(childPath))
	case "hold":
		return holdOpen()
	}
	opts := childOptions()
	seed, err := strconv.Atoi(os.Getenv(childSeed))
	if err != nil {
		return err
	}
	opts.Rand = storetest.Dice(uint64(seed))
	book, err := openWith(opts, []byte(os.Getenv(childKey)), store.OpenOptions{})
	if err != nil {
		return err
	}
	rows, err := book.Rows(ctx)
	if err != nil {
		return err
	}
	switch task {
	case "fill up":
		return fillUp(book, rows[0].ID)
	case "fail":
		return writeThroughFaults(book, rows[0].ID)
	case "renew":
		return renewAll(book)
	}
	return writeForEver(ctx, book, rows, uint64(seed))
}

// holdOpen keeps a file open until its input ends.
func holdOpen() error {
	secret := []byte(os.Getenv(childKey))
	book, err := openWith(childOptions(), secret, store.OpenOptions{ReadOnly: true})
	if err != nil {
		return err
	}
	fmt.Println("held")
	_, err = io.Copy(io.Discard, os.Stdin)
	return errors.Join(err, book.Close())
}

// writeForEver writes acts over one or two dossiers, new ones among them, and tells each once it is
// committed.
func writeForEver(ctx context.Context, book store.Book, rows []store.Record, seed uint64) error {
	a := storetest.NewAuthor(seed)
	for n := 0; ; n++ {
		act := a.ID()
		ids := []journal.ID{rows[n%len(rows)].ID}
		if n%3 == 0 {
			ids = append(ids, a.ID())
		}
		var changes []store.Change
		for _, id := range ids {
			have, err := book.Journal(ctx, id)
			if err != nil && !errors.Is(err, store.ErrNotFound) {
				return err
			}
			changes = append(changes, a.Write(act, id, have, storetest.Said{Text: strings.Repeat("act ", n%400)}))
		}
		if _, err := book.Append(ctx, changes); err != nil {
			return err
		}
		for _, c := range changes {
			fmt.Println("saved", c.Dossier, c.Entries[0].ID, len(changes))
		}
		if n%7 == 0 {
			if err := book.Keep("note", []byte(act.String())); err != nil {
				return err
			}
		}
	}
}

// killsWanted sets how often the writer is killed, for a longer run.
const killsWanted = "SPOORBOEK_TEST_KILLS"

// killsAtRandom is how often it is killed in every run of the tests; as often again between two writes.
const killsAtRandom = 200

func kills(t *testing.T) int {
	wanted := os.Getenv(killsWanted)
	if wanted == "" {
		return killsAtRandom
	}
	n, err := strconv.Atoi(wanted)
	if err != nil {
		t.Fatalf("%s: %v", killsWanted, err)
	}
	return n
}

func TestAKilledProgramLosesNoActThatItCalledSaved(t *testing.T) {
	t.Parallel()
	f := fill(t, 5, 3)
	saved := map[journal.ID][]journal.ID{}
	for n := range kills(t) {
		if n%killsAFile == 0 { // a file that grows for ever makes every opening slower than the one before
			f, saved = fill(t, 5, 3), map[journal.ID][]journal.ID{}
		}
		c, lines := child(t, "write", f, 1000+n)
		// The random moment: after some acts, in the middle of whatever comes next.
		for acts := (n*7)%13 + 1; acts > 0 && lines.Scan(); acts-- {
			noteSaved(t, saved, lines.Text())
		}
		if err := c.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		for lines.Scan() {
			noteSaved(t, saved, lines.Text())
		}
		_ = c.Wait()
		survives(t, f, saved)
	}
}

// killsAFile is how often the writer of one file is killed.
const killsAFile = 25

// survives opens a file whose writer was killed: everything that was called saved is in it.
func survives(t *testing.T, f *filled, saved map[journal.ID][]journal.ID) {
	t.Helper()
	book := reopen(t, f.opts, f.key)
	if about := book.About(); about.Older != 0 {
		t.Fatalf("about: %+v", about)
	}
	allSaved(t, book, saved)
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
}

func noteSaved(t *testing.T, saved map[journal.ID][]journal.ID, line string) {
	t.Helper()
	words := strings.Fields(line)
	if len(words) != 4 || words[0] != "saved" {
		if bytes.HasPrefix([]byte(line), []byte("error")) {
			t.Fatalf("the writer says: %s", line)
		}
		return // the line in which it was killed
	}
	dossier, err := journal.ParseID(words[1])
	entry, err2 := journal.ParseID(words[2])
	if err != nil || err2 != nil {
		return
	}
	saved[dossier] = append(saved[dossier], entry)
}

func allSaved(t *testing.T, book store.Book, saved map[journal.ID][]journal.ID) {
	t.Helper()
	ctx := context.Background()
	for dossier, ids := range saved {
		entries, err := book.Journal(ctx, dossier)
		if err != nil {
			t.Fatal(err)
		}
		there := map[journal.ID]bool{}
		for _, e := range entries {
			there[e.ID] = true
		}
		for _, id := range ids {
			if !there[id] {
				t.Fatalf("an act that was called saved is gone from %v", dossier)
			}
		}
	}
	if report, err := book.Check(ctx, nil); err != nil || len(report.Problems) > 0 {
		t.Fatalf("check: %+v, %v", report, err)
	}
}
