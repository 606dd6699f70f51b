package robot_test

import (
	"strings"
	"testing"

	"spoorboek/ui/robot"
)

// standing is the list of the morning without cursor and marks.
func standing(r *robot.Robot) string {
	var out []string
	for _, line := range strings.Split(r.Screen(), "\n") {
		if cut, _, ok := strings.Cut(line, "║│"); ok {
			out = append(out, strings.NewReplacer("►", " ", "[x]", "   ").Replace(cut))
		}
	}
	return strings.Join(out[:min(24, len(out))], "\n")
}

// three marks three dossiers of which the first signal can be moved.
func three(t *testing.T) *robot.Robot {
	t.Helper()
	r := bench(t)
	for _, name := range []string{"Hendriks", "Çelik", "van Dijk"} {
		r.GoTo(name).Press("space")
	}
	return r.Sees("3 gekozen")
}

// TestEveryActThatMakesSenseForManyIsOneActAndOneUndo marks three dossiers and does each act on all of them at once.
func TestEveryActThatMakesSenseForManyIsOneActAndOneUndo(t *testing.T) {
	acts := map[string]struct {
		keys  []string
		field string // that is filled, with typed
		typed string
		said  string
	}{
		"a task":          {[]string{"t"}, "Taak", "mail sturen", "taak toegevoegd"},
		"a contact":       {[]string{"c"}, "Besproken", "nieuwsbrief", "contact vastgelegd"},
		"an appointment":  {[]string{"A"}, "Datum", "v", "afspraak gemaakt"},
		"a note":          {[]string{"a", "n"}, "Notitie", "dossier nagelezen", "notitie geschreven"},
		"the first track": {[]string{"F"}, "Afspraken en stand", "besproken", "spoor 1"},
		"a snooze":        {[]string{"U", "w"}, "Reden", "vakantie, toch", "signaal uitgesteld"},
		"another day":     {[]string{"d", "w"}, "", "", "termijn verzet"},
	}
	for name, act := range acts {
		t.Run(name, func(t *testing.T) {
			before := standing(bench(t))
			r := three(t)
			r.Press(act.keys...)
			if act.field != "" {
				r.Sees("3 dossiers").Field(act.field).Type(act.typed).Press("ctrl+s")
			}
			r.Toast("(3 dossiers)").Toast(act.said).Press("u").Toast("ongedaan").Toast("(3 dossiers)")
			if got := standing(r.Press("esc")); got != before {
				t.Errorf("undone, the morning is another:\n%s\nit was\n%s", got, before)
			}
		})
	}
}

func TestAPhaseForManyAsksItsReasonOnce(t *testing.T) {
	r := three(t).Press("f").Sees("3 dossiers").Type("nazorg").Press("enter")
	r.Sees("Toch doorgaan?").Type("loopt al").Press("enter").Toast("fase gewijzigd (3 dossiers)")
	r.Press("u").Toast("ongedaan").Toast("(3 dossiers)")
}

func TestTheDotDoesTheSameForOthersThatAreMarked(t *testing.T) {
	r := three(t).Press("t").Field("Taak").Type("mail sturen").Press("ctrl+s").Toast("taak toegevoegd (3 dossiers)").Press("esc")
	r.GoTo("Jansen").Press("space").GoTo("Visser").Press("space", ".").Toast("taak toegevoegd (2 dossiers)")
	r.Press("u").Toast("(2 dossiers)").Press("u").Toast("(3 dossiers)")
}

func TestEverythingInASearchIsMarkedAndDoneAtOnce(t *testing.T) {
	r := bench(t).Press("/").Type("fase:am stil:>5").Press("enter", "*")
	before, _, _ := strings.Cut(r.Screen(), " gekozen")
	words := strings.Fields(before)
	n := words[len(words)-1]
	r.Press("t").Field("Taak").Type("nalopen").Press("ctrl+s").Toast("taak toegevoegd (" + n + " dossiers)")
	r.Press("u").Toast("ongedaan: taak ("+n+" dossiers)").Press("esc", "*").Press("esc").Misses("gekozen")
}

func TestARangeIsMarkedAndLetGo(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("v", "j", "j", "t").Sees("3 dossiers").Press("esc")
	r.Press("esc").Press("t").Sees("Taak toevoegen: Hendriks, Loes")
}
