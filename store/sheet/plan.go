package sheet

import (
	"fmt"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/hint"
	"spoorboek/model/journal"
	"spoorboek/store"
)

// planner goes through the rows of one table. It is used once.
type planner struct {
	mapping store.Mapping
	reader  *reader
	known   func(number string) *dossier.Dossier
	today   civil.Date
	seen    map[string]int // number, or all of an application → line that had it first
	cached  map[string]*dossier.Dossier

	applications map[journal.ID][]applicationHere // by dossier
	claimed      map[string]bool                  // applications and new keys that a row above took
}

// Plan says row by row what an import would do; see store.Sheets.
func (s *Sheets) Plan(
	t store.Table, m store.Mapping, known func(number string) *dossier.Dossier, today civil.Date,
) (store.Plan, error) {
	p := &planner{
		mapping: m, reader: newReader(t, m, today), known: known, today: today,
		seen: map[string]int{}, cached: map[string]*dossier.Dossier{},
		applications: map[journal.ID][]applicationHere{}, claimed: map[string]bool{},
	}
	if !p.reader.has(store.FieldNumber) {
		return store.Plan{}, fmt.Errorf("plan the import: %w", store.ErrNoColumns)
	}
	plan := store.Plan{Mapping: m, Sheet: t.Sheet}
	for _, header := range t.Headers {
		switch field := m.Columns[header]; {
		case field == store.FieldDropped:
			plan.Dropped = append(plan.Dropped, header)
		case field == "" && header != "":
			plan.Unused = append(plan.Unused, header)
		}
	}
	for _, row := range p.reader.whole(t.Rows) {
		planned := p.row(row)
		count(&plan.Counts, planned.State)
		if planned.State == store.RowSkipped {
			plan.Skipped = append(plan.Skipped, row.Line)
		}
		plan.Rows = append(plan.Rows, planned)
	}
	return plan, nil
}

func count(c *store.PlanCounts, state store.RowState) {
	switch state {
	case store.RowNew:
		c.New++
	case store.RowChanged:
		c.Changed++
	case store.RowSame:
		c.Same++
	case store.RowConflict:
		c.Conflict++
	case store.RowRejected:
		c.Rejected++
	case store.RowSkipped:
		c.Skipped++
	}
}

func (p *planner) row(row store.TableRow) store.PlanRow {
	if p.reader.ruled(row) {
		return store.PlanRow{Line: row.Line, State: store.RowSkipped,
			Notices: []store.Problem{{Line: row.Line, Code: store.ProblemRowIsTotal}}}
	}
	got := p.reader.row(row)
	p.readRemarks(&got)
	switch p.mapping.Kind {
	case store.ApplicationSheet:
		return p.application(got)
	case store.ContactSheet, store.HoursSheet:
		return p.contact(got)
	}
	return p.caseload(got)
}

// readRemarks looks in free text for what does not belong there; it alters nothing.
func (p *planner) readRemarks(g *reading) {
	for _, f := range []store.Field{
		store.FieldRemark, store.FieldNextAction, store.FieldFirstTrack, store.FieldOutcome,
		store.FieldGoal, store.FieldDiscussed, store.FieldAgreed, store.FieldFollow, store.FieldOwn,
	} {
		text := g.text(f)
		if words := hint.Medical(text); len(words) > 0 {
			g.noticeField(f, store.ProblemMedical, strings.Join(words, ", "), "")
		}
		if hint.BSN(text) {
			g.noticeField(f, store.ProblemBSN, "", "")
		}
	}
}

// dossier finds the dossier of a number, once per plan.
func (p *planner) dossier(number string) *dossier.Dossier {
	d, asked := p.cached[number]
	if !asked {
		d = p.known(number)
		if d != nil && d.Trail.Removed && d.Trail.Bin.Item.IsZero() {
			d = nil // an import that was taken back: nothing of it stands
		}
		p.cached[number] = d
	}
	return d
}

// open begins the planned row with what was read and found wrong.
func (g *reading) open() store.PlanRow {
	return store.PlanRow{
		Line: g.line, Number: g.text(store.FieldNumber), Problems: g.problems, Notices: g.notices,
	}
}

// caseload plans one row of a caseload sheet.
func (p *planner) caseload(g reading) store.PlanRow {
	number := g.text(store.FieldNumber)
	d := p.numbered(&g, number)
	person := g.person()
	if person.Last == "" && (d == nil || d.Person.Last == "") {
		g.problemField(store.FieldLastName, store.ProblemNoName, "", "")
	}
	row := g.open()
	row.Name = person.Full()
	if len(row.Problems) > 0 {
		row.State = store.RowRejected
		return row
	}
	w := newWriting(&g, p.today)
	if d == nil {
		w.opening(number)
	} else {
		w.against(d, caseloadHere(d, p.today), caseloadKey)
		row.Dossier, row.Heads = d.ID, d.Trail.Heads
		if row.Name == "" || lostLetters(store.FieldLastName, row.Name, d.Name()) {
			row.Name = d.Name()
		}
	}
	caseloadRow{w}.all()
	return w.close(row)
}

// numbered checks the number of a row and finds its dossier. A number that a row above had already, and one
// that lies in the bin, are problems.
func (p *planner) numbered(g *reading, number string) *dossier.Dossier {
	if number == "" {
		g.problemField(store.FieldNumber, store.ProblemNoNumber, "", exampleDossier)
		return nil
	}
	if first, twice := p.seen[sameNumber(number)]; twice {
		g.problemField(store.FieldNumber, store.ProblemDuplicateNumber, number, decimal(first))
		return nil
	}
	p.seen[sameNumber(number)] = g.line
	d := p.dossier(number)
	if d != nil && d.Trail.Removed {
		g.problemField(store.FieldNumber, store.ProblemRemovedHere, number, "")
	}
	return d
}

// sameNumber is a number without its case: what stands between the digits counts, 1-23 is not 12-3.
func sameNumber(number string) string { return strings.ToLower(number) }
