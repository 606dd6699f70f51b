// Package reports shows which documents of a dossier are due, sent or missing, what the one under the cursor
// would say to its reader, and what stands in the way of letting it go.
package reports

import (
	tea "charm.land/bubbletea/v2"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/office"
	"spoorboek/model/profile"
	"spoorboek/model/report"
	"spoorboek/model/riv"
	"spoorboek/ui/action"
	"spoorboek/ui/ask"
	"spoorboek/ui/cell"
	"spoorboek/ui/desk"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/list"
)

// Pane is the reports screen of the current dossier.
type Pane struct {
	words  *text.Words
	glyphs theme.Glyphs
	source source
	rows   *rows
	list   *list.List
	chosen map[report.Kind]report.Audience // the readers that the coach picked
	lang   report.Language
	scroll int
	aside  bool // the keys are at the checks
	check  int  // the check with the cursor
	size   pane.Resized
	memo   memo
	hidden bool // the privacy screen
}

// source is what documents are made from.
type source struct {
	d        *dossier.Dossier
	office   *office.Office
	settings norm.Settings
	today    civil.Date
	rows     []caseload.Row        // not yet put by name: nobody was asked for
	names    map[journal.ID]string // of everybody in the caseload, as one says them
}

// others are the names of the other people in the caseload.
func (s *source) others() []string {
	if s.names == nil {
		s.names = make(map[journal.ID]string, len(s.rows))
		s.learn(s.rows)
		s.rows = nil
	}
	all := make([]string, 0, len(s.names))
	for id, name := range s.names {
		if id != s.d.ID {
			all = append(all, name)
		}
	}
	return all
}

func (s *source) learn(rows []caseload.Row) {
	for i := range rows {
		s.names[rows[i].ID] = profile.ParseName(rows[i].Name).Spoken()
	}
}

// memo keeps what was made of the line under the cursor, since it is looked at many times before it changes.
type memo struct {
	key   memoKey
	paper desk.Paper
	lines []line
	riv   rivCount
}

type memoKey struct {
	d     *dossier.Dossier
	o     *office.Office
	item  string
	lang  report.Language
	width int
	today civil.Date
	words text.Lang
}

// rivCount is how the dossier stands against the checks on a day.
type rivCount struct {
	of           *dossier.Dossier
	on           civil.Date
	set          norm.Settings
	fine, judged int
	all          []riv.Finding
}

// New returns a screen without a dossier.
func New(words *text.Words, glyphs theme.Glyphs) *Pane {
	p := &Pane{
		words: words, glyphs: glyphs, chosen: map[report.Kind]report.Audience{}, lang: report.Dutch,
		rows: &rows{}, source: source{settings: norm.Defaults()},
	}
	p.list = list.New(p.rows)
	return p
}

// SetWords changes the language of the screen; that of the documents is their own.
func (p *Pane) SetWords(words *text.Words) {
	p.words = words
	p.lay()
}

// Update takes the dossier, the office, the names of the others and a new size.
func (p *Pane) Update(msg tea.Msg) (pane.Request, tea.Cmd) {
	switch m := msg.(type) {
	case pane.Rows:
		p.source.office, p.source.settings, p.source.today = m.Office, m.Settings, m.Today
		p.source.rows, p.source.names = m.Rows, nil
		p.lay()
	case pane.Changed:
		if p.source.names != nil {
			p.source.learn(m.Rows)
		}
	case pane.Chosen:
		if p.source.d == nil || p.source.d.ID != m.Dossier {
			p.source.d, p.scroll, p.lang, p.aside = nil, 0, report.Dutch, false
			clear(p.chosen)
			p.lay()
		}
	case pane.Loaded:
		p.source.d = m.Dossier
		p.lay()
	case pane.Day:
		p.source.today = m.Today
		p.lay()
	case pane.Private:
		p.hidden = m.On
	case pane.Clicked:
		p.list.Click(m.Row)
		p.scroll, p.aside = 0, false
	case pane.Resized:
		p.size, p.aside = m, p.aside && !layoutOf(cell.Rect{W: m.W, H: m.H}).checks.Empty()
		p.list.Resize(max(1, listRows(p)))
	}
	return nil, nil
}

// lay makes the lines of the list anew and leaves the cursor on the same one.
func (p *Pane) lay() {
	p.rows.items, p.rows.pane = nil, p
	if p.source.d != nil {
		p.rows.items = itemsOf(p)
	}
	p.list.Use(p.rows)
}

// at is the line under the cursor.
func (p *Pane) at() (item, bool) {
	i := p.list.Cursor()
	if i < 0 || i >= len(p.rows.items) {
		return item{}, false
	}
	return p.rows.items[i], true
}

// order is the document that a line asks for.
func (p *Pane) order(it item) report.Order {
	return report.Order{Kind: it.kind, Audience: it.reader, Language: p.lang, Day: p.source.today}
}

// paper is the document of the line under the cursor: as it was sent, or as it would leave now.
func (p *Pane) paper() (desk.Paper, bool) {
	it, ok := p.at()
	if !ok {
		return desk.Paper{}, false
	}
	key := memoKey{
		d: p.source.d, o: p.source.office, item: it.key, lang: p.lang, width: previewWidth(p),
		today: p.source.today, words: p.words.Lang(),
	}
	if p.memo.key == key {
		return p.memo.paper, true
	}
	paper, err := p.write(it)
	if err != nil {
		return desk.Paper{}, false
	}
	p.memo.key, p.memo.paper = key, paper
	p.memo.lines = preview(paper.Document, key.width)
	return paper, true
}

func (p *Pane) write(it item) (desk.Paper, error) {
	if it.isSent() {
		sent, _ := p.source.d.Agenda.Report(it.sent)
		doc, err := report.Thaw(sent.Frozen.Document)
		return desk.Paper{Document: doc, Heads: sent.Heads}, err
	}
	o := p.source.office
	if o == nil {
		o = &office.Office{}
	}
	return desk.PaperOf(p.source.d, p.order(it), desk.DeskOf(o, o.Coach, p.lang), p.source.others())
}

// standing counts how the dossier stands against the RIV checks.
func (p *Pane) standing() rivCount {
	d, on, set := p.source.d, p.source.today, p.source.settings
	if p.memo.riv.of != d || p.memo.riv.on != on || p.memo.riv.set != set {
		n := rivCount{of: d, on: on, set: set, all: riv.Evaluate(d, on, set)}
		for _, f := range n.all {
			if f.State == riv.InOrder {
				n.fine++
			}
			if f.State == riv.InOrder || f.Open() {
				n.judged++
			}
		}
		p.memo.riv = n
	}
	return p.memo.riv
}

// Can tells whether an action would do something here now and, if not, why, in the coach's words.
func (p *Pane) Can(id action.ID) (ok bool, why string) {
	w := p.words
	it, has := p.at()
	if p.aside && (id == action.Left || id == action.Right || id == action.Open) {
		return id != action.Right, ""
	}
	switch id {
	case action.Left:
		return false, ""
	case action.Right,
		action.Down,
		action.Up,
		action.Top,
		action.End,
		action.PageDown,
		action.PageUp,
		action.HalfDown,
		action.HalfUp,
		action.SideDown,
		action.SideUp,
		action.Why,
		action.CopyLine:
		return has, w.T("reports.none")
	case action.Back, action.Report:
		return true, ""
	case action.Open, action.Step, action.StepBack, action.Edit, action.Editor, action.Done:
		return has && !it.isSent(), w.T("reports.sent-stays")
	case action.OpenOutside:
		return has && (!it.isSent() || it.frozen), w.T("reports.not-kept")
	}
	if p.source.d == nil || known(id) {
		return false, ""
	}
	return p.asker().Can(id, ask.Subject{})
}

// Lines are the lines to look through.
func (p *Pane) Lines(env pane.Env) []pane.Found { return list.Lines(p.list, env) }
