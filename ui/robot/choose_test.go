package robot_test

import (
	"testing"

	"spoorboek/model/pipeline"
	"spoorboek/ui/robot"
)

// wrote begins with somebody who wrote to four employers, in the pipeline's list.
func wrote(t *testing.T) *life {
	t.Helper()
	l := begin(t).opens("Ans Eerste")
	for _, a := range [][]string{
		{"function=kassier", "employer=Winkel", "stage=sent"}, {"function=planner", "employer=Logis", "stage=sent"},
		{"function=portier", "employer=Toren", "stage=interview"}, {"function=zetter", "employer=Drukker", "stage=offer"},
	} {
		l.does("application", append(a[:2:2], a[2])...)
	}
	l.Press("5", "w", "b", "s").Toast("functie") // kassier, planner, portier, zetter
	l.Press("g", "g").Sees("►○ kassier")
	return l
}

// stages are the stages of the applications, in the order in which they were added.
func (l *life) stages() [4]pipeline.Stage {
	l.t.Helper()
	d, _ := l.dossier()
	var all [4]pipeline.Stage
	for i := range d.Applications {
		all[i] = d.Applications[i].At(d.Applications[i].Steps[len(d.Applications[i].Steps)-1].On)
	}
	return all
}

func TestManyApplicationsOfTheListGoAStepOnOrBackAsOneActAndOneUndo(t *testing.T) {
	l := wrote(t)
	l.Press("space", "space").Sees("[x] kassier", "[x] planner", "2 gekozen").Misses("[x] portier")
	l.Press(">").Toast("2 regels in één keer gedaan").Misses("[x]", "gekozen")
	if got, want := l.stages(), [4]pipeline.Stage{"interview", "interview", "interview", "offer"}; got != want {
		t.Errorf("a step on: %v", got)
	}
	l.Press("u")
	if got, want := l.stages(), [4]pipeline.Stage{"sent", "sent", "interview", "offer"}; got != want {
		t.Errorf("one undo: %v", got)
	}
	l.Press("*").Sees("4 gekozen").Press("<").Toast("4 regels in één keer gedaan")
	if got, want := l.stages(), [4]pipeline.Stage{"suitable", "suitable", "sent", "interview"}; got != want {
		t.Errorf("a step back: %v", got)
	}
	l.Press("u", "*", "x").Toast("3 regels in één keer gedaan").Toast("1 regel is overgeslagen") // a placement asks when
	if got, want := l.stages(), [4]pipeline.Stage{"interview", "interview", "offer", "offer"}; got != want {
		t.Errorf("ticked: %v", got)
	}
}

func TestChosenApplicationsGetOneDayOneCopyAndOneEnd(t *testing.T) {
	l := wrote(t)
	l.Press("v", "j", "j").Sees("[x] kassier", "[x] portier", "3 gekozen").Press("v", "G").Sees("3 gekozen")
	l.Press("y", "y").Toast("3 regels")
	if got, want := robot.Clipboard(l.Robot), "kassier · Winkel · verstuurd"; len(got) < len(want) || got[:len(want)] != want {
		t.Errorf("copied %q", got)
	}
	l.Press("d").Sees("Nieuwe dag").Type("07-12-2026").Press("enter").Toast("3 regels in één keer gedaan")
	d, _ := l.dossier()
	for i, want := range []string{"2026-12-07", "2026-12-07", "2026-12-07", ""} {
		if got := d.Applications[i].FollowUp.String(); got != want {
			t.Errorf("%s is followed up on %q", d.Applications[i].Function, got)
		}
	}
	l.Press("g", "g", "shift+down", "delete").Sees("Wat werd het bij 2 sollicitaties?", "blijven in het dossier").Press("esc")
	l.Sees("2 gekozen").Press("delete", "down", "down", "enter").Toast("2 regels in één keer gedaan")
	if got, want := l.stages(), [4]pipeline.Stage{"silent", "silent", "interview", "offer"}; got != want {
		t.Errorf("ended: %v", got)
	}
	l.Press("u")
	if got, want := l.stages(), [4]pipeline.Stage{"sent", "sent", "interview", "offer"}; got != want {
		t.Errorf("one undo: %v", got)
	}
}

func TestWhatIsChosenStaysChosenOverBoardListAndOrderUntilEsc(t *testing.T) {
	l := wrote(t)
	l.Press("v", "j", "S").Sees("2 gekozen", "[x] kassier", "[x] planner") // turned round, and no other two
	l.Press("w", "b").Sees("[x] kassier", "[x] planner", "2 gekozen")
	l.Press("0", "l", "*").Sees("2 gekozen", "[x] portier", "1 gekozen") // a column is what * chooses on the board
	l.Press("w", "b").Sees("3 gekozen", "[x] portier").Misses("[x] zetter")
	l.Press("esc").Misses("[x]", "gekozen").Sees("[5 Sollicitaties]")
	l.Press("space").Sees("1 gekozen")
	l.opens("Bo Tweede").Press("5").Misses("[x]") // another's were not chosen
}

func TestApplicationsThatEndedAreNotEndedOnceMoreAndTheDossierIsNotThrownAway(t *testing.T) {
	l := wrote(t)
	l.Press("*", "delete", "enter").Toast("4 regels").Press("*", "delete").Toast("zijn al afgelopen").Misses("prullenbak")
}

func TestAChosenTaskIsDroppedAndTheDossierIsNotThrownAway(t *testing.T) {
	l := begin(t).opens("Ans Eerste")
	l.does("task", "text=bel arts", "due=30-11-2026").does("task", "text=lees cv", "due=30-11-2026").Press("2")
	l.finds("bel arts").Press("shift+down", "delete").Toast("2 regels in één keer gedaan").Misses("bel arts")
	l.Press("u").Sees("bel arts", "lees cv")
}
