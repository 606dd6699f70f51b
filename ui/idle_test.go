package ui

import (
	"testing"
	"time"
)

// A robot's clock only goes forward, so a clock that is set back is looked at from within.
func TestAClockThatJumpsIsASleep(t *testing.T) {
	at := time.Date(2026, 11, 23, 8, 41, 7, 0, time.UTC)
	for gap, want := range map[time.Duration]bool{
		time.Second:       false,
		30 * time.Second:  false, // a slow laptop
		32 * time.Second:  true,
		time.Hour:         true,
		-20 * time.Second: false, // set right by the network
		-31 * time.Second: true,
		-time.Hour:        true,
	} {
		if got := slept(at, at.Add(gap)); got != want {
			t.Errorf("a heartbeat %v later: slept is %v", gap, got)
		}
	}
}
