package cli

import (
	"errors"
	"io"
	"os"

	"spoorboek/store"
	"spoorboek/ui/host"
)

// outFile is a file that leaves the program.
type outFile struct {
	*command
	path    string
	replace bool // what is there already may go
}

// toStdout tells that what is written goes to the screen or the next program.
func toStdout(out string) bool { return out == "" || out == "-" }

// free refuses a place where there is something already, unless it may be replaced.
func (o outFile) free() error {
	if toStdout(o.path) || o.replace {
		return nil
	}
	if _, err := os.Lstat(o.path); err == nil {
		return o.fail(exitOther, "cli.error.out-exists", o.path)
	}
	return nil
}

// put writes the file whole or not at all.
func (o outFile) put(content []byte) error {
	return o.keep(content, func() error { return nil })
}

// keep is put for what is logged: when all of it is written and before it has its name. What could not be
// kept is in no log, and what could not be logged is not kept.
func (o outFile) keep(content []byte, logged func() error) error {
	if toStdout(o.path) {
		if err := logged(); err != nil {
			return err
		}
		_, err := o.Terminal.Out.Write(content)
		return err
	}
	var unlogged error
	err := host.Put(o.path, o.replace, func(w io.Writer) error {
		if _, err := w.Write(content); err != nil {
			return err
		}
		unlogged = logged()
		return unlogged
	})
	switch {
	case err == nil:
		return nil
	case unlogged != nil:
		return unlogged
	case errors.Is(err, store.ErrExists):
		return o.fail(exitOther, "cli.error.out-exists", o.path)
	case errors.Is(err, store.ErrFull):
		return o.fail(exitOther, "cli.error.out-full", o.path)
	}
	return o.fail(exitOther, "cli.error.out-write", o.path)
}
