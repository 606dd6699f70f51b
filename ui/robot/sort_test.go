package robot_test

import (
	"slices"
	"strings"
	"testing"

	"spoorboek/ui/robot"
)

// inOrder tells in which order texts stand on the screen; one that is not there is left out.
func inOrder(r *robot.Robot, texts ...string) []string {
	screen := r.Screen()
	var there []string
	for _, s := range texts {
		if strings.Contains(screen, s) {
			there = append(there, s)
		}
	}
	slices.SortStableFunc(there, func(x, y string) int { return strings.Index(screen, x) - strings.Index(screen, y) })
	return there
}

func ordered(t *testing.T, r *robot.Robot, when string, want ...string) {
	t.Helper()
	if got := inOrder(r, want...); !slices.Equal(got, want) {
		t.Errorf("%s: %q\n%s", when, got, r.Screen())
	}
}

func TestDocumentsAreSortedAsTheCoachLikesAndChosenToDoOneThingWithAll(t *testing.T) {
	l := begin(t).opens("Ans Eerste")
	for _, d := range [][]string{
		{"kind=contract", "on=02-11-2026"}, {"kind=cv", "on=20-10-2026"}, {"kind=search-profile", "on=10-11-2026"},
	} {
		l.does("document", d...)
	}
	l.Press("2")
	l.finds("overeenkomst")
	ordered(t, l.Robot, "as they came", "√ zoekprofiel", "√ overeenkomst", "√ cv")
	l.Press("s").Toast("Gesorteerd op dag").Sees("Stukken · dag")
	ordered(t, l.Robot, "by day", "√ zoekprofiel", "►√ overeenkomst", "√ cv")
	l.Press("s").Toast("Gesorteerd op tekst")
	ordered(t, l.Robot, "by text", "√ cv", "►√ overeenkomst", "√ zoekprofiel")
	l.Press("S").Sees("Stukken · tekst, omgekeerd")
	ordered(t, l.Robot, "by text, turned", "√ zoekprofiel", "►√ overeenkomst", "√ cv")
	l.Press("*").Sees("[x] zoekprofiel", "[x] overeenkomst", "[x] cv").Press("y", "y").Toast("3 regels")
	if got := robot.Clipboard(l.Robot); !strings.Contains(got, "√ overeenkomst 02-11-2026\n√ cv") {
		t.Errorf("copied %q", got)
	}
	l.Press("x").Toast("doe het per regel").Press("o").Toast("geen bestand").Press("esc").Misses("[x]")
}

func TestALineThatCannotBeChosenDoesNotKeepFromTheOthersOfItsCard(t *testing.T) {
	r := bench(t)
	for _, task := range []string{"bel werkgever", "mail verslag"} {
		r.GoTo("Jansen").Press("t").Type(task).Press("ctrl+s")
	}
	r.GoTo("Jansen").Press("2", "space").Toast("deze regel is niet te kiezen").Press("v").Misses("[x]")
	r.Press("*").Sees("[x] bel werkgever", "[x] mail verslag").Press("*").Misses("[x]")
	r.Press("j", "j", "j", "v", "k", "k", "k", "v").Sees("[x] bel werkgever", "[x] mail verslag")
	r.Press("j", "j").Press("x").Toast("2 regels in één keer gedaan")
}

func TestHowAListIsSortedIsRememberedTillTomorrow(t *testing.T) {
	book := filled()
	start := func() *robot.Robot {
		return robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithBook(book))
	}
	r := start().Press("g", "w")
	before := r.Screen()
	r.Press("s").Toast("Gesorteerd op naam").Sees("· naam")
	byName := r.Screen()
	if byName == before {
		t.Error("the employers stand as they stood")
	}
	r.Press("g", "l", "s").Toast("Gesorteerd op wie")
	r.Press("5", "w", "b", "s").Toast("Gesorteerd op functie").Press("w", "b", "s").Toast("het bord staat op stap")
	r.Press("g", "a", "s").Toast("vaste volgorde").Press("space").Toast("alleen op: Ochtend, Dossier")
	r.Press("7", "s").Toast("vaste volgorde").Press("g", "i", "s").Toast("vaste volgorde")
	if again := start().Press("g", "w"); !strings.Contains(again.Screen(), "· naam") {
		t.Errorf("the next start has forgotten it:\n%s", again.Screen())
	}
	if again := start().Press("5", "w", "b"); !strings.Contains(again.Screen(), "· functie") {
		t.Errorf("the next start has forgotten it:\n%s", again.Screen())
	}
}

func TestManyTasksAreTickedAndMovedAtOnceAndTakenBackAtOnce(t *testing.T) {
	l := begin(t).opens("Ans Eerste")
	for _, text := range []string{"bel arts", "mail werkgever", "lees cv"} {
		l.does("task", "text="+text, "due=30-11-2026")
	}
	l.does("promise", "party=employer", "what=rooster sturen", "due=30-11-2026")
	l.Press("2")
	l.finds("bel arts").Press("v", "j", "j").Sees("[x] bel arts", "[x] lees cv").Press("v")
	l.finds("rooster sturen").Press("space").Sees("[x] werkgever: rooster sturen")
	l.Press("d").Sees("Nieuwe dag").Type("07-12-2026").Press("enter").Toast("4 regels in één keer gedaan")
	l.Misses("[x]")
	d, _ := l.dossier()
	for _, task := range d.Agenda.Tasks {
		if task.Due.String() != "2026-12-07" {
			t.Errorf("%s stands on %v", task.Text, task.Due)
		}
	}
	if on := d.Agenda.Promises[0].Due; on.String() != "2026-12-07" {
		t.Errorf("the promise stands on %v", on)
	}
	l.Press("u")
	if d, _ = l.dossier(); d.Agenda.Tasks[0].Due.String() != "2026-11-30" || d.Agenda.Promises[0].Due.String() != "2026-11-30" {
		t.Errorf("one undo leaves %v and %v", d.Agenda.Tasks[0].Due, d.Agenda.Promises[0].Due)
	}
	l.finds("bel arts").Press("shift+down", "x").Toast("2 regels in één keer gedaan")
	if d, _ = l.dossier(); d.Agenda.Tasks[0].Open() || d.Agenda.Tasks[1].Open() || !d.Agenda.Tasks[2].Open() {
		t.Errorf("%+v", d.Agenda.Tasks)
	}
	l.finds("lees cv").Press("space", "2")
	l.opens("Bo Tweede").Press("2").Misses("[x]") // another person's lines were not chosen
}

func TestManyApplicationsGoAStepOnAndThoseThatAskAreLeftOut(t *testing.T) {
	l := begin(t).opens("Ans Eerste")
	l.does("application", "function=planner", "employer=Logis", "stage=suitable")
	l.does("application", "function=kassier", "employer=Winkel", "stage=offer")
	l.Press("2")
	l.finds("planner").Press("*", ">").Toast("1 regel gedaan").Sees("verstuurd")
}

func TestContactsAreSortedByTheirKind(t *testing.T) {
	l := begin(t).opens("Ans Eerste")
	for _, k := range [][]string{
		{"kind=call", "on=02-11-2026", "discussed=cv besproken"}, {"kind=meeting", "on=05-11-2026", "discussed=kennis gemaakt"},
		{"kind=call", "on=09-11-2026", "discussed=afspraak gemaakt"},
	} {
		l.does("contact", k...)
	}
	l.Press("2")
	l.finds("afspraak gemaakt").Press("s", "s").Toast("Gesorteerd op soort").Sees("· soort")
	ordered(t, l.Robot, "by kind", "gesprek     kennis gemaakt", "telefoon    afspraak gemaakt", "telefoon    cv besproken")
	l.Press("s").Toast("Gesorteerd op tekst")
	ordered(t, l.Robot, "by text", "afspraak gemaakt", "cv besproken", "kennis gemaakt")
}

func TestApplicationsAreSortedByHowWellTheyFit(t *testing.T) {
	l := begin(t).opens("Ans Eerste")
	for _, function := range []string{"lasser", "bode", "planner", "kok"} {
		l.does("application", "function="+function)
	}
	l.does("judge", "item=1", "fit=not", "reason=te zwaar").does("judge", "item=3", "fit=fits", "reason=zittend")
	l.does("judge", "item=4", "fit=adapted", "reason=met een kruk")
	l.Press("5", "w", "b", "s", "s", "s", "s", "s").Toast("Gesorteerd op past").Sees("· past")
	ordered(t, l.Robot, "best first", "planner ", "kok ", "bode ", "lasser ")
}

func TestApplicationsAreSortedByEveryColumnThatTheWindowHasRoomFor(t *testing.T) {
	l := begin(t).opens("Ans Eerste")
	l.does("application", "function=lasser", "hours=16", "channel=vacancy", "follow-up=27-11-2026", "note=zwaar werk")
	l.does("application", "function=bode", "hours=32", "channel=agency", "note=fijn team")
	l.does("application", "function=kok", "hours=24", "channel=network", "follow-up=25-11-2026", "evidence=mail")
	by := func(what string, want ...string) {
		t.Helper()
		l.Press("s").Toast("Gesorteerd op " + what)
		ordered(t, l.Robot, what, want...)
	}
	l.Resize(200, 60).Press("5", "w", "b", "s", "s", "s", "s", "s", "s").Toast("Gesorteerd op richting")
	by("vervolg", "kok ", "lasser ", "bode ")
	by("uren", "bode ", "kok ", "lasser ")
	l.Press("s").Toast("Gesorteerd op reistijd")
	by("via", "bode ", "kok ", "lasser ") // bureau, netwerk, vacature
	by("bewijs", "kok ")
	by("notitie", "bode ", "lasser ", "kok ")
	l.Press("s").Toast("eigen volgorde")
	l.Resize(80, 24).Press("s", "s", "s", "s", "s").Toast("Gesorteerd op past").Press("s").Toast("eigen volgorde")
}

func TestWhoFitsIsSortedByFitAndByWhatDecides(t *testing.T) {
	r := bench(t).Press("V").Field("Uren per week").Type("24").Press("ctrl+s")
	own := inOrder(r, "√", "!")
	r.Press("s").Toast("Gesorteerd op naam").Press("s").Toast("Gesorteerd op past").Sees("· past")
	if got := inOrder(r, "√", "!"); !slices.Equal(got, own) {
		t.Errorf("who fits best comes first: %q, and not %q", own, got)
	}
	r.Press("S", "g", "g").Sees("past, omgekeerd")
	if first := r.Line(); strings.Contains(first, "√") {
		t.Errorf("turned round the first is %q", first)
	}
	r.Press("s").Toast("Gesorteerd op wat beslist").Sees("· wat beslist")
}

func TestAnApplicationThatIsBegunOnADirectionIsMadeInThatDirection(t *testing.T) {
	l := begin(t).opens("Ans Eerste").does("direction", "function=planner").does("direction", "function=portier")
	l.Press("4")
	l.finds("portier")
	l.Press("a", "s").Field("Functie").Type("nachtportier").Press("ctrl+s").Press("5", "w", "b", "i").Sees("portier")
	d, _ := l.dossier()
	if len(d.Applications) != 1 || d.Applications[0].Direction != d.Papers.Directions[1].ID {
		t.Errorf("the application is of another direction: %+v", d.Applications)
	}
}
