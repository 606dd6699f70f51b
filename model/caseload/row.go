package caseload

import (
	"encoding/binary"
	"errors"
	"fmt"
	"unicode/utf8"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/signal"
)

// Schema is the edition of the encoded row and of the digest beside it. Stored ones of another edition are
// made anew.
const Schema uint16 = 8

// MaxSize is the most bytes of an encoded row.
const MaxSize = 480

// ErrRow is returned for bytes that are no row of this edition.
var ErrRow = errors.New("damaged row of the caseload")

// Row is what the list keeps of one dossier.
type Row struct {
	ID       journal.ID
	Number   string // 2026-031
	Name     string // van Dijk, Henk
	Last     int    // where in Name the last name begins, for the order of names
	Employer string
	Job      string // at the own employer
	Gone     bool   // in the bin, or nothing of it stands: in no list
	Head     uint64 // changes whenever the journal does
	Count    int    // entries in the journal
	In       signal.Inputs

	key  string // what a search looks in, folded
	sort string // what the order of names goes by, folded
}

// The most bytes of the texts of a row; longer ones are cut.
const (
	maxNumber   = 24
	maxName     = 48
	maxEmployer = 36
	maxJob      = 32
)

// Closed reports whether the dossier is closed on a day.
func (r *Row) Closed(day civil.Date) bool { return r.In.Closed(day) }

// Project makes the row of a dossier.
func Project(d *dossier.Dossier) Row {
	r := Row{
		ID:       d.ID,
		Number:   clip(d.Number, maxNumber),
		Name:     clip(d.Name(), maxName),
		Employer: clip(d.Employer.Name, maxEmployer),
		Job:      clip(d.Person.Job, maxJob),
		Gone:     d.Trail.Removed,
		Count:    d.Trail.Count,
		In:       signal.From(d),
	}
	if p := d.Person.Prefix; p != "" && d.Person.Last != "" {
		r.Last = min(len(p)+1, len(r.Name))
	}
	for _, h := range d.Trail.Heads {
		r.Head ^= binary.BigEndian.Uint64(h[:8])
	}
	r.fold()
	return r
}

// ProjectEntries makes the stored row and digest of a journal, for the store that is given it at opening.
func ProjectEntries(id journal.ID, entries []journal.Entry) (row, digest []byte) {
	return Projected(dossier.Replay(id, entries))
}

// Projected makes the stored row and digest of a dossier that was replayed already.
func Projected(d *dossier.Dossier) (row, digest []byte) {
	return Project(d).Append(nil), Digested(d).Append(nil)
}

// fold prepares the row for search and order.
func (r *Row) fold() {
	size := 2*(len(r.Number)+len(r.Name)+len(r.Employer)+len(r.Job)+len(r.In.Employer)) + 64
	buf, end := r.folded(make([]byte, 0, size))
	all := string(buf)
	r.key, r.sort = all[:end], all[end:]
}

// folded writes behind buf what a search looks in, and from end on what the order of names goes by.
func (r *Row) folded(buf []byte) (all []byte, end int) {
	buf = AppendFold(buf, r.Name)
	buf = AppendFold(append(buf, '\n'), r.Number)
	buf = AppendFold(append(buf, '\n'), r.Employer)
	buf = AppendFold(append(buf, '\n'), r.Job)
	if r.In.Employer != "" {
		buf = AppendFold(append(buf, '\n'), r.In.Employer)
	}
	for i := range r.In.Dues {
		if t := r.In.Dues[i].Text; t != "" {
			buf = AppendFold(append(buf, '\n'), t)
		}
	}
	end = len(buf)
	buf = AppendFold(buf, r.Name[r.Last:])
	return AppendFold(append(buf, ' '), r.Name[:r.Last]), end
}

// Append writes the row behind b. Texts that are too long are cut, and the inputs get the room that is left.
func (r Row) Append(b []byte) []byte {
	start := len(b)
	b = binary.BigEndian.AppendUint16(b, Schema)
	b = append(b, r.ID[:]...)
	b = binary.BigEndian.AppendUint64(b, r.Head)
	b = binary.AppendUvarint(b, uint64(max(r.Count, 0)))
	name := clip(r.Name, maxName)
	last := min(max(r.Last, 0), len(name))
	flags := byte(last) << 1
	if r.Gone {
		flags |= 1
	}
	b = append(b, flags)
	b = appendText(b, clip(r.Number, maxNumber))
	b = appendText(b, name)
	b = appendText(b, clip(r.Employer, maxEmployer))
	b = appendText(b, clip(r.Job, maxJob))
	return r.In.Append(b, min(MaxSize-(len(b)-start), signal.MaxSize))
}

func appendText(b []byte, s string) []byte { return append(append(b, byte(len(s))), s...) }

// clip shortens a text to n bytes, at a rune.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	const mark = "…"
	for n -= len(mark); n > 0 && !utf8.RuneStart(s[n]); n-- {
	}
	return s[:n] + mark
}

// DecodeRow reads what Append wrote and refuses everything else.
func DecodeRow(b []byte) (Row, error) {
	var r Row
	if err := decode(&r, string(b), new(signal.Room)); err != nil {
		return Row{}, err
	}
	r.fold()
	return r, nil
}

const fixedSize = 2 + 16 + 8

func decode(r *Row, s string, room *signal.Room) error {
	if len(s) < fixedSize || len(s) > MaxSize {
		return ErrRow
	}
	if schema := uint16(s[0])<<8 | uint16(s[1]); schema != Schema {
		return fmt.Errorf("row of edition %d, this is %d: %w", schema, Schema, ErrRow)
	}
	copy(r.ID[:], s[2:18])
	for i := range 8 {
		r.Head = r.Head<<8 | uint64(s[18+i])
	}
	s = s[fixedSize:]
	var ok bool
	r.Count, s, ok = cutCount(s)
	if !ok || s == "" {
		return ErrRow
	}
	flags := s[0]
	s = s[1:]
	r.Gone, r.Last = flags&1 != 0, int(flags>>1)
	for _, field := range [...]struct {
		to    *string
		limit int
	}{{&r.Number, maxNumber}, {&r.Name, maxName}, {&r.Employer, maxEmployer}, {&r.Job, maxJob}} {
		if *field.to, s, ok = cutText(s, field.limit); !ok {
			return ErrRow
		}
	}
	if r.Last > len(r.Name) {
		return ErrRow
	}
	if err := room.Decode(&r.In, s); err != nil {
		return fmt.Errorf("%w: %w", ErrRow, err)
	}
	return nil
}

func cutText(s string, limit int) (text, rest string, ok bool) {
	if s == "" || int(s[0]) > limit || int(s[0]) >= len(s) {
		return "", "", false
	}
	n := int(s[0]) + 1
	return s[1:n], s[n:], true
}

// cutCount reads a count and refuses a longer form than needed.
func cutCount(s string) (n int, rest string, ok bool) {
	for i := 0; i < len(s) && i < 5; i++ {
		n |= int(s[i]&0x7f) << (7 * i)
		if s[i] < 0x80 {
			return n, s[i+1:], s[i] != 0 || i == 0
		}
	}
	return 0, "", false
}
