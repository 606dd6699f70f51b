package caseload

import (
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/caseload"
	"spoorboek/ui/action"
	"spoorboek/ui/text"
	"spoorboek/ui/widget/edit"
)

// filter is the line that searches while it is typed.
type filter struct {
	buffer *edit.Buffer // nil before the first search
	query  caseload.Query
	err    error
	typing bool
	offer  []string // how the last part may go on
}

// open begins to type, with what was typed before.
func (f *filter) open() {
	if f.buffer == nil {
		f.buffer = edit.New("", false)
	}
	f.typing = true
}

// clear forgets what was typed and reports whether there was something.
func (f *filter) clear() bool {
	had := f.String() != ""
	*f = filter{}
	return had
}

// String is what was typed.
func (f *filter) String() string {
	if f.buffer == nil {
		return ""
	}
	return f.buffer.String()
}

// key takes a letter and reports whether the search changed.
func (f *filter) key(k tea.KeyPressMsg) bool {
	return f.typing && f.edited(func() { f.buffer.Key(k) })
}

// paste takes pasted text.
func (f *filter) paste(s string) bool {
	return f.typing && f.edited(func() { f.buffer.Insert(s) })
}

// act takes an editing action.
func (f *filter) act(id action.ID) (changed bool) {
	return f.typing && f.edited(func() { f.buffer.Act(id) })
}

// edited reads the search anew when an edit changed it.
func (f *filter) edited(by func()) bool {
	before := f.String()
	by()
	if f.String() == before {
		return false
	}
	f.read()
	return true
}

// read understands what was typed: words are looked for in every column.
func (f *filter) read() {
	f.query, f.err = caseload.ParseQuery(f.String())
	f.query, f.offer = f.query.Wide(), nil
}

// complete fills in the last part of the search as far as it is certain; it reports whether the search
// changed.
func (f *filter) complete(cases *caseload.List, english bool) bool {
	filled, _ := caseload.Complete(cases, f.String(), english)
	changed := f.edited(func() {
		whole := strings.TrimSuffix(filled, " ")
		f.buffer.Set(whole)
		f.buffer.Insert(filled[len(whole):])
	})
	f.show(cases, english)
	return changed
}

// show remembers how the last part may go on, when there is a choice.
func (f *filter) show(cases *caseload.List, english bool) {
	if _, f.offer = caseload.Complete(cases, f.String(), english); len(f.offer) < 2 {
		f.offer = nil
	}
}

// complaint says what is wrong with the search, in words; empty when nothing is.
func (f *filter) complaint(w *text.Words) string {
	var bad *caseload.QueryError
	if !errors.As(f.err, &bad) {
		return ""
	}
	return w.F(text.ID("query."+bad.Code), bad.Word)
}
