package desk

import (
	"context"
	"slices"

	"spoorboek/model/caseload"
)

// ahead is a caseload that is read before anybody asked for it, while the terminal is still being set up.
type ahead struct {
	done chan struct{} // closed when the rest is there
	rows []caseload.Row
	err  error
	old  bool // something was written since it began
}

// Ahead begins to read the caseload. The first question for it waits for the answer, and so does Close.
func (r Reading) Ahead(ctx context.Context) {
	a := &ahead{done: make(chan struct{})}
	r.mu.Lock()
	r.core.ahead = a
	r.mu.Unlock()
	go func() {
		defer close(a.done)
		a.rows, a.err = r.rows(ctx)
	}()
}

// Caseload gives the rows in no order, for a list that has its own; dossiers in the bin or undone are left
// out.
func (r Reading) Caseload(ctx context.Context) ([]caseload.Row, error) {
	rows, err := early(r.core)
	if rows == nil && err == nil {
		rows, err = r.rows(ctx)
	}
	if err != nil {
		return nil, err
	}
	r.mu.Lock()
	r.gone = goneOf(rows)
	r.mu.Unlock()
	return slices.DeleteFunc(rows, func(row caseload.Row) bool { return row.Gone }), nil
}

// early takes what was read ahead, once; nothing when something was written since.
func early(c *core) ([]caseload.Row, error) {
	c.mu.Lock()
	a := c.ahead
	c.ahead = nil
	c.mu.Unlock()
	if a == nil {
		return nil, nil
	}
	<-a.done
	if a.old {
		return nil, nil
	}
	return a.rows, a.err
}

// stale lets go of what was read ahead: something was written since. Close still waits for a reading that
// runs.
func stale(c *core) {
	c.mu.Lock()
	if c.ahead != nil {
		c.ahead.old = true
	}
	c.mu.Unlock()
}
