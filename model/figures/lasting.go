package figures

import (
	"fmt"
	"slices"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/norm"
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
	months := c.stays()
	for i, month := range months {
		var are [stayLater + 1]Behind
		placed := 0
		for _, s := range c.closed {
			if k := kinOf(s.digest); k == kinElsewhere || k == kinOwn {
				are[stayed(s, months, i, c.Today)].add(s)
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
		k := kinOf(s.digest)
		if len(months) > 0 && (k == kinElsewhere || k == kinOwn) &&
			stayed(s, months, 0, c.Today) == stayUnknown {
			out.miss(NotRecorded, s)
		}
	}
	return out
}

// stays are the months about which the office asks; without a caseload those that nobody changed.
func (c *cohort) stays() []int {
	if c.List == nil {
		return norm.Defaults().Stays()
	}
	return c.List.Settings().Stays()
}

// halfYear is the month about which the outcome itself says whether work lasted.
const halfYear = 6

// stayed says whether work lasted until the i-th of the months that are asked about. A yes holds for what
// came before it, a no for what comes after, and the outcome itself says whether the work lasted half a
// year. A no counts for the last month that was asked about before it too, unless the day on which the work
// ended says better: that is how the question of month 2 is answered in month 3.
func stayed(s *subject, months []int, i int, today civil.Date) stay {
	x, month := &s.digest.Run.Stay, months[i]
	next := norm.MostStay + 1
	if i+1 < len(months) {
		next = months[i+1]
	}
	answers, no := heard(s.digest), false
	for _, said := range answers {
		switch {
		case said.Lasts == pipeline.Yes && said.Month >= month:
			return stayYes
		case said.Lasts == pipeline.No && said.Month <= month:
			no = true
		}
	}
	if no {
		return stayNo
	}
	if by := byDays(x, month, today); by != stayUnknown || !x.Ended.IsZero() {
		return by
	}
	if slices.ContainsFunc(answers, func(said caseload.Said) bool {
		return said.Lasts == pipeline.No && said.Month < next
	}) {
		return stayNo
	}
	return stayUnknown
}

// heard are what was answered by month, with what the outcome says of half a year where no answer does.
func heard(g *caseload.Digest) []caseload.Said {
	said := g.Run.Stay.Said
	knows := slices.ContainsFunc(said, func(a caseload.Said) bool {
		return a.Month == halfYear && (a.Lasts == pipeline.Yes || a.Lasts == pipeline.No)
	})
	if knows || g.Result.Lasting == "" {
		return said
	}
	return append(slices.Clip(said), caseload.Said{Month: halfYear, Lasts: pipeline.Answer(g.Result.Lasting)})
}

// byDays says what the days tell by themselves: when the work began and ended, or was to end.
func byDays(x *caseload.Stay, month int, today civil.Date) stay {
	if x.Since.IsZero() {
		return stayUnknown
	}
	due := x.Since.AddMonths(month)
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
