package ui

import (
	"strings"

	"spoorboek/model/track"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/palette"
)

// legend are the signs and short words of the screens and what they mean: the last lines of help. They are
// found by what they look like and by what they say, and do nothing.
func legend(w *text.Words, g theme.Glyphs) []palette.Item {
	signs := [][2]string{
		{g.Signs.Late, "late"}, {g.Signs.Today, "today"}, {g.Signs.Silent, "silent"},
		{g.Signs.Unknown, "unknown"}, {g.Signs.Done, "done"}, {g.Signs.Planned, "planned"},
		{g.Signs.Cursor, "cursor"}, {g.Signs.BoxOn, "marked"}, {"+2", "further"},
		{g.Marks.More + " " + g.Marks.Down, "more"}, {w.T("sign.zwk.short"), "zwk"}, {w.T("sign.wk.short"), "wk"},
		{"n=22", "count"},
	}
	var out []palette.Item
	told := func(sign, label, help string) {
		out = append(out, palette.Item{
			Label: label, Help: help, Key: sign, Group: w.T("help.group.signs"), Told: true,
			Synonyms: w.T("sign.synonyms"),
			Keys:     palette.Keys{Shown: sign, Names: append(strings.Fields(sign), sign)},
		})
	}
	for _, s := range signs {
		told(s[0], w.Of("sign", s[1]), w.Of("sign", s[1], "help"))
	}
	for _, p := range track.Phases() {
		told(p.Code(), w.Of("phase", p.Name()), w.T("sign.phase.help"))
	}
	told(track.PausedCode, w.T("phase.paused"), w.T("sign.phase.help"))
	return out
}
