package bolt

import "golang.org/x/sys/unix"

// remote is the kind of network drive that a folder lies on; empty on a disk of this machine.
func remote(folder string) string {
	var fs unix.Statfs_t
	if unix.Statfs(folder, &fs) != nil {
		return ""
	}
	return macDrive(unix.ByteSliceToString(fs.Fstypename[:]), fs.Flags&unix.MNT_LOCAL != 0)
}
