package text_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"spoorboek/ui/text"
)

var (
	quoted = regexp.MustCompile(`"([^"\n]*)"`)
	joined = regexp.MustCompile(`\.Of\(((?:"[^"\n]*",? ?)+)`)
)

// askable are what the source may ask of the catalogue: ids in full, and what ids begin with that are put together
// from parts.
func askable(t *testing.T) (whole map[string]bool, begins []string) {
	t.Helper()
	whole = map[string]bool{}
	families := map[string]bool{}
	for _, root := range []string{"..", "../../model", "../../store", "../../main.go"} {
		err := filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
			words := strings.HasPrefix(d.Name(), "words_") && strings.Contains(path, "ui/text") ||
				strings.HasPrefix(path, "../text/words_")
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || words {
				return err
			}
			source, err := os.ReadFile(path)
			for _, m := range quoted.FindAllStringSubmatch(string(source), -1) {
				whole[m[1]] = true
				if strings.HasSuffix(m[1], ".") && len(m[1]) > 1 {
					families[m[1]] = true
				}
			}
			for _, m := range joined.FindAllStringSubmatch(string(source), -1) {
				var parts []string
				for _, p := range quoted.FindAllStringSubmatch(m[1], -1) {
					parts = append(parts, p[1])
				}
				whole[strings.Join(parts, ".")] = true
				families[strings.Join(parts, ".")+"."] = true
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	delete(families, "form.") // what drafts of forms are kept under
	for f := range families {
		begins = append(begins, f)
	}
	return whole, begins
}

func TestNoPhraseIsLeftThatNobodyAsksFor(t *testing.T) {
	whole, begins := askable(t)
	for _, id := range text.IDs() {
		s := string(id)
		base := strings.TrimSuffix(strings.TrimSuffix(s, ".one"), ".many")
		used := whole[s] || whole[base]
		for _, ending := range []string{".type", ".wrong"} { // of the two ways to ask for certainty
			used = used || whole[strings.TrimSuffix(s, ending)]
		}
		for _, family := range begins {
			used = used || strings.HasPrefix(s, family)
		}
		if !used {
			t.Errorf("%s: nobody asks for it", id)
		}
	}
}
