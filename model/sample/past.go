package sample

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/pipeline"
	"spoorboek/model/track"
)

// Past is how many trajectories of past quarters the demo has besides its stories: enough for figures, and
// all closed, so that they are in no list of the day.
const Past = 44

// pastDays is how far back the last of them were closed: two years.
const pastDays = 730

// bygone is the i-th trajectory that was closed: one fate after the other, spread over two years.
func bygone(lot *rand.Rand, i int) story {
	f := fates[i%len(fates)]
	prefix, last, _ := strings.Cut(family[lot.IntN(len(family))], "|")
	work, house := works[lot.IntN(len(works))], houses[lot.IntN(len(houses))]
	closed := 9 + i*(pastDays-30)/Past + lot.IntN(12)
	s := story{
		person: person{
			first: given[lot.IntN(len(given))], prefix: prefix, last: last, born: 28 + lot.IntN(34),
			job: work.job, hours: work.hours, employer: house.name, contact: house.contact,
		},
		asked: true, contacts: 9 + lot.IntN(14), quiet: closed + 4 + lot.IntN(9), reported: closed + 12,
		reviewed: closed + 10, ended: true,
	}
	s.from = closed + 130 + lot.IntN(200)
	s.week = (s.from)/7 + 30 + lot.IntN(27)
	s.steps = []step{{track.Intake, s.from - 3}, {track.Orientation, s.from - 25 - lot.IntN(20)}}
	if f.search {
		s.steps = append(s.steps, step{track.JobSearch, s.from - 70 - lot.IntN(25)})
	}
	if f.work == "P1" || f.work == "P2" {
		s.steps = append(s.steps, step{track.Aftercare, closed + 24 + lot.IntN(10)})
	}
	s.steps = append(s.steps, step{track.Closed, closed})
	s.more = func(t *tale) { live(t, f, lot, closed) }
	return s
}

// live tells what was tried and what came of it.
func live(t *tale, f fate, lot *rand.Rand, closed int) {
	from := t.story.from
	if f.group != "" {
		t.do(from-8, "recognise", dossier.Args{
			"group": string(f.group), "ground": "gesprek en rapport van de arbeidsdeskundige",
		})
	}
	for k, e := range f.elements {
		end := max(closed+5, from-90-30*k)
		t.do(from-30, "activity", dossier.Args{
			"kind": string(e), "what": elementNames[e], "start": t.ago(from - 40).String(), "end": t.ago(end).String(),
		})
	}
	for k, reached := range f.goals {
		args := dossier.Args{"text": aims[(k+lot.IntN(2))%len(aims)]}
		if reached != "" {
			args["reached"], args["because"] = string(reached), "besproken bij het eindgesprek"
		}
		t.do(closed+3, "goal", args)
	}
	if f.search {
		for n := range 3 + lot.IntN(6) {
			applyFor(t, lot, closed+30+7*n+lot.IntN(7))
		}
	}
	if f.trial != "" {
		t.apply(work(f.trial, firms[lot.IntN(len(firms))], "medewerker"),
			stage{pipeline.Sent, closed + 80}, stage{pipeline.Placed, closed + 70})
	}
	switch f.work {
	case "P1":
		t.apply(
			job(firms[lot.IntN(len(firms))], directions[lot.IntN(len(directions))].function),
			stage{
				pipeline.Sent,
				closed + 62,
			},
			stage{pipeline.Interview, closed + 54},
			stage{pipeline.Placed, closed + 46},
		)
	case "P2":
		t.apply(
			work(pipeline.Secondment, firms[lot.IntN(len(firms))], directions[lot.IntN(len(directions))].function),
			stage{
				pipeline.Sent,
				closed + 60,
			},
			stage{pipeline.Interview, closed + 52},
			stage{pipeline.Placed, closed + 46},
		)
	}
	ending(t, f, lot, closed)
}

// worked is the outcome in work, with its hours and what came beside it.
func worked(f fate, lot *rand.Rand, on civil.Date) dossier.RecordOutcome {
	o := dossier.RecordOutcome{End: dossier.To(f.end), On: on}
	if f.work != "" {
		o.Work = dossier.To(f.work)
	}
	if len(f.results) > 0 {
		o.Results = dossier.To(f.results)
	}
	if f.work != "" && f.work != "none" {
		o.Hours = dossier.To(float64(16 + 4*lot.IntN(5)))
	}
	return o
}

// ending tells what came of it on every axis, what both thought, and whether the work lasted.
func ending(t *tale, f fate, lot *rand.Rand, closed int) {
	t.on(closed+2, worked(f, lot, t.ago(closed+2)))
	if f.benefit != "" || f.toets != "" { // known some weeks after
		after := dossier.RecordOutcome{}
		if f.benefit != "" {
			after.Benefit = dossier.To(f.benefit)
		}
		if f.toets != "" {
			after.Toets = dossier.To(f.toets)
		}
		t.when(max(closed-21, 1), func(on civil.Date) { after.On = on; t.pen.act(on, after) })
	}
	for k, who := range []string{"employee", "employer"} {
		if f.marks[k] != 0 {
			answer := dossier.RecordSatisfaction{Who: who, On: t.ago(closed + 1), NoAnswer: f.marks[k] < 0}
			if f.marks[k] > 0 {
				answer.Score = min(10, f.marks[k]+float64(lot.IntN(3))/2)
			}
			t.on(closed+1, answer)
		}
	}
	for _, month := range []int{1, 3, 6} {
		if ago := closed + 36 - 30*month; f.stayed > 0 && ago > 1 {
			lasts := pipeline.Yes
			if month > f.stayed {
				lasts = pipeline.No
			}
			t.do(
				ago,
				"aftercare",
				dossier.Args{"month": fmt.Sprint(month), "lasts": string(lasts), "on": t.ago(ago).String()},
			)
		}
	}
}
