package aloud

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/ui/desk"
	"spoorboek/ui/text"
)

// Options are what a conversation is given. It finds nothing out by itself.
type Options struct {
	Words *text.Words
	Out   io.Writer // everything that is said; it takes out what would steer a terminal
	Clock func() time.Time
	// Line gives the next line that is typed. When ctx ends first the line is left for who asks next; io.EOF
	// when nothing can come any more.
	Line func(ctx context.Context) (string, error)
	// Rest gives a context that ends after a while.
	Rest func(ctx context.Context, d time.Duration) (context.Context, context.CancelFunc)
	// Open opens the file; again is opening after a lock, which asks the passphrase whatever happens.
	Open func(ctx context.Context, again bool) (*Table, error)
	// Missing reports whether there is no file yet; Init makes one, Demo opens an invented caseload.
	Missing func() bool
	Init    func(ctx context.Context) error
	Demo    func(ctx context.Context) (*Table, error)

	Commands []Command // of the command line, as far as they make sense on an open file
}

// Command is a command of the command line that can be said as well.
type Command struct {
	Name, Alias, Short string
	Dossier            int  // which of its arguments is the dossier; below zero: none
	Optional           bool // it makes sense without a dossier too
}

// Table is the open file.
type Table struct {
	Desk  *desk.Desk
	Book  store.Book
	Words *text.Words
	Demo  bool
	// Run carries out one command of the command line in a language, and gives what it says.
	Run   func(ctx context.Context, words *text.Words, args []string) string
	Close func() error
}

// The ways in which a question is left without an answer.
var (
	errStop = errors.New("the coach left the question")
	errIdle = errors.New("no line for long")
	errLock = errors.New("the coach locked the file")
	errQuit = errors.New("the coach left the program")
)

// session is one conversation.
type session struct {
	o     Options
	words *text.Words
	table *Table     // nil while locked
	at    journal.ID // the open dossier; zero: the morning
	verbs []verb
	list  []choice // what a number means now
	rest  []string // what was not read yet
	query string   // the filter of the list
	last  string   // the act that was done last

	limit   time.Duration // without a line the file is locked
	touched time.Time
	tries   int      // wrong passphrases in a row
	said    []string // the last messages
}

// choice is what a number stands for.
type choice struct {
	label string
	do    func(ctx context.Context) error
}

// Run talks with the coach until she leaves.
func Run(ctx context.Context, o Options) error {
	s := &session{o: o, words: o.Words, touched: o.Clock()}
	err := begin(ctx, s)
	for err == nil {
		err = again(ctx, s, turn(ctx, s))
	}
	if s.table != nil {
		err = errors.Join(err, s.table.Close())
	}
	if errors.Is(err, io.EOF) {
		fmt.Fprintln(o.Out) // behind the sign that asked for a line
	}
	if errors.Is(err, errQuit) || errors.Is(err, io.EOF) || ctx.Err() != nil {
		return s.closed(err)
	}
	return err
}

// closed is what remains of an error when the coach left: that the file did not close well.
func (s *session) closed(err error) error {
	var joined interface{ Unwrap() []error }
	if !errors.As(err, &joined) {
		return nil
	}
	for _, one := range joined.Unwrap() {
		if !errors.Is(one, errQuit) && !errors.Is(one, io.EOF) && !errors.Is(one, context.Canceled) {
			return one
		}
	}
	return nil
}

// turn is one line of the coach and what it leads to.
func turn(ctx context.Context, s *session) error {
	line, err := hear(ctx, s)
	if err != nil {
		return err
	}
	return obey(ctx, s, line)
}

// again decides how the conversation goes on after a turn.
func again(ctx context.Context, s *session, err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, errStop):
		say(s, s.words.T("aloud.left"))
		return nil
	case errors.Is(err, errIdle):
		return lock(ctx, s, true)
	case errors.Is(err, errLock):
		return lock(ctx, s, false)
	case errors.Is(err, errQuit), errors.Is(err, io.EOF), ctx.Err() != nil:
		return err
	}
	fail(s, err)
	return nil
}

// fail says in words what went wrong.
func fail(s *session, err error) {
	var many *desk.AmbiguousError
	switch {
	case errors.As(err, &many):
		say(s, s.words.F("aloud.many", len(many.Numbers)))
	case errors.Is(err, desk.ErrNothing):
		say(s, s.words.T("undo.nothing"))
	case errors.Is(err, desk.ErrFinal):
		say(s, s.words.T("undo.final"))
	default:
		say(s, s.words.Explain(err))
	}
}
