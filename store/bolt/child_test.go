package bolt_test

import (
	"bytes"
	"context"
	"errors"
	"os/exec"
	"strings"
	"testing"
	"time"

	bbolt "go.etcd.io/bbolt"

	"spoorboek/store"
	"spoorboek/store/bolt"
)

// crashed is a file whose last run did not end well, with this test binary as the child that verifies.
func crashed(t *testing.T) (*filled, *int) {
	t.Helper()
	f := fill(t, 3, 4)
	calls := 0
	f.opts.Child = func(ctx context.Context, path string) *exec.Cmd {
		calls++
		return bolt.Self(ctx, path)
	}
	if err := bolt.Hold(f.opts); err != nil {
		t.Fatal(err)
	}
	return f, &calls
}

func TestAfterACrashAProcessOfItsOwnLooksFirst(t *testing.T) {
	f, calls := crashed(t)
	book := reopen(t, f.opts, f.key)
	if about := book.About(); *calls != 1 || len(about.Problems) != 0 {
		t.Errorf("%d children, %+v", *calls, about)
	}
	f.compare(t, book)
	_ = book.Close()
	f.bytes = readFile(t, f.opts.Path)
	_ = reopen(t, f.opts, f.key).Close()
	if *calls != 1 {
		t.Error("a file that was closed well was verified again")
	}
}

func TestTheChildTellsWhatIsWrongWithTheFile(t *testing.T) {
	f, _ := crashed(t)
	victim := f.rows[1].ID
	f.edit(t, func(tx *bbolt.Tx) error { return tx.Bucket([]byte("d")).Delete(victim[:]) })
	book := reopen(t, f.opts, f.key)
	problems := book.About().Problems
	if len(problems) != 1 || !strings.Contains(problems[0].Error(), victim.String()) {
		t.Errorf("%v", problems)
	}
	var damage *store.DamagedError
	if !errors.As(problems[0], &damage) || damage.Part != store.InDigest {
		t.Errorf("%#v", problems[0])
	}
}

func TestAWrongSecretIsAWrongSecretThroughTheChildToo(t *testing.T) {
	f, calls := crashed(t)
	_, err := openWith(f.opts, phrase("not the recovery key"), store.OpenOptions{})
	want(t, err, store.ErrLocked)
	if *calls != 1 {
		t.Errorf("%d children", *calls)
	}
	_ = reopen(t, f.opts, f.key).Close()
}

func TestAChildThatDiesOrHangsIsDamageAndNotTheEnd(t *testing.T) {
	for name, command := range map[string][]string{
		"it dies at once":                {"false"},
		"it says something else":         {"echo", "hello there"},
		"it never answers":               {"sleep", "600"},
		"it closes without a word":       {"true"},
		"it says a header and then dies": {"printf", `\000\004abcd`},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := exec.LookPath(command[0]); err != nil {
				t.Skip("there is no", command[0])
			}
			f, _ := crashed(t)
			f.opts.ChildLimit = 300 * time.Millisecond
			f.opts.Child = func(ctx context.Context, _ string) *exec.Cmd {
				return exec.CommandContext(ctx, command[0], command[1:]...)
			}
			_, err := openWith(f.opts, f.key, store.OpenOptions{})
			want(t, err, store.ErrDamaged)
			if !bytes.Equal(readFile(t, f.opts.Path), f.bytes) {
				t.Error("the file was changed")
			}
		})
	}
}

func TestAFileInUseIsInUseThroughTheChildToo(t *testing.T) {
	f, _ := crashed(t)
	first := f.opts
	first.Child = nil
	_ = reopen(t, first, f.key)
	_, err := openWith(f.opts, f.key, store.OpenOptions{})
	want(t, err, store.ErrInUse)
}
