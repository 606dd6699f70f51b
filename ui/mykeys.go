package ui

import (
	"errors"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/keyfile"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/bar"
	"spoorboek/ui/widget/palette"
)

// KeyFile is the coach's keys.toml: what is in it, and how to keep another. The zero value keeps nothing.
type KeyFile struct {
	Path string
	Text []byte             // as read at the start; nil when there is no file
	Save func([]byte) error // nil: the keys cannot be changed here
}

// wear gives the program the keys that the file asks for; what it refuses is told when the screen is there.
func wearKeys(a *App) {
	wishes, err := keyfile.Read(a.opt.Keys.Text)
	var wrong *keyfile.Error
	if errors.As(err, &wrong) {
		a.keys = newKeys(action.All())
		a.keys.refused = []string{a.words().F(text.ID("keys.file."+string(wrong.Why)), faultPlace(wrong)...)}
		a.keys.broken = true
		return
	}
	all, refused := action.Remap(action.All(), wishes)
	a.keys = newKeys(all)
	a.keys.wishes = wishes
	for _, r := range refused {
		a.keys.refused = append(a.keys.refused, refusal(a, r))
	}
}

// faultPlace is what the sentence about a fault in the file names.
func faultPlace(e *keyfile.Error) []any {
	switch e.Why {
	case keyfile.Broken:
		return []any{e.Line}
	case keyfile.NotKeys, keyfile.NoTable:
		return []any{e.At}
	}
	return nil
}

// refusal says in words why a wish was not granted and what stays.
func refusal(a *App, r action.Refusal) string {
	w := a.words()
	who, key := string(r.ID), keyWord(a, r.Key)
	if w.Has(action.Action{ID: r.ID}.Label()) {
		who = w.T(action.Action{ID: r.ID}.Label())
	}
	switch r.Why {
	case action.UnknownAction:
		return w.F("keys.refused.unknown", who)
	case action.FixedKey, action.TakenKey, action.HiddenKey:
		return w.F(text.ID("keys.refused."+string(r.Why)), who, key, w.T(action.Action{ID: r.Other}.Label()))
	}
	return w.F(text.ID("keys.refused."+string(r.Why)), who, key)
}

func keyWord(a *App, key string) string { return bar.Key(key, a.words(), a.look.glyphs) }

// tellKeys says once what of keys.toml was refused; the list is under "!".
func tellKeys(a *App) {
	for _, line := range a.keys.refused {
		a.say(pane.Toast{Text: line, Kind: pane.Warn})
	}
	if n := len(a.keys.refused); n > 1 {
		a.say(pane.Toast{Text: a.words().N("keys.refusals", n), Kind: pane.Warn})
	}
	a.keys.refused = nil
}

// openKeys lists the actions, to give one of them another key.
func openKeys(a *App) tea.Cmd {
	w := a.words()
	var items []palette.Item
	for _, act := range a.keys.all {
		if act.Scope != action.Normal {
			continue
		}
		it := palette.Item{
			ID: string(act.ID), Label: text.Capital(longLabel(a, act)), Help: w.T("keys.help"), Key: keyNames(a, act),
			Synonyms: synonyms(w, act),
		}
		if fixed(act) {
			it.Why = w.T("keys.fixed")
		}
		items = append(items, it)
	}
	a.push(&rekeyer{palette.New(w.T("keys.title"), items, nil)})
	return nil
}

// fixed tells whether the first key of an action is one that never moves.
func fixed(act action.Action) bool {
	return len(act.Keys) > 0 &&
		slices.Contains([]string{"j", "k", "h", "l", "esc", "enter", "?", ":"}, act.Keys[0])
}

func keyNames(a *App, act action.Action) string {
	names := make([]string, 0, len(act.Keys))
	for _, k := range act.Keys {
		names = append(names, keyWord(a, k))
	}
	return strings.Join(names, "  ")
}

// rekeyer is the list of actions whose keys can be changed.
type rekeyer struct{ *palette.Palette }

func (p *rekeyer) scope() action.Scope { return action.Pick }

func (p *rekeyer) act(a *App, id action.ID) tea.Cmd {
	item, ok, done := p.Act(id)
	if !ok {
		if done {
			a.drop(p)
		}
		return nil
	}
	a.push(&capture{id: action.ID(item.ID), list: p})
	return nil
}

func (p *rekeyer) typed(_ *App, msg tea.Msg) tea.Cmd {
	p.Type(msg)
	return nil
}

func (p *rekeyer) draw(a *App, c *cell.Canvas, env pane.Env) { p.Draw(c, bodyRect(a), env) }

// capture waits for the key that an action is to have. Every key is a wish, but Esc leaves, Backspace takes
// our own key back and Delete leaves the action without.
type capture struct {
	id    action.ID
	list  *rekeyer
	first string // of a chord
	why   string // why the last wish was refused
}

func (k *capture) scope() action.Scope { return action.Capture }

func (k *capture) act(*App, action.ID) tea.Cmd { return nil }

func (k *capture) typed(a *App, msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil
	}
	name := press.String()
	switch {
	case name == "esc":
		a.drop(k)
		return nil
	case name == "backspace":
		return k.wish(a, nil)
	case name == "delete":
		return k.wish(a, []string{})
	case k.first != "":
		name, k.first = k.first+" "+name, ""
	case a.keys.Begins(name):
		k.first = name
		return nil
	}
	return k.wish(a, []string{name})
}

// wish tries the keys for the action; nil takes ours back. What is granted is kept in keys.toml.
func (k *capture) wish(a *App, keys []string) tea.Cmd {
	wishes := action.Wishes{}
	for id, wanted := range a.keys.wishes {
		wishes[id] = wanted
	}
	wishes[k.id] = keys
	if keys == nil {
		delete(wishes, k.id)
	}
	all, refused := action.Remap(action.All(), wishes)
	for _, r := range refused {
		if r.ID == k.id || r.Other == k.id {
			k.why = refusal(a, r)
			return nil
		}
	}
	raw := keyfile.Write(wishes, a.words().T("keys.comment")+"\n"+a.words().T("keys.comment.too"))
	a.keys = newKeys(all)
	a.keys.wishes = wishes
	a.drop(k)
	a.drop(k.list)
	label := longLabel(a, a.keys.info[k.id])
	shown := keyNames(a, a.keys.info[k.id])
	if shown == "" {
		shown = a.words().T("keys.none")
	}
	a.say(pane.Toast{Text: a.words().F("keys.changed", label, shown, a.opt.Keys.Path)})
	save := a.opt.Keys.Save
	return func() tea.Msg { return keysKept{save(raw)} }
}

// keysKept is the answer of writing keys.toml.
type keysKept struct{ err error }

func onKeysKept(a *App, m keysKept) tea.Cmd {
	if m.err != nil {
		a.say(pane.Toast{Text: a.words().F("keys.unsaved", a.opt.Keys.Path), Kind: pane.Bad})
	}
	return nil
}

func (k *capture) draw(a *App, c *cell.Canvas, env pane.Env) {
	w := env.Words
	act := a.keys.info[k.id]
	lines := []pane.Line{
		{Text: w.F("keys.press", longLabel(a, act)), Style: theme.Strong},
		{Text: w.F("keys.now", keyNames(a, act)), Style: theme.Muted},
		{Text: w.T("keys.ways"), Style: theme.Muted},
	}
	if k.first != "" {
		lines[1] = pane.Line{Text: w.F("keys.chord", keyWord(a, k.first)), Style: theme.Strong}
	}
	if k.why != "" {
		lines = append(lines, pane.Line{Text: k.why, Style: theme.Error})
	}
	c.HideCursor()
	r := bodyRect(a)
	width := min(76, r.W)
	var folded []pane.Line
	for _, l := range lines {
		for _, s := range cell.Wrap(l.Text, max(1, width-4)) {
			folded = append(folded, pane.Line{Text: s, Style: l.Style})
		}
	}
	in := c.Box(r.Centre(width, min(r.H, len(folded)+2)), cell.Frame{
		Title: w.T("keys.title"), Focus: true, Line: theme.FrameFocus, Words: theme.Heading,
	}).Inset(1, 0)
	for i, l := range folded {
		if i < in.H {
			c.Put(in.X, in.Y+i, l.Text, l.Style, in.W)
		}
	}
}
