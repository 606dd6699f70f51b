package dossier_test

import (
	"strconv"
	"testing"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
)

// long is the journal of a busy trajectory with n entries.
func long(b testing.TB, n int) *desk {
	k := newDesk(b)
	k.do("assign", dossier.Args{"start": "1-9-2026", "budget": "40"})
	var facts []journal.Stated
	for i := len(k.entries); i < n; i++ {
		on := today.Add(-i % 300)
		var f journal.Fact
		switch i % 5 {
		case 0:
			f = dossier.TaskAdded{Text: text("taak " + strconv.Itoa(i)), Due: on}
		case 1:
			f = dossier.ApplicationAdded{Employer: text("Kliniek West"), Stage: pipeline.Sent}
		case 2:
			f = dossier.NoteWritten{Text: text("een aantekening van een regel of twee, zoals die gaan"), Audience: dossier.Own}
		default:
			f = dossier.ContactLogged{
				How: dossier.Call, With: text("Karin"), Minutes: 20, Agreed: text("cv mailen"),
				Discussed: text("voortgang besproken, rooster, vervoer en wat de week bracht"), Audience: dossier.Own,
			}
		}
		facts = append(facts, journal.Stated{On: on, Fact: f})
	}
	k.write(facts...)
	return k
}

func BenchmarkReplay1000(b *testing.B) {
	k := long(b, 1000)
	b.ReportAllocs()
	for b.Loop() {
		dossier.Replay(k.id, k.entries)
	}
}

func BenchmarkReplay60(b *testing.B) {
	k := long(b, 60)
	b.ReportAllocs()
	for b.Loop() {
		dossier.Replay(k.id, k.entries)
	}
}

// BenchmarkDecodeAndReplay1000 is opening a dossier, less the decryption.
func BenchmarkDecodeAndReplay1000(b *testing.B) {
	k := long(b, 1000)
	stored := make([]journal.Entry, len(k.entries))
	copy(stored, k.entries)
	for i := range stored {
		stored[i].Fact = nil
	}
	b.ReportAllocs()
	for b.Loop() {
		dossier.Replay(k.id, stored)
	}
}

// BenchmarkExtend1000 is what one act costs beside the store.
func BenchmarkExtend1000(b *testing.B) {
	k := long(b, 1000)
	d := k.dossier()
	more := k.write(journal.Stated{On: today, Fact: dossier.TaskAdded{Text: text("bellen")}})
	b.ReportAllocs()
	for b.Loop() {
		d.Extend(more)
	}
}
