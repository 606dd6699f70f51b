package signal_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/norm"
	"spoorboek/model/signal"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
)

// dayless are the rules that wait for no day, each with where else it is told of.
var dayless = map[signal.RuleID]string{
	signal.FirstSickMissing: "a blank, from the moment it is one",
	signal.FirstSickAhead:   "speaks until its day, not from it",
	signal.Resting:          "only says where the dossier stands",
	signal.Paused:           "only says where the dossier stands",
	signal.Conflict:         "two values, from the merge on",
	signal.Nothing:          "only says where the dossier stands",
	signal.Mark:             "a day to know of, never speaks",
	signal.HoursSpent:       "a share and no day: TestSoMuchOfTheHours",
	signal.NoCopy:           "of the office: TestAnOfficeWithoutACopyElsewhereIsTold",
}

// firstDays are, for every rule with a day, a dossier in which it speaks on monday for the first time.
func firstDays() map[signal.RuleID]signal.Inputs {
	long := func(p track.Phase, days int) signal.Inputs {
		return with(running(), func(in *signal.Inputs) {
			in.Steps = []signal.PhaseStep{{Phase: p, On: monday.Add(-days)}}
		})
	}
	retained := shut(watching(signal.Retention, 0))
	retained.Watches[0].On = monday.AddMonths(-24)
	return map[signal.RuleID]signal.Inputs{
		signal.Moment:             moment(running(), signal.Moment, wvp.SecondTrackStart, wvp.Coach, 14),
		signal.Ask:                moment(running(), signal.Ask, wvp.Week42Report, wvp.Employer, 14),
		signal.Letter:             moment(running(), signal.Letter, wvp.UWVLetter, wvp.UWV, -8),
		signal.WaitOver:           waited(-1, false),
		signal.CaseClosed:         recoveredFor(running(), 28),
		signal.Appointment:        appointment(running(), 7),
		signal.AppointmentOutcome: appointment(running(), -1),
		signal.Task:               task(running(), 7),
		signal.Contact:            quiet(14),
		signal.Report:             reported(35),
		signal.Review:             reviewed(35),
		signal.WakeUp:             pausedUntil(running(), 0),
		signal.Offer:              application(running(), signal.Offer, 0),
		signal.FollowUp:           application(running(), signal.FollowUp, 7),
		signal.Interview:          application(running(), signal.Interview, -6),
		signal.ContractEnd:        contract(41),
		signal.PlacementEnd:       watching(signal.PlacementEnd, 14),
		signal.PlacementStretch:   watching(signal.PlacementStretch, -42),
		signal.PhaseLong:          long(track.Intake, 43),
		signal.Certificate:        watching(signal.Certificate, 42),
		signal.Unsigned:           watching(signal.Unsigned, -14),
		signal.DocumentAsked:      watching(signal.DocumentAsked, -14),
		signal.GroundReview:       watching(signal.GroundReview, 7),
		signal.EJEReview:          watching(signal.EJEReview, 7),
		signal.RecognitionReview:  watching(signal.RecognitionReview, 7),
		signal.CapacityOld:        watching(signal.CapacityOld, -183),
		signal.CapacityEnds:       watching(signal.CapacityEnds, 0),
		signal.CapacityChanged:    watching(signal.CapacityChanged, 0),
		signal.CapacityReported:   watching(signal.CapacityReported, 0),
		signal.NoApplication: with(running(), func(in *signal.Inputs) {
			in.Search.Last = monday.Add(-21)
		}),
		signal.Stalled:        watching(signal.Stalled, -21),
		signal.EarlyIVA:       earlyIVA(62),
		signal.NoAppointment:  quiet(10),
		signal.AdviceOpen:     watching(signal.AdviceOpen, -42),
		signal.PromiseDue:     watching(signal.PromiseDue, 0),
		signal.Repair:         watching(signal.Repair, 7),
		signal.AftercareDue:   working(1),
		signal.BenefitUnknown: shut(watching(signal.BenefitUnknown, -15)),
		signal.Retention:      retained,
	}
}

// speaksOn is what a rule says of a dossier on a day, when it is not only what comes later.
func speaksOn(in signal.Inputs, id signal.RuleID, day civil.Date, set norm.Settings) (signal.Signal, bool) {
	j := signal.Judge(in, day, set)
	at := slices.IndexFunc(j.Signals, func(s signal.Signal) bool { return s.Rule == id && s.Group != signal.Later })
	if at < 0 {
		return signal.Signal{}, false
	}
	return j.Signals[at], true
}

func TestEveryRuleWithADaySpeaksFromThatDayOnAndNotTheDayBefore(t *testing.T) {
	table, set := firstDays(), norm.Defaults()
	for _, r := range signal.Rules() {
		in, told := table[r.ID]
		if _, none := dayless[r.ID]; none == told {
			t.Errorf("%s is told of %v, and said to have no day %v", r.Name, told, none)
		}
		if !told {
			continue
		}
		t.Run(r.Name, func(t *testing.T) {
			s, now := speaksOn(in, r.ID, monday, set)
			if !now {
				t.Fatalf("says nothing on its day: %+v", signal.Judge(in, monday, set))
			}
			if early, before := speaksOn(in, r.ID, monday.Add(-1), set); before {
				t.Errorf("speaks the day before: %+v", early)
			}
			why := signal.Why(in, s, monday, set)
			if last := why[len(why)-1]; len(why) < 2 || last.ID != "why.source" && last.ID != "why.own" {
				t.Errorf("does not give its dates and its ground: %+v", why)
			}
		})
	}
}

func TestAnExplanationNamesTheThresholdItObeys(t *testing.T) {
	set := norm.Defaults()
	for id, in := range firstDays() {
		key := id.Rule().Setting
		if key == "" || key == norm.KeyHorizon { // the horizon is told as the day from which it is visible
			continue
		}
		s, _ := speaksOn(in, id, monday, set)
		named := slices.ContainsFunc(signal.Why(in, s, monday, set), func(r signal.Reason) bool {
			return slices.ContainsFunc(r.Args, func(a any) bool { return a == key }) &&
				slices.ContainsFunc(r.Args, func(a any) bool { return a == set.Of(key) })
		})
		if !named {
			t.Errorf("%s does not name %s: %+v", id, key, signal.Why(in, s, monday, set))
		}
	}
}

// asleep is a dossier of firstDays of which the rule was put off until so many days after monday.
func asleep(in signal.Inputs, id signal.RuleID, days int) signal.Inputs {
	until := monday.Add(days)
	in.Dues, in.Watches = slices.Clone(in.Dues), slices.Clone(in.Watches)
	about := false
	for i := range in.Dues {
		d := &in.Dues[i]
		if d.Rule == id || id == signal.AppointmentOutcome && d.Rule == signal.Appointment {
			d.Until, about = until, true
		}
	}
	for i := range in.Watches {
		if in.Watches[i].Rule == id {
			in.Watches[i].Until, about = until, true
		}
	}
	if !about {
		in.Sleeps = []signal.Sleep{{Rule: id, Until: until}}
	}
	return in
}

func TestEveryRuleThatIsPutOffSleepsIsShownAsAsleepAndWakesOnItsDay(t *testing.T) {
	set := norm.Defaults()
	for id, in := range firstDays() {
		t.Run(id.String(), func(t *testing.T) {
			for _, days := range []int{-400, 0} {
				if _, now := speaksOn(asleep(in, id, days), id, monday, set); !now {
					t.Errorf("put off until %d days away, it does not speak", days)
				}
			}
			if !id.Rule().Waits() {
				if _, now := speaksOn(asleep(in, id, 9), id, monday, set); !now {
					t.Error("it cannot be put off, and it was")
				}
				return
			}
			for _, days := range []int{1, 9, 30_000} {
				put := asleep(in, id, days)
				if s, now := speaksOn(put, id, monday, set); now {
					t.Errorf("speaks %d days before it wakes: %+v", days, s)
				}
				slept := signal.PutOff(&put, monday, set)
				if len(slept) != 1 || slept[0].Rule != id || slept[0].Snoozed != monday.Add(days) {
					t.Errorf("is nowhere shown to sleep %d days: %+v", days, slept)
				}
			}
			if slept := signal.PutOff(&in, monday, set); len(slept) != 0 {
				t.Errorf("sleeps without being put off: %+v", slept)
			}
		})
	}
}

// TestOnlyWhatCanWaitIsPutOff tries to put every rule off in an act, as any door does.
func TestOnlyWhatCanWaitIsPutOff(t *testing.T) {
	for _, r := range signal.Rules() {
		if r.Logic == signal.Quiet { // it says nothing that could sleep
			continue
		}
		put := dossier.SnoozeAct{Rule: r.Name, Until: monday.Add(3), Reason: "toch"}
		_, err := put.Facts(opened(t).d, monday)
		var no *dossier.NotAllowed
		if refused := errors.As(err, &no) && !no.Soft; refused == r.Waits() {
			t.Errorf("%s can wait: %v, and the act says %v", r.Name, r.Waits(), err)
		}
	}
}

func TestARuleThatWasPutOffIsQuietAboutEverythingItIsAbout(t *testing.T) {
	f := opened(t)
	for _, text := range []string{"AD-rapport opvragen", "FML opvragen"} {
		f.do(day(time.June, 10), dossier.AddTask{Text: text, Due: day(time.June, 12)})
	}
	f.do(day(time.June, 12), dossier.SnoozeAct{Rule: "task", Until: day(time.June, 18), Reason: "verlof"})
	if s := has(f.judge(day(time.June, 17)), signal.Task, ""); s != nil {
		t.Errorf("it sleeps until the 18th: %+v", s)
	}
	if s := has(f.judge(day(time.June, 18)), signal.Task, ""); s == nil {
		t.Error("on the 18th it says nothing")
	}
}
