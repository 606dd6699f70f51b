// Package transfer says in words what leaves for other programs and laptops and what comes from them, for the
// screens and the command line alike.
package transfer

import (
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/wvp"
	"spoorboek/ui/conflict"
	"spoorboek/ui/desk"
	"spoorboek/ui/text"
)

// Titles is how events are called in a calendar: by initials, number and kind, or named, by full name and
// what it is about.
func Titles(w *text.Words, named bool) desk.Titles {
	return desk.Titles{
		Kind: func(k dossier.ContactKind) string { return strings.ToLower(w.Choice("kind", string(k))) },
		Task: w.T("agenda.file.task"), Due: w.T("agenda.file.due"), Named: named,
		What: func(code wvp.Code) string { return w.Moment(string(code)) },
	}
}

// From says whose bundle it is and what is in it; a JSON names nobody.
func From(w *text.Words, in desk.Arrivals) string {
	many := w.N("cli.list.found", len(in.Dossiers))
	if in.Made.IsZero() {
		return w.F("cli.data.read", many)
	}
	return w.F("cli.bundle.read", in.By, w.DayLong(civil.FromTime(in.Made)), many)
}

// Remark is what is told of something that comes in; Odd asks for attention.
type Remark struct {
	Text string
	Odd  bool
}

// Remarks tells what is special about an arriving dossier: its number, its twin, its conflicts. join says how
// the coach joins it with its twin.
func Remarks(said conflict.Words, a desk.Arrival, join text.ID) []Remark {
	w := said.Words
	var out []Remark
	if a.Renumber != "" && !a.Join {
		out = append(out, Remark{Text: w.F("bundle.renumber", a.Renumber)})
	}
	switch {
	case a.Join:
		out = append(out, Remark{Text: w.F("bundle.joined", a.TwinName)})
	case !a.Twin.IsZero():
		out = append(out, Remark{Text: w.F("bundle.twin", a.TwinName) + " " + w.F(join, a.Number), Odd: true})
	}
	for _, c := range a.Conflicts {
		out = append(out, Remark{Text: said.Said(c), Odd: true})
	}
	return out
}
