package reports

import (
	"slices"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/model/report"
	"spoorboek/ui/cell"
	"spoorboek/ui/desk"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

func kindWord(k report.Kind) text.ID { return text.ID("reports.kind." + string(k)) }

// check is one thing to look at before a document leaves. None stops it; each is said.
type check struct {
	ok   bool
	text string
	part bool                // it belongs to the check above it
	to   func() pane.Request // goes to what it rests on; nil when that is no one thing
}

// checksOf are what stands in order and what asks for a look.
func checksOf(p *Pane, it item, paper desk.Paper) []check {
	w := p.words
	if it.isSent() {
		return sentChecks(p, it)
	}
	leaks, lacking := leaksOf(p, it, paper), lackingOf(p, it, paper)
	all := append([]check{first(leakCheck(p, paper), leaks)}, leaks...)
	if n := len(lacking); n > 0 {
		all = append(append(all, first(check{text: w.N("reports.check.missing", n)}, lacking)), lacking...)
	} else {
		all = append(all, check{ok: true, text: w.T("reports.check.complete")})
	}
	if c, stale := staleCheck(p, paper); stale {
		c.to = func() pane.Request { return compose(p, it, paper, false) }
		all = append(all, c)
	}
	all = append(all, readCheck(p, it, paper))
	talks, sent, proved := countsOf(p, it)
	all = append(
		all,
		check{ok: talks > 0, text: w.N("reports.check.contacts", talks), to: goTalks(p, talks)},
		check{
			ok:   sent == 0 || proved > 0,
			text: w.F("reports.check.proof", proved, sent),
			to:   func() pane.Request { return proofOf(p) },
		},
	)
	if tellsMoney(it.reader) {
		told := len(p.source.d.Plan.Financial) > 0
		all = append(all, check{
			ok: told, text: w.T(text.ID(pick(told, "reports.check.told", "reports.check.untold"))),
			to: func() pane.Request { return formOf(p, "finance", latestOf(p, "finance", told)) },
		})
	}
	n := p.standing()
	return append(all, check{
		ok: n.fine == n.judged, text: w.F("reports.check.riv", n.fine, n.judged, text.AccountBrief(w, n.all)),
		to: func() pane.Request { return pane.Show{Screen: pane.Riv} },
	})
}

// first lets a check that counts others go to the first of them.
func first(c check, of []check) check {
	if len(of) > 0 {
		c.to = of[0].to
	}
	return c
}

// goTalks goes to the contacts on the timeline, or to a new one where there is none.
func goTalks(p *Pane, n int) func() pane.Request {
	if n > 0 {
		return func() pane.Request { return pane.Show{Screen: pane.Timeline} }
	}
	return func() pane.Request { return formOf(p, "contact", journal.ID{}) }
}

func pick(yes bool, a, b string) string {
	if yes {
		return a
	}
	return b
}

func leakCheck(p *Pane, paper desk.Paper) check {
	if n := len(paper.Leaks); n > 0 {
		return check{ok: false, text: p.words.N("reports.check.leaks", n)}
	}
	return check{ok: true, text: p.words.T("reports.check.tight")}
}

func readCheck(p *Pane, it item, paper desk.Paper) check {
	c := readState(p, it, paper)
	c.to = func() pane.Request {
		return pane.Form{
			Act: "report-read", Dossiers: []journal.ID{p.source.d.ID}, Field: "reaction",
			Prefill: map[string]string{"kind": string(it.kind), "for": string(it.reader)},
		}
	}
	return c
}

func readState(p *Pane, it item, paper desk.Paper) check {
	w := p.words
	switch {
	case !paper.Read.Item.IsZero():
		day := w.Day(paper.Read.On, p.source.today)
		if after(p.source.d, paper.Draft, paper.Read.Item) {
			return check{ok: false, text: w.F("reports.check.reread", day)}
		}
		return check{ok: true, text: w.F("reports.check.read", day)}
	case dossier.ReadFirst(p.source.d, string(it.kind), string(it.reader)):
		return check{ok: true, text: w.T("reports.check.no-reading")}
	}
	return check{ok: false, text: w.T("reports.check.unread")}
}

// after reports whether an entry stands behind another in the journal.
func after(d *dossier.Dossier, late, early journal.ID) bool {
	for _, e := range slices.Backward(d.Trail.Line.Entries) {
		switch e.ID {
		case late:
			return true
		case early:
			return false
		}
	}
	return false
}

// staleCheck says that the dossier went on after the concept was written, so that its text does not know all.
func staleCheck(p *Pane, paper desk.Paper) (check, bool) {
	if n := report.Behind(p.source.d, paper.Heads); !paper.Draft.IsZero() && n > 0 {
		return check{ok: false, text: p.words.N("reports.check.behind", n)}, true
	}
	return check{}, false
}

// countsOf are the contacts that are new, and how many of the applications have their proof.
func countsOf(p *Pane, it item) (talks, sent, proved int) {
	n := report.NewsFor(p.source.d, it.kind, it.reader, p.source.today, 0)
	for i := range p.source.d.Agenda.Contacts {
		if c := &p.source.d.Agenda.Contacts[i]; c.On <= p.source.today && n.Fresh(c.Item, c.On) {
			talks++
		}
	}
	for i := range p.source.d.Applications {
		a := &p.source.d.Applications[i]
		if !pipeline.Out(a.At(p.source.today)) {
			continue
		}
		sent++
		if a.Evidence != "" {
			proved++
		}
	}
	return talks, sent, proved
}

// sentChecks say how a report left.
func sentChecks(p *Pane, it item) []check {
	w := p.words
	r, _ := p.source.d.Agenda.Report(it.sent)
	f := r.Frozen
	if !it.frozen {
		return []check{{text: w.T("reports.not-kept")}}
	}
	all := []check{{ok: true, text: w.T("reports.frozen"), to: sentBy(p, it.sent)}}
	if f.To != "" {
		all = append(all, check{ok: true, text: w.F("reports.sent-to", f.To)})
	}
	all = append(all, check{ok: true, text: w.F("reports.hash", cut(f.Hash), f.Format, cut(f.File))})
	if f.Skipped != "" {
		all = append(all, check{ok: false, text: w.F("reports.skipped", f.Skipped)})
	}
	if f.Passed != "" {
		all = append(all, check{ok: false, text: w.F("reports.passed", f.Passed)})
	}
	return append(all, check{ok: true, text: w.T("reports.no-undo")})
}

// cut is as much of a fingerprint as two people compare on the telephone.
func cut(hash string) string {
	const enough = 12
	return hash[:min(len(hash), enough)]
}

// versionsOf are the concepts, readings and sent reports of a kind and reader, the newest last.
func versionsOf(p *Pane, it item) []line {
	w, d, today := p.words, p.source.d, p.source.today
	var all []line
	for _, r := range d.Agenda.Reports {
		if r.Kind == string(it.kind) && r.For == string(it.reader) {
			s := w.F("reports.version.sent", w.DayLong(r.On), r.Frozen.To)
			all = append(all, line{p.glyphs.Signs.Done + " " + s, theme.Done})
		}
	}
	for i, x := range dossier.Concepts(d, string(it.kind), string(it.reader)) {
		all = append(all, line{"  " + w.F("reports.version.concept", i+1, w.Day(x.On, today)), theme.Text})
	}
	if read, ok := dossier.ReadingOf(d, string(it.kind), string(it.reader)); ok {
		all = append(
			all,
			line{p.glyphs.Signs.Done + " " + w.F("reports.version.read", w.Day(read.On, today)), theme.Text},
		)
		if read.Reaction != "" {
			all = append(all, line{"  " + read.Reaction, theme.Muted})
		}
	}
	if len(all) == 0 {
		all = append(all, line{w.T("reports.version.none"), theme.Muted})
	}
	return all
}

// sendingTold is how a report leaves: what the keys do, and what cannot be taken back.
func sendingTold(w *text.Words) []line {
	return []line{
		{},
		{w.T("reports.sending.file"), theme.Muted},
		{w.T("reports.sending.read"), theme.Muted},
		{w.T("reports.sending.undo"), theme.Muted},
	}
}

// tellWhy tells every check in full, with each leak and its place.
func tellWhy(p *Pane, it item, paper desk.Paper) pane.Request {
	w := p.words
	var lines []pane.Line
	for _, c := range checksOf(p, it, paper) {
		lines = append(lines, checkLine(p, c))
	}
	if len(paper.Missing()) > 0 {
		lines = append(lines, pane.Line{}, pane.Line{Text: w.T("reports.soft"), Style: theme.Muted})
	}
	lines = append(lines, pane.Line{}, pane.Line{Text: text.Account(w, p.standing().all), Style: theme.Muted})
	return pane.Tell{Title: it.title, Lines: lines}
}

func leakLine(w *text.Words, l report.Leak) string {
	return w.F("report.leak.line", w.Of("report.leak", string(l.Sort)), l.Found, l.Chapter, l.Around)
}

func checkLine(p *Pane, c check) pane.Line {
	sign, style := p.glyphs.Signs.Done, theme.Text
	if !c.ok {
		sign, style = p.glyphs.Signs.Late, theme.Warn
	}
	if c.part {
		sign = "  ·"
	}
	return pane.Line{Text: sign + " " + c.text, Style: style}
}

func put(c *cell.Canvas, r cell.Rect, lines []line, from int, more string) {
	for y := range r.H {
		if i := from + y; i < len(lines) {
			c.PutCut(r.X, r.Y+y, lines[i].text, lines[i].style, r.W, more)
		}
	}
}
