package cell

// Zone is a part of the canvas that can be pointed at: what it is, and which of them. It is noted while the
// canvas is drawn, so that the mouse finds exactly what is seen.
type Zone struct {
	Rect
	What      string // "row", "tab", "pane", …: whoever draws and whoever listens agree on it
	Name      string
	Part, Row int
}

// Point notes that what is drawn in z.Rect can be pointed at, as far as the limit of drawing lets it be seen.
func Point(c *Canvas, z Zone) {
	z.Rect = z.Intersect(c.clip)
	if !z.Empty() {
		c.zones = append(c.zones, z)
	}
}

// At are the zones at x, y, the one drawn last first.
func At(c *Canvas, x, y int) []Zone {
	var found []Zone
	for i := len(c.zones) - 1; i >= 0; i-- {
		if c.zones[i].Contains(x, y) {
			found = append(found, c.zones[i])
		}
	}
	return found
}
