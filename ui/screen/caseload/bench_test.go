package caseload_test

import (
	"encoding/binary"
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"

	model "spoorboek/model/caseload"
	"spoorboek/model/norm"
	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/caseload"
	"spoorboek/ui/screen/screentest"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// many is a caseload of n dossiers in memory, made of a few that were told.
func many(b *testing.B, n int) *caseload.Pane {
	told := screentest.Rows(screentest.Tales(b))
	rows := make([]model.Row, n)
	for i := range rows {
		rows[i] = told[i%len(told)]
		binary.BigEndian.PutUint64(rows[i].ID[:], uint64(i+1))
		rows[i].Number = fmt.Sprintf("%06d", i)
	}
	p := caseload.New(text.New(text.NL), theme.Uni())
	p.Update(pane.Rows{Rows: rows, Settings: norm.Defaults(), Today: screentest.Today()})
	p.Update(pane.Resized{W: 198, H: 57, Class: pane.L})
	return p
}

// BenchmarkKey is one key of the caseload, Update and View, at 200x60: the same for a hundred rows and for a
// hundred thousand.
func BenchmarkKey(b *testing.B) {
	for _, n := range []int{100, 1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			p := many(b, n)
			env := screentest.Size{W: 200, H: 60}.Env()
			pairs := theme.New(theme.Dark).Pairs()
			c := cell.New(200, 57)
			b.ReportAllocs()
			b.ResetTimer()
			for i := range b.N {
				id := action.Down
				if i%40 >= 20 {
					id = action.PageUp
				}
				p.Act(id)
				c.Reset(200, 57)
				p.Draw(c, c.Bounds(), env)
				_ = c.Render(pairs)
			}
		})
	}
}

// BenchmarkLetter is one letter of the filter over ten thousand dossiers.
func BenchmarkLetter(b *testing.B) {
	p := many(b, 10_000)
	env := screentest.Size{W: 200, H: 60}.Env()
	c := cell.New(200, 57)
	p.Act(action.Search)
	b.ReportAllocs()
	b.ResetTimer()
	for i := range b.N {
		k := tea.Key{Code: 'j', Text: "j"}
		if i%4 == 3 {
			p.Act(action.DeleteToStart)
			continue
		}
		p.Update(tea.KeyPressMsg(k))
		c.Reset(200, 57)
		p.Draw(c, c.Bounds(), env)
	}
}

// BenchmarkFirstLetter is the first letter of a search, which makes what the columns of every line say.
func BenchmarkFirstLetter(b *testing.B) {
	for _, n := range []int{1_000, 10_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			p := many(b, n)
			for range b.N {
				p.SetWords(text.New(text.NL)) // forgets what was said
				p.Act(action.Search)
				p.Update(tea.KeyPressMsg(tea.Key{Code: 'e', Text: "e"}))
				p.Act(action.FormLeave)
			}
		})
	}
}
