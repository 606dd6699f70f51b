package form

// Kind is what a field holds and how it is typed.
type Kind uint8

// The kinds of field.
const (
	Line    Kind = iota // one line of text
	Note                // several lines
	Choice              // one of a few, chosen with arrows
	Day                 // a date: typed loosely or by the letters of the date popup; value YYYY-MM-DD
	Clock               // a time of day; value HH:MM
	Number              // digits, with a decimal comma or point; value with a point
	Flag                // yes or no; value "true" or ""
	Item                // one of the things in the dossier: Options, chosen with arrows
	Set                 // none or more of Options, ticked; value joined with commas
	Word                // one of Options by its label, or any other line
	Secret              // one line that is not shown
	Heading             // a title between fields, not a field
	Info                // a line to read, not a field
)

// Option is one value of a Choice or Item field and how it is called.
type Option struct{ Value, Label string }

// Field describes one field. Check gives an error in words when the field is left with a value it does not
// like; it may be nil. Watch gives words to show at the field while it holds such a text: they block nothing;
// it may be nil. Lines is the height of a Note (default 4); one that grows takes all rows that are left, and
// begins at its first line.
type Field struct {
	Key      string
	Kind     Kind
	Label    string
	Hint     string // shown dim behind an empty field
	Required bool
	Options  []Option
	Lines    int
	Grow     bool
	Check    func(value string) (problem string)
	Watch    func(value string) (warning string)
}

// Spec is a whole form: Values are what it starts with, by key; a Day may start as "today".
type Spec struct {
	Title  string
	Fields []Field
	Values map[string]string
	Foot   string // the keys that its frame names; empty: those of a form
}
