package datepop_test

import (
	"strings"
	"testing"

	"spoorboek/model/civil"
	"spoorboek/ui/action"
	"spoorboek/ui/widget/datepop"
	"spoorboek/ui/widget/widgettest"
)

func TestADayBeforeTodayIsAskedBackwards(t *testing.T) {
	for keys, want := range map[string]string{
		"g": "2026-11-22", "d": "2026-11-22", "w": "2026-11-16", "m": "2026-10-23", "14": "2026-11-09", "vr": "2026-11-20",
		"11-12": "2025-12-11", "20-11": "2026-11-20", "1-9-2026": "2026-09-01", "--": "2026-11-20", "": "2026-11-22",
		"29-2-2024": "2024-02-29",
	} {
		p := datepop.New("Stand zoals bekend op", 0, today)
		datepop.LookBack(p)
		d, ok, done := press(p, keys)
		if !done {
			d, ok, done = p.Act(action.PickRun)
		}
		if !ok || !done || d.String() != want {
			t.Errorf("%q gives %v (%v), want %s", keys, d, ok, want)
		}
	}
	for _, keys := range []string{"1-12-2026", "vandaag", "++"} {
		p := datepop.New("Stand zoals bekend op", 0, today)
		datepop.LookBack(p)
		press(p, keys)
		if _, ok, done := p.Act(action.PickRun); ok || done {
			t.Errorf("%q is taken", keys)
		}
		if got := widgettest.Picture(60, 14, p.Draw); !strings.Contains(got, "Kies een dag vóór vandaag") {
			t.Errorf("%q says:\n%s", keys, got)
		}
	}
	p := datepop.New("Stand zoals bekend op", civil.Of(2026, 3, 31), today)
	datepop.LookBack(p)
	if d, ok, _ := press(p, "m"); !ok || d.String() != "2026-02-28" {
		t.Errorf("a month before the last of March is %v", d)
	}
}
