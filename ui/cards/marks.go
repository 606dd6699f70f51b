package cards

import (
	"slices"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/action"
	"spoorboek/ui/pane"
)

// marks are the lines of a dossier that were chosen, to do one thing with all of them.
type marks struct {
	on      map[journal.ID]bool
	ranging bool // from anchor on
	anchor  int
	card    int // in which the range is chosen
}

// any reports whether lines were chosen, or are being.
func (m *marks) any() bool { return len(m.on) > 0 || m.ranging }

func (m *marks) add(item journal.ID) {
	if m.on == nil {
		m.on = map[journal.ID]bool{}
	}
	if !item.IsZero() {
		m.on[item] = true
	}
}

func (m *marks) toggle(item journal.ID) {
	if m.on[item] {
		delete(m.on, item)
		return
	}
	m.add(item)
}

// chooses tells whether an action chooses lines.
func chooses(id action.ID) bool {
	switch id {
	case action.Mark, action.Range, action.MarkAll, action.ExtendDown, action.ExtendUp:
		return true
	}
	return false
}

// marked tells whether a line of a card is chosen; the cursor is the other end of a range.
func marked(p *Pane, card, i int, l Line) bool {
	if l.Item.IsZero() {
		return false
	}
	return p.marks.on[l.Item] || p.marks.ranging && p.marks.card == card && within(p, i)
}

// within tells whether a line of the card of the range lies in it.
func within(p *Pane, i int) bool {
	cursor := p.deck.Line(p.marks.card)
	return i >= min(cursor, p.marks.anchor) && i <= max(cursor, p.marks.anchor)
}

// mark does what chooses lines.
func mark(p *Pane, id action.ID, ctx *Context, all laid) {
	at, i, ok := p.deck.Chosen(all.stacks)
	if !ok || all.parts[at].Name == "" {
		return
	}
	part := &all.parts[at]
	item := part.line(i, ctx).Item
	switch {
	case id == action.MarkAll:
		markAll(p, part, ctx)
	case p.marks.ranging:
		keepRange(p, ctx, all)
	case id == action.Range:
		p.marks.ranging, p.marks.anchor, p.marks.card = true, i, at
	case id == action.Mark:
		p.marks.toggle(item)
		step(p, action.Down, at, all)
	default:
		p.marks.add(item)
		step(p, map[action.ID]action.ID{action.ExtendDown: action.Down, action.ExtendUp: action.Up}[id], at, all)
		if to, j, ok := p.deck.Chosen(all.stacks); ok && to == at {
			p.marks.add(part.line(j, ctx).Item)
		}
	}
}

// step goes along the card, and not on to the next one.
func step(p *Pane, id action.ID, card int, all laid) {
	_, before, _ := p.deck.Chosen(all.stacks)
	p.deck.Act(id, all.stacks)
	if p.deck.At() != card {
		p.deck.Click(card, before, all.stacks)
	}
}

// markAll chooses all lines of a card, or lets go of them when all are.
func markAll(p *Pane, part *Part, ctx *Context) {
	var items []journal.ID
	for i := range part.size() {
		if l := part.line(i, ctx); !l.Item.IsZero() {
			items = append(items, l.Item)
		}
	}
	all := !slices.ContainsFunc(items, func(item journal.ID) bool { return !p.marks.on[item] })
	for _, item := range items {
		if p.marks.add(item); all {
			delete(p.marks.on, item)
		}
	}
	p.marks.ranging = false
}

// keepRange chooses what lies in the range.
func keepRange(p *Pane, ctx *Context, all laid) {
	part := &all.parts[min(p.marks.card, len(all.parts)-1)]
	for i := range part.size() {
		if within(p, i) {
			p.marks.add(part.line(i, ctx).Item)
		}
	}
	p.marks.ranging = false
}

// letGo lets go of the last choice: first the range, then the lines; false when there is nothing to let go.
func (m *marks) letGo() bool {
	if !m.any() {
		return false
	}
	if m.ranging {
		m.ranging = false
		return true
	}
	*m = marks{}
	return true
}

// picked are the lines that were chosen, in the order in which they stand. To find them asks for every line,
// and every hint in the footer wants them.
func picked(p *Pane, ctx *Context, all laid) []Line {
	if p.memo.picked == nil {
		p.memo.picked = pick(p, ctx, all)
	}
	return p.memo.picked
}

func pick(p *Pane, ctx *Context, all laid) []Line {
	lines, seen := []Line{}, map[journal.ID]bool{}
	for at := range all.parts {
		part := &all.parts[at]
		if part.Name == "" {
			continue
		}
		for i := range part.size() {
			if l := part.line(i, ctx); marked(p, at, i, l) && !seen[l.Item] {
				lines, seen[l.Item] = append(lines, l), true
			}
		}
	}
	return lines
}

// together tells whether an action is one that goes over all chosen lines.
func together(id action.ID) bool {
	switch id {
	case action.Done, action.Date, action.Step, action.StepBack, action.CopyLine, action.OpenOutside:
		return true
	}
	return false
}

// bulk asks for what an action means on all the chosen lines: one act, one undo.
func bulk(p *Pane, id action.ID, lines []Line, ctx *Context) pane.Request {
	switch id {
	case action.CopyLine:
		said := make([]string, len(lines))
		for i, l := range lines {
			said[i] = l.Said()
		}
		return pane.Copy{Text: strings.Join(said, "\n"), What: ctx.W.N("choose.lines", len(lines)), Personal: true}
	case action.OpenOutside:
		return keepFiles(ctx, lines)
	case action.Date:
		return moveAll(p, lines, ctx)
	}
	var asked []pane.Request
	for _, l := range lines {
		asked = append(asked, p.onLine(id, l, ctx))
	}
	return atOnce(ctx, asked)
}

// moveAll asks one day for all the chosen lines.
func moveAll(p *Pane, lines []Line, ctx *Context) pane.Request {
	var moves []func(civil.Date) pane.Request
	var present civil.Date
	for _, l := range lines {
		if pop, ok := p.onLine(action.Date, l, ctx).(pane.DatePopup); ok {
			moves = append(moves, pop.Then)
			present = civil.Min(present, pop.Present)
		}
	}
	if len(moves) == 0 {
		return nil
	}
	return pane.DatePopup{
		Title: ctx.W.N("ask.new-days", len(moves)), Present: present,
		Then: func(d civil.Date) pane.Request {
			asked := make([]pane.Request, len(lines))
			for i, move := range moves {
				asked[i] = move(d)
			}
			return atOnce(ctx, asked)
		},
	}
}

// acts are those that are asked for without a question.
func acts(asked []pane.Request) []dossier.Act {
	var all []dossier.Act
	for _, r := range asked {
		if do, ok := r.(pane.Do); ok {
			if act, is := do.Act.(dossier.Act); is {
				all = append(all, act)
			}
		}
	}
	return all
}

// atOnce does what can be done without a question as one act, and says of how many lines nothing was done.
func atOnce(c *Context, asked []pane.Request) pane.Request {
	all := acts(asked)
	if len(all) == 0 {
		return pane.Toast{Text: c.W.T("choose.none"), Kind: pane.Warn}
	}
	said := pane.Toast{Text: c.W.N("choose.did", len(all)) + " " + c.W.T("toast.undo")}
	if left := len(asked) - len(all); left > 0 {
		said = pane.Toast{Text: said.Text + " · " + c.W.N("ask.left-out", left), Kind: pane.Warn}
	}
	return pane.Do{
		Dossiers: []journal.ID{c.D.ID}, Act: dossier.Several{As: all[0].Name(), Acts: all}, Then: said,
	}
}

// keepFiles asks for a folder, and keeps the files of the chosen documents there.
func keepFiles(c *Context, lines []Line) pane.Request {
	var files []dossier.Attachment
	for _, l := range lines {
		if l.Files != nil {
			files = append(files, l.Files.Present()...)
		}
	}
	if len(files) == 0 {
		return pane.Toast{Text: c.W.T("attach.save.none"), Kind: pane.Warn}
	}
	return pane.Prompt{
		Title: c.W.N("attach.save.files", len(files)), Label: c.W.T("attach.save.folder"), Required: true,
		Lines: []string{c.W.T("attach.save.warn")},
		Then: func(folder string) pane.Request {
			all := pane.Files{Folder: folder}
			taken := map[string]bool{}
			for i, f := range files {
				name := strings.NewReplacer("/", "-", `\`, "-").Replace(f.Title)
				if taken[name] {
					name = c.W.F("attach.save.twin", i+1, name)
				}
				taken[name] = true
				out := strings.TrimRight(folder, "/") + "/" + name
				all.Files = append(all.Files, pane.File{Dossier: c.D.ID, File: f, Out: out})
			}
			return all
		},
	}
}

// canBulk tells whether an action would do something on the chosen lines and, if not, why.
func canBulk(p *Pane, id action.ID, ctx *Context, all laid) (ok bool, why string) {
	switch r := bulk(p, id, picked(p, ctx, all), ctx).(type) {
	case nil:
		return false, ctx.W.T("choose.none")
	case pane.Toast:
		return false, r.Text
	}
	return true, ""
}
