package caseload

import (
	"cmp"
	"slices"
	"strings"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/party"
	"spoorboek/model/pipeline"
)

// EmployerKey is what tells employers apart when people write them differently: small letters without
// accents, points and the legal form.
func EmployerKey(name string) string { return party.NameKey(Fold(name)) }

// Employer is what the whole caseload remembers of an employer that was written to.
type Employer struct {
	Key  string
	Name string // as it was written last
	party.Memory
	Clients []journal.ID // who wrote, or is about to
}

// Employers gathers what the caseload remembers on a day, first the employer that was heard of last.
func Employers(digests []Digest, day civil.Date) []Employer {
	byKey := map[string]*Employer{}
	for i := range digests {
		if digests[i].Gone {
			continue
		}
		for j := range digests[i].Applied {
			remember(byKey, digests[i].ID, &digests[i].Applied[j], day)
		}
	}
	list := make([]Employer, 0, len(byKey))
	for _, e := range byKey {
		list = append(list, *e)
	}
	slices.SortFunc(list, func(a, b Employer) int {
		return cmp.Or(cmp.Compare(b.Last, a.Last), cmp.Compare(a.Key, b.Key))
	})
	return list
}

func remember(byKey map[string]*Employer, client journal.ID, p *Applied, day civil.Date) {
	key := EmployerKey(p.Employer)
	if key == "" {
		return
	}
	e, known := byKey[key]
	if !known {
		e = &Employer{Key: key, Name: p.Employer}
		byKey[key] = e
	}
	if last := civil.Max(p.Since, p.Sent); last > e.Last {
		e.Last, e.Name = last, p.Employer
	}
	if !slices.Contains(e.Clients, client) {
		e.Clients = append(e.Clients, client)
	}
	e.Add(client, EndOf(p, day))
}

// silentAfter are the days after which a letter without an answer counts as one that will have none, also
// when nobody wrote that down.
const silentAfter = 28

// EndOf says what an application has come to on a day, in the eyes of who waits for the employer.
func EndOf(p *Applied, day civil.Date) party.End {
	switch {
	case p.Stage == pipeline.Placed || p.Placement:
		if p.Kind == pipeline.Experience {
			return party.GaveExperience
		}
		return party.Placed
	case !p.Out:
		return party.NotWritten
	case p.Stage == pipeline.Silent,
		p.Stage == pipeline.Sent && !p.Since.IsZero() && day.Sub(p.Since) >= silentAfter:
		return party.Silence
	case p.Stage == pipeline.Rejected || p.Stage == pipeline.Interview || p.Stage == pipeline.Offer:
		return party.Answered
	}
	return party.Waiting
}

// EmployerOf finds what is remembered on a day of one employer, by its name.
func EmployerOf(digests []Digest, name string, day civil.Date) (Employer, bool) {
	key := EmployerKey(name)
	if key == "" {
		return Employer{}, false
	}
	byKey := map[string]*Employer{}
	for i := range digests {
		if digests[i].Gone {
			continue
		}
		for j := range digests[i].Applied {
			if p := &digests[i].Applied[j]; EmployerKey(p.Employer) == key {
				remember(byKey, digests[i].ID, p, day)
			}
		}
	}
	if e, known := byKey[key]; known {
		return *e, true
	}
	return Employer{}, false
}

// Candidate is how one dossier stands against a demand.
type Candidate struct {
	ID    journal.ID
	Match capacity.Match
	Wants bool // the search profile asks for this function
}

// Blocking returns the part that decides; ok is false where all fits.
func (c Candidate) Blocking() (part capacity.Part, ok bool) { return c.Match.Blocking() }

// Vacancy is work for which somebody is looked for.
type Vacancy struct {
	Function string // empty: any
	Demand   capacity.Demand
}

// WhoFits holds a vacancy against every open dossier on a day: first who fits, then who fits with an
// adaptation, then those of whom it is not known, last those for whom it does not; among equals first who
// looks for it.
func WhoFits(digests []Digest, v Vacancy, day civil.Date) []Candidate {
	list := make([]Candidate, 0, len(digests))
	words := strings.Fields(Fold(v.Function))
	for i := range digests {
		g := &digests[i]
		if g.Gone || !g.Closed.IsZero() && g.Closed <= day {
			continue
		}
		match := capacity.Fit(v.Demand, g.Can.On(day))
		list = append(list, Candidate{ID: g.ID, Match: match, Wants: wants(g, words)})
	}
	slices.SortStableFunc(list, func(a, b Candidate) int {
		return cmp.Or(cmp.Compare(a.Match.Verdict.Rank(), b.Match.Verdict.Rank()), first(a.Wants, b.Wants))
	})
	return list
}

func first(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// wants reports whether a line of the search profile has all the words of a function.
func wants(g *Digest, words []string) bool {
	return len(words) > 0 && slices.ContainsFunc(g.Wanted, func(x Wanted) bool {
		function := Fold(x.Function)
		return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(function, w) })
	})
}
