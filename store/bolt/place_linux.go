package bolt

import (
	"os"

	"golang.org/x/sys/unix"
)

// remote is the kind of network drive that a folder lies on; empty on a disk of this machine.
func remote(folder string) string {
	var fs unix.Statfs_t
	if unix.Statfs(folder, &fs) == nil {
		if kind := networkMagic(uint32(fs.Type)); kind != "" {
			return kind
		}
	}
	mounts, err := os.ReadFile("/proc/self/mountinfo")
	if err != nil {
		return ""
	}
	return mounted(string(mounts), folder)
}
