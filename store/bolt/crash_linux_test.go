package bolt_test

import (
	"context"
	"errors"
	"fmt"
	"hash/maphash"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/bolt"
	"spoorboek/store/storetest"
)

// statesWanted is how many different states of the disk are opened.
const statesWanted = 5000

// saidName is the file on the recording disk in which the one who works there says what it was told: so that
// it stands between what was asked of the disk.
const saidName = "said"

// recordWork makes a file on a recording disk and does everything to it that the program does to a file.
func recordWork(path string) (err error) {
	said, err := os.Create(filepath.Join(filepath.Dir(path), saidName))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, said.Close()) }()
	opts := childOptions()
	opts.StateDir, opts.Rand = "", storetest.Dice(3)
	ctx := context.Background()
	book, key, err := bolt.New(opts).Create(ctx, nil, store.CreateOptions{Throwaway: true})
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintln(said, "key", key); err != nil {
		return err
	}
	if err := recordActs(ctx, book, said); err != nil {
		return err
	}
	return book.Close()
}

// recordActs writes acts of all sizes, drafts among them, and now and then erases or compacts.
func recordActs(ctx context.Context, book store.Book, said io.Writer) error {
	a := storetest.NewAuthor(8)
	var ids []journal.ID
	for n := range 44 {
		if n%4 == 0 {
			ids = append(ids, a.ID())
		}
		var changes []store.Change
		for _, id := range slices.Compact([]journal.ID{ids[(n*7)%len(ids)], ids[len(ids)-1]}) {
			have, err := book.Journal(ctx, id)
			if err != nil && !errors.Is(err, store.ErrNotFound) {
				return err
			}
			changes = append(changes, a.Write(a.ID(), id, have, storetest.Said{Text: strings.Repeat("act ", n%9*n)}))
		}
		if _, err := book.Append(ctx, changes); err != nil {
			return err
		}
		for _, c := range changes {
			fmt.Fprintln(said, "saved", c.Dossier, c.Entries[0].ID)
		}
		if err := recordCare(ctx, book, said, n, &ids); err != nil {
			return err
		}
	}
	return nil
}

func recordCare(ctx context.Context, book store.Book, said io.Writer, n int, ids *[]journal.ID) error {
	switch n % 11 {
	case 3, 7:
		return book.Keep("note", []byte(strconv.Itoa(n)))
	case 6:
		return book.Compact(ctx, nil)
	case 9:
		gone := (*ids)[0]
		*ids = (*ids)[1:]
		fmt.Fprintln(said, "erasing", gone)
		if err := book.Erase(ctx, store.Tombstone{Dossier: gone, Reason: "retention"}); err != nil {
			return err
		}
		fmt.Fprintln(said, "erased", gone)
	}
	return nil
}

// outcome is a state in which a disk may be found after a power cut, and what must be in it.
type outcome struct {
	content []byte // of the file; nil when there is none
	number  int
	must    *promises
}

// promises are what was said until some moment.
type promises struct {
	key     string // empty until the file was made
	saved   []wish
	erasing map[journal.ID]bool
	erased  map[journal.ID]bool
}

type wish struct{ dossier, entry journal.ID }

// hear takes a line that was said; who has promises from before keeps them as they were.
func (p *promises) hear(line string) *promises {
	next := *p
	words := strings.Fields(line)
	if len(words) < 2 {
		return p
	}
	if words[0] == "key" {
		next.key = words[1]
		return &next
	}
	id, err := journal.ParseID(words[1])
	if err != nil {
		return p
	}
	switch words[0] {
	case "saved":
		entry, err := journal.ParseID(words[2])
		if err != nil {
			return p
		}
		next.saved = append(slices.Clip(p.saved), wish{id, entry})
	case "erasing":
		next.erasing = maps.Clone(p.erasing)
		next.erasing[id] = true
	case "erased":
		next.erased = maps.Clone(p.erased)
		next.erased[id] = true
	}
	return &next
}

// disk is what is certain on a recorded disk at some moment, and what may or may not have arrived.
type disk struct {
	name    string
	files   map[*paper][]byte
	waiting map[*paper][]asked
	names   map[string]*paper
	renames []asked
	must    *promises
	dice    *rand.Rand
}

func newDisk(name string) *disk {
	return &disk{
		name: name, files: map[*paper][]byte{}, waiting: map[*paper][]asked{}, names: map[string]*paper{},
		must: &promises{erasing: map[journal.ID]bool{}, erased: map[journal.ID]bool{}},
		dice: rand.New(rand.NewPCG(1, 2)),
	}
}

// take lets the disk be asked something.
func (d *disk) take(a asked) {
	switch a.kind {
	case wrote, resized:
		d.waiting[a.file] = append(d.waiting[a.file], a)
	case synced:
		for _, w := range d.waiting[a.file] {
			d.files[a.file] = w.on(d.files[a.file], nil)
		}
		d.waiting[a.file] = nil
	case made, renamed, removed:
		d.renames = append(d.renames, a)
	case folderSynced:
		for _, r := range d.renames {
			r.onNames(d.names)
		}
		d.renames = nil
	}
}

func (a *asked) onNames(names map[string]*paper) {
	switch a.kind {
	case made:
		names[a.name] = a.file
	case renamed:
		names[a.to] = names[a.name]
		delete(names, a.name)
	case removed:
		delete(names, a.name)
	}
}

// how much of what waits arrives.
type arrival uint8

const (
	all   arrival = iota // the program was killed and the disk went on
	none                 // nothing that was not synced
	last                 // only what was asked last: disks write in any order
	first                // all but the last, of which only some sectors
	some                 // any of them, whole
	torn                 // any sectors of any of them
)

// cut is one state in which the disk may be found when the power goes now.
func (d *disk) cut(how arrival) outcome {
	names := maps.Clone(d.names)
	upTo := len(d.renames)
	if how != all {
		upTo = d.dice.IntN(len(d.renames) + 1)
	}
	if how == none {
		upTo = 0
	}
	for _, r := range d.renames[:upTo] {
		r.onNames(names)
	}
	file := names[d.name]
	if file == nil {
		return outcome{must: d.must}
	}
	content := slices.Grow(slices.Clone(d.files[file]), 1<<12)
	waiting := d.waiting[file]
	for i, w := range waiting {
		if keep, ok := d.arrives(how, i == len(waiting)-1); ok {
			content = w.on(content, keep)
		}
	}
	if content == nil {
		content = []byte{}
	}
	return outcome{content: content, must: d.must}
}

// arrives tells whether something that waits arrives, and which of its sectors.
func (d *disk) arrives(how arrival, isLast bool) (keep func(int) bool, ok bool) {
	half := func(int) bool { return d.dice.IntN(2) == 0 }
	switch how {
	case all:
		return nil, true
	case last:
		return nil, isLast
	case first:
		if isLast {
			return half, true
		}
		return nil, true
	case some:
		return nil, half(0)
	case torn:
		return half, half(0)
	}
	return nil, false
}

// opens proves a state: what was promised is there, nothing is damaged, nobody who was erased is back.
func (o outcome) opens(dir string) error {
	path := filepath.Join(dir, "spoorboek.db")
	if o.content == nil {
		if o.must.key != "" {
			return errors.New("there is no file any more")
		}
		return nil
	}
	if o.must.key == "" { // not made yet: nobody was told that there is a file
		return nil
	}
	if err := os.WriteFile(path, o.content, 0o600); err != nil {
		return err
	}
	opts := childOptions()
	opts.Path, opts.StateDir, opts.Rand = path, "", storetest.Dice(4)
	book, err := openWith(opts, []byte(o.must.key), store.OpenOptions{})
	if err != nil {
		return err
	}
	return errors.Join(o.keeps(book), book.Close())
}

func (o outcome) keeps(book store.Book) error {
	ctx, there := context.Background(), map[wish]bool{}
	rows, err := book.Rows(ctx)
	if err != nil {
		return err
	}
	for _, r := range rows {
		if o.must.erased[r.ID] {
			return fmt.Errorf("%v was erased and is back", r.ID)
		}
		entries, err := book.Journal(ctx, r.ID)
		if err != nil {
			return err
		}
		for i := range entries {
			there[wish{r.ID, entries[i].ID}] = true
		}
	}
	for _, w := range o.must.saved {
		if !there[w] && !o.must.erasing[w.dossier] {
			return fmt.Errorf("an act of %v that was called saved is gone", w.dossier)
		}
	}
	if o.number%3 != 0 { // what was read so far was proved; the rest is drafts and the act log
		return nil
	}
	report, err := book.Check(ctx, nil)
	return errors.Join(err, errors.Join(report.Problems...))
}

// cutsEach is how often the power is cut at each moment: once in each way, and then with torn writes.
const cutsEach = 16

// mark tells states apart.
type mark struct {
	must    *promises
	content uint64
}

// outcomes sends every state that is different from those before, from each moment of a log, and closes.
func outcomes(log []asked, into chan<- outcome) (count int) {
	defer close(into)
	d, seen, seed := newDisk("spoorboek.db"), map[mark]bool{}, maphash.MakeSeed()
	var said *paper
	for _, a := range log {
		if a.kind == made && a.name == saidName {
			said = a.file
		}
		if a.file == said && said != nil {
			if a.kind == wrote {
				d.must = d.must.hear(string(a.data))
			}
			continue
		}
		d.take(a)
		if d.must.key == "" {
			continue
		}
		for n := range cutsEach {
			o := d.cut(min(arrival(n), torn))
			m := mark{o.must, maphash.Bytes(seed, o.content)}
			if seen[m] {
				continue
			}
			seen[m] = true
			count++
			o.number = count
			into <- o
		}
	}
	return count
}

func TestAFileSurvivesAPowerCutAtAnyMoment(t *testing.T) {
	t.Parallel()
	disk, dir := mountRecorder(t)
	f := &filled{opts: options(t)}
	f.opts.Path = filepath.Join(dir, "spoorboek.db")
	c, lines := child(t, "record", f, 1)
	for lines.Scan() {
		t.Error(lines.Text())
	}
	if err := c.Wait(); err != nil {
		t.Fatal(err)
	}
	states := make(chan outcome, 16)
	var wait sync.WaitGroup
	for range 2 {
		place := t.TempDir()
		wait.Go(func() {
			for o := range states {
				if err := o.opens(place); err != nil && !t.Failed() {
					t.Errorf("after %d acts: %v", len(o.must.saved), err)
				}
			}
		})
	}
	count := outcomes(disk.log, states)
	wait.Wait()
	t.Logf("%d different states after %d requests", count, len(disk.log))
	if count < statesWanted {
		t.Errorf("only %d different states", count)
	}
}
