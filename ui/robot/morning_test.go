package robot_test

import (
	"strings"
	"testing"

	"spoorboek/ui/robot"
)

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

// TestTheFridayRoundAnswersALineAsTheListOfTheMorningDoes presses x on silence, on a term and on an appointment.
func TestTheFridayRoundAnswersALineAsTheListOfTheMorningDoes(t *testing.T) {
	r := bench(t).Press("g", "z", "x").Sees("Contact vastleggen: Şahin, Hatice").Press("esc")
	r.GoTo("Çelik").Press("x").Toast("klaar (Çelik, Emre)").GoTo("Pieters").Press("x").Sees("Wat volgde op de wachttijd?").Press("esc")
	r.GoTo("Hatice").Press("i").Sees("Deze week, sinds 23-11-2026, geen contact en geen afspraak.", "Laatste contact 30-10-2026, 24 dagen geleden")
}

func TestAnAppointmentIsSettledFromTheAgendaWithWhatItWas(t *testing.T) {
	r := bench(t).Press("g", "a").GoTo("El Amrani").Press("x").Sees("Hoe ging de afspraak?").Press("enter")
	r.Sees("Contact vastleggen: El Amrani, Samira", "(•) driegesprek").Press("ctrl+s").Toast("contact vastgelegd (El Amrani, Samira)")
}

// TestTheFooterNamesNoKeyThatIsDeadHere looks at the last line of the screens that have few keys of their own.
func TestTheFooterNamesNoKeyThatIsDeadHere(t *testing.T) {
	foot := func(r *robot.Robot) string {
		lines := strings.Split(r.Screen(), "\n")
		return lines[len(lines)-1]
	}
	tests := map[string]struct {
		keys       []string
		has, hasNo []string
	}{
		"what if":           {[]string{"W"}, []string{"↵ kies"}, []string{"d termijn", "x klaar", "open"}},
		"what if, supposed": {[]string{"W", "enter", "1", "-", "9", "-", "2", "0", "2", "5", "enter"}, []string{"↵ kies  x bewaar alles  Esc terug"}, []string{"d termijn"}},
		"settings":          {[]string{"g", "i"}, []string{"wijzig", "ongedaan"}, []string{"x klaar", "> verder", "d termijn"}},
		"morning":           {nil, []string{"x klaar", "c contact", "f fase"}, nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			said := foot(bench(t).GoTo("Jansen").Press(tt.keys...))
			for _, want := range tt.has {
				if !strings.Contains(said, want) {
					t.Errorf("%q does not name %q", said, want)
				}
			}
			for _, dead := range tt.hasNo {
				if strings.Contains(said, dead) {
					t.Errorf("%q names %q, which does nothing here", said, dead)
				}
			}
		})
	}
}
