package cli

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"spoorboek/model/civil"
	"spoorboek/model/sample"
	"spoorboek/store"
	"spoorboek/ui/aloud"
	"spoorboek/ui/text"
)

// speaks reports whether the program talks in lines instead of drawing screens: because it was asked, or
// because the terminal cannot draw or the coach does not look.
func (c *command) speaks() bool {
	said := c.World.Env["ACCESSIBLE"]
	return c.flags.aloud || c.World.Env["TERM"] == "dumb" || said != "" && said != "0"
}

// reader is the read-aloud mode over the coach's file, or over a demo.
type reader struct {
	opener
	keys *keyboard
	demo store.Book // the invented caseload; nil: the coach's own file
	day  civil.Date // the day the demo is told around
}

// aloud talks with the coach until she leaves.
func (c opener) aloud(ctx context.Context, demo store.Book, day civil.Date) error {
	if demo == nil && !c.Terminal.Asks { // a file asks for its passphrase
		return c.usage("cli.error.no-terminal")
	}
	if _, err := c.today(); err != nil {
		return err
	}
	keys := &keyboard{in: c.Terminal.In, typed: make(chan typedLine, 1)}
	r := &reader{opener: c, keys: keys, demo: demo, day: day}
	return aloud.Run(ctx, aloud.Options{
		Words: c.words, Out: c.out(), Clock: c.World.Clock, Line: r.keys.line, Rest: c.World.Rest,
		Open: r.opened, Missing: r.missing, Init: r.initiate, Demo: r.invented, Commands: r.commands(),
	})
}

// missing reports whether there is no file yet.
func (r *reader) missing() bool {
	if r.demo != nil {
		return false
	}
	_, state, err := r.vault()
	return err == nil && state == store.Missing
}

// initiate makes a file, as the command init does.
func (r *reader) initiate(ctx context.Context) error {
	v, _, err := r.vault()
	if err != nil {
		return err
	}
	secret, err := r.newSecret(ctx, v)
	if err != nil {
		return err
	}
	book, key, err := v.Create(ctx, secret, store.CreateOptions{})
	if err != nil {
		return err
	}
	return closeBook(book, r.welcome(ctx, book, key, ""))
}

// invented opens an invented caseload.
func (r *reader) invented(ctx context.Context) (*aloud.Table, error) {
	in := Invented{Dossiers: lively, Past: sample.Past, Seed: 1}
	if err := r.invent(&in); err != nil {
		return nil, err
	}
	book, err := Demo(ctx, r.Deps, in, nil)
	if err != nil {
		return nil, err
	}
	r.demo, r.day = book, in.Today
	return r.opened(ctx, false)
}

// opened opens the file and lays it on a desk. After a lock the passphrase is asked, whatever file it
// stands in. A demo keeps its book: it is gone when it is closed.
func (r *reader) opened(ctx context.Context, again bool) (*aloud.Table, error) {
	if r.demo != nil {
		r.flags.today = r.day.String()
		s, err := r.lay(ctx, r.demo)
		if err != nil {
			return nil, err
		}
		return r.table(s, func() error { return nil }), nil
	}
	if !again {
		s, err := r.open(ctx)
		if err != nil {
			return nil, err
		}
		return r.table(s, s.Close), nil
	}
	v, _, err := r.vault()
	if err != nil {
		return nil, err
	}
	secret, err := r.ask(ctx, "cli.ask.passphrase")
	if err != nil {
		return nil, err
	}
	s, err := r.openWith(ctx, v, secret)
	if err != nil {
		return nil, err
	}
	return r.table(s, s.Close), nil
}

func (r *reader) table(s *session, shut func() error) *aloud.Table {
	return &aloud.Table{
		Desk: s.Desk, Book: s.book, Words: r.words, Demo: r.demo != nil, Close: shut,
		Run: func(ctx context.Context, words *text.Words, args []string) string {
			return r.run(ctx, s, words, args)
		},
	}
}

// run carries out one command line on the open file and gives all that it says, faults included.
func (r *reader) run(ctx context.Context, s *session, words *text.Words, args []string) string {
	var out bytes.Buffer
	sub := &command{Deps: r.Deps, words: words, opened: s}
	sub.Terminal = Terminal{In: strings.NewReader(""), Out: &out, Err: &out}
	root := tree{sub}.root()
	sub.flags = r.flags
	root.SetArgs(args)
	root.SetIn(sub.Terminal.In)
	root.SetOut(&out)
	root.SetErr(&out)
	if err := root.ExecuteContext(ctx); err != nil {
		sub.say(sub.sentence(err))
	}
	return out.String()
}

// onOpenFile are the commands that make sense on a file that is open, and which of their arguments is a
// dossier; below zero none is.
var onOpenFile = map[string]int{
	"today":      -1,
	"list":       -1,
	"show":       0,
	"timeline":   0,
	"calendar":   -1,
	"preflight":  0,
	"figures":    -1,
	"log":        0,
	"do":         1,
	"import":     -1,
	"export":     -1,
	"report":     1,
	"letterhead": -1,
	"settings":   -1,
	"labels":     -1,
	"attachment": 0,
	"text":       1,
	"backup":     -1,
	"person":     0,
	"retention":  -1,
	"exports":    -1,
	"erase":      0,
	"expunge":    0,
	"version":    -1,
	"agenda":     -1,
	"bundle":     -1,
}

// commands are those of them that this program has.
func (r *reader) commands() []aloud.Command {
	var out []aloud.Command
	for _, cmd := range (tree{&command{Deps: r.Deps, words: r.words}}).root().Commands() {
		at, ok := onOpenFile[cmd.Name()]
		if !ok {
			continue
		}
		c := aloud.Command{Name: cmd.Name(), Short: cmd.Short, Dossier: at, Optional: optional(cmd)}
		if len(cmd.Aliases) > 0 {
			c.Alias = cmd.Aliases[0]
		}
		out = append(out, c)
	}
	return out
}

// optional reports whether a command also makes sense without its dossier.
func optional(cmd *cobra.Command) bool { return strings.Contains(cmd.Use, "[DOSSIER]") }

// keyboard reads lines one at a time, and nothing of what follows them: a passphrase that comes next is read
// unseen. A line for which nobody waited any longer is for who asks next.
type keyboard struct {
	in    io.Reader
	asked bool
	typed chan typedLine
}

// typedLine is a line, or why there is none.
type typedLine struct {
	text string
	err  error
}

// longest is the most that is taken of a line.
const longest = 1 << 16

// line gives the next line. A reader that nobody waits for any more ends with the program.
func (k *keyboard) line(ctx context.Context) (string, error) {
	if !k.asked {
		k.asked = true
		go func() {
			line, err := readLine(k.in)
			k.typed <- typedLine{line, err}
		}()
	}
	select {
	case t := <-k.typed:
		k.asked = false
		return t.text, t.err
	case <-ctx.Done():
		return "", ctx.Err()
	}
}

// readLine reads up to the end of a line, byte by byte.
func readLine(in io.Reader) (string, error) {
	var line []byte
	one := make([]byte, 1)
	for {
		n, err := in.Read(one)
		switch {
		case n == 1 && one[0] == '\n':
			return strings.ToValidUTF8(string(line), ""), nil
		case n == 1 && len(line) < longest:
			line = append(line, one[0])
		}
		if errors.Is(err, io.EOF) && len(line) > 0 {
			return strings.ToValidUTF8(string(line), ""), nil
		}
		if err != nil {
			return "", err
		}
	}
}
