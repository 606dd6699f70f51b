package riv

import (
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/model/wvp"
)

// groundProven is C25: spoor 2 that does not run has a ground with a document, its date and a day to look
// again.
func groundProven(v *view) verdict {
	if no, stop := v.noCase(); stop {
		return no
	}
	if !v.exempt {
		return noGround(v)
	}
	g := v.ground
	dated, paper := paperOf(v, g)
	switch {
	case !paper:
		return lacking("no-document").on("ground", g.Item)
	case dated.IsZero():
		return undated(g.Item).on("ground", g.Item)
	case g.Ground == dossier.GroundAOW && !g.Consent:
		return lacking("no-consent").on("ground", g.Item, "consent", "yes")
	case g.Review.IsZero():
		return lacking("no-review").on("ground", g.Item)
	case g.Review < v.day:
		return against(g.Item, "review-passed", g.Review).on("ground", g.Item)
	}
	return fineOn(g.Item, g.On)
}

// paperOf is the date on the document of a ground, and whether there is one.
func paperOf(v *view, g dossier.Ground) (civil.Date, bool) {
	if p, found := v.d.Papers.Document(g.Document); found {
		return p.Day(), true
	}
	return g.Dated, g.Paper != ""
}

func noGround(v *view) verdict {
	if !v.start.IsZero() {
		return none("running")
	}
	if resumed(v) {
		return none("resumed")
	}
	s, due, _ := v.moment(wvp.SecondTrackStart)
	if s.Status == dossier.StatusNotApplicable {
		return lacking("no-ground").resting(s.State.Item).mended("ground", "reason", s.State.Reason)
	}
	e, held := v.year()
	if held && e.SecondTrack == pipeline.No {
		return lacking("no-ground").resting(e.Item).mended("ground", "on", e.On.String())
	}
	if v.day <= shifted(v, due) {
		return notYet(shifted(v, due))
	}
	return lacking("no-ground").mended("ground")
}

// noPossibilitiesProven is C26: no possibilities (GBM) only as the law lists, and to be looked at again.
func noPossibilitiesProven(v *view) verdict {
	g := v.ground
	switch {
	case !v.exempt || g.Ground != dossier.GroundNone:
		return none("not-this-ground")
	case g.Statutory == "":
		return lacking("no-finding").on("ground", g.Item)
	case g.Review.IsZero():
		return lacking("no-review").on("ground", g.Item)
	}
	return fineOn(g.Item, g.Review)
}

// stopProven is C27: a spoor 2 that was stopped rests on an adjusted problem analysis and an adjusted plan.
func stopProven(v *view) verdict {
	if !v.exempt || !v.ground.Stopped {
		return none("not-stopped")
	}
	var entry journal.ID
	for _, kind := range []string{dossier.DocAnalysis, dossier.DocAdjustment} {
		papers := v.documents(kind)
		if len(papers) == 0 {
			return lacking("no-document").resting(v.ground.Item).mended("document", "kind", kind)
		}
		last := papers[len(papers)-1]
		if last.Day().IsZero() {
			return undated(last.Item).on("edit-document", last.Item)
		}
		if last.Day() < v.start {
			return against(last.Item, "older-than-start", last.Day(), v.start).mended("document", "kind", kind)
		}
		entry = last.Item
	}
	return fineOn(entry, v.ground.On)
}
