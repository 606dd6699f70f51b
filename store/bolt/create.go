package bolt

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"

	bbolt "go.etcd.io/bbolt"

	"spoorboek/store"
	"spoorboek/store/seal"
)

// newSuffix marks a file that is being made. Nobody opens it.
const newSuffix = ".new"

// create is Vault.Create: under a temporary name, one commit, sync, rename, sync of the folder. The rename
// is the moment from which there is a file.
func create(
	ctx context.Context, opts *Options, passphrase []byte, kdf seal.Params,
) (store.Book, store.RecoveryKey, error) {
	if err := ctx.Err(); err != nil {
		return nil, "", err
	}
	if err := vacant(opts.Path); err != nil {
		return nil, "", err
	}
	header, keys, recovery, err := seal.Create(opts.Rand, passphrase, kdf)
	if err != nil {
		return nil, "", err
	}
	if len(passphrase) > 0 {
		debug.FreeOSMemory()
	}
	keys.Clear() // opening comes to them again, and so proves the recovery key
	if err := createFile(opts, header, recovery); err != nil {
		return nil, "", fmt.Errorf("create %s: %w", opts.Path, explain(err))
	}
	secret := []byte(recovery)
	defer clear(secret)
	b, err := open(ctx, opts, secret, store.OpenOptions{})
	if err != nil {
		return nil, "", err
	}
	return b, recovery, nil
}

// vacant answers store.ErrExists when something is at the path, and makes the folder.
func vacant(path string) error {
	if info, err := os.Lstat(path); err == nil {
		if info.IsDir() {
			return fmt.Errorf("create %s: %w", path, store.ErrNotAFile)
		}
		return fmt.Errorf("create %s: %w", path, store.ErrExists)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("create %s: %w", path, explain(err))
	}
	return nil
}

func createFile(opts *Options, header *seal.Header, recovery store.RecoveryKey) error {
	keys, err := header.Open([]byte(recovery))
	if err != nil {
		return err
	}
	defer keys.Clear()
	puts, err := firstValues(opts, header, keys)
	if err != nil {
		return err
	}
	temp := opts.Path + newSuffix
	if err := os.Remove(temp); err != nil && !os.IsNotExist(err) {
		return err
	}
	if err := fill(temp, puts); err != nil {
		return errors.Join(err, os.Remove(temp))
	}
	if err := vacant(opts.Path); err != nil {
		return errors.Join(err, os.Remove(temp))
	}
	return moveIn(temp, opts.Path)
}

// firstValues are what a file holds before its first act.
func firstValues(opts *Options, header *seal.Header, keys *seal.Keys) ([]put, error) {
	index, err := seal.NewKey(opts.Rand)
	if err != nil {
		return nil, err
	}
	defer index.Clear()
	return fileValues(opts, header, keys, index, root{schema: opts.Schema})
}

// fileValues are header, keys and root of a file without dossiers.
func fileValues(
	opts *Options, header *seal.Header, keys *seal.Keys, index *seal.Key, first root,
) ([]put, error) {
	wrapped, err := wrapTwice(opts, keys, indexID[:], index)
	if err != nil {
		return nil, err
	}
	random, err := seal.Draw(opts.Rand, ballastSize+seal.NonceSize)
	if err != nil {
		return nil, err
	}
	filler, nonce := random[:ballastSize], random[ballastSize:]
	raw := padHeader(header.Bytes())
	return append(wrapped,
		put{headers1, theHeader, raw}, put{headers2, theHeader, raw},
		put{keys1, ballast, filler}, put{keys2, ballast, filler},
		put{roots, theRoot, keys.Root().Seal(roots.place(theRoot), nonce, first.generation, first.bytes(), 1)},
	), nil
}

// wrapTwice wraps a key for both of its copies.
func wrapTwice(opts *Options, keys *seal.Keys, id []byte, key *seal.Key) ([]put, error) {
	puts := make([]put, 0, 2)
	for _, name := range [...]bucket{keys1, keys2} {
		wrapped, err := keys.Wrap(name.place(id), opts.Rand, key)
		if err != nil {
			return nil, err
		}
		puts = append(puts, put{name, id, wrapped})
	}
	return puts, nil
}

// padHeader makes a header large enough for a page of its own: length, header, zeros.
func padHeader(raw []byte) []byte {
	out := binary.BigEndian.AppendUint16(make([]byte, 0, ballastSize+len(raw)), uint16(len(raw)))
	out = append(out, raw...)
	return append(out, make([]byte, max(0, ballastSize-len(out)))...)
}

func unpad(value []byte) []byte {
	if len(value) < 2 {
		return nil
	}
	n := int(binary.BigEndian.Uint16(value))
	if n > len(value)-2 {
		return nil
	}
	return value[2 : 2+n]
}

// fill makes a bbolt file with all buckets and some values.
func fill(path string, puts []put) error {
	db, err := newBolt(path)
	if err != nil {
		return err
	}
	return errors.Join(update(db, func(tx *bbolt.Tx) error { return write(tx, puts) }), db.Close())
}

// newBolt makes a bbolt file with all buckets; there must be none at the path.
func newBolt(path string) (db *bbolt.DB, err error) {
	defer guard(&err)()
	opts := boltOptions()
	opts.OpenFile = func(name string, flag int, mode os.FileMode) (*os.File, error) {
		return os.OpenFile(name, flag|os.O_EXCL, mode)
	}
	if db, err = bbolt.Open(path, 0o600, opts); err != nil {
		return nil, err
	}
	err = db.Update(func(tx *bbolt.Tx) error {
		for _, name := range allBuckets {
			if _, err := tx.CreateBucket(name.name()); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// moveIn syncs a finished file, renames it to its place and syncs the folder.
func moveIn(temp, path string) error {
	f, err := os.OpenFile(temp, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	if err := errors.Join(f.Sync(), f.Close()); err != nil {
		return err
	}
	if err := os.Rename(temp, path); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// syncFolder makes a rename last. Windows has no such call and needs none.
func syncFolder(path string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}
