// Package daylist puts the list of one day in words: on one page of paper, as Markdown, or as a table. By
// default it names nobody: it may lie on the seat of a train.
package daylist

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/hint"
	"spoorboek/model/profile"
	"spoorboek/model/report"
	"spoorboek/model/signal"
	"spoorboek/store"
	"spoorboek/ui/desk"
	"spoorboek/ui/text"
)

// List is the list of a day in the words of a language.
type List struct {
	words *text.Words
	day   civil.Date
	coach string
	named bool
	lines []desk.DayLine
}

// FormError says that a list is not written in the form that the name of a file asks for.
type FormError struct{ Form string }

// Error names the form.
func (e *FormError) Error() string { return fmt.Sprintf("no day list as %q", e.Form) }

// Words name the forms that there are.
func (e *FormError) Words() (id string, args []any) {
	return "cli.error.report-out", []any{strings.Join(Forms(), " ")}
}

// Forms are the forms in which a list is written.
func Forms() []string { return []string{"pdf", "md", "csv", "xlsx"} }

// Form is the form that the name of a file asks for.
func Form(path string) string { return strings.TrimPrefix(strings.ToLower(filepath.Ext(path)), ".") }

// New puts lines in words. Named gives full names, telephone numbers, places and who else is there; else each
// dossier is initials and a number.
func New(w *text.Words, day civil.Date, coach string, named bool, lines []desk.DayLine) List {
	return List{words: w, day: day, coach: coach, named: named, lines: lines}
}

// Write writes the list in a form; *FormError for one that it does not have, before anything is written.
func (l List) Write(
	ctx context.Context, w io.Writer, form string, sheets store.Sheets, renderer store.Renderer,
) error {
	switch {
	case (form == "csv" || form == "xlsx") && sheets != nil:
		return sheets.Write(ctx, w, store.SheetFormat(form), l.Table())
	case form == "md" && renderer != nil:
		return renderer.Render(w, store.FormatMarkdown, l.All())
	case form == "pdf" && renderer != nil:
		page, err := l.Page(renderer)
		if err != nil {
			return err
		}
		return renderer.Render(w, store.FormatPDF, page)
	}
	return &FormError{form}
}

// Page is the list as a document of one page: when it is longer, each part ends by saying how much more there
// is in the program.
func (l List) Page(renderer store.Renderer) (report.Document, error) {
	low, high := 0, len(l.lines) // a part of low lines fits; one of more than high does not
	for low < high {
		middle := (low + high + 1) / 2
		pages, err := renderer.Pages(l.Document(middle))
		if err != nil {
			return report.Document{}, err
		}
		if pages > 1 {
			high = middle - 1
			continue
		}
		low = middle
	}
	return l.Document(low), nil
}

// All is the whole list as a document, however many pages it takes.
func (l List) All() report.Document { return l.Document(len(l.lines)) }

// Document is the list with at most most lines in each part.
func (l List) Document(most int) report.Document {
	w := l.words
	doc := report.Document{
		Audience: report.ForCoach,
		Language: report.Language(w.Lang()),
		Title:    w.T("daylist.title") + " " + w.DayFull(l.day),
		Day:      l.day,
		Author:   l.coach,
		Tight:    true,
	}
	for _, part := range caseload.Parts() {
		lines := l.of(part)
		doc.Blocks = append(doc.Blocks, report.Heading{
			Level: 1, Text: w.F(text.ID("daylist."+string(part)), len(lines)),
		})
		shown := lines[:min(most, len(lines))]
		if len(shown) > 0 {
			doc.Blocks = append(doc.Blocks, l.table(part, shown))
		}
		if more := len(lines) - len(shown); more > 0 {
			doc.Blocks = append(doc.Blocks, report.Paragraph{Text: w.N("daylist.more", more)})
		}
	}
	return doc
}

// boxes to tick off with a pen.
const tick = "☐"

func (l List) table(part caseload.Part, lines []desk.DayLine) report.Table {
	t := report.Table{Widths: []int{2, 9, 20, 40}}
	if l.named {
		t.Widths = []int{2, 9, 24, 44}
	}
	for _, line := range lines {
		what := l.what(line)
		if part == caseload.ToCall {
			what = l.with(what, line.Person.Phone)
		}
		t.Rows = append(t.Rows, []string{tick, l.when(part, line), l.who(line), what})
	}
	return t
}

// Table is the list as a sheet.
func (l List) Table() store.Table {
	w := l.words
	t := store.Table{Sheet: w.T("daylist.title")}
	for _, column := range []text.ID{
		"daylist.part", "daylist.day", "daylist.time", "daylist.number", "daylist.who", "daylist.phone",
		"daylist.what",
	} {
		if column != "daylist.phone" || l.named {
			t.Headers = append(t.Headers, w.T(column))
		}
	}
	for _, part := range caseload.Parts() {
		for _, line := range l.of(part) {
			cells := []store.Cell{
				{Text: w.T(text.ID("daylist." + string(part) + ".short"))}, {Date: line.Signal.Due},
				{Text: clock(line.Signal.At)}, {Text: line.Number}, {Text: l.name(line.Person)},
			}
			if l.named {
				cells = append(cells, store.Cell{Text: line.Person.Phone})
			}
			t.Rows = append(
				t.Rows,
				store.TableRow{Line: len(t.Rows) + 2, Cells: append(cells, store.Cell{Text: l.what(line)})},
			)
		}
	}
	return t
}

// of are the lines of a part.
func (l List) of(part caseload.Part) []desk.DayLine {
	var some []desk.DayLine
	for _, line := range l.lines {
		if line.Part == part {
			some = append(some, line)
		}
	}
	return some
}

func clock(at civil.Time) string {
	if at.IsZero() {
		return ""
	}
	return at.String()
}

// when is the time of an appointment, and the day of what is of another day.
func (l List) when(part caseload.Part, line desk.DayLine) string {
	s := line.Signal
	switch {
	case part == caseload.Appointed:
		return clock(s.At)
	case part == caseload.ToDo && s.Due == l.day, s.Due.IsZero():
		return ""
	}
	return l.words.Day(s.Due, l.day)
}

func (l List) name(p profile.Person) string {
	if l.named {
		return p.Full()
	}
	return p.Initials()
}

// who is whom the line is about.
func (l List) who(line desk.DayLine) string {
	return strings.TrimSpace(l.name(line.Person) + " " + line.Number)
}

// what is said of the line. Without names a text of the coach's own is left out when it names the person, or
// when it holds what is nobody else's business.
func (l List) what(line desk.DayLine) string {
	w, s := l.words, line.Signal
	if s.Rule == signal.Appointment {
		return l.with(w.Choice("kind", string(s.Kind)), line.Detail)
	}
	if !l.named && telling(s.Text, line.Person) {
		s.Text = w.T("daylist.hidden")
	}
	return l.with(text.Signal(w, s), line.Detail)
}

// with adds where and with whom, when that may stand there.
func (l List) with(what, detail string) string {
	if !l.named || detail == "" {
		return what
	}
	return what + " · " + detail
}

// leastName is the number of letters of a part of a name that is sought in a text; shorter ones are in every
// text.
const leastName = 3

// telling reports whether a text tells who somebody is, or something of her health.
func telling(said string, p profile.Person) bool {
	folded := caseload.Fold(said)
	for _, name := range strings.Fields(p.First + " " + p.Last) {
		if utf8.RuneCountInString(name) >= leastName && strings.Contains(folded, caseload.Fold(name)) {
			return true
		}
	}
	return len(hint.Find(said)) > 0
}

// Count says how many lines there are, in words.
func (l List) Count() string { return l.words.N("daylist.lines", len(l.lines)) }

// JSON is the list for another program.
func (l List) JSON() any {
	type line struct {
		Part    string     `json:"part"`
		Dossier string     `json:"dossier"`
		Who     string     `json:"who"`
		Day     civil.Date `json:"day"`
		Time    civil.Time `json:"time"`
		Code    string     `json:"code"`
		Text    string     `json:"text"`
	}
	all := []line{}
	for _, x := range l.lines {
		all = append(all, line{
			string(x.Part), x.Number, l.name(x.Person), x.Signal.Due, x.Signal.At, x.Signal.Rule.String(), l.what(x),
		})
	}
	return struct {
		Day   civil.Date `json:"day"`
		Lines []line     `json:"lines"`
	}{l.day, all}
}
