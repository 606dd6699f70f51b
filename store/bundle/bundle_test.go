package bundle_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"math/rand/v2"
	"runtime"
	"testing"
	"time"

	"filippo.io/age"
	"github.com/google/go-cmp/cmp"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/bundle"
)

var (
	ctx  = context.Background()
	made = time.Date(2026, time.November, 23, 8, 0, 0, 0, time.UTC)
)

// sent is a bundle with some invented dossiers.
func sent(t testing.TB) store.Bundle {
	t.Helper()
	b := store.Bundle{By: "M. Visser", Made: made}
	r := rand.NewChaCha8([32]byte{3})
	for _, text := range []string{"een", "twee"} {
		id, err := journal.NewID(r)
		if err != nil {
			t.Fatal(err)
		}
		var heads []journal.Hash
		var all []journal.Entry
		for range 3 {
			entries, err := journal.Write(journal.Seed{Act: id, Recorded: made, By: "M. Visser", Heads: heads, Rand: r},
				[]journal.Stated{{On: civil.Of(2026, time.November, 2), Fact: dossier.Numbered(text)}})
			if err != nil {
				t.Fatal(err)
			}
			heads, all = journal.Heads(entries), append(all, entries...)
		}
		all[1] = all[1].Expunge()
		b.Journals = append(b.Journals, store.Travelling{ID: id, Entries: all})
	}
	return b
}

func written(t testing.TB, to store.Recipient, b store.Bundle) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := bundle.New(dossier.Decode, 10).Write(ctx, &out, to, b, nil); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func key(t testing.TB) store.BundleKey {
	t.Helper()
	k, err := bundle.New(dossier.Decode, 10).NewKey()
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func opened(raw []byte, with store.Opening) (store.Bundle, error) {
	return bundle.New(dossier.Decode, 10).Read(ctx, bytes.NewReader(raw), with)
}

func TestABundleComesOutAsItWentIn(t *testing.T) {
	k, want := key(t), sent(t)
	got, err := opened(written(t, store.Recipient{Key: k.Public}, want), store.Opening{Secrets: []string{key(t).Secret, k.Secret}})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestABundleForAPassphraseOpensWithItOnly(t *testing.T) {
	raw := written(t, store.Recipient{Phrase: []byte("vijf gewone woorden op rij")}, sent(t))
	tests := map[string]struct {
		with store.Opening
		want error
	}{
		"no passphrase yet":    {store.Opening{Secrets: []string{key(t).Secret}}, store.ErrAsksPhrase},
		"another passphrase":   {store.Opening{Phrase: []byte("iets anders")}, store.ErrWrongPhrase},
		"the right passphrase": {store.Opening{Phrase: []byte("vijf gewone woorden op rij")}, nil},
	}
	for name, test := range tests {
		if _, err := opened(raw, test.with); !errors.Is(err, test.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestABundleThatWasCutOffOrChangedIsRefusedWhole(t *testing.T) {
	k := key(t)
	raw := written(t, store.Recipient{Key: k.Public}, sent(t))
	with := store.Opening{Secrets: []string{k.Secret}}
	for at := 0; at < len(raw); at += 7 {
		if _, err := opened(raw[:at], with); err == nil {
			t.Fatalf("cut off at %d: opened", at)
		}
		changed := bytes.Clone(raw)
		changed[at] ^= 1
		if _, err := opened(changed, with); err == nil {
			t.Fatalf("changed at %d: opened", at)
		}
	}
	if _, err := opened(raw[:len(raw)-20], with); !errors.Is(err, store.ErrDamaged) {
		t.Errorf("cut off near its end: %v", err)
	}
	if _, err := opened(append(bytes.Clone(raw), 'x'), with); !errors.Is(err, store.ErrDamaged) {
		t.Errorf("with something behind it: %v", err)
	}
}

func TestWhatIsNoBundleIsSaidToBeNone(t *testing.T) {
	k := key(t)
	with := store.Opening{Secrets: []string{k.Secret}}
	for name, raw := range map[string][]byte{"nothing": nil, "text": []byte("Dossiernr;Naam\n"), "another age file": aged(t, k, "hello, this is no bundle at all")} {
		if _, err := opened(raw, with); !errors.Is(err, store.ErrNotABundle) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// aged seals any text as an age file.
func aged(t testing.TB, k store.BundleKey, text string) []byte {
	t.Helper()
	to, err := age.ParseX25519Recipient(k.Public)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w, err := age.Encrypt(&out, to)
	if err == nil {
		_, err = io.WriteString(w, text)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestABundleOfANewerProgramIsRefusedWithBothVersions(t *testing.T) {
	k := key(t)
	_, err := opened(aged(t, k, "spoorboek bundle\n\x00\x09 anything"), store.Opening{Secrets: []string{k.Secret}})
	var newer *store.NewerError
	if !errors.As(err, &newer) || newer.File != 9 || newer.Program != 1 {
		t.Errorf("got %v", err)
	}
}

func TestALengthThatLiesAsksForNoMemory(t *testing.T) {
	k := key(t)
	raw := aged(t, k, "spoorboek bundle\n\x00\x01\xff\xff\xff\xff{}")
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, err := opened(raw, store.Opening{Secrets: []string{k.Secret}})
	runtime.ReadMemStats(&after)
	if asked := after.TotalAlloc - before.TotalAlloc; !errors.Is(err, store.ErrDamaged) || asked > 64<<20 {
		t.Errorf("%d bytes were asked for, and %v", asked, err)
	}
}

func TestAnEntryWhosePastDoesNotTravelIsRefused(t *testing.T) {
	k, b := key(t), sent(t)
	b.Journals[0].Entries = b.Journals[0].Entries[1:]
	_, err := opened(written(t, store.Recipient{Key: k.Public}, b), store.Opening{Secrets: []string{k.Secret}})
	if !errors.Is(err, store.ErrDamaged) {
		t.Errorf("got %v", err)
	}
}

func TestWhatIsNoKeyIsRefusedAndNotToldAgain(t *testing.T) {
	for _, to := range []store.Recipient{{Key: "AGE-SECRET-KEY-1QQQ"}, {Key: "mia@kantoor.example"}, {}} {
		err := bundle.New(dossier.Decode, 10).Write(ctx, io.Discard, to, sent(t), nil)
		if !errors.Is(err, store.ErrRecipient) || to.Key != "" && bytes.Contains([]byte(err.Error()), []byte(to.Key)) {
			t.Errorf("%q: %v", to.Key, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	k := key(f)
	f.Add([]byte("spoorboek bundle\n\x00\x01\x00\x00\x00\x02{}end\n"))
	f.Add([]byte("spoorboek bundle\n\x00\x01\x00\x00\x00\x0e{\"dossiers\":1}0123456789abcdef\x00\x00\x00\x01\x00\x00\x00\x01x"))
	f.Fuzz(func(t *testing.T, inside []byte) {
		got, err := opened(aged(t, k, string(inside)), store.Opening{Secrets: []string{k.Secret}})
		if err != nil {
			return
		}
		again, err := opened(written(t, store.Recipient{Key: k.Public}, got), store.Opening{Secrets: []string{k.Secret}})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(got, again); diff != "" {
			t.Fatal(diff)
		}
	})
}
