package cli

import (
	"math"
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/figures"
	"spoorboek/model/journal"
	"spoorboek/ui/text"
)

// figuresDocument is figures --json: every number with its definition and the dossiers behind it.
type figuresDocument struct {
	Period     string        `json:"period"`
	From       civil.Date    `json:"from"`
	To         civil.Date    `json:"to"`
	Today      civil.Date    `json:"today"` // nothing after it is counted
	Closed     behindJSON    `json:"closed"`
	Running    behindJSON    `json:"running"`
	NotCounted []missedJSON  `json:"not_counted"`
	Sections   []sectionJSON `json:"sections"`
}

// behindJSON are the dossiers behind a number.
type behindJSON struct {
	N        int      `json:"n"`
	Dossiers []string `json:"dossiers"` // numbers
	Erased   int      `json:"erased"`
}

type missedJSON struct {
	Reason string `json:"reason"`
	Text   string `json:"text"`
	behindJSON
}

type sectionJSON struct {
	ID         string       `json:"id"`
	Name       string       `json:"name"`
	Numbers    []numberJSON `json:"numbers"`
	NotCounted []missedJSON `json:"not_counted"`
}

type numberJSON struct {
	Key        string         `json:"key"`
	Name       string         `json:"name"`
	Kind       string         `json:"kind"` // share, count, median, mean or weekly
	Part       bool           `json:"part"` // of the number above it
	Definition string         `json:"definition"`
	Count      int            `json:"count"`
	Of         *int           `json:"of"`
	Spread     *spreadJSON    `json:"spread"`
	Weeks      []weekJSON     `json:"weeks"`
	Parts      map[string]int `json:"parts"`
	behindJSON
}

type spreadJSON struct {
	N      int     `json:"n"`
	Least  float64 `json:"least"`
	Low    float64 `json:"low"` // a quarter lies below it
	Median float64 `json:"median"`
	High   float64 `json:"high"` // a quarter lies above it
	Most   float64 `json:"most"`
	Mean   float64 `json:"mean"`
}

type weekJSON struct {
	Monday civil.Date `json:"monday"`
	Count  int        `json:"count"`
}

// kindNames are the sorts of number, by their order in package figures.
func kindNames() []string { return []string{"share", "count", "median", "mean", "weekly"} }

// teller puts figures in a document.
type teller struct {
	words   *text.Words
	numbers map[journal.ID]string
}

func (t teller) document(r *figures.Report) figuresDocument {
	return figuresDocument{
		Period: r.Period.String(), From: r.Period.From, To: r.Period.Last(), Today: r.Today,
		Closed: t.behind(&r.Closed), Running: t.behind(&r.Running), NotCounted: t.missed(r.Missed),
		Sections: each(r.Sections, t.section),
	}
}

// behind gives the numbers of dossiers in their order, so that the same file gives the same bytes.
func (t teller) behind(b *figures.Behind) behindJSON {
	out := behindJSON{N: b.N(), Dossiers: make([]string, 0, len(b.Dossiers)), Erased: b.Erased}
	for _, id := range b.Dossiers {
		out.Dossiers = append(out.Dossiers, t.numbers[id])
	}
	slices.Sort(out.Dossiers)
	return out
}

func (t teller) missed(all []figures.Missed) []missedJSON {
	return each(all, func(m figures.Missed) missedJSON {
		return missedJSON{m.Reason, t.words.Of("figures.missed", m.Reason), t.behind(&m.Behind)}
	})
}

func (t teller) section(s figures.Section) sectionJSON {
	return sectionJSON{
		s.ID, t.words.T(text.ID("figures." + s.ID)),
		each(s.Numbers, func(n figures.Number) numberJSON { return t.number(s.ID, &n) }), t.missed(s.Missed),
	}
}

func (t teller) number(section string, n *figures.Number) numberJSON {
	out := numberJSON{
		Key: n.Key, Name: t.words.Figure(section, n.Key), Kind: kindNames()[n.Sort], Part: n.Level > 0,
		Definition: t.words.T(text.FigureMeans(n.Def)), Count: n.Count, behindJSON: t.behind(&n.Behind),
	}
	if n.Sort == figures.Share || n.Of > 0 {
		out.Of = &n.Of
	}
	if x := n.Spread; x.N > 0 {
		out.Spread = &spreadJSON{
			N: x.N, Least: hundredths(x.Least), Low: hundredths(x.Low), Median: hundredths(x.Median),
			High: hundredths(x.High), Most: hundredths(x.Most), Mean: hundredths(x.Mean),
		}
	}
	for i, k := range n.Weeks {
		out.Weeks = append(out.Weeks, weekJSON{n.Monday.Add(7 * i), k})
	}
	if len(n.Parts) > 0 {
		out.Parts = map[string]int{}
		for _, p := range n.Parts {
			out.Parts[p.Key] = p.Count
		}
	}
	return out
}

// hundredths rounds to hundredths: more would claim more than is known.
func hundredths(v float64) float64 { return math.Round(v*100) / 100 }
