package cli

import (
	"context"
	"fmt"

	"spoorboek/store"
)

// workbench opens the screens on the coach's file; without a file they set one up. A password file opens it
// here.
func (c opener) workbench(ctx context.Context) error {
	if c.speaks() {
		return c.aloud(ctx, nil, 0)
	}
	if _, err := c.today(); err != nil {
		return err
	}
	if err := c.drawable(); err != nil {
		return err
	}
	v, state, err := c.vault()
	if err != nil {
		return err
	}
	var book store.Book
	secret, given, err := c.secretFile()
	if err != nil {
		return err
	}
	if given && state == store.Present {
		if book, err = c.unlock(ctx, v, secret); err != nil {
			return err
		}
	}
	w := c.screens(v, book)
	if book != nil {
		s, err := c.lay(ctx, book)
		if err != nil {
			return closeBook(book, err)
		}
		w.Author, w.Lang = s.author, c.words.Lang()
	}
	err = c.Workbench(ctx, w)
	if book != nil {
		return closeBook(book, err)
	}
	return err
}

// screens is what the workbench is opened with.
func (c opener) screens(v store.Vault, book store.Book) Workbench {
	w := Workbench{
		Vault: v, Book: book, Author: c.World.User, Lang: c.words.Lang(),
		LangAsked: c.flags.lang != "", ReadOnly: c.flags.readOnly,
		AcceptOlder: c.flags.acceptOlder, ASCII: c.flags.ascii,
	}
	if c.flags.today != "" {
		w.Today, _ = c.today()
	}
	return w
}

// drawable refuses the screens where nobody could see them or answer.
func (c opener) drawable() error {
	if !c.Terminal.Asks || !c.Terminal.Shows {
		return c.usage("cli.error.no-terminal")
	}
	return nil
}

func closeBook(book store.Book, err error) error {
	if closed := book.Close(); err == nil && closed != nil {
		return fmt.Errorf("close the file: %w", closed)
	}
	return err
}
