package bolt

import (
	"runtime"
	"sync"
)

// few is the number of pieces of work below which goroutines cost more than they save.
const few = 64

// split divides n pieces of work over all processors and waits. worker counts from 0 to below workers(n).
// The first error is its answer, and a fault of the memory map in one of them is an error too.
func split(n int, do func(worker, from, to int) error) error {
	count := workers(n)
	errs := make([]error, count)
	part := func(w int) (err error) {
		defer guard(&err)()
		return do(w, n*w/count, n*(w+1)/count)
	}
	var wait sync.WaitGroup
	for w := 1; w < count; w++ {
		wait.Go(func() { errs[w] = part(w) })
	}
	errs[0] = part(0)
	wait.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// workers is how many goroutines split uses for n pieces of work.
func workers(n int) int { return max(1, min(runtime.GOMAXPROCS(0), n/few)) }

// spread does each of n pieces of work on its own, as split does.
func spread(n int, do func(i int) error) error {
	return split(n, func(_, from, to int) error {
		for i := from; i < to; i++ {
			if err := do(i); err != nil {
				return err
			}
		}
		return nil
	})
}
