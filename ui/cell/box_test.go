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

func TestALabelIsCutBetweenTwoWords(t *testing.T) {
	for _, c := range []struct {
		label, want string
		w           int
	}{
		{"other work, own employer", "other work, own…", 20}, {"other work, own employer", "other work…", 14},
		{"Dossier number", "Dossier number", 14}, {"Dossier number", "Dossier…", 13}, {"Dossiernummer", "Dossiernu…", 10},
	} {
		if got := cell.CutWords(c.label, c.w, "…"); got != c.want {
			t.Errorf("%q in %d cells is %q, not %q", c.label, c.w, got, c.want)
		}
	}
}
