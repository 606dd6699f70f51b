package caseload_test

import (
	"strings"
	"testing"

	"spoorboek/model/dossier"
	"spoorboek/model/norm"
	"spoorboek/model/signal"
	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/caseload"
	"spoorboek/ui/screen/screentest"
)

// alike are three dossiers whose lines ask the same: a report that is due today.
func alike(t *testing.T) (*caseload.Pane, []*screentest.Tale) {
	var tales []*screentest.Tale
	for _, name := range []string{"Aalders, An", "Bos, Ben", "Cox, Cas"} {
		s := screentest.Begin(t, "2026-1"+name[:2], name, "Bakkerij", "2026-05-11", "planner")
		s.Do("2026-10-12", "assign", dossier.Args{"start": "2026-10-12"})
		s.Do("2026-10-12", "phase", dossier.Args{"to": "intake", "reason": "start"})
		s.Do("2026-11-20", "contact", dossier.Args{"kind": "call"})
		tales = append(tales, s)
	}
	return list(tales), tales
}

func TestLinesThatAskTheSameAreAnsweredByOneForm(t *testing.T) {
	p, _ := alike(t)
	screentest.Press(p, action.MarkAll)
	if ok, why := p.Can(action.Done); !ok {
		t.Fatalf("cannot: %s", why)
	}
	req, _ := p.Act(action.Done)
	form, is := req.(pane.Form)
	if !is || form.Act != "report-sent" || len(form.Dossiers) != 3 || len(form.Each) != 3 {
		t.Fatalf("asks %#v", req)
	}
	for _, own := range form.Each {
		if own["for"] != "employer" {
			t.Errorf("a report for %q", own["for"])
		}
	}
}

func TestAppointmentsOfOneDayAreSettledTogether(t *testing.T) {
	_, tales := alike(t)
	for _, s := range tales {
		s.Do("2026-11-16", "appointment", dossier.Args{"on": "2026-11-23", "time": "10:00", "kind": "meeting"})
	}
	p := list(tales)
	screentest.Press(p, action.MarkAll)
	req, _ := p.Act(action.Done)
	choice, is := req.(pane.Choice)
	if !is {
		t.Fatalf("asks %#v", req)
	}
	kept, is := choice.Then(0).(pane.Form)
	if !is || kept.Act != "contact" || len(kept.Each) != 3 {
		t.Errorf("kept asks %#v", kept)
	}
	missed, is := choice.Then(3).(pane.Form)
	if !is || missed.Act != "outcome-of" || len(missed.Each) != 3 {
		t.Errorf("not come asks %#v", missed)
	}
	for id, own := range missed.Each {
		if own["item"] == "" || own["result"] != string(dossier.NoShow) {
			t.Errorf("of %v: %v", id, own)
		}
	}
}

func TestTheReasonOfALineTellsEverySignalAndScrolls(t *testing.T) {
	p, _ := alike(t)
	env := screentest.Size{W: 120, H: 40}.Env()
	screentest.Press(p, action.Why)
	first := screentest.Draw(p, 76, 37, env).Text()
	for _, s := range []string{"Waarom hier: Aalders, An", "Elke 42 dagen", "boven Bos, Ben"} {
		if !strings.Contains(first, s) {
			t.Errorf("does not say %q:\n%s", s, first)
		}
	}
	var all strings.Builder
	for range 30 {
		all.WriteString(screentest.Draw(p, 76, 37, env).Text())
		screentest.Press(p, action.SideDown)
	}
	for _, s := range []string{"spoor 1", "Grond: praktijk, Beleidsregels beoordelingskader poortwachter 5"} {
		if !strings.Contains(all.String(), s) {
			t.Errorf("never says %q", s)
		}
	}
	screentest.Press(p, action.Down)
	if got := screentest.Draw(p, 76, 37, env).Text(); !strings.Contains(got, "Waarom hier: Bos, Ben") {
		t.Errorf("the reason of the next line does not begin at its beginning:\n%s", got)
	}
}

func TestASortedListSaysThatItIsSorted(t *testing.T) {
	p, _ := alike(t)
	screentest.Press(p, action.Why, action.Sort)
	if got := screentest.Draw(p, 76, 37, screentest.Size{W: 120, H: 40}.Env()).Text(); !strings.Contains(got, "gesorteerd op naam") {
		t.Errorf("does not say so:\n%s", got)
	}
}

func TestWhereThereIsNoRoomTheReasonIsToldOverTheList(t *testing.T) {
	p, _ := alike(t)
	p.Update(pane.Resized{W: 44, H: 8, Class: pane.XS})
	p.Update(pane.Private{On: true})
	req, _ := p.Act(action.Why)
	tell, is := req.(pane.Tell)
	if !is || len(tell.Lines) < 4 {
		t.Fatalf("asks %#v", req)
	}
	for _, l := range tell.Lines {
		if strings.Contains(l.Text, "Bos") {
			t.Errorf("the privacy screen says %q", l.Text)
		}
	}
}

func TestWithoutACopyElsewhereTheListSaysSoUntilThereIsOne(t *testing.T) {
	p, tales := alike(t)
	rows := pane.Rows{
		Rows: screentest.Rows(tales), Today: screentest.Today(), Settings: norm.Defaults(),
		Copy: signal.Signal{Rule: signal.NoCopy, Count: 20},
	}
	env := screentest.Size{W: 120, H: 40}.Env()
	p.Update(rows)
	if got := screentest.Draw(p, 76, 37, env).Text(); !strings.Contains(got, "! al 20 dagen geen kopie buiten deze laptop: gi, Kopie maken") {
		t.Errorf("does not say so:\n%s", got)
	}
	rows.Copy = signal.Signal{}
	p.Update(rows)
	if got := screentest.Draw(p, 76, 37, env).Text(); strings.Contains(got, "kopie") {
		t.Errorf("says so after a copy:\n%s", got)
	}
}

func TestAContactAfterTodayIsShownAsOne(t *testing.T) {
	s := screentest.Begin(t, "2026-1", "Aalders, An", "Bakkerij", "2026-05-11", "planner")
	s.Do("2026-11-25", "contact", dossier.Args{"kind": "call", "on": "2026-11-25"})
	p := list([]*screentest.Tale{s})
	p.Update(pane.Resized{W: 140, H: 37, Class: pane.L})
	screentest.Press(p, action.Right)
	if got := screentest.Draw(p, 140, 37, screentest.Size{W: 200, H: 60}.Env()).Text(); !strings.Contains(got, "straks") {
		t.Errorf("a contact of the day after tomorrow, on a clock that was set back:\n%s", got)
	}
}
