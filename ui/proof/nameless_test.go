package proof_test

import (
	"strings"
	"testing"

	"spoorboek/ui/desk"
	"spoorboek/ui/proof"
	"spoorboek/ui/text"
)

func TestACertificateSaysInWordsAllThatStays(t *testing.T) {
	const kept = `{"year":2026,"phase":"closed","quarters":1,"work":"P1","benefit":"iva","toets":"approved",` +
		`"end":"completed","lasting":"yes","results":["skills","self-knowledge"],"group":"small-chances",` +
		`"elements":["training-social","search"],"goals":[1,0,2],"open":3,"employee":8,"employer":0}`
	got := proof.Text(text.New(text.NL), desk.Erasure{Figures: kept})
	for _, want := range []string{
		"jaar 2026", "fase: afgesloten", "duur: 1 kwartaal;", "werk: andere werkgever, contract",
		"uitkering: IVA", "RIV-toets: akkoord", "einde: traject voltooid", "blijvend: ja",
		"verder bereikt: vaardigheden, zelfkennis", "doelen: 1 bereikt, 0 deels, 2 niet",
		"doelen zonder uitkomst: 3", "tevredenheid werknemer: 8", "tevredenheid werkgever: gevraagd, geen antwoord",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	for _, code := range []string{"{", "small-chances", "training-social"} {
		if strings.Contains(got, code) {
			t.Errorf("%q is in\n%s", code, got)
		}
	}
}

func TestACertificateOfANewerProgramShowsWhatIsKept(t *testing.T) {
	if got := proof.Text(text.New(text.EN), desk.Erasure{Figures: "[7]"}); !strings.Contains(got, "[7]") {
		t.Error(got)
	}
}
