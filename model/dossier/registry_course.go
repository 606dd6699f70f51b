package dossier

import (
	"slices"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
	"spoorboek/model/track"
)

// changedPhases corrects the day or the reason of a change of phase.
var changedPhases = phaseMend{&about[PhaseStep]{
	name: "edit-phase", k: "phase.changed", of: sortPhase, mends: true, itemOf: "phase-step",
	list: func(d *Dossier) *[]PhaseStep { return &d.Course.Phases },
	mark: func(x *PhaseStep) (*journal.ID, *civil.Date) { return &x.Item, &x.On },
	columns: []column[PhaseStep]{
		dayAt("on", func(x *PhaseStep) *civil.Date { return &x.On }).asDay(),
		textAt(line("reason"), func(x *PhaseStep) *string { return &x.Reason }),
	},
	check: checkPhase,
}}

// checkPhase keeps the phases in their order, and asks for a reason where the gate asks for one on the new day.
func checkPhase(c *check, d *Dossier, x *PhaseStep, _ civil.Date) {
	at := slices.IndexFunc(d.Course.Phases, func(s PhaseStep) bool { return s.Item == x.Item })
	if at < 0 {
		return
	}
	if at > 0 {
		former := d.Course.Phases[at-1].On
		bounded(c, x.On >= former, "on", BeforeFormer, former)
	}
	if at+1 < len(d.Course.Phases) {
		next := d.Course.Phases[at+1].On
		bounded(c, x.On <= next, "on", AfterNext, next)
	}
	if unmet := gateOn(d, *x); len(unmet) > 0 && x.Reason == "" && c.err == nil {
		c.err = gate("edit-phase", unmet)
	}
}

// gateOn is what the gate of a change of phase misses on its day.
func gateOn(d *Dossier, x PhaseStep) track.Unmet {
	from := track.Registered
	for _, s := range d.Course.Phases {
		if s.Item == x.Item {
			break
		}
		from = s.Phase
	}
	return track.Check(from, x.Phase, d.Evidence(x.On))
}

// phaseMend corrects a change of phase; on another day other conditions may have been passed with the reason.
type phaseMend struct{ *about[PhaseStep] }

func (s phaseMend) facts(d *Dossier, a Record, today civil.Date) ([]journal.Stated, error) {
	all, err := s.about.facts(d, a, today)
	if err != nil {
		return nil, err
	}
	f, _ := all[0].Fact.(Recorded)
	if on, moved := f.Fields["on"]; moved {
		was, _ := s.find(d, a.Item)
		now := was
		now.On, _ = civil.Parse(on.String())
		if unmet := strings.Join(words(gateOn(d, now)), ","); unmet != strings.Join(words(was.Unmet), ",") {
			f.Fields["unmet"] = plain.Line(unmet)
		}
	}
	return all, nil
}

func (s phaseMend) apply(r *replayer, e *journal.Entry, f Recorded) {
	s.about.apply(r, e, f)
	at, there := r.items[f.Item]
	unmet, said := f.Fields["unmet"]
	if !there || !said || at.sort != sortPhase {
		return
	}
	x := &r.d.Course.Phases[at.at]
	x.Unmet = nil
	for _, condition := range splitSet(unmet.String()) {
		x.Unmet = append(x.Unmet, track.Condition(condition))
	}
}

// changedPauses corrects a pause: its first day, the day to wake it, the day it ended, the reason.
var changedPauses = pauseMend{&about[track.Pause]{
	name: "edit-pause", k: "pause.changed", of: sortPause, mends: true, itemOf: "pause",
	list: func(d *Dossier) *[]track.Pause { return &d.Course.Pauses },
	mark: func(x *track.Pause) (*journal.ID, *civil.Date) { return &x.Item, &x.From },
	columns: []column[track.Pause]{
		dayAt("on", func(x *track.Pause) *civil.Date { return &x.From }).asDay().needed(),
		dayAt("until", func(x *track.Pause) *civil.Date { return &x.Until }),
		dayAt("ended", func(x *track.Pause) *civil.Date { return &x.Ended }),
		textAt(line("reason"), func(x *track.Pause) *string { return &x.Reason }),
	},
	check: checkPause,
}}

// checkPause keeps the days of a pause in their order, and pauses apart. What is wrong is said at the day that
// was changed.
func checkPause(c *check, d *Dossier, x *track.Pause, _ civil.Date) {
	was, _ := find(d.Course.Pauses, x.Item, func(p *track.Pause) journal.ID { return p.Item })
	key := func(other string, changed bool) string {
		if changed {
			return other
		}
		return "on"
	}
	bounded(c, x.Until.IsZero() || x.Until > x.From, key("until", x.Until != was.Until), EndFirst, x.From)
	bounded(c, x.Ended.IsZero() || x.Ended >= x.From, key("ended", x.Ended != was.Ended), EndFirst, x.From)
	for _, p := range d.Course.Pauses {
		switch {
		case p.Item == x.Item:
		case p.From <= x.From:
			bounded(c, !p.Ended.IsZero() && (p.Ended <= x.From || p.Ended == was.From), "on", Overlapping, p.From)
		case !x.Ended.IsZero():
			bounded(c, x.Ended <= p.From, key("ended", x.Ended != was.Ended), Overlapping, p.From)
		}
	}
}

// pauseMend corrects a pause; its end goes before the resumptions that were known when it was said.
type pauseMend struct{ *about[track.Pause] }

func (s pauseMend) apply(r *replayer, e *journal.Entry, f Recorded) {
	s.about.apply(r, e, f)
	if at, there := r.items[f.Item]; there && at.sort == sortPause {
		if _, said := f.Fields["ended"]; said {
			r.ended[f.Item] = r.at
		}
	}
}

// changedFirst corrects one statement of how spoor 1 stands, or one look at it.
var changedFirst = &about[FirstStep]{
	name: "edit-track1", k: "track1.changed", of: sortFirst, mends: true, itemOf: "first-step",
	list: func(d *Dossier) *[]FirstStep { return &d.Course.First },
	mark: func(x *FirstStep) (*journal.ID, *civil.Date) { return &x.Item, &x.On },
	columns: []column[FirstStep]{
		textAt(choice("state", words(track.FirstTracks())...), func(x *FirstStep) *track.FirstTrack { return &x.State }),
		dayAt("on", func(x *FirstStep) *civil.Date { return &x.On }).begin(),
		hoursAt("hours", func(x *FirstStep) *float64 { return &x.Hours }),
		textAt(prose("note"), func(x *FirstStep) *string { return &x.Note }),
	},
	check: func(c *check, _ *Dossier, x *FirstStep, _ civil.Date) {
		c.that(x.State != "" || x.Hours == 0, "state", Missing)
	},
}

// changedAnswers corrects what one party thought of the trajectory.
var changedAnswers = &about[Satisfaction]{
	name: "edit-satisfaction", k: "satisfaction.changed", of: sortAnswer, mends: true, itemOf: "answer",
	list: func(d *Dossier) *[]Satisfaction { return &d.Course.Satisfaction },
	mark: func(x *Satisfaction) (*journal.ID, *civil.Date) { return &x.Item, &x.On },
	columns: []column[Satisfaction]{
		textAt(choice("who", parties()...), func(x *Satisfaction) *string { return &x.Who }).needed(),
		hoursAt("score", func(x *Satisfaction) *float64 { return &x.Score }),
		flagAt("no-answer", func(x *Satisfaction) *bool { return &x.NoAnswer }),
		textAt(prose("quote"), func(x *Satisfaction) *string { return &x.Quote }),
		dayAt("on", func(x *Satisfaction) *civil.Date { return &x.On }).begin(),
	},
	check: func(c *check, d *Dossier, x *Satisfaction, _ civil.Date) {
		grade(c, x.Score, x.NoAnswer)
		for _, other := range d.Course.Satisfaction {
			c.that(other.Item == x.Item || other.Who != x.Who, "who", SaidAlready)
		}
	},
}
