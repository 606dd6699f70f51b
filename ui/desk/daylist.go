package desk

import (
	"context"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/model/profile"
	"spoorboek/model/signal"
	"spoorboek/store"
)

// DayLine is one line of the list of a day, with what the dossier knows of it.
type DayLine struct {
	Part    caseload.Part
	Dossier journal.ID
	Number  string
	Person  profile.Person
	Signal  signal.Signal // its text whole
	Detail  string        // where and with whom
}

// DayList reads what a coach takes along on a day. It stops where the coach does.
func (e Exporting) DayList(ctx context.Context, on civil.Date, told store.Progress) ([]DayLine, error) {
	rows, err := Reading(e).Rows(ctx)
	if err != nil {
		return nil, err
	}
	set, err := Reading(e).Settings(ctx)
	if err != nil {
		return nil, err
	}
	list := caseload.DayList(caseload.Build(rows, on, set))
	total := 0
	for _, part := range list {
		total += len(part)
	}
	lines := make([]DayLine, 0, total)
	for _, part := range caseload.Parts() {
		for _, x := range list[part] {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			told.Tell(len(lines), total)
			d, err := e.dossier(ctx, x.Row.ID)
			if err != nil {
				return nil, err
			}
			lines = append(lines, dayLine(d, part, x.Signal))
		}
	}
	return lines, nil
}

// dayLine takes from the dossier what the row of the caseload has no room for.
func dayLine(d *dossier.Dossier, part caseload.Part, s signal.Signal) DayLine {
	l := DayLine{Part: part, Dossier: d.ID, Number: d.Number, Person: d.Person, Signal: s}
	switch s.Rule {
	case signal.Task:
		for _, t := range d.Agenda.Tasks {
			if t.Item == s.Item {
				l.Signal.Text = t.Text
			}
		}
	case signal.PromiseDue:
		for _, p := range d.Agenda.Promises {
			if p.Item == s.Item {
				l.Signal.Text, l.Detail = p.What, p.Who
			}
		}
	case signal.Appointment:
		for _, a := range d.Agenda.Appointments {
			if a.Item == s.Item {
				l.Detail = joinedBy(", ", a.Place, a.With)
			}
		}
	}
	return l
}

func joinedBy(between string, parts ...string) (all string) {
	for _, p := range parts {
		if p != "" && all != "" {
			all += between
		}
		all += p
	}
	return all
}

// LogDayList logs that the list of a day leaves, in a form, of the dossiers that stand on it.
func (e Exporting) LogDayList(ctx context.Context, format string, lines []DayLine) error {
	var ids []journal.ID
	seen := map[journal.ID]bool{}
	for _, l := range lines {
		if !seen[l.Dossier] {
			seen[l.Dossier] = true
			ids = append(ids, l.Dossier)
		}
	}
	return e.LogLeaving(ctx, office.ExportLogged{Format: format, What: office.DayList, For: "coach"}, ids)
}
