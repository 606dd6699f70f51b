package desk

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"spoorboek/model/capacity"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/model/plain"
	"spoorboek/model/profile"
	"spoorboek/model/report"
	"spoorboek/store"
)

// ErrNoRenderer says that this program cannot write documents.
var ErrNoRenderer = errors.New("no renderer of documents")

// LeakError says that a document holds what must not leave; a typed reason passes it.
type LeakError struct{ Leaks []report.Leak }

// Error counts; what was found is for the coach's eyes only.
func (e *LeakError) Error() string { return fmt.Sprintf("leak check: %d found", len(e.Leaks)) }

// Reporting writes the documents of a dossier and lets them go.
type Reporting struct{ *core }

// Paper is a document with all that a coach must know before it leaves.
type Paper struct {
	report.Document
	Leaks []report.Leak
	Heads []journal.Hash // what of the dossier it knows
	Draft journal.ID     // the concept it was made from; zero: straight from the dossier
	Read  dossier.Reading
}

// Paper writes a document as it would leave now: the last concept where a person changed the text, else
// straight from the dossier; with the reaction of the employee who read it.
func (r Reporting) Paper(ctx context.Context, id journal.ID, o report.Order) (Paper, error) {
	d, err := r.dossier(ctx, id)
	if err != nil {
		return Paper{}, err
	}
	kept, err := r.officeNow(ctx)
	if err != nil {
		return Paper{}, err
	}
	rows, err := r.rows(ctx)
	if err != nil {
		return Paper{}, err
	}
	others := make([]string, 0, len(rows))
	for i := range rows {
		if rows[i].ID != id && rows[i].Name != "" {
			others = append(others, profile.ParseName(rows[i].Name).Spoken())
		}
	}
	o.Day = cmp.Or(o.Day, r.today())
	return PaperOf(d, o, DeskOf(kept, r.Author, o.Language), others)
}

// DeskOf takes from the office what it puts into documents.
func DeskOf(o *office.Office, author string, lang report.Language) report.Desk {
	f := o.Papers.Finance[string(cmp.Or(lang, report.Dutch))]
	p := report.Desk{
		Office: report.Letterhead{Name: o.Papers.Name, Logo: o.Papers.Logo}, Coach: cmp.Or(o.Coach, author),
		Finance:     report.Finance{Text: f.Text, Sources: f.Sources, Checked: f.Checked},
		ReportEvery: o.Settings["report"], Labels: capacity.LabelsFrom(o.Options),
	}
	if o.Papers.Address != "" {
		p.Office.Address = strings.Split(o.Papers.Address, "\n")
	}
	return p
}

// PaperOf is Paper from what was read already. others are the other people in the caseload, as one says their
// names.
func PaperOf(d *dossier.Dossier, o report.Order, office report.Desk, others []string) (Paper, error) {
	doc, err := report.Write(d, o, office)
	if err != nil {
		return Paper{}, err
	}
	p := Paper{Document: doc, Heads: d.Trail.Heads}
	kind, reader := string(o.Kind), string(o.Audience)
	if drafts := dossier.Concepts(d, kind, reader); len(drafts) > 0 && o.Since.IsZero() {
		last := drafts[len(drafts)-1]
		if report.Language(cmp.Or(last.Lang, string(report.Dutch))) == doc.Language {
			p.Document, p.Heads, p.Draft = report.Edited(doc, last.Text), last.Heads, last.Item
		}
	}
	if read, ok := dossier.ReadingOf(d, kind, reader); ok {
		p.Read = read
		p.Document = report.WithReading(p.Document, read.On, read.Reaction)
	}
	p.Leaks = report.GuardOf(d, o.Audience, report.ViewOf(d, o.Audience, o.Day), others).Check(p.Document)
	return p, nil
}

// Leaving says how a document leaves.
type Leaving struct {
	Format store.Format
	Passed string // why it leaves with what the leak check found
	Sent   bool   // it is sent, and not only looked at: then it is frozen and cannot be undone
	To     string
	Reason string // why the employee had not read it
}

// Keep keeps a file that leaves, whole or not at all. When all of it is written, and before it gets its name,
// logged notes that it leaves: what could not be kept is in no log, and what could not be logged is not kept.
type Keep func(file []byte, logged func() error) error

// Release lets a document go: it is checked and rendered, put keeps the file and has the export logged, and
// when it is sent it is frozen in the dossier, in that order: what could not be kept is not called sent. A
// *LeakError when it holds what must not leave and no reason was given, a *dossier.NotAllowed when the
// employee has not read it; nothing was written anywhere then.
func (r Reporting) Release(
	ctx context.Context, id journal.ID, p Paper, l Leaving, put Keep,
) (Result, error) {
	if len(p.Leaks) > 0 && strings.TrimSpace(l.Passed) == "" {
		return Result{}, &LeakError{p.Leaks}
	}
	file, err := r.Render(p.Document, l.Format)
	if err != nil {
		return Result{}, err
	}
	act, err := p.sending(l, file)
	if err != nil {
		return Result{}, err
	}
	if l.Sent {
		d, err := r.dossier(ctx, id)
		if err != nil {
			return Result{}, err
		}
		if _, err := act.Facts(d, r.today()); err != nil {
			return Result{}, fmt.Errorf("%s in dossier %v: %w", act.Name(), id, err)
		}
	}
	logged := office.ExportLogged{
		Format: string(l.Format), What: office.Document, Report: string(p.Kind), For: string(p.Audience),
	}
	if len(p.Leaks) > 0 {
		logged.Reason = plain.Line(l.Passed)
	}
	res, err := Exporting(r).keep(ctx, logged.Naming(id), file, put)
	if err != nil || !l.Sent {
		return res, err
	}
	return Writing(r).Do(ctx, []journal.ID{id}, act)
}

// sending is the act that freezes the document with the file that was made of it.
func (p Paper) sending(l Leaving, file []byte) (dossier.SendReport, error) {
	raw, hash, err := report.Freeze(p.Document)
	if err != nil {
		return dossier.SendReport{}, err
	}
	act := dossier.SendReport{
		Kind: string(p.Kind), For: string(p.Audience), To: l.To, Reason: l.Reason, Document: raw, Hash: hash,
		File: report.Sum(file), Format: string(l.Format), Heads: p.Heads,
	}
	if len(p.Leaks) > 0 {
		act.Passed = l.Passed
	}
	return act, nil
}

// Render writes a document in a format.
func (r Reporting) Render(doc report.Document, format store.Format) ([]byte, error) {
	if r.Renderer == nil {
		return nil, ErrNoRenderer
	}
	var out bytes.Buffer
	if err := r.Renderer.Render(&out, format, doc); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// Again renders a report that was sent as it was frozen, logs that it leaves once more, and has put keep it.
func (r Reporting) Again(
	ctx context.Context, id, sent journal.ID, format store.Format, put Keep,
) (Result, error) {
	d, err := r.dossier(ctx, id)
	if err != nil {
		return Result{}, err
	}
	x, ok := d.Agenda.Report(sent)
	if !ok || len(x.Frozen.Document) == 0 {
		return Result{}, fmt.Errorf("show a sent report of dossier %v: %w", id, store.ErrNotFound)
	}
	doc, err := report.Thaw(x.Frozen.Document)
	if err != nil {
		return Result{}, err
	}
	kept, err := r.officeNow(ctx)
	if err != nil {
		return Result{}, err
	}
	doc.Office.Logo = kept.Papers.Logo
	file, err := r.Render(doc, format)
	if err != nil {
		return Result{}, err
	}
	logged := office.ExportLogged{
		Format: string(format), What: office.Document, Report: string(doc.Kind), For: string(doc.Audience),
	}
	return Exporting(r).keep(ctx, logged.Naming(id), file, put)
}

// Released is what became of one dossier when all due reports were made at once.
type Released struct {
	Dossier journal.ID
	Title   string
	File    string // "": none was made
	Early   bool   // it is not due yet
	Leaks   int    // it holds what must not leave
	Err     error
}

// Due makes the progress report for the employer of each dossier where it is due, as PDF, and has put keep it
// under a name. None is recorded as sent: the coach does that after the employee has read it. A dossier that
// fails does not stop the others.
func (r Reporting) Due(
	ctx context.Context,
	ids []journal.ID,
	put func(name string) Keep,
) []Released {
	every := 0
	if set, err := (Reading(r)).Settings(ctx); err == nil {
		every = set.Report
	}
	all := make([]Released, 0, len(ids))
	for _, id := range ids {
		one := Released{Dossier: id}
		one.Err = r.due(ctx, &one, every, put)
		all = append(all, one)
	}
	return all
}

func (r Reporting) due(
	ctx context.Context, one *Released, every int, put func(name string) Keep,
) error {
	d, err := r.dossier(ctx, one.Dossier)
	if err != nil {
		return err
	}
	today := r.today()
	one.Early = !slices.ContainsFunc(report.Duties(d, today, every), func(x report.Duty) bool {
		return x.Kind == report.Progress && x.Due <= today
	})
	if one.Early {
		return nil
	}
	p, err := r.Paper(
		ctx,
		one.Dossier,
		report.Order{Kind: report.Progress, Audience: report.ForEmployer, Day: today},
	)
	if err != nil {
		return err
	}
	one.Title, one.Leaks = p.Title, len(p.Leaks)
	if one.Leaks > 0 {
		return nil
	}
	name := fmt.Sprintf("%s-%s.pdf", d.Number, strings.ReplaceAll(strings.ToLower(p.Title), " ", "-"))
	_, err = r.Release(ctx, one.Dossier, p, Leaving{Format: store.FormatPDF}, put(name))
	if err == nil {
		one.File = name
	}
	return err
}
