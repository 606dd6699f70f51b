package robot_test

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"spoorboek/model/caseload"
	"spoorboek/model/dossier"
	"spoorboek/store"
	"spoorboek/store/storetest"
	"spoorboek/ui"
	"spoorboek/ui/robot"
)

const phrase = "lantaarn kruiwagen zeilboot distel"

// known is the dossier of somebody, as a book has it.
func known(t *testing.T, book store.Book, name string) *dossier.Dossier {
	t.Helper()
	records, err := book.Rows(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range records {
		entries, err := book.Journal(context.Background(), r.ID)
		if err != nil {
			t.Fatal(err)
		}
		if d := dossier.Replay(r.ID, entries); strings.Contains(d.Name(), name) {
			return d
		}
	}
	t.Fatalf("nobody is called %s", name)
	return nil
}

// give hands Jansen over as a bundle with a passphrase.
func give(r *robot.Robot, name string) {
	r.Press("1").GoTo("Jansen").Press(":").Type("exporteer").Press("enter", "enter", "down", "enter")
	r.Type(phrase).Press("enter").Type("~/" + name).Press("enter").Toast("Staat in")
}

// take opens a bundle as far as its preview.
func take(r *robot.Robot, name string) *robot.Robot {
	return r.Press("a", "i").Type("~/" + name).Press("enter").Type(phrase).Press("enter")
}

// called gives Jansen a telephone number and a job.
func called(r *robot.Robot, phone, job string) {
	r.GoTo("Jansen").Press("e").Field("Telefoon").Press("ctrl+u").Type(phone)
	r.Field("Functie").Press("ctrl+u").Type(job).Press("ctrl+s").Toast("dossier bijgewerkt")
}

// TestAColleagueTakesOverForAHolidayAndBothChangedTheSame is the story of handing over, working apart, taking back
// and settling with one key each what both changed.
func TestAColleagueTakesOverForAHolidayAndBothChangedTheSame(t *testing.T) {
	dir := t.TempDir()
	mia, ben := filled(), store.Book(storetest.NewMemory(caseload.ProjectEntries))
	m := traveller(t, dir, mia)
	b := traveller(t, dir, ben, func(o *ui.Options) {
		o.Author, o.World.Rand = "Ben", rand.NewChaCha8([32]byte{2})
	})

	give(m, "heen.age")
	take(b, "heen.age").Sees("Jansen, Karin", "nieuw").Press("enter").Toast("bundel overgenomen")
	b.Wait(5 * time.Minute)
	called(b, "06-2222 2222", "planner")
	b.GoTo("Jansen").Press("t").Type("van Ben").Press("ctrl+s").Toast("taak toegevoegd (Jansen")
	called(m, "06-1111 1111", "receptionist")
	m.GoTo("Jansen").Press("t").Type("toch nog van mij").Press("ctrl+s").Toast("taak toegevoegd (Jansen")

	give(b, "terug.age")
	take(m, "terug.age").Sees("aangevuld", "Telefoon krijgt twee waarden", "06-2222 2222 (Ben, ma 23-11 ")
	m.Press("enter").Sees("Twee waarden:", "Welke blijft?", "1  ", "2  ", "Ben, ma 23-11", "Hierna nog 1 veld")

	before := known(t, mia, "Jansen").Trail.Conflicts
	if len(before) != 2 {
		t.Fatalf("conflicts: %+v", before)
	}
	for _, c := range before { // keep what Ben said of the one and what Mia said of the other
		want := map[string]string{"person.phone": "Ben", "person.job": "coach"}[c.Field]
		for i, s := range c.Sides {
			if s.By == want {
				m.Press(string(rune('1' + i)))
			}
		}
	}
	m.Misses("Twee waarden")
	d := known(t, mia, "Jansen")
	if d.Person.Phone != "06-2222 2222" || d.Person.Job != "receptionist" || len(d.Trail.Conflicts) != 0 {
		t.Errorf("%s, %s, %+v", d.Person.Phone, d.Person.Job, d.Trail.Conflicts)
	}
	open := 0
	for _, task := range d.Agenda.Tasks {
		if task.Text == "van Ben" || task.Text == "toch nog van mij" {
			open++
		}
	}
	if open != 2 {
		t.Errorf("of both tasks %d are here: %+v", open, d.Agenda.Tasks)
	}

	// u takes a settling back; it is settled again from the morning, where it stands until then.
	m.Press("u").GoTo("Jansen").Press("2").Sees("1 keer twee waarden: kies er een").Press("1")
	m.Press(":").Type("Conflict beslechten").Press("enter").Sees("Twee waarden").Press("esc")
	m.Press(":").Type("Conflict beslechten").Press("enter").Sees("Twee waarden").Press("enter").Misses("Twee waarden")

	// Ben gets the same, without a question.
	give(m, "nogeens.age")
	take(b, "nogeens.age").Press("enter").Misses("Twee waarden")
	if got := known(t, ben, "Jansen"); len(got.Trail.Conflicts) != 0 || got.Person.Phone != known(t, mia, "Jansen").Person.Phone {
		t.Errorf("Ben has %s, %+v", got.Person.Phone, got.Trail.Conflicts)
	}
}
