package doctor_test

import (
	"slices"
	"testing"
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/doctor"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/pipeline"
	"spoorboek/model/sample"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
)

var monday = civil.Of(2026, time.November, 23)

// sound is a dossier that nothing is wrong with.
func sound() *dossier.Dossier {
	d := dossier.Replay(journal.ID{1}, nil)
	d.Case.FirstSick = monday.Add(-300)
	d.Employer.Name = "Logis B.V."
	d.Course.Assignment.Start = monday.Add(-90)
	d.Course.Phases = []dossier.PhaseStep{
		{Phase: track.Intake, On: monday.Add(-90)}, {Phase: track.Orientation, On: monday.Add(-40)},
	}
	d.Agenda.Contacts = []dossier.Contact{{On: monday.Add(-80)}, {On: monday.Add(-5)}}
	return d
}

func TestWhatIsWrongIsFoundAndNothingElse(t *testing.T) {
	item := journal.ID{7}
	tests := map[string]struct {
		change func(*dossier.Dossier)
		want   doctor.Complaint
	}{
		"no first sick day":                  {func(d *dossier.Dossier) { d.Case.FirstSick = 0 }, doctor.FirstSickMissing},
		"an assignment before the sickness":  {func(d *dossier.Dossier) { d.Case.FirstSick = monday.Add(-70) }, doctor.AssignedBefore},
		"an end before the start":            {func(d *dossier.Dossier) { d.Course.Assignment.End = monday.Add(-95) }, doctor.EndBeforeStart},
		"a phase before the assignment":      {func(d *dossier.Dossier) { d.Course.Phases[0].On = monday.Add(-99) }, doctor.PhaseBefore},
		"a phase ahead":                      {func(d *dossier.Dossier) { d.Course.Phases[1].On = monday.Add(1) }, doctor.PhaseAhead},
		"a contact ahead":                    {func(d *dossier.Dossier) { d.Agenda.Contacts[1].On = monday.Add(1) }, doctor.ContactAhead},
		"a phase in which nobody was spoken": {func(d *dossier.Dossier) { d.Agenda.Contacts = d.Agenda.Contacts[1:] }, doctor.PhaseNoContact},
		"an orphan":                          {func(d *dossier.Dossier) { d.Employer.Name = "" }, doctor.NoEmployer},
		"a second track without its start":   {func(d *dossier.Dossier) { d.Course.Assignment.Start = 0 }, doctor.NoAssignment},
		"a placement without hours":          {func(d *dossier.Dossier) { d.Course.Placements = []pipeline.Placement{{Item: item, Start: monday}} }, doctor.PlacementNoHours},
		"a placement without start":          {func(d *dossier.Dossier) { d.Course.Placements = []pipeline.Placement{{Item: item, Hours: 20}} }, doctor.PlacementNoStart},
		"an appointment nobody asked after": {func(d *dossier.Dossier) {
			d.Agenda.Appointments = []dossier.Appointment{{On: monday.Add(-1), Result: dossier.Planned}}
		}, doctor.AppointmentUnsaid},
		"values that two laptops wrote":        {func(d *dossier.Dossier) { d.Trail.Conflicts = make([]dossier.Conflict, 1) }, doctor.SeveralValues},
		"a closed dossier that says no result": {closing, doctor.NoOutcome},
		"an application open for months": {func(d *dossier.Dossier) {
			d.Applications = []pipeline.Application{{ID: item, Steps: []pipeline.Step{{Stage: pipeline.Sent, On: monday.Add(-61)}}}}
		}, doctor.ApplicationOpen},
		"a first sick day ahead": {func(d *dossier.Dossier) {
			d.Case.FirstSick, d.Course.Assignment.Start = monday.Add(1), monday.Add(2)
			d.Course.Phases = nil
		}, doctor.FirstSickAhead},
		"a task left open at the close": {func(d *dossier.Dossier) {
			closing(d)
			d.Course.Outcome.Work = "P1"
			d.Agenda.Tasks = []dossier.Task{{Item: item, Due: monday}}
		}, doctor.ClosedWithTasks},
		"a waiting period that is over, and nobody says what followed": {func(d *dossier.Dossier) {
			d.Calendar.Moments = []wvp.Moment{{Code: wvp.WaitingPeriodLast, LegalLast: monday.Add(-1)}}
		}, doctor.NoBenefit},
		"two recoveries at once": {func(d *dossier.Dossier) {
			span := civil.Span{From: monday.Add(-50), To: monday.Add(-40)}
			d.Course.Absences = []dossier.Absence{{Span: span}, {Span: span}}
		}, doctor.GapsOverlap},
	}
	told := map[doctor.Complaint]bool{}
	for name, tt := range tests {
		told[tt.want] = true
		t.Run(name, func(t *testing.T) {
			d := sound()
			tt.change(d)
			got := doctor.Examine(d, monday, norm.Defaults())
			if len(got) != 1 || got[0].What != tt.want {
				t.Errorf("finds %+v", got)
			}
		})
	}
	for _, c := range doctor.Complaints() {
		if !told[c] {
			t.Errorf("no dossier here has the complaint %s", c)
		}
	}
	if got := doctor.Examine(sound(), monday, norm.Defaults()); len(got) != 0 {
		t.Errorf("finds in a sound dossier %+v", got)
	}
}

func closing(d *dossier.Dossier) {
	d.Agenda.Contacts = append(d.Agenda.Contacts, dossier.Contact{On: monday.Add(-2)})
	d.Course.Phases = append(d.Course.Phases, dossier.PhaseStep{Phase: track.Closed, On: monday.Add(-1)})
}

func TestEveryComplaintIsMendedByAnActThatExists(t *testing.T) {
	for id, entries := range sample.Generate(sample.Options{Seed: 1, Today: monday}) {
		for _, f := range doctor.Examine(dossier.Replay(id, entries), monday, norm.Defaults()) {
			if _, ok := dossier.SpecOf(f.Act); !ok {
				t.Errorf("%s: there is no act %q", f.What, f.Act)
			}
		}
	}
	all := doctor.Complaints()
	slices.Sort(all)
	if len(slices.Compact(all)) != len(doctor.Complaints()) {
		t.Error("a complaint is looked for twice")
	}
}

// TestAnApplicationIsOpenTooLongFromTheDayTheOfficeSays looks on the day itself, the day before, and with the
// number at nought.
func TestAnApplicationIsOpenTooLongFromTheDayTheOfficeSays(t *testing.T) {
	d := sound()
	d.Applications = []pipeline.Application{{ID: journal.ID{7}, Steps: []pipeline.Step{{Stage: pipeline.Sent, On: monday.Add(-31)}}}}
	for n, want := range map[int]int{30: 1, 31: 0, 60: 0, 0: 0, norm.Most: 0} {
		set, err := norm.Defaults().With(norm.KeyOpenLong, n)
		if err != nil {
			t.Fatal(err)
		}
		if got := doctor.Examine(d, monday, set); len(got) != want || want == 1 && got[0].Days != 31 {
			t.Errorf("with %d days finds %+v", n, got)
		}
	}
}
