package report_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/dossier"
	"spoorboek/model/report"
	"spoorboek/model/sample"
)

// guarded is a dossier with all that a report for the employer must not say.
func guarded(t *testing.T) *desk {
	k := newDesk(t, 5)
	k.do("2026-06-02", "party", dossier.Args{"role": "other", "name": "mevrouw T. Verhagen", "organisation": "Psychotherapie Noord"})
	k.do("2026-06-02", "party", dossier.Args{"role": "supervisor", "name": "Ans Kuiper"})
	k.do("2026-06-03", "application", dossier.Args{"employer": "Kliniek West", "function": "doktersassistente", "contact": "dhr. Bramsma"})
	k.do("2026-06-03", "application", dossier.Args{"employer": "Praktijk De Wal", "function": "fysiotherapeut"})
	k.do("2026-06-04", "contact", dossier.Args{
		"kind": "call", "own": "Thuis loopt het moeizaam sinds de verhuizing", "agreed": "Belt vrijdag twee bedrijven op",
		"audience": "employer",
	})
	k.do("2026-06-05", "contact", dossier.Args{"kind": "call", "agreed": "Vraagt haar zus om op te passen", "audience": "employee"})
	k.do("2026-06-06", "assess", dossier.Args{"kind": "fml", "text": "Niet langer dan een half uur staan"})
	return k
}

func TestTheLeakCheckNamesWhatAndWhere(t *testing.T) {
	tests := map[string]struct {
		text string
		want []string // sort and words
	}{
		"a diagnosis":                       {"Zij herstelt van een depressie.", []string{"medical depressie"}},
		"a citizen service number":          {"BSN 123456782 is bekend.", []string{"bsn 123456782"}},
		"an own note, pasted":               {"Stand: thuis loopt het moeizaam sinds mei.", []string{"own thuis loopt het moeizaam sinds"}},
		"what only the employee may read":   {"Zij vraagt haar zus om op te letten.", []string{"withheld vraagt haar zus om op te"}},
		"a line of the capacity document":   {"Kan niet langer dan een half uur staan.", []string{"withheld niet langer dan een half uur staan"}},
		"the name of somebody else":         {"Met Verhagen is gebeld.", []string{"name Verhagen"}},
		"a contact person at an employer":   {"Bramsma belt terug.", []string{"name Bramsma"}},
		"another person in the caseload":    {"Net als Henk van Dijk.", []string{"name Henk van Dijk"}},
		"what the employer may read":        {"Belt vrijdag twee bedrijven op.", nil},
		"the supervisor, the contact":       {"Ans Kuiper en Karin Jansen spraken elkaar.", nil},
		"a job is no diagnosis":             {"Zoekt als doktersassistente of fysiotherapeut.", nil},
		"an employer is no diagnosis":       {"Gesprek bij Kliniek West en Praktijk De Wal.", nil},
		"the same word as a treatment":      {"Zij gaat naar een psycholoog.", []string{"medical psycholoog"}},
		"an organisation of a party":        {"Informatie van Psychotherapie Noord.", nil},
		"another person with the same name": {"Mevrouw Jansen werkt door.", nil},
		"emoji and right-to-left text":      {"שלום 👍 مرحبا", nil},
		"a word without end":                {string(make64k()), nil},
	}
	d := guarded(t).dossier()
	view := report.ViewOf(d, report.ForEmployer, today)
	guard := report.GuardOf(d, report.ForEmployer, view, []string{"Henk van Dijk", "Karin Jansen"})
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			doc := report.Document{Title: "Voortgangsrapportage 1", Blocks: []report.Block{
				report.Heading{Level: 1, Text: "Stand van zaken"}, report.Paragraph{Text: tt.text},
			}}
			var got []string
			for _, l := range guard.Check(doc) {
				got = append(got, string(l.Sort)+" "+l.Found)
				if l.Chapter != "Stand van zaken" || l.Around == "" {
					t.Errorf("place: %+v", l)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestWhereSomeoneWorksOrLooksForWorkIsNoDiagnosisAndNobodysName takes names of work that are words of illness, or
// somebody's name, in another context.
func TestWhereSomeoneWorksOrLooksForWorkIsNoDiagnosisAndNobodysName(t *testing.T) {
	k := guarded(t)
	k.do("2026-06-07", "direction", dossier.Args{"function": "begeleider", "branch": "Depressiepreventie"})
	k.do("2026-06-08", "place", dossier.Args{"employer": "Psychotherapie Oost", "function": "planner", "start": "2026-06-01"})
	k.do("2026-06-09", "application", dossier.Args{"employer": "Verhagen Bouw", "function": "planner"})
	d := k.dossier()
	guard := report.GuardOf(d, report.ForEmployer, report.ViewOf(d, report.ForEmployer, today), nil)
	for text, want := range map[string][]string{
		"Zoekt in de Depressiepreventie.": nil, "Begint bij Psychotherapie Oost.": nil, "Gesprek bij Verhagen Bouw.": nil,
		"Was onder behandeling voor een verslaving.": {"medical verslaving"},
		"Verhagen belt over Verhagen Bouw.":          {"name Verhagen"},
	} {
		var got []string
		for _, l := range guard.Check(report.Document{Title: "T", Blocks: []report.Block{report.Paragraph{Text: text}}}) {
			got = append(got, string(l.Sort)+" "+l.Found)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
	leaks := guard.Check(report.Document{Title: "Stand", Subject: "Karin Jansen, depressie"})
	if len(leaks) != 1 || leaks[0].Sort != report.LeakMedical || leaks[0].Chapter != "Stand" {
		t.Errorf("of the line under the title: %+v", leaks)
	}
}

// TestNamesOfThoseWhoWereThereAreKeptFromWhoMayNotReadIt takes names that stand nowhere but in "with".
func TestNamesOfThoseWhoWereThereAreKeptFromWhoMayNotReadIt(t *testing.T) {
	k := guarded(t)
	talk := func(with, audience string) {
		k.do("2026-06-07", "contact", dossier.Args{"kind": "meeting", "with": with, "audience": audience})
	}
	talk("Karin en mevrouw De Bruijn (psychotherapeut)", "own")
	talk("Huisarts Overeem, dhr. P. Kok", "employee")
	talk("Ans Kuiper", "own")
	talk("mw. Terpstra", "employer")
	talk("Terpstra, HR, Werkgever; Teams / UWV", "own")
	talk("Kliniek West en Praktijk De Wal", "own")
	talk("collega Marijke Postma", "own")
	k.do("2026-06-08", "appointment", dossier.Args{"on": "2026-12-01", "kind": "meeting", "with": "Hiemstra"})
	d := k.dossier()
	for _, tt := range []struct {
		reader report.Audience
		text   string
		want   []string
	}{
		{report.ForEmployer, "Mevrouw De Bruijn was erbij.", []string{"name Bruijn"}},
		{report.ForEmployer, "Met Overeem is gebeld.", []string{"name Overeem"}},
		{report.ForEmployer, "Hiemstra komt in december.", []string{"name Hiemstra"}},
		{report.ForEmployer, "Karin, Ans Kuiper, Terpstra en Postma waren erbij.", nil},
		{report.ForEmployer, "De Werkgever belde het UWV en HR via Teams.", nil},
		{report.ForEmployer, "Gesprek bij Kliniek West en Praktijk De Wal.", nil},
		{report.ForUWV, "Met Terpstra is gesproken.", []string{"name Terpstra"}},
		{report.ForCoach, "De Bruijn, Overeem en Terpstra.", nil},
	} {
		guard := report.GuardOf(d, tt.reader, report.ViewOf(d, tt.reader, today), nil)
		var got []string
		for range 2 { // a guard looks a second time as it looked the first
			got = nil
			for _, l := range guard.Check(report.Document{
				Title: "T", Author: "Marijke Postma", Blocks: []report.Block{report.Paragraph{Text: tt.text}},
			}) {
				got = append(got, string(l.Sort)+" "+l.Found)
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("for %s, %q: %s", tt.reader, tt.text, diff)
		}
	}
	guard := report.GuardOf(d, report.ForEmployer, report.ViewOf(d, report.ForEmployer, today), nil)
	doc := report.Document{Author: "Els Bos", Blocks: []report.Block{report.Paragraph{Text: "Met Postma gebeld."}}}
	if leaks := guard.Check(doc); len(leaks) != 1 || leaks[0].Found != "Postma" {
		t.Errorf("somebody else than the author: %+v", leaks)
	}
}

func make64k() []byte {
	b := make([]byte, 64<<10)
	for i := range b {
		b[i] = 'x'
	}
	return b
}

// TestTheProgramsOwnReportsDoNotLeak holds every document that is written from the demo against the check.
func TestTheProgramsOwnReportsDoNotLeak(t *testing.T) {
	for id, entries := range sample.Generate(sample.Options{Today: today}) {
		d := dossier.Replay(id, entries)
		for _, a := range report.Audiences() {
			guard := report.GuardOf(d, a, report.ViewOf(d, a, today), nil)
			for _, doc := range everyDocument(t, d, a, report.Dutch) {
				for _, l := range guard.Check(doc) {
					t.Errorf("%s %s for %s: %+v", d.Number, doc.Kind, a, l)
				}
			}
		}
	}
}

func TestADocumentSurvivesFreezingAndEditing(t *testing.T) {
	for seed := range uint64(6) {
		d := marked(t, seed, 2)
		for _, a := range report.Audiences() {
			for _, doc := range everyDocument(t, d, a, report.Dutch) {
				raw, hash, err := report.Freeze(doc)
				if err != nil || len(hash) != 64 {
					t.Fatal(hash, err)
				}
				back, err := report.Thaw(raw)
				if err != nil {
					t.Fatal(err)
				}
				again, same, _ := report.Freeze(back)
				if string(again) != string(raw) || same != hash {
					t.Fatalf("%s for %s thaws differently", doc.Kind, a)
				}
				if diff := cmp.Diff(doc.Blocks, report.Edited(doc, report.Source(doc)).Blocks); diff != "" {
					t.Fatalf("%s for %s reads back differently:\n%s", doc.Kind, a, diff)
				}
			}
		}
	}
}

func TestAnyTextIsADocument(t *testing.T) {
	doc := report.Document{Blocks: []report.Block{
		report.Table{Header: []string{"Wie", "Wat"}, Widths: []int{1, 2}}, report.Chart{Text: "lijn"},
	}}
	got := report.Edited(doc, "# Kop\n\nEen alinea\nmet twee regels.\n\n- punt\n- punt<br>twee\n\n| Wie | Wat |\n|---|---|\n"+
		"| a \\| b |\n\nFase :: nazorg\n\n[[tijdlijn]]\n\n[[handtekeningen]]\n\n\\# geen kop\n")
	want := []report.Block{
		report.Heading{Level: 1, Text: "Kop"}, report.Paragraph{Text: "Een alinea\nmet twee regels."},
		report.List{Items: []string{"punt", "punt\ntwee"}},
		report.Table{Header: []string{"Wie", "Wat"}, Widths: []int{1, 2}, Rows: [][]string{{"a | b", ""}}},
		report.Pairs{Rows: []report.Pair{{Label: "Fase", Text: "nazorg"}}}, report.Chart{Text: "lijn"},
		report.Paragraph{Text: "# geen kop"},
	}
	if diff := cmp.Diff(want, got.Blocks); diff != "" {
		t.Error(diff)
	}
	if _, err := report.Thaw([]byte(`{"Blocks":[{"hologram":{}}]}`)); err == nil {
		t.Error("a block of a newer program was read")
	}
	if !slices.Contains(report.LeakSorts(), report.LeakOwn) {
		t.Error("sorts")
	}
}
