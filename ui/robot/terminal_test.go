package robot_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"spoorboek/ui/robot"
)

// acts is how many acts the journal of the office and the dossiers hold.
func (l *laptop) acts() int {
	l.t.Helper()
	var log struct {
		Acts []json.RawMessage `json:"acts"`
	}
	if err := json.Unmarshal([]byte(l.run("log", "--json")), &log); err != nil {
		l.t.Fatal(err)
	}
	return len(log.Acts)
}

func TestTerminalDemoFillsEverySize(t *testing.T) {
	t.Parallel()
	l := newLaptop(t)
	for _, size := range []struct {
		columns, rows int
		shows         string
	}{
		{44, 12, "44x12"}, {80, 24, "TE LAAT"}, {120, 40, "TE LAAT"}, {200, 60, "TE LAAT"},
	} {
		term := l.demo(size.columns, size.rows)
		wanted := []string{size.shows}
		if size.columns >= 80 {
			wanted = append(wanted, ": palet  ? hulp")
		}
		screen := term.Sees(wanted...)
		if lines := strings.Split(strings.TrimRight(screen, "\n"), "\n"); len(lines) > size.rows {
			t.Errorf("%dx%d: %d lines", size.columns, size.rows, len(lines))
		}
	}
}

func TestTerminalSavedActsSurviveAKill(t *testing.T) {
	t.Parallel()
	l := newLaptop(t).withCaseload()
	before := l.acts()
	term := l.open(120, 40)
	term.Sees("TE LAAT", "ter Haar")

	term.Press("t")
	term.Sees("Taak toevoegen")
	term.Type("cv bespreken")
	term.Press("C-s")
	term.Sees("taak toegevoegd", "bewaard")

	term.Press("c")
	term.Sees("Contact vastleggen")
	term.Press("C-s")
	term.Sees("contact vastgelegd", "bewaard")

	term.Press("u")
	term.Sees("ongedaan: contact")

	term.Kill("spoorboek")
	term.Sees("ended 137")
	if got, want := l.acts()-before, 3; got < want {
		t.Errorf("%d acts in the file after the kill, the screen had called %d saved", got, want)
	}

	again := l.open(120, 40)
	again.Sees("TE LAAT")
	again.Press("/")
	again.Type("cv bespreken")
	again.Sees("cv bespreken")
}

// round is a morning over ten dossiers, each line answered with another act: the keys, what must be seen
// before the typing, the typing, the keys that end it, and what the screen then calls done.
var round = []struct {
	keys         []string
	form, typing string
	end          []string
	done, undone string
}{
	{[]string{"t"}, "Taak toevoegen", "cv bespreken", []string{"C-s"}, "taak toegevoegd", "taak ("},
	{[]string{"c"}, "Contact vastleggen", "", []string{"C-s"}, "contact vastgelegd", "contact ("},
	{[]string{"d", "m"}, "", "", nil, "verzet", "taak verzet ("},
	{[]string{"x"}, "", "", nil, "klaar", "taak klaar ("},
	{[]string{"A"}, "Afspraak maken", "1-12-2026", []string{"C-s"}, "afspraak", "afspraak ("},
	{[]string{"a", "n"}, "Notitie schrijven", "liefst bellen", []string{"C-s"}, "notitie", "notitie ("},
	{[]string{"a", "s"}, "Sollicitatie toevoegen", "Gemeente Oost", []string{"C-s"}, "sollicitatie", "sollicitatie ("},
	{[]string{">"}, "Fase wijzigen", "", []string{"Enter"}, "Toch doorgaan", ""},
	{nil, "", "op verzoek", []string{"Enter"}, "fase gewijzigd", "fase ("},
	{[]string{"t"}, "Taak toevoegen", "werkgever bellen", []string{"C-s"}, "taak toegevoegd", "taak ("},
	{[]string{"c"}, "Contact vastleggen", "", []string{"C-s"}, "contact vastgelegd", "contact ("},
}

func TestTerminalRoundOverTenDossiers(t *testing.T) {
	t.Parallel()
	l := newLaptop(t).withCaseload()
	before := l.run("list", "--json", "--today", "2026-11-23") + l.run("today", "--json", "--today", "2026-11-23")
	term := l.open(120, 40)
	term.Sees("TE LAAT", "ter Haar")
	for _, act := range round {
		if len(act.keys) > 0 {
			term.Press(act.keys...)
		}
		if act.form != "" {
			term.Sees(act.form)
		}
		if act.typing != "" {
			term.Type(act.typing)
		}
		if len(act.end) > 0 {
			term.Press(act.end...)
		}
		term.Sees(act.done)
	}
	for _, act := range slices.Backward(round) {
		if act.undone != "" {
			term.Press("u")
			term.Sees("ongedaan: " + act.undone)
		}
	}
	term.Kill("spoorboek")
	term.Sees("ended 137")
	after := l.run("list", "--json", "--today", "2026-11-23") + l.run("today", "--json", "--today", "2026-11-23")
	if before != after {
		t.Errorf("after undoing the whole round the caseload differs:\n%s\n%s", before, after)
	}
}

func TestTerminalLockShowsNoName(t *testing.T) {
	t.Parallel()
	l := newLaptop(t).withCaseload()
	key, err := os.ReadFile(l.key)
	if err != nil {
		t.Fatal(err)
	}
	term := l.open(120, 40)
	term.Sees("ter Haar")
	term.Press("C-l")
	screen := term.Misses("ter Haar")
	for _, private := range []string{"Zorggroep", "Jansen", "Marloes"} {
		if strings.Contains(screen, private) || strings.Contains(term.Title(), private) {
			t.Errorf("the lock screen or the title shows %q:\n%s\n%s", private, screen, term.Title())
		}
	}
	term.Type(strings.TrimSpace(string(key)))
	term.Press("Enter")
	term.Sees("ter Haar")
}

func TestTerminalWindowThatIsClosedKeepsTheDraftSealed(t *testing.T) {
	t.Parallel()
	l := newLaptop(t).withCaseload()
	term := l.open(120, 40)
	term.Sees("ter Haar")
	term.Press("t")
	term.Sees("Taak toevoegen")
	term.Type("bel de buurtsuper over")
	term.Sees("buurtsuper over")
	term.Signal("spoorboek", "HUP")
	term.Sees("ended")
	for _, dir := range []string{l.home, filepath.Join(l.home, "state")} {
		if found := grep(t, dir, "buurtsuper"); found != "" {
			t.Errorf("the draft stands readable in %s", found)
		}
	}
	again := l.open(120, 40)
	again.Sees("Taak toevoegen", "buurtsuper over")
}

// Who is asked to end, ends: what listens for the signal must not wait for what it has ended.
func TestTerminalEndsWhenTheSystemAsksForIt(t *testing.T) {
	t.Parallel()
	l := newLaptop(t).withCaseload()
	for _, name := range []string{"TERM", "INT", "TERM", "HUP"} {
		term := l.open(120, 40)
		term.Sees("ter Haar")
		term.Press("j", "j")
		term.Signal("spoorboek", name)
		term.Sees("ended")
	}
}

// grep names the first file under dir that holds the text; the program itself is no place.
func grep(t *testing.T, dir, text string) (found string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		if err != nil || !e.Type().IsRegular() {
			return err
		}
		b, err := os.ReadFile(path)
		if bytes.Contains(b, []byte(text)) {
			found = path
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestTerminalResizeStormEndsInAWholeFrame(t *testing.T) {
	t.Parallel()
	l := newLaptop(t)
	term := l.demo(120, 40)
	term.Sees("TE LAAT")
	for _, size := range [][2]int{{80, 24}, {20, 8}, {200, 60}, {44, 12}, {160, 50}, {61, 17}, {90, 30}} {
		term.Resize(size[0], size[1])
	}
	term.Resize(120, 40)
	term.Sees("TE LAAT", "Profiel", ": palet  ? hulp")
}

func TestTerminalPasteGoesIntoTheFieldAndRunsNothing(t *testing.T) {
	t.Parallel()
	l := newLaptop(t)
	term := l.demo(120, 40)
	term.Sees("TE LAAT")
	term.Press("t")
	term.Sees("Taak toevoegen")
	term.Paste("bel\x1b]52;c;cHduZWQ=\x07 de werkgever quit")
	term.Sees("de werkgever quit")
	term.Press("C-s")
	term.Sees("taak toegevoegd")
}

func TestTerminalQuitGivesTheTerminalBack(t *testing.T) {
	t.Parallel()
	l := newLaptop(t)
	term := l.demo(120, 40)
	term.Sees("TE LAAT")
	if !term.Alternate() {
		t.Error("the workbench does not use the alternate screen")
	}
	term.Press("q")
	term.Sees("nog een keer")
	term.Press("q")
	term.Sees("ended 0")
	if term.Alternate() {
		t.Error("the alternate screen is still on after the end")
	}
}

func TestTerminalWithoutColourSaysTheSame(t *testing.T) {
	t.Parallel()
	l := newLaptop(t)
	term := robot.NewTerminal(t, l.env("NO_COLOR=yes"), 80, 24, l.program+" demo --lang nl --today 2026-11-23")
	term.Sees("TE LAAT", "? hulp")
	coloured := regexp.MustCompile(`\x1b\[[0-9;]*(3[0-7]|38|4[0-7]|48|9[0-7])[;m]`)
	if found := coloured.FindString(term.Coloured()); found != "" {
		t.Errorf("NO_COLOR=yes, yet the screen holds the colour %q", found)
	}
}

func TestTerminalThatCannotShowAScreenIsReadAloud(t *testing.T) {
	t.Parallel()
	l := newLaptop(t)
	term := robot.NewTerminal(t, l.env(), 80, 24, "TERM=dumb "+l.program+" demo --lang nl")
	term.Sees("Terug: stop.")
	term.Type("afsluiten")
	term.Press("Enter")
	term.Sees("ended 0")
	if term.Alternate() {
		t.Error("a terminal that cannot draw was given a screen")
	}
}

func TestTerminalEnglishIsWhole(t *testing.T) {
	t.Parallel()
	l := newLaptop(t)
	term := robot.NewTerminal(t, l.env(), 120, 40, l.program+" demo --lang en --today 2026-11-23")
	screen := term.Sees("? help")
	for _, dutch := range []string{"TE LAAT", "Ochtend", "vandaag", "bewaard", "hulp"} {
		if strings.Contains(screen, dutch) {
			t.Errorf("the English screen says %q:\n%s", dutch, screen)
		}
	}
}
