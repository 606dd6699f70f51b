package timeline_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/track"
	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/screentest"
	"spoorboek/ui/screen/timeline"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

func line(d *dossier.Dossier) *timeline.Pane {
	p := timeline.New(text.New(text.NL), theme.Uni())
	screentest.Feed(p, nil, d)
	return p
}

func made() screentest.Maker {
	return func(d *dossier.Dossier) pane.Pane { return line(d) }
}

func TestTimeline(t *testing.T) {
	karin := screentest.Karin(t).Dossier()
	made().Terminals(t, karin)
	for _, s := range screentest.Sizes() {
		t.Run(s.String()+" next moment", func(t *testing.T) {
			p := line(karin)
			screentest.Draw(p, s.W, s.H-3, s.Env())
			for range 5 {
				screentest.Press(p, action.NextHit)
			}
			screentest.Golden(t, p, s.W, s.H-3, s.Env())
		})
	}
	s := screentest.Size{W: 120, H: 40}
	for name, ids := range map[string][]action.ID{
		"a quarter": {action.More, action.More}, "a month": {action.More, action.More, action.More},
		"as text": {action.ViewText, action.NextHit},
	} {
		t.Run(name, func(t *testing.T) {
			p := line(karin)
			screentest.Draw(p, s.W, s.H-3, s.Env())
			screentest.Press(p, ids...)
			screentest.Golden(t, p, s.W, s.H-3, s.Env())
		})
	}
}

func TestStripOfTheWorkbench(t *testing.T) {
	karin := screentest.Karin(t).Dossier()
	for name, r := range map[string]screentest.Size{
		"120x40": {W: 44, H: 13}, "200x60": {W: 106, H: 25}, "low": {W: 44, H: 8},
	} {
		t.Run(name, func(t *testing.T) {
			env := screentest.Size{W: 120, H: 40}.Env()
			env.Zoomed, env.Focus = false, false
			screentest.Golden(t, line(karin), r.W, r.H, env)
		})
	}
}

func TestLoonsanctieMakesTheLineLonger(t *testing.T) {
	s := screentest.Karin(t)
	s.Do("2026-11-20", "sanction", dossier.Args{"until": "2028-09-12"})
	screentest.Golden(t, line(s.Dossier()), 120, 37, screentest.Size{W: 120, H: 40}.Env())
}

func TestTimelineDrawsInsideItsRectangle(t *testing.T) {
	karin := screentest.Karin(t).Dossier()
	empty := screentest.Begin(t, "2026-099", "\x1b[31mKwaad, 東京", "", "", "").Dossier()
	ids := []action.ID{
		action.Left, action.Right, action.SlideLeft, action.SlideRight, action.NextHit, action.PrevHit, action.First,
		action.Last, action.GoToday, action.More, action.Less, action.ViewText, action.PageDown,
	}
	for name, d := range map[string]*dossier.Dossier{"full": karin, "empty": empty} {
		t.Run(name, func(t *testing.T) {
			screentest.Inside(t, func() pane.Pane { return line(d) }, ids)
		})
	}
}

func TestCursorMoves(t *testing.T) {
	p := line(screentest.Karin(t).Dossier())
	today := screentest.Today()
	first, last := civil.Of(2025, time.September, 17), civil.Of(2027, time.September, 14)
	steps := []struct {
		name string
		id   action.ID
		want civil.Date
	}{
		{"it begins on today", action.GoToday, today},
		{"l is a week on", action.Right, today.Add(7)},
		{"h is a week back", action.Left, today},
		{"L is a month on", action.SlideRight, civil.Of(2026, time.December, 23)},
		{"H is a month back", action.SlideLeft, today},
		{"0 is the first sick day", action.First, first},
		{"$ is the last day of the waiting period", action.Last, last},
		{"gv is today", action.GoToday, today},
	}
	for _, s := range steps {
		p.Act(s.id)
		if got := p.Due(); got != s.want {
			t.Errorf("%s: the cursor is on %v, want %v", s.name, got, s.want)
		}
	}
	p.Update(pane.Jump{To: civil.Of(2026, time.December, 11)})
	if got := p.Due(); got != civil.Of(2026, time.December, 11) {
		t.Errorf("a jump puts the cursor on %v", got)
	}
}

func TestNextAndPreviousMomentAreEachOthersWayBack(t *testing.T) {
	p := line(screentest.Karin(t).Dossier())
	p.Act(action.First)
	var days []civil.Date
	for range 100 {
		before := p.Due()
		p.Act(action.NextHit)
		days = append(days, p.Due())
		if p.Due() < before {
			t.Fatalf("n went back from %v to %v", before, p.Due())
		}
	}
	for i := len(days) - 1; i >= 0; i-- {
		if p.Due() != days[i] && days[i] != days[len(days)-1] {
			t.Fatalf("N does not return by the same days: %v, want %v", p.Due(), days[i])
		}
		p.Act(action.PrevHit)
		for i > 0 && days[i-1] == days[len(days)-1] {
			i--
		}
	}
}

func TestCursorStaysWhenTheDossierChanges(t *testing.T) {
	s := screentest.Karin(t)
	p := line(s.Dossier())
	screentest.Press(p, action.SlideRight, action.SlideRight)
	at := p.Due()
	s.Do("2026-11-23", "note", dossier.Args{"text": "iets"})
	p.Update(pane.Loaded{Dossier: s.Dossier()})
	if p.Due() != at {
		t.Errorf("the cursor went from %v to %v", at, p.Due())
	}
}

func TestMomentUnderTheCursorExplainsItself(t *testing.T) {
	p := line(screentest.Karin(t).Dossier())
	for range 40 {
		req, _ := p.Act(action.Why)
		tell, ok := req.(pane.Tell)
		if ok && strings.Contains(tell.Title, "WIA-aanvraag") {
			text := ""
			for _, l := range tell.Lines {
				text += l.Text + "\n"
			}
			for _, want := range []string{"1e ziektedag 17-09-2025 + ", "WIA 64(3)", "werknemer"} {
				if !strings.Contains(text, want) {
					t.Errorf("the reasoning lacks %q:\n%s", want, text)
				}
			}
			return
		}
		p.Act(action.NextHit)
	}
	t.Fatal("n never came to the WIA application")
}

func TestDateOfALegalMomentIsAQuestion(t *testing.T) {
	p := line(screentest.Karin(t).Dossier())
	for range 40 {
		req, _ := p.Act(action.Date)
		choice, ok := req.(pane.Choice)
		if !ok {
			p.Act(action.NextHit)
			continue
		}
		popup, ok := choice.Then(0).(pane.DatePopup)
		if !ok {
			t.Fatalf("an own reminder asks %#v", choice.Then(0))
		}
		if _, ok := popup.Then(screentest.Today().Add(3)).(pane.Do); !ok {
			t.Errorf("the reminder is not written: %#v", popup.Then(screentest.Today()))
		}
		form, ok := choice.Then(1).(pane.DatePopup).Then(screentest.Today().Add(30)).(pane.Form)
		if !ok || form.Act != "moment" || form.Prefill["moved"] == "" {
			t.Errorf("a deviating date does not ask a reason: %#v", form)
		}
		return
	}
	t.Fatal("d never met a legal moment")
}

// BenchmarkKey is one key of the zoomed timeline at 200x60, of a dossier with a thousand contacts.
func BenchmarkKey(b *testing.B) {
	s := screentest.Karin(b)
	d := s.Dossier()
	for i := range 1000 {
		c := d.Agenda.Contacts[i%4]
		c.On = c.On.Add(-i % 300)
		d.Agenda.Contacts = append(d.Agenda.Contacts, c)
	}
	p := line(d)
	env := screentest.Size{W: 200, H: 60}.Env()
	p.Update(pane.Resized{W: 200, H: 57, Class: pane.L})
	c := cell.New(200, 57)
	pairs := theme.New(theme.Dark).Pairs()
	b.ReportAllocs()
	b.ResetTimer()
	for i := range b.N {
		p.Act([]action.ID{action.NextHit, action.Right, action.PrevHit, action.Left}[i%4])
		c.Reset(200, 57)
		p.Draw(c, c.Bounds(), env)
		_ = c.Render(pairs)
	}
}

func TestAStateOfUnknownDayIsDrawnFromTheAssignmentOn(t *testing.T) {
	s := screentest.Begin(t, "2026-052", "Import, Ida", "Bakkerij", "2026-01-12", "bakker")
	s.Do("2026-06-01", "assign", map[string]string{"start": "2026-06-08"})
	s.State("2026-06-01", dossier.PhaseEntered{Phase: track.JobSearch.Name()},
		dossier.FirstTrackStated{State: track.Running})
	l := timeline.NewLine(s.Dossier(), screentest.Today())
	want := civil.Of(2026, time.June, 8)
	if len(l.Second) == 0 || l.Second[0].Span.From != want || l.Second[0].Phase != track.JobSearch {
		t.Errorf("spoor 2 is drawn as %v", l.Second)
	}
	if len(l.First) == 0 || l.First[0].Span.From != want || l.First[0].First != track.Running {
		t.Errorf("spoor 1 is drawn as %v", l.First)
	}
}

func TestLayersCanBeSwitchedOff(t *testing.T) {
	p := line(screentest.Full(t).Dossier())
	env := screentest.Size{W: 120, H: 40}.Env()
	if got := screentest.Draw(p, 120, 37, env).Text(); !strings.Contains(got, "Belastbaar ") {
		t.Fatalf("no lane of capacity:\n%s", got)
	}
	req, _ := p.Act(action.ViewLayers)
	menu, ok := req.(pane.Choice)
	if !ok || len(menu.Options) < 6 {
		t.Fatalf("wl asks %#v", req)
	}
	menu.Then(5)
	if got := screentest.Draw(p, 120, 37, env).Text(); strings.Contains(got, "Belastbaar ") {
		t.Errorf("the lane that was switched off is drawn:\n%s", got)
	}
}

func TestPlanAndRealBesideEachOther(t *testing.T) {
	p := line(screentest.Full(t).Dossier())
	screentest.Press(p, action.ViewCompare)
	screentest.Golden(t, p, 120, 37, screentest.Size{W: 120, H: 40}.Env())
}

func TestThePhasesAsTheyWerePlannedStandBesideHowTheyRan(t *testing.T) {
	tale := screentest.Full(t)
	tale.Do("2026-06-20", "plan", dossier.Args{
		"intake-start": "2026-06-08", "intake-end": "2026-07-05", "orientation-end": "2026-09-20",
		"jobsearch-end": "2027-03-01",
	})
	p := line(tale.Dossier())
	env := screentest.Size{W: 120, H: 40}.Env()
	if got := screentest.Draw(p, 120, 37, env).Text(); strings.Contains(got, "fase intake") {
		t.Errorf("the phases are compared before wv:\n%s", got)
	}
	screentest.Press(p, action.ViewCompare)
	screentest.Golden(t, p, 120, 37, env)
	screentest.Press(p, action.ViewText)
	twin := screentest.Draw(p, 120, 37, env).Text()
	for _, want := range []string{
		"fase intake: gepland 08-06-2026 tot en met 05-07-2026, werkelijk", "fase arbeidsmarkt", "nog niet begonnen",
	} {
		if !strings.Contains(twin, want) {
			t.Errorf("the text twin does not say %q:\n%s", want, twin)
		}
	}
}

func TestAnEvaluationThatComesAgainIsNotDoneAheadOfItsDay(t *testing.T) {
	tale := screentest.Full(t)
	tale.Do("2026-11-11", "moment", dossier.Args{"code": "evaluation", "done": "2026-11-11"})
	p := line(tale.Dossier())
	screentest.Press(p, action.ViewCompare)
	got := screentest.Draw(p, 200, 57, screentest.Size{W: 200, H: 60}.Env()).Text()
	_, table, _ := strings.Cut(got, "Plan tegenover werkelijk")
	for _, row := range strings.Split(table, "\n") {
		if at := strings.LastIndex(row, "evaluatie PvA"); at >= 0 && strings.Contains(row[at:], "11-11-2026") {
			t.Errorf("the next evaluation is shown as done:\n%s", row[at:])
		}
	}
	if strings.Count(table, "evaluatie PvA") < 2 {
		t.Errorf("the evaluation is not compared:\n%s", got)
	}
}

func TestTheLineAsItWasKnown(t *testing.T) {
	p := line(screentest.Full(t).Dossier())
	env := screentest.Size{W: 200, H: 60}.Env()
	now := screentest.Draw(p, 200, 57, env).Text()
	req, _ := p.Act(action.GoHistory)
	popup, ok := req.(pane.DatePopup)
	if !ok {
		t.Fatalf("gh asks %#v", req)
	}
	popup.Then(civil.Of(2026, time.September, 1))
	was := screentest.Draw(p, 200, 57, env).Text()
	if !strings.Contains(was, "zoals bekend op 01-09-2026") || strings.Contains(was, "Hofland") {
		t.Errorf("drawn:\n%s", was)
	}
	if ok, why := p.Can(action.Task); ok || why == "" {
		t.Error("acts can be done in the past")
	}
	screentest.Press(p, action.Back)
	if got := screentest.Draw(p, 200, 57, env).Text(); got != now {
		t.Errorf("Esc does not go back to now:\n%s", got)
	}
	said, ok := popup.Then(civil.Of(2019, time.March, 1)).(pane.Toast)
	if !ok || !strings.Contains(said.Text, "01-03-2019") {
		t.Errorf("a day before all that was recorded says %#v", said)
	}
	if got := screentest.Draw(p, 200, 57, env).Text(); got != now {
		t.Errorf("a day before all that was recorded draws:\n%s", got)
	}
}

// TestADayEndsWhereTheCoachIs has a contact that was written down half an hour past midnight in Amsterdam, when
// it was still the day before in UTC.
func TestADayEndsWhereTheCoachIs(t *testing.T) {
	s := screentest.Begin(t, "2026-052", "Laat, Karin", "Logis", "2026-03-02", "planner")
	s.Do("2026-11-02", "contact", dossier.Args{"kind": "call", "on": "2026-11-02", "discussed": "nachtdienst"})
	d := s.Dossier()
	entries := slices.Clone(d.Trail.Line.Entries)
	entries[len(entries)-1].Recorded = time.Date(2026, time.November, 1, 23, 30, 0, 0, time.UTC)
	d = dossier.Replay(d.ID, entries)
	for _, tt := range []struct {
		where *time.Location
		day   int
		known bool
	}{
		{time.FixedZone("Amsterdam", 3600), 1, false}, {time.FixedZone("Amsterdam", 3600), 2, true}, {nil, 1, true},
		{time.FixedZone("Curaçao", -4*3600), 1, true},
	} {
		p := line(d)
		p.Update(pane.Rows{Today: screentest.Today(), Zone: tt.where})
		req, _ := p.Act(action.GoHistory)
		req.(pane.DatePopup).Then(civil.Of(2026, time.November, tt.day))
		was := screentest.Draw(p, 200, 57, screentest.Size{W: 200, H: 60}.Env()).Text()
		if !strings.Contains(was, "zoals bekend op") || strings.Contains(was, "nachtdienst") != tt.known {
			t.Errorf("in %v, at the end of day %d:\n%s", tt.where, tt.day, was)
		}
	}
}

// TestTheReasonOfADayTellsTheDeviationsBeforeIt moves a day twice: the explanation has both, with the reasons.
func TestTheReasonOfADayTellsTheDeviationsBeforeIt(t *testing.T) {
	tale := screentest.Karin(t)
	for _, to := range []string{"2027-08-01", "2027-09-01"} {
		tale.Do("2026-11-20", "moment", dossier.Args{"code": "reintegration-report", "moved": to, "reason": "uitstel " + to})
	}
	p := line(tale.Dossier())
	for range 40 {
		req, _ := p.Act(action.Why)
		if tell, ok := req.(pane.Tell); ok && strings.Contains(tell.Title, "RIV") {
			said := ""
			for _, l := range tell.Lines {
				said += l.Text + "\n"
			}
			for _, want := range []string{"Geschiedenis", "verzet naar", "uitstel 2027-08-01", "uitstel 2027-09-01"} {
				if !strings.Contains(said, want) {
					t.Errorf("the reason lacks %q:\n%s", want, said)
				}
			}
			return
		}
		p.Act(action.NextHit)
	}
	t.Fatal("n never came to the report")
}

func TestEveryColumnOfTheLineCanBePointedAt(t *testing.T) {
	karin := screentest.Karin(t).Dossier()
	for _, zoom := range [][]action.ID{nil, {action.More, action.More}, {action.More, action.More, action.More}} {
		p := line(karin)
		screentest.Press(p, zoom...)
		c := cell.New(120, 37)
		env := screentest.Size{W: 120, H: 40}.Env()
		p.Draw(c, c.Bounds(), env)
		pointed := 0
		for x := range 120 {
			zones := cell.At(c, x, 5)
			if len(zones) == 0 {
				continue
			}
			pointed++
			before := p.Due()
			p.Update(pane.Clicked{Part: zones[0].Part, Row: zones[0].Row})
			c.Reset(120, 37)
			p.Draw(c, c.Bounds(), env)
			if again := cell.At(c, x, 5); len(again) == 0 || again[0] != zones[0] {
				t.Errorf("after a click at column %d (cursor from %v to %v) something else stands there", x, before, p.Due())
			}
		}
		if pointed < 100 {
			t.Errorf("%v: %d columns can be pointed at", zoom, pointed)
		}
	}
}
