package seal

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"spoorboek/store"
)

// Least that a passphrase must be.
const (
	leastLength    = 12
	leastDifferent = 6
	longestRun     = 5 // of neighbours on the keyboard or in the alphabet
)

// Weaknesses tells why a passphrase is trivially guessed; none when it will do. It proves no strength: it
// turns down what an attacker tries first.
func Weaknesses(passphrase []byte) []store.Weakness {
	text := strings.ToLower(norm.NFKC.String(string(passphrase)))
	var found []store.Weakness
	if utf8.RuneCountInString(text) < leastLength {
		found = append(found, store.WeakShort)
	}
	if different(text) < leastDifferent {
		found = append(found, store.WeakFew)
	}
	if mostlyRuns(text) {
		found = append(found, store.WeakSequence)
	}
	core := undecorate(text)
	if slices.Contains(commonPasswords[:], core) {
		found = append(found, store.WeakCommon)
	} else if oneWord(core) {
		found = append(found, store.WeakOneWord)
	}
	return found
}

func different(text string) int {
	seen := map[rune]bool{}
	for _, r := range text {
		seen[r] = true
	}
	return len(seen)
}

// runs are the orders that fingers and minds run along.
var runs = [...]string{
	"abcdefghijklmnopqrstuvwxyz", "01234567890",
	"qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "qwertzuiop",
}

// mostlyRuns tells whether runs of neighbours make up more than half of the text.
func mostlyRuns(text string) bool {
	covered := 0
	for i := 0; i < len(text); {
		n := runAt(text[i:])
		if n >= longestRun {
			covered += n
		}
		i += max(n, 1)
	}
	return covered*2 > len(text)
}

// runAt is the length of the run that text starts with, forwards or backwards.
func runAt(text string) int {
	best := 0
	for _, run := range runs {
		for _, line := range [...]string{run, reverse(run)} {
			at := strings.IndexByte(line, text[0])
			if at < 0 {
				continue
			}
			n := 0
			for n < len(text) && at+n < len(line) && text[n] == line[at+n] {
				n++
			}
			best = max(best, n)
		}
	}
	return best
}

func reverse(s string) string {
	b := []byte(s)
	slices.Reverse(b)
	return string(b)
}

// undecorate takes off what people put around a word: digits and signs at both ends, and digits for letters.
func undecorate(text string) string {
	text = strings.TrimFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '@' && r != '$' })
	text = strings.Trim(text, "@$")
	plain := strings.NewReplacer("0", "o", "1", "i", "3", "e", "4", "a", "@", "a", "5", "s", "$", "s", "7", "t")
	return plain.Replace(text)
}

// oneWord tells whether only one word of the list, doubled or not, is left of the passphrase.
func oneWord(core string) bool {
	half := core[:len(core)/2]
	if len(core)%2 == 0 && half+half == core {
		core = half
	}
	_, known := slices.BinarySearch(wordList(), core)
	return known || core == ""
}
