package dossier

import (
	"cmp"
	"strconv"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/model/plain"
	"spoorboek/model/profile"
)

// DescribePerson writes the person profile. Only what differs is stated.
type DescribePerson struct{ Patch ProfileStated }

// Name returns "profile".
func (DescribePerson) Name() string { return "profile" }

// Facts checks the values and states what differs.
func (a DescribePerson) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	f := a.Patch.only(d)
	c.size("travel", float64(f.Travel.Value), maxTravel)
	c.that(!empty(f), "", Nothing)
	return c.state(stated(today, f))
}

// only is the patch of the person profile without what is so already.
func (f ProfileStated) only(d *Dossier) ProfileStated {
	p := d.Papers.Portrait
	return ProfileStated{
		Who: changedText(f.Who, p.Who), Traits: changedText(f.Traits, p.Traits),
		Values: changedText(f.Values, p.Values), Skills: changedText(f.Skills, p.Skills),
		Preferences: changedText(f.Preferences, p.Preferences), Transport: changedText(f.Transport, p.Transport),
		Travel: changed(f.Travel, p.Travel), Drives: changedText(f.Drives, p.Drives),
		Qualities: changedText(f.Qualities, p.Qualities), Experience: changedText(f.Experience, p.Experience),
		Education: changedText(f.Education, p.Education), Certificates: changedList(f.Certificates, p.Certificates),
		Languages: changedText(f.Languages, p.Languages), Ambitions: changedText(f.Ambitions, p.Ambitions),
		Obstacles: changedText(f.Obstacles, p.Obstacles),
	}
}

// AddVersion keeps a version of the cv or of a letter.
type AddVersion struct {
	Kind        profile.Paper
	Label       string     // the next number unless said
	On          civil.Date // today unless said
	Application journal.ID
	Note        string
}

// Name returns "version".
func (AddVersion) Name() string { return "version" }

// Facts checks the version and states it.
func (a AddVersion) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	on := orToday(a.On, today)
	c.choice(a.Kind.Known(), "kind", words(profile.Paperwork()))
	c.past("on", on, today)
	_, found := d.Application(a.Application)
	c.that(a.Application.IsZero() || found, "application", NoSuchItem)
	name := c.line("version", a.Label)
	if name.IsZero() {
		name = plain.Line(nextVersion(d.Papers.Versions, a.Kind))
	}
	return c.state(stated(on, PaperVersioned{
		Paper: a.Kind, Name: name, Application: a.Application, Note: c.note("note", a.Note),
	}))
}

// nextVersion is one more than the number of versions, or than the highest that is a number.
func nextVersion(list []profile.Version, kind profile.Paper) string {
	next := 1
	for _, v := range list {
		if v.Kind == kind {
			n, _ := strconv.Atoi(v.Name)
			next = max(next+1, min(n, 9999)+1)
		}
	}
	return strconv.Itoa(next)
}

// AgreeApproach records what was agreed on applying. What is not given stays as it was agreed before.
type AgreeApproach struct {
	Mode    pipeline.Approach
	PerWeek Change[float64]
	Note    Change[plain.Text]
	On      civil.Date // today unless said
}

// Name returns "approach".
func (AgreeApproach) Name() string { return "approach" }

// Facts checks the agreement and states it.
func (a AgreeApproach) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	on := orToday(a.On, today)
	was := d.Course.Agreed(on)
	f := ApproachAgreed{
		Mode: cmp.Or(a.Mode, was.Approach, pipeline.ApproachUnknown), PerWeek: was.PerWeek,
		Note: plain.Note(was.Note),
	}
	apply(&f.PerWeek, a.PerWeek)
	apply(&f.Note, a.Note)
	c.choice(f.Mode.Known(), "mode", words(pipeline.Approaches()))
	c.size("per-week", f.PerWeek, maxPerWeek)
	c.past("on", on, today)
	now := pipeline.Agreement{Approach: f.Mode, PerWeek: f.PerWeek, Note: f.Note.String(), On: was.On}
	c.that(now != was, "mode", Nothing)
	return c.state(stated(on, f))
}

// maxPerWeek bounds an agreed number of applications a week.
const maxPerWeek = 100
