package cli

import (
	"context"

	"spoorboek/model/civil"
	"spoorboek/model/doctor"
	"spoorboek/model/journal"
	"spoorboek/ui/text"
)

// complaintJSON is one thing that cannot be right in a dossier, or will be missed.
type complaintJSON struct {
	Dossier string           `json:"dossier"`
	Name    string           `json:"name"`
	What    doctor.Complaint `json:"what"`
	On      civil.Date       `json:"on"`
	Days    *int             `json:"days"`
	Entry   *journal.ID      `json:"entry"`
	Act     string           `json:"act"`
	Text    string           `json:"text"`
}

type examinedJSON struct {
	Date     civil.Date      `json:"date"`
	Dossiers int             `json:"dossiers"`
	Findings []complaintJSON `json:"findings"`
}

// examine looks through every dossier of the caseload for what cannot be right.
func examine(ctx context.Context, c *command) error {
	return c.with(ctx, func(s *session) error {
		rows, err := s.Rows(ctx)
		if err != nil {
			return err
		}
		set, err := s.Settings(ctx)
		if err != nil {
			return err
		}
		out := examinedJSON{Date: s.Today(), Dossiers: len(rows), Findings: []complaintJSON{}}
		for i := range rows {
			d, err := s.Dossier(ctx, rows[i].ID)
			if err != nil {
				return err
			}
			for _, f := range doctor.Examine(d, out.Date, set) {
				out.Findings = append(out.Findings, complaintJSON{
					Dossier: d.Number, Name: d.Name(), What: f.What, On: f.On, Days: known(f.Days), Entry: known(f.Item),
					Act: f.Act, Text: c.words.T(text.ID("doctor." + string(f.What))),
				})
			}
		}
		if c.flags.json {
			return c.answer(out)
		}
		return examined(c, out)
	})
}

// examined prints a line for every finding.
func examined(c *command, out examinedJSON) error {
	t := &table{}
	for _, f := range out.Findings {
		days := ""
		if f.Days != nil {
			days = c.words.F("doctor.days", *f.Days)
		}
		t.add(f.Dossier, f.Name, c.words.Day(f.On, out.Date), f.Text, days)
	}
	c.print(t)
	if len(out.Findings) == 0 {
		c.linef("%s", c.words.F("doctor.none", c.words.N("toast.dossiers", out.Dossiers)))
		return nil
	}
	c.linef("%s", c.words.F("doctor.count", c.words.N("doctor.findings", len(out.Findings)),
		c.words.N("toast.dossiers", out.Dossiers)))
	return nil
}
