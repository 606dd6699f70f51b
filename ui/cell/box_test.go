package cell_test

import (
	"strings"
	"testing"

	"spoorboek/ui/cell"
)

func TestHintsThatDoNotFitAreLeftOutWhole(t *testing.T) {
	for foot, want := range map[string]string{
		"↑↓ kies · Enter doet het · Esc":                    "═ ↑↓ kies · Enter doet het · Esc ═",
		"↑↓ kies · Enter doet het · typ om te zoeken · Esc": "═ ↑↓ kies · Enter doet het · … · Esc ═",
		"J/K schuift · E in editor · pdf, docx, markdown":   "═ J/K schuift · E in editor · … ═",
		"een heel lange zin die nergens mag breken":         "═ een heel lange zin die nergens mag… ═",
	} {
		c := cell.New(41, 3)
		c.Box(c.Bounds(), cell.Frame{Foot: foot, Focus: true})
		rows := strings.Split(c.Text(), "\n")
		if got := rows[2]; !strings.Contains(got, want) {
			t.Errorf("%q is shown as %q", foot, got)
		}
	}
}
