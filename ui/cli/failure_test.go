package cli_test

import (
	"strings"
	"testing"
)

func TestNothingTypedSteersTheTerminal(t *testing.T) {
	for name, typed := range map[string]string{
		"an escape sequence":       "x\x1b[31mred",
		"a C1 control":             "x\u009b31mred",
		"a bidirectional override": "x\u202egnp.",
		"a bell":                   "x\a",
		"a line of another colour": "x\x1b]0;title\x07",
	} {
		t.Run(name, func(t *testing.T) {
			for _, args := range [][]string{
				{"list", "--file", typed}, {typed}, {"--" + typed}, {"calendar", typed}, {"do", typed, typed},
				{"import", typed}, {"completion", typed}, {"list", "fase:" + typed}, {"log", "--newest", typed},
			} {
				code, out, errs := told(t, args...)
				if code == 0 {
					t.Errorf("%q went well", args)
				}
				if strings.ContainsAny(out+errs, "\x1b\a\u009b\u202e") {
					t.Errorf("%q said %q", args, out+errs)
				}
			}
		})
	}
}

func TestEveryRefusalSaysWhatIsSafeOrWhatToDo(t *testing.T) {
	for _, args := range [][]string{
		{"list"}, {"today"}, {}, {"listt"}, {"--wrong"}, {"calendar"}, {"calendar", "29-02-2025"}, {"do", "dance"},
		{"do", "contact"}, {"import"}, {"export"}, {"init"}, {"completion", "tcsh"}, {"--today", "1-13-2026"},
	} {
		code, out, errs := told(t, args...)
		if code == 0 || out != "" || strings.Count(errs, ".") == 0 || !strings.HasSuffix(errs, "\n") {
			t.Errorf("%q: exit code %d, %q on stdout, said %q", args, code, out, errs)
		}
		if strings.Contains(errs, "cli.") || strings.Contains(errs, "%!") {
			t.Errorf("%q has no words: %q", args, errs)
		}
	}
}
