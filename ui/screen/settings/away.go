package settings

import (
	"spoorboek/ui/pane"
)

// away says whether the loss of the focus locks the screen and, when it should, what this terminal tells of
// it.
func away(p *Pane) string {
	w := p.words
	switch {
	case p.office.Options[optionAway] != "on":
		return w.T("settings.away.off")
	case p.focus == pane.FocusTold:
		return w.T("settings.away.on")
	}
	return w.Of("settings.away", string(p.focus))
}

// askAway asks whether the loss of the focus locks the screen, and says what this terminal tells of it.
func askAway(p *Pane) pane.Request {
	w := p.words
	lines := []string{w.T("settings.away.help")}
	if p.focus != pane.FocusTold {
		lines = append(lines, w.Of("away", string(p.focus)))
	}
	values := []string{"off", "on"}
	options := make([]pane.Option, len(values))
	for i, v := range values {
		options[i].Label = w.Of("settings.away", v)
	}
	return pane.Choice{
		Title: w.T("settings.away"), Lines: lines, Options: options,
		Then: func(i int) pane.Request { return option(optionAway, values[i]) },
	}
}
