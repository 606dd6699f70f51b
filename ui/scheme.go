package ui

import (
	"image/color"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"spoorboek/ui/theme"
)

// follows tells whether the colours are those that suit the terminal's background: nothing was chosen, and
// colour may be used.
func follows(a *App) bool { return a.look.setting == theme.Follow && a.opt.Look.NoColor == "" }

// watchScheme asks the terminal for its background, and to say so when its user goes from dark to light: mode
// 2031. A terminal that does not know the mode says nothing; it is asked again when it gets the focus.
func watchScheme(a *App) tea.Cmd {
	if a.opt.Look.NoColor != "" {
		return nil
	}
	return tea.Batch(tea.Raw(ansi.SetModeLightDark), tea.RequestBackgroundColor)
}

// standAside stops the program for its shell, which must not get the reports that were asked for.
func standAside(a *App) tea.Cmd { return unwatched(a, tea.Suspend) }

// unwatched does what gives the terminal to another program: that one did not ask for reports about colours.
func unwatched(a *App, cmd tea.Cmd) tea.Cmd {
	if a.opt.Look.NoColor != "" {
		return cmd
	}
	return tea.Sequence(tea.Raw(ansi.ResetModeLightDark), cmd)
}

// schemeSaid takes what the terminal says by itself and has to do with its colours or its focus. A report of
// the mode is about the whole desktop; what the background itself is follows after it, where the terminal
// tells.
func schemeSaid(a *App, msg tea.Msg) (cmd tea.Cmd, ours bool) {
	switch m := msg.(type) {
	case tea.BackgroundColorMsg:
		if back, _ := paper(a); back == nil { // else it tells of ours
			turnDark(a, m.IsDark())
		}
	case uv.DarkColorSchemeEvent:
		turnDark(a, true)
		return tea.RequestBackgroundColor, true
	case uv.LightColorSchemeEvent:
		turnDark(a, false)
		return tea.RequestBackgroundColor, true
	case tea.FocusMsg:
		if follows(a) {
			return tea.RequestBackgroundColor, true
		}
	case tea.BlurMsg, tea.ModeReportMsg:
	default:
		return nil, false
	}
	return nil, true
}

func turnDark(a *App, dark bool) {
	a.look.told = true
	if a.look.dark == dark {
		return
	}
	a.look.dark = dark
	repaint(a)
}

// paper is the background that the terminal takes on while the program runs, with the colour of plain text on
// it: the coach chose light colours on a dark terminal, or dark ones on a light terminal, and could not read
// them otherwise. It is nil where nothing needs to change, or the terminal never told what it has.
func paper(a *App) (back, fore color.Color) {
	if !a.look.told || a.opt.Look.NoColor != "" {
		return nil, nil
	}
	return theme.Paper(a.look.setting, a.look.dark)
}
