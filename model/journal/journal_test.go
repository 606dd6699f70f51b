package journal_test

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
)

// said is a fact of these tests.
type said struct {
	Text string `json:"text"`
}

func (said) Kind() journal.Kind { return "test.said" }

// laptop writes in one copy of a journal, on a clock of its own.
type laptop struct {
	t       testing.TB
	rand    *rand.ChaCha8
	clock   time.Time
	entries []journal.Entry
}

func newLaptop(t testing.TB, seed byte, clock time.Time) *laptop {
	return &laptop{t: t, rand: rand.NewChaCha8([32]byte{seed}), clock: clock}
}

var monday = time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)

// say writes one act and returns its id.
func (l *laptop) say(facts ...journal.Fact) journal.ID {
	l.t.Helper()
	act, err := journal.NewID(l.rand)
	if err != nil {
		l.t.Fatal(err)
	}
	var all []journal.Stated
	for _, f := range facts {
		all = append(all, journal.Stated{On: civil.FromTime(l.clock), Fact: f})
	}
	l.clock = l.clock.Add(time.Minute)
	written, err := journal.Write(journal.Seed{
		Act: act, Recorded: l.clock, By: "coach", Heads: journal.Heads(l.entries), Rand: l.rand,
	}, all)
	if err != nil {
		l.t.Fatal(err)
	}
	l.entries = append(l.entries, written...)
	return act
}

func (l *laptop) texts() string { return standing(l.entries) }

// standing is the text of what stands, in order.
func standing(entries []journal.Entry) string {
	line := journal.Order(entries)
	var out []string
	for i, live := range line.Live() {
		if f, ok := line.Entries[i].Fact.(said); ok && live {
			out = append(out, f.Text)
		}
	}
	return strings.Join(out, " ")
}

func TestAnIDReadsBackFromItsText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var id journal.ID
		copy(id[:], rapid.SliceOfN(rapid.Byte(), 16, 16).Draw(t, "id"))
		if id.IsZero() {
			return
		}
		text := id.String()
		if back, err := journal.ParseID(strings.ToUpper(text)); err != nil || back != id || len(text) != 26 {
			t.Fatalf("%q gives %v, %v", text, back, err)
		}
	})
}

func TestWhatIsNoIDIsRefused(t *testing.T) {
	for _, text := range []string{"", "x", strings.Repeat("z", 26), strings.Repeat("0", 25), strings.Repeat("u", 26)} {
		if id, err := journal.ParseID(text); err == nil {
			t.Errorf("%q was read as %v", text, id)
		}
	}
}

func TestAnIDAndAHashTravelAsText(t *testing.T) {
	l := newLaptop(t, 1, monday)
	l.say(said{"a"})
	in := struct {
		ID   journal.ID   `json:"id"`
		None journal.ID   `json:"none"`
		Hash journal.Hash `json:"hash"`
	}{ID: l.entries[0].ID, Hash: l.entries[0].Hash()}
	b, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	out := in
	out.ID, out.Hash = journal.ID{1}, journal.Hash{1}
	if err := json.Unmarshal(b, &out); err != nil || out != in {
		t.Fatalf("%s gives %v, %v", b, out, err)
	}
}

func TestEntriesOfAnActAreChained(t *testing.T) {
	l := newLaptop(t, 1, monday)
	l.say(said{"a"}, said{"b"})
	l.say(said{"c"})
	for i, e := range l.entries {
		if !e.Intact() {
			t.Errorf("entry %d does not match its sum", i)
		}
		if i > 0 && (len(e.Prev) != 1 || e.Prev[0] != l.entries[i-1].Hash()) {
			t.Errorf("entry %d follows %v", i, e.Prev)
		}
	}
	if l.entries[0].Act != l.entries[1].Act || l.entries[1].Act == l.entries[2].Act {
		t.Error("acts are not told apart")
	}
}

func TestTheHashCoversTheWholeHeaderAndThePayload(t *testing.T) {
	l := newLaptop(t, 1, monday)
	l.say(said{"a"})
	l.say(said{"b"})
	changes := map[string]func(*journal.Entry){
		"id":       func(e *journal.Entry) { e.ID[3]++ },
		"act":      func(e *journal.Entry) { e.Act[3]++ },
		"recorded": func(e *journal.Entry) { e.Recorded = e.Recorded.Add(time.Millisecond) },
		"on":       func(e *journal.Entry) { e.On++ },
		"by":       func(e *journal.Entry) { e.By += "x" },
		"kind":     func(e *journal.Entry) { e.Kind += "x" },
		"version":  func(e *journal.Entry) { e.Version++ },
		"prev":     func(e *journal.Entry) { e.Prev = nil },
		"payload":  func(e *journal.Entry) { e.Sum = journal.SumOf(e.Salt, []byte(`{"text":"z"}`)) },
		"salt":     func(e *journal.Entry) { e.Salt[0]++; e.Sum = journal.SumOf(e.Salt, e.Payload) },
	}
	for name, change := range changes {
		e := l.entries[1]
		change(&e)
		if e.Hash() == l.entries[1].Hash() {
			t.Errorf("the hash does not cover %s", name)
		}
	}
	moved := l.entries[1]
	moved.By, moved.Kind = "coac", "h"+moved.Kind
	if moved.Hash() == l.entries[1].Hash() {
		t.Error("a letter can move from author to kind unseen")
	}
}

func TestExpungingKeepsThePlaceInTheChain(t *testing.T) {
	l := newLaptop(t, 1, monday)
	l.say(said{"a"})
	l.say(said{"secret"})
	l.say(said{"c"})
	gone := slices.Clone(l.entries)
	gone[1] = gone[1].Expunge()
	if gone[1].Hash() != l.entries[1].Hash() || !gone[1].Expunged() || !gone[1].Intact() || gone[1].Salt != [16]byte{} {
		t.Fatalf("expunged: %+v", gone[1])
	}
	if got := standing(gone); got != "a c" {
		t.Errorf("stands: %q", got)
	}
}

func TestUndoAndRedo(t *testing.T) {
	l := newLaptop(t, 1, monday)
	l.say(said{"a"})
	b := l.say(said{"b"}, said{"b2"})
	c := l.say(said{"c"})
	undo := l.say(journal.Retracted{Act: b, Along: []journal.ID{c}})
	if got := l.texts(); got != "a" {
		t.Errorf("after undo: %q", got)
	}
	redo := l.say(journal.Retracted{Act: undo})
	if got := l.texts(); got != "a b b2 c" {
		t.Errorf("after redo: %q", got)
	}
	l.say(journal.Retracted{Act: redo})
	if got := l.texts(); got != "a" {
		t.Errorf("after undoing the redo: %q", got)
	}
}

func TestExpungingCannotBeUndone(t *testing.T) {
	l := newLaptop(t, 1, monday)
	l.say(said{"secret"})
	act := l.say(journal.Expunged{Entry: l.entries[0].ID, Reason: "medical"})
	l.say(journal.Retracted{Act: act})
	if got := l.texts(); got != "" {
		t.Errorf("stands: %q", got)
	}
}

func TestTheClockNeverPutsAnAnswerBeforeItsQuestion(t *testing.T) {
	l := newLaptop(t, 1, monday)
	l.say(said{"question"})
	l.clock = monday.AddDate(-3, 0, 0)
	l.say(said{"answer"})
	if got := l.texts(); got != "question answer" {
		t.Errorf("order: %q", got)
	}
}

func TestTwoLaptopsMerge(t *testing.T) {
	one := newLaptop(t, 1, monday)
	one.say(said{"start"})
	two := newLaptop(t, 2, monday.Add(time.Hour))
	two.entries = slices.Clone(one.entries)
	one.say(said{"one"})
	two.say(said{"two"})
	merged := journal.Merge(one.entries, two.entries)
	if got := standing(merged); got != "start one two" {
		t.Errorf("order: %q", got)
	}
	line := journal.Order(merged)
	if !line.Forked || len(line.Heads()) != 2 || line.Ancestor(1, 2) || !line.Ancestor(0, 2) || line.Ancestor(2, 0) {
		t.Errorf("line: forked %v heads %d", line.Forked, len(line.Heads()))
	}
	one.entries = merged
	one.say(said{"join"})
	line = journal.Order(one.entries)
	if got := line.Heads(); len(got) != 1 || !line.Ancestor(1, 3) || !line.Ancestor(2, 3) {
		t.Errorf("after the join: %v", got)
	}
}

func TestWhatOneLaptopExpungedIsGoneAfterAMerge(t *testing.T) {
	one := newLaptop(t, 1, monday)
	one.say(said{"secret"})
	two := newLaptop(t, 2, monday)
	two.entries = slices.Clone(one.entries)
	one.say(journal.Expunged{Entry: one.entries[0].ID})
	for _, merged := range [][]journal.Entry{
		journal.Merge(one.entries, two.entries), journal.Merge(two.entries, one.entries),
	} {
		if !merged[0].Expunged() || len(merged) != 2 {
			t.Errorf("merged: %+v", merged[0])
		}
	}
}

func TestAMissingEntryIsCounted(t *testing.T) {
	l := newLaptop(t, 1, monday)
	l.say(said{"a"})
	l.say(said{"b"})
	l.say(said{"c"})
	line := journal.Order(append(slices.Clone(l.entries[:1]), l.entries[2]))
	if line.Missing != 1 || len(line.Entries) != 2 {
		t.Errorf("missing %d of %d entries", line.Missing, len(line.Entries))
	}
}

// TestMergingIsTheSameWhicheverWay lets two laptops with skewed clocks write, undo, expunge and merge.
func TestMergingIsTheSameWhicheverWay(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		laptops := grow(t, r)
		a, b := laptops[0].entries, laptops[1].entries
		ab, ba := journal.Merge(a, b), journal.Merge(b, a)
		if diff := cmp.Diff(ab, ba); diff != "" {
			r.Fatalf("a+b and b+a differ:\n%s", diff)
		}
		if diff := cmp.Diff(ab, journal.Merge(ab, a)); diff != "" {
			r.Fatalf("merging again changes something:\n%s", diff)
		}
		shuffled := slices.Clone(ab)
		rand.New(laptops[0].rand).Shuffle(len(shuffled), func(i, j int) {
			shuffled[i], shuffled[j] = shuffled[j], shuffled[i]
		})
		line, other := journal.Order(ab), journal.Order(shuffled)
		if diff := cmp.Diff(line.Hashes, other.Hashes); diff != "" {
			r.Fatalf("the order depends on the input:\n%s", diff)
		}
		checkAncestors(r, line)
		if diff := cmp.Diff(journal.Heads(ab), line.Heads()); diff != "" {
			r.Fatalf("heads:\n%s", diff)
		}
	})
}

// grow lets two laptops write and merge at random.
func grow(t *testing.T, r *rapid.T) [2]*laptop {
	laptops := [2]*laptop{newLaptop(t, 1, monday), newLaptop(t, 2, monday.AddDate(0, 0, -400))}
	laptops[0].say(said{"start"})
	laptops[1].entries = slices.Clone(laptops[0].entries)
	for range rapid.IntRange(0, 30).Draw(r, "steps") {
		l := laptops[rapid.IntRange(0, 1).Draw(r, "who")]
		some := l.entries[rapid.IntRange(0, len(l.entries)-1).Draw(r, "which")]
		switch rapid.IntRange(0, 6).Draw(r, "what") {
		case 0:
			l.say(journal.Retracted{Act: some.Act})
		case 1:
			l.say(journal.Expunged{Entry: some.ID})
		case 2:
			l.clock = l.clock.Add(time.Duration(rapid.IntRange(-100, 100).Draw(r, "hours")) * time.Hour)
		case 3:
			l.entries = journal.Merge(l.entries, laptops[0].entries)
		default:
			l.say(said{"x"})
		}
	}
	return laptops
}

// checkAncestors holds Ancestor against a search through the graph.
func checkAncestors(r *rapid.T, line journal.Line) {
	known := make([]map[journal.Hash]bool, len(line.Entries))
	at := map[journal.Hash]int{}
	for j, e := range line.Entries {
		known[j] = map[journal.Hash]bool{}
		for _, h := range e.Prev {
			known[j][h] = true
			for older := range known[at[h]] {
				known[j][older] = true
			}
		}
		at[line.Hashes[j]] = j
		for i := range j {
			if got, want := line.Ancestor(i, j), known[j][line.Hashes[i]]; got != want {
				r.Fatalf("Ancestor(%d, %d) = %v, want %v", i, j, got, want)
			}
		}
	}
}

func TestAnUnknownFactKeepsItsBytes(t *testing.T) {
	raw := []byte(`{"from":"the future"}`)
	u := journal.Unknown{K: "future.told", V: 7, Raw: raw}
	b, err := journal.Encode(u)
	if err != nil || !bytes.Equal(b, raw) || journal.VersionOf(u) != 7 || u.Kind() != "future.told" {
		t.Errorf("%s, %v", b, err)
	}
}

func long(b *testing.B, n int) []journal.Entry {
	l := newLaptop(b, 1, monday)
	var facts []journal.Fact
	for range n {
		facts = append(facts, said{"a sentence of some length, as in a contact"})
	}
	l.say(facts...)
	return l.entries
}

func BenchmarkOrderAndLive1000(b *testing.B) {
	entries := long(b, 1000)
	for b.Loop() {
		line := journal.Order(entries)
		line.Live()
	}
}

func BenchmarkMerge1000(b *testing.B) {
	entries := long(b, 1000)
	for b.Loop() {
		journal.Merge(entries[:999], entries[999:])
	}
}

func TestExtendingALineIsMergingAndOrdering(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		laptops := grow(t, r)
		a, b := laptops[0].entries, laptops[1].entries
		got := journal.Order(a).Extend(b)
		want := journal.Order(journal.Merge(a, b))
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(journal.Line{})); diff != "" {
			r.Fatal(diff)
		}
	})
}
