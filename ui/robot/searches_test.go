package robot_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"spoorboek/model/caseload"
	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/model/plain"
	"spoorboek/store/storetest"
	"spoorboek/ui"
	"spoorboek/ui/desk"
	"spoorboek/ui/robot"
)

// stays is a morning of which the book stays, so that the program can be started again on it.
func stays() *storetest.Memory {
	book := storetest.NewMemory(caseload.ProjectEntries)
	robot.Fill(book, 24, 0)
	return book
}

// sitDown starts the program, for the nth time, on a book that stays.
func sitDown(t *testing.T, book *storetest.Memory, size robot.Size, nth byte) *robot.Robot {
	t.Helper()
	return robot.Start(t, size, robot.WithBook(book), func(o *ui.Options) {
		o.World.Rand = rand.NewChaCha8([32]byte{2, nth})
	})
}

// searching types a search and keeps it standing.
func searching(r *robot.Robot, query string) *robot.Robot {
	return r.Press("esc", "/").Type(query).Press("enter")
}

func TestASearchIsKeptUsedNamedAndTakenAway(t *testing.T) {
	for _, size := range []robot.Size{{W: 44, H: 12}, {W: 80, H: 24}, {W: 120, H: 40}, {W: 200, H: 60}} {
		t.Run(fmt.Sprint(size.W), func(t *testing.T) {
			book := stays()
			r := searching(sitDown(t, book, size, 1), "fase:intake").Sees("Çelik")
			r.Press("w", "f").Sees("Bewaarde zoekopdrachten", "bewaart wat er nu staat").Press("1")
			r.Press("esc", "w", "f").Sees("1  fase:intake").Press("esc")

			r = sitDown(t, book, size, 2).Press("w", "f").Sees("1  fase:intake").Press("1").Sees("Çelik").Misses("Jansen")
			r.Press("w", "f").Sees("staat nu").Press("1").Sees("een naam geven").Press("enter").Sees("Naam van de zoekopdracht")
			r.Type("Starters").Press("enter").Press("esc")

			r = sitDown(t, book, size, 3).Press("w", "f").Sees("1  Starters: fase:intake").Press("1").Sees("Çelik").Misses("Jansen")
			r.Press("w", "f", "1").Type("weg").Press("enter").Press("w", "f").Misses("Starters").Press("esc", "u")
			r.Press("esc", "w", "f").Sees("1  Starters: fase:intake")
		})
	}
}

func TestTheStatusLineSaysWhatBecameOfASearch(t *testing.T) {
	r := searching(bench(t), "fase:intake").Press("w", "f", "1").Toast("zoekopdracht bewaard")
	r.Press("w", "f", "1", "enter").Type("Starters").Press("enter").Toast("zoekopdracht heeft een andere naam")
	r.Press("esc", "w", "f", "1").Toast("zoekt: Starters: fase:intake")
	r.Press("w", "f", "1").Type("weg").Press("enter").Toast("zoekopdracht weggehaald")
	r.Press("u").Toast("ongedaan: zoekactie")
	r.Press("g", "l").Sees("zoek")
}

func TestANameThatExistsIsAskedAgain(t *testing.T) {
	r := searching(bench(t), "fase:intake").Press("w", "f", "1", "w", "f", "1", "enter").Type("Starters").Press("enter")
	r = searching(r, "stil:>14").Press("w", "f", "2", "w", "f", "2", "enter").Type("  STARTERS ").Press("enter")
	r.Sees("«STARTERS» heet al zo op plaats 1", "STARTERS").Type(" stil").Press("enter").Toast("andere naam")
	r.Press("w", "f").Sees("1  Starters: fase:intake", "2  STARTERS stil: stil:>14").Press("2", "enter")
	r.Press("ctrl+u", "enter").Press("w", "f").Sees("2  stil:>14").Misses("STARTERS")
}

func TestWhatStandsNowIsNotKeptTwiceNorEmptyNorUnreadable(t *testing.T) {
	r := bench(t).Press("w", "f").Sees("Zoek eerst met /.").Press("enter").Sees("Zoek eerst met /.").Press("1").Sees("Bewaarde").Press("esc")
	r = searching(r, "   ").Press("w", "f", "1").Sees("Zoek eerst met /.").Press("esc")
	r = searching(r, "fase:intake").Press("w", "f", "1")
	r.Press("w", "f").Type("2").Sees("Bewaarde zoekopdrachten").Press("down").Sees("Dit staat al op plaats 1.").Press("esc")
	r = searching(r, "fase:raar").Press("w", "f", "2").Toast("Er is niets bewaard.").Toast("Deze fase ken ik niet")
	r.Press("w", "f").Misses("2  fase:raar")
}

// TestASearchThatCannotBeReadIsShownAsSuchAndHidesNobody opens a book in which a program wrote a filter that this one
// does not know.
func TestASearchThatCannotBeReadIsShownAsSuchAndHidesNobody(t *testing.T) {
	book := stays()
	keeps(t, book, office.SearchSaved{Key: "4", Query: plain.Line("maan:vol fase:intake")})
	r := sitDown(t, book, robot.Size{W: 80, H: 24}, 1).Press("w", "f").Sees("4  maan:vol fase:intake", "niet te lezen").Press("4")
	r.Toast("Dit filter ken ik niet: maan:vol").Sees("Çelik").Misses("Jansen").Press("esc").Sees("Jansen")
	r.Press("w", "f").Type("beheren").Press("enter").Sees("Welke zoekopdracht?").Press("enter").Type("weg").Press("enter").Toast("weggehaald")
}

// keeps writes facts of the office in a book, as another laptop does.
func keeps(t *testing.T, book *storetest.Memory, facts ...journal.Fact) {
	t.Helper()
	d := desk.New(desk.Options{
		Book: book, Rand: rand.NewChaCha8([32]byte{9}), Author: "elders", Clock: robot.Morning,
	})
	if _, err := d.DoOffice(t.Context(), "search", facts...); err != nil {
		t.Fatal(err)
	}
}

func TestNineSearchesAreKeptAndATenthTakesThePlaceOfOne(t *testing.T) {
	for _, size := range []robot.Size{{W: 60, H: 16}, {W: 120, H: 40}} {
		book := stays()
		var facts []journal.Fact
		for i := range 9 {
			facts = append(facts, office.SearchSaved{Key: fmt.Sprint(i + 1), Query: plain.Line(fmt.Sprintf("zw:%d-%d", 10*i, 10*i+20))})
		}
		keeps(t, book, facts...)
		r := searching(sitDown(t, book, size, 1), "fase:intake").Press("w", "f").Sees("Alle negen plaatsen zijn bezet.", "zw:0-20")
		r.Type("beheren").Press("enter").Sees("Welke zoekopdracht?").Type("80-100").Press("enter").Sees("zw:80-100", "vervangen door wat er nu staat")
		r.Type("vervangen").Press("enter").Toast("zoekopdracht bewaard")
		sitDown(t, book, size, 2).Press("w", "f").Press("9").Toast("zoekt: fase:intake")
	}
}
