package cli

import (
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/model/track"
)

// dossierDocument is a dossier as it stands on a day, as JSON.
func dossierDocument(d *dossier.Dossier, day civil.Date) dossierJSON {
	return dossierJSON{
		headJSON: headJSON{
			Dossier: d.Number, ID: d.ID, Name: known(d.Name()), Phase: d.Phase(day).Name(),
			Week: known(d.Week(day)), Date: day, Removed: d.Trail.Removed,
			Bin: binDocument(d.Trail.Bin),
		},
		Person: personDocument(d), Case: caseDocument(d, day), Course: courseDocument(d, day),
		Moments: standings(d, day), agendaJSON: agendaDocument(d.Agenda), papersJSON: papersDocument(d),
		searchJSON: searchDocument(d, day),
		Applications: each(d.Applications, func(a pipeline.Application) applicationJSON {
			return applicationDocument(a, day)
		}),
		Records:   recordsDocument(d),
		Conflicts: each(d.Trail.Conflicts, conflictDocument),
		Flags: each(d.Trail.Flags, func(f dossier.Flag) flagJSON {
			return flagJSON{Code: f.Code, Entry: f.Entry}
		}),
	}
}

// each makes a list of another; an empty one is [] in JSON, not null.
func each[A, B any](list []A, to func(A) B) []B {
	out := make([]B, 0, len(list))
	for _, a := range list {
		out = append(out, to(a))
	}
	return out
}

func personDocument(d *dossier.Dossier) personJSON {
	p, e := d.Person, d.Employer
	return personJSON{
		Name: known(d.Name()), First: known(p.First), Prefix: known(p.Prefix), Last: known(p.Last), Born: p.Born,
		Phone: known(p.Phone), Email: known(p.Email), Job: known(p.Job), Hours: known(p.Hours),
		Employer: known(e.Name), Contact: known(e.Contact), Principal: known(e.Principal),
	}
}

func caseDocument(d *dossier.Dossier, day civil.Date) caseJSON {
	dec, s := d.Case.Decision, d.Proof.Sanction
	return caseJSON{
		FirstSick: d.Case.FirstSick, RunningFrom: d.Calendar.FirstSick, Week: known(d.Week(day)),
		Arrangement: d.Case.Employer.String(), NoRisk: d.Case.NoRisk, Resting: d.Calendar.Resting,
		Absences: each(d.Course.Absences, func(a dossier.Absence) absenceJSON {
			out := absenceJSON{Item: a.Item, From: a.Span.From, To: a.Span.To, Kind: "recovered"}
			if a.Leave {
				out.Kind, out.Cause = "leave", known(a.Cause.String())
			}
			return out
		}),
		Decision: decisionJSON{
			LetterDate: dec.LetterDate, LetterReceived: dec.LetterReceived, Sanction: dec.Sanction,
			SanctionUntil: dec.SanctionUntil, ExtensionUntil: dec.ExtensionUntil, AOW: dec.AOW,
			ContractEnd: dec.ContractEnd, Reported: dec.RepairReported, Established: dec.RepairEstablished,
			RIVIncomplete: dec.RIVIncomplete, Imposed: ruling(s.Imposed), Shortened: ruling(s.Shortened),
			Lifted: ruling(s.Lifted), Extended: d.Proof.Extended,
		},
	}
}

// rulingJSON is a decision on the waiting period; both are null for one that was not made.
type rulingJSON struct {
	On     civil.Date `json:"on"`
	Reason *string    `json:"reason"`
}

func ruling(r dossier.Ruling) rulingJSON { return rulingJSON{r.On, known(r.Reason)} }

func courseDocument(d *dossier.Dossier, day civil.Date) courseJSON {
	pause, paused := d.Paused(day)
	step := d.PhaseStep(day)
	a := d.Course.Assignment
	doc := courseJSON{
		Phase: step.Phase.Name(), PhaseSince: step.On, Paused: paused, FirstTrack: d.FirstTrack(day),
		assignmentJSON: assignmentJSON{
			Agreed: a.Agreed, Assigned: a.Start, AgreedEnd: a.End, Payer: known(a.Payer), Budget: known(a.Budget),
			Carried: known(a.Carried), Spent: d.Hours(), Travel: d.Agenda.Travel(), ReportEvery: known(a.ReportEvery),
			ContactEvery: known(d.Course.ContactEvery),
		},
		LastContact: d.LastContact(day),
		PhasePlans:  phasePlans(d, day),
		Phases:      []phaseJSON{}, Pauses: []pauseJSON{}, FirstTracks: []firstJSON{},
		Outcome: outcomeDocument(d.Course.Outcome), Satisfaction: []satisfactionJSON{},
	}
	if paused {
		doc.PausedUntil = pause.Until
	}
	for _, p := range d.Course.Phases {
		unmet := append([]track.Condition{}, p.Unmet...)
		doc.Phases = append(doc.Phases, phaseJSON{p.Item, p.Phase.Name(), p.On, known(p.Reason), unmet})
	}
	for _, p := range d.Course.Pauses {
		doc.Pauses = append(doc.Pauses, pauseJSON{p.Item, p.From, p.Until, p.Ended, known(p.Reason)})
	}
	for _, f := range d.Course.First {
		doc.FirstTracks = append(doc.FirstTracks,
			firstJSON{f.Item, known(f.State), f.On, known(f.Hours), known(f.Note)})
	}
	for _, s := range d.Course.Satisfaction {
		doc.Satisfaction = append(doc.Satisfaction,
			satisfactionJSON{s.Item, s.Who, known(s.Score), s.NoAnswer, known(s.Quote), s.On})
	}
	return doc
}

type outcomeJSON struct {
	Work    *string    `json:"work"`
	Benefit *string    `json:"benefit"`
	Toets   *string    `json:"toets"`
	End     *string    `json:"end"`
	Results []string   `json:"results"`
	Hours   *float64   `json:"hours"`
	Wage    *float64   `json:"wage_value"`
	Lasting *string    `json:"lasting"`
	On      civil.Date `json:"on"`
	Note    *string    `json:"note"`
	Advice  *string    `json:"advice"`
}

func outcomeDocument(o dossier.Outcome) outcomeJSON {
	return outcomeJSON{
		Work: known(o.Work), Benefit: known(o.Benefit), Toets: known(o.Toets), End: known(o.End),
		Results: append([]string{}, o.Results...), Hours: known(o.Hours), On: o.On, Note: known(o.Note),
		Advice: known(o.Advice), Wage: known(o.Wage), Lasting: known(o.Lasting),
	}
}

func standings(d *dossier.Dossier, day civil.Date) []standingJSON {
	return each(d.Standings(day), func(s dossier.Standing) standingJSON {
		m := s.Moment
		return standingJSON{
			Code: m.Code, Opens: m.Opens, Due: s.Due, LegalLast: m.LegalLast, Week: known(m.Week), Actor: m.Actor,
			Forecast: m.Forecast, Status: s.Status.String(), Done: s.State.Done, Moved: s.State.Moved,
			Reason: known(s.State.Reason), ConfirmedBy: known(s.State.ConfirmedBy),
			ConfirmedOn: s.State.ConfirmedOn,
		}
	})
}

func agendaDocument(a dossier.Agenda) agendaJSON {
	return agendaJSON{
		Contacts: each(a.Contacts, func(k dossier.Contact) contactJSON {
			return contactJSON{
				Item: k.Item, On: k.On, Kind: k.Kind, With: known(k.With), Minutes: known(k.Minutes),
				Travel: known(k.Travel), Goal: known(k.Goal),
				Discussed: known(k.Discussed), Agreed: known(k.Agreed), Next: known(k.Next), Own: known(k.Own),
				Audience: k.Audience, Review: k.Review, Appointment: known(k.Appointment),
			}
		}),
		Appointments: each(a.Appointments, func(p dossier.Appointment) appointmentJSON {
			return appointmentJSON{
				Item: p.Item, On: p.On, Time: p.At, Place: known(p.Place), With: known(p.With), Kind: p.Kind,
				Made: p.Made, Result: p.Result, Settled: p.Settled, Note: known(p.Note), Contact: known(p.Contact),
				Moves: each(p.Moves, shiftDocument),
			}
		}),
		Tasks: each(a.Tasks, func(t dossier.Task) taskJSON {
			return taskJSON{
				Item:    t.Item,
				Text:    t.Text,
				Due:     t.Due,
				Added:   t.Added,
				Done:    t.Done,
				Dropped: t.Dropped,
				Because: known(t.Because),
				Code:    known(t.Code),
				Moves:   each(t.Moves, shiftDocument),
			}
		}),
		Snoozes: each(a.Snoozes, func(s dossier.Snooze) snoozeJSON {
			return snoozeJSON{known(s.Rule), known(s.Item), known(s.Code), s.Until, s.Reason, s.On}
		}),
		Reports: each(a.Reports, func(r dossier.Report) reportJSON {
			return reportDocument(r)
		}),
		Drafts:   each(a.Drafts, draftDocument),
		Readings: each(a.Readings, readingDocument),
	}
}

func shiftDocument(s dossier.Shift) shiftJSON { return shiftJSON{s.From, s.To, s.On, known(s.Reason)} }

func applicationDocument(a pipeline.Application, day civil.Date) applicationJSON {
	doc := applicationJSON{
		Item: a.ID, Employer: known(a.Employer), Function: known(a.Function), Stage: a.At(day), Since: a.Since(day),
		Kind: known(string(a.Kind)), Channel: known(string(a.Channel)), Together: known(string(a.Mode)),
		Hours: known(a.Hours), FollowUp: a.FollowUp, Note: known(a.Note),
		Steps: each(a.Steps, func(s pipeline.Step) stepJSON {
			return stepJSON{s.Item, s.Stage, s.On, known(s.Reason)}
		}),
	}
	doc.traceJSON = traceJSON{
		Contact: known(a.Contact), CV: known(a.CV), Evidence: known(a.Evidence), Direction: known(a.Direction),
		Demand: demandDocument(a.Demand), Judged: judgementDocument(a.Judged),
	}
	if p := a.Placement; !p.Item.IsZero() {
		doc.Placement = &placementJSON{p.Start, p.Until, known(p.Hours), known(p.Note)}
	}
	return doc
}

func conflictDocument(x dossier.Conflict) conflictJSON {
	return conflictJSON{Field: x.Field, Item: known(x.Item), Sides: each(x.Sides, func(s dossier.Side) sideJSON {
		return sideJSON{s.Entry, s.By, s.On, s.Value}
	})}
}

// entryJSON is one entry of a journal.
type entryJSON struct {
	ID       journal.ID   `json:"id"`
	Act      journal.ID   `json:"act"`
	Recorded string       `json:"recorded"`
	On       civil.Date   `json:"on"`
	By       string       `json:"by"`
	Kind     journal.Kind `json:"kind"`
	Version  uint16       `json:"version"`
	Stands   bool         `json:"stands"`
	Fact     any          `json:"fact"` // null once expunged
}
