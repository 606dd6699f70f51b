package capacity

import (
	"slices"

	"spoorboek/model/civil"
)

// Sense says which way something changed for the person.
type Sense string

// The ways a capacity can change.
const (
	Same    Sense = "same"    // gelijk
	Better  Sense = "better"  // ruimer
	Worse   Sense = "worse"   // beperkter
	Mixed   Sense = "mixed"   // op het ene ruimer, op het andere beperkter
	Unclear Sense = "unclear" // anders, niet te vergelijken
)

// Senses returns every Sense.
func Senses() []Sense { return []Sense{Same, Better, Worse, Mixed, Unclear} }

// Aspect is what of a document changed.
type Aspect string

// The aspects that Compare looks at.
const (
	ByItem      Aspect = "item"
	ByText      Aspect = "text" // what is said of a rubric
	ByHoursDay  Aspect = "hours-day"
	ByHoursWeek Aspect = "hours-week"
	ByBuildUp   Aspect = "build-up"
	ByPrognosis Aspect = "prognosis"
)

// Difference is one thing that differs between two documents.
type Difference struct {
	Aspect Aspect
	Rubric Rubric // "" for the prognosis
	Item   Item   // of ByItem
	Was    string // a level, hours or a text; "" when it was not said
	Now    string
	Sense  Sense
}

// Compare returns what differs between an earlier and a later document, by rubric. Texts are only said to be
// different: whether a text means more or less is for a person to judge.
func Compare(earlier, later Assessment) []Difference {
	var all []Difference
	for _, r := range Rubrics() {
		if was, now := earlier.Rubrics[r], later.Rubrics[r]; was != now {
			all = append(all, Difference{Aspect: ByText, Rubric: r, Was: was, Now: now, Sense: Unclear})
		}
		for _, i := range scoredItems(r, &earlier, &later) {
			if d := compareItem(i, &earlier, &later); d.Was != d.Now {
				all = append(all, d)
			}
		}
		if r == Hours {
			all = append(all, compareHours(&earlier, &later)...)
		}
	}
	if earlier.Prognosis != later.Prognosis {
		all = append(all, Difference{
			Aspect: ByPrognosis, Was: earlier.Prognosis, Now: later.Prognosis, Sense: Unclear,
		})
	}
	return all
}

// Overall returns which way the differences point together. What is unclear does not weigh against what is
// clear.
func Overall(all []Difference) Sense {
	better := slices.ContainsFunc(all, func(d Difference) bool { return d.Sense == Better })
	worse := slices.ContainsFunc(all, func(d Difference) bool { return d.Sense == Worse })
	if len(all) == 0 {
		return Same
	}
	return together(better, worse)
}

// together is which way things go of which some became better, or worse; neither is unclear.
func together(better, worse bool) Sense {
	switch {
	case better && worse:
		return Mixed
	case better:
		return Better
	case worse:
		return Worse
	}
	return Unclear
}

// scoredItems returns the items of a rubric that one of the two scores, in order.
func scoredItems(r Rubric, a, b *Assessment) []Item {
	var items []Item
	for _, list := range [][]Score{a.Scores, b.Scores} {
		for _, s := range list {
			if s.Item.Rubric() == r && !slices.Contains(items, s.Item) {
				items = append(items, s.Item)
			}
		}
	}
	slices.Sort(items)
	return items
}

func compareItem(i Item, a, b *Assessment) Difference {
	d := Difference{Aspect: ByItem, Rubric: i.Rubric(), Item: i, Sense: Unclear}
	was, knew := a.Level(i)
	now, known := b.Level(i)
	if knew {
		d.Was = was.String()
	}
	if known {
		d.Now = now.String()
	}
	switch {
	case !knew || !known:
	case now > was:
		d.Sense = Worse
	case now < was:
		d.Sense = Better
	}
	return d
}

// String writes the level as documents do.
func (l Level) String() string { return string('0' + rune(l)) }

func compareHours(a, b *Assessment) []Difference {
	var all []Difference
	add := func(aspect Aspect, was, now, most float64) {
		if was == now {
			return
		}
		d := Difference{Aspect: aspect, Rubric: Hours, Was: said(was), Now: said(now), Sense: Unclear}
		was, knew := limit(a, was, most)
		now, known := limit(b, now, most)
		switch {
		case !knew || !known:
		case now < was:
			d.Sense = Worse
		case now > was:
			d.Sense = Better
		}
		all = append(all, d)
	}
	add(ByHoursDay, a.HoursDay, b.HoursDay, maxDay)
	add(ByHoursWeek, a.HoursWeek, b.HoursWeek, maxWeek)
	if was, now := FormatBuildUp(a.BuildUp), FormatBuildUp(b.BuildUp); was != now {
		all = append(all, Difference{
			Aspect: ByBuildUp, Rubric: Hours, Was: was, Now: now, Sense: steeper(a.BuildUp, b.BuildUp),
		})
	}
	return all
}

func said(hours float64) string {
	if hours == 0 {
		return ""
	}
	return number(hours)
}

// limit is the most hours that a document allows. Without a figure it is known only where what is not scored
// is normal.
func limit(a *Assessment, hours, most float64) (limit float64, known bool) {
	if hours > 0 {
		return hours, true
	}
	return most, a.Kind == FML && a.Scored()
}

// steeper compares two build-ups by the hours on every day on which one of them steps.
func steeper(a, b []Grade) Sense {
	if len(a) == 0 || len(b) == 0 {
		return Unclear
	}
	better, worse := false, false
	for _, day := range stepDays(a, b) {
		was, now := graded(a, day), graded(b, day)
		better, worse = better || now > was, worse || now < was
	}
	return together(better, worse)
}

func stepDays(lists ...[]Grade) []civil.Date {
	var days []civil.Date
	for _, list := range lists {
		for _, g := range list {
			days = append(days, g.From)
		}
	}
	slices.Sort(days)
	return slices.Compact(days)
}

// graded is the hours a week of a build-up on a day.
func graded(grades []Grade, day civil.Date) float64 {
	hours := 0.0
	for _, g := range grades {
		if g.From <= day {
			hours = g.HoursWeek
		}
	}
	return hours
}
