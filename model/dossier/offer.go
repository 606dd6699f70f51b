package dossier

import (
	"slices"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/track"
)

// OfferID names a next step that the program offers; the words for it are the catalogue's.
type OfferID string

// What is offered after a change in what the person can do.
const (
	OfferQuestion    OfferID = "ask-physician"       // vraag aan de bedrijfsarts, via de werkgever
	OfferReport      OfferID = "report-change"       // tussentijds rapporteren
	OfferPlan        OfferID = "adapt-plan"          // trajectplan bijstellen
	OfferOrientation OfferID = "back-to-orientation" // terug naar oriëntatie
	OfferPause       OfferID = "pause"               // pauze
	OfferNoTrack     OfferID = "no-second-track"     // grond om geen spoor 2 te doen
	OfferJudge       OfferID = "judge-again"         // oordeel opnieuw geven
)

// Offer is a next step: an act with the values it begins with. Where Text names a key, the words of the offer
// are to be filled in there.
type Offer struct {
	ID   OfferID
	Act  string
	Args Args
	Text string
}

// daysToAsk are the days within which what is offered as a task should be done.
const daysToAsk = 7

// OffersOnReport returns what is offered when somebody mentioned a change: the question to the physician, by
// way of the employer. Nothing is offered when a document has come since.
func OffersOnReport(d *Dossier, item journal.ID, today civil.Date) []Offer {
	x, found := find(d.Papers.Reported, item, func(r *capacity.Reported) journal.ID { return r.ID })
	if !found || x.Answered(d.Papers.Assessments) {
		return nil
	}
	return []Offer{taskOffer(OfferQuestion, today)}
}

// taskOffer offers a task that is due within a week.
func taskOffer(id OfferID, today civil.Date) Offer {
	return Offer{ID: id, Act: "task", Args: Args{"due": today.Add(daysToAsk).String()}, Text: "text"}
}

// OffersOnAssessment returns what is offered when a new document came. One that allows less on anything
// offers to adapt the plan, to go back to orientation, to pause and to record a ground for no second track;
// every one that differs offers a report, since the employer must know; and every word of the coach that was
// given on an earlier document is asked again.
func OffersOnAssessment(d *Dossier, item journal.ID, today civil.Date) []Offer {
	earlier, later, found := Succession(d, item)
	if !found {
		return nil
	}
	var offers []Offer
	if !earlier.ID.IsZero() {
		offers = onDifference(d, capacity.Overall(capacity.Compare(earlier, later)), today)
	}
	for _, r := range Rejudge(d, earlier, later) {
		if r.Again() && r.Outdated() {
			offers = append(offers, Offer{ID: OfferJudge, Act: "judge", Args: Args{"item": r.Item.String()}})
		}
	}
	return offers
}

func onDifference(d *Dossier, sense capacity.Sense, today civil.Date) []Offer {
	var offers []Offer
	if sense == capacity.Worse || sense == capacity.Mixed {
		offers = append(offers, taskOffer(OfferPlan, today))
		if p := d.Phase(today); p == track.JobSearch || p == track.Aftercare {
			offers = append(offers, Offer{
				ID: OfferOrientation, Act: "phase", Args: Args{"to": track.Orientation.Name()}, Text: "reason",
			})
		}
		if _, paused := d.Paused(today); !paused && d.Closed(today).IsZero() {
			offers = append(offers, Offer{ID: OfferPause, Act: "pause", Args: Args{}, Text: "reason"})
		}
		if _, known := SpecOf(groundAct); known {
			offers = append(offers, Offer{ID: OfferNoTrack, Act: groundAct, Args: Args{}})
		}
	}
	if sense != capacity.Same {
		offers = append(offers, taskOffer(OfferReport, today))
	}
	return offers
}

// groundAct records a ground for no second track.
const groundAct = "ground"

// OpenReports returns the reported changes up to and including today that no document has answered.
func OpenReports(d *Dossier, today civil.Date) []capacity.Reported {
	var open []capacity.Reported
	for _, r := range d.Papers.Reported {
		if r.On <= today && !r.Answered(d.Papers.Assessments) {
			open = append(open, r)
		}
	}
	return slices.Clip(open)
}
