package text_test

import (
	"slices"
	"strings"
	"testing"

	"spoorboek/model/norm"
	"spoorboek/model/riv"
	"spoorboek/model/signal"
	"spoorboek/model/wvp"
	"spoorboek/ui/text"
)

func TestOfASourceOnlyTheNamesStayDutchInEnglish(t *testing.T) {
	var all []string
	for _, r := range wvp.Rules() {
		all = append(all, r.Basis, r.Source, r.Edition)
		for _, x := range r.Exceptions {
			all = append(all, x.Basis, x.Source, x.Edition)
		}
	}
	for _, c := range riv.Checks() {
		all = append(all, c.Ground, c.Source)
	}
	for _, x := range norm.Thresholds() {
		all = append(all, x.Source)
	}
	for _, r := range signal.Rules() {
		all = append(all, r.Source)
	}
	nl, en := text.New(text.NL), text.New(text.EN)
	dutch := strings.Fields("aan aantal advies af artikel binnen contract de derden eigen en evaluatie fase geen " +
		"geldig gronden het met nazorg niet norm of op per plan praktijk programma reactie rechtspraak reden tijd " +
		"uitgevoerd van versie via volgt volledig voor vóór weg weken wettelijk zes")
	english := []string{"advice", "contract", "norm", "of", "plan"} // words of both languages once translated
	changed := 0
	for _, s := range all {
		if nl.Cited(s) != s {
			t.Errorf("in Dutch %q becomes %q", s, nl.Cited(s))
		}
		said := en.Cited(s)
		if said != s {
			changed++
		}
		for _, word := range strings.FieldsFunc(said, func(r rune) bool { return strings.ContainsRune(" ,;:()", r) }) {
			if slices.Contains(dutch, word) && (said == s || !slices.Contains(english, word)) {
				t.Errorf("%q says %q in English", said, word)
			}
		}
	}
	if changed < 15 {
		t.Errorf("only %d of %d are put into English", changed, len(all))
	}
}
