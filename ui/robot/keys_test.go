package robot_test

import (
	"strings"
	"testing"

	"spoorboek/ui/robot"
)

// mostKeys is what a whole round over twenty due dossiers may cost, one remedy each and nothing typed.
const mostKeys = 60

// TestARoundOverTwentyDueDossiersCostsAtMostSixtyKeys presses on every line the key of its remedy, and the keys
// that confirm what it asks, until twenty dossiers were remedied.
func TestARoundOverTwentyDueDossiersCostsAtMostSixtyKeys(t *testing.T) {
	t.Parallel()
	r := robot.Start(t, robot.Size{W: 120, H: 60}, robot.WithSample(60))
	keys, done := 0, 0
	press := func(all ...string) {
		r.Press(all...)
		keys += len(all)
	}
	for range 40 {
		who := name(r.Line())
		press("x")
		if strings.Contains(r.Screen(), "Hoe ging de afspraak?") || strings.Contains(r.Screen(), "Wat volgde op") {
			press("enter")
		}
		if strings.Contains(r.Screen(), "elders gemaakt") {
			press("enter")
		}
		if strings.Contains(r.Screen(), "^s bewaren") {
			press("ctrl+s")
		}
		if status := r.Status(); strings.Contains(status, who) &&
			(strings.Contains(status, "u = ongedaan") || strings.Contains(status, "kan niet ongedaan")) {
			if done++; done == 20 {
				break
			}
			continue
		}
		if strings.Contains(r.Screen(), "een stap verder") && strings.Contains(r.Line(), "solli") {
			press("esc", "d", "w") // no answer yet: look again next week
			done++
			continue
		}
		for strings.Contains(r.Screen(), "Esc annuleert") || strings.Contains(r.Screen(), "^s bewaren") {
			press("esc")
		}
		press("j") // this one asks for words: it waits for the second round
	}
	if done < 20 || keys > mostKeys {
		t.Errorf("%d dossiers remedied with %d keys, want 20 with at most %d", done, keys, mostKeys)
	}
}

// name is whom a line of the list is about.
func name(line string) string {
	_, rest, _ := strings.Cut(line, "║")
	before, _, _ := strings.Cut(strings.TrimLeft(rest, "►!=~ "), "  ")
	return before
}
