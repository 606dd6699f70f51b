package robot_test

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/dossier"
	"spoorboek/ui/text"
)

func TestAPasteOfTenMegabytesIsCutAndSaidAndLosesNothingElse(t *testing.T) {
	l := begin(t)
	l.opens("Ans Eerste").Press("c").Field("Besproken").Type("rooster ")
	before, _ := l.dossier()
	l.Send(tea.PasteMsg{Content: strings.Repeat("tien megabyte\n", 750_000)})
	l.Sees("Het veld is vol").Field("Met").Type("Ans")
	l.Press("esc", "c").Field("Met").Sees("Ans", "tien megabyte") // the draft kept it
	if now, entries := l.dossier(); len(now.Agenda.Contacts) != len(before.Agenda.Contacts) || len(entries) == 0 {
		t.Errorf("a paste alone wrote %+v", now.Agenda.Contacts)
	}
	l.Press("ctrl+s").Toast("contact vastgelegd")
	now, _ := l.dossier()
	if c := now.Agenda.Contacts[0]; !strings.Contains(c.Discussed, "rooster tien megabyte") || c.With != "Ans" {
		t.Errorf("kept %.40q with %q", c.Discussed, c.With)
	}
}

func TestWhatCannotBeIsSaidAtItsFieldAndTheDraftStays(t *testing.T) {
	l := begin(t)
	l.opens("Ans Eerste").Press(":").Type("Plaatsing vastleggen").Press("enter")
	l.Field("Begint op").Press("ctrl+u").Type("31-02-2026").Press("tab").Sees("28-02-2026")
	l.Field("Begint op").Press("ctrl+u").Type("01-03-2026").Field("Loopt tot").Type("01-02-2026").Press("ctrl+s")
	l.Sees("Plaatsing vastleggen", "Vul dit in") // whom does she work for?
	l.Field("Werkgever").Type("Zuid").Send(tea.PasteMsg{Content: "\x1b[31m\u009b2J\u202e\a\x00 B.V."}).Press("ctrl+s").Sees("Plaatsing vastleggen", "begin")
	l.Field("Loopt tot").Press("ctrl+u").Type("01-04-2026").Field("Functie").Type(strings.Repeat("lang ", 60))
	l.Press("tab").Sees("Dit is te lang") // on leaving the field, not only on saving
	l.Press("ctrl+s").Sees("Plaatsing vastleggen", "Dit is te lang")
	if d, _ := l.dossier(); len(d.Course.Placements) != 0 {
		t.Errorf("written all the same: %+v", d.Course.Placements)
	}
	l.Field("Functie").Press("ctrl+u").Type("gastvrouw").Press("ctrl+s").Toast("ongedaan")
	d, _ := l.dossier()
	if len(d.Course.Placements) != 1 || d.Course.Placements[0].Function != "gastvrouw" {
		t.Fatalf("%+v", d.Course.Placements)
	}
	employer := d.Course.Placements[0].Employer
	if strings.ContainsAny(employer, "\x1b\u009b\u202e\a\x00") || !strings.HasPrefix(employer, "Zuid") {
		t.Errorf("kept as %q", employer)
	}
}

func TestEveryFormOfTheRegisterKeepsWhatCannotBe(t *testing.T) {
	l := begin(t).opens("Ans Eerste")
	furnish(l)
	_, before := l.dossier()
	w := text.New(text.NL)
	for _, spec := range dossier.Acts() {
		wrong, said := impossible(spec)
		if wrong.Key == "" {
			continue
		}
		l.Press(":").Type(w.Act(spec.Name)).Press("enter")
		if spec.Name == "phase" {
			l.Press("d")
		}
		if noForms[spec.Name] {
			l.Press("esc", "esc")
			continue
		}
		if !strings.Contains(l.Screen(), "Ctrl+S bewaar") {
			t.Errorf("%s opens no form:\n%s", spec.Name, l.Screen())
			l.Press("esc", "esc")
			continue
		}
		l.Field(labelOf(w, spec, wrong.Key)).Press("ctrl+u")
		l.Send(tea.PasteMsg{Content: said.typed}).Press("ctrl+s")
		if screen := l.Screen(); !strings.Contains(screen, "Ctrl+S bewaar") || !said.in(screen) {
			t.Errorf("%s with %q in %s:\n%s", spec.Name, said.typed[:10], wrong.Key, screen)
		}
		l.Press("esc")
	}
	if _, after := l.dossier(); len(after) != len(before) {
		t.Errorf("%d entries became %d", len(before), len(after))
	}
}

// noForms are the acts that ask nothing: they are done to what the cursor is on, or after a question.
var noForms = map[string]bool{"done": true, "move": true, "bin": true, "settle": true}

// furnish gives the dossier something of every sort that a form lets choose.
func furnish(l *life) {
	l.does("task", "text=bellen").does("appointment", "on=26-11-2026").does("document", "kind=cv")
	l.does("contact", "discussed=stand").does("direction", "function=planner").does("version", "kind=cv")
	l.does("application", "employer=Zuid", "stage=sent", "follow-up=24-11-2026").does("assess", "kind=fml").Press("esc")
}

// said is what was typed, and the words of which one must be said of it.
type said struct {
	typed string
	words []string
}

func (s said) in(screen string) bool {
	return slices.ContainsFunc(s.words, func(w string) bool { return strings.Contains(screen, w) })
}

// impossible is a field of a form and what can never stand in it: a day that is none, or a text without end.
func impossible(spec dossier.Spec) (dossier.Param, said) {
	var long dossier.Param
	for _, p := range spec.Params {
		switch {
		case p.Hidden || p.Subject || p.Key == "code":
		case p.Kind == dossier.DayValue:
			return p, said{"31-02-2026", []string{"Deze dag bestaat niet"}}
		case p.Kind == dossier.LineValue && long.Key == "":
			long = p
		}
	}
	return long, said{strings.Repeat("lang ", 400), []string{"Dit is te lang"}}
}
