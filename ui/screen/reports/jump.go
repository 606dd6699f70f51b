package reports

import (
	"encoding/json"
	"slices"
	"strings"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/model/report"
	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/desk"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
)

// besideAct moves along the checks when the keys are there; done is false for what is not about them.
func besideAct(p *Pane, id action.ID, it item) (req pane.Request, done bool) {
	switch {
	case id == action.Right && !p.aside:
		return enterChecks(p, it), true
	case !p.aside:
		return nil, false
	case id == action.Left || id == action.Back:
		p.aside = false
		return nil, true
	}
	all := checksOf(p, it, p.memo.paper)
	p.check = max(0, min(p.check, len(all)-1))
	switch id {
	case action.Down:
		p.check = min(p.check+1, len(all)-1)
	case action.Up:
		p.check = max(p.check-1, 0)
	case action.Top:
		p.check = 0
	case action.End:
		p.check = len(all) - 1
	case action.Open:
		if c := all[p.check]; c.to != nil {
			return c.to(), true
		}
		return pane.Toast{Text: p.words.T("reports.check.nowhere")}, true
	default:
		return nil, false
	}
	return nil, true
}

// enterChecks moves the keys to the checks; where there is no room for them they are asked in a window.
func enterChecks(p *Pane, it item) pane.Request {
	paper, _ := p.paper()
	all := checksOf(p, it, paper)
	if !layoutOf(p.whole()).checks.Empty() {
		p.aside = true
		p.check = max(0, slices.IndexFunc(all, func(c check) bool { return !c.ok && c.to != nil }))
		return nil
	}
	ask := pane.Choice{Title: p.words.T("reports.checks")}
	for _, c := range all {
		o := pane.Option{Label: checkLine(p, c).Text}
		if c.to == nil {
			o.Why = p.words.T("reports.check.nowhere")
		}
		ask.Options = append(ask.Options, o)
	}
	ask.Then = func(i int) pane.Request { return all[i].to() }
	return ask
}

// leaksOf are the things that the leak check found, each with the way to where they were written.
func leaksOf(p *Pane, it item, paper desk.Paper) (all []check) {
	for _, l := range paper.Leaks {
		all = append(all, check{text: leakLine(p.words, l), part: true, to: func() pane.Request {
			if !paper.Draft.IsZero() { // it stands in the text that somebody edited
				return compose(p, it, paper, false)
			}
			return writtenIn(p, l.Found, l.Around)
		}})
	}
	return all
}

// lackingOf are the things that the document says are missing, each with the form that records it.
func lackingOf(p *Pane, it item, paper desk.Paper) (all []check) {
	for _, m := range paper.Missing() {
		c := check{text: m, part: true}
		if act, mends := report.Remedy(it.kind, m); act != "" {
			c.to = func() pane.Request { return formOf(p, act, latestOf(p, act, mends)) }
		}
		all = append(all, c)
	}
	return all
}

// latestOf is the item that an act completes; zero for a new one.
func latestOf(p *Pane, act string, mends bool) journal.ID {
	if mends {
		for _, table := range dossier.Records(p.source.d) {
			if table.Act == act && len(table.Rows) > 0 {
				return table.Rows[len(table.Rows)-1].Item
			}
		}
	}
	return journal.ID{}
}

// formOf opens the form of an act, with what is known of the item.
func formOf(p *Pane, act string, item journal.ID) pane.Request {
	f := pane.Form{Act: act, Dossiers: []journal.ID{p.source.d.ID}, Prefill: map[string]string{}}
	for key, value := range dossier.Current(p.source.d, act, item) {
		f.Prefill[key] = value
	}
	spec, _ := dossier.SpecOf(act)
	if _, takes := spec.Param("item"); takes && !item.IsZero() {
		f.Prefill["item"] = item.String()
	}
	return f
}

// proofOf opens the first application that has no proof, else shows them all.
func proofOf(p *Pane) pane.Request {
	for i := range p.source.d.Applications {
		a := &p.source.d.Applications[i]
		if pipeline.Out(a.At(p.source.today)) && a.Evidence == "" {
			f := formOf(p, "edit-application", a.ID).(pane.Form)
			f.Field = "evidence"
			return f
		}
	}
	return pane.Show{Screen: pane.Pipeline}
}

// writing is the act that changes what a fact of a kind wrote.
var writing = map[journal.Kind]string{
	"contact.logged": "amend", "contact.amended": "amend", "note.written": "amend", "note.amended": "amend",
	"task.added": "edit-task", "task.changed": "edit-task", "appointment.made": "edit-appointment",
	"application.added": "edit-application", "application.changed": "edit-application",
	"direction.added": "edit-direction", "direction.changed": "edit-direction",
	"document.registered": "edit-document", "assessment.registered": "edit-assessment",
	"assessment.changed": "edit-assessment", "person.stated": "edit", "employer.stated": "edit",
	"case.stated": "edit", "phase.entered": "edit-phase", "pause.started": "edit-pause",
	"track1.stated": "edit-track1", "track1.reviewed": "edit-track1",
	"satisfaction.answered": "edit-satisfaction",
	"application.stepped":   "edit-step", "step.changed": "edit-step",
}

// writtenIn opens what words were written in: the form that changes it, else what the act wrote.
func writtenIn(p *Pane, found, around string) pane.Request {
	e, ok := entryOf(p, found, around)
	if !ok {
		return pane.Toast{Text: p.words.T("reports.check.nowhere")}
	}
	act, item := writing[e.Fact.Kind()], e.ID
	if r, recorded := e.Fact.(dossier.Recorded); recorded {
		if act == "" {
			act = dossier.ActOf(r.K)
		}
		if !r.Item.IsZero() {
			item = r.Item
		}
	}
	if s, step := e.Fact.(dossier.StepChanged); step {
		item = s.Item
	}
	if act != "" && len(dossier.Current(p.source.d, act, item)) > 0 {
		f := formOf(p, act, item).(pane.Form)
		for key, value := range f.Prefill {
			if strings.Contains(value, found) {
				f.Field = key
			}
		}
		return f
	}
	return pane.Entries{Dossier: p.source.d.ID, Act: e.Act}
}

// entryOf finds the entry that words stand in: one that also has what stands around them, else the latest.
func entryOf(p *Pane, found, around string) (best journal.Entry, ok bool) {
	line := p.source.d.Trail
	around = strings.Trim(around, "… ")
	for i, e := range slices.Backward(line.Line.Entries) {
		if !line.Live[i] || e.Fact == nil {
			continue
		}
		raw, err := dossier.Encode(e.Fact)
		var payload any
		if err != nil || json.Unmarshal(raw, &payload) != nil {
			continue
		}
		for _, said := range textsIn(nil, payload) {
			switch {
			case !strings.Contains(said, found):
			case strings.Contains(strings.Join(strings.Fields(said), " "), around):
				return e, true
			case !ok:
				best, ok = e, true
			}
		}
	}
	return best, ok
}

// textsIn adds the texts of a stored fact.
func textsIn(all []string, v any) []string {
	switch v := v.(type) {
	case string:
		return append(all, v)
	case []any:
		for _, one := range v {
			all = textsIn(all, one)
		}
	case map[string]any:
		for _, one := range v {
			all = textsIn(all, one)
		}
	}
	return all
}

// sentBy is the act that sent a report.
func sentBy(p *Pane, id journal.ID) func() pane.Request {
	for i := range p.source.d.Trail.Line.Entries {
		if e := &p.source.d.Trail.Line.Entries[i]; e.ID == id {
			return func() pane.Request { return pane.Entries{Dossier: p.source.d.ID, Act: e.Act} }
		}
	}
	return nil
}

// linesOf are the checks as lines, and the first and last line of the one with the cursor.
func linesOf(p *Pane, it item, width int, env pane.Env) (lines []line, from, to, open int) {
	for i, x := range checksOf(p, it, p.memo.paper) {
		if !x.ok && !x.part {
			open++
		}
		if x.part && !p.aside { // one by one once the keys are there
			continue
		}
		l := checkLine(p, x)
		if i == p.check {
			from = len(lines)
		}
		for n, s := range cell.Wrap(l.Text, width) {
			if n > 0 {
				s = cell.Cut("  "+s, width, env.Glyphs.Marks.More)
			}
			lines = append(lines, line{s, l.Style})
		}
		if i == p.check {
			to = len(lines)
		}
	}
	return lines, from, to, open
}

// drawChecks draws what stands in order and what asks for a look; with the keys there, the cursor too.
func drawChecks(p *Pane, c *cell.Canvas, r cell.Rect, env pane.Env, it item) {
	if r.Empty() {
		return
	}
	w := env.Words
	lines, from, to, open := linesOf(p, it, r.W-4, env)
	frame := cell.Frame{
		Title: w.F("reports.checks-open", open), Foot: w.T("reports.checks.foot"), Line: theme.Frame,
		Words: theme.Heading,
	}
	lines = append(lines, line{}, line{w.T("reports.soft-short"), theme.Muted})
	skip := 0
	if p.aside {
		skip = max(0, min(to-(r.H-2), from))
		if env.Focus {
			frame.Focus, frame.Line = true, theme.FrameFocus
		}
	}
	frame.Up, frame.More = skip > 0, len(lines)-skip > r.H-2
	inner := c.Box(r, frame)
	put(c, inner.Inset(1, 0), lines, skip, env.Glyphs.Marks.More)
	if !p.aside {
		return
	}
	for i := from; i < to; i++ {
		if y := inner.Y + i - skip; y < inner.Y+inner.H {
			c.Paint(cell.Rect{X: inner.X, Y: y, W: inner.W, H: 1}, theme.Cursor)
		}
	}
	c.Put(inner.X, inner.Y+from-skip, env.Glyphs.Signs.Cursor, theme.Cursor, 1)
}
