package desk_test

import (
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"spoorboek/model/caseload"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/storetest"
	"spoorboek/ui/desk"
)

func TestEverythingSinceAnActGoesBackAndComesBackInOneGo(t *testing.T) {
	d, _ := lay(t)
	ids := opened(t, d, "Karin Jansen", "Henk van Dijk")
	before := do(t, d, ids[:1], dossier.AddTask{Text: "bleef"})
	first := do(t, d, ids, dossier.AddTask{Text: "eerste"})
	do(t, d, ids[1:], dossier.AddTask{Text: "tweede"})
	if _, err := d.UndoAct(ctx, before.Act); err != nil {
		t.Fatal(err)
	}
	since, err := d.Since(ctx, first.Act)
	if err != nil || since.Acts != 3 || since.Final != 0 {
		t.Fatalf("%+v, %v", since, err)
	}
	res, err := d.UndoSince(ctx, first.Act)
	if err != nil || len(res.Along) != 2 {
		t.Fatalf("%+v, %v", res, err)
	}
	wants(t, d, ids[0], "bleef")
	wants(t, d, ids[1])
	if _, err := d.Redo(ctx); err != nil {
		t.Fatal(err)
	}
	wants(t, d, ids[0], "eerste")
	wants(t, d, ids[1], "eerste", "tweede")
}

func TestWhatCannotBeTakenBackStaysAndIsCounted(t *testing.T) {
	d, _ := lay(t)
	ids := opened(t, d, "Karin Jansen")
	first := do(t, d, ids, dossier.AddTask{Text: "eerste"})
	do(t, d, ids, dossier.SendReport{Kind: dossier.ReportProgress, For: "employer"})
	since, err := d.Since(ctx, first.Act)
	if err != nil || since.Acts != 1 || since.Final != 1 {
		t.Fatalf("%+v, %v", since, err)
	}
	if _, err := d.UndoSince(ctx, first.Act); err != nil {
		t.Fatal(err)
	}
	wants(t, d, ids[0])
	if _, err := d.UndoSince(ctx, first.Act); !errors.Is(err, desk.ErrNothing) {
		t.Errorf("a second time: %v", err)
	}
}

func TestTheContentOfOneEntryIsDestroyedAndItsPlaceStays(t *testing.T) {
	d, _ := lay(t)
	ids := opened(t, d, "Karin Jansen")
	res := do(t, d, ids, dossier.WriteNote{Text: "iets dat hier niet hoort"})
	if _, err := d.Expunge(ctx, ids[0], res.Entries[0].ID, "hoort niet in dit dossier"); err != nil {
		t.Fatal(err)
	}
	got, err := d.Dossier(ctx, ids[0])
	if err != nil || len(got.Papers.Notes) != 0 {
		t.Fatalf("%+v, %v", got.Papers.Notes, err)
	}
	entries, err := d.Entries(ctx, ids[0])
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if strings.Contains(string(e.Payload), "hoort niet.") || e.ID == res.Entries[0].ID && !e.Expunged() {
			t.Errorf("still there: %s", e.Payload)
		}
	}
	if told := dossier.AlteredBy(got, res.Act); len(told) != 1 || !told[0].Gone {
		t.Errorf("the log tells %+v", told)
	}
}

// attaching is a desk that opens invented files.
func attaching(t *testing.T, files map[string]io.Reader) (*desk.Desk, *storetest.Memory) {
	t.Helper()
	book := storetest.NewMemory(caseload.ProjectEntries)
	now := time.Date(2026, time.November, 23, 8, 41, 0, 0, time.UTC)
	return desk.New(desk.Options{
		Book: book, Rand: rand.NewChaCha8([32]byte{7}), Author: "coach", Today: today,
		Clock: func() time.Time { now = now.Add(time.Second); return now },
		Source: func(path string) (io.ReadCloser, string, error) {
			if in, ok := files[path]; ok {
				return io.NopCloser(in), path, nil
			}
			return nil, "", store.ErrNotAFile
		},
	}), book
}

func TestAFileIsSealedBeforeItsActIsWritten(t *testing.T) {
	d, _ := attaching(t, map[string]io.Reader{"cv.pdf": strings.NewReader("mijn cv")})
	ids := opened(t, d, "Karin Jansen")
	do(t, d, ids, dossier.RegisterDocument{Kind: dossier.DocCV, File: "cv.pdf"})
	got, err := d.Dossier(ctx, ids[0])
	if err != nil || len(got.Papers.Documents) != 1 || len(got.Papers.Documents[0].Present()) != 1 {
		t.Fatalf("%+v, %v", got.Papers.Documents, err)
	}
	file := desk.Attached{Dossier: ids[0], Attachment: got.Papers.Documents[0].Present()[0]}
	var out bytes.Buffer
	if err := d.Fetch(ctx, file, &out); err != nil || out.String() != "mijn cv" || file.Title != "cv.pdf" {
		t.Errorf("%q as %q, %v", out.String(), file.Title, err)
	}
	if absent, err := d.Absent(got); err != nil || len(absent) != 0 {
		t.Errorf("absent %v, %v", absent, err)
	}
}

func TestWhatGoesWrongWhileAttachingChangesNothing(t *testing.T) {
	vanishing := io.MultiReader(strings.NewReader("begin"), iotest.ErrReader(store.ErrUnsteady))
	d, book := attaching(t, map[string]io.Reader{"weg.pdf": vanishing, "cv.pdf": strings.NewReader("cv")})
	ids := opened(t, d, "Karin Jansen")
	item := do(t, d, ids, dossier.RegisterDocument{Kind: dossier.DocCV}).Entries[0].ID
	for name, c := range map[string]struct {
		act  dossier.Act
		want error
	}{
		"it vanishes while it is read": {dossier.AttachFile{Item: item, File: "weg.pdf"}, store.ErrUnsteady},
		"it is no file":                {dossier.AttachFile{Item: item, File: "elders"}, store.ErrNotAFile},
		"the disk is full":             {dossier.AttachFile{Item: item, File: "cv.pdf"}, store.ErrFull},
	} {
		if errors.Is(c.want, store.ErrFull) {
			book.FailNext(store.ErrFull)
		}
		if _, err := d.Do(ctx, ids, c.act); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	var field *dossier.FieldError
	if _, err := d.Do(ctx, ids, dossier.AttachFile{Item: journal.ID{9}, File: "cv.pdf"}); !errors.As(err, &field) {
		t.Errorf("another document: %v", err)
	}
	got, err := d.Dossier(ctx, ids[0])
	if err != nil || len(got.Papers.Documents[0].Attached) != 0 {
		t.Errorf("%+v, %v", got.Papers.Documents, err)
	}
}
