package report_test

import (
	"testing"

	"spoorboek/model/dossier"
	"spoorboek/model/report"
)

func TestWhatIsMissingNamesTheActThatRecordsIt(t *testing.T) {
	bare := newDesk(t, 1)
	begun := newDesk(t, 2)
	begun.do("2026-06-02", "intake", dossier.Args{"on": "2026-06-02"})
	begun.do("2026-06-03", "threeway", dossier.Args{"prepared": "2026-06-03"})
	begun.do("2026-06-04", "plan", dossier.Args{"frame": "kort"})
	begun.do("2026-06-05", "assess", dossier.Args{"kind": "fml", "on": "2026-01-05"})
	begun.do("2026-06-06", "direction", dossier.Args{"function": "receptionist"})
	begun.do("2026-06-07", "outcome", dossier.Args{"work": "none"})
	seen := 0
	for _, k := range []*desk{bare, begun} {
		for _, kind := range report.Kinds() {
			for _, reader := range kind.Readers() {
				for _, lang := range []report.Language{report.Dutch, report.English} {
					o := report.Order{Kind: kind, Audience: reader, Language: lang, Day: today}
					doc, err := report.Write(k.dossier(), o, report.Desk{})
					if err != nil {
						t.Fatal(err)
					}
					for _, m := range doc.Missing() {
						seen++
						act, _ := report.Remedy(kind, m)
						if _, known := dossier.SpecOf(act); !known {
							t.Errorf("%s for %s says %q is missing, and %q records it", kind, reader, m, act)
						}
					}
				}
			}
		}
	}
	if seen < 50 {
		t.Errorf("only %d were missing", seen)
	}
}
