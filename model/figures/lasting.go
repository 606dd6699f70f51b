package figures

import (
	"fmt"
	"slices"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/pipeline"
)

// stay is whether work still was there so many months after it began.
type stay uint8

const (
	stayYes stay = iota
	stayNo
	stayUnknown
	stayLater // those months are not over yet
)

// gone are the others than those who stayed, each by its name.
func gone() []struct {
	stay stay
	name string
} {
	return []struct {
		stay stay
		name string
	}{{stayNo, "ended"}, {stayUnknown, "unknown"}, {stayLater, "later"}}
}

// lasting counts of those who were placed for how many the work lasted, and for how many not.
func lasting(c *cohort) Section {
	out := Section{ID: "lasting"}
	for i, month := range caseload.StayMonths() {
		var are [stayLater + 1]Behind
		placed := 0
		for _, s := range c.closed {
			if k := kinOf(s.digest); k == kinElsewhere || k == kinOwn {
				are[stayed(s, i, c.Today)].add(s)
				placed++
			}
		}
		key := fmt.Sprintf("month-%d", month)
		over := placed - are[stayLater].N()
		out.Numbers = append(out.Numbers, Number{Key: key, Def: "lasting", Of: over, Behind: are[stayYes]})
		for _, other := range gone() {
			out.Numbers = append(out.Numbers, Number{
				Key: key + "." + other.name, Def: "lasting", Sort: Tally, Level: 1, Behind: are[other.stay],
			})
		}
	}
	out.count()
	for _, s := range c.closed {
		if k := kinOf(s.digest); (k == kinElsewhere || k == kinOwn) && stayed(s, 0, c.Today) == stayUnknown {
			out.miss(NotRecorded, s)
		}
	}
	return out
}

// stayed says whether work lasted until the i-th of the months. What was answered later holds for before, an
// end holds for after, and the outcome itself says whether the work lasted half a year.
func stayed(s *subject, i int, today civil.Date) stay {
	x, months := &s.digest.Run.Stay, caseload.StayMonths()
	answers := x.Months
	if last := len(months) - 1; answers[last] != pipeline.Yes && answers[last] != pipeline.No {
		answers[last] = pipeline.Answer(s.digest.Result.Lasting)
	}
	if slices.Contains(answers[i:], pipeline.Yes) {
		return stayYes
	}
	if slices.Contains(answers[:i+1], pipeline.No) {
		return stayNo
	}
	if x.Since.IsZero() {
		return stayUnknown
	}
	due := x.Since.AddMonths(months[i])
	over := civil.Min(due, today.Add(1))
	switch {
	case !x.Ended.IsZero() && x.Ended < over:
		return stayNo
	case due > today:
		return stayLater
	case !x.Ended.IsZero():
		return stayYes
	case !x.Until.IsZero() && x.Until < due: // nobody said that it went on
		return stayNo
	}
	return stayUnknown
}
