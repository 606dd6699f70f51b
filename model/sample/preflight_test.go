package sample_test

import (
	"testing"

	"spoorboek/model/dossier"
	"spoorboek/model/norm"
	"spoorboek/model/riv"
	"spoorboek/model/sample"
)

// BenchmarkPreflight holds the longest dossier of an invented caseload against the checks of the RIV-toets.
func BenchmarkPreflight(b *testing.B) {
	var longest *dossier.Dossier
	for id, entries := range sample.Generate(sample.Options{Seed: 1, Dossiers: 12, Entries: 1000, Today: monday}) {
		if longest == nil || len(entries) > len(longest.Trail.Line.Entries) {
			longest = dossier.Replay(id, entries)
		}
	}
	b.ReportMetric(float64(len(longest.Trail.Line.Entries)), "entries")
	for b.Loop() {
		if len(riv.Evaluate(longest, monday, norm.Defaults())) != len(riv.Checks()) {
			b.Fatal("not every check was answered")
		}
	}
}
