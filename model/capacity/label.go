package capacity

// Label is what an item is called. The names are those of the instrument (CBBS, FML); offices that write them
// differently override them, see Labels.
type Label struct {
	Item    Item
	Dutch   string
	English string
}

// Labels are an office's own names of items, over the table of this package.
type Labels map[Item]string

// Of returns the office's own name of an item; ok is false where it has none.
func (l Labels) Of(i Item) (name string, ok bool) {
	name, ok = l[i]
	return name, ok && name != ""
}

// LabelKey is the key of the office's option that overrides the label of an item: "label.4.14".
func LabelKey(i Item) string { return labelPrefix + i.String() }

const labelPrefix = "label."

// LabelsFrom picks the office's own labels out of its options.
func LabelsFrom(options map[string]string) Labels {
	own := Labels{}
	for _, l := range labels {
		if name, ok := options[LabelKey(l.Item)]; ok && name != "" {
			own[l.Item] = name
		}
	}
	return own
}

// AllLabels returns the table of labels: every rubric as a whole, then its items, in the order of the FML.
func AllLabels() []Label { return append([]Label(nil), labels...) }

// Items returns the items of a rubric, without the rubric as a whole.
func Items(r Rubric) []Item {
	var items []Item
	for _, l := range labels {
		if l.Item.Rubric() == r && l.Item.Number() > 0 {
			items = append(items, l.Item)
		}
	}
	return items
}
