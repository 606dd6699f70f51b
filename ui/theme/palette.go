package theme

import (
	"image/color"

	"spoorboek/ui/cell"
)

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

// The same two palettes on a light terminal: what shines on black cannot be read on white.
const (
	ContrastLight   Name = "contrast-light"
	ColorblindLight Name = "colorblind-light"
)

// All are the palettes with those that the light of the terminal chooses between.
func All() []Name { return append(Names(), ContrastLight, ColorblindLight) }

// Chosen is the palette that a coach chose to get this one.
func (n Name) Chosen() Name {
	switch n {
	case ContrastLight:
		return Contrast
	case ColorblindLight:
		return Colorblind
	}
	return n
}

// on is the palette for the background of the terminal.
func (n Name) on(dark bool) Name {
	switch {
	case n == Contrast && !dark:
		return ContrastLight
	case n == Colorblind && !dark:
		return ColorblindLight
	}
	return n
}

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

// Pick chooses a palette: any non-empty NO_COLOR gives Mono; then the setting, as it can be read on the
// terminal's background; else by that background.
func Pick(setting Name, darkBackground bool, noColor string) Name {
	if noColor != "" {
		return Mono
	}
	for _, n := range Names() {
		if n == setting {
			return n.on(darkBackground)
		}
	}
	if darkBackground {
		return Dark
	}
	return Light
}

// Paper is the background and the colour of plain text that a palette needs on a terminal of the other kind;
// nil where it can be read as the terminal is.
func Paper(setting Name, darkBackground bool) (back, fore color.Color) {
	switch {
	case setting == Light && darkBackground:
		return backgrounds[Light].opaque(), RGB(0x101418).opaque()
	case setting == Dark && !darkBackground:
		return backgrounds[Dark].opaque(), RGB(0xe6e9ed).opaque()
	}
	return nil, nil
}
