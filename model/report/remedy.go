package report

import (
	"slices"
	"strings"
)

// Remedy is the act of package dossier by which a coach records what a document of a kind says is missing;
// empty for a text that no document of ours says. Mends says that the act completes what was recorded before,
// else it records something new.
func Remedy(k Kind, missing string) (act string, mends bool) {
	said := strings.TrimPrefix(strings.TrimPrefix(missing, "ontbreekt: "), "missing: ")
	for _, r := range remedies {
		if said == r.dutch || said == r.english {
			if r.act == "intake" && k == Plan { // both have agreements
				return "plan", true
			}
			return r.act, slices.Contains(whole, r.act)
		}
	}
	return "", false
}

// whole are the acts that record something of which a trajectory has one at a time.
var whole = []string{"intake", "threeway", "plan", "expert", "outcome"}

// remedies are what documents say is missing, and the act that records it.
var remedies = []struct{ dutch, english, act string }{
	{"sollicitaties", "applications", "application"},
	{"sollicitaties in deze periode", "applications in this period", "application"},
	{"contacten", "contacts", "contact"},
	{"contacten in deze periode", "contacts in this period", "contact"},
	{"uitkomst van het traject", "outcome of the trajectory", "outcome"},
	{"advies voor nazorg en UWV", "advice for aftercare and UWV", "outcome"},
	{"waarom er geen plaatsing is", "why there is no placement", "outcome"},
	{"fasen van het traject", "phases of the trajectory", "phase"},
	{"betrokkenen met hun rol", "those involved with their role", "party"},
	{"oordeel van de bedrijfsarts over de mogelijkheden", "the physician's word on what is possible", "assess"},
	{
		"een actueel oordeel: het laatste is ouder dan een half jaar",
		"a judgement of the last half year",
		"assess",
	},
	{"afspraken met een eigenaar en een datum", "agreements with an owner and a day", "promise"},
	{"zoekprofiel", "search profile", "direction"},
	{
		"een breder zoekprofiel: er zijn minder dan drie richtingen",
		"a wider profile: there are fewer than three lines",
		"direction",
	},
	{"terugkoppeling over spoor 1 in de laatste zes weken", "word on track 1 in the last six weeks", "track1"},
	{"activiteiten uit het trajectplan", "activities of the plan", "activity"},
	{"intakegesprek", "intake meeting", "intake"},
	{"inspanningen in spoor 1", "efforts in track 1", "intake"},
	{"doelen", "aims", "intake"},
	{"afspraken", "agreed", "intake"},
	{"driegesprek", "three-way meeting", "threeway"},
	{
		"datum: het gesprek is voorbereid, niet gehouden", "day: the meeting was prepared, not held", "threeway",
	},
	{"uitkomst en afspraken", "outcome and agreements", "threeway"},
	{"doel", "aim", "plan"},
	{"visie van de werknemer", "view of the employee", "plan"},
	{"visie van de adviseur", "view of the adviser", "plan"},
	{"verwachting", "expectation", "plan"},
	{"rapportagemomenten", "moments of reporting", "plan"},
	{"afspraken", "agreements", "plan"},
	{"conclusie van het arbeidsdeskundig onderzoek", "conclusion of the labour expert", "expert"},
	{"doelen met een termijn", "goals with a term", "goal"},
}
