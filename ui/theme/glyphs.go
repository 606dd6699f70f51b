package theme

// Glyphs are the signs of one tier. Every sign is one cell wide except Enter, Box and Radio, whose two states
// are of equal width.
type Glyphs struct {
	ASCII bool // the terminal draws ASCII and Latin letters only
	Signs Signs
	Marks Marks
	Bars  Bars
}

// Signs say what a row or moment is.
type Signs struct {
	Late, Today, Silent, Done, Planned, Unknown string
	Cursor, Note, Pause                         string
	BoxOn, BoxOff, RadioOn, RadioOff            string
}

// Marks stand beside text.
type Marks struct {
	More, Dot, Bullet, Arrow string
	Up, Down, Now, Enter     string
	Left, Right, UpDown      string // names of the arrow keys
	Caret                    string
}

// Bars are the shades of bars and lanes, from empty to full, and the lines of lanes.
type Bars struct{ Empty, Light, Medium, Heavy, Full, Dot, Dash, Line, Down string }

// Uni is the tier for terminals that draw boxes, blocks and a handful of symbols: no emoji, no braille.
func Uni() Glyphs {
	return Glyphs{
		Signs: Signs{
			Late: "!", Today: "=", Silent: "~", Done: "√", Planned: "○", Unknown: "?",
			Cursor: "►", Note: "•", Pause: "=",
			BoxOn: "[x]", BoxOff: "[ ]", RadioOn: "(•)", RadioOff: "( )",
		},
		Marks: Marks{
			More: "…", Dot: "·", Bullet: "•", Arrow: "→", Up: "▲", Down: "▼", Now: "▲", Enter: "↵",
			Left: "←", Right: "→", UpDown: "↑↓", Caret: "▏",
		},
		Bars: Bars{
			Empty: "░", Light: "▒", Medium: "▓", Heavy: "▓", Full: "█", Dot: "·", Dash: "-", Line: "─", Down: "│",
		},
	}
}

// ASCII is the tier for terminals that draw nothing but letters.
func ASCII() Glyphs {
	return Glyphs{
		ASCII: true,
		Signs: Signs{
			Late: "!", Today: "=", Silent: "~", Done: "v", Planned: "o", Unknown: "?",
			Cursor: ">", Note: "*", Pause: "=",
			BoxOn: "[x]", BoxOff: "[ ]", RadioOn: "(*)", RadioOff: "( )",
		},
		Marks: Marks{
			More: "~", Dot: "-", Bullet: "*", Arrow: ">", Up: "^", Down: "v", Now: "^", Enter: "Ent",
			Left: "<", Right: ">", UpDown: "^v", Caret: "|",
		},
		Bars: Bars{
			Empty: "_", Light: ":", Medium: "+", Heavy: "#", Full: "#", Dot: ".", Dash: "-", Line: "-", Down: "|",
		},
	}
}

// Twin is the ASCII twin of a rune that only the uni tier draws, for cell.Canvas.Twins; other runes stay. So
// text from the catalogue and lines of frames need no second version.
func Twin(r rune) rune {
	if r < 0x80 {
		return r
	}
	if t, ok := twins[r]; ok {
		return t
	}
	if r >= 0x2500 && r <= 0x257f {
		return '+'
	}
	if r < 0x2000 || r >= 0x2600 {
		return r
	}
	return '?'
}

var twins = map[rune]rune{
	'─': '-', '═': '=', '│': '|', '║': '|', '…': '~', '·': '-', '•': '*', '→': '>', '←': '<', '↑': '^', '↓': 'v',
	'▲': '^', '▼': 'v', '►': '>', '◄': '<', '○': 'o', '●': '*', '√': 'v', '↵': '<', '«': '"', '»': '"', '—': '-',
	'–': '-', '‘': '\'', '’': '\'', '“': '"', '”': '"', '„': '"',
	'░': '_', '▒': ':', '▓': '+', '█': '#', '▏': '|',
	'▌': '#', '▐': '#', '▀': '#', '▄': '#', '≥': '>', '≤': '<', '×': 'x', '÷': '/', '€': 'E', '§': 'S', '±': '~',
	'\u00a0': ' ',
}
