package desk_test

import (
	"errors"
	"slices"
	"testing"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/report"
)

func TestAPartOfACopyIsWithheldOnlyWithAReason(t *testing.T) {
	d, _ := lay(t)
	ids := opened(t, d, "Jansen, Karin")
	if _, err := d.DoArgs(ctx, "note", dossier.Args{"text": "over de bus"}, ids); err != nil {
		t.Fatal(err)
	}
	for reason, want := range map[string]int{"": 1, " \t\n": 1, "\u202e\x1b[31m": 1, "gaat over een ander": 0} {
		made, err := d.PersonCopy(ctx, ids[0], map[report.Part]string{report.PartNotes: reason})
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(made.Parts, func(p report.CopyPart) bool { return p.Part == report.PartNotes })
		if got := len(made.Parts[i].Entries); got != want || (len(made.Withheld()) == 0) != (want == 1) {
			t.Errorf("for the reason %q the copy has %d notes and withholds %v", reason, got, made.Withheld())
		}
	}
}

func TestADossierIsKeptLongerOnlyWithAReason(t *testing.T) {
	d, book := lay(t)
	ids := opened(t, d, "Jansen, Karin")
	before, err := book.Journal(ctx, ids[0])
	if err != nil {
		t.Fatal(err)
	}
	for _, args := range []dossier.Args{
		{"until": "1-6-2029"}, {"until": "1-6-2029", "reason": " "}, {"until": "1-6-2029", "reason": "\x1b[2J"},
		{"reason": "bezwaar loopt"},
	} {
		_, err := d.DoArgs(ctx, "retain", args, ids)
		var wrong *dossier.FieldError
		if !errors.As(err, &wrong) {
			t.Errorf("%v: %v", args, err)
		}
	}
	if after, err := book.Journal(ctx, ids[0]); err != nil || len(after) != len(before) {
		t.Fatalf("%d entries became %d, %v", len(before), len(after), err)
	}
	if _, err := d.DoArgs(ctx, "retain", dossier.Args{"until": "1-6-2029", "reason": "bezwaar loopt"}, ids); err != nil {
		t.Fatal(err)
	}
	got, err := d.Dossier(ctx, ids[0])
	if err != nil {
		t.Fatal(err)
	}
	if until := got.Plan.KeptUntil(today); until != civil.Of(2029, 6, 1) {
		t.Errorf("kept until %v", until)
	}
}
