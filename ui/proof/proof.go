// Package proof puts the certificate of an erasure in words: the same on a screen, in a file and on the
// command line. It names a dossier by its number and id, never by a name.
package proof

import (
	"fmt"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/store"
	"spoorboek/ui/desk"
	"spoorboek/ui/text"
)

// Row is a line of the certificate: a label and what it says, or without a label a line by itself.
type Row struct{ Label, Text string }

// Rows are the certificate, or what it would say when nothing was erased yet.
func Rows(w *text.Words, e desk.Erasure) []Row {
	title := w.T("cli.erase.preview")
	if e.Done {
		title = w.T("cli.erase.title")
	}
	rows := []Row{
		{"", title},
		{w.T("cli.erase.dossier"), e.Number}, {w.T("cli.erase.id"), e.ID.String()},
		{w.T("cli.erase.on"), w.DayLong(e.On)},
		{w.T("cli.erase.reason-label"), w.Of("cli.erase.reason", e.Reason)},
		{w.T("cli.erase.by"), e.By}, {w.T("cli.erase.entries"), w.N("cli.rescue.entries", e.Entries)},
		{w.T("cli.erase.figures"), nameless(w, e.Figures)},
	}
	if len(e.Copies) > 0 {
		rows = append(rows, Row{"", w.T("cli.erase.copies")})
	}
	return append(rows, Copies(w, e.Copies)...)
}

// Copies are the copies that still hold what was erased: when and why each was made, and until when it is
// kept.
func Copies(w *text.Words, list []store.Backup) []Row {
	rows := make([]Row, 0, len(list))
	for _, b := range list {
		until := w.T("cli.backup.kept")
		if day := b.Expires(); !day.IsZero() {
			until = w.F("cli.backup.until", day)
		}
		if b.Missing {
			until += " · " + w.T("cli.backup.missing")
		}
		made := w.DayLong(dayOf(b)) + " " + w.Of("cli.occasion", string(b.Occasion))
		rows = append(rows, Row{made, until + "  " + b.Path})
	}
	return rows
}

// Ends are the last lines: until when copies hold it, and what the coach must remove herself.
func Ends(w *text.Words, e desk.Erasure) []string {
	var lines []string
	if last := e.Last(); !last.IsZero() {
		lines = append(lines, w.F("cli.erase.last", w.DayLong(last)))
	}
	if e.Kept() {
		lines = append(lines, w.T("cli.erase.yourself"))
	}
	if e.Done {
		lines = append(lines, w.T("cli.erase.done"))
	}
	return lines
}

// Text is the certificate as a file holds it.
func Text(w *text.Words, e desk.Erasure) string {
	var b strings.Builder
	for _, r := range Rows(w, e) {
		if r.Label == "" {
			b.WriteString(r.Text + "\n")
			continue
		}
		fmt.Fprintf(&b, "%s: %s\n", r.Label, r.Text)
	}
	for _, line := range Ends(w, e) {
		b.WriteString(line + "\n")
	}
	return b.String()
}

func dayOf(b store.Backup) civil.Date { return civil.FromTime(b.At) }
