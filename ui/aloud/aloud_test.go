package aloud_test

import (
	"bytes"
	"context"
	"flag"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"spoorboek/model/caseload"
	"spoorboek/model/dossier"
	"spoorboek/store"
	"spoorboek/store/bolt"
	"spoorboek/store/render"
	"spoorboek/store/seal"
	"spoorboek/store/sheet"
	"spoorboek/ui/cli"
	"spoorboek/ui/host"
)

var update = flag.Bool("update", false, "write the transcripts anew")

const passphrase = "koper stoel rivier lamp zeven"

// laptop is a coach's laptop with nobody looking at it: a home folder, and a clock that moves when told.
type laptop struct {
	t    *testing.T
	home string
	now  time.Time
	env  map[string]string
}

func newLaptop(t *testing.T) *laptop {
	t.Helper()
	return &laptop{
		t: t, home: t.TempDir(), now: time.Date(2026, time.November, 23, 8, 41, 0, 0, time.UTC),
		env: map[string]string{"LANG": "nl_NL.UTF-8"},
	}
}

// talk says lines to the program and gives the transcript: what it said, with what was typed behind its
// prompts. A line that begins with "~" lets that long pass before the next; "!" before a line types it
// unseen.
func (l *laptop) talk(args []string, lines ...string) (transcript string, code int) {
	l.t.Helper()
	var out bytes.Buffer
	k := &hands{laptop: l, lines: lines, out: &out}
	code = cli.Run(context.Background(), l.deps(k, &out), args)
	return out.String(), code
}

// answer talks as talk does, with answers that follow from what is said.
func (l *laptop) answer(args []string, reply func(said string) (string, bool)) (transcript string, code int) {
	l.t.Helper()
	var out bytes.Buffer
	k := &hands{laptop: l, reply: reply, out: &out}
	code = cli.Run(context.Background(), l.deps(k, &out), args)
	return out.String(), code
}

func (l *laptop) deps(k *hands, out io.Writer) cli.Deps {
	return cli.Deps{
		Version: "test", Sheets: sheet.New(), Render: render.New(), Source: host.Source(l.home),
		Vault: func(path string) store.Vault {
			return bolt.New(bolt.Options{
				Path: path, StateDir: filepath.Join(l.home, "state"), Project: caseload.ProjectEntries,
				Schema: caseload.Schema, Decode: dossier.Decode, Rand: rand.NewChaCha8([32]byte{3}), PID: os.Getpid(),
				KDF: seal.Floor,
			})
		},
		World: cli.World{
			Clock: func() time.Time { return l.now }, Rest: k.rest, Rand: rand.NewChaCha8([32]byte{7}), Env: l.env,
			File: filepath.Join(l.home, "spoorboek.db"), Temp: l.home, User: "els",
			State: filepath.Join(l.home, "state"),
		},
		Terminal: cli.Terminal{In: k, Out: out, Err: out, Asks: true, Secret: k.secret},
	}
}

// filled makes a file with the invented caseload.
func (l *laptop) filled(dossiers string) *laptop {
	l.t.Helper()
	if said, code := l.talk([]string{"init"}, "!"+passphrase, "!"+passphrase); code != 0 {
		l.t.Fatalf("init: %d\n%s", code, said)
	}
	if said, code := l.talk([]string{"generate", "--dossiers", dossiers}, "!"+passphrase); code != 0 {
		l.t.Fatalf("generate: %d\n%s", code, said)
	}
	return l
}

// hands are those of the coach: they type one line after another, and what they type is seen.
type hands struct {
	*laptop
	lines []string
	reply func(said string) (line string, ok bool) // in the place of lines: what to answer to what was said
	typed []byte                                   // of the line that is being read
	out   *bytes.Buffer
}

// next takes the next line; time passes before it where the script says so.
func (h *hands) next() (string, bool) {
	for len(h.lines) > 0 && strings.HasPrefix(h.lines[0], "~") {
		d, err := time.ParseDuration(h.lines[0][1:])
		if err != nil {
			h.t.Fatal(err)
		}
		h.now = h.now.Add(d)
		h.lines = h.lines[1:]
	}
	if h.reply != nil {
		return h.reply(h.out.String())
	}
	if len(h.lines) == 0 {
		return "", false
	}
	line := h.lines[0]
	h.lines = h.lines[1:]
	return line, true
}

// Read is the keyboard: a line at a time, echoed as a terminal does.
func (h *hands) Read(b []byte) (int, error) {
	if len(h.typed) == 0 {
		line, ok := h.next()
		if !ok {
			return 0, io.EOF
		}
		if strings.HasPrefix(line, "!") {
			h.t.Errorf("a passphrase would be typed in sight:\n%s", h.out)
		}
		h.out.WriteString(line + "\n")
		h.typed = []byte(line + "\n")
	}
	n := copy(b[:1], h.typed)
	h.typed = h.typed[n:]
	return n, nil
}

// secret is a line that is not echoed.
func (h *hands) secret(context.Context) ([]byte, error) {
	line, ok := h.next()
	if !ok {
		return nil, io.EOF
	}
	if !strings.HasPrefix(line, "!") {
		h.t.Errorf("%q is typed where a passphrase is asked:\n%s", line, h.out)
	}
	return []byte(strings.TrimPrefix(line, "!")), nil
}

// rest never ends by itself: time passes when the script says so.
func (h *hands) rest(ctx context.Context, d time.Duration) (context.Context, context.CancelFunc) {
	wait, cancel := context.WithCancel(ctx)
	if d < time.Second { // the wait after wrong passphrases
		cancel()
	}
	return wait, cancel
}

// same holds a transcript against the one that was kept.
func same(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != got {
		t.Errorf("%s is told differently now:\n%s", name, got)
	}
	if strings.ContainsAny(got, "\x1b\r\b") {
		t.Errorf("%s moves the cursor", name)
	}
}

func TestAMorningIsToldAndAnswered(t *testing.T) {
	l := newLaptop(t).filled("8")
	said, code := l.talk([]string{"--read-aloud"}, "!koper stoel", "!"+passphrase,
		"4", "contact", "4", "Samira kan 3 x 3 uur aan.", "Zij begint maandag.", "", "velden", "3", "mw. De Wit", "ja",
		"+taak rooster sturen aan mw. De Wit vr 10u", "taken", "1", "stop",
		"taak", "bel bedrijfsarts", "morgen", "ja",
		"fase", "nazorg", "", "ja", "geplaatst bij de eigen werkgever", "ongedaan", "opnieuw", "ongedaan",
		"stop", "zoek fase:intake", "1", "slot", "", "!verkeerd", "!"+passphrase,
		"bestaat niet", "99", "contact", "Jansen", "6", "2", "Half getypt", "stop", "~11m", "nog wat", "", "!"+passphrase,
		"1", "nee", "afsluiten")
	if code != 0 {
		t.Errorf("exit %d", code)
	}
	same(t, "morning-nl", said)

	said, code = l.talk([]string{"log", "2026-004"}, "!"+passphrase)
	for _, kept := range []string{"Samira kan 3 x 3 uur aan", "rooster sturen"} {
		if code != 0 || !strings.Contains(said, kept) {
			t.Errorf("%q is not in the log of the command line:\n%s", kept, said)
		}
	}
}

func TestAMorningIsToldInEnglish(t *testing.T) {
	said, code := newLaptop(t).talk([]string{"demo", "--read-aloud", "--dossiers", "8", "--lang", "en"},
		"4", "contact three-way", "Samira can do 3 x 3 hours.", "", "yes", "+task call employer fri",
		"phase", "aftercare", "", "yes", "placed with her own employer", "undo", "redo", "undo",
		"stop", "search jansen", "1", "lock", "", "no such thing", "done", "?", "stop", "stop", "no", "~11m", "anything", "")
	if code != 0 {
		t.Errorf("exit %d", code)
	}
	same(t, "morning-en", said)
}

func TestTheEndOfWhatIsTypedEndsTheProgramAndKeepsTheDraft(t *testing.T) {
	l := newLaptop(t).filled("4")
	if said, code := l.talk([]string{"--read-aloud"}, "!"+passphrase, "1", "contact", "2", "Half getypt"); code != 0 {
		t.Errorf("exit %d:\n%s", code, said)
	}
	said, _ := l.talk([]string{"--read-aloud"}, "!"+passphrase, "5", "", "", "ja")
	if !strings.Contains(said, "Er staat een concept") || !strings.Contains(said, "Nu: Half getypt.") || !strings.Contains(said, "Contact vastgelegd") {
		t.Errorf("the draft is gone:\n%s", said)
	}
}

func TestATaskThatIsOpenIsOfferedToBeDoneAndNotToBeOpenedAgain(t *testing.T) {
	said, _ := newLaptop(t).talk([]string{"demo", "--read-aloud"}, "9", "taken", "1")
	if low := strings.ToLower(said); !strings.Contains(low, "2 klaar") || strings.Contains(low, "heropen") {
		t.Errorf("of an open task:\n%s", said)
	}
	if !strings.HasSuffix(said, "\n") {
		t.Errorf("the last line does not end: %q", said[len(said)-10:])
	}
}

func TestATaskThatIsTickedOffIsAskedForNoMomentOfTheLaw(t *testing.T) {
	said, _ := newLaptop(t).talk([]string{"demo", "--read-aloud"}, "9", "taken", "1", "klaar", "", "ja")
	if strings.Contains(said, "Moment?") {
		t.Errorf("the task is known, yet a moment is asked:\n%s", said)
	}
	if !strings.Contains(said, "Klaar, Emre") {
		t.Errorf("the task was not ticked off:\n%s", said)
	}
}

func TestWhatAMorningAsksIsAskedInItsOrderWithoutNamingFields(t *testing.T) {
	l := newLaptop(t).filled("4")
	said, code := l.talk([]string{"--read-aloud"}, "!"+passphrase,
		"1", "taak bel de werkgever terug vr 10u", "taken", "stop",
		"1", "sollicitatie toevoegen", "Hofland", "receptionist", "30", "passend", "ja", "sollicitaties", "stop",
		"1", "afspraak", "vr", "14:00", "kantoor", "telefoon", "ja", "afspraken", "stop",
		"taak Dijk", "rapportage sturen", "morgen", "ja", "afsluiten")
	if code != 0 {
		t.Errorf("exit %d", code)
	}
	for _, want := range []string{
		"bel de werkgever terug 10u vr 27-11", "Werkgever?", "Functie?", "Geef een nummer van 1 tot en met 10",
		"10 niet passend\nStandaard 1.", "«Stop» gaat terug", "receptionist", "Hofland", "passend",
		"Datum?", "Tijd?", "Plaats?", "1. telefoon vr 27-11 14:00 kantoor.", "Taak toevoegen: Henk van Dijk.",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not said", want)
		}
	}
	if t.Failed() || strings.Contains(said, "Vul dit in") {
		t.Error(said)
	}
}

func TestATerminalThatCannotDrawIsReadAloud(t *testing.T) {
	for name, env := range map[string][2]string{"a dumb terminal": {"TERM", "dumb"}, "a screen reader": {"ACCESSIBLE", "1"}} {
		l := newLaptop(t)
		l.env[env[0]] = env[1]
		if said, code := l.talk([]string{"demo", "--dossiers", "2"}); code != 0 || !strings.Contains(said, "Ochtendlijst.") {
			t.Errorf("%s ends with %d:\n%s", name, code, said)
		}
	}
}

func TestWithoutAFileOneIsMade(t *testing.T) {
	l := newLaptop(t)
	said, code := l.talk([]string{"--read-aloud"}, "?", "1", "!"+passphrase, "!"+passphrase, "!"+passphrase,
		"nieuw dossier", "Karin Jansen", "Hofland", "1-10-2025", "ja", "ochtend", "stop", "ja")
	if code != 0 || !strings.Contains(said, "herstelsleutel") || !strings.Contains(said, "1 dossier. ") {
		t.Errorf("exit %d:\n%s", code, said)
	}
}
