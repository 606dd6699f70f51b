package capacity

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"

	"spoorboek/model/plain"
)

// Level is how far a function departs from the normal value (normaalwaarde). Documents print only departures.
type Level uint8

// The levels as the FML scores them.
const (
	Normal  Level = 0 // normaal
	Limited Level = 1 // (licht) beperkt
	Strong  Level = 2 // sterk beperkt
	Severe  Level = 3 // zeer sterk beperkt, where an item has it
)

// Score is the level of one item, with what the document says of it.
type Score struct {
	Item  Item       `json:"item"`
	Level Level      `json:"level"`
	Note  plain.Text `json:"note,omitzero"` // toelichting: "tot 10 kg"
}

// String writes the score so that ParseScores reads it: "4.14 2 tot 10 kg".
func (s Score) String() string {
	return strings.TrimSpace(s.Item.String() + " " + strconv.Itoa(int(s.Level)) + " " + s.Note.String())
}

// ErrLine is returned for a line that does not say an item and a figure; it holds no text of the line.
var ErrLine = errors.New("line does not say an item and a figure")

// ParseScores reads one score a line (or behind a semicolon): the item, its level and what the document says.
// "4.14 2 tot 10 kg", "IV-14:2". An item that stands twice keeps its last level. The scores come back in the
// order of the FML.
func ParseScores(s string) ([]Score, error) {
	byItem := map[Item]Score{}
	for _, line := range Lines(s) {
		item, figure, note, err := cutLine(line)
		if err != nil {
			return nil, err
		}
		level, err := strconv.ParseUint(figure, 10, 8)
		if err != nil || Level(level) > Severe {
			return nil, ErrLine
		}
		text, report := plain.CleanLine(note)
		if report.Cut {
			return nil, ErrLine
		}
		byItem[item] = Score{Item: item, Level: Level(level), Note: text}
	}
	return inOrder(byItem), nil
}

// FormatScores writes scores one a line.
func FormatScores(scores []Score) string { return formatLines(scores) }

// Lines splits text into what stands on a line or behind a semicolon, without blanks around it.
func Lines(s string) []string {
	var lines []string
	for line := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == '\n' || r == '\r' || r == ';' }) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// cutLine reads "item figure rest"; a colon or an equals sign may stand behind the item.
func cutLine(line string) (item Item, figure, rest string, err error) {
	at := strings.IndexAny(line, " \t:=")
	if at < 0 {
		return 0, "", "", ErrLine
	}
	if item, err = ParseItem(line[:at]); err != nil {
		return 0, "", "", err
	}
	figure, rest, _ = strings.Cut(strings.TrimLeft(line[at:], " \t:="), " ")
	return item, figure, strings.TrimSpace(rest), nil
}

func formatLines[T interface{ String() string }](list []T) string {
	lines := make([]string, len(list))
	for i, x := range list {
		lines[i] = x.String()
	}
	return strings.Join(lines, "\n")
}

// inOrder returns the values in the order of their items.
func inOrder[T any](byItem map[Item]T) []T {
	items := make([]Item, 0, len(byItem))
	for i := range byItem {
		items = append(items, i)
	}
	slices.SortFunc(items, cmp.Compare[Item])
	var list []T
	for _, i := range items {
		list = append(list, byItem[i])
	}
	return list
}
