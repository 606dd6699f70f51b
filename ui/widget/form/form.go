// Package form is a form of labelled fields, made from a description: text, notes, choices, dates, times,
// numbers and flags. Errors stand at their field in words when the field is left; a draft can be taken and
// put back at any time, so that nothing typed is ever lost. Values go in and out as text by key.
package form

import (
	"slices"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/widget/datepop"
	"spoorboek/ui/widget/edit"
)

// Outcome is what a key did to the form as a whole.
type Outcome uint8

// The outcomes.
const (
	Stay   Outcome = iota // nothing to do for the caller
	Edited                // a value changed: keep the draft
	Save                  // Ctrl+S, and every field is right: take Values
	Leave                 // Esc: the draft stays
	Editor                // Ctrl+O: open Text in the coach's own editor and give it back with SetText
	Help                  // F1: explain the field that Focused names
)

// input is a field with what is typed in it.
type input struct {
	Field
	buffer  *edit.Buffer // text kinds
	pick    int          // Choice and Item: the option chosen; -1 none. Set: the option with the cursor
	ticks   []bool       // Set: by option
	on      bool         // Flag
	began   string       // the value it began with
	letter  string       // Day: the letter that just acted
	problem string
	warning string // what Watch says of the text
}

// Form is a form being filled in.
type Form struct {
	reader
	title  string
	right  string
	foot   string
	below  below
	inputs []input
	focus  int
	width  int
	rows   int // inside the frame
}

// reader turns what is typed into values and back, in one language and seen from one day.
type reader struct {
	words *text.Words
	today civil.Date
}

// New makes the form of a description, with the cursor in the first field that must be filled in and is not
// yet, so that what is known costs no key; in the first field when there is none.
func New(spec Spec, words *text.Words, today civil.Date) *Form {
	f := &Form{reader: reader{words, today}, title: spec.Title, foot: spec.Foot, width: 60, focus: -1}
	for _, field := range spec.Fields {
		f.inputs = append(f.inputs, input{Field: field, pick: -1, buffer: edit.New("", field.Kind == Note)})
	}
	for i := range f.inputs {
		in := &f.inputs[i]
		f.put(in, spec.Values[in.Key])
		if in.Grow {
			edit.Top(in.buffer)
		}
		in.began = f.value(in)
		if f.focus < 0 && in.takesKeys() {
			f.focus = i
		}
	}
	if open := slices.IndexFunc(f.inputs, func(in input) bool { return in.missing() }); open >= 0 {
		f.focus = open
	}
	f.Place(cell.Rect{W: 80, H: 24}, pane.S)
	return f
}

// missing reports whether the field must be filled in and begins empty.
func (in *input) missing() bool { return in.takesKeys() && in.Required && in.began == "" }

// takesKeys reports whether the cursor can stand in the field.
func (in *input) takesKeys() bool { return in.Kind != Heading && in.Kind != Info }

// typed reports whether the field is text with a cursor.
func (in *input) typed() bool {
	switch in.Kind {
	case Choice, Item, Set, Flag, Heading, Info:
		return false
	}
	return true
}

// put gives a field a value as Values gives it back.
func (r reader) put(in *input, value string) {
	switch in.Kind {
	case Choice, Item:
		in.pick = -1
		for i, o := range in.Options {
			if o.Value == value {
				in.pick = i
			}
		}
	case Set:
		in.tickAll(value)
	case Flag:
		in.on = value == "true"
	case Word:
		in.buffer = edit.New(in.label(value), false)
	case Day:
		in.buffer = edit.New(r.dayText(value), false)
	case Number:
		in.buffer = edit.New(r.numberText(value), false)
	default:
		in.buffer = edit.New(value, in.Kind == Note)
	}
	r.watch(in)
}

// watch asks what there is to say of the text as it is now, and tells when not all of it fits in the field.
func (r reader) watch(in *input) {
	in.warning = ""
	if in.Watch != nil {
		in.warning = in.Watch(in.buffer.String())
	}
	if in.typed() && in.buffer.Lost() {
		in.warning = strings.TrimSpace(r.words.T("form.warn.full") + " " + in.warning)
	}
}

// dayText writes a date value as the coach reads it; what is no date stays as it is.
func (r reader) dayText(value string) string {
	if value == "" {
		return ""
	}
	d, err := datepop.Read(value, r.today)
	if err != nil {
		return value
	}
	return r.words.DayLong(d)
}

// Title is what the form is called.
func (f *Form) Title() string { return f.title }

// Rename gives the form another title.
func Rename(f *Form, title string) { f.title = title }

// Note sets what stands at the right of the title, such as "concept 10:52".
func (f *Form) Note(s string) { f.right = s }

// below is what stands under the fields where rows are left.
type below struct {
	label string
	items []string
}

// Below puts a line to read under the fields, where there is room for it: items that do not fit are left out
// whole.
func Below(f *Form, label string, items []string) { f.below = below{label, items} }

// Focused is the key of the field with the cursor; empty in a form without fields.
func (f *Form) Focused() string {
	if f.focus < 0 {
		return ""
	}
	return f.inputs[f.focus].Key
}

// Focus puts the cursor in a field.
func (f *Form) Focus(key string) {
	for i := range f.inputs {
		if f.inputs[i].Key == key && f.inputs[i].takesKeys() {
			f.focus = i
		}
	}
}

// Click puts the cursor in a field that was pointed at; pointing at a tick changes it.
func Click(f *Form, field int) {
	if field < 0 || field >= len(f.inputs) || !f.inputs[field].takesKeys() {
		return
	}
	f.focus = field
	if in := &f.inputs[field]; in.Kind == Flag {
		in.on = !in.on
	}
}

func find(f *Form, key string) *input {
	for i := range f.inputs {
		if f.inputs[i].Key == key && f.inputs[i].takesKeys() {
			return &f.inputs[i]
		}
	}
	return nil
}

// Set changes the value of a field.
func (f *Form) Set(key, value string) {
	if in := find(f, key); in != nil {
		f.put(in, value)
	}
}

// Problem puts words at a field, from a check that only the act itself can do, and the cursor in it; it
// reports whether the form has that field.
func (f *Form) Problem(key, words string) bool {
	in := find(f, key)
	if in == nil {
		return false
	}
	in.problem = words
	f.Focus(key)
	return true
}

// Values are the filled fields by key: a Day as YYYY-MM-DD, a Number with a point, a Flag as "true". A field
// that began with a value and has none now is there too, empty ("false" for a Flag). A field that is not
// right has its text as typed.
func (f *Form) Values() map[string]string {
	out := map[string]string{}
	for i := range f.inputs {
		in := &f.inputs[i]
		v := f.value(in)
		if v == "" && in.Kind == Flag && in.began != "" {
			v = "false"
		}
		if in.takesKeys() && (v != "" || in.began != "") {
			out[in.Key] = v
		}
	}
	return out
}

// Value is the value of one field.
func (f *Form) Value(key string) string {
	if in := find(f, key); in != nil {
		return f.value(in)
	}
	return ""
}

func (r reader) value(in *input) string {
	switch in.Kind {
	case Choice, Item:
		if in.pick >= 0 && in.pick < len(in.Options) {
			return in.Options[in.pick].Value
		}
		return ""
	case Set:
		return in.ticked()
	case Flag:
		if in.on {
			return "true"
		}
		return ""
	}
	v, _ := r.parse(in)
	return v
}

// Text is what the field with the cursor holds, for an outside editor; SetText puts the edited text back.
func (f *Form) Text() string {
	if f.focus < 0 {
		return ""
	}
	return f.inputs[f.focus].buffer.String()
}

// SetText replaces the text of the field with the cursor, as one step that can be undone.
func (f *Form) SetText(s string) {
	if f.focus >= 0 && f.inputs[f.focus].typed() {
		f.inputs[f.focus].buffer.Set(s)
		f.watch(&f.inputs[f.focus])
	}
}

// Draft is everything typed so far, right or wrong, by key.
func (f *Form) Draft() map[string]string {
	out := map[string]string{}
	for i := range f.inputs {
		in := &f.inputs[i]
		switch {
		case in.typed() && in.Kind != Secret:
			out[in.Key] = in.buffer.String()
		case in.takesKeys():
			out[in.Key] = f.value(in)
		}
	}
	return out
}

// Restore puts a draft back; fields the draft does not have keep their values.
func (f *Form) Restore(draft map[string]string) {
	for i := range f.inputs {
		in := &f.inputs[i]
		v, ok := draft[in.Key]
		switch {
		case !ok || !in.takesKeys():
		case in.typed():
			in.buffer = edit.New(v, in.Kind == Note)
			f.watch(in)
		default:
			f.put(in, v)
		}
	}
	fold(f)
}
