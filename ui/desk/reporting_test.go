package desk_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/dossier"
	"spoorboek/model/office"
	"spoorboek/model/report"
	"spoorboek/store"
	"spoorboek/ui/desk"
)

// TestWhatWasWrittenWhileAReportWasReadIsNewsForTheNextOne sends what was on the screen, and not what was known at
// the moment of sending: that which came in between was told to nobody yet.
func TestWhatWasWrittenWhileAReportWasReadIsNewsForTheNextOne(t *testing.T) {
	for name, concept := range map[string]bool{"a report as it was made": false, "a concept that was edited": true} {
		t.Run(name, func(t *testing.T) {
			d := laptop(t, "Mia", 1)
			made, err := d.DoArgs(ctx, "new", dossier.Args{"name": "Karin Jansen", "first-sick-day": "2026-01-05"}, nil)
			if err != nil {
				t.Fatal(err)
			}
			id := made.Dossiers[0]
			talk := func(agreed string) {
				t.Helper()
				args := dossier.Args{"kind": "call", "agreed": agreed, "audience": "employer"}
				if _, err := d.DoArgs(ctx, "contact", args, made.Dossiers); err != nil {
					t.Fatal(err)
				}
			}
			order := report.Order{Kind: report.Progress, Audience: report.ForEmployer, Language: report.Dutch, Day: d.Today()}
			paper := func() desk.Paper {
				t.Helper()
				p, err := d.Paper(ctx, id, order)
				if err != nil {
					t.Fatal(err)
				}
				return p
			}
			talk("eerste afspraak")
			known := read(t, d, id).Trail.Heads
			p := paper()
			if concept {
				args := dossier.Args{"kind": "progress", "for": "employer", "text": report.Source(p.Document)}
				if _, err := d.DoArgs(ctx, "report-draft", args, made.Dossiers); err != nil {
					t.Fatal(err)
				}
				talk("tussendoor gebeld")
				p = paper()
			}
			if diff := cmp.Diff(known, p.Heads); diff != "" {
				t.Fatalf("the paper knows %s", diff)
			}
			if !concept {
				talk("tussendoor gebeld")
			}
			l := desk.Leaving{Format: store.FormatMarkdown, Sent: true, To: "mw. Bos", Reason: "spoed", Passed: "nagekeken"}
			kept := func(_ []byte, logged func() error) error { return logged() }
			if _, err := d.Release(ctx, id, p, l, kept); err != nil {
				t.Fatal(err)
			}
			sent := read(t, d, id).Agenda.Reports
			if len(sent) != 1 || !cmp.Equal(sent[0].Heads, known) {
				t.Fatalf("sent is %+v, it knew %v", sent, known)
			}
			next := report.Source(paper().Document)
			news, _, _ := strings.Cut(next, "nog geen afspraken")
			if !strings.Contains(news, "tussendoor gebeld") || strings.Contains(news, "eerste afspraak") {
				t.Errorf("the next report tells\n%s", next)
			}
		})
	}
}

func TestTheLogOfExportsSaysWhichReportLeft(t *testing.T) {
	d := laptop(t, "Mia", 1)
	made, err := d.DoArgs(ctx, "new", dossier.Args{"name": "Karin Jansen", "first-sick-day": "2026-01-05"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	id := made.Dossiers[0]
	p, err := d.Paper(ctx, id, report.Order{
		Kind: report.Progress, Audience: report.ForEmployer, Language: report.Dutch, Day: d.Today(),
	})
	if err != nil {
		t.Fatal(err)
	}
	l := desk.Leaving{Format: store.FormatMarkdown, Passed: "nagekeken"}
	nameless := errors.New("no name")
	for _, after := range []error{nil, nameless} {
		put := func(_ []byte, logged func() error) error { return errors.Join(logged(), after) }
		if _, err := d.Release(ctx, id, p, l, put); !errors.Is(err, after) {
			t.Fatal(err)
		}
	}
	o, err := d.Office(ctx)
	if err != nil || len(o.Exports) != 2 {
		t.Fatalf("%+v, %v", o.Exports, err)
	}
	for i, state := range []office.State{office.Given, office.Failed} {
		x := o.Exports[i]
		if x.Report != "progress" || x.For != "employer" || x.Format != "md" || x.State != state {
			t.Errorf("%+v, want %s", x, state)
		}
	}
}
