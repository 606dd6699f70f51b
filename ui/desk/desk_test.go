package desk_test

import (
	"context"
	"errors"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/store"
	"spoorboek/store/sheet"
	"spoorboek/store/storetest"
	"spoorboek/ui/desk"
)

var (
	ctx   = context.Background()
	today = civil.Of(2026, time.November, 23)
)

// lay puts an empty book on a desk; the book can be told to fail.
func lay(t *testing.T) (*desk.Desk, *storetest.Memory) {
	t.Helper()
	book := storetest.NewMemory(caseload.ProjectEntries)
	now := time.Date(2026, time.November, 23, 8, 41, 0, 0, time.UTC)
	return desk.New(desk.Options{
		Book: book, Sheets: sheet.New(), Rand: rand.NewChaCha8([32]byte{7}), Author: "coach", Today: today,
		Clock: func() time.Time { now = now.Add(time.Second); return now },
	}), book
}

// opened makes dossiers by name.
func opened(t *testing.T, d *desk.Desk, names ...string) []journal.ID {
	t.Helper()
	var ids []journal.ID
	for _, name := range names {
		res, err := d.Create(ctx, "new", dossier.Args{"name": name, "first-sick-day": "2026-01-12"})
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, res.Dossiers[0])
	}
	return ids
}

func tasks(t *testing.T, d *desk.Desk, id journal.ID) []string {
	t.Helper()
	got, err := d.Dossier(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, task := range got.Agenda.Tasks {
		texts = append(texts, task.Text)
	}
	return texts
}

func do(t *testing.T, d *desk.Desk, ids []journal.ID, act dossier.Act) desk.Result {
	t.Helper()
	res, err := d.Do(ctx, ids, act)
	if err != nil {
		t.Fatal(err)
	}
	return res
}

func wants(t *testing.T, d *desk.Desk, id journal.ID, want ...string) {
	t.Helper()
	if diff := cmp.Diff(want, tasks(t, d, id)); diff != "" {
		t.Fatal(diff)
	}
}

func TestAnActOverManyDossiersIsOneUndo(t *testing.T) {
	d, _ := lay(t)
	ids := opened(t, d, "Jansen, Karin", "Dijk, Henk")
	res := do(t, d, ids, dossier.AddTask{Text: "mail sturen"})
	if len(res.Dossiers) != 2 || len(res.Rows) != 2 || res.Saved.IsZero() {
		t.Fatalf("result %+v", res)
	}
	wants(t, d, ids[1], "mail sturen")
	undone, err := d.Undo(ctx)
	if err != nil || undone.Undid != res.Act || len(undone.Dossiers) != 2 {
		t.Fatalf("undo %+v: %v", undone, err)
	}
	wants(t, d, ids[0])
	wants(t, d, ids[1])
	if _, err := d.Redo(ctx); err != nil {
		t.Fatal(err)
	}
	wants(t, d, ids[0], "mail sturen")
}

func TestUndoGoesBackOverDossiersAndANewActEndsRedo(t *testing.T) {
	d, _ := lay(t)
	ids := opened(t, d, "Jansen, Karin", "Dijk, Henk")
	do(t, d, ids[:1], dossier.AddTask{Text: "een"})
	do(t, d, ids[1:], dossier.AddTask{Text: "twee"})
	for range 2 {
		if _, err := d.Undo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	wants(t, d, ids[0])
	wants(t, d, ids[1])
	if _, err := d.Redo(ctx); err != nil {
		t.Fatal(err)
	}
	wants(t, d, ids[0], "een")
	do(t, d, ids[:1], dossier.AddTask{Text: "drie"})
	if _, err := d.Redo(ctx); !errors.Is(err, desk.ErrNothing) {
		t.Errorf("redo after a new act: %v", err)
	}
	if _, err := d.UndoIn(ctx, ids[0]); err != nil {
		t.Fatal(err)
	}
	wants(t, d, ids[0], "een")
	if _, err := d.RedoIn(ctx, ids[0]); err != nil {
		t.Fatal(err)
	}
	wants(t, d, ids[0], "een", "drie")
}

func TestUndoOfTheOpeningTakesTheDossierOutOfTheCaseload(t *testing.T) {
	d, _ := lay(t)
	id := opened(t, d, "Jansen, Karin")[0]
	res, err := d.Undo(ctx)
	if err != nil || len(res.Gone) != 1 || res.Gone[0] != id {
		t.Fatalf("undo %+v: %v", res, err)
	}
	if rows, err := d.Rows(ctx); err != nil || len(rows) != 0 {
		t.Errorf("%d rows: %v", len(rows), err)
	}
	if _, err := d.Undo(ctx); !errors.Is(err, desk.ErrNothing) {
		t.Errorf("undo of nothing: %v", err)
	}
}

func TestWhatSpeaksOfAnUndoneItemFallsAlong(t *testing.T) {
	d, _ := lay(t)
	ids := opened(t, d, "Jansen, Karin")
	first := do(t, d, ids, dossier.AddTask{Text: "bellen", Due: today})
	item := first.Entries[0].ID
	moved := do(t, d, ids, dossier.Move{Item: item, To: today.Add(7)})
	along, err := d.Along(ctx, first.Act)
	if err != nil || len(along) != 1 || along[0] != moved.Act {
		t.Fatalf("along %v: %v", along, err)
	}
	res, err := d.UndoAct(ctx, first.Act)
	if err != nil || len(res.Along) != 1 {
		t.Fatalf("undo %+v: %v", res, err)
	}
	wants(t, d, ids[0])
	if _, err := d.Redo(ctx); err != nil {
		t.Fatal(err)
	}
	got, err := d.Dossier(ctx, ids[0])
	if err != nil || len(got.Agenda.Tasks) != 1 || got.Agenda.Tasks[0].Due != today.Add(7) {
		t.Errorf("tasks %+v: %v", got.Agenda.Tasks, err)
	}
}

func TestWhatWasSentCannotBeUndone(t *testing.T) {
	d, _ := lay(t)
	ids := opened(t, d, "Jansen, Karin")
	if _, err := d.DoArgs(ctx, "report-sent", dossier.Args{"kind": "progress", "for": "employer"}, ids); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Undo(ctx); !errors.Is(err, desk.ErrFinal) {
		t.Errorf("undo of a report that was sent: %v", err)
	}
}

func TestThatAFileLeftTheProgramCannotBeUndone(t *testing.T) {
	d, _ := lay(t)
	ids := opened(t, d, "Jansen, Karin")
	res, err := d.LogExport(ctx, office.ExportLogged{Format: "ics", What: office.Calendar}.Naming(ids...))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.UndoAct(ctx, res.Act); !errors.Is(err, desk.ErrFinal) {
		t.Errorf("undo of an export: %v", err)
	}
	if o, err := d.Office(ctx); err != nil || len(o.Exports) != 1 {
		t.Errorf("%d exports stand: %v", len(o.Exports), err)
	}
}

func TestAnActThatIsNotAllowedOnOneWritesNothing(t *testing.T) {
	d, _ := lay(t)
	ids := opened(t, d, "Jansen, Karin", "Dijk, Henk")
	do(t, d, ids[1:], dossier.StartPause{Until: today.Add(30)})
	var no *dossier.NotAllowed
	if _, err := d.Do(ctx, ids, dossier.StartPause{Until: today.Add(30)}); !errors.As(err, &no) {
		t.Fatalf("a second pause: %v", err)
	}
	if got, _ := d.Dossier(ctx, ids[0]); len(got.Course.Pauses) != 0 {
		t.Error("half of the act was written")
	}
}

func TestAJournalThatMovedOnIsReadAgainOnce(t *testing.T) {
	d, book := lay(t)
	ids := opened(t, d, "Jansen, Karin")
	book.FailNext(store.ErrConflict)
	do(t, d, ids, dossier.AddTask{Text: "bellen"})
	wants(t, d, ids[0], "bellen")
	book.FailNext(store.ErrFull)
	if _, err := d.Do(ctx, ids, dossier.AddTask{Text: "weg"}); !errors.Is(err, store.ErrFull) {
		t.Errorf("a full disk: %v", err)
	}
	wants(t, d, ids[0], "bellen")
}

func TestNumbersFollowTheYearAndNeverClash(t *testing.T) {
	rows := []caseload.Row{{Number: "2026-007"}, {Number: "2025-031"}, {Number: "K-12"}, {Number: "K-12-2"}}
	for _, c := range []struct{ wanted, got string }{
		{"", "2026-008"}, {"2026-003", "2026-003"}, {"K-12", "K-12-3"}, {"2026-007", "2026-007-2"},
	} {
		if got := desk.FreeNumber(rows, c.wanted, today); got != c.got {
			t.Errorf("wanted %q: %q, not %q", c.wanted, got, c.got)
		}
	}
}

func TestADossierIsFoundByWhatACoachTypes(t *testing.T) {
	d, _ := lay(t)
	ids := opened(t, d, "Çelik, Emre", "Jansen, Karin", "Jansen, Piet")
	for word, want := range map[string]journal.ID{
		"2026-001": ids[0], "celik": ids[0], "Jansen, Karin": ids[1], "karin": ids[1], ids[2].String(): ids[2],
	} {
		if got, err := d.Resolve(ctx, word); err != nil || got != want {
			t.Errorf("%q finds %v: %v", word, got, err)
		}
	}
	var many *desk.AmbiguousError
	if _, err := d.Resolve(ctx, "jansen"); !errors.As(err, &many) || len(many.Numbers) != 2 {
		t.Errorf("two Jansens: %v", err)
	}
	for _, word := range []string{"", "  ", "Pieterse", "2027-001"} {
		if _, err := d.Resolve(ctx, word); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("%q: %v", word, err)
		}
	}
}

func TestTheRoundIsRememberedAndNoUndoTouchesIt(t *testing.T) {
	d, _ := lay(t)
	ids := opened(t, d, "Jansen, Karin", "Dijk, Henk")
	for range 2 {
		if err := d.KeepRound(ctx, ids[:1]); err != nil {
			t.Fatal(err)
		}
	}
	if err := d.KeepRound(ctx, ids); err != nil {
		t.Fatal(err)
	}
	o, err := d.Office(ctx)
	if err != nil || o.Round.Day != today || len(o.Round.Seen) != 2 {
		t.Fatalf("round %+v: %v", o.Round, err)
	}
	if res, err := d.Undo(ctx); err != nil || res.UndidBy != "dossier.opened" {
		t.Errorf("undo took %q: %v", res.UndidBy, err)
	}
}

func TestASpreadsheetComesInAndGoesBackWhole(t *testing.T) {
	d, _ := lay(t)
	in, err := d.Preview(ctx, "../../store/sheet/testdata/caseload.csv", "")
	if err != nil || in.Plan.Counts.New != 40 {
		t.Fatalf("plan %+v: %v", in.Plan.Counts, err)
	}
	res, done, err := d.Apply(ctx, in)
	if err != nil || len(res.Rows) != 40 || done.Counts.New != 40 {
		t.Fatalf("import of %d rows: %v", len(res.Rows), err)
	}
	again, err := d.Preview(ctx, "../../store/sheet/testdata/caseload.csv", "")
	if err != nil || again.Plan.Counts.Same != 40 {
		t.Errorf("the same sheet again: %+v: %v", again.Plan.Counts, err)
	}
	id, err := d.Resolve(ctx, "2026-001")
	if err != nil {
		t.Fatal(err)
	}
	do(t, d, []journal.ID{id}, dossier.AddTask{Text: "bellen"})
	back, rolled, err := d.Rollback(ctx, res.Act)
	if err != nil || len(rolled.Gone) != 39 || len(rolled.Stayed) != 1 || len(back.Gone) != 39 {
		t.Errorf("%d gone, %d stayed: %v", len(rolled.Gone), len(rolled.Stayed), err)
	}
}

func TestAMappingIsRememberedForItsLayout(t *testing.T) {
	d, _ := lay(t)
	in, err := d.ReadSheet(ctx, "../../store/sheet/testdata/caseload.csv", "")
	if err != nil {
		t.Fatal(err)
	}
	in.Mapping.Columns["Telefoon"] = store.FieldDropped
	if in, err = d.PlanImport(ctx, in, in.Mapping); err != nil {
		t.Fatal(err)
	}
	if _, _, err := d.Apply(ctx, in); err != nil {
		t.Fatal(err)
	}
	again, err := d.ReadSheet(ctx, "../../store/sheet/testdata/caseload.csv", "")
	if err != nil || again.Mapping.Columns["Telefoon"] != store.FieldDropped {
		t.Errorf("Telefoon means %q: %v", again.Mapping.Columns["Telefoon"], err)
	}
}

func TestACaseloadReadAheadKnowsWhatWasWrittenSince(t *testing.T) {
	d, _ := lay(t)
	opened(t, d, "Jansen, Karin")
	d.Ahead(ctx)
	opened(t, d, "de Boer, Henk")
	for _, when := range []string{"first", "again"} {
		if rows, err := d.Caseload(ctx); err != nil || len(rows) != 2 {
			t.Errorf("%s: %d rows: %v", when, len(rows), err)
		}
	}
	d.Ahead(ctx)
	if rows, err := d.Caseload(ctx); err != nil || len(rows) != 2 {
		t.Errorf("read ahead: %d rows: %v", len(rows), err)
	}
	d.Ahead(ctx)
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestAClosedDeskAnswersNothing(t *testing.T) {
	d, _ := lay(t)
	ids := opened(t, d, "Jansen, Karin")
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Dossier(ctx, ids[0]); !errors.Is(err, store.ErrSealed) {
		t.Errorf("a dossier of a closed book: %v", err)
	}
}
