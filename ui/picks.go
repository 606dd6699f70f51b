package ui

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/caseload"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/quick"
	"spoorboek/ui/text"
	"spoorboek/ui/widget/bar"
	"spoorboek/ui/widget/datepop"
	"spoorboek/ui/widget/help"
	"spoorboek/ui/widget/palette"
)

// picker is the palette or the menu above the panes.
type picker struct {
	*palette.Palette
	whole bool // the palette: people, dates and new tasks as well
}

func (p *picker) scope() action.Scope { return action.Pick }

func (p *picker) act(a *App, id action.ID) tea.Cmd {
	item, ok, done := p.Act(id)
	if done {
		a.drop(p)
	}
	if !ok {
		return nil
	}
	return onPicked(a, item)
}

func (p *picker) typed(a *App, msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok && !p.whole && p.Query() == "" {
		if cmd, done := p.direct(a, k); done {
			return cmd
		}
	}
	if p.Type(msg) && p.whole {
		p.Extra(extrasFor(a, p.Query()))
	}
	return nil
}

// direct lets the menu be left by the key of the action itself, as it is shown there.
func (p *picker) direct(a *App, k tea.KeyPressMsg) (tea.Cmd, bool) {
	id, chord, ok := a.keys.Press(k.String(), action.Normal)
	if chord != nil || !ok {
		a.keys.Cancel()
		return nil, false
	}
	if act := a.keys.info[id]; act.Group != action.Do {
		return nil, false
	}
	a.drop(p)
	return a.do(id), true
}

func (p *picker) draw(a *App, c *cell.Canvas, env pane.Env) { p.Draw(c, bodyRect(a), env) }

// helper is the page of keys above the panes.
type helper struct{ *help.Help }

func (h *helper) scope() action.Scope { return action.Pick }

func (h *helper) act(a *App, id action.ID) tea.Cmd {
	item, ok, done := h.Act(id)
	if done {
		a.drop(h)
	}
	if !ok {
		return nil
	}
	return onPicked(a, item)
}

func (h *helper) typed(a *App, msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok && k.String() == "?" && h.Query() == "" {
		a.drop(h)
		pushHelp(a, action.Everywhere)
		return nil
	}
	h.Type(msg)
	return nil
}

func (h *helper) draw(a *App, c *cell.Canvas, env pane.Env) { h.Draw(c, bodyRect(a), env) }

// Prefixes of the ids of entries that are no actions.
const (
	pickPerson = "person:"
	pickDay    = "day:"
	pickAgenda = "agenda:"
	pickTask   = "task:"
)

// impersonal are the entries among ids that name an action: not a person, nor anything that was typed.
func impersonal(ids []string) []string {
	return slices.DeleteFunc(ids, func(id string) bool {
		return slices.ContainsFunc([]string{pickPerson, pickDay, pickAgenda, pickTask}, func(kind string) bool {
			return strings.HasPrefix(id, kind)
		})
	})
}

// onPicked does what was chosen in palette, menu or help.
func onPicked(a *App, item palette.Item) tea.Cmd {
	older := slices.DeleteFunc(a.bench.recent, func(id string) bool { return id == item.ID })
	a.bench.recent = slices.Insert(older, 0, item.ID)
	if word, ok := strings.CutPrefix(item.ID, pickPerson); ok {
		if id, err := journal.ParseID(word); err == nil {
			return join(a.ask(pane.Open{Dossier: id}, a.bench.focus), heed(a, deed{found: true}))
		}
		return nil
	}
	if word, ok := strings.CutPrefix(item.ID, pickDay); ok {
		return jumpTo(a, pane.Timeline, word)
	}
	if word, ok := strings.CutPrefix(item.ID, pickAgenda); ok {
		return jumpTo(a, pane.Agenda, word)
	}
	if word, ok := strings.CutPrefix(item.ID, pickTask); ok {
		return quickTask(a, word)
	}
	return a.do(action.ID(item.ID))
}

// jumpTo shows a day on a screen that goes through time.
func jumpTo(a *App, name pane.Name, word string) tea.Cmd {
	day, err := datepop.Read(word, a.today())
	if err != nil {
		return nil
	}
	return join(showScreen(a, name), tellOne(a, name, pane.Jump{To: day}))
}

func openPalette(a *App) tea.Cmd {
	w := a.words()
	p := palette.New(w.T("palette.title"), named(itemsFor(a, everything)), a.bench.recent)
	p.Invites(w.T("palette.invites"))
	a.push(&picker{p, true})
	return nil
}

// openMenu shows all that can be done with the line, with the keys, and the rest with the reason why not.
func openMenu(a *App) tea.Cmd {
	items := named(itemsFor(a, onLine))
	slices.SortStableFunc(items, func(x, y palette.Item) int { // what can be done stands first
		return cmp.Compare(min(len(x.Why), 1), min(len(y.Why), 1))
	})
	a.push(&picker{palette.New(menuTitle(a), items, nil), false})
	return nil
}

// named are items under their full names, as palette and menu show them: beginning with a capital, and two
// keys that do the same in one line.
func named(items []palette.Item) []palette.Item {
	at := map[string]int{}
	out := items[:0:0]
	for _, it := range items {
		it.Label = text.Capital(it.Label)
		i, twice := at[it.Label]
		if !twice {
			at[it.Label] = len(out)
			out = append(out, it)
			continue
		}
		one := out[i]
		if one.Why != "" && it.Why == "" {
			one.ID, one.Help, one.Why = it.ID, it.Help, ""
		}
		one.Key = strings.TrimSpace(one.Key + " " + it.Key)
		one.Keys.Names = append(slices.Clip(one.Keys.Names), it.Keys.Names...)
		one.Synonyms += " " + it.Synonyms
		out[i] = one
	}
	return out
}

func menuTitle(a *App) string {
	ids := targetsNow(a)
	if !showsDossiers(a) {
		ids = nil
	}
	switch len(ids) {
	case 0:
		return a.words().T("menu.title.none")
	case 1:
		return a.words().F("menu.title", nameOf(a, ids[0], nil))
	}
	return a.words().F("menu.title", a.words().N("toast.dossiers", len(ids)))
}

func openHelp(a *App) tea.Cmd {
	pushHelp(a, screenNow(a))
	return nil
}

func pushHelp(a *App, here action.Screens) {
	w := a.words()
	title := w.T("help.title.all")
	if here != action.Everywhere {
		title = w.F("help.title", w.Of("tab", string(a.bench.focus)))
	}
	items := itemsFor(a, func(act action.Action) bool {
		return act.Scope == action.Normal && act.Screens&here != 0
	})
	for i := range items {
		act := a.keys.info[action.ID(items[i].ID)]
		items[i].Label = w.T(act.Label())
		if here != action.Everywhere {
			items[i].Label = w.T(labelHere(a, act))
		}
	}
	slices.SortStableFunc(items, func(x, y palette.Item) int { return groupOf(a, x) - groupOf(a, y) })
	a.push(&helper{help.New(title, append(items, legend(w, a.look.glyphs)...))})
}

func groupOf(a *App, it palette.Item) int { return int(a.keys.info[action.ID(it.ID)].Group) }

func everything(act action.Action) bool { return act.Scope == action.Normal }

func onLine(act action.Action) bool {
	groups := []action.Group{action.Do, action.Make, action.Copy}
	return act.Scope == action.Normal && slices.Contains(groups, act.Group)
}

// itemsFor are the actions that keep holds, and behind them the acts that have no key of their own.
func itemsFor(a *App, keep func(action.Action) bool) []palette.Item {
	w := a.words()
	var out []palette.Item
	for _, act := range a.keys.all {
		if !keep(act) {
			continue
		}
		it := palette.Item{
			ID: string(act.ID), Label: longLabel(a, act), Help: w.T(act.Help()), Key: keyName(a, act),
			Keys:     keysOf(a, act),
			Synonyms: synonyms(w, act), Group: w.T(act.Group.Title()),
		}
		if here := labelHere(a, act); here != act.Label() {
			it.Label = w.T(here)
		}
		if ok, why := a.can(act.ID); !ok {
			it.Why = why
			if why == "" {
				it.Why = w.T("can.not-here")
			}
		}
		out = append(out, it)
	}
	if !keep(action.Action{Scope: action.Normal, Group: action.Do}) {
		return out
	}
	for _, spec := range dossier.Acts() {
		if keyed(spec.Name) {
			continue
		}
		id := action.ForAct(spec.Name)
		it := palette.Item{ID: string(id), Label: w.Act(spec.Name), Group: w.T(action.Do.Title())}
		if ok, why := a.can(id); !ok {
			it.Why = why
		}
		out = append(out, it)
	}
	return out
}

// keysOf are all keys of an action, as they are shown and as they may be looked for.
func keysOf(a *App, act action.Action) palette.Keys {
	var k palette.Keys
	var shown []string
	for _, name := range act.Keys {
		word := bar.Key(name, a.words(), a.look.glyphs)
		shown = append(shown, word)
		k.Names = append(k.Names, word, strings.ReplaceAll(name, " ", ""))
	}
	k.Shown = strings.Join(shown, " ")
	return k
}

func synonyms(w *text.Words, act action.Action) string {
	if !w.Has(act.Synonyms()) {
		return ""
	}
	return w.T(act.Synonyms())
}

// longLabel is what an action is called where there is room for it: by its act, when it does one, and by what
// it will do, when it turns something on or off.
func longLabel(a *App, act action.Action) string {
	if act.ID == action.ViewMouse && a.look.nomouse {
		return a.words().T("mouse.turn-on")
	} else if act.ID == action.ViewMouse {
		return a.words().T("mouse.turn-off")
	}
	if name := action.Acts()[act.ID]; name != "" {
		return a.words().Act(name)
	}
	return a.words().T(act.Label())
}

// keyed tells which acts are reached by an action with a key, so that they need no second entry.
func keyed(act string) bool {
	for _, name := range action.Acts() {
		if name == act {
			return true
		}
	}
	return act == "done" || act == "bin"
}

// extrasFor are what the palette finds beside actions: people, days, and a task to add.
func extrasFor(a *App, query string) []palette.Item {
	w := a.words()
	query = strings.TrimSpace(query)
	if query == "" {
		return nil
	}
	if task, ok := quick.Words(query); ok {
		what, due := quick.Split(task, a.today())
		label := w.F("palette.task", what)
		if !due.IsZero() {
			label += " · " + w.Day(due, a.today())
		}
		return []palette.Item{{ID: pickTask + task, Label: label, Help: w.T("palette.task.help")}}
	}
	var out []palette.Item
	if day, err := datepop.Read(query, a.today()); err == nil {
		out = append(out, daysFor(a, query, w.DayFull(day))...)
	}
	return append(out, peopleFor(a, query)...)
}

// daysFor are the screens that can show a day; in the agenda, and without a dossier, the agenda comes first.
func daysFor(a *App, query, day string) []palette.Item {
	w := a.words()
	whole := utf8.RuneCountInString(query) > 1 && strings.Trim(query, "0123456789") != ""
	line := palette.Item{
		ID: pickDay + query, Label: w.F("palette.day", day), Help: w.T("palette.day.help"), Whole: whole,
	}
	book := palette.Item{
		ID: pickAgenda + query, Label: w.F("palette.agenda", day), Help: w.T("palette.agenda.help"), Whole: whole,
	}
	switch {
	case a.bench.current.IsZero():
		return []palette.Item{book}
	case a.bench.focus == pane.Agenda, a.bench.focus == pane.Friday:
		return []palette.Item{book, line}
	}
	return []palette.Item{line, book}
}

// mostPeople is how many people the palette offers.
const mostPeople = 12

func peopleFor(a *App, query string) []palette.Item {
	q, err := caseload.ParseQuery(query)
	if err != nil {
		return nil
	}
	var out []palette.Item
	for _, line := range a.bench.list.Find(q, mostPeople) {
		row := line.Row
		out = append(out, palette.Item{
			ID: pickPerson + row.ID.String(), Label: nameOf(a, row.ID, nil), Key: row.Number,
			Help: a.words().F("palette.person.help", row.Employer),
		})
	}
	return out
}
