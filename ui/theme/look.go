package theme

import (
	"fmt"
	"image/color"
	"strings"

	"spoorboek/ui/cell"
)

// RGB is a colour, 0xRRGGBB; Default leaves the terminal's own colour.
type RGB int32

// opaque is the colour as others take it.
func (c RGB) opaque() color.Color {
	return color.RGBA{R: uint8(c >> 16 & 0xff), G: uint8(c >> 8 & 0xff), B: uint8(c & 0xff), A: 0xff}
}

// Default is the terminal's own colour.
const Default RGB = -1

// Look is how one role appears: two colours and weight.
type Look struct {
	Fore, Back               RGB
	Bold, Underline, Reverse bool
}

// Looks gives the look of every role in a palette, indexed by role, and the background it was designed for.
func Looks(name Name) (looks []Look, background RGB) {
	l, _ := palette(name)
	return l[:], backgrounds[name]
}

// pair writes the look as SGR sequences; a plain look needs none.
func (l Look) pair() cell.Pair {
	var codes []string
	if l.Bold {
		codes = append(codes, "1")
	}
	if l.Underline {
		codes = append(codes, "4")
	}
	if l.Reverse {
		codes = append(codes, "7")
	}
	if l.Fore != Default {
		codes = append(codes, fmt.Sprintf("38;2;%d;%d;%d", l.Fore>>16&255, l.Fore>>8&255, l.Fore&255))
	}
	if l.Back != Default {
		codes = append(codes, fmt.Sprintf("48;2;%d;%d;%d", l.Back>>16&255, l.Back>>8&255, l.Back&255))
	}
	if len(codes) == 0 {
		return cell.Pair{}
	}
	return cell.Pair{On: "\x1b[" + strings.Join(codes, ";") + "m", Off: "\x1b[m"}
}
