package cli

import (
	"context"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"spoorboek/ui/cell"
)

// help writes the help of a command in the coach's language.
func (c tree) help(cmd *cobra.Command) {
	w := c.words
	for _, line := range cell.Wrap(cmd.Long, helpWidth) {
		c.linef("%s", line)
	}
	c.linef("")
	if cmd.Name() == "do" {
		c.linef("%s", actsHelp(c.command, cmd.Flags().Args()))
	}
	c.linef("%s\n  %s", w.T("cli.help.usage"), c.usageLine(cmd))
	if len(cmd.Aliases) > 0 {
		c.linef("\n%s\n  %s", w.T("cli.help.alias"), strings.Join(cmd.Aliases, ", "))
	}
	if cmd.HasAvailableSubCommands() {
		c.linef("\n%s", w.T("cli.help.commands"))
		t := &table{indent: "  "}
		for _, sub := range cmd.Commands() {
			if sub.IsAvailableCommand() {
				t.add(withAlias(sub), sub.Short)
			}
		}
		c.print(t)
	}
	c.flagsHelp("cli.help.flags", cmd.LocalNonPersistentFlags())
	c.flagsHelp("cli.help.global", cmd.Root().PersistentFlags())
	if !cmd.HasParent() {
		c.linef("\n%s", w.T("cli.help.more"))
	}
}

func (c tree) usageLine(cmd *cobra.Command) string {
	line := strings.Replace(cmd.UseLine(), " [flags]", "", 1)
	if !cmd.HasParent() {
		line += " [" + c.words.T("cli.arg.command") + "]"
	}
	return line + " [--…]"
}

func withAlias(cmd *cobra.Command) string {
	if len(cmd.Aliases) == 0 {
		return cmd.Name()
	}
	return cmd.Name() + " (" + cmd.Aliases[0] + ")"
}

func (c tree) flagsHelp(heading string, flags *pflag.FlagSet) {
	t := &table{indent: "  "}
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		value, usage := pflag.UnquoteUsage(f)
		usage = strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(usage, value), ":"))
		name := "    --" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", --" + f.Name
		}
		if f.Value.Type() == "bool" {
			value, usage = "", f.Usage
		} else if f.DefValue != "" && f.DefValue != "0" && f.DefValue != "[]" {
			usage += " (" + f.DefValue + ")"
		}
		t.add(joined(" ", name, value), usage)
	})
	if len(t.rows) == 0 {
		return
	}
	c.linef("\n%s", c.words.Of(heading))
	c.print(t)
}

// helpCommand is "help COMMAND", the same as COMMAND --help.
func helpCommand(c tree, root *cobra.Command) *cobra.Command {
	return c.make("help [COMMAND]", "hulp", 0, -1, func(_ context.Context, args []string) error {
		cmd, rest, err := root.Find(args)
		if err != nil || cmd == root && len(args) > 0 {
			return c.noSuchCommand(root, args)
		}
		if err := cmd.ParseFlags(rest); err != nil {
			return c.flagError(err)
		}
		c.help(cmd)
		return nil
	})
}
