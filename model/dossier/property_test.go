package dossier_test

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/model/plain"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
)

// anything draws a fact about d, on a day around today, that may be a backfill or a plan. It is no act: acts
// are checked, and a merge can bring what no check has seen.
func anything(r *rapid.T, d *dossier.Dossier) journal.Stated {
	on := today.Add(rapid.IntRange(-60, 10).Draw(r, "on"))
	if rapid.IntRange(0, 9).Draw(r, "unknown day") == 0 {
		on = 0
	}
	n := strconv.Itoa(rapid.IntRange(0, 9).Draw(r, "n"))
	all := []journal.Fact{
		dossier.PersonStated{Last: dossier.To(text("Naam" + n))},
		dossier.PersonStated{Phone: dossier.To(text("06-" + n)), Job: dossier.To(text("baan" + n))},
		dossier.CaseStated{FirstSick: dossier.To(civil.Of(2026, 1, 10+int(n[0]-'0')))},
		dossier.InterruptionRecorded{From: today.Add(-100), To: today.Add(-95)},
		dossier.MomentDone{Code: wvp.ActionPlan},
		dossier.MomentDone{Code: wvp.Evaluation},
		dossier.MomentMoved{Code: wvp.ActionPlan, To: on, Reason: text("reden")},
		dossier.MomentReopened{Code: wvp.ActionPlan},
		dossier.PhaseEntered{Phase: track.Phases()[int(n[0]-'0')%6].Name()},
		dossier.PauseStarted{Until: today.Add(30)},
		dossier.PauseEnded{},
		dossier.FirstTrackStated{State: track.Running},
		dossier.ContactLogged{How: dossier.Call, Audience: dossier.Own, Review: n == "1"},
		dossier.AppointmentMade{Day: on, How: dossier.Meeting},
		dossier.AppointmentSettled{Item: anItem(r, d), Result: dossier.Kept},
		dossier.TaskAdded{Text: text("taak" + n), Due: on},
		dossier.TaskDone{Item: anItem(r, d)},
		dossier.TaskMoved{Item: anItem(r, d), To: on},
		dossier.ApplicationAdded{Employer: text("wg" + n), Stage: pipeline.Found},
		dossier.ApplicationStepped{Item: anItem(r, d), Stage: pipeline.Stages()[int(n[0]-'0')]},
		dossier.ApplicationChanged{Item: anItem(r, d), Hours: dossier.To(8.0)},
		dossier.DocumentRegistered{Sort: dossier.DocPlan},
		dossier.DocumentSigned{Item: anItem(r, d)},
		dossier.SheetImported{Layout: "caseload"},
		dossier.Recorded{K: "goal.stated", Fields: map[string]plain.Text{"text": text("doel" + n)}},
		dossier.Recorded{K: "goal.stated", Item: anItem(r, d), Fields: map[string]plain.Text{"text": text("anders" + n)}},
		dossier.Recorded{K: "plan.stated", Fields: map[string]plain.Text{"goal": text("werk" + n)}},
		dossier.Recorded{K: "placement.stated", Fields: map[string]plain.Text{
			"application": text(anItem(r, d).String()), "employer": text("wg" + n), "start": text(on.String()),
		}},
		dossier.Recorded{K: "contact.amended", Item: anItem(r, d), Fields: map[string]plain.Text{"minutes": text(n)}},
		dossier.DossierBinned{},
		dossier.DossierUnbinned{},
		journal.Unknown{K: "future.told", V: 1, Raw: []byte(`{"n":` + n + `}`)},
	}
	all = append(all, searchThings(r, d, n)...)
	return journal.Stated{On: on, Fact: all[rapid.IntRange(0, len(all)-1).Draw(r, "fact")]}
}

// anItem draws the id of some entry: now and then one that is no item of the right sort.
func anItem(r *rapid.T, d *dossier.Dossier) journal.ID {
	entries := d.Trail.Line.Entries
	return entries[rapid.IntRange(0, len(entries)-1).Draw(r, "item")].ID
}

// opened is a desk with a dossier, for drawing upon.
func opened(t testing.TB, seed byte) *desk {
	k := empty(t, seed)
	k.write(journal.Stated{On: today.Add(-60), Fact: dossier.DossierOpened{Number: text("2026-031")}})
	return k
}

func TestUndoRestoresTheSameDossier(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		k := opened(t, 1)
		steps := rapid.IntRange(1, 15).Draw(r, "steps")
		var acts []journal.ID
		states := []*dossier.Dossier{k.dossier()}
		for range steps {
			k.write(anything(r, k.dossier()))
			acts = append(acts, k.last)
			states = append(states, k.dossier())
		}
		for i := len(acts) - 1; i >= 0; i-- {
			k.undo(acts[i])
			if diff := cmp.Diff(states[i], k.dossier(), ignoreTrail()); diff != "" {
				r.Fatalf("undo of step %d:\n%s", i, diff)
			}
		}
	})
}

func TestRedoRestoresWhatAnUndoTook(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		k := opened(t, 1)
		for range rapid.IntRange(1, 12).Draw(r, "steps") {
			k.write(anything(r, k.dossier()))
		}
		was := k.dossier()
		entries := was.Trail.Line.Entries
		k.undo(entries[rapid.IntRange(0, len(entries)-1).Draw(r, "which")].Act)
		k.undo(k.last)
		if diff := cmp.Diff(was, k.dossier(), ignoreTrail()); diff != "" {
			r.Fatalf("redo:\n%s", diff)
		}
	})
}

// TestTwoLaptopsMergeToTheSameDossier lets two laptops with skewed clocks backfill, undo, expunge and merge.
func TestTwoLaptopsMergeToTheSameDossier(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		one, two := opened(t, 1), empty(t, 2)
		two.id, two.by = one.id, "colleague"
		two.clock = two.clock.AddDate(0, 0, rapid.IntRange(-500, 500).Draw(r, "skew"))
		two.entries = slices.Clone(one.entries)
		for range rapid.IntRange(0, 20).Draw(r, "steps") {
			k := rapid.SampledFrom([]*desk{one, two}).Draw(r, "who")
			step(r, k, one)
		}
		ab := dossier.Replay(one.id, journal.Merge(one.entries, two.entries))
		ba := dossier.Replay(one.id, journal.Merge(two.entries, one.entries))
		if diff := cmp.Diff(ab, ba, cmp.AllowUnexported(journal.Line{})); diff != "" {
			r.Fatalf("one+two and two+one differ:\n%s", diff)
		}
		shuffled := slices.Clone(ab.Trail.Line.Entries)
		rand.New(one.rand).Shuffle(len(shuffled), func(i, j int) {
			shuffled[i], shuffled[j] = shuffled[j], shuffled[i]
		})
		if diff := cmp.Diff(ab, dossier.Replay(one.id, shuffled), cmp.AllowUnexported(journal.Line{})); diff != "" {
			r.Fatalf("the order of reading matters:\n%s", diff)
		}
		settleAll(r, one, ab)
	})
}

// step is one thing that a laptop does.
func step(r *rapid.T, k, one *desk) {
	d := k.dossier()
	some := d.Trail.Line.Entries[rapid.IntRange(0, d.Trail.Count-1).Draw(r, "entry")]
	switch rapid.IntRange(0, 9).Draw(r, "what") {
	case 0:
		if s, err := dossier.Retract(d, some.Act); err == nil {
			k.write(s)
		}
	case 1:
		k.write(journal.Stated{On: today, Fact: journal.Expunged{Entry: some.ID, Reason: "medical"}})
	case 2:
		k.entries = journal.Merge(k.entries, one.entries)
	case 3:
		k.clock = k.clock.Add(time.Duration(rapid.IntRange(-99, 99).Draw(r, "hours")) * time.Hour)
	default:
		k.write(anything(r, d))
	}
}

// settleAll settles every conflict of a merged dossier, one by one, until none is left.
func settleAll(r *rapid.T, k *desk, d *dossier.Dossier) {
	k.entries = slices.Clone(d.Trail.Line.Entries)
	for rounds := 0; len(d.Trail.Conflicts) > 0; rounds++ {
		c := d.Trail.Conflicts[0]
		if rounds > 40 {
			r.Fatalf("conflicts never end: %+v", c)
		}
		keep := rapid.SampledFrom(c.Sides).Draw(r, "side")
		if _, err := k.tryAct(dossier.Settle{Field: c.Field, Item: c.Item, Keep: keep.Entry}); err != nil {
			r.Fatalf("settle %s: %v", c.Field, err)
		}
		d = k.dossier()
	}
}

func TestReplayNeverFailsOnAPartOfAJournal(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		k := opened(t, 1)
		for range rapid.IntRange(1, 20).Draw(r, "steps") {
			k.write(anything(r, k.dossier()))
		}
		part := slices.DeleteFunc(slices.Clone(k.entries), func(journal.Entry) bool {
			return rapid.Bool().Draw(r, "lost")
		})
		d := dossier.Replay(k.id, part)
		if d.Trail.Count != len(part) {
			r.Fatalf("%d of %d entries", d.Trail.Count, len(part))
		}
		dossier.ReplayOn(k.id, part, today)
		dossier.ReplayKnown(k.id, part, k.clock)
		d.Standings(today)
	})
}
