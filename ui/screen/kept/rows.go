package kept

import (
	"cmp"
	"slices"
	"strings"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/profile"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/list"
)

// row is one line; one without a key is a heading.
type row struct {
	key     string
	label   string // of a heading
	dossier journal.ID
	name    string // of the person, or what left
	person  bool   // name is that of a person
	when    string
	why     string
	late    bool
}

// rows are the lines as a list.
type rows struct{ all []row }

// Len is the number of lines, headings included.
func (r *rows) Len() int { return len(r.all) }

// Heading reports whether a line is a heading.
func (r *rows) Heading(i int) bool { return r.all[i].key == "" }

// Key is what makes a line the same after a change.
func (r *rows) Key(i int) string { return r.all[i].key }

// Draw draws one line.
func (r *rows) Draw(c *cell.Canvas, at cell.Rect, i int, s list.State, env pane.Env) {
	line := r.all[i]
	if line.key == "" {
		c.Rule(at, line.label, theme.Rule, theme.Heading)
		return
	}
	name, style := line.name, theme.Text
	if line.person && env.Private {
		name = profile.ParseName(name).Initials()
	}
	if line.late {
		style = theme.Strong
		c.Put(at.X+1, at.Y, env.Glyphs.Signs.Late, theme.Late, 1)
	}
	more := env.Glyphs.Marks.More
	first := max(12, at.W*2/5)
	second := max(10, at.W/4)
	c.PutCut(at.X+3, at.Y, name, style, first-4, more)
	c.PutCut(at.X+first, at.Y, line.when, style, second-1, more)
	c.PutCut(at.X+first+second, at.Y, line.why, theme.Muted, at.W-first-second-1, more)
	s.Point(c, at, env)
}

// lines are the whole screen: dossiers that must go first.
func lines(p *Pane) []row {
	w := p.words
	var all []row
	for _, state := range []string{"due", "kept", "running"} {
		all = under(all, text.ID("kept."+state), w, dossiers(p, state))
	}
	all = under(all, "kept.binned", w, binned(p))
	all = under(all, "kept.exports", w, exports(p))
	return under(all, "kept.erased", w, erased(p))
}

// under adds lines under their heading; none adds nothing.
func under(all []row, heading text.ID, w *text.Words, some []row) []row {
	if len(some) == 0 {
		return all
	}
	return append(append(all, row{label: w.F(heading, len(some))}), some...)
}

// dossiers are the closed ones in a state, those whose period was over first.
func dossiers(p *Pane, state string) []row {
	type closed struct {
		row  *caseload.Row
		over civil.Date
	}
	var found []closed
	for id := range p.cases {
		r := p.cases[id]
		if kept, is := r.In.Retained(p.set); is && kept.State(p.today) == state {
			found = append(found, closed{&r, kept.Over})
		}
	}
	slices.SortFunc(found, func(a, b closed) int {
		return cmp.Or(cmp.Compare(a.over, b.over), strings.Compare(a.row.Number, b.row.Number))
	})
	w := p.words
	out := make([]row, 0, len(found))
	for _, f := range found {
		kept, _ := f.row.In.Retained(p.set)
		day := kept.Over
		if state == "kept" {
			day = kept.Until
		}
		out = append(out, row{
			key:     "d" + f.row.Number,
			dossier: f.row.ID,
			name:    cmp.Or(f.row.Name, f.row.Number),
			person:  f.row.Name != "",
			when:    w.F(text.ID("kept.when."+state), day),
			why:     w.F("retention.from", kept.From),
			late:    state == "due",
		})
	}
	return out
}

// binned are those in the bin: out of sight and still kept.
func binned(p *Pane) []row {
	w := p.words
	out := make([]row, 0, len(p.binned))
	for i := range p.binned {
		r := &p.binned[i]
		line := row{
			key: "b" + r.ID.String(), dossier: r.ID, name: cmp.Or(r.Name, r.Number), person: r.Name != "",
			when: w.T("kept.when.bin"),
		}
		if kept, closed := r.In.Retained(p.set); closed {
			line.late, line.why = kept.Due(p.today), w.F("retention.from", kept.From)
			line.when = w.F(text.ID("kept.when."+kept.State(p.today)), kept.Over)
		}
		out = append(out, line)
	}
	return out
}

// exports are what left, the newest first.
func exports(p *Pane) []row {
	w := p.words
	names := text.Copy{Words: w}
	var out []row
	for _, x := range slices.Backward(p.office.Exports) {
		why := names.Whom(x.For)
		if !x.Reason.IsZero() {
			why = strings.Trim(why+" · "+x.Reason.String(), " ·")
		}
		if n := len(x.Withheld); n > 0 {
			why = w.T("kept.partly") + " · " + why
		}
		if came := names.Came(x.State); came != "" {
			why = strings.Trim(came+" · "+why, " ·")
		}
		r := row{
			key: "x" + x.Entry.String(), when: w.Day(x.On, p.today), why: why,
			name: names.Left(x.What, x.Report, x.Format),
		}
		if len(x.About) == 1 {
			if d, there := p.cases[x.About[0]]; there {
				r.dossier, r.name = d.ID, r.name+" · "+d.Number
			}
		} else if x.Dossiers > 0 {
			r.name += " · " + w.N("toast.dossiers", x.Dossiers)
		}
		out = append(out, r)
	}
	return out
}

// erased are the dossiers that are gone: nothing of them but a day and why.
func erased(p *Pane) []row {
	w := p.words
	stones := slices.Clone(p.stones)
	slices.SortStableFunc(stones, func(a, b pane.Stone) int { return cmp.Compare(b.On, a.On) })
	out := make([]row, 0, len(stones))
	for _, s := range stones {
		out = append(out, row{
			key: "e" + s.ID.String(), name: s.ID.String(), when: w.Day(s.On, p.today),
			why: w.Of("cli.erase.reason", s.Reason),
		})
	}
	return out
}
