package figures

import (
	"fmt"
	"strconv"
	"strings"

	"spoorboek/model/figures"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
	"spoorboek/ui/widget/chart"
	"spoorboek/ui/widget/deck"
)

// board is one card: its lines, some of which are numbers.
type board struct {
	name  string // of the card in the catalogue
	lines []line
}

// line is one line of a card. Without behind it is a heading or goes with the number above it.
type line struct {
	id     string // which number it is, whatever the language and the day
	row    card.Row
	behind *figures.Behind
	name   string  // of the number, in words
	means  text.ID // the sentence that says what it means
	cells  []string
}

// boards are the cards with the sections they show, in their order.
func boards() []struct {
	name     string
	sections []string
} {
	return []struct {
		name     string
		sections []string
	}{
		{"outcome", []string{"placement", "work", "benefit", "end"}},
		{"now", []string{"now-phases", "now-weeks", "now-groups", "now-gaps"}},
		{"quality", []string{"satisfaction", "goals", "toets", "lasting", "results", "places"}},
		{"load", []string{"load", "in-out", "hours"}},
		{"flow", []string{"starts", "lengths", "phases", "contacts", "applications"}},
		{"groups", []string{"groups"}},
		{"table", nil},
	}
}

// cards makes the cards of the period.
func (p *Pane) cards(env pane.Env) []board {
	grid := gridOf(cell.Rect{W: p.size.W, H: max(0, p.size.H-1-note)})
	d := drawing{p: p, env: env, room: max(0, p.size.W/grid.Cols-4)}
	all := boards()
	cards := make([]board, len(all))
	for i, b := range all {
		cards[i].name = b.name
		if !p.source.read {
			continue
		}
		for _, id := range b.sections {
			s := p.counts[0].Section(id)
			cards[i].lines = append(cards[i].lines, d.section(&s)...)
		}
		if b.name == "table" {
			cards[i].lines = d.periods()
		}
	}
	return cards
}

// stacksOf gives the cards to the deck that draws them; the one with the cursor names the keys.
func stacksOf(cards []board, at int, env pane.Env) []deck.Stack {
	stacks := make([]deck.Stack, len(cards))
	for i := range cards {
		lines := cards[i].lines
		stacks[i] = deck.Stack{
			Title: env.Words.Of("figures.card", cards[i].name), None: env.Words.T("figures.reading"), Len: len(lines),
			Row:  func(k int) card.Row { return lines[k].row },
			Stop: func(k int) bool { return lines[k].behind != nil },
		}
	}
	stacks[min(at, len(stacks)-1)].Foot = env.Words.T("figures.keys")
	return stacks
}

// drawing is how numbers become lines in a room of so many cells.
type drawing struct {
	p    *Pane
	env  pane.Env
	room int
}

// section is the heading of a section, its numbers, and who was not counted.
func (d drawing) section(s *figures.Section) []line {
	w := d.env.Words
	of, same := common(s)
	head := w.T(text.ID("figures." + s.ID))
	if same && of > 0 {
		head += " (" + w.F("figures.n", of) + ")"
	}
	lines := []line{{row: card.Row{Rule: true, Text: head}}}
	most := 0
	for i := range s.Numbers {
		if n := &s.Numbers[i]; n.Sort == figures.Share || n.Sort == figures.Tally {
			most = max(most, n.Count)
		}
	}
	for i := range s.Numbers {
		n := &s.Numbers[i]
		if s.ID == "placement" && n.Level > 0 { // said in one line under the definition
			continue
		}
		lines = append(lines, d.number(s.ID, n, most, same && n.Sort == figures.Share))
		if said := d.parts(s, n); said != "" {
			said = strings.Repeat(" ", 7+2*n.Level) + said
			lines = append(lines, line{row: card.Row{Text: said, Style: theme.Muted}})
		}
		if n.Sort == figures.Weekly {
			lines = append(lines, d.weeks(n)...)
		}
	}
	return append(lines, d.missed(s.ID, s.Missed)...)
}

// common is the number that all shares of a section are taken of; same is false where they differ.
func common(s *figures.Section) (of int, same bool) {
	of = -1
	for i := range s.Numbers {
		if n := &s.Numbers[i]; n.Sort == figures.Share {
			if of >= 0 && n.Of != of {
				return 0, false
			}
			of = n.Of
		}
	}
	return of, of >= 0
}

// number is the line of one number: the count first, then what it is.
func (d drawing) number(section string, n *figures.Number, most int, same bool) line {
	w := d.env.Words
	name := w.Figure(section, n.Key)
	l := line{
		id: section + "." + n.Key, behind: &n.Behind, name: name, means: text.FigureMeans(n.Def),
		cells: cellsOf(w, section, n),
		row: card.Row{
			Text: d.lead(n) + strings.Repeat("  ", n.Level) + name, Style: theme.Text, Edge: theme.Bar,
		},
	}
	switch {
	case d.p.beside:
		l.row.Right, l.row.Edge = d.before(section, n), theme.Muted
	case n.Sort == figures.Middle, n.Sort == figures.Mean:
		l.row.Right, l.row.Edge = d.spread(n), theme.Muted
	case n.Sort == figures.Weekly && !d.p.asText:
		l.row.Right = chart.Spark(d.env.Glyphs, n.Weeks, d.bar())
	case n.Sort == figures.Weekly:
	case !same && n.Of > 0, d.p.asText && n.Of > 0:
		l.row.Right, l.row.Edge = w.F("figures.of", n.Count, n.Of), theme.Muted
		if !d.p.asText {
			l.row.Right += " " + chart.Bar(d.env.Glyphs, n.Count, most, d.bar()/2)
			l.row.Edge = theme.Bar
		}
	case n.Sort == figures.Tally && section == "lasting":
	case !d.p.asText:
		l.row.Right = chart.Bar(d.env.Glyphs, n.Count, most, d.bar())
	}
	return l
}

// bar is how wide a bar may be at the most.
func (d drawing) bar() int { return max(0, min(24, d.room-46)) }

// lead is the count, right under one another, and the share where there are enough to say one.
func (d drawing) lead(n *figures.Number) string {
	w := d.env.Words
	switch n.Sort {
	case figures.Middle:
		return fmt.Sprintf("%5s  ", valueOf(w, n, n.Spread.Median))
	case figures.Mean:
		return fmt.Sprintf("%5s  ", valueOf(w, n, n.Spread.Mean))
	}
	if n.Of == 0 || n.Sort != figures.Share {
		return fmt.Sprintf("%5d  ", n.Count)
	}
	if share := w.Percent(n.Count, n.Of); share != "" {
		return fmt.Sprintf("%5d %4s  ", n.Count, share)
	}
	return fmt.Sprintf("%5d  ", n.Count)
}

// valueOf is a middle or a mean; a dash where there is nothing to take it of.
func valueOf(w *text.Words, n *figures.Number, v float64) string {
	if n.Spread.N == 0 {
		return "-"
	}
	return w.Number(v)
}

// spread says how far values lie apart, and over how many they are taken.
func (d drawing) spread(n *figures.Number) string {
	w := d.env.Words
	over := w.F("figures.n", n.Spread.N)
	if n.Sort == figures.Mean {
		return w.F("figures.n-of", n.Spread.N, n.Of)
	}
	if n.Spread.N < 2 {
		return over
	}
	return w.F("figures.half", w.Number(n.Spread.Low), w.Number(n.Spread.High)) + ", " + over
}

// before is the same number in the period before.
func (d drawing) before(section string, n *figures.Number) string {
	w := d.env.Words
	s := d.p.counts[1].Section(section)
	old, ok := s.Find(n.Key)
	if !ok || strings.HasPrefix(section, "now-") || n.Key == "ahead" {
		return ""
	}
	return w.F("figures.before", short(w, &old))
}

// short is a number in a few cells, with the number it is taken of.
func short(w *text.Words, n *figures.Number) string {
	switch {
	case n.Sort == figures.Middle:
		return valueOf(w, n, n.Spread.Median) + " (" + w.F("figures.n", n.Spread.N) + ")"
	case n.Sort == figures.Mean:
		return valueOf(w, n, n.Spread.Mean) + " (" + w.F("figures.n", n.Spread.N) + ")"
	case n.Of > 0:
		return w.F("figures.of", n.Count, n.Of)
	}
	return strconv.Itoa(n.Count)
}

// parts says how a number falls apart.
func (d drawing) parts(s *figures.Section, n *figures.Number) string {
	w, dot := d.env.Words, " "+d.env.Glyphs.Marks.Dot+" "
	if s.ID != "placement" {
		return w.Parts(n.Parts, dot)
	}
	var said []string
	for i := range s.Numbers {
		if part := &s.Numbers[i]; part.Level > 0 && strings.HasPrefix(part.Key, n.Key+".") && part.Count > 0 {
			said = append(said, strings.TrimPrefix(part.Key, n.Key+".")+" "+strconv.Itoa(part.Count))
		}
	}
	if n.Key == "d3" && n.Count > 0 {
		said = append(said, w.T("figures.part.own")+" "+strconv.Itoa(n.Parts[1].Count))
	}
	return strings.Join(said, dot)
}

// weeks are the weeks of a series in words, where charts are asked as text; those that lie ahead are numbers
// of their own.
func (d drawing) weeks(n *figures.Number) []line {
	if !d.p.asText || n.Key == "ahead" {
		return nil
	}
	w := d.env.Words
	var said []string
	for i, k := range n.Weeks {
		_, week := n.Monday.Add(7 * i).ISOWeek()
		if k > 0 {
			said = append(said, w.F("figures.wk", week)+": "+strconv.Itoa(k))
		}
	}
	return []line{{row: card.Row{Text: strings.Join(said, ", "), Style: theme.Muted, Wrap: true}}}
}

// missed are who could not be counted, one line for each reason.
func (d drawing) missed(section string, all []figures.Missed) []line {
	var lines []line
	for i := range all {
		m := &all[i]
		said := d.env.Words.F("figures.missed", d.env.Words.Of("figures.missed", m.Reason))
		lines = append(lines, line{
			id: section + ".missed." + m.Reason, behind: &m.Behind, name: said, means: "figures.def.missed",
			cells: []string{said, strconv.Itoa(m.N()), "", ""},
			row:   card.Row{Text: fmt.Sprintf("%5d  ", m.N()) + said, Style: theme.Warn},
		})
	}
	return lines
}

// tabled are the numbers that stand side by side over three periods.
func tabled() [][2]string {
	return [][2]string{
		{"placement", "d1"}, {"placement", "d2"}, {"placement", "d3"}, {"work", "none"}, {"goals", "achieved"},
		{"satisfaction", "employee"}, {"satisfaction", "employer"}, {"toets", "approved"}, {"starts", "middle"},
		{"lengths", "middle"}, {"applications", "sent"}, {"contacts", "between"},
	}
}

// The widths of the table: of one period, and of the names at the most.
const (
	tableColumn = 13
	tableName   = 44
)

// columns are a name and what stands under each period, in one line.
func (d drawing) columns(name string, under []string) string {
	w, more := min(tableName, d.room-tableColumn*len(under)), d.env.Glyphs.Marks.More
	name = cell.Cut(name, w, more)
	out := name + strings.Repeat(" ", max(0, w-cell.Width(name)))
	for _, s := range under {
		s = cell.Cut(s, tableColumn-1, more)
		out += strings.Repeat(" ", tableColumn-cell.Width(s)) + s
	}
	return out
}

// periods sets the period beside the two before it.
func (d drawing) periods() []line {
	w := d.env.Words
	now := &d.p.counts[0]
	var names, closed, running []string
	for i := range d.p.counts {
		r := &d.p.counts[i]
		names = append(names, r.Period.String())
		closed = append(closed, strconv.Itoa(r.Closed.N()))
		running = append(running, strconv.Itoa(r.Running.N()))
	}
	title := w.T("figures.table")
	lines := []line{
		{
			row:   card.Row{Text: d.columns(title, names), Style: theme.Heading},
			cells: append([]string{title}, names...),
		},
		d.whole("closed", "figures.def.table", &now.Closed, closed),
		d.whole("running", "figures.def.running", &now.Running, running),
	}
	for _, key := range tabled() {
		lines = append(lines, d.across(key[0], key[1]))
	}
	lines = append(lines, d.missed("table", now.Missed)...)
	return append(lines, line{row: card.Row{Text: w.T("figures.percent"), Style: theme.Muted, Wrap: true}})
}

// whole is a number of dossiers over the periods that is no part of a section.
func (d drawing) whole(key string, means text.ID, behind *figures.Behind, under []string) line {
	name := d.env.Words.Of("figures.table", key)
	return line{
		id: "table." + key, behind: behind, name: name, means: means, cells: append([]string{name}, under...),
		row: card.Row{Text: d.columns(name, under), Style: theme.Text},
	}
}

// across is one number over the periods.
func (d drawing) across(section, key string) line {
	w := d.env.Words
	l := line{id: "table." + section + "." + key, name: w.Of("figures.table", section, key)}
	var under []string
	for i := range d.p.counts {
		s := d.p.counts[i].Section(section)
		n, _ := s.Find(key)
		if i == 0 {
			l.behind, l.means = &n.Behind, text.FigureMeans(n.Def)
		}
		under = append(under, short(w, &n))
	}
	l.cells = append([]string{l.name}, under...)
	l.row = card.Row{Text: d.columns(l.name, under), Style: theme.Text}
	return l
}

// headline says which period is shown, how many were closed in it, and who is in no period.
func (p *Pane) headline(env pane.Env) string {
	w := env.Words
	if !p.source.read {
		return w.T("figures.title")
	}
	r := &p.counts[0]
	said := w.Period(r.Period)
	if r.Today < r.Period.Last() && r.Today >= r.Period.From {
		said += " " + w.F("figures.until", w.DayLong(r.Today))
	}
	parts := []string{said, w.N("figures.closed", r.Closed.N())}
	if r.Closed.Erased > 0 {
		parts[1] += ", " + w.N("figures.erased", r.Closed.Erased)
	}
	parts = append(parts, w.N("figures.running", r.Running.N()))
	for _, m := range r.Missed {
		parts = append(parts, strconv.Itoa(m.N())+" "+w.F("figures.missed", w.Of("figures.missed", m.Reason)))
	}
	return strings.Join(parts, " "+env.Glyphs.Marks.Dot+" ")
}
