package cli

import (
	"context"
	"fmt"
	"io"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"spoorboek/model/civil"
	"spoorboek/ui/text"
)

// Run carries out one command line and returns the exit code. It never panics, and it asks nothing when
// nobody can answer.
func Run(ctx context.Context, d Deps, args []string) (code int) {
	c := &command{Deps: d, words: text.New(language(d.World.Env, args))}
	c.flags.ascii = !speaksUTF8(d.World.Env)
	defer func() {
		if broken := recover(); broken != nil {
			faulting{c}.broke(broken, string(debug.Stack()))
			code = exitOther
		}
	}()
	cobra.MousetrapHelpText = "" // a double click in Windows opens the workbench
	root := tree{c}.root()
	root.SetArgs(args)
	root.SetIn(d.Terminal.In)
	root.SetOut(d.Terminal.Out)
	root.SetErr(d.Terminal.Err)
	err := root.ExecuteContext(ctx)
	if err == nil {
		return exitOK
	}
	if sentence := c.sentence(err); sentence != "" {
		c.say(sentence)
	}
	return exitCode(err)
}

// command is one run of the program: what it was given, the language it speaks and the flags that every
// command has.
type command struct {
	Deps
	words *text.Words
	flags flags

	opened *session // the file is open already: a command works on it and leaves it so
}

// flags are those of every command.
type flags struct {
	file, passwordFile string
	lang               string
	today              string
	acceptOlder        bool
	readOnly           bool
	ascii              bool
	json               bool
	aloud              bool
}

// today is the day the command takes for today: --today, else the clock's.
func (c *command) today() (civil.Date, error) {
	if c.flags.today == "" {
		return civil.FromTime(c.World.Clock()), nil
	}
	day, err := civil.ParseLoose(c.flags.today)
	if err != nil {
		return 0, c.usage("cli.error.flag-date", "--today", err)
	}
	return day, nil
}

// say writes a message for the coach, apart from what a script reads.
func (c *command) say(sentence string) {
	fmt.Fprintln(c.Terminal.Err, c.plain(sentence))
}

// out is where the answer for people goes; JSON is written to Terminal.Out as it is.
func (c *command) out() io.Writer { return shownOn{c} }

// language finds the language before the flags are read, because the help of the flags is in it too:
// --lang, else the locale; anything but English is Dutch.
func language(env map[string]string, args []string) text.Lang {
	for i, arg := range args {
		value, given := strings.CutPrefix(arg, "--lang=")
		if arg == "--lang" && i+1 < len(args) {
			value, given = args[i+1], true
		}
		if given {
			return spoken(value)
		}
		if arg == "--" {
			break
		}
	}
	return spoken(locale(env, "LC_MESSAGES"))
}

func spoken(name string) text.Lang {
	if strings.HasPrefix(strings.ToLower(name), "en") {
		return text.EN
	}
	return text.NL
}

// locale is the first of the variables that say how a category is to be shown.
func locale(env map[string]string, category string) string {
	for _, name := range []string{"LC_ALL", category, "LANG"} {
		if env[name] != "" {
			return env[name]
		}
	}
	return ""
}

// speaksUTF8 reports whether the terminal draws more than ASCII, as far as the locale tells.
func speaksUTF8(env map[string]string) bool {
	name := strings.ToLower(strings.ReplaceAll(locale(env, "LC_CTYPE"), "-", ""))
	return name == "" || strings.Contains(name, "utf8")
}
