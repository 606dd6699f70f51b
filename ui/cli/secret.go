package cli

import (
	"context"

	"golang.org/x/term"
)

// Hidden reads a line of a terminal without showing it. When the context ends first the terminal shows again
// what is typed, and the line is left unread.
func Hidden(fd int) func(context.Context) ([]byte, error) {
	return func(ctx context.Context) ([]byte, error) {
		before, err := term.GetState(fd)
		if err != nil {
			return nil, err
		}
		type answer struct {
			line []byte
			err  error
		}
		read := make(chan answer, 1) // a reader that nobody waits for any more ends with the program
		go func() {
			line, err := term.ReadPassword(fd)
			read <- answer{line, err}
		}()
		select {
		case a := <-read:
			return a.line, a.err
		case <-ctx.Done():
			if err := term.Restore(fd, before); err != nil {
				return nil, err
			}
			return nil, ctx.Err()
		}
	}
}
