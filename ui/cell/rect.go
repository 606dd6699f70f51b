package cell

// Rect is a rectangle of cells; X and Y are its left-most column and top row, counted from 0.
type Rect struct{ X, Y, W, H int }

// Empty reports whether the rectangle holds no cell.
func (r Rect) Empty() bool { return r.W <= 0 || r.H <= 0 }

// Contains reports whether the cell at x, y lies inside.
func (r Rect) Contains(x, y int) bool {
	return x >= r.X && y >= r.Y && x < r.X+r.W && y < r.Y+r.H
}

// Inset is the rectangle with dx columns taken off left and right and dy rows off top and bottom.
func (r Rect) Inset(dx, dy int) Rect {
	return Rect{r.X + dx, r.Y + dy, max(0, r.W-2*dx), max(0, r.H-2*dy)}
}

// Intersect is what r and o share; empty when they do not meet.
func (r Rect) Intersect(o Rect) Rect {
	x, y := max(r.X, o.X), max(r.Y, o.Y)
	return Rect{x, y, max(0, min(r.X+r.W, o.X+o.W)-x), max(0, min(r.Y+r.H, o.Y+o.H)-y)}
}

// Top splits off the upper n rows.
func (r Rect) Top(n int) (top, rest Rect) {
	n = max(0, min(n, r.H))
	return Rect{r.X, r.Y, r.W, n}, Rect{r.X, r.Y + n, r.W, r.H - n}
}

// Bottom splits off the lower n rows.
func (r Rect) Bottom(n int) (rest, bottom Rect) {
	n = max(0, min(n, r.H))
	return r.Top(r.H - n)
}

// Left splits off the left-most n columns.
func (r Rect) Left(n int) (left, rest Rect) {
	n = max(0, min(n, r.W))
	return Rect{r.X, r.Y, n, r.H}, Rect{r.X + n, r.Y, r.W - n, r.H}
}

// Right splits off the right-most n columns.
func (r Rect) Right(n int) (rest, right Rect) {
	n = max(0, min(n, r.W))
	return r.Left(r.W - n)
}

// Row is the i-th row of the rectangle, one cell high; empty when there is no such row.
func (r Rect) Row(i int) Rect {
	if i < 0 || i >= r.H {
		return Rect{r.X, r.Y, 0, 0}
	}
	return Rect{r.X, r.Y + i, r.W, 1}
}

// Centre is a rectangle of at most w by h in the middle of r.
func (r Rect) Centre(w, h int) Rect {
	w, h = max(0, min(w, r.W)), max(0, min(h, r.H))
	return Rect{r.X + (r.W-w)/2, r.Y + (r.H-h)/2, w, h}
}
