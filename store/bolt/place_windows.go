package bolt

import (
	"path/filepath"

	"golang.org/x/sys/windows"
)

// remote is the kind of network drive that a folder lies on; empty on a disk of this machine.
func remote(folder string) string {
	volume := filepath.VolumeName(folder)
	if share(volume) {
		return "UNC" // a link into one
	}
	root, err := windows.UTF16PtrFromString(volume + `\`)
	if err != nil {
		return ""
	}
	return windowsDrive(windows.GetDriveType(root))
}
