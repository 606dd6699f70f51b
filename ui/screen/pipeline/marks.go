package pipeline

import (
	"slices"
	"strings"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/ui/action"
	"spoorboek/ui/ask"
	"spoorboek/ui/cards"
	"spoorboek/ui/pane"
	"spoorboek/ui/widget/marks"
)

// onBoard reports whether the applications stand in columns; elsewhere they are a list.
func onBoard(p *Pane) bool { return !p.list && !p.narrow && !p.strip }

// line are the applications along which the cursor goes: the column it is in, or the list.
func line(p *Pane) []Card {
	if onBoard(p) {
		return p.board.columns[p.col]
	}
	return p.board.order
}

// among are the applications of the list, or of the column under the cursor, to choose among.
func among(p *Pane) marks.Lines[journal.ID] {
	all := line(p)
	return marks.Lines[journal.ID]{
		Len: len(all),
		Key: func(i int) journal.ID { return p.board.app(all[i]).ID },
		At: func() int {
			return slices.IndexFunc(all, func(c Card) bool { return p.board.app(c).ID == p.chosen })
		},
		Step: p.down,
	}
}

// choose does what chooses applications.
func choose(p *Pane, id action.ID) {
	if _, ok := p.card(); !ok {
		return
	}
	p.back = 0
	p.marks.Act(id, among(p))
}

// settle ends a range where the lines among which it was chosen go: another column, another order.
func settle(p *Pane) {
	if p.marks.Ranging() {
		p.marks.Settle(among(p))
	}
}

// picked are the chosen applications, with those of a range that is being chosen, in the order of the list.
func picked(p *Pane) []Card {
	if !p.marks.Any() {
		return nil
	}
	ranged := map[int]bool{}
	if p.marks.Ranging() {
		at := among(p).At()
		for i, c := range line(p) {
			ranged[c.At] = p.marks.Within(i, at)
		}
	}
	var all []Card
	for _, c := range p.board.order {
		if ranged[c.At] || p.marks.Has(p.board.app(c).ID) {
			all = append(all, c)
		}
	}
	return all
}

// Picked is how many applications are chosen.
func (p *Pane) Picked() int { return len(picked(p)) }

// together tells whether an action is one that goes over all chosen applications.
func together(id action.ID) bool {
	switch id {
	case action.Done, action.Date, action.Step, action.StepBack, action.CopyLine, action.Delete:
		return true
	}
	return false
}

// bulk asks for what an action means on all the chosen applications: one act, one undo.
func bulk(p *Pane, id action.ID, chosen []Card) pane.Request {
	s := sayNow(p)
	switch id {
	case action.CopyLine:
		said := make([]string, len(chosen))
		for i, c := range chosen {
			said[i] = s.title(c) + s.dot() + s.standing(c)
		}
		what := p.words.N("choose.lines", len(chosen))
		return pane.Copy{Text: strings.Join(said, "\n"), What: what, Personal: true}
	case action.Delete:
		return end(p, chosen, s.cards)
	}
	asked := make([]pane.Request, len(chosen))
	for i, c := range chosen {
		asked[i] = p.asker().Act(id, about(p, c))
	}
	if id == action.Date {
		return cards.MoveAll(s.cards, asked)
	}
	return cards.AtOnce(s.cards, asked)
}

// end asks what became of all the chosen applications that wait for something still. An application is never
// thrown away: that somebody wrote is what counts.
func end(p *Pane, chosen []Card, ctx *cards.Context) pane.Request {
	open := slices.DeleteFunc(slices.Clone(chosen), func(c Card) bool { return !c.Stage.Open() })
	if len(open) == 0 {
		return pane.Toast{Text: p.words.T("pipeline.end.none"), Kind: pane.Warn}
	}
	return ending(p, open, pane.Choice{
		Title: p.words.N("pipeline.end", len(open)), Lines: []string{p.words.T("pipeline.end.stays")},
	}, ctx, len(chosen))
}

// endOne asks what became of the application under the cursor.
func endOne(p *Pane) pane.Request {
	c, ok := p.card()
	if !ok || !c.Stage.Open() {
		return nil
	}
	s := sayNow(p)
	return ending(p, []Card{c}, pane.Choice{
		Title: p.words.T("pipeline.end-it"), Lines: []string{s.title(c), p.words.T("pipeline.end-it.stays")},
	}, s.cards, 1)
}

// canEnd tells whether what became of the application under the cursor can be asked and, if not, why.
func canEnd(p *Pane) (ok bool, why string) {
	c, has := p.card()
	if !has {
		return false, p.words.T("pipeline.none")
	}
	return c.Stage.Open(), p.words.T("pipeline.end-it.none")
}

// ending puts the question how applications ended; of is how many were chosen.
func ending(p *Pane, open []Card, q pane.Choice, ctx *cards.Context, of int) pane.Request {
	ends := slices.DeleteFunc(pipeline.Stages(), func(s pipeline.Stage) bool { return !s.Ended() })
	q.Options = make([]pane.Option, len(ends))
	for i, s := range ends {
		q.Options[i].Label = p.words.Stage(string(s))
	}
	q.Then = func(i int) pane.Request {
		asked := make([]pane.Request, of)
		for at, c := range open {
			asked[at] = p.asker().Do("step", dossier.Args{
				"item": about(p, c).Item.String(), "to": string(ends[i]), "on": p.today.String(),
			}, nil)
		}
		if of == 1 {
			return asked[0]
		}
		return cards.AtOnce(ctx, asked)
	}
	return q
}

// about is an application as something to ask about.
func about(p *Pane, c Card) ask.Subject {
	a := p.board.app(c)
	return ask.Subject{Kind: ask.Application, Item: a.ID, Stage: c.Stage, Day: a.FollowUp}
}

// canBulk tells whether an action would do something on the chosen applications and, if not, why.
func canBulk(p *Pane, id action.ID, chosen []Card) (ok bool, why string) {
	switch r := bulk(p, id, chosen).(type) {
	case nil:
		return false, p.words.T("choose.none")
	case pane.Toast:
		return false, r.Text
	}
	return true, ""
}
