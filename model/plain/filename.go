package plain

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// maxFileName is the longest name made, in bytes: with an ending and a number behind it, it fits every file
// system.
const maxFileName = 80

// FileName makes a name for a file out of words that may come from anywhere: small ASCII letters, digits and
// single dashes, so that no word of them is a path, an option, a device of Windows or a character that a
// file system folds into another. Accents go, what is left of nothing is "spoorboek".
func FileName(words ...string) string {
	var b strings.Builder
	dash := false
	for _, r := range norm.NFD.String(strings.ToLower(clip(strings.Join(words, " "), 4*maxFileName))) {
		if t, ok := plainLetters[r]; ok {
			b.WriteString(t)
			dash = false
			continue
		}
		switch {
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			b.WriteRune(r)
			dash = false
		case unicode.Is(unicode.M, r):
		case !dash && b.Len() > 0:
			b.WriteByte('-')
			dash = true
		}
	}
	name := strings.Trim(clip(b.String(), maxFileName), "-")
	if name == "" || devices[name] {
		return strings.TrimSuffix("spoorboek-"+name, "-")
	}
	return name
}

// plainLetters are letters that no sign can be taken off.
var plainLetters = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'đ': "d", 'ð': "d", 'ł': "l", 'þ': "th", 'ı': "i",
}

// devices are names that Windows keeps for itself, with any ending.
var devices = map[string]bool{
	"con": true, "prn": true, "aux": true, "nul": true,
	"com1": true, "com2": true, "com3": true, "com4": true, "com5": true, "com6": true, "com7": true,
	"com8": true, "com9": true, "lpt1": true, "lpt2": true, "lpt3": true, "lpt4": true, "lpt5": true,
	"lpt6": true, "lpt7": true, "lpt8": true, "lpt9": true,
}
