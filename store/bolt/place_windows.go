package bolt

import (
	"path/filepath"

	"golang.org/x/sys/windows"
)

// remote is the kind of network drive that a folder lies on; empty on a disk of this machine.
func remote(folder string) string {
	root, err := windows.UTF16PtrFromString(filepath.VolumeName(folder) + `\`)
	if err == nil && windows.GetDriveType(root) == windows.DRIVE_REMOTE {
		return "SMB"
	}
	return ""
}
