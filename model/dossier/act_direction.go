package dossier

import (
	"cmp"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
	"spoorboek/model/profile"
)

// AddDirection adds a line to the search profile.
type AddDirection struct {
	Function string
	Branch   string
	Note     string
	Hours    float64
	Fit      profile.Fit      // FitUnknown unless said
	Prospect profile.Prospect // ProspectUnknown unless said
	Grounds  Grounds          // its Against is filled in
}

// Name returns "direction".
func (AddDirection) Name() string { return "direction" }

// Facts checks the line and states it.
func (a AddDirection) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	f := DirectionAdded{
		Function: c.needed("function", c.line("function", a.Function)), Branch: c.line("branch", a.Branch),
		Note: c.note("note", a.Note), Hours: a.Hours, Fit: cmp.Or(a.Fit, profile.FitUnknown),
		Prospect: cmp.Or(a.Prospect, profile.ProspectUnknown), Grounds: a.Grounds,
	}
	c.choice(f.Fit.Known(), "fit", words(profile.FitsAll()))
	c.choice(f.Prospect.Known(), "prospect", words(profile.Prospects()))
	c.size("hours", a.Hours, maxWeek)
	c.grounds(d, a.Grounds, today)
	if f.Fit != profile.FitUnknown {
		f.Against = holds(d, today)
	}
	return c.state(stated(today, f))
}

// grounds checks what a line rests on. Who deviates from the expert's advice says why.
func (c *check) grounds(d *Dossier, g Grounds, today civil.Date) {
	c.choice(g.Advice == "" || g.Advice.Known(), "advice", words(profile.Followings()))
	c.that(g.Advice != profile.AdviceLeft || !g.AdviceReason.IsZero(), "advice-reason", Missing)
	_, found := d.Papers.Document(g.AdviceDocument)
	c.that(g.AdviceDocument.IsZero() || found, "advice-document", NoSuchItem)
	c.size("travel", float64(g.Travel), maxTravel)
	c.past("evidence-on", g.EvidenceOn, today)
	c.size("rank", float64(g.Rank), maxRank)
}

// maxRank bounds the rank of a line.
const maxRank = 99

// EditDirection changes a line of the search profile. Only what differs is stated.
type EditDirection struct {
	Item     journal.ID
	Function Change[plain.Text]
	Branch   Change[plain.Text]
	Note     Change[plain.Text]
	Hours    Change[float64]
	Fit      Change[profile.Fit]
	Prospect Change[profile.Prospect]
	Dropped  Change[bool]
	Grounds  GroundsChanged // its Against is filled in
}

// Name returns "edit-direction".
func (EditDirection) Name() string { return "edit-direction" }

// Facts checks the values and states what differs.
func (a EditDirection) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	old, found := d.Papers.Direction(a.Item)
	c.that(found, "item", NoSuchItem)
	f := DirectionChanged{
		Item: a.Item, Function: changedText(a.Function, old.Function), Branch: changedText(a.Branch, old.Branch),
		Note: changedText(a.Note, old.Note), Hours: changed(a.Hours, old.Hours), Fit: changed(a.Fit, old.Fit),
		Prospect: changed(a.Prospect, old.Prospect), Dropped: changed(a.Dropped, old.Dropped),
		GroundsChanged: a.Grounds.only(old),
	}
	if f.Function.Set {
		c.needed("function", f.Function.Value)
	}
	c.choice(!f.Fit.Set || f.Fit.Value.Known(), "fit", words(profile.FitsAll()))
	c.choice(!f.Prospect.Set || f.Prospect.Value.Known(), "prospect", words(profile.Prospects()))
	c.size("hours", f.Hours.Value, maxWeek)
	c.grounds(d, f.GroundsChanged.over(old), today)
	if f.Fit.Set || f.Ground.Set {
		f.Against = changed(To(holds(d, today)), old.Judged.Against)
	}
	c.that(f != DirectionChanged{Item: a.Item}, "function", Nothing)
	return c.state(stated(today, f))
}

// only is the patch without what is so already.
func (f GroundsChanged) only(old profile.Direction) GroundsChanged {
	return GroundsChanged{
		Region: changedText(f.Region, old.Where.Region), Travel: changed(f.Travel, old.Where.Travel),
		Advice: changed(f.Advice, old.Advice.Follows), AdviceReason: changedText(f.AdviceReason, old.Advice.Reason),
		AdviceDocument: changed(f.AdviceDocument, old.Advice.Document),
		Ground:         changedText(f.Ground, old.Judged.Reason), Evidence: changedText(f.Evidence, old.Proof.Text),
		EvidenceOn: changed(f.EvidenceOn, old.Proof.On), Rank: changed(f.Rank, old.Rank),
	}
}

// over is what the line rests on once the patch is made, as far as it has to be checked.
func (f GroundsChanged) over(old profile.Direction) Grounds {
	g := Grounds{
		Travel: f.Travel.Value, Advice: old.Advice.Follows, AdviceReason: plain.Note(old.Advice.Reason),
		AdviceDocument: f.AdviceDocument.Value, EvidenceOn: f.EvidenceOn.Value, Rank: f.Rank.Value,
	}
	apply(&g.Advice, f.Advice)
	apply(&g.AdviceReason, f.AdviceReason)
	return g
}
