package ics_test

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"spoorboek/model/civil"
	"spoorboek/model/plain"
	"spoorboek/store"
	"spoorboek/store/ics"
)

var stamp = time.Date(2026, time.November, 23, 8, 0, 0, 0, time.UTC)

func event() store.Event {
	return store.Event{
		UID: "0123@spoorboek", Sequence: 3, Stamp: stamp, On: civil.Of(2026, time.December, 3), At: civil.At(10, 30),
		Minutes: 60, Title: "KJ 2026-031 gesprek", Alarms: []time.Duration{30 * time.Minute},
	}
}

func written(t testing.TB, events ...store.Event) string {
	t.Helper()
	var out bytes.Buffer
	if err := ics.New().Write(&out, events); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func read(t testing.TB, file string) []store.Event {
	t.Helper()
	events, _, err := ics.New().Read(strings.NewReader(file), time.UTC)
	if err != nil {
		t.Fatal(err)
	}
	return events
}

func TestAnEventIsWrittenAsTheStandardHasIt(t *testing.T) {
	want := strings.ReplaceAll(`BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Spoorboek//Spoorboek//NL
CALSCALE:GREGORIAN
METHOD:PUBLISH
BEGIN:VEVENT
UID:0123@spoorboek
DTSTAMP:20261123T080000Z
SEQUENCE:3
DTSTART:20261203T103000
DTEND:20261203T113000
SUMMARY:KJ 2026-031 gesprek
CLASS:PRIVATE
STATUS:CONFIRMED
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-PT30M
DESCRIPTION:KJ 2026-031 gesprek
END:VALARM
END:VEVENT
END:VCALENDAR
`, "\n", "\r\n")
	if diff := cmp.Diff(want, written(t, event())); diff != "" {
		t.Error(diff)
	}
}

func TestNoTextEndsAnEventOrBeginsAnother(t *testing.T) {
	for _, text := range []string{
		"a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:b", "a;b,c\\n", `\`, "END:VCALENDAR", strings.Repeat("é", 200),
		strings.Repeat("漢", 200), "a\rEND:VEVENT\r", "x: y; DTSTART:19990101",
	} {
		e := event()
		e.Title, e.Note, e.Place, e.Alarms = text, text, text, nil
		file := written(t, e)
		for _, line := range strings.Split(file, "\r\n") {
			if len(line) > 75 || strings.ContainsAny(line, "\r\n") {
				t.Errorf("%q: the line %q", text, line)
			}
		}
		got := read(t, file)
		if len(got) != 1 || got[0].Note != plain.Note(text).String() || got[0].On != e.On {
			t.Errorf("%q is read as %+v", text, got)
		}
	}
}

func TestWhatIsWrittenReadsBackTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := func(name string) string { return plain.Line(rapid.String().Draw(t, name)).String() }
		want := store.Event{
			UID: text("uid"), Sequence: rapid.IntRange(0, 99).Draw(t, "sequence"), Stamp: stamp,
			On: civil.Of(2026, 1, 1) + civil.Date(rapid.IntRange(0, 4000).Draw(t, "day")), Title: text("title"),
			Place: text("place"), Note: plain.Note(rapid.String().Draw(t, "note")).String(),
			Cancelled: rapid.Bool().Draw(t, "off"),
		}
		if rapid.Bool().Draw(t, "timed") {
			want.At = civil.At(rapid.IntRange(0, 23).Draw(t, "hour"), rapid.IntRange(0, 59).Draw(t, "minute"))
			want.Minutes = rapid.IntRange(0, 600).Draw(t, "minutes")
		}
		var out bytes.Buffer
		if err := ics.New().Write(&out, []store.Event{want}); err != nil {
			t.Fatal(err)
		}
		got, unread, err := ics.New().Read(&out, time.UTC)
		if err != nil || unread != 0 {
			t.Fatal(err, unread)
		}
		if diff := cmp.Diff([]store.Event{want}, got); diff != "" {
			t.Fatal(diff)
		}
	})
}

func TestTimesOfOtherCalendarsBecomeThoseOfThisPlace(t *testing.T) {
	utrecht := time.FixedZone("CET", 3600)
	tests := map[string]struct {
		start string
		day   civil.Date
		at    string
	}{
		"a day":            {"DTSTART;VALUE=DATE:20261203", civil.Of(2026, 12, 3), ""},
		"a time in UTC":    {"DTSTART:20261203T233000Z", civil.Of(2026, 12, 4), "00:30"},
		"a time here":      {"DTSTART:20261203T103000", civil.Of(2026, 12, 3), "10:30"},
		"an unknown zone":  {"DTSTART;TZID=\"W. Europe: Standard Time\":20261203T103000", civil.Of(2026, 12, 3), "10:30"},
		"a file as a zone": {"DTSTART;TZID=../../etc/passwd:20261203T103000", civil.Of(2026, 12, 3), "10:30"},
	}
	for name, test := range tests {
		file := "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + test.start + "\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR\n"
		got, _, err := ics.New().Read(strings.NewReader(file), utrecht)
		if err != nil || len(got) != 1 || got[0].On != test.day || got[0].At.String() != test.at {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
}

func TestHostileCalendarsAreCleanedOrRefused(t *testing.T) {
	dirty := "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261203T103000\r\nSUMMARY:a\x1b]0;titel\x07b\u202Ec\r\n" +
		"ATTACH:http://example.com/x\r\nRRULE:FREQ=DAILY\r\nBEGIN:VALARM\r\nSUMMARY:alarm\r\nEND:VALARM\r\nEND:VEVENT\r\n" +
		"BEGIN:VEVENT\r\nDTSTART:20261399\r\nEND:VEVENT\r\nEND:VCALENDAR"
	events, unread, err := ics.New().Read(strings.NewReader(dirty), time.UTC)
	if err != nil || len(events) != 1 || unread != 1 {
		t.Fatalf("%+v, %d, %v", events, unread, err)
	}
	if strings.ContainsAny(events[0].Title, "\x1b\x07\u202e") || events[0].Title == "alarm" || !events[0].Repeats {
		t.Errorf("title %q", events[0].Title)
	}
	for name, file := range map[string]string{
		"no calendar": "Dossiernr;Naam\n", "nothing": "", "too deep": "BEGIN:VCALENDAR\n" + strings.Repeat("BEGIN:X\n", 50),
		"too many events": "BEGIN:VCALENDAR\n" + strings.Repeat("BEGIN:VEVENT\nDTSTART:20261203\nEND:VEVENT\n", 20002),
		"too large":       "BEGIN:VCALENDAR\n" + strings.Repeat("X", 17<<20),
	} {
		if _, _, err := ics.New().Read(strings.NewReader(file), time.UTC); !errors.Is(err, store.ErrNotACalendar) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(written(f, event()))
	f.Add("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261203\nSUMMARY:a\\,b\nEND:VEVENT\n")
	f.Fuzz(func(t *testing.T, file string) {
		events, _, err := ics.New().Read(strings.NewReader(file), time.UTC)
		if err != nil {
			return
		}
		for i := range events {
			events[i].Repeats, events[i].Stamp = false, stamp
		}
		if diff := cmp.Diff(events, read(t, written(t, events...)), cmp.Comparer(func(a, b []store.Event) bool {
			return len(a) == len(b)
		})); diff != "" {
			t.Fatal(diff)
		}
	})
}

// TestCalcurseTakesItIn asks a real calendar program, when it is installed.
func TestCalcurseTakesItIn(t *testing.T) {
	path, err := exec.LookPath("calcurse")
	if err != nil {
		t.Skip("calcurse is not installed")
	}
	dir := t.TempDir()
	day := event()
	day.UID, day.At, day.Title = "9@spoorboek", 0, "KJ 2026-031 termijn"
	file := filepath.Join(dir, "agenda.ics")
	if err := os.WriteFile(file, []byte(written(t, event(), day)), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(path, "-q", "-D", dir, "-i", file).CombinedOutput(); err != nil {
		t.Fatalf("import: %v\n%s", err, out)
	}
	out, err := exec.Command(path, "-q", "-D", dir, "-Q", "--from", "12/03/2026", "--to", "12/03/2026").CombinedOutput()
	if err != nil {
		t.Fatalf("query: %v\n%s", err, out)
	}
	for _, want := range []string{"KJ 2026-031 gesprek", "KJ 2026-031 termijn", "10:30"} {
		if !strings.Contains(string(out), want) {
			t.Errorf("calcurse does not show %q:\n%s", want, out)
		}
	}
}

// TestTheBytesOfTheEventsThatAreSpecial holds what a reader as forgiving as ours would not miss.
func TestTheBytesOfTheEventsThatAreSpecial(t *testing.T) {
	day := store.Event{
		UID: "9@spoorboek", Stamp: stamp.In(time.FixedZone("CET", 3600)), On: civil.Of(2026, time.December, 31), Title: `a;b,c\d`,
		Note: "een\ntwee", Place: "Kanaalweg 12; Utrecht", Alarms: []time.Duration{15 * time.Hour}, Cancelled: true,
	}
	want := []string{
		"BEGIN:VEVENT", "UID:9@spoorboek", "DTSTAMP:20261123T080000Z", "SEQUENCE:0",
		"DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101", "TRANSP:TRANSPARENT", `SUMMARY:a\;b\,c\\d`,
		`LOCATION:Kanaalweg 12\; Utrecht`, `DESCRIPTION:een\ntwee`, "CLASS:PRIVATE", "STATUS:CANCELLED", "END:VEVENT",
	}
	lines := strings.Split(written(t, day), "\r\n")
	if diff := cmp.Diff(want, lines[5:len(lines)-2]); diff != "" {
		t.Error(diff)
	}
}

func TestAnEventThatComesBackIsKnownByItsRuleOrItsDays(t *testing.T) {
	for line, repeats := range map[string]bool{
		"RRULE:FREQ=WEEKLY": true, "RDATE:20261210T103000": true, "X-RULE:FREQ=WEEKLY": false,
	} {
		file := "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261203T103000\n" + line + "\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR\n"
		if got := read(t, file); len(got) != 1 || got[0].Repeats != repeats {
			t.Errorf("%s is read as %+v", line, got)
		}
	}
}
