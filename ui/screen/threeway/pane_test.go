package threeway_test

import (
	"strings"
	"testing"

	"spoorboek/model/dossier"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/screentest"
	"spoorboek/ui/screen/threeway"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

func screen(d *dossier.Dossier) pane.Pane {
	p := threeway.New(text.New(text.NL), theme.Uni())
	screentest.Feed(p, nil, d)
	return p
}

func TestScreen(t *testing.T) { screentest.Maker(screen).Pictures(t, screentest.Full(t).Dossier()) }

func TestTheThreeExpectationsStandBesideEachOtherWhereTheyFit(t *testing.T) {
	for w, want := range map[int]bool{109: false, 110: true, 120: true} {
		got := screentest.Draw(screen(screentest.Full(t).Dossier()), w, 37, screentest.Size{W: w, H: 40}.Env()).Text()
		beside := false
		for line := range strings.Lines(got) {
			beside = beside || strings.Contains(line, "erkgever") && strings.Contains(line, "erknemer") &&
				strings.Contains(line, "oach") && strings.Contains(line, "─")
		}
		if beside != want {
			t.Errorf("%d wide: beside each other %v, want %v:\n%s", w, beside, want, got)
		}
	}
}

func TestScreenDrawsInsideItsRectangle(t *testing.T) {
	screentest.Maker(screen).Inside(t, screentest.Full(t).Dossier())
}

func TestPrivacyScreenShowsNoName(t *testing.T) {
	screentest.Maker(screen).Private(t, screentest.Full(t).Dossier(), "Jansen", "Karin", "06-2345", "Kok", "Geen balie")
}

func TestEveryLineThatLeadsSomewhereLeadsToAnAct(t *testing.T) {
	screentest.Maker(screen).Leads(t, screentest.Full(t).Dossier(), "threeway", "promise", "expert")
}
