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

// free refuses a place where there is something already, unless it may be replaced. It is asked before an
// export is logged.
func (o outFile) free() error {
	if toStdout(o.path) || o.replace {
		return nil
	}
	if _, err := os.Lstat(o.path); err == nil {
		return o.fail(exitOther, "cli.error.out-exists", o.path)
	}
	return nil
}

// put writes the file whole or not at all. On a screen nothing of it steers the terminal.
func (o outFile) put(content []byte) error {
	if toStdout(o.path) {
		if o.Terminal.Shows {
			content = []byte(o.plain(string(content)))
		}
		_, err := o.Terminal.Out.Write(content)
		return err
	}
	err := host.Put(o.path, o.replace, func(w io.Writer) error { _, err := w.Write(content); return err })
	switch {
	case err == nil:
		return nil
	case errors.Is(err, store.ErrExists):
		return o.fail(exitOther, "cli.error.out-exists", o.path)
	case errors.Is(err, store.ErrFull):
		return o.fail(exitOther, "cli.error.out-full", o.path)
	}
	return o.fail(exitOther, "cli.error.out-write", o.path)
}
