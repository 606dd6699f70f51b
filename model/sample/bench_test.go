package sample_test

import (
	"testing"

	"spoorboek/model/sample"
)

func BenchmarkGenerate(b *testing.B) {
	for b.Loop() {
		for range sample.Generate(sample.Options{Dossiers: 100, Entries: 60, Seed: 3, Today: monday}) {
		}
	}
}
