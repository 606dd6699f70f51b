package robot_test

import (
	"strings"
	"testing"

	"spoorboek/ui/robot"
)

func TestAKeyThatDoesNothingHereSaysSo(t *testing.T) {
	for keys, want := range map[string]string{
		"H": "doet hier niets", "$": "doet hier niets", "4 L": "doet hier niets", "g l J": "doet hier niets",
		"tab w v":         "pas te zien op het hele scherm: eerst z",
		"tab tab tab w b": "pas te zien op het hele scherm: eerst z",
		"3 w n":           "alleen op: Ochtend",
		"g c /":           "Hier staat niets om in te zoeken.",
		"g c n":           "Hier staat niets om in te zoeken.",
		"g z +":           "alleen op: Tijdlijn, Profiel, Agenda, Instellingen",
		"b w x":           "alleen op: Ochtend, Dossier",
		"4 +":             "doet niets op deze regel",
	} {
		t.Run(keys, func(t *testing.T) { bench(t).GoTo("Jansen").Press(strings.Fields(keys)...).Toast(want) })
	}
}

func TestWhereThereIsNoRoomForThePanesNothingScrollsBeside(t *testing.T) {
	r := robot.Start(t, robot.Size{W: 80, H: 24}, robot.WithSample(24)).GoTo("Jansen")
	r.Press("J").Toast("doet hier niets")
	bench(t).GoTo("Jansen").Press("J").Misses("doet hier niets")
}
