package threeway_test

import (
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

func TestScreenDrawsInsideItsRectangle(t *testing.T) {
	screentest.Maker(screen).Inside(t, screentest.Full(t).Dossier())
}

func TestPrivacyScreenShowsNoName(t *testing.T) {
	screentest.Maker(screen).Private(t, screentest.Full(t).Dossier(), "Jansen", "Karin", "06-2345", "Kok", "Geen balie")
}

func TestEveryLineThatLeadsSomewhereLeadsToAnAct(t *testing.T) {
	screentest.Maker(screen).Leads(t, screentest.Full(t).Dossier(), "threeway", "promise", "expert")
}
