package seal

import (
	"fmt"

	"golang.org/x/sys/unix"
)

// Harden keeps the memory of this process from other processes of the same user and from core dumps. Main
// calls it before the first secret is typed.
func Harden() error {
	if err := unix.Setrlimit(unix.RLIMIT_CORE, &unix.Rlimit{}); err != nil {
		return fmt.Errorf("forbid core dumps: %w", err)
	}
	if err := unix.Prctl(unix.PR_SET_DUMPABLE, 0, 0, 0, 0); err != nil {
		return fmt.Errorf("forbid reading this process: %w", err)
	}
	return nil
}
