package dossier

import (
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/model/plain"
)

// EditStep corrects the day or the reason of one stage of an application.
type EditStep struct {
	Item   journal.ID     // the application
	Stage  pipeline.Stage // which of its stages
	Step   journal.ID     // the entry that said it, where the application was in that stage more than once
	On     Change[civil.Date]
	Reason Change[plain.Text]
}

// Name returns "edit-step".
func (EditStep) Name() string { return "edit-step" }

// Facts finds the stage, keeps the stages in their order and states what differs.
func (a EditStep) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	app, found := d.Application(a.Item)
	c.that(found, "item", NoSuchItem)
	c.choice(a.Stage.Known(), "stage", words(pipeline.Stages()))
	at := stepAt(app, a.Stage, a.Step)
	c.that(at >= 0, "stage", NoSuchItem)
	if c.err != nil {
		return c.state()
	}
	old := app.Steps[at]
	f := StepChanged{
		Item: old.Item, Stage: old.Stage, On: changed(a.On, old.On), Reason: changedText(a.Reason, old.Reason),
	}
	if f.On.Set {
		inOrder(&c, app.Steps, at, f.On.Value, today)
	}
	c.that(f.On.Set || f.Reason.Set, "on", Nothing)
	return c.state(stated(today, f))
}

// stepAt finds a stage of an application: the one that an entry said, else the last; -1 when it was never
// there.
func stepAt(app pipeline.Application, stage pipeline.Stage, said journal.ID) int {
	for at := len(app.Steps) - 1; at >= 0; at-- {
		if s := &app.Steps[at]; s.Stage == stage && (said.IsZero() || s.Item == said) {
			return at
		}
	}
	return -1
}

// inOrder holds the day of a stage against those of the stages around it. Where the day is not known, the
// stage may lie anywhere.
func inOrder(c *check, steps []pipeline.Step, at int, on, today civil.Date) {
	if on.IsZero() {
		return
	}
	c.past("on", on, today)
	for _, s := range slices.Backward(steps[:at]) {
		bounded(c, on >= s.On, "on", BeforeFormer, s.On)
	}
	for _, s := range steps[at+1:] {
		bounded(c, s.On.IsZero() || on <= s.On, "on", AfterNext, s.On)
	}
}
