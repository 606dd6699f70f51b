package dossier_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/model/plain"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
)

// recorded is a fact of a subject: a kind, then names and values by turns.
func recorded(kind journal.Kind, fields ...string) dossier.Recorded {
	f := dossier.Recorded{K: kind, Item: item, Fields: map[string]plain.Text{}}
	for i := 0; i < len(fields); i += 2 {
		f.Fields[fields[i]] = plain.Note(fields[i+1])
	}
	return f
}

// recordSamples has a fact of every subject with every field filled in.
func recordSamples() []journal.Fact {
	id := item.String()
	return []journal.Fact{
		recorded("party.stated", "role", "physician", "name", "dr. A. Bos", "organisation", "ArboNu", "job", "bedrijfsarts",
			"phone", "06-0", "mail", "bos@voorbeeld.nl", "from", "2026-01-01", "to", "2026-12-31", "note", "di en do"),
		recorded("intake.held", "on", "2026-11-01", "present", "Karin, coach", "situation", "thuis", "efforts", "2 x 4 uur",
			"vision", "terug", "goals", "werk", "barriers", "vervoer", "agreed", "cv", "rules_told", "yes"),
		recorded("expert.concluded", "on", "2026-11-01", "conclusion", "second-track", "parallel", "yes", "direction", "planner",
			"searched", "12 functies", "author", "J. Vos", "document", id),
		recorded("group.recognised", "on", "2026-11-01", "group", "small-chances", "ground", "AD", "review", "2027-02-01"),
		recorded("threeway.stated", "held", "2026-11-01", "with", "Kok", "prepared", "vragen", "expects_employer", "duidelijkheid",
			"expects_employee", "rust", "expects_coach", "ruimte", "plan_read", "yes", "expert_read", "yes", "expert_counts", "uren",
			"outcome", "akkoord"),
		recorded("plan.stated", "goal", "werk", "frame", "kader", "social", "-", "vision_employee", "a", "vision_coach", "b",
			"prognosis", "c", "barriers", "d", "distance", "e", "placeable", "f", "reporting", "elke 6 weken", "agreements", "g"),
		recorded("goal.stated", "text", "24 uur werk", "until", "2027-01-01", "reached", "partly", "because", "12 uur", "dropped", "yes",
			"on", "2026-11-01"),
		recorded("activity.planned", "kind", "training", "what", "Excel", "why", "vraag", "hours", "12.5", "start", "2026-11-01",
			"end", "2026-12-01", "goal", id, "done", "2026-11-20", "result", "gehaald", "dropped", "yes", "on", "2026-10-01"),
		recorded("test.concluded", "on", "2026-11-01", "kind", "test", "name", "interesse", "conclusion", "sociaal", "author", "coach"),
		recorded("signature.given", "by", "employee,employer,coach", "on", "2026-11-01", "about", id, "note", "digitaal"),
		recorded("option.weighed", "option", "work-experience", "chosen", "no", "reason", "te vroeg", "on", "2026-11-01"),
		recorded("privacy.explained", "on", "2026-11-01", "to", "Karin", "note", "folder mee"),
		recorded("finance.explained", "on", "2026-11-02", "to", "Karin en dhr. Kok", "note", "versie juni"),
		recorded("promise.made", "party", "employer", "who", "dhr. Kok", "what", "rooster", "due", "2026-12-01", "done", "2026-11-20",
			"dropped", "yes", "note", "gemaild", "audience", "employer", "on", "2026-11-01"),
		recorded("placement.stated", "application", id, "kind", "experience", "employer", "Hofland", "function", "gastvrouw",
			"start", "2026-11-01", "until", "2027-01-01", "hours", "16", "goal", "ritme", "supervisor", "mw. Pas", "wage", "no",
			"evaluation", "goed", "evaluated", "2026-11-20", "ended", "2026-11-21", "end_reason", "klaar", "note", "-", "on", "2026-10-20"),
		recorded("aftercare.checked", "lasts", "yes", "month", "3", "placement", id, "hours", "24", "note", "prima", "on", "2026-11-01"),
		recorded("adaptation.tried", "aspect", "tasks", "what", "geen balie", "on", "2026-11-01", "until", "2026-12-01", "worked", "partly",
			"note", "te druk"),
		recorded("eje.held", "on", "2026-11-01", "second_track", "no", "reason", "perspectief", "visions", "vision-employer,vision-employee",
			"review", "2027-02-01"),
		recorded("advice.given", "source", "expert", "text", "til hulp", "on", "2026-11-01", "done", "2026-11-20", "because", "levertijd"),
		recorded("ground.stated", "basis", "no-possibilities", "reason", "zie oordeel", "statutory", "listed", "consent", "yes",
			"stopped", "yes", "document", id, "paper", "actueel oordeel", "dated", "2026-11-01", "review", "2027-02-01",
			"ended", "2027-03-01", "on", "2026-11-01"),
		recorded("noncooperation.stated", "what", "niet verschenen", "on", "2026-11-01", "written", "2026-11-02", "informed", "2026-11-03",
			"measure", "suspended", "settled", "2026-11-10", "note", "-"),
		recorded("shortfall.stated", "text", "geen spoor 2", "action", "starten", "owner", "werkgever", "due", "2026-12-01", "proof", "plan",
			"done", "2026-11-20", "on", "2026-11-01"),
		recorded("retention.kept", "until", "2027-06-01", "reason", "bezwaar loopt", "on", "2026-11-01"),
		recorded("contact.amended", "on", "2026-11-01", "kind", "call", "with", "Karin", "minutes", "30", "travel", "20", "goal", "stand",
			"discussed", "a", "agreed", "b", "next", "c", "own", "d", "audience", "employer", "review", "yes"),
		recorded("note.amended", "on", "2026-11-01", "text", "eerste\ntweede", "audience", "uwv"),
		recorded("document.changed", "kind", "action-plan", "on", "2026-11-01", "asked", "2026-10-01", "received", "2026-11-02", "sent",
			"2026-11-03", "signed", "2026-11-04", "author", "Kok", "contains", "goals,terms", "note", "v2"),
		recorded("appointment.changed", "time", "10:30", "place", "kantoor", "with", "Karin", "kind", "call", "note", "x"),
	}
}

// recordCalls has calls of the acts of subjects, each making an item with all it can say.
var recordCalls = map[string]dossier.Args{
	"party": {
		"role": "physician", "name": "dr. A. Bos", "organisation": "ArboNu", "job": "bedrijfsarts", "phone": "06-0",
		"mail": "bos@voorbeeld.nl", "from": "1-1-2026", "to": "31-12-2026", "note": "di en do",
	},
	"intake": {
		"on": "5-9-2026", "present": "Karin", "situation": "thuis", "efforts": "2 x 4 uur", "vision": "terug", "goals": "werk",
		"barriers": "vervoer", "agreed": "cv", "rules-told": "", "privacy-told": "", "minutes": "60", "travel": "30",
	},
	"expert": {
		"on": "1-10-2026", "conclusion": "second-track", "parallel": "yes", "direction": "planner", "searched": "12 functies",
		"author": "J. Vos", "document": "@document",
	},
	"recognise": {"group": "elsewhere", "ground": "AD-rapport", "review": "1-2-2027"},
	"threeway": {
		"held": "20-11-2026", "with": "Kok", "prepared": "vragen", "expects-employer": "duidelijkheid", "expects-employee": "rust",
		"expects-coach": "ruimte", "plan-read": "", "expert-read": "", "expert-counts": "uren", "outcome": "akkoord", "minutes": "45",
	},
	"plan": {"goal": "werk", "reporting": "elke 6 weken", "agreements": "open zijn"},
	"goal": {"text": "24 uur werk", "until": "1-3-2027", "reached": "partly", "because": "12 uur gelukt"},
	"activity": {
		"kind": "training", "what": "Excel", "why": "gevraagd", "hours": "12,5", "start": "1-11-2026", "end": "1-12-2026",
		"goal": "@goal", "done": "20-11-2026", "result": "gehaald",
	},
	"test":      {"on": "1-11-2026", "kind": "test", "name": "interesse", "conclusion": "sociaal", "author": "coach"},
	"signature": {"by": "employee, employer", "on": "20-11-2026", "note": "digitaal"},
	"promise":   {"party": "employer", "who": "dhr. Kok", "what": "rooster sturen", "due": "1-12-2026", "audience": "employer"},
	"consider":  {"option": "work-experience", "chosen": "no", "reason": "nog te vroeg"},
	"place": {
		"item": "@application", "kind": "experience", "start": "1-12-2026", "until": "1-6-2027", "hours": "24", "goal": "ritme",
		"supervisor": "mw. Pas", "wage": "no",
	},
	"aftercare":  {"of": "@placement", "month": "3", "lasts": "yes", "hours": "24"},
	"adaptation": {"aspect": "tasks", "what": "geen balie", "on": "1-11-2026", "until": "1-12-2026", "worked": "partly"},
	"privacy":    {"to": "Karin"},
	"finance":    {"to": "Karin en dhr. Kok"},
	"retain":     {"until": "1-6-2027", "reason": "bezwaar loopt"},
	"eje":        {"on": "20-11-2026", "second-track": "no", "reason": "terug binnen 3 maanden", "review": "20-2-2027", "visions": "vision-employer"},
	"advice":     {"source": "physician", "text": "tilhulp", "on": "1-11-2026", "done": "20-11-2026"},
	"ground":     {"basis": "perspective", "reason": "terug in eigen werk", "document": "@document", "review": "1-2-2027"},
	"non-cooperation": {
		"what": "niet verschenen", "on": "1-11-2026", "written": "2-11-2026", "informed": "2-11-2026", "measure": "warned",
	},
	"shortfall":        {"text": "spoor 2 te laat", "action": "starten", "owner": "werkgever", "due": "1-12-2026"},
	"amend":            {"item": "@contact", "minutes": "50", "discussed": "ook de reis"},
	"edit-document":    {"item": "@document", "contains": "goals,terms", "author": "coach"},
	"edit-appointment": {"item": "@appointment", "place": "thuis"},
}

func TestARecordIsChangedByItsOwnAct(t *testing.T) {
	k, _ := rich(t)
	goal := k.do("goal", dossier.Args{"text": "24 uur werk"})
	k.do("goal", dossier.Args{"item": goal.String(), "reached": "achieved", "because": "contract getekend"})
	d := k.dossier()
	want := dossier.Goal{
		Item: goal, On: today, Text: "24 uur werk", Result: dossier.ReachedAll, Because: "contract getekend",
	}
	if diff := cmp.Diff([]dossier.Goal{want}, d.Plan.Goals[len(d.Plan.Goals)-1:]); diff != "" {
		t.Error(diff)
	}
	k.do("goal", dossier.Args{"item": goal.String(), "because": "", "reached": ""})
	if g := k.dossier().Plan.Goals[len(d.Plan.Goals)-1]; g.Result != "" || g.Because != "" {
		t.Errorf("what was emptied is still there: %+v", g)
	}
	args := dossier.Current(k.dossier(), "goal", goal)
	if args["text"] != "24 uur werk" || args["item"] != goal.String() {
		t.Errorf("a form would begin with %v", args)
	}
	_, err := k.try("goal", args)
	var wrong *dossier.FieldError
	if !asField(err, &wrong) || wrong.Code != dossier.Nothing {
		t.Errorf("the same once more: %v", err)
	}
}

func TestAWrongRecordNamesItsField(t *testing.T) {
	tests := map[string]struct {
		act  string
		args dossier.Args
		key  string
		code dossier.ErrorCode
	}{
		"a party has a name":                     {"party", dossier.Args{"role": "physician"}, "name", dossier.Missing},
		"a party leaves after it came":           {"party", dossier.Args{"role": "uwv", "name": "x", "from": "1-3-2026", "to": "1-2-2026"}, "to", dossier.EndFirst},
		"a placement needs an employer":          {"place", dossier.Args{"start": "1-12-2026"}, "employer", dossier.Missing},
		"a placement needs a first day":          {"place", dossier.Args{"employer": "Hofland"}, "start", dossier.Missing},
		"a placement of an unknown application":  {"place", dossier.Args{"item": item.String(), "start": "1-12-2026"}, "item", dossier.NoSuchItem},
		"an evaluation without a decision":       {"eje", dossier.Args{"on": "1-11-2026"}, "second-track", dossier.Missing},
		"an evaluation of tomorrow":              {"eje", dossier.Args{"on": "1-12-2026", "second-track": "yes"}, "on", dossier.OutOfRange},
		"a goal ends with a sentence":            {"goal", dossier.Args{"text": "werk", "reached": "not"}, "because", dossier.Missing},
		"a week of 200 hours":                    {"place", dossier.Args{"employer": "x", "start": "1-12-2026", "hours": "200"}, "hours", dossier.OutOfRange},
		"a signature of the neighbour":           {"signature", dossier.Args{"by": "neighbour"}, "by", dossier.BadChoice},
		"a ground that is none":                  {"ground", dossier.Args{"basis": "tired"}, "basis", dossier.BadChoice},
		"an advice carried out before it came":   {"advice", dossier.Args{"source": "expert", "text": "x", "on": "10-11-2026", "done": "1-11-2026"}, "done", dossier.EndFirst},
		"a goal of another dossier":              {"goal", dossier.Args{"item": item.String(), "text": "x"}, "item", dossier.NoSuchItem},
		"a contact to amend must be there":       {"amend", dossier.Args{"item": item.String(), "text": "x"}, "item", dossier.NoSuchItem},
		"a contact has no text of a note":        {"amend", dossier.Args{"item": "@contact", "text": "x"}, "text", dossier.UnknownKey},
		"a promise names who and what":           {"contact", dossier.Args{"promises": "rooster sturen"}, "promises", dossier.BadLines},
		"a document contains what can be there":  {"document", dossier.Args{"kind": "action-plan", "contains": "luck"}, "contains", dossier.BadChoice},
		"a wage is worth at most hundred":        {"outcome", dossier.Args{"wage-value": "120"}, "wage-value", dossier.OutOfRange},
		"an activity ends after it began":        {"activity", dossier.Args{"kind": "training", "what": "x", "start": "1-11-2026", "end": "1-10-2026"}, "end", dossier.EndFirst},
		"a key that the subject does not have":   {"privacy", dossier.Args{"colour": "red"}, "colour", dossier.UnknownKey},
		"three hundred minutes too many of road": {"contact", dossier.Args{"travel": "1500"}, "travel", dossier.OutOfRange},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			k, i := rich(t)
			_, err := k.try(tt.act, i.fill(tt.args))
			wantWrong(t, err, tt.key, tt.code)
		})
	}
}

func TestPromisesOfAContactAreKeptByParty(t *testing.T) {
	k, _ := rich(t)
	k.do("contact", dossier.Args{
		"on": "20-11-2026", "audience": "employer",
		"promises": "werkgever (dhr. Kok): rooster sturen 1-12-2026\nKarin: cv mailen\ncoach: bellen 24-11-2026",
	})
	var got []string
	list := k.dossier().Agenda.Promises
	for _, p := range list[len(list)-3:] {
		got = append(got, string(p.Party)+"|"+p.Who+"|"+p.What+"|"+p.Due.String())
	}
	want := []string{"employer|dhr. Kok|rooster sturen|2026-12-01", "other|Karin|cv mailen|", "coach||bellen|2026-11-24"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	k.do("promise", dossier.Args{"item": list[len(list)-1].Item.String(), "done": "23-11-2026"})
	if p := k.dossier().Agenda.Promises[len(list)-1]; p.Open() || p.Done != today {
		t.Errorf("%+v", p)
	}
}

func TestAPlacementStandsByItselfOrComesOfAnApplication(t *testing.T) {
	k, i := rich(t)
	own := k.do("place", dossier.Args{
		"employer": "Hofland", "kind": "voluntary", "start": "1-11-2026", "goal": "ritme", "hours": "8",
	})
	d := k.dossier()
	if e := d.Evidence(today); e.Placement {
		t.Error("voluntary work counts as a placement")
	}
	k.do("place", i.fill(dossier.Args{"item": "@application", "start": "16-11-2026"}))
	d = k.dossier()
	a, _ := d.Application(i["application"])
	if a.At(today) != pipeline.Placed || a.Placement.Start.String() != "2026-11-16" || !d.Evidence(today).Placement {
		t.Errorf("stage %s, placement %+v", a.At(today), a.Placement)
	}
	k.do("place", dossier.Args{"placement": own.String(), "ended": "20-11-2026", "end-reason": "klaar", "evaluation": "goed"})
	for _, p := range k.dossier().Course.Placements {
		if p.Item == own && (p.Runs(today) || p.Evaluation != "goed" || p.Employer != "Hofland") {
			t.Errorf("%+v", p)
		}
	}
	k.do("aftercare", dossier.Args{"of": own.String(), "lasts": "no"})
	if n := len(k.dossier().Course.Aftercare); n != 1 {
		t.Errorf("%d looks", n)
	}
}

func TestAMeetingIsAContactToo(t *testing.T) {
	k, _ := rich(t)
	hours := k.dossier().Hours()
	sheet := k.do("threeway", dossier.Args{"prepared": "wat wil ik zeggen"})
	if d := k.dossier(); !d.Evidence(today).ThreeWay.IsZero() {
		t.Error("a three-way meeting that was only prepared was held")
	}
	k.do("threeway", dossier.Args{"item": sheet.String(), "held": "19-11-2026", "minutes": "90", "travel": "60", "outcome": "akkoord"})
	k.do("intake", dossier.Args{"on": "2-9-2026", "privacy-told": "yes"})
	d := k.dossier()
	if got := d.Evidence(today).ThreeWay.String(); got != "2026-11-19" || d.Hours() != hours+1.5 || d.Agenda.Travel() != 1 {
		t.Errorf("held %s, %v hours, %v travel", got, d.Hours(), d.Agenda.Travel())
	}
	if len(d.Plan.Explained) != 1 || d.Plan.Explained[0].On.String() != "2026-09-02" {
		t.Errorf("privacy: %+v", d.Plan.Explained)
	}
}

func TestAnAmendedContactKeepsItsPlaceAndItsHistory(t *testing.T) {
	k, i := rich(t)
	before := len(k.entries)
	k.do("amend", i.fill(dossier.Args{"item": "@contact", "on": "1-11-2026", "minutes": "25"}))
	note := k.do("note", dossier.Args{"text": "eerste"})
	k.do("amend", dossier.Args{"item": note.String(), "text": "verbeterd", "audience": "uwv"})
	d := k.dossier()
	for _, c := range d.Agenda.Contacts {
		if c.Item == i["contact"] && (c.Minutes != 25 || c.On.String() != "2026-11-01") {
			t.Errorf("%+v", c)
		}
	}
	if n := d.Papers.Notes[len(d.Papers.Notes)-1]; n.Text != "verbeterd" || n.Audience != dossier.ForUWV {
		t.Errorf("%+v", n)
	}
	if len(k.entries) != before+3 {
		t.Error("a correction appends")
	}
}

func TestWhatAnExpertAndAnEvaluationSayMeetsTheirMoments(t *testing.T) {
	k, _ := rich(t)
	k.do("eje", dossier.Args{"on": "20-11-2026", "second-track": "yes"})
	k.do("expert", dossier.Args{"on": "1-10-2026", "conclusion": "second-track"})
	d := k.dossier()
	if d.Case.EJE.String() != "2026-11-20" || d.Moments[wvp.ExpertResearch].Done.String() != "2026-10-01" {
		t.Errorf("EJE %s, AD %s", d.Case.EJE, d.Moments[wvp.ExpertResearch].Done)
	}
}

func TestGroupsAreRecognisedAndLookedAtAgain(t *testing.T) {
	k, _ := rich(t)
	k.do("recognise", dossier.Args{"group": "own-employer", "ground": "bouwt op", "on": "1-10-2026", "review": "1-11-2026"})
	k.do("recognise", dossier.Args{"group": "small-chances", "ground": "minder uren", "on": "10-11-2026"})
	d := k.dossier()
	if was, now := d.Recognised(day(1)).Group, d.Recognised(today).Group; was != track.OwnEmployer || now != track.SmallChances {
		t.Errorf("%s, then %s", was, now)
	}
	if offered := dossier.Offered(track.SmallChances); offered[0] != dossier.Activation || len(offered) != 5 {
		t.Errorf("offered: %v", offered)
	}
}

func TestAPlanIsSignedByThree(t *testing.T) {
	k, _ := rich(t)
	k.do("signature", dossier.Args{"by": "employee,coach", "on": "10-11-2026"})
	if d := k.dossier(); !d.Plan.SignedByAll(today).IsZero() || !d.Evidence(today).PlanSigned.IsZero() {
		t.Error("two of three sign for all")
	}
	k.do("signature", dossier.Args{"by": "employer", "on": "12-11-2026"})
	if d := k.dossier(); d.Plan.SignedByAll(today) != day(12) || d.Evidence(today).PlanSigned != day(12) {
		t.Errorf("signed on %v", d.Plan.SignedByAll(today))
	}
}

func TestADocumentMayBeAskedForBeforeItIsThere(t *testing.T) {
	k, _ := rich(t)
	asked := k.do("document", dossier.Args{"kind": "current-assessment", "asked": "20-11-2026"})
	doc, _ := k.dossier().Papers.Document(asked)
	if !doc.Day().IsZero() || doc.Asked != day(20) {
		t.Errorf("%+v", doc)
	}
	k.do("edit-document", dossier.Args{"item": asked.String(), "on": "22-11-2026", "received": "23-11-2026"})
	if doc, _ := k.dossier().Papers.Document(asked); doc.Day() != day(22) {
		t.Errorf("%+v", doc)
	}
}

func TestRecordsAreListedAsText(t *testing.T) {
	k, _ := rich(t)
	for _, table := range dossier.Records(k.dossier()) {
		spec, ok := dossier.SpecOf(table.Act)
		if !ok {
			t.Errorf("no act %q", table.Act)
		}
		for _, row := range table.Rows {
			for _, f := range row.Fields {
				p, ok := spec.Param(f.Key)
				if !ok || p.Check(f.Value) != nil {
					t.Errorf("%s %s: the act does not take its own %q", table.Act, f.Key, f.Value)
				}
			}
		}
	}
	if rows, ok := dossier.ItemsOf(k.dossier(), "goal"); !ok || len(rows) != 1 {
		t.Errorf("goals: %v", rows)
	}
}

func TestAPastDayKnowsLaterCorrectionsAndNothingElse(t *testing.T) {
	k, _ := rich(t)
	early := k.do("promise", dossier.Args{"party": "employer", "what": "rooster", "on": "1-11-2026"})
	late := k.do("promise", dossier.Args{"party": "coach", "what": "bellen", "on": "20-11-2026"})
	k.do("promise", dossier.Args{"item": early.String(), "what": "rooster sturen"})
	k.do("promise", dossier.Args{"item": late.String(), "what": "Karin bellen"})
	d := dossier.ReplayOn(k.id, k.entries, day(10))
	if n := len(d.Agenda.Promises); n != 1 || d.Agenda.Promises[0].What != "rooster sturen" {
		t.Errorf("%+v", d.Agenda.Promises)
	}
	if len(d.Trail.Flags) > 0 {
		t.Errorf("flagged: %+v", d.Trail.Flags)
	}
}

func TestADocumentSaysWhoSignedItAndWhen(t *testing.T) {
	k, i := rich(t)
	agreed := k.do("document", dossier.Args{
		"kind": "contract", "on": "1-11-2026", "signed": "5-11-2026", "signed-by": "employee,coach",
	})
	k.do("sign", dossier.Args{"item": agreed.String(), "by": "host", "on": "6-11-2026"})
	d := k.dossier()
	doc, _ := d.Papers.Document(agreed)
	if under := dossier.SignaturesUnder(d, doc); len(under) != 2 || under[0].On != day(5) || under[1].On != day(6) ||
		doc.Signed != day(6) || !d.Plan.Signed(journal.ID{}, dossier.SignedCoach, today).IsZero() {
		t.Errorf("%+v, %+v", doc, under)
	}
	for name, c := range map[string]struct {
		act  string
		args dossier.Args
	}{
		"twice by the same":        {"sign", dossier.Args{"item": agreed.String(), "by": "host,employer"}},
		"by all, once it is known": {"sign", dossier.Args{"item": agreed.String()}},
		"by nobody we know":        {"sign", dossier.Args{"item": i["document"].String(), "by": "notary"}},
		"by someone, on no day":    {"document", dossier.Args{"kind": "contract", "signed-by": "employee"}},
	} {
		if _, err := k.try(c.act, c.args); err == nil {
			t.Errorf("signed %s", name)
		}
	}
	k.do("sign", dossier.Args{"item": i["document"].String(), "by": "employee,coach", "on": "10-11-2026"})
	if d := k.dossier(); !d.Evidence(today).PlanSigned.IsZero() || len(dossier.SignaturesUnder(d, d.Papers.Documents[0])) != 1 {
		t.Errorf("two of three sign the plan: %+v", d.Plan.Signatures)
	}
	k.do("sign", dossier.Args{"item": i["document"].String(), "by": "employer", "on": "12-11-2026"})
	if d := k.dossier(); d.Evidence(today).PlanSigned != day(12) || d.Plan.SignedByAll(today) != day(12) {
		t.Errorf("all three signed: %+v", d.Papers.Documents[0])
	}
	k.undo(k.last)
	if d := k.dossier(); !d.Evidence(today).PlanSigned.IsZero() {
		t.Error("the signature that was taken back still counts")
	}
}
