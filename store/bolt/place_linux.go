package bolt

import "golang.org/x/sys/unix"

// remote is the kind of network drive that a folder lies on; empty on a disk of this machine.
func remote(folder string) string {
	var fs unix.Statfs_t
	if unix.Statfs(folder, &fs) != nil {
		return ""
	}
	switch uint32(fs.Type) {
	case unix.NFS_SUPER_MAGIC:
		return "NFS"
	case unix.SMB_SUPER_MAGIC, 0xFF534D42, 0xFE534D42: // smbfs, cifs, smb2
		return "SMB"
	case unix.AFS_SUPER_MAGIC, 0x6B414653: // of the kernel's own client
		return "AFS"
	case unix.CODA_SUPER_MAGIC:
		return "Coda"
	case unix.CEPH_SUPER_MAGIC:
		return "Ceph"
	}
	return ""
}
