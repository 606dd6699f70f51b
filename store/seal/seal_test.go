package seal_test

import (
	"bytes"
	"encoding/hex"
	"errors"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"spoorboek/store"
	"spoorboek/store/seal"
	"spoorboek/store/storetest"
)

// makeHeader makes a header with a passphrase at the floor's costs, and the recovery key.
func makeHeader(t testing.TB, passphrase string) (*seal.Header, store.RecoveryKey) {
	t.Helper()
	h, _, key, err := seal.Create(storetest.Dice(1), []byte(passphrase), seal.Floor())
	if err != nil {
		t.Fatal(err)
	}
	return h, key
}

// keysOf opens a header with its recovery key.
func keysOf(t testing.TB) *seal.Keys {
	t.Helper()
	h, key := makeHeader(t, "")
	keys, err := h.Open([]byte(key))
	if err != nil {
		t.Fatal(err)
	}
	return keys
}

func TestPassphraseAndRecoveryKeyOpenTheSameKeys(t *testing.T) {
	h, key := makeHeader(t, "fiets lamp wolk brood ta\u0301fel")
	place := seal.Place{Bucket: 'e', Key: []byte("key")}
	var sealed []byte
	for name, secret := range map[string]string{
		"the passphrase":                     "fiets lamp wolk brood ta\u0301fel",
		"the passphrase in composed letters": "fiets lamp wolk brood t\u00e1fel",
		"the recovery key":                   string(key),
		"the recovery key typed carelessly":  strings.ToLower(string(key[:20])) + " " + string(key[20:]) + "\n",
	} {
		parsed, err := seal.ParseHeader(h.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		keys, err := parsed.Open([]byte(secret))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if sealed == nil {
			sealed = keys.Root().Seal(place, make([]byte, seal.NonceSize), 1, []byte("value"), 64)
		}
		got, revision, err := keys.Root().Open(nil, place, sealed)
		if err != nil || string(got) != "value" || revision != 1 {
			t.Errorf("%s: %q, %d, %v", name, got, revision, err)
		}
	}
}

func TestAWrongSecretIsNotADamagedHeader(t *testing.T) {
	h, key := makeHeader(t, "fiets lamp wolk brood tafel")
	good := h.Bytes()
	changedKey := []byte(key)
	changedKey[0] ^= 1 // its checksum is wrong now, so it is taken for a passphrase
	for name, secret := range map[string][]byte{
		"another passphrase":       []byte("fiets lamp wolk brood stoel"),
		"a mistyped recovery key":  changedKey,
		"another file's right key": []byte(foreignKey(t)),
	} {
		if _, err := h.Open(secret); !errors.Is(err, store.ErrLocked) || errors.Is(err, store.ErrDamaged) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for at := range good {
		bad := bytes.Clone(good)
		bad[at] ^= 0x20
		if _, err := seal.ParseHeader(bad); !errors.Is(err, store.ErrDamaged) || errors.Is(err, store.ErrLocked) {
			t.Fatalf("byte %d changed: %v", at, err)
		}
	}
	// Somebody who mends the checksum is found out by the MAC, or fails to open the slot.
	for at := 8; at < len(good)-32; at++ {
		bad := bytes.Clone(good)
		bad[at] ^= 0x20
		parsed, err := seal.ParseHeader(seal.Resum(bad))
		if err == nil {
			_, err = parsed.Open([]byte(key))
		}
		if err == nil {
			t.Fatalf("byte %d changed: accepted", at)
		}
	}
}

func foreignKey(t *testing.T) store.RecoveryKey {
	_, _, key, err := seal.Create(storetest.Dice(2), nil, seal.Floor())
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func TestCostsOutsideTheBoundsAreRefusedBeforeAnythingIsAllocated(t *testing.T) {
	for name, p := range map[string]seal.Params{
		"4 GiB of memory":  {Memory: 4 << 20, Time: 3, Threads: 4},
		"a bit over 1 GiB": {Memory: 1<<20 + 1, Time: 3, Threads: 4},
		"too many passes":  {Memory: 128 << 10, Time: 11, Threads: 4},
		"too many threads": {Memory: 128 << 10, Time: 3, Threads: 9},
		"too little":       {Memory: 32 << 10, Time: 3, Threads: 4},
		"too few passes":   {Memory: 128 << 10, Time: 1, Threads: 4},
	} {
		t.Run(name, func(t *testing.T) {
			if _, _, _, err := seal.Create(storetest.Dice(1), []byte("phrase"), p); err == nil {
				t.Error("a new file takes them")
			}
			h, _ := makeHeader(t, "")
			h.KDF = p
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			if _, err := seal.ParseHeader(seal.Resum(h.Bytes())); !errors.Is(err, store.ErrDamaged) {
				t.Errorf("a header with them: %v", err)
			}
			runtime.ReadMemStats(&after)
			if asked := after.TotalAlloc - before.TotalAlloc; asked > 1<<20 {
				t.Errorf("%d KiB were allocated before it was refused", asked>>10)
			}
		})
	}
}

func TestAHeaderOfALaterFormatNamesBothVersions(t *testing.T) {
	h, _ := makeHeader(t, "")
	h.Major = seal.FormatMajor + 2
	_, err := seal.ParseHeader(h.Bytes())
	var newer *store.NewerError
	if !errors.As(err, &newer) || newer.File != seal.FormatMajor+2 || newer.Program != seal.FormatMajor {
		t.Errorf("error is %v", err)
	}
	if !errors.Is(err, store.ErrNewer) {
		t.Errorf("it is not ErrNewer: %v", err)
	}
}

// Whatever the default costs on a machine, unlocking the file made there takes between 0.3 and 0.6 seconds, or
// costs the most or the least that there is. Passes and memory cost in proportion.
func TestCalibrationMakesUnlockingTakeAThirdToTwoThirdsOfASecond(t *testing.T) {
	most := seal.Params{Memory: 1 << 20, Time: 10, Threads: seal.Default().Threads}
	for _, took := range []time.Duration{
		2 * time.Millisecond, 30 * time.Millisecond, 80 * time.Millisecond, 100 * time.Millisecond, 135 * time.Millisecond,
		250 * time.Millisecond, 401 * time.Millisecond, 600 * time.Millisecond, 601 * time.Millisecond, 3 * time.Second,
	} {
		t.Run(took.String(), func(t *testing.T) {
			now := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
			got := seal.Calibrate(func() time.Time { now = now.Add(took); return now })
			usual := seal.Default()
			work := float64(got.Memory) / float64(usual.Memory) * float64(got.Time) / float64(usual.Time)
			unlock := time.Duration(work * float64(took))
			right := unlock >= 300*time.Millisecond && unlock <= 600*time.Millisecond
			if !right && got != most && got != seal.Floor() {
				t.Errorf("%v takes %v", got, unlock)
			}
			if low := seal.Floor(); got.Memory < low.Memory || got.Time < low.Time || got.Threads < low.Threads {
				t.Errorf("%v is below the floor", got)
			}
			if took > 600*time.Millisecond && got != seal.Floor() {
				t.Errorf("a slow machine gets %v", got)
			}
		})
	}
}

// TestAHiccupAtTheFirstMeasurementMakesNoFileCheaper times a derivation that once had to wait for something else.
func TestAHiccupAtTheFirstMeasurementMakesNoFileCheaper(t *testing.T) {
	now, read := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), 0
	got := seal.Calibrate(func() time.Time {
		read++
		now = now.Add(400 * time.Millisecond)
		if read == 2 {
			now = now.Add(time.Second)
		}
		return now
	})
	if got != seal.Default() {
		t.Errorf("a machine that takes 0.4 s gets %v", got)
	}
}

// BenchmarkUnlock is what a coach waits for with the costs that this machine is given.
func BenchmarkUnlock(b *testing.B) {
	h, _, _, err := seal.Create(storetest.Dice(1), []byte("fiets lamp wolk"), seal.Calibrate(time.Now))
	if err != nil {
		b.Fatal(err)
	}
	b.Logf("%v", h.KDF)
	for b.Loop() {
		if _, err := h.Open([]byte("fiets lamp wolk")); err != nil {
			b.Fatal(err)
		}
	}
}

func TestAValueOpensInItsPlaceOnly(t *testing.T) {
	keys := keysOf(t)
	place := seal.Place{Bucket: 'r', Key: []byte("0123456789abcdef"), Schema: 1}
	sealed := keys.Root().Seal(place, make([]byte, seal.NonceSize), 9, []byte("row"), seal.PadSummary)
	if len(sealed) != seal.PadSummary+seal.Overhead {
		t.Errorf("%d bytes: the length of the data shows", len(sealed))
	}
	for name, p := range map[string]seal.Place{
		"in another bucket":    {Bucket: 'd', Key: place.Key, Schema: 1},
		"under another key":    {Bucket: 'r', Key: []byte("0123456789abcdeg"), Schema: 1},
		"under another schema": {Bucket: 'r', Key: place.Key, Schema: 2},
	} {
		if _, _, err := keys.Root().Open(nil, p, sealed); !errors.Is(err, store.ErrDamaged) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, _, err := keys.Drafts().Open(nil, place, sealed); !errors.Is(err, store.ErrDamaged) {
		t.Errorf("with another key: %v", err)
	}
	for at := range sealed {
		bad := bytes.Clone(sealed)
		bad[at] ^= 1
		if _, _, err := keys.Root().Open(nil, place, bad); !errors.Is(err, store.ErrDamaged) {
			t.Fatalf("byte %d changed: %v", at, err)
		}
	}
}

func TestClearedKeysOpenNothing(t *testing.T) {
	keys := keysOf(t)
	place := seal.Place{Bucket: 's', Key: []byte("root")}
	sealed := keys.Root().Seal(place, make([]byte, seal.NonceSize), 1, []byte("root"), 1)
	id := keys.FileID()
	keys.Clear()
	if _, _, err := keys.Root().Open(nil, place, sealed); err == nil {
		t.Error("the value opens")
	}
	if keys.FileID() != id {
		t.Error("the file's id is gone too")
	}
}

func TestTheFirstFormatStaysReadable(t *testing.T) {
	lines := bytes.Fields(read(t, "testdata/v1.hex"))
	header, err := seal.ParseHeader(unhex(t, lines[0]))
	if err != nil {
		t.Fatal(err)
	}
	for _, secret := range [][]byte{[]byte("fiets lamp wolk brood tafel"), lines[1]} {
		keys, err := header.Open(secret)
		if err != nil {
			t.Fatal(err)
		}
		place := seal.Place{Bucket: 's', Key: []byte("root")}
		got, revision, err := keys.Root().Open(nil, place, unhex(t, lines[2]))
		if err != nil || string(got) != "golden" || revision != 42 {
			t.Errorf("%q, %d, %v", got, revision, err)
		}
	}
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func unhex(t *testing.T, text []byte) []byte {
	t.Helper()
	b, err := hex.DecodeString(string(text))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func FuzzAHeaderThatIsAcceptedEncodesTheSame(f *testing.F) {
	h, _ := makeHeader(f, "")
	f.Add(h.Bytes()[:len(h.Bytes())-32])
	f.Fuzz(func(t *testing.T, b []byte) {
		// The checksum is set right: otherwise nothing else would ever be reached.
		b = seal.Resum(append(bytes.Clone(b), make([]byte, 32)...))
		h, err := seal.ParseHeader(b)
		if err == nil && !bytes.Equal(h.Bytes(), b) {
			t.Errorf("accepted %x, wrote %x", b, h.Bytes())
		}
	})
}

func FuzzNoBytesPassForAValue(f *testing.F) {
	keys := keysOf(f)
	place := seal.Place{Bucket: 'e', Key: []byte("key")}
	good := keys.Root().Seal(place, make([]byte, seal.NonceSize), 1, []byte("value"), 64)
	f.Add(good)
	f.Fuzz(func(t *testing.T, b []byte) {
		got, _, err := keys.Root().Open(nil, place, b)
		if err == nil && !bytes.Equal(b, good) {
			t.Errorf("%x opened as %x", b, got)
		}
	})
}
