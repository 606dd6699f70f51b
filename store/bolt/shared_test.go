package bolt_test

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/storetest"
)

func TestReadersAndAWriterShareABook(t *testing.T) {
	ctx := context.Background()
	f := fill(t, 100, 3)
	book := reopen(t, f.opts, f.key)
	var wait sync.WaitGroup
	stop := make(chan struct{})
	for range 3 {
		wait.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
				}
				if rows, err := book.Rows(ctx); err != nil || len(rows) != 100 {
					t.Errorf("%d rows, %v", len(rows), err)
				}
				for _, r := range f.rows[:20] {
					if entries, err := book.Journal(ctx, r.ID); err != nil || len(entries) < 3 {
						t.Errorf("%d entries, %v", len(entries), err)
					}
				}
			}
		})
	}
	a := storetest.NewAuthor(3)
	for n := range 60 {
		id := f.rows[n%20].ID
		have, err := book.Journal(ctx, id)
		if err != nil {
			t.Fatal(err)
		}
		act := a.Act(id, have, storetest.Said{Text: "goes on"})
		if _, err := book.Append(ctx, []store.Change{act}); err != nil {
			t.Fatal(err)
		}
	}
	close(stop)
	wait.Wait()
}

// broken is a projection with a bug in it.
func broken(_ journal.ID, entries []journal.Entry) (row, digest []byte) {
	return entries[len(entries)].Payload, nil
}

func TestABugInTheProjectionIsNotCalledDamage(t *testing.T) {
	opts := options(t)
	opts.Project = broken
	book, _ := create(t, opts)
	a := storetest.NewAuthor(1)
	id := a.ID()
	_, err := book.Append(context.Background(), []store.Change{a.Act(id, nil, storetest.Said{Text: "one"})})
	if err == nil || errors.Is(err, store.ErrDamaged) || !strings.Contains(err.Error(), "project") {
		t.Errorf("error is %v", err)
	}
	_, err = book.Journal(context.Background(), id)
	want(t, err, store.ErrNotFound)
}

func TestAnActThatWasTurnedDownCanBeTriedAgain(t *testing.T) {
	ctx := context.Background()
	f := fill(t, 2, 2)
	book := reopen(t, f.opts, f.key)
	a := storetest.NewAuthor(4)
	first, second := f.rows[0].ID, f.rows[1].ID
	good := a.Act(first, f.journals[first], storetest.Said{Text: "good"})
	bad := a.Act(second, f.journals[second][:1], storetest.Said{Text: "too late"})
	_, err := book.Append(ctx, []store.Change{good, bad})
	want(t, err, store.ErrConflict)
	if _, err := book.Append(ctx, []store.Change{good}); err != nil {
		t.Fatal(err)
	}
	if entries, err := book.Journal(ctx, first); err != nil || len(entries) != 3 {
		t.Errorf("%d entries, %v", len(entries), err)
	}
}
