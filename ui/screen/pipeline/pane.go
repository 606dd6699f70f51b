package pipeline

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/action"
	"spoorboek/ui/ask"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
	"spoorboek/ui/widget/marks"
	"spoorboek/ui/widget/order"
)

// Pane is the pipeline of the current dossier: a strip among other panes, board or list when zoomed.
type Pane struct {
	words   *text.Words
	glyphs  theme.Glyphs
	id      journal.ID // the current dossier, read or not
	dossier *dossier.Dossier
	board   *Board
	today   civil.Date
	cursor
	list    bool // the list in the place of the board
	width   int
	narrow  bool // no room for a board: the strip, which is a list
	strip   bool // among other panes
	labels  capacity.Labels
	private bool
	orders  order.Orders
}

// cursor is where the coach is, and what she chose on the way.
type cursor struct {
	chosen journal.ID // the application under the cursor
	col    Column     // the column under the cursor, which may be empty
	back   int        // how many stages back in its history the cursor is; 0: on the application itself
	marks  marks.Marks[journal.ID]
}

// New returns a pane without a dossier.
func New(words *text.Words, glyphs theme.Glyphs) *Pane {
	return &Pane{words: words, glyphs: glyphs, board: &Board{}}
}

// SetWords changes the language.
func (p *Pane) SetWords(words *text.Words) { p.words = words }

// Update takes a dossier, a choice of dossier and a new day.
func (p *Pane) Update(msg tea.Msg) (pane.Request, tea.Cmd) {
	switch m := msg.(type) {
	case pane.Chosen:
		p.id = m.Dossier
	case pane.Loaded:
		p.load(m.Dossier)
	case pane.Rows:
		p.day(m.Today)
		if m.Office != nil {
			p.labels = capacity.LabelsFrom(m.Office.Options)
			p.orders.Learn(m.Office.Options)
			p.load(p.dossier)
		}
	case pane.Saved:
		p.marks = marks.Marks[journal.ID]{}
	case pane.Private:
		p.private = m.On
	case pane.Day:
		p.day(m.Today)
	case pane.Clicked:
		p.click(m)
	case pane.Resized:
		settle(p)
		p.width = m.W
		p.narrow = m.W < boardFrom || m.H < 9
		p.strip = m.Class >= pane.M && m.W < stripUnder
	}
	return nil, nil
}

// stripUnder is the width under which the pane in a large terminal stands among others.
const stripUnder = 100

// boardFrom is the width from which the pane is a board.
const boardFrom = 60

func (p *Pane) day(today civil.Date) {
	if today == p.today {
		return
	}
	p.today = today
	p.load(p.dossier)
}

// load lays out a dossier; the cursor stays on its application, wherever that went.
func (p *Pane) load(d *dossier.Dossier) {
	if d == nil {
		return
	}
	settle(p)
	same := p.dossier != nil && p.dossier.ID == d.ID
	p.id, p.dossier = d.ID, d
	p.board = sorted(p, NewBoard(d.Applications, p.today))
	if col, _, _, ok := p.board.find(p.chosen); ok && same {
		p.col = col
		along(p, 0)
		return
	}
	p.back = 0
	p.chosen, p.marks = journal.ID{}, marks.Marks[journal.ID]{}
	if p.board.Len() > 0 {
		first := p.board.order[0]
		p.chosen, p.col = p.board.app(first).ID, columnOf(first.Stage)
	}
}

// ready reports whether the current dossier is the one that is laid out.
func (p *Pane) ready() bool { return p.dossier != nil && p.dossier.ID == p.id }

// card is the application under the cursor.
func (p *Pane) card() (Card, bool) {
	_, _, place, ok := p.board.find(p.chosen)
	if !ok {
		return Card{}, false
	}
	return p.board.order[place], true
}

// Act moves over the board or asks for an act on the application under the cursor.
func (p *Pane) Act(id action.ID) (pane.Request, tea.Cmd) {
	if !p.ready() || p.move(id) {
		return nil, nil
	}
	if req := correct(p, id); req != nil {
		return req, nil
	}
	if marks.Chooses(id) {
		choose(p, id)
		return nil, nil
	}
	if chosen := picked(p); len(chosen) > 0 && together(id) {
		return bulk(p, id, chosen), nil
	}
	return request(p, id), nil
}

// request is what an action asks of the application under the cursor, or of the board.
func request(p *Pane, id action.ID) pane.Request {
	switch id {
	case action.ViewBoard:
		settle(p)
		p.list = !p.list
		return nil
	case action.Sort, action.SortReverse:
		settle(p)
		return sortList(p, id)
	case action.Open:
		return open(p)
	case action.Edit:
		return edit(p)
	case action.Why:
		return tell(p)
	case action.Delete:
		return endOne(p)
	case action.Back:
		if p.back > 0 {
			p.back = 0
			return nil
		}
		if p.marks.LetGo() {
			return nil
		}
		return pane.Back{}
	}
	return p.asker().Act(id, p.subject())
}

// open zooms the strip; on the screen it opens the application to change it.
func open(p *Pane) pane.Request {
	switch {
	case p.chosen.IsZero():
		return p.asker().Form("application", nil, nil)
	case p.strip:
		return pane.Zoom{Pane: pane.Pipeline}
	}
	return edit(p)
}

// edit opens the application under the cursor to change it.
func edit(p *Pane) pane.Request {
	if s := p.subject(); s.Kind == ask.Application {
		return p.asker().Edit("edit-application", s.Item)
	}
	return nil
}

// page is how many applications a page key goes.
const page = 5

// move handles what moves the cursor.
func (p *Pane) move(id action.ID) bool {
	switch id {
	case action.Down, action.NextHit:
		p.down(1)
	case action.Up, action.PrevHit:
		p.down(-1)
	case action.HalfDown, action.PageDown:
		p.down(page)
	case action.HalfUp, action.PageUp:
		p.down(-page)
	case action.Left:
		p.across(-1)
	case action.Right:
		p.across(1)
	case action.Top:
		p.down(-p.board.Len())
	case action.End:
		p.down(p.board.Len())
	case action.First:
		p.nearest(0, 1)
	case action.Last:
		p.nearest(int(columnCount)-1, -1)
	case action.SideDown, action.SideUp:
		if ok, _ := pastCan(p); ok {
			along(p, map[action.ID]int{action.SideDown: 1, action.SideUp: -1}[id])
		}
		return true
	default:
		return false
	}
	return true
}

// down goes along the list, or along the column of the board.
func (p *Pane) down(by int) {
	cards := line(p)
	_, at, place, ok := p.board.find(p.chosen)
	if !onBoard(p) {
		at = place
	}
	if len(cards) == 0 {
		return
	}
	if !ok {
		at, by = 0, 0
	}
	p.choose(cards[max(0, min(at+by, len(cards)-1))])
}

func (p *Pane) choose(c Card) { p.chosen, p.col, p.back = p.board.app(c).ID, columnOf(c.Stage), 0 }

// click chooses the card that was pointed at: on the board by column and row, else by its place in the list.
func (p *Pane) click(m pane.Clicked) {
	if m.Part == inHistory {
		clickPast(p, m.Row)
		return
	}
	cards := p.board.order
	if m.Part >= 0 {
		cards = p.board.columns[min(m.Part, int(columnCount)-1)]
	}
	if p.ready() && m.Row >= 0 && m.Row < len(cards) {
		if onBoard(p) {
			settle(p)
		}
		p.choose(cards[m.Row])
	}
}

// across goes to the next column that holds a card; in the list it changes nothing.
func (p *Pane) across(by int) { p.nearest(int(p.col)+by, by) }

// nearest goes to the first column that holds a card, from a column on.
func (p *Pane) nearest(col, step int) {
	if !onBoard(p) {
		return
	}
	settle(p)
	for ; col >= 0 && col < int(columnCount); col += step {
		if cards := p.board.columns[col]; len(cards) > 0 {
			p.choose(cards[0])
			return
		}
	}
}

func (p *Pane) asker() ask.Asker {
	return ask.Asker{Words: p.words, Today: p.today, Dossier: p.dossier, Dossiers: []journal.ID{p.dossier.ID}}
}

func (p *Pane) subject() ask.Subject {
	c, ok := p.card()
	if !ok {
		return ask.Subject{}
	}
	return about(p, c)
}

// Can tells whether an action would do something here now and, if not, why.
func (p *Pane) Can(id action.ID) (ok bool, why string) {
	if !p.ready() {
		return false, p.words.T("screen.no-dossier")
	}
	if chosen := picked(p); len(chosen) > 0 && together(id) {
		return canBulk(p, id, chosen)
	}
	switch id {
	case action.Left, action.Right, action.First, action.Last:
		if !onBoard(p) {
			return false, ""
		}
		return p.board.Len() > 0, p.words.T("pipeline.none")
	case action.Down, action.Up, action.Top, action.End, action.NextHit, action.PrevHit, action.HalfDown,
		action.HalfUp, action.PageDown, action.PageUp:
		return p.board.Len() > 0, p.words.T("pipeline.none")
	case action.SideDown, action.SideUp:
		return pastCan(p)
	case action.ViewBoard:
		return p.strip || !p.narrow, p.words.T("pipeline.narrow")
	case action.Open, action.Back:
		return true, ""
	case action.Sort, action.SortReverse:
		if onBoard(p) {
			return false, p.words.T("pipeline.board-order")
		}
		return order.Can(p.board.Len(), p.words)
	case action.Delete:
		return canEnd(p)
	case action.Step, action.StepBack, action.Why, action.Mark, action.Range, action.MarkAll, action.ExtendDown,
		action.ExtendUp:
		return p.board.Len() > 0, p.words.T("pipeline.none")
	}
	return p.asker().Can(id, p.subject())
}

// Due is the day on which the application under the cursor is followed up, else that of its present stage.
func (p *Pane) Due() civil.Date {
	c, ok := p.card()
	switch {
	case !ok:
		return 0
	case c.Due.IsZero():
		return c.Since
	}
	return c.Due
}

// Lines are the applications to look through.
func (p *Pane) Lines(pane.Env) []pane.Found {
	var all []pane.Found
	for i, c := range p.board.order {
		a := p.board.app(c)
		all = append(all, pane.Found{
			Text: strings.Join([]string{a.Function, a.Employer, p.words.Stage(string(c.Stage))}, " · "),
			Here: a.ID == p.chosen, At: pane.Clicked{Part: inOrder, Row: i},
		})
	}
	return all
}

// Draw draws the pane in r.
func (p *Pane) Draw(c *cell.Canvas, r cell.Rect, env pane.Env) {
	before := c.Clip(r)
	defer c.Clip(before)
	c.Fill(r, ' ', theme.Text)
	v := view{
		saying: say(p, env), c: c, chosen: p.chosen, col: p.col, back: p.back, order: p.orders.Of(listName),
		picked: picked(p),
	}
	if !p.ready() {
		none := card.Card{Title: env.Words.T("pipeline.title"), Focus: env.Focus, Cursor: -1}
		if p.id.IsZero() {
			none.Rows = []card.Row{{}, {Text: env.Words.T("screen.no-dossier"), Style: theme.Muted, Wrap: true}}
		}
		none.Draw(c, r, env)
		return
	}
	v.name = p.dossier.Name()
	if env.Private {
		v.name = p.dossier.Person.Initials()
	}
	switch {
	case !env.Zoomed || p.narrow:
		v.strip(r)
	case p.list:
		v.table(r)
	default:
		v.columns(r)
	}
}
