package bolt

import (
	"runtime"
	"sync"
)

// few is the number of pieces of work below which goroutines cost more than they save.
const few = 64

// split divides n pieces of work over all processors and waits. worker counts from 0 to below workers(n).
func split(n int, do func(worker, from, to int) error) error {
	count := workers(n)
	return together(count, func(w int) error { return do(w, n*w/count, n*(w+1)/count) })
}

// together does so many parts of a work at the same time and waits. The first error is its answer, and a
// fault of the memory map in one of them is an error too.
func together(parts int, do func(part int) error) error {
	errs := make([]error, parts)
	one := func(part int) (err error) {
		defer guard(&err)()
		return do(part)
	}
	var wait sync.WaitGroup
	for part := 1; part < parts; part++ {
		wait.Go(func() { errs[part] = one(part) })
	}
	errs[0] = one(0)
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
