package text

import "spoorboek/model/capacity"

// Names are what the things of the model are called in one language.
type Names struct{ p *Phrases }

// Moment is the full name of a statutory moment by its code.
func (w Names) Moment(code string) string { return w.p.Of("moment", code) }

// MomentShort is its name of at most 22 cells, for lists and lanes.
func (w Names) MomentShort(code string) string { return w.p.Of("moment", code, "short") }

// Phase is the name of a phase by its stable name: "orientation" gives "oriëntatie".
func (w Names) Phase(name string) string { return w.p.Of("phase", name) }

// Stage is the name of a stage of an application.
func (w Names) Stage(name string) string { return w.p.Of("choice", "stage", name) }

// Act is what an act is called, by its stable name.
func (w Names) Act(name string) string { return w.p.Of("act", name) }

// Param is the label of one field of an act's form.
func (w Names) Param(act, key string) string { return w.p.Of("act", act, key) }

// Choice is the label of one value of a choice field.
func (w Names) Choice(key, value string) string {
	if key == "code" || key == "codes" {
		return w.Moment(value)
	}
	return w.p.Of("choice", key, value)
}

// Group is the name of a group of the morning: overdue, today, week, silent, later, unjudgeable.
func (w Names) Group(name string) string { return w.p.Of("group", name) }

// Reason is why an act is not allowed, or what a gate still misses.
func (w Names) Reason(id string) string { return w.p.Of("reason", id) }

// Item is what an item of a capacity document is called: the office's own label, else that of the instrument.
func (w Names) Item(item capacity.Item, own capacity.Labels) string {
	if name, ok := own.Of(item); ok {
		return name
	}
	return w.p.Of("item", item.String())
}
