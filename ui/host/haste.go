package host

import "runtime/debug"

// hasteLimit is the memory from where on garbage is collected in haste as well.
const hasteLimit = 128 << 20

// Haste puts the collecting of garbage off until settle is called: a start makes little of it, and marking
// what a caseload holds while it is being read costs a third of the time to the first frame.
func Haste() (settle func()) {
	percent := debug.SetGCPercent(-1)
	limit := debug.SetMemoryLimit(hasteLimit)
	return func() {
		debug.SetMemoryLimit(limit)
		debug.SetGCPercent(percent)
	}
}
