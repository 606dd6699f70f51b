// Package archive reads the full JSON of dossiers, as `export --format json` writes it, back into journals.
//
// The schema, edition 1:
//
//	{
//	  "format": 1,                    the edition; a program refuses one that it does not know
//	  "dossiers": [
//	    {
//	      "id": "7byjcz…",            who it is for ever; "dossier" is the number that people type
//	      "dossier": "2026-031", "name": …, "phase": …, "week": …, "date": …,
//	      "person": {…}, "case": {…}, "course": {…}, "moments": […], "appointments": […], "tasks": […],
//	      "contacts": […], "applications": […], "records": {…}, "conflicts": […], "flags": […],
//	                                  the dossier as it stood on "date", as `show --json` gives it
//	      "log": [                    its journal to read: one object for each entry, in order
//	        {"id": …, "act": …, "recorded": …, "on": …, "by": …, "kind": "contact.logged", "version": 1,
//	         "stands": true, "fact": {…}}
//	      ],
//	      "journal": ["AQD…", …]      the same entries as they are kept: store/codec, in base64
//	    }
//	  ]
//	}
//
// Only format, id and journal are read: all else follows from the entries. Every entry proves itself by its
// sums and must follow entries that stand before it. Names are snake_case, days YYYY-MM-DD, ids strings, and
// what is not known is null. Files that are attached do not travel in it, nor does the office's own journal,
// which holds keys; the file is not sealed.
package archive

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/codec"
)

// Format is the edition of the schema.
const Format = 1

// maxFile bounds what is read into memory.
const maxFile = 1 << 30

// Archive reads the full JSON of dossiers.
type Archive struct{ decode store.Decoder }

var _ store.Archive = Archive{}

// New returns the reader; decode turns what is kept into facts.
func New(decode store.Decoder) Archive { return Archive{decode} }

// Pack gives entries the form in which they stand in the JSON; see store.Archive.
func (Archive) Pack(entries []journal.Entry) ([]string, error) {
	out := make([]string, len(entries))
	var raw []byte
	for i := range entries {
		var err error
		if raw, err = codec.Encode(raw[:0], &entries[i]); err != nil {
			return nil, fmt.Errorf("pack an entry: %w", err)
		}
		out[i] = base64.StdEncoding.EncodeToString(raw)
	}
	return out, nil
}

// packed is what is read of one dossier.
type packed struct {
	ID      journal.ID `json:"id"`
	Journal []string   `json:"journal"`
}

// Read takes the journals out of a JSON; see store.Archive.
func (a Archive) Read(ctx context.Context, r io.Reader) (store.Bundle, error) {
	var doc struct {
		Format   int             `json:"format"`
		Dossiers json.RawMessage `json:"dossiers"`
	}
	if err := decode(io.LimitReader(r, maxFile), &doc); err != nil {
		return store.Bundle{}, err
	}
	if doc.Format > Format {
		return store.Bundle{}, &store.NewerError{File: doc.Format, Program: Format}
	}
	var all []packed
	if doc.Format < 1 || json.Unmarshal(doc.Dossiers, &all) != nil {
		return store.Bundle{}, store.ErrNotAnArchive
	}
	var out store.Bundle
	for _, p := range all {
		if err := ctx.Err(); err != nil {
			return store.Bundle{}, err
		}
		entries, err := a.journal(p)
		if err != nil {
			return store.Bundle{}, err
		}
		out.Journals = append(out.Journals, store.Travelling{ID: p.ID, Entries: entries})
	}
	return out, nil
}

// decode reads one JSON value. A file that ends in the middle of one is torn; what is no JSON is no archive.
func decode(r io.Reader, into any) error {
	in := json.NewDecoder(r)
	err := in.Decode(into)
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return torn(store.DamagedError{What: "its end"})
	case err != nil:
		return store.ErrNotAnArchive
	}
	return nil
}

func torn(damage store.DamagedError) error { return fmt.Errorf("%w: %w", store.ErrTorn, &damage) }

// journal unpacks the entries of a dossier and proves them.
func (a Archive) journal(p packed) ([]journal.Entry, error) {
	if p.ID.IsZero() || p.ID == journal.OfficeID() || len(p.Journal) == 0 {
		return nil, store.ErrNotAnArchive
	}
	known := map[journal.Hash]bool{}
	entries := make([]journal.Entry, 0, len(p.Journal))
	for _, text := range p.Journal {
		raw, err := base64.StdEncoding.DecodeString(text)
		if err != nil {
			return nil, torn(store.DamagedError{What: "an entry", Dossier: p.ID})
		}
		e, err := codec.Decode(raw, codec.Facts(a.decode))
		if errors.Is(err, codec.ErrVersion) && len(raw) > 0 && raw[0] > codec.Version {
			return nil, &store.NewerError{File: int(raw[0]), Program: codec.Version}
		}
		if err != nil || !codec.Proven(&e, known) {
			return nil, torn(store.DamagedError{What: "an entry", Dossier: p.ID})
		}
		known[e.Hash()] = true
		entries = append(entries, e)
	}
	return entries, nil
}
