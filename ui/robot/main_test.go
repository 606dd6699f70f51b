package robot_test

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/robot"
)

var listed = flag.Bool("stories", false, "list after all tests which story visits which screen and does which action")

func TestMain(m *testing.M) {
	if where := os.Getenv(faultIn); where != "" {
		os.Exit(brokenWorkbench(where))
	}
	code := m.Run()
	if dir, err := shop(); err == nil {
		_ = os.RemoveAll(dir)
	}
	if whole := flag.Lookup("test.run").Value.String() == "" && flag.Lookup("test.skip").Value.String() == ""; whole &&
		code == 0 && !testing.Short() && flag.Lookup("test.list").Value.String() == "" {
		code = untold()
	}
	os.Exit(code)
}

// sweeps go over everything without a purpose of their own: they tell no story.
var sweeps = []string{
	"TestScreens", "TestEverySizeIsFilledExactly", "TestTheLineUnderTheCursorIsInSightInEverySize",
	"TestAMonkeyBreaksNothingAndUndoTakesItAllBack",
	"TestNoScreenMixesLanguages", "TestLabelsFitAt80Columns", "TestWithEveryRowOfEveryScreenClickedNothingBreaks",
	"TestNoScreenNamesAnybodyOnThePrivacyScreen", "TestFromEveryScreenTheLockShowsNothing",
}

// untold looks, when all tests were run, whether every screen and every action of the register has a story: 1
// when one has none.
func untold() int {
	stories := map[string][]string{}
	for _, name := range pane.Names() {
		stories["screen "+string(name)] = nil
	}
	for _, a := range action.All() {
		stories["action "+string(a.ID)] = nil
	}
	delete(stories, "action "+string(action.FormLock)) // it locks as everywhere: "lock"
	robot.Visits(func(v robot.Visit) {
		if told, known := stories[v.What]; known && strings.HasPrefix(v.Story, "Test") && !slices.Contains(sweeps, v.Story) {
			stories[v.What] = append(told, v.Story)
		}
	})
	code := 0
	for _, what := range slices.Sorted(maps.Keys(stories)) {
		told := stories[what]
		slices.Sort(told)
		if *listed {
			fmt.Printf("%s: %d, %s\n", what, len(told), strings.Join(told[:min(3, len(told))], ", "))
		}
		if len(told) == 0 {
			fmt.Printf("no story of the robot visits the %s\n", what)
			code = 1
		}
	}
	return code
}
