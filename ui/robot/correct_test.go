package robot_test

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/dossier"
	"spoorboek/ui"
	"spoorboek/ui/robot"
)

// over puts a value in the place of what stands in a field.
func (l *life) over(label, value string) {
	l.t.Helper()
	l.Field(label).Press("end", "ctrl+u").Type(value)
}

// corrects opens the form of the line with those words by e, puts values in the place of others, and saves.
func (l *life) corrects(words string, pairs ...string) *life {
	l.t.Helper()
	if words != "" {
		l.finds(words).Press("e")
	}
	for i := 0; i < len(pairs); i += 2 {
		l.over(pairs[i], pairs[i+1])
	}
	l.Press("ctrl+s")
	return l
}

func TestHowATrajectoryRanIsCorrectedWhereItStands(t *testing.T) {
	l := begin(t).opens("Ans Eerste")
	l.does("assign", "start=01-09-2026").does("phase", "to=intake", "on=01-09-2026")
	l.does("pause", "on=05-10-2026", "reason=rust").does("resume", "on=12-10-2026")
	l.does("track1", "state=running", "on=02-10-2026", "note=loopt goed")
	l.does("satisfaction", "who=employee", "score=8", "on=20-11-2026", "quote=prettig")
	was, _ := l.dossier()

	l.Press("2")
	l.corrects("intake · ", "Ingegaan op", "03-09-2026", "Reden", "later begonnen").Toast("fasestap verbeterd")
	l.Sees("later begonnen", "03-09-2026")
	l.corrects("rust", "Hervat op", "01-10-2026").Sees("Het einde ligt voor het begin.")
	l.corrects("", "Hervat op", "14-10-2026").Toast("pauze verbeterd")
	l.Sees("05-10-2026 - 14-10-2026")
	l.finds("loopt goed").Press("e").Sees("Spoor 1 verbeteren").Field("Stand").Press("6")
	l.corrects("", "Uren per week nu", "8").Toast("spoor 1 verbeterd")
	l.Sees("bouwt uren op · 8 u/wk · loopt goed")
	l.corrects("prettig", "Cijfer", "11").Sees("Dit valt buiten wat kan: 1 – 10.")
	l.corrects("", "Cijfer", "7").Toast("tevredenheid verbeterd")
	l.Sees("7 prettig")

	l.Press("u", "u", "u", "u")
	if d, _ := l.dossier(); !sameCourse(d, was) {
		t.Errorf("undone, it is %+v, and was %+v", d.Course, was.Course)
	}
	l.Press("ctrl+r", "ctrl+r", "ctrl+r", "ctrl+r")
	c := l.replays().Course
	if c.Phases[0].On.String() != "2026-09-03" || c.Pauses[0].Ended.String() != "2026-10-14" ||
		c.First[0].State != "buildup" || c.First[0].Hours != 8 || c.Satisfaction[0].Score != 7 {
		t.Errorf("after a restart: %+v", c)
	}
	l.Robot = robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithBook(l.book))
	l.Press("g", "l")
	for range 20 {
		if l.Press("j", "i"); strings.Contains(l.Screen(), "Cijfer: 8 → 7") {
			break
		}
		l.Press("esc")
	}
	l.Sees("Cijfer: 8 → 7")
}

func sameCourse(a, b *dossier.Dossier) bool {
	return a.Course.Phases[0].On == b.Course.Phases[0].On && a.Course.Pauses[0] == b.Course.Pauses[0] &&
		a.Course.First[0] == b.Course.First[0] && a.Course.Satisfaction[0] == b.Course.Satisfaction[0]
}

func TestAStageIsCorrectedInTheHistoryOfItsApplication(t *testing.T) {
	l := begin(t).opens("Ans Eerste")
	l.does("application", "employer=Hofland", "function=planner", "on=26-10-2026", "stage=found")
	l.Press("5", ">", ">").Press("J").Sees("►23-11-2026  verstuurd").Press("J", "K", "e")
	l.Sees("Stap van een sollicitatie verbeteren · verstuurd")
	l.corrects("", "Datum", "24-12-2026").Sees("de grens is 23-11-2026")
	l.corrects("", "Datum", "01-10-2026").Sees("Dit ligt vóór de vorige stap, die van 23-11-2026 is.").Press("esc")
	l.Press("J", "e")
	l.corrects("", "Datum", "28-10-2026").Toast("stap van een sollicitatie verbeterd")
	l.Sees("►28-10-2026  passend").Press("K", "enter")
	l.corrects("", "Datum", "02-11-2026", "Reden", "per post").Toast("stap van een sollicitatie verbeterd")
	l.Sees("►02-11-2026  verstuurd: per post").Press("esc").Misses("►02-11-2026").Press("w", "b", "J").Sees("►02-11-2026")
	d := l.replays()
	if s := d.Applications[0].Steps; len(s) != 3 || s[1].On.String() != "2026-10-28" || s[2].On.String() != "2026-11-02" {
		t.Errorf("%+v", s)
	}
	l.Robot = robot.Start(t, robot.Size{W: 80, H: 24}, robot.WithBook(l.book))
	l.Press("J").Sees("►02-11-2026  verstuurd: per post")
}

func TestTheTimelineCorrectsWhatIsUnderItsCursor(t *testing.T) {
	l := begin(t).opens("Ans Eerste")
	l.does("assign", "start=01-09-2026").does("phase", "to=intake", "on=15-09-2026")
	l.does("pause", "on=05-10-2026", "reason=rust").does("resume", "on=10-10-2026")
	l.does("task", "text=bellen", "due=25-11-2026").does("appointment", "on=27-11-2026", "place=kantoor")
	for words, form := range map[string]string{
		"· fase intake": "Fasestap verbeteren", "05-10 · gepauzeerd": "Pauze verbeteren", "· bellen": "Taak wijzigen",
		"vr 27-11 · ": "Afspraak wijzigen", "· ziekmelding": "Wettelijk moment vastleggen",
	} {
		l.Press("3", "0")
		for range 60 {
			if _, box, _ := strings.Cut(l.Screen(), "╔═"); strings.Contains(strings.SplitN(box, "\n", 2)[0], words) {
				break
			}
			l.Press("j")
		}
		l.Press("e").Sees(form).Press("esc")
	}
}

func TestTheFormOfAVacancyIsWrittenInTheCoachsOwnEditor(t *testing.T) {
	given, fails := "", false
	l := begin(t, editor(&given, &fails)).opens("Ans Eerste")
	l.Press("V").Field("Werkgever").Press("ctrl+o").Misses("En dit erbij.") // a line is no text
	l.Type("Hofland").Field("Functie-eisen").Type("4.14 zwaar").Press("ctrl+o").Sees("4.14 zwaar En dit erbij", "Hofland")
	fails = true
	l.Press("ctrl+o").Sees("4.14 zwaar En dit erbij", "Hofland")
}

func TestALockOverTheFormOfAVacancyLosesNothing(t *testing.T) {
	v := vault()
	setUp(t, v).Press("enter").Type(caseloadCSV).Press("enter", "tab", "enter", "enter").Press("q", "q")
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithVault(v), func(o *ui.Options) {
		o.World.Edit = func(text string, done func(string, error) tea.Msg) tea.Cmd {
			return func() tea.Msg { return done(text+"4.14 zwaar", nil) }
		}
	})
	unlock(r).Press("V").Field("Werkgever").Type("Hofland").Press("tab").Type("receptie")
	r.Press("ctrl+l").Sees("vergrendeld").Misses("Hofland")
	unlock(r).Sees("De vraag", "Hofland", "receptie").Field("Functie-eisen").Press("ctrl+o").Sees("4.14 zwaar")
	r.Wait(11 * time.Minute).Sees("vergrendeld").Misses("4.14 zwaar")
	unlock(r).Sees("Hofland", "receptie", "4.14 zwaar").Press("tab", "tab").Type("24").End() // no pause since the 4
	again := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithVault(v))
	unlock(again).Sees("De vraag", "Hofland", "receptie", "4.14 zwaar", "24")
}

func TestAWindowThatIsReadNamesTheKeysThatWorkInIt(t *testing.T) {
	l := begin(t).opens("Ans Eerste")
	l.Press("2", "i").Sees("↓ verder lezen  Esc sluiten").Misses("uitvoeren", "aanvullen").Press("esc").Misses("verder lezen")
}
