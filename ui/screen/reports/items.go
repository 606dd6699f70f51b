package reports

import (
	"cmp"
	"slices"
	"strconv"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/report"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/list"
)

// item is one document of the list: one to make for a reader, or one that was sent.
type item struct {
	key    string
	kind   report.Kind
	reader report.Audience
	sent   journal.ID // zero: to be made
	frozen bool       // what was sent is kept
	title  string
	short  string // where there is no room for the title
	right  string
	sign   string
	style  cell.Style
	rank   int
	day    civil.Date
}

// isSent reports whether the line is a report that left.
func (it item) isSent() bool { return !it.sent.IsZero() }

// The order of the list: what is to be done, what is under way, what was sent, what could be made.
const (
	rankDue = iota
	rankMissing
	rankDraft
	rankSent
	rankIdle
)

// soon are the days before a report is due in which it stands on top.
const soon = 14

// itemsOf makes the list of a dossier.
func itemsOf(p *Pane) []item {
	var all []item
	duties := report.Duties(p.source.d, p.source.today, p.source.settings.Report)
	for _, k := range report.Kinds() {
		all = append(all, openItem(p, k, duties))
	}
	numbers := map[string]int{}
	for _, r := range p.source.d.Agenda.Reports {
		numbers[r.Kind+r.For]++
		all = append(all, sentItem(p, r, numbers[r.Kind+r.For]))
	}
	slices.SortStableFunc(all, func(a, b item) int {
		if a.rank == rankSent && b.rank == rankSent {
			return cmp.Compare(b.day, a.day)
		}
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(lastIfZero(a.day), lastIfZero(b.day)))
	})
	return all
}

func lastIfZero(d civil.Date) civil.Date {
	if d.IsZero() {
		return civil.Last
	}
	return d
}

// openItem is a document that can be made: for the reader that was picked, else its usual one.
func openItem(p *Pane, k report.Kind, duties []report.Duty) item {
	w := p.words
	it := item{
		key: string(k), kind: k, reader: cmp.Or(p.chosen[k], k.Readers()[0]), rank: rankIdle,
		sign: p.glyphs.Marks.Dot, style: theme.Muted,
	}
	it.title = w.T(kindWord(k))
	if k == report.Progress {
		n := 1
		for _, r := range p.source.d.Agenda.Reports {
			if r.Kind == string(k) && r.For == string(it.reader) {
				n++
			}
		}
		it.title, it.short = numbered(p, n)
	}
	for _, x := range duties {
		if x.Kind == k {
			markDue(p, &it, x)
		}
	}
	if len(dossier.Concepts(p.source.d, string(k), string(it.reader))) > 0 {
		it.rank = min(it.rank, rankDraft)
		if it.right == "" {
			it.right = w.T("reports.concept")
		}
	}
	return it
}

// markDue says when the document is due.
func markDue(p *Pane, it *item, x report.Duty) {
	w, today := p.words, p.source.today
	it.day = x.Due
	switch days := x.Due.Sub(today); {
	case x.Due.IsZero():
		it.rank, it.sign, it.style, it.right = rankMissing, p.glyphs.Signs.Planned, theme.Planned, w.T(
			"reports.missing",
		)
	case days < 0:
		it.rank, it.sign, it.style, it.right = rankDue, p.glyphs.Signs.Late, theme.Late, w.F("reports.late", -days)
	case days == 0:
		it.rank, it.sign, it.style, it.right = rankDue, p.glyphs.Signs.Today, theme.Today, w.T("reports.today")
	case days <= soon:
		it.rank, it.sign, it.style, it.right = rankDue, p.glyphs.Signs.Planned, theme.Planned, w.Day(x.Due, today)
	case x.Kind == report.Final:
		it.right = w.SickWeek(p.source.d.Week(x.Due))
	default:
		it.rank, it.right = rankDraft, w.Day(x.Due, today)
	}
}

func sentItem(p *Pane, r dossier.Report, n int) item {
	it := item{
		key: r.Item.String(), kind: report.Kind(r.Kind), reader: report.Audience(r.For), sent: r.Item,
		frozen: len(r.Frozen.Document) > 0, title: p.words.T(kindWord(report.Kind(r.Kind))),
		right: p.words.Day(r.On, p.source.today), sign: p.glyphs.Signs.Done, style: theme.Done, rank: rankSent,
		day: r.On,
	}
	if it.kind == report.Progress {
		it.title, it.short = numbered(p, n)
	}
	return it
}

// numbered is what the progress report of that number is called, in full and short.
func numbered(p *Pane, n int) (title, short string) {
	no := " " + strconv.Itoa(n)
	return p.words.T(kindWord(report.Progress)) + no, p.words.T("reports.short.progress") + no
}

// rows are the items as a list.
type rows struct {
	items []item
	pane  *Pane
}

// Len is the number of documents.
func (r *rows) Len() int { return len(r.items) }

// Heading reports that no line is a heading.
func (r *rows) Heading(int) bool { return false }

// Key is what makes a line the same after a change.
func (r *rows) Key(i int) string { return r.items[i].key }

// Draw draws one document: its sign, its name with its reader, and when it is due or was sent.
func (r *rows) Draw(c *cell.Canvas, at cell.Rect, i int, s list.State, env pane.Env) {
	it, w := r.items[i], env.Words
	right := cell.Width(it.right)
	c.Put(at.X+1, at.Y, it.sign, it.style, 1)
	name, room := it.title+" "+env.Glyphs.Marks.Dot+" "+w.Of(
		"choice.for",
		string(it.reader),
	), max(
		0,
		at.W-5-right,
	)
	if cell.Width(name) > room && it.reader == it.kind.Readers()[0] { // the usual reader needs no words
		name = it.title
	}
	if cell.Width(name) > room && it.short != "" {
		name = it.short
	}
	style := theme.Text
	if it.rank == rankIdle {
		style = theme.Muted
	}
	c.PutCut(at.X+3, at.Y, name, style, room, env.Glyphs.Marks.More)
	c.PutRight(at.X, at.Y, it.right, it.style, max(0, at.W-1), env.Glyphs.Marks.More)
	s.Point(c, at, env)
}
