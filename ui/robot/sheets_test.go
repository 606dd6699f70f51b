package robot_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"spoorboek/store/sheet"
	"spoorboek/ui"
	"spoorboek/ui/host"
	"spoorboek/ui/robot"
)

// TestASheetOfContactsGoesOutIsMendedInASpreadsheetAndComesBack is the story of a coach who types her hours in a
// spreadsheet program on the train.
func TestASheetOfContactsGoesOutIsMendedInASpreadsheetAndComesBack(t *testing.T) {
	dir := t.TempDir()
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithSample(24), func(o *ui.Options) {
		o.Sheets, o.World.Put = sheet.New(), host.Put
	})
	path := filepath.Join(dir, "uren.csv")
	r.Press(":").Type("exporteer").Press("enter").Type("uren").Press("enter")
	r.Sees("Uren voor de factuur").Type(path).Press("enter").Toast("Staat in")
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	rows := strings.Split(string(raw), "\r\n")
	cells := strings.Split(rows[1], ";")
	was := cells[len(cells)-3]
	cells[len(cells)-3] = "77"
	rows[1] = strings.Join(cells, ";")
	if err := os.WriteFile(path, []byte(strings.Join(rows, "\r\n")), 0o600); err != nil {
		t.Fatal(err)
	}
	bring := func() *robot.Robot {
		return r.Press("a", "i").Type(path).Press("enter").Sees("Contactminuten").Press("tab")
	}
	bring().Sees("1 gewijzigd", was, "77").Press("enter")
	r.Sees("1 gewijzigd").Press("esc")
	bring().Sees("0 gewijzigd").Press("esc", "esc")
}
