package seal

import (
	"fmt"
	"time"

	"golang.org/x/crypto/argon2"

	"spoorboek/store"
)

// Params are the costs of Argon2id.
type Params struct {
	Memory  uint32 // KiB
	Time    uint32 // passes
	Threads uint8
}

// Default is what a new file costs: a third of a second on a two-core laptop.
func Default() Params { return Params{Memory: 128 << 10, Time: 3, Threads: 4} }

// Floor is the least that a file may cost, at creation and at opening.
func Floor() Params { return Params{Memory: 64 << 10, Time: 3, Threads: 4} }

// ceiling is the most that a header may ask: more is an attack on the memory of this machine.
func ceiling() Params { return Params{Memory: 1 << 20, Time: 10, Threads: 8} }

// check refuses costs outside floor and ceiling; it runs before anything is allocated.
func (p Params) check() error {
	low, high := Floor(), ceiling()
	if p.Memory > high.Memory || p.Time > high.Time || p.Threads > high.Threads {
		return &store.DamagedError{What: "header asks for too costly a key derivation"}
	}
	if p.Memory < low.Memory || p.Time < low.Time || p.Threads < low.Threads {
		return &store.DamagedError{What: "header asks for too cheap a key derivation"}
	}
	return nil
}

// derive stretches a passphrase to a key-encryption key.
func (p Params) derive(phrase, salt []byte) []byte {
	return argon2.IDKey(phrase, salt, p.Time, p.Memory, p.Threads, keySize)
}

// The time that unlocking should take on the machine that makes the file.
const (
	unlockTarget = 400 * time.Millisecond
	unlockMost   = 600 * time.Millisecond
)

// unlockLeast is the time below which unlocking is not dear enough to guess at.
const unlockLeast = 300 * time.Millisecond

// Calibrate measures this machine with the clock it is given and picks the costs that make unlocking take
// about 0.4 s: more passes on a fast machine, and more memory where those do not suffice. It never goes below
// the default memory there, nor below the floor on a slow one.
func Calibrate(now func() time.Time) Params {
	p, most := Default(), ceiling()
	took := min(measure(now, p), measure(now, p)) // the first one also waits for its memory
	if took > unlockMost {
		return Floor()
	}
	pass := took / time.Duration(p.Time)
	for pass > 0 && pass*time.Duration(most.Time) < unlockLeast && p.Memory*2 <= most.Memory {
		p.Memory, pass = p.Memory*2, pass*2
	}
	// Passes cost the same each, so the time of one tells how many fit.
	if pass > 0 {
		p.Time = uint32(min(max(unlockTarget/pass, time.Duration(p.Time)), time.Duration(most.Time)))
	}
	return p
}

func measure(now func() time.Time, p Params) time.Duration {
	start := now()
	key := p.derive([]byte("calibration"), make([]byte, saltSize))
	took := now().Sub(start)
	clear(key)
	return took
}

// String shows memory in MiB, passes and threads.
func (p Params) String() string {
	return fmt.Sprintf("m=%d MiB t=%d p=%d", p.Memory>>10, p.Time, p.Threads)
}
