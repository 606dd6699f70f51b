package robot_test

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"spoorboek/model/plain/plaintest"
	"spoorboek/ui/robot"
)

// hostileSheets writes the corpus as two spreadsheets, one of them with text that is no UTF-8: every case is a
// name, a function, an employer, a task and a remark.
func hostileSheets(t *testing.T, dir string) (paths []string) {
	t.Helper()
	var sheets [2][][]string
	for i, c := range plaintest.Corpus() {
		which := 0
		if !utf8.ValidString(c.In) {
			which = 1
		}
		sheets[which] = append(sheets[which], []string{
			fmt.Sprintf("2026-%03d", i+1), "Naam" + c.In, "Voor" + c.In, "01-02-1980", "werk" + c.In, "Bedrijf" + c.In,
			"19-01-2026", "Intake", "bel" + c.In, "25-11-2026", "let op" + c.In + "einde",
		})
	}
	for i, rows := range sheets {
		path := filepath.Join(dir, fmt.Sprintf("hostile-%d.csv", i))
		f, err := os.Create(path)
		if err != nil {
			t.Fatal(err)
		}
		w := csv.NewWriter(f)
		w.Comma = ';'
		_ = w.Write([]string{
			"Dossiernr", "Achternaam", "Voornaam", "Geboortedatum", "Functie", "Werkgever", "Eerste ziektedag", "Fase",
			"Volgende actie", "Datum actie", "Opmerkingen",
		})
		_ = w.WriteAll(rows)
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	return paths
}

// hostileCommands is a script that gives the whole corpus to the command line: as text, as a dossier, as a
// filter, as a command, as an option and as the name of a file.
func hostileCommands(t *testing.T, l *laptop, sheets []string) string {
	t.Helper()
	quoted := func(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }
	var b strings.Builder
	run := func(args ...string) {
		b.WriteString(quoted(l.program) + " --lang nl --today 2026-11-23")
		for _, a := range args {
			b.WriteString(" " + quoted(a))
		}
		b.WriteString(" </dev/null\n")
	}
	for _, path := range sheets {
		run("import", path)
		run("import", path, "--yes")
	}
	evil := strings.ReplaceAll(hostileText(), "\x00", "")
	run("do", "note", "2026-002", "text="+evil)
	run("do", "task", "2026-002", "text="+evil[:180], "due=1-12-2026")
	for _, args := range [][]string{
		{"list"}, {"today"}, {"show", "2026-002"}, {"show", "2026-002", "--json"}, {"list", "--json"}, {"log"},
		{"timeline", "2026-002"}, {"retention"}, {evil}, {"list", evil}, {"list", "tekst:" + evil}, {"show", evil},
		{"do", evil}, {"do", "note", evil, "text=x"}, {"do", "note", "2026-002", evil + "=x"}, {"--" + evil}, {"import", evil},
		{"list", "--file", evil}, {"calendar", evil}, {"export", "--out", "/nergens/" + evil}, {"person", "2026-002"},
	} {
		run(args...)
	}
	script := filepath.Join(l.home, "hostile.sh")
	if err := os.WriteFile(script, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return script
}

func TestTerminalGetsNoByteThatSteersIt(t *testing.T) {
	t.Parallel()
	l := newLaptop(t).withFile()
	script := hostileCommands(t, l, hostileSheets(t, l.home))
	record, paste := filepath.Join(l.home, "bytes"), filepath.Join(l.home, "paste")
	if err := os.WriteFile(paste, []byte(hostileText()), 0o600); err != nil {
		t.Fatal(err)
	}
	term := robot.NewTerminal(t, l.env(), 120, 40,
		"read go; sh "+script+"; echo "+marker+"; "+l.program+" --lang nl --today 2026-11-23")
	term.Record(record)
	term.Press("Enter")
	term.Sees("DEZE WEEK", "Naamab")
	for _, screen := range []string{"2", "3", "4", "5", "6", "7", "1"} { // every screen of one of them
		term.Press(screen)
		term.Sees("[" + screen + " ")
	}
	term.Press("a", "n")
	term.Sees("Notitie schrijven")
	term.PasteFile(paste)
	term.Sees("nr 123") // what is left of an override
	term.Press("C-s")
	term.Misses("Notitie schrijven")
	term.Press("/")
	term.Sees("Ochtendlijst · zoeken")
	term.PasteFile(paste)
	term.Sees(" 0 dossiers") // an Esc right behind what is still coming would belong to it
	term.Press("Escape")
	term.Misses("Ochtendlijst · zoeken")
	term.Press("!")
	term.Sees("Meldingen")
	term.Press("Escape")
	term.Misses("Meldingen")
	term.Press("q", "q")
	term.Sees("ended 0")
	raw, err := os.ReadFile(record)
	if err != nil {
		t.Fatal(err)
	}
	told, shown, both := strings.Cut(string(raw), marker)
	if !both || len(told) < 20_000 || len(shown) < 20_000 {
		t.Fatalf("only %d and %d bytes were seen", len(told), len(shown))
	}
	for _, wrong := range steering(told, nil) {
		t.Errorf("a command sent %q", wrong)
	}
	for _, wrong := range steering(shown, ours) {
		t.Errorf("the workbench sent %q", wrong)
	}
	for _, c := range plaintest.Corpus() {
		whole := strings.ContainsAny(c.In, "\x1b\u009b\u009d\u0090") && !strings.HasSuffix(c.In, "\x1b")
		if whole && strings.Contains(shown, c.In) {
			t.Errorf("%s: %q reached the terminal as it is", c.Name, c.In)
		}
	}
}

// marker stands between what commands say and what the workbench shows.
const marker = "=== werkbank ==="

// hostileText is the corpus in one text; what a terminal itself makes the end of a paste is not in it.
func hostileText() string {
	var b strings.Builder
	for _, c := range plaintest.Corpus() {
		if !strings.Contains(c.In, "\x1b[201~") {
			b.WriteString(c.In + " ")
		}
	}
	return b.String()
}

// ours are what Bubble Tea sends to draw, and to ask the terminal what it can: a control sequence without its
// numbers.
var ours = append(strings.Fields(`
	\b \t \x1b[H \x1b[J \x1b[K \x1b[X \x1b[P \x1b[b \x1b[C \x1b[D \x1b[A \x1b[B \x1b[G \x1b[d \x1b[Z \x1b[I \x1bM
	\x1b[L \x1b[M \x1b[S \x1b[T \x1b[r \x1b[@ \x1b[m \x1b[?h \x1b[?l \x1b[?W \x1b[?$p \x1b[>m \x1b[>u \x1b[<u \x1b[?u \x1b[=u
	progress \x1b]11;?\a \x1b]2;Spoorboek\a \x1b]2;Spoorboek_(vergrendeld)\a \x1b]2;\a
	\x1b[_q`), "\\x1b[`")

// progress is how far a long piece of work is, for the task bar. Closing the file is one where the laptop is
// slow: only then this is sent.
var progress = regexp.MustCompile(`^\x1b\]9;4;[0-4](;[0-9]{1,3})?\x07$`)

// steering returns what in the output of a program is neither text nor one of the sequences it may send.
func steering(out string, may []string) (wrong []string) {
	var state byte
	p := ansi.NewParser()
	for len(out) > 0 {
		seq, _, n, next := ansi.DecodeSequence(out, state, p)
		kind := seq
		if strings.HasPrefix(seq, "\x1b[") {
			kind = strings.Map(withoutNumbers, seq)
		}
		if progress.MatchString(seq) {
			kind = "progress"
		}
		kind = strings.Trim(strconv.Quote(kind), `"`)
		if !readable(seq) && !slices.Contains(may, strings.ReplaceAll(kind, " ", "_")) && !slices.Contains(wrong, kind) {
			wrong = append(wrong, kind)
		}
		out, state = out[n:], next
	}
	return wrong
}

func withoutNumbers(r rune) rune {
	if '0' <= r && r <= ';' {
		return -1
	}
	return r
}

// readable reports whether a piece of output is text: letters, line ends, and pictures that are joined.
func readable(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool {
		joined := r == '\u200d' && len(s) > 3
		return r != '\n' && r != '\r' && !joined && !unicode.IsPrint(r) && !unicode.Is(unicode.M, r)
	})
}
