package robot_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"

	"spoorboek/model/sample"
	"spoorboek/ui/cell"
	"spoorboek/ui/robot"
)

func firstRows(screen string, n int) string {
	lines := strings.Split(screen, "\n")
	return strings.Join(lines[:min(n, len(lines))], "\n")
}

func TestScreens(t *testing.T) {
	sizes := []robot.Size{{W: 44, H: 12}, {W: 80, H: 24}, {W: 120, H: 40}, {W: 200, H: 60}}
	kinds := map[string][]robot.Setting{
		"nl": nil, "en": {robot.English()}, "mono": {robot.Mono()}, "ascii": {robot.ASCII()},
	}
	screens := map[string][]string{
		"morning": {"j"}, "dossier": {"2"}, "timeline": {"3"}, "profile": {"4"}, "pipeline": {"5"}, "log": {"g", "l"},
		"figures": {"g", "c"},
		"form":    {"c"}, "date": {"d"}, "phase": {"f"}, "palette": {":"}, "help": {"?"}, "menu": {"m"}, "lock": {"ctrl+l"},
	}
	for kind, settings := range kinds {
		for _, size := range sizes {
			for name, keys := range screens {
				if (kind != "nl" || size.W == 44) && name != "morning" && name != "form" && name != "lock" {
					continue
				}
				t.Run(fmt.Sprintf("%s-%dx%d-%s", name, size.W, size.H, kind), func(t *testing.T) {
					r := robot.Start(t, size, append([]robot.Setting{robot.WithSample(24)}, settings...)...)
					r.Press("home").Press(keys...)
					screen := r.Screen()
					if kind == "mono" {
						screen = r.Raw()
					}
					golden.RequireEqual(t, []byte(screen))
				})
			}
		}
	}
}

func TestEverySizeIsFilledExactly(t *testing.T) {
	r := bench(t)
	rapid.Check(t, func(t *rapid.T) {
		w, h := rapid.IntRange(20, 250).Draw(t, "width"), rapid.IntRange(8, 80).Draw(t, "height")
		keys := rapid.SliceOfN(rapid.SampledFrom([]string{
			"j", "k", "tab", "z", "1", "2", "3", "4", "5", "7", "c", "esc", ":", "?", "m", "d", "i", "g", "l", "f", "enter",
		}), 0, 6).Draw(t, "keys")
		r.Resize(w, h).Press(keys...)
		lines := strings.Split(r.Screen(), "\n")
		if len(lines) != h {
			t.Fatalf("%d lines, not %d, after %v", len(lines), h, keys)
		}
		for i, line := range lines {
			if cell.Width(line) != w {
				t.Fatalf("line %d is %d wide, not %d: %q", i, cell.Width(line), w, line)
			}
		}
		for range 4 {
			r.Press("esc")
		}
		if r.Crash() != "" {
			t.Fatal(r.Crash())
		}
	})
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
