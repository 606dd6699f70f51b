package robot_test

import (
	"strings"
	"testing"

	"spoorboek/ui/robot"
)

func TestHelpTellsWhatTheSignsAndCodesMean(t *testing.T) {
	for lang, want := range map[string][]string{
		"nl": {"AM", "arbeidsmarkt", "Fase van het traject", "gepauzeerd", "kalenderweek"},
		"en": {"AM", "job search", "Phase of the trajectory", "paused", "calendar week"},
	} {
		opts := []robot.Setting{robot.WithSample(24)}
		if lang == "en" {
			opts = append(opts, robot.English())
		}
		r := robot.Start(t, robot.Size{W: 80, H: 24}, opts...).Press("?").Type("AM").Sees(want[:3]...)
		r.Press("enter").Sees(want[2]) // a sign is told, not run
		r.Press("esc", "esc", "?", "up").Sees(want[3:]...)
	}
}

func TestHelpMarksThatThereAreMorePages(t *testing.T) {
	r := robot.Start(t, robot.Size{W: 80, H: 24}, robot.WithSample(24)).Press("?")
	if edge := frameEnd(r.Screen(), "typ om te zoeken"); !strings.Contains(edge, "▼") {
		t.Errorf("nothing says that there is more below: %s", edge)
	}
	if edge := frameEnd(r.Press("up").Screen(), "Hulp: Ochtend"); !strings.Contains(edge, "▲") {
		t.Errorf("nothing says that there is more above: %s", edge)
	}
}

// frameEnd is the line of the screen that holds words.
func frameEnd(screen, words string) string {
	for _, line := range strings.Split(screen, "\n") {
		if strings.Contains(line, words) {
			return line
		}
	}
	return ""
}

func TestThePaletteShowsTwoKeysOfOneActInOneLine(t *testing.T) {
	r := habit(t).GoTo("Jansen").Press(":").Type("contact vast")
	if n := strings.Count(r.Screen(), "Contact vastleggen"); n != 1 {
		t.Errorf("it stands there %d times", n)
	}
	r.Sees("c ac").Press("enter").Sees("Contact vastleggen: Jansen")
}

func TestThePaletteSaysWhatCanBeTyped(t *testing.T) {
	r := habit(t).Press(":").Sees("een naam, een datum, of +taak bel werkgever vr 10u")
	r.Type("k").Misses("een naam, een datum")
}
