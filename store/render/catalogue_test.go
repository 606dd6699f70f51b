package render_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"spoorboek/model/report"
	"spoorboek/store"
)

// objectOf follows a PDF as a reader does: from its end to the table of places, and from there to an object that
// the trailer names ("Root", "Info").
func objectOf(t *testing.T, pdf, name string) string {
	t.Helper()
	number := func(in, pattern string) int {
		m := regexp.MustCompile(pattern).FindStringSubmatch(in)
		if m == nil {
			t.Fatalf("no %s in %.80q", pattern, in)
		}
		n, err := strconv.Atoi(m[1])
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	table := pdf[number(pdf[len(pdf)-40:], `startxref\n(\d+)\n%%EOF`):]
	if !strings.HasPrefix(table, "xref\n0 ") {
		t.Fatalf("the table of places is not where the end says: %.40q", table)
	}
	object := number(table, "/"+name+` (\d+) 0 R`)
	const perLine = 20
	lines := table[strings.Index(table, "00000000"):]
	at, err := strconv.Atoi(lines[object*perLine : object*perLine+10])
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(pdf[at:], strconv.Itoa(object)+" 0 obj\n") {
		t.Fatalf("object %d is not where the table says: %.40q", object, pdf[at:])
	}
	whole, _, _ := strings.Cut(pdf[at:], "endobj")
	return whole
}

func TestThePDFSaysWhatItIs(t *testing.T) {
	for lang, tag := range map[report.Language]string{report.Dutch: "nl-NL", report.English: "en-GB"} {
		doc := progress(t)
		doc.Language = lang
		pdf := string(rendered(t, store.FormatPDF, doc))
		catalogue := objectOf(t, pdf, "Root")
		for name, part := range map[string]string{
			"kind": "/Type /Catalog", "language": "/Lang (" + tag + ")", "outline": "/Outlines ",
			"title in the window": "/ViewerPreferences << /DisplayDocTitle true >>",
		} {
			if strings.Count(catalogue, part) != 1 {
				t.Errorf("%s: the catalogue has no %s, or two:\n%s", lang, name, catalogue)
			}
		}
		if about := objectOf(t, pdf, "Info"); !strings.Contains(about, "D:20261123") || !strings.Contains(about, "/Title (") {
			t.Errorf("no day or title: %q", about)
		}
		if !strings.Contains(pdf, "<dc:title><rdf:Alt>") || !strings.Contains(pdf, "<rdf:li>"+tag+"</rdf:li>") {
			t.Errorf("%s: no title or language in the metadata", lang)
		}
	}
}

// TestAnotherProgramFindsNothingToMend asks poppler, which complains of a table of places that does not fit.
func TestAnotherProgramFindsNothingToMend(t *testing.T) {
	path, err := exec.LookPath("pdfinfo")
	if err != nil {
		t.Skip("pdfinfo is not installed")
	}
	file := filepath.Join(t.TempDir(), "in.pdf")
	if err := os.WriteFile(file, rendered(t, store.FormatPDF, progress(t)), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(path, file).CombinedOutput()
	if err != nil || !strings.Contains(string(out), "Voortgangsrapportage 2") || strings.Contains(string(out), "Syntax") {
		t.Errorf("%v\n%s", err, out)
	}
}
