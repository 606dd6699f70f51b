package caseload

import (
	"unicode"
	"unicode/utf8"
)

// Fold writes a text in small letters without accents, as a search compares it: Zoë and zoe, Yılmaz and
// yilmaz, Łucja and lucja are the same.
func Fold(s string) string { return string(AppendFold(nil, s)) }

// AppendFold is Fold behind b.
func AppendFold(b []byte, s string) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			b = append(b, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		b = appendRune(b, r)
	}
	return b
}

func appendRune(b []byte, r rune) []byte {
	if plain, ok := plainLetters[unicode.ToLower(r)]; ok {
		return append(b, plain...)
	}
	if unicode.Is(unicode.Mn, r) || r == 0x00ad || r == 0x200b {
		return b
	}
	return utf8.AppendRune(b, unicode.ToLower(r))
}
