package screentest

import (
	"testing"

	"spoorboek/model/caseload"
	"spoorboek/model/dossier"
)

// args is short for the values of an act.
type args = dossier.Args

// Karin is the dossier that has something of everything.
func Karin(t testing.TB) *Tale {
	s := Begin(t, "2026-031", "Jansen, Karin", "Zorggroep De Linde", "2025-09-17", "verzorgende ig")
	s.Do("2026-06-01", "edit", args{
		"contact": "mw. P. Kok", "phone": "06-2345 6789", "email": "karin@voorbeeld.nl", "born": "1984-04-12", "hours": "24",
	})
	s.Do("2026-06-01", "assign", args{"start": "2026-06-08", "end": "2027-06-08", "budget": "40"})
	s.Do("2026-06-08", "moment", args{"code": "problem-analysis", "done": "2025-10-29"})
	s.Do("2026-06-08", "moment", args{"code": "action-plan", "done": "2025-11-10"})
	s.Do("2026-07-06", "moment", args{"code": "week-42-report", "done": "2026-07-06"})
	s.Do("2026-09-14", "moment", args{"code": "first-year-evaluation", "done": "2026-09-14"})
	s.Do("2026-06-08", "track1", args{"state": "running", "note": "2 x 4 uur"})
	s.Do("2026-06-09", "phase", args{"to": "intake"})
	s.Do("2026-06-18", "contact", args{
		"kind": "threeway", "with": "mw. Kok", "discussed": "Verwachtingen van alle drie; trajectplan doorgenomen.",
		"agreed": "Plan binnen twee weken getekend.", "minutes": "90",
	})
	s.Do("2026-07-02", "document", args{"kind": "plan", "sent": "2026-06-25", "signed": "2026-07-02"})
	s.Do("2026-07-06", "phase", args{"to": "orientation"})
	s.Do("2026-07-20", "assess", args{
		"kind": "fml", "on": "2026-07-14", "author": "dr. Smal", "hours-day": "4", "hours-week": "20",
		"text": "tillen licht\nzitten 2 uur aaneen",
	})
	for _, d := range []args{
		{"function": "receptiemedewerker", "branch": "zorg", "fit": "fits", "prospect": "good"},
		{"function": "planner thuiszorg", "branch": "zorg", "fit": "fits", "prospect": "fair"},
		{"function": "magazijnplanner", "branch": "logistiek", "fit": "not", "prospect": "good"},
	} {
		s.Do("2026-08-03", "direction", d)
	}
	s.Do("2026-09-01", "document", args{"kind": "person-profile"})
	s.Do("2026-09-03", "document", args{"kind": "cv", "note": "versie 3"})
	s.Do("2026-09-14", "phase", args{"to": "jobsearch"})
	s.applications()
	s.agenda()
	return s
}

// applications has one card in every column of the board.
func (s *Tale) applications() {
	add := func(on, function, employer, stage, follow string) string {
		a := args{"function": function, "employer": employer, "stage": stage, "channel": "vacancy"}
		if follow != "" {
			a["follow-up"] = follow
		}
		return s.Do(on, "application", a).String()
	}
	add("2026-11-11", "baliemedewerker", "Kliniek West", "found", "")
	add("2026-11-04", "med. secretaresse", "Kliniek West", "suitable", "")
	add("2026-11-17", "planner thuiszorg", "Zorggroep Noord", "sent", "2026-11-25")
	add("2026-11-12", "receptie 20 u", "Woonstichting", "sent", "2026-11-20")
	talk := add("2026-11-02", "receptiemedewerker", "Hofland Groep", "sent", "")
	s.Do("2026-11-19", "step", args{"item": talk, "to": "interview"})
	lost := add("2026-10-20", "planner", "Logis BV", "sent", "")
	s.Do("2026-11-06", "step", args{"item": lost, "to": "rejected", "reason": "eigen kandidaat"})
	add("2026-10-30", "magazijnplanner", "Transport Kok", "unsuitable", "")
}

// agenda has what was said and what is to be done.
func (s *Tale) agenda() {
	for _, c := range []args{
		{"on": "2026-10-15", "kind": "meeting", "discussed": "sollicitatietraining 2/3"},
		{"on": "2026-10-22", "kind": "mail", "discussed": "cv v3 ontvangen"},
		{"on": "2026-10-29", "kind": "call", "discussed": "bank gebeld; 2 brieven verstuurd", "minutes": "15"},
		{
			"on": "2026-11-05", "kind": "meeting", "discussed": "opbouw 2 x 4 u gaat goed", "review": "yes",
			"next-on": "2026-11-26", "next-time": "10:00", "next-place": "Havenweg 3",
		},
	} {
		s.Do("2026-11-06", "contact", c)
	}
	s.Do("2026-11-09", "task", args{"text": "voortgangsrapport aan werkgever", "due": "2026-11-19"})
	s.Do("2026-11-09", "task", args{"text": "cv aanpassen voor receptie", "due": "2026-11-24"})
	done := s.Do("2026-11-09", "task", args{"text": "brief Gemeente Oost nalezen", "due": "2026-11-18"})
	s.Do("2026-11-18", "done", args{"item": done.String()})
	s.Do("2026-10-12", "report-sent", args{"kind": "progress", "for": "employer"})
	s.Do("2026-11-09", "note", args{
		"text": "Karin bloeit op bij contact met bezoekers.\nGeen balie zonder scherm.",
	})
}

// Tales is the whole caseload: one dossier in each group of the morning.
func Tales(t testing.TB) []*Tale {
	today := Begin(t, "2026-032", "El Amrani, Samira", "Logis BV", "2026-01-12", "magazijnmedewerker")
	today.started("2026-09-24")
	today.Do("2026-10-30", "moment", args{"code": "week-42-report", "done": "2026-10-26"})
	today.Do("2026-11-16", "contact", args{
		"kind": "call", "discussed": "kan 3 x 3 u aan", "next-on": "2026-11-23", "next-time": "10:30",
		"next-kind": "threeway", "next-place": "Havenweg 12",
	})
	week := Begin(t, "2026-033", "Smit, Ria", "Basisschool De Wilg", "2026-03-16", "leraar")
	week.started("2026-09-01")
	week.Do("2026-11-16", "contact", args{"kind": "meeting", "discussed": "netwerk in kaart"})
	week.Do("2026-11-16", "task", args{"text": "loopbaantest nabespreken", "due": "2026-11-26"})
	silent := Begin(t, "2026-034", "van den Berg-de Vries, Loes", "Drukkerij Het Hof", "2026-02-02", "drukker")
	silent.started("2026-10-20")
	silent.Do("2026-11-20", "moment", args{"code": "week-42-report", "done": "2026-11-20"})
	silent.Do("2026-10-30", "contact", args{"kind": "mail", "discussed": "planning gestuurd"})
	later := Begin(t, "2026-035", "Yılmaz, Ayşe", "Kliniek Zuid", "2026-03-02", "kok")
	later.started("2026-11-02")
	later.Do("2026-11-20", "contact", args{"kind": "call", "discussed": "kennisgemaakt"})
	later.Do("2026-11-20", "task", args{"text": "verslag intake", "due": "2026-12-14"})
	unknown := Begin(t, "2026-036", "Ørskov, Björn", "Haven NV", "", "kraanmachinist")
	return []*Tale{Karin(t), today, week, silent, later, unknown}
}

// started begins the trajectory on a day: everything from before it is confirmed.
func (s *Tale) started(on string) {
	s.Do(on, "assign", args{"start": on, "report-every": "90"})
	s.Do(on, "phase", args{"to": "intake"})
	s.Do(on, "track1", args{"state": "investigating"})
	s.Do(on, "report-sent", args{"kind": "intake", "for": "employer"})
	s.Do("2026-11-03", "track1", args{"state": "investigating"})
}

// Rows are the tales as rows of the caseload.
func Rows(tales []*Tale) []caseload.Row {
	rows := make([]caseload.Row, len(tales))
	for i, s := range tales {
		rows[i] = caseload.Project(s.Dossier())
	}
	return rows
}
