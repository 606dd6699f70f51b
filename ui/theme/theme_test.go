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
	return 0.2126*linear(c>>16) + 0.7152*linear(c>>8) + 0.0722*linear(c)
}

// linear is the light of the lowest byte as a part of the most.
func linear(v theme.RGB) float64 {
	s := float64(v&255) / 255
	if s <= 0.04045 {
		return s / 12.92
	}
	return math.Pow((s+0.055)/1.055, 2.4)
}

func contrast(a, b theme.RGB) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func TestEveryRoleCanBeRead(t *testing.T) {
	for _, name := range theme.All() {
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

// sight is what each kind of eye makes of linear red, green and blue (Viénot, Brettel and Mollon 1999).
var sight = map[string][3][3]float64{
	"all colours":  {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"deuteranopia": {{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}},
	"protanopia":   {{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}},
}

// seen is where a colour lies for an eye in CIELAB, where ten is a difference that nobody overlooks.
func seen(c theme.RGB, eye [3][3]float64) [3]float64 {
	in := [3]float64{linear(c >> 16), linear(c >> 8), linear(c)}
	var rgb, lab [3]float64
	for i, row := range eye {
		for j, v := range row {
			rgb[i] += v * in[j]
		}
		rgb[i] = min(1, max(0, rgb[i]))
	}
	root := func(v float64) float64 {
		if v > 0.008856 {
			return math.Cbrt(v)
		}
		return 7.787*v + 16.0/116
	}
	x := root((0.4124*rgb[0] + 0.3576*rgb[1] + 0.1805*rgb[2]) / 0.95047)
	y := root(0.2126*rgb[0] + 0.7152*rgb[1] + 0.0722*rgb[2])
	z := root((0.0193*rgb[0] + 0.1192*rgb[1] + 0.9505*rgb[2]) / 1.08883)
	lab[0], lab[1], lab[2] = 116*y-16, 500*(x-y), 200*(y-z)
	return lab
}

func apart(p, q [3]float64) float64 { return math.Hypot(math.Hypot(p[0]-q[0], p[1]-q[1]), p[2]-q[2]) }

// states are the roles that say how something stands, with the sign that says so too.
func states(g theme.Glyphs) map[cell.Style]string {
	return map[cell.Style]string{
		theme.Late: g.Signs.Late, theme.Today: g.Signs.Today, theme.Silent: g.Signs.Silent, theme.Done: g.Signs.Done,
		theme.Planned: g.Signs.Planned,
	}
}

func TestTheColourBlindPaletteKeepsStatesApartForEveryEye(t *testing.T) {
	for _, name := range []theme.Name{theme.Colorblind, theme.ColorblindLight} {
		looks, _ := theme.Looks(name)
		for eye, matrix := range sight {
			for a := range states(theme.Uni()) {
				for b := range states(theme.Uni()) {
					if d := apart(seen(looks[a].Fore, matrix), seen(looks[b].Fore, matrix)); a < b && d < 12 {
						t.Errorf("%s, %s: roles %d and %d lie %.1f apart", name, eye, a, b, d)
					}
				}
			}
		}
	}
}

func TestNoStateIsToldByItsColourAlone(t *testing.T) {
	for _, g := range []theme.Glyphs{theme.Uni(), theme.ASCII()} {
		said := map[string]cell.Style{}
		for role, sign := range states(g) {
			if other, twice := said[sign]; twice || strings.TrimSpace(sign) == "" {
				t.Errorf("roles %d and %d are both %q", role, other, sign)
			}
			said[sign] = role
		}
	}
}

func TestStatesAreToldApartInEveryPalette(t *testing.T) {
	for _, name := range []theme.Name{theme.Dark, theme.Light, theme.Contrast, theme.ContrastLight} {
		looks, _ := theme.Looks(name)
		for eye, matrix := range sight {
			least := 15.0
			if eye != "all colours" {
				least = 4 // a difference that can just be seen; the sign says the rest
			}
			for a := range states(theme.Uni()) {
				for b := range states(theme.Uni()) {
					if d := apart(seen(looks[a].Fore, matrix), seen(looks[b].Fore, matrix)); a < b && d < least {
						t.Errorf("%s, %s: roles %d and %d lie %.1f apart", name, eye, a, b, d)
					}
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
		"the setting wins":             {theme.Contrast, true, "", theme.Contrast},
		"high contrast on white":       {theme.Contrast, false, "", theme.ContrastLight},
		"colour-blind on white":        {theme.Colorblind, false, "", theme.ColorblindLight},
		"dark on white, as was chosen": {theme.Dark, false, "", theme.Dark},
		"a setting that is none":       {"paars", true, "", theme.Dark},
		"NO_COLOR=yes beats a setting": {theme.Contrast, true, "yes", theme.Mono},
		"NO_COLOR=0 too":               {"", true, "0", theme.Mono},
		"NO_COLOR=false too":           {"", true, "false", theme.Mono},
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
