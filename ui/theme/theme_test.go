package theme_test

import (
	"math"
	"reflect"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"spoorboek/ui/cell"
	"spoorboek/ui/theme"
)

// luminance is the relative luminance of WCAG 2.
func luminance(c theme.RGB) float64 {
	channel := func(v theme.RGB) float64 {
		s := float64(v&255) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*channel(c>>16) + 0.7152*channel(c>>8) + 0.0722*channel(c)
}

func contrast(a, b theme.RGB) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func TestEveryRoleCanBeRead(t *testing.T) {
	for _, name := range theme.Names() {
		looks, ground := theme.Looks(name)
		for role, l := range looks {
			fore, back := l.Fore, l.Back
			if fore == theme.Default && back == theme.Default {
				continue // the terminal's own colours
			}
			if fore == theme.Default {
				t.Errorf("%s: role %d has a background and leaves the letters to chance", name, role)
				continue
			}
			if back == theme.Default {
				back = ground
			}
			if c := contrast(fore, back); c < 4.5 {
				t.Errorf("%s: role %d has contrast %.2f", name, role, c)
			}
		}
	}
}

func TestNothingIsLostWithoutColour(t *testing.T) {
	looks, _ := theme.Looks(theme.Mono)
	for role, l := range looks {
		if l.Fore != theme.Default || l.Back != theme.Default {
			t.Errorf("role %d has a colour", role)
		}
	}
	for _, role := range []cell.Style{theme.Cursor, theme.ButtonOn, theme.Marked} {
		if !looks[role].Reverse {
			t.Errorf("role %d does not stand out", role)
		}
	}
	pairs := theme.New(theme.Mono).Pairs()
	if p := pairs[theme.Cursor]; !strings.Contains(p.On, "1") || !strings.Contains(p.On, "7") || p.Off != "\x1b[m" {
		t.Errorf("the cursor is %q", p.On)
	}
}

// seen is a colour as someone with deuteranopia or protanopia sees it (Viénot, Brettel and Mollon 1999).
func seen(c theme.RGB, matrix [3][3]float64) [3]float64 {
	in := [3]float64{float64(c >> 16 & 255), float64(c >> 8 & 255), float64(c & 255)}
	var out [3]float64
	for i, row := range matrix {
		for j, v := range row {
			out[i] += v * in[j]
		}
	}
	return out
}

func TestTheColourBlindPaletteKeepsStatesApart(t *testing.T) {
	kinds := map[string][3][3]float64{
		"deuteranopia": {{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}},
		"protanopia":   {{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}},
	}
	looks, _ := theme.Looks(theme.Colorblind)
	roles := []cell.Style{theme.Late, theme.Today, theme.Silent, theme.Done}
	for kind, matrix := range kinds {
		for i, a := range roles {
			for _, b := range roles[:i] {
				p, q := seen(looks[a].Fore, matrix), seen(looks[b].Fore, matrix)
				if d := math.Hypot(math.Hypot(p[0]-q[0], p[1]-q[1]), p[2]-q[2]); d < 30 {
					t.Errorf("%s: roles %d and %d lie %.0f apart", kind, a, b, d)
				}
			}
		}
	}
}

func TestPick(t *testing.T) {
	tests := map[string]struct {
		setting theme.Name
		dark    bool
		noColor string
		want    theme.Name
	}{
		"a dark terminal":              {"", true, "", theme.Dark},
		"a light terminal":             {"", false, "", theme.Light},
		"the setting wins":             {theme.Contrast, false, "", theme.Contrast},
		"a setting that is none":       {"paars", true, "", theme.Dark},
		"NO_COLOR=yes beats a setting": {theme.Contrast, true, "yes", theme.Mono},
		"NO_COLOR=0 too":               {"", true, "0", theme.Mono},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := theme.Pick(tt.setting, tt.dark, tt.noColor); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
	if theme.New("paars").Name != theme.Dark {
		t.Error("an unknown palette is the dark one")
	}
}

// glyphs walks over all strings of a tier.
func glyphs(v reflect.Value, visit func(name, s string)) {
	for i := range v.NumField() {
		switch f := v.Field(i); f.Kind() {
		case reflect.Struct:
			glyphs(f, visit)
		case reflect.String:
			visit(v.Type().Field(i).Name, f.String())
		}
	}
}

func TestGlyphs(t *testing.T) {
	wide := map[string]int{"BoxOn": 3, "BoxOff": 3, "RadioOn": 3, "RadioOff": 3, "UpDown": 2}
	for tier, g := range map[string]theme.Glyphs{"uni": theme.Uni(), "ascii": theme.ASCII()} {
		glyphs(reflect.ValueOf(g), func(name, s string) {
			want := max(1, wide[name])
			if name == "Enter" && g.ASCII {
				want = 3
			}
			if ansi.StringWidth(s) != want || ansi.StringWidthWc(s) != want {
				t.Errorf("%s: %s is %q", tier, name, s)
			}
			if g.ASCII && strings.IndexFunc(s, func(r rune) bool { return r >= 0x80 }) >= 0 {
				t.Errorf("ascii: %s is %q", name, s)
			}
		})
	}
	glyphs(reflect.ValueOf(theme.Uni()), func(name, s string) {
		for _, r := range s {
			if twin := theme.Twin(r); twin >= 0x80 || twin == '?' && r != '?' {
				t.Errorf("%s has no twin in ASCII", name)
			}
		}
	})
	for _, l := range []cell.Lines{cell.Single(), cell.Double()} {
		for _, r := range []rune{l.TopLeft, l.TopRight, l.BottomLeft, l.BottomRight, l.Across, l.Down} {
			if theme.Twin(r) >= 0x80 {
				t.Errorf("%q has no twin", r)
			}
		}
	}
	if theme.Twin('ë') != 'ë' {
		t.Error("letters of names stay")
	}
}

func TestTheBarsOfALaneAreToldApart(t *testing.T) {
	for _, g := range []theme.Glyphs{theme.Uni(), theme.ASCII()} {
		b := g.Bars
		seen := map[string]string{}
		for name, bar := range map[string]string{
			"empty": b.Empty, "light": b.Light, "medium": b.Medium, "full": b.Full, "dot": b.Dot, "dash": b.Dash,
		} {
			if other, twice := seen[bar]; twice {
				t.Errorf("ascii %v: %s and %s are both %q", g.ASCII, name, other, bar)
			}
			seen[bar] = name
		}
		for bar, rune := range map[string]rune{b.Empty: '░', b.Light: '▒', b.Full: '█', b.Dot: '·'} {
			if g.ASCII && bar != string(theme.Twin(rune)) && rune != '·' {
				t.Errorf("%q in a text becomes %q, in a lane %q", rune, theme.Twin(rune), bar)
			}
		}
	}
}
