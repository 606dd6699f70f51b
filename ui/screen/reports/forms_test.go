package reports_test

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"spoorboek/model/dossier"
	"spoorboek/model/report"
	"spoorboek/model/sample"
	"spoorboek/store"
	"spoorboek/store/render"
	"spoorboek/ui/desk"
	"spoorboek/ui/screen/screentest"
)

// read is what a program finds of words in a file, whatever its form.
func read(t testing.TB, f store.Format, file []byte) string {
	t.Helper()
	switch f {
	case store.FormatPDF:
		return readPDF(t, file)
	case store.FormatDOCX:
		return readDOCX(t, file)
	}
	return string(file)
}

// readDOCX gives every part of the package, with and without its tags.
func readDOCX(t testing.TB, file []byte) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, part := range z.File {
		in, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		raw, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(raw)
		all.WriteString(regexp.MustCompile(`<[^>]*>`).ReplaceAllString(string(raw), ""))
	}
	return all.String()
}

// readPDF gives the file with its streams unpacked; letters that stand there in two bytes are also given in one.
func readPDF(t testing.TB, file []byte) string {
	t.Helper()
	var all strings.Builder
	all.Write(file)
	for rest := file; ; {
		_, after, ok := bytes.Cut(rest, []byte("stream\n"))
		if !ok {
			break
		}
		rest = after
		in, err := zlib.NewReader(bytes.NewReader(after))
		if err != nil {
			continue // what is not packed stands in the file already
		}
		raw, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(raw)
	}
	return all.String() + strings.ReplaceAll(all.String(), "\x00", "")
}

// secrets writes acts whose words are not for the employer into a dossier, and one whose words are; it gives both.
func secrets(t *rapid.T, k *screentest.Tale) (hidden []string, open string) {
	mark := func(what string) string {
		m := "zq" + what + rapid.StringMatching(`[a-z]{5}`).Draw(t, what)
		hidden = append(hidden, m)
		return m
	}
	for i := range rapid.IntRange(1, 4).Draw(t, "rounds") {
		on := fmt.Sprintf("2026-11-%02d", 10+i)
		label := rapid.SampledFrom([]string{"own", "employee"}).Draw(t, "label")
		k.Do(on, "contact", args{
			"kind": "call", "with": mark("met"), "discussed": mark("bes"), "agreed": mark("afs"), "next": mark("ver"),
			"own": mark("own"), "goal": mark("doel"), "audience": label,
		})
		k.Do(on, "contact", args{
			"kind": "call", "discussed": mark("bes"), "own": mark("own"), "agreed": "mag", "audience": "employer",
		})
		k.Do(on, "note", args{"text": mark("not"), "audience": label})
		k.Do(on, "task", args{"text": mark("taak")})
		k.Do(on, "assess", args{
			"kind": "FML", "on": on, "text": mark("fml"), "prognosis": mark("pro"), "author": mark("arts"),
		})
	}
	open = "zqmag" + rapid.StringMatching(`[a-z]{5}`).Draw(t, "open")
	k.Do("2026-11-20", "contact", args{"kind": "call", "agreed": open, "audience": "employer"})
	return hidden, open
}

// TestNothingThatIsNotForTheEmployerReachesHisFile holds the property over generated dossiers and in every form
// in which a document leaves. What he may read is in it: so the words would be found if they were there.
func TestNothingThatIsNotForTheEmployerReachesHisFile(t *testing.T) {
	k := screentest.Karin(t)
	tells := map[report.Kind]bool{report.Progress: true}
	rapid.Check(t, func(r *rapid.T) {
		one := k.Again()
		hidden, open := secrets(r, one)
		kind := rapid.SampledFrom([]report.Kind{
			report.Progress, report.Final, report.Intake, report.Plan, report.Applications, report.Threeway,
		}).Draw(r, "kind")
		lang := rapid.SampledFrom([]report.Language{report.Dutch, report.English}).Draw(r, "lang")
		paper, err := desk.PaperOf(one.Dossier(), report.Order{
			Kind: kind, Audience: report.ForEmployer, Language: lang, Day: screentest.Today(),
		}, report.Desk{Coach: "A. Jager"}, nil)
		if err != nil {
			r.Fatal(err)
		}
		form := rapid.SampledFrom(store.Formats()).Draw(r, "form")
		var file bytes.Buffer
		if err := render.New().Render(&file, form, paper.Document); err != nil {
			r.Fatal(err)
		}
		words := read(t, form, file.Bytes())
		for _, h := range hidden {
			if strings.Contains(words, h) {
				r.Fatalf("the %s as %s tells %s", kind, form, h)
			}
		}
		if tells[kind] && !strings.Contains(words, open) {
			r.Fatalf("the %s as %s does not tell %s", kind, form, open)
		}
	})
}

// BenchmarkReportAsPDF is what it costs to write the progress report of a dossier of a thousand entries as a PDF:
// it must take less than 400 ms.
func BenchmarkReportAsPDF(b *testing.B) {
	var d *dossier.Dossier
	for id, entries := range sample.Generate(sample.Options{Dossiers: 1, Entries: 1000, Today: screentest.Today()}) {
		d = dossier.Replay(id, entries)
	}
	order := report.Order{Kind: report.Progress, Audience: report.ForEmployer, Day: screentest.Today()}
	for b.Loop() {
		paper, err := desk.PaperOf(d, order, report.Desk{Coach: "A. Jager"}, nil)
		if err != nil {
			b.Fatal(err)
		}
		if err := render.New().Render(io.Discard, store.FormatPDF, paper.Document); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(d.Trail.Count), "entries")
}
