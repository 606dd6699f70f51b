package timeline

import (
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
)

// Kind is the sort of thing that stands on the line.
type Kind uint8

// The kinds, in the order in which things of one day are told.
const (
	Term        Kind = iota // wettelijk moment
	Appointment             // afspraak
	Task                    // taak
	Phase                   // stap in spoor 2
	FirstTrack              // stap in spoor 1
	Contact                 // contact
	Application             // stap van een sollicitatie
	Report                  // verstuurde rapportage
	Pause                   // pauze begint
)

// Sign is how a thing stands on a day.
type Sign uint8

// The signs. Past is a moment of another party whose day went by unrecorded: a question, not the coach's
// lateness.
const (
	Happened Sign = iota // it simply was so
	Done                 // gedaan
	Planned              // gepland
	Late                 // te laat
	Past                 // voorbij zonder vastlegging
	Unknown              // van vóór het traject, niet bevestigd
	Skipped              // niet van toepassing
)

// Item is one thing on the line. At is its place in the dossier's own list of that kind.
type Item struct {
	On   civil.Date
	Kind Kind
	Sign Sign
	At   int
	Step int // for an application: which of its steps
}

// Stop reports whether n and N halt at the item: what has a day to keep, and a pause.
func (i Item) Stop() bool {
	return i.Kind == Term || i.Kind == Appointment || i.Kind == Task || i.Kind == Phase || i.Kind == Pause
}

// before orders items by day, then kind, then place.
func (i Item) before(o Item) int {
	if i.On != o.On {
		return int(i.On) - int(o.On)
	}
	if i.Kind != o.Kind {
		return int(i.Kind) - int(o.Kind)
	}
	return i.At - o.At
}

// ref is the id of the item in the dossier; zero for a statutory moment.
func (l *Line) ref(i Item) journal.ID {
	d := l.dossier
	switch i.Kind {
	case Appointment:
		return d.Agenda.Appointments[i.At].Item
	case Task:
		return d.Agenda.Tasks[i.At].Item
	case Contact:
		return d.Agenda.Contacts[i.At].Item
	case Application:
		return d.Applications[i.At].ID
	case Phase:
		return d.Course.Phases[i.At].Item
	case Pause:
		return d.Course.Pauses[i.At].Item
	}
	return journal.ID{}
}

// term is the standing behind a Term.
func (l *Line) term(i Item) dossier.Standing { return l.Terms[i.At] }
