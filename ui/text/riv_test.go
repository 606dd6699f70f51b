package text_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"spoorboek/model/dossier"
	"spoorboek/model/riv"
	"spoorboek/ui/text"
)

// asked finds every reason that the checks give.
var asked = regexp.MustCompile(`(?:lacking\(|none\(|against\([^"]*?, |Reason\{(?:ID: )?)"([a-z0-9-]+)"`)

func TestEveryCheckStateAndReasonHasWords(t *testing.T) {
	for _, c := range riv.Checks() {
		has(t, "riv."+strings.ToLower(c.ID), "riv.severity."+string(c.Severity))
	}
	for _, s := range riv.States() {
		has(t, "riv.state."+string(s))
	}
	files, err := filepath.Glob("../../model/riv/*.go")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, f := range files {
		source, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range asked.FindAllStringSubmatch(string(source), -1) {
			found++
			has(t, "riv.why."+m[1])
		}
	}
	if found < 60 {
		t.Errorf("only %d reasons found", found)
	}
	if got := nl.F("riv.why.parts", riv.Parts{"goal", "activities"}); got != "er ontbreekt: doel, activiteiten" {
		t.Errorf("%q", got)
	}
}

func TestNoCheckSpeaksOfAVerdict(t *testing.T) {
	never := []string{"loonsanctie dreigt", "u krijgt", "voldoet niet", "schuldig", "you will"}
	for _, id := range []string{"cli.preflight.long", "riv.points.one", "riv.points.many", "riv.none"} {
		for _, word := range never {
			if strings.Contains(strings.ToLower(nl.T(text.ID(id))+en.T(text.ID(id))), word) {
				t.Errorf("%s says %q", id, word)
			}
		}
	}
}

func TestEverySubjectHasAHeading(t *testing.T) {
	for _, table := range dossier.Records(&dossier.Dossier{}) {
		has(t, "record."+table.Act)
	}
}

func TestTheAccountOfADossierIsOneLineThatNamesWhatIsMissing(t *testing.T) {
	finding := func(id string, sev riv.Severity, state riv.State) riv.Finding {
		return riv.Finding{Check: riv.Check{ID: id, Severity: sev}, State: state}
	}
	fine := finding("C01", riv.Sanction, riv.InOrder)
	heavy, light := finding("C09", riv.Sanction, riv.Missing), finding("C31", riv.Attention, riv.Undated)
	tests := map[string]struct {
		all         []riv.Finding
		line, brief string
	}{
		"nothing": {[]riv.Finding{fine}, "Er ontbreekt niets om vandaag te kunnen verantwoorden; het oordeel is aan UWV.", "geen aandachtspunten"},
		"a known ground": {[]riv.Finding{fine, heavy}, "Om vandaag te kunnen verantwoorden ontbreekt: AD-onderzoek.",
			"1 aandachtspunt, 1 bekende grond"},
		"something lighter": {[]riv.Finding{light}, "Om vandaag te kunnen verantwoorden ontbreekt alleen lichter: oordeel werknemer.", "1 aandachtspunt"},
		"both, the known ground first": {[]riv.Finding{light, heavy},
			"Om vandaag te kunnen verantwoorden ontbreekt: AD-onderzoek. Lichter: oordeel werknemer.", "2 aandachtspunten, 1 bekende grond"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := text.Account(nl, tt.all); got != tt.line {
				t.Errorf("%q", got)
			}
			if got := text.AccountBrief(nl, tt.all); got != tt.brief {
				t.Errorf("%q", got)
			}
		})
	}
	for _, c := range riv.Checks() {
		has(t, "riv."+strings.ToLower(c.ID)+".short")
	}
}
