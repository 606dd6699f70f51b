package dossier_test

import (
	"testing"

	"spoorboek/model/dossier"
	"spoorboek/model/pipeline"
	"spoorboek/model/track"
)

// TestAMorningRound does what a coach does on a morning, act by act, and reads the dossier after each.
func TestAMorningRound(t *testing.T) {
	k := newDesk(t)
	if d := k.dossier(); d.Name() != "Jansen, Karin" || d.Number != "2026-031" || d.Week(today) != 45 {
		t.Fatalf("opened: %s %s week %d", d.Name(), d.Number, d.Week(today))
	}
	k.do("contact", dossier.Args{
		"kind": "call", "on": "20-11-2026", "agreed": "cv mailen", "minutes": "20", "next-on": "27-11-2026", "next-time": "10.30",
	})
	d := k.dossier()
	if d.LastContact(today).String() != "2026-11-20" || len(d.Agenda.Appointments) != 1 {
		t.Fatalf("contact: %+v", d.Agenda)
	}
	if a := d.Agenda.Appointments[0]; a.At.String() != "10:30" || !a.Open() {
		t.Fatalf("next appointment: %+v", a)
	}
	task := k.do("task", dossier.Args{"text": "Plan laten tekenen", "due": "2026-11-25"})
	k.do("move", dossier.Args{"item": task.String(), "to": "2026-11-27"})
	k.do("done", dossier.Args{"item": task.String()})
	if _, err := k.try("done", dossier.Args{"item": task.String()}); refused(t, err)[0] != dossier.ReasonTaskClosed {
		t.Fatal("a task was done twice")
	}
	k.do("assign", dossier.Args{"start": "1-11-2026", "budget": "37,5"})
	k.do("phase", dossier.Args{"to": "intake"})
	_, err := k.try("phase", dossier.Args{"to": "orientation"})
	if got := refused(t, err); len(got) != 2 || got[0] != dossier.Reason(track.ThreeWay) {
		t.Fatalf("gate to orientation: %v", got)
	}
	k.do("phase", dossier.Args{"to": "orientation", "reason": "driegesprek volgt"})
	lead := k.do("application", dossier.Args{"employer": "Kliniek West", "function": "planner", "stage": "sent"})
	k.do("step", dossier.Args{"item": lead.String(), "to": "offer"})
	_, err = k.try("step", dossier.Args{"item": lead.String(), "to": "placed"})
	if got := refused(t, err); got[0] != dossier.ReasonPlacement {
		t.Fatalf("placed without a placement: %v", got)
	}
	k.do("place", dossier.Args{"item": lead.String(), "start": "1-12-2026", "hours": "24"})
	d = k.dossier()
	if d.Phase(today) != track.Orientation || d.Applications[0].At(today) != pipeline.Placed {
		t.Fatalf("phase %v, stage %v", d.Phase(today), d.Applications[0].At(today))
	}
	if len(d.Trail.Flags)+len(d.Trail.Conflicts) > 0 {
		t.Fatalf("odd: %v %v", d.Trail.Flags, d.Trail.Conflicts)
	}
}
