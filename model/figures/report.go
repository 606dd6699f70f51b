package figures

import (
	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/track"
)

// Book is what figures are made of.
type Book struct {
	Digests []caseload.Digest
	Erased  []Anonymous
	List    *caseload.List // the caseload of today; nil leaves the sections on it empty
	Today   civil.Date
}

// Report is all figures of one period.
type Report struct {
	Period   Period
	Today    civil.Date // nothing from after it is counted
	Closed   Behind     // the trajectories that were closed in the period: the denominator of outcomes
	Running  Behind     // dossiers on which was worked in the period
	Missed   []Missed   // who could not be placed in a period at all
	Sections []Section  // in their order
}

// Section finds a section by its name; its zero value is none.
func (r *Report) Section(id string) Section {
	for i := range r.Sections {
		if r.Sections[i].ID == id {
			return r.Sections[i]
		}
	}
	return Section{}
}

// The reasons why a dossier could not be counted.
const (
	NotRecorded  = "not-recorded"  // niet vastgelegd
	UnknownCode  = "unknown-code"  // a code of a newer program
	WasErased    = "erased"        // gewist: this was not kept
	YearOnly     = "year-only"     // gewist: of the day only the year was kept
	NeverClosed  = "never-closed"  // gewist before it was closed
	DayUnknown   = "day-unknown"   // afgesloten, dag niet bekend
	StartUnknown = "start-unknown" // begin van spoor 2 niet bekend
	WeekUnknown  = "week-unknown"  // eerste ziektedag niet bekend
	NoGoals      = "no-goals"
	GoalsOpen    = "goals-open"
	NoBudget     = "no-budget"
	NoContact    = "no-contact"
	OneContact   = "one-contact"
	SentUnknown  = "sent-unknown" // verstuurd, dag niet bekend
)

// reader gives the numbers of one section.
type reader func(*cohort) Section

// sections are all sections, in their order.
func sections() []reader {
	return []reader{
		definitions, workAxis, benefitAxis, toetsAxis, endAxis, results, places, goals, satisfaction, lasting,
		groups, starts, lengths, phases, contacts, applications, load, hours, inAndOut,
		nowPhases, nowWeeks, nowGroups, nowGaps,
	}
}

// Of counts one period.
func Of(b Book, p Period) Report {
	c := newCohort(b, p)
	r := Report{Period: p, Today: b.Today, Missed: c.missed}
	for _, s := range c.closed {
		r.Closed.add(s)
	}
	for _, s := range c.running {
		r.Running.add(s)
	}
	for _, read := range sections() {
		r.Sections = append(r.Sections, read(c))
	}
	return r
}

// Definitions returns every Definition, each once and in the order of the sections.
func Definitions() []Definition {
	var all []Definition
	seen := map[Definition]bool{}
	for _, s := range Of(Book{Today: 1}, Year(civil.First)).Sections {
		for _, n := range s.Numbers {
			if !seen[n.Def] {
				seen[n.Def] = true
				all = append(all, n.Def)
			}
		}
	}
	return all
}

// subject is one trajectory, also when it was erased: then its digest has only what was kept.
type subject struct {
	digest *caseload.Digest
	erased bool
}

// cohort is who is counted in a period.
type cohort struct {
	Book
	period  Period
	last    civil.Date // the last day that counts
	closed  []*subject
	running []*subject // not erased, begun and not closed before the period
	missed  []Missed
}

func newCohort(b Book, p Period) *cohort {
	c := &cohort{Book: b, period: p, last: civil.Min(p.Last(), b.Today)}
	var out Section
	for i := range b.Digests {
		if !b.Digests[i].Gone {
			c.take(&subject{digest: &b.Digests[i]}, &out)
		}
	}
	for i := range b.Erased {
		c.takeErased(&b.Erased[i], &out)
	}
	c.missed = out.Missed
	return c
}

func (c *cohort) take(s *subject, out *Section) {
	g := s.digest
	switch {
	case g.Closed.IsZero() && closedSomeDay(g):
		out.miss(DayUnknown, s)
		return
	case c.period.Has(g.Closed) && g.Closed <= c.last:
		c.closed = append(c.closed, s)
	}
	begun := begun(g)
	if !begun.IsZero() && begun <= c.last && (g.Closed.IsZero() || g.Closed >= c.period.From) {
		c.running = append(c.running, s)
	}
}

// closedSomeDay reports whether the last phase is that of a dossier which was closed on a day nobody knows.
func closedSomeDay(g *caseload.Digest) bool {
	n := len(g.Run.Phases)
	return n > 0 && g.Run.Phases[n-1].Phase == track.Closed && g.Run.Phases[n-1].On.IsZero()
}

// begun is the first day on which is known that there was a trajectory; zero: none.
func begun(g *caseload.Digest) civil.Date {
	first := g.Run.Start
	for _, p := range g.Run.Phases {
		first = earlier(first, p.On)
	}
	for _, m := range g.Run.Met {
		first = earlier(first, m.On)
	}
	return first
}

func earlier(a, b civil.Date) civil.Date {
	if a.IsZero() || b.IsZero() {
		return civil.Max(a, b)
	}
	return civil.Min(a, b)
}

func (c *cohort) takeErased(a *Anonymous, out *Section) {
	s := &subject{digest: a.digest(), erased: true}
	switch {
	case !c.period.meetsYear(a.Year):
	case !a.closed():
		out.miss(NeverClosed, s)
	case !c.period.hasYear(a.Year):
		out.miss(YearOnly, s)
	default:
		c.closed = append(c.closed, s)
	}
}

// digest is what was kept, in the form in which everything is counted.
func (a *Anonymous) digest() *caseload.Digest {
	g := &caseload.Digest{
		Group: a.Group,
		Result: caseload.Result{
			Work: a.Work, Benefit: a.Benefit, Toets: a.Toets, End: a.End, Lasting: a.Lasting, Results: a.Results,
		},
		Run: caseload.Run{Elements: a.Elements, Employee: opinion(a.Employee), Employer: opinion(a.Employer)},
	}
	g.Run.Goals = caseload.Goals{Open: a.Open}
	if n := a.Goals; n != nil {
		g.Run.Goals = caseload.Goals{Achieved: n[0], Partly: n[1], Not: n[2], Open: a.Open}
	}
	return g
}

func opinion(score *int) caseload.Opinion {
	if score == nil {
		return caseload.Opinion{}
	}
	return caseload.Opinion{Score: float64(*score), Asked: true}
}
