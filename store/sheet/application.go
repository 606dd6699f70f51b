package sheet

import (
	"slices"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/pipeline"
	"spoorboek/model/plain"
	"spoorboek/store"
)

// application plans one row of an applications sheet. Dossier number, day, employer and function together say
// which application it is; a row that repeats another in everything is a mistake.
func (p *planner) application(g reading) store.PlanRow {
	number, employer := g.text(store.FieldNumber), g.text(store.FieldAppEmployer)
	function, on := g.text(store.FieldAppFunction), g.values[store.FieldAppliedOn].day
	d := p.applicant(&g, number)
	if employer == "" {
		g.problemField(store.FieldAppEmployer, store.ProblemNoEmployer, "", "")
	}
	if first, twice := p.repeated(&g); twice {
		g.problemField(store.FieldNumber, store.ProblemDuplicateRow, number, decimal(first))
	}
	row := g.open()
	row.Name = employer
	if function != "" {
		row.Name += " · " + function
	}
	if len(row.Problems) > 0 {
		row.State = store.RowRejected
		return row
	}
	row.Dossier, row.Heads = d.ID, d.Trail.Heads
	there, asked := p.applications[d.ID]
	if !asked {
		there = applicationsHere(d)
		p.applications[d.ID] = there
	}
	w := newWriting(&g, p.today)
	if a, ok := claim(there, p.claimed, &g); ok {
		p.claimed[a.ID.String()] = true
		w.against(d, a.here, a.key)
		applicationRow{w}.changed(a.Application)
		return w.close(row)
	}
	w.dossier, w.key = d, p.newKey(d, there, on, employer, function)
	applicationRow{w}.added(on)
	return w.close(row)
}

// repeated finds the line above that said exactly the same.
func (p *planner) repeated(g *reading) (first int, twice bool) {
	var all strings.Builder
	all.WriteString(sameNumber(g.text(store.FieldNumber)) + "/")
	for _, spec := range store.ApplicationFields() {
		all.WriteString(fold(g.text(spec.Field)) + "/")
	}
	first, twice = p.seen[all.String()]
	if !twice {
		p.seen[all.String()] = g.line
	}
	return first, twice
}

// newKey is the first free key for a new application.
func (p *planner) newKey(
	d *dossier.Dossier, there []applicationHere, on civil.Date, employer, function string,
) string {
	for nth := 1; ; nth++ {
		key := applicationKey(on, employer, function, nth)
		taken := slices.ContainsFunc(there, func(a applicationHere) bool { return a.key == key })
		if mine := d.ID.String() + key; !taken && !p.claimed[mine] {
			p.claimed[mine] = true
			return key
		}
	}
}

// applicant finds the dossier that an application belongs to.
func (p *planner) applicant(g *reading, number string) *dossier.Dossier {
	if number == "" {
		g.problemField(store.FieldNumber, store.ProblemNoNumber, "", exampleDossier)
		return nil
	}
	d := p.dossier(number)
	switch {
	case d == nil:
		g.problemField(store.FieldNumber, store.ProblemUnknownDossier, number, "")
	case d.Trail.Removed:
		g.problemField(store.FieldNumber, store.ProblemRemovedHere, number, "")
	}
	return d
}

// applicationRow makes the facts of a row of the applications sheet.
type applicationRow struct{ *writing }

// added makes a new application, in the stage of the row on the day of the row.
func (w applicationRow) added(on civil.Date) {
	fact := dossier.ApplicationAdded{Work: pipeline.Job, Stage: pipeline.Sent}
	for _, f := range []store.Field{store.FieldNumber, store.FieldAppliedOn} {
		w.take(f, keepHere)
	}
	if v, ok := w.take(store.FieldAppEmployer, keepHere); ok {
		fact.Employer = plain.Line(v.kept)
	}
	if v, ok := w.take(store.FieldAppFunction, keepHere); ok {
		fact.Function = plain.Line(v.kept)
	}
	if v, ok := w.take(store.FieldAppChannel, keepHere); ok {
		fact.Channel = channelOf(v.kept)
	}
	if v, ok := w.take(store.FieldAppMode, keepHere); ok {
		fact.Mode = modeOf(v.kept)
	}
	if v, ok := w.take(store.FieldAppHours, keepHere); ok {
		fact.Hours = v.number
	}
	if v, ok := w.take(store.FieldRemark, keepHere); ok {
		fact.Note = plain.Note(v.kept)
	}
	if v, ok := w.take(store.FieldAppStatus, keepHere); ok {
		fact.Stage = v.stage
		w.askPlacement(v)
	}
	w.state(on, fact)
}

// changed takes what the sheet changed. A new stage has the day of the import: the row's own day
// is that of the application.
func (w applicationRow) changed(a pipeline.Application) {
	fact := dossier.ApplicationChanged{Item: a.ID}
	if v, ok := w.take(store.FieldAppChannel, keepHere); ok {
		fact.Channel = dossier.To(channelOf(v.kept))
	}
	if v, ok := w.take(store.FieldAppMode, keepHere); ok {
		fact.Mode = dossier.To(modeOf(v.kept))
	}
	w.amount(store.FieldAppHours, &fact.Hours)
	if v, ok := w.take(store.FieldRemark, keepHere); ok {
		fact.Note = dossier.To(plain.Note(v.kept))
	}
	if fact != (dossier.ApplicationChanged{Item: a.ID}) {
		w.state(w.today, fact)
	}
	if v, ok := w.take(store.FieldAppStatus, keepHere); ok {
		w.state(w.today, dossier.ApplicationStepped{Item: a.ID, Stage: v.stage})
		w.askPlacement(v)
	}
}

// askPlacement says that a placement is still to be recorded: a sheet has no start, hours and contract. The
// application stands at offer, and the morning list asks.
func (w applicationRow) askPlacement(v value) {
	if v.stage == pipeline.Offer && hired(v.kept) {
		w.got.noticeField(store.FieldAppStatus, store.ProblemPlacementWanted, v.kept, "")
	}
}
