// Package ask turns what a coach wants with the thing under the cursor into a request: log a contact, tick,
// move a date, step a phase or an application, put a signal off. Every pane of the workbench asks through
// it, so that a key means the same from the caseload line, the timeline, the pipeline and the dossier.
package ask

import (
	"errors"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
)

// Asker asks on behalf of a pane: for which dossiers, in which language, on which day.
type Asker struct {
	Words    *text.Words
	Today    civil.Date
	Dossiers []journal.ID
	Dossier  *dossier.Dossier // the current one when it has been read; nil costs a check beforehand
}

// Form opens the form of an act with what is already known filled in.
func (a Asker) Form(act string, known dossier.Args, then pane.Request) pane.Request {
	return pane.Form{Act: act, Dossiers: a.Dossiers, Prefill: known, Then: then}
}

// Edit opens the form that changes an item of the dossier, filled in with how it stands; a zero item is the
// dossier.
func (a Asker) Edit(act string, item journal.ID) pane.Request {
	if a.Dossier == nil {
		return a.Form(act, nil, nil)
	}
	return a.Form(act, dossier.Current(a.Dossier, act, item), nil)
}

// Do asks for an act at once. When something is still missing or the dossier does not allow it yet, it opens
// the form instead, or says why not.
func (a Asker) Do(name string, args dossier.Args, then pane.Request) pane.Request {
	spec, ok := dossier.SpecOf(name)
	if !ok {
		return nil
	}
	act, err := spec.Make(args)
	if err != nil {
		return a.Form(name, args, then)
	}
	if err := a.check(act); err != nil {
		var no *dossier.NotAllowed
		if errors.As(err, &no) && !no.Soft {
			return pane.Toast{Text: a.Words.Explain(err), Kind: pane.Warn}
		}
		return a.Form(name, args, then)
	}
	return pane.Do{Dossiers: a.Dossiers, Act: act, Then: then}
}

// check tries the act on the dossier that was read.
func (a Asker) check(act dossier.Act) error {
	if a.Dossier == nil || len(a.Dossiers) != 1 || a.Dossiers[0] != a.Dossier.ID {
		return nil
	}
	_, err := act.Facts(a.Dossier, a.Today)
	return err
}

// Remedy asks for the act that answers a signal: at once when nothing has to be typed and it can be undone,
// else its form.
func (a Asker) Remedy(name string, args dossier.Args) pane.Request {
	spec, ok := dossier.SpecOf(name)
	if !ok {
		return nil
	}
	for _, p := range spec.Params {
		if !p.Required {
			continue
		}
		if _, known := args[p.Key]; !known {
			return a.Form(name, args, nil)
		}
	}
	if spec.Final || len(args) == 0 && len(spec.Params) > 0 {
		return a.Form(name, args, nil)
	}
	return a.Do(name, args, nil)
}
