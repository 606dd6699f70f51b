package cli

import (
	"encoding/json"
	"time"

	"spoorboek/model/capacity"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/profile"
)

func papersDocument(p dossier.Papers) papersJSON {
	return papersJSON{
		Documents: each(p.Documents, func(d dossier.Document) documentJSON {
			return documentJSON{d.Item, d.Kind, d.Date, d.Received, d.Sent, d.Signed, known(d.Author), known(d.Note)}
		}),
		Assessments: each(p.Assessments, func(a capacity.Assessment) assessmentJSON {
			return assessmentJSON{
				a.ID, string(a.Kind), a.On, known(a.Author), a.ValidUntil, known(a.HoursDay), known(a.HoursWeek),
				known(a.Text),
			}
		}),
		Directions: each(p.Directions, func(d profile.Direction) directionJSON {
			return directionJSON{
				d.ID, d.Function, known(d.Branch), known(d.Hours), string(d.Fit), string(d.Prospect), known(d.Note),
				d.Dropped,
			}
		}),
		Notes: each(p.Notes, func(n dossier.Note) remarkJSON {
			return remarkJSON{n.Item, n.On, n.Text, n.Audience}
		}),
	}
}

// stamp is how a time of writing stands in JSON: UTC, milliseconds.
const stamp = "2006-01-02T15:04:05.000Z07:00"

func entryDocument(e journal.Entry, stands bool) entryJSON {
	doc := entryJSON{
		ID: e.ID, Act: e.Act, Recorded: e.Recorded.In(time.UTC).Format(stamp), On: e.On, By: e.By, Kind: e.Kind,
		Version: e.Version, Stands: stands,
	}
	if json.Valid(e.Payload) {
		doc.Fact = json.RawMessage(e.Payload)
	}
	return doc
}

// journalDocument is a whole journal in its order.
func journalDocument(d *dossier.Dossier) []entryJSON {
	out := make([]entryJSON, 0, len(d.Trail.Line.Entries))
	for i, e := range d.Trail.Line.Entries {
		out = append(out, entryDocument(e, d.Trail.Live[i]))
	}
	return out
}
