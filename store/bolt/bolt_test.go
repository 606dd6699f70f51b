package bolt_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/bolt"
	"spoorboek/store/seal"
	"spoorboek/store/storetest"
)

// options are those of a file in a folder of the test's own.
func options(t testing.TB) bolt.Options {
	dir := t.TempDir()
	return bolt.Options{
		Path: filepath.Join(dir, "data", "spoorboek.db"), StateDir: filepath.Join(dir, "state"),
		Project: storetest.Project, Schema: 1, Decode: storetest.Decode, Rand: storetest.Dice(7), PID: 4711,
	}
}

// childOptions are those of a file that the parent process made.
func childOptions() bolt.Options {
	path := os.Getenv(childPath)
	return bolt.Options{
		Path: path, StateDir: filepath.Join(filepath.Dir(path), "..", "state"),
		Project: storetest.Project, Schema: 1, Decode: storetest.Decode, PID: os.Getpid(), KDF: seal.Floor,
	}
}

// create makes a file that its recovery key opens.
func create(t testing.TB, opts bolt.Options) (store.Book, []byte) {
	t.Helper()
	book, key, err := bolt.New(opts).Create(context.Background(), nil, store.CreateOptions{Throwaway: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = book.Close() })
	return book, []byte(key)
}

// reopen opens a file with its recovery key.
func reopen(t testing.TB, opts bolt.Options, key []byte) store.Book {
	t.Helper()
	book, err := openWith(opts, key, store.OpenOptions{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = book.Close() })
	return book
}

// openWith leaves the secret as it is: the vault clears what it is handed.
func openWith(opts bolt.Options, secret []byte, how store.OpenOptions) (store.Book, error) {
	return bolt.New(opts).Open(context.Background(), append([]byte(nil), secret...), how)
}

func TestTheFilePassesTheSuite(t *testing.T) {
	t.Parallel()
	storetest.Run(t, func(t *testing.T) (store.Book, func() store.Book) {
		opts := options(t)
		book, key := create(t, opts)
		return book, func() store.Book { return reopen(t, opts, key) }
	})
}

// shout is a projection of another schema.
func shout(id journal.ID, entries []journal.Entry) (row, digest []byte) {
	return fmt.Appendf(nil, "shouting %v %d", id, len(entries)), []byte("digest")
}
