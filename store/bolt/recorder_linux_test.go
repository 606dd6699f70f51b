package bolt_test

import (
	"context"
	"os"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/hanwen/go-fuse/v2/fs"
	"github.com/hanwen/go-fuse/v2/fuse"
)

// kind is what was asked of a disk.
type kind uint8

const (
	wrote        kind = iota // bytes in a file
	resized                  // a file
	synced                   // a file
	made                     // a name for a new file
	renamed                  // one name to another
	removed                  // a name
	folderSynced             // the names
)

// asked is one thing that was asked of a disk.
type asked struct {
	kind     kind
	file     *paper
	at       int64 // where it was written; the size when resized
	data     []byte
	name, to string
}

// recorder is a disk in memory that writes down all that is asked of it, in order. Another process works on
// it: one that maps a file of a disk that it serves itself waits for itself.
type recorder struct {
	fs.Inode
	mu  sync.Mutex
	log []asked
}

var (
	_ = (fs.NodeCreater)((*recorder)(nil))
	_ = (fs.NodeUnlinker)((*recorder)(nil))
	_ = (fs.NodeRenamer)((*recorder)(nil))
	_ = (fs.NodeFsyncer)((*recorder)(nil))
	_ = (fs.NodeOpener)((*paper)(nil))
	_ = (fs.NodeReader)((*paper)(nil))
	_ = (fs.NodeWriter)((*paper)(nil))
	_ = (fs.NodeGetattrer)((*paper)(nil))
	_ = (fs.NodeSetattrer)((*paper)(nil))
	_ = (fs.NodeFsyncer)((*paper)(nil))
	_ = (fs.NodeFlusher)((*paper)(nil))
)

// mountRecorder mounts a recorder in a folder of the test's own; without FUSE there is nothing to record.
func mountRecorder(t *testing.T) (*recorder, string) {
	t.Helper()
	if _, err := os.Stat("/dev/fuse"); err != nil || os.Geteuid() != 0 {
		t.Skip("no /dev/fuse, or not root: the states after a power cut cannot be rebuilt here")
	}
	dir, disk := t.TempDir(), &recorder{}
	opts := &fs.Options{MountOptions: fuse.MountOptions{
		DirectMountStrict: true, FsName: "recorder", DisableXAttrs: true, AllowOther: false,
	}}
	long := time.Hour // nobody else changes anything
	opts.AttrTimeout, opts.EntryTimeout = &long, &long
	server, err := fs.Mount(dir, disk, opts)
	if err != nil {
		t.Skipf("a disk that records may not be mounted here: %v", err)
	}
	t.Cleanup(func() {
		if err := server.Unmount(); err != nil {
			t.Error(err)
		}
	})
	return disk, dir
}

func (d *recorder) note(a asked) {
	d.mu.Lock()
	d.log = append(d.log, a)
	d.mu.Unlock()
}

// Create makes a file.
func (d *recorder) Create(
	ctx context.Context, name string, _, _ uint32, out *fuse.EntryOut,
) (*fs.Inode, fs.FileHandle, uint32, syscall.Errno) {
	f := &paper{disk: d}
	d.note(asked{kind: made, file: f, name: name})
	out.Mode = syscall.S_IFREG | 0o600
	return d.NewInode(ctx, f, fs.StableAttr{Mode: syscall.S_IFREG}), nil, fuse.FOPEN_KEEP_CACHE, 0
}

// Unlink removes a name.
func (d *recorder) Unlink(_ context.Context, name string) syscall.Errno {
	d.note(asked{kind: removed, name: name})
	return 0
}

// Rename gives a file another name.
func (d *recorder) Rename(_ context.Context, name string, _ fs.InodeEmbedder, to string, _ uint32) syscall.Errno {
	d.note(asked{kind: renamed, name: name, to: to})
	return 0
}

// Fsync makes the names last.
func (d *recorder) Fsync(context.Context, fs.FileHandle, uint32) syscall.Errno {
	d.note(asked{kind: folderSynced})
	return 0
}

// paper is a file of a recorder.
type paper struct {
	fs.Inode
	disk *recorder
	mu   sync.Mutex
	data []byte
}

// Open lets the system keep what it has read: nobody else writes.
func (f *paper) Open(context.Context, uint32) (fs.FileHandle, uint32, syscall.Errno) {
	return nil, fuse.FOPEN_KEEP_CACHE, 0
}

// Read reads.
func (f *paper) Read(_ context.Context, _ fs.FileHandle, into []byte, at int64) (fuse.ReadResult, syscall.Errno) {
	f.mu.Lock()
	defer f.mu.Unlock()
	n := copy(into, f.data[min(int(at), len(f.data)):])
	return fuse.ReadResultData(into[:n]), 0
}

// Write writes and notes.
func (f *paper) Write(_ context.Context, _ fs.FileHandle, data []byte, at int64) (uint32, syscall.Errno) {
	a := asked{kind: wrote, file: f, at: at, data: append([]byte(nil), data...)}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.data = a.on(f.data, nil)
	f.disk.note(a)
	return uint32(len(data)), 0
}

// Getattr tells the size.
func (f *paper) Getattr(_ context.Context, _ fs.FileHandle, out *fuse.AttrOut) syscall.Errno {
	f.mu.Lock()
	defer f.mu.Unlock()
	out.Mode, out.Size = syscall.S_IFREG|0o600, uint64(len(f.data))
	return 0
}

// Setattr changes the size.
func (f *paper) Setattr(_ context.Context, _ fs.FileHandle, in *fuse.SetAttrIn, out *fuse.AttrOut) syscall.Errno {
	f.mu.Lock()
	defer f.mu.Unlock()
	if size, ok := in.GetSize(); ok {
		a := asked{kind: resized, file: f, at: int64(size)}
		f.data = a.on(f.data, nil)
		f.disk.note(a)
	}
	out.Mode, out.Size = syscall.S_IFREG|0o600, uint64(len(f.data))
	return 0
}

// Fsync notes that what was written so far is on the disk.
func (f *paper) Fsync(context.Context, fs.FileHandle, uint32) syscall.Errno {
	f.disk.note(asked{kind: synced, file: f})
	return 0
}

// Flush does nothing: closing a file writes nothing.
func (f *paper) Flush(context.Context, fs.FileHandle) syscall.Errno { return 0 }

// sector is what a disk writes whole or not at all.
const sector = 512

// on does to the content of a file what was asked; keep tells which sectors of a write arrive, nil that all
// do.
func (a *asked) on(content []byte, keep func(n int) bool) []byte {
	if a.kind == resized {
		return grown(content, int(a.at))[:a.at]
	}
	for n := 0; n*sector < len(a.data); n++ {
		if keep != nil && !keep(n) {
			continue
		}
		part := a.data[n*sector : min((n+1)*sector, len(a.data))]
		from := int(a.at) + n*sector
		content = grown(content, from+len(part))
		copy(content[from:], part)
	}
	return content
}

// grown is content with zeros behind it up to a size.
func grown(content []byte, size int) []byte {
	if size > len(content) {
		content = append(content, make([]byte, size-len(content))...)
	}
	return content
}
