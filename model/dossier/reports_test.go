package dossier_test

import (
	"encoding/json"
	"errors"
	"testing"

	"spoorboek/model/dossier"
)

// sending is a report with a frozen document.
func sending(reason string) dossier.SendReport {
	return dossier.SendReport{
		Kind: dossier.ReportProgress, For: "employer", To: "mw. De Groot", Reason: reason, Hash: "ab12",
		Document: json.RawMessage(`{"title":"Voortgangsrapportage 1"}`),
	}
}

func TestTheEmployeeReadsAReportBeforeItLeaves(t *testing.T) {
	k := opened(t, 3)
	_, err := sending("").Facts(k.dossier(), today)
	var no *dossier.NotAllowed
	if !errors.As(err, &no) || !no.Soft || no.Unmet[0] != dossier.ReasonUnread {
		t.Fatalf("unread: %v", err)
	}
	if _, err := sending("met vakantie, mailt maandag").Facts(k.dossier(), today); err != nil {
		t.Errorf("a typed reason passes: %v", err)
	}
	forEmployee := sending("")
	forEmployee.For = "employee"
	if _, err := forEmployee.Facts(k.dossier(), today); err != nil {
		t.Errorf("what is for the employee needs no reading first: %v", err)
	}
	act(t, k, dossier.ReadReport{Kind: dossier.ReportProgress, For: "employer", Reaction: "klopt"})
	act(t, k, sending(""))
	sent, _ := k.dossier().Agenda.LastReport(dossier.ReportProgress, "employer", today)
	if sent.Frozen.To != "mw. De Groot" || len(sent.Heads) == 0 || len(sent.Frozen.Document) == 0 {
		t.Errorf("sent: %+v", sent)
	}
	if err := dossier.Undoable(k.dossier(), k.last); !errors.As(err, &no) || no.Unmet[0] != dossier.ReasonFinal {
		t.Errorf("what left the house: %v", err)
	}
	if _, err := sending("").Facts(k.dossier(), today); err == nil {
		t.Error("the reading of the last report counts for the next")
	}
}

func TestAConceptIsDoneOnceTheReportIsSent(t *testing.T) {
	k := opened(t, 4)
	draft := dossier.DraftReport{Kind: dossier.ReportProgress, For: "employer", Text: "# Stand"}
	act(t, k, draft)
	act(t, k, dossier.DraftReport{Kind: dossier.ReportProgress, For: "uwv", Text: "# UWV"})
	if got := dossier.Concepts(k.dossier(), dossier.ReportProgress, "employer"); len(got) != 1 || got[0].Text != "# Stand" {
		t.Errorf("under way: %+v", got)
	}
	act(t, k, sending("spoed"))
	if got := dossier.Concepts(k.dossier(), dossier.ReportProgress, "employer"); len(got) != 0 {
		t.Errorf("after sending: %+v", got)
	}
	if got := dossier.Concepts(k.dossier(), dossier.ReportProgress, "uwv"); len(got) != 1 {
		t.Errorf("another reader's concept stays: %+v", got)
	}
}

// act does an act today and writes what it states.
func act(t *testing.T, k *desk, a dossier.Act) {
	t.Helper()
	facts, err := a.Facts(k.dossier(), today)
	if err != nil {
		t.Fatalf("%s: %v", a.Name(), err)
	}
	k.write(facts...)
}
