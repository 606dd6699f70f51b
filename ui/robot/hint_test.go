package robot_test

import (
	"testing"

	"spoorboek/ui"
	"spoorboek/ui/robot"
	"spoorboek/ui/text"
)

func TestADiagnosisIsPointedOutWhileTypingAndNeverKeptBack(t *testing.T) {
	r := habit(t).GoTo("Jansen").Press("t").Type("gesprek over ").Misses("geen diagnose")
	r.Type("depressie").Sees("Noteer functionele mogelijkheden, geen diagnose (depressie)")
	r.Press("ctrl+w").Misses("geen diagnose").Type("depressie")
	r.Press("ctrl+s").Misses("geen diagnose").GoTo("Jansen").Press("enter").Sees("gesprek over depressie")
}

func TestACitizenServiceNumberInANoteIsPointedOut(t *testing.T) {
	r := habit(t).GoTo("Jansen").Press("c").Field("Besproken").Type("nummer 111222333")
	r.Sees("Een BSN hoort hier niet").Press("backspace").Misses("Een BSN")
}

func TestAHintSpeaksTheLanguageOfTheCoach(t *testing.T) {
	english := func(o *ui.Options) { o.Look.Lang = text.EN }
	r := robot.Start(t, robot.Size{W: 80, H: 24}, robot.WithSample(24), english)
	r.GoTo("Jansen").Press("t").Type("about burnout").Sees("no diagnosis (burnout)")
}
