package dossier_test

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
)

// items are the ids of things in a rich dossier, by what they are.
type items map[string]journal.ID

// rich is a desk with one thing of every sort.
func rich(t testing.TB) (*desk, items) {
	t.Helper()
	k := newDesk(t)
	i := items{}
	k.do("assign", dossier.Args{"start": "1-9-2026", "budget": "40"})
	i["phase"] = k.do("phase", dossier.Args{"to": "intake", "on": "1-9-2026"})
	i["pause"] = k.do("pause", dossier.Args{"on": "5-10-2026", "until": "12-10-2026", "reason": "rust"})
	k.do("resume", dossier.Args{"on": "14-10-2026"})
	i["first"] = k.do("track1", dossier.Args{"state": "running", "on": "2-9-2026"})
	i["answer"] = k.do("satisfaction", dossier.Args{"who": "employer", "score": "7", "on": "20-11-2026"})
	i["task"] = k.do("task", dossier.Args{"text": "bellen", "due": "24-11-2026"})
	i["done"] = k.do("task", dossier.Args{"text": "mailen"})
	k.do("done", dossier.Args{"item": i["done"].String()})
	i["appointment"] = k.do("appointment", dossier.Args{"on": "24-11-2026", "time": "10:30", "place": "kantoor"})
	i["application"] = k.do("application", dossier.Args{"employer": "Kliniek West", "stage": "sent", "on": "1-11-2026"})
	i["document"] = k.do("document", dossier.Args{"kind": "plan", "on": "10-10-2026"})
	i["direction"] = k.do("direction", dossier.Args{"function": "planner"})
	i["assessment"] = k.do("assess", dossier.Args{"kind": "fml", "on": "1-9-2026", "hours-week": "20", "items": "4.14 1"})
	i["reported"] = k.do("report-change", dossier.Args{"by": "employee", "sense": "worse", "on": "1-8-2026"})
	i["version"] = k.do("version", dossier.Args{"kind": "cv", "on": "1-10-2026"})
	i["contact"] = k.do("contact", dossier.Args{"on": "2-11-2026", "minutes": "30", "with": "Karin"})
	i["goal"] = k.do("goal", dossier.Args{"text": "weer aan het werk"})
	i["placement"] = k.do("place", dossier.Args{"employer": "Kringloop", "kind": "voluntary", "start": "1-10-2026"})
	i["absence"] = k.do("interruption", dossier.Args{"from": "1-6-2026", "to": "10-6-2026"})
	return k, i
}

// fill puts the ids of items in the place of @names.
func (i items) fill(args dossier.Args) dossier.Args {
	out := dossier.Args{}
	for key, value := range args {
		if name, ok := strings.CutPrefix(value, "@"); ok {
			value = i[name].String()
		}
		out[key] = value
	}
	return out
}

// allowed has for every act a call that is allowed in a rich dossier.
var allowed = calls(coreCalls, searchCalls, recordCalls, correctionCalls)

func calls(tables ...map[string]dossier.Args) map[string]dossier.Args {
	all := map[string]dossier.Args{}
	for _, t := range tables {
		maps.Copy(all, t)
	}
	return all
}

var coreCalls = map[string]dossier.Args{
	"contact": {
		"kind": "meeting", "on": "20-11-2026", "with": "Karin", "minutes": "45", "discussed": "plan", "agreed": "cv",
		"next": "bellen", "own": "rustig aan", "audience": "employer", "review": "", "outcome-item": "@appointment",
		"next-on": "1-12-2026", "next-time": "9u30", "next-place": "thuis", "next-kind": "call",
	},
	"appointment":  {"on": "1-12-2026", "time": "10.30", "place": "kantoor", "with": "Karin", "kind": "threeway", "note": "plan"},
	"outcome-of":   {"item": "@appointment", "result": "no-show", "note": "ziek", "follow-up": "bellen", "follow-up-on": "25-11-2026"},
	"task":         {"text": "cv nalezen", "due": "2026-11-30", "code": "action-plan"},
	"edit-task":    {"item": "@task", "text": "bellen met HR"},
	"done":         {"item": "@task", "on": "22-11-2026"},
	"reopen":       {"item": "@done"},
	"drop":         {"item": "@task", "reason": "vervallen"},
	"move":         {"item": "@task", "to": "1-12-2026", "reason": "druk"},
	"snooze":       {"rule": "contact", "until": "1-12-2026", "reason": "vakantie"},
	"phase":        {"to": "orientation", "reason": "driegesprek volgt"},
	"pause":        {"until": "1-2-2027", "reason": "rust"},
	"resume":       {"on": "20-11-2026"},
	"track1":       {"state": "buildup", "note": "2 x 4 uur"},
	"assign":       {"budget": "50,5", "report-every": "42", "contact-every": "14", "carried": "12.5", "end": "1-9-2027"},
	"outcome":      {"work": "p3", "benefit": "iva", "toets": "approved", "end": "completed", "results": "skills,voluntary", "hours": "16"},
	"satisfaction": {"who": "employee", "score": "8,5", "quote": "prettig"},
	"moment":       {"code": "action-plan", "moved": "1-4-2026", "reason": "vakantie bedrijfsarts"},
	"confirm":      {"by": "dhr. Kok", "on": "20-11-2026"},
	"note":         {"text": "eerste\ntweede", "audience": "uwv"},
	"document":     {"kind": "ad-report", "on": "1-10-2026", "received": "3-10-2026", "author": "AD", "file": "/tmp/ad.pdf"},
	"sign":         {"item": "@document"},
	"attach":       {"item": "@document", "file": "/tmp/cv.pdf"},
	"detach":       {"item": "@document"},
	"report-sent":  {"kind": "progress", "for": "employer"},
	"report-draft": {"kind": "progress", "for": "employer", "text": "# Stand van zaken"},
	"report-read":  {"kind": "progress", "for": "employer", "reaction": "klopt"},
	"interruption": {"from": "1-10-2026"},
	"leave":        {"from": "1-3-2026", "to": "20-6-2026", "cause": "same"},
	"letter":       {"date": "12-10-2027", "received": "1-11-2026"},
	"sanction":     {"until": "27-12-2028"},
	"extension":    {"until": "1-3-2028"},
	"new":          {"number": "2026-099", "name": "Henk van Dijk", "employer": "Logis", "first-sick-day": "1-2-2026", "start": "1-9-2026"},
	"edit":         {"last": "Jansen-Smit", "phone": "06-1", "contract-end": "1-4-2027", "arrangement": "own-risk", "no-risk": "yes"},
	"bin":          {"reason": "dubbel"},
	"unbin":        {},
	"settle":       {"field": "person.last", "keep": "@task"},
}

// before does what an act needs first.
var before = map[string]func(*desk){
	"resume": func(k *desk) { k.do("pause", dossier.Args{"on": "1-11-2026"}) },
	"unbin":  func(k *desk) { k.do("bin", nil) },
	"new":    func(k *desk) { k.entries = nil },
	"detach": func(k *desk) {
		k.do("attach", dossier.Args{"item": k.dossier().Papers.Documents[0].Item.String(), "file": "cv.pdf"})
	},
}

func TestEveryActIsDoneByItsNameAndReplays(t *testing.T) {
	for _, spec := range dossier.Acts() {
		t.Run(spec.Name, func(t *testing.T) {
			args, ok := allowed[spec.Name]
			if !ok {
				t.Fatal("the table has no call of this act")
			}
			if spec.Name == "settle" {
				return // a conflict needs two laptops: see TestAConflictIsShownUntilSettled
			}
			k, i := rich(t)
			if prepare := before[spec.Name]; prepare != nil {
				prepare(k)
			}
			was := k.dossier()
			entries, err := k.try(spec.Name, i.fill(args))
			if err != nil {
				t.Fatal(err)
			}
			now := k.dossier()
			if cmp.Equal(was, now, ignoreTrail()) && was.Trail.Removed == now.Trail.Removed {
				t.Error("the act changed nothing")
			}
			if len(now.Trail.Flags) > 0 {
				t.Errorf("flagged: %+v", now.Trail.Flags)
			}
			for _, e := range entries {
				if diff := cmp.Diff(e.Fact, dossier.Decode(e.Kind, e.Version, e.Payload)); diff != "" {
					t.Errorf("%s is stored differently:\n%s", e.Kind, diff)
				}
			}
			checkUndo(t, k, spec, was, now)
		})
	}
}

// checkUndo takes the last act back and does it again.
func checkUndo(t *testing.T, k *desk, spec dossier.Spec, was, now *dossier.Dossier) {
	t.Helper()
	act := k.last
	if spec.Final {
		if err := dossier.Undoable(now, act); refused(t, err)[0] != dossier.ReasonFinal {
			t.Errorf("can be undone: %v", err)
		}
		return
	}
	k.undo(act)
	if diff := cmp.Diff(was, k.dossier(), ignoreTrail()); diff != "" {
		t.Errorf("undo leaves a difference:\n%s", diff)
	}
	k.undo(k.last)
	if diff := cmp.Diff(now, k.dossier(), ignoreTrail()); diff != "" {
		t.Errorf("redo leaves a difference:\n%s", diff)
	}
}

func ignoreTrail() cmp.Option {
	return cmp.FilterPath(func(p cmp.Path) bool { return p.String() == "Trail" }, cmp.Ignore())
}

func TestTheKeysOfTheCommandLineAreThere(t *testing.T) {
	want := map[string]string{
		"contact":     "kind on with minutes discussed agreed next audience next-on next-time next-place next-kind",
		"appointment": "on time place with kind", "outcome-of": "item result", "task": "text due", "done": "item",
		"move": "item to reason", "moment": "code done moved not-applicable reason", "phase": "to reason",
		"pause": "until reason", "resume": "", "application": "employer function on channel stage",
		"step": "item to on", "new": "name employer first-sick-day", "edit": "", "note": "text", "interruption": "from to",
		"leave": "from to cause", "letter": "date", "sanction": "until", "extension": "until", "snooze": "until reason",
		"settle": "field keep",
	}
	for name, keys := range want {
		spec, ok := dossier.SpecOf(name)
		if !ok {
			t.Errorf("no act %q", name)
		}
		for _, key := range strings.Fields(keys) {
			if _, ok := spec.Param(key); !ok {
				t.Errorf("act %q has no key %q", name, key)
			}
		}
	}
}

func TestActNamesAndKeysAreUnique(t *testing.T) {
	var names []string
	for _, spec := range dossier.Acts() {
		names = append(names, spec.Name)
		var keys []string
		for _, p := range spec.Params {
			keys = append(keys, p.Key)
			if p.Default != "" && p.Default != dossier.DefaultToday {
				if err := p.Check(p.Default); err != nil {
					t.Errorf("%s %s: its default: %v", spec.Name, p.Key, err)
				}
			}
			if (p.Kind == dossier.ChoiceValue || p.Kind == dossier.SetValue) && len(p.Choices) == 0 {
				t.Errorf("%s %s: a choice of nothing", spec.Name, p.Key)
			}
		}
		slices.Sort(keys)
		if len(slices.Compact(keys)) != len(spec.Params) {
			t.Errorf("%s has a key twice", spec.Name)
		}
	}
	slices.Sort(names)
	if len(slices.Compact(names)) != len(dossier.Acts()) {
		t.Error("an act is listed twice")
	}
}

// TestAWrongValueNamesItsField has, for what can be wrong, the field and the code.
func TestAWrongValueNamesItsField(t *testing.T) {
	long := strings.Repeat("a", 201)
	tests := map[string]struct {
		act  string
		args dossier.Args
		key  string
		code dossier.ErrorCode
	}{
		"29 February 2025 does not exist":           {"contact", dossier.Args{"on": "29-02-2025"}, "on", dossier.BadDay},
		"a word is no day":                          {"task", dossier.Args{"text": "x", "due": "gauw"}, "due", dossier.BadDay},
		"today is no due day without a calendar":    {"task", dossier.Args{"text": "x", "due": "today"}, "due", dossier.BadDay},
		"a contact of tomorrow did not happen":      {"contact", dossier.Args{"on": "24-11-2026"}, "on", dossier.OutOfRange},
		"a contact of 25 hours is a mistake":        {"contact", dossier.Args{"minutes": "1500"}, "minutes", dossier.OutOfRange},
		"minutes are whole":                         {"contact", dossier.Args{"minutes": "1,5"}, "minutes", dossier.BadNumber},
		"a kind of contact that is none":            {"contact", dossier.Args{"kind": "telepathy"}, "kind", dossier.BadChoice},
		"25:00 is no time":                          {"contact", dossier.Args{"next-on": "1-12-2026", "next-time": "25:00"}, "next-time", dossier.BadClock},
		"an appointment needs a day":                {"appointment", dossier.Args{"place": "kantoor"}, "on", dossier.Missing},
		"a name is at most 200 letters":             {"task", dossier.Args{"text": long}, "text", dossier.TooLong},
		"a task of blanks is empty":                 {"task", dossier.Args{"text": "  "}, "text", dossier.Missing},
		"a key that the act does not have":          {"task", dossier.Args{"text": "x", "colour": "red"}, "colour", dossier.UnknownKey},
		"something that is no id":                   {"done", dossier.Args{"item": "7"}, "item", dossier.BadItem},
		"a task of another dossier":                 {"done", dossier.Args{"item": item.String()}, "item", dossier.NoSuchItem},
		"done needs to know what":                   {"done", dossier.Args{}, "item", dossier.Missing},
		"a moved appointment needs a new day":       {"outcome-of", dossier.Args{"item": "@appointment", "result": "moved"}, "to", dossier.Missing},
		"an end before its beginning":               {"interruption", dossier.Args{"from": "10-10-2026", "to": "1-10-2026"}, "to", dossier.EndFirst},
		"recovered before the first sick day":       {"interruption", dossier.Args{"from": "1-1-2026"}, "from", dossier.OutOfRange},
		"leave has an end":                          {"leave", dossier.Args{"from": "1-10-2026"}, "to", dossier.Missing},
		"leave that ends before it begins":          {"leave", dossier.Args{"from": "1-10-2026", "to": "1-9-2026"}, "to", dossier.EndFirst},
		"a pause that ends before it begins":        {"pause", dossier.Args{"until": "1-11-2026"}, "until", dossier.EndFirst},
		"an assignment that ends before it begins":  {"assign", dossier.Args{"end": "1-8-2026"}, "end", dossier.EndFirst},
		"a budget is a number":                      {"assign", dossier.Args{"budget": "veel"}, "budget", dossier.BadNumber},
		"a negative budget":                         {"assign", dossier.Args{"budget": "-4"}, "budget", dossier.BadNumber},
		"nothing changed":                           {"edit", dossier.Args{"last": "Jansen"}, "", dossier.Nothing},
		"a first sick day to come":                  {"edit", dossier.Args{"first-sick-day": "1-1-2027"}, "first-sick-day", dossier.OutOfRange},
		"a dossier needs a number":                  {"edit", dossier.Args{"number": ""}, "number", dossier.Missing},
		"a mark of eleven":                          {"satisfaction", dossier.Args{"who": "employee", "score": "11"}, "score", dossier.OutOfRange},
		"a mark and no answer":                      {"satisfaction", dossier.Args{"who": "employee", "score": "8", "no-answer": "yes"}, "score", dossier.OutOfRange},
		"a deviating date asks why":                 {"moment", dossier.Args{"code": "action-plan", "moved": "1-4-2026"}, "reason", dossier.Missing},
		"not applicable asks why":                   {"moment", dossier.Args{"code": "action-plan", "not-applicable": ""}, "reason", dossier.Missing},
		"a moment that the law does not know":       {"moment", dossier.Args{"code": "tea", "done": "1-4-2026"}, "code", dossier.BadChoice},
		"a moment of which nothing is said":         {"moment", dossier.Args{"code": "action-plan"}, "done", dossier.Missing},
		"a moment is not done tomorrow":             {"moment", dossier.Args{"code": "action-plan", "done": "1-12-2026"}, "done", dossier.OutOfRange},
		"a snooze until today is none":              {"snooze", dossier.Args{"until": "23-11-2026", "reason": "x"}, "until", dossier.OutOfRange},
		"a snooze asks why":                         {"snooze", dossier.Args{"until": "1-12-2026"}, "reason", dossier.Missing},
		"an application to nobody for nothing":      {"application", dossier.Args{"stage": "sent"}, "employer", dossier.Missing},
		"a stage that is none":                      {"step", dossier.Args{"item": "@application", "to": "hired"}, "to", dossier.BadChoice},
		"a placement that ends before it begins":    {"place", dossier.Args{"item": "@application", "start": "1-12-2026", "until": "1-11-2026"}, "until", dossier.EndFirst},
		"a phase planned to end before it begins":   {"plan", dossier.Args{"intake-start": "1-12-2026", "intake-end": "1-11-2026"}, "intake-end", dossier.EndFirst},
		"a phase planned before the one it follows": {"plan", dossier.Args{"intake-start": "1-12-2026", "jobsearch-start": "1-11-2026"}, "jobsearch-start", dossier.EndFirst},
		"a document signed before it was sent":      {"document", dossier.Args{"kind": "plan", "sent": "1-11-2026", "signed": "1-10-2026"}, "signed", dossier.EndFirst},
		"a day of 25 hours":                         {"assess", dossier.Args{"kind": "fml", "hours-day": "25"}, "hours-day", dossier.OutOfRange},
		"a result that is none":                     {"outcome", dossier.Args{"results": "skills,luck"}, "results", dossier.BadChoice},
		"a report for nobody":                       {"report-sent", dossier.Args{"kind": "progress", "for": "neighbour"}, "for", dossier.BadChoice},
		"UWV's letter names a day":                  {"letter", dossier.Args{}, "date", dossier.Missing},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			k, i := rich(t)
			_, err := k.try(tt.act, i.fill(tt.args))
			wantWrong(t, err, tt.key, tt.code)
			if strings.Contains(err.Error(), long) {
				t.Error("the error repeats the value")
			}
		})
	}
}

// wantWrong checks that an act was refused for one field, and with which code.
func wantWrong(t *testing.T, err error, key string, code dossier.ErrorCode) {
	t.Helper()
	var wrong *dossier.FieldError
	if !errors.As(err, &wrong) {
		t.Fatalf("got %v, want a wrong field", err)
	}
	if wrong.Key != key || wrong.Code != code {
		t.Errorf("got %s %s, want %s %s", wrong.Key, wrong.Code, key, code)
	}
}

// TestAnActThatIsNotAllowedSaysWhy has acts that the state of the dossier refuses.
func TestAnActThatIsNotAllowedSaysWhy(t *testing.T) {
	tests := map[string]struct {
		first func(*desk, items)
		act   string
		args  dossier.Args
		want  []dossier.Reason
		soft  bool
	}{
		"intake is left with a three-way meeting and a signed plan": {
			act: "phase", args: dossier.Args{"to": "orientation"}, soft: true,
			want: []dossier.Reason{dossier.Reason(track.ThreeWay), dossier.Reason(track.PlanSigned)},
		},
		"a plan that was sent to be signed passes": {
			first: func(k *desk, i items) { k.do("sign", dossier.Args{"item": i["document"].String(), "sent": ""}) },
			act:   "phase", args: dossier.Args{"to": "orientation"}, soft: true,
			want: []dossier.Reason{dossier.Reason(track.ThreeWay)},
		},
		"closing asks the final report and the outcome": {
			act: "phase", args: dossier.Args{"to": "closed"}, soft: true,
			want: []dossier.Reason{dossier.Reason(track.FinalReport), dossier.Reason(track.OutcomeKnown)},
		},
		"the same phase": {act: "phase", args: dossier.Args{"to": "intake"}, want: []dossier.Reason{dossier.ReasonSamePhase}},
		"the same stage": {
			act: "step", args: dossier.Args{"item": "@application", "to": "sent"},
			want: []dossier.Reason{dossier.ReasonSameStage},
		},
		"placed without a placement": {
			act: "step", args: dossier.Args{"item": "@application", "to": "placed"}, soft: true,
			want: []dossier.Reason{dossier.ReasonPlacement},
		},
		"a second pause": {
			first: func(k *desk, _ items) { k.do("pause", nil) },
			act:   "pause", want: []dossier.Reason{dossier.ReasonPaused},
		},
		"nothing to resume": {act: "resume", want: []dossier.Reason{dossier.ReasonNotPaused}},
		"a task is done once": {
			act: "done", args: dossier.Args{"item": "@done"}, want: []dossier.Reason{dossier.ReasonTaskClosed},
		},
		"an open task is not reopened": {
			act: "reopen", args: dossier.Args{"item": "@task"}, want: []dossier.Reason{dossier.ReasonTaskOpen},
		},
		"an appointment ends once": {
			first: func(k *desk, i items) {
				k.do("outcome-of", dossier.Args{"item": i["appointment"].String(), "result": "cancelled"})
			},
			act: "outcome-of", args: dossier.Args{"item": "@appointment", "result": "kept"},
			want: []dossier.Reason{dossier.ReasonSettled},
		},
		"a legal day is snoozed with the word toch": {
			act: "snooze", args: dossier.Args{"code": "action-plan", "until": "1-12-2026", "reason": "druk"}, soft: true,
			want: []dossier.Reason{dossier.ReasonHardDate},
		},
		"a dossier is opened once": {
			act: "new", args: dossier.Args{"number": "1", "name": "x"}, want: []dossier.Reason{dossier.ReasonOpened},
		},
		"there is no conflict to settle": {
			act: "settle", args: dossier.Args{"field": "person.last", "keep": "@task"},
			want: []dossier.Reason{dossier.ReasonNoConflict},
		},
		"a sanction is shortened when there is one": {
			act: "sanction", args: dossier.Args{"reported": "1-11-2026"}, want: []dossier.Reason{dossier.ReasonNoSanction},
		},
		"a signed plan is signed": {
			first: func(k *desk, i items) { k.do("sign", dossier.Args{"item": i["document"].String()}) },
			act:   "sign", args: dossier.Args{"item": "@document"}, want: []dossier.Reason{dossier.ReasonSigned},
		},
		"an open moment is not reopened": {
			act: "reopen", args: dossier.Args{"code": "action-plan"}, want: []dossier.Reason{dossier.ReasonMomentOpen},
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			k, i := rich(t)
			if tt.first != nil {
				tt.first(k, i)
			}
			_, err := k.try(tt.act, i.fill(tt.args))
			if diff := cmp.Diff(tt.want, refused(t, err)); diff != "" {
				t.Error(diff)
			}
			var no *dossier.NotAllowed
			if errors.As(err, &no); no.Soft != tt.soft {
				t.Errorf("soft: %v", no.Soft)
			}
		})
	}
}

func TestAReasonPassesAGateAndFreezesWhatWasUnmet(t *testing.T) {
	k, _ := rich(t)
	k.do("phase", dossier.Args{"to": "orientation", "reason": "driegesprek volgt"})
	got := k.dossier().PhaseStep(today)
	want := dossier.PhaseStep{
		Phase: track.Orientation, On: today, Reason: "driegesprek volgt",
		Unmet: []track.Condition{track.ThreeWay, track.PlanSigned}, Gate: track.GateEdition, Item: got.Item,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	k.do("phase", dossier.Args{"to": "intake"})
	if p := k.dossier().Phase(today); p != track.Intake {
		t.Errorf("backward: %v", p)
	}
}

func TestAReasonPassesAPlacement(t *testing.T) {
	k, i := rich(t)
	k.do("step", i.fill(dossier.Args{"item": "@application", "to": "placed", "reason": "contract volgt"}))
	if a := k.dossier().Applications[0]; a.At(today) != pipeline.Placed || !a.Placement.Item.IsZero() {
		t.Errorf("%+v", a)
	}
}

func TestTochSnoozesALegalDay(t *testing.T) {
	k, _ := rich(t)
	k.do("snooze", dossier.Args{"code": "action-plan", "until": "1-12-2026", "reason": "toch: wacht op arts"})
	s := k.dossier().Agenda.Snoozes[0]
	if !s.Covers("moment", journal.ID{}, wvp.ActionPlan, today) || s.Covers("moment", journal.ID{}, wvp.ActionPlan, day(30).Add(1)) {
		t.Errorf("%+v", s)
	}
}
