package cards

import (
	"slices"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/action"
	"spoorboek/ui/ask"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
	"spoorboek/ui/widget/marks"
)

// chosen are the lines of a dossier that were chosen, to do one thing with all of them.
type chosen struct {
	marks.Marks[journal.ID]
	card int // in which the range is chosen
}

// marked tells whether a line of a card is chosen; the cursor is the other end of a range.
func marked(p *Pane, card, i int, l Line) bool {
	if l.Item.IsZero() {
		return false
	}
	return p.marks.Has(l.Item) || p.marks.card == card && p.marks.Within(i, p.deck.Line(card))
}

// rowOf is a line as it is drawn: one that was chosen says so.
func rowOf(p *Pane, at, i int, part *Part, ctx *Context) card.Row {
	l := part.line(i, ctx)
	if part.Name != "" && marked(p, at, i, l) {
		l.Text, l.Style = ctx.G.Signs.BoxOn+" "+l.Text, theme.Marked
		if len(l.Cells) > 0 {
			l.Cells = slices.Clone(l.Cells)
			l.Cells[0] = ctx.G.Signs.BoxOn + " " + l.Cells[0]
		}
	}
	return l.Row
}

// mark does what chooses lines. A range ends in the card where it began.
func mark(p *Pane, id action.ID, ctx *Context, all laid) {
	at, _, ok := p.deck.Chosen(all.stacks)
	if p.marks.Ranging() && id != action.MarkAll {
		at, ok = min(p.marks.card, len(all.parts)-1), true
	}
	if !ok || all.parts[at].Name == "" {
		return
	}
	p.marks.card = at
	p.marks.Act(id, linesOf(p, at, ctx, all))
}

// linesOf are the lines of a card, to choose among.
func linesOf(p *Pane, card int, ctx *Context, all laid) marks.Lines[journal.ID] {
	part := &all.parts[card]
	return marks.Lines[journal.ID]{
		Len: part.size(),
		Key: func(i int) journal.ID { return part.line(i, ctx).Item },
		At: func() int {
			if at, i, ok := p.deck.Chosen(all.stacks); ok && at == card {
				return i
			}
			return p.deck.Line(card)
		},
		Step: func(by int) { step(p, by, card, all) },
	}
}

// step goes along the card, and not on to the next one.
func step(p *Pane, by, card int, all laid) {
	id := action.Down
	if by < 0 {
		id = action.Up
	}
	_, before, _ := p.deck.Chosen(all.stacks)
	p.deck.Act(id, all.stacks)
	if p.deck.At() != card {
		p.deck.Click(card, before, all.stacks)
	}
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

// Picked is how many lines are chosen.
func (p *Pane) Picked() int {
	if !p.ready() || !p.marks.Any() {
		return 0
	}
	ctx := p.context()
	return len(picked(p, ctx, p.lay(ctx)))
}

// together tells whether an action is one that goes over all chosen lines.
func together(id action.ID) bool {
	switch id {
	case action.Done, action.Date, action.Step, action.StepBack, action.CopyLine, action.OpenOutside,
		action.Delete:
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
	}
	asked := make([]pane.Request, len(lines))
	for i, l := range lines {
		if id == action.Delete {
			asked[i] = drop(l, ctx)
			continue
		}
		asked[i] = p.onLine(id, l, ctx)
	}
	if id == action.Date {
		return MoveAll(ctx, asked)
	}
	return AtOnce(ctx, asked)
}

// NamesOne tells whether the line under the cursor is one thing in the dossier, and not the dossier itself.
func (p *Pane) NamesOne() bool {
	if !p.ready() {
		return false
	}
	ctx := p.context()
	l, ok := p.lay(ctx).chosen(&p.deck, ctx)
	return ok && (!l.Item.IsZero() || l.On.Kind != ask.Nothing)
}

// drop lets a task fall; nothing else of a dossier is thrown away.
func drop(l Line, c *Context) pane.Request {
	if l.On.Kind != ask.Task || l.On.Done {
		return nil
	}
	return c.Asker().Do("drop", dossier.Args{"item": l.Item.String()}, nil)
}

// MoveAll asks one day for all that ask for a day.
func MoveAll(c *Context, asked []pane.Request) pane.Request {
	var moves []func(civil.Date) pane.Request
	var present civil.Date
	for _, r := range asked {
		if pop, ok := r.(pane.DatePopup); ok {
			moves = append(moves, pop.Then)
			present = civil.Min(present, pop.Present)
		}
	}
	if len(moves) == 0 {
		return nil
	}
	return pane.DatePopup{
		Title: c.W.N("ask.new-days", len(moves)), Present: present,
		Then: func(d civil.Date) pane.Request {
			moved := make([]pane.Request, len(asked))
			for i, move := range moves {
				moved[i] = move(d)
			}
			return AtOnce(c, moved)
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

// AtOnce does what can be done without a question as one act, and says of how many lines nothing was done.
func AtOnce(c *Context, asked []pane.Request) pane.Request {
	all := acts(asked)
	if len(all) == 0 {
		return pane.Toast{Text: c.W.T("choose.none"), Kind: pane.Warn}
	}
	said := pane.Toast{Text: c.W.N("choose.did", len(all)) + " " + c.W.T("toast.undo")}
	if left := len(asked) - len(all); left > 0 {
		said = pane.Toast{Text: said.Text + " · " + c.W.N("choose.left-out", left), Kind: pane.Warn}
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
