package robot_test

import (
	"strings"
	"testing"
	"time"

	"spoorboek/ui/robot"
)

func TestAKeyThatMeansNothingSaysSo(t *testing.T) {
	for keys, want := range map[string]string{
		"X": "X doet hier niets", "g q": "gq doet hier niets", "4 ;": "; doet hier niets", "g l Q": "Q doet hier niets",
	} {
		t.Run(keys, func(t *testing.T) { bench(t).GoTo("Jansen").Press(strings.Fields(keys)...).Toast(want) })
	}
	r := bench(t).GoTo("Jansen").Press("g", "esc").Misses("doet hier niets")
	r.Press("Q").Toast("? toont alle toetsen").Press("!").Misses("Q doet hier niets")
}

func TestWhatTheLastKeyDidNotDoIsNotSaidOfTheNext(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("H").Toast("doet hier niets").Press("j").Misses("doet hier niets")
	r.Press("Q").Toast("doet hier niets").Press("k").Misses("doet hier niets")
}

func TestWhatWasDoneIsSaidUntilSomethingElseIsDone(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("t").Type("mail de arts").Press("ctrl+s").Toast("taak toegevoegd")
	r.Press("j", "k").Toast("taak toegevoegd").Press("m").Press("esc").Misses("taak toegevoegd")
	r.Press("!").Sees("taak toegevoegd") // nothing that was said is lost
}

func TestDeleteIsAboutTheLineAndOnlyInTheListAboutTheDossier(t *testing.T) {
	l := wrote(t)
	l.Press("g", "g").Press("delete").Sees("Wat werd het bij deze sollicitatie?", "kassier").Misses("Dossier naar de prullenbak")
	l.Press("esc").Press("delete", "down", "down", "enter").Toast("ongedaan")
	if got := l.stages()[0]; got != "silent" {
		t.Errorf("the application ended %q", got)
	}
	l.Press("delete").Toast("is al afgelopen").Misses("prullenbak")
	l.Press("4", "delete").Toast("Dit blijft staan").Press("3", "delete").Toast("Dit blijft staan").Misses("prullenbak")
	l.Press("6", "delete").Misses("prullenbak").Press("1", "delete").Sees("Dossier naar de prullenbak?", "Het hele dossier")
}

func TestATaskFallsAfterAQuestionThatNamesIt(t *testing.T) {
	l := begin(t).opens("Ans Eerste").does("task", "text=bel arts", "due=30-11-2026")
	l.Press("2")
	l.finds("bel arts").Press("delete").Sees("Taak laten vallen?", "bel arts").Misses("prullenbak")
	l.Wait(time.Second).Press("enter").Sees("bel arts") // on Cancel
	l.Press("delete").Wait(time.Second).Press("right", "enter").Toast("taak vervallen").Misses("bel arts")
	l.Press("u").Sees("bel arts")
}

func TestAnAppointmentIsCalledOffFromTheAgenda(t *testing.T) {
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithSample(24))
	r.Press("g", "a", "delete").Sees("Hoe ging de afspraak", "(•) afgezegd").Misses("prullenbak")
}

func TestTheMenuShowsFirstWhatCanBeDoneAndTheRestInBracketsWithTheReason(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("m").Misses("(Termijn").Press("up", "up", "up").Sees("(")
	r.Press("esc").Press("m").Type("verzetten").Sees("(Termijn verzetten) · Hier is geen dag te verzetten")
	r.Press("esc").Press("g", "l", "m").Misses("Alle acties: ").Type("fml vastleggen").Sees("Kan nu niet")
	r.Press("esc").Press("?").Sees("draai terug", "alles sinds")
}

func TestInTheSmallestWindowReasonsAndPhasesAreReadWhole(t *testing.T) {
	r := robot.Start(t, robot.Size{W: 44, H: 12}, robot.WithSample(24)).GoTo("Jansen")
	r.Sees("Ctrl+L vergrendelt.", ": palet  ? hulp").Press("d").Sees("Hier is geen dag te verzetten: U stelt", "uit, t maakt een taak.")
	r.Press("f").Sees("Deze stap vraagt:", "! leg eerst de plaatsing vast", "… · Esc").Misses("Vergroot het venster of druk q")
	r.Press("up", "up", "up", "up").Sees("► AA")
}

func TestTheFooterSaysOfZoomTabAndSaveWhatTheyDoHere(t *testing.T) {
	r := robot.Start(t, robot.Size{W: 200, H: 60}, robot.WithSample(24)).GoTo("Jansen")
	r.Sees("z vergroot").Press("3").Sees("z verklein").Misses("z vergroot")
	r.Press("g", "l").Misses("z vergroot", "Tab volgend paneel")
	r.Press("V").Sees("^s wie past").Misses("^s bewaren")
}

func TestAQuestionInTheTitleOfAFormNeedsNoColon(t *testing.T) {
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithSample(24))
	r.Press("g", "a", "delete").Sees("Hoe ging de afspraak? ").Misses("?:")
}

func TestInTheSmallestWindowAFormThatIsAScreenNamesItsKeysAndNotQ(t *testing.T) {
	r := robot.Start(t, robot.Size{W: 44, H: 12}, robot.WithSample(24))
	r.Press("V").Sees("^s wie past").Misses("druk q")
}
