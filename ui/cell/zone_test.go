package cell_test

import (
	"testing"

	"spoorboek/ui/cell"
)

func TestPointingFindsWhatWasDrawnLast(t *testing.T) {
	c := cell.New(20, 10)
	cell.Point(c, cell.Zone{Rect: cell.Rect{W: 20, H: 10}, What: "pane"})
	before := c.Clip(cell.Rect{X: 2, Y: 2, W: 5, H: 2})
	cell.Point(c, cell.Zone{Rect: cell.Rect{X: 0, Y: 2, W: 20, H: 1}, What: "row", Row: 7})
	cell.Point(c, cell.Zone{Rect: cell.Rect{X: 0, Y: 8, W: 20, H: 1}, What: "row", Row: 8}) // not to be seen
	c.Clip(before)
	for _, p := range []struct {
		x, y int
		want []string
	}{
		{3, 2, []string{"row", "pane"}}, {8, 2, []string{"pane"}}, {3, 8, []string{"pane"}}, {30, 2, nil},
	} {
		got := cell.At(c, p.x, p.y)
		if len(got) != len(p.want) {
			t.Fatalf("at %d, %d: %+v", p.x, p.y, got)
		}
		for i := range got {
			if got[i].What != p.want[i] {
				t.Errorf("at %d, %d: %+v", p.x, p.y, got)
			}
		}
	}
	c.Reset(20, 10)
	if got := cell.At(c, 3, 2); got != nil {
		t.Errorf("a new frame has %+v", got)
	}
}
