package desk

import (
	"context"
	"fmt"
	"slices"

	"spoorboek/model/caseload"
	"spoorboek/model/dossier"
	"spoorboek/model/figures"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
)

// Digests gives what questions over the whole caseload need: employers that were written to, who fits a
// vacancy, figures. Dossiers in the bin or undone are left out.
func (r Reading) Digests(ctx context.Context) ([]caseload.Digest, error) {
	records, err := r.Book.Digests(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the digests: %w", err)
	}
	digests := make([]caseload.Digest, 0, len(records))
	for i := range records {
		g, err := caseload.DecodeDigest(records[i].Row)
		if err != nil {
			return nil, fmt.Errorf("read the digest of dossier %v: %w", records[i].ID, err)
		}
		if !g.Gone {
			digests = append(digests, g)
		}
	}
	return digests, nil
}

// Erased gives what stayed of erased dossiers for the figures. A row that this program cannot read counts
// nowhere: it is of a newer one.
func (r Reading) Erased(ctx context.Context) ([]figures.Anonymous, error) {
	stones, err := r.Book.Tombstones(ctx)
	if err != nil {
		return nil, fmt.Errorf("read what was erased: %w", err)
	}
	var rows []figures.Anonymous
	for i := range stones {
		if a, ok := figures.ParseRow(stones[i].Figures); ok {
			rows = append(rows, a)
		}
	}
	return rows, nil
}

// WhoFits holds a vacancy against every open dossier, today.
func (r Reading) WhoFits(ctx context.Context, v caseload.Vacancy) ([]caseload.Candidate, error) {
	digests, err := r.Digests(ctx)
	if err != nil {
		return nil, err
	}
	return caseload.WhoFits(digests, v, r.Today()), nil
}

// Employers gives what the caseload remembers of the employers that were written to, first the one that was
// heard of last.
func (r Reading) Employers(ctx context.Context) ([]caseload.Employer, error) {
	digests, err := r.Digests(ctx)
	if err != nil {
		return nil, err
	}
	return caseload.Employers(digests, r.Today()), nil
}

// Employer gives what is remembered of one employer, and whether a client who is about to write should be
// warned that nobody was answered there.
func (r Reading) Employer(ctx context.Context, name string, client journal.ID) (
	e caseload.Employer, warn bool, err error,
) {
	digests, err := r.Digests(ctx)
	if err != nil {
		return e, false, err
	}
	e, known := caseload.EmployerOf(digests, name, r.Today())
	return e, known && e.Warns(client), nil
}

// Unheard gives the employers to whom an act just let somebody write, and who never answered the others.
func Unheard(ctx context.Context, r Reading, res Result) ([]caseload.Employer, error) {
	sent := sentBy(res.Entries)
	if len(sent) == 0 {
		return nil, nil
	}
	digests, err := r.Digests(ctx)
	if err != nil {
		return nil, err
	}
	var out []caseload.Employer
	for _, id := range res.Dossiers {
		d, err := r.dossier(ctx, id)
		if err != nil {
			return nil, err
		}
		for i := range d.Applications {
			app := &d.Applications[i]
			if !slices.Contains(sent, app.ID) {
				continue
			}
			e, known := caseload.EmployerOf(digests, app.Employer, r.Today())
			if known && e.Warns(id) {
				out = append(out, e)
			}
		}
	}
	return out, nil
}

// Sends tells whether an act let somebody write to an employer.
func (r Result) Sends() bool { return len(sentBy(r.Entries)) > 0 }

// sentBy are the applications that went out with these entries.
func sentBy(entries []journal.Entry) []journal.ID {
	var out []journal.ID
	for i := range entries {
		switch f := entries[i].Fact.(type) {
		case dossier.ApplicationAdded:
			if f.Stage == pipeline.Sent {
				out = append(out, entries[i].ID)
			}
		case dossier.ApplicationStepped:
			if f.Stage == pipeline.Sent {
				out = append(out, f.Item)
			}
		}
	}
	return out
}
