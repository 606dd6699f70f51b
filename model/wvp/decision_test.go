package wvp_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/wvp"
)

// first is the first sick day of every case in this file; 727 counting days later is 2027-12-29.
const first = "2026-01-01"

func TestMomentsHangOnRecordedFacts(t *testing.T) {
	tests := map[string]struct {
		c        wvp.Case
		code     wvp.Code
		want     string // opens, due, legal
		forecast wvp.Anchor
	}{
		"the plan comes two weeks after the problem analysis": {
			wvp.Case{PA: at("2026-02-03")}, wvp.ActionPlan, "2026-02-03 2026-02-17 2026-02-17", "",
		},
		"calendar weeks: a gap in them moves nothing": {
			wvp.Case{PA: at("2026-02-03"), Gaps: []wvp.Gap{gap("2026-02-05", "2026-02-10")}},
			wvp.ActionPlan, "2026-02-03 2026-02-17 2026-02-17", "",
		},
		"the first evaluation is expected six weeks after the plan": {
			wvp.Case{PA: at("2026-02-03")}, wvp.Evaluation, " 2026-03-31 2026-03-31", wvp.OnEvaluation,
		},
		"the next evaluation comes six weeks after the last": {
			wvp.Case{LastEvaluation: at("2026-06-01")}, wvp.Evaluation, " 2026-07-13 2026-07-13", "",
		},
		"the first-year evaluation is an evaluation": {
			wvp.Case{LastEvaluation: at("2026-06-01"), EJE: at("2026-12-01")},
			wvp.Evaluation, " 2027-01-12 2027-01-12", "",
		},
		"the second track starts six weeks after the first-year evaluation": {
			wvp.Case{EJE: at("2026-12-01")}, wvp.SecondTrackStart, " 2027-01-12 2027-01-12", "",
		},
		"until then it is expected in week 58": {
			wvp.Case{}, wvp.SecondTrackStart, " 2027-02-10 2027-02-10", wvp.OnFirstYear,
		},
		"UWV's letter prevails over arithmetic": {
			wvp.Case{Decision: wvp.Decision{LetterDate: at("2027-10-20")}},
			wvp.WIAApplication, "2027-09-02 2027-10-20 2027-10-20", "",
		},
		"also over an extension": {
			wvp.Case{Decision: wvp.Decision{LetterDate: at("2027-10-20"), ExtensionUntil: at("2028-03-31")}},
			wvp.WIAApplication, "2027-10-20 2027-10-20 2027-10-20", "",
		},
		"an extension moves the report to thirteen weeks before its end": {
			wvp.Case{Decision: wvp.Decision{ExtensionUntil: at("2028-03-31")}},
			wvp.ReintegrationReport, "2027-11-27 2027-12-31 2027-12-31", "",
		},
		"and the application to eleven": {
			wvp.Case{Decision: wvp.Decision{ExtensionUntil: at("2028-03-31")}},
			wvp.WIAApplication, "2027-12-04 2028-01-14 2028-01-14", "",
		},
		"and the physician's assessment": {
			wvp.Case{Decision: wvp.Decision{ExtensionUntil: at("2028-03-31")}},
			wvp.CurrentAssessment, "2027-11-27 2027-12-31 2027-12-31", "",
		},
		"and UWV's decision on a sanction": {
			wvp.Case{Decision: wvp.Decision{ExtensionUntil: at("2028-03-31")}},
			wvp.SanctionDecision, " 2028-02-18 2028-03-31", "",
		},
		"the extension itself ends on its day": {
			wvp.Case{Decision: wvp.Decision{ExtensionUntil: at("2028-03-31")}},
			wvp.ExtensionLast, " 2028-03-31 2028-03-31", "",
		},
		"an extension leaves the waiting period alone": {
			wvp.Case{Decision: wvp.Decision{ExtensionUntil: at("2028-03-31")}},
			wvp.WaitingPeriodLast, " 2027-12-29 2027-12-29", "",
		},
		"a sanction after an extension counts from its end": {
			wvp.Case{Decision: wvp.Decision{ExtensionUntil: at("2028-03-31")}},
			wvp.SanctionLastDay, " 2029-03-30 2029-03-30", wvp.OnSanction,
		},
		"an incomplete report must be completed in a week": {
			wvp.Case{Decision: wvp.Decision{RIVIncomplete: at("2027-10-25")}},
			wvp.ReportCompletion, "2027-10-25 2027-11-01 2027-11-01", "",
		},
		"on sick pay the course is set again after 26 weeks": {
			wvp.Case{Employer: wvp.OwnRisk}, wvp.Recalibration, " 2026-07-01 2026-07-02", "",
		},
		"and every 26 weeks after that": {
			wvp.Case{Employer: wvp.SafetyNet, Recalibration: at("2026-07-01")},
			wvp.Recalibration, " 2026-12-30 2026-12-30", "",
		},
		"no-risk sickness is reported to UWV the day after six weeks": {
			wvp.Case{NoRisk: true}, wvp.UWVSickReport, "2026-01-01 2026-02-11 2026-02-12", "",
		},
		"safety-net sickness on the fourth day": {
			wvp.Case{Employer: wvp.SafetyNet}, wvp.UWVSickReport, "2026-01-01 2026-01-04 2026-01-04", "",
		},
		"the end of a contract is reported on its last day": {
			wvp.Case{Decision: wvp.Decision{ContractEnd: at("2026-05-31")}},
			wvp.ContractEndReport, " 2026-05-31 2026-05-31", "",
		},
		"with a re-integration report": {
			wvp.Case{Decision: wvp.Decision{ContractEnd: at("2026-05-31")}},
			wvp.ContractEndRIV, " 2026-05-31 2026-05-31", "",
		},
		"past the AOW date wages go on for six weeks": {
			wvp.Case{Decision: wvp.Decision{AOW: at("2026-09-10")}},
			wvp.AOWWageLast, " 2026-10-21 2026-10-21", "",
		},
		"but never past 104 weeks": {
			wvp.Case{Decision: wvp.Decision{AOW: at("2027-12-20")}},
			wvp.AOWWageLast, " 2027-12-29 2027-12-29", "",
		},
		"who falls ill past AOW is paid six weeks": {
			wvp.Case{Decision: wvp.Decision{AOW: at("2025-09-10")}},
			wvp.AOWWageLast, " 2026-02-11 2026-02-11", "",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			test.c.FirstSick = at(first)
			m := moment(t, test.c, test.code)
			if got := m.Opens.String() + " " + m.Due.String() + " " + m.LegalLast.String(); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
			if m.Waits != test.forecast || m.Forecast != (test.forecast != "") {
				t.Errorf("forecast %v, waits for %q, want %q", m.Forecast, m.Waits, test.forecast)
			}
		})
	}
}

func TestBeforeJuly2023WagesPastAOWLastedThirteenWeeks(t *testing.T) {
	for day, want := range map[string]int{"2023-06-30": 13 * 7, "2023-07-01": 6 * 7} {
		c := wvp.Case{FirstSick: at(day), Decision: wvp.Decision{AOW: at("2023-01-01")}}
		if got := moment(t, c, wvp.AOWWageLast).LegalLast.Sub(at(day)) + 1; got != want {
			t.Errorf("ill on %s: %d days of wages, want %d", day, got, want)
		}
	}
}

func TestSanction(t *testing.T) {
	tests := map[string]struct {
		d                   wvp.Decision
		last, request, risk string
		forecast            bool
	}{
		"none imposed: the longest that could be": {
			wvp.Decision{}, "2028-12-27", "2028-10-25", "2027-09-30", true,
		},
		"imposed: no forecast any more": {
			wvp.Decision{Sanction: true}, "2028-12-27", "2028-10-25", "2028-09-28", false,
		},
		"the decision names its end": {
			wvp.Decision{Sanction: true, SanctionUntil: at("2028-06-30")},
			"2028-06-30", "2028-04-28", "2028-04-01", false,
		},
		"an end inside the waiting period is a slip": {
			wvp.Decision{Sanction: true, SanctionUntil: at("2027-06-30")},
			"2028-12-27", "2028-10-25", "2028-09-28", false,
		},
		"a repair ends it six weeks after UWV established it": {
			wvp.Decision{Sanction: true, RepairReported: at("2028-03-01"), RepairEstablished: at("2028-03-15")},
			"2028-04-26", "2028-02-23", "2028-01-27", false,
		},
		"sooner by as much as UWV was late": {
			wvp.Decision{Sanction: true, RepairReported: at("2028-03-01"), RepairEstablished: at("2028-04-05")},
			"2028-05-03", "2028-03-01", "2028-02-03", false,
		},
		"a repair never lengthens it": {
			wvp.Decision{Sanction: true, RepairEstablished: at("2028-12-20")},
			"2028-12-27", "2028-10-25", "2028-09-28", false,
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			c := wvp.Case{FirstSick: at(first), Decision: test.d}
			last := moment(t, c, wvp.SanctionLastDay)
			if last.LegalLast != at(test.last) || last.Due != last.LegalLast || last.Forecast != test.forecast {
				t.Errorf("ends %s forecast %v, want %s %v", last.LegalLast, last.Forecast, test.last, test.forecast)
			}
			if m := moment(t, c, wvp.ShorteningRequest); m.Due != at(test.request) {
				t.Errorf("last request %s, want %s", m.Due, test.request)
			}
			if m := moment(t, c, wvp.NoRiskCutoff); m.Due != at(test.risk) {
				t.Errorf("no-risk day %s, want %s", m.Due, test.risk)
			}
			if m := moment(t, c, wvp.WIAFirstDay); m.LegalLast != at("2027-12-30") {
				t.Errorf("the first WIA day moved to %s", m.LegalLast)
			}
		})
	}
	reported := wvp.Case{FirstSick: at(first), Decision: wvp.Decision{RepairReported: at("2028-03-01")}}
	if m := moment(t, reported, wvp.ShorteningDecision); m.Due != at("2028-03-22") || m.Actor != wvp.UWV {
		t.Errorf("UWV decides by %s (%s)", m.Due, m.Actor)
	}
}

func TestSanctionIsInterruptedByLeave(t *testing.T) {
	c := wvp.Case{
		FirstSick: at(first), Decision: wvp.Decision{Sanction: true},
		Leaves: []wvp.Leave{leave("2028-02-01", "2028-05-22", wvp.CauseSame)},
	}
	if got, want := moment(t, c, wvp.SanctionLastDay).LegalLast, at("2028-12-27").Add(16*7); got != want {
		t.Errorf("the sanction ends %s, want %s", got, want)
	}
}

func TestLateLetter(t *testing.T) {
	tests := map[string]struct {
		report42, received, letter string
		legal                      string
		note                       wvp.NoteCode
	}{
		"a letter in time changes nothing": {
			"2026-10-20", "2027-09-15", "", "2027-10-13", "",
		},
		"a late letter leaves four weeks": {
			"2026-10-20", "2027-10-01", "", "2027-10-29", wvp.NoteLateLetter,
		},
		"never less than the law": {
			"2026-10-20", "2027-09-16", "", "2027-10-14", wvp.NoteLateLetter,
		},
		"not when the 42-week report came after week 81": {
			"2027-07-21", "2027-10-01", "", "2027-10-13", wvp.NoteLateLetterLost,
		},
		"the day before week 81 had lasted it was in time": {
			"2027-07-20", "2027-10-01", "", "2027-10-29", wvp.NoteLateLetter,
		},
		"without knowing of the report nobody relies on it": {
			"", "2027-10-01", "", "2027-10-13", wvp.NoteLateLetterUnsure,
		},
		"a day in the letter prevails": {
			"2026-10-20", "2027-10-01", "2027-10-25", "2027-10-25", wvp.NoteLateLetter,
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			c := wvp.Case{FirstSick: at(first), Week42Report: at(test.report42)}
			c.Decision.LetterReceived, c.Decision.LetterDate = at(test.received), at(test.letter)
			m := moment(t, c, wvp.WIAApplication)
			if m.LegalLast != at(test.legal) || m.Due > m.LegalLast {
				t.Errorf("due %s, last day %s, want %s", m.Due, m.LegalLast, test.legal)
			}
			if cal := wvp.Of(c); test.note != "" && !cal.Flagged(test.note) || test.note == "" && len(cal.Notes) > 0 {
				t.Errorf("notes %v, want %q", cal.Notes, test.note)
			}
		})
	}
}

func TestCircumstancesAreNoted(t *testing.T) {
	tests := map[string]struct {
		c    wvp.Case
		want []wvp.NoteCode
	}{
		"AOW within a year of the end":  {aow("2028-12-01"), []wvp.NoteCode{wvp.NoteAOWNear}},
		"AOW before the first WIA day":  {aow("2027-12-30"), []wvp.NoteCode{wvp.NoteAOWBeforeWIA}},
		"AOW before the first sick day": {aow("2025-12-30"), []wvp.NoteCode{wvp.NotePastAOW}},
		"AOW years later":               {aow("2030-12-01"), nil},
		"a contract that ends on the way": {
			decided(wvp.Decision{ContractEnd: at("2026-12-31")}), []wvp.NoteCode{wvp.NoteContractEnds},
		},
		"a contract that outlives it all": {decided(wvp.Decision{ContractEnd: at("2028-12-31")}), nil},
		"a contract that ended before": {
			decided(wvp.Decision{ContractEnd: at("2025-12-31")}), []wvp.NoteCode{wvp.NoteFactBefore},
		},
		"an extension that is too short": {
			decided(wvp.Decision{ExtensionUntil: at("2027-12-29")}), []wvp.NoteCode{wvp.NoteEndTooEarly},
		},
		"a benefit that an extension puts": {
			decided(wvp.Decision{ExtensionUntil: at("2028-03-31")}), []wvp.NoteCode{wvp.NoteWIAAfterExtension},
		},
		"a benefit that a sanction puts": {
			decided(wvp.Decision{Sanction: true}), []wvp.NoteCode{wvp.NoteWIAAfterSanction},
		},
		"a letter with an early day": {
			decided(wvp.Decision{LetterDate: at("2027-01-01")}), []wvp.NoteCode{wvp.NoteLetterUnusual},
		},
		"the safety net": {
			wvp.Case{FirstSick: at(first), Employer: wvp.SafetyNet}, []wvp.NoteCode{wvp.NoteSafetyNet},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, codesOf(wvp.Of(test.c).Notes)); diff != "" {
				t.Errorf("notes (-want +got):\n%s", diff)
			}
		})
	}
}

func aow(on string) wvp.Case { return decided(wvp.Decision{AOW: at(on)}) }

func decided(d wvp.Decision) wvp.Case { return wvp.Case{FirstSick: at(first), Decision: d} }

func TestLapsedMomentsKeepTheirDays(t *testing.T) {
	net := wvp.Case{FirstSick: at(first), Employer: wvp.SafetyNet}
	tests := map[string]struct {
		c    wvp.Case
		code wvp.Code
		want wvp.Lapse
	}{
		"no WIA when AOW comes first": {aow("2027-06-01"), wvp.WIAApplication, wvp.LapsedAOW},
		"nor a report for it": {
			aow("2027-06-01"), wvp.ReintegrationReport, wvp.LapsedAOW,
		},
		"a second track that starts before stays": {aow("2027-06-01"), wvp.SecondTrackStart, wvp.Stands},
		"one that would start after lapses": {
			aow("2027-01-15"), wvp.SecondTrackStart, wvp.LapsedAOW,
		},
		"ill past AOW: no plan of action":        {aow("2025-06-01"), wvp.ActionPlan, wvp.LapsedAOW},
		"but a problem analysis":                 {aow("2025-06-01"), wvp.ProblemAnalysis, wvp.Stands},
		"AOW just after the WIA begins":          {aow("2027-12-31"), wvp.WIAApplication, wvp.Stands},
		"AOW near never lapses the second track": {aow("2028-06-01"), wvp.SecondTrackStart, wvp.Stands},
		"its own days stand":                     {aow("2027-06-01"), wvp.AOWDay, wvp.Stands},
		"no 42-week report in the safety net":    {net, wvp.Week42Report, wvp.LapsedNoReport},
		"no sanction either":                     {net, wvp.SanctionLastDay, wvp.LapsedNoReport},
		"but an application":                     {net, wvp.WIAApplication, wvp.Stands},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			m := moment(t, test.c, test.code)
			plain, known := wvp.Of(wvp.Case{FirstSick: at(first)}).On(test.code)
			if m.Lapsed != test.want {
				t.Errorf("lapsed %q, want %q", m.Lapsed, test.want)
			}
			if known && m.LegalLast != plain.LegalLast {
				t.Errorf("day %s, want %s", m.LegalLast, plain.LegalLast)
			}
		})
	}
	if m := moment(t, net, wvp.ActionPlan); m.Actor != wvp.UWV {
		t.Errorf("in the safety net the plan is %s's, want UWV's", m.Actor)
	}
}

func TestExitReport(t *testing.T) {
	cal := wvp.Of(wvp.Case{FirstSick: at(first)})
	want := map[int]wvp.ExitReport{
		-3: wvp.ExitNone, 0: wvp.ExitNone, 41: wvp.ExitNone, 42: wvp.ExitShort, 70: wvp.ExitShort, 71: wvp.ExitFull,
	}
	for k, report := range want {
		if got := cal.ExitReport(at(first).Add(k)); got != report {
			t.Errorf("contract ends at k %d: %s, want %s", k, got, report)
		}
	}
	for name, c := range map[string]wvp.Case{
		"ill less than six weeks": decided(wvp.Decision{ContractEnd: at("2026-02-11")}),
		"an own-risk carrier": {
			FirstSick: at(first), Employer: wvp.OwnRisk, Decision: wvp.Decision{ContractEnd: at("2026-06-30")},
		},
	} {
		if _, ok := wvp.Of(c).On(wvp.ContractEndRIV); ok {
			t.Errorf("%s: no re-integration report is asked for", name)
		}
	}
}
