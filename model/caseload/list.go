package caseload

import (
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/signal"
)

// List is the caseload judged for a day. It is not safe for use by several goroutines.
type List struct {
	today    civil.Date
	settings norm.Settings
	lines    map[journal.ID]*Line
	orders   [byCount][]*Line    // open dossiers, per order once it was asked for; Urgency always
	closed   []*Line             // by name
	pins     map[journal.ID]bool // stand at the top, whatever the order
	last     answer
	load     []int // dated actions of the coming weeks, once they were asked for
	says     func(*Line) string
	buf      []signal.Signal
}

// answer is the last view, so that a longer query looks only at what the shorter one left.
type answer struct {
	query Query
	order Order
	lines []*Line
	known bool
}

// Build judges rows for a day. Rows that are Gone stay out.
func Build(rows []Row, today civil.Date, s norm.Settings) *List {
	l := &List{
		today: today, settings: s,
		lines: make(map[journal.ID]*Line, len(rows)),
		buf:   make([]signal.Signal, 0, 32),
	}
	all := make([]Line, len(rows))
	open := make([]*Line, 0, len(rows))
	for i := range rows {
		if rows[i].Gone {
			continue
		}
		line := &all[i]
		*line, l.buf = judge(&rows[i], today, s, l.buf)
		l.lines[rows[i].ID] = line
		if line.Group == signal.Closed {
			l.closed = append(l.closed, line)
			continue
		}
		open = append(open, line)
	}
	slices.SortFunc(open, byUrgency)
	slices.SortFunc(l.closed, byName)
	l.orders[Urgency] = open
	return l
}

// Today is the day the list was judged for.
func (l *List) Today() civil.Date { return l.today }

// Settings are the thresholds the list was judged by.
func (l *List) Settings() norm.Settings { return l.settings }

// Len is the number of dossiers that are not closed.
func (l *List) Len() int { return len(l.orders[Urgency]) }

// Line is the line of a dossier, closed ones included.
func (l *List) Line(id journal.ID) (*Line, bool) {
	line, ok := l.lines[id]
	return line, ok
}

// Judgement is every signal of a line, in order.
func (l *List) Judgement(line *Line) signal.Judgement {
	return signal.Judge(line.Row.In, l.today, l.settings)
}

// PutOff are the signals of a line that sleep until another day.
func PutOff(l *List, line *Line) []signal.Signal {
	return signal.PutOff(&line.Row.In, l.today, l.settings)
}

// PutOffIn are the signals of a dossier that was read that sleep until another day: all of them, also those
// of which the row keeps only the first of their rule.
func PutOffIn(l *List, d *dossier.Dossier) []signal.Signal {
	in := signal.Whole(d)
	return signal.PutOff(&in, l.today, l.settings)
}

// Why explains one signal of a line.
func (l *List) Why(line *Line, s signal.Signal) []signal.Reason {
	return signal.Why(line.Row.In, s, l.today, l.settings)
}

// Pin puts dossiers at the top, in whatever order the list is; they stand in no other group then.
func (l *List) Pin(ids map[journal.ID]bool) { l.pins = ids }

// Shows tells what the columns of a line say, where a Query.Wide looks for words. Setting it anew, in another
// language, forgets what was said before.
func Shows(l *List, says func(*Line) string) {
	if l.says != nil {
		for _, line := range l.lines {
			line.seen = ""
		}
	}
	l.says, l.last = says, answer{}
}

// Counts is the number of dossiers in each group.
func (l *List) Counts() [signal.GroupCount]int {
	var n [signal.GroupCount]int
	for _, line := range l.orders[Urgency] {
		n[line.Group]++
	}
	n[signal.Closed] = len(l.closed)
	return n
}

// Update puts a new or changed row in its place. A row that is Gone leaves the list.
func (l *List) Update(r Row) {
	l.Drop(r.ID)
	if r.Gone {
		return
	}
	line := new(Line)
	*line, l.buf = judge(&r, l.today, l.settings, l.buf)
	l.lines[r.ID] = line
	if line.Group == signal.Closed {
		l.closed = insert(l.closed, line, byName)
		return
	}
	tally(l, line, 1)
	for by := range l.orders {
		if l.orders[by] != nil || By(by) == Urgency {
			l.orders[by] = insert(l.orders[by], line, By(by).compare(l.today))
		}
	}
}

// Drop takes a dossier out of the list.
func (l *List) Drop(id journal.ID) {
	line, ok := l.lines[id]
	if !ok {
		return
	}
	delete(l.lines, id)
	l.last = answer{}
	if line.Group == signal.Closed {
		l.closed = remove(l.closed, line, byName)
		return
	}
	tally(l, line, -1)
	for by := range l.orders {
		l.orders[by] = remove(l.orders[by], line, By(by).compare(l.today))
	}
}

func insert(lines []*Line, line *Line, compare func(a, b *Line) int) []*Line {
	at, _ := slices.BinarySearchFunc(lines, line, compare)
	return slices.Insert(lines, at, line)
}

func remove(lines []*Line, line *Line, compare func(a, b *Line) int) []*Line {
	at, found := slices.BinarySearchFunc(lines, line, compare)
	if !found {
		return lines
	}
	return slices.Delete(lines, at, at+1)
}

// inOrder is every open line in an order; the slice is the list's own.
func (l *List) inOrder(by By) []*Line {
	if by >= byCount {
		by = Urgency
	}
	if l.orders[by] == nil && by != Urgency {
		sorted := slices.Clone(l.orders[Urgency])
		slices.SortFunc(sorted, by.compare(l.today))
		l.orders[by] = sorted
	}
	return l.orders[by]
}
