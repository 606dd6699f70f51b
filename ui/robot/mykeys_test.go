package robot_test

import (
	"errors"
	"strings"
	"testing"

	"spoorboek/ui/robot"
)

// kept is a keys.toml in memory.
type kept struct {
	text string
	err  error
}

func (k *kept) save(raw []byte) error {
	if k.err != nil {
		return k.err
	}
	k.text = string(raw)
	return nil
}

func TestACoachGivesAnActionAnotherKeyAndKeepsIt(t *testing.T) {
	file := &kept{}
	start := func() *robot.Robot {
		return robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithSample(24), robot.WithKeys(file.text, file.save))
	}
	r := start()
	r.Press(":").Type("toetsen wijz").Press("enter").Sees("Toetsen wijzigen")
	r.Type("spoor 1").Press("enter").Sees("Druk de toets voor", "Nu: F")
	r.Press("c").Sees("heeft die toets")            // another's
	r.Press("ctrl+h").Sees("niet in elke terminal") // lost on the way
	r.Press("f6").Sees("zit nu op F6")
	if !strings.Contains(file.text, `first-track = ["f6"]`) {
		t.Errorf("keys.toml holds %q", file.text)
	}
	r.Press("f6").Sees("Spoor 1 vastleggen").Press("esc", "esc")

	again := start() // the next morning
	again.Press("f6").Sees("Spoor 1 vastleggen").Press("esc", "esc")
	again.Press("?").Sees("F6").Press("esc")
	again.Press(":").Type("toetsen wijz").Press("enter").Type("spoor 1").Press("enter", "backspace").Sees("zit nu op F ")
	if strings.Contains(file.text, "first-track") {
		t.Errorf("the default is no wish: %q", file.text)
	}
}

func TestAChordCanBeGivenToo(t *testing.T) {
	file := &kept{}
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithSample(24), robot.WithKeys("", file.save))
	r.Press(":").Type("toetsen wijz").Press("enter").Type("voorbereid").Press("enter", "g").Sees("en dan")
	r.Press("x").Sees("zit nu op gx")
	r.Press("g", "x").Sees("Voorbereiding")
}

func TestWhatIsRefusedOfKeysTomlIsSaidInWords(t *testing.T) {
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithSample(24),
		robot.WithKeys("[keys]\ncontact = [\"t\"]\ncontakt = [\"K\"]\ndown = [\"n\"]\n", nil))
	r.Sees("3 toetsen geweigerd")
	r.Press("!").Sees("er is geen actie «contakt»", "«taak» heeft die toets", "blijft bij «omlaag»").Press("esc")
	r.Press("c").Sees("Contact vastleggen")
}

func TestABrokenKeysTomlLeavesTheUsualKeysAndIsNotOverwritten(t *testing.T) {
	file := &kept{text: "[keys\ncontact"}
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithSample(24), robot.WithKeys(file.text, file.save))
	r.Sees("keys.toml is niet te lezen (regel 2)")
	r.Press(":").Type("toetsen wijz").Press("enter")
	r.Press("esc", "esc", "c").Sees("Contact vastleggen")
	if file.text != "[keys\ncontact" {
		t.Errorf("written over: %q", file.text)
	}
}

func TestAKeysTomlThatCannotBeSavedSaysSo(t *testing.T) {
	file := &kept{err: errors.New("read-only file system")}
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithSample(24), robot.WithKeys("", file.save))
	r.Press(":").Type("toetsen wijz").Press("enter").Type("spoor 1").Press("enter", "f6")
	r.Sees("kon niet worden bewaard")
	r.Press("f6").Sees("Spoor 1 vastleggen")
}

func TestAnotherKeyIsNamedWhereverAKeyIsNamed(t *testing.T) {
	for name, settings := range map[string][]robot.Setting{"Dutch": nil, "English": {robot.English()}} {
		t.Run(name, func(t *testing.T) {
			settings = append(settings, robot.WithSample(24),
				robot.WithKeys("[keys]\ncontact = [\"f6\"]\ngo-log = [\"g q\"]\n", nil))
			r := robot.Start(t, robot.Size{W: 120, H: 40}, settings...).GoTo("Jansen")
			r.Sees("F6 contact").Misses("c contact") // the footer
			for _, window := range []string{":", "?", "m"} {
				r.Press(window).Type("contact").Sees("F6").Press("esc")
			}
			r.Press("g").Wait(whichKey).Sees("q log").Misses("l log").Press("esc") // the strip of a chord
			r.Press("g", "q").Sees("═ Log")
		})
	}
}

func TestWhatIsRefusedOfKeysTomlIsSaidInEnglishToo(t *testing.T) {
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithSample(24), robot.English(),
		robot.WithKeys("[keys]\ncontact = [\"t\"]\ncontakt = [\"K\"]\ndown = [\"n\"]\ntask = [\"g\"]\n", nil))
	r.Press("!").Misses("toets", "blijft").Sees("contakt", "task").Press("esc")
	r.Press("c").Sees("Record a contact")
}
