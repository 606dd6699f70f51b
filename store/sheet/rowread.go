package sheet

import (
	"slices"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/profile"
	"spoorboek/store"
)

// maxShown is how many characters of a wrong value a problem quotes.
const maxShown = 40

// reading is one row understood: the values by field, and what there is to say about it.
type reading struct {
	line     int
	values   map[store.Field]value
	columns  map[store.Field]int // field → column index
	headers  []string
	problems []store.Problem
	notices  []store.Problem
}

// prose are the fields of more than one line.
var prose = map[store.Field]bool{
	store.FieldRemark: true, store.FieldNextAction: true, store.FieldDiscussed: true, store.FieldAgreed: true,
	store.FieldFollow: true, store.FieldOwn: true,
}

// reader reads the rows of one table by its mapping.
type reader struct {
	table  store.Table
	today  civil.Date
	fields map[int]store.FieldSpec // column index → field
}

func newReader(t store.Table, m store.Mapping, today civil.Date) *reader {
	specs := map[store.Field]store.FieldSpec{}
	for _, s := range store.FieldsOf(m.Kind) {
		specs[s.Field] = s
	}
	r := &reader{table: t, today: today, fields: map[int]store.FieldSpec{}}
	taken := map[store.Field]bool{}
	for i, header := range t.Headers {
		spec, known := specs[m.Columns[header]]
		if known && !taken[spec.Field] {
			r.fields[i] = spec
			taken[spec.Field] = true
		}
	}
	return r
}

func (r *reader) has(f store.Field) bool {
	for _, spec := range r.fields {
		if spec.Field == f {
			return true
		}
	}
	return false
}

// row understands one row. Every cell that cannot be read is a problem of its own, so that she can mend
// them all at once.
func (r *reader) row(row store.TableRow) reading {
	got := reading{line: row.Line, values: map[store.Field]value{}, columns: map[store.Field]int{},
		headers: r.table.Headers}
	for i, c := range row.Cells {
		if i >= len(r.table.Headers) {
			got.problem(i, store.ProblemTooManyCells, c.Text, "")
			break
		}
		spec, mapped := r.fields[i]
		if !mapped {
			continue
		}
		got.columns[spec.Field] = i
		if c.Fault != "" {
			got.problem(i, c.Fault, c.Text, exampleOf(spec.Type))
			continue
		}
		got.read(i, c, spec, r.today)
	}
	return got
}

func exampleOf(t store.FieldType) string {
	if t == store.TypeDay {
		return exampleDay
	}
	return ""
}

func (g *reading) read(column int, c store.Cell, spec store.FieldSpec, today civil.Date) {
	if spec.Type != store.TypeText || !prose[spec.Field] {
		text, short := line(c.Text)
		c.Text = text
		if short {
			g.notice(column, store.ProblemTextShortened, text, "")
		}
	}
	if c.Cleaned {
		g.notice(column, store.ProblemTextCleaned, c.Text, "")
	}
	wrote, read := c.Text, false
	if c.Date.IsZero() {
		c.Text, read = inFigures(c.Text, spec, today)
	}
	v, code, example := valueOf(c, spec.Type)
	if code == "" && read && !g.told(store.ProblemReadAs) {
		g.notice(column, store.ProblemReadAs, wrote, c.Text)
	}
	if code != "" {
		g.problem(column, code, wrote, example)
		return
	}
	if v.kept != "" {
		g.values[spec.Field] = v
	}
}

// told reports whether a row has such a notice: what is the same in cell after cell is said once.
func (g *reading) told(code store.ProblemCode) bool {
	return slices.ContainsFunc(g.notices, func(p store.Problem) bool { return p.Code == code })
}

func (g *reading) problem(column int, code store.ProblemCode, text, example string) {
	g.problems = append(g.problems, g.about(column, code, text, example))
}

func (g *reading) notice(column int, code store.ProblemCode, text, example string) {
	g.notices = append(g.notices, g.about(column, code, text, example))
}

// noticeField is a notice about the column of a field; about the row when the sheet has no such column.
func (g *reading) noticeField(f store.Field, code store.ProblemCode, text, example string) {
	g.notices = append(g.notices, g.about(g.columnOf(f), code, text, example))
}

func (g *reading) problemField(f store.Field, code store.ProblemCode, text, example string) {
	g.problems = append(g.problems, g.about(g.columnOf(f), code, text, example))
}

func (g *reading) columnOf(f store.Field) int {
	if i, ok := g.columns[f]; ok {
		return i
	}
	return -1
}

func (g *reading) about(column int, code store.ProblemCode, text, example string) store.Problem {
	p := store.Problem{Line: g.line, Code: code, Value: shown(text), Example: example}
	if column >= 0 {
		if column < len(g.headers) {
			p.Column = g.headers[column]
		}
		p.Ref = columnName(column) + decimal(g.line)
	}
	return p
}

// columnName is the letters of a column, counted from 0: "A", "Z", "AA".
func columnName(column int) string {
	if column < 26 {
		return string(rune('A' + column))
	}
	return columnName(column/26-1) + columnName(column%26)
}

func shown(text string) string {
	runes := []rune(strings.Join(strings.Fields(text), " "))
	if len(runes) > maxShown {
		return string(runes[:maxShown-1]) + "…"
	}
	return string(runes)
}

func (g *reading) text(f store.Field) string { return g.values[f].kept }

// person is the name that the row gives, from its parts or from one column.
func (g *reading) person() profile.Person {
	p := profile.Person{First: g.text(store.FieldFirstName), Prefix: g.text(store.FieldPrefix),
		Last: g.text(store.FieldLastName)}
	if p.Last == "" && g.text(store.FieldFullName) != "" {
		p = profile.ParseName(g.text(store.FieldFullName))
	}
	return p
}

// totals are the words that a line below the rows begins with.
var totals = []string{"totaal", "total", "subtotaal", "subtotal", "som", "gemiddelde", "eindtotaal", "aantal"}

// ruled tells lines that are no row at all: totals, and headers repeated for printing.
func (r *reader) ruled(row store.TableRow) bool {
	repeated := 0
	for i, c := range row.Cells {
		if i < len(r.table.Headers) && c.Text != "" && c.Text == r.table.Headers[i] {
			repeated++
		}
	}
	if repeated > 2 || repeated == len(r.table.Headers) {
		return true
	}
	return r.total(row)
}

// total tells a line of sums: it begins with such a word and has no day in it.
func (r *reader) total(row store.TableRow) bool {
	word := ""
	for i, c := range row.Cells {
		if c.Text == "" {
			continue
		}
		if r.fields[i].Type == store.TypeDay {
			return false
		}
		if word == "" {
			word = fold(strings.Fields(c.Text)[0])
		}
	}
	return slices.Contains(totals, word)
}
