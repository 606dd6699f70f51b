package signal

import "spoorboek/model/civil"

// Room is memory for the lists of many inputs, taken in large pieces: the inputs of ten thousand dossiers are
// read in half the time that as many small pieces take. The zero value takes exactly what each list needs.
// It is not safe for use by several goroutines.
type Room struct {
	ahead   int // elements taken at once
	stops   []Stop
	steps   []PhaseStep
	sleeps  []Sleep
	days    []civil.Date
	watches []Watch
	dues    []Due
}

// NewRoom makes room for many inputs.
func NewRoom() *Room { return &Room{ahead: 1 << 10} }

// take gives n elements of a piece, or of a new one when it is used up.
func take[T any](from *[]T, n, ahead int) []T {
	if n > len(*from) {
		*from = make([]T, max(n, ahead))
	}
	got := (*from)[:n:n]
	*from = (*from)[n:]
	return got
}
