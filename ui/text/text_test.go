package text_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/norm"
	"spoorboek/model/signal"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
	"spoorboek/store"
	"spoorboek/ui/cell"
	"spoorboek/ui/text"
)

var (
	nl    = text.New(text.NL)
	en    = text.New(text.EN)
	today = civil.Of(2026, time.November, 23)
)

func TestBothLanguagesSayEverything(t *testing.T) {
	seen := map[text.ID]bool{}
	for _, id := range text.IDs() {
		if seen[id] {
			t.Errorf("%s stands in the catalogue twice", id)
		}
		seen[id] = true
		for _, w := range []*text.Words{nl, en} {
			if s := w.T(id); strings.TrimSpace(s) == "" {
				t.Errorf("%s in %s is %q", id, w.Lang(), s)
			}
		}
		if verbs(nl.T(id)) != verbs(en.T(id)) {
			t.Errorf("%s takes other things in each language: %q and %q", id, nl.T(id), en.T(id))
		}
	}
	if len(seen) < 600 {
		t.Errorf("only %d phrases", len(seen))
	}
}

var verb = regexp.MustCompile(`%(\[\d\])?[-+0-9.]*[a-z%]`)

func verbs(s string) string { return strings.Join(verb.FindAllString(s, -1), " ") }

func TestWhatNotToSay(t *testing.T) {
	never := []string{"kandidaat", "aanzegging", "terugkoppeling FML", "gebruiker", "hr ", "wachtwoordzin kwijt?"}
	for _, id := range text.IDs() {
		for _, word := range never {
			if strings.Contains(strings.ToLower(nl.T(id)), strings.ToLower(word)) {
				t.Errorf("%s says %q: %q", id, word, nl.T(id))
			}
		}
	}
}

func TestPhrasesDrawAsTheyAreWritten(t *testing.T) {
	for _, id := range text.IDs() {
		for _, w := range []*text.Words{nl, en} {
			if s := w.T(id); cell.Clean(s) != s {
				t.Errorf("%s would be drawn as %q", id, cell.Clean(s))
			}
		}
	}
}

func has(t *testing.T, ids ...string) {
	t.Helper()
	for _, id := range ids {
		if !nl.Has(text.ID(id)) {
			t.Errorf("no words for %s", id)
		}
	}
}

func TestEveryActHasALabelForEachFieldAndChoice(t *testing.T) {
	for _, spec := range dossier.Acts() {
		has(t, "act."+spec.Name)
		for _, p := range spec.Params {
			has(t, "act."+spec.Name+"."+p.Key)
			for _, v := range p.Choices {
				if nl.Choice(p.Key, v) == "choice."+p.Key+"."+v || strings.HasPrefix(nl.Choice(p.Key, v), "moment.") {
					t.Errorf("no words for %s=%s of %s", p.Key, v, spec.Name)
				}
			}
		}
	}
}

func TestEveryMomentHasALongAndAShortName(t *testing.T) {
	for _, code := range wvp.Codes() {
		has(t, "moment."+string(code), "moment."+string(code)+".short")
		for _, w := range []*text.Words{nl, en} {
			if n := cell.Width(w.MomentShort(string(code))); n > 22 {
				t.Errorf("%s takes %d cells", w.MomentShort(string(code)), n)
			}
		}
		has(t, "actor."+string(wvp.Duty(code)))
	}
}

func TestEveryRuleSettingGroupAndPhaseHasWords(t *testing.T) {
	for _, r := range signal.Rules() {
		if r.ID != signal.Mark {
			has(t, "signal."+r.Name)
		}
		has(t, "ground."+string(r.Kind))
	}
	for _, s := range norm.Thresholds() {
		has(t, "setting."+string(s.Key))
	}
	for g := range signal.GroupCount {
		has(t, "group."+signal.Group(g).String())
	}
	for p := track.Registered; p <= track.Closed; p++ {
		has(t, "phase."+p.Name())
		for q := track.Registered; q <= track.Closed; q++ {
			for _, c := range track.Gate(p, q) {
				has(t, "reason."+string(c))
			}
		}
	}
}

func TestTheTextOfEverySignalNamesItsReasonInBothLanguages(t *testing.T) {
	for _, r := range signal.Rules() {
		s := signal.Signal{
			Rule: r.ID, Group: signal.Today, Due: civil.Of(2026, time.December, 3), Since: civil.Of(2026, time.October, 2),
			Count: 17, Code: wvp.Week42Report, Actor: wvp.Employer, Kind: dossier.Call, At: civil.At(9, 30), Text: "Hofland",
		}
		if r.ID == signal.Mark {
			s.Group = signal.Later // it never speaks, and is told by its moment
		}
		for _, w := range []*text.Words{nl, en} {
			said := w.F(text.ID(s.TextID()), s.Args()...)
			if strings.Contains(said, "%!") || strings.HasPrefix(said, "signal.") || len([]rune(said)) < 5 {
				t.Errorf("%s says %q", r.Name, said)
			}
			for _, a := range s.Args() {
				if !strings.Contains(said, argument(w, a)) {
					t.Errorf("%s says %q without %q", r.Name, said, argument(w, a))
				}
			}
		}
	}
}

// argument is how an argument of a signal is written in its text.
func argument(w *text.Words, a any) string {
	switch v := a.(type) {
	case civil.Date:
		return w.DayLong(v)
	case wvp.Code:
		return w.MomentShort(string(v))
	case wvp.Actor:
		return w.Of("actor", string(v))
	case dossier.ContactKind:
		return w.Choice("kind", string(v))
	}
	return fmt.Sprint(a)
}

func TestDays(t *testing.T) {
	tests := map[string]struct{ got, want string }{
		"a day of this year":            {nl.Day(civil.Of(2026, 11, 27), today), "vr 27-11"},
		"a day within 90 days":          {nl.Day(civil.Of(2027, 1, 4), today), "ma 04-01"},
		"a day further on has its year": {nl.Day(civil.Of(2027, 10, 25), today), "ma 25-10-2027"},
		"a day of last year too":        {nl.Day(civil.Of(2025, 12, 31), today), "wo 31-12-2025"},
		"in English as ISO":             {en.Day(civil.Of(2026, 11, 27), today), "Fri 2026-11-27"},
		"no day is nothing":             {nl.Day(0, today), ""},
		"the whole day":                 {nl.DayLong(today), "23-11-2026"},
		"the whole day in English":      {en.DayLong(today), "2026-11-23"},
		"the day in words":              {nl.DayFull(today), "maandag 23 november 2026"},
		"the day in English words":      {en.DayFull(today), "Monday 23 November 2026"},
		"today":                         {nl.Ago(today, today), "vandaag"},
		"yesterday":                     {nl.Ago(today.Add(-1), today), "gisteren"},
		"tomorrow":                      {en.Ago(today.Add(1), today), "tomorrow"},
		"days ago":                      {nl.Ago(today.Add(-3), today), "3 dagen geleden"},
		"days ahead":                    {nl.Ago(today.Add(5), today), "over 5 dagen"},
		"late":                          {nl.Due(today.Add(-4), today), "4 d te laat"},
		"due today":                     {nl.Due(today, today), "vandaag"},
		"due later":                     {nl.Due(today.Add(2), today), "wo 25-11"},
		"one day":                       {nl.Weeks(1), "1 dag"},
		"whole weeks":                   {nl.Weeks(42), "6 wk"},
		"weeks and days":                {nl.Weeks(45), "6 wk + 3 d"},
		"sickness week":                 {nl.SickWeek(46), "zwk 46"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if tt.got != tt.want {
				t.Errorf("got %q, want %q", tt.got, tt.want)
			}
		})
	}
}

func TestValuesOfTheModelArePutInWords(t *testing.T) {
	tests := map[string]struct{ got, want string }{
		"a question to another":  {nl.F("signal.ask", wvp.Employer, wvp.Week42Report), "vraag werkgever: 42e-weeksmelding gedaan?"},
		"an appointment":         {nl.F("signal.appointment", dossier.Meeting, civil.At(10, 30), "locatie"), "gesprek 10:30 locatie"},
		"one without a time":     {nl.F("signal.appointment", dossier.Meeting, civil.Time(0), ""), "gesprek"},
		"a task without a text":  {nl.F("signal.task", ""), "taak"},
		"a percent sign in data": {nl.F("signal.task", "100% klaar"), "100% klaar"},
		"a date":                 {en.F("signal.resting", today), "reported recovered 2026-11-23, warnings rest"},
		"a date without end":     {nl.F("signal.paused", civil.Date(0)), "gepauzeerd tot nader bericht"},
		"a group above another":  {nl.F("order.group", signal.Overdue, signal.Today), "te laat gaat voor vandaag"},
		"words left unsaid":      {nl.F("sheet.problem.no-name", "x", "y"), "naam ontbreekt"},
		"an unknown id":          {nl.T("no.such.id"), "no.such.id"},
		"one of many":            {nl.N("day.count", 1) + " " + nl.N("day.count", 2), "1 dag 2 dagen"},
		"searching folds":        {text.Fold("Zoë Çelik"), "zoe celik"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if tt.got != tt.want {
				t.Errorf("got %q, want %q", tt.got, tt.want)
			}
		})
	}
}

func TestErrorsAreExplained(t *testing.T) {
	_, badDay := civil.ParseLoose("31-4-2026")
	_, badQuery := caseload.ParseQuery("zw:veel")
	all := []error{
		store.ErrNotFound, store.ErrConflict, store.ErrErased, store.ErrLocked, store.ErrWeak, store.ErrInUse,
		store.ErrSealed, store.ErrReadOnly, store.ErrBarred, store.ErrNewer, store.ErrOlder, store.ErrDamaged, store.ErrNoFile, store.ErrExists,
		store.ErrNotAFile, store.ErrFull, store.ErrReplaced, store.ErrNotASheet, store.ErrSheetTooLarge, store.ErrNoSuchSheet,
		store.ErrNoColumns, store.ErrNothingToImport, context.Canceled,
		&store.InUseError{PID: 4711}, &store.NewerError{File: 3, Program: 2}, &store.OlderError{Seen: 9, Found: 4},
		&store.WeakError{Reasons: []store.Weakness{store.WeakShort, store.WeakCommon}},
		&dossier.FieldError{Key: "on", Code: dossier.BadDay}, &dossier.FieldError{Key: "to", Code: dossier.BadChoice, Hint: "a b"},
		&dossier.NotAllowed{Act: "pause", Unmet: []dossier.Reason{dossier.ReasonPaused}}, badDay, badQuery,
	}
	for _, err := range all {
		for _, w := range []*text.Words{nl, en} {
			got := w.Explain(fmt.Errorf("doing this: %w", err))
			if got == "" || strings.Contains(got, "%!") || strings.Contains(got, "error.") || strings.Contains(got, "doing this") {
				t.Errorf("%v is explained as %q", err, got)
			}
		}
	}
	if got := nl.Explain(badDay); !strings.Contains(got, "30-04-2026") {
		t.Errorf("a wrong date names a right one: %q", got)
	}
	if got := nl.Explain(errors.New("odd")); !strings.Contains(got, "odd") || !strings.Contains(got, "bewaard") {
		t.Errorf("an error nobody thought of: %q", got)
	}
}

// constants are the values of all constants of a named string type in a folder of our source.
func constants(t *testing.T, folder, typ string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no source in %s: %v", folder, err)
	}
	line := regexp.MustCompile(`(?m)^\s+\w+\s+` + typ + `\s*= "([^"]+)"`)
	var found []string
	for _, f := range files {
		source, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range line.FindAllStringSubmatch(string(source), -1) {
			found = append(found, m[1])
		}
	}
	if len(found) == 0 {
		t.Fatalf("no constants of %s in %s", typ, folder)
	}
	return found
}

func TestEveryErrorCodeReasonAndProblemHasWords(t *testing.T) {
	for _, c := range []struct{ folder, typ, prefix string }{
		{"../../model/dossier", "ErrorCode", "error.field."},
		{"../../model/dossier", "Reason", "reason."},
		{"../../model/track", "Condition", "reason."},
		{"../../model/track", "FirstTrack", "first-track."},
		{"../../model/civil", "Reason", "error.date."},
		{"../../store", "ProblemCode", "sheet.problem."},
		{"../../store", "Weakness", "weak."},
	} {
		for _, v := range constants(t, c.folder, c.typ) {
			has(t, c.prefix+v)
		}
	}
}

func TestNoSignThatASCIICannotSay(t *testing.T) {
	for _, id := range text.IDs() {
		for _, w := range []*text.Words{nl, en} {
			if strings.Contains(w.T(id), "↵") { // one cell there, "Ent" in ASCII: drawn from the glyphs, not from words
				t.Errorf("%s says ↵", id)
			}
		}
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		text.New(text.NL)
	}
}

func BenchmarkFill(b *testing.B) {
	for b.Loop() {
		nl.F("signal.ask", wvp.Employer, wvp.Week42Report)
	}
}

func TestEveryPhraseThatIsAskedForExists(t *testing.T) {
	asked := regexp.MustCompile(`\.(T|F|N)\("([a-z0-9.-]+)"[,)]`)
	err := filepath.WalkDir("..", func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for _, m := range asked.FindAllStringSubmatch(string(source), -1) {
			ids := []string{m[2]}
			if m[1] == "N" {
				ids = []string{m[2] + ".one", m[2] + ".many"}
			}
			for _, id := range ids {
				if !nl.Has(text.ID(id)) {
					t.Errorf("%s asks for %s", path, id)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
