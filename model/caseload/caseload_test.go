package caseload_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/signal"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
)

var monday = civil.Of(2026, time.November, 23)

// row is a stored row, read back as the list gets it.
func row(t testing.TB, n int, name, employer string, change func(*caseload.Row)) caseload.Row {
	t.Helper()
	r := caseload.Row{
		ID:     journal.ID{byte(n >> 8), byte(n), 1},
		Number: fmt.Sprintf("2026-%03d", n), Name: name, Employer: employer, Job: "planner", Count: 60, Head: uint64(n),
		In: signal.Inputs{
			FirstSick: monday.Add(-350), Assigned: monday.Add(-100), Came: monday.Add(-100),
			Steps:   []signal.PhaseStep{{Phase: track.Orientation, On: monday.Add(-20)}},
			Contact: signal.Rhythm{Last: monday.Add(-2)}, Report: signal.Rhythm{Last: monday.Add(-2)},
			Review: signal.Rhythm{Last: monday.Add(-2)},
		},
	}
	if at := strings.LastIndex(strings.SplitN(name, ",", 2)[0], " "); at > 0 {
		r.Last = at + 1
	}
	if change != nil {
		change(&r)
	}
	back, err := caseload.DecodeRow(r.Append(nil))
	if err != nil {
		t.Fatal(err)
	}
	return back
}

func task(due int) func(*caseload.Row) {
	return func(r *caseload.Row) {
		r.In.Dues = append(r.In.Dues, signal.Due{
			Rule: signal.Task, On: monday.Add(due), Item: journal.ID{9}, Text: "cv nalezen",
		})
	}
}

func phase(p track.Phase) func(*caseload.Row) {
	return func(r *caseload.Row) { r.In.Steps = []signal.PhaseStep{{Phase: p, On: monday.Add(-20)}} }
}

func silent(days int) func(*caseload.Row) {
	return func(r *caseload.Row) { r.In.Contact.Last = monday.Add(-days) }
}

// morning is a small caseload of each sort.
func morning(t testing.TB) []caseload.Row {
	return []caseload.Row{
		row(t, 1, "Jansen, Karin", "Zorggroep De Linde", task(-4)),
		row(t, 2, "van Dijk, Henk", "Logis B.V.", task(-3)),
		row(t, 3, "Fransen, Zoë", "Transportbedrijf Kok", task(0)),
		row(t, 4, "Çelik, Emre", "Logis B.V.", task(0)),
		row(t, 5, "Yılmaz, Ayşe", "Gemeente Oosterveld", task(3)),
		row(t, 6, "Nowak, Łucja", "Bakkerij Ørsted", phase(track.Intake)),
		row(t, 7, "in 't Veld, Piet", "Logis B.V.", silent(32)),
		row(t, 8, "van der Berg, Anja", "Zorggroep De Linde", func(r *caseload.Row) { r.In.FirstSick = 0 }),
		row(t, 9, "Smit, Ria", "Zorggroep De Linde", phase(track.Closed)),
		row(t, 10, "Prullen, Bak", "Nergens", func(r *caseload.Row) { r.Gone = true }),
	}
}

func list(t testing.TB) *caseload.List {
	return caseload.Build(morning(t), monday, norm.Defaults())
}

func names(v caseload.View) string {
	var out []string
	for _, l := range v.Lines {
		last, _, _ := strings.Cut(l.Row.Name, ",")
		out = append(out, last)
	}
	return strings.Join(out, " · ")
}

func view(t testing.TB, l *caseload.List, query string, o caseload.Order) caseload.View {
	t.Helper()
	q, err := caseload.ParseQuery(query)
	if err != nil {
		t.Fatal(err)
	}
	return l.View(q, o)
}

func TestTheMorningStandsInItsGroupsAndEachDossierOnce(t *testing.T) {
	v := view(t, list(t), "", caseload.Order{})
	want := "Jansen · van Dijk · Çelik · Fransen · Yılmaz · in 't Veld · Nowak · van der Berg"
	if got := names(v); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	var groups []string
	for _, s := range v.Sections {
		groups = append(groups, fmt.Sprintf("%v %d+%d", s.Group, s.From, s.Count))
	}
	wantGroups := "overdue 0+2, today 2+2, week 4+1, silent 5+1, later 6+1, unjudgeable 7+1"
	if got := strings.Join(groups, ", "); got != wantGroups {
		t.Errorf("got  %s\nwant %s", got, wantGroups)
	}
}

func TestAQueryFindsWhatItSays(t *testing.T) {
	tests := map[string]struct{ query, want string }{
		"an accent need not be typed":             {"zoe", "Fransen"},
		"nor a cedilla":                           {"celik", "Çelik"},
		"nor a dotless i or an s with a tail":     {"yilmaz ayse", "Yılmaz"},
		"nor a stroke through the l":              {"lucja", "Nowak"},
		"nor one through the o":                   {"orsted", "Nowak"},
		"words may stand in any order":            {"henk van dijk", "van Dijk"},
		"the employer is searched":                {"logis", "van Dijk · Çelik · in 't Veld"},
		"so is the number":                        {"2026-005", "Yılmaz"},
		"and the text of what is to be done":      {"nalezen zoe", "Fransen"},
		"a word with ! leaves out":                {"logis !emre", "van Dijk · in 't Veld"},
		"closed dossiers are found, last":         {"linde", "Jansen · van der Berg · Smit"},
		"a phase":                                 {"fase:intake", "Nowak"},
		"the same in English":                     {"phase:intake", "Nowak"},
		"a phase by its code":                     {"fase:AF", "Smit"},
		"the beginning of a phase is enough":      {"fase:int", "Nowak"},
		"two phases":                              {"fase:intake,afgesloten", "Nowak · Smit"},
		"not a phase":                             {"!fase:orientatie", "Nowak · Smit"},
		"an accent in a phase may be typed":       {"fase:oriëntatie logis", "van Dijk · Çelik · in 't Veld"},
		"a group":                                 {"groep:te-laat", "Jansen · van Dijk"},
		"a group in English":                      {"group:today", "Çelik · Fransen"},
		"silence beyond a number of days":         {"stil:>14", "in 't Veld"},
		"silence in English":                      {"silent:>=32", "in 't Veld"},
		"a range of sickness weeks":               {"zw:40-52 logis", "van Dijk · Çelik · in 't Veld"},
		"a sickness week that nobody is in":       {"zw:53-60", ""},
		"an employer by name":                     {`werkgever:"de linde"`, "Jansen · van der Berg · Smit"},
		"a name only looks at names":              {"naam:logis", ""},
		"a dossier by its number":                 {"dossier:003", "Fransen"},
		"a job":                                   {"functie:planner groep:stil", "in 't Veld"},
		"quotes keep words together":              {`"t veld"`, "in 't Veld"},
		"a search in texts leaves the list whole": {"tekst:loopbaantest groep:stil", "in 't Veld"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := names(view(t, list(t), tt.query, caseload.Order{})); got != tt.want {
				t.Errorf("%s: got %q, want %q", tt.query, got, tt.want)
			}
		})
	}
}

func TestAWideQueryAlsoLooksInTheColumns(t *testing.T) {
	l := list(t)
	said := func(word string) func(*caseload.Line) string {
		return func(line *caseload.Line) string { return word + " " + line.Row.Number }
	}
	find := func(s string) string {
		q, err := caseload.ParseQuery(s)
		if err != nil {
			t.Fatal(err)
		}
		return names(l.View(q.Wide(), caseload.Order{}))
	}
	all := find("")
	caseload.Shows(l, said("Driegesprék"))
	if got := find("driegesprek"); got == "" || got == all {
		t.Errorf("found %q by what the columns say", got)
	}
	if got := find("driegesprek !logis"); strings.Contains(got, "van Dijk") || got == "" {
		t.Errorf("a word that leaves out does not: %q", got)
	}
	if q, _ := caseload.ParseQuery("driegesprek"); names(l.View(q, caseload.Order{})) != "" {
		t.Error("a query that is not wide looks in the columns")
	}
	caseload.Shows(l, said("three-way"))
	if got := find("driegesprek"); got != "" {
		t.Errorf("what was said before is still found: %q", got)
	}
}

func TestAQueryGoesOnAsFarAsItIsCertain(t *testing.T) {
	tests := map[string]struct {
		query, filled, options string
		english                bool
	}{
		"a filter by its beginning":          {query: "fa", filled: "fase:", options: "fase:"},
		"the same in English":                {query: "ph", filled: "phase:", options: "phase:", english: true},
		"behind what was typed before":       {query: "jansen st", filled: "jansen stil:", options: "stil:"},
		"one that leaves out":                {query: "!gr", filled: "!groep:", options: "groep:"},
		"what may stand behind it":           {query: "groep:", filled: "groep:", options: "te-laat vandaag dezeweek stil later onbeoordeeld afgesloten"},
		"a phase by its beginning":           {query: "fase:o", filled: "fase:oriëntatie ", options: "oriëntatie"},
		"a second phase":                     {query: "fase:intake,naz", filled: "fase:intake,nazorg ", options: "nazorg"},
		"as far as two have in common":       {query: "fase:a", filled: "fase:a", options: "aangemeld arbeidsmarkt afgesloten"},
		"an employer, quoted":                {query: "werkgever:log", filled: `werkgever:"Logis B.V." `, options: `"Logis B.V."`},
		"nothing that begins so is no ill":   {query: "xyz", filled: "xyz"},
		"nor behind a filter of free words":  {query: "naam:ja", filled: "naam:ja"},
		"what stands before it is untouched": {query: `"van dijk" fase:int`, filled: `"van dijk" fase:intake `, options: "intake"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			filled, options := caseload.Complete(list(t), tt.query, tt.english)
			if got := strings.Join(options, " "); filled != tt.filled || got != tt.options {
				t.Errorf("%q: %q with %q, want %q with %q", tt.query, filled, got, tt.filled, tt.options)
			}
			if _, err := caseload.ParseQuery(filled); err != nil && !strings.HasSuffix(filled, ":") {
				t.Errorf("%q is not understood: %v", filled, err)
			}
		})
	}
}

func TestAWordInTextsWaitsForEnter(t *testing.T) {
	q, err := caseload.ParseQuery(`jansen tekst:"eerste gesprek"`)
	if err != nil || q.Text() != "eerste gesprek" {
		t.Errorf("text %q, %v", q.Text(), err)
	}
}

func TestAWrongQuerySaysWhereAndKeepsTheRest(t *testing.T) {
	tests := map[string]struct {
		query string
		want  caseload.QueryError
		found string
	}{
		"an unknown field":             {"zoe kleur:rood", caseload.QueryError{At: 4, Len: 10, Word: "kleur:rood", Code: "field"}, "Fransen"},
		"a week that is no number":     {"zw:veel zoe", caseload.QueryError{At: 0, Len: 7, Word: "zw:veel", Code: "number"}, "Fransen"},
		"a range that runs back":       {"zoe zw:52-40", caseload.QueryError{At: 4, Len: 8, Word: "zw:52-40", Code: "range"}, "Fransen"},
		"a phase that does not exist":  {"zoe fase:vakantie", caseload.QueryError{At: 4, Len: 13, Word: "fase:vakantie", Code: "phase"}, "Fransen"},
		"a group that does not exist":  {"zoe groep:blauw", caseload.QueryError{At: 4, Len: 11, Word: "groep:blauw", Code: "group"}, "Fransen"},
		"a field without a value yet":  {"zoë fase:", caseload.QueryError{At: 4, Len: 5, Word: "fase:", Code: "empty"}, "Fransen"},
		"a sign without a number yet":  {"zoë stil:>", caseload.QueryError{At: 4, Len: 6, Word: "stil:>", Code: "empty"}, "Fransen"},
		"a quote that was just opened": {`zoe "`, caseload.QueryError{At: 4, Len: 1, Word: "", Code: "quote"}, "Fransen"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			q, err := caseload.ParseQuery(tt.query)
			var got *caseload.QueryError
			if !errors.As(err, &got) || *got != tt.want {
				t.Fatalf("got %+v, want %+v", err, tt.want)
			}
			if found := names(list(t).View(q, caseload.Order{})); found != tt.found {
				t.Errorf("found %q, want %q", found, tt.found)
			}
		})
	}
}

func TestTypingLetterByLetterFindsWhatTypingAtOnceFinds(t *testing.T) {
	for _, query := range []string{"logis !emre", "van d", "stil:>14 in", "fase:intake nowak", "linde smit", `"t v`, "!logis zoe"} {
		l := list(t)
		for i := range query {
			q, _ := caseload.ParseQuery(query[:i+1])
			got := names(l.View(q, caseload.Order{}))
			if want := names(list(t).View(q, caseload.Order{})); got != want {
				t.Errorf("%q: typed %q, at once %q", query[:i+1], got, want)
			}
		}
	}
}

func TestOtherOrders(t *testing.T) {
	tests := map[string]string{
		"naam":     "van der Berg · Çelik · van Dijk · Fransen · Jansen · Nowak · in 't Veld · Yılmaz",
		"-name":    "Yılmaz · in 't Veld · Nowak · Jansen · Fransen · van Dijk · Çelik · van der Berg",
		"fase":     "Nowak · van der Berg · Çelik · van Dijk · Fransen · Jansen · in 't Veld · Yılmaz",
		"contact":  "in 't Veld · van der Berg · Çelik · van Dijk · Fransen · Jansen · Nowak · Yılmaz",
		"due":      "Jansen · in 't Veld · van Dijk · Çelik · Fransen · Yılmaz · Nowak · van der Berg",
		"week":     "Çelik · van Dijk · Fransen · Jansen · Nowak · in 't Veld · Yılmaz · van der Berg",
		"urgentie": "Jansen · van Dijk · Çelik · Fransen · Yılmaz · in 't Veld · Nowak · van der Berg",
	}
	for name, want := range tests {
		t.Run(name, func(t *testing.T) {
			o, ok := caseload.ParseOrder(name)
			if !ok {
				t.Fatal("not an order")
			}
			if got := names(view(t, list(t), "", o)); got != want {
				t.Errorf("got  %s\nwant %s", got, want)
			}
		})
	}
}

func TestAChangedRowMovesToItsPlace(t *testing.T) {
	l := list(t)
	before := view(t, l, "logis", caseload.Order{By: caseload.ByName})
	l.Update(row(t, 2, "van Dijk, Henk", "Logis B.V.", task(1)))
	l.Update(row(t, 9, "Smit, Ria", "Zorggroep De Linde", task(0)))
	l.Update(row(t, 1, "Jansen, Karin", "Zorggroep De Linde", func(r *caseload.Row) { r.Gone = true }))
	l.Drop(journal.ID{0, 6, 1})
	l.Update(row(t, 11, "Aalders, Bo", "Logis B.V.", phase(track.Closed)))

	want := "Çelik · Fransen · Smit · van Dijk · Yılmaz · in 't Veld · van der Berg"
	if got := names(view(t, l, "", caseload.Order{})); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got := names(view(t, l, "logis", caseload.Order{By: caseload.ByName})); got != "Çelik · van Dijk · in 't Veld · Aalders" {
		t.Errorf("after the change: %s", got)
	}
	if got := names(before); got != "Çelik · van Dijk · in 't Veld" {
		t.Errorf("the view of before changed: %s", got)
	}
	if n := l.Counts(); n[signal.Overdue] != 0 || n[signal.Today] != 3 || n[signal.Closed] != 1 || l.Len() != 7 {
		t.Errorf("counts %v, %d open", n, l.Len())
	}
}

func TestALineSaysWhyItStandsAboveTheNext(t *testing.T) {
	v := view(t, list(t), "", caseload.Order{})
	want := []string{"order.days", "order.group", "order.name", "order.group", "order.group", "order.group", "order.group"}
	for i, id := range want {
		if got := caseload.Above(*v.Lines[i], *v.Lines[i+1]); got.ID != id {
			t.Errorf("line %d above %d: %s %v, want %s", i, i+1, got.ID, got.Args, id)
		}
	}
}

func TestTheLoadOfTheComingWeeks(t *testing.T) {
	l := caseload.Build([]caseload.Row{
		row(t, 1, "A, A", "", task(0)), row(t, 2, "B, B", "", task(6)), row(t, 3, "C, C", "", task(7)),
		row(t, 4, "D, D", "", task(-1)), row(t, 5, "E, E", "", task(55)), row(t, 6, "F, F", "", task(56)),
	}, monday.Add(2), norm.Defaults())
	if got := fmt.Sprint(l.Load(8)); got != "[2 1 0 0 0 0 0 1]" {
		t.Errorf("load %s", got)
	}
	l.Update(row(t, 1, "A, A", "", task(8)))
	l.Update(row(t, 7, "G, G", "", task(55)))
	l.Update(row(t, 2, "B, B", "", phase(track.Closed)))
	l.Drop(journal.ID{0, 3, 1})
	got := l.Load(8)
	if got := fmt.Sprint(got); got != "[0 1 0 0 0 0 0 2]" {
		t.Errorf("load after changes %s", got)
	}
	got[0] = 9
	for i, week := range l.Ahead(8) {
		if n := l.Load(8)[i]; n != week.Actions {
			t.Errorf("week %d: %d counted along, %d in all", i, n, week.Actions)
		}
	}
	if got := fmt.Sprint(l.Load(2), len(l.Ahead(2))); got != "[0 1] 2" {
		t.Errorf("two weeks %s", got)
	}
}

func TestTheDocumentsOfTheCommandLine(t *testing.T) {
	l := caseload.Build([]caseload.Row{
		row(t, 1, "Jansen, Karin", "", func(r *caseload.Row) {
			r.In.Dues = []signal.Due{{
				Rule: signal.Ask, Code: signal.IndexOf(wvp.FirstYearEvaluation), Actor: signal.ActorOf(wvp.Employer),
				On: monday.Add(3),
			}}
		}),
		row(t, 2, "Smit, Ria", "", func(r *caseload.Row) { r.In.FirstSick, r.In.Contact.Last = 0, 0 }),
	}, monday, norm.Defaults())
	v := l.View(caseload.Query{}, caseload.Order{})
	wantItem := `{"dossier":"2026-001","name":"Jansen, Karin","group":"week","more":0,"severity":7,` +
		`"code":"first-year-evaluation","due":"2026-11-26","days":-3,"text":"","why":[]}`
	if got := marshal(t, caseload.Items(v)[0]); got != wantItem {
		t.Errorf("got  %s\nwant %s", got, wantItem)
	}
	wantRows := `[{"dossier":"2026-001","name":"Jansen, Karin","phase":"orientation","week":51,` +
		`"next_code":"first-year-evaluation","next_due":"2026-11-26","last_contact":"2026-11-21"},` +
		`{"dossier":"2026-002","name":"Smit, Ria","phase":"orientation","week":null,` +
		`"next_code":null,"next_due":null,"last_contact":null}]`
	if got := marshal(t, caseload.ListRows(v, monday, norm.Defaults())); got != wantRows {
		t.Errorf("got  %s\nwant %s", got, wantRows)
	}
}
