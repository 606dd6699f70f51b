package text

import (
	"strings"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/model/report"
)

// Copy names what stands in the copy of a person's data (report.Naming): facts by what they are about, their
// fields by the labels of the forms they were typed in.
type Copy struct{ Words *Words }

// Kind is what a kind of fact is about.
func (c Copy) Kind(k journal.Kind) string {
	if id := ID("kind." + string(k)); c.Words.Has(id) {
		return c.Words.T(id)
	}
	return string(k)
}

// Field is the label of a field: that of the form of its act, else that of any form that has it.
func (c Copy) Field(k journal.Kind, key string) string {
	name := strings.ReplaceAll(key, "_", "-")
	ids := []ID{ID("copy.field." + key), ID("act." + actOf(k) + "." + name)}
	for _, spec := range dossier.Acts() {
		ids = append(ids, ID("act."+spec.Name+"."+name))
	}
	for _, id := range ids {
		if c.Words.Has(id) {
			return c.Words.T(id)
		}
	}
	return strings.ReplaceAll(key, "_", " ")
}

// actOf is the act whose form a fact was typed in.
func actOf(k journal.Kind) string {
	if act, core := coreActs[k]; core {
		return act
	}
	return dossier.ActOf(k)
}

// coreActs are the acts behind the kinds that no table of fields describes.
var coreActs = map[journal.Kind]string{
	"person.stated": "edit", "employer.stated": "edit", "case.stated": "edit", "assignment.stated": "assign",
	"hours.carried": "assign", "contact.logged": "contact", "appointment.made": "appointment",
	"appointment.settled": "outcome-of", "task.added": "task", "task.changed": "edit-task", "task.moved": "move",
	"application.added": "application", "application.changed": "edit-application",
	"application.stepped": "step", "step.changed": "edit-step",
	"document.registered": "document", "direction.added": "direction",
	"direction.changed": "edit-direction", "assessment.registered": "assess",
	"assessment.changed": "edit-assessment", "capacity.reported": "report-change", "note.written": "note",
	"outcome.recorded": "outcome", "satisfaction.answered": "satisfaction", "phase.entered": "phase",
	"pause.started": "pause", "track1.stated": "track1", "sanction.imposed": "sanction",
	"leave.recorded": "leave", "interruption.recorded": "interruption", "report.sent": "report-sent",
	"moment.done": "moment", "moment.moved": "moment", "moment.excluded": "moment",
	"moments.confirmed": "confirm", "signal.snoozed": "snooze", "demand.stated": "demand",
	"fit.judged": "judge", "profile.stated": "profile", "approach.agreed": "approach",
	"paper.versioned": "version", "dossier.opened": "new", "dossier.binned": "bin",
}

// Value is a stored value in words; empty for the ids that things have inside the program.
func (c Copy) Value(k journal.Kind, key, value string) string {
	if _, err := journal.ParseID(value); err == nil {
		return ""
	}
	switch value {
	case "true", "yes":
		return c.Words.T("copy.yes")
	case "false":
		return c.Words.T("copy.no")
	case "":
		return c.Words.T("copy.emptied")
	}
	if d, err := civil.Parse(value); err == nil {
		return c.Words.DayLong(d)
	}
	switch {
	case key == "heads":
		return "" // how the program knows what was told already
	case k == "note.written" && key == "text":
		return value
	}
	if lines, done := c.limits(key, value); done {
		return lines
	}
	parts := strings.FieldsFunc(value, func(r rune) bool { return r == ',' || r == '\n' })
	for i, part := range parts {
		name, known := c.coded(key, strings.TrimSpace(part))
		if !known {
			return value
		}
		parts[i] = name
	}
	return strings.Join(parts, ", ")
}

// limits puts what a document or a job says of each rubric or item in words; done is false for other fields.
func (c Copy) limits(key, value string) (said string, done bool) {
	var line func(string) string
	switch key {
	case "rubrics":
		line = c.rubric
	case "scores":
		line = func(s string) string { return c.item(s, ", level: ", "capacity.level.") }
	case "needs":
		line = func(s string) string { return c.item(s, ", strength: ", "capacity.strength.") }
	default:
		return "", false
	}
	lines := strings.Split(value, "\n")
	for i := range lines {
		lines[i] = line(lines[i])
	}
	return strings.Join(lines, "\n"), true
}

// rubric names the rubric at the head of a line: "static: wisselen" becomes "statische houdingen: wisselen".
func (c Copy) rubric(line string) string {
	name, rest, found := strings.Cut(line, ": ")
	if id := ID("capacity.rubric." + name); found && c.Words.Has(id) {
		return c.Words.T(id) + ": " + rest
	}
	return line
}

// item puts one scored item in words: "item: 3.7, level: 2, note: stil" becomes "3.7 geluid: sterk beperkt;
// stil".
func (c Copy) item(line, between, figures string) string {
	code, rest, found := strings.Cut(strings.TrimPrefix(line, "item: "), between)
	figure, note, _ := strings.Cut(rest, ", note: ")
	id := ID(figures + figure)
	if !found || !c.Words.Has(id) {
		return line
	}
	said := c.itemName(code) + ": " + c.Words.T(id)
	if note != "" {
		said += "; " + note
	}
	return said
}

// itemName is an item of the FML with its label.
func (c Copy) itemName(code string) string {
	for _, l := range capacity.AllLabels() {
		switch {
		case l.Item.String() != code:
		case c.Words.Lang() == EN:
			return code + " " + l.English
		default:
			return code + " " + l.Dutch
		}
	}
	return code
}

// coded is the name of a coded value.
func (c Copy) coded(key, value string) (name string, known bool) {
	name = strings.ReplaceAll(key, "_", "-")
	for _, id := range []ID{
		ID("choice." + name + "." + value), ID("choice." + choiceOf[key] + "." + value),
		ID("copy.value." + key + "." + value), ID("phase." + value),
		ID("moment." + value), ID("first-track." + value),
	} {
		if c.Words.Has(id) {
			return c.Words.T(id), true
		}
	}
	return "", false
}

// choiceOf are the choices of the forms that a stored field goes by under another name.
var choiceOf = map[string]string{
	"report": "kind", "assessment": "kind", "document": "kind", "work": "kind", "elements": "kind",
}

// Given is what left the program, in which form, and for whom.
func (c Copy) Given(g report.CopyGiven) (what, whom string) {
	what = c.Left(g.What, g.Report, g.Format)
	if came := c.Came(g.State); came != "" {
		what += " · " + came
	}
	return what, c.Whom(g.For)
}

// Left names what left the program: what sort of thing or which report, and in which form.
func (c Copy) Left(what office.What, report, format string) string {
	name := c.Words.Of("export.what", string(what))
	if id := ID("choice.kind." + report); report != "" && c.Words.Has(id) {
		name = c.Words.T(id)
	}
	return name + " (" + format + ")"
}

// Came says what came of an export that was not given; nothing of one that was.
func (c Copy) Came(of office.State) string {
	if of == office.Begun || of == office.Failed {
		return c.Words.Of("export.state", string(of))
	}
	return ""
}

// Whom names a role that something left for; one that has no name stands as it was written down.
func (c Copy) Whom(role string) string {
	if id := ID("export.for." + role); role != "" && c.Words.Has(id) {
		return c.Words.T(id)
	}
	return role
}
