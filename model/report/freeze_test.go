package report_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/civil"
	"spoorboek/model/report"
)

// keptForm is a document with every kind of block, as the version that was sent is kept.
const keptForm = `{"Kind":"progress","Audience":"employer","Language":"nl","Title":"Voortgang <2> & meer","Subject":"Łucja Yılmaz","Day":"2026-11-23","Author":"M. Visser"` +
	`,"Office":{"Name":"Visser","Address":["Kanaalweg 12"],"Logo":null}` +
	`,"Blocks":[{"heading":{"Level":1,"Text":"Kop"}},{"paragraph":{"Text":"een\ntwee"}}` +
	`,{"pairs":{"Rows":[{"Label":"Fase","Text":"Intake"}]}}` +
	`,{"list":{"Numbered":true,"Items":["brief"]}}` +
	`,{"table":{"Header":["a","b"],"Widths":[1,2],"Rows":[["1","2"]]}}` +
	`,{"missing":{"Text":"ontbreekt"}}` +
	`,{"chart":{"Title":"lijn","From":"2026-11-23","To":"2026-11-24","Now":"2026-11-23"` +
	`,"Lanes":[{"Label":"Fase","Bars":[{"From":"2026-11-23","To":"2026-11-23","Label":"b","Shade":1}]` +
	`,"Marks":[{"On":"2026-11-23","Label":"m","Open":true}]}],"Text":"tekst"}}` +
	`,{"signatures":{"Lines":[{"Role":"Coach","Name":"M. Visser","Signed":"2026-11-23"}]}}]}`

// TestAFrozenReportKeepsItsForm holds the bytes of a sent version: its fingerprint must be the same in every
// program to come, on every machine and however often it is made.
func TestAFrozenReportKeepsItsForm(t *testing.T) {
	on := civil.Of(2026, time.November, 23)
	doc := report.Document{
		Kind: report.Progress, Audience: report.ForEmployer, Language: report.Dutch, Title: "Voortgang <2> & meer",
		Subject: "Łucja Yılmaz", Day: on, Author: "M. Visser", Tight: true,
		Office: report.Letterhead{Name: "Visser", Address: []string{"Kanaalweg 12"}, Logo: []byte("png")},
		Blocks: []report.Block{
			report.Heading{Level: 1, Text: "Kop"}, report.Paragraph{Text: "een\ntwee"},
			report.Pairs{Rows: []report.Pair{{Label: "Fase", Text: "Intake"}}},
			report.List{Numbered: true, Items: []string{"brief"}},
			report.Table{Header: []string{"a", "b"}, Widths: []int{1, 2}, Rows: [][]string{{"1", "2"}}},
			report.Missing{Text: "ontbreekt"},
			report.Chart{Title: "lijn", From: on, To: on.Add(1), Now: on, Text: "tekst", Lanes: []report.Lane{{
				Label: "Fase", Bars: []report.Bar{{From: on, To: on, Label: "b", Shade: 1}},
				Marks: []report.Mark{{On: on, Label: "m", Open: true}},
			}}},
			report.Signatures{Lines: []report.Signature{{Role: "Coach", Name: "M. Visser", Signed: on}}},
		},
	}
	for range 20 {
		raw, hash, err := report.Freeze(doc)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(keptForm, string(raw)); diff != "" {
			t.Fatal(diff)
		}
		if hash != report.Sum([]byte(keptForm)) || hash != "cfb688ee1a802d75eb08520ea94888c70e2597f5411cbcfd723a8653a4bab73c" {
			t.Fatalf("fingerprint %s", hash)
		}
	}
}
