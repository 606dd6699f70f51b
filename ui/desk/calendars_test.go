package desk_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/wvp"
	"spoorboek/store"
	"spoorboek/ui/desk"
)

// meeting is the one event of a meeting in the calendar of a dossier.
func meeting(t *testing.T, d *desk.Desk, id journal.ID) store.Event {
	t.Helper()
	all, err := d.Events(ctx, []journal.ID{id}, desk.Titles{
		Kind: func(k dossier.ContactKind) string { return string(k) }, Task: "task", Due: "due",
		What: func(c wvp.Code) string { return string(c) },
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range all {
		if strings.HasSuffix(e.Title, "meeting") {
			return e
		}
	}
	t.Fatalf("no meeting in %+v", all)
	return store.Event{}
}

func TestAMovedAppointmentIsTheSameEventWithAHigherSequence(t *testing.T) {
	d := laptop(t, "Mia", 1)
	made, err := d.DoArgs(ctx, "new", dossier.Args{"name": "Karin Jansen", "first-sick-day": "2026-01-05"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	id := made.Dossiers[0]
	on, later := civil.Of(2026, 12, 3), civil.Of(2026, 12, 10)
	if _, err := d.DoEach(ctx, []desk.For{{Dossier: id, Act: dossier.Appoint{
		On: on, At: civil.At(10, 30), Place: "Utrecht", With: "Karin", Kind: dossier.Meeting,
	}}}); err != nil {
		t.Fatal(err)
	}
	before := meeting(t, d, id)
	move := dossier.SettleAppointment{
		Item: read(t, d, id).Agenda.Appointments[0].Item, Result: dossier.Moved, To: later, At: civil.At(11, 0),
	}
	if _, err := d.DoEach(ctx, []desk.For{{Dossier: id, Act: move}}); err != nil {
		t.Fatal(err)
	}
	after := meeting(t, d, id)
	if after.UID != before.UID || after.Sequence <= before.Sequence || after.On != later || before.On != on {
		t.Errorf("before %+v, after %+v", before, after)
	}
	if after.Title != "KJ 2026-001 meeting" || after.Place+after.Note != "" || len(after.Alarms) == 0 {
		t.Errorf("the event tells too much or rings no bell: %+v", after)
	}
}

func TestADeadlineThatMovesAndATaskKeepTheirNamesInACalendar(t *testing.T) {
	d := laptop(t, "Mia", 1)
	made, err := d.DoArgs(ctx, "new", dossier.Args{"name": "Karin Jansen", "first-sick-day": "2026-01-05"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	ids := made.Dossiers
	if _, err := d.DoArgs(ctx, "task", dossier.Args{"text": "bellen", "due": "2026-12-01"}, ids); err != nil {
		t.Fatal(err)
	}
	named := func() (due map[string]civil.Date, task string) {
		due = map[string]civil.Date{}
		all, err := d.Events(ctx, ids, desk.Titles{Task: "task", Due: "due", What: func(c wvp.Code) string { return string(c) }})
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range all {
			if strings.HasSuffix(e.Title, "due") {
				due[e.UID] = e.On
			} else {
				task = e.UID
			}
		}
		return due, task
	}
	before, task := named()
	if want := read(t, d, ids[0]).Agenda.Tasks[0].Item.String() + "@spoorboek"; task != want {
		t.Errorf("the task is called %s, not %s", task, want)
	}
	if _, err := d.DoArgs(ctx, "edit", dossier.Args{"first-sick-day": "2026-01-12"}, ids); err != nil {
		t.Fatal(err)
	}
	after, _ := named()
	same := 0
	for uid, on := range after {
		if was, ok := before[uid]; ok && was != on {
			same++
		}
	}
	if same == 0 {
		t.Errorf("no deadline kept its name: %v, %v", before, after)
	}
}

// TestACalendarHoldsWhatIsStillToDoAndNothingThatIsOver looks at everything that may stand in a calendar and may not.
func TestACalendarHoldsWhatIsStillToDoAndNothingThatIsOver(t *testing.T) {
	d := laptop(t, "Mia", 1)
	made, err := d.DoArgs(ctx, "new", dossier.Args{
		"name": "Karin Jansen", "first-sick-day": "2026-01-05", "start": "2026-09-01",
	}, nil)
	if err != nil {
		t.Fatal(err)
	}
	ids, today := made.Dossiers, d.Today()
	do := func(act string, args dossier.Args) {
		t.Helper()
		if _, err := d.DoArgs(ctx, act, args, ids); err != nil {
			t.Fatalf("%s: %v", act, err)
		}
	}
	for _, ago := range []int{31, 30, 1} {
		do("appointment", dossier.Args{
			"on": today.Add(-ago).String(), "time": "10:30", "place": "Utrecht", "with": "Karin", "kind": "meeting",
		})
	}
	item := func(n int) string { return read(t, d, ids[0]).Agenda.Appointments[n].Item.String() }
	do("outcome-of", dossier.Args{"item": item(2), "result": "no-show"})
	do("task", dossier.Args{"text": "bellen over depressie", "due": today.Add(3).String()})
	do("task", dossier.Args{"text": "al gedaan", "due": today.Add(4).String()})
	do("done", dossier.Args{"item": read(t, d, ids[0]).Agenda.Tasks[1].Item.String()})
	titles := desk.Titles{
		Kind: func(k dossier.ContactKind) string { return string(k) }, Task: "task", Due: "due",
		What: func(c wvp.Code) string { return string(c) },
	}
	tell := func() (said []string, due int) {
		t.Helper()
		all, err := d.Events(ctx, ids, titles)
		if err != nil {
			t.Fatal(err)
		}
		uids := map[string]bool{}
		for _, e := range all {
			if uids[e.UID] || e.Note+e.Place != "" && !titles.Named {
				t.Errorf("two events of one name, or one that tells: %+v", e)
			}
			uids[e.UID] = true
			if strings.HasSuffix(e.Title, "due") || strings.Contains(e.Title, "due: ") {
				due++
				if diff := cmp.Diff([]time.Duration{159 * time.Hour, 15 * time.Hour}, e.Alarms); diff != "" {
					t.Errorf("the bells of %s: %s", e.Title, diff)
				}
				continue
			}
			said = append(said, e.On.String()+" "+e.Title)
		}
		return said, due
	}
	said, due := tell()
	want := []string{today.Add(-30).String() + " KJ 2026-001 meeting", today.Add(3).String() + " KJ 2026-001 task"}
	if diff := cmp.Diff(want, said); diff != "" || due < 3 {
		t.Errorf("%d deadlines, and %s", due, diff)
	}
	titles.Named = true
	said, _ = tell()
	want = []string{
		today.Add(-30).String() + " Jansen, Karin 2026-001 meeting: Karin",
		today.Add(3).String() + " Jansen, Karin 2026-001 task: bellen over depressie",
	}
	if diff := cmp.Diff(want, said); diff != "" {
		t.Error(diff)
	}
	do("phase", dossier.Args{"to": "closed", "reason": "klaar"})
	if said, due := tell(); due != 0 || len(said) != 1 {
		t.Errorf("of a closed dossier stand %d deadlines and %v", due, said)
	}
}
