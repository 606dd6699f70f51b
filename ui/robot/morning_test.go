package robot_test

import "testing"

func TestTwoSilencesAreAnsweredByOneFormAndOneUndo(t *testing.T) {
	r := bench(t).GoTo("Hatice").Press("space", "space", "x").Sees("Contact vastleggen: 2 dossiers")
	r.Press("ctrl+s").Toast("contact vastgelegd (2 dossiers)").Misses("STIL")
	r.Press("u").Toast("ongedaan: contact (2 dossiers)").Sees("STIL (2)")
}

func TestWhatTheRIVMissesIsMendedFromTheDossier(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("2").Sees("RIV vandaag", "Om vandaag te kunnen verantwoorden ontbreekt")
	r.Press("l", "l", "l", "enter").Sees("RIV-controle: Jansen, Karin", "10 van 33").Press("esc")
	r.Press("j", "enter").Sees("Eerstejaarsevaluatie vastleggen: Jansen, Karin").Press("esc")
}

func TestTheAgendaJumpsToADay(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press(":").Type("11-12").Sees("Agenda van vrijdag 11 december 2026").Press("down", "enter")
	r.Sees("Agenda · wk 50").Press(":").Type("24-12").Press("enter").Sees("Agenda · wk 52")
	r.Press("g", "v").Sees("Agenda · wk 48").Press("w", "p").Sees("Agenda · ma 23-11")
}

func TestTheFridayRoundLogsAContactAndGoesOn(t *testing.T) {
	r := bench(t).Press("g", "z").Sees("Geen aandacht deze week (19) · laatste contact", "Şahin, Hatice")
	r.Press("c").Field("Besproken").Type("weer aan de lijn").Press("ctrl+s").Toast("contact vastgelegd (Şahin, Hatice)")
	r.Sees("Geen aandacht deze week (18)").Press("u").Sees("Geen aandacht deze week (19)")
}
