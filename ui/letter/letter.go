// Package letter fills the blocks of text that a coach sends again and again: an invitation, a question to
// the employer or the company doctor. What the dossier knows is filled in; what it does not know stands
// between square brackets, for the coach to write. Nothing medical goes into a block.
package letter

import (
	"encoding/base64"
	"fmt"
	"mime"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/party"
	"spoorboek/ui/text"
)

// Kind is a block of text.
type Kind string

// The blocks.
const (
	Invitation Kind = "invitation" // uitnodiging voor een gesprek
	Employer   Kind = "employer"   // vraag aan de werkgever
	Physician  Kind = "physician"  // vraag aan de bedrijfsarts
	ThreeWay   Kind = "threeway"   // uitnodiging driegesprek
)

// Kinds are the blocks in the order in which they are offered.
func Kinds() []Kind { return []Kind{Invitation, Employer, Physician, ThreeWay} }

// Known reports whether k is one of Kinds.
func (k Kind) Known() bool {
	for _, one := range Kinds() {
		if one == k {
			return true
		}
	}
	return false
}

// Letter is a block, filled.
type Letter struct {
	With    string // who it is for, as a contact says it
	Mail    string // their address; empty when it is not known
	Subject string
	Text    string
}

// Fill fills a block for a dossier. A letter to somebody else than the employee names her by initials in
// the subject, since subjects are read in passing.
func Fill(w *text.Words, d *dossier.Dossier, k Kind, coach string, today civil.Date) Letter {
	l := Letter{}
	who := reader(d, k, today)
	l.With, l.Mail = who.Name, who.Mail
	about := d.Person.Spoken()
	if about == "" {
		about = d.Number
	}
	named := about
	if k != Invitation {
		named = d.Person.Initials()
	}
	id := text.ID("letter." + string(k))
	l.Subject = w.F(id+".subject", named)
	day, clock, place := next(w, d, k, today)
	greeting := l.With
	if greeting == "" {
		greeting = w.T("letter.gap.name")
	}
	switch k {
	case Invitation:
		l.Text = body(w, id, greeting, day, clock, place, coach)
	case ThreeWay:
		l.Text = body(w, id, greeting, about, day, clock, place, coach)
	default:
		l.Text = body(w, id, greeting, about, coach)
	}
	return l
}

// body is the text of a block: a bar in the catalogue is a new line.
func body(w *text.Words, id text.ID, args ...any) string {
	return fmt.Sprintf(strings.ReplaceAll(w.T(id+".text"), "|", "\n"), args...)
}

// reader is who a block is for.
func reader(d *dossier.Dossier, k Kind, today civil.Date) party.Party {
	switch k {
	case Invitation:
		return party.Party{Name: d.Person.Spoken(), Mail: d.Person.Email}
	case Physician:
		if found := party.With(d.Parties, party.Physician, today); len(found) > 0 {
			return found[0]
		}
		return party.Party{}
	}
	return d.Employer.Speaks(d.Parties, today)
}

// next is the first appointment ahead that the block can be about, or what is to be written in its place.
func next(w *text.Words, d *dossier.Dossier, k Kind, today civil.Date) (day, clock, place string) {
	day, clock, place = w.T("letter.gap.day"), w.T("letter.gap.time"), w.T("letter.gap.place")
	for _, x := range d.Agenda.Appointments {
		if !x.Open() || x.On < today || (k == ThreeWay) != (x.Kind == dossier.ThreeWay) {
			continue
		}
		day = w.DayFull(x.On)
		if s := x.At.String(); s != "" {
			clock = s
		}
		if x.Place != "" {
			place = x.Place
		}
		return day, clock, place
	}
	return day, clock, place
}

// EML is a letter as a draft that a mail program opens: nothing is sent. Headers cannot be added by what is
// in the letter.
func (l Letter) EML() []byte {
	var b strings.Builder
	header := func(name, value string) {
		if value = strings.Join(strings.Fields(value), " "); value != "" {
			b.WriteString(name + ": " + value + "\r\n")
		}
	}
	header("X-Unsent", "1")
	if plainAddress(l.Mail) {
		header("To", l.Mail)
	}
	header("Subject", mime.BEncoding.Encode("utf-8", strings.Join(strings.Fields(l.Subject), " ")))
	header("MIME-Version", "1.0")
	header("Content-Type", `text/plain; charset="utf-8"`)
	header("Content-Transfer-Encoding", "base64")
	b.WriteString("\r\n")
	body := base64.StdEncoding.EncodeToString([]byte(strings.ReplaceAll(l.Text, "\n", "\r\n")))
	for len(body) > 76 {
		b.WriteString(body[:76] + "\r\n")
		body = body[76:]
	}
	b.WriteString(body + "\r\n")
	return []byte(b.String())
}

// plainAddress reports whether an address can stand in a header as it is.
func plainAddress(s string) bool {
	name, host, ok := strings.Cut(s, "@")
	return ok && name != "" && host != "" && !strings.ContainsAny(s, " \t\r\n,;:<>()[]\"\\") && isASCII(s)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] <= ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}
