package desk

import (
	"context"
	"errors"

	"spoorboek/model/office"
	"spoorboek/model/plain"
	"spoorboek/store"
)

// OptionCopies is the office's name for the coach's second folder for copies: a stick, the office, a cloud
// folder.
const OptionCopies = "backup-folder"

// Copying looks after the file as a whole: it makes copies and knows where they are.
type Copying struct{ *core }

// Folders are the folders that copies rotate in: the one beside the file, and the second one when the coach
// chose it.
func (c Copying) Folders(ctx context.Context) ([]string, error) {
	o, err := c.officeNow(ctx)
	if err != nil {
		return nil, err
	}
	folders := []string{store.BackupFolder(c.Book.About().Path)}
	if second := o.Options[OptionCopies]; second != "" {
		folders = append(folders, second)
	}
	return folders, nil
}

// Copy makes a copy in every folder, reads each back, and notes when there is one outside the file's own
// place. A folder that cannot be reached does not keep the other from its copy.
func (c Copying) Copy(ctx context.Context, why store.Occasion, told store.Progress) ([]store.Copy, error) {
	folders, err := c.Folders(ctx)
	if err != nil {
		return nil, err
	}
	var made []store.Copy
	var failed error
	for i, folder := range folders {
		done, err := c.Book.Backup(ctx, store.BackupAsk{
			Folder: folder, At: c.Clock(), Occasion: why, Progress: shareOf(told, i, len(folders)),
		})
		if err != nil {
			failed = errors.Join(failed, err)
			continue
		}
		made = append(made, done)
		if i > 0 && !done.Skipped {
			failed = errors.Join(failed, c.NoteCopy(ctx))
		}
	}
	return made, failed
}

// CopyInto makes a copy in a folder outside the laptop, and from then on keeps copies there.
func (c Copying) CopyInto(ctx context.Context, folder string, told store.Progress) (store.Copy, error) {
	done, err := c.Book.Backup(ctx, store.BackupAsk{
		Folder: folder, At: c.Clock(), Occasion: store.ByHand, Progress: told,
	})
	if err != nil {
		return done, err
	}
	chosen := office.OptionChanged{Key: OptionCopies, Value: plain.Line(folder)}
	if _, err := Writing(c).DoOffice(ctx, "setting", chosen); err != nil {
		return done, err
	}
	return done, c.NoteCopy(ctx)
}

// NoteCopy notes that there is a copy in another place than beside the file: the morning round reminds of it
// when it gets old. A book that is open for reading takes no note.
func (c Copying) NoteCopy(ctx context.Context) error {
	if c.Book.About().ReadOnly {
		return nil
	}
	_, err := Writing(c).DoOffice(ctx, "copy", office.CopyMade{})
	return err
}

// shareOf is the progress of one piece of work out of several that are told as one.
func shareOf(told store.Progress, at, of int) store.Progress {
	if told == nil {
		return nil
	}
	return func(done, total int) { told(at*total+done, of*total) }
}

// Check reads and verifies the whole file.
func (c Copying) Check(ctx context.Context, told store.Progress) (store.Report, error) {
	return c.Book.Check(ctx, told)
}

// Compact writes the file anew without what it no longer needs.
func (c Copying) Compact(ctx context.Context, told store.Progress) error {
	return c.Book.Compact(ctx, told)
}
