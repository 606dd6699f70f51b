package report_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/model/report"
	"spoorboek/model/sample"
)

// bare names things as they are stored.
type bare struct{}

func (bare) Kind(k journal.Kind) string                   { return string(k) }
func (bare) Field(_ journal.Kind, key string) string      { return key }
func (bare) Value(_ journal.Kind, _, value string) string { return value }
func (bare) Given(g report.CopyGiven) (what, whom string) { return string(g.What), g.For }

// copyDay is the day of these tests.
var copyDay = civil.Of(2026, 11, 23)

// people are the dossiers of the invented caseload.
func people(t *testing.T) map[journal.ID]*dossier.Dossier {
	t.Helper()
	all := map[journal.ID]*dossier.Dossier{}
	for id, entries := range sample.Generate(sample.Options{Dossiers: 24, Seed: 1, Today: copyDay}) {
		all[id] = dossier.Replay(id, entries)
	}
	return all
}

// text is everything a document says.
func text(doc report.Document) string {
	raw, err := json.Marshal(doc)
	if err != nil {
		return err.Error()
	}
	return string(raw)
}

func TestEveryKindOfFactHasItsPartOfTheCopy(t *testing.T) {
	for _, k := range dossier.Kinds() {
		if !report.Assigned(k) {
			t.Errorf("%s stands in no part", k)
		}
	}
	if report.PartOf("something.newer") != report.PartKeeping {
		t.Error("what a newer program wrote is not shown")
	}
}

func TestACopyHoldsEveryWordThatIsKept(t *testing.T) {
	words := 0
	for _, d := range people(t) {
		c := report.CopyOf(d, report.PersonAsk{Day: copyDay})
		asJSON, err := c.JSON()
		if err != nil {
			t.Fatal(err)
		}
		doc := text(c.Document(report.Dutch, bare{}))
		for i := range d.Trail.Line.Entries {
			for _, value := range stringsIn(t, d.Trail.Line.Entries[i].Payload) {
				words++
				quoted, err := json.Marshal(value)
				if err != nil {
					t.Fatal(err)
				}
				inner := strings.Trim(string(quoted), `"`)
				if !strings.Contains(string(asJSON), inner) {
					t.Fatalf("the JSON of %s lacks %q", d.Number, value)
				}
				if !strings.Contains(doc, inner) {
					t.Fatalf("the document of %s lacks %q", d.Number, value)
				}
			}
		}
	}
	if words < 1000 {
		t.Errorf("only %d words were looked for", words)
	}
}

// stringsIn are the texts in a stored fact, however deep.
func stringsIn(t *testing.T, payload []byte) []string {
	t.Helper()
	var v any
	if len(payload) == 0 {
		return nil
	}
	if err := json.Unmarshal(payload, &v); err != nil {
		t.Fatal(err)
	}
	var all []string
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case string:
			all = append(all, v)
		case []any:
			for _, x := range v {
				walk(x)
			}
		case map[string]any:
			for _, x := range v {
				walk(x)
			}
		}
	}
	walk(v)
	return all
}

func TestAPartIsWithheldWithItsReasonAndNothingElse(t *testing.T) {
	for _, d := range people(t) {
		whole := report.CopyOf(d, report.PersonAsk{Day: copyDay})
		if len(whole.Withheld()) > 0 {
			t.Fatal("something is withheld though nobody asked")
		}
		reason := "gaat over een ander"
		c := report.CopyOf(d, report.PersonAsk{
			Day: copyDay, Withhold: map[report.Part]string{report.PartContacts: reason},
		})
		for i, p := range c.Parts {
			if p.Part == report.PartContacts {
				if len(p.Entries) > 0 || p.Withheld != reason {
					t.Errorf("%s: %d entries of what is withheld", d.Number, len(p.Entries))
				}
				continue
			}
			if len(p.Entries) != len(whole.Parts[i].Entries) {
				t.Errorf("%s: %s lost entries along", d.Number, p.Part)
			}
		}
		doc := text(c.Document(report.Dutch, bare{}))
		if !strings.Contains(doc, "niet verstrekt. Reden: "+reason) {
			t.Errorf("%s: the document does not say that and why", d.Number)
		}
		for _, contact := range d.Agenda.Contacts {
			if len(contact.Discussed) > 20 && strings.Contains(doc, contact.Discussed) {
				t.Fatalf("%s: the document holds a contact", d.Number)
			}
		}
	}
}

func TestACopyTellsOfAnExportThatWasBrokenOffAndNotOfOneThatFailed(t *testing.T) {
	for id, d := range people(t) {
		ask := report.PersonAsk{Day: copyDay}
		for _, state := range []office.State{office.Given, office.Begun, office.Failed} {
			what := office.ExportLogged{What: office.Document, Report: "final", Format: "pdf", For: "employer"}
			ask.Exports = append(ask.Exports, office.Export{On: copyDay, State: state, ExportLogged: what.Naming(id)})
		}
		given := func(state office.State) report.CopyGiven {
			return report.CopyGiven{
				On: copyDay, What: office.Document, Report: "final", Format: "pdf", For: "employer", State: state,
			}
		}
		want := []report.CopyGiven{given(""), given(office.Begun)}
		if diff := cmp.Diff(want, report.CopyOf(d, ask).Exports); diff != "" {
			t.Errorf("%s: %s", d.Number, diff)
		}
	}
}

func TestACopySaysToWhomDataWereGiven(t *testing.T) {
	for id, d := range people(t) {
		given := func(about ...journal.ID) office.Export {
			return office.Export{On: copyDay, ExportLogged: office.ExportLogged{What: office.Document, Format: "docx", For: "employer"}.Naming(about...)}
		}
		c := report.CopyOf(d, report.PersonAsk{Day: copyDay, Exports: []office.Export{
			given(id), given(journal.ID{9}), {On: copyDay, ExportLogged: office.ExportLogged{What: office.Spreadsheet, Dossiers: 80}},
		}})
		if len(c.Exports) != 2 || c.Exports[0].For != "employer" || c.Exports[1].What != office.Spreadsheet {
			t.Errorf("%s: %+v", d.Number, c.Exports)
		}
	}
}

func TestACopyHoldsNoKeyOfAnAttachment(t *testing.T) {
	payload, err := os.ReadFile("../dossier/testdata/facts/document.attached.json")
	if err != nil {
		t.Fatal(err)
	}
	d := dossier.Replay(journal.ID{1}, []journal.Entry{{
		ID: journal.ID{2}, Kind: "document.attached", Version: 1, Payload: payload,
		Fact: dossier.Decode("document.attached", 1, payload),
	}})
	c := report.CopyOf(d, report.PersonAsk{Day: copyDay})
	asJSON, err := c.JSON()
	if err != nil {
		t.Fatal(err)
	}
	both := string(asJSON) + text(c.Document(report.Dutch, bare{}))
	if !strings.Contains(both, "izp.pdf") {
		t.Error("the copy does not name the attachment")
	}
	for _, secret := range []string{"MDEyMzQ1Njc4OWFiY2RlZjAx", "0af30af30af3", "77be77be"} {
		if strings.Contains(both, secret) {
			t.Errorf("the copy holds %s", secret)
		}
	}
}

func TestAReportThatWasSentStandsInTheCopyAsItWasRead(t *testing.T) {
	k := newDesk(t, 31)
	k.do("2026-07-03", "signature", dossier.Args{"by": "employee,employer,coach"})
	raw, _, err := report.Freeze(write(t, k.dossier(), report.Plan, report.ForEmployer))
	if err != nil {
		t.Fatal(err)
	}
	facts, err := dossier.SendReport{
		Kind: "plan", For: "employer", On: copyDay, Document: raw, Reason: "met vakantie",
	}.Facts(k.dossier(), copyDay)
	if err != nil {
		t.Fatal(err)
	}
	k.write(facts...)
	doc := report.CopyOf(k.dossier(), report.PersonAsk{Day: copyDay}).Document(report.Dutch, bare{})
	shows(t, doc, "Trajectplan · Karin Jansen")
	shows(t, doc, "Werkgever :: Zorggroep De Linde")
	shows(t, doc, "- Werknemer: Karin Jansen")
	for _, code := range []string{"Blocks:", "Audience:", "Rows:", "[[handtekeningen]]"} {
		hides(t, doc, code)
	}
}
