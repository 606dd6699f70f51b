package report

import (
	"slices"
	"strings"

	"spoorboek/model/dossier"
	"spoorboek/model/hint"
)

// LeakSort is the sort of thing that should not leave.
type LeakSort string

// What the leak check looks for.
const (
	LeakMedical  LeakSort = "medical"  // a word for a complaint, a treatment or a medicine
	LeakBSN      LeakSort = "bsn"      // a citizen service number
	LeakOwn      LeakSort = "own"      // text of an own note
	LeakWithheld LeakSort = "withheld" // text that is not for this audience
	LeakName     LeakSort = "name"     // the name of somebody else
)

// LeakSorts returns every LeakSort.
func LeakSorts() []LeakSort { return []LeakSort{LeakMedical, LeakBSN, LeakOwn, LeakWithheld, LeakName} }

// Leak is one thing that was found, and where.
type Leak struct {
	Sort    LeakSort
	Chapter string // the heading it stands under
	Found   string // the words, as they stand there
	Around  string // the words with what stands before and behind them
}

// Guard knows what must not be in a document for one audience. It warns and changes nothing.
type Guard struct {
	excused [][]string            // functions, employers and branches: no word of them is a leak
	names   map[string][][]string // names of others as their words stand, by the first word
	runs    map[string]LeakSort   // runs of words of texts that are withheld
}

// run is how many words in a row must be those of a withheld text. Fewer happen by chance.
const run = 4

// GuardOf gathers what an audience may not read. others are the names of other people in the caseload,
// written as one says them.
func GuardOf(d *dossier.Dossier, a Audience, view View, others []string) Guard {
	g := Guard{runs: map[string]LeakSort{}, names: map[string][][]string{}}
	g.excuse(d)
	shared := map[string]bool{}
	for _, text := range texts(view) {
		for _, key := range runsOf(text) {
			shared[key] = true
		}
	}
	g.forbid(withheld(d, a), LeakWithheld, shared)
	g.forbid(ownNotes(d), LeakOwn, shared)
	g.name(d, a, others)
	return g
}

// excuse takes the names of work: a job, an employer or a branch is no diagnosis and nobody's name.
func (g *Guard) excuse(d *dossier.Dossier) {
	work := []string{d.Person.Job, d.Employer.Name, d.Employer.Principal}
	for i := range d.Applications {
		work = append(work, d.Applications[i].Employer, d.Applications[i].Function)
	}
	for i := range d.Papers.Directions {
		work = append(work, d.Papers.Directions[i].Function, d.Papers.Directions[i].Branch)
	}
	for i := range d.Course.Placements {
		work = append(work, d.Course.Placements[i].Employer, d.Course.Placements[i].Function)
	}
	for _, p := range d.Parties {
		work = append(work, p.Organisation, p.Job)
	}
	for _, phrase := range work {
		if words := folded(wordsOf(phrase)); len(words) > 0 {
			g.excused = append(g.excused, words)
		}
	}
}

func (g *Guard) forbid(list []string, sort LeakSort, shared map[string]bool) {
	for _, text := range list {
		for _, key := range runsOf(text) {
			if !shared[key] {
				g.runs[key] = sort
			}
		}
	}
}

// Check returns what a document should not say, in the order of the text.
func (g Guard) Check(doc Document) []Leak {
	var all []Leak
	g = g.from(doc.Author)
	chapter := doc.Title
	all = g.text(all, chapter, doc.Subject)
	for _, b := range doc.Blocks {
		if h, ok := b.(Heading); ok {
			chapter = h.Text
		}
		for _, text := range blockTexts(b) {
			all = g.text(all, chapter, text)
		}
	}
	return all
}

// text checks one piece of text.
func (g Guard) text(all []Leak, chapter, text string) []Leak {
	words := wordsOf(text)
	low := folded(words)
	excused := g.mask(low)
	add := func(sort LeakSort, from, to int) {
		l := Leak{Sort: sort, Chapter: chapter, Found: text[from:to], Around: around(text, from, to)}
		if !slices.Contains(all, l) {
			all = append(all, l)
		}
	}
	for _, p := range hint.Find(text) {
		switch {
		case p.Kind == hint.Citizen:
			add(LeakBSN, p.From, p.To)
		case !covered(words, excused, p.From, p.To):
			add(LeakMedical, p.From, p.To)
		}
	}
	for at := 0; at < len(words); at++ {
		if sort, to, ok := g.runAt(low, at); ok {
			add(sort, words[at].from, words[to-1].to)
			at = to - 1
			continue
		}
		for _, name := range g.names[words[at].text] {
			if isAt(words, at, name) && slices.Contains(excused[at:at+len(name)], false) {
				add(LeakName, words[at].from, words[at+len(name)-1].to)
			}
		}
	}
	return all
}

// runAt reports whether withheld words begin at a word, and where they end.
func (g Guard) runAt(low []string, at int) (sort LeakSort, to int, found bool) {
	for n := run; n >= 2; n-- {
		if at+n > len(low) {
			continue
		}
		key := strings.Join(low[at:at+n], " ")
		if n < run {
			key += short
		}
		sort, found = g.runs[key]
		if !found {
			continue
		}
		to = at + n
		for n == run && to < len(low) {
			if _, more := g.runs[strings.Join(low[to-run+1:to+1], " ")]; !more {
				break
			}
			to++
		}
		return sort, to, true
	}
	return "", 0, false
}

// short marks a whole text of fewer words than a run.
const short = "\x00"

// runsOf are the runs of words of a text; of a text of two or three words the whole of it.
func runsOf(text string) []string {
	low := folded(wordsOf(text))
	switch {
	case len(low) < 2:
		return nil
	case len(low) < run:
		return []string{strings.Join(low, " ") + short}
	}
	keys := make([]string, 0, len(low)-run+1)
	for i := 0; i+run <= len(low); i++ {
		keys = append(keys, strings.Join(low[i:i+run], " "))
	}
	return keys
}

// mask marks the words that belong to the name of a job, an employer or a branch.
func (g Guard) mask(low []string) []bool {
	masked := make([]bool, len(low))
	for at := range low {
		for _, phrase := range g.excused {
			if at+len(phrase) <= len(low) && slices.Equal(low[at:at+len(phrase)], phrase) {
				for i := range phrase {
					masked[at+i] = true
				}
			}
		}
	}
	return masked
}

// covered reports whether all words in a stretch of text are excused.
func covered(words []word, excused []bool, from, to int) bool {
	any := false
	for i, w := range words {
		if w.from < to && from < w.to {
			if !excused[i] {
				return false
			}
			any = true
		}
	}
	return any
}

// isAt reports whether a name stands at a word, capitals and all.
func isAt(words []word, at int, name []string) bool {
	if at+len(name) > len(words) {
		return false
	}
	for i, part := range name {
		if words[at+i].text != part {
			return false
		}
	}
	return true
}
