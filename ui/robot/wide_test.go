package robot_test

import (
	"testing"

	"spoorboek/ui/robot"
)

func TestAWideBoardNamesWhatToFollowUpAndWhichEvidenceIsMissing(t *testing.T) {
	r := robot.Start(t, robot.Size{W: 200, H: 60}, robot.WithSample(24)).GoTo("Hendriks").Press("5")
	r.Sees("Nabellen", "Bewijs voor het RIV", "Verstuurd 1, met bewijs 0", "Bewijs ontbreekt: ")
	r.Press("e").Field("Bewijs").Type("mail van 12-11").Press("ctrl+s")
	r.Sees("Verstuurd 1, met bewijs 1").Misses("Bewijs ontbreekt: ")
}

func TestWideReportsTellHowOneLeavesAndWhatCannotBeTakenBack(t *testing.T) {
	r := robot.Start(t, robot.Size{W: 200, H: 60}, robot.WithSample(24)).GoTo("Jansen").Press("6")
	r.Sees("versturen doe je zelf", "dat de werknemer het las", "u maakt het vastleggen ongedaan")
}
