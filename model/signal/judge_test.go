package signal_test

import (
	"testing"
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/signal"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
)

var (
	monday = civil.Of(2026, time.November, 23)
	item   = journal.ID{7}
)

// running is a dossier in the job search with everything in order on monday.
func running() signal.Inputs {
	return signal.Inputs{
		FirstSick: monday.Add(-350),
		Assigned:  monday.Add(-100),
		Came:      monday.Add(-100),
		Steps:     []signal.PhaseStep{{Phase: track.Intake, On: monday.Add(-100)}, {Phase: track.JobSearch, On: monday.Add(-40)}},
		Contact:   signal.Rhythm{Last: monday.Add(-3)},
		Report:    signal.Rhythm{Last: monday.Add(-5)},
		Review:    signal.Rhythm{Last: monday.Add(-5)},
		Watching:  signal.Watching{Search: signal.Search{Last: monday.Add(-5)}},
	}
}

// quiet is a dossier nobody has heard of for some days, with nothing planned.
func quiet(days int) signal.Inputs {
	in := running()
	in.Contact.Last = monday.Add(-days)
	return in
}

func task(in signal.Inputs, due int) signal.Inputs {
	in.Dues = append(in.Dues, signal.Due{Rule: signal.Task, On: monday.Add(due), Item: item, Text: "bel werkgever"})
	return in
}

func appointment(in signal.Inputs, on int) signal.Inputs {
	in.Dues = append(in.Dues, signal.Due{
		Rule: signal.Appointment, On: monday.Add(on), At: civil.At(10, 30), Item: item,
		Kind: signal.KindOf("threeway"), Text: "Havenweg 12",
	})
	return in
}

func moment(in signal.Inputs, rule signal.RuleID, code wvp.Code, actor wvp.Actor, due int) signal.Inputs {
	in.Dues = append(in.Dues, signal.Due{
		Rule: rule, Code: signal.IndexOf(code), Actor: signal.ActorOf(actor), On: monday.Add(due),
	})
	return in
}

func with(in signal.Inputs, change func(*signal.Inputs)) signal.Inputs {
	change(&in)
	return in
}

func pausedUntil(in signal.Inputs, days int) signal.Inputs {
	in.Pause = signal.Pause{From: monday.Add(-30), Until: monday.Add(days)}
	return in
}

func recoveredFor(in signal.Inputs, days int) signal.Inputs {
	from := monday.Add(-days)
	in.Case.Stops = []signal.Stop{{From: from, Well: true}}
	in.Case.Closes = from.Add(28)
	return in
}

func application(in signal.Inputs, rule signal.RuleID, days int) signal.Inputs {
	in.Dues = append(in.Dues, signal.Due{Rule: rule, On: monday.Add(days), Item: item, Text: "Hofland"})
	return in
}

func TestADossierStandsInTheGroupItsFirstSignalAsksFor(t *testing.T) {
	type want struct {
		rule  signal.RuleID
		group signal.Group
	}
	asks := func(due int) signal.Inputs {
		return moment(running(), signal.Ask, wvp.Week42Report, wvp.Employer, due)
	}
	own := func(due int) signal.Inputs {
		return moment(running(), signal.Moment, wvp.SecondTrackStart, wvp.Coach, due)
	}
	habit := func(due int) signal.Inputs {
		return moment(running(), signal.Ask, wvp.Evaluation, wvp.Employer, due)
	}
	letter := func(due int) signal.Inputs {
		return moment(running(), signal.Letter, wvp.UWVLetter, wvp.UWV, due)
	}
	inPhase := func(in signal.Inputs, p track.Phase) signal.Inputs {
		in.Steps = []signal.PhaseStep{{Phase: p, On: monday.Add(-60)}}
		return in
	}
	tests := map[string]struct {
		in   signal.Inputs
		want want
	}{
		"nothing planned and nothing due is later": {
			with(running(), func(in *signal.Inputs) { in.Review.Off, in.Report.Off = true, true }),
			want{signal.Nothing, signal.Later}},
		"a dossier without first sick day cannot be judged": {
			with(running(), func(in *signal.Inputs) { in.FirstSick = 0 }), want{signal.FirstSickMissing, signal.Unjudgeable}},
		"nor can one whose first sick day is tomorrow": {
			with(running(), func(in *signal.Inputs) { in.FirstSick = monday.Add(1) }),
			want{signal.FirstSickAhead, signal.Unjudgeable}},
		"an overdue task does not hide what is missing": {
			with(task(running(), -4), func(in *signal.Inputs) { in.FirstSick = 0 }),
			want{signal.FirstSickMissing, signal.Unjudgeable}},

		"a task of yesterday is late":               {task(running(), -1), want{signal.Task, signal.Overdue}},
		"a task of today is for today":              {task(running(), 0), want{signal.Task, signal.Today}},
		"a task of tomorrow is for this week":       {task(running(), 1), want{signal.Task, signal.Week}},
		"a task in seven days is for this week":     {task(running(), 7), want{signal.Task, signal.Week}},
		"a task in eight days is for later":         {task(running(), 8), want{signal.Task, signal.Later}},
		"a task that was put off is for later":      {put(task(running(), -1), 3), want{signal.Task, signal.Later}},
		"a task returns on the day it was put to":   {put(task(running(), -1), 0), want{signal.Task, signal.Overdue}},
		"a snooze in the past changes nothing":      {put(task(running(), 0), -400), want{signal.Task, signal.Today}},
		"a day that did not fit still counts":       {beyond(running(), -2), want{signal.Task, signal.Overdue}},
		"an appointment today comes before a task":  {appointment(task(running(), 0), 0), want{signal.Appointment, signal.Today}},
		"an appointment of tomorrow is this week":   {appointment(running(), 1), want{signal.Appointment, signal.Week}},
		"an appointment of yesterday asks after it": {appointment(running(), -1), want{signal.AppointmentOutcome, signal.Today}},

		"the coach's own moment is late the day after":       {own(-1), want{signal.Moment, signal.Overdue}},
		"and for today on its day":                           {own(0), want{signal.Moment, signal.Today}},
		"and in sight fourteen days before":                  {own(14), want{signal.Moment, signal.Week}},
		"and not the day before that":                        {own(15), want{signal.Moment, signal.Later}},
		"another's moment is never late for the coach":       {asks(-30), want{signal.Ask, signal.Today}},
		"it is asked today on its last day":                  {asks(0), want{signal.Ask, signal.Today}},
		"it is asked this week from fourteen days before":    {asks(14), want{signal.Ask, signal.Week}},
		"and not the day before":                             {asks(15), want{signal.Ask, signal.Later}},
		"a window that opens later is waited for":            {opens(asks(6), 1), want{signal.Ask, signal.Later}},
		"and asked from the day it opens":                    {opens(asks(6), 0), want{signal.Ask, signal.Week}},
		"a habit without a statute is asked around its day":  {habit(-14), want{signal.Ask, signal.Today}},
		"and not for ever":                                   {habit(-15), want{signal.Report, signal.Later}},
		"the letter of UWV is not asked a week past its day": {letter(-7), want{signal.Letter, signal.Later}},
		"and is asked on the eighth":                         {letter(-8), want{signal.Letter, signal.Today}},

		"thirteen days without contact ask for an appointment": {quiet(13), want{signal.NoAppointment, signal.Week}},
		"fourteen are":                               {quiet(14), want{signal.Contact, signal.Silent}},
		"an action within seven days breaks it":      {task(quiet(14), 7), want{signal.Task, signal.Week}},
		"an action in eight days does not":           {task(quiet(14), 8), want{signal.Contact, signal.Silent}},
		"an appointment within seven days breaks it": {appointment(quiet(40), 7), want{signal.Appointment, signal.Week}},
		"a late task leaves the dossier late":        {task(quiet(40), -3), want{signal.Task, signal.Overdue}},
		"an agreed interval is respected":            {every(quiet(27), 28), want{signal.NoAppointment, signal.Week}},
		"and ends":                                   {every(quiet(28), 28), want{signal.Contact, signal.Silent}},
		"a quiet orientation may be silent longer":   {inPhase(quiet(27), track.Orientation), want{signal.NoAppointment, signal.Week}},
		"but not for ever":                           {inPhase(quiet(28), track.Orientation), want{signal.Contact, signal.Silent}},
		"an orientation with work in it is not quiet": {
			task(inPhase(quiet(14), track.Orientation), 30), want{signal.Contact, signal.Silent}},
		"silence put off returns later": {
			with(quiet(40), func(in *signal.Inputs) { in.Sleeps = []signal.Sleep{{Rule: signal.Contact, Until: monday.Add(2)}} }),
			want{signal.Contact, signal.Later}},

		"a dossier put off whole still asks what follows the waiting period": {
			with(waited(-1, false), func(in *signal.Inputs) { in.Sleeps = []signal.Sleep{{Until: monday.Add(9)}} }),
			want{signal.WaitOver, signal.Today}},
		"a report is for today after forty-two days": {reported(42), want{signal.Report, signal.Today}},
		"and for this week before":                   {reported(41), want{signal.Report, signal.Week}},
		"and late after":                             {reported(43), want{signal.Report, signal.Overdue}},
		"a rhythm never kept counts from the day the dossier came": {
			with(running(), func(in *signal.Inputs) { in.Review.Last, in.Came = 0, monday.Add(-42) }),
			want{signal.Review, signal.Today}},
		"without a report the assignment counts": {
			with(running(), func(in *signal.Inputs) { in.Report.Last, in.Came = 0, monday.Add(-42) }),
			want{signal.Report, signal.Today}},
		"a step of the phase begins no other rhythm of reports": {
			with(running(), func(in *signal.Inputs) { in.Report.Last = 0; in.Steps[1].On = monday.Add(-2) }),
			want{signal.Report, signal.Overdue}},
		"a dossier that was only registered owes no report": {
			with(inPhase(reported(60), track.Registered), func(in *signal.Inputs) { in.Review.Last = 0 }),
			want{signal.Nothing, signal.Later}},
		"the first track is looked at after forty-two days": {reviewed(42), want{signal.Review, signal.Today}},
		"not when it is closed": {
			with(reviewed(60), func(in *signal.Inputs) { in.Review.Off = true }), want{signal.Report, signal.Later}},

		"a waiting period that ended yesterday asks which": {waited(-1, false), want{signal.WaitOver, signal.Today}},
		"on its last day it does not":                      {waited(0, false), want{signal.Report, signal.Later}},
		"nor when the benefit is known":                    {waited(-1, true), want{signal.Report, signal.Later}},

		"a paused dossier is quiet":               {pausedUntil(quiet(60), 1), want{signal.Paused, signal.Later}},
		"on its day it asks to wake":              {pausedUntil(quiet(5), 0), want{signal.WakeUp, signal.Today}},
		"and is late after":                       {pausedUntil(quiet(60), -1), want{signal.WakeUp, signal.Overdue}},
		"an appointment in a pause still stands":  {appointment(pausedUntil(quiet(60), 9), 0), want{signal.Appointment, signal.Today}},
		"recovery lets warnings rest":             {recoveredFor(with(quiet(60), owes), 27), want{signal.Resting, signal.Later}},
		"after twenty-eight days the case closes": {recoveredFor(with(quiet(60), owes), 28), want{signal.CaseClosed, signal.Today}},
		"an appointment in a recovery stands":     {appointment(recoveredFor(quiet(60), 5), 0), want{signal.Appointment, signal.Today}},

		"an offer asks whether to record a placement":    {application(running(), signal.Offer, -2), want{signal.Offer, signal.Today}},
		"an interview may rest five days":                {application(running(), signal.Interview, -5), want{signal.Interview, signal.Later}},
		"and is asked after on the sixth":                {application(running(), signal.Interview, -6), want{signal.Interview, signal.Today}},
		"a follow-up has its day":                        {application(running(), signal.FollowUp, 0), want{signal.FollowUp, signal.Today}},
		"a contract that ends in six weeks is for later": {contract(42), want{signal.ContractEnd, signal.Later}},
		"a day later it is":                              {contract(41), want{signal.ContractEnd, signal.Week}},
		"and asks on its last day":                       {contract(0), want{signal.ContractEnd, signal.Today}},
		"two values for one field ask to be settled":     {with(running(), func(in *signal.Inputs) { in.Conflicts = 2 }), want{signal.Conflict, signal.Today}},
		"a closed dossier is in no group of the morning": {inPhase(task(running(), -4), track.Closed), want{signal.NoRule, signal.Closed}},
		"a day to know of is only what comes next":       {moment(running(), signal.Mark, wvp.WaitingPeriodLast, "", 2), want{signal.Mark, signal.Later}},
		"a clock that was set back shows no old silence": {quiet(-2), want{signal.Report, signal.Later}},
		"a phase that is planned is not yet the phase": {with(running(), func(in *signal.Inputs) {
			in.Steps = append(in.Steps, signal.PhaseStep{Phase: track.Closed, On: monday.Add(1)})
		}), want{signal.Report, signal.Later}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got := signal.Judge(tt.in, monday, norm.Defaults())
			rule := signal.NoRule
			if len(got.Signals) > 0 {
				rule = got.Signals[0].Rule
			}
			if rule != tt.want.rule || got.Group != tt.want.group {
				t.Errorf("%v in %v, want %v in %v; all: %+v", rule, got.Group, tt.want.rule, tt.want.group, got.Signals)
			}
		})
	}
}

func put(in signal.Inputs, until int) signal.Inputs {
	in.Dues[len(in.Dues)-1].Until = monday.Add(until)
	return in
}

func beyond(in signal.Inputs, on int) signal.Inputs {
	in.Beyond = []civil.Date{monday.Add(on)}
	return in
}

func opens(in signal.Inputs, on int) signal.Inputs {
	in.Dues[len(in.Dues)-1].From = monday.Add(on)
	return in
}

func every(in signal.Inputs, days int) signal.Inputs {
	in.Contact.Every = days
	return in
}

func reported(days int) signal.Inputs {
	return with(running(), func(in *signal.Inputs) { in.Report.Last = monday.Add(-days) })
}

func reviewed(days int) signal.Inputs {
	return with(running(), func(in *signal.Inputs) { in.Review.Last = monday.Add(-days) })
}

func waited(last int, decided bool) signal.Inputs {
	return with(running(), func(in *signal.Inputs) {
		in.Case.WaitLast, in.Case.Decided = monday.Add(last), decided
	})
}

func contract(end int) signal.Inputs {
	return with(running(), func(in *signal.Inputs) { in.Case.Contract = monday.Add(end) })
}

// owes is a dossier with every warning there is.
func owes(in *signal.Inputs) {
	in.Report.Last, in.Review.Last = monday.Add(-90), monday.Add(-90)
	in.Case.WaitLast = monday.Add(-3)
	*in = moment(*in, signal.Ask, wvp.Week42Report, wvp.Employer, -2)
}
