package text

// Moment is the full name of a statutory moment by its code.
func (w *Words) Moment(code string) string { return w.Of("moment", code) }

// MomentShort is its name of at most 22 cells, for lists and lanes.
func (w *Words) MomentShort(code string) string { return w.Of("moment", code, "short") }

// Phase is the name of a phase by its stable name: "orientation" gives "oriëntatie".
func (w *Words) Phase(name string) string { return w.Of("phase", name) }

// Stage is the name of a stage of an application.
func (w *Words) Stage(name string) string { return w.Of("choice", "stage", name) }

// Act is what an act is called, by its stable name.
func (w *Words) Act(name string) string { return w.Of("act", name) }

// Param is the label of one field of an act's form.
func (w *Words) Param(act, key string) string { return w.Of("act", act, key) }

// Choice is the label of one value of a choice field.
func (w *Words) Choice(key, value string) string {
	if key == "code" || key == "codes" {
		return w.Moment(value)
	}
	return w.Of("choice", key, value)
}

// Group is the name of a group of the morning: overdue, today, week, silent, later, unjudgeable.
func (w *Words) Group(name string) string { return w.Of("group", name) }
