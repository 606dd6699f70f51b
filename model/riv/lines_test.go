package riv_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/civil"
	"spoorboek/model/norm"
	"spoorboek/model/riv"
)

// lines is how every check stands on a day: its id, its weight, its state and why.
func (b *book) lines(day civil.Date) []string {
	var all []string
	for _, f := range riv.Evaluate(b.dossier(), day, norm.Defaults()) {
		all = append(all, strings.Join([]string{f.ID, string(f.Severity), string(f.State), f.Reason.ID}, " "))
	}
	return all
}

// TestFourDossiersStandLineByLineAsTheDomainSays holds four dossiers that were made by hand against the table of
// checks: each of the thirty-three lines, at the moment that matters.
func TestFourDossiersStandLineByLineAsTheDomainSays(t *testing.T) {
	tests := map[string]struct {
		make func(*testing.T) *book
		on   civil.Date
		want []string
	}{
		"adequate, in the job search": {adequate, k(420), []string{
			"C01 R in-order on", "C02 R in-order in-order", "C03 A in-order on", "C04 A in-order on",
			"C05 A in-order on", "C06 R in-order on", "C07 R not-applicable track2-chosen",
			"C08 R in-order on", "C09 R in-order on", "C10 A in-order on", "C11 A in-order on",
			"C12 R in-order on", "C13 A in-order in-order", "C14 R in-order in-order",
			"C15 A in-order in-order", "C16 R in-order in-order", "C17 A in-order on",
			"C18 A not-applicable few-applications", "C19 A in-order on", "C20 R not-applicable no-change",
			"C21 A in-order on", "C22 R not-applicable moving", "C23 R not-applicable no-refusal",
			"C24 R not-applicable no-advice", "C25 R not-applicable running",
			"C26 R not-applicable not-this-ground", "C27 R not-applicable not-stopped",
			"C28 A in-order on", "C29 A not-yet-due due", "C30 R not-yet-due due", "C31 A not-yet-due due",
			"C32 R not-yet-due due", "C33 R not-applicable no-sanction",
		}},
		"adequate, at the end of the waiting period": {
			func(t *testing.T) *book { b := adequate(t); b.finish(); return b }, k(640), []string{
				"C01 R in-order on", "C02 R in-order in-order", "C03 A in-order on", "C04 A in-order on",
				"C05 A in-order on", "C06 R in-order on", "C07 R not-applicable track2-chosen",
				"C08 R in-order on", "C09 R in-order on", "C10 A in-order on", "C11 A in-order on",
				"C12 R in-order on", "C13 A in-order in-order", "C14 R in-order in-order",
				"C15 A in-order in-order", "C16 R in-order in-order", "C17 A in-order on",
				"C18 A not-applicable few-applications", "C19 A in-order on", "C20 R not-applicable no-change",
				"C21 A in-order on", "C22 R not-applicable moving", "C23 R not-applicable no-refusal",
				"C24 R not-applicable no-advice", "C25 R not-applicable running",
				"C26 R not-applicable not-this-ground", "C27 R not-applicable not-stopped",
				"C28 A in-order on", "C29 A in-order on", "C30 R in-order on", "C31 A in-order on",
				"C32 R in-order on", "C33 R not-applicable no-sanction",
			}},
		"late": {tardy, k(500), []string{
			"C01 R in-order on", "C02 R contradictory by-casemanager", "C03 A contradictory late",
			"C04 A missing parts", "C05 A not-yet-due due", "C06 R contradictory late",
			"C07 R not-applicable track2-chosen", "C08 R contradictory late", "C09 R missing no-research",
			"C10 A not-yet-due due", "C11 A missing no-intake", "C12 R not-yet-due due",
			"C13 A not-yet-due phase", "C14 R not-yet-due phase", "C15 A not-applicable no-research",
			"C16 R not-applicable no-applications", "C17 A not-applicable not-searching",
			"C18 A not-applicable few-applications", "C19 A not-yet-due due",
			"C20 R not-applicable no-change", "C21 A not-yet-due phase", "C22 R not-applicable moving",
			"C23 R not-applicable no-refusal", "C24 R not-applicable no-advice",
			"C25 R not-applicable running", "C26 R not-applicable not-this-ground",
			"C27 R not-applicable not-stopped", "C28 A missing no-moment", "C29 A not-yet-due due",
			"C30 R not-yet-due due", "C31 A not-yet-due due", "C32 R not-yet-due due",
			"C33 R not-applicable no-sanction",
		}},
		"lawfully without spoor 2": {lawful, k(420), []string{
			"C01 R in-order on", "C02 R in-order in-order", "C03 A in-order on", "C04 A in-order on",
			"C05 A missing days-ago", "C06 R in-order on", "C07 R in-order on",
			"C08 R not-applicable ground", "C09 R in-order on", "C10 A not-applicable ground",
			"C11 A not-applicable no-assignment", "C12 R not-applicable ground",
			"C13 A not-applicable ground", "C14 R not-applicable ground", "C15 A not-applicable ground",
			"C16 R not-applicable ground", "C17 A not-applicable ground",
			"C18 A not-applicable few-applications", "C19 A not-applicable ground",
			"C20 R not-applicable no-change", "C21 A not-applicable ground", "C22 R not-applicable ground",
			"C23 R not-applicable no-refusal", "C24 R not-applicable no-advice", "C25 R in-order on",
			"C26 R not-applicable not-this-ground", "C27 R not-applicable not-stopped",
			"C28 A in-order on", "C29 A not-yet-due due", "C30 R not-yet-due due", "C31 A not-yet-due due",
			"C32 R not-applicable ground", "C33 R not-applicable no-sanction",
		}},
		"small chances, while it runs": {smallChances, k(420), []string{
			"C01 R in-order on", "C02 R in-order in-order", "C03 A in-order on", "C04 A in-order on",
			"C05 A in-order on", "C06 R in-order on", "C07 R not-applicable track2-chosen",
			"C08 R in-order on", "C09 R in-order on", "C10 A in-order on", "C11 A in-order on",
			"C12 R in-order on", "C13 A in-order in-order", "C14 R not-applicable small-chances",
			"C15 A in-order in-order", "C16 R not-applicable no-applications",
			"C17 A not-applicable small-chances", "C18 A not-applicable few-applications",
			"C19 A in-order on", "C20 R not-applicable no-change", "C21 A in-order on",
			"C22 R not-applicable moving", "C23 R not-applicable no-refusal",
			"C24 R not-applicable no-advice", "C25 R not-applicable running",
			"C26 R not-applicable not-this-ground", "C27 R not-applicable not-stopped",
			"C28 A in-order on", "C29 A not-yet-due due", "C30 R not-yet-due due", "C31 A not-yet-due due",
			"C32 R not-yet-due due", "C33 R not-applicable no-sanction",
		}},
		"small chances that worsened, IVA and no placement": {
			func(t *testing.T) *book { b := smallChances(t); b.worsen(); return b }, k(640), []string{
				"C01 R in-order on", "C02 R in-order in-order", "C03 A in-order on", "C04 A in-order on",
				"C05 A not-applicable closed", "C06 R in-order on", "C07 R not-applicable track2-chosen",
				"C08 R in-order on", "C09 R in-order on", "C10 A not-applicable ground",
				"C11 A not-applicable ground", "C12 R not-applicable ground", "C13 A not-applicable ground",
				"C14 R not-applicable ground", "C15 A not-applicable ground", "C16 R not-applicable ground",
				"C17 A not-applicable ground", "C18 A not-applicable few-applications",
				"C19 A not-applicable ground", "C20 R in-order on", "C21 A not-applicable ground",
				"C22 R not-applicable ground", "C23 R not-applicable no-refusal",
				"C24 R not-applicable no-advice", "C25 R in-order on", "C26 R in-order on",
				"C27 R in-order on", "C28 A in-order on", "C29 A not-applicable iva",
				"C30 R not-applicable iva", "C31 A not-applicable iva", "C32 R not-applicable iva",
				"C33 R not-applicable no-sanction",
			}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got := tt.make(t).lines(tt.on)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
