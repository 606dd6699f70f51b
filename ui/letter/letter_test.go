package letter_test

import (
	"encoding/base64"
	"mime"
	"strings"
	"testing"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/party"
	"spoorboek/ui/letter"
	"spoorboek/ui/text"
)

var today = civil.Of(2026, 11, 23)

func someone() *dossier.Dossier {
	d := &dossier.Dossier{Number: "2026-001"}
	d.Person.First, d.Person.Last, d.Person.Email = "Zoë", "Fransen", "zoe@voorbeeld.nl"
	d.Employer.Contact = "mw. De Groot"
	d.Parties = []party.Party{{Role: party.Physician, Name: "dr. Bos", Mail: "bos@arbo.nl"}}
	d.Agenda.Appointments = []dossier.Appointment{
		{On: civil.Of(2026, 12, 1), Kind: dossier.ThreeWay, Result: dossier.Planned, Place: "op locatie"},
		{On: civil.Of(2026, 12, 3), Kind: dossier.Meeting, Result: dossier.Planned, Place: "kantoor"},
	}
	return d
}

func TestABlockIsFilledWithWhatIsKnownAndLeavesRoomForTheRest(t *testing.T) {
	w := text.New(text.NL)
	for kind, want := range map[letter.Kind][]string{
		letter.Invitation: {"Beste Zoë Fransen", "donderdag 3 december 2026", "[tijd]", "kantoor", "Ans"},
		letter.ThreeWay:   {"Beste mw. De Groot", "dinsdag 1 december 2026", "op locatie", "Zoë Fransen"},
		letter.Employer:   {"Beste mw. De Groot", "[vraag]", "gezondheid hoef en mag je mij niet geven"},
		letter.Physician:  {"Geachte dr. Bos", "functionele termen", "zonder diagnose"},
	} {
		l := letter.Fill(w, someone(), kind, "Ans", today)
		for _, part := range want {
			if !strings.Contains(l.Text, part) {
				t.Errorf("%s lacks %q:\n%s", kind, part, l.Text)
			}
		}
		if strings.Contains(l.Text+l.Subject, "%!") {
			t.Errorf("%s is filled wrongly:\n%s", kind, l.Text)
		}
		if strings.Contains(l.Subject, "Fransen") {
			t.Errorf("the subject of %s names somebody: %s", kind, l.Subject)
		}
	}
	if l := letter.Fill(w, &dossier.Dossier{Number: "2026-002"}, letter.Physician, "Ans", today); !strings.Contains(l.Text, "[naam]") {
		t.Errorf("nobody known:\n%s", l.Text)
	}
	english := letter.Fill(text.New(text.EN), someone(), letter.ThreeWay, "Ans", today)
	if !strings.Contains(english.Text, "Tuesday 1 December 2026") || strings.Contains(english.Text, "%!") {
		t.Errorf("english:\n%s", english.Text)
	}
}

func TestADraftCarriesTheLetterAndNoHeaderOfItsOwn(t *testing.T) {
	l := letter.Letter{
		Mail: "zoe@voorbeeld.nl", Subject: "Gesprek\r\nBcc: ander@elders.nl Zoë", Text: "Beste Zoë,\n\n" + strings.Repeat("x", 200),
	}
	head, body, found := strings.Cut(string(l.EML()), "\r\n\r\n")
	if !found || strings.Contains(head, "\nBcc:") || !strings.Contains(head, "To: zoe@voorbeeld.nl") || !strings.Contains(head, "X-Unsent: 1") {
		t.Errorf("head:\n%s", head)
	}
	for line := range strings.Lines(head) {
		if subject, ok := strings.CutPrefix(line, "Subject: "); ok {
			got, err := new(mime.WordDecoder).DecodeHeader(strings.TrimSpace(subject))
			if err != nil || got != "Gesprek Bcc: ander@elders.nl Zoë" {
				t.Errorf("%q, %v", got, err)
			}
		}
	}
	text, err := base64.StdEncoding.DecodeString(strings.ReplaceAll(body, "\r\n", ""))
	if err != nil || string(text) != strings.ReplaceAll(l.Text, "\n", "\r\n") {
		t.Errorf("%q, %v", text, err)
	}
	for _, mail := range []string{"a@b\r\nBcc: c@d", "a b@c", "<a@b>", "geen", ""} {
		if l.Mail = mail; strings.Contains(string(l.EML()), "To:") {
			t.Errorf("%q stands in a header", mail)
		}
	}
}
