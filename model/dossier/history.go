package dossier

import (
	"slices"
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/wvp"
)

// MomentNote is one time that something was recorded of a statutory moment: that it was done, confirmed,
// given another day, said not to apply, or opened again.
type MomentNote struct {
	Recorded time.Time
	By       string
	Kind     journal.Kind
	On       civil.Date // the day it is about; of a deviating date that date
	Reason   string     // of a confirmation: by whom
	Live     bool       // it was not taken back
}

// MomentNotes is the history of a statutory moment in the order of the journal, what was taken back included:
// a deviation that was changed stays to be seen.
func MomentNotes(d *Dossier, code wvp.Code) []MomentNote {
	var all []MomentNote
	for i := range d.Trail.Line.Entries {
		e := &d.Trail.Line.Entries[i]
		n := MomentNote{Recorded: e.Recorded, By: e.By, Kind: e.Kind, On: e.On, Live: d.Trail.Live[i]}
		about := code
		switch f := e.Fact.(type) {
		case MomentDone:
			about, n.Reason = f.Code, f.Reason.String()
		case MomentMoved:
			about, n.On, n.Reason = f.Code, f.To, f.Reason.String()
		case MomentExcluded:
			about, n.Reason = f.Code, f.Reason.String()
		case MomentReopened:
			about = f.Code
		case MomentsConfirmed:
			if n.Reason = f.By.String(); !slices.Contains(f.Codes, code) {
				continue
			}
		default:
			continue
		}
		if about == code {
			all = append(all, n)
		}
	}
	return all
}
