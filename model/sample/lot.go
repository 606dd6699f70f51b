package sample

import (
	"math/rand/v2"
	"strings"

	"spoorboek/model/dossier"
	"spoorboek/model/pipeline"
	"spoorboek/model/track"
)

// drawn is a story by lot: somewhere between registration and the end of the waiting period.
func drawn(lot *rand.Rand) story {
	prefix, last, _ := strings.Cut(family[lot.IntN(len(family))], "|")
	work, house := works[lot.IntN(len(works))], houses[lot.IntN(len(houses))]
	s := story{
		person: person{
			first: given[lot.IntN(len(given))], prefix: prefix, last: last, born: 24 + lot.IntN(40),
			job: work.job, hours: work.hours, employer: house.name, contact: house.contact,
		},
		week:     44 + lot.IntN(58),
		asked:    true,
		contacts: 8 + lot.IntN(16),
		quiet:    lot.IntN(18),
		reported: lot.IntN(44),
		reviewed: lot.IntN(40),
	}
	s.from = min(s.week*7-200, 20+lot.IntN(300))
	s.steps = phases(lot, s.from)
	s.more = func(t *tale) { busy(t, lot) }
	return s
}

// phases spreads as many phases over the trajectory as its length allows.
func phases(lot *rand.Rand, from int) []step {
	all := []track.Phase{track.Intake, track.Orientation, track.JobSearch, track.Aftercare}
	ends := []int{0, 30, 90, 220}
	var steps []step
	for i, p := range all {
		if ago := from - ends[i] - lot.IntN(10); ago > 0 {
			steps = append(steps, step{p, ago})
		}
	}
	return steps
}

// busy tells tasks, now and then an appointment, and in the job search applications.
func busy(t *tale, lot *rand.Rand) {
	for i := range 2 {
		added := 5 + lot.IntN(t.story.from)
		t.task(added, added-7, chores[lot.IntN(len(chores))], max(added-6-i, 0))
	}
	if lot.IntN(3) > 0 {
		t.task(3, 4-lot.IntN(30), chores[lot.IntN(len(chores))], -1)
	}
	if lot.IntN(2) == 0 {
		t.appoint(4, -lot.IntN(20), dossier.Appoint{At: clock(lot), Place: "op locatie", With: "werknemer"})
	}
	if t.story.from < 140 {
		return
	}
	for range 1 + lot.IntN(3) {
		applyFor(t, lot, 30+lot.IntN(60))
	}
}

// applyFor tells an application that was sent and came to something or nothing.
func applyFor(t *tale, lot *rand.Rand, ago int) {
	ends := []pipeline.Stage{pipeline.Rejected, pipeline.Silent, pipeline.Withdrawn}
	t.apply(dossier.Apply{
		Employer: firms[lot.IntN(len(firms))], Function: directions[lot.IntN(len(directions))].function,
		Channel: pipeline.Channel(channels[lot.IntN(len(channels))]), Mode: pipeline.Together, Hours: 20,
	}, stage{pipeline.Sent, ago}, stage{ends[lot.IntN(len(ends))], ago - 20})
}
