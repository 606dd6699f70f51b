package cli

import (
	"context"
	"errors"
	"regexp"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"spoorboek/ui/text"
)

// verb is what a command does with its arguments.
type verb func(ctx context.Context, args []string) error

// tree is the commands with their flags and their help.
type tree struct{ *command }

// root is the whole command tree, in the coach's language.
func (c tree) root() *cobra.Command {
	root := &cobra.Command{
		Use:           "spoorboek",
		Short:         c.words.T("cli.root.short"),
		Long:          c.words.T("cli.root.long"),
		Args:          c.noSuchCommand,
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if asked, _ := cmd.Flags().GetBool("version"); asked {
				return version(c.command)
			}
			return opener(c).workbench(cmd.Context())
		},
	}
	c.global(root.PersistentFlags())
	root.Flags().Bool("version", false, c.words.T("cli.flag.version"))
	root.SuggestionsMinimumDistance = 2
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return c.flagError(err) })
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { c.help(cmd) })
	root.AddCommand(
		demoCommand(c.command), tutorCommand(c.command), initCommand(c.command), generateCommand(c.command),
		todayCommand(c.command), listCommand(c.command), showCommand(c.command), timelineCommand(c.command),
		calendarCommand(c.command), preflightCommand(c.command), figuresCommand(c.command),
		logCommand(c.command), doCommand(c.command), importCommand(c.command), exportCommand(c.command),
		reportCommand(c.command), letterheadCommand(c.command), settingsCommand(c.command),
		labelsCommand(c.command),
		attachmentCommand(c.command), letterCommand(c.command),
		bundleCommand(c.command), agendaCommand(c.command), daylistCommand(c.command),
		backupCommand(c.command), restoreCommand(c.command), checkCommand(c.command), rescueCommand(c.command),
		compactCommand(c.command), passphraseCommand(c.command), rekeyCommand(c.command),
		personCommand(c.command), retentionCommand(c.command), exportsCommand(c.command),
		eraseCommand(c.command), expungeCommand(c.command),
		faultCommand(c.command), versionCommand(c.command), completionCommand(c.command),
	)
	root.SetHelpCommand(helpCommand(c, root))
	return root
}

// global declares the flags of every command.
func (c tree) global(flags *pflag.FlagSet) {
	f, words := &c.flags, c.words
	flags.SortFlags = false
	flags.StringVar(&f.file, "file", "", words.T("cli.flag.file"))
	flags.StringVar(&f.passwordFile, "password-file", "", words.T("cli.flag.password-file"))
	flags.StringVar(&f.lang, "lang", "", words.T("cli.flag.lang"))
	flags.StringVar(&f.today, "today", "", words.T("cli.flag.today"))
	flags.BoolVar(&f.json, "json", false, words.T("cli.flag.json"))
	flags.BoolVar(&f.readOnly, "read-only", false, words.T("cli.flag.read-only"))
	flags.BoolVar(&f.acceptOlder, "accept-older", false, words.T("cli.flag.accept-older"))
	flags.BoolVar(&f.ascii, "ascii", f.ascii, words.T("cli.flag.ascii"))
	flags.BoolVar(&f.aloud, "read-aloud", false, words.T("cli.flag.read-aloud"))
	flags.BoolP("help", "h", false, words.T("cli.flag.help"))
}

// make builds one command: use is its English name and arguments, alias the Dutch name; its words are
// cli.<name>.short and .long. It takes between least and most arguments; most below zero: any number.
func (c *command) make(use, alias string, least, most int, do verb) *cobra.Command {
	name, _, _ := strings.Cut(use, " ")
	id := text.ID("cli." + name)
	cmd := &cobra.Command{
		Use:   c.arguments(use),
		Short: c.words.T(id + ".short"),
		Long:  c.words.T(id + ".long"),
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) < least || most >= 0 && len(args) > most {
				return c.usage("cli.error.arguments", cmd.CommandPath())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if c.flags.lang != "" && c.flags.lang != "nl" && c.flags.lang != "en" {
				return c.usage("cli.error.lang", c.flags.lang)
			}
			return do(cmd.Context(), args)
		},
	}
	if alias != "" {
		cmd.Aliases = []string{alias}
	}
	cmd.Flags().SortFlags = false
	return cmd
}

// arguments puts the names of the arguments in words: FILE becomes BESTAND.
func (c *command) arguments(use string) string {
	return placeholder.ReplaceAllStringFunc(use, func(name string) string {
		if id := text.ID("cli.arg." + strings.ToLower(name)); c.words.Has(id) {
			return c.words.T(id)
		}
		return name
	})
}

var placeholder = regexp.MustCompile(`[A-Z][A-Z-]+`)

// noSuchCommand refuses a word that is no command, and names those that look like it.
func (c tree) noSuchCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		return c.usage("cli.error.command-near", args[0], strings.Join(near, ", "))
	}
	return c.usage("cli.error.command", args[0])
}

// flagError puts what is wrong with a flag in words.
func (c tree) flagError(err error) error {
	var unknown *pflag.NotExistError
	var empty *pflag.ValueRequiredError
	var wrong *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		return c.usage("cli.error.flag", dashed(unknown.GetSpecifiedName()))
	case errors.As(err, &empty):
		return c.usage("cli.error.flag-empty", dashed(empty.GetFlag().Name))
	case errors.As(err, &wrong):
		return c.usage("cli.error.flag-value", dashed(wrong.GetFlag().Name), wrong.GetValue())
	}
	return c.usage("cli.error.flag", err.Error())
}

func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}
