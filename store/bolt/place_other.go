//go:build !linux && !windows && !darwin

package bolt

// remote cannot be told on this system.
func remote(string) string { return "" }
