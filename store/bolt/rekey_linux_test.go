package bolt_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"spoorboek/store"
	"spoorboek/store/bolt"
)

// putAside keeps a draft while the file is not where it was, so that it goes to the state folder.
func putAside(book store.Book, path, name, text string) error {
	if err := os.Rename(path, path+".away"); err != nil {
		return err
	}
	if err := book.Keep(name, []byte(text)); err != nil {
		return err
	}
	return os.Rename(path+".away", path)
}

// threeDrafts keeps one draft in the file, one outside it, and one that is older in the file than outside.
func threeDrafts(book store.Book, path string) error {
	for name, text := range map[string]string{"inside": "in het bestand", "both": "eerst"} {
		if err := book.Keep(name, []byte(text)); err != nil {
			return err
		}
	}
	if err := putAside(book, path, "aside", "ernaast"); err != nil {
		return err
	}
	return putAside(book, path, "both", "later")
}

func allDrafted(t *testing.T, book store.Book) {
	t.Helper()
	drafted(t, book, "inside", "in het bestand")
	drafted(t, book, "aside", "ernaast")
	drafted(t, book, "both", "later")
}

func TestDraftsPutAsideAreBackUnderANewPassphraseAndUnderNewKeys(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	for name, renew := range map[string]func(store.Book) error{
		"a new passphrase": func(b store.Book) error {
			return b.Rephrase(ctx, phrase(firstPhrase), phrase(secondPhrase))
		},
		"new keys": func(b store.Book) error {
			_, err := b.Rekey(ctx, phrase(secondPhrase), nil)
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			opts, fresh, key := locked(t)
			_ = fresh.Close() // made without room in the state folder
			book := reopen(t, opts, key)
			if err := threeDrafts(book, opts.Path); err != nil {
				t.Fatal(err)
			}
			old := spare(t, opts)
			if err := renew(book); err != nil {
				t.Fatal(err)
			}
			allDrafted(t, book)
			if name == "new keys" && bytes.Contains(spare(t, opts), old[:256]) {
				t.Error("what the old keys sealed still lies in the state folder")
			}
			if err := book.Drop("aside"); err != nil {
				t.Fatal(err)
			}
			if err := book.Keep("aside", []byte("ernaast")); err != nil {
				t.Fatal(err)
			}
			_ = book.Close()
			_, err := openWith(opts, phrase(firstPhrase), store.OpenOptions{})
			want(t, err, store.ErrLocked)
			allDrafted(t, reopen(t, opts, phrase(secondPhrase)))
		})
	}
}

// spare is the room in the state folder for what the file does not take.
func spare(t *testing.T, opts bolt.Options) []byte {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(opts.StateDir, "*.spare"))
	if err != nil || len(found) != 1 {
		t.Fatalf("%v, %v", found, err)
	}
	return readFile(t, found[0])
}

// renewAll is a child that has drafts inside and outside the file, and a copy elsewhere, and renews all keys.
func renewAll(book store.Book) error {
	ctx, path := context.Background(), book.About().Path
	copied := filepath.Join(filepath.Dir(path), "..", "elsewhere.db")
	if _, err := book.Backup(ctx, store.BackupAsk{Path: copied, At: evening(3)}); err != nil {
		return err
	}
	if err := threeDrafts(book, path); err != nil {
		return err
	}
	fmt.Println("renewing")
	_, err := book.Rekey(ctx, phrase(secondPhrase), nil)
	fmt.Println("renewed")
	return err
}

// renewing runs that child under strace, which writes down its calls and does to them what is asked.
func renewing(t *testing.T, f *filled, how ...string) []string {
	t.Helper()
	writeFile(t, f.opts.Path, f.bytes)
	for _, old := range []string{f.opts.StateDir, filepath.Join(filepath.Dir(f.opts.StateDir), "elsewhere.db")} {
		if err := os.RemoveAll(old); err != nil {
			t.Fatal(err)
		}
	}
	trace := filepath.Join(t.TempDir(), "trace")
	c := exec.Command("strace", append(append([]string{"-f", "-qq", "-o", trace}, how...), os.Args[0])...)
	c.Env = append(os.Environ(),
		childTask+"=renew", childPath+"="+f.opts.Path, childKey+"="+string(f.key), childSeed+"=9")
	if out, err := c.CombinedOutput(); (err == nil) != (len(how) == 2) {
		t.Fatalf("%v: %s", err, out)
	}
	return strings.Split(string(readFile(t, trace)), "\n")
}

// call is the nth call of its kind that one thread made.
type call struct {
	name string
	nth  int
}

// callsWhile are the calls between the two lines that the child prints, in order.
func callsWhile(trace []string) (calls []call) {
	counts, thread := map[string]int{}, ""
	for _, line := range trace {
		if strings.Contains(line, `"renewing\n"`) {
			thread, _, _ = strings.Cut(line, " ")
		}
	}
	inside := false
	for _, line := range trace {
		by, rest, _ := strings.Cut(line, " ")
		name, _, is := strings.Cut(strings.TrimSpace(rest), "(")
		if by != thread || !is || strings.HasPrefix(name, "<") {
			continue
		}
		counts[name]++
		switch {
		case strings.Contains(line, `"renewing\n"`):
			inside = true
		case strings.Contains(line, `"renewed\n"`):
			return calls
		case inside:
			calls = append(calls, call{name, counts[name]})
		}
	}
	return nil
}

// deathsWhileRenewing is about how often the program is killed while it renews the keys; always at each of the
// last calls, where the new file takes the place of the old one.
const (
	deathsWhileRenewing = 5
	lastCalls           = 11
)

func TestAProgramKilledWhileItRenewsTheKeysLosesNoDraftAndForgetsNoCopy(t *testing.T) {
	t.Parallel()
	tracing(t)
	f := fill(t, 3, 2)
	const watched = "trace=pwrite64,write,openat,renameat,unlinkat,fsync,fdatasync,ftruncate"
	calls := callsWhile(renewing(t, f, "-e", watched))
	if len(calls) < lastCalls {
		t.Fatalf("only %d calls: %v", len(calls), calls)
	}
	var at []call
	early := calls[:len(calls)-lastCalls]
	for i := 0; i < len(early); i += max(1, len(early)/deathsWhileRenewing) {
		at = append(at, early[i])
	}
	old, fresh := 0, 0
	for _, c := range append(at, calls[len(calls)-lastCalls:]...) {
		inject := fmt.Sprintf("inject=%s:signal=SIGKILL:when=%d", c.name, c.nth)
		renewing(t, f, "-e", "trace="+c.name, "-e", inject)
		book, err := openWith(f.opts, f.key, store.OpenOptions{})
		if err == nil {
			old++
		} else {
			want(t, err, store.ErrLocked)
			fresh++
			book = reopen(t, f.opts, phrase(secondPhrase))
		}
		allDrafted(t, book)
		copied := func(b store.Backup) bool { return filepath.Base(b.Path) == "elsewhere.db" }
		if list, err := book.Backups(context.Background()); err != nil || !slices.ContainsFunc(list, copied) {
			t.Errorf("the copies are %v, %v", list, err)
		}
		f.compare(t, book)
		_ = book.Close()
		if t.Failed() {
			t.Fatalf("killed at %s %d", c.name, c.nth)
		}
	}
	if old == 0 || fresh == 0 {
		t.Errorf("%d times the old keys, %d times the new: the deaths show nothing of the change", old, fresh)
	}
}
