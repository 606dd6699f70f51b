package dossier

import (
	"slices"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/wvp"
)

// code fails key "code" unless code is one of the statutory moments.
func (c *check) code(code wvp.Code, required bool) {
	if code == "" {
		c.that(!required, "code", Missing)
		return
	}
	c.choice(slices.Contains(wvp.Codes(), code), "code", words(wvp.Codes()))
}

// MomentAct records one thing of a statutory moment: that it is done, has a deviating date, does not
// apply, or is open after all.
type MomentAct struct {
	Code          wvp.Code
	Done          civil.Date
	Moved         civil.Date // with Reason
	NotApplicable bool       // with Reason
	Reopen        bool
	Reason        string
}

// Name returns "moment".
func (MomentAct) Name() string { return "moment" }

// Facts checks the one thing that is said and states it.
func (a MomentAct) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	c.code(a.Code, true)
	reason := c.line("reason", a.Reason)
	state := d.Moments[a.Code]
	switch {
	case !a.Done.IsZero():
		c.past("done", a.Done, today)
		c.allow(state.Done != a.Done || state.NotApplicable, a.Name(), ReasonMomentDone)
		return c.state(stated(a.Done, MomentDone{Code: a.Code, Reason: reason}))
	case !a.Moved.IsZero():
		c.needed("reason", reason)
		c.that(state.Moved != a.Moved, "moved", Nothing)
		return c.state(stated(today, MomentMoved{Code: a.Code, To: a.Moved, Reason: reason}))
	case a.NotApplicable:
		c.needed("reason", reason)
		return c.state(stated(today, MomentExcluded{Code: a.Code, Reason: reason}))
	case a.Reopen:
		c.allow(state != MomentState{} && !state.Reopened, a.Name(), ReasonMomentOpen)
		return c.state(stated(today, MomentReopened{Code: a.Code}))
	}
	c.fail("done", Missing, "done moved not-applicable reopen")
	return c.state()
}

// ConfirmMoments records that someone confirmed that moments from before the assignment were done.
type ConfirmMoments struct {
	Codes []wvp.Code // none: all that are unknown
	By    string     // who confirmed it
	On    civil.Date // the day of the confirmation (d.d.); today unless said
}

// Name returns "confirm".
func (ConfirmMoments) Name() string { return "confirm" }

// Facts checks the moments and states that they are confirmed.
func (a ConfirmMoments) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	by := c.needed("by", c.line("by", a.By))
	on := orToday(a.On, today)
	c.past("on", on, today)
	codes := a.Codes
	if len(codes) == 0 {
		codes = d.UnknownMoments(today)
		c.allow(len(codes) > 0, a.Name(), ReasonNoUnknown)
	}
	for _, code := range codes {
		c.code(code, true)
	}
	return c.state(stated(on, MomentsConfirmed{Codes: slices.Clone(codes), By: by}))
}

// SnoozeAct lets a signal rest until a day. A day of the law asks the word "toch" in the reason.
type SnoozeAct struct {
	Rule   string
	Item   journal.ID
	Code   wvp.Code
	Until  civil.Date
	Reason string
}

// Name returns "snooze".
func (SnoozeAct) Name() string { return "snooze" }

// Facts checks the day and the reason and states the snooze.
func (a SnoozeAct) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	f := SignalSnoozed{
		Rule: c.line("rule", a.Rule).String(), Item: a.Item, Code: a.Code, Until: a.Until,
		Reason: c.needed("reason", c.line("reason", a.Reason)),
	}
	c.that(!a.Until.IsZero(), "until", Missing)
	if !a.Until.IsZero() && a.Until <= today {
		c.fail("until", OutOfRange, today.Add(1).String())
	}
	c.code(a.Code, false)
	if c.err == nil && (a.Rule == waitOver || hard(d, a.Code)) && !yet(f.Reason.String()) {
		c.err = &NotAllowed{Act: a.Name(), Unmet: []Reason{ReasonHardDate}, Soft: true}
	}
	if c.err == nil && slices.Contains(cannotWait(), a.Rule) {
		c.err = &NotAllowed{Act: a.Name(), Unmet: []Reason{ReasonCannotWait}}
	}
	return c.state(stated(today, f))
}

// cannotWait are the rules of the morning that no snooze can quieten: without a first sick day there is
// nothing to judge, and an appointment comes whether one looks at it or not.
func cannotWait() []string { return []string{"first-sick-missing", "first-sick-ahead", "appointment"} }

// waitOver is the rule of the morning that asks what follows the waiting period (wachttijd voorbij): a day of
// the law that is not one moment.
const waitOver = "wait-over"

// hard reports whether the day of a moment is one that the law sets.
func hard(d *Dossier, code wvp.Code) bool {
	m, found := d.Calendar.On(code)
	return code != "" && found && m.Certainty == wvp.Law
}

// yet reports whether a reason says "toch" (or "anyway"), as a word.
func yet(reason string) bool {
	return slices.ContainsFunc(strings.FieldsFunc(reason, func(r rune) bool {
		return strings.ContainsRune(" ,.;:!?()\"'", r)
	}), func(word string) bool {
		return strings.EqualFold(word, "toch") || strings.EqualFold(word, "anyway")
	})
}
