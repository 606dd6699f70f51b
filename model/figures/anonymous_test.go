package figures_test

import (
	"encoding/binary"
	"regexp"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/figures"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
)

// now is the day of these tests.
var now = civil.Of(2026, time.November, 23)

func ago(days int, f journal.Fact) journal.Stated { return journal.Stated{On: now.Add(-days), Fact: f} }

func replayed(facts ...journal.Stated) *dossier.Dossier {
	entries, err := journal.Write(journal.Seed{
		Act: journal.ID{1}, Recorded: time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC), By: "coach", Rand: &counting{},
	}, facts)
	if err != nil {
		panic(err)
	}
	return dossier.Replay(journal.ID{2}, entries)
}

// counting gives bytes that never repeat.
type counting struct{ n uint64 }

func (c *counting) Read(b []byte) (int, error) {
	c.n++
	var n [8]byte
	binary.BigEndian.PutUint64(n[:], c.n)
	clear(b)
	copy(b, n[:])
	return len(b), nil
}

func TestAnErasedDossierLeavesNoNameNoDayAndNoText(t *testing.T) {
	d := replayed(
		ago(400, dossier.DossierOpened{Number: plain.Line("2026-031")}),
		ago(400, dossier.PersonStated{First: dossier.To(plain.Line("Karin")), Last: dossier.To(plain.Line("Jansen"))}),
		ago(400, dossier.EmployerStated{Name: dossier.To(plain.Line("De Linde"))}),
		ago(400, dossier.AssignmentStated{Start: dossier.To(now.Add(-390))}),
		ago(390, dossier.Recorded{K: "goal.stated", Fields: map[string]plain.Text{"text": plain.Line("werk"), "reached": plain.Line("achieved")}}),
		ago(22, dossier.OutcomeRecorded{Work: dossier.To("P1"), Results: dossier.To([]string{"skills"}), Note: dossier.To(plain.Line("bij Hofland"))}),
		ago(20, dossier.PhaseEntered{Phase: "closed"}),
		ago(19, dossier.SatisfactionAnswered{Who: "employee", Score: 7.5, Quote: plain.Line("prettig")}),
		ago(19, dossier.SatisfactionAnswered{Who: "employer", NoAnswer: true}),
	)
	row := figures.AnonymousOf(d, now).Row()
	want := `{"year":2026,"phase":"closed","quarters":4,"work":"P1","results":["skills"],"goals":[1,0,0],"employee":8,"employer":0}`
	if diff := cmp.Diff(want, row); diff != "" {
		t.Error(diff)
	}
	if day := regexp.MustCompile(`\d{4}-\d\d|\d\d-\d{4}`).FindString(row); day != "" {
		t.Errorf("the row has a day: %s", day)
	}
	again, ok := figures.ParseRow(row)
	if !ok || again.Row() != row {
		t.Errorf("read back as %+v", again)
	}
}

func TestTheLengthOfAnErasedTrajectoryIsKeptInWholeQuarters(t *testing.T) {
	for days, want := range map[int]int{0: 0, 90: 0, 91: 1, 181: 1, 182: 2, 364: 4} {
		d := replayed(
			ago(days+7, dossier.AssignmentStated{Start: dossier.To(now.Add(-days - 7))}),
			ago(9, dossier.OutcomeRecorded{Work: dossier.To("P3"), Lasting: dossier.To("yes")}),
			ago(7, dossier.PhaseEntered{Phase: "closed"}),
		)
		if a := figures.AnonymousOf(d, now); a.Quarters != want || a.Lasting != "yes" || a.Year != 2026 {
			t.Errorf("%d days are kept as %+v", days, a)
		}
	}
}

func TestARowOfAnOlderProgramIsRead(t *testing.T) {
	a, ok := figures.ParseRow(`{"year":2025,"phase":"closed","quarters":3,"work":"none","benefit":"iva","results":["activation"]}`)
	if !ok || a.Year != 2025 || a.Benefit != "iva" || a.Goals != nil || a.Employee != nil {
		t.Errorf("%+v, %v", a, ok)
	}
	for _, bad := range []string{"", "{}", "null", "[]", `{"year":"x"}`} {
		if _, ok := figures.ParseRow(bad); ok {
			t.Errorf("%q is taken for a row", bad)
		}
	}
}
