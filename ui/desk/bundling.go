package desk

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/store"
)

// Bundling hands dossiers over to another laptop and takes them in from one.
type Bundling struct{ *core }

// NameBundle is the name of the act that takes a bundle in.
const NameBundle = "bundle"

// ArrivalState is what taking a dossier of a bundle in would do.
type ArrivalState string

// The states of an arriving dossier.
const (
	ArrivalNew    ArrivalState = "new"    // it is not here yet
	ArrivalMore   ArrivalState = "more"   // it is here, and the bundle knows more of it
	ArrivalSame   ArrivalState = "same"   // all that the bundle knows is here
	ArrivalErased ArrivalState = "erased" // it was erased here: it stays out
)

// Arrival is one dossier of a bundle, as it would stand here.
type Arrival struct {
	ID        journal.ID
	Number    string
	Name      string
	State     ArrivalState
	Fresh     int                // entries that are not here yet
	Conflicts []dossier.Conflict // that it brings along: fields with two values
	Renumber  string             // the number it gets, because somebody else has the one it comes with
	Twin      journal.ID         // a dossier here that is about the same person under another id
	TwinName  string             // its number and name
	Join      bool               // it is taken into its twin, instead of beside it

	entries []journal.Entry // in order, without what was expunged
}

// Into is the dossier here that takes the entries.
func (a *Arrival) Into() journal.ID {
	if a.Join {
		return a.Twin
	}
	return a.ID
}

// Arrivals is a bundle that was opened, and what taking it in would do.
type Arrivals struct {
	By       string
	Made     time.Time
	Dossiers []Arrival
}

// Writes reports whether taking it in would write anything.
func (a Arrivals) Writes() bool {
	return slices.ContainsFunc(a.Dossiers, func(d Arrival) bool {
		return d.State == ArrivalNew || d.State == ArrivalMore
	})
}

// BundleKey gives the public key of this office, on which others can seal bundles for it; the first time it
// draws the pair and keeps it in the office's journal.
func (b Bundling) BundleKey(ctx context.Context) (string, error) {
	o, err := b.officeNow(ctx)
	if err != nil {
		return "", err
	}
	if n := len(o.Keys); n > 0 {
		return o.Keys[n-1].Public, nil
	}
	pair, err := b.Bundles.NewKey()
	if err != nil {
		return "", err
	}
	_, err = Writing(b).DoOffice(ctx, "bundle-key", office.BundleKeyMade{
		Public: pair.Public, Secret: pair.Secret,
	})
	return pair.Public, err
}

// BundleLeaves is how the log calls a bundle.
func BundleLeaves() office.ExportLogged {
	return office.ExportLogged{Format: "age", What: office.Bundle, For: "coach"}
}

// Seal writes dossiers as a bundle for a recipient. Leave logs it as BundleLeaves, once it is whole.
func (b Bundling) Seal(
	ctx context.Context, w io.Writer, to store.Recipient, ids []journal.ID, progress store.Progress,
) error {
	out := store.Bundle{By: b.Author, Made: b.Clock()}
	for _, id := range ids {
		entries, err := b.Book.Journal(ctx, id)
		if err != nil {
			return fmt.Errorf("read dossier %v: %w", id, err)
		}
		out.Journals = append(out.Journals, store.Travelling{ID: id, Entries: entries})
	}
	return b.Bundles.Write(ctx, w, to, out, progress)
}

// Receive opens a bundle with the keys of this office, or with a passphrase, and says what taking it in would
// do. Nothing is written.
func (b Bundling) Receive(ctx context.Context, r io.Reader, phrase []byte) (Arrivals, error) {
	o, err := b.officeNow(ctx)
	if err != nil {
		return Arrivals{}, err
	}
	with := store.Opening{Phrase: phrase}
	for _, pair := range slices.Backward(o.Keys) {
		with.Secrets = append(with.Secrets, pair.Secret)
	}
	sent, err := b.Bundles.Read(ctx, r, with)
	if err != nil {
		return Arrivals{}, err
	}
	return b.Arrive(ctx, sent)
}

// ReceiveData reads the full JSON of dossiers and says what taking it in would do. Nothing is written.
func (b Bundling) ReceiveData(ctx context.Context, r io.Reader) (Arrivals, error) {
	sent, err := b.Archive.Read(ctx, r)
	if err != nil {
		return Arrivals{}, err
	}
	return b.Arrive(ctx, sent)
}

// Arrive says what taking journals in would do.
func (b Bundling) Arrive(ctx context.Context, sent store.Bundle) (Arrivals, error) {
	hall, err := b.hall(ctx)
	if err != nil {
		return Arrivals{}, err
	}
	out := Arrivals{By: sent.By, Made: sent.Made}
	for _, j := range sent.Journals {
		a, err := hall.arrive(ctx, j)
		if err != nil {
			return Arrivals{}, err
		}
		out.Dossiers = append(out.Dossiers, a)
	}
	return out, nil
}

// TakeIn writes what a bundle brings: the union of both journals, in one transaction. Nothing is overwritten.
// What the sender has expunged is expunged here too, in a transaction of its own for each such dossier.
func (b Bundling) TakeIn(ctx context.Context, in Arrivals) (Result, error) {
	b.writing.Lock()
	defer b.writing.Unlock()
	act, err := journal.NewID(b.Rand)
	if err != nil {
		return Result{}, fmt.Errorf("take a bundle in: %w", err)
	}
	seed := journal.Seed{Act: act, Recorded: b.Clock(), By: b.Author, Rand: b.Rand}
	var changes, expunging []store.Change
	for i := range in.Dossiers {
		c, expunges, err := b.taking(ctx, seed, &in.Dossiers[i])
		switch {
		case err != nil:
			return Result{}, err
		case len(c.Entries) == 0:
		case expunges:
			expunging = append(expunging, c)
		default:
			changes = append(changes, c)
		}
	}
	res := Result{Act: act, Name: NameBundle, Saved: b.Clock()}
	if len(changes) > 0 {
		receipt, err := b.Book.Append(ctx, changes)
		if err != nil {
			return Result{}, fmt.Errorf("take a bundle in: %w", err)
		}
		if err := b.taken(&res, changes, receipt); err != nil {
			return res, err
		}
	}
	for _, c := range expunging {
		receipt, err := b.Book.Expunge(ctx, c)
		if err != nil {
			return res, fmt.Errorf("take a bundle in: %w", err)
		}
		if err := b.taken(&res, []store.Change{c}, receipt); err != nil {
			return res, err
		}
	}
	return res, nil
}

// taken brings the caches up to date.
func (b Bundling) taken(res *Result, changes []store.Change, receipt store.Receipt) error {
	stale(b.core)
	for _, c := range changes {
		res.Dossiers = append(res.Dossiers, c.Dossier)
		res.Entries = append(res.Entries, c.Entries...)
		b.forget(c.Dossier)
	}
	return res.take(receipt)
}

// taking is what one arrival adds, and whether it takes the content of entries here away.
func (b Bundling) taking(ctx context.Context, seed journal.Seed, a *Arrival) (store.Change, bool, error) {
	if a.State != ArrivalNew && a.State != ArrivalMore {
		return store.Change{}, false, nil
	}
	here, err := b.Book.Journal(ctx, a.Into())
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return store.Change{}, false, fmt.Errorf("read dossier %v: %w", a.Into(), err)
	}
	known := hashes(here)
	c := store.Change{Dossier: a.Into()}
	content := map[journal.ID]bool{}
	for i := range here {
		content[here[i].ID] = !here[i].Expunged()
	}
	expunges := false
	for i := range a.entries {
		e := a.entries[i]
		if known[e.Hash()] {
			continue
		}
		f, ok := e.Fact.(journal.Expunged)
		expunges = expunges || ok && content[f.Entry]
		c.Entries = append(c.Entries, e)
	}
	if a.Renumber != "" && !a.Join && len(c.Entries) > 0 {
		seed.Heads = journal.Heads(journal.Merge(here, a.entries))
		more, err := journal.Write(seed, []journal.Stated{{On: b.today(), Fact: dossier.Numbered(a.Renumber)}})
		if err != nil {
			return store.Change{}, false, err
		}
		c.Entries = append(c.Entries, more...)
	}
	return c, expunges, nil
}

func hashes(entries []journal.Entry) map[journal.Hash]bool {
	known := make(map[journal.Hash]bool, len(entries))
	for i := range entries {
		known[entries[i].Hash()] = true
	}
	return known
}

// samePerson tells that two dossiers are about one person: the same name and no other day of birth.
func samePerson(a, b *dossier.Dossier) bool {
	if a.Person.Last == "" || !strings.EqualFold(a.Name(), b.Name()) {
		return false
	}
	var none civil.Date
	return a.Person.Born == b.Person.Born || a.Person.Born == none || b.Person.Born == none
}
