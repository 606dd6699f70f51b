package seal_test

import (
	"bytes"
	"crypto/rand"
	"errors"
	"testing"
	"testing/iotest"

	"spoorboek/store"
	"spoorboek/store/seal"
)

func TestAStreamComesBackWholeWhateverItsSize(t *testing.T) {
	key, err := seal.NewKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	for _, size := range []int{0, 1, 64<<10 - 1, 64 << 10, 64<<10 + 1, 128 << 10, 300_000} {
		plain := make([]byte, size)
		_, _ = rand.Read(plain)
		var sealed, back bytes.Buffer
		n, err := seal.SealStream(key, &sealed, iotest.HalfReader(bytes.NewReader(plain)), 1<<20)
		if err != nil || n != int64(size) {
			t.Fatalf("%d bytes: sealed %d: %v", size, n, err)
		}
		if n, err = seal.OpenStream(key, &back, iotest.HalfReader(&sealed)); err != nil || n != int64(size) {
			t.Fatalf("%d bytes: opened %d: %v", size, n, err)
		}
		if !bytes.Equal(plain, back.Bytes()) {
			t.Fatalf("%d bytes came back otherwise", size)
		}
	}
}

func TestAStreamThatWasTouchedIsRefused(t *testing.T) {
	key, _ := seal.NewKey(rand.Reader)
	other, _ := seal.NewKey(rand.Reader)
	var out bytes.Buffer
	if _, err := seal.SealStream(key, &out, bytes.NewReader(make([]byte, 200_000)), 1<<20); err != nil {
		t.Fatal(err)
	}
	whole := out.Bytes()
	const chunk = 64<<10 + 16
	flipped := bytes.Clone(whole)
	flipped[100_000] ^= 1
	swapped := bytes.Clone(whole)
	copy(swapped[5:], whole[5+chunk:5+2*chunk])
	copy(swapped[5+chunk:], whole[5:5+chunk])
	for name, bad := range map[string][]byte{
		"a bit is another":              flipped,
		"two chunks changed places":     swapped,
		"the end is cut off a chunk":    whole[:len(whole)-1],
		"whole chunks are cut off":      whole[:5+2*chunk],
		"something stands behind it":    append(bytes.Clone(whole), 0),
		"it is empty":                   nil,
		"only its beginning is there":   whole[:5],
		"it has a layout of the future": append([]byte("SPBF\x02"), whole[5:]...),
	} {
		if _, err := seal.OpenStream(key, &bytes.Buffer{}, bytes.NewReader(bad)); !errors.Is(err, store.ErrDamaged) {
			t.Errorf("%s: %v", name, err)
		}
	}
	_, err := seal.OpenStream(other, &bytes.Buffer{}, bytes.NewReader(whole))
	if !errors.Is(err, store.ErrDamaged) {
		t.Errorf("under another key: %v", err)
	}
}

func TestAStreamStopsAtItsLimit(t *testing.T) {
	key, _ := seal.NewKey(rand.Reader)
	endless := iotest.DataErrReader(bytes.NewReader(make([]byte, 500_000)))
	if _, err := seal.SealStream(key, &bytes.Buffer{}, endless, 300_000); !errors.Is(err, store.ErrTooBig) {
		t.Errorf("too big: %v", err)
	}
	broken := errors.New("the stick was pulled out")
	if _, err := seal.SealStream(key, &bytes.Buffer{}, iotest.ErrReader(broken), 300_000); !errors.Is(err, broken) {
		t.Errorf("unreadable: %v", err)
	}
}
