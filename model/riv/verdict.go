package riv

import (
	"maps"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
)

// verdict is what one check finds.
type verdict struct {
	state    State
	reason   Reason
	due      civil.Date
	entry    journal.ID
	act      string
	args     dossier.Args
	severity Severity // other than that of the check
}

func fine(entry journal.ID) verdict {
	return verdict{state: InOrder, reason: Reason{ID: "in-order"}, entry: entry}
}

// fineOn is fine with the day of what it rests on.
func fineOn(entry journal.ID, day civil.Date) verdict {
	return verdict{state: InOrder, reason: Reason{ID: "on", Args: []any{day}}, entry: entry}
}

func lacking(why string, args ...any) verdict {
	return verdict{state: Missing, reason: Reason{why, args}}
}

// silentSince is what should have returned and did not, for so many days: last is the day it was done, and
// from the day it counts from, which is another where that came later or where it was never done.
func silentSince(last, from civil.Date, days int) verdict {
	if last != from {
		return lacking("none-since", from, days)
	}
	return lacking("days-ago", from, days)
}

func undated(entry journal.ID) verdict {
	return verdict{state: Undated, reason: Reason{ID: "undated"}, entry: entry}
}

func against(entry journal.ID, why string, args ...any) verdict {
	return verdict{state: Contradictory, reason: Reason{why, args}, entry: entry}
}

// notYet is not asked for until after due.
func notYet(due civil.Date) verdict {
	return verdict{state: NotYet, reason: Reason{"due", []any{due}}, due: due}
}

func none(why string, args ...any) verdict {
	return verdict{state: NotApplicable, reason: Reason{why, args}}
}

// off is what the office does not hold dossiers against: it set the number to zero.
func off() verdict { return none("off") }

func (v verdict) resting(entry journal.ID) verdict {
	v.entry = entry
	return v
}

// mended names the act, and keys with values by turns.
func (v verdict) mended(act string, pairs ...string) verdict {
	v.act, v.args = act, dossier.Args{}
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			v.args[pairs[i]] = pairs[i+1]
		}
	}
	return v
}

// on mends an item by an act that takes it as "item".
func (v verdict) on(act string, item journal.ID, pairs ...string) verdict {
	v = v.mended(act, pairs...)
	v.entry = item
	args := maps.Clone(v.args)
	args["item"] = item.String()
	v.args = args
	return v
}

func (v verdict) weighing(s Severity) verdict {
	v.severity = s
	return v
}
