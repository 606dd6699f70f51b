package robot_test

import (
	"strings"
	"testing"

	"spoorboek/model/norm"
	"spoorboek/model/riv"
	"spoorboek/store"
	"spoorboek/store/render"
	"spoorboek/ui"
	"spoorboek/ui/robot"
)

// stands is how a check of the RIV stands for somebody, as the book has it.
func stands(t *testing.T, book store.Book, name, check string) riv.State {
	t.Helper()
	for _, f := range riv.Evaluate(known(t, book, name), robot.Today(), norm.Defaults()) {
		if f.ID == check {
			return f.State
		}
	}
	t.Fatalf("no check %s", check)
	return ""
}

// TestTheFinalReportIsSentFromTheScreenAndSettlesItsCheck is the story of the report that UWV asks for before the
// final evaluation: what leaves from the screen of reports is what the check looks for.
func TestTheFinalReportIsSentFromTheScreenAndSettlesItsCheck(t *testing.T) {
	book, out := filled(), &folder{files: map[string]string{}}
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithBook(book), func(o *ui.Options) {
		o.Renderer, o.World.Put = render.New(), out.put
	})
	if s := stands(t, book, "Smit", "C32"); s == riv.InOrder {
		t.Fatal("it is in order before anything was sent")
	}
	r.GoTo("Smit").Press("6").Press("r").Type("Eindrapportage").Press("enter").Sees("►", "Eindrapportage")
	r.Press("x").Sees("De werknemer leest").Press("enter").Field("Reactie").Type("Akkoord").Press("ctrl+s")
	r.Press("x").Sees("Ontvanger").Press("ctrl+u").Type("mw. De Wit").Press("enter", "enter", "enter")
	if strings.Contains(r.Screen(), "lekcontrole houdt") || strings.Contains(r.Screen(), "Reden") {
		r.Type("besproken met de werknemer").Press("enter")
	}
	r.Toast("Eindrapportage verstuurd aan mw. De Wit")
	if len(out.files) != 1 {
		t.Errorf("in the folder: %v", inFolder(out))
	}
	if s := stands(t, book, "Smit", "C32"); s != riv.InOrder {
		t.Errorf("the check says %s", s)
	}
}
