package dossier_test

import (
	"slices"
	"testing"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/pipeline"
	"spoorboek/ui/screen/profile"
	"spoorboek/ui/screen/screentest"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// lived is a full dossier with what else can be recorded.
func lived(t *testing.T) *screentest.Tale {
	s := screentest.Full(t)
	s.Do("2026-11-20", "pause", dossier.Args{"on": "2026-10-20", "until": "2026-10-27"})
	s.Do("2026-11-20", "resume", dossier.Args{"on": "2026-10-26"})
	s.Do("2026-11-20", "track1", dossier.Args{"on": "2026-11-19"})
	s.Do("2026-11-20", "satisfaction", dossier.Args{"who": "employee", "score": "8", "on": "2026-11-20"})
	s.Do("2026-11-20", "note", dossier.Args{"text": "iets"})
	s.Do("2026-11-20", "test", dossier.Args{"name": "loopbaantest", "conclusion": "ordenend"})
	s.Do("2026-11-20", "consider", dossier.Args{"option": "work-experience", "chosen": "no", "reason": "nog niet"})
	s.Do("2026-11-20", "eje", dossier.Args{"second-track": "yes"})
	s.Do("2026-11-20", "advice", dossier.Args{"source": "physician", "text": "pauzes"})
	s.Do("2026-11-20", "ground", dossier.Args{"basis": "perspective", "reason": "terug"})
	s.Do("2026-11-20", "non-cooperation", dossier.Args{"what": "niet verschenen"})
	s.Do("2026-11-20", "shortfall", dossier.Args{"text": "te laat"})
	s.Do("2026-11-20", "retain", dossier.Args{"until": "2027-06-01", "reason": "bezwaar"})
	s.Do("2026-11-20", "finance", dossier.Args{"to": "allen"})
	s.Do("2026-11-20", "aftercare", dossier.Args{"lasts": "yes", "month": "1"})
	s.Do("2026-11-20", "outcome", dossier.Args{"work": "none", "results": "activation"})
	s.Do("2026-11-20", "letter", dossier.Args{"date": "2027-09-01", "received": "2026-11-20"})
	s.Do("2026-11-20", "sanction", dossier.Args{"until": "2028-09-01"})
	s.Do("2026-11-20", "extension", dossier.Args{"until": "2027-12-01"})
	s.Do("2026-11-20", "interruption", dossier.Args{"from": "2026-05-01", "to": "2026-05-10"})
	s.Do("2026-11-20", "leave", dossier.Args{"from": "2026-03-01", "to": "2026-03-20", "cause": "same"})
	s.Do("2026-11-20", "approach", dossier.Args{"mode": "room", "per-week": "2"})
	s.Do("2026-11-20", "report-change", dossier.Args{"by": "employee", "sense": "worse"})
	s.Do("2026-11-20", "version", dossier.Args{"kind": "cv", "version": "3"})
	return s
}

// corrected are the items of which a line of the screens opens the form by e.
func corrected(d *dossier.Dossier) map[string]bool {
	items, words := map[string]bool{}, text.New(text.NL)
	for _, p := range []pane.Pane{screen(d), profile.New(words, theme.Uni()), pipeline.New(words, theme.Uni())} {
		screentest.Feed(p, nil, d)
		p.Update(pane.Resized{W: 200, H: 57, Class: pane.L})
		note := func() {
			req, _ := p.Act(action.Edit)
			if f, is := req.(pane.Form); is {
				items[f.Prefill["item"]], items[f.Prefill["placement"]], items[f.Prefill["step"]] = true, true, true
			}
		}
		_, board := p.(*pipeline.Pane)
		for range 30 {
			p.Act(action.Top)
			for range 40 {
				note()
				for range 5 {
					if board {
						p.Act(action.SideDown)
						note()
					}
				}
				p.Act(action.Down)
			}
			p.Act(action.Right)
		}
	}
	return items
}

func TestWhatWasRecordedIsCorrectedByEOnALineOfItsOwn(t *testing.T) {
	d := lived(t).Dossier()
	items := corrected(d)
	elsewhere := map[journal.Kind]string{
		"dossier.opened": "edit", "person.stated": "edit", "employer.stated": "edit", "case.stated": "edit",
		"assignment.stated": "assign", "outcome.recorded": "outcome", "plan.stated": "plan", "profile.stated": "profile",
		"approach.agreed": "approach", "letter.received": "letter", "sanction.imposed": "sanction",
		"extension.granted": "extension", "demand.stated": "demand", "moment.done": "moment",
		"pause.ended": "edit-pause", "task.done": "reopen", "report.sent": "what left the house stays as it left",
	}
	for _, e := range d.Trail.Line.Entries {
		done := slices.ContainsFunc(d.Agenda.Tasks, func(x dossier.Task) bool { return x.Item == e.ID && !x.Open() })
		if elsewhere[e.Kind] == "" && !items[e.ID.String()] && !done {
			t.Errorf("no line corrects the %s of %s", e.Kind, e.On)
		}
	}
}
