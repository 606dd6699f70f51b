package sample

import (
	"strings"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/plain"
	"spoorboek/model/track"
)

// life is what makes a story more than its dates: who the person is, what he or she can do, who is involved
// and what was planned and promised. All days are days ago, as in a story.
type life struct {
	portrait   dossier.Args // of the act "profile"
	able       able
	later      able // a second document; its zero value is none
	first      firstTrack
	goal       string
	activities []activity
	parties    []dossier.Args // of the act "party"
	promises   []promise
}

// able is what a capacity document says, in functional words.
type able struct {
	ago       int
	day, week float64
	personal  string
	social    string
	around    string
	dynamic   string
	static    string
	hours     string
	scores    string // as ParseScores reads them
	prognosis string
}

// firstTrack is how spoor 1 stood when it was last looked at.
type firstTrack struct {
	state track.FirstTrack
	note  string
	hours float64
}

type activity struct {
	kind       dossier.Effort
	what, why  string
	start, end int
	done       bool // on the day it ended
}

// promise is what somebody said he would do; done is below zero while it is not.
type promise struct {
	party, who, what string
	made, due, done  int
}

// lively tells the life of a story.
func lively(t *tale) {
	s, l := t.story, t.story.life
	if l.portrait == nil {
		return
	}
	intake := s.steps[0].ago
	t.do(intake, "privacy", dossier.Args{
		"to": "werknemer", "note": "Uitleg gegeven wie wat leest; blad meegegeven.",
	})
	t.do(max(intake-6, s.quiet), "profile", l.portrait)
	for _, p := range l.parties {
		t.do(intake, "party", p)
	}
	if l.later.ago > 0 {
		a := l.later.document()
		a.On = t.ago(l.later.ago + 4)
		t.on(l.later.ago, a)
	}
	planned(t)
	for _, p := range l.promises {
		args := dossier.Args{
			"party": p.party, "who": p.who, "what": p.what, "due": t.ago(p.due).String(), "audience": "employer",
		}
		told := p.made
		if p.done >= 0 {
			args["on"], args["done"], told = t.ago(p.made).String(), t.ago(p.done).String(), p.done
		}
		t.do(told, "promise", args)
	}
}

// planned tells the plan: its goal, what is done for it, and who signed it when it became the way to go.
func planned(t *tale) {
	s, l := t.story, t.story.life
	begun := s.steps[0].ago
	if len(s.steps) > 1 {
		begun = s.steps[1].ago
	}
	begun = max(begun+9, s.quiet)
	t.do(begun, "plan", dossier.Args{
		"goal":      l.goal,
		"reporting": "Elke zes weken een voortgangsrapportage aan de werkgever; de werknemer leest eerst mee.",
		"placeable": "Plaatsbaar in werk dat bij de belastbaarheid past; de opbouw van uren gaat in overleg.",
	})
	t.do(begun, "goal", dossier.Args{"text": l.goal, "until": t.ago(s.from).AddMonths(12).String()})
	for _, a := range l.activities {
		args := dossier.Args{
			"kind": string(a.kind), "what": a.what, "why": a.why, "start": t.ago(a.start).String(),
			"end": t.ago(a.end).String(),
		}
		made := begun
		if a.done {
			args["done"], made = t.ago(a.end).String(), a.end
		}
		t.do(made, "activity", args)
	}
	if len(s.steps) > 1 {
		t.do(s.steps[1].ago+2, "signature", dossier.Args{"by": "employee,employer,coach"})
	}
}

// do writes an act by its name, for what needs not see the dossier.
func (t *tale) do(ago int, name string, args dossier.Args) {
	spec, _ := dossier.SpecOf(name)
	t.on(ago, must(spec.Make(args)))
}

// document is the capacity document that says this.
func (a able) document() dossier.RegisterAssessment {
	rubrics := map[capacity.Rubric]plain.Text{
		capacity.Personal: plain.Note(a.personal), capacity.Social: plain.Note(a.social),
		capacity.Environment: plain.Note(a.around), capacity.Dynamic: plain.Note(a.dynamic),
		capacity.Static: plain.Note(a.static), capacity.Hours: plain.Note(a.hours),
	}
	return dossier.RegisterAssessment{
		Kind: capacity.FML, Author: "bedrijfsarts", HoursDay: a.day, HoursWeek: a.week, Rubrics: rubrics,
		Scores: must(capacity.ParseScores(strings.ReplaceAll(a.scores, ";", "\n"))), Prognosis: a.prognosis,
	}
}

// directed adds three lines to the search profile, and in a life what they ask.
func directed(t *tale, ago int, lines [3]int) {
	t.when(ago, func(on civil.Date) {
		t.pen.dossier() // a judgement is held against the document of the day
		for i, n := range lines {
			line := t.pen.add(on, direction(directions[n], i+1, on))
			if needs := directions[n].needs; needs != "" && t.story.life.portrait != nil {
				t.pen.act(on, dossier.StateDemand{Item: line, Needs: dossier.To(must(capacity.ParseNeeds(needs)))})
			}
		}
	})
}
