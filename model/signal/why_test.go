package signal_test

import (
	"fmt"
	"strings"
	"testing"

	"spoorboek/model/norm"
	"spoorboek/model/signal"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
)

func TestWhyGivesTheDatesTheArithmeticAndTheSource(t *testing.T) {
	tests := map[string]struct {
		in   signal.Inputs
		want string
	}{
		"a late task": {task(running(), -4), "why.late 2026-11-19 4; why.own"},
		"another's moment": {moment(running(), signal.Ask, wvp.Week42Report, wvp.Employer, 6),
			"why.ahead 2026-11-29 6; why.counted 2026-11-29 2025-12-08 356 51; why.actor employer; " +
				"why.window 2026-11-15; why.source law ZW 38(1)"},
		"another's moment that has passed is not late": {moment(running(), signal.Ask, wvp.Week42Report, wvp.Employer, -4),
			"why.passed 2026-11-19 4; why.counted 2026-11-19 2025-12-08 346 50; why.actor employer; " +
				"why.window 2026-11-05; why.source law ZW 38(1)"},
		"a task one day late": {task(running(), -1), "why.late.one 2026-11-22; why.own"},
		"a task of tomorrow":  {task(running(), 1), "why.ahead.one 2026-11-24; why.own"},
		"what hangs on the first-year evaluation": {
			moment(running(), signal.Ask, wvp.SecondTrackStart, wvp.Employer, 6),
			"why.ahead 2026-11-29 6; why.after 2026-11-29 first-year-evaluation 2026-10-18 42; why.actor employer; " +
				"why.window 2026-11-15; why.source policy BW 7:658a(1)"},
		"the next evaluation": {moment(running(), signal.Ask, wvp.Evaluation, wvp.Employer, 6),
			"why.ahead 2026-11-29 6; why.after 2026-11-29 last-evaluation 2026-10-18 42; why.every 42 evaluation; " +
				"why.actor employer; why.window 2026-11-15; why.source practice RP 4(2)b,4(4),(5)"},
		"silence": {quiet(20), "why.last-contact 2026-11-03 20; why.interval 14 contact-amber; why.no-action 7; why.own"},
		"silence past what was agreed": {every(quiet(30), 28),
			"why.last-contact 2026-10-24 30; why.interval-agreed 28; why.no-action 7; why.own"},
		"never a contact": {with(running(), func(in *signal.Inputs) { in.Contact.Last = 0 }),
			"why.never-contact 2026-08-15 100; why.interval 14 contact-amber; why.no-action 7; why.own"},
		"a quiet orientation": {
			with(quiet(30), func(in *signal.Inputs) {
				in.Steps = []signal.PhaseStep{{Phase: track.Orientation, On: monday.Add(-60)}}
			}),
			"why.last-contact 2026-10-24 30; why.interval 28 contact-quiet; why.no-action 7; why.own"},
		"a report": {reported(46),
			"why.late 2026-11-19 4; why.last-report 2026-10-08; why.every 42 report; why.source practice RP 4(2), C19"},
		"a first report": {with(running(), func(in *signal.Inputs) { in.Report.Last, in.Came = 0, monday.Add(-42) }),
			"why.today 2026-11-23; why.assigned 2026-10-12; why.every 42 report; " +
				"why.source practice RP 4(2), C19"},
		"the waiting period": {waited(-11, false),
			"why.wait-last 2026-11-12; why.no-decision; why.source law WIA 23(1), 24, 25(9)"},
		"a recovery": {recoveredFor(running(), 9),
			"why.gap 2026-11-14; why.gap-limit 28 2026-12-12; why.source law BW 7:629(10), WIA 23(3)"},
		"an interview": {application(running(), signal.Interview, -8),
			"why.since 2026-11-15 8; why.limit 5 interview; why.own"},
		"a contract": {contract(30),
			"why.contract-end 2026-12-23 30; why.limit 42 contract-end; why.stays 2026-12-23; why.source practice BW 7:668, ZW 38(2)"},
		"nothing planned": {with(running(), func(in *signal.Inputs) { in.Review.Off, in.Report.Off = true, true }),
			"why.nothing; why.own"},
		"no first sick day": {with(running(), func(in *signal.Inputs) { in.FirstSick = 0 }),
			"why.missing-first-sick; why.source law WIA 23(2), ZW 29(3)"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			j := signal.Judge(tt.in, monday, norm.Defaults())
			var got []string
			for _, r := range signal.Why(tt.in, j.Signals[0], monday, norm.Defaults()) {
				got = append(got, strings.TrimSpace(fmt.Sprintln(append([]any{r.ID}, r.Args...)...)))
			}
			if all := strings.Join(got, "; "); all != tt.want {
				t.Errorf("got  %s\nwant %s", all, tt.want)
			}
		})
	}
}

func TestSettings(t *testing.T) {
	s, err := norm.Defaults().With(norm.KeyReport, 28)
	if err != nil || s.Report != 28 || s.Of(norm.KeyReport) != 28 {
		t.Errorf("report every %d, %v", s.Report, err)
	}
	if j := signal.Judge(reported(30), monday, s); j.Group != signal.Overdue {
		t.Errorf("a report of 30 days ago with reports every 28: %v", j.Group)
	}
	for key, days := range map[norm.Key]int{"wat": 3, norm.KeyReport: -1, norm.KeyWeek: 10_001} {
		if _, err := s.With(key, days); err == nil {
			t.Errorf("%q = %d is accepted", key, days)
		}
	}
	if s.Of("wat") != 0 {
		t.Error("a key that is none has a value")
	}
}

func BenchmarkJudge(b *testing.B) {
	in := appointment(task(moment(quiet(20), signal.Ask, wvp.Week42Report, wvp.Employer, 5), 3), 12)
	for _, code := range wvp.Codes() {
		in = moment(in, signal.Ask, code, wvp.Employer, 100)
	}
	set := norm.Defaults()
	buf := make([]signal.Signal, 0, 16)
	b.ReportAllocs()
	for b.Loop() {
		buf = signal.JudgeInto(buf, &in, monday, set).Signals
	}
}
