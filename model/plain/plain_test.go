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
)

// hostile are texts that try to reach a terminal or a reader's eye, and what may be left of them in a line.
var hostile = map[string]struct{ in, want string }{
	"plain text":                        {"Karin Jansen", "Karin Jansen"},
	"accents stay":                      {"Zoë Çelik-Ünal", "Zoë Çelik-Ünal"},
	"letter and mark become one":        {"Zoe\u0308", "Zoë"},
	"colour":                            {"a\x1b[31mb", "ab"},
	"colour without an end":             {"a\x1b[31", "a"},
	"bold and colour in one":            {"\x1b[1;31mrood\x1b[0m", "rood"},
	"cursor home and clear":             {"\x1b[H\x1b[2Jweg", "weg"},
	"private mode":                      {"\x1b[?1049hweg", "weg"},
	"query of the terminal":             {"\x1b[6nx", "x"},
	"intermediate bytes":                {"\x1b[0 qx", "x"},
	"title by OSC and BEL":              {"\x1b]0;titel\x07x", "x"},
	"title by OSC and ST":               {"\x1b]0;titel\x1b\\x", "x"},
	"clipboard by OSC 52":               {"\x1b]52;c;ZXZpbA==\x07x", "x"},
	"link by OSC 8":                     {"\x1b]8;;https://kwaad\x1b\\klik\x1b]8;;\x1b\\", "klik"},
	"OSC without an end":                {"\x1b]0;titel", ""},
	"OSC broken off by a line":          {"\x1b]0;titel\nrest", "rest"},
	"device control":                    {"\x1bPq#0\x1b\\x", "x"},
	"start of string":                   {"\x1bXabc\x1b\\x", "x"},
	"privacy message":                   {"\x1b^abc\x1b\\x", "x"},
	"program command":                   {"\x1b_abc\x1b\\x", "x"},
	"kitty picture":                     {"\x1b_Gf=100;AAAA\x1b\\x", "x"},
	"reset":                             {"a\x1bcb", "ab"},
	"character set":                     {"a\x1b(0b", "ab"},
	"keypad mode":                       {"a\x1b=b", "ab"},
	"alone at the end":                  {"a\x1b", "a"},
	"two escapes":                       {"\x1b\x1b[31ma", "a"},
	"C1 control sequence":               {"a\u009b31mb", "ab"},
	"C1 title":                          {"\u009d0;titel\u009cx", "x"},
	"C1 device control":                 {"\u0090q\u009cx", "x"},
	"C1 start of string":                {"\u0098abc\u009cx", "x"},
	"C1 privacy message":                {"\u009eabc\u009cx", "x"},
	"C1 program command":                {"\u009fabc\u009cx", "x"},
	"C1 next line":                      {"a\u0085b", "ab"},
	"C1 index":                          {"a\u0084b", "ab"},
	"raw C1 byte is no UTF-8":           {"a\x9b31mb", "a\ufffd31mb"},
	"bell":                              {"a\ab", "ab"},
	"backspace":                         {"weg\b\b\bniet", "wegniet"},
	"delete":                            {"a\x7fb", "ab"},
	"NUL":                               {"a\x00b", "ab"},
	"shift out":                         {"a\x0eb", "ab"},
	"vertical tab and form feed":        {"a\vb\fc", "abc"},
	"carriage return overwrites":        {"goed\rkwaad", "goed kwaad"},
	"line end in a name":                {"Karin\nJansen", "Karin Jansen"},
	"Windows line end":                  {"Karin\r\nJansen", "Karin Jansen"},
	"tab in a name":                     {"Karin\tJansen", "Karin Jansen"},
	"override right to left":            {"nr \u202e123", "nr 123"},
	"embedding":                         {"a\u202ab\u202cc", "abc"},
	"isolate":                           {"a\u2066b\u2069c", "abc"},
	"marks of direction":                {"a\u200eb\u200fc", "abc"},
	"Arabic letter mark":                {"a\u061cb", "ab"},
	"line separator":                    {"a\u2028b", "ab"},
	"paragraph separator":               {"a\u2029b", "ab"},
	"zero width space":                  {"a\u200bb", "ab"},
	"zero width joiner between letters": {"a\u200db", "ab"},
	"zero width non-joiner":             {"a\u200cb", "ab"},
	"word joiner":                       {"a\u2060b", "ab"},
	"byte order mark":                   {"\ufeffKarin", "Karin"},
	"soft hyphen":                       {"a\u00adb", "ab"},
	"tags":                              {"a\U000e0041\U000e0042b", "ab"},
	"language tag":                      {"a\U000e0001b", "ab"},
	"private use":                       {"a\ue000b", "ab"},
	"private use, far":                  {"a\U000f0000b", "ab"},
	"no character":                      {"a\uffffb", "ab"},
	"surrogate":                         {"a\xed\xa0\x80b", "a\ufffdb"},
	"overlong":                          {"a\xc0\xafb", "a\ufffdb"},
	"cut off":                           {"a\xe2\x82", "a\ufffd"},
	"twenty marks on a letter":          {"z" + strings.Repeat("\u0321", 20), "z" + strings.Repeat("\u0321", 4)},
	"no-break space":                    {"Karin\u00a0Jansen", "Karin Jansen"},
	"ideographic space":                 {"Karin\u3000Jansen", "Karin Jansen"},
	"many blanks":                       {"  Karin   Jansen  ", "Karin Jansen"},
	"a family stays one picture":        {"👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"},
	"a heart on fire stays":             {"❤\ufe0f\u200d🔥", "❤\ufe0f\u200d🔥"},
	"a colour inside a title":           {"\x1b]0;\x1b[31mx\x07y", "xy"},
	"a formula is text here":            {"=1+1", "=1+1"},
}

func TestHostileTextLosesItsControls(t *testing.T) {
	if len(hostile) < 60 {
		t.Errorf("%d cases", len(hostile))
	}
	for name, tt := range hostile {
		got, report := plain.CleanLine(tt.in)
		if got.String() != tt.want {
			t.Errorf("%s: %q gives %q, want %q", name, tt.in, got, tt.want)
		}
		if again := plain.Line(got.String()); !again.Equal(got) {
			t.Errorf("%s: cleaned again gives %q", name, again)
		}
		if note := plain.Note(tt.in).String(); strings.ContainsFunc(note, forbidden) {
			t.Errorf("%s: note %q", name, note)
		}
		if report.Cleaned != strings.ContainsFunc(strings.ToValidUTF8(tt.in, "\x00"), forbidden) && !cutMarks(name) {
			t.Errorf("%s: cleaned is %v", name, report.Cleaned)
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
	for _, tt := range hostile {
		f.Add(tt.in)
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
