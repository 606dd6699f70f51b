//go:build !linux

package bolt_test

import (
	"spoorboek/model/journal"
	"spoorboek/store"
)

// fillUp needs a limit on the size of files, which is set this way on Linux only.
func fillUp(store.Book, journal.ID) error { return nil }

// writeThroughFaults needs faults that only Linux lets a test stage.
func writeThroughFaults(store.Book, journal.ID) error { return nil }

// renewAll needs a death between two calls, which only Linux lets a test stage.
func renewAll(store.Book) error { return nil }

// recordWork needs a disk that records, which is mounted on Linux only.
func recordWork(string) error { return nil }

// inMemory is for systems that have a folder in memory.
func inMemory() {}
