package bolt

import (
	"time"

	bbolt "go.etcd.io/bbolt"

	"spoorboek/store"
)

// clockSlack is how far a clock may stand before the newest act without a word: laptops are set right now and
// then, and acts come from others too.
const clockSlack = time.Hour

// doubtClock compares the clock with the newest act. Order never hangs on the clock; days do.
func (o *opening) doubtClock() {
	if o.how.Now.IsZero() {
		return
	}
	var newest time.Time
	err := o.view(func(tx *bbolt.Tx) error {
		k, v := acts.in(tx).Cursor().Last()
		if k == nil {
			return nil
		}
		list, err := o.openLines(k, v)
		for _, line := range list {
			if line.Recorded.After(newest) {
				newest = line.Recorded
			}
		}
		return err
	})
	switch {
	case err != nil:
		return // an act log that cannot be read is told by who reads it
	case newest.IsZero():
	case o.how.Now.Before(newest.Add(-clockSlack)):
		o.clock = store.ClockBehind
	case o.how.Now.After(newest.AddDate(0, 0, store.ClockDays)):
		o.clock = store.ClockAhead
	}
}
