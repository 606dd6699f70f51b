package sheet

import (
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/pipeline"
	"spoorboek/store"
)

// applicationHere is an application that stands in a dossier, and the key under which the dossier keeps the
// values of its row.
type applicationHere struct {
	pipeline.Application
	key  string
	here here
}

// applicationKey names a row of the applications sheet within its dossier. The same day, employer and
// function can come more than once, through another channel: those are counted.
func applicationKey(on civil.Date, employer, function string, nth int) string {
	key := string(store.ApplicationSheet) + "/" + on.String() + "/" + fold(employer) + "/" + fold(function)
	if nth > 1 {
		key += "/" + decimal(nth)
	}
	return key
}

// applicationsHere reads the applications of a dossier, in the order in which they were written.
func applicationsHere(d *dossier.Dossier) []applicationHere {
	counted := map[string]int{}
	all := make([]applicationHere, 0, len(d.Applications))
	for _, a := range d.Applications {
		one := applicationHere{Application: a}
		on := a.First()
		for _, s := range a.Steps {
			nth := counted[applicationKey(s.On, a.Employer, a.Function, 1)] + 1
			if _, imported := d.Sheet[applicationKey(s.On, a.Employer, a.Function, nth)]; imported {
				on = s.On
				break
			}
		}
		base := applicationKey(on, a.Employer, a.Function, 1)
		counted[base]++
		one.key = applicationKey(on, a.Employer, a.Function, counted[base])
		one.here = here{last: d.Sheet[one.key], standing: map[store.Field]string{
			store.FieldNumber: d.Number, store.FieldAppliedOn: on.String(),
			store.FieldAppEmployer: a.Employer, store.FieldAppFunction: a.Function,
			store.FieldAppChannel: channelName(a.Channel), store.FieldAppStatus: stageNames[a.Latest().Stage],
			store.FieldAppMode: modeNames[a.Mode], store.FieldAppHours: amount(a.Hours),
			store.FieldRemark: a.Note,
		}}
		all = append(all, one)
	}
	return all
}

// byDay puts applications in the order of the sheet.
func byDay(all []applicationHere) []applicationHere {
	sorted := slices.Clone(all)
	slices.SortStableFunc(sorted, func(a, b applicationHere) int { return int(a.First()) - int(b.First()) })
	return sorted
}

// claim finds the application that a row speaks of among those that no row above spoke of: the one that says
// most of the same. Any step on the day will do: it may have become that of a later stage.
func claim(all []applicationHere, claimed map[string]bool, g *reading) (applicationHere, bool) {
	on := g.values[store.FieldAppliedOn].day
	best, alike := applicationHere{}, -1
	for _, a := range all {
		if claimed[a.ID.String()] || !a.matches(on, g) {
			continue
		}
		if n := a.alike(g); n > alike {
			best, alike = a, n
		}
	}
	return best, alike >= 0
}

func (a applicationHere) matches(on civil.Date, g *reading) bool {
	return fold(a.Employer) == fold(g.text(store.FieldAppEmployer)) &&
		fold(a.Function) == fold(g.text(store.FieldAppFunction)) &&
		slices.ContainsFunc(a.Steps, func(s pipeline.Step) bool { return s.On == on })
}

// alike counts the cells of a row that say what they said at the last import, or what stands here.
func (a applicationHere) alike(g *reading) int {
	n := 0
	for field, v := range g.values {
		last, imported := a.here.last[string(field)]
		if !imported {
			last = a.here.standing[field]
		}
		if same(field, v.kept, last) {
			n++
		}
	}
	return n
}
