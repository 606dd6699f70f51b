package profile

import (
	"slices"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/plain"
)

// Portrait is the person profile (persoonsprofiel): who the person is and what matters to him or her, in the
// person's and the coach's own words.
type Portrait struct {
	Who          string        // wie ben ik
	Traits       string        // persoonskenmerken
	Values       string        // wat is belangrijk voor mij
	Skills       string        // vaardigheden
	Preferences  string        // voorkeuren
	Transport    string        // vervoer: rijbewijs, fiets, ov
	Travel       int           // langste reistijd in minuten, enkele reis; zero: not said
	Drives       string        // drijfveren
	Qualities    string        // kwaliteiten
	Experience   string        // werkervaring
	Education    string        // opleiding en cursussen
	Certificates []Certificate // diploma's die verlopen
	Languages    string        // talen en niveau
	Ambitions    string        // ambities
	Obstacles    string        // belemmeringen, no medical ones
}

// IsZero reports whether nothing was written yet.
func (p Portrait) IsZero() bool {
	return len(p.Certificates) == 0 && p.Travel == 0 &&
		p.Who+p.Traits+p.Values+p.Skills+p.Preferences+p.Transport+p.Drives+p.Qualities+p.Experience+
			p.Education+p.Languages+p.Ambitions+p.Obstacles == ""
}

// Missing returns the parts that a person profile must have before it shows the shortest way to work and that
// are not written yet: work experience, education, ambitions, preferences, obstacles and traits.
func (p Portrait) Missing() []string {
	var missing []string
	for _, part := range []struct{ key, text string }{
		{"experience", p.Experience}, {"education", p.Education}, {"ambitions", p.Ambitions},
		{"preferences", p.Preferences}, {"obstacles", p.Obstacles}, {"traits", p.Traits},
	} {
		if strings.TrimSpace(part.text) == "" {
			missing = append(missing, part.key)
		}
	}
	return missing
}

// Certificate is a proof of competence that may expire.
type Certificate struct {
	Name  plain.Text `json:"name"`
	Until civil.Date `json:"until,omitzero"` // last day; zero: does not expire, or not said
}

// String writes the certificate so that ParseCertificates reads it: "VCA 2027-05-01".
func (c Certificate) String() string {
	return strings.TrimSpace(c.Name.String() + " " + c.Until.String())
}

// ParseCertificates reads one certificate a line (or behind a semicolon); a day at the end is the last day on
// which it holds.
func ParseCertificates(s string) []Certificate {
	var list []Certificate
	for line := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == '\n' || r == '\r' || r == ';' }) {
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		c := Certificate{Name: plain.Line(strings.Join(words, " "))}
		last := len(words) - 1
		if until, err := civil.ParseLoose(words[last]); err == nil && last > 0 {
			c = Certificate{Name: plain.Line(strings.Join(words[:last], " ")), Until: until}
		}
		list = append(list, c)
	}
	return list
}

// FormatCertificates writes certificates one a line.
func FormatCertificates(list []Certificate) string {
	lines := make([]string, len(list))
	for i, c := range list {
		lines[i] = c.String()
	}
	return strings.Join(lines, "\n")
}

// Expiring returns the certificates that end on or before day, first the one that ends first.
func (p Portrait) Expiring(day civil.Date) []Certificate {
	var list []Certificate
	for _, c := range p.Certificates {
		if !c.Until.IsZero() && c.Until <= day {
			list = append(list, c)
		}
	}
	slices.SortStableFunc(list, func(a, b Certificate) int { return int(a.Until) - int(b.Until) })
	return list
}
