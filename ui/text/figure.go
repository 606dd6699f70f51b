package text

import (
	"strconv"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/figures"
)

// Figure is what a number of a section of the figures is called.
func (w Names) Figure(section, key string) string {
	if id := ID("figures." + section + "." + key); w.p.Has(id) {
		return w.p.T(id)
	}
	if section == "placement" { // d1.P2: a code of the work axis
		_, code, _ := strings.Cut(key, ".")
		return w.Figure("work", code)
	}
	switch section {
	case "work":
		if key != "none" {
			return key + " " + w.p.Of("choice", "work", key)
		}
	case "groups":
		group, element, part := strings.Cut(key, ".")
		if part {
			return w.p.Of("choice", "kind", element)
		}
		return w.p.Of("choice", "group", group)
	case "lasting": // month-3, month-3.ended
		return w.lasting(key)
	case "load": // the Monday of a week
		if monday, err := civil.Parse(key); err == nil {
			_, week := monday.ISOWeek()
			return w.p.F("figures.wk", week)
		}
	case "places":
		return w.p.Of("choice", "kind", key)
	case "phases", "now-phases":
		return w.Phase(key)
	case "now-groups":
		return w.Group(key)
	case "starts", "lengths", "now-weeks":
		return w.p.F("figures.weeks", strings.Replace(key, "-", "–", 1))
	}
	return w.p.Of("choice", section, key)
}

// lasting is how long work lasted, or what came of the question.
func (w Names) lasting(key string) string {
	month, what, part := strings.Cut(strings.TrimPrefix(key, "month-"), ".")
	if n, err := strconv.Atoi(month); err == nil && !part {
		return w.p.N("figures.stay", n)
	}
	return w.p.Of("figures.part", what)
}

// FigureMeans is the id of the sentence that says what a number means.
func FigureMeans(d figures.Definition) ID { return "figures.def." + ID(d) }

// Parts are the parts of a number that are not nothing, in one line: "elders 3, geen werk 1".
func (w Names) Parts(parts []figures.Part, between string) string {
	var said []string
	for _, p := range parts {
		if p.Count > 0 {
			said = append(said, w.p.Of("figures.part", p.Key)+" "+strconv.Itoa(p.Count))
		}
	}
	return strings.Join(said, between)
}

// least is the fewest of which a share is said in per cent: of fewer one more or less says too much.
const least = 10

// Percent is a share in whole per cent; empty where there are too few to say so.
func (w *Phrases) Percent(n, of int) string {
	if of < least {
		return ""
	}
	return strconv.Itoa((n*200+of)/(2*of)) + "%"
}

// Period is what a period is called: 2026, 3e kwartaal 2026, 2026-07 t/m 2026-09.
func (w *Phrases) Period(p figures.Period) string {
	y, m, _ := p.From.Civil()
	if _, whole := p.WholeYear(); whole {
		return w.F("figures.period.year", y)
	}
	if m%3 == 1 && p.Months == 3 {
		return w.F("figures.period.quarter", int(m)/3+1, y)
	}
	d := Days{w}
	return w.F("figures.period.months", d.DayLong(p.From), d.DayLong(p.Last()))
}
