package caseload

import (
	tea "charm.land/bubbletea/v2"

	"spoorboek/model/caseload"
	"spoorboek/model/journal"
	"spoorboek/model/signal"
	"spoorboek/ui/action"
	"spoorboek/ui/ask"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
)

// Act moves along the list, changes what is shown, or asks for an act on the line under the cursor.
func (p *Pane) Act(id action.ID) (pane.Request, tea.Cmd) {
	before := p.list.Key()
	if req, done := p.view(id); done {
		if req == nil {
			req = p.moved(before)
		}
		return req, nil
	}
	return p.request(id), nil
}

// view does what changes nothing but the view; done is false for everything else.
func (p *Pane) view(id action.ID) (req pane.Request, done bool) {
	switch id {
	case action.Search:
		p.filter.open()
	case action.FormLeave:
		p.clear()
	case action.ViewFilters:
		return searches(p), true
	case action.ViewGroups, action.ViewColumns, action.ViewDensity, action.ViewFinished:
		return reshape(p, id), true
	case action.Back:
		return p.back(), true
	case action.NextHit, action.PrevHit:
		p.list.Act(map[action.ID]action.ID{action.NextHit: action.Down, action.PrevHit: action.Up}[id])
	case action.Sort:
		p.order.By = (p.order.By + 1) % (caseload.ByContact + 1)
		return p.sorted(), true
	case action.SortReverse:
		p.order.Reverse = !p.order.Reverse
		return p.sorted(), true
	case action.Why:
		return explainLine(p), true
	case action.SideDown, action.SideUp:
		scrollWhy(p, id == action.SideDown)
	case action.Left, action.Right:
		p.fold(id == action.Left)
	case action.Open:
		return p.open(), true
	default:
		return nil, p.along(id)
	}
	return nil, true
}

// along moves along the list. Who is passed line by line has been seen.
func (p *Pane) along(id action.ID) bool {
	if p.filter.typing {
		if id == action.FieldNext && complete(&p.roll) || p.filter.act(id) {
			p.refresh(true)
		}
		return true
	}
	if l := p.line(); id == action.Down && l != nil {
		p.round.add(p.cases, l.Row.ID)
	}
	if l := p.line(); l == nil && (id == action.Mark || id == action.Range) {
		return true
	}
	return p.list.Act(id)
}

// back lets go of one thing at a time: range, marks, filter, reason.
func (p *Pane) back() pane.Request {
	switch {
	case p.list.Act(action.Back):
	case p.filter.String() != "":
		p.clear()
	case p.why:
		p.why = false
		p.relist()
	default:
		return pane.Back{}
	}
	return nil
}

func (p *Pane) sorted() pane.Request {
	p.refresh(false)
	id := text.ID("caseload.sorted")
	if p.order.Reverse {
		id = "caseload.sorted.reverse"
	}
	return pane.Toast{Text: p.words.F(id, p.words.Of("caseload.by", p.order.By.String()))}
}

// open shows the dossier, or opens and shuts a group.
func (p *Pane) open() pane.Request {
	l := p.line()
	if l == nil {
		if b, ok := p.group(); ok {
			p.fold(!b.folded)
		}
		return nil
	}
	p.round.add(p.cases, l.Row.ID)
	return pane.Open{Dossier: l.Row.ID}
}

// request asks for an act on the line, and remembers which line comes after it.
func (p *Pane) request(id action.ID) pane.Request {
	l, a := p.line(), p.asker()
	if len(a.Dossiers) == 0 {
		return nil
	}
	if b, many := picked(p); many {
		req := b.request(id)
		if req != nil {
			p.round.depart(b.Dossiers[0], p.list.Key())
		}
		return req
	}
	var req pane.Request
	if id == action.Done && l != nil && len(a.Dossiers) == 1 {
		req = a.Answer(l.First)
	} else {
		req = a.Act(id, p.subject(l))
	}
	if req != nil && l != nil {
		p.round.depart(l.Row.ID, p.next())
	}
	return req
}

// asker speaks for the marked dossiers, else for the one under the cursor.
func (p *Pane) asker() ask.Asker {
	a := ask.Asker{Words: p.words, Today: p.today, Dossiers: p.Marked()}
	if p.current != nil && len(a.Dossiers) == 1 && a.Dossiers[0] == p.current.ID {
		a.Dossier = p.current
	}
	return a
}

// subject is what a line names.
func (p *Pane) subject(l *caseload.Line) ask.Subject {
	if l == nil {
		return ask.Subject{}
	}
	return p.asker().Signal(l.First)
}

// saved goes on to the next line when the act was asked for here, or when one of the panes beside the list
// did an act of every morning on the line or answered what it stood for. What was taken back or done again is
// neither: the cursor stays, and nobody was looked at.
func (p *Pane) saved(m pane.Saved) {
	if m.Act == pane.Undid || m.Act == pane.Redid {
		return
	}
	p.round.add(p.cases, m.Dossiers...)
	if m.Beside {
		if next, ok := p.round.answered(p.cases, m); ok {
			p.goTo(next)
		}
		return
	}
	if next, ok := p.round.arrive(m.Dossiers); ok {
		p.goTo(next)
		p.list.Unmark()
	}
}

// Can tells whether an action would do something here now and, if not, why.
func (p *Pane) Can(id action.ID) (ok bool, why string) {
	if ok, why, known := p.seeing(id); known {
		return ok, why
	}
	if b, many := picked(p); many {
		return b.can(id)
	}
	l := p.line()
	if id == action.Done && l != nil {
		return true, ""
	}
	return p.asker().Can(id, p.subject(l))
}

// seeing is Can for what changes nothing but the view; known is false for everything else.
func (p *Pane) seeing(id action.ID) (ok bool, why string, known bool) {
	b, folds := p.group()
	none := p.words.T("caseload.none")
	switch id {
	case action.ViewFinished:
		return p.cases != nil && p.cases.Counts()[signal.Closed] > 0, p.words.T("caseload.finished.none"), true
	case action.Search, action.Sort, action.SortReverse, action.ViewFilters, action.ViewGroups,
		action.ViewColumns, action.ViewDensity:
		return p.cases != nil && p.cases.Len() > 0, none, true
	case action.FormLeave:
		return p.filter.typing, "", true
	case action.Back:
		return true, "", true
	case action.NextHit, action.PrevHit:
		return p.filter.String() != "", p.words.T("caseload.search-first"), true
	case action.SideDown, action.SideUp:
		return p.why, "", true
	case action.Left:
		return folds && !b.folded, "", true
	case action.Right:
		return folds && b.folded, "", true
	case action.Why, action.Open, action.Mark, action.Range:
		return p.list.Cursor() >= 0, none, true
	}
	if p.filter.typing {
		return true, "", true
	}
	return p.rows.Len() > 0, none, moves(id)
}

// Speaks tells whether the line under the cursor, and no marked one, speaks for a dossier.
func Speaks(p *Pane, id journal.ID) bool {
	l, marked := p.line(), p.Marked()
	return l != nil && l.Row.ID == id && len(marked) == 1 && marked[0] == id
}

// NamesApplication tells whether what the line under the cursor asks for is about an application.
func NamesApplication(p *Pane) bool { return p.subject(p.line()).Kind == ask.Application }

// Running is how many dossiers the list is about; those that are closed are not among them.
func Running(p *Pane) int {
	if p.cases == nil {
		return 0
	}
	return p.cases.Len()
}
