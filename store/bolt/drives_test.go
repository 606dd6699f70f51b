package bolt_test

import (
	"testing"

	"spoorboek/store/bolt"
)

// mountinfo is a list of mounts as Linux writes it, with drives of every sort.
const mountinfo = `21 27 0:19 / /proc rw,nosuid - proc proc rw
27 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw,errors=remount-ro
31 27 0:27 / /home rw - btrfs /dev/nvme0n1p3 rw,subvol=/@home
88 31 0:61 / /home/els/bureau rw,relatime shared:9 - cifs //server/dossiers rw,vers=3.1.1
89 31 0:62 / /home/els/mijn\040schijf rw shared:10 - nfs4 nas:/vol1 rw
90 31 0:63 / /home/els/ver rw,nosuid,nodev - fuse.sshfs els@server:/ rw
91 27 0:64 / /run/user/1000/gvfs rw,nosuid - fuse.gvfsd-fuse gvfsd-fuse rw
92 31 0:65 / /home/els/wolk rw - fuse.rclone gdrive: rw
93 27 8:17 / /media/els/STICK rw - vfat /dev/sdb1 rw
94 27 8:33 / /media/els/windows rw - fuseblk /dev/sdc1 rw
95 31 0:66 / /home/els/bureau/lokaal rw - ext4 /dev/mapper/kluis rw
96 27 0:67 / /mnt/dubbel rw - nfs nas:/oud rw
97 27 0:68 / /mnt/dubbel rw - ext4 /dev/sdd1 rw
98 27 0:69 / /mnt/kapot
`

func TestANetworkDriveIsKnownOnEverySystem(t *testing.T) {
	for name, c := range map[string]struct{ got, want string }{
		"linux: the disk of the laptop":                {bolt.Mounted(mountinfo, "/var/lib/spoorboek"), ""},
		"linux: the home folder":                       {bolt.Mounted(mountinfo, "/home/els/.local/share/spoorboek"), ""},
		"linux: a share of the office":                 {bolt.Mounted(mountinfo, "/home/els/bureau/spoor"), "SMB"},
		"linux: the share itself":                      {bolt.Mounted(mountinfo, "/home/els/bureau"), "SMB"},
		"linux: a folder with a name like the share's": {bolt.Mounted(mountinfo, "/home/els/bureaublad"), ""},
		"linux: a disk mounted in a share":             {bolt.Mounted(mountinfo, "/home/els/bureau/lokaal/x"), ""},
		"linux: a name with a blank":                   {bolt.Mounted(mountinfo, "/home/els/mijn schijf"), "NFS"},
		"linux: another computer by ssh":               {bolt.Mounted(mountinfo, "/home/els/ver/x"), "SSH"},
		"linux: a share opened in the file manager":    {bolt.Mounted(mountinfo, "/run/user/1000/gvfs/smb-share:server=x"), "GVFS"},
		"linux: a cloud as a drive":                    {bolt.Mounted(mountinfo, "/home/els/wolk"), "rclone"},
		"linux: a stick":                               {bolt.Mounted(mountinfo, "/media/els/STICK"), ""},
		"linux: a disk of Windows":                     {bolt.Mounted(mountinfo, "/media/els/windows"), ""},
		"linux: what was mounted over a share":         {bolt.Mounted(mountinfo, "/mnt/dubbel"), ""},
		"linux: a line that is broken off":             {bolt.Mounted(mountinfo, "/mnt/kapot"), ""},
		"linux: no list":                               {bolt.Mounted("", "/home"), ""},
		"linux: NFS by its number":                     {bolt.NetworkMagic(0x6969), "NFS"},
		"linux: SMB 3 by its number":                   {bolt.NetworkMagic(0xFE534D42), "SMB"},
		"linux: ext4 by its number":                    {bolt.NetworkMagic(0xEF53), ""},
		"linux: FUSE by its number tells nothing":      {bolt.NetworkMagic(0x65735546), ""},
		"a Mac: the disk":                              {bolt.MacDrive("apfs", true), ""},
		"a Mac: a stick":                               {bolt.MacDrive("exfat", true), ""},
		"a Mac: a share":                               {bolt.MacDrive("smbfs", false), "SMB"},
		"a Mac: an old share":                          {bolt.MacDrive("afpfs", false), "AFP"},
		"a Mac: what we have no name for":              {bolt.MacDrive("macfuse", false), "macfuse"},
		"Windows: the disk":                            {bolt.WindowsDrive(3), ""},
		"Windows: a stick":                             {bolt.WindowsDrive(2), ""},
		"Windows: a letter for a share":                {bolt.WindowsDrive(4), "SMB"},
		"Windows: no such letter":                      {bolt.WindowsDrive(1), ""},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q", name, c.got, c.want)
		}
	}
}

func TestAPathToAShareIsRefusedWhateverItsSpelling(t *testing.T) {
	for path, refused := range map[string]bool{
		`\\server\dossiers\spoorboek.db`: true, `//server/dossiers/spoorboek.db`: true,
		`\\?\UNC\server\dossiers\x.db`: true, `\\?\unc\server\x.db`: true, `\\wsl$\Ubuntu\home\x.db`: true,
		`\\?\C:\Users\Els\x.db`: false, `\\.\C:\x.db`: false, `C:\Users\Els\x.db`: false, `x.db`: false,
	} {
		if got := bolt.Share(path); got != refused {
			t.Errorf("%s: %v", path, got)
		}
	}
}

func TestASyncFolderIsKnownByItsUsualPathOnEverySystem(t *testing.T) {
	for folder, want := range map[string]string{
		`C:\Users\Els\OneDrive\Documenten`:                               "OneDrive",
		`C:\Users\Els\OneDrive - Bureau Spoor\Documenten`:                "OneDrive",
		`C:\Users\Els\iCloudDrive`:                                       "iCloud",
		`G:\Mijn Drive\werk`:                                             "Google Drive",
		`C:\Users\Els\AppData\Local\spoorboek`:                           "",
		"/Users/els/Library/Mobile Documents/com~apple~CloudDocs/Spoor":  "iCloud",
		"/Users/els/Library/CloudStorage/OneDrive-Bureau":                "CloudStorage",
		"/Users/els/Library/CloudStorage/GoogleDrive-els@voorbeeld.nl/x": "CloudStorage",
		"/Users/els/Library/Application Support/spoorboek":               "",
		"/home/els/Nextcloud/spoor":                                      "Nextcloud",
		"/home/els/SynologyDrive":                                        "Synology Drive",
		"/home/els/.local/share/spoorboek":                               "",
		"/home/dropboxer/werk":                                           "",
	} {
		if got := bolt.SyncService(folder); got != want {
			t.Errorf("%s: %q, want %q", folder, got, want)
		}
	}
}
