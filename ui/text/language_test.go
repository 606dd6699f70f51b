package text_test

import (
	"regexp"
	"strings"
	"testing"

	"spoorboek/ui/text"
)

// shared are the words that are the same in both languages, or names that stay as they are: every other word
// that stands in both halves of the catalogue is one that was left untranslated.
const shared = `
	agenda apart april ascii backspace begin bytes caseload coach coaching compact concept conflict cont contact
	contract contrast ctrl cursor december detail document dossier dossiers editor enter export fase filter filters
	half home import intake item laptop later logo mail markdown moment norm november over plan privacy risk sanc
	score scores september spoorboek spreadsheet start status stop term terminal test week
	docx json pgdn pgup toml xlsx
	beleidsregels beoordelingskader poortwachter procesgang regeling schattingsbesluit vangnetters werkwijzer ziektewet
	back hand help open past rest stand stick
	accept bent bundle calendar check code data delete exit files format internet join keys leave letter letters only
	percentages read rescue sanction shift stil taken terminal older
	cli shell lang casemanager
`

// The words that make a sentence of one language and are no words of the other.
var (
	dutchly = regexp.MustCompile(`(?i)\b(de|het|een|niet|van|voor|met|naar|wordt|bij|zijn|geen|deze|dit|dat|ook|` +
		`maar|hier|nog|uit|aan|heeft|kan|moet|je|er|te|tot|om|als|meer)\b`)
	englishly = regexp.MustCompile(`(?i)\b(the|and|not|for|with|this|that|there|has|can|must|you|your|it|when|` +
		`what|who)\b`)
	long = regexp.MustCompile(`\p{L}{4,}`)
)

// named reports whether a phrase is of words that a coach types, not reads: synonyms may be of any language.
func named(id text.ID) bool { return strings.HasSuffix(string(id), ".syn") }

func TestNoPhraseIsLeftInTheOtherLanguage(t *testing.T) {
	same := map[string]bool{}
	for word := range strings.FieldsSeq(shared) {
		same[word] = true
	}
	dutch := map[string]text.ID{}
	for _, id := range text.IDs() {
		if named(id) || strings.HasPrefix(string(id), "cli.") { // there stand commands and flags, which are English
			continue
		}
		for _, word := range long.FindAllString(strings.ToLower(nl.T(id)), -1) {
			dutch[word] = id
		}
	}
	for _, id := range text.IDs() {
		if found := dutchly.FindString(en.T(id)); found != "" {
			t.Errorf("%s in English says %q: %q", id, found, en.T(id))
		}
		if found := englishly.FindString(nl.T(id)); found != "" && !named(id) {
			t.Errorf("%s in Dutch says %q: %q", id, found, nl.T(id))
		}
		if named(id) {
			continue
		}
		for _, word := range long.FindAllString(strings.ToLower(en.T(id)), -1) {
			if other, known := dutch[word]; known && !same[word] {
				t.Errorf("%s in English says %q, which is Dutch in %s", id, word, other)
			}
		}
	}
}
