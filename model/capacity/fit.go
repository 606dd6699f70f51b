package capacity

import (
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
)

// Verdict is whether work fits what the person can do.
type Verdict string

// The verdicts.
const (
	Unknown  Verdict = "unknown" // onbekend
	Fits     Verdict = "fits"    // passend
	Adapted  Verdict = "adapted" // passend met aanpassing
	FitsNot  Verdict = "not"     // niet passend
	NotAsked Verdict = ""        // niet gevraagd
)

// Verdicts returns the verdicts that a person can give.
func Verdicts() []Verdict { return []Verdict{Fits, Adapted, FitsNot, Unknown} }

// Known reports whether v is one of Verdicts.
func (v Verdict) Known() bool { return slices.Contains(Verdicts(), v) }

// Rank is how heavy a verdict weighs: one item that does not fit decides, then what is unknown, then what
// takes an adaptation.
func (v Verdict) Rank() int {
	return slices.Index([]Verdict{NotAsked, Fits, Adapted, Unknown, FitsNot}, v)
}

func heavier(a, b Verdict) Verdict {
	if b.Rank() > a.Rank() {
		return b
	}
	return a
}

// table is the verdict for a level (0–3) and a strength (1–3). What is normal meets any demand: a demand
// beyond it is another item, such as handling heavy objects often.
var table = [4][4]Verdict{
	Normal:  {Light: Fits, Usual: Fits, Heavy: Fits},
	Limited: {Light: Fits, Usual: Adapted, Heavy: FitsNot},
	Strong:  {Light: Adapted, Usual: FitsNot, Heavy: FitsNot},
	Severe:  {Light: FitsNot, Usual: FitsNot, Heavy: FitsNot},
}

// Ability is what a demand is held against: the document that holds, on a day.
type Ability struct {
	Assessment Assessment
	Known      bool // there is a document at all
	Day        civil.Date
	Travel     int // the most minutes one way; zero: not said, travel is then not judged
}

// Part is what one demand comes to.
type Part struct {
	Rubric   Rubric // "" for travel
	Item     Item   // zero for hours and travel
	Aspect   Aspect // ByItem, ByHoursWeek, ByHoursDay or ByTravel
	Verdict  Verdict
	Strength Strength   // asked of the item
	Level    Level      // of the item
	Asked    float64    // hours or minutes asked
	Able     float64    // hours or minutes that are possible
	From     civil.Date // the day on which the build-up reaches the hours; zero: it does not
}

// ByTravel is the aspect of travelling time; only a Part has it.
const ByTravel Aspect = "travel"

// Match is how a demand stands against an ability.
type Match struct {
	Verdict Verdict
	Parts   []Part     // everything that is asked, in the order of the FML, travel last
	Against journal.ID // the document
	Expired bool       // the document was no longer valid on the day, by its own word
}

// Of returns the verdict on one rubric: the heaviest of its parts, NotAsked where the demand asks nothing of
// it.
func (m Match) Of(r Rubric) Verdict {
	v := NotAsked
	for _, p := range m.Parts {
		if p.Rubric == r && r != "" {
			v = heavier(v, p.Verdict)
		}
	}
	return v
}

// Blocking returns the part that decides: the first of the heaviest verdict. ok is false where all fits.
func (m Match) Blocking() (p Part, ok bool) {
	for _, p := range m.Parts {
		if p.Verdict == m.Verdict && m.Verdict != Fits {
			return p, true
		}
	}
	return Part{}, false
}

// Fit holds a demand against an ability, item by item. Without a demand or without a document the verdict is
// Unknown: the program never says that work fits because nothing is known.
func Fit(d Demand, can Ability) Match {
	m := Match{Verdict: Unknown}
	if can.Known {
		m.Against = can.Assessment.ID
		m.Expired = !can.Assessment.Valid(can.Day)
	}
	if d.IsZero() {
		return m
	}
	hours := false
	for _, n := range d.Needs {
		if n.Item.Rubric() == Hours && !hours {
			m.Parts, hours = append(m.Parts, hourParts(d, can)...), true
		}
		m.Parts = append(m.Parts, itemPart(n, can))
	}
	if !hours {
		m.Parts = append(m.Parts, hourParts(d, can)...)
	}
	if d.Travel > 0 && can.Travel > 0 {
		m.Parts = append(m.Parts, travelPart(d.Travel, can.Travel))
	}
	if len(m.Parts) == 0 {
		return m
	}
	m.Verdict = NotAsked
	for _, p := range m.Parts {
		m.Verdict = heavier(m.Verdict, p.Verdict)
	}
	return m
}

func itemPart(n Need, can Ability) Part {
	p := Part{Rubric: n.Item.Rubric(), Item: n.Item, Aspect: ByItem, Strength: n.Strength, Verdict: Unknown}
	if !can.Known {
		return p
	}
	level, known := can.Assessment.Level(n.Item)
	p.Level = min(level, Severe)
	if known {
		p.Verdict = table[p.Level][min(n.Strength, Heavy)]
	}
	return p
}

func hourParts(d Demand, can Ability) []Part {
	var parts []Part
	week, perDay := can.Assessment.HoursOn(can.Day)
	if d.HoursDay > 0 {
		parts = append(parts, hourPart(ByHoursDay, d.HoursDay, perDay, maxDay, can))
	}
	if d.HoursWeek > 0 {
		parts = append(parts, hourPart(ByHoursWeek, d.HoursWeek, week, maxWeek, can))
	}
	return parts
}

func hourPart(aspect Aspect, asked, able, most float64, can Ability) Part {
	p := Part{Rubric: Hours, Aspect: aspect, Asked: asked, Able: able, Verdict: Unknown}
	if !can.Known {
		return p
	}
	able, known := limit(&can.Assessment, able, most)
	switch {
	case !known:
	case asked <= able:
		p.Verdict = Fits
	default:
		p.Verdict = FitsNot
		if p.From = can.reaches(aspect, asked); !p.From.IsZero() {
			p.Verdict = Adapted
		}
	}
	return p
}

// reaches is the first day to come on which the build-up allows the hours.
func (can Ability) reaches(aspect Aspect, asked float64) civil.Date {
	for _, g := range can.Assessment.BuildUp {
		hours := g.HoursWeek
		if aspect == ByHoursDay {
			hours = g.HoursDay
		}
		if g.From > can.Day && hours >= asked {
			return g.From
		}
	}
	return 0
}

func travelPart(asked, able int) Part {
	p := Part{Aspect: ByTravel, Asked: float64(asked), Able: float64(able), Verdict: Fits}
	if asked > able {
		p.Verdict = FitsNot
	}
	return p
}

// Judgement is the written word of the coach on whether work fits. It goes before what was computed, and is
// asked again when a later document comes.
type Judgement struct {
	Verdict Verdict
	Reason  string
	On      civil.Date
	Against journal.ID // the document that held; zero: none did
}

// Given reports whether there is a judgement.
func (j Judgement) Given() bool { return j.Verdict != NotAsked && j.Verdict != Unknown }
