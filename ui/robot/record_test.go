package robot_test

import (
	"strings"
	"testing"

	"spoorboek/ui/robot"
)

func TestTheApplicationUnderTheCursorIsToldWholeAndOpenedOnTheBoard(t *testing.T) {
	l := begin(t)
	l.opens("Ans Eerste")
	l.does("direction", "function=planner", "fit=fits", "ground=zittend werk")
	l.does("version", "kind=cv", "version=3 kort", "on=20-11-2026")
	l.does("application", "employer=Kliniek West", "function=planner zorg", "stage=sent", "contact=dhr. Arends",
		"direction=1", "cv=1", "evidence=mail 20-11")
	l.GoTo("Eerste, Ans").Press("5")
	l.Sees("Contact  dhr. Arends", "Richting planner", "Cv       cv 3 kort", "Bewijs   mail 20-11")
	l.Press("i").Sees("planner zorg · Kliniek West", "20-11", "Esc sluit").Press("esc")
	l.Press("enter").Sees("Sollicitatie wijzigen").Field("Werkgever").Press("esc") // and not back to the list
	l.Sees("[5 Sollicitaties]")
}

func TestAgreedRhythmStandsBesideTheReal(t *testing.T) {
	l := begin(t)
	l.opens("Ans Eerste")
	l.does("approach", "mode=together", "per-week=2", "on=02-11-2026")
	l.does("application", "employer=Kliniek West", "function=planner", "on=17-11-2026", "stage=sent")
	l.GoTo("Eerste, Ans").Press("5")
	l.Sees("Afspraak: samen solliciteren · 2 per week", "Verstuurd: 0,2 per week (0 0 1 0)")
	l.Press("4").Sees("samen solliciteren · 2 per week")
}

func TestWhatUWVReadsStandsInOneCardAndIsTickedThere(t *testing.T) {
	l := begin(t)
	l.opens("Ans Eerste")
	l.does("advice", "source=expert", "text=tilhulp aanschaffen", "on=02-11-2026")
	l.does("non-cooperation", "what=niet verschenen", "on=09-11-2026")
	l.does("letter", "date=01-02-2027", "received=20-11-2026")
	l.GoTo("Eerste, Ans").Press("2").Sees("Wet en verantwoording", "advies · arbeidsdeskundige · tilhulp")
	l.Sees("niet meewerken · niet verschenen", "UWV-brief WIA · t/m 01-02-2027")
	for range 60 {
		if l.Press("j"); strings.Contains(l.Screen(), "►○ advies") {
			break
		}
	}
	l.Press("i").Sees("Advies: tilhulp aanschaffen").Press("esc", "x").Toast("advies")
	if a := l.replays().Proof.Advice; len(a) != 1 || a[0].Done.IsZero() {
		t.Errorf("not carried out: %+v", a)
	}
}

func TestWhyALoonsanctieWasLiftedIsReadOnItsCard(t *testing.T) {
	l := begin(t)
	l.opens("Ans Eerste")
	l.does("task", "text=bellen", "due=25-11-2026")
	l.does("sanction", "on=02-11-2026", "until=01-11-2027", "reason=spoor 2 te laat begonnen")
	to := func() {
		l.GoTo("Eerste, Ans").Press("2")
		for range 60 {
			if l.Press("j"); strings.Contains(l.Screen(), "►√ loonsanctie") {
				return
			}
		}
		t.Fatalf("no sanction on the screen:\n%s", l.Screen())
	}
	to()
	l.Sees("loonsanctie · t/m 01-11-2027 · spoor 2").Press("i").Sees("Reden: spoor 2 te laat begonnen").Press("esc")
	l.Press("x").Field("Reden").Type("bezwaar gegrond").Press("ctrl+s").Toast("loonsanctie")
	l.Sees("loonsanctie · opgeheven · bezwaar gegrond")
	l.Press("e").Sees("bezwaar gegrond").Field("Reden").Type(", d.d. gisteren").Press("ctrl+s")
	l.Press("u", "u").Sees("loonsanctie · t/m 01-11-2027").Press("ctrl+r", "ctrl+r")
	l.Robot = robot.Start(t, robot.Size{W: 120, H: 60}, robot.WithBook(l.book))
	to()
	l.Press("i").Sees("Reden: bezwaar gegrond, d.d. gisteren", "Opgeheven: ja")
	if s := l.replays().Proof.Sanction; s.Imposed.Reason != "spoor 2 te laat begonnen" || s.Lifted.On.IsZero() {
		t.Errorf("kept as %+v", s)
	}
}

func TestWhyATaskWasMovedAndDroppedIsRead(t *testing.T) {
	l := begin(t)
	l.opens("Ans Eerste")
	l.does("task", "text=bellen", "due=25-11-2026")
	l.GoTo("Eerste, Ans").Press("2", "d", "v").Toast("ongedaan")
	l.Press("i").Sees("verzet op 23-11-2026 van 25-11-2026 naar 27-11-2026").Press("esc")
	l.does("drop", "item=1", "reason=niet meer nodig")
	l.Misses("niet meer nodig").Press("w", "x").Sees("bellen · niet meer nodig", "vervallen")
}

func TestTheOfficeNamesWhatACapacityDocumentScores(t *testing.T) {
	l := begin(t)
	l.opens("Ans Eerste")
	l.does("assess", "kind=fml", "on=20-11-2026", "items=4.14 2")
	l.Press("g", "i").GoTo("4.14 tillen").Press("enter").Type("optillen tot borst").Press("enter").Toast("ongedaan")
	l.Press("1").GoTo("Eerste, Ans").Press("4").Sees("4.14 optillen tot borst")
	l.Press("u").Sees("4.14 tillen").Misses("optillen tot borst")
}

func TestTheQuestionWhoFitsNamesTheKeysThatItTakes(t *testing.T) {
	l := begin(t)
	l.opens("Ans Eerste").Press("V").Sees("F1 hulp bij veld", "Ctrl+S zoekt wie past")
	l.Sees("eigen editor").Misses("langs wat gevonden is")
	l.Press("f1").Sees("wat niet gevraagd is").Press("esc").Sees("De vraag")
	l.Press("esc", "/").Sees("langs wat gevonden is")
}

func TestAClosedDossierThatASearchFindsSaysSo(t *testing.T) {
	l := &life{t: t, Robot: robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithSample(60))}
	l.Press("/").Type("fase:afgesloten").Press("enter").Sees("AFGESLOTEN", "afgesloten, niets open")
	l.Misses("signal.none")
}

func TestHoursOfTravelStandBesideThoseOfTheBudget(t *testing.T) {
	l := begin(t)
	l.opens("Ans Eerste")
	l.does("assign", "start=02-11-2026", "budget=40")
	l.does("contact", "kind=meeting", "minutes=60", "travel=90", "discussed=kennisgemaakt")
	l.GoTo("Eerste, Ans").Press("4").Sees("1 van 40 u besteed · 1,5 u reis")
}

func TestTheFormOfAContactTellsBelowItsFieldsWhichContactsWentBefore(t *testing.T) {
	l := begin(t)
	l.opens("Ans Eerste").GoTo("Eerste, Ans").Press("c").Sees("Contact vastleggen: Eerste, Ans")
	l.Misses("Vorige contacten").Press("esc")
	for _, one := range []string{"mail 05-10", "meeting 27-10", "threeway 03-11", "call 16-11"} {
		kind, on, _ := strings.Cut(one, " ")
		l.does("contact", "kind="+kind, "on="+on+"-2026", "discussed=kwestie van geld")
	}
	three := "Vorige contacten   16-11 telefoon · 03-11 driegesprek · 27-10 gesprek"
	l.Press("c").Sees(three + "  ").Misses("05-10")
	l.Resize(120, 40).Sees(three).Resize(200, 60).Sees(three)
	l.Resize(100, 40).Resize(80, 60).Sees(three)
	l.Resize(60, 60).Sees("16-11 telefoon · 03-11 driegesprek ").Misses("27-10")
	l.Resize(80, 24).Misses("Vorige contacten").Resize(120, 60).Press("esc")
	l.opens("Bea Tweede")
	l.GoTo("Eerste, Ans").Press("space").GoTo("Tweede, Bea").Press("space", "c")
	l.Sees("Contact vastleggen: 2 dossiers").Misses("Vorige contacten").Press("esc")
	l.Robot = robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithBook(l.book), robot.English())
	l.GoTo("Eerste, Ans").Press("c")
	l.Sees("Previous contacts   2026-11-16 phone · 2026-11-03 three-way meeting")
	l.Press("esc", "t").Sees("Eerste, Ans").Misses("Previous contacts")
}
