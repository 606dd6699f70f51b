package robot_test

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"spoorboek/model/caseload"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/storetest"
	"spoorboek/ui/robot"
)

// keys are what a monkey may press: everything but what ends the program.
var keys = []string{
	"j",
	"k",
	"h",
	"l",
	"G",
	"home",
	"end",
	"ctrl+d",
	"pgdown",
	"tab",
	"shift+tab",
	"1",
	"2",
	"3",
	"4",
	"5",
	"6",
	"enter",
	"esc",
	"backspace",
	":",
	"?",
	"/",
	"n",
	"N",
	"J",
	"K",
	"H",
	"L",
	"0",
	"$",
	"z",
	"space",
	"v",
	"*",
	"x",
	"d",
	"c",
	"t",
	"f",
	">",
	"<",
	"+",
	"-",
	"e",
	"i",
	"s",
	"S",
	"m",
	"u",
	"ctrl+r",
	".",
	"delete",
	"!",
	"g",
	"a",
	"w",
	"y",
	"o",
	"p",
	"r",
	"A",
	"U",
	"b",
	"F",
	"ctrl+s",
	"w",
	"m",
	"a",
	"b",
	"8",
	"up",
	"down",
	"left",
	"right",
	"f1",
	"P",
	"ctrl+l",
	"7",
	"R",
	"D",
	"W",
	"V",
	"f9",
	"ctrl+p",
	"ctrl+n",
	"ctrl+w",
	"ctrl+u",
	"shift+down",
	"shift+up",
	"é",
	"'",
	"9",
}

// A monkey presses so often, and there are so many of them from the first seed on. By hand more:
// "go test ./ui/robot -run Monkey -seed 100 -seeds 20".
var (
	presses   = flag.Int("monkey", 10_000, "keys that each monkey presses")
	monkeys   = flag.Int("seeds", 2, "how many monkeys there are")
	firstSeed = flag.Uint64("seed", 0, "the seed of the first monkey")
)

func TestAMonkeyBreaksNothingAndUndoTakesItAllBack(t *testing.T) {
	t.Parallel()
	presses := *presses
	if testing.Short() {
		presses = 400
	}
	for i := range *monkeys {
		seed := *firstSeed + uint64(i)
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			t.Parallel()
			book := storetest.NewMemory(caseload.ProjectEntries)
			robot.Fill(book, 24, 0)
			before := dossiers(t, book)
			r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithBook(book))
			dice := rand.New(rand.NewPCG(seed, 7))
			var last []string
			for i := range presses {
				k := keys[dice.IntN(len(keys))]
				last = append(last, k)
				r.Press(k)
				if i%97 == 0 {
					r.Resize(20+dice.IntN(200), 8+dice.IntN(60))
				}
				r.Screen()
				if c := r.Crash(); c != "" {
					t.Fatalf("after %v:\n%s", last[max(0, len(last)-30):], c)
				}
			}
			undoAll(t, r)
			if diff := cmp.Diff(before, dossiers(t, book), cmpopts.IgnoreTypes(dossier.Trail{})); diff != "" {
				t.Errorf("after undo of everything:\n%s", diff)
			}
		})
	}
}

// undoAll leaves every dialog and takes back one act after the other.
func undoAll(t *testing.T, r *robot.Robot) {
	t.Helper()
	r.Resize(120, 40)
	for range 12 {
		r.Press("esc")
	}
	r.Press("ctrl+l", "enter") // unlocking brings the workbench back, with at most a form
	for range 4 {
		r.Press("esc")
	}
	for range 20_000 {
		if r.Press("u"); contains(r.Status(), "niets om ongedaan") {
			return
		}
	}
	t.Fatalf("there is no end to undo:\n%s", r.Screen())
}

func contains(s, part string) bool {
	for i := 0; i+len(part) <= len(s); i++ {
		if s[i:i+len(part)] == part {
			return true
		}
	}
	return false
}

// dossiers are all dossiers as a coach sees them: without the trail of what was done and undone.
func dossiers(t *testing.T, book store.Book) map[journal.ID]dossier.Dossier {
	t.Helper()
	rows, err := book.Rows(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	out := map[journal.ID]dossier.Dossier{}
	for _, row := range rows {
		entries, err := book.Journal(context.Background(), row.ID)
		if err != nil {
			t.Fatal(err)
		}
		d := *dossier.Replay(row.ID, entries)
		if d.Trail.Removed {
			continue
		}
		d.Trail = dossier.Trail{}
		out[row.ID] = d
	}
	return out
}
