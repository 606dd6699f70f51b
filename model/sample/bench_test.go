package sample_test

import (
	"testing"

	"spoorboek/model/caseload"
	"spoorboek/model/norm"
	"spoorboek/model/sample"
)

func BenchmarkGenerate(b *testing.B) {
	for b.Loop() {
		for range sample.Generate(sample.Options{Dossiers: 100, Entries: 60, Seed: 3, Today: monday}) {
		}
	}
}

// stored are the rows of ten thousand invented dossiers, told of a hundred times a hundred people.
func stored(b *testing.B) [][]byte {
	b.Helper()
	var rows [][]byte
	for seed := range int64(25) {
		for id, entries := range sample.Generate(sample.Options{Dossiers: 40, Seed: seed, Today: monday}) {
			row, _ := caseload.ProjectEntries(id, entries)
			rows = append(rows, row)
		}
	}
	all := make([][]byte, 0, 10_000)
	for n := range 10 {
		for _, row := range rows {
			again := append([]byte(nil), row...)
			again[2] = byte(n) // another id
			all = append(all, again)
		}
	}
	return all
}

func decoded(b *testing.B) []caseload.Row {
	b.Helper()
	all := stored(b)
	rows := make([]caseload.Row, len(all))
	for i := range all {
		var err error
		if rows[i], err = caseload.DecodeRow(all[i]); err != nil {
			b.Fatal(err)
		}
	}
	return rows
}

func BenchmarkDecodeRow(b *testing.B) {
	all := stored(b)
	size := 0
	for _, row := range all {
		size = max(size, len(row))
	}
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		if _, err := caseload.DecodeRow(all[n%len(all)]); err != nil {
			b.Fatal(err)
		}
		n++
	}
	b.ReportMetric(float64(size), "B/largest")
}

func BenchmarkStack10000(b *testing.B) {
	all := stored(b)
	b.ReportAllocs()
	for b.Loop() {
		stack, rows := caseload.NewStack(), make([]caseload.Row, len(all))
		for i := range all {
			if err := stack.Decode(&rows[i], all[i]); err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkBuild10000(b *testing.B) {
	rows := decoded(b)
	b.ReportAllocs()
	for b.Loop() {
		caseload.Build(rows, monday, norm.Defaults())
	}
}

func BenchmarkUpdate10000(b *testing.B) {
	rows := decoded(b)
	l := caseload.Build(rows, monday, norm.Defaults())
	n := 0
	for b.Loop() {
		l.Update(rows[n%len(rows)])
		n++
	}
}

// BenchmarkFilter10000 types a query letter by letter; the figure is per letter.
func BenchmarkFilter10000(b *testing.B) {
	l := caseload.Build(decoded(b), monday, norm.Defaults())
	for name, typed := range map[string]string{"words": "van der berg linde", "fields": "!fase:af zw:50- stil:>7 jan"} {
		b.Run(name, func(b *testing.B) {
			n := 0
			for b.Loop() {
				end := n%len(typed) + 1
				q, _ := caseload.ParseQuery(typed[:end])
				l.View(q, caseload.Order{})
				n++
			}
		})
	}
}
