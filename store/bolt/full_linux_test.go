package bolt_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/storetest"
)

// fillUp writes until the file may not grow any more, and again once it may.
func fillUp(book store.Book, id journal.ID) error {
	ctx := context.Background()
	signal.Ignore(syscall.SIGXFSZ)
	info, err := os.Stat(book.About().Path)
	if err != nil {
		return err
	}
	limit := unix.Rlimit{Cur: uint64(info.Size()) + 64<<10, Max: unix.RLIM_INFINITY}
	if err := unix.Setrlimit(unix.RLIMIT_FSIZE, &limit); err != nil {
		return err
	}
	a := storetest.NewAuthor(77)
	var refused []store.Change
	for refused == nil {
		have, err := book.Journal(ctx, id)
		if err != nil {
			return err
		}
		act := []store.Change{a.Act(id, have, storetest.Said{Text: strings.Repeat("x", 20000)})}
		if _, err := book.Append(ctx, act); err != nil {
			if !errors.Is(err, store.ErrFull) {
				return fmt.Errorf("not told as a full disk: %w", err)
			}
			refused = act
		}
	}
	before, err := book.Journal(ctx, id)
	if err != nil {
		return err
	}
	limit.Cur = unix.RLIM_INFINITY
	if err := unix.Setrlimit(unix.RLIMIT_FSIZE, &limit); err != nil {
		return err
	}
	if _, err := book.Append(ctx, refused); err != nil {
		return fmt.Errorf("once there is room: %w", err)
	}
	after, err := book.Journal(ctx, id)
	if err != nil || len(after) != len(before)+1 {
		return fmt.Errorf("%d entries after %d: %w", len(after), len(before), err)
	}
	if report, err := book.Check(ctx, nil); err != nil || len(report.Problems) > 0 {
		return fmt.Errorf("check %+v: %w", report, err)
	}
	return book.Close()
}

func TestAFullDiskLosesNothingAndTakesTheActOnceThereIsRoom(t *testing.T) {
	f := fill(t, 2, 2)
	c, lines := child(t, "fill up", f, 1)
	for lines.Scan() {
		t.Error(lines.Text())
	}
	if err := c.Wait(); err != nil {
		t.Error(err)
	}
}
