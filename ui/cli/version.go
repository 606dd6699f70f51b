package cli

import (
	"context"
	"runtime"

	"github.com/spf13/cobra"
)

func versionCommand(c *command) *cobra.Command {
	return c.make("version", "versie", 0, 0, func(context.Context, []string) error { return version(c) })
}

func version(c *command) error {
	if c.flags.json {
		return c.answer(map[string]string{
			"version": c.Version, "go": runtime.Version(), "platform": runtime.GOOS + "/" + runtime.GOARCH,
		})
	}
	c.linef("spoorboek %s (%s, %s/%s)", c.Version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return nil
}

func completionCommand(c *command) *cobra.Command {
	cmd := c.make("completion SHELL", "", 1, 1, func(context.Context, []string) error { return nil })
	cmd.ValidArgs = []string{"bash", "zsh", "fish", "powershell"}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		root, out := cmd.Root(), c.Terminal.Out
		switch args[0] {
		case "bash":
			return root.GenBashCompletionV2(out, true)
		case "zsh":
			return root.GenZshCompletion(out)
		case "fish":
			return root.GenFishCompletion(out, true)
		case "powershell":
			return root.GenPowerShellCompletionWithDesc(out)
		}
		return c.usage("cli.error.shell", args[0])
	}
	return cmd
}
