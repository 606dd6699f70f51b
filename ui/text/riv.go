package text

import (
	"strings"

	"spoorboek/model/riv"
)

// Account says in one line what is missing to account for a dossier today: the checks with a known ground
// first, by their short names, then the lighter ones. It names points to look at, never a verdict.
func Account(w *Words, all []riv.Finding) string {
	var heavy, light []string
	for _, f := range riv.Open(all) {
		short := w.Of("riv", strings.ToLower(f.ID), "short")
		if f.Severity == riv.Sanction {
			heavy = append(heavy, short)
			continue
		}
		light = append(light, short)
	}
	switch {
	case len(heavy)+len(light) == 0:
		return w.T("riv.account.nothing")
	case len(light) == 0:
		return w.F("riv.account.heavy", strings.Join(heavy, ", "))
	case len(heavy) == 0:
		return w.F("riv.account.light", strings.Join(light, ", "))
	}
	return w.F("riv.account.both", strings.Join(heavy, ", "), strings.Join(light, ", "))
}

// AccountBrief says in a few words how many points there are, and how many of them are known grounds: for a
// list that has no room for Account.
func AccountBrief(w *Words, all []riv.Finding) string {
	open, heavy := riv.Open(all), 0
	for _, f := range open {
		if f.Severity == riv.Sanction {
			heavy++
		}
	}
	switch {
	case len(open) == 0:
		return w.T("riv.brief.nothing")
	case heavy == 0:
		return w.N("riv.brief", len(open))
	}
	return w.N("riv.brief", len(open)) + ", " + w.N("riv.brief.heavy", heavy)
}
