package reports_test

import (
	"strings"
	"testing"

	"spoorboek/model/dossier"
	"spoorboek/model/plain"
	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/reports"
	"spoorboek/ui/screen/screentest"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// shown is what the screen of a dossier shows and tells with the cursor on the progress report.
func shown(t *testing.T, k *screentest.Tale) (*reports.Pane, string) {
	t.Helper()
	p := screen(nil, k.Dossier())
	find(t, p, "Voortgangsrapportage")
	all := screentest.Draw(p, 200, 120, screentest.Size{W: 200, H: 120}.Env()).Text()
	why, ok := request[pane.Tell](t, p, action.Why)
	if !ok {
		t.Fatal("i tells nothing")
	}
	for _, l := range why.Lines {
		all += "\n" + l.Text
	}
	return p, all
}

func TestAConceptSaysWhatItDoesNotKnowAndIsLetGo(t *testing.T) {
	k := karin(t)
	k.Do(
		"2026-11-20",
		"report-draft",
		args{"kind": "progress", "for": "employer", "text": "# Stand\n\nMijn eigen woorden."},
	)
	if _, s := shown(t, k); !strings.Contains(s, "Mijn eigen woorden.") || strings.Contains(s, "kent 1 nieuwe") {
		t.Errorf("the concept is not shown, or is said to be behind:\n%s", s)
	}
	k.Do("2026-11-22", "contact", args{"kind": "call", "agreed": "Later afgesproken", "audience": "employer"})
	p, s := shown(t, k)
	if !strings.Contains(s, "het concept kent 1 nieuwe regel van het dossier niet") ||
		strings.Contains(s, "Later afgesproken") {
		t.Errorf("that the dossier went on is not said:\n%s", s)
	}
	ask, ok := request[pane.Choice](t, p, action.Open)
	if !ok || ask.Options[len(ask.Options)-1].Label != "opnieuw uit het dossier" {
		t.Fatalf("Enter asks %+v", ask)
	}
	do, ok := ask.Then(len(ask.Options) - 1).(pane.Do)
	if !ok {
		t.Fatal("the concept cannot be let go")
	}
	k.Act("2026-11-23", do.Act.(dossier.Act))
	if p, s = shown(
		t,
		k,
	); strings.Contains(s, "Mijn eigen woorden.") ||
		!strings.Contains(s, "Later afgesproken") {
		t.Errorf("the text does not follow the dossier again:\n%s", s)
	}
	ask, _ = request[pane.Choice](t, p, action.Open)
	if ask.Options[len(ask.Options)-1].Label == "opnieuw uit het dossier" {
		t.Errorf("there is no concept to let go any more: %+v", ask.Options)
	}
}

func TestATextThatChangedAfterItWasReadSaysSo(t *testing.T) {
	k := karin(t)
	k.Do("2026-11-20", "report-draft", args{"kind": "progress", "for": "employer", "text": "Eerst zo."})
	k.Do("2026-11-21", "report-read", args{"kind": "progress", "for": "employer", "reaction": "klopt"})
	if _, s := shown(
		t,
		k,
	); !strings.Contains(s, "gelezen door de werknemer") ||
		strings.Contains(s, "maar daarna") {
		t.Errorf("it was read as it is:\n%s", s)
	}
	k.Do("2026-11-22", "report-draft", args{"kind": "progress", "for": "employer", "text": "Nu anders."})
	if _, s := shown(t, k); !strings.Contains(s, "maar daarna is de tekst gewijzigd") {
		t.Errorf("what was read is not what will leave, and that is not said:\n%s", s)
	}
}

func TestATextTooLongForAFieldIsNotCut(t *testing.T) {
	k := karin(t)
	for range 3 {
		k.Do("2026-11-20", "contact", args{
			"kind": "call", "agreed": strings.Repeat("zonder spatie ", plain.MaxNote/28), "audience": "employer",
		})
	}
	p, _ := shown(t, k)
	if toast, ok := request[pane.Toast](t, p, action.Edit); !ok || !strings.Contains(toast.Text, "DOCX") {
		t.Errorf("a text that would be cut is edited: %+v", toast)
	}
}

func TestADossierWithoutEmployerOrContactsSaysSoInTheText(t *testing.T) {
	k := screentest.Begin(t, "2026-077", "Zoë Smit", "", "", "")
	_, s := shown(t, k)
	for _, want := range []string{"Werkgever         ontbreekt", "[ontbreekt: contacten in deze periode]", "contacten sinds vorig verslag (0)"} {
		if !strings.Contains(s, want) {
			t.Errorf("does not say %q:\n%s", want, s)
		}
	}
}

func TestTheSmallestTerminalHasTheListAlone(t *testing.T) {
	s := screentest.Size{W: 44, H: 12}
	k := karin(t)
	t.Run("nl", func(t *testing.T) { screentest.Golden(t, screen(nil, k.Dossier()), 44, 9, s.Env()) })
	t.Run("en", func(t *testing.T) {
		env := s.Env()
		env.Words = text.New(text.EN)
		p := reports.New(env.Words, theme.Uni())
		screentest.Feed(p, nil, k.Dossier())
		screentest.Golden(t, p, 44, 9, env)
	})
}

func TestEverySizeSpeaksEnglishToo(t *testing.T) {
	k := karin(t)
	for _, s := range []screentest.Size{{W: 80, H: 24}, {W: 200, H: 60}} {
		t.Run(s.String(), func(t *testing.T) {
			env := s.Env()
			env.Words = text.New(text.EN)
			p := screen(nil, k.Dossier())
			p.SetWords(env.Words)
			screentest.Golden(t, p, s.W, s.H-3, env)
		})
	}
}

func TestADayInATableIsNeverBroken(t *testing.T) {
	k := karin(t)
	k.Do("2026-11-17", "application", args{
		"employer": "Verzekeringsmaatschappij Oost", "function": "medewerker klantenservice", "on": "2026-11-17",
		"channel": "vacancy", "stage": "sent",
	})
	p := screen(nil, k.Dossier())
	find(t, p, "Voortgangsrapportage")
	for range 20 {
		s := screentest.Draw(p, 120, 37, screentest.Size{W: 120, H: 40}.Env()).Text()
		if strings.Contains(s, "17-11-2026 medewerker") {
			return
		}
		p.Act(action.SideDown)
	}
	t.Error("the day of the application does not stand whole before its function")
}
