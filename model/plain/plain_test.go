package plain_test

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"spoorboek/model/plain"
	"spoorboek/model/plain/plaintest"
)

func TestHostileTextLosesItsControls(t *testing.T) {
	if n := len(plaintest.Corpus()); n < 60 {
		t.Errorf("%d cases", n)
	}
	for _, tt := range plaintest.Corpus() {
		got, report := plain.CleanLine(tt.In)
		if got.String() != tt.Want {
			t.Errorf("%s: %q gives %q, want %q", tt.Name, tt.In, got, tt.Want)
		}
		if again := plain.Line(got.String()); !again.Equal(got) {
			t.Errorf("%s: cleaned again gives %q", tt.Name, again)
		}
		if note := plain.Note(tt.In).String(); strings.ContainsFunc(note, forbidden) {
			t.Errorf("%s: note %q", tt.Name, note)
		}
		dirty := strings.ContainsFunc(strings.ToValidUTF8(tt.In, "\x00"), forbidden)
		if report.Cleaned != dirty && !cutMarks(tt.Name) {
			t.Errorf("%s: cleaned is %v", tt.Name, report.Cleaned)
		}
	}
}

// forbidden reports what may never be in a note.
func forbidden(r rune) bool {
	if r == '\n' || r == '\t' || r == '\r' || r == '\u200d' || r == '\ufffd' {
		return false
	}
	return !unicode.IsPrint(r) && !unicode.Is(unicode.M, r) && !unicode.Is(unicode.Zs, r)
}

// cutMarks are cases in which something else than a forbidden character goes.
func cutMarks(name string) bool {
	return name == "twenty marks on a letter" || name == "zero width joiner between letters"
}

func TestANoteKeepsItsLines(t *testing.T) {
	got := plain.Note("  eerste\r\ntweede\n\n\tderde \u202e \n")
	if got.String() != "eerste\ntweede\n\n\tderde" {
		t.Errorf("%q", got)
	}
}

func TestLongTextIsCut(t *testing.T) {
	line, report := plain.CleanLine(strings.Repeat("é", 300))
	if utf8.RuneCountInString(line.String()) != plain.MaxLine || !report.Cut {
		t.Errorf("%d letters, %+v", utf8.RuneCountInString(line.String()), report)
	}
	note, report := plain.CleanNote(strings.Repeat("é", 1<<20))
	if len(note.String()) > plain.MaxNote || !utf8.ValidString(note.String()) || !report.Cut {
		t.Errorf("%d bytes, %+v", len(note.String()), report)
	}
	if _, report := plain.CleanLine("kort"); report.Cut || report.Cleaned {
		t.Errorf("%+v", report)
	}
}

func TestCleaningCleanTextChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(
			rapid.String(),
			rapid.StringOf(rapid.SampledFrom([]rune("a é\u0308\u0323\x1b[]m;\u200d👨👩❤\ufe0f\u202e\n\t\r\u009b\u0301\u0345ß\u1e9b"))),
		).Draw(t, "text")
		for name, clean := range map[string]func(string) plain.Text{"line": plain.Line, "note": plain.Note} {
			once := clean(s)
			if again := clean(once.String()); !again.Equal(once) {
				t.Fatalf("%s of %q gives %q, then %q", name, s, once, again)
			}
			if !norm.NFC.IsNormalString(once.String()) {
				t.Fatalf("%s of %q is not composed: %q", name, s, once)
			}
			if strings.ContainsFunc(once.String(), forbidden) {
				t.Fatalf("%s of %q keeps %q", name, s, once)
			}
		}
	})
}

func TestTextTravelsAsJSONAndIsCleanedOnArrival(t *testing.T) {
	var got struct {
		Name plain.Text `json:"name,omitzero"`
	}
	if err := json.Unmarshal([]byte(`{"name":"a\u001b[31mb\u202e"}`), &got); err != nil || got.Name.String() != "ab" {
		t.Errorf("%q, %v", got.Name, err)
	}
	b, err := json.Marshal(got)
	if err != nil || string(b) != `{"name":"ab"}` {
		t.Errorf("%s, %v", b, err)
	}
}

func FuzzClean(f *testing.F) {
	for _, tt := range plaintest.Corpus() {
		f.Add(tt.In)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := plain.Note(s)
		if again := plain.Note(once.String()); !again.Equal(once) {
			t.Fatalf("%q gives %q, then %q", s, once, again)
		}
		if strings.ContainsFunc(once.String(), forbidden) {
			t.Fatalf("%q keeps %q", s, once)
		}
	})
}

func BenchmarkNote(b *testing.B) {
	s := strings.Repeat("voortgang besproken, rooster en vervoer. ", 5)
	for b.Loop() {
		plain.Note(s)
	}
}
