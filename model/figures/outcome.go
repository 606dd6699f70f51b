package figures

import (
	"slices"

	"spoorboek/model/caseload"
	"spoorboek/model/dossier"
	"spoorboek/model/pipeline"
	"spoorboek/model/track"
)

// kin is to whom the work belongs that came of a trajectory.
type kin uint8

const (
	kinUnknown   kin = iota // not recorded, or a code of a newer program
	kinElsewhere            // P1, P2, P5
	kinOwn                  // P3, P4
	kinNone
)

// kinNames are the parts in which placements fall apart, in their order.
func kinNames() []string { return []string{"elsewhere", "own", "none", "unknown"} }

func kinOf(g *caseload.Digest) kin {
	switch g.Result.Work {
	case "P1", "P2", "P5":
		return kinElsewhere
	case "P3", "P4":
		return kinOwn
	case "none":
		return kinNone
	}
	return kinUnknown
}

// kinParts counts in which ways work came of it.
type kinParts [4]int

func (k *kinParts) add(s *subject) {
	order := map[kin]int{kinElsewhere: 0, kinOwn: 1, kinNone: 2, kinUnknown: 3}
	k[order[kinOf(s.digest)]]++
}

func (k *kinParts) parts() []Part {
	parts := make([]Part, len(k))
	for i, name := range kinNames() {
		parts[i] = Part{name, k[i]}
	}
	return parts
}

// definition is one of the three ways in which offices count placements; they are shown side by side, for
// none of them is the right one (domain: 21, 47 and 35 per cent may be the same office).
type definition struct {
	key   string
	parts []string // the codes of work that count, each with what it is called as a part
}

// threeDefinitions are D1 elsewhere, D2 with those who went back to their own work, D3 all work.
func threeDefinitions() []definition {
	return []definition{
		{"d1", []string{"P1", "P2", "P5"}},
		{"d2", []string{"P1", "P2", "P5", "P3"}},
		{"d3", []string{"P1", "P2", "P5", "P3", "P4"}},
	}
}

// definitions counts placements by the three definitions, each with its split.
func definitions(c *cohort) Section {
	out := Section{ID: "placement"}
	for _, d := range threeDefinitions() {
		whole := Number{Key: d.key, Def: Definition("placement." + d.key), Of: len(c.closed)}
		split := make([]Number, 0, len(d.parts))
		for _, code := range d.parts {
			part := Number{Key: d.key + "." + code, Def: whole.Def, Level: 1, Of: len(c.closed)}
			for _, s := range c.closed {
				if s.digest.Result.Work == code {
					part.add(s)
					whole.add(s)
				}
			}
			part.Count = part.N()
			split = append(split, part)
		}
		whole.Count = whole.N()
		var kinds kinParts
		for _, s := range c.closed {
			if slices.Contains(d.parts, s.digest.Result.Work) {
				kinds.add(s)
			}
		}
		whole.Parts = kinds.parts()[:2]
		out.Numbers = append(append(out.Numbers, whole), split...)
	}
	for _, s := range c.closed {
		if s.digest.Result.Work == "" {
			out.miss(NotRecorded, s)
		} else if kinOf(s.digest) == kinUnknown {
			out.miss(UnknownCode, s)
		}
	}
	return out
}

// axis counts every closed dossier once: under its code, or among those that could not be counted.
func axis(c *cohort, id string, codes []string, of func(*caseload.Digest) string) Section {
	out := Section{ID: id}
	for _, code := range codes {
		out.Numbers = append(out.Numbers, Number{Key: code, Def: Definition(id), Of: len(c.closed)})
	}
	for _, s := range c.closed {
		code := of(s.digest)
		at := slices.Index(codes, code)
		switch {
		case at >= 0:
			out.Numbers[at].add(s)
		case code == "":
			out.miss(NotRecorded, s)
		default:
			out.miss(UnknownCode, s)
		}
	}
	out.count()
	return out
}

// count takes the counts from the dossiers behind the numbers.
func (s *Section) count() {
	for i := range s.Numbers {
		s.Numbers[i].Count = s.Numbers[i].N()
	}
}

func workAxis(c *cohort) Section {
	return axis(c, "work", dossier.WorkOutcomes(), func(g *caseload.Digest) string { return g.Result.Work })
}

func benefitAxis(c *cohort) Section {
	return axis(c, "benefit", dossier.Benefits(), func(g *caseload.Digest) string { return g.Result.Benefit })
}

func toetsAxis(c *cohort) Section {
	return axis(c, "toets", dossier.Toetsen(), func(g *caseload.Digest) string { return g.Result.Toets })
}

func endAxis(c *cohort) Section {
	return axis(c, "end", dossier.EndReasons(), func(g *caseload.Digest) string { return g.Result.End })
}

// results counts what came of trajectories that is no placement; one dossier may have several.
func results(c *cohort) Section {
	out := Section{ID: "results"}
	for _, code := range dossier.Results() {
		n := Number{Key: code, Def: "results", Of: len(c.closed)}
		for _, s := range c.closed {
			if slices.Contains(s.digest.Result.Results, code) {
				n.add(s)
			}
		}
		out.Numbers = append(out.Numbers, n)
	}
	for _, s := range c.closed {
		if len(s.digest.Result.Results) == 0 {
			out.miss(NotRecorded, s)
		}
	}
	out.count()
	return out
}

// places counts work experience and voluntary work, which are no placements and stand apart.
func places(c *cohort) Section {
	out := Section{ID: "places"}
	for _, kind := range []pipeline.Kind{pipeline.Experience, pipeline.Trial, pipeline.Voluntary} {
		n := Number{Key: string(kind), Def: "places", Of: len(c.closed)}
		for _, s := range c.closed {
			if slices.Contains(s.digest.Run.Places, kind) {
				n.add(s)
			}
		}
		out.Numbers = append(out.Numbers, n)
	}
	for _, s := range c.closed {
		if s.erased {
			out.miss(WasErased, s)
		}
	}
	out.count()
	return out
}

// goals counts goals of plans, not dossiers.
func goals(c *cohort) Section {
	out := Section{ID: "goals"}
	all := 0
	for _, s := range c.closed {
		g := s.digest.Run.Goals
		n := g.Achieved + g.Partly + g.Not
		all += n + g.Open
		if n+g.Open == 0 {
			out.miss(NoGoals, s)
		} else if g.Open > 0 {
			out.miss(GoalsOpen, s)
		}
	}
	for i, key := range []dossier.Reached{dossier.ReachedAll, dossier.ReachedPart, dossier.ReachedNot} {
		n := Number{Key: string(key), Def: "goals", Sort: Tally, Of: all}
		for _, s := range c.closed {
			g := s.digest.Run.Goals
			if k := [...]int{g.Achieved, g.Partly, g.Not}[i]; k > 0 {
				n.Count += k
				n.add(s)
			}
		}
		out.Numbers = append(out.Numbers, n)
	}
	return out
}

// satisfaction is what both parties thought, each over those who answered.
func satisfaction(c *cohort) Section {
	out := Section{ID: "satisfaction"}
	ask := func(key string, of func(*caseload.Digest) caseload.Opinion) {
		var scores row
		for _, s := range c.closed {
			switch o := of(s.digest); {
			case o.Score > 0:
				scores.put(o.Score, s)
			case o.Asked:
				out.miss(key+"-no-answer", s)
			default:
				out.miss(key+"-not-asked", s)
			}
		}
		n := scores.middle(key, "satisfaction")
		n.Sort, n.Of = Mean, len(c.closed)
		out.Numbers = append(out.Numbers, n)
	}
	ask("employee", func(g *caseload.Digest) caseload.Opinion { return g.Run.Employee })
	ask("employer", func(g *caseload.Digest) caseload.Opinion { return g.Run.Employer })
	return out
}

// groups counts the elements of plans within the groups of the early recognition, each with the work that
// came of it. A dossier stands in every element of its plan.
func groups(c *cohort) Section {
	out := Section{ID: "groups"}
	for _, group := range track.Groups() {
		var in []*subject
		for _, s := range c.closed {
			if s.digest.Group == string(group) {
				in = append(in, s)
			}
		}
		out.Numbers = append(out.Numbers, came(string(group), 0, len(c.closed), in))
		for _, e := range dossier.Efforts() {
			var with []*subject
			for _, s := range in {
				if slices.Contains(s.digest.Run.Elements, e) {
					with = append(with, s)
				}
			}
			if len(with) > 0 {
				out.Numbers = append(out.Numbers, came(string(group)+"."+string(e), 1, len(in), with))
			}
		}
	}
	for _, s := range c.closed {
		switch {
		case s.digest.Group == "":
			out.miss(NotRecorded, s)
		case !track.Group(s.digest.Group).Known():
			out.miss(UnknownCode, s)
		}
	}
	return out
}

// came is a number of dossiers with the work that came of them.
func came(key string, level, of int, in []*subject) Number {
	n := Number{Key: key, Def: "groups", Level: level, Of: of, Count: len(in)}
	var kinds kinParts
	for _, s := range in {
		n.add(s)
		kinds.add(s)
	}
	n.Parts = kinds.parts()
	return n
}
