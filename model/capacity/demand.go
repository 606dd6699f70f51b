package capacity

import (
	"slices"
	"strconv"
	"strings"
)

// Strength is how much work asks of a function.
type Strength uint8

// The strengths of a demand.
const (
	Light Strength = 1 // licht: nu en dan, weinig
	Usual Strength = 2 // gewoon: wat een gezond mens zonder moeite kan
	Heavy Strength = 3 // zwaar: vaak, lang of veel
)

// Need is what work asks of one item, or of a rubric as a whole.
type Need struct {
	Item     Item     `json:"item"`
	Strength Strength `json:"strength"`
}

// String writes the need so that ParseNeeds reads it: "4.14 2".
func (n Need) String() string { return n.Item.String() + " " + strconv.Itoa(int(n.Strength)) }

// Demand is what a direction or an application asks (functie-eisen). Its zero value asks nothing that is
// known.
type Demand struct {
	Needs     []Need  `json:"needs,omitempty"` // in the order of the FML
	HoursWeek float64 `json:"hours_week,omitzero"`
	HoursDay  float64 `json:"hours_day,omitzero"`
	Travel    int     `json:"travel,omitzero"` // minutes one way
}

// IsZero reports whether nothing is known of what is asked.
func (d Demand) IsZero() bool {
	return len(d.Needs) == 0 && d.HoursWeek == 0 && d.HoursDay == 0 && d.Travel == 0
}

// Equal reports whether two demands ask the same.
func (d Demand) Equal(e Demand) bool {
	return slices.Equal(d.Needs, e.Needs) && d.HoursWeek == e.HoursWeek && d.HoursDay == e.HoursDay &&
		d.Travel == e.Travel
}

// Or returns the demand with what it leaves open taken from other.
func (d Demand) Or(other Demand) Demand {
	if len(d.Needs) == 0 {
		d.Needs = other.Needs
	}
	if d.HoursWeek == 0 {
		d.HoursWeek = other.HoursWeek
	}
	if d.HoursDay == 0 {
		d.HoursDay = other.HoursDay
	}
	if d.Travel == 0 {
		d.Travel = other.Travel
	}
	return d
}

// strengths are the words for a strength, beside its figure.
var strengths = map[string]Strength{
	"1": Light, "licht": Light, "light": Light,
	"2": Usual, "gewoon": Usual, "normaal": Usual, "usual": Usual,
	"3": Heavy, "zwaar": Heavy, "heavy": Heavy,
}

// ParseNeeds reads one need a line (or behind a semicolon): the item or rubric, and how much is asked of it.
// "4.14 2", "IV-14 zwaar", "5 licht". Without a strength it is the usual one.
func ParseNeeds(s string) ([]Need, error) {
	byItem := map[Item]Need{}
	for _, line := range Lines(s) {
		if !strings.ContainsAny(line, " \t:=") {
			line += " 2"
		}
		item, word, rest, err := cutLine(line)
		if err != nil {
			return nil, err
		}
		strength, ok := strengths[strings.ToLower(word)]
		if !ok || rest != "" {
			return nil, ErrLine
		}
		byItem[item] = Need{item, strength}
	}
	return inOrder(byItem), nil
}

// FormatNeeds writes needs one a line.
func FormatNeeds(needs []Need) string { return formatLines(needs) }
