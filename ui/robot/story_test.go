package robot_test

import (
	"context"
	"crypto/rand"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"spoorboek/model/caseload"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/pipeline"
	"spoorboek/model/plain"
	"spoorboek/model/profile"
	"spoorboek/model/riv"
	"spoorboek/model/track"
	"spoorboek/store"
	"spoorboek/store/bolt"
	"spoorboek/ui/robot"
	"spoorboek/ui/text"
)

// life is a trajectory that is lived at the keyboard, in a real file.
type life struct {
	*robot.Robot
	t    *testing.T
	opts bolt.Options
	key  store.RecoveryKey
	book store.Book
}

func begin(t *testing.T, settings ...robot.Setting) *life {
	t.Helper()
	l := &life{t: t, opts: bolt.Options{
		Path: filepath.Join(t.TempDir(), "spoorboek.db"), Project: caseload.ProjectEntries, Schema: caseload.Schema,
		Decode: dossier.Decode, Rand: rand.Reader,
	}}
	book, key, err := bolt.New(l.opts).Create(context.Background(), nil, store.CreateOptions{Throwaway: true})
	if err != nil {
		t.Fatal(err)
	}
	l.book, l.key = book, key
	t.Cleanup(func() { _ = l.book.Close() })
	l.Robot = robot.Start(t, robot.Size{W: 120, H: 60}, append(settings, robot.WithBook(book))...)
	return l
}

// does opens the form of an act from the palette by its name, fills fields as key=value in the order of the
// form, and saves. A gate that asks for a reason gets one.
func (l *life) does(name string, pairs ...string) *life {
	l.t.Helper()
	w := text.New(text.NL)
	spec, ok := dossier.SpecOf(name)
	if !ok {
		l.t.Fatalf("no act %q", name)
	}
	l.Press(":").Type(w.Act(name)).Press("enter")
	if name == "phase" {
		l.Sees("Deze stap", "d andere dag").Press("d")
	}
	l.Sees(w.Act(name), "Ctrl+S bewaar")
	for _, pair := range pairs {
		key, value, _ := strings.Cut(pair, "=")
		p, takes := spec.Param(key)
		if !takes {
			l.t.Fatalf("%s takes no %q", name, key)
		}
		l.Field(labelOf(w, spec, key))
		l.types(p, value)
	}
	l.Press("ctrl+s")
	if strings.Contains(l.Screen(), "Toch doorgaan?") {
		l.Type("zo afgesproken").Press("enter")
	}
	if strings.Contains(l.Screen(), "Ctrl+S bewaar") {
		l.t.Fatalf("%s was not saved:\n%s", name, l.Screen())
	}
	if !strings.Contains(l.Status(), "ongedaan") {
		l.t.Fatalf("%s: %s\n%s", name, l.Status(), l.Screen())
	}
	return l
}

// labelOf is as much of a field's label as tells it from the other fields of its form.
func labelOf(w *text.Words, spec dossier.Spec, key string) string {
	label := w.Param(spec.Name, key)
	for _, p := range spec.Params {
		if other := w.Param(spec.Name, p.Key); other != label && strings.HasPrefix(other, label) {
			return label + "  "
		}
	}
	runes := []rune(label)
	return string(runes[:min(len(runes), 13)])
}

// types fills one field by the keys that a coach would use.
func (l *life) types(p dossier.Param, value string) {
	l.t.Helper()
	switch p.Kind {
	case dossier.ChoiceValue:
		at := slices.Index(p.Choices, value)
		if at < 0 {
			l.t.Fatalf("%s has no %q", p.Key, value)
		}
		l.Press(strconv.Itoa(min(at, 8) + 1))
		for range at - 8 {
			l.Press("right")
		}
	case dossier.ItemValue:
		l.Press(value) // its place in the list
	case dossier.FlagValue:
		l.Press("space")
	case dossier.SetValue:
		for _, one := range strings.Split(value, ",") {
			l.Press(strconv.Itoa(slices.Index(p.Choices, one) + 1))
		}
	case dossier.WordValue:
		l.Press("ctrl+u").Type(text.New(text.NL).Choice(p.Key, value))
	default:
		l.Press("ctrl+u").Type(value)
	}
}

// dossier is the only dossier, as the file has it.
func (l *life) dossier() (*dossier.Dossier, []journal.Entry) {
	l.t.Helper()
	rows, err := l.book.Rows(context.Background())
	if err != nil || len(rows) != 1 {
		l.t.Fatalf("%d dossiers, %v", len(rows), err)
	}
	entries, err := l.book.Journal(context.Background(), rows[0].ID)
	if err != nil {
		l.t.Fatal(err)
	}
	return dossier.Replay(rows[0].ID, entries), entries
}

// replays checks that the file, closed and opened again, tells the same dossier, in whatever order its
// entries come.
func (l *life) replays() *dossier.Dossier {
	l.t.Helper()
	before, _ := l.dossier()
	if err := l.book.Close(); err != nil {
		l.t.Fatal(err)
	}
	book, err := bolt.New(l.opts).Open(context.Background(), []byte(l.key), store.OpenOptions{})
	if err != nil {
		l.t.Fatal(err)
	}
	l.book = book
	after, entries := l.dossier()
	slices.Reverse(entries)
	loose := cmp.Options{
		cmpopts.IgnoreFields(dossier.Trail{}, "Line"), cmpopts.EquateEmpty(),
		cmp.Comparer(func(a, b plain.Text) bool { return a.String() == b.String() }),
	}
	if diff := cmp.Diff(before, after, loose); diff != "" {
		l.t.Errorf("after opening again:\n%s", diff)
	}
	if diff := cmp.Diff(after, dossier.Replay(after.ID, entries), loose); diff != "" {
		l.t.Errorf("in another order:\n%s", diff)
	}
	if len(after.Trail.Conflicts) > 0 {
		l.t.Errorf("conflicts: %+v", after.Trail.Conflicts)
	}
	return after
}

func TestOneWholeTrajectoryFromRegistrationToClosedByKeyboard(t *testing.T) {
	t.Parallel()
	l := begin(t)
	l.Press("a", "k").Field("Naam").Type("Zoë van 't Hof").Field("Functie").Type("planner")
	l.Field("Werkgever").Type("Logis B.V.").Field("Eerste").Type("06-01-2025").Press("ctrl+s").Toast("ongedaan")
	l.does("assign", "start=15-10-2025", "end=15-12-2026", "budget=50", "report-every=42",
		"payer=Logis B.V.")
	l.does("party", "role=employer", "name=dhr. P. Kok", "organisation=Logis B.V.", "mail=kok@logis.nl")
	l.does("party", "role=physician", "name=dr. A. Bos", "organisation=ArboPlus")
	l.does("assess", "kind=fml", "on=01-09-2025", "author=dr. A. Bos", "hours-day=6", "hours-week=30")
	intake(l)
	orientation(l)
	search(l)
	l.does("phase", "to=aftercare", "on=01-09-2026")
	l.does("aftercare", "lasts=yes", "month=1", "hours=20", "on=01-10-2026")
	l.does("satisfaction", "who=employee", "score=9", "quote=Ik kreeg de ruimte.", "on=10-11-2026")
	l.does("satisfaction", "who=employer", "score=8", "on=10-11-2026")
	l.does("goal", "text=Netwerk uitgebreid", "reached=achieved", "because=Drie nieuwe contacten")
	l.does("outcome", "work=P1", "benefit=below-35", "end=completed", "hours=20", "wage-value=80",
		"on=12-11-2026")
	l.does("report-sent", "kind=final", "for=employer", "on=12-11-2026")
	l.does("phase", "to=closed", "on=13-11-2026")
	l.Press("2").Sees("van 't Hof", "afgesloten")
	checkWhole(t, l.replays())
}

// intake is the first phase: what was found, agreed and signed.
func intake(l *life) {
	l.does("phase", "to=intake", "on=20-10-2025")
	l.does("privacy", "on=20-10-2025")
	l.does("intake", "on=20-10-2025", "present=Zoë, coach", "vision=Ik wil weer werken.",
		"agreed=Cv sturen", "minutes=75")
	l.does("expert", "on=25-09-2025", "conclusion=second-track", "parallel=",
		"direction=plannend werk, zittend")
	l.does("recognise", "group=elsewhere", "ground=geen passend werk bij Logis", "on=22-10-2025")
	l.does("threeway", "held=03-11-2025", "expects-employer=grip", "expects-employee=ruimte",
		"expects-coach=openheid",
		"plan-read=", "expert-read=", "outcome=akkoord")
	l.does("plan", "goal=betaald werk elders", "reporting=elke zes weken")
	l.does("activity", "kind=training", "what=cursus plannen", "hours=12", "start=10-11-2025",
		"end=10-01-2026")
	l.does("document", "kind=plan", "on=03-11-2025", "signed=05-11-2025")
	l.does("signature", "by=employee,employer,coach", "on=05-11-2025")
	l.does("track1", "state=buildup", "on=05-11-2025", "hours=8", "note=spoor 1 gedeeltelijk hervat")
	l.does("adaptation", "aspect=hours", "what=2 x 4 uur", "on=05-11-2025", "until=05-01-2026",
		"worked=partly")
}

// orientation is the second: who she is, what she looks for, and a capacity that worsens.
func orientation(l *life) {
	l.does("phase", "to=orientation", "on=10-11-2025")
	l.does("profile", "who=nauwkeurig", "experience=planner", "education=mbo", "ambitions=weer werken",
		"preferences=rust", "obstacles=niet autorijden", "traits=rustig")
	l.does("test", "name=loopbaantest", "conclusion=plannend en ordenend", "on=20-11-2025")
	l.does("direction", "function=planner thuiszorg", "branch=zorg", "hours=20", "region=Utrecht",
		"advice=followed",
		"fit=fits", "ground=zittend werk", "prospect=good", "evidence=14 vacatures", "evidence-on=01-12-2025")
	l.does("document", "kind=person-profile", "on=01-12-2025")
	l.does("document", "kind=search-profile", "on=01-12-2025")
	l.does("version", "kind=cv", "version=2", "on=05-12-2025")
	l.does("document", "kind=cv", "on=05-12-2025")
	l.does("phase", "to=jobsearch", "on=12-01-2026")
	l.does("report-change", "on=10-02-2026", "by=employee", "sense=worse")
	l.Sees("wat nu?", "Vraag aan de bedrijfsarts").Press("enter").Sees("Werkgever vragen: nieuwe belastbaarheid")
	l.Press("ctrl+s").Toast("taak toegevoegd")
	l.does("assess", "kind=fml", "on=20-02-2026", "author=dr. A. Bos", "hours-day=4", "hours-week=16")
	l.Sees("Samen: beperkter", "planner thuiszorg: was passend, nu niet passend", "Trajectplan bijstellen")
	l.Sees("Traject pauzeren", "Grond om geen spoor 2").Type("terug").Press("enter").Sees("belastbaarheid gewijzigd")
	l.Field("Datum").Press("ctrl+u").Type("23-02-2026").Press("ctrl+s").Toast("ongedaan")
	l.Sees("Trajectplan bijstellen").Misses("Terug naar oriëntatie").Press("esc")
	l.does("pause", "on=01-03-2026", "until=01-04-2026", "reason=eerst rust")
	l.does("resume", "on=01-04-2026")
}

// search is the third: applications, a work-experience place, a contract.
func search(l *life) {
	l.does("phase", "to=jobsearch", "on=15-04-2026")
	l.does("approach", "mode=room", "per-week=2")
	l.does("application", "employer=Kliniek West", "function=planner", "on=20-04-2026",
		"channel=network", "stage=sent",
		"hours=16", "direction=1")
	l.does("step", "item=1", "to=rejected", "on=10-05-2026")
	l.does("place", "kind=experience", "employer=Thuiszorg Zuid", "function=planner", "start=01-06-2026",
		"until=10-07-2026", "hours=12", "goal=opbouwen", "supervisor=mw. Smit", "wage=no", "evaluation=gaat goed",
		"evaluated=10-07-2026", "ended=10-07-2026")
	l.does("application", "employer=Thuiszorg Zuid", "function=planner", "on=01-07-2026",
		"stage=offer", "hours=20")
	l.does("contact", "kind=threeway", "on=05-08-2026", "with=Zoë en mw. Smit", "minutes=60",
		"agreed=start 1 september",
		"promises=werkgever: contract sturen voor 20-08-2026")
	l.does("place", "kind=job", "employer=Thuiszorg Zuid", "function=planner", "start=01-09-2026",
		"hours=20", "wage=yes")
}

// checkWhole looks whether everything that was typed is there.
func checkWhole(t *testing.T, d *dossier.Dossier) {
	t.Helper()
	today := robot.Today()
	c := d.Course
	for what, ok := range map[string]bool{
		"closed":                  d.Phase(today) == track.Closed,
		"seven steps of phase":    len(c.Phases) == 7,
		"two assessments":         len(d.Papers.Assessments) == 2,
		"a pause that ended":      len(c.Pauses) == 1 && !c.Pauses[0].Ended.IsZero(),
		"two placements":          len(c.Placements) == 2 && c.Placements[0].Evaluation != "",
		"an outcome":              c.Outcome.Work == "P1" && c.Outcome.Wage == 80,
		"two who were asked":      len(c.Satisfaction) == 2 && c.Satisfaction[0].Score == 9,
		"one intake":              len(d.Plan.Intakes) == 1 && d.Plan.Intakes[0].Vision != "",
		"a goal that was reached": len(d.Plan.Goals) == 1 && d.Plan.Goals[0].Result == dossier.ReachedAll,
		"a three-way talk":        len(d.Plan.ThreeWays) == 1 && d.Plan.ThreeWays[0].PlanRead,
		"a promise":               len(d.Agenda.Promises) == 1,
		"a line of the search":    len(d.Papers.Directions) == 1 && d.Papers.Directions[0].Fit == profile.Fits,
		"two applications":        len(d.Applications) == 2 && d.Applications[0].At(today) == pipeline.Rejected,
		"the first track":         d.FirstTrack(today) == track.BuildUp,
		"the final report":        len(d.Agenda.Reports) == 1 && d.Agenda.Reports[0].Kind == "final",
		"signed by three":         !d.Plan.Signed(journal.ID{}, dossier.SignedEmployee, today).IsZero(),
		"what was found at once":  len(d.Plan.Recognised) == 1,
	} {
		if !ok {
			t.Errorf("missing: %s", what)
		}
	}
}

func TestSmallChancesEndWithVoluntaryWorkAndATen(t *testing.T) {
	t.Parallel()
	l := begin(t)
	l.Press("a", "k").Field("Naam").Type("Björn Ørskov").Field("Werkgever").Type("Metaal N.V.")
	l.Field("Eerste").Type("02-12-2024").Press("ctrl+s").Toast("ongedaan")
	l.does("assess", "kind=izp", "on=01-09-2025", "author=bedrijfsarts", "hours-day=2", "hours-week=6")
	l.does("phase", "to=intake", "on=10-11-2025")
	l.does("recognise", "group=small-chances", "ground=weinig uren, wisselend", "review=10-05-2026",
		"on=10-11-2025")
	l.does("activity", "kind=activation", "what=dagritme en wandelgroep", "start=17-11-2025",
		"end=17-05-2026")
	l.does("phase", "to=orientation", "on=01-12-2025")
	l.does("report-change", "on=02-03-2026", "by=casemanager", "sense=worse").Sees("wat nu?").Press("esc")
	l.does("assess", "kind=izp", "on=20-03-2026", "author=bedrijfsarts", "hours-day=1", "hours-week=3")
	l.Sees("Samen: beperkter").Press("esc")
	l.does("place", "kind=voluntary", "employer=Buurthuis", "function=gastheer", "start=01-05-2026",
		"hours=3", "goal=onder de mensen")
	l.does("consider", "option=work-experience", "chosen=no", "reason=te zwaar", "on=01-06-2026")
	l.does("ground", "basis=no-possibilities", "paper=advies bedrijfsarts", "dated=20-08-2026",
		"reason=geen benutbare mogelijkheden volgens bedrijfsarts",
		"statutory=expected", "review=01-12-2026", "on=01-09-2026")
	l.does("goal", "text=Onder de mensen komen", "reached=achieved", "because=Elke week in het buurthuis")
	l.does("goal", "text=Betaald werk", "reached=not", "because=De mogelijkheden namen af")
	l.does("satisfaction", "who=employer", "score=10", "quote=Eindelijk duidelijkheid.", "on=01-11-2026")
	l.does("satisfaction", "who=employee", "no-answer=", "on=01-11-2026")
	l.does("outcome", "work=none", "benefit=iva", "end=no-possibilities",
		"results=activation,voluntary", "on=02-11-2026")
	l.does("phase", "to=closed", "on=03-11-2026")
	l.does("outcome", "toets=approved", "on=20-11-2026") // the RIV-toets comes after closing
	d, today := l.replays(), robot.Today()
	o := d.Course.Outcome
	ended := []string{o.Work, o.Benefit, o.Toets}
	if d.Phase(today) != track.Closed || !slices.Equal(ended, []string{"none", "iva", "approved"}) ||
		len(o.Results) != 2 {
		t.Errorf("ended as %v, %+v", d.Phase(today), o)
	}
	for _, s := range d.Course.Satisfaction {
		if s.Who == "employer" && s.Score != 10 || s.Who == "employee" && !s.NoAnswer {
			t.Errorf("asked: %+v", s)
		}
	}
	for _, f := range riv.Evaluate(d, today, norm.Defaults()) {
		if f.ID == "C25" && f.State == riv.Missing {
			t.Errorf("a stated ground is missed: %+v", f)
		}
	}
}
