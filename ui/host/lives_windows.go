package host

import "os"

// Lives reports whether a process is there.
func Lives(pid int) bool {
	p, err := os.FindProcess(pid) // on Windows it opens the process
	if err != nil {
		return false
	}
	_ = p.Release()
	return true
}
