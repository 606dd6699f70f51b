package dossier

import (
	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
	"spoorboek/model/profile"
)

// Grounds is what a line of the search profile rests on: where it is looked for, the expert's advice, why it
// fits and the evidence that there is work.
type Grounds struct {
	Region         plain.Text      `json:"region,omitzero"`
	Travel         int             `json:"travel,omitzero"` // minutes one way
	Advice         profile.Follows `json:"advice,omitempty"`
	AdviceReason   plain.Text      `json:"advice_reason,omitzero"`
	AdviceDocument journal.ID      `json:"advice_document,omitzero"`
	Ground         plain.Text      `json:"ground,omitzero"`  // why it fits, or does not
	Against        journal.ID      `json:"against,omitzero"` // the capacity document that held
	Evidence       plain.Text      `json:"evidence,omitzero"`
	EvidenceOn     civil.Date      `json:"evidence_on,omitzero"`
	Rank           int             `json:"rank,omitzero"`
}

// GroundsChanged is a patch of Grounds.
type GroundsChanged struct {
	Region         Change[plain.Text]      `json:"region,omitzero"`
	Travel         Change[int]             `json:"travel,omitzero"`
	Advice         Change[profile.Follows] `json:"advice,omitzero"`
	AdviceReason   Change[plain.Text]      `json:"advice_reason,omitzero"`
	AdviceDocument Change[journal.ID]      `json:"advice_document,omitzero"`
	Ground         Change[plain.Text]      `json:"ground,omitzero"`
	Against        Change[journal.ID]      `json:"against,omitzero"`
	Evidence       Change[plain.Text]      `json:"evidence,omitzero"`
	EvidenceOn     Change[civil.Date]      `json:"evidence_on,omitzero"`
	Rank           Change[int]             `json:"rank,omitzero"`
}

// DirectionAdded is a line of the search profile.
type DirectionAdded struct {
	Function plain.Text       `json:"function"`
	Branch   plain.Text       `json:"branch,omitzero"`
	Note     plain.Text       `json:"note,omitzero"`
	Hours    float64          `json:"hours,omitzero"`
	Fit      profile.Fit      `json:"fit,omitempty"`
	Prospect profile.Prospect `json:"prospect,omitempty"`
	Grounds
}

// Kind returns "direction.added".
func (DirectionAdded) Kind() journal.Kind { return "direction.added" }

// Version returns 2: since then it has what the line rests on.
func (DirectionAdded) Version() uint16 { return 2 }

func (f DirectionAdded) apply(r *replayer, e *journal.Entry) {
	r.keep(e.ID, sortDirection, len(r.d.Papers.Directions))
	d := profile.Direction{
		ID: e.ID, Function: f.Function.String(), Branch: f.Branch.String(), Note: f.Note.String(), Hours: f.Hours,
		Fit: f.Fit, Prospect: f.Prospect,
		Where:  profile.Where{Region: f.Region.String(), Travel: f.Travel},
		Advice: profile.Advice{Follows: f.Advice, Reason: f.AdviceReason.String(), Document: f.AdviceDocument},
		Proof:  profile.Proof{Text: f.Evidence.String(), On: f.EvidenceOn},
		Rank:   f.Rank,
	}
	if v := verdictOf(f.Fit); v != capacity.Unknown || !f.Ground.IsZero() {
		d.Judged = capacity.Judgement{Verdict: v, Reason: f.Ground.String(), On: e.On, Against: f.Against}
	}
	r.d.Papers.Directions = append(r.d.Papers.Directions, d)
}

// verdictOf is the coach's word on a direction as a verdict.
func verdictOf(f profile.Fit) capacity.Verdict {
	if f == "" {
		return capacity.Unknown
	}
	return capacity.Verdict(f)
}

// fitOf is a verdict as the coach's word on a direction.
func fitOf(v capacity.Verdict) profile.Fit { return profile.Fit(v) }

// DirectionChanged is a patch of a line of the search profile.
type DirectionChanged struct {
	Item     journal.ID               `json:"item"`
	Function Change[plain.Text]       `json:"function,omitzero"`
	Branch   Change[plain.Text]       `json:"branch,omitzero"`
	Note     Change[plain.Text]       `json:"note,omitzero"`
	Hours    Change[float64]          `json:"hours,omitzero"`
	Fit      Change[profile.Fit]      `json:"fit,omitzero"`
	Prospect Change[profile.Prospect] `json:"prospect,omitzero"`
	Dropped  Change[bool]             `json:"dropped,omitzero"`
	GroundsChanged
}

// Kind returns "direction.changed".
func (DirectionChanged) Kind() journal.Kind { return "direction.changed" }

// Version returns 2: since then it has what the line rests on.
func (DirectionChanged) Version() uint16 { return 2 }

func (f DirectionChanged) refs() []journal.ID { return some(f.Item) }

func (f DirectionChanged) apply(r *replayer, e *journal.Entry) {
	at, ok := r.item(e, f.Item, sortDirection)
	if !ok {
		return
	}
	p := &r.d.Papers.Directions[at]
	r.about = f.Item
	setText(r, "direction.function", &p.Function, f.Function)
	setText(r, "direction.branch", &p.Branch, f.Branch)
	setText(r, "direction.note", &p.Note, f.Note)
	set(r, "direction.hours", &p.Hours, f.Hours)
	set(r, "direction.fit", &p.Fit, f.Fit)
	set(r, "direction.prospect", &p.Prospect, f.Prospect)
	set(r, "direction.dropped", &p.Dropped, f.Dropped)
	if f.Fit.Set {
		p.Judged.Verdict, p.Judged.On = verdictOf(f.Fit.Value), e.On
	}
	f.GroundsChanged.change(r, p)
	r.about = journal.ID{}
}

func (f GroundsChanged) change(r *replayer, p *profile.Direction) {
	setText(r, "direction.region", &p.Where.Region, f.Region)
	set(r, "direction.travel", &p.Where.Travel, f.Travel)
	set(r, "direction.advice", &p.Advice.Follows, f.Advice)
	setText(r, "direction.advice_reason", &p.Advice.Reason, f.AdviceReason)
	set(r, "direction.advice_document", &p.Advice.Document, f.AdviceDocument)
	setText(r, "direction.ground", &p.Judged.Reason, f.Ground)
	set(r, "direction.against", &p.Judged.Against, f.Against)
	setText(r, "direction.evidence", &p.Proof.Text, f.Evidence)
	set(r, "direction.evidence_on", &p.Proof.On, f.EvidenceOn)
	set(r, "direction.rank", &p.Rank, f.Rank)
}
