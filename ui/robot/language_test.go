package robot_test

import (
	"context"
	"regexp"
	"slices"
	"strings"
	"testing"

	"spoorboek/model/caseload"
	"spoorboek/model/sample"
	"spoorboek/store"
	"spoorboek/store/storetest"
	"spoorboek/ui/robot"
	"spoorboek/ui/text"
)

var letters = regexp.MustCompile(`\p{L}+[…~]?`) // a word that is cut says nothing

// only are the words of at least four letters that one language of the catalogue has and the other has not.
func only(lang, other text.Lang) map[string]bool {
	own, foreign := text.New(lang), text.New(other)
	found := map[string]bool{}
	for _, id := range text.IDs() {
		for _, word := range letters.FindAllString(strings.ToLower(own.T(id)), -1) {
			if len(word) >= 4 {
				found[word] = true
			}
		}
	}
	for _, id := range text.IDs() {
		for _, word := range letters.FindAllString(strings.ToLower(foreign.T(id)), -1) {
			delete(found, word)
		}
	}
	return found
}

// wordless is a caseload whose texts are no words of any language.
func wordless(t testing.TB) store.Book {
	t.Helper()
	book, e := storetest.NewMemory(caseload.ProjectEntries), &evil{words: []string{"Qx", "Xq Zxq"}}
	var changes []store.Change
	for id, entries := range sample.Generate(sample.Options{Dossiers: 24, Past: 8, Seed: 1, Today: robot.Today()}) {
		changes = append(changes, store.Change{Dossier: id, Entries: e.spoiled(t, entries)})
	}
	if _, err := book.Append(context.Background(), changes); err != nil {
		t.Fatal(err)
	}
	return book
}

// foreign are the words of the other language that a screen shows. What stands at the right of "reports" is a
// document, which has a language of its own, and at the right of the settings stand names of Dutch sources.
func foreign(p place, screen string, others map[string]bool) (found []string) {
	grounds := regexp.MustCompile(`(?m)^(.*)(?:Grond|Ground) `).FindStringSubmatch(screen)
	for i, line := range strings.Split(screen, "\n") {
		cut := map[string]int{"reports": 43, "settings": len([]rune(line)) * 4 / 5}[p.name]
		if p.name == "settings" && grounds != nil {
			cut = len([]rune(grounds[1]))
		}
		if cut > 0 && i > 1 {
			line = string([]rune(line)[:min(cut, len([]rune(line)))])
		}
		for _, word := range letters.FindAllString(strings.ToLower(line), -1) {
			if others[word] && !slices.Contains(found, word) {
				found = append(found, word)
			}
		}
	}
	return found
}

func TestNoScreenMixesLanguages(t *testing.T) {
	t.Parallel()
	for name, kind := range map[string]struct {
		settings    []robot.Setting
		lang, other text.Lang
	}{
		"Dutch": {nil, text.NL, text.EN}, "English": {[]robot.Setting{robot.English()}, text.EN, text.NL},
	} {
		t.Run(name, func(t *testing.T) {
			others := only(kind.other, kind.lang)
			for _, word := range []string{
				"demo",                    // who wrote the invented caseload
				"choice", "kind", "party", // a code that is no code: it became a text of no words
			} {
				delete(others, word)
			}
			for _, size := range []robot.Size{{W: 80, H: 24}, {W: 200, H: 60}} {
				settings := append([]robot.Setting{robot.WithBook(wordless(t))}, kind.settings...)
				r := robot.Start(t, size, settings...)
				for _, p := range places() {
					visit(r, p, kind.lang == text.EN)
					for page := range 4 {
						if words := foreign(p, r.Screen(), others); len(words) > 0 {
							t.Errorf("%s, page %d: %q\n%s", p.name, page, words, r.Screen())
						}
						if p.name == "lock" {
							break
						}
						r.Press("pgdown")
					}
					if p.name == "lock" {
						r.Press("enter")
					}
				}
			}
		})
	}
}
