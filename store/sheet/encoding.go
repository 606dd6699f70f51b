package sheet

import (
	"bytes"
	bits "encoding/binary" // binary is ours: what no table is
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"spoorboek/store"
)

// Names of the encodings that decode can tell apart, as Table.Encoding shows them.
const (
	utf8Plain   = "utf-8"
	utf8BOM     = "utf-8-bom"
	utf16Little = "utf-16le"
	utf16Big    = "utf-16be"
	utf32Little = "utf-32le"
	utf32Big    = "utf-32be"
	windows1252 = "windows-1252"
	macRoman    = "mac-roman"
)

// decode turns the bytes of a text file into UTF-8 and says what they were. Bytes that cannot be
// text at all give ErrNotASheet.
func decode(raw []byte) (text []byte, encoding string, err error) {
	switch {
	case len(raw) == 0:
		return nil, "", store.ErrNotASheet
	case bytes.HasPrefix(raw, []byte{0xEF, 0xBB, 0xBF}):
		return raw[3:], utf8BOM, binary(raw[3:])
	case bytes.HasPrefix(raw, []byte{0xFF, 0xFE, 0, 0}):
		return widest(raw[4:], bits.LittleEndian), utf32Little, nil
	case bytes.HasPrefix(raw, []byte{0, 0, 0xFE, 0xFF}):
		return widest(raw[4:], bits.BigEndian), utf32Big, nil
	case bytes.HasPrefix(raw, []byte{0xFF, 0xFE}):
		return wide(raw[2:], false), utf16Little, nil
	case bytes.HasPrefix(raw, []byte{0xFE, 0xFF}):
		return wide(raw[2:], true), utf16Big, nil
	}
	if little, big := wideWithoutMark(raw); little || big {
		name := utf16Little
		if big {
			name = utf16Big
		}
		return wide(raw, big), name, nil
	}
	if err := binary(raw); err != nil {
		return nil, "", err
	}
	if mostlyUTF8(raw) {
		return raw, utf8Plain, nil
	}
	if fromMac(raw) {
		text, err = charmap.Macintosh.NewDecoder().Bytes(raw)
		return text, macRoman, err
	}
	text, err = charmap.Windows1252.NewDecoder().Bytes(raw)
	return text, windows1252, err
}

// fromMac tells what Excel on a Mac saves as CSV from Windows-1252: accented letters of the one are quotes
// and dashes in the other, which stand between two letters in hardly any word. What may, an apostrophe and
// four letters of other tongues, does not count.
func fromMac(raw []byte) bool {
	mac, windows := 0, 0
	for i := 1; i+1 < len(raw); i++ {
		if !letter(raw[i-1]) || !letter(raw[i+1]) {
			continue
		}
		switch b := raw[i]; {
		case b >= 0xD0 && b <= 0xD5: // dashes and quotes on a Mac, capitals in Windows
		case b >= 0xC0:
			windows++
		case b >= 0x80 && b <= 0x9F && bytes.IndexByte([]byte{0x92, 0x9A, 0x9C, 0x9E}, b) < 0:
			mac++
		}
	}
	return mac > windows
}

func letter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

// binary refuses what holds too many control bytes to be a table: pictures, programs, old .xls.
// Text in either character set has next to none; escape sequences in a cell stay far below.
func binary(raw []byte) error {
	sample := raw[:min(len(raw), 1<<16)]
	controls := 0
	for _, b := range sample {
		if b < ' ' && b != '\t' && b != '\n' && b != '\r' {
			controls++
		}
	}
	if controls > 16 && controls*20 > len(sample) {
		return store.ErrNotASheet
	}
	return nil
}

// mostlyUTF8 tells UTF-8, also with a few broken bytes in it, from a one-byte character set: in
// the latter accented letters hardly ever happen to form a valid sequence.
func mostlyUTF8(raw []byte) bool {
	if utf8.Valid(raw) {
		return true
	}
	good, bad := 0, 0
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && size == 1 {
			bad++
		} else if size > 1 {
			good++
		}
		i += size
	}
	return good > 4*bad
}

// wideWithoutMark recognises UTF-16 that came without a byte order mark: in a table of Dutch
// text nearly every second byte is zero.
func wideWithoutMark(raw []byte) (little, big bool) {
	sample := raw[:min(len(raw), 1<<12)&^1]
	if len(sample) < 8 {
		return false, false
	}
	even, odd := 0, 0
	for i := 0; i < len(sample); i += 2 {
		if sample[i] == 0 {
			even++
		}
		if sample[i+1] == 0 {
			odd++
		}
	}
	half := len(sample) / 2
	return odd*10 > half*7 && even*10 < half, even*10 > half*7 && odd*10 < half
}

// widest reads UTF-32, four bytes for each character.
func widest(raw []byte, order bits.ByteOrder) []byte {
	text := make([]rune, 0, len(raw)/4)
	for ; len(raw) >= 4; raw = raw[4:] {
		text = append(text, rune(order.Uint32(raw)))
	}
	return []byte(string(text))
}

func wide(raw []byte, big bool) []byte {
	units := make([]uint16, 0, len(raw)/2)
	for i := 0; i+1 < len(raw); i += 2 {
		low, high := raw[i], raw[i+1]
		if big {
			low, high = high, low
		}
		units = append(units, uint16(low)|uint16(high)<<8)
	}
	return []byte(string(utf16.Decode(units)))
}
