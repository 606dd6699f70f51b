package ask

import (
	"maps"
	"slices"
	"strings"

	"spoorboek/model/capacity"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// offering is the part of an Asker that offers next steps.
type offering struct{ Asker }

// OffersOn asks what follows on what was just written: a capacity document says what it changes in what fits
// and offers the steps that answer it; a reported change offers the question to the physician. It asks
// nothing when nothing follows.
func OffersOn(asker Asker, written []journal.Entry) pane.Request {
	lines, offers := Offered(asker, written)
	return offering{asker}.offer(lines, offers)
}

// Answers reports whether an act can ask for a next step: one that tells what somebody can do, or that it
// changed.
func Answers(act string) bool {
	return slices.Contains([]string{"assess", "edit-assessment", "report-change"}, act)
}

// Offered are what was just written changes, in words, and the steps that answer it.
func Offered(asker Asker, written []journal.Entry) (lines []string, offers []dossier.Offer) {
	a := offering{asker}
	for i := range written {
		switch f := written[i].Fact.(type) {
		case dossier.AssessmentRegistered:
			return a.onAssessment(written[i].ID)
		case dossier.AssessmentChanged:
			return a.onAssessment(f.Item)
		case dossier.CapacityReported:
			return nil, dossier.OffersOnReport(a.Dossier, written[i].ID, a.Today)
		}
	}
	return nil, nil
}

// Calls names the step, and of which direction or application it is.
func Calls(asker Asker, o dossier.Offer) string {
	label := asker.Words.T(text.ID("offer." + string(o.ID)))
	if item, err := journal.ParseID(o.Args["item"]); err == nil {
		label += ": " + offering{asker}.calledBy(item)
	}
	return label
}

// Fills are the values a step begins with, its words included.
func Fills(asker Asker, o dossier.Offer) dossier.Args {
	args := maps.Clone(o.Args)
	if id := text.ID("offer." + string(o.ID) + ".text"); o.Text != "" && asker.Words.Has(id) {
		args[o.Text] = asker.Words.T(id)
	}
	return args
}

// onAssessment is what follows on a capacity document. One that was put in behind a newer one changes nothing
// today.
func (a offering) onAssessment(item journal.ID) (lines []string, offers []dossier.Offer) {
	earlier, later, found := dossier.Succession(a.Dossier, item)
	papers := a.Dossier.Papers.Assessments
	if !found || papers[len(papers)-1].ID != item {
		return nil, nil
	}
	lines, offers = a.changes(earlier, later), dossier.OffersOnAssessment(a.Dossier, item, a.Today)
	if !earlier.ID.IsZero() && len(lines)+len(offers) > 0 {
		sense := capacity.Overall(capacity.Compare(earlier, later))
		whole := a.Words.F("profile.compare.sum", a.Words.Of("capacity", "sense", string(sense)))
		lines = slices.Insert(lines, 0, whole)
	}
	return lines, offers
}

// changes say which directions and open applications fit otherwise by the later document, and what decides.
func (a offering) changes(earlier, later capacity.Assessment) []string {
	w := a.Words
	var lines []string
	for _, r := range dossier.Rejudge(a.Dossier, earlier, later) {
		if !r.Changed() {
			continue
		}
		said := w.F("profile.rejudged", about(r.Fitting), verdict(w, r.Was), verdict(w, r.Match))
		by := blocker(w, r.Match)
		switch {
		case by != "" && r.Was.Verdict == r.Match.Verdict:
			said = w.F("offer.still", about(r.Fitting), verdict(w, r.Match), by)
		case by != "":
			said += " (" + by + ")"
		}
		lines = append(lines, said)
	}
	return lines
}

func about(f dossier.Fitting) string {
	if f.Employer == "" {
		return f.Function
	}
	return strings.TrimPrefix(f.Function+", "+f.Employer, ", ")
}

// blocker is what decides a verdict: an item, or hours or travel; "" when it fits.
func blocker(w *text.Words, m capacity.Match) string {
	b, blocked := m.Blocking()
	switch {
	case !blocked:
		return ""
	case b.Item != 0:
		return w.Of("item", b.Item.String())
	}
	return w.Of("capacity", "aspect", string(b.Aspect))
}

func verdict(w *text.Words, m capacity.Match) string {
	v := m.Verdict
	if v == capacity.NotAsked {
		v = "none"
	}
	return w.Of("capacity", "verdict", string(v))
}

// offer lets choose among what is offered. What was not chosen is offered again once the chosen step is
// saved; Esc lets it rest.
func (a offering) offer(lines []string, offers []dossier.Offer) pane.Request {
	if len(offers) == 0 && len(lines) > 0 {
		return a.told(lines)
	}
	if len(offers) == 0 {
		return nil
	}
	options := make([]pane.Option, len(offers))
	for i, o := range offers {
		options[i].Label = Calls(a.Asker, o)
	}
	return pane.Choice{
		Title: a.Words.T("offer.title"), Lines: lines, Options: options,
		Then: func(i int) pane.Request {
			var rest pane.Request
			if left := slices.Delete(slices.Clone(offers), i, i+1); len(left) > 0 {
				rest = a.offer(lines, left)
			}
			return a.Form(offers[i].Act, Fills(a.Asker, offers[i]), rest)
		},
	}
}

// told shows what changed when nothing has to be done about it.
func (a offering) told(lines []string) pane.Request {
	t := pane.Tell{Title: a.Words.T("offer.title")}
	for _, line := range lines {
		t.Lines = append(t.Lines, pane.Line{Text: line, Style: theme.Text})
	}
	return t
}

// calledBy is the direction or application of an id.
func (a offering) calledBy(item journal.ID) string {
	if f, ok := dossier.FitOf(a.Dossier, item, a.Today); ok {
		return about(f)
	}
	return ""
}
