package bolt_test

import (
	"context"
	"errors"
	"io"
	"os/signal"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"spoorboek/store"
)

func TestADiskThatIsFullWhileAttachingLosesNothing(t *testing.T) {
	s := openShop(t)
	kept, _ := s.attach([]byte("cv"))
	signal.Ignore(syscall.SIGXFSZ)
	defer signal.Reset(syscall.SIGXFSZ)
	var before unix.Rlimit
	if err := unix.Getrlimit(unix.RLIMIT_FSIZE, &before); err != nil {
		t.Fatal(err)
	}
	limit := before
	limit.Cur = 1 << 20
	if err := unix.Setrlimit(unix.RLIMIT_FSIZE, &limit); err != nil {
		t.Fatal(err)
	}
	_, err := s.book.Attach(context.Background(), s.id, io.LimitReader(zeros{}, 4<<20))
	if restored := unix.Setrlimit(unix.RLIMIT_FSIZE, &before); restored != nil {
		t.Fatal(restored)
	}
	if !errors.Is(err, store.ErrFull) {
		t.Errorf("told as %v", err)
	}
	for name := range filesUnder(t, s.folder()) {
		if strings.HasPrefix(name, "part-") {
			t.Errorf("%s takes the room that is missing", name)
		}
	}
	if got, err := s.fetch(kept); err != nil || string(got) != "cv" {
		t.Errorf("%q, %v", got, err)
	}
}
