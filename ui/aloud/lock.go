package aloud

import (
	"context"
	"errors"
	"io"
	"time"

	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/store"
)

const (
	freeTries = 5                      // wrong passphrases before each next one waits
	backOff   = 500 * time.Millisecond // that wait
)

// begin opens the file; without one it offers to make it, or to look around in an invented caseload.
func begin(ctx context.Context, s *session) error {
	say(s, s.words.T("aloud.hello"))
	for s.o.Missing() {
		at, err := pick(ctx, s, s.words.T("aloud.new"), []string{
			s.words.T("aloud.new.file"), s.words.T("aloud.new.demo"), s.words.T("aloud.new.leave"),
		}, -1, s.words.T("aloud.new.help"))
		switch {
		case errors.Is(err, errStop), err == nil && at == 2:
			return errQuit
		case err != nil:
			return err
		case at == 1:
			table, err := s.o.Demo(ctx)
			if err != nil {
				return err
			}
			return enter(ctx, s, table)
		case at == 0:
			if err := s.o.Init(ctx); err != nil {
				fail(s, err)
			}
		}
	}
	return unlock(ctx, s, false)
}

// unlock opens the file. A wrong passphrase is asked again; after five each next one waits.
func unlock(ctx context.Context, s *session, again bool) error {
	for {
		table, err := s.o.Open(ctx, again)
		switch {
		case err == nil:
			s.tries = 0
			return enter(ctx, s, table)
		case ctx.Err() != nil, !errors.Is(err, store.ErrLocked):
			return err
		}
		say(s, s.words.Explain(err))
		if s.tries++; s.tries >= freeTries {
			wait, cancel := s.o.Rest(ctx, backOff)
			<-wait.Done()
			cancel()
		}
		again = true
	}
}

// enter begins the work with the file that is open.
func enter(ctx context.Context, s *session, table *Table) error {
	s.table, s.words = table, table.Words
	s.limit = office.DefaultLockMinutes * time.Minute
	if o, err := table.Desk.Office(ctx); err == nil {
		s.limit = minutes(o)
	}
	s.touched = s.o.Clock()
	s.verbs = verbsOf(s)
	if table.Demo {
		say(s, s.words.T("aloud.demo"))
	}
	if table.Book.About().ReadOnly {
		say(s, s.words.T("write.readonly"))
	}
	if err := morning(ctx, s); err != nil {
		return err
	}
	return drafts(ctx, s)
}

// lock closes the file and forgets what came out of it; the next line opens it again, with the passphrase.
func lock(ctx context.Context, s *session, idle bool) error {
	if err := s.table.Close(); err != nil {
		fail(s, err)
	}
	demo := s.table.Demo
	s.table, s.list, s.rest, s.said = nil, nil, nil, nil
	s.at, s.query, s.last = journal.ID{}, "", ""
	if idle {
		say(s, s.words.F("aloud.locked.idle", int(s.limit/time.Minute)))
	} else {
		say(s, s.words.T("aloud.locked"))
	}
	if demo {
		say(s, s.words.T("aloud.locked.demo"))
	} else {
		say(s, s.words.T("aloud.locked.enter"))
	}
	line, err := hear(ctx, s)
	if err != nil {
		return err
	}
	if means(s, line, "stop") {
		return errQuit
	}
	err = unlock(ctx, s, true)
	if errors.Is(err, io.EOF) {
		return errQuit
	}
	return err
}
