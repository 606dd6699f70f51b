package robot_test

import (
	"regexp"
	"strings"
	"testing"

	"spoorboek/ui/robot"
	"spoorboek/ui/text"
)

// aLabel is how long a phrase may be to be a label; what is longer is a sentence, which may end in a mark.
const aLabel = 26

// cutOff are words that end in the mark of what is cut, back to a gap, a frame or the sign of a key.
var cutOff = regexp.MustCompile(`[\p{L}][\p{L}\d ,/:·-]*?…`)

// labels are the short phrases of a language without a gap to be filled, in small letters.
func labels(w *text.Words) (out []string) {
	days := map[string]bool{} // before a date that is cut stands a day, which is whole
	for i := range 7 {
		days[strings.Fields(w.DayFull(robot.Today().Add(i)))[0]] = true
	}
	for _, id := range text.IDs() {
		s := w.T(id)
		if n := len([]rune(s)); n > 3 && n <= aLabel && !strings.ContainsAny(s, "%…") && !days[s] {
			out = append(out, strings.ToLower(s))
		}
	}
	return out
}

// clipped are the labels of which a line shows only the beginning.
func clipped(line string, all []string) (found []string) {
	for _, part := range regexp.MustCompile(`  +|[║│╔╗╚╝═─►»]`).Split(line, -1) {
		for _, cut := range cutOff.FindAllString(part, -1) {
			begin := strings.ToLower(strings.TrimSpace(strings.TrimSuffix(cut, "…")))
			for _, s := range all {
				if len([]rune(begin)) >= 3 && s != begin && strings.HasPrefix(s, begin) {
					found = append(found, cut+" ("+s+")")
					break
				}
			}
		}
	}
	return found
}

func TestLabelsFitAt80Columns(t *testing.T) {
	t.Parallel()
	for name, lang := range map[string]text.Lang{"Dutch": text.NL, "English": text.EN} {
		t.Run(name, func(t *testing.T) {
			all := labels(text.New(lang))
			settings := []robot.Setting{robot.WithBook(wordless(t))}
			if lang == text.EN {
				settings = append(settings, robot.English())
			}
			r := robot.Start(t, robot.Size{W: 80, H: 24}, settings...)
			for _, p := range places() {
				visit(r, p, lang == text.EN)
				for range 3 {
					for _, line := range strings.Split(r.Screen(), "\n") {
						for _, label := range clipped(line, all) {
							t.Errorf("%s: %s", p.name, label)
						}
					}
					if p.name == "lock" {
						break
					}
					r.Press("pgdown")
				}
				if p.name == "lock" {
					r.Press("enter")
				}
			}
		})
	}
}
