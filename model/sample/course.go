package sample

import (
	"slices"
	"strings"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/plain"
	"spoorboek/model/profile"
	"spoorboek/model/track"
)

// opening opens the dossier and brings in what the principal sent along.
func (t *tale) opening() {
	s := t.story
	who := s.person
	open := dossier.Open{
		Number: s.number,
		Person: dossier.PersonStated{
			First: line(who.first), Last: line(who.last), Job: line(who.job), Hours: dossier.To(who.hours),
			Born:  dossier.To(t.o.Today.AddMonths(-12 * who.born).Add(-t.dice.IntN(300))),
			Phone: line(phone(s.number)), Email: line(mail(who)),
		},
		Employer: dossier.EmployerStated{
			Name: line(who.employer), Contact: line(who.contact), Principal: line("werkgever"),
		},
	}
	if who.prefix != "" {
		open.Person.Prefix = line(who.prefix)
	}
	if s.week > 0 {
		open.Case.FirstSick = dossier.To(t.firstSick())
	}
	if len(s.steps) > 0 {
		open.Assignment = dossier.AssignmentStated{
			Start: dossier.To(t.ago(s.from)), End: dossier.To(t.ago(s.from).AddMonths(12)),
			Budget: dossier.To(float64(40 + 5*t.dice.IntN(5))),
		}
	}
	t.on(s.from, open)
}

// firstSick is the day that makes today fall in the sickness week of the story.
func (t *tale) firstSick() civil.Date { return t.ago((t.story.week-1)*7 + 3) }

func line(s string) dossier.Change[plain.Text] { return dossier.To(plain.Line(s)) }

// phone is a number that is given to nobody.
func phone(number string) string { return "06-0000 0" + number[max(len(number)-3, 0):] }

func mail(p person) string {
	plainName := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' {
			return r
		}
		return -1
	}, strings.ToLower(p.last))
	return strings.ToLower(p.first[:1]) + "." + plainName + "@voorbeeld.nl"
}

// course tells the phases, each with what opens its gate.
func (t *tale) course() {
	s := t.story
	t.on(s.from, dossier.RegisterDocument{
		Kind: dossier.DocExpert, On: t.ago(s.from + 20), Received: t.ago(s.from), Author: "arbeidsdeskundige",
	})
	paper := dossier.RegisterAssessment{Kind: capacity.FML, Author: "bedrijfsarts", HoursDay: 4, HoursWeek: 20}
	if s.life.portrait != nil {
		paper = s.life.able.document()
	}
	paper.On = t.ago(s.from + 25)
	t.on(max(s.from-2, 0), paper)
	for _, step := range s.steps {
		t.gate(step)
		t.when(step.ago, func(on civil.Date) {
			t.pen.act(on, dossier.EnterPhase{To: step.phase, On: on, Reason: t.excuse(step.phase, on)})
		})
	}
}

// excuse is the reason that passes a gate which is not open.
func (t *tale) excuse(to track.Phase, on civil.Date) string {
	d := t.pen.dossier()
	if len(track.Check(d.Phase(on), to, d.Evidence(on))) == 0 {
		return ""
	}
	return "in overleg met de opdrachtgever"
}

// gate tells what the next phase asks for, in the days before it.
func (t *tale) gate(s step) {
	switch s.phase {
	case track.Orientation:
		t.on(s.ago+9, dossier.LogContact{
			Kind: dossier.ThreeWay, With: t.story.person.contact, Minutes: 60, Review: true,
			Audience: dossier.ForEmployer, Discussed: "Verwachtingen van alle drie; trajectplan doorgenomen.",
			Agreed: "Trajectplan wordt getekend; elke zes weken een rapportage.",
		})
		t.on(s.ago+2, dossier.RegisterDocument{
			Kind: dossier.DocPlan, On: t.ago(s.ago + 9), Signed: t.ago(s.ago + 2),
		})
	case track.JobSearch:
		t.on(s.ago+12, dossier.RegisterDocument{Kind: dossier.DocPerson, On: t.ago(s.ago + 12)})
		var lines [3]int
		for i := range lines {
			n := t.dice.IntN(len(directions)-2) + i
			for slices.Contains(lines[:i], n) {
				n = (n + 1) % len(directions)
			}
			lines[i] = n
		}
		directed(t, s.ago+8, lines)
		t.on(s.ago+3, dossier.RegisterDocument{Kind: dossier.DocCV, On: t.ago(s.ago + 3)})
	case track.Closed:
		t.on(s.ago+3, dossier.SendReport{Kind: dossier.ReportFinal, For: "employer", On: t.ago(s.ago + 3)})
	}
}

func direction(d goal, rank int, on civil.Date) dossier.AddDirection {
	return dossier.AddDirection{
		Function: d.function, Branch: d.branch, Hours: d.hours, Fit: profile.Fits, Prospect: d.prospect,
		Grounds: dossier.Grounds{
			Region: plain.Line("regio Oost"), Travel: 30, Advice: profile.AdviceTaken, Ground: plain.Line(d.ground),
			Evidence: plain.Line(d.evidence), EvidenceOn: on, Rank: rank,
		},
	}
}

// rhythms tells what returns: contacts, reports, looks at the first track.
func (t *tale) rhythms() {
	s := t.story
	t.contacts()
	if len(s.steps) == 0 {
		return
	}
	end := s.reported
	for ago := end; ago < s.from-20; ago += 42 {
		t.on(ago, dossier.SendReport{Kind: dossier.ReportProgress, For: "employer", On: t.ago(ago)})
	}
	for ago := s.reviewed; ago < s.from; ago += 35 {
		review := dossier.ReviewFirstTrack{State: firstTracks[t.dice.IntN(len(firstTracks))], On: t.ago(ago)}
		if last := s.life.first; ago == s.reviewed && last.state != "" {
			review.State, review.Note, review.Hours = last.state, last.note, last.hours
		}
		t.on(ago, review)
	}
}

// contacts spreads contacts over the trajectory, the last of them quiet days ago.
func (t *tale) contacts() {
	s := t.story
	n := max(s.contacts, t.o.Entries-20)
	room := s.from - s.quiet
	for i := range n {
		ago := s.quiet + room*i/max(n, 1)
		talk := talks[t.dice.IntN(len(talks))]
		t.on(ago, dossier.LogContact{
			Kind: talk.kind, With: talk.with, Minutes: 5 * (2 + t.dice.IntN(11)), Discussed: talk.discussed,
			Agreed: talk.agreed, Next: talk.next, Audience: talk.audience,
		})
	}
}
