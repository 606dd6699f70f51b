package caseload

import (
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/signal"
	"spoorboek/ui/ask"
	"spoorboek/ui/pane"
)

// shared is the act that answers every marked line when it is the same for all of them and asks something
// first; "" when the lines differ, or when they can be ticked at once.
func (b bulk) shared() string {
	same := ""
	for _, l := range b.lines {
		name, _ := l.First.Act()
		switch b.Signal(l.First).Kind {
		case ask.Task, ask.Moment:
			return ""
		}
		if own(name) || same != "" && name != same {
			return ""
		}
		same = name
	}
	return same
}

// own are the acts whose answer belongs to one person: what is typed for one cannot hold for another.
func own(act string) bool {
	switch act {
	case "", "edit", "settle", "place", "profile", "sanction", "outcome", "bin":
		return true
	}
	return false
}

// together asks once what answers all the marked lines; in each dossier it is about what its own line names.
func (b bulk) together(name string) pane.Request {
	switch name {
	case "phase":
		return pane.PhasePopup{Dossiers: b.Dossiers}
	case "outcome-of":
		return b.settle()
	}
	return b.form(name, func(s signal.Signal) dossier.Args {
		_, args := s.Act()
		return args
	})
}

// form asks for an act over the marked lines, with what is known of each.
func (b bulk) form(name string, about func(signal.Signal) dossier.Args) pane.Form {
	f := pane.Form{Act: name, Each: map[journal.ID]map[string]string{}}
	for _, l := range b.lines {
		f.Dossiers = append(f.Dossiers, l.Row.ID)
		f.Each[l.Row.ID] = about(l.First)
	}
	return f
}

// settle asks how the appointments went, the same for all of them; for those that were kept the contact is
// written.
func (b bulk) settle() pane.Request {
	results := []dossier.Result{dossier.Kept, dossier.Moved, dossier.Cancelled, dossier.NoShow}
	options := make([]pane.Option, len(results))
	for i, r := range results {
		options[i].Label = b.Words.Choice("result", string(r))
	}
	return pane.Choice{
		Title: b.Words.T("ask.how-was-it"), Options: options,
		Then: func(i int) pane.Request {
			if results[i] == dossier.Kept {
				return b.form("contact", func(s signal.Signal) dossier.Args {
					return dossier.Args{"outcome-item": s.Item.String(), "kind": string(s.Kind)}
				})
			}
			return b.form("outcome-of", func(s signal.Signal) dossier.Args {
				return dossier.Args{"item": s.Item.String(), "result": string(results[i])}
			})
		},
	}
}
