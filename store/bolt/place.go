package bolt

import (
	"path/filepath"
	"strings"

	"spoorboek/store"
)

// synced are the folders of sync clients, by how a part of the path begins, in lower case, and the service.
// A client copies a file while it is written to and renames its own over it: an encrypted copy may lie
// there, the live file may not.
var synced = [...]struct{ begins, service string }{
	{"onedrive", "OneDrive"},
	{"dropbox", "Dropbox"},
	{"icloud drive", "iCloud"},
	{"iclouddrive", "iCloud"},
	{"mobile documents", "iCloud"},
	{"com~apple~clouddocs", "iCloud"},
	{"google drive", "Google Drive"},
	{"googledrive", "Google Drive"},
	{"google-drive", "Google Drive"},
	{"my drive", "Google Drive"},
	{"mijn drive", "Google Drive"},
	{"cloudstorage", "CloudStorage"},
	{"nextcloud", "Nextcloud"},
	{"owncloud", "ownCloud"},
	{"proton drive", "Proton Drive"},
	{"stackdrive", "STACK"},
	{"sync.com", "Sync.com"},
	{"pcloud", "pCloud"},
	{"box sync", "Box"},
	{"synologydrive", "Synology Drive"},
	{"synology drive", "Synology Drive"},
	{"tresorit", "Tresorit"},
	{"seafile", "Seafile"},
	{"syncthing", "Syncthing"},
}

// rightPlace answers a store.PlaceError for a path where a live file would come to harm.
func rightPlace(path string) error {
	if share(path) {
		return &store.PlaceError{Reason: store.PlaceNetwork, Name: "UNC"}
	}
	full := absolute(path)
	folder := existing(filepath.Dir(full))
	if real, err := filepath.EvalSymlinks(folder); err == nil {
		folder = real
	}
	for _, place := range [...]string{filepath.Dir(full), folder} {
		if service := syncService(place); service != "" {
			return &store.PlaceError{Reason: store.PlaceSync, Name: service}
		}
	}
	if kind := remote(folder); kind != "" {
		return &store.PlaceError{Reason: store.PlaceNetwork, Name: kind}
	}
	return nil
}

// share reports whether a path names a share of another computer (UNC). `\\?\C:\` and `\\.\C:\` are long
// names for a disk of this one.
func share(path string) bool {
	path = strings.ReplaceAll(path, "/", `\`)
	rest, two := strings.CutPrefix(path, `\\`)
	if !two {
		return false
	}
	if long, ok := strings.CutPrefix(rest, `?\`); ok {
		return len(long) >= 4 && strings.EqualFold(long[:4], `UNC\`)
	}
	return !strings.HasPrefix(rest, `.\`)
}

// syncService is the service whose folder a path lies in; empty when there is none.
func syncService(folder string) string {
	for _, part := range strings.FieldsFunc(folder, func(r rune) bool { return r == '/' || r == '\\' }) {
		part = strings.ToLower(part)
		for _, s := range synced {
			rest, found := strings.CutPrefix(part, s.begins)
			// "OneDrive - Bureau" and "Dropbox (Privé)" are theirs, "Dropboxes" is not.
			if found && (rest == "" || strings.ContainsAny(rest[:1], " -(_")) {
				return s.service
			}
		}
	}
	return ""
}

// existing is the nearest folder above that is there.
func existing(folder string) string {
	for {
		if _, err := filepath.EvalSymlinks(folder); err == nil {
			return folder
		}
		up := filepath.Dir(folder)
		if up == folder {
			return folder
		}
		folder = up
	}
}
