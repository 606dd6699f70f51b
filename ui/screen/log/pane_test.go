package log_test

import (
	"strings"
	"testing"
	"time"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/log"
	"spoorboek/ui/screen/screentest"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// acts are four acts on two dossiers and the office; the third was taken back by the first.
func acts(t testing.TB) (*log.Pane, []store.ActLine) {
	tales := screentest.Tales(t)[:2]
	at := time.Date(2026, time.November, 23, 8, 41, 0, 0, time.UTC)
	id := func(n byte) journal.ID { return journal.ID{n} }
	one, two := tales[0].Dossier().ID, tales[1].Dossier().ID
	lines := []store.ActLine{
		{
			Act: id(4), Recorded: at, By: "An", Name: "act.retracted", Dossiers: []journal.ID{one},
			Retracts: []journal.ID{id(2)},
		},
		{
			Act: id(3), Recorded: at.Add(-time.Hour), By: "An", Name: "setting.changed",
			Dossiers: []journal.ID{journal.OfficeID()},
		},
		{Act: id(2), Recorded: at.Add(-2 * time.Hour), By: "An", Name: "task.added", Dossiers: []journal.ID{one}},
		{
			Act: id(1), Recorded: at.Add(-72 * time.Hour), By: "Bo", Name: "contact.logged",
			Dossiers: []journal.ID{one, two},
		},
	}
	p := log.New(text.New(text.NL), theme.Uni())
	screentest.Feed(p, tales, nil)
	p.Update(log.Acts{Lines: lines, Author: "An", Zone: time.UTC})
	return p, lines
}

func TestLog(t *testing.T) {
	for _, s := range screentest.Sizes() {
		t.Run(s.String(), func(t *testing.T) {
			p, _ := acts(t)
			screentest.Golden(t, p, s.W, s.H-3, s.Env())
		})
	}
}

func TestLogDrawsInsideItsRectangle(t *testing.T) {
	screentest.Inside(t, func() pane.Pane { p, _ := acts(t); return p }, []action.ID{action.Down, action.End})
}

func TestOneActIsTakenBack(t *testing.T) {
	p, lines := acts(t)
	screentest.Press(p, action.End)
	req, _ := p.Act(action.Done)
	if undo, ok := req.(pane.Undo); !ok || undo.Act != lines[3].Act {
		t.Errorf("x on the oldest act asks %#v", req)
	}
	screentest.Press(p, action.Up)
	if ok, why := p.Can(action.Done); ok || why == "" {
		t.Error("an act that was taken back can be taken back again, or does not say why not")
	}
}

func TestEnterOpensTheDossierOfAnAct(t *testing.T) {
	p, lines := acts(t)
	req, _ := p.Act(action.Open)
	if open, ok := req.(pane.Open); !ok || open.Dossier != lines[0].Dossiers[0] {
		t.Errorf("Enter asks %#v", req)
	}
	screentest.Press(p, action.Down)
	if ok, why := p.Can(action.Open); ok || why == "" {
		t.Error("an act of the office has a dossier, or does not say why not")
	}
}

func TestWhatWasDoneAgainStands(t *testing.T) {
	p, lines := acts(t)
	again := store.ActLine{
		Act: journal.ID{5}, Recorded: lines[0].Recorded.Add(time.Minute), By: "An", Name: "act.retracted",
		Dossiers: lines[0].Dossiers, Retracts: []journal.ID{lines[0].Act},
	}
	p.Update(log.Acts{Lines: append([]store.ActLine{again}, lines...), Author: "An", Zone: time.UTC})
	screentest.Press(p, action.End, action.Up)
	if ok, why := p.Can(action.Done); !ok {
		t.Errorf("an act that was done again cannot be taken back: %s", why)
	}
}

func picture(p *log.Pane) string {
	s := screentest.Size{W: 120, H: 40}
	return screentest.Draw(p, s.W, s.H, s.Env()).Text()
}

func TestWhatLeftTheProgramIsMarkedAndCannotBeTakenBack(t *testing.T) {
	for _, kind := range []string{"export.logged", "report.sent", "entry.expunged"} {
		p, lines := acts(t)
		out := store.ActLine{
			Act: journal.ID{6}, Recorded: lines[0].Recorded.Add(time.Minute), By: "An", Name: kind,
			Dossiers: []journal.ID{journal.OfficeID()},
		}
		p.Update(log.Acts{Lines: append([]store.ActLine{out}, lines...), Author: "An", Zone: time.UTC})
		screentest.Press(p, action.Top)
		if got := picture(p); !strings.Contains(got, "(kan niet terug)") {
			t.Errorf("%s is not marked:\n%s", kind, got)
		}
		if ok, why := p.Can(action.Done); ok || !strings.Contains(why, "naar buiten") {
			t.Errorf("%s can be taken back, or does not say why not: %q", kind, why)
		}
	}
}

func TestTheLogPassesByWhatTheProgramKeepsForItself(t *testing.T) {
	p, lines := acts(t)
	own := store.ActLine{
		Act: journal.ID{7}, Recorded: lines[0].Recorded.Add(time.Minute), By: "An", Name: "round.progressed",
		Dossiers: []journal.ID{journal.OfficeID()},
	}
	p.Update(log.Acts{Lines: append([]store.ActLine{own}, lines...), Author: "An", Zone: time.UTC})
	if got := picture(p); strings.Contains(got, "ochtendronde") {
		t.Errorf("the round stands in the log:\n%s", got)
	}
}
