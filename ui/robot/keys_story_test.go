package robot_test

import (
	"strings"
	"testing"
	"time"

	"spoorboek/ui/robot"
)

func TestGoingSomewhereAndAddingSomethingAlsoGoByChord(t *testing.T) {
	for chord, shows := range map[string]string{
		"g o": "╔═ Ochtendlijst", "g d": "[2 Dossier]", "g p": "[4 Profiel]", "g s": "[5 Sollicitaties]", "g r": "[6 Rapporten]",
		"a c": "Contact vastleggen: Jansen, Karin", "a t": "Taak toevoegen: Jansen, Karin",
		"a g": "Wettelijk moment vastleggen: Jansen, Karin", "a r": "Voorbeeld: voortgangsrapportage",
	} {
		bench(t).GoTo("Jansen").Press("3").Press(strings.Fields(chord)...).Sees(shows)
	}
}

func TestEveryPartOfADossierCanBeCopied(t *testing.T) {
	r := bench(t).GoTo("Jansen")
	for key, want := range map[string]string{
		"t": "06-0000 0001", "e": "k.jansen@voorbeeld.nl", "a": "Jansen, Karin\nZorggroep De Linde\nmw. M. de Groot",
		"o": "2026-001 · Jansen, Karin · zwk 62", "d": "19-11-2026",
	} {
		r.Press("y", key).Toast("gekopieerd")
		if got := robot.Clipboard(r); !strings.HasPrefix(got, want) {
			t.Errorf("y %s copies %q, not %q", key, got, want)
		}
	}
}

func TestPagesAndHalfPagesGoThereAndBack(t *testing.T) {
	r := bench(t).Press("home").On("Jansen")
	r.Press("pgdown").On("Ørskov").Press("pgup").On("Jansen").Press("ctrl+d").On("Postma").Press("ctrl+u").On("Jansen")
	r.Press("S").Press("home")
	if strings.Contains(r.Line(), "Jansen") {
		t.Errorf("sorted the other way round it still begins with %s", r.Line())
	}
	r.Press("S").Press("home").On("Jansen")
}

func TestLinesAreChosenByReachingForThem(t *testing.T) {
	r := bench(t).GoTo("van Dijk").Press("shift+down", "shift+down").Sees("3 gekozen")
	r.Press("esc").Misses("gekozen").GoTo("Hendriks").Press("shift+up").Sees("2 gekozen").Press("esc")
	r.GoTo("van Dijk").Press("v", "j", "j", "v").Sees("3 gekozen").Press("j").Sees("3 gekozen")
}

func TestTheCursorOfTheTimelineMovesByWeekByWindowAndToTheEnds(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("3").Press("l").Sees("zwk 63 · ma 30-11").Press("h").Sees("zwk 62 · ma 23-11")
	r.Press("L").Sees("zwk 66").Press("H").Sees("zwk 62 · ma 23-11")
	r.Press("$").Sees("zwk 104 · do 16-09-2027").Press("0").Sees("zwk 1 · do 25-09-2025")
}

func TestALineOfTextIsMendedWithTheKeysOfAnEditor(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("t").Type("bel drie keer").Press("ctrl+left", "ctrl+k").Misses("keer")
	r.Press("ctrl+z").Sees("bel drie keer").Press("ctrl+y").Misses("keer").Press("ctrl+z")
	r.Press("ctrl+a", "ctrl+right").Type("!").Sees("bel !drie").Press("ctrl+e").Type("?").Sees("keer?")
	r.Press("f1").Sees("Een sterretje betekent: nodig").Press("esc").Misses("Een sterretje")
	r.Press("tab", "shift+tab", "end").Type("!").Sees("keer?!")
	r.Press("ctrl+s").Toast("taak toegevoegd (Jansen, Karin)")
}

func TestAButtonPassedByIsGoneBackTo(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("delete").Wait(time.Second).Press("right", "left", "enter")
	r.Misses("naar de prullenbak?", "Typ ter controle").Sees("Jansen, Karin")
}

func TestTheMenuIsGoneThroughUpwardsToo(t *testing.T) {
	bench(t).GoTo("Jansen").Press("m", "down", "down", "up", "enter").Sees("Contact vastleggen: Jansen, Karin")
}

func TestTheBoardAndTheListShowTheSameApplications(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("5").Sees("Gemeente Oost")
	board := r.Screen()
	r.Press("w", "b").Sees("Gemeente Oost")
	if r.Screen() == board {
		t.Error("w b shows what was there")
	}
	r.Press("w", "b")
	if r.Screen() != board {
		t.Errorf("w b does not come back:\n%s", r.Screen())
	}
}

func TestAFilterIsKeptUnderANumberAndUsedAgain(t *testing.T) {
	r := bench(t).Press("/").Type("fase:intake").Press("enter").Sees("Çelik").Misses("Jansen, Karin")
	r.Press("w", "f").Sees("Bewaarde zoekopdrachten").Wait(time.Second).Press("enter").Toast("zoekopdracht bewaard")
	r.Press("esc").Sees("Jansen, Karin").Press("w", "f").Sees("fase:intake").Wait(time.Second).Press("enter")
	r.Sees("Çelik").Misses("Jansen, Karin", "Bewaarde zoekopdrachten")
}

func TestTheLanguageIsChangedWhileAtWork(t *testing.T) {
	r := bench(t).Press(":").Type("taal").Press("enter").Sees("OVERDUE").Misses("TE LAAT")
	r.Press(":").Type("language").Press("enter").Sees("TE LAAT").Misses("OVERDUE")
}

func TestFromALineToItsChecksItsTalkAndWhoFitsAJob(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("R").Sees("RIV-controle: Jansen, Karin", "Aandachtspunten")
	r.Press("1").GoTo("Jansen").Press("D").Sees("Driegesprek: Jansen, Karin", "Werknemer verwacht")
	r.Press("1").Press("V").Sees("De vraag", "Wie past").Field("Functie").Type("verkoper").Press("ctrl+s")
	r.Sees("Wie past: verkoper (22)")
}

func TestTheDocumentBesideTheListScrollsWithoutLeavingIt(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("6")
	before := r.Screen()
	if r.Press("J"); r.Screen() == before {
		t.Error("J does not scroll the document")
	}
	if r.Press("K"); r.Screen() != before {
		t.Errorf("K does not come back:\n%s", r.Screen())
	}
}

func TestTheLineUnderTheCursorIsCopiedOnEveryScreen(t *testing.T) {
	for name, s := range map[string]struct{ keys, want string }{
		"the morning":  {"", "2026-001 · Jansen, Karin · zwk 62 · arbeidsmarkt · rapportage, elke 42 dagen · 4 d te laat"},
		"two chosen":   {"shift+down", "2026-001 · Jansen, Karin · zwk 62 · arbeidsmarkt · rapportage, elke 42 dagen · 4 d te laat\n2026-0"},
		"a card":       {"4 j", "Geboren 15-02-1969"},
		"the pipeline": {"5", "verkoper · Tuincentrum De Es · niet passend"},
		"the timeline": {"3 n", "23-12-2026 periodieke evaluatie plan van aanpak"},
		"a bare week":  {"3", "2026-001 · Jansen, Karin · zwk 62 · arbeidsmarkt"},
		"the agenda":   {"g a", "10:30 El Amrani, Samira · driegesprek"},
		"the settings": {"g i", "Naam coach"},
		"an employer":  {"g w", "Zorgkantoor West"},
		"the log":      {"g l", "00:08 · demo · wettelijk moment gedaan"},
	} {
		r := bench(t).GoTo("Jansen").Press(strings.Fields(s.keys)...).Press("y", "y").Toast("regel gekopieerd")
		if got := robot.Clipboard(r); !strings.HasPrefix(got, s.want) {
			t.Errorf("%s: y y copies %q, not %q", name, got, s.want)
		}
	}
}

func TestTheDateOfTheLineIsCopied(t *testing.T) {
	for keys, want := range map[string]string{"": "19-11-2026", "3 l": "30-11-2026", "5": "28-10-2026", "g a": "23-11-2026"} {
		r := bench(t).GoTo("Jansen").Press(strings.Fields(keys)...).Press("y", "d").Toast("gekopieerd")
		if got := robot.Clipboard(r); got != want {
			t.Errorf("%q: y d copies %q, not %q", keys, got, want)
		}
	}
}

func TestThePaletteOffersFirstWhatIsDoneEveryDay(t *testing.T) {
	for word, want := range map[string]string{
		"taak": "Taak toevoegen: Jansen, Karin", "contact": "Contact vastleggen: Jansen, Karin",
		"afspraak": "Afspraak maken: Jansen, Karin", "notitie": "Notitie schrijven: Jansen, Karin",
	} {
		bench(t).GoTo("Jansen").Press(":").Type(word).Press("enter").Sees(want)
	}
}

func TestWhileAChordWaitsTheLineItIsForStaysInSight(t *testing.T) {
	for _, size := range append([]robot.Size{{W: 20, H: 8}, {W: 20, H: 9}, {W: 44, H: 9}}, sizes...) {
		r := robot.Start(t, size, robot.WithSample(24)).Press("home")
		for range 12 {
			on := r.Line()
			for _, chord := range []string{"g", "a", "w", "y"} {
				r.Press(chord).Wait(time.Second).Sees(chord + "…")
				if got := strings.TrimRight(r.Line(), "▼ "); got == "" || !strings.HasPrefix(on, got) {
					t.Fatalf("%dx%d: %s hides %q:\n%s", size.W, size.H, chord, on, r.Screen())
				}
				r.Press("esc")
			}
			r.Press("j")
		}
	}
}

func TestWhereTheStripOfAChordHasNoRoomForAllItSaysThatThereIsMore(t *testing.T) {
	r := robot.Start(t, robot.Size{W: 20, H: 8}, robot.WithSample(24)).Press("home", "g").Wait(time.Second)
	r.Sees("g begin", "▼").Misses("z vrijdagronde")
	r.Resize(120, 40).Sees("z vrijdagronde")
}
