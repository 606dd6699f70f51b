package robot_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"spoorboek/model/sample"
	"spoorboek/ui/cell"
	"spoorboek/ui/robot"
)

func firstRows(screen string, n int) string {
	lines := strings.Split(screen, "\n")
	return strings.Join(lines[:min(n, len(lines))], "\n")
}

// unfilled tells what is wrong with a frame that must fill a terminal of w by h, or nothing.
func unfilled(screen string, w, h int) string {
	lines := strings.Split(screen, "\n")
	if len(lines) != h {
		return fmt.Sprintf("%d lines, not %d", len(lines), h)
	}
	for i, line := range lines {
		if cell.Width(line) != w {
			return fmt.Sprintf("line %d is %d wide, not %d: %q", i, cell.Width(line), w, line)
		}
	}
	return ""
}

// unseen tells what a frame should show and does not, or nothing: where the keys go, and the keys that always
// lead on.
func unseen(r *robot.Robot, p place, w, h int, ascii, english bool) string {
	screen := r.Screen()
	lines := strings.Split(screen, "\n")
	focus := []string{"╔", "║", "►"}
	if ascii {
		focus = []string{"+=", ">"}
	}
	small := w < 60 || h < 16
	body := strings.Join(lines[:h-2], "\n")
	waits := r.Writing() // for letters
	if !waits && !slices.ContainsFunc(focus, func(mark string) bool { return strings.Contains(body, mark) }) {
		return "no pane or window has the keys"
	}
	typing := strings.Contains(screen, "Ctrl+S") || p.name == "filter" || p.name == "chord" // no footer
	pinned := ": palet  ? hulp"
	if english {
		pinned = ": palette  ? help"
	}
	if !small && !typing && p.name != "lock" && !p.scene && !strings.Contains(lines[h-1], pinned) {
		return "the last line does not name the palette: " + lines[h-1]
	}
	return ""
}

// sized draws a size: the least, the edges of the classes and the most come often.
func sized(t *rapid.T) (w, h int) {
	w = rapid.OneOf(rapid.IntRange(20, 250), rapid.SampledFrom([]int{20, 44, 59, 60, 80, 109, 110, 159, 160, 250})).
		Draw(t, "width")
	h = rapid.OneOf(rapid.IntRange(8, 80), rapid.SampledFrom([]int{8, 15, 16, 24, 29, 30, 80})).
		Draw(t, "height")
	return w, h
}

// alike are the caseloads and looks with which every size is drawn.
func alike(t *testing.T) map[string][]robot.Setting {
	t.Helper()
	return map[string][]robot.Setting{
		"usual data": {robot.WithSample(24)}, "ascii": {robot.WithSample(24), robot.ASCII()},
		"hostile data": {robot.WithBook(hostileBook(t))}, "hostile data, ascii": {robot.WithBook(hostileBook(t)), robot.ASCII()},
	}
}

func TestEverySizeIsFilledExactly(t *testing.T) {
	t.Parallel()
	for name, settings := range alike(t) {
		t.Run(name, func(t *testing.T) {
			r := robot.Start(t, robot.Size{W: 120, H: 40}, settings...)
			rapid.Check(t, func(t *rapid.T) {
				p := rapid.SampledFrom(places()).Draw(t, "place")
				w, h := sized(t)
				visit(r, p, false)
				if p.name == "lock" {
					defer r.Press("enter")
				}
				r.Resize(w, h)
				if wrong := cmp.Or(
					unfilled(r.Screen(), w, h),
					unseen(r, p, w, h, strings.Contains(name, "ascii"), false),
				); wrong != "" {
					t.Fatalf("%s at %dx%d: %s\n%s", p.name, w, h, wrong, r.Screen())
				}
				more := rapid.SliceOfN(
					rapid.SampledFrom([]string{"j", "k", "tab", "z", "G", "enter", "w", "t", "i", "m", "d"}),
					0,
					4,
				)
				r.Press(more.Draw(t, "keys")...)
				for range 3 { // a storm: nothing is drawn between
					r.Resize(sized(t))
				}
				r.Resize(w, h)
				if wrong := unfilled(r.Screen(), w, h); wrong != "" {
					t.Fatalf("%s at %dx%d, later: %s", p.name, w, h, wrong)
				}
				if r.Crash() != "" {
					t.Fatal(r.Crash())
				}
			})
		})
	}
}

func TestNoTerminalYetIsNoFrame(t *testing.T) {
	r := robot.Start(t, robot.Size{}, robot.WithSample(24))
	if s := r.Screen(); s != "" {
		t.Errorf("a terminal of 0 x 0 shows %q", s)
	}
	r.Resize(80, 24).Sees("TE LAAT")
}

func TestTheLockShowsNoName(t *testing.T) {
	var names []string
	for _, entries := range sample.Generate(sample.Options{Dossiers: 24, Seed: 1, Today: robot.Today()}) {
		for _, e := range entries {
			for _, word := range strings.FieldsFunc(string(e.Payload), func(r rune) bool { return strings.ContainsRune(`{}:,"[] `, r) }) {
				if len(word) > 5 && word[0] >= 'A' && word[0] <= 'Z' {
					names = append(names, word)
				}
			}
		}
	}
	r := bench(t).GoTo("Jansen").Press("c").Field("Besproken").Type("Geheim gesprek").Press("ctrl+l")
	screen := r.Screen() + r.Title()
	for _, name := range append(names, "Geheim") {
		if strings.Contains(screen, name) {
			t.Fatalf("the lock shows %q", name)
		}
	}
	r.Press("enter").Sees("Geheim gesprek")
}

func TestAScreenSaysWhoseItIs(t *testing.T) {
	wide := robot.Start(t, robot.Size{W: 200, H: 60}, robot.WithSample(24)).GoTo("Jansen")
	wide.Sees("Cijfers").Misses("Jansen, Karin  ·  ma 23-11-2026").Press("5").Sees("Jansen, Karin  ·  ma 23-11-2026")
	wide.Press("f9").Misses("Jansen, Karin  ·  ma").Sees("KJ  ·  ma 23-11-2026").Press("7").Misses("KJ  ·  ma")
	bench(t).GoTo("Jansen").Press("5").Sees("7 Cijfers         Jansen, Karin")
	small := robot.Start(t, robot.Size{W: 80, H: 24}, robot.WithSample(24)).GoTo("Jansen")
	small.Press("5").Sees("═ Jansen, Karin ═╗").Press("4").Sees("═ Jansen, Karin ═╗").Press("l").Sees("═ Jansen, Karin ═╗")
}

func TestASmallTerminalNamesThePartThatIsShown(t *testing.T) {
	r := robot.Start(t, robot.Size{W: 80, H: 24}, robot.WithSample(24)).GoTo("Jansen")
	r.Press("5").Sees("[Niet passend 1]").Press("h").Sees("[Uitkomst 2]")
	r.Press("4").Sees("[Persoon] Zoekprofiel  FML 18-09-2026  Controle ")
}

func TestAYearThatOnlyBeganToEndMakesRoomForTheNext(t *testing.T) {
	r := robot.Start(t, robot.Size{W: 80, H: 24}, robot.WithSample(24)).GoTo("Çelik")
	r.Press("3").Sees("5 dec 2025", "Jaar          2026 ")
}
