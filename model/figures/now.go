package figures

import (
	"slices"

	"spoorboek/model/caseload"
	"spoorboek/model/journal"
	"spoorboek/model/signal"
	"spoorboek/model/track"
)

// nowBands are the sickness weeks of the dossiers of today: the quarters of the waiting period.
func nowBands() []band { return []band{{1, 26}, {27, 52}, {53, 78}, {79, 104}, {105, 0}} }

// open are the lines of the dossiers that are open today; a closed one may still ask for something.
func (c *cohort) open() []*caseload.Line {
	if c.List == nil {
		return nil
	}
	lines := c.List.View(caseload.Query{}, caseload.Order{}).Lines
	return slices.DeleteFunc(lines, func(l *caseload.Line) bool { return l.Row.Closed(c.Today) })
}

func (b *Behind) line(l *caseload.Line) { b.Dossiers = append(b.Dossiers, l.Row.ID) }

// tally counts lines of the caseload by key, and gives those that have none.
func (c *cohort) tally(id string, keys []string, of func(*caseload.Line) string) (s Section, rest Behind) {
	s.ID = id
	open := c.open()
	at := map[string]int{}
	for i, key := range keys {
		s.Numbers = append(s.Numbers, Number{Key: key, Def: Definition(id), Of: len(open)})
		at[key] = i
	}
	for _, l := range open {
		if i, ok := at[of(l)]; ok {
			s.Numbers[i].line(l)
		} else {
			rest.line(l)
		}
	}
	s.count()
	return s, rest
}

// nowPhases is in which phase the open dossiers are today.
func nowPhases(c *cohort) Section {
	var keys []string
	for _, p := range track.Phases() {
		if p != track.Closed {
			keys = append(keys, p.Name())
		}
	}
	s, _ := c.tally("now-phases", append(keys, "paused"), func(l *caseload.Line) string {
		if l.Row.In.Paused(c.Today) {
			return "paused"
		}
		return l.Row.In.Phase(c.Today).Name()
	})
	return s
}

// nowWeeks is in which sickness week they are.
func nowWeeks(c *cohort) Section {
	var keys []string
	for _, b := range nowBands() {
		keys = append(keys, b.key())
	}
	s, rest := c.tally("now-weeks", keys, func(l *caseload.Line) string {
		week := l.Row.In.Week(c.Today)
		for _, b := range nowBands() {
			if b.has(week) {
				return b.key()
			}
		}
		return ""
	})
	if rest.N() > 0 {
		s.Missed = []Missed{{Reason: WeekUnknown, Behind: rest}}
	}
	return s
}

// nowGroups is in which group of the morning they stand.
func nowGroups(c *cohort) Section {
	var keys []string
	for g := range signal.Closed {
		keys = append(keys, g.String())
	}
	s, _ := c.tally("now-groups", keys, func(l *caseload.Line) string { return l.Group.String() })
	return s
}

// gaps are what may not be recorded yet in an open dossier, in the order in which a trajectory asks for it.
func gaps() []struct {
	key  string
	lack func(*caseload.Digest) bool
} {
	return []struct {
		key  string
		lack func(*caseload.Digest) bool
	}{
		{"start", func(g *caseload.Digest) bool { return g.Run.Start.IsZero() }},
		{"budget", func(g *caseload.Digest) bool { return g.Run.Budget == 0 }},
		{"group", func(g *caseload.Digest) bool { return g.Group == "" }},
		{"capacity", func(g *caseload.Digest) bool { return !g.Can.Known }},
		{"plan", func(g *caseload.Digest) bool {
			return len(g.Run.Elements) == 0 && g.Run.Goals == caseload.Goals{}
		}},
		{"search", func(g *caseload.Digest) bool { return len(g.Wanted) == 0 }},
	}
}

// nowGaps is what is not recorded in the open dossiers: what will be among the uncounted one day.
func nowGaps(c *cohort) Section {
	out := Section{ID: "now-gaps"}
	open := c.open()
	digests := make(map[journal.ID]*caseload.Digest, len(open))
	for i := 0; len(open) > 0 && i < len(c.Digests); i++ {
		digests[c.Digests[i].ID] = &c.Digests[i]
	}
	for _, gap := range gaps() {
		n := Number{Key: gap.key, Def: "now-gaps", Of: len(open)}
		for _, l := range open {
			if g := digests[l.Row.ID]; g != nil && gap.lack(g) {
				n.line(l)
			}
		}
		out.Numbers = append(out.Numbers, n)
	}
	out.count()
	return out
}
