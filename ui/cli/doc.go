// Package cli is the command line: everything that the screens can do with data, for scripts, tests and
// screen readers. A command opens the coach's file, lays it on a desk, does one thing and closes it. Plain
// text in columns goes to stdout, or one JSON document with --json; messages go to stderr; the exit code
// tells a script what happened. Run is the way in, Deps is all it may touch.
package cli
