package bolt

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"spoorboek/store"
)

// A program that was killed while it wrote a copy, or the file anew, leaves a file that nobody opens and no
// list names. It holds dossiers all the same: what is erased later would live on in it.

// sweepLeft removes what was left beside a file that is open for writing, and so held by nobody else. What
// cannot be removed goes another time.
func sweepLeft(path string) {
	for _, suffix := range [...]string{compactSuffix, restoreSuffix, newSuffix} {
		_ = os.Remove(path + suffix)
	}
}

// partAge is how old a copy that is being written must be to be a left-over: another laptop may be busy in
// the same folder.
const partAge = time.Hour

// sweepParts removes copies of a file that were never finished from a folder that is about to get a new one.
func sweepParts(folder, tag string, now time.Time) {
	found, err := os.ReadDir(folder)
	if err != nil {
		return
	}
	for _, f := range found {
		name, part := strings.CutSuffix(f.Name(), partSuffix)
		if at, _, ok := stamped(name, tag); part && ok && now.Sub(at) > partAge {
			_ = os.Remove(filepath.Join(folder, f.Name()))
		}
	}
}

// asideName is what the file that a restore replaced is called behind its own name:
// spoorboek-voor-2026-11-23-171502.db.
var asideName = regexp.MustCompile(`^-voor-(\d{4}-\d{2}-\d{2}-\d{6})(-\d+)?$`)

// setAsides are the files that restores replaced: they lie beside the file until the coach removes them.
func setAsides(path string) []store.Backup {
	ending := filepath.Ext(path)
	base := strings.TrimSuffix(filepath.Base(path), ending)
	found, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return nil
	}
	var list []store.Backup
	for _, f := range found {
		middle, ours := strings.CutPrefix(strings.TrimSuffix(f.Name(), ending), base)
		m := asideName.FindStringSubmatch(middle)
		if !ours || m == nil || filepath.Ext(f.Name()) != ending || !f.Type().IsRegular() {
			continue
		}
		at, err := time.ParseInLocation(stampLayout, m[1], time.Local)
		if err != nil {
			continue
		}
		full := absolute(filepath.Join(filepath.Dir(path), f.Name()))
		list = append(list, store.Backup{Path: full, At: at, Occasion: store.BeforeRestore})
	}
	return list
}
