package figures

import (
	"slices"
	"strconv"
	"strings"

	"spoorboek/model/caseload"
	"spoorboek/model/figures"
	"spoorboek/model/journal"
	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
	"spoorboek/ui/widget/deck"
	"spoorboek/ui/widget/order"
)

// behind is the list of dossiers behind one number.
type behind struct {
	id       string // of the line of the number
	name     string
	means    text.ID
	dossiers []journal.ID
	digests  []*caseload.Digest // of each of them; nil where there is none
	erased   int
	deck     deck.Deck
}

// look shows the dossiers behind the number under the cursor.
func (p *Pane) look(cards []board, stacks []deck.Stack) {
	if l, ok := p.chosen(cards, stacks); ok {
		p.behind = putBehind(p, behindOf(l, p.source.digests))
	}
}

// listName is what the list is called where its order is kept.
const listName = "figures"

func ways(p *Pane, b *behind) []order.Way {
	return []order.Way{
		order.ByText("name", func(i int) string { return p.people.SortName(b.dossiers[i]) }),
		order.ByText("came", func(i int) string { return b.came(i, p.env()) }),
	}
}

// putBehind puts the dossiers behind a number as the coach wants them.
func putBehind(p *Pane, b *behind) *behind {
	rows := p.orders.Of(listName).Rows(len(b.dossiers), ways(p, b))
	b.dossiers, b.digests = order.Put(b.dossiers, rows), order.Put(b.digests, rows)
	return b
}

// sortBehind sorts another way; the cursor stays on its dossier.
func sortBehind(p *Pane, id action.ID) pane.Request {
	_, i, ok := p.behind.deck.Chosen(p.stackBehind(p.env()))
	var on journal.ID
	if ok && i < len(p.behind.dossiers) {
		on = p.behind.dossiers[i]
	}
	req := p.orders.Act(id, listName, ways(p, p.behind), p.words)
	p.lookAgain()
	if p.behind != nil {
		p.behind.deck.Click(0, slices.Index(p.behind.dossiers, on), p.stackBehind(p.env()))
	}
	return req
}

// lookAgain shows the dossiers that stand behind the same number now: one that was erased is shown no longer.
func (p *Pane) lookAgain() {
	if p.behind == nil {
		return
	}
	was := p.behind
	p.behind = nil
	for _, b := range p.cards(p.env()) {
		for _, l := range b.lines {
			if l.behind != nil && l.id == was.id {
				p.behind = putBehind(p, behindOf(l, p.source.digests))
				p.behind.deck = was.deck
				return
			}
		}
	}
}

// behindOf gathers what stands behind the number of a line.
func behindOf(l line, digests []caseload.Digest) *behind {
	b := &behind{
		id: l.id, name: l.name, means: l.means, dossiers: l.behind.Dossiers, erased: l.behind.Erased,
	}
	known := make(map[journal.ID]*caseload.Digest, len(digests))
	for i := range digests {
		known[digests[i].ID] = &digests[i]
	}
	for _, id := range b.dossiers {
		b.digests = append(b.digests, known[id])
	}
	return b
}

// came says of one dossier how it stands: the phase of an open one, the work and the day of a closed one.
func (b *behind) came(i int, env pane.Env) string {
	g, w := b.digests[i], env.Words
	if g == nil {
		return ""
	}
	if g.Closed.IsZero() || g.Closed > env.Today {
		if n := len(g.Run.Phases); n > 0 {
			return w.Phase(g.Run.Phases[n-1].Phase.Name())
		}
		return ""
	}
	work := w.T("figures.work-unknown")
	if g.Result.Work != "" {
		work = w.Figure("work", g.Result.Work)
	}
	return work + " " + env.Glyphs.Marks.Dot + " " + w.DayLong(g.Closed)
}

// actBehind moves along the dossiers, opens one, and returns to the numbers.
func (p *Pane) actBehind(id action.ID) pane.Request {
	b := p.behind
	stacks := p.stackBehind(p.env())
	if b.deck.Act(id, stacks) {
		return nil
	}
	switch id {
	case action.Back:
		p.behind = nil
	case action.Sort, action.SortReverse:
		return sortBehind(p, id)
	case action.Open:
		if _, i, ok := b.deck.Chosen(stacks); ok && i < len(b.dossiers) {
			return pane.Open{Dossier: b.dossiers[i]}
		}
	case action.CopyLine:
		var names []string
		for i, id := range b.dossiers {
			names = append(names, p.people.Name(id, p.hidden)+"\t"+b.came(i, p.env()))
		}
		return pane.Copy{Text: strings.Join(names, "\n"), What: p.words.T("figures.copy.list"), Personal: true}
	}
	return nil
}

func (p *Pane) stackBehind(env pane.Env) []deck.Stack {
	b, w := p.behind, env.Words
	n := len(b.dossiers)
	s := deck.Stack{
		Title: p.orders.Of(listName).Title(b.name, w), None: w.T("figures.no-dossiers"), Len: n, Count: n,
		Row: func(i int) card.Row {
			if i == n {
				return card.Row{Text: w.N("figures.nameless", b.erased), Style: theme.Muted}
			}
			return card.Row{
				Mark: env.Glyphs.Marks.Dot, Sign: theme.Muted, Style: theme.Text,
				Text: p.people.Name(b.dossiers[i], env.Private), Right: b.came(i, env), Edge: theme.Muted,
			}
		},
		Stop: func(i int) bool { return i < n },
	}
	if b.erased > 0 {
		s.Len++
	}
	return []deck.Stack{s}
}

func (p *Pane) drawBehind(c *cell.Canvas, r cell.Rect, env pane.Env) {
	if r.H >= 2*note+4 {
		var foot cell.Rect
		r, foot = r.Bottom(note)
		putNote(c, foot, env.Words.T(p.behind.means), env)
	}
	p.behind.deck.Draw(c, r, p.stackBehind(env), env)
}

// explain says in full what a number means and who is behind it.
func explain(l line, w *text.Words) pane.Request {
	lines := []pane.Line{
		{Text: w.T(l.means), Style: theme.Text}, {},
		{Text: w.N("figures.behind", len(l.behind.Dossiers)), Style: theme.Muted},
	}
	if l.behind.Erased > 0 {
		lines = append(lines, pane.Line{Text: w.N("figures.nameless", l.behind.Erased), Style: theme.Muted})
	}
	lines = append(lines, pane.Line{Text: w.T("figures.percent"), Style: theme.Muted})
	return pane.Tell{Title: l.name, Lines: lines}
}

// quarters is how many quarters can be chosen without typing.
const quarters = 5

// askPeriod lets the coach choose the period.
func (p *Pane) askPeriod() pane.Request {
	w, year := p.words, figures.Year(p.source.today)
	periods := []figures.Period{year, year.Before()}
	for q, n := figures.Quarter(p.source.today), 0; n < quarters; q, n = q.Before(), n+1 {
		periods = append(periods, q)
	}
	ask := pane.Choice{Title: w.T("figures.period.ask")}
	for _, period := range periods {
		o := pane.Option{Label: w.Period(period), Note: period.String()}
		ask.Options = append(ask.Options, o)
	}
	ask.Options = append(ask.Options, pane.Option{Label: w.T("figures.period.own")})
	ask.Then = func(i int) pane.Request {
		if i < len(periods) {
			p.choose(periods[i])
			return nil
		}
		return p.typePeriod()
	}
	return ask
}

func (p *Pane) typePeriod() pane.Request {
	w := p.words
	return pane.Prompt{
		Title: w.T("figures.period.ask"), Label: w.T("figures.period.label"), Required: true,
		Recent: []string{p.period.String()},
		Then: func(typed string) pane.Request {
			period, err := figures.ParsePeriod(typed)
			if err != nil {
				return pane.Toast{Text: w.F("figures.period.bad", typed), Kind: pane.Warn}
			}
			p.choose(period)
			return nil
		},
	}
}

// table is a card as a table that a spreadsheet reads: tabs between the columns.
func table(b board, period figures.Period, w *text.Words) string {
	var out strings.Builder
	out.WriteString(w.Of("figures.card", b.name) + "\t" + period.String() + "\n")
	for _, l := range b.lines {
		switch {
		case len(l.cells) > 0:
			out.WriteString(strings.Join(l.cells, "\t") + "\n")
		case l.row.Rule:
			out.WriteString(l.row.Text + "\n")
		}
	}
	return out.String()
}

// cellsOf are the columns of a number in a table: name, count or middle, of how many, share or spread.
func cellsOf(w *text.Words, section string, n *figures.Number) []string {
	name := w.Figure(section, n.Key)
	switch n.Sort {
	case figures.Middle:
		return []string{
			name, valueOf(w, n, n.Spread.Median), strconv.Itoa(n.Spread.N),
			w.F("figures.half", w.Number(n.Spread.Low), w.Number(n.Spread.High)),
		}
	case figures.Mean:
		return []string{name, valueOf(w, n, n.Spread.Mean), strconv.Itoa(n.Spread.N), ""}
	}
	of := ""
	if n.Of > 0 {
		of = strconv.Itoa(n.Of)
	}
	return []string{name, strconv.Itoa(n.Count), of, w.Percent(n.Count, n.Of)}
}
