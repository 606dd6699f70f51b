package theme

import "spoorboek/ui/cell"

// Name is a palette by its stable id, as kept in the settings.
type Name string

// The palettes.
const (
	Follow     Name = ""           // dark or light, after the background of the terminal
	Dark       Name = "dark"       // donker
	Light      Name = "light"      // licht
	Contrast   Name = "contrast"   // hoog contrast
	Colorblind Name = "colorblind" // kleurenblind: blue and orange after Okabe and Ito
	Mono       Name = "mono"       // eentonig: weight and reverse video only
)

// Names are all palettes, in the order in which a coach chooses from them.
func Names() []Name { return []Name{Dark, Light, Contrast, Colorblind, Mono} }

// Theme is a palette made ready for drawing.
type Theme struct {
	Name  Name
	pairs [256]cell.Pair
}

// New makes the palette ready; an unknown name gives Dark.
func New(name Name) *Theme {
	t := &Theme{Name: name}
	looks, ok := palette(name)
	if !ok {
		t.Name = Dark
		looks, _ = palette(Dark)
	}
	for i := range t.pairs {
		t.pairs[i] = looks[i%len(looks)].pair()
	}
	return t
}

// Pairs are the SGR sequences of every role, for cell.Canvas.Render.
func (t *Theme) Pairs() *[256]cell.Pair { return &t.pairs }

// Pick chooses a palette: any non-empty NO_COLOR gives Mono; then the setting; else by the terminal's
// background.
func Pick(setting Name, darkBackground bool, noColor string) Name {
	if noColor != "" {
		return Mono
	}
	for _, n := range Names() {
		if n == setting {
			return n
		}
	}
	if darkBackground {
		return Dark
	}
	return Light
}
