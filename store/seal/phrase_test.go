package seal_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/store"
	"spoorboek/store/seal"
	"spoorboek/store/storetest"
)

func TestTheWordListIsLargeSortedAndPlain(t *testing.T) {
	list := seal.WordList()
	if len(list) < 2048 {
		t.Errorf("%d words: five of them are less than 55 bits", len(list))
	}
	if !slices.IsSorted(list) || len(slices.Compact(slices.Clone(list))) != len(list) {
		t.Error("the list is not sorted, or has doubles")
	}
	plain := regexp.MustCompile(`^[a-z]{4,8}$`)
	for _, w := range list {
		if !plain.MatchString(w) {
			t.Errorf("%q is not four to eight plain letters", w)
		}
	}
}

func TestASuggestedPassphraseIsFiveWordsAndStrong(t *testing.T) {
	dice := storetest.Dice(3)
	seen := map[string]bool{}
	for range 200 {
		phrase, err := seal.Phrase(dice)
		if err != nil {
			t.Fatal(err)
		}
		words := strings.Fields(phrase)
		if len(words) != 5 {
			t.Errorf("%q has %d words", phrase, len(words))
		}
		for _, w := range words {
			if _, known := slices.BinarySearch(seal.WordList(), w); !known {
				t.Errorf("%q is not in the list", w)
			}
		}
		if weak := seal.Weaknesses([]byte(phrase)); len(weak) > 0 {
			t.Errorf("%q is called weak: %v", phrase, weak)
		}
		if seen[phrase] {
			t.Errorf("%q came twice", phrase)
		}
		seen[phrase] = true
	}
}

func TestWeakPassphrasesAreTurnedDownWithTheReason(t *testing.T) {
	for phrase, want := range map[string][]store.Weakness{
		"":                            {store.WeakShort, store.WeakFew, store.WeakOneWord},
		"fiets":                       {store.WeakShort, store.WeakFew, store.WeakOneWord},
		"aaaaaaaaaaaaaaaa":            {store.WeakFew},
		"abcdefghijklmnop":            {store.WeakSequence},
		"qwertyuiop12345":             {store.WeakSequence},
		"Wachtwoord2026!":             {store.WeakCommon},
		"W3lk0mthuis!!":               {store.WeakCommon},
		"Reintegratie1":               {store.WeakCommon},
		"bakfiets":                    {store.WeakShort},
		"Avontuur2026!":               {store.WeakOneWord},
		"avontuuravontuur":            {store.WeakOneWord},
		"fiets lamp wolk brood tafel": nil,
		"de kat van de buren slaapt":  nil,
		"vK7#pQ2xW9zt":                nil,
	} {
		if diff := cmp.Diff(want, seal.Weaknesses([]byte(phrase))); diff != "" {
			t.Errorf("%q: %s", phrase, diff)
		}
	}
}
