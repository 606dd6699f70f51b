package signal

import (
	"cmp"
	"slices"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/pipeline"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
)

// mayApplyEarly tells whether the early IVA is worth a word: only where it was recorded that there are no or
// marginal possibilities, or small chances.
func (g *gathering) mayApplyEarly() bool {
	ground, _ := g.d.Proof.GroundOn(never)
	switch ground.Ground {
	case dossier.GroundNone, dossier.GroundMarginal:
		return true
	}
	return g.d.Recognised(never).Group == track.SmallChances
}

// search takes when was last applied, and for whom applying matters.
func (g *gathering) search() {
	for i := range g.d.Applications {
		for _, s := range g.d.Applications[i].Steps {
			g.in.Search.Last = civil.Max(g.in.Search.Last, s.On)
		}
	}
	g.in.Search.Group = GroupOf(g.d.Recognised(never).Group)
}

// watches takes what must be watched from the records of the dossier.
func (g *gathering) watches() {
	if budget := g.d.Course.Assignment.Budget; budget > 0 {
		g.watch(Watch{Rule: HoursSpent, Count: int(100 * g.d.Hours() / budget)})
	}
	g.placements()
	g.stalled()
	g.papers()
	g.capacity()
	g.proof()
	g.afterwards()
}

func (g *gathering) watch(w Watch) {
	if w.On.IsZero() && w.Rule != HoursSpent {
		return
	}
	w.Text = cut(w.Text, WatchText)
	g.in.Watches = append(g.in.Watches, w)
}

// placements are watched to their end; those without wage value also from their start or last evaluation on.
func (g *gathering) placements() {
	for i := range g.d.Course.Placements {
		p := &g.d.Course.Placements[i]
		if !p.Ended.IsZero() {
			continue
		}
		kind, employer := p.Kind, p.Employer
		if a, ok := g.d.Application(p.Application); ok {
			kind, employer = cmp.Or(kind, a.Kind), cmp.Or(employer, a.Employer)
		}
		g.watch(Watch{Rule: PlacementEnd, On: p.Until, Item: p.Item, Text: employer})
		switch {
		case kind == pipeline.Experience && p.Wage != pipeline.Yes:
			g.watch(Watch{Rule: PlacementStretch, On: civil.Max(p.Start, p.Evaluated), Item: p.Item, Text: employer})
		case kind != pipeline.Experience && kind != pipeline.Voluntary:
			g.aftercare(p)
		}
	}
}

// aftercare watches the work from its start, with the month up to which was answered whether it lasts. When
// is asked about it is a setting, so which question comes next is known only when it is judged.
func (g *gathering) aftercare(p *pipeline.Placement) {
	w := Watch{Rule: AftercareDue, On: p.Start, Item: p.Item}
	for _, l := range g.d.Course.Aftercare {
		if l.Placement == p.Item || l.Placement.IsZero() {
			w.Count = max(w.Count, l.After(p.Start))
		}
	}
	g.watch(w)
}

// stalled are open applications that wait for an answer and have no day to follow them up.
func (g *gathering) stalled() {
	for i := range g.d.Applications {
		a := &g.d.Applications[i]
		latest := a.Latest()
		waits := []pipeline.Stage{pipeline.Found, pipeline.Suitable, pipeline.Sent}
		if slices.Contains(waits, latest.Stage) && a.FollowUp.IsZero() {
			since := cmp.Or(latest.On, a.Last(), g.in.Assigned)
			g.watch(Watch{
				Rule: Stalled, On: civil.Max(since, g.d.Course.Imported), Item: a.ID, Text: a.Employer,
			})
		}
	}
}

func (g *gathering) papers() {
	for i := range g.d.Papers.Documents {
		p := &g.d.Papers.Documents[i]
		if !p.Sent.IsZero() && p.Signed.IsZero() {
			g.watch(Watch{Rule: Unsigned, On: p.Sent, Item: p.Item})
		}
		if !p.Asked.IsZero() && p.Day().IsZero() {
			g.watch(Watch{Rule: DocumentAsked, On: p.Asked, Item: p.Item})
		}
	}
	for _, c := range g.d.Papers.Portrait.Certificates {
		g.watch(Watch{Rule: Certificate, On: c.Until, Text: c.Name.String()})
	}
}

// capacity watches the age of the last document, its end, and what was not yet reported.
func (g *gathering) capacity() {
	var last *capacity.Assessment
	for i := range g.d.Papers.Assessments {
		if a := &g.d.Papers.Assessments[i]; last == nil || a.On >= last.On {
			last = a
		}
	}
	if last != nil {
		g.watch(Watch{Rule: CapacityOld, On: last.On})
		if !last.ValidUntil.IsZero() {
			g.watch(Watch{Rule: CapacityEnds, On: last.ValidUntil.Add(1)})
		}
		if len(g.d.Papers.Assessments) > 1 && last.On > civil.Max(g.in.Report.Last, g.in.Came) {
			g.watch(Watch{Rule: CapacityChanged, On: last.On})
		}
	}
	for _, r := range dossier.OpenReports(g.d, never) {
		g.watch(Watch{Rule: CapacityReported, On: r.On})
	}
}

// proof watches what UWV reads: grounds to look at again, advice, promises, repairs of a sanction.
func (g *gathering) proof() {
	p := &g.d.Proof
	ground, held := p.GroundOn(never)
	if held {
		g.watch(Watch{Rule: GroundReview, On: ground.Review, Item: ground.Item})
	}
	started := !g.d.Course.Assignment.Start.IsZero()
	if e, ok := p.Evaluation(never); ok && !held && !started && e.SecondTrack == pipeline.No {
		g.watch(Watch{Rule: EJEReview, On: e.Review, Item: e.Item})
	}
	recognised := g.d.Recognised(never)
	g.watch(Watch{Rule: RecognitionReview, On: recognised.Review, Item: recognised.Item})
	for i := range p.Advice {
		if a := &p.Advice[i]; a.Done.IsZero() && a.Because == "" {
			g.watch(Watch{Rule: AdviceOpen, On: a.On, Item: a.Item})
		}
	}
	for i := range g.d.Agenda.Promises {
		if a := &g.d.Agenda.Promises[i]; a.Open() {
			g.watch(Watch{Rule: PromiseDue, On: a.Due, Item: a.Item, Text: a.What})
		}
	}
	for i := range p.Shortfalls {
		if s := &p.Shortfalls[i]; s.Done.IsZero() {
			g.watch(Watch{Rule: Repair, On: s.Due, Item: s.Item, Text: cmp.Or(s.Action, s.Text)})
		}
	}
}

// afterwards is what a closed dossier still waits for: what became of the benefit, and the day on which the
// law on privacy lets it go, reckoned from closing or from the end of the waiting period, whichever is
// later.
func (g *gathering) afterwards() {
	closed := g.d.Closed(never)
	wait := g.in.Case.WaitLast
	if g.d.Phase(never) != track.Closed {
		return
	}
	if m, ok := g.d.Calendar.On(wvp.WaitingPeriodLast); ok && wait.IsZero() {
		wait = m.LegalLast
	}
	kept := g.d.Plan.KeptUntil(never)
	if kept != 0 {
		kept = kept.Add(1) // a watch sleeps until the day on which it speaks
	}
	g.watch(Watch{Rule: Retention, On: civil.Max(civil.Max(closed, wait), 0), Until: kept})
	if !g.in.Case.Decided && wait >= g.in.Came && !wait.IsZero() {
		g.watch(Watch{Rule: BenefitUnknown, On: wait})
	}
}

// keepStays is of how many works at once is watched whether they last: those that began last.
const keepStays = 3

// firstOfEach keeps of every rule the watch that speaks first, sorted by rule, and of those that were put off
// the one that wakes first: when it speaks depends on the settings for the one and not for the other, so
// neither can stand for both. Of the aftercare, of which only the settings say what speaks first, it keeps
// the last ones.
func firstOfEach(all []Watch) []Watch {
	slices.SortStableFunc(all, func(a, b Watch) int {
		return cmp.Or(cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Until, b.Until), cmp.Compare(a.On, b.On))
	})
	all = slices.CompactFunc(all, func(a, b Watch) bool {
		return a.Rule == b.Rule && a.Until.IsZero() == b.Until.IsZero() && a.Rule != AftercareDue
	})
	isStay := func(w Watch) bool { return w.Rule == AftercareDue }
	from := slices.IndexFunc(all, isStay)
	if from < 0 {
		return all
	}
	to := from
	for to < len(all) && isStay(all[to]) {
		to++
	}
	return slices.Delete(all, from, max(from, to-keepStays))
}
