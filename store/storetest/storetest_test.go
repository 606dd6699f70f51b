package storetest_test

import (
	"context"
	"errors"
	"testing"

	"spoorboek/store"
	"spoorboek/store/storetest"
)

func TestTheOraclePassesTheSuite(t *testing.T) {
	storetest.Run(t, func(t *testing.T) (store.Book, func() store.Book) {
		v := storetest.NewVault("memory", storetest.Project)
		book, key, err := v.Create(context.Background(), nil, store.CreateOptions{Throwaway: true})
		if err != nil {
			t.Fatal(err)
		}
		return book, func() store.Book {
			again, err := v.Open(context.Background(), []byte(key), store.OpenOptions{})
			if err != nil {
				t.Fatal(err)
			}
			return again
		}
	})
}

func TestAVaultInMemoryAnswersAsAFileDoes(t *testing.T) {
	ctx := context.Background()
	v := storetest.NewVault("memory", storetest.Project)
	if _, err := v.Open(ctx, []byte("fiets lamp wolk"), store.OpenOptions{}); !errors.Is(err, store.ErrNoFile) {
		t.Errorf("before there is one: %v", err)
	}
	if _, _, err := v.Create(ctx, []byte("kort"), store.CreateOptions{}); !errors.Is(err, store.ErrWeak) {
		t.Errorf("a short passphrase: %v", err)
	}
	book, key, err := v.Create(ctx, []byte("fiets lamp wolk"), store.CreateOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := v.Open(ctx, []byte(key), store.OpenOptions{}); !errors.Is(err, store.ErrInUse) {
		t.Errorf("while it is open: %v", err)
	}
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := v.Open(ctx, []byte("another"), store.OpenOptions{}); !errors.Is(err, store.ErrLocked) {
		t.Errorf("a wrong passphrase: %v", err)
	}
	book, err = v.Open(ctx, []byte("fiets lamp wolk"), store.OpenOptions{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	if err := book.Keep("note", nil); !errors.Is(err, store.ErrReadOnly) {
		t.Errorf("writing in a read-only book: %v", err)
	}
}

func TestAPlannedFailureComesOnceAndWritesNothing(t *testing.T) {
	m := storetest.NewMemory(storetest.Project)
	m.FailNext(store.ErrFull)
	a := storetest.NewAuthor(1)
	act := []store.Change{a.Act(a.ID(), nil, storetest.Said{Text: "one"})}
	if _, err := m.Append(context.Background(), act); !errors.Is(err, store.ErrFull) {
		t.Errorf("first try: %v", err)
	}
	if _, err := m.Append(context.Background(), act); err != nil {
		t.Errorf("second try: %v", err)
	}
}
