package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"

	"spoorboek/store"
	"spoorboek/ui/desk"
	"spoorboek/ui/text"
)

// maxSecret is the most that is read of a password file.
const maxSecret = 1 << 12

// path is where the coach's file is or will be.
func (c *command) path() string {
	if c.flags.file != "" {
		return c.flags.file
	}
	if path := c.World.Env["SPOORBOEK_FILE"]; path != "" {
		return path
	}
	return c.World.File
}

// opener finds the coach's file and what opens it.
type opener struct{ *command }

// vault is the file at path. What can never be opened is refused before a passphrase is asked.
func (c opener) vault() (store.Vault, store.State, error) {
	v := c.Vault(c.path())
	state, err := v.State()
	if err == nil && state == store.Broken {
		err = fmt.Errorf("look at the file: %w", store.ErrDamaged)
	}
	return v, state, err
}

// session is the coach's file, open on a desk.
type session struct {
	*desk.Desk
	book   store.Book
	author string
}

// open opens the coach's file and lays it on a desk.
func (c opener) open(ctx context.Context) (*session, error) {
	if _, err := c.today(); err != nil {
		return nil, err
	}
	v, state, err := c.vault()
	if err != nil {
		return nil, err
	}
	if state == store.Missing {
		return nil, c.fail(exitNoFile, "cli.error.no-file", c.path())
	}
	secret, err := c.secret(ctx)
	if err != nil {
		return nil, err
	}
	return c.openWith(ctx, v, secret)
}

// openWith opens the coach's file with a secret that is at hand, and clears it.
func (c opener) openWith(ctx context.Context, v store.Vault, secret []byte) (*session, error) {
	book, err := c.unlock(ctx, v, secret)
	if err != nil {
		return nil, err
	}
	s, err := c.lay(ctx, book)
	if err != nil {
		return nil, errors.Join(err, book.Close())
	}
	return s, nil
}

// unlock opens the file and says what was out of the ordinary.
func (c opener) unlock(ctx context.Context, v store.Vault, secret []byte) (store.Book, error) {
	book, err := v.Open(ctx, secret, store.OpenOptions{
		ReadOnly: c.flags.readOnly, AcceptOlder: c.flags.acceptOlder, Now: c.World.Clock(),
	})
	if err != nil {
		return nil, err
	}
	about := book.About()
	if about.Older > 0 {
		c.say(c.words.N("cli.older", int(about.Older)))
	}
	if len(about.Repaired) > 0 {
		c.say(c.words.T("cli.repaired"))
	}
	if about.Clock != "" {
		c.say(c.words.Of("cli.clock", string(about.Clock)))
	}
	if about.ReadOnly && !c.flags.readOnly {
		c.say(c.words.T("cli.read-only"))
	}
	return book, nil
}

// lay lays a book on a desk, for the coach who keeps it and in the language she chose.
func (c opener) lay(ctx context.Context, book store.Book) (*session, error) {
	o := desk.Options{
		Book: book, Sheets: c.Sheets, Bundles: c.Bundles, Renderer: c.Render, Agenda: c.Agenda,
		Archive: c.Archive, Source: c.Source, Clock: c.World.Clock, Rand: c.World.Rand, Author: c.World.User,
	}
	if c.flags.today != "" {
		var err error
		if o.Today, err = c.today(); err != nil {
			return nil, err
		}
	}
	d := desk.New(o)
	kept, err := d.Office(ctx)
	if err != nil {
		return nil, err
	}
	if c.flags.lang == "" && kept.Lang != "" {
		c.words = text.New(text.Lang(kept.Lang))
	}
	if kept.Coach != "" && kept.Coach != o.Author {
		o.Author = kept.Coach
		d = desk.New(o)
	}
	return &session{Desk: d, book: book, author: o.Author}, nil
}

// with opens the file, does one thing and closes it.
func (c *command) with(ctx context.Context, do func(s *session) error) error {
	if c.opened != nil {
		return do(c.opened)
	}
	s, err := opener{c}.open(ctx)
	if err != nil {
		return err
	}
	err = do(s)
	if closed := s.Close(); err == nil && closed != nil {
		err = fmt.Errorf("close the file: %w", closed)
	}
	return err
}

// secret is the passphrase or the recovery key: of the password file, else asked at a terminal.
func (c opener) secret(ctx context.Context) ([]byte, error) {
	if secret, given, err := c.secretFile(); given || err != nil {
		return secret, err
	}
	if !c.Terminal.Asks || c.Terminal.Secret == nil {
		return nil, c.fail(exitLocked, "cli.error.no-passphrase")
	}
	return c.ask(ctx, "cli.ask.passphrase")
}

// secretFile reads the first line of the password file, when there is one.
func (c opener) secretFile() (secret []byte, given bool, err error) {
	path := c.flags.passwordFile
	if path == "" {
		path = c.World.Env["SPOORBOEK_PASSWORD_FILE"]
	}
	if path == "" {
		return nil, false, nil
	}
	secret, err = c.firstLine(path)
	return secret, true, err
}

// firstLine is the secret on the first line of a file.
func (c opener) firstLine(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, c.usage("cli.error.password-file", path)
	}
	defer f.Close()
	buf := make([]byte, maxSecret)
	n, err := f.Read(buf)
	line, _, _ := bytes.Cut(buf[:n], []byte("\n"))
	line = bytes.TrimPrefix(bytes.TrimSuffix(line, []byte("\r")), []byte("\xef\xbb\xbf"))
	if err != nil || len(line) == 0 {
		return nil, c.usage("cli.error.password-file", path)
	}
	return line, nil
}

// ask asks for something that is not shown while it is typed.
func (c opener) ask(ctx context.Context, id string) ([]byte, error) {
	fmt.Fprint(c.Terminal.Err, c.plain(c.words.Of(id))+" ")
	secret, err := c.Terminal.Secret(ctx)
	fmt.Fprintln(c.Terminal.Err)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if err != nil {
		return nil, c.fail(exitLocked, "cli.error.no-passphrase")
	}
	return secret, nil
}
