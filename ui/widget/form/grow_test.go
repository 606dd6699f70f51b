package form_test

import (
	"strings"
	"testing"

	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/widget/form"
	"spoorboek/ui/widget/widgettest"
)

func TestATextThatGrowsTakesTheRowsThatAreLeftAndBeginsAtItsTop(t *testing.T) {
	f := form.New(form.Spec{
		Title: "Concept", Values: map[string]string{"text": strings.Repeat("regel\n", 60) + "slot"},
		Fields: []form.Field{
			{Key: "on", Kind: form.Day, Label: "Datum"},
			{Key: "text", Kind: form.Note, Label: "Tekst", Grow: true},
		},
	}, text.New(text.NL), widgettest.Today)
	f.Focus("text")
	for _, h := range []int{12, 24, 40} {
		r := f.Place(cell.Rect{W: 80, H: h}, pane.S)
		c := cell.New(80, h)
		f.Draw(c, r, widgettest.Env(80, h))
		if n := strings.Count(c.Text(), "regel"); n != h-5 {
			t.Errorf("%d rows show %d lines:\n%s", h, n, c.Text())
		}
	}
}
