package proof

import (
	"strconv"
	"strings"

	"spoorboek/model/figures"
	"spoorboek/ui/text"
)

// nameless says in words what stays of an erased dossier for the figures: all of it, as that is what a
// certificate is for. A row of a newer program stands as it is kept.
func nameless(w *text.Words, row string) string {
	a, ok := figures.ParseRow(row)
	if !ok {
		return row
	}
	s := staying{w: w}
	s.add(w.F("cli.erase.stays.year", a.Year), w.F("cli.erase.stays.phase", w.Of("phase", a.Phase)))
	s.add(w.N("cli.erase.stays.quarters", a.Quarters))
	s.coded("work", a.Work)
	s.coded("benefit", a.Benefit)
	s.coded("toets", a.Toets)
	s.coded("end", a.End)
	s.coded("lasting", a.Lasting)
	s.coded("results", a.Results...)
	s.coded("group", a.Group)
	var elements []string
	for _, e := range a.Elements {
		elements = append(elements, string(e))
	}
	s.coded("elements", elements...)
	if g := a.Goals; g != nil {
		s.add(w.F("cli.erase.stays.goals", g[0], g[1], g[2]))
	}
	if a.Open > 0 {
		s.add(w.F("cli.erase.stays.open", a.Open))
	}
	s.score("employee", a.Employee)
	s.score("employer", a.Employer)
	return strings.Join(s.parts, "; ")
}

// staying gathers the parts.
type staying struct {
	w     *text.Words
	parts []string
}

func (s *staying) add(parts ...string) { s.parts = append(s.parts, parts...) }

// coded adds values of one name in the words of the forms; nothing where there are none.
func (s *staying) coded(name string, values ...string) {
	var said []string
	for _, v := range values {
		if v == "" {
			continue
		}
		said = append(said, text.Copy{Words: s.w}.Value("outcome.recorded", name, v))
	}
	if len(said) > 0 {
		s.add(s.w.F(text.ID("cli.erase.stays."+name), strings.Join(said, ", ")))
	}
}

// score adds how satisfied one of the two was; nil was never asked.
func (s *staying) score(who string, n *int) {
	if n == nil {
		return
	}
	said := strconv.Itoa(*n)
	if *n == 0 {
		said = s.w.T("cli.erase.stays.silent")
	}
	s.add(s.w.F(text.ID("cli.erase.stays."+who), said))
}
