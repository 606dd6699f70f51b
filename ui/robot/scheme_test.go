package robot_test

import (
	"image/color"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"spoorboek/model/caseload"
	"spoorboek/store/storetest"
	"spoorboek/ui/robot"
	"spoorboek/ui/theme"
)

// wears is the palette that a screen is drawn in: the one whose colour of the selected tab is used.
func wears(r *robot.Robot) theme.Name {
	for _, name := range theme.All() {
		if strings.Contains(r.Raw(), theme.New(name).Pairs()[theme.TabOn].On) &&
			strings.Contains(r.Raw(), theme.New(name).Pairs()[theme.Key].On) {
			return name
		}
	}
	return ""
}

func sent(r *robot.Robot) string { bytes, _ := robot.Sent(r); return bytes }

func asked(r *robot.Robot) int { _, n := robot.Sent(r); return n }

func expect(t *testing.T, r *robot.Robot, want theme.Name, when string) {
	t.Helper()
	if got := wears(r); got != want {
		t.Errorf("%s it wears %q, not %q", when, got, want)
	}
}

func TestTheColoursFollowTheTerminalWhileTheCoachWorks(t *testing.T) {
	r := bench(t)
	expect(t, r, theme.Dark, "before the terminal answers")
	if !strings.Contains(sent(r), ansi.SetModeLightDark) || asked(r) != 1 {
		t.Errorf("at the start it sent %q and asked %d times", sent(r), asked(r))
	}
	r.Send(tea.BackgroundColorMsg{Color: color.White})
	expect(t, r, theme.Light, "on white")
	r.Send(uv.DarkColorSchemeEvent{})
	expect(t, r, theme.Dark, "when evening comes")
	r.Send(uv.LightColorSchemeEvent{})
	expect(t, r, theme.Light, "when morning comes")
	before := asked(r)
	r.Send(tea.BlurMsg{}).Send(tea.FocusMsg{})
	if asked(r) != before+1 {
		t.Error("the terminal is not asked again when it gets the focus")
	}
}

func TestAChosenPaletteStaysUntilTheCoachLetsItFollowAgain(t *testing.T) {
	book := storetest.NewMemory(caseload.ProjectEntries)
	robot.Fill(book, 24, 0)
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithBook(book))
	choose := func() { r.Press(":").Type("kleuren").Press("enter") }
	choose()
	expect(t, r, theme.Light, "after one step")
	r.Send(uv.DarkColorSchemeEvent{})
	expect(t, r, theme.Light, "though the terminal is dark")
	before := asked(r)
	if r.Send(tea.FocusMsg{}); asked(r) != before {
		t.Error("the terminal is asked for what does not matter")
	}
	for range 3 {
		choose()
	}
	expect(t, r, theme.Mono, "after four steps")
	choose()
	r.Toast("volgt de terminal (donker)")
	expect(t, r, theme.Dark, "when it follows again")
	again := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithBook(book))
	again.Send(tea.BackgroundColorMsg{Color: color.White})
	expect(t, again, theme.Light, "after a restart")
}

func TestTheShellAndTheEditorGetNoReportsOfColours(t *testing.T) {
	r := bench(t).Press("ctrl+z")
	if !r.Suspended() || !strings.HasSuffix(sent(r), ansi.ResetModeLightDark) {
		t.Errorf("suspended %v, sent %q", r.Suspended(), sent(r))
	}
	r.Send(tea.ResumeMsg{})
	if !strings.HasSuffix(sent(r), ansi.SetModeLightDark) {
		t.Errorf("back at work it sent %q", sent(r))
	}
}

func TestAnyNoColorAsksTheTerminalNothing(t *testing.T) {
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithSample(24), robot.Mono())
	r.Send(uv.LightColorSchemeEvent{}).Send(tea.BackgroundColorMsg{Color: color.White}).Send(tea.FocusMsg{})
	expect(t, r, theme.Mono, "without colour")
	if sent(r) != "" || strings.Contains(r.Raw(), "38;2") {
		t.Errorf("it sent %q", sent(r))
	}
}

func TestAPaletteForWeakEyesCanBeReadOnALightTerminalToo(t *testing.T) {
	t.Parallel()
	for name, light := range map[theme.Name]theme.Name{
		theme.Contrast: theme.ContrastLight, theme.Colorblind: theme.ColorblindLight,
	} {
		r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithSample(24), robot.WithPalette(name))
		expect(t, r, name, "on black")
		r.Send(tea.BackgroundColorMsg{Color: color.White})
		expect(t, r, light, "on white")
	}
	r := bench(t).Send(tea.BackgroundColorMsg{Color: color.White})
	r.Press(":").Type("kleuren").Press("enter").Toast("hoog contrast")
	r.Press(":").Type("kleuren").Press("enter").Toast("kleurenblind")
}

// TestColoursForTheOtherKindOfTerminalBringTheirBackground chooses light colours on a dark terminal: they come
// with white paper, until the coach lets the colours follow again.
func TestColoursForTheOtherKindOfTerminalBringTheirBackground(t *testing.T) {
	r := bench(t).Send(tea.BackgroundColorMsg{Color: color.Black})
	choose := func() { r.Press(":").Type("kleuren").Press("enter") }
	if back, _ := robot.Paper(r); back != nil {
		t.Errorf("colours that follow set the background %v", back)
	}
	choose()
	expect(t, r, theme.Light, "after one step")
	for _, when := range []string{"at once", "after the terminal told of it"} {
		back, fore := robot.Paper(r)
		if back != (color.RGBA{R: 255, G: 255, B: 255, A: 255}) || fore == nil {
			t.Errorf("%s light colours stand on %v in %v", when, back, fore)
		}
		r.Send(tea.BackgroundColorMsg{Color: color.White})
	}
	for range 4 {
		choose()
		if back, _ := robot.Paper(r); back != nil {
			t.Errorf("%s sets the background %v", wears(r), back)
		}
	}
	expect(t, r, theme.Dark, "when it follows the dark terminal again")
}
