package ask_test

import (
	"testing"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/signal"
	"spoorboek/model/wvp"
	"spoorboek/ui/action"
	"spoorboek/ui/ask"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/screentest"
	"spoorboek/ui/text"
)

func asker(d *dossier.Dossier) ask.Asker {
	return ask.Asker{
		Words: text.New(text.NL), Today: screentest.Today(), Dossier: d, Dossiers: []journal.ID{d.ID},
	}
}

func TestActsOnTheThingUnderTheCursor(t *testing.T) {
	d := screentest.Karin(t).Dossier()
	task, meeting, app := d.Agenda.Tasks[0], d.Agenda.Appointments[0], d.Applications[2]
	subjects := map[string]ask.Subject{
		"a task":           {Kind: ask.Task, Item: task.Item, Day: task.Due},
		"a ticked task":    {Kind: ask.Task, Item: d.Agenda.Tasks[2].Item, Done: true},
		"a moment":         {Kind: ask.Moment, Code: "reintegration-report"},
		"a ticked moment":  {Kind: ask.Moment, Code: "week-42-report", Done: true},
		"an appointment":   {Kind: ask.Appointment, Item: meeting.Item, Day: meeting.On},
		"an application":   {Kind: ask.Application, Item: app.ID, Stage: "sent"},
		"the last stage":   {Kind: ask.Application, Item: app.ID, Stage: "placed"},
		"the offer":        {Kind: ask.Application, Item: app.ID, Stage: "offer"},
		"the dossier":      {},
		"a line of silent": {Kind: ask.Contact},
	}
	cases := []struct {
		on   string
		id   action.ID
		want string
	}{
		{"a task", action.Done, "do done"}, {"a ticked task", action.Done, "do reopen"},
		{"a moment", action.Done, "do moment"}, {"a ticked moment", action.Done, "do reopen"},
		{"an appointment", action.Done, "choice"}, {"an application", action.Done, "do step"},
		{"the dossier", action.Done, "nothing"}, {"a line of silent", action.Done, "nothing"},
		{"a task", action.Date, "date"}, {"an appointment", action.Date, "date"}, {"a moment", action.Date, "choice"},
		{"an application", action.Date, "date"}, {"the dossier", action.Date, "nothing"},
		{"an application", action.Step, "do step"}, {"an application", action.StepBack, "do step"},
		{"the last stage", action.Step, "toast"}, {"the offer", action.Step, "form step"},
		{"the dossier", action.Phase, "phase"}, {"the dossier", action.Step, "phase"},
		{"the dossier", action.StepBack, "do phase"},
		{"a task", action.Contact, "form contact"}, {"a moment", action.Contact, "form contact"},
		{"a moment", action.Task, "form task"}, {"the dossier", action.Appointment, "form appointment"},
		{"the dossier", action.FirstTrack, "form track1"}, {"the dossier", action.Edit, "form edit"},
		{"a moment", action.AddEvent, "form moment"}, {"a task", action.Snooze, "form snooze"},
		{"the dossier", action.Down, "nothing"},
	}
	for _, c := range cases {
		t.Run(string(c.id)+" on "+c.on, func(t *testing.T) {
			if got := kind(asker(d).Act(c.id, subjects[c.on])); got != c.want {
				t.Errorf("asks %q, want %q", got, c.want)
			}
		})
	}
}

// kind names a request in a word or two.
func kind(r pane.Request) string {
	switch r := r.(type) {
	case nil:
		return "nothing"
	case pane.Do:
		return "do " + r.Act.(dossier.Act).Name()
	case pane.Form:
		return "form " + r.Act
	case pane.Choice:
		return "choice"
	case pane.DatePopup:
		return "date"
	case pane.PhasePopup:
		return "phase"
	case pane.Toast:
		return "toast"
	}
	return "something else"
}

func TestWhatCannotBeDoneSaysWhy(t *testing.T) {
	d := screentest.Karin(t).Dossier()
	a := asker(d)
	for _, id := range []action.ID{action.Done, action.Date} {
		if ok, why := a.Can(id, ask.Subject{}); ok || why == "" {
			t.Errorf("%s on nothing: %v %q", id, ok, why)
		}
	}
	a.Dossiers = nil
	if ok, why := a.Can(action.Contact, ask.Subject{}); ok || why == "" {
		t.Errorf("a contact of nobody: %v %q", ok, why)
	}
	if ok, why := a.Can(action.Sort, ask.Subject{}); ok || why != "" {
		t.Errorf("an action of others: %v %q", ok, why)
	}
}

func TestEverySignalHasAnAnswer(t *testing.T) {
	for _, s := range screentest.Tales(t) {
		d := s.Dossier()
		for _, sig := range signal.Judge(signal.From(d), screentest.Today(), norm.Defaults()).Signals {
			if asker(d).Answer(sig) == nil {
				t.Errorf("the signal %s of %s has no answer", sig.Rule, d.Number)
			}
		}
	}
	d := screentest.Karin(t).Dossier()
	if kind(asker(d).Answer(signal.Signal{Rule: signal.WaitOver})) != "choice" {
		t.Error("a waiting period that is over does not ask what followed")
	}
}

// records has for the rules whose remedy needs a record one that the tale of Karin Jansen holds; the others need
// the dossier alone.
func records(d *dossier.Dossier) map[signal.RuleID]signal.Signal {
	return map[signal.RuleID]signal.Signal{
		signal.Task:               {Item: d.Agenda.Tasks[0].Item},
		signal.Appointment:        {Item: d.Agenda.Appointments[0].Item},
		signal.AppointmentOutcome: {Item: d.Agenda.Appointments[0].Item},
		signal.FollowUp:           {Item: d.Applications[2].ID},
		signal.Interview:          {Item: d.Applications[2].ID},
		signal.Stalled:            {Item: d.Applications[2].ID},
		signal.Offer:              {Item: d.Applications[2].ID},
		signal.Moment:             {Code: wvp.SecondTrackStart},
		signal.Ask:                {Code: wvp.Week42Report},
		signal.EarlyIVA:           {Code: wvp.EarlyIVALast},
		signal.Mark:               {Code: wvp.WaitingPeriodLast},
	}
}

// TestTheRemedyOfEveryRuleOpensItsAct ticks a signal of every rule of the table: what opens is the act that the
// rule names, or the question that leads to it, and never nothing.
func TestTheRemedyOfEveryRuleOpensItsAct(t *testing.T) {
	d := screentest.Karin(t).Dossier()
	known := records(d)
	asks := map[signal.RuleID]string{ // what is asked before the act, or done at once
		signal.WaitOver: "choice", signal.Report: "choice", signal.CapacityChanged: "choice",
		signal.Appointment: "choice", signal.AppointmentOutcome: "choice", signal.Task: "do done",
		signal.FollowUp: "form step", signal.Interview: "form step", signal.Stalled: "form step", signal.Offer: "form step",
		signal.Moment: "do moment", signal.Mark: "do moment", signal.Ask: "do moment",
		signal.PhaseLong: "phase",
	}
	for _, r := range signal.Rules() {
		if r.Act == "" {
			continue // told of the office, which has a key of its own
		}
		s := known[r.ID]
		s.Rule = r.ID
		want, told := asks[r.ID]
		if !told {
			want = "form " + r.Act
		}
		if got := kind(asker(d).Answer(s)); got != want {
			t.Errorf("x on %s asks %q, want %q", r.Name, got, want)
		}
	}
}

func TestSilenceAsksForAContact(t *testing.T) {
	d := screentest.Karin(t).Dossier()
	if got := kind(asker(d).Answer(signal.Signal{Rule: signal.Contact})); got != "form contact" {
		t.Errorf("x on silence asks %q", got)
	}
}

func TestAReportThatIsDueIsNotCalledSentByOneKey(t *testing.T) {
	a := asker(screentest.Karin(t).Dossier())
	ask, ok := a.Answer(signal.Signal{Rule: signal.Report}).(pane.Choice)
	if !ok {
		t.Fatalf("asks %#v", a.Answer(signal.Signal{Rule: signal.Report}))
	}
	if form, ok := ask.Then(0).(pane.Form); !ok || form.Act != "report-sent" || form.Prefill["for"] != "employer" {
		t.Errorf("made elsewhere: %#v", ask.Then(0))
	}
	if ask.Then(1) != (pane.Show{Screen: pane.Reports}) {
		t.Errorf("made here: %#v", ask.Then(1))
	}
}
