package cards

import (
	"spoorboek/ui/action"
	"spoorboek/ui/widget/deck"
	"spoorboek/ui/widget/marks"
	"spoorboek/ui/widget/order"
)

// Can tells whether an action would do something here now and, if not, why.
func (p *Pane) Can(id action.ID) (ok bool, why string) {
	if !p.ready() {
		return false, p.words.T("screen.no-dossier")
	}
	if deck.Knows(id) || id == action.Back {
		return true, ""
	}
	for _, t := range p.sheet.Toggles {
		if t == id {
			return true, ""
		}
	}
	ctx := p.context()
	all := p.lay(ctx)
	l, _ := all.chosen(&p.deck, ctx)
	switch {
	case order.Sorts(id):
		return canSort(p, all)
	case marks.Chooses(id):
		return canChoose(p, id, ctx, all), p.words.T("choose.not-line")
	case p.marks.Any() && together(id):
		return canBulk(p, id, ctx, all)
	}
	return canLine(p, id, l)
}

// canChoose tells whether an action would choose among the lines of the card with the cursor. All of them are
// chosen and a range ends from any line, also from one that cannot be chosen itself.
func canChoose(p *Pane, id action.ID, ctx *Context, all laid) bool {
	if p.marks.Ranging() && id != action.MarkAll {
		return true
	}
	at, i, ok := p.deck.Chosen(all.stacks)
	if !ok || all.parts[at].Name == "" {
		return false
	}
	part := &all.parts[at]
	if id != action.MarkAll {
		return !part.line(i, ctx).Item.IsZero()
	}
	for i := range part.size() {
		if !part.line(i, ctx).Item.IsZero() {
			return true
		}
	}
	return false
}

// canLine tells whether an action would do something on a line and, if not, why.
func canLine(p *Pane, id action.ID, l Line) (ok bool, why string) {
	switch id {
	case action.Open:
		return l.Live(), p.words.T("cards.nothing")
	case action.Why:
		return l.Live(), p.words.T("cards.nothing")
	case action.More, action.Less:
		if l.Rank != nil {
			return true, ""
		}
	case action.Edit:
		if l.Edit.Act != "" {
			return true, ""
		}
	case action.Done:
		if l.Tick != nil {
			return true, ""
		}
	case action.Date:
		if l.Move != nil {
			return true, ""
		}
	case action.OpenOutside:
		return l.Files != nil, p.words.T("attach.nothing")
	}
	return p.context().Asker().Can(id, l.On)
}
