package robot_test

import (
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"spoorboek/store/sheet"
	"spoorboek/ui/robot"
	"spoorboek/ui/theme"
)

// pointless are the places without a line under the cursor, and why.
var pointless = map[string]string{
	"bin": "it is empty", "lock": "nothing is chosen there", "date": "a letter chooses", "remove": "it has buttons", "import": "a path is typed",
	"messages": "it is read", "why": "it is read", "chord": "it waits for a letter",
}

func legible(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// unpointed tells that the line under the cursor cannot be seen or read on a frame, or nothing. What lies below a
// window is not what it points at.
func unpointed(raw, below string, p place, look, sign string) string {
	now := spots(raw)
	x, y, right, bottom := 0, 1, len(now[0]), len(now)-2
	if below != "" {
		x, y, right, bottom = box(now, spots(below))
	}
	for _, row := range now[y:min(bottom, len(now)-2)] {
		line, card := "", ""
		for _, s := range row[x:right] {
			card += s.text
			if s.look == look {
				line += s.text
			}
		}
		if p.name == "pipeline" && strings.Contains(card, sign) { // a card has a frame of its own, and no bar
			_, line, _ = strings.Cut(card, sign)
			line = sign + line
		}
		if at := strings.Index(line, sign); below != "" && at > 0 && at <= 2*len("👨") { // half a wide letter beside a window is below it
			line = line[at:]
		}
		pointed, text := strings.CutPrefix(strings.TrimSpace(line), sign)
		if p.name == "timeline" && line != "" || text && strings.ContainsFunc(pointed, legible) ||
			strings.Contains(card, "= Lijn =") || strings.Contains(card, "═ Lijn ═") { // a card that is only read
			return ""
		}
	}
	return "the line under the cursor is out of sight"
}

// unpointedToo is what is wrong in a small terminal, unless it is so in a large one as well.
func unpointedToo(small, large string) string {
	if large != "" {
		return ""
	}
	return small
}

func TestTheLineUnderTheCursorIsInSightInEverySize(t *testing.T) {
	t.Parallel()
	for name, settings := range alike(t) {
		sign, look := theme.Uni().Signs.Cursor, theme.New(theme.Dark).Pairs()[theme.Cursor].On
		if strings.Contains(name, "ascii") {
			sign, look = theme.ASCII().Signs.Cursor, theme.New(theme.Mono).Pairs()[theme.Cursor].On
		}
		t.Run(name, func(t *testing.T) {
			r := robot.Start(t, robot.Size{W: 120, H: 40}, append(settings, robot.WithPalette(theme.Dark), robot.WithSheets(sheet.New()))...)
			rapid.Check(t, func(t *rapid.T) {
				p := rapid.SampledFrom(places()).Draw(t, "place")
				w, h := sized(t)
				below := ""
				window := !p.screen && p.name != "filter" && p.name != "groups" // those are of the list itself
				if r.Resize(120, 40); window {
					below = visit(r, place{}, false).Resize(w, h).Raw()
					r.Resize(120, 40)
				}
				visit(r, p, false).Resize(w, h)
				if p.name == "lock" {
					defer r.Press("enter")
				}
				moves := rapid.SampledFrom([]string{"down", "down", "down", "up", "pgdown", "pgup", "end", "home"})
				r.Press(rapid.SliceOfN(moves, 0, 30).Draw(t, "moves")...)
				form := strings.Contains(r.Screen(), "Ctrl+S") // its choices stand between brackets
				if form || pointless[p.name] != "" || r.Writing() && !strings.Contains("palette help menu keys filter", p.name) {
					return
				}
				wrong, screen := unpointed(r.Raw(), below, p, look, sign), r.Screen()
				if wrong != "" && !window { // a card that is only read has no such line, in no size
					wrong = unpointedToo(wrong, unpointed(r.Resize(200, 60).Raw(), "", p, look, sign))
				}
				if wrong != "" {
					t.Fatalf("%s at %dx%d: %s\n%s", p.name, w, h, wrong, screen)
				}
			})
		})
	}
}
