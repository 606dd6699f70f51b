package robot_test

import (
	"regexp"
	"strings"
	"testing"

	"spoorboek/model/caseload"
	"spoorboek/store/storetest"
	"spoorboek/ui/robot"
)

func TestTheKeysInTheFrameOfAScreenFitAt80Columns(t *testing.T) {
	t.Parallel()
	for name, kind := range map[string][]robot.Setting{"Dutch": nil, "English": {robot.English()}} {
		r := robot.Start(t, robot.Size{W: 80, H: 24}, append([]robot.Setting{robot.WithSample(24)}, kind...)...)
		for _, p := range places() {
			if p.name == "lock" {
				continue
			}
			for _, line := range strings.Split(visit(r, p, name == "English").Screen(), "\n") {
				if strings.HasPrefix(line, "╚═") && strings.Contains(line, "…") {
					t.Errorf("%s, %s: %s", name, p.name, line)
				}
			}
		}
	}
}

// next is the key that an empty screen names, as one reads it in a sentence.
var next = regexp.MustCompile(`\b(ak|as|Del|Esc|press 1|1 is)\b`)

func TestAnEmptyScreenNamesTheNextKeyAndIsNotCut(t *testing.T) {
	t.Parallel()
	for name, kind := range map[string][]robot.Setting{"Dutch": nil, "English": {robot.English()}} {
		book := robot.WithBook(storetest.NewMemory(caseload.ProjectEntries))
		r := robot.Start(t, robot.Size{W: 80, H: 24}, append([]robot.Setting{book}, kind...)...)
		for _, keys := range []string{"1", "g a", "g z", "g w", "g b", "g l", "!"} {
			r.Press("1").Press(strings.Fields(keys)...)
			lines := strings.Split(r.Screen(), "\n")
			body := strings.Join(lines[2:len(lines)-2], "\n")
			if !next.MatchString(body) || strings.Contains(body, "…") {
				t.Errorf("%s, after %s the empty screen leaves one without a key:\n%s", name, keys, r.Screen())
			}
			r.Press("esc", "esc")
		}
	}
}

func TestEveryPaneOfAnEmptyFileSaysSo(t *testing.T) {
	book := robot.WithBook(storetest.NewMemory(caseload.ProjectEntries))
	r := robot.Start(t, robot.Size{W: 120, H: 40}, book).Sees("spoorboek proef", "om te          ║", "beginnen.")
	if n := strings.Count(r.Screen(), "Er is geen dossier gekozen"); n != 3 {
		t.Errorf("%d panes say that no dossier is chosen, not 3:\n%s", n, r.Screen())
	}
}
