package cli

import (
	"bytes"
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"spoorboek/model/office"
	"spoorboek/model/plain"
	"spoorboek/store"
)

func initCommand(base *command) *cobra.Command {
	c, coach := opener{base}, ""
	cmd := c.make("init", "begin", 0, 0, func(ctx context.Context, _ []string) error {
		v, state, err := c.vault()
		if err != nil {
			return err
		}
		if state != store.Missing {
			return c.fail(exitOther, "cli.error.exists", v.Path())
		}
		secret, err := c.newSecret(ctx, v)
		if err != nil {
			return err
		}
		book, key, err := v.Create(ctx, secret, store.CreateOptions{})
		if err != nil {
			return err
		}
		return closeBook(book, c.welcome(ctx, book, key, coach))
	})
	cmd.Flags().StringVar(&coach, "coach", "", c.words.T("cli.flag.coach"))
	return cmd
}

// welcome writes down who the coach is and shows the recovery key, this once.
func (c opener) welcome(ctx context.Context, book store.Book, key store.RecoveryKey, coach string) error {
	if name := plain.Line(coach); !name.IsZero() {
		s, err := c.lay(ctx, book)
		if err != nil {
			return err
		}
		if _, err := s.DoOffice(ctx, "coach", office.CoachNamed{Name: name}); err != nil {
			return err
		}
	}
	if c.flags.json {
		return c.answer(map[string]any{"file": book.About().Path, "recovery_key": string(key)})
	}
	c.say(c.words.F("cli.init.made", book.About().Path))
	c.say(c.words.T("cli.init.key"))
	c.linef("%s", key)
	return nil
}

// newSecret is the passphrase of a new file: of the password file, else asked twice; an empty answer takes
// the one that is offered.
func (c opener) newSecret(ctx context.Context, v store.Vault) ([]byte, error) {
	if secret, given, err := c.secretFile(); given || err != nil {
		return secret, err
	}
	if !c.Terminal.Asks || c.Terminal.Secret == nil {
		return nil, c.usage("cli.error.init-passphrase")
	}
	return c.askNew(ctx, v)
}

// askNew asks twice for a passphrase that opens a file from now on; an empty answer takes the offer.
func (c opener) askNew(ctx context.Context, v store.Vault) ([]byte, error) {
	offer, err := v.Suggest()
	if err != nil {
		return nil, fmt.Errorf("offer a passphrase: %w", err)
	}
	c.say(c.words.F("cli.init.offer", offer))
	first, err := c.ask(ctx, "cli.ask.new")
	if err != nil {
		return nil, err
	}
	if len(first) == 0 {
		return []byte(offer), nil
	}
	again, err := c.ask(ctx, "cli.ask.again")
	if err != nil {
		return nil, err
	}
	if !bytes.Equal(first, again) {
		return nil, c.usage("cli.error.differ")
	}
	clear(again)
	return first, nil
}
