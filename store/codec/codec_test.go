package codec_test

import (
	"bytes"
	"encoding/hex"
	"errors"
	"os"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/store/codec"
	"spoorboek/store/storetest"
)

// sample is an entry with something in every field. Its bytes are the golden file of version 1.
func sample() journal.Entry {
	e := journal.Entry{
		ID: journal.ID{1, 2, 3}, Act: journal.ID{4, 5, 6},
		Recorded: time.Date(2026, 11, 22, 9, 30, 15, 250e6, time.UTC),
		On:       civil.Of(2026, 11, 20), By: "A. Coach", Kind: "test.said", Version: 1,
		Prev: []journal.Hash{{7}, {8}}, Salt: [16]byte{9}, Payload: []byte(`{"text":"gebeld, één afspraak"}`),
		Fact: storetest.Said{Text: "gebeld, één afspraak"},
	}
	e.Sum = journal.SumOf(e.Salt, e.Payload)
	return e
}

func encode(t *testing.T, e journal.Entry) []byte {
	t.Helper()
	b, err := codec.Encode(nil, &e)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestEntriesComeBackAsTheyWere(t *testing.T) {
	first := sample()
	first.Prev, first.On = nil, 0
	old := sample()
	old.Recorded = time.Date(1969, 12, 31, 23, 59, 59, 1e6, time.UTC)
	empty := sample()
	empty.Payload, empty.Fact = []byte{}, journal.Unknown{K: "test.said", V: 1, Raw: []byte{}}
	empty.Sum = journal.SumOf(empty.Salt, empty.Payload)
	for name, e := range map[string]journal.Entry{
		"an ordinary entry": sample(), "the first of a journal": first, "one from before 1970": old,
		"an expunged one": sample().Expunge(), "one with nothing in it": empty,
	} {
		t.Run(name, func(t *testing.T) {
			got, err := codec.Decode(encode(t, e), storetest.Decode)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(e, got); diff != "" {
				t.Error(diff)
			}
			if got.Hash() != e.Hash() {
				t.Error("its hash has changed")
			}
		})
	}
}

func TestTheFirstVersionStaysReadable(t *testing.T) {
	text, err := os.ReadFile("testdata/entry-v1.hex")
	if err != nil {
		t.Fatal(err)
	}
	golden, err := hex.DecodeString(string(bytes.TrimSpace(text)))
	if err != nil {
		t.Fatal(err)
	}
	got, err := codec.Decode(golden, storetest.Decode)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(sample(), got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(golden, encode(t, sample())); diff != "" {
		t.Error("the writer of version 1 writes something else", diff)
	}
}

func TestWhatNoWriterMakesIsTurnedDown(t *testing.T) {
	good := encode(t, sample())
	change := func(at int, to byte) []byte { b := bytes.Clone(good); b[at] = to; return b }
	for name, c := range map[string]struct {
		bytes []byte
		want  error
	}{
		"nothing":                        {nil, codec.ErrVersion},
		"a later layout":                 {change(0, codec.Version+1), codec.ErrVersion},
		"a flag nobody knows":            {change(1, 2), codec.ErrMalformed},
		"a changed payload":              {change(len(good)-1, 'x'), codec.ErrMalformed},
		"one that was cut off":           {good[:40], codec.ErrMalformed},
		"an expunged one with a payload": {change(1, 1), codec.ErrMalformed},
		"more heads than bytes":          {change(2+16+16+8+4+2+1+9+2+8, 0xff), codec.ErrMalformed},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := codec.Decode(c.bytes, nil); !errors.Is(err, c.want) {
				t.Errorf("error is %v, want %v", err, c.want)
			}
		})
	}
	bad := sample()
	bad.Kind = "\xff"
	if _, err := codec.Encode(nil, &bad); !errors.Is(err, codec.ErrMalformed) {
		t.Errorf("a kind that is no text: %v", err)
	}
	bad = sample()
	bad.Payload = []byte("{}")
	if _, err := codec.Encode(nil, &bad); !errors.Is(err, codec.ErrMalformed) {
		t.Errorf("a payload that is not the one summed: %v", err)
	}
}

func FuzzWhatIsAcceptedEncodesTheSame(f *testing.F) {
	e := sample()
	gone := e.Expunge()
	for _, e := range []*journal.Entry{&e, &gone} {
		b, err := codec.Encode(nil, e)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		e, err := codec.Decode(b, storetest.Decode)
		if err != nil {
			return
		}
		again, err := codec.Encode(nil, &e)
		if err != nil || !bytes.Equal(again, b) {
			t.Errorf("accepted %x, wrote %x, %v", b, again, err)
		}
	})
}
