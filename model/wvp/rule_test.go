package wvp_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/civil"
	"spoorboek/model/wvp"
)

func TestEveryRuleIsCompleteData(t *testing.T) {
	seen := map[wvp.Code]bool{}
	for _, r := range wvp.Rules() {
		if seen[r.Code] {
			t.Errorf("%s stands in the law twice", r.Code)
		}
		seen[r.Code] = true
		if r.Code == "" || r.Actor == "" || len(r.Reckonings) == 0 || r.Citation.Rule == "" {
			t.Errorf("incomplete rule: %+v", r)
		}
		for _, by := range r.Reckonings {
			if by.From == wvp.OnNothing || by.Due == wvp.NoDay || by.Due > by.Legal {
				t.Errorf("%s: impossible reckoning %+v", r.Code, by)
			}
		}
		for _, x := range r.Exceptions {
			if x.ID == "" || x.Source == "" {
				t.Errorf("%s: incomplete exception %+v", r.Code, x)
			}
		}
	}
}

func TestCodesAndDuties(t *testing.T) {
	codes := wvp.Codes()
	if len(codes) != len(wvp.Rules()) {
		t.Errorf("%d codes for %d rules", len(codes), len(wvp.Rules()))
	}
	for _, code := range codes {
		if rule, ok := wvp.RuleOf(code); !ok || rule.Code != code || wvp.Duty(code) != rule.Actor {
			t.Errorf("%s: rule %v, duty %q", code, ok, wvp.Duty(code))
		}
	}
	if _, ok := wvp.RuleOf("tea-break"); ok || wvp.Duty("tea-break") != "" {
		t.Error("an unknown code has no rule and no duty")
	}
}

func TestExceptionsOfTheSecondTrackComeBackForReview(t *testing.T) {
	rule, _ := wvp.RuleOf(wvp.SecondTrackStart)
	want := map[string]string{
		"own-employer-perspective": "2027-03-10", "aow-near": "", "no-capacity": "", "result-satisfactory": "",
		"capacity-came-late": "2027-02-04",
	}
	got := map[string]string{}
	for _, x := range rule.Exceptions {
		got[x.ID] = x.ReviewOn(at("2026-12-10")).String()
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("review days (-want +got):\n%s", diff)
	}
}

func TestCodesThatFilesAndScriptsUse(t *testing.T) {
	cal := wvp.Of(wvp.Case{FirstSick: at(first)})
	for _, code := range []wvp.Code{
		"problem-analysis", "action-plan", "week-42-report", "first-year-evaluation", "second-track-start",
		"early-iva-last", "uwv-letter", "reintegration-report", "wia-application", "sanction-decision-last",
		"waiting-period-last-day", "wia-first-day", "sanction-last-day",
	} {
		if _, ok := cal.On(code); !ok {
			t.Errorf("no moment %s", code)
		}
	}
}

func TestMomentAsJSON(t *testing.T) {
	c := wvp.Case{FirstSick: at(first), Gaps: []wvp.Gap{gap("2026-03-02", "2026-03-13")}}
	m := moment(t, c, wvp.Week42Report)
	got, err := json.Marshal(m)
	want := `{"code":"week-42-report","opens":"2026-10-27","due":"2026-11-02","legal_last_day":"2026-11-03",` +
		`"week":43,"k":294,"actor":"employer","forecast":false,"waits":"","lapsed":"","rule":"5",` +
		`"basis":"ZW 38(1)","source":"wetten.overheid.nl/BWBR0001888","edition":"ZW 2015-09-02",` +
		`"certainty":"law","arithmetic":{` +
		`"opens":{"anchor":"first-sick-day","from":"2026-01-01","days":287,"shift":12,"on":"2026-10-27"},` +
		`"due":{"anchor":"first-sick-day","from":"2026-01-01","days":293,"shift":12,"on":"2026-11-02"},` +
		`"legal":{"anchor":"first-sick-day","from":"2026-01-01","days":294,"shift":12,"on":"2026-11-03"}}}`
	if diff := cmp.Diff(want, string(got)); err != nil || diff != "" {
		t.Errorf("%v\n%s", err, diff)
	}
}

func TestWordsOfCausesAndArrangements(t *testing.T) {
	for word, cause := range map[string]wvp.Cause{
		"same": wvp.CauseSame, "different": wvp.CauseDifferent, "unknown": wvp.CauseUnknown,
	} {
		if got, ok := wvp.ParseCause(word); !ok || got != cause || cause.String() != word {
			t.Errorf("%q reads as %v, %v", word, got, ok)
		}
	}
	for word, arrangement := range map[string]wvp.Arrangement{
		"regular": wvp.Regular, "safety-net": wvp.SafetyNet, "own-risk": wvp.OwnRisk,
	} {
		if got, ok := wvp.ParseArrangement(word); !ok || got != arrangement || arrangement.String() != word {
			t.Errorf("%q reads as %v, %v", word, got, ok)
		}
	}
	if _, ok := wvp.ParseCause("flu"); ok {
		t.Error("a diagnosis is no cause")
	}
	if _, ok := wvp.ParseArrangement(""); ok {
		t.Error("nothing is no arrangement")
	}
	if (wvp.Exception{}).ReviewOn(civil.Of(2026, 1, 1)) != 0 {
		t.Error("an exception without a term has no review day")
	}
}
