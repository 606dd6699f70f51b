package robot_test

import (
	"strings"
	"testing"
	"time"

	"spoorboek/store/render"
	"spoorboek/store/sheet"
	"spoorboek/ui"
	"spoorboek/ui/robot"
)

// TestTheListOfADayGoesAlongOnPaper is the story of a coach who leaves for a day of appointments.
func TestTheListOfADayGoesAlongOnPaper(t *testing.T) {
	out := &folder{files: map[string]string{}}
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithSample(24), func(o *ui.Options) {
		o.Renderer, o.Sheets, o.World.Put = render.New(), sheet.New(), out.put
	})
	r.Press(":").Type("daglijst").Press("enter").Sees("Daglijst van welke dag?", "ma 23-11").Press("enter")
	r.Sees("maandag 23 november 2026", "met initialen en dossiernummer").Press("enter")
	r.Sees("Leeg is ~/daglijst-2026-11-23.pdf", "Papier is niet versleuteld").Press("enter")
	r.Toast("Staat in ~/daglijst-2026-11-23.pdf")
	if pdf := out.files["~/daglijst-2026-11-23.pdf"]; !strings.HasPrefix(pdf, "%PDF-") {
		t.Fatalf("in the folder: %v", inFolder(out))
	}

	// From the agenda it is of the day under the cursor, and the file says which form.
	r.Press("g", "a", "w", "p", "l").Press(":").Type("daglijst").Press("enter").Sees("di 24-11").Press("enter")
	r.Press("down", "enter").Type("~/morgen.md").Press("enter").Toast("Staat in ~/morgen.md")
	if md := out.files["~/morgen.md"]; !strings.Contains(md, "dinsdag 24 november 2026") || !strings.Contains(md, ", ") {
		t.Errorf("the list of tomorrow:\n%s", md)
	}

	// What is there is not replaced unasked, and another form is said in words.
	again := func() {
		r.Press(":").Type("daglijst").Press("enter").Press("enter").Press("enter")
	}
	again()
	r.Type("~/morgen.md").Press("enter").Sees("Er is al een bestand met deze naam").Wait(time.Second).Press("enter")
	again()
	r.Type("~/morgen.odt").Press("enter").Toast("pdf md csv xlsx")
	if len(out.files) != 2 {
		t.Errorf("in the folder: %v", inFolder(out))
	}
}
