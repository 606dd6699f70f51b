package reports_test

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

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
func secrets(dice *rand.Rand, k *screentest.Tale) (hidden []string, open string) {
	mark := func(what string) string {
		m := fmt.Sprintf("zq%s%05d", what, dice.IntN(100_000))
		hidden = append(hidden, m)
		return m
	}
	for i := range 1 + dice.IntN(4) {
		on := fmt.Sprintf("2026-11-%02d", 10+i)
		label := []string{"own", "employee"}[dice.IntN(2)]
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
	open = fmt.Sprintf("zqmag%05d", dice.IntN(100_000))
	k.Do("2026-11-20", "contact", args{"kind": "call", "agreed": open, "audience": "employer"})
	return hidden, open
}

// TestNothingThatIsNotForTheEmployerReachesHisFile holds every kind of document over generated dossiers, in every
// form in which it leaves. What he may read is in it: so the words would be found if they were there.
func TestNothingThatIsNotForTheEmployerReachesHisFile(t *testing.T) {
	k := screentest.Karin(t)
	for i, kind := range []report.Kind{
		report.Progress, report.Final, report.Intake, report.Plan, report.Applications, report.Threeway,
	} {
		dice := rand.New(rand.NewPCG(uint64(i), 6))
		one := k.Again()
		hidden, open := secrets(dice, one)
		paper, err := desk.PaperOf(one.Dossier(), report.Order{
			Kind: kind, Audience: report.ForEmployer, Day: screentest.Today(),
			Language: []report.Language{report.Dutch, report.English}[dice.IntN(2)],
		}, report.Desk{Coach: "A. Jager"}, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, form := range store.Formats() {
			var file bytes.Buffer
			if err := render.New().Render(&file, form, paper.Document); err != nil {
				t.Fatal(err)
			}
			words := read(t, form, file.Bytes())
			for _, h := range hidden {
				if strings.Contains(words, h) {
					t.Errorf("the %s as %s tells %s", kind, form, h)
				}
			}
			if kind == report.Progress && !strings.Contains(words, open) {
				t.Errorf("the %s as %s does not tell %s", kind, form, open)
			}
		}
	}
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
