package bundle_test

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"

	"filippo.io/age"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/codec"
)

// inside is what a bundle seals, for who wants to change it and seal it again: an attacker who has the public key
// can do as much.
func inside(t *testing.T, k store.BundleKey, b store.Bundle) string {
	t.Helper()
	id, err := age.ParseX25519Identity(k.Secret)
	if err != nil {
		t.Fatal(err)
	}
	plain, err := age.Decrypt(bytes.NewReader(written(t, store.Recipient{Key: k.Public}, b)), id)
	if err != nil {
		t.Fatal(err)
	}
	all, err := io.ReadAll(plain)
	if err != nil {
		t.Fatal(err)
	}
	return string(all)
}

func TestABundleThatWasSealedRightAndMadeWrongIsRefused(t *testing.T) {
	k, b := key(t), sent(t)
	good := inside(t, k, b)
	with := store.Opening{Secrets: []string{k.Secret}}
	if _, err := opened(aged(t, k, good), with); err != nil {
		t.Fatal(err)
	}
	first := string(b.Journals[0].ID[:])
	office := journal.OfficeID()
	raw, err := codec.Encode(nil, &b.Journals[0].Entries[0])
	if err != nil {
		t.Fatal(err)
	}
	start := strings.Index(good, string(raw))
	later := good[:start] + string([]byte{codec.Version + 1}) + good[start+1:]
	changed := good[:start+len(raw)-1] + string([]byte{raw[len(raw)-1] ^ 1}) + good[start+len(raw):]
	long := good[:start-4] + string(binary.BigEndian.AppendUint32(nil, 1<<30)) + good[start:]
	for name, tt := range map[string]struct {
		text string
		want error
	}{
		"another end":                 {strings.TrimSuffix(good, "end\n") + "eind", store.ErrDamaged},
		"something behind the end":    {good + "x", store.ErrDamaged},
		"much behind the end":         {good + strings.Repeat("x", 1<<17), store.ErrDamaged},
		"the journal of the office":   {strings.Replace(good, first, string(office[:]), 1), store.ErrDamaged},
		"a dossier without an id":     {strings.Replace(good, first, strings.Repeat("\x00", len(first)), 1), store.ErrDamaged},
		"an entry that was changed":   {changed, store.ErrDamaged},
		"an entry of a newer program": {later, store.ErrNewer},
		"an entry longer than any":    {long, store.ErrDamaged},
		"more dossiers than it has":   {strings.Replace(good, `"dossiers":2`, `"dossiers":3`, 1), store.ErrDamaged},
		"fewer dossiers than it has":  {strings.Replace(good, `"dossiers":2`, `"dossiers":1`, 1), store.ErrDamaged},
		"a manifest that is no JSON":  {strings.Replace(good, `{"by"`, `["by"`, 1), store.ErrDamaged},
	} {
		if tt.text == good {
			t.Errorf("%s: nothing was changed", name)
		}
		if got, err := opened(aged(t, k, tt.text), with); !errors.Is(err, tt.want) || len(got.Journals) == 2 {
			t.Errorf("%s: %d dossiers, %v", name, len(got.Journals), err)
		}
	}
}

func TestWhoMadeABundleIsTextLikeAnyOther(t *testing.T) {
	k, b := key(t), sent(t)
	by, err := json.Marshal("Mia\x1b]0;x\x07 \u202eresseV")
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Replace(inside(t, k, b), `"by":"M. Visser"`, `"by":`+string(by), 1)
	at := len("spoorboek bundle\n") + 2
	grown := len(by) - len(`"M. Visser"`)
	size := binary.BigEndian.Uint32([]byte(text[at:])) + uint32(grown)
	text = text[:at] + string(binary.BigEndian.AppendUint32(nil, size)) + text[at+4:]
	got, err := opened(aged(t, k, text), store.Opening{Secrets: []string{k.Secret}})
	if err != nil || strings.ContainsAny(got.By, "\x1b\x07\u202e") || !strings.Contains(got.By, "Mia") {
		t.Errorf("it is by %q, %v", got.By, err)
	}
}

// TestABundleThatAsksTooMuchOfAPassphraseIsRefused changes the work that age is asked for in its head.
func TestABundleThatAsksTooMuchOfAPassphraseIsRefused(t *testing.T) {
	raw := written(t, store.Recipient{Phrase: []byte("vijf gewone woorden op rij")}, sent(t))
	head, rest, ok := bytes.Cut(raw, []byte(" 10\n"))
	if !ok {
		t.Fatalf("no work in %q", raw[:80])
	}
	greedy := bytes.Join([][]byte{head, rest}, []byte(" 21\n"))
	_, err := opened(greedy, store.Opening{Phrase: []byte("vijf gewone woorden op rij")})
	if !errors.Is(err, store.ErrDamaged) { // and not a wrong passphrase: that was never tried
		t.Error(err)
	}
}
