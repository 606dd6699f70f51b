package cli

import (
	"slices"
	"strings"

	"spoorboek/model/dossier"
)

// actsHelp lists the acts with their keys: those that are named, or all of them.
func actsHelp(c *command, named []string) string {
	w := c.words
	specs := dossier.Acts()
	if len(named) > 0 {
		specs = slices.DeleteFunc(specs, func(s dossier.Spec) bool { return !slices.Contains(named, s.Name) })
	}
	t := &table{indent: "  "}
	for _, s := range specs {
		line := "  " + s.Name
		if !s.Creates {
			line += " D"
		}
		for _, p := range s.Params {
			line += " " + c.arguments(keyHelp(p))
		}
		t.line("  " + w.Act(s.Name))
		for _, part := range wrapped(line, helpWidth) {
			t.line(part)
		}
	}
	if len(named) == 0 {
		t.line("  " + w.T("cli.do.undo-redo"))
		t.line("  " + "  undo D")
		t.line("  " + "  redo D")
	}
	return w.T("cli.do.legend") + "\n\n" + t.String()
}

// helpWidth is where the list of acts breaks its lines.
const helpWidth = 100

// keyHelp is one key with what it takes: what must be given as it is, the rest between brackets.
func keyHelp(p dossier.Param) string {
	said := p.Key + "=" + valueHelp(p)
	if p.Kind == dossier.FlagValue {
		said = p.Key
	}
	if p.Required {
		return said
	}
	return "[" + said + "]"
}

// valueHelp says what a key takes.
func valueHelp(p dossier.Param) string {
	const most = 12
	switch p.Kind {
	case dossier.DayValue:
		return "DATE"
	case dossier.ClockValue:
		return "TIME"
	case dossier.CountValue, dossier.NumberValue:
		return "N"
	case dossier.ItemValue:
		return "ID"
	case dossier.PathValue:
		return "FILE"
	}
	if len(p.Choices) > most {
		return "CODE"
	}
	if len(p.Choices) > 0 {
		said := strings.Join(p.Choices, "|")
		switch p.Kind {
		case dossier.WordValue:
			said += "|…"
		case dossier.SetValue:
			said += ",…"
		}
		return said
	}
	return "…"
}

// wrapped breaks a line between words; what follows is indented.
func wrapped(line string, width int) []string {
	var out []string
	at := "    "
	for _, word := range strings.Fields(line) {
		if len(at)+1+len(word) > width && strings.TrimSpace(at) != "" {
			out = append(out, at)
			at = "        "
		}
		if strings.TrimSpace(at) != "" {
			at += " "
		}
		at += word
	}
	return append(out, at)
}
