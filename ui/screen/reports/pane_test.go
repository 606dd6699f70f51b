package reports_test

import (
	"strings"
	"testing"

	"spoorboek/model/dossier"
	"spoorboek/model/norm"
	"spoorboek/model/office"
	"spoorboek/model/report"
	"spoorboek/model/sample"
	"spoorboek/store"
	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/reports"
	"spoorboek/ui/screen/screentest"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

type args = dossier.Args

func screen(tales []*screentest.Tale, d *dossier.Dossier) *reports.Pane {
	p := reports.New(text.New(text.NL), theme.Uni())
	screentest.Feed(p, tales, d)
	p.Update(pane.Resized{W: 120, H: 37, Class: pane.M})
	return p
}

func karin(t testing.TB) *screentest.Tale {
	k := screentest.Karin(t)
	k.Do("2026-11-16", "contact", args{
		"kind":     "call",
		"agreed":   "Zes brieven voor 11 december",
		"audience": "employer",
		"own":      "klonk opgewekt vandaag",
	})
	return k
}

func TestReports(t *testing.T) {
	k := karin(t)
	sent := karin(t)
	// Bytes as they were kept: what a document looks like to the program of today draws no other fingerprint.
	raw := []byte(`{"Title":"Voortgangsrapportage 2","Subject":"Karin Jansen",` +
		`"Blocks":[{"paragraph":{"Text":"Zij zoekt gericht."}}]}`)
	hash := report.Sum(raw)
	sent.Act("2026-11-20", dossier.SendReport{
		Kind:     "progress",
		For:      "employer",
		To:       "mw. P. Kok",
		Reason:   "met vakantie",
		Document: raw,
		Hash:     hash,
		File:     hash,
		Format:   "pdf",
	})
	for _, s := range screentest.Sizes() {
		t.Run(s.String(), func(t *testing.T) {
			screentest.Golden(t, screen(nil, k.Dossier()), s.W, s.H-3, s.Env())
		})
		t.Run(s.String()+" ascii", func(t *testing.T) {
			screentest.Golden(t, screen(nil, k.Dossier()), s.W, s.H-3, s.Plain())
		})
	}
	size := screentest.Size{W: 120, H: 40}
	t.Run("no dossier", func(t *testing.T) { screentest.Golden(t, screen(nil, nil), 80, 21, size.Env()) })
	t.Run("english", func(t *testing.T) {
		p, env := screen(nil, k.Dossier()), size.Env()
		env.Words = text.New(text.EN)
		p.SetWords(env.Words)
		screentest.Golden(t, p, 120, 37, env)
	})
	t.Run("sent and frozen", func(t *testing.T) {
		p := screen(nil, sent.Dossier())
		for !strings.Contains(screentest.Draw(p, 120, 37, size.Env()).Text(), "Zij zoekt gericht") {
			if p.Act(action.Down); strings.Contains(cursor(p, size), "Overdracht") {
				t.Fatal("the sent report is not in the list")
			}
		}
		wide := screentest.Size{W: 200, H: 60}
		screentest.Golden(t, p, 200, 57, wide.Env())
	})
	t.Run("privacy screen", func(t *testing.T) {
		env := size.Env()
		env.Private = true
		if s := screentest.Draw(screen(nil, k.Dossier()), 120, 37, env).Text(); strings.Contains(s, "Jansen") {
			t.Errorf("the privacy screen shows a name:\n%s", s)
		}
	})
}

func cursor(p *reports.Pane, s screentest.Size) string {
	for _, line := range strings.Split(screentest.Draw(p, s.W, s.H-3, s.Env()).Text(), "\n") {
		if strings.Contains(line, "►") {
			return line
		}
	}
	return ""
}

func TestTheEmployersPreviewHasNoOwnNoteAndNoLimits(t *testing.T) {
	p := screen(nil, karin(t).Dossier())
	find(t, p, "Voortgangsrapportage")
	var all strings.Builder
	for range 40 {
		all.WriteString(screentest.Draw(p, 200, 57, screentest.Size{W: 200, H: 60}.Env()).Text())
		p.Act(action.SideDown)
	}
	s := all.String()
	if !strings.Contains(s, "Zes brieven voor 11") {
		t.Errorf("what was agreed is not shown")
	}
	for _, no := range []string{"klonk opgewekt", "FML", "75%", "78%"} {
		if strings.Contains(s, no) {
			t.Errorf("the employer's preview shows %q", no)
		}
	}
	if !strings.Contains(s, "punten in orde") {
		t.Error("the RIV line is not there")
	}
}

// find puts the cursor on a document that can be made.
func find(t *testing.T, p *reports.Pane, name string) {
	t.Helper()
	choice, ok := request[pane.Choice](t, p, action.Report)
	if !ok {
		t.Fatal("r asks nothing")
	}
	for i, o := range choice.Options {
		if o.Label == name {
			choice.Then(i)
			return
		}
	}
	t.Fatalf("no document %s", name)
}

func request[R any](t *testing.T, p *reports.Pane, id action.ID) (R, bool) {
	t.Helper()
	req, _ := p.Act(id)
	r, ok := req.(R)
	return r, ok
}

func TestTheStepsOfAReport(t *testing.T) {
	k := karin(t)
	p := screen(nil, k.Dossier())
	find(t, p, "Voortgangsrapportage")
	first, ok := request[pane.Choice](t, p, action.Done)
	if !ok {
		t.Fatal("an unread report asks how to go on")
	}
	if f, ok := first.Then(0).(pane.Form); !ok || f.Act != "report-read" || f.Prefill["for"] != "employer" {
		t.Errorf("recording the reading: %+v", first.Then(0))
	}
	k.Do("2026-11-23", "report-read", args{"kind": "progress", "for": "employer", "reaction": "klopt"})
	p = screen(nil, k.Dossier())
	find(t, p, "Voortgangsrapportage")
	to, ok := request[pane.Prompt](t, p, action.Done)
	if !ok {
		t.Fatal("a report that was read asks for whom it is")
	}
	form, ok := to.Then("mw. P. Kok").(pane.Choice)
	if !ok || len(form.Options) != 3 {
		t.Fatalf("the form: %+v", form)
	}
	where, ok := form.Then(0).(pane.Prompt)
	if !ok {
		t.Fatal("where to")
	}
	got, ok := where.Then("").(pane.Release)
	if !ok || !got.Sent || got.To != "mw. P. Kok" || got.Format != store.FormatPDF ||
		!strings.HasPrefix(got.Path, "~/2026-031-voortgangsrapportage-") {
		t.Errorf("release: %+v", got)
	}
	if strings.Contains(got.Path, "Jansen") {
		t.Error("the name of the file names the person")
	}
}

func TestEditingBeginsWithTheText(t *testing.T) {
	p := screen(nil, karin(t).Dossier())
	find(t, p, "Voortgangsrapportage")
	edit, ok := request[pane.Compose](t, p, action.Edit)
	if !ok || edit.Outside || !strings.Contains(edit.Form.Prefill["text"], "# Stand van zaken") {
		t.Errorf("edit: %+v", edit)
	}
	if edit, _ := request[pane.Compose](t, p, action.Editor); !edit.Outside {
		t.Error("E opens the editor")
	}
	p.Act(action.Step)
	if edit, _ := request[pane.Compose](t, p, action.Edit); edit.Form.Prefill["for"] != "employee" {
		t.Errorf("> turns to the next reader: %+v", edit.Form.Prefill["for"])
	}
}

func TestALeakStandsInTheChecksWithItsPlace(t *testing.T) {
	k := karin(t)
	k.Do(
		"2026-11-20",
		"contact",
		args{"kind": "call", "agreed": "Herstelt van een depressie", "audience": "employer"},
	)
	p := screen(nil, k.Dossier())
	find(t, p, "Voortgangsrapportage")
	why, ok := request[pane.Tell](t, p, action.Why)
	if !ok {
		t.Fatal("i tells nothing")
	}
	for _, l := range why.Lines {
		if strings.Contains(l.Text, "depressie") && strings.Contains(l.Text, "Contacten") {
			return
		}
	}
	t.Errorf("the leak is not told: %+v", why.Lines)
}

func TestReportsDrawInsideAnyRectangle(t *testing.T) {
	k := karin(t)
	k.Do(
		"2026-11-20",
		"contact",
		args{"kind": "call", "agreed": strings.Repeat("x", 3000) + " שלום 👍", "audience": "employer"},
	)
	d := k.Dossier()
	screentest.Inside(t, func() pane.Pane { return screen(nil, d) }, []action.ID{
		action.Down, action.Up, action.End, action.SideDown, action.SideUp, action.Step, action.PageDown,
	})
}

// BenchmarkPreview is what Enter on the screen of a dossier with a thousand entries costs: it must take less
// than 50 ms.
func BenchmarkPreview(b *testing.B) {
	var d *dossier.Dossier
	for id, entries := range sample.Generate(sample.Options{Dossiers: 1, Entries: 1000, Today: screentest.Today()}) {
		d = dossier.Replay(id, entries)
	}
	for b.Loop() {
		p := reports.New(text.New(text.NL), theme.Uni())
		p.Update(pane.Rows{Office: &office.Office{}, Settings: norm.Defaults(), Today: screentest.Today()})
		p.Update(pane.Loaded{Dossier: d})
		screentest.Draw(p, 120, 37, screentest.Size{W: 120, H: 40}.Env())
	}
	b.ReportMetric(float64(d.Trail.Count), "entries")
}
