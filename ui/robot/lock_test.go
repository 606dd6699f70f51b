package robot_test

import (
	"context"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/caseload"
	"spoorboek/store"
	"spoorboek/store/storetest"
	"spoorboek/ui"
	"spoorboek/ui/robot"
)

func TestTheCoachChoosesAfterHowManyMinutesItLocks(t *testing.T) {
	r, v := open(t)
	r.Press("g", "i").Sees("Vergrendelen zonder toets na")
	for range 3 {
		r.Press("j")
	}
	r.Press("home", "j", "j", "j", "j", "enter").Sees("Tussen 1 en 60 minuten").Type("90").Press("enter")
	r.Toast("Tussen 1 en 60 minuten")
	r.Press("enter").Type("3").Press("enter").Sees("3 min").Press("1")
	r.Wait(2*time.Minute + 50*time.Second).Sees("TE LAAT").Wait(15 * time.Second)
	r.Sees("vergrendeld (3 min inactief)").Misses("TE LAAT")
	again := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithVault(v))
	unlock(again).Sees("slot over 3 min").Press("u").Sees("slot over 10 min")
}

func TestUnlockingBringsTheSearchTheMarksAndThePlaceBack(t *testing.T) {
	r, v := open(t)
	r.Press("/").Type("groep:deze").Press("enter")
	before := r.Screen()
	r.Press("space", "space").Sees("2 gekozen").Press("ctrl+l").Misses("groep:deze", "2 gekozen")
	unlock(r).Sees("groep:deze", "2 gekozen")
	if lines(before) != lines(r.Screen()) {
		t.Errorf("the list is another one:\n%s\n%s", before, r.Screen())
	}
	r.Press("esc", "esc").Press("2").Press("ctrl+l")
	unlock(r).Sees("[2 Dossier]")
	r.Press("1").Press("/").Type("groep:deze").Press("enter", "space").Press("q", "q")
	again := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithVault(v))
	unlock(again).Misses("groep:deze", "1 gekozen") // yesterday's choice is not today's
}

// lines counts the dossiers on a screen.
func lines(screen string) int { return strings.Count(screen, "zwk") }

func TestWhatWasWrittenInAnotherEditorSurvivesTheTimeItTook(t *testing.T) {
	book := storetest.NewMemory(caseload.ProjectEntries)
	robot.Fill(book, 24, 0)
	var r *robot.Robot
	r = robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithBook(book), func(o *ui.Options) {
		o.World.Edit = func(_ string, done func(string, error) tea.Msg) tea.Cmd {
			return func() tea.Msg {
				r.Sleep(20 * time.Minute).Wait(2 * time.Second) // the heart beats late, before the text is back
				return done("een lang verslag", nil)
			}
		}
	})
	r.GoTo("Jansen").Press("c").Field("Besproken").Press("ctrl+o").Sees("een lang verslag", "Contact vastleggen")
	r.Wait(9 * time.Minute).Sees("een lang verslag").Wait(2 * time.Minute).Misses("een lang verslag")
}

func TestTheLockForgetsWhatItKnew(t *testing.T) {
	r, v := open(t)
	r.GoTo("Wietske").Press("2").Sees("Dijkstra").Press("ctrl+l")
	book, err := v.Open(context.Background(), []byte("fiets lamp wolk brood tafel"), store.OpenOptions{})
	if err != nil {
		t.Fatalf("the file is still open, and its keys are in memory: %v", err)
	}
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"Dijkstra", "Wietske", "Amrani", "Zorggroep"} {
		if strings.Contains(r.Screen()+r.Title(), name) {
			t.Errorf("%s stands on the lock", name)
		}
	}
	r.Press("?", "tab", ":").Misses("Dijkstra")
}

func TestThePaletteKnowsAfterALockWhichActionsWereUsedButNotOnWhom(t *testing.T) {
	r, _ := open(t)
	r.Press(":").Type("Dijkstra").Press("enter", ":").Type("+taak bel Wietske").Press("enter", ":").Type("logboek").Press("enter")
	unlock(r.Press("ctrl+l")).Press(":").Sees("► Logboek").Misses("bel Wietske")
}

func TestASignalKeepsTheLetterTypedLast(t *testing.T) {
	r, v := open(t)
	r.GoTo("Wietske").Press("c").Field("Besproken").Type("gesprek over de bu").End() // no pause since the u
	again := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithVault(v))
	unlock(again).Sees("Contact vastleggen: Dijkstra, Wietske", "gesprek over de bu")
}

func TestASignalBehindTheLockFindsTheDraftKept(t *testing.T) {
	r, v := open(t)
	r.GoTo("Wietske").Press("c").Field("Besproken").Type("gesprek over de bus").Press("ctrl+l").End()
	again := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithVault(v))
	unlock(again).Sees("gesprek over de bus")
}

func TestAFaultWhileTypingGivesTheDraftBackAtTheNextStart(t *testing.T) {
	v := vault()
	setUp(t, v).Press("enter").Type(caseloadCSV).Press("enter", "tab", "enter", "enter").Press("q", "q")
	broken, report := false, ""
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithVault(v), func(o *ui.Options) {
		after := o.World.After
		o.World.After = func(d time.Duration, msg func(time.Time) tea.Msg) tea.Cmd {
			if broken && d < time.Second { // the pause of a draft, asked for in Update
				panic("Dijkstra, Wietske")
			}
			return after(d, msg)
		}
		o.World.Report = func(name string, text []byte) (string, error) {
			report = string(text)
			return "/state/" + name, nil
		}
	})
	unlock(r).GoTo("Wietske").Press("c").Field("Besproken").Type("gesprek over de bu")
	broken = true
	r.Type("s")
	if !r.Left() {
		t.Fatal("the program goes on after a fault")
	}
	bye := r.End().Crash()
	for _, want := range []string{"F-2026-11-23-", "staat klaar bij de volgende start", "spoorboek controle", "spoorboek fout toon"} {
		if !strings.Contains(bye, want) {
			t.Errorf("the farewell lacks %q:\n%s", want, bye)
		}
	}
	for _, want := range []string{"spoorboek test", "in update: string", "terminal 120x40", "overlays 1", "last actions: [", "goroutine"} {
		if !strings.Contains(report, want) {
			t.Errorf("the report lacks %q:\n%s", want, report)
		}
	}
	for _, private := range []string{"Wietske", "Dijkstra", "gesprek"} {
		if strings.Contains(report+bye, private) {
			t.Errorf("%q in the report or the farewell:\n%s\n%s", private, report, bye)
		}
	}
	again := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithVault(v))
	unlock(again).Sees("Contact vastleggen: Dijkstra, Wietske", "gesprek over de bus")
}

func TestNoWordOfTheCaseloadStandsOnTheLock(t *testing.T) {
	t.Parallel()

	secret := names(t, sampleBook(t))
	for name, away := range map[string]func(*robot.Robot){
		"asked":            func(r *robot.Robot) { r.Press("ctrl+l") },
		"idle":             func(r *robot.Robot) { r.Wait(11 * time.Minute) },
		"the lid was shut": func(r *robot.Robot) { r.Sleep(time.Hour).Wait(2 * time.Second) },
		"suspended":        func(r *robot.Robot) { r.Press("ctrl+z") },
		"from a window":    func(r *robot.Robot) { r.Press("m", "ctrl+l") },
		"from a form":      func(r *robot.Robot) { r.Press("c", "ctrl+l") },
	} {
		t.Run(name, func(t *testing.T) {
			r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithBook(sampleBook(t)))
			r.GoTo("Jansen").Press("t").Type("bel").Press("ctrl+s").GoTo("Jansen").Press("2").Sees("Jansen, Karin")
			away(r)
			r.Misses(secret...).Misses("Zorggroep", "bel")
			for _, word := range secret {
				if strings.Contains(r.Title(), word) {
					t.Errorf("%q stands in the title %q", word, r.Title())
				}
			}
		})
	}
}
