package dossier_test

import (
	"testing"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
)

func TestAFileComesWithItsDocumentInOneActAndGoesWithIt(t *testing.T) {
	k := newDesk(t)
	k.do("document", dossier.Args{"kind": "cv", "on": "1-10-2026", "file": "/home/ans/cv.pdf"})
	docs := k.dossier().Papers.Documents
	if len(docs) != 1 || len(docs[0].Present()) != 1 || docs[0].Present()[0].Title != "cv.pdf" {
		t.Fatalf("%+v", docs)
	}
	if files := journal.FilesOf(k.entries); len(files) != 1 || files[0].Name != sealedFile().Name {
		t.Errorf("named: %+v", files)
	}
	k.do("detach", dossier.Args{"item": docs[0].Item.String(), "file": "CV.PDF"})
	doc := k.dossier().Papers.Documents[0]
	if len(doc.Present()) != 0 || len(doc.Attached) != 1 {
		t.Errorf("detached: %+v", doc)
	}
	if files := journal.FilesOf(k.entries); len(files) != 1 {
		t.Error("the bytes must stay, so that detaching can be undone")
	}
}

func TestAFileIsFoundByItsNameOrTheBeginningOfItsSeal(t *testing.T) {
	doc := dossier.Document{Attached: []dossier.Attachment{
		{File: journal.File{Name: "aa11"}, Title: "cv.pdf"}, {File: journal.File{Name: "aa22"}, Title: "brief.pdf"},
	}}
	for name, want := range map[string]string{"aa1": "aa11", "AA2": "aa22", "Brief.pdf": "aa22", "aa": "", "": "", "x": ""} {
		got, ok := doc.Attachment(name)
		if got.Name != want || ok != (want != "") {
			t.Errorf("%q finds %q, %v", name, got.Name, ok)
		}
	}
}

func TestAFileThatWasNotSealedIsNoFact(t *testing.T) {
	k, i := rich(t)
	d := k.dossier()
	for _, act := range []dossier.Act{
		dossier.AttachFile{Item: i["document"], File: "cv.pdf"},
		dossier.RegisterDocument{Kind: dossier.DocCV, File: "cv.pdf"},
		dossier.DetachFile{Item: i["document"]},
	} {
		if facts, err := act.Facts(d, day(23)); err == nil {
			t.Errorf("%s states %v", act.Name(), facts)
		}
	}
}
