package screentest

import "testing"

// Full is Karin's dossier with everything that the later parts keep: parties, plan, promises, spoor 1, a
// placement, a person profile, what work asks, and a second capacity document.
func Full(t testing.TB) *Tale {
	s := Karin(t)
	s.Do("2026-06-09", "privacy", args{"to": "werknemer"})
	s.Do("2026-06-09", "party", args{
		"role": "employer", "name": "P. Kok", "job": "HR-adviseur", "phone": "0123-456 789",
	})
	s.Do("2026-06-09", "party", args{"role": "physician", "name": "dr. Smal", "organisation": "ArboPlus"})
	s.Do("2026-06-10", "recognise", args{
		"group": "elsewhere", "ground": "geen ander werk bij de eigen werkgever",
	})
	s.Do("2026-06-11", "intake", args{"goals": "werk met mensen, zittend", "rules-told": "yes"})
	s.Do("2026-08-17", "expert", args{
		"on": "2026-08-14", "conclusion": "second-track", "direction": "receptie, planning",
	})
	s.Do("2026-06-15", "threeway", args{
		"expects-employee": "rust en duidelijkheid", "expects-employer": "elke maand bericht",
		"expects-coach": "beiden houden de afspraken", "plan-read": "yes", "with": "mw. Kok",
		"prepared": "vragen doorgenomen",
	})
	s.Do("2026-06-20", "plan", args{"goal": "receptie of planning, 20 uur"})
	goal := s.Do("2026-06-20", "goal", args{"text": "zes gerichte brieven", "until": "2026-12-15"})
	s.Do("2026-06-20", "activity", args{
		"kind": "training-application", "what": "sollicitatietraining", "hours": "6", "start": "2026-10-01",
		"end": "2026-12-01", "goal": goal.String(),
	})
	s.Do("2026-07-02", "signature", args{"by": "employee,employer"})
	s.Do("2026-11-05", "promise", args{
		"party": "employer", "who": "P. Kok", "what": "uren spoor 1 doorgeven", "due": "2026-11-20",
	})
	s.Do("2026-11-05", "promise", args{"party": "employee", "what": "cv bijwerken", "due": "2026-11-27"})
	s.Do("2026-10-05", "adaptation", args{"aspect": "hours", "what": "2 x 4 uur", "until": "2026-12-31"})
	s.Do("2026-10-06", "place", args{
		"kind": "experience", "employer": "Hofland Groep", "function": "receptie", "start": "2026-10-12",
		"until": "2026-12-18", "hours": "8", "goal": "wennen aan de balie",
	})
	s.Do("2026-08-20", "profile", args{
		"who": "zorgzaam, nauwkeurig, houdt van overzicht", "experience": "8 jaar verzorgende ig", "travel": "30",
		"education": "mbo-3 verzorgende ig", "certificates": "BHV 2026-12-10\nVCA 2025-05-01",
	})
	s.Do("2026-11-02", "assess", args{
		"kind": "fml", "on": "2026-11-02", "author": "dr. Smal", "hours-day": "6", "hours-week": "24",
		"items": "1.7 1\n4.14 2 tot 10 kg\n5.1 1", "rubric-social": "contact met klanten gaat goed",
		"build-up": "2027-01-04 28 6", "prognosis": "in drie maanden volledig in uren",
	})
	d := s.Dossier()
	s.Do("2026-11-03", "demand", args{
		"item": d.Papers.Directions[0].ID.String(), "needs": "1.7 gewoon\n5.1 zwaar",
	})
	s.Do("2026-11-03", "demand", args{
		"item": d.Papers.Directions[2].ID.String(), "needs": "4.14 zwaar", "hours-week": "32",
	})
	return s
}
