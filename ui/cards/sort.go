package cards

import (
	"cmp"
	"slices"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/widget/order"
)

// day is the day of a line among others.
func (l Line) day() civil.Date {
	if l.Among.Day.IsZero() {
		return l.On.Day
	}
	return l.Among.Day
}

// Due is the day of the line under the cursor.
func (p *Pane) Due() civil.Date {
	if !p.ready() {
		return 0
	}
	ctx := p.context()
	l, _ := p.lay(ctx).chosen(&p.deck, ctx)
	return l.day()
}

// key is the text by which a line is put among others.
func (l Line) key() string {
	if l.Among.Key != "" {
		return l.Among.Key
	}
	return l.Text
}

// block is a line that can be sorted, with the lines under it that say more.
type block []Line

// blocks are the lines of a part as they are sorted: each with what stands under it. What cannot be sorted,
// such as a line that begins a group, gives none: the part then stands as it is.
func blocks(lines []Line) []block {
	var all []block
	for _, l := range lines {
		switch {
		case l.Live():
			all = append(all, block{l})
		case len(all) == 0 || l.Rule:
			return nil
		default:
			all[len(all)-1] = append(all[len(all)-1], l)
		}
	}
	return all
}

// heads are the lines of a part by which it is sorted.
func (p *Part) heads() []Line {
	if p.Len > 0 {
		all := make([]Line, p.Len)
		for i := range all {
			all[i] = p.At(i)
		}
		return all
	}
	var all []Line
	for _, b := range blocks(p.Lines) {
		all = append(all, b[0])
	}
	return all
}

// ways are how a part can be sorted: on the day and on the kind where its lines have one, and on what they
// say.
func ways(heads []Line) []order.Way {
	var all []order.Way
	if slices.ContainsFunc(heads, func(l Line) bool { return !l.day().IsZero() }) {
		all = append(all, order.ByDay("day", func(i int) civil.Date { return heads[i].day() }))
	}
	if slices.ContainsFunc(heads, func(l Line) bool { return l.Among.Kind != "" }) {
		all = append(all, order.ByText("kind", func(i int) string { return heads[i].Among.Kind }))
	}
	return append(all, order.ByText("text", func(i int) string { return heads[i].key() }))
}

// sortable is how many lines of a part can be sorted.
func (p *Part) sortable() int {
	if p.Len > 0 {
		return p.Len
	}
	return len(blocks(p.Lines))
}

// arranged is the order of a long list that was sorted by hand, and what it was made from: making it asks
// for every line, so it is made once and not for every frame.
type arranged struct {
	of   memoOf
	by   order.Chosen
	len  int
	rows []int
}

// sorted is a part in the order that the coach chose for it.
func sorted(p *Pane, part *Part, by order.Chosen, ctx *Context) Part {
	s := *part
	if part.Name == "" || by == (order.Chosen{}) {
		return s
	}
	if part.Len == 0 {
		heads := part.heads()
		s.Lines = slices.Concat(order.Put(blocks(part.Lines), by.Rows(len(heads), ways(heads)))...)
		if len(heads) == 0 {
			s.Lines = part.Lines
		}
		return s
	}
	made := p.arranged[part.Name]
	if of := madeOf(ctx); made.rows == nil || made.of != of || made.by != by || made.len != part.Len {
		heads := part.heads()
		made = arranged{of, by, part.Len, by.Rows(len(heads), ways(heads))}
		p.arranged[part.Name] = made
	}
	s.At = func(i int) Line { return part.At(made.rows[i]) }
	return s
}

// sortCard sorts the card with the cursor another way; the cursor stays on its line.
func sortCard(p *Pane, id action.ID, ctx *Context, all laid) pane.Request {
	part := &all.parts[min(p.deck.At(), len(all.parts)-1)]
	if part.Name == "" {
		return nil
	}
	if l, ok := all.chosen(&p.deck, ctx); ok {
		p.moved = l.Item
	}
	req := p.orders.Act(id, part.Name, ways(part.heads()), ctx.W)
	p.forget()
	if !p.moved.IsZero() {
		goAlong(p)
	}
	return req
}

// canSort tells whether the card with the cursor can be sorted and, if not, why.
func canSort(p *Pane, all laid) (ok bool, why string) {
	part := &all.parts[min(p.deck.At(), len(all.parts)-1)]
	if part.Name == "" {
		return false, p.words.T("by.fixed")
	}
	return order.Can(part.sortable(), p.words)
}

// titled is the title of a part with, when it was sorted by hand, by what.
func (p *Part) titled(by order.Chosen, w *text.Words) string {
	if p.Name == "" {
		return p.Title
	}
	return by.Title(p.Title, w)
}

// moving is what the popup for another day of the line is called.
func (l Line) moving(ctx *Context) string {
	if said := cmp.Or(l.Label, strings.TrimSpace(l.Text)); said != "" {
		return said
	}
	return ctx.W.T("ask.new-day")
}
