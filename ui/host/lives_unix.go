//go:build !windows

package host

import (
	"errors"
	"os"
	"syscall"
)

// Lives reports whether a process is there.
func Lives(pid int) bool {
	p, err := os.FindProcess(pid)
	if err != nil {
		return false
	}
	err = p.Signal(syscall.Signal(0))
	return err == nil || errors.Is(err, os.ErrPermission)
}
