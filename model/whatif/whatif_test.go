package whatif_test

import (
	"testing"
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/sample"
	"spoorboek/model/whatif"
	"spoorboek/model/wvp"
)

var monday = civil.Of(2026, time.November, 23)

func someone(t *testing.T) *dossier.Dossier {
	t.Helper()
	for id, entries := range sample.Generate(sample.Options{Dossiers: 1, Seed: 1, Today: monday}) {
		return dossier.Replay(id, entries)
	}
	t.Fatal("there is no sample")
	return nil
}

func find(t *testing.T, o whatif.Outcome, code wvp.Code) whatif.Change {
	t.Helper()
	for _, c := range o.Changes {
		if c.Code == code {
			return c
		}
	}
	t.Fatalf("%s is not among the changes", code)
	return whatif.Change{}
}

func TestAMovedFirstSickDayMovesTheWaitingPeriodAsFar(t *testing.T) {
	d := someone(t)
	act := dossier.Edit{Case: dossier.CaseStated{FirstSick: dossier.To(d.Case.FirstSick.Add(10))}}
	out, err := whatif.Suppose(d, []dossier.Act{act}, monday)
	if err != nil {
		t.Fatal(err)
	}
	if c := find(t, out, wvp.WaitingPeriodLast); c.Days() != 10 || !c.Moves() {
		t.Errorf("the waiting period moves %d days", c.Days())
	}
	if d.Calendar.FirstSick == out.Dossier.Calendar.FirstSick {
		t.Error("the supposed dossier is the dossier itself")
	}
}

func TestARecoveryOfFiveDaysMovesTheEndByFive(t *testing.T) {
	d := someone(t)
	from := d.Case.FirstSick.Add(30)
	out, err := whatif.Suppose(d, []dossier.Act{dossier.RecordInterruption{From: from, To: from.Add(4)}}, monday)
	if err != nil {
		t.Fatal(err)
	}
	if c := find(t, out, wvp.WaitingPeriodLast); c.Days() != 5 {
		t.Errorf("moves %d days", c.Days())
	}
}

func TestWhatIsSupposedIsWhatSavingBrings(t *testing.T) {
	d := someone(t)
	act := dossier.RecordLetter{Date: d.Case.FirstSick.Add(655), Received: monday}
	out, err := whatif.Suppose(d, []dossier.Act{act}, monday)
	if err != nil {
		t.Fatal(err)
	}
	facts, err := act.Facts(d, monday)
	if err != nil {
		t.Fatal(err)
	}
	entries, err := journal.Write(journal.Seed{
		Act: journal.ID{9}, Recorded: time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC), Heads: d.Trail.Heads, Rand: ones{},
	}, facts)
	if err != nil {
		t.Fatal(err)
	}
	saved := d.Extend(entries)
	for _, c := range out.Changes {
		if m, ok := saved.Calendar.On(c.Code); ok && m.LegalLast != c.After {
			t.Errorf("%s: supposed %v, saved %v", c.Code, c.After, m.LegalLast)
		}
	}
}

type ones struct{}

func (ones) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = 1
	}
	return len(b), nil
}

func TestNothingSupposedMovesNothing(t *testing.T) {
	out, err := whatif.Suppose(someone(t), nil, monday)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range out.Changes {
		if c.Moves() || c.Days() != 0 {
			t.Errorf("%s moves", c.Code)
		}
	}
}

func TestWhatADossierRefusesIsRefused(t *testing.T) {
	d := someone(t)
	bad := dossier.RecordInterruption{From: monday, To: monday.Add(-9)}
	if _, err := whatif.Suppose(d, []dossier.Act{bad}, monday); err == nil {
		t.Error("a recovery that ends before it begins is supposed")
	}
}
