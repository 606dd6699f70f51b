package cards

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/ui/action"
	"spoorboek/ui/ask"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
	"spoorboek/ui/widget/deck"
	"spoorboek/ui/widget/marks"
	"spoorboek/ui/widget/order"
)

// Pane shows a sheet of the current dossier.
type Pane struct {
	sheet  Sheet
	words  *text.Words
	glyphs theme.Glyphs
	on     subject
	deck   deck.Deck
	shape  shape
	flags  map[action.ID]bool
	moved  journal.ID // what was put elsewhere among the lines: the cursor goes with it
	memo   memo
	orders order.Orders
	marks  chosen

	arranged map[string]arranged // by the name of the list
}

// memo are the cards as they were last laid: a frame asks for them once to draw and again for every hint in
// its footer. Whatever changes the pane lets go of it.
type memo struct {
	of     memoOf
	laid   laid
	picked []Line // the lines that were chosen; nil: not asked for yet
	held   bool
}

// memoOf is what the cards were laid from.
type memoOf struct {
	words   *text.Words
	glyphs  theme.Glyphs
	d       *dossier.Dossier
	today   civil.Date
	private bool
}

func madeOf(c *Context) memoOf { return memoOf{c.W, c.G, c.D, c.Today, c.Private} }

// subject is the dossier that is shown and the day it is shown on.
type subject struct {
	id       journal.ID // the current dossier, read or not
	d        *dossier.Dossier
	today    civil.Date
	settings norm.Settings
	labels   capacity.Labels
	private  bool
	zone     *time.Location
}

// shape is the room the pane was given.
type shape struct {
	wide  bool // three columns
	strip bool // among other panes
}

// New returns a pane without a dossier.
func New(sheet Sheet, words *text.Words, glyphs theme.Glyphs) *Pane {
	p := &Pane{sheet: sheet, words: words, glyphs: glyphs, flags: map[action.ID]bool{},
		arranged: map[string]arranged{}}
	p.deck.Go(sheet.Start)
	return p
}

// SetWords changes the language.
func (p *Pane) SetWords(words *text.Words) { p.words, p.memo = words, memo{} }

// stripUnder is the width under which a pane in a large terminal stands among others.
const (
	stripUnder = 100
	wideFrom   = 160
)

// Update takes a dossier, a choice of dossier, a new day and a new size.
func (p *Pane) Update(msg tea.Msg) (pane.Request, tea.Cmd) {
	defer p.forget()
	switch m := msg.(type) {
	case pane.Chosen:
		p.on.id = m.Dossier
	case pane.Loaded:
		p.load(m.Dossier)
	case pane.Rows:
		p.on.settings, p.on.today, p.on.zone = m.Settings, m.Today, m.Where()
		if m.Office != nil {
			p.on.labels = capacity.LabelsFrom(m.Office.Options)
			p.orders.Learn(m.Office.Options)
		}
		clear(p.arranged)
	case pane.Saved:
		p.marks = chosen{}
	case pane.Day:
		p.on.today = m.Today
	case pane.Private:
		p.on.private = m.On
	case pane.Clicked:
		if p.ready() {
			p.deck.Click(m.Part, m.Row, p.lay(p.context()).stacks)
		}
	case pane.Resized:
		p.shape = shape{wide: m.W >= wideFrom, strip: m.Class >= pane.M && m.W < stripUnder}
	}
	return nil, nil
}

func (p *Pane) load(d *dossier.Dossier) {
	if d == nil {
		return
	}
	if p.on.d == nil || p.on.d.ID != d.ID {
		p.deck.Reset()
		p.deck.Go(p.sheet.Start)
		p.marks = chosen{}
	}
	p.on.id, p.on.d = d.ID, d
	if !p.moved.IsZero() {
		goAlong(p)
	}
}

// goAlong puts the cursor on the line that was moved.
func goAlong(p *Pane) {
	ctx := p.context()
	all := p.lay(ctx)
	at := min(p.deck.At(), len(all.parts)-1)
	for i := range all.parts[at].size() {
		if all.parts[at].line(i, ctx).Item == p.moved {
			p.deck.Click(at, i, all.stacks)
			break
		}
	}
	p.moved = journal.ID{}
}

func (p *Pane) ready() bool { return p.on.d != nil && p.on.d.ID == p.on.id }

// laid are the cards as they are now.
type laid struct {
	parts  []Part
	stacks []deck.Stack
}

// forget lets go of the cards.
func (p *Pane) forget() { p.memo = memo{} }

// lay gives the cards, and makes them when they are not those of last time.
func (p *Pane) lay(ctx *Context) laid {
	of := madeOf(ctx)
	if !p.memo.held || p.memo.of != of {
		p.memo = memo{of: of, laid: p.make(ctx), held: true}
	}
	return p.memo.laid
}

// make makes the cards. What the line under the cursor is about is known to all of them.
func (p *Pane) make(ctx *Context) laid {
	parts := p.sheet.Parts
	if p.shape.strip && p.sheet.Strip != nil {
		parts = p.sheet.Strip
	}
	all := stack(p, parts(ctx), ctx)
	if l, ok := all.chosen(&p.deck, ctx); ok && !l.Item.IsZero() {
		ctx.Item = l.Item
		all = stack(p, parts(ctx), ctx)
	}
	return all
}

func stack(p *Pane, parts []Part, ctx *Context) laid {
	all := laid{parts: parts}
	for at := range parts {
		by := p.orders.Of(parts[at].Name)
		own := parts[at]
		parts[at] = sorted(p, &own, by, ctx)
		part := &parts[at]
		s := deck.Stack{
			Title: part.titled(by, ctx.W), Foot: part.Foot, None: part.None, Len: part.size(), Text: part.Text,
			Tail: part.spare(), Two: part.Two, Three: part.Three, Paint: part.Drawn.Paint,
			Table: part.Drawn.Table, Band: part.Band,
			Row: func(i int) card.Row { return rowOf(p, at, i, part, ctx) },
		}
		if part.Len == 0 || part.adds() {
			s.Stop = func(i int) bool { return part.line(i, ctx).Live() }
		}
		s.Count = part.Len
		all.stacks = append(all.stacks, s)
	}
	return all
}

// chosen is the line under the cursor.
func (l laid) chosen(d *deck.Deck, ctx *Context) (Line, bool) {
	at, i, ok := d.Chosen(l.stacks)
	if !ok {
		return Line{}, false
	}
	return l.parts[at].line(i, ctx), true
}

// tell is the whole of the line under the cursor: its reasons, else all of it and of what stands under it,
// also where it was cut on the screen.
func (l laid) tell(d *deck.Deck, ctx *Context) pane.Request {
	at, i, ok := d.Chosen(l.stacks)
	if !ok {
		return nil
	}
	part := &l.parts[at]
	line := part.line(i, ctx)
	if t, ok := ctx.Told(line); ok {
		return t
	}
	said := []pane.Line{{Text: line.Said(), Style: line.Style}}
	for i++; i < part.size(); i++ {
		below := part.line(i, ctx)
		if below.Live() || below.Rule {
			break
		}
		said = append(said, pane.Line{Text: below.Said(), Style: below.Style})
	}
	return pane.Tell{Title: part.Title, Lines: said}
}

func (p *Pane) context() *Context {
	return &Context{
		W: p.words, G: p.glyphs, D: p.on.d, Today: p.on.today, Settings: p.on.settings, Wide: p.shape.wide,
		Labels: p.on.labels, Private: p.on.private, Flags: p.flags, Zone: p.on.zone,
	}
}

// Act moves the cursor, changes what is shown, or asks for what the line under the cursor leads to.
func (p *Pane) Act(id action.ID) (pane.Request, tea.Cmd) {
	if !p.ready() {
		return nil, nil
	}
	ctx := p.context()
	all := p.lay(ctx)
	defer p.forget() // the cursor or a switch may have changed what the cards tell
	if p.deck.Act(id, all.stacks) {
		return nil, nil
	}
	if slices.Contains(p.sheet.Toggles, id) {
		return toggle(p, id, all), nil
	}
	l, _ := all.chosen(&p.deck, ctx)
	switch {
	case id == action.Back && p.marks.LetGo():
		return nil, nil
	case id == action.Back:
		return pane.Back{}, nil
	case id == action.Why:
		return all.tell(&p.deck, ctx), nil
	case order.Sorts(id):
		return sortCard(p, id, ctx, all), nil
	case marks.Chooses(id):
		mark(p, id, ctx, all)
		return nil, nil
	case p.marks.Any() && together(id):
		return bulk(p, id, picked(p, ctx, all), ctx), nil
	}
	return p.onLine(id, l, ctx), nil
}

// toggle switches what is shown. A card that comes gets the cursor, since it may stand out of sight, and one
// that goes is named: in a small terminal nothing else would tell.
func toggle(p *Pane, id action.ID, before laid) pane.Request {
	p.flags[id] = !p.flags[id]
	p.forget()
	after := p.lay(p.context())
	if at, ok := extra(after, before); ok {
		p.deck.Go(at)
		return nil
	}
	if at, ok := extra(before, after); ok {
		return pane.Toast{Text: p.words.F("cards.gone", before.parts[at].Title)}
	}
	return nil
}

// extra is the place of the card that one lay-out has and the other has not.
func extra(in, other laid) (at int, ok bool) {
	if len(in.parts) <= len(other.parts) {
		return 0, false
	}
	for i := range other.parts {
		if in.parts[i].Title != other.parts[i].Title {
			return i, true
		}
	}
	return len(other.parts), true
}

// onLine is what an action asks of a line.
func (p *Pane) onLine(id action.ID, l Line, ctx *Context) pane.Request {
	switch {
	case id == action.Open:
		return p.open(l)
	case id == action.Edit && l.Edit.Act != "":
		return p.form(l.Edit)
	case id == action.Editor:
		return inEditor(p, l)
	case (id == action.More || id == action.Less) && l.Rank != nil:
		p.moved = l.Item
		return l.Rank(id == action.More)
	case id == action.Done && l.Tick != nil:
		return l.Tick()
	case id == action.Date && l.Move != nil:
		return pane.DatePopup{Title: l.moving(ctx), Present: l.day(), Then: l.Move}
	case id == action.OpenOutside && l.Files != nil:
		return ctx.files(l.Files)
	}
	return begin(p, id, l, ctx)
}

// begin is what an action of every dossier asks, begun with what the line already says.
func begin(p *Pane, id action.ID, l Line, ctx *Context) pane.Request {
	if id == action.AddApplication && l.Edit.Act == editDirection { // what is applied for is looked for here
		return p.form(Form{Act: "application", Args: dossier.Args{"direction": l.Edit.Item.String()}})
	}
	return ctx.Asker().Act(id, l.On)
}

// editDirection is the act that corrects a direction of the search profile.
const editDirection = "edit-direction"

// open is what Enter asks of a line.
func (p *Pane) open(l Line) pane.Request {
	switch {
	case l.Then != nil:
		return l.Then()
	case l.Enter.Act != "":
		return p.form(l.Enter)
	case l.Tell != nil:
		t, _ := p.context().Told(l)
		return t
	case l.Edit.Act != "":
		return p.form(l.Edit)
	case l.On.Kind != ask.Nothing:
		return p.context().Asker().Act(action.Done, l.On)
	}
	return nil
}

// form opens the form of an act, filled with how things stand where it changes something.
func (p *Pane) form(f Form) pane.Request {
	args := dossier.Args{}
	if f.Filled || !f.Item.IsZero() {
		args = dossier.Current(p.on.d, f.Act, f.Item)
		if len(args) == 0 && !f.Item.IsZero() {
			args = dossier.Args{"item": f.Item.String()}
		}
	}
	for key, value := range f.Args {
		args[key] = value
	}
	return pane.Form{Act: f.Act, Dossiers: []journal.ID{p.on.d.ID}, Prefill: args, Field: f.Field}
}

// Lines are the lines to look through.
func (p *Pane) Lines(pane.Env) []pane.Found {
	if !p.ready() {
		return nil
	}
	return deck.Lines(&p.deck, p.lay(p.context()).stacks)
}
