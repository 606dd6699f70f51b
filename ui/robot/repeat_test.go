package robot_test

import "testing"

func TestARepetitionThatComesToNothingLeavesTheNextKeysAlone(t *testing.T) {
	r := bench(t).GoTo("Çelik").Press("d", "w").Toast("termijn verzet")
	r.GoTo("Jansen").Press(".").Misses("termijn verzet (Jansen")
	r.GoTo("Visser").Press("d").Sees("Afspraak: gesprek").Press("esc")
}

func TestTheDotRepeatsWhatThePaletteDid(t *testing.T) {
	r := bench(t).GoTo("Çelik").Press("d", "w").GoTo("Jansen")
	r.Press(":").Type("notitie schrijven").Press("enter").Type("brief gelezen").Press("ctrl+s")
	r.Toast("notitie").GoTo("Visser").Press(".").Toast("notitie").Toast("Visser, Joke")
}

func TestTheDotPinsAnotherDossier(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("p").Toast("vastgezet").GoTo("Visser").Press(".").Toast("vastgezet")
	r.GoTo("Visser").Press(".").Toast("losgemaakt")
}

func TestTheDotSaysWhyItCannot(t *testing.T) {
	bench(t).GoTo("Jansen").Press("t").Type("mail").Press("ctrl+s").Press("g", "l", ".").Toast("alleen op een scherm")
}
