package bolt

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"time"

	bolterrors "go.etcd.io/bbolt/errors"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/seal"
)

// A file that may be damaged is first read by another process: bbolt may die in a way that no recover
// catches, or run for ever, and then only that process does. It talks over its standard input and output and
// nothing else: a secret on a command line or in an environment can be read by others.
//
//	child → parent  the header: length 2, bytes
//	parent → child  the master key: 32 bytes
//	child → parent  a verdict in JSON

// VerifyCommand is the first argument that makes the program such a child. The second is the path.
const VerifyCommand = "verify-in-child"

// IsChild tells whether the arguments of a program make it a child that verifies.
func IsChild(args []string) bool { return len(args) == 3 && args[1] == VerifyCommand }

// ChildMain is the whole program in a child; it gives the exit code.
func ChildMain(args []string, in io.Reader, out io.Writer) int {
	if VerifyChild(args[2], in, out) != nil {
		return 1
	}
	return 0
}

// Self makes a child of the program that runs.
func Self(ctx context.Context, path string) *exec.Cmd {
	self, err := os.Executable()
	if err != nil {
		self = os.Args[0]
	}
	return exec.CommandContext(ctx, self, VerifyCommand, path)
}

// childLimit is how long a child may take: more than the verification of the largest file there is.
const childLimit = 2 * time.Minute

// verdict is what a child found.
type verdict struct {
	Dossiers int     `json:"dossiers"`
	Entries  int     `json:"entries"`
	Problems []wrong `json:"problems,omitempty"`
	Failed   string  `json:"failed,omitempty"` // it could not go on
	InUse    bool    `json:"in_use,omitempty"`
}

// wrong is one problem.
type wrong struct {
	What    string     `json:"what"`
	Dossier journal.ID `json:"dossier"`
	Part    store.Part `json:"part"`
}

// VerifyChild is the whole life of a child process: it opens the file for reading, hands over the header,
// waits for the key and verifies every value. Decode is not needed: content is authenticated, not understood.
func VerifyChild(path string, in io.Reader, out io.Writer) error {
	v, err := verifyChild(path, in, out)
	if err != nil {
		v.Failed = err.Error()
	}
	return errors.Join(err, json.NewEncoder(out).Encode(v))
}

func verifyChild(path string, in io.Reader, out io.Writer) (verdict, error) {
	db, file, err := openBolt(path, true)
	if err != nil {
		return verdict{InUse: errors.Is(err, bolterrors.ErrTimeout)}, explain(err)
	}
	f := &reader{
		opts: &Options{Path: path, Decode: func(journal.Kind, uint16, []byte) journal.Fact { return nil }},
		db:   db, file: file,
	}
	v, err := f.verdict(in, out)
	return v, errors.Join(err, f.shut())
}

func (f *reader) verdict(in io.Reader, out io.Writer) (v verdict, err error) {
	header, raw, err := f.readHeader()
	if err != nil {
		return v, err
	}
	if _, err := out.Write(append(binary.BigEndian.AppendUint16(nil, uint16(len(raw))), raw...)); err != nil {
		return v, err
	}
	var master seal.Key
	defer master.Clear()
	if _, err := io.ReadFull(in, master[:]); err != nil {
		return v, fmt.Errorf("wait for the key: %w", err)
	}
	f.keys = header.Keys(&master)
	defer f.keys.Clear()
	if err := f.readIndexKey(); err != nil {
		return v, err
	}
	if f.root, err = f.readRoot(); err != nil {
		return v, err
	}
	report, err := verify(context.Background(), f, nil)
	v.Dossiers, v.Entries = report.Dossiers, report.Entries
	for _, p := range report.Problems {
		w := wrong{What: p.Error()}
		var damage *store.DamagedError
		if errors.As(p, &damage) {
			w = wrong{damage.What, damage.Dossier, damage.Part}
		}
		v.Problems = append(v.Problems, w)
	}
	return v, err
}

// verifyApart has a child verify the file at a path and gives the master key that the secret leads to. What
// the child finds wrong in values does not keep the file from being opened: every reading proves them again.
// A child that dies or hangs is damage: the parent does not touch the file then.
func verifyApart(
	ctx context.Context, opts *Options, path string, secret []byte,
) (*seal.Key, store.Report, error) {
	limit := opts.ChildLimit
	if limit == 0 {
		limit = childLimit
	}
	ctx, stop := context.WithTimeout(ctx, limit)
	defer stop()
	child := opts.Child(ctx, path)
	in, err := child.StdinPipe()
	if err != nil {
		return nil, store.Report{}, err
	}
	out, err := child.StdoutPipe()
	if err != nil {
		return nil, store.Report{}, err
	}
	child.WaitDelay = time.Second
	if err := child.Start(); err != nil {
		return nil, store.Report{}, fmt.Errorf("start the verification: %w", err)
	}
	master, v, told := converse(in, out, secret)
	if errors.Is(told, store.ErrLocked) || errors.Is(told, store.ErrNewer) {
		stop()
	}
	report, err := judgeChild(v, told, in.Close(), child)
	if err != nil && master != nil {
		master.Clear()
		master = nil
	}
	return master, report, err
}

// judgeChild waits for the child and says what its silence or its words mean.
func judgeChild(v verdict, told, closed error, child *exec.Cmd) (store.Report, error) {
	ended := child.Wait()
	var damage *store.DamagedError
	switch {
	case errors.Is(told, store.ErrLocked), errors.Is(told, store.ErrNewer), errors.As(told, &damage):
		return store.Report{}, told
	case v.InUse:
		return store.Report{}, store.ErrInUse
	case v.Failed != "":
		return store.Report{}, damaged("%s", v.Failed)
	case told != nil || ended != nil:
		err := errors.Join(told, ended, closed)
		return store.Report{}, damaged("reading it in a process of its own went wrong: %v", err)
	}
	report := store.Report{Dossiers: v.Dossiers, Entries: v.Entries}
	for _, w := range v.Problems {
		report.Problems = append(report.Problems, &store.DamagedError{
			What: w.What, Dossier: w.Dossier, Part: w.Part,
		})
	}
	return report, nil
}

// converse takes the header, gives the key and takes the verdict.
func converse(in io.Writer, out io.Reader, secret []byte) (*seal.Key, verdict, error) {
	var v verdict
	size := make([]byte, 2)
	if _, err := io.ReadFull(out, size); err != nil {
		return nil, v, err
	}
	if size[0] == '{' { // no header is that long: these are the first bytes of a verdict
		rest, err := io.ReadAll(io.LimitReader(out, 1<<20))
		if err != nil {
			return nil, v, err
		}
		return nil, v, json.Unmarshal(append(size, rest...), &v)
	}
	raw := make([]byte, binary.BigEndian.Uint16(size))
	if _, err := io.ReadFull(out, raw); err != nil {
		return nil, v, err
	}
	header, err := seal.ParseHeader(raw)
	if err != nil {
		return nil, v, err
	}
	master, err := header.Master(secret)
	if err != nil {
		return nil, v, err
	}
	if _, err := in.Write(master[:]); err != nil {
		return master, v, err
	}
	return master, v, json.NewDecoder(out).Decode(&v)
}
