package dossier

import (
	"cmp"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/model/plain"
	"spoorboek/model/profile"
)

// Apply adds an application.
type Apply struct {
	Employer string
	Function string
	Kind     pipeline.Kind // Job unless said
	Channel  pipeline.Channel
	Mode     pipeline.Mode // ModeUnknown unless said
	Hours    float64       // per week
	Note     string
	FollowUp civil.Date
	Stage    pipeline.Stage // Found unless said
	On       civil.Date     // the day of the stage: today unless said
	Undated  bool           // nobody knows the day of the stage

	Contact   string
	CV        journal.ID // the version that was sent
	Evidence  string
	Direction journal.ID // the line of the search profile it serves
}

// Name returns "application".
func (Apply) Name() string { return "application" }

// Facts checks the application and states it.
func (a Apply) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	f := ApplicationAdded{
		Employer: c.line("employer", a.Employer), Function: c.line("function", a.Function),
		Work:    cmp.Or(a.Kind, pipeline.Job),
		Channel: pipeline.Channel(c.line("channel", string(a.Channel)).String()),
		Mode:    cmp.Or(a.Mode, pipeline.ModeUnknown), Hours: a.Hours, Note: c.note("note", a.Note),
		FollowUp: a.FollowUp, Stage: cmp.Or(a.Stage, pipeline.Found), Contact: c.line("contact", a.Contact),
		CV: a.CV, Evidence: c.line("evidence", a.Evidence), Direction: a.Direction,
	}
	c.sent(d, a.CV, a.Direction)
	on := stageDay(a.On, a.Undated, today)
	c.past("on", on, today)
	c.that(!f.Employer.IsZero() || !f.Function.IsZero(), "employer", Missing)
	c.choice(f.Work.Known(), "kind", words(pipeline.Kinds()))
	c.choice(f.Mode.Known(), "together", words(pipeline.Modes()))
	c.choice(f.Stage.Known(), "stage", words(pipeline.Stages()))
	c.size("hours", a.Hours, maxWeek)
	c.allow(f.Stage != pipeline.Placed, a.Name(), ReasonPlacement)
	return c.state(stated(on, f))
}

// stageDay is the day of a stage: today unless another was said, and none where nobody knows it.
func stageDay(on civil.Date, undated bool, today civil.Date) civil.Date {
	if undated {
		return 0
	}
	return orToday(on, today)
}

// sent checks what an application refers to: the version of the cv, and the line of the search profile.
func (c *check) sent(d *Dossier, cv, direction journal.ID) {
	v, found := d.Papers.Version(cv)
	c.that(cv.IsZero() || found && v.Kind == profile.CV, "cv", NoSuchItem)
	_, found = d.Papers.Direction(direction)
	c.that(direction.IsZero() || found, "direction", NoSuchItem)
}

// EditApplication changes what is known of an application. Only what differs is stated.
type EditApplication struct {
	Item     journal.ID
	Employer Change[plain.Text]
	Function Change[plain.Text]
	Kind     Change[pipeline.Kind]
	Channel  Change[pipeline.Channel]
	Mode     Change[pipeline.Mode]
	Hours    Change[float64]
	Note     Change[plain.Text]
	FollowUp Change[civil.Date]

	Contact   Change[plain.Text]
	CV        Change[journal.ID]
	Evidence  Change[plain.Text]
	Direction Change[journal.ID]
}

// Name returns "edit-application".
func (EditApplication) Name() string { return "edit-application" }

// Facts checks the values and states what differs.
func (a EditApplication) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	old, found := d.Application(a.Item)
	c.that(found, "item", NoSuchItem)
	f := ApplicationChanged{
		Item: a.Item, Employer: changedText(a.Employer, old.Employer),
		Function: changedText(a.Function, old.Function),
		Work:     changed(a.Kind, old.Kind), Channel: changed(a.Channel, old.Channel),
		Mode:  changed(a.Mode, old.Mode),
		Hours: changed(a.Hours, old.Hours), Note: changedText(a.Note, old.Note),
		FollowUp: changed(a.FollowUp, old.FollowUp), Contact: changedText(a.Contact, old.Contact),
		CV: changed(a.CV, old.CV), Evidence: changedText(a.Evidence, old.Evidence),
		Direction: changed(a.Direction, old.Direction),
	}
	c.sent(d, f.CV.Value, f.Direction.Value)
	c.choice(!f.Work.Set || f.Work.Value.Known(), "kind", words(pipeline.Kinds()))
	c.choice(!f.Mode.Set || f.Mode.Value.Known(), "together", words(pipeline.Modes()))
	c.size("hours", f.Hours.Value, maxWeek)
	if f.Channel.Set {
		f.Channel = To(pipeline.Channel(c.line("channel", string(f.Channel.Value)).String()))
	}
	c.that(f != ApplicationChanged{Item: a.Item}, "employer", Nothing)
	return c.state(stated(today, f))
}

// StepApplication brings an application to a stage. Placed asks a placement, here or before, or a reason.
type StepApplication struct {
	Item    journal.ID
	To      pipeline.Stage
	On      civil.Date // today unless said
	Undated bool       // nobody knows the day; of a placement it must be known
	Reason  string
	Start   civil.Date // of the placement
	Until   civil.Date // of the placement; zero: no end agreed
	Hours   float64    // of the placement

	Contact  string // what the step brings to light of the application itself; empty: nothing
	CV       journal.ID
	Evidence string
	FollowUp civil.Date
}

// Name returns "step".
func (StepApplication) Name() string { return "step" }

// Facts checks the step against the stage on its day and states it.
func (a StepApplication) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	on := stageDay(a.On, a.Undated, today)
	old, found := d.Application(a.Item)
	reason := c.line("reason", a.Reason)
	c.that(found, "item", NoSuchItem)
	c.choice(a.To.Known(), "to", words(pipeline.Stages()))
	c.past("on", on, today)
	c.that(!a.Undated || a.Start.IsZero(), "on", Missing)
	c.allow(!found || old.At(cmp.Or(on, today)) != a.To, a.Name(), ReasonSameStage)
	facts := []journal.Stated{stated(on, ApplicationStepped{Item: a.Item, Stage: a.To, Reason: reason})}
	if f := a.learned(&c, d, old); f != (ApplicationChanged{Item: a.Item}) {
		facts = append(facts, stated(today, f))
	}
	if a.To != pipeline.Placed {
		return c.state(facts...)
	}
	if !a.Start.IsZero() {
		place := Record{What: placements.name, Values: Args{
			"item": a.Item.String(), "start": a.Start.String(), "until": a.Until.String(), "hours": figure(a.Hours),
			"on": on.String(),
		}}
		placed, err := place.Facts(d, today)
		if err != nil && c.err == nil {
			c.err = err
		}
		return c.state(append(placed, facts[1:]...)...)
	}
	if c.err == nil && old.Placement.Item.IsZero() && reason.IsZero() {
		c.err = &NotAllowed{Act: a.Name(), Unmet: []Reason{ReasonPlacement}, Soft: true}
	}
	return c.state(facts...)
}

// learned is what the step says of the application itself: the cv that went out, the proof of it, whom to
// call and when.
func (a StepApplication) learned(c *check, d *Dossier, old pipeline.Application) ApplicationChanged {
	f := ApplicationChanged{Item: a.Item}
	if contact := c.line("contact", a.Contact); !contact.IsZero() {
		f.Contact = changedText(To(contact), old.Contact)
	}
	if evidence := c.line("evidence", a.Evidence); !evidence.IsZero() {
		f.Evidence = changedText(To(evidence), old.Evidence)
	}
	if !a.CV.IsZero() {
		f.CV = changed(To(a.CV), old.CV)
	}
	if !a.FollowUp.IsZero() {
		f.FollowUp = changed(To(a.FollowUp), old.FollowUp)
	}
	c.sent(d, a.CV, journal.ID{})
	return f
}
