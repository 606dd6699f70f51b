package bolt

import "strings"

// Which drives are a network's is judged here, from what each system tells of a drive, so that one test tries
// them all; place_linux.go and its like ask the system.

// networked are the file systems of Linux that lie on another computer, as the kernel names them in the list
// of mounts. FUSE names the program behind it: those of a local disk (fuseblk, fuse.ntfs-3g) are not here.
var networked = map[string]string{
	"nfs": "NFS", "nfs4": "NFS", "cifs": "SMB", "smb3": "SMB", "smbfs": "SMB", "ncpfs": "NCP",
	"afs": "AFS", "coda": "Coda", "ceph": "Ceph", "glusterfs": "Gluster", "lustre": "Lustre", "davfs": "WebDAV",
	"fuse.sshfs": "SSH", "fuse.davfs": "WebDAV", "fuse.curlftpfs": "FTP", "fuse.s3fs": "S3",
	"fuse.glusterfs": "Gluster", "fuse.ceph": "Ceph", "fuse.ceph-fuse": "Ceph", "fuse.smbnetfs": "SMB",
	"fuse.gvfsd-fuse": "GVFS", "fuse.kio-fuse": "KIO", "fuse.rclone": "rclone",
	"fuse.google-drive-ocamlfuse": "Google Drive", "fuse.onedriver": "OneDrive",
}

// mounted is the kind of network drive that a folder lies on by the list of mounts of Linux
// (/proc/self/mountinfo); empty on a disk of this machine.
func mounted(mounts, folder string) string {
	kind, longest := "", 0
	for line := range strings.Lines(mounts) {
		before, after, found := strings.Cut(line, " - ")
		left, right := strings.Fields(before), strings.Fields(after)
		if !found || len(left) < 5 || len(right) == 0 {
			continue
		}
		// What was mounted later at the same place lies over what was there.
		if at := unescaped.Replace(left[4]); within(folder, at) && len(at) >= longest {
			kind, longest = networked[right[0]], len(at)
		}
	}
	return kind
}

// unescaped gives back what the list of mounts writes by number.
var unescaped = strings.NewReplacer(`\040`, " ", `\011`, "\t", `\012`, "\n", `\134`, `\`)

// within reports whether a folder is one or lies in it.
func within(folder, in string) bool {
	rest, found := strings.CutPrefix(folder, strings.TrimSuffix(in, "/"))
	return found && (rest == "" || rest[0] == '/')
}

// networkMagic is the kind of network drive by the number that Linux gives its file system; empty for any
// other. It also serves where the list of mounts cannot be read.
func networkMagic(magic uint32) string {
	switch magic {
	case 0x6969:
		return "NFS"
	case 0x517B, 0xFF534D42, 0xFE534D42: // smbfs, cifs, smb2
		return "SMB"
	case 0x5346414F, 0x6B414653: // of OpenAFS, and of the kernel's own client
		return "AFS"
	case 0x73757245:
		return "Coda"
	case 0x00C36400:
		return "Ceph"
	}
	return ""
}

// macDrive is the kind of network drive on a Mac, by the name of its file system and whether the system calls
// it local.
func macDrive(name string, local bool) string {
	if local {
		return ""
	}
	switch name {
	case "smbfs":
		return "SMB"
	case "nfs":
		return "NFS"
	case "afpfs":
		return "AFP"
	case "webdav":
		return "WebDAV"
	}
	return name
}

// windowsDrive is the kind of network drive by what Windows answers for a drive letter: 4 is a drive that
// lies elsewhere (DRIVE_REMOTE).
func windowsDrive(kind uint32) string {
	if kind == 4 {
		return "SMB"
	}
	return ""
}
