package cli

import (
	"encoding/json"
	"time"

	"spoorboek/model/capacity"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/profile"
	"spoorboek/model/riv"
)

func papersDocument(x *dossier.Dossier) papersJSON {
	p := x.Papers
	return papersJSON{
		Documents: each(p.Documents, func(d dossier.Document) documentJSON {
			return documentJSON{d.Item, d.Kind, d.Date, d.Received, d.Sent, d.Signed, known(d.Author), known(d.Note),
				d.Asked, append([]string{}, d.Contains...), each(d.Present(), fileDocument), handsUnder(x, d),
				append([]string{}, riv.Serves(d.Kind)...)}
		}),
		Assessments: assessmentDocuments(p.Assessments),
		Directions:  each(p.Directions, directionDocument),
		Notes: each(p.Notes, func(n dossier.Note) remarkJSON {
			return remarkJSON{n.Item, n.On, n.Text, n.Audience}
		}),
	}
}

func handsUnder(d *dossier.Dossier, doc dossier.Document) []handJSON {
	hands := []handJSON{}
	for _, s := range dossier.SignaturesUnder(d, doc) {
		for _, by := range s.By {
			hands = append(hands, handJSON{by, s.On})
		}
	}
	return hands
}

func assessmentDocuments(series []capacity.Assessment) []assessmentJSON {
	out := make([]assessmentJSON, 0, len(series))
	for i, a := range series {
		out = append(out, assessmentJSON{
			Item: a.ID, Kind: string(a.Kind), On: a.On, Author: known(a.Author), ValidUntil: a.ValidUntil,
			HoursDay: known(a.HoursDay), HoursWeek: known(a.HoursWeek), Text: known(a.Text),
			Rubrics: rubricTexts(a), Items: append([]capacity.Score{}, a.Scores...),
			BuildUp: append([]capacity.Grade{}, a.BuildUp...), Prognosis: known(a.Prognosis),
			Changes: changesOf(series, i),
		})
	}
	return out
}

func directionDocument(d profile.Direction) directionJSON {
	return directionJSON{
		Item: d.ID, Function: d.Function, Branch: known(d.Branch), Hours: known(d.Hours), Fit: string(d.Fit),
		Prospect: string(d.Prospect), Note: known(d.Note), Dropped: d.Dropped,
		groundsJSON: groundsJSON{
			Rank: known(d.Rank), Region: known(d.Where.Region), Travel: known(d.Where.Travel),
			Advice: known(string(d.Advice.Follows)), AdviceReason: known(d.Advice.Reason),
			AdviceDocument: known(d.Advice.Document), Judged: judgementDocument(d.Judged),
			Evidence: known(d.Proof.Text), EvidenceOn: d.Proof.On, Demand: demandDocument(d.Demand),
		},
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
	if _, bears := e.Fact.(journal.Bearer); bears {
		doc.Fact = withoutKey(e.Payload)
	}
	return doc
}

// withoutKey is the stored form of a fact that names a sealed file, but for the key that opens the file.
func withoutKey(payload []byte) json.RawMessage {
	fields := map[string]json.RawMessage{}
	if json.Unmarshal(payload, &fields) != nil {
		return nil
	}
	delete(fields, "key")
	shown, err := json.Marshal(fields)
	if err != nil {
		return nil
	}
	return shown
}

func fileDocument(f dossier.Attachment) fileJSON {
	return fileJSON{f.Name, f.Title, f.Size, f.Sum, f.Added}
}

// journalDocument is a whole journal in its order.
func journalDocument(d *dossier.Dossier) []entryJSON {
	out := make([]entryJSON, 0, len(d.Trail.Line.Entries))
	for i, e := range d.Trail.Line.Entries {
		out = append(out, entryDocument(e, d.Trail.Live[i]))
	}
	return out
}
