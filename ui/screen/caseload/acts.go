package caseload

import (
	"slices"

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
		p.clearFilter()
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
		p.why = !p.why
		p.relist()
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
		if p.filter.act(id) {
			p.refresh(true)
		}
		return true
	}
	if l := p.lineAt(); id == action.Down && l != nil {
		p.see(l.Row.ID)
	}
	if l := p.lineAt(); l == nil && (id == action.Mark || id == action.Range) {
		return true
	}
	return p.list.Act(id)
}

func (p *Pane) see(ids ...journal.ID) {
	if p.cases != nil {
		p.round.add(p.cases, ids...)
	}
}

// typed takes a key while the filter is typed: Enter keeps it, the arrows move along what was found.
func (p *Pane) typed(k tea.KeyPressMsg) {
	switch k.String() {
	case "enter":
		p.filter.typing = false
	case "up":
		p.list.Act(action.Up)
	case "down":
		p.list.Act(action.Down)
	case "pgup":
		p.list.Act(action.PageUp)
	case "pgdown":
		p.list.Act(action.PageDown)
	default:
		if p.filter.key(k) {
			p.refresh(true)
		}
	}
	p.relist()
}

func (p *Pane) clearFilter() {
	if p.filter.clear() {
		p.refresh(false)
	}
	p.relist()
}

// back lets go of one thing at a time: range, marks, filter, reason.
func (p *Pane) back() pane.Request {
	switch {
	case p.list.Act(action.Back):
	case p.filter.String() != "":
		p.clearFilter()
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

// fold closes or opens the group under the cursor.
func (p *Pane) fold(shut bool) {
	b, ok := p.group()
	if !ok || b.folded == shut {
		return
	}
	p.folded[b.group] = shut
	p.refresh(false)
	if shut {
		p.list.Jump(b.at)
	}
}

// group is the group under the cursor when it can be folded.
func (p *Pane) group() (block, bool) {
	i := p.list.Cursor()
	if i < 0 || len(p.rows.blocks) == 0 {
		return block{}, false
	}
	b := p.rows.at(i).block
	return b, b.fold
}

// open shows the dossier, or opens and shuts a group.
func (p *Pane) open() pane.Request {
	l := p.lineAt()
	if l == nil {
		if b, ok := p.group(); ok {
			p.fold(!b.folded)
		}
		return nil
	}
	p.see(l.Row.ID)
	return pane.Open{Dossier: l.Row.ID}
}

// request asks for an act on the line, and remembers which line comes after it.
func (p *Pane) request(id action.ID) pane.Request {
	l := p.lineAt()
	if l == nil && p.list.Count() == 0 {
		return nil
	}
	req := p.acting(id, l)
	if req != nil {
		p.depart(l)
	}
	return req
}

func (p *Pane) acting(id action.ID, l *caseload.Line) pane.Request {
	a := p.asker()
	if id == action.Done && l != nil && len(a.Dossiers) == 1 {
		return p.remedy(a, l)
	}
	return a.Act(id, p.subject(l))
}

// remedy answers the line's own signal: a task is done, a moment is ticked, silence asks for a contact.
func (p *Pane) remedy(a ask.Asker, l *caseload.Line) pane.Request {
	if s := p.subject(l); s.Kind != ask.Nothing && s.Kind != ask.Contact {
		return a.Act(action.Done, s)
	}
	name, args := l.First.Act()
	return a.Remedy(name, args)
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
	s := ask.Subject{Item: l.First.Item, Code: l.First.Code, Day: l.First.Due, Rule: l.First.Rule.String()}
	switch l.First.Rule {
	case signal.Task:
		s.Kind = ask.Task
	case signal.Appointment, signal.AppointmentOutcome:
		s.Kind = ask.Appointment
	case signal.Moment, signal.Ask, signal.Letter, signal.Mark:
		s.Kind = ask.Moment
	case signal.FollowUp, signal.Interview, signal.Offer:
		s.Kind = ask.Application
		if d := p.current; d != nil && d.ID == l.Row.ID {
			if app, ok := d.Application(s.Item); ok {
				s.Stage = app.At(p.today)
			}
		}
	case signal.Contact:
		s.Kind = ask.Contact
	}
	return s
}

// depart remembers where the coach goes when the act she asked for is saved: to the line below.
func (p *Pane) depart(l *caseload.Line) {
	if l == nil {
		return
	}
	p.round.acting, p.round.next = l.Row.ID, ""
	i := p.list.Cursor()
	for _, j := range []int{i + 1, i + 2, i - 1, i - 2} {
		if j >= 0 && j < p.rows.Len() && p.rows.at(j).line != nil {
			p.round.next = p.rows.Key(j)
			return
		}
	}
}

// saved goes on to the next line when the act was asked for here.
func (p *Pane) saved(m pane.Saved) {
	p.see(m.Dossiers...)
	if p.round.acting.IsZero() || !slices.Contains(m.Dossiers, p.round.acting) {
		return
	}
	if i, ok := p.rows.Index(p.round.next); ok {
		p.list.Jump(i)
	}
	p.round.acting = journal.ID{}
	p.list.Unmark()
}

// Can tells whether an action would do something here now and, if not, why.
func (p *Pane) Can(id action.ID) (ok bool, why string) {
	switch id {
	case action.Search, action.Sort, action.SortReverse:
		return p.cases != nil && p.cases.Len() > 0, p.words.T("caseload.none")
	case action.FormLeave:
		return p.filter.typing, ""
	case action.Back:
		return true, ""
	case action.NextHit, action.PrevHit:
		return p.filter.String() != "", p.words.T("caseload.search-first")
	case action.Left:
		b, found := p.group()
		return found && !b.folded, ""
	case action.Right:
		b, found := p.group()
		return found && b.folded, ""
	}
	if p.filter.typing {
		return true, ""
	}
	if slices.Contains(alongIDs, id) {
		return p.rows.Len() > 0, p.words.T("caseload.none")
	}
	if id == action.Why || id == action.Open || id == action.Mark || id == action.Range {
		return p.list.Cursor() >= 0, p.words.T("caseload.none")
	}
	l := p.lineAt()
	if id == action.Done && l != nil && p.list.Count() == 0 {
		return true, ""
	}
	return p.asker().Can(id, p.subject(l))
}

// alongIDs are the actions that move along the list or mark in it.
var alongIDs = []action.ID{
	action.Down, action.Up, action.Top, action.End, action.HalfDown, action.HalfUp, action.PageDown, action.PageUp,
	action.MarkAll, action.ExtendDown, action.ExtendUp,
}
