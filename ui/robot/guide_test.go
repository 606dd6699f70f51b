package robot_test

import (
	"strings"
	"testing"

	"spoorboek/ui"
	"spoorboek/ui/cell"
	"spoorboek/ui/robot"
)

// led leads the coach as the demo does, and remembers how many hints she has seen.
func led(seen *int) robot.Setting {
	return func(o *ui.Options) {
		o.Look.Guide = ui.Guide{Hints: true, From: *seen, Seen: func(n int) error { *seen = n; return nil }}
	}
}

// lesson gives the coach the round of the tutor.
func lesson() robot.Setting { return func(o *ui.Options) { o.Look.Guide.Lesson = true } }

// sees fails unless all of the words stand on the screen, whole, within it.
func sees(t *testing.T, r *robot.Robot, words ...string) {
	t.Helper()
	screen := strings.Join(strings.Fields(r.Screen()), " ")
	for _, w := range words {
		if !strings.Contains(screen, w) {
			t.Fatalf("%q is not to be seen:\n%s", w, r.Screen())
		}
	}
}

func TestTheDemoExplainsItselfInFiveHintsThatGoByDoingOrByEsc(t *testing.T) {
	for _, size := range []robot.Size{{W: 80, H: 24}, {W: 120, H: 40}} {
		seen := 0
		r := robot.Start(t, size, robot.WithSample(24), led(&seen))
		sees(t, r, "Tip: j en k lopen door de lijst")
		r.Press("j")
		sees(t, r, "Tip: c legt een contact vast")
		r.Press("c", "esc")
		sees(t, r, "Tip: d verzet een datum, x vinkt af")
		r.Press("esc")
		sees(t, r, "Tip: : zoekt en doet alles")
		r.Press(":", "esc")
		sees(t, r, "Tip: u maakt je laatste handeling ongedaan")
		r.Press("esc")
		if seen != 5 || strings.Contains(r.Screen(), "Tip:") {
			t.Errorf("after five hints %d were seen:\n%s", seen, r.Screen())
		}
		again := robot.Start(t, size, robot.WithSample(24), led(&seen)).Screen()
		if strings.Contains(again, "Tip:") {
			t.Errorf("the hints come back:\n%s", again)
		}
	}
}

func TestAHintStandsOnlyWhereItIsTrue(t *testing.T) {
	seen := 0
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithSample(24), led(&seen)).Sees("de panelen ernaast lopen mee")
	r.Press("3").Misses("Tip:").Press("j", "esc")
	sees(t, r, "Tip: j en k lopen door de lijst") // what was done elsewhere did not take it away
	r.Press("j", "c", "esc", "2")
	sees(t, r, "Tip: d verzet een datum, x vinkt af")
	r.Press("7").Misses("Tip:").Press("2", "esc")
	r.Press("7")
	sees(t, r, "Tip: : zoekt en doet alles")
	none := 0
	r = robot.Start(t, robot.Size{W: 80, H: 24}, robot.WithSample(24), led(&none)).Misses("ernaast")
	row := strings.Count(r.Screen(), "\n")
	if r.Press("2"); strings.Count(r.Screen(), "\n") != row || strings.Contains(r.Screen(), "Tip:") {
		t.Errorf("the screen is not whole without the hint:\n%s", r.Screen())
	}
	tall := strings.Split(r.Screen(), "\n")
	if !strings.ContainsAny(tall[len(tall)-3], "╝┘") {
		t.Errorf("the room of the hint was not given back:\n%s", r.Screen())
	}
}

func TestAHintThatWasSeenDoesNotComeBack(t *testing.T) {
	seen := 3
	sees(t, robot.Start(t, robot.Size{W: 80, H: 24}, robot.WithSample(24), led(&seen), robot.English()),
		"Hint: : finds and does everything")
}

func TestHintsAreOnlyOfTheDemo(t *testing.T) {
	r := robot.Start(t, robot.Size{W: 80, H: 24}, robot.WithSample(24))
	if strings.Contains(r.Screen(), "Tip:") {
		t.Errorf("a hint in the coach's own file:\n%s", r.Screen())
	}
}

func TestTheLessonGoesOnWhenAStepWasDone(t *testing.T) {
	for name, words := range map[string][]string{
		"nl": {"Les 1 van 6.", "Les 2 van 6.", "Les 3 van 6.", "Les 4 van 6.", "Les 5 van 6.", "Les 6 van 6.", "Klaar: "},
		"en": {
			"Lesson 1 of 6.", "Lesson 2 of 6.", "Lesson 3 of 6.", "Lesson 4 of 6.", "Lesson 5 of 6.", "Lesson 6 of 6.",
			"Done: ",
		},
	} {
		for _, size := range []robot.Size{{W: 80, H: 24}, {W: 120, H: 40}} {
			settings := []robot.Setting{robot.WithSample(24), lesson()}
			if name == "en" {
				settings = append(settings, robot.English())
			}
			r := robot.Start(t, size, settings...)
			sees(t, r, words[0])
			r.Press("esc", "j", "k")
			sees(t, r, words[0]) // only doing it counts
			r.Press("c").Type("Gesproken")
			r.Press("ctrl+s")
			sees(t, r, words[1])
			r.Press("t").Type("bel werkgever")
			r.Press("ctrl+s")
			sees(t, r, words[1]) // a task without a day is not what was asked
			r.Press("t").Type("bel werkgever")
			r.Press("tab").Type("vr")
			r.Press("ctrl+s")
			sees(t, r, words[2])
			r.Press("g", "g", "f", "down", "enter").Type("zo besproken")
			r.Press("enter")
			sees(t, r, words[3])
			if name == "nl" {
				r.Press("j", "5", ">")
			} else {
				r.Press("5", "a", "s").Type("Hofland")
				r.Press("ctrl+s")
			}
			sees(t, r, words[4])
			r.Press("u")
			sees(t, r, words[5])
			r.Press(":").Type("jansen")
			r.Press("enter")
			sees(t, r, words[6])
			r.Press("esc")
			if strings.Contains(r.Screen(), words[6]) {
				t.Errorf("the end of the lesson stays:\n%s", r.Screen())
			}
		}
	}
}

func TestTheGuideLeavesEveryRowItsWidth(t *testing.T) {
	for w := 60; w <= 200; w += 35 {
		r := robot.Start(t, robot.Size{W: w, H: 24}, robot.WithSample(24), lesson())
		rows := strings.Split(r.Screen(), "\n")
		for _, row := range rows {
			if cell.Width(row) > w {
				t.Errorf("%d columns: %q is %d wide", w, row, cell.Width(row))
			}
		}
		sees(t, r, "Les 1 van 6.", "hulp")
	}
}

func TestEscPutsAHintAwayAndLeavesTheScreenAsItIs(t *testing.T) {
	seen := 0
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithSample(24), led(&seen)).Sees("Tip: j en k")
	r.Press("space", "space").Sees("2 gekozen").Sees("Tip:")
	before := seen
	r.Press("esc").Sees("2 gekozen")
	if seen != before+1 {
		t.Errorf("Esc put away %d hints", seen-before)
	}
	r.Press("/").Type("jansen")
	r.Press("esc").Misses("/ jansen") // leaving the search is what Esc does there
}
