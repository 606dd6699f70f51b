package cards_test

import (
	"fmt"
	"strings"
	"testing"

	"spoorboek/model/civil"
	"spoorboek/ui/action"
	"spoorboek/ui/cards"
	"spoorboek/ui/screen/screentest"
	"spoorboek/ui/widget/card"
)

// TestALongListThatWasSortedIsMadeAsFarAsItIsSeen counts the lines of a list that are made: to sort it once
// asks for all of them, to draw it, to walk it and to name its keys asks for those that are seen.
func TestALongListThatWasSortedIsMadeAsFarAsItIsSeen(t *testing.T) {
	const all, few = 2000, 300
	made := 0
	env := screentest.Size{W: 120, H: 40}.Env()
	p := cards.New(cards.Sheet{Title: "dossier.title", Parts: func(*cards.Context) []cards.Part {
		return []cards.Part{{Name: "contacts", Title: "contacten", Len: all, At: func(i int) cards.Line {
			made++
			day := civil.Of(2026, 11, 23).Add(i)
			return cards.Line{
				Row: card.Row{Text: fmt.Sprint("regel ", i)}, Among: cards.Among{Day: day},
				Edit: cards.Form{Act: "note"},
			}
		}}}
	}}, env.Words, env.Glyphs)
	screentest.Feed(p, nil, screentest.Karin(t).Dossier())
	look := func() string {
		made = 0
		text := screentest.Draw(p, 118, 36, env).Text()
		p.Can(action.Sort)
		p.Can(action.SortReverse)
		return text
	}
	if got := look(); made > few || !strings.Contains(got, "regel 0") {
		t.Errorf("%d lines were made for:\n%s", made, got)
	}
	screentest.Press(p, action.Sort)
	look()
	for _, id := range []action.ID{action.Top, action.Down, action.Down} {
		screentest.Press(p, id)
		if got := look(); made > few || !strings.Contains(got, "regel 1999") {
			t.Errorf("sorted, %d lines were made after %s for:\n%s", made, id, got)
		}
	}
	screentest.Press(p, action.Mark)
	for _, id := range []action.ID{action.Done, action.Date, action.Step, action.CopyLine, action.OpenOutside} {
		look()
		made = 0
		p.Can(id)
		p.Can(action.CopyLine)
		if made > all+few {
			t.Errorf("%d lines were made to name what %s and one key more do", made, id)
		}
	}
	screentest.Press(p, action.Back, action.SortReverse, action.Top)
	if got := look(); !strings.Contains(got, "regel 0") {
		t.Errorf("turned round:\n%s", got)
	}
}
