package desk_test

import (
	"testing"

	"spoorboek/model/capacity"
	"spoorboek/model/caseload"
	"spoorboek/model/dossier"
	"spoorboek/model/pipeline"
	"spoorboek/store"
)

func TestTheDeskKnowsWhoFitsAndWhoNeverAnswers(t *testing.T) {
	d, _ := lay(t)
	ids := opened(t, d, "Jansen, Karin", "de Boer, Piet", "Vos, Anna", "Smit, Jan")
	do(t, d, ids[:3], dossier.RegisterAssessment{Kind: capacity.FML, HoursWeek: 24, Scores: []capacity.Score{{Item: 414, Level: 2}}})
	do(t, d, ids[2:3], dossier.RegisterAssessment{Kind: capacity.FML, HoursWeek: 32, Scores: []capacity.Score{{Item: 414}}})
	do(t, d, ids[:2], dossier.Apply{Employer: "Hofland B.V.", Stage: pipeline.Silent})
	do(t, d, ids[3:], dossier.Bin{})

	list, err := d.WhoFits(ctx, caseload.Vacancy{Demand: capacity.Demand{Needs: []capacity.Need{{Item: 414, Strength: capacity.Usual}}}})
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 3 || list[0].ID != ids[2] || list[0].Match.Verdict != capacity.Fits || list[1].Match.Verdict != capacity.FitsNot {
		t.Errorf("%+v", list)
	}
	if p, ok := list[1].Blocking(); !ok || p.Item != 414 {
		t.Errorf("blocked by %+v", p)
	}
	e, warn, err := d.Employer(ctx, "hofland", ids[2])
	if err != nil || !warn || e.Silences != 2 {
		t.Errorf("%+v %v %v", e, warn, err)
	}
	if _, warn, err := d.Employer(ctx, "Elders", ids[2]); err != nil || warn {
		t.Errorf("an employer nobody wrote to: %v %v", warn, err)
	}
	if all, err := d.Employers(ctx); err != nil || len(all) != 1 || all[0].Written != 2 {
		t.Errorf("%+v %v", all, err)
	}
}

func TestTheDeskKnowsWhatStayedOfErasedDossiers(t *testing.T) {
	d, book := lay(t)
	ids := opened(t, d, "Jansen, Karin", "de Boer, Piet")
	for i, row := range []string{`{"year":2026,"phase":"closed","work":"P1"}`, "of a newer program"} {
		if err := book.Erase(ctx, store.Tombstone{Dossier: ids[i], On: d.Today(), Reason: "request", Figures: row}); err != nil {
			t.Fatal(err)
		}
	}
	rows, err := d.Erased(ctx)
	if err != nil || len(rows) != 1 || rows[0].Work != "P1" || rows[0].Year != 2026 {
		t.Errorf("%+v, %v", rows, err)
	}
}
