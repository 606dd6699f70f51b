package sheet

import (
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
	"spoorboek/store"
)

// taskCells makes a task of the next action and its day.
type taskCells struct{ *writing }

// all takes the next action with its day as a task. The cell is the task: other words or another day
// in it change the task that came of it, as long as that is open here. When it was done or dropped here, the
// sheet names a new one.
func (w taskCells) all() {
	text, day := w.got.values[store.FieldNextAction], w.got.values[store.FieldNextDay]
	if text.kept == "" {
		if !day.day.IsZero() {
			w.got.noticeField(store.FieldNextAction, store.ProblemActionWithoutText, day.kept, "")
		}
		return
	}
	if w.fresh {
		w.keep(text, day)
		w.addTask(text, day.day)
		return
	}
	saidText, saidDay := w.lastSaid(store.FieldNextAction), w.lastSaid(store.FieldNextDay)
	if text.kept == saidText && (day.kept == "" || day.kept == saidDay) {
		return
	}
	if t, open := w.importedTask(saidText); open {
		w.changeTask(t)
		return
	}
	w.keep(text, day)
	for _, t := range w.dossier.Agenda.Tasks {
		if t.Open() && t.Text == text.kept && (day.kept == "" || t.Due == day.day) {
			return
		}
	}
	w.change(store.FieldNextAction, "", text.kept)
	w.addTask(text, day.day)
}

func (w taskCells) keep(text, day value) {
	w.kept[string(store.FieldNextAction)] = text.kept
	if day.kept != "" {
		w.kept[string(store.FieldNextDay)] = day.kept
	}
}

func (w taskCells) addTask(text value, due civil.Date) {
	w.state(w.today, dossier.TaskAdded{Text: plain.Note(text.kept), Due: due})
}

// importedTask finds the task that the last import made or changed, whatever it is called here by now.
func (w taskCells) importedTask(said string) (dossier.Task, bool) {
	var item journal.ID
	for i, e := range w.dossier.Trail.Line.Entries {
		if !w.dossier.Trail.Live[i] {
			continue
		}
		switch f := e.Fact.(type) {
		case dossier.TaskAdded:
			if f.Text.String() == said {
				item = e.ID
			}
		case dossier.TaskChanged:
			if f.Text.String() == said {
				item = f.Item
			}
		}
	}
	t, ok := w.dossier.Task(item)
	return t, ok && said != "" && t.Open()
}

// changeTask follows the cell in the task that came of it.
func (w taskCells) changeTask(t dossier.Task) {
	w.here.standing[store.FieldNextAction] = t.Text
	w.here.standing[store.FieldNextDay] = t.Due.String()
	if v, ok := w.take(store.FieldNextAction, keepHere); ok {
		w.state(w.today, dossier.TaskChanged{Item: t.Item, Text: plain.Note(v.kept)})
	}
	if v, ok := w.take(store.FieldNextDay, keepHere); ok {
		w.state(w.today, dossier.TaskMoved{Item: t.Item, To: v.day})
	}
}
