package cli

import (
	"bytes"
	"context"

	"github.com/spf13/cobra"

	"spoorboek/store"
)

// renewing changes what opens the file.
type renewing struct {
	opener
	fresh string // the file with the new passphrase
}

func passphraseCommand(base *command) *cobra.Command {
	c := &renewing{opener: opener{base}}
	cmd := c.make("passphrase", "wachtwoordzin", 0, 0, func(ctx context.Context, _ []string) error {
		return c.change(ctx, func(s *session, secret, fresh []byte) error {
			if err := s.book.Rephrase(ctx, secret, fresh); err != nil {
				return err
			}
			if c.flags.json {
				return c.answer(map[string]any{"changed": true})
			}
			c.linef("%s", c.words.T("cli.passphrase.done"))
			return c.oldCopies(ctx, s)
		})
	})
	cmd.Flags().StringVar(&c.fresh, "new-password-file", "", c.words.T("cli.flag.new-password-file"))
	return cmd
}

func rekeyCommand(base *command) *cobra.Command {
	c := &renewing{opener: opener{base}}
	cmd := c.make("rekey", "vernieuw-sleutels", 0, 0, func(ctx context.Context, _ []string) error {
		return c.change(ctx, func(s *session, secret, fresh []byte) error {
			clear(secret)
			if _, err := s.book.Backup(ctx, filing{c.command}.before(s, store.BeforeRekey)); err != nil {
				return err
			}
			key, err := s.book.Rekey(ctx, fresh, c.progress("cli.progress.rekey"))
			if err != nil {
				return err
			}
			if c.flags.json {
				return c.answer(map[string]any{"recovery_key": string(key)})
			}
			c.say(c.words.T("cli.rekey.done"))
			c.say(c.words.T("cli.init.key"))
			c.linef("%s", key)
			return c.oldCopies(ctx, s)
		})
	})
	cmd.Flags().StringVar(&c.fresh, "new-password-file", "", c.words.T("cli.flag.new-password-file"))
	return cmd
}

// before asks for a copy in the local folder, made before something that cannot be taken back.
func (c filing) before(s *session, why store.Occasion) store.BackupAsk {
	return store.BackupAsk{
		Folder: store.BackupFolder(s.book.About().Path), At: c.World.Clock(), Occasion: why,
		Progress: c.progress("cli.progress.verify"),
	}
}

// change opens the file with the present secret and asks for the new one.
func (c *renewing) change(ctx context.Context, do func(s *session, secret, fresh []byte) error) error {
	v, state, err := c.vault()
	if err != nil {
		return err
	}
	if state == store.Missing {
		return c.fail(exitNoFile, "cli.error.no-file", c.path())
	}
	secret, err := c.secret(ctx)
	if err != nil {
		return err
	}
	defer clear(secret)
	s, err := c.openWith(ctx, v, bytes.Clone(secret))
	if err != nil {
		return err
	}
	fresh, err := c.freshSecret(ctx, v)
	if err == nil {
		defer clear(fresh)
		err = do(s, secret, fresh)
	}
	return closeBook(s.book, err)
}

// freshSecret is the new passphrase: of a file, else asked twice.
func (c *renewing) freshSecret(ctx context.Context, v store.Vault) ([]byte, error) {
	if c.fresh == "" {
		if !c.Terminal.Asks || c.Terminal.Secret == nil {
			return nil, c.usage("cli.error.new-passphrase")
		}
		return c.askNew(ctx, v)
	}
	return c.firstLine(c.fresh)
}

// oldCopies says that copies made before keep opening with what opened the file then.
func (c *renewing) oldCopies(ctx context.Context, s *session) error {
	f := filing{c.command}
	list, err := s.Held(ctx)
	if err != nil || len(list) == 0 {
		return err
	}
	c.say(c.words.N("cli.passphrase.old", len(list)))
	c.print(f.copyTable(list))
	return nil
}
