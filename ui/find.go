package ui

import (
	"slices"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/edit"
)

// search is what "/" looks for on a screen that is no list of dossiers; the morning list has its own, which
// also filters by phase and week.
type search struct {
	on    pane.Name
	words string
}

// hits are the lines that hold every word of a search, and none of the words with "!" before them.
func hits(lines []pane.Found, words string) []pane.Found {
	fields := strings.Fields(text.Fold(words))
	return slices.DeleteFunc(slices.Clone(lines), func(l pane.Found) bool {
		said := text.Fold(l.Text)
		return slices.ContainsFunc(fields, func(word string) bool {
			if not, ok := strings.CutPrefix(word, "!"); ok && not != "" {
				return strings.Contains(said, not)
			}
			return !strings.Contains(said, word)
		})
	})
}

// searched are the lines of the focused pane, when it has any to look through.
func searched(a *App) ([]pane.Found, bool) {
	p, ok := focusedPane(a).(pane.Searched)
	if !ok || a.bench.focus == pane.Morning {
		return nil, false
	}
	return p.Lines(envNow(a)), true
}

// searching tells whether a search was kept on the focused pane.
func searching(a *App) bool {
	if a.bench.focus == pane.Morning {
		ok, _ := a.bench.list.Can(action.NextHit)
		return ok
	}
	return a.bench.find.on == a.bench.focus && a.bench.find.words != ""
}

// canFind answers for what looks through the lines of a pane; mine is false for panes that do so themselves.
func canFind(a *App, id action.ID) (ok bool, why string, mine bool) {
	if id != action.Search && id != action.NextHit && id != action.PrevHit {
		return false, "", false
	}
	lines, is := searched(a)
	if own, _ := focusedPane(a).Can(id); !is || own && !searching(a) {
		return false, "", false
	}
	w := a.words()
	if id != action.Search && !searching(a) {
		return false, w.T("caseload.search-first"), true
	}
	return len(lines) > 0, w.T("find.no-lines"), true
}

// find does what looks through lines: begin to type, go to the next hit, or let the search go.
func find(a *App, id action.ID) (cmd tea.Cmd, done bool) {
	if id == action.Back && a.bench.focus != pane.Morning && searching(a) {
		a.bench.find = search{}
		return nil, true
	}
	if ok, _, mine := canFind(a, id); !mine || !ok {
		return nil, false
	}
	if id == action.Search {
		return beginFind(a), true
	}
	by := 1
	if id == action.PrevHit {
		by = -1
	}
	return nextHit(a, by), true
}

// nextHit goes to the hit after or before the cursor, and round at the end.
func nextHit(a *App, by int) tea.Cmd {
	lines, _ := searched(a)
	found := hits(lines, a.bench.find.words)
	if len(found) == 0 {
		a.say(pane.Toast{Text: a.words().F("find.none", a.bench.find.words), Kind: pane.Warn})
		return nil
	}
	here := slices.IndexFunc(lines, func(l pane.Found) bool { return l.Here })
	at := slices.IndexFunc(found, func(l pane.Found) bool { return placeOf(lines, l) > here })
	if by < 0 {
		at = len(found) - 1
		for ; at >= 0 && placeOf(lines, found[at]) >= here; at-- {
		}
	}
	at = (at + len(found)) % len(found)
	if by > 0 && placeOf(lines, found[at]) <= here {
		at = 0
	}
	a.say(pane.Toast{Text: a.words().F("find.at", a.bench.find.words, at+1, len(found))})
	return tellOne(a, a.bench.focus, found[at].At)
}

func placeOf(lines []pane.Found, l pane.Found) int {
	return slices.IndexFunc(lines, func(o pane.Found) bool { return o.At == l.At })
}

// finder is the line in which a search is typed; the cursor of the pane goes along.
type finder struct {
	input *edit.Buffer
	lines []pane.Found
	from  int // the line on which it began
}

func beginFind(a *App) tea.Cmd {
	lines, _ := searched(a)
	from := slices.IndexFunc(lines, func(l pane.Found) bool { return l.Here })
	a.bench.find = search{on: a.bench.focus}
	a.push(&finder{input: edit.New("", false), lines: lines, from: max(0, from)})
	return nil
}

func (f *finder) scope() action.Scope { return action.Typing }

func (f *finder) act(a *App, id action.ID) tea.Cmd {
	if id == action.FormLeave {
		a.drop(f)
		a.bench.find = search{}
		return f.goTo(a, f.lines[f.from:])
	}
	if f.input.Act(id) {
		return f.look(a)
	}
	return nil
}

func (f *finder) typed(a *App, msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case tea.PasteMsg:
		f.input.Insert(m.Content)
	case tea.KeyPressMsg:
		switch m.String() {
		case "enter":
			a.drop(f)
			return nil
		case "down":
			return nextHit(a, 1)
		case "up":
			return nextHit(a, -1)
		}
		f.input.Key(m)
	}
	return f.look(a)
}

// look goes to the first hit from where the search began, or round at the end.
func (f *finder) look(a *App) tea.Cmd {
	words := f.input.String()
	if words == a.bench.find.words {
		return nil
	}
	a.bench.find.words = words
	found := hits(f.lines[f.from:], words)
	if len(found) == 0 {
		found = hits(f.lines, words)
	}
	return f.goTo(a, found)
}

func (f *finder) goTo(a *App, found []pane.Found) tea.Cmd {
	if len(found) == 0 {
		return nil
	}
	return tellOne(a, a.bench.focus, found[0].At)
}

// draw shows what is typed in the place of the status line, and how many lines hold it.
func (f *finder) draw(a *App, c *cell.Canvas, _ pane.Env) {
	w := a.words()
	_, foot := c.Bounds().Bottom(min(footRows, a.size.h))
	row := foot.Row(0)
	c.Fill(cell.Rect{X: row.X, Y: row.Y, W: row.W, H: 1}, ' ', theme.Text)
	n := row.X + 1 + c.Put(row.X+1, row.Y, w.T("find.prompt")+" ", theme.Key, row.W)
	said, style := "", cell.Style(theme.Muted)
	if words := f.input.String(); words != "" {
		found := len(hits(f.lines, words))
		said = w.F("find.count", found, len(f.lines))
		if found == 0 {
			style = theme.Warn
		}
	}
	room := max(1, row.X+row.W-n-cell.Width(said)-2)
	shown, at := f.input.Window(room)
	c.Put(n, row.Y, shown, theme.FieldOn, room)
	c.PutRight(row.X+1, row.Y, said, style, row.W-2, a.look.glyphs.Marks.More)
	c.SetCursor(n+at, row.Y)
}

// paintHits shows where in a pane the words of a search stand.
func paintHits(a *App, c *cell.Canvas, name pane.Name) {
	if a.bench.find.on != name || a.bench.find.words == "" {
		return
	}
	var words [][]rune
	for _, word := range strings.Fields(text.Fold(a.bench.find.words)) {
		if word[0] != '!' {
			words = append(words, []rune(word))
		}
	}
	cell.Hits(c, a.bench.rects[name], words, foldOne, theme.Match, theme.Cursor)
}

// foldOne makes one letter comparable.
func foldOne(r rune) rune {
	if r < utf8.RuneSelf && (r < 'A' || r > 'Z') {
		return r
	}
	first, _ := utf8.DecodeRuneInString(text.Fold(string(r)))
	return first
}
