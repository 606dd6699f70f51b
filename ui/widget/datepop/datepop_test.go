package datepop_test

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/civil"
	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/datepop"
	"spoorboek/ui/widget/widgettest"
)

var today = civil.Of(2026, time.November, 23) // a Monday

func TestReadsDatesAsPeopleTypeThem(t *testing.T) {
	tests := map[string]string{
		"vr": "2026-11-27", "fri": "2026-11-27", "vrijdag": "2026-11-27", "ma": "2026-11-30", "zo": "2026-11-29",
		"11-12": "2026-12-11", "5-1": "2027-01-05", "20-11": "2026-11-20", "29/2": "", "31-4": "",
		"14": "2026-12-07", "+3": "2026-11-26", "-1": "2026-11-22", "0": "2026-11-23",
		"morgen": "2026-11-24", "Gisteren": "2026-11-22", "vandaag": "2026-11-23",
		"1-2-2027": "2027-02-01", "2027-02-01": "2027-02-01", "29-02-2025": "", "maart": "", "": "",
	}
	for typed, want := range tests {
		t.Run(typed, func(t *testing.T) {
			d, err := datepop.Read(typed, today)
			if (err != nil) != (want == "") || err == nil && d.String() != want {
				t.Errorf("%q gives %v (%v), want %q", typed, d, err, want)
			}
		})
	}
}

func press(p *datepop.Popup, keys string) (civil.Date, bool, bool) {
	var d civil.Date
	var ok, done bool
	for _, k := range keys {
		d, ok, done = p.Type(tea.KeyPressMsg{Code: k, Text: string(k)})
	}
	return d, ok, done
}

func TestLettersAnswerAtOnce(t *testing.T) {
	late, ahead := today.Add(-5), today.Add(10)
	tests := map[string]struct {
		present civil.Date
		key     string
		want    civil.Date
	}{
		"m is tomorrow":                       {ahead, "m", today.Add(1)},
		"d is a day after the present date":   {ahead, "d", today.Add(11)},
		"d on a late date counts from today":  {late, "d", today.Add(1)},
		"w is a week after the present date":  {ahead, "w", today.Add(17)},
		"v is the coming Friday":              {0, "v", today.Add(4)},
		"v on no date is the coming Friday":   {0, "v", today.Add(4)},
		"w without a date is a week from now": {0, "w", today.Add(7)},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			d, ok, done := press(datepop.New("Termijn", tt.present, today), tt.key)
			if !ok || !done || d != tt.want {
				t.Errorf("%q gives %v %v %v, want %v", tt.key, d, ok, done, tt.want)
			}
		})
	}
}

func TestNumbersAndSignsWaitForEnter(t *testing.T) {
	tests := map[string]civil.Date{"14": today.Add(14), "++-": today.Add(11), "": today.Add(10), "1-12": today.Add(8)}
	for keys, want := range tests {
		p := datepop.New("Termijn", today.Add(10), today)
		if _, _, done := press(p, keys); done {
			t.Errorf("%q answers before Enter", keys)
		}
		if d, ok, done := p.Act(action.PickRun); !ok || !done || d != want {
			t.Errorf("%q and Enter gives %v %v %v, want %v", keys, d, ok, done, want)
		}
	}
}

func TestAWrongDateStaysAndIsExplained(t *testing.T) {
	p := datepop.New("Termijn", 0, today)
	press(p, "31-4-2026")
	if _, _, done := p.Act(action.PickRun); done {
		t.Fatal("a wrong date closed the popup")
	}
	c := cell.New(60, 13)
	p.Draw(c, c.Bounds(), pane.Env{Words: text.New(text.NL), Glyphs: theme.Uni(), Today: today})
	if !strings.Contains(c.Text(), "april") && !strings.Contains(c.Text(), "bestaat niet") && !strings.Contains(c.Text(), "datum") {
		t.Errorf("no word about the wrong date:\n%s", c.Text())
	}
	if _, ok, done := p.Act(action.PickClose); ok || !done {
		t.Error("Esc closes without a date")
	}
}

func TestPopupInEverySize(t *testing.T) {
	p := datepop.New("Termijn", today.Add(3), today)
	widgettest.EverySize(t, p.Draw)
	press(p, "31-4-2026")
	p.Act(action.PickRun)
	widgettest.EverySize(t, p.Draw)
}
