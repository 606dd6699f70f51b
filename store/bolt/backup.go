package bolt

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"spoorboek/model/civil"
	"spoorboek/store"
)

// partSuffix marks a backup that is being written.
const partSuffix = ".part"

// How many days and weeks a folder keeps a copy of.
const (
	keepDays  = 7
	keepWeeks = 5
)

// Backup is store.Keeper.Backup.
func (k keeping) Backup(ctx context.Context, ask store.BackupAsk) (store.Copy, error) {
	b := k.book
	if err := b.reading(ctx); err != nil {
		return store.Copy{}, err
	}
	defer b.mu.RUnlock()
	path := ask.Path
	if path == "" {
		var today store.Copy
		var err error
		if path, today, err = b.placeFor(ask); err != nil || today.Skipped {
			return today, err
		}
	}
	if err := vacant(path); err != nil {
		return store.Copy{}, err
	}
	if !b.readOnly {
		_ = b.sweepAll() // an orphan that cannot be removed now goes another time
	}
	// Attachments go first: a copy never names what is not with it, but for what was gone already.
	count, err := b.copyFiles(filesOf(path), ask.At)
	if err != nil {
		return store.Copy{}, fmt.Errorf("back up attachments to %s: %w", filesOf(path), explain(err))
	}
	done, err := backup(ctx, &b.reader, path, ask.Progress)
	if err != nil {
		return store.Copy{}, fmt.Errorf("back up to %s: %w", path, wanting(explain(err), b.file.Size()))
	}
	done.Files = count
	if ask.Path == "" {
		done.Dropped = rotate(ask.Folder, b.fileTag(), civil.FromTime(ask.At))
		// What cannot be removed stays, as with the copies themselves.
		_ = filesOf(path).Expire(ask.At.AddDate(0, 0, -store.BackupDays))
	}
	b.noteCopy(store.Backup{
		Path: absolute(path), At: ask.At, Occasion: ask.Occasion, Generation: done.Generation,
		Rotates: ask.Path == "",
	})
	return done, nil
}

// backup copies under a temporary name, reads the copy back, and only then gives it its name.
func backup(
	ctx context.Context, from *reader, path string, progress store.Progress,
) (done store.Copy, err error) {
	part := path + partSuffix
	defer func() {
		if err != nil {
			err = errors.Join(err, removeAny(part))
		}
	}()
	if err := copyTo(from, part); err != nil {
		return done, err
	}
	done = store.Copy{Path: path, Generation: from.root.generation}
	if done.Bytes, err = preflight(part, true); err != nil {
		return done, err
	}
	if done.Report, err = readBack(ctx, from, part, progress); err != nil {
		return done, err
	}
	if len(done.Report.Problems) > 0 {
		return done, errors.Join(done.Report.Problems...)
	}
	return done, moveIn(part, path)
}

// removeAny removes a file that may not be there.
func removeAny(path string) error {
	if err := os.Remove(path); err != nil && !os.IsNotExist(err) {
		return err
	}
	return nil
}

// fileTag is the part of a file's id that the names of its copies carry.
func (f *reader) fileTag() string {
	id := f.keys.FileID()
	return hex.EncodeToString(id[:4])
}

const stampLayout = "2006-01-02-150405"

// copyName is what copies in a folder are called: spoorboek-1a2b3c4d-2026-11-23-171502-dag.db.
var copyName = regexp.MustCompile(`^spoorboek-([0-9a-f]{8})-(\d{4}-\d{2}-\d{2}-\d{6})-([a-z]+)\.db$`)

// placeFor names the copy, or says that the folder has one of this day.
func (k keeping) placeFor(ask store.BackupAsk) (string, store.Copy, error) {
	b := k.book
	if ask.Folder == "" {
		return "", store.Copy{}, fmt.Errorf("back up: %w", store.ErrNoFolder)
	}
	// Only the folder beside the file is made: another may lie on a stick that is out, and making it would
	// put the copy on the very disk that it is to survive.
	there, err := os.Stat(ask.Folder)
	local := ask.Folder == store.BackupFolder(b.opts.Path) && os.IsNotExist(err)
	if !local && (err != nil || !there.IsDir()) {
		return "", store.Copy{}, fmt.Errorf("back up to %s: %w", ask.Folder, store.ErrNoFolder)
	}
	sweepParts(ask.Folder, b.fileTag(), ask.At)
	if ask.Occasion == store.Daily {
		for _, c := range copiesIn(ask.Folder, b.fileTag()) {
			if civil.FromTime(c.At) == civil.FromTime(ask.At) && c.Occasion == store.Daily {
				return "", store.Copy{Path: c.Path, Skipped: true}, nil
			}
		}
	}
	for at := ask.At; ; at = at.Add(time.Second) { // two of one second: the later one a second later
		name := fmt.Sprintf("spoorboek-%s-%s-%s.db", b.fileTag(), at.Format(stampLayout), ask.Occasion)
		path := filepath.Join(ask.Folder, name)
		if _, err := os.Lstat(path); err != nil {
			return path, store.Copy{}, nil
		}
	}
}

// copiesIn lists the copies of a file in a folder, newest first. A folder that cannot be read has none.
func copiesIn(folder, tag string) []store.Backup {
	found, err := os.ReadDir(folder)
	if err != nil {
		return nil
	}
	var list []store.Backup
	for _, f := range found {
		if at, why, ok := stamped(f.Name(), tag); ok {
			full := absolute(filepath.Join(folder, f.Name()))
			list = append(list, store.Backup{Path: full, At: at, Occasion: why, Rotates: true})
		}
	}
	newestFirst(list)
	return list
}

// stamped reads the name of a copy: when and why it was made. ok is false for another file's copy, and for
// what is none.
func stamped(name, tag string) (at time.Time, why store.Occasion, ok bool) {
	m := copyName.FindStringSubmatch(name)
	if m == nil || m[1] != tag {
		return at, "", false
	}
	at, err := time.ParseInLocation(stampLayout, m[2], time.Local)
	return at, store.Occasion(m[3]), err == nil
}

func newestFirst(list []store.Backup) {
	slices.SortStableFunc(list, func(a, b store.Backup) int {
		if c := b.At.Compare(a.At); c != 0 {
			return c
		}
		return strings.Compare(b.Path, a.Path)
	})
}

// rotate removes what a folder need not keep, and tells what that was. What cannot be removed stays.
func rotate(folder, tag string, today civil.Date) []string {
	var gone []string
	for _, c := range surplus(copiesIn(folder, tag), today) {
		if os.Remove(c.Path) == nil {
			gone = append(gone, c.Path)
		}
	}
	return gone
}

// surplus is what rotation removes of copies that are sorted newest first: the newest copy of each of seven
// days and of each of five weeks stays, one that was made for an occasion stays its whole time, and nothing
// stays longer than store.BackupDays, but for the very newest: a folder is never emptied.
func surplus(list []store.Backup, today civil.Date) (drop []store.Backup) {
	days, weeks := map[civil.Date]bool{}, map[[2]int]bool{}
	for i, c := range list {
		day := civil.FromTime(c.At)
		year, number := day.ISOWeek()
		week := [2]int{year, number}
		newDay := !days[day] && len(days) < keepDays
		newWeek := !weeks[week] && len(weeks) < keepWeeks
		fresh := today.Sub(day) <= store.BackupDays
		if i == 0 || fresh && c.Occasion != store.Daily {
			if c.Occasion == store.Daily {
				days[day], weeks[week] = true, true
			}
			continue
		}
		if !fresh || !newDay && !newWeek {
			drop = append(drop, c)
			continue
		}
		days[day], weeks[week] = true, true
	}
	return drop
}

// Backups is store.Keeper.Backups.
func (k keeping) Backups(ctx context.Context, folders ...string) ([]store.Backup, error) {
	b := k.book
	if err := b.reading(ctx); err != nil {
		return nil, err
	}
	defer b.mu.RUnlock()
	by := map[string]store.Backup{}
	for _, noted := range b.notedCopies() {
		_, err := os.Stat(noted.Path)
		noted.Missing = err != nil
		by[noted.Path] = noted
	}
	for _, folder := range folders {
		for _, c := range copiesIn(folder, b.fileTag()) {
			if noted, ok := by[c.Path]; ok {
				c.Generation = noted.Generation
			}
			by[c.Path] = c
		}
	}
	for _, c := range setAsides(b.opts.Path) {
		by[c.Path] = c
	}
	list := make([]store.Backup, 0, len(by))
	for _, c := range by {
		list = append(list, c)
	}
	newestFirst(list)
	return list, nil
}

func absolute(path string) string {
	if full, err := filepath.Abs(path); err == nil {
		return full
	}
	return path
}
