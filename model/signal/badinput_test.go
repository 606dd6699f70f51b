package signal_test

import (
	"testing"
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/norm"
	"spoorboek/model/signal"
	"spoorboek/model/wvp"
)

func TestAThresholdOfZeroSwitchesItsRuleOffAndLeavesTheDossierInTheList(t *testing.T) {
	for id, in := range firstDays() {
		key := id.Rule().Setting
		if id == signal.NoAppointment || id == signal.PhaseLong || id == signal.NoApplication {
			key = map[signal.RuleID]norm.Key{
				signal.NoAppointment: norm.KeyContactAmber, signal.PhaseLong: norm.KeyIntake, signal.NoApplication: norm.KeyApply,
			}[id]
		}
		if key == "" {
			continue
		}
		for _, value := range []int{0, 10_000} {
			set, err := norm.Defaults().With(key, value)
			if err != nil {
				t.Fatal(err)
			}
			for day := monday; day < monday.Add(400); day = day.Add(7) {
				j := signal.Judge(in, day, set)
				if j.Group != signal.Closed && len(j.Signals) == 0 {
					t.Fatalf("%s with %s of %d: the dossier drops off the list on %v", id, key, value, day)
				}
				if s, now := speaksOn(in, id, day, set); now && value == 0 && key.Off() {
					t.Fatalf("%s is switched off and says %+v", id, s)
				}
			}
		}
	}
}

// TestGapsOfTwoEmployersThatOverlapAreCountedOnce: the days of two recoveries that overlap are left out once.
func TestGapsOfTwoEmployersThatOverlapAreCountedOnce(t *testing.T) {
	f := opened(t)
	june := func(n int) civil.Date { return day(time.June, n) }
	first := f.d.Case.FirstSick
	f.do(june(20), dossier.RecordInterruption{From: june(1), To: june(10)})
	f.do(june(21), dossier.RecordInterruption{From: june(6), To: june(14)})
	in := signal.From(f.d)
	if got, want := in.CountingDay(june(20)), june(20).Sub(first)-14; got != want {
		t.Errorf("20 June is counting day %d, want %d", got, want)
	}
	m, ok := f.d.Calendar.On(wvp.WaitingPeriodLast)
	if want := first.Add(727 + 14); !ok || m.LegalLast != want {
		t.Errorf("the waiting period ends %v, want %v", m.LegalLast, want)
	}
	if j := signal.Judge(in, june(22), norm.Defaults()); len(j.Signals) == 0 || j.Group > signal.Later {
		t.Errorf("%+v", j)
	}
}

// TestAClockSetBackTwoDaysDropsNobody judges a dossier on a day before its last facts: contact, report and task
// then lie ahead.
func TestAClockSetBackTwoDaysDropsNobody(t *testing.T) {
	for id, in := range firstDays() {
		for back := 1; back <= 40; back++ {
			today := monday.Add(-back)
			j := signal.Judge(in, today, norm.Defaults())
			if j.Group == signal.Closed {
				continue
			}
			if len(j.Signals) == 0 {
				t.Fatalf("%s: nobody on %v", id, today)
			}
			for _, s := range j.Signals {
				if s.Rule == signal.Contact && s.Count < 0 {
					t.Fatalf("%s: silent for %d days on %v", id, s.Count, today)
				}
			}
		}
	}
}
