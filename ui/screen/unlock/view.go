package unlock

import (
	"strings"

	"spoorboek/ui/cell"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// lockWide and setupWide are how wide the boxes are when the terminal has room.
const (
	lockWide  = 62
	setupWide = 76
)

// part is one thing in a box, from top to bottom.
type part struct {
	text  string
	style cell.Style
	field bool // the typed line, behind text as its label
	mark  bool // the cursor stands on it
}

// Draw shows the screen in r.
func (s *Screen) Draw(c *cell.Canvas, r cell.Rect) {
	view{s}.draw(c, r)
}

// view is the screen being drawn.
type view struct{ *Screen }

func (s view) draw(c *cell.Canvas, r cell.Rect) {
	title, wide, parts := s.content()
	w := min(wide, r.W)
	var lines []part
	for _, p := range parts {
		lines = append(lines, fold(p, w-6)...)
	}
	roomy := 2
	if len(lines)+4 > r.H {
		roomy = 0
	}
	box := r.Centre(w, len(lines)+2+roomy)
	in := c.Box(box, cell.Frame{Title: title, Focus: true, Line: theme.FrameFocus, Words: theme.Heading})
	y := in.Y + roomy/2
	for i, p := range lines {
		if y+i >= in.Y+in.H {
			break
		}
		s.drawPart(c, cell.Rect{X: in.X + 2, Y: y + i, W: in.W - 4, H: 1}, p)
	}
}

func (s view) drawPart(c *cell.Canvas, r cell.Rect, p part) {
	x := r.X
	if p.mark {
		c.Put(x-2, r.Y, s.glyphs.Signs.Cursor, theme.Cursor, 1)
	}
	x += c.PutCut(x, r.Y, p.text, p.style, r.W, s.glyphs.Marks.More)
	if p.field {
		s.field.draw(c, x+1, r.Y, r.X+r.W-x-1, !s.shown, theme.FieldOn)
	}
}

// fold breaks a long line over several.
func fold(p part, w int) []part {
	if p.text == "" || p.field || cell.Width(p.text) <= w {
		return []part{p}
	}
	var out []part
	for i, line := range cell.Wrap(p.text, max(1, w)) {
		out = append(out, part{text: line, style: p.style, mark: p.mark && i == 0})
	}
	return out
}

func (s view) content() (title string, wide int, parts []part) {
	if s.step == locked {
		return s.lockTitle(), lockWide, s.lockParts()
	}
	w := s.words
	title = w.T("setup.title")
	if s.renew.on {
		title = w.T("renew.title")
	}
	switch s.step {
	case welcome:
		parts = append(s.say("setup.welcome.1", "setup.welcome.2"), part{})
		parts = append(parts, s.list()...)
		parts = append(parts, part{}, part{text: w.F("setup.place", s.setup.place), style: theme.Muted})
	case phrase:
		parts = append(s.say("setup.phrase.1", "setup.phrase.2"), part{},
			part{text: "    " + s.setup.offer, style: theme.Strong}, part{})
		parts = append(parts, s.typing("setup.phrase.own", "setup.phrase.keys")...)
	case written:
		parts = append(s.say("setup.key.1", "setup.key.2"), part{})
		for _, line := range keyLines(string(s.key)) {
			parts = append(parts, part{text: "    " + line, style: theme.Strong})
		}
		parts = append(parts, part{})
		parts = append(parts, s.say("setup.key.keys")...)
	case typed:
		parts = append(s.say("setup.key.back"), part{})
		parts = append(parts, s.typing("setup.key.field", "setup.key.back.keys")...)
	case begin:
		parts = append(s.say("setup.begin.1", "setup.begin.2"), part{})
		parts = append(parts, s.list()...)
	default:
		parts = s.more()
	}
	return title, setupWide, append(parts, s.state()...)
}

// more are the second folder and the change of keys.
func (s view) more() []part {
	switch s.step {
	case second:
		parts := append(s.say("setup.second.0", "setup.second.1", "setup.second.2"), part{})
		return append(parts, s.typing("setup.second.field", "setup.second.keys")...)
	case present:
		about := text.ID("renew.phrase")
		if s.renew.all {
			about = "renew.all"
		}
		parts := append(s.say(about), part{})
		return append(parts, s.typing("renew.present", "renew.present.keys")...)
	}
	done := text.ID("renew.phrase.done")
	if s.renew.all {
		done = "renew.all.done"
	}
	return append(append(s.say(done, "renew.copies"), part{}), s.say("renew.done.keys")...)
}

// typing is the line to type in, with the keys that work there.
func (s view) typing(label, keys text.ID) []part {
	return append([]part{
		{text: s.words.T(label), style: theme.Muted, field: true}, {},
	}, s.say(keys)...)
}

func (s view) lockTitle() string {
	if s.cause == Restore {
		return s.words.T("lock.title.restore")
	}
	if s.cause == Start {
		return s.words.T("lock.title.start")
	}
	return s.words.T("lock.title")
}

func (s view) lockParts() []part {
	why := map[Cause]text.ID{
		Start: "lock.start", Asked: "lock.asked", Idle: "lock.idle", Away: "lock.away",
		Elsewhere: "lock.elsewhere", Pretty: "lock.demo",
		Restore: "lock.restore",
	}[s.cause]
	parts := append(s.say(why), part{})
	if s.cause == Idle {
		parts[0].text = s.words.F(why, s.idle)
	}
	if s.cause != Pretty {
		parts = append(parts, part{text: s.words.T("lock.field"), style: theme.Muted, field: !s.busy}, part{})
	}
	if s.cause == Pretty {
		parts = append(parts, s.say("lock.keys.demo")...)
	} else {
		parts = append(parts, s.say("lock.keys")...)
	}
	if s.kept {
		parts = append(parts, s.say("lock.kept")...)
	}
	return append(parts, s.state()...)
}

// state is the last line: what went wrong, or that the answer is on its way.
func (s view) state() []part {
	switch {
	case s.working != "":
		return []part{{}, {text: s.working, style: theme.Muted}}
	case s.busy:
		return []part{{}, {text: s.words.T("lock.busy"), style: theme.Muted}}
	case s.problem != "":
		return []part{{}, {text: s.problem, style: theme.Error}}
	}
	return []part{{}}
}

func (s view) say(ids ...text.ID) []part {
	parts := make([]part, 0, len(ids))
	for _, id := range ids {
		parts = append(parts, part{text: s.words.T(id), style: theme.Text})
	}
	return parts
}

func (s view) list() []part {
	var parts []part
	for i, ch := range walk(s).choices() {
		p := part{text: s.words.T(ch.label), style: theme.Text, mark: i == s.cursor}
		if p.mark {
			p.style = theme.Strong
		}
		parts = append(parts, p)
	}
	return append(parts, part{}, part{text: s.words.T("setup.choose.keys"), style: theme.Muted})
}

// keyLines puts the groups of the key on two lines, as they are best copied by hand.
func keyLines(key string) []string {
	groups := strings.FieldsFunc(key, func(r rune) bool { return r == '-' || r == ' ' })
	half := (len(groups) + 1) / 2
	return []string{strings.Join(groups[:half], "-"), strings.Join(groups[half:], "-")}
}
