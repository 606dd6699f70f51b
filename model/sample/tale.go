package sample

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
)

// person is somebody who does not exist.
type person struct {
	first, prefix, last string
	born                int // years old
	job                 string
	hours               float64
	employer, contact   string
}

// step is a phase and how many days ago it began.
type step struct {
	phase track.Phase
	ago   int
}

// story is what is told of one dossier. All days are days ago; a day to come is below zero.
type story struct {
	number   string
	person   person
	week     int // sickness week today, 0: first sick day not known
	from     int // start of the second track
	steps    []step
	quiet    int        // last contact
	reported int        // last report
	reviewed int        // last look at the first track
	contacts int        // how many, when Entries asks no more
	open     []wvp.Code // statutory moments that are left open
	asked    bool       // moments from before the assignment are confirmed
	life     life       // its zero value is none
	ended    bool       // closed long ago: no statutory moments are met any more
	more     func(t *tale)
}

// event is something that happens on a day.
type event struct {
	on   civil.Date
	then func(on civil.Date)
}

// tale is a story being told.
type tale struct {
	o      Options
	dice   *rand.Rand
	pen    *pen
	story  story
	events []event
}

func newTale(o Options, i int) *tale {
	lot := dice(o.Seed, i)
	return &tale{o: o, dice: rand.New(lot), pen: newPen(lot, o.Author)}
}

// ago is the working day that many days before today, or the one nearest to it away from today. Today is
// today.
func (t *tale) ago(days int) civil.Date {
	day, away := t.o.Today.Add(-days), 1
	if days == 0 {
		return day
	}
	if days > 0 {
		away = -1
	}
	for day.Weekday() == time.Saturday || day.Weekday() == time.Sunday {
		day = day.Add(away)
	}
	return day
}

// on writes an act on a day, when it comes to it.
func (t *tale) on(ago int, a dossier.Act) {
	t.when(ago, func(on civil.Date) { t.pen.add(on, a) })
}

// when does something on a day, when it comes to it. Nothing is done before the dossier came in.
func (t *tale) when(ago int, then func(on civil.Date)) {
	ago = min(max(ago, 0), t.story.from)
	t.events = append(t.events, event{t.ago(ago), then})
}

// tell writes the whole journal, day by day.
func (t *tale) tell(s story) {
	t.story = s
	t.opening()
	t.course()
	t.rhythms()
	lively(t)
	if s.more != nil {
		s.more(t)
	}
	slices.SortStableFunc(t.events, func(a, b event) int { return cmp.Compare(a.on, b.on) })
	for _, e := range t.events {
		e.then(e.on)
	}
	t.fill()
	if !s.ended {
		t.moments()
	}
}

// fill writes notes until there are as many entries as were asked for.
func (t *tale) fill() {
	for n := 0; len(t.pen.entries) < t.o.Entries; n++ {
		t.pen.add(t.o.Today, dossier.WriteNote{Text: notes[n%len(notes)], On: t.ago(n % max(t.story.from, 1))})
	}
}

// lead is how many days ahead statutory moments are met, so that only what a story leaves open speaks. An
// evaluation comes round every six weeks: it is met only when it would speak within the two weeks in which
// the coach asks for it.
const (
	lead      = 21
	leadRound = 15
)

// evaluated is how many days ago the plan was last evaluated: in the same talk in which the first track was
// looked at, so that the next ones do not all fall on one day.
func (s story) evaluated() int { return min(s.from, max(2, min(s.reviewed, 42-leadRound-3))) }

// moments meets the statutory moments that fell since the assignment, and lets the employer confirm the
// others.
func (t *tale) moments() {
	s := t.story
	if d := t.pen.dossier(); s.asked && len(d.UnknownMoments(t.o.Today)) > 0 {
		t.pen.act(t.o.Today, dossier.ConfirmMoments{By: s.person.contact, On: t.ago(max(s.from-6, 0))})
	}
	for range 8 { // meeting one moment brings on the next
		if !t.meet() {
			return
		}
	}
}

func (t *tale) meet() (met bool) {
	for _, m := range t.pen.dossier().Standings(t.o.Today) {
		round := m.Moment.Code == wvp.Evaluation || m.Moment.Code == wvp.Recalibration
		ahead := lead
		if round {
			ahead = leadRound
		}
		if m.Status != dossier.StatusOpen || m.Due.IsZero() || m.Due > t.ago(-ahead) ||
			slices.Contains(t.story.open, m.Moment.Code) || !meetable(m.Moment) {
			continue
		}
		done := civil.Max(civil.Min(m.Due.Add(-4), t.ago(2)), t.ago(t.story.from))
		if round { // the last one counts
			done = civil.Max(done, t.ago(t.story.evaluated()))
		}
		t.pen.add(t.o.Today, dossier.MomentAct{Code: m.Moment.Code, Done: done})
		met = true
	}
	return met
}

// meetable are the moments that somebody does; the others are days that come by themselves.
func meetable(m wvp.Moment) bool {
	switch m.Code {
	case wvp.EarlyIVALast, wvp.NoRiskCutoff, wvp.SanctionDecision, wvp.WaitingPeriodLast, wvp.WIAFirstDay,
		wvp.ExtensionLast, wvp.SanctionLastDay, wvp.AOWDay, wvp.AOWWageLast, wvp.ShorteningDecision:
		return false
	case wvp.ShorteningRequest, wvp.ReportCompletion:
		return !m.Forecast
	}
	return true
}

// task adds a task; finished is how many days ago it was done, below zero for not.
func (t *tale) task(added, due int, text string, finished int) {
	var item journal.ID
	t.when(added, func(on civil.Date) {
		item = t.pen.add(on, dossier.AddTask{Text: text, Due: t.ago(due)})
	})
	if finished >= 0 {
		t.when(finished, func(on civil.Date) { t.pen.act(on, dossier.Finish{Item: item, On: on}) })
	}
}

// stage is a stage of an application and how many days ago it was reached.
type stage struct {
	to  pipeline.Stage
	ago int
}

// apply tells an application: the stages it went through.
func (t *tale) apply(a dossier.Apply, stages ...stage) {
	var item journal.ID
	t.when(stages[0].ago, func(on civil.Date) {
		a.Stage, a.On = stages[0].to, on
		item = t.pen.add(on, a)
	})
	for _, s := range stages[1:] {
		t.when(s.ago, func(on civil.Date) {
			step := dossier.StepApplication{Item: item, To: s.to, On: on}
			if s.to == pipeline.Placed {
				step.Start, step.Hours = on.Add(10), a.Hours
			}
			t.pen.act(on, step)
		})
	}
}

// appoint tells an appointment; at is the time of day.
func (t *tale) appoint(made, ago int, a dossier.Appoint) {
	a.On = t.ago(ago)
	t.on(made, a)
}
