// Package profile holds who the person is (persoonsprofiel) and what work is looked for (zoekprofiel).
package profile

import (
	"slices"
	"strings"

	"spoorboek/model/civil"
)

// Person is the employee whose trajectory it is. There is no field for a diagnosis, a cause or a BSN.
type Person struct {
	First  string // voornaam
	Prefix string // tussenvoegsel: "van der"
	Last   string // achternaam
	Born   civil.Date
	Phone  string
	Email  string
	Job    string  // functie bij de eigen werkgever
	Hours  float64 // uren per week volgens contract
}

// Full returns the name as a list shows it: "Jansen, Karin", "van Dijk, Henk".
func (p Person) Full() string {
	last := p.Surname()
	switch {
	case last == "":
		return p.First
	case p.First == "":
		return last
	}
	return last + ", " + p.First
}

// Spoken returns the name as one says it: "Henk van Dijk".
func (p Person) Spoken() string { return strings.TrimSpace(p.First + " " + p.Surname()) }

// Surname returns the prefix and the last name: "van Dijk".
func (p Person) Surname() string { return strings.TrimSpace(p.Prefix + " " + p.Last) }

// Initials returns the first letters of first name, prefix and last name: "HvD". The privacy screen shows
// nothing else.
func (p Person) Initials() string {
	var b strings.Builder
	for _, word := range strings.Fields(p.Spoken()) {
		for _, r := range strings.TrimLeft(word, "'’-") {
			b.WriteRune(r)
			break
		}
	}
	return b.String()
}

// Sort returns the key that the Dutch order of names goes by: on the last name, the prefix after it. Folding
// accents and capitals is up to whoever compares.
func (p Person) Sort() string {
	return strings.Join(strings.Fields(p.Last+" "+p.First+" "+p.Prefix), " ")
}

// prefixes are the words that may stand before a Dutch last name.
var prefixes = []string{
	"van", "de", "den", "der", "het", "ten", "ter", "te", "in", "op", "aan", "bij", "onder", "over",
	"uit", "von",
	"'t", "’t", "t", "'s", "d'", "la", "le", "du", "des", "da", "dos", "del", "della", "di", "el",
}

// isPrefix is exact on capitals: "El" in "El Amrani" is part of the last name, "van" is not.
func isPrefix(word string) bool { return slices.Contains(prefixes, word) }

// ParseName reads a name as people type it: "Jansen, Karin", "Dijk, Henk van", "van Dijk, Henk" or
// "Henk van Dijk". One word alone is the last name.
func ParseName(s string) Person {
	s = strings.Join(strings.Fields(s), " ")
	if last, first, ok := strings.Cut(s, ","); ok {
		return surnameFirst(strings.Fields(last), strings.Fields(first))
	}
	words := strings.Fields(s)
	for i := 1; i < len(words)-1; i++ {
		if isPrefix(words[i]) {
			p := surnameFirst(words[i:], nil)
			p.First = strings.Join(words[:i], " ")
			return p
		}
	}
	if len(words) < 2 {
		return Person{Last: s}
	}
	if isPrefix(words[0]) {
		return surnameFirst(words, nil)
	}
	return Person{First: words[0], Last: strings.Join(words[1:], " ")}
}

func surnameFirst(last, first []string) Person {
	var p Person
	n := 0
	for n < len(last)-1 && isPrefix(last[n]) {
		n++
	}
	p.Prefix, p.Last = strings.Join(last[:n], " "), strings.Join(last[n:], " ")
	n = len(first)
	for n > 1 && isPrefix(first[n-1]) {
		n--
	}
	p.First = strings.Join(first[:n], " ")
	if p.Prefix == "" {
		p.Prefix = strings.Join(first[n:], " ")
	}
	return p
}

// titles are how people write the form of address, with the one that stands on the screen.
var titles = map[string]string{
	"dhr": "dhr.", "hr": "dhr.", "heer": "dhr.", "de heer": "dhr.", "meneer": "dhr.",
	"mw": "mw.", "mevr": "mw.", "mevrouw": "mw.",
}

// Addressed returns how one speaks of somebody whose name the coach wrote: "dhr. Kok" of "dhr. P. Kok" and of
// "De heer Piet Kok (HR)". Without a form of address, or with more than one person, it is what was written.
func Addressed(name string) string {
	name, _, _ = strings.Cut(name, "(")
	name = strings.Join(strings.Fields(name), " ")
	title, rest := cutTitle(name)
	rest, _, _ = strings.Cut(rest, ",")
	surname := ParseName(rest).Surname()
	for {
		initial, behind, more := strings.Cut(surname, " ")
		if !more || !strings.HasSuffix(initial, ".") {
			break
		}
		surname = behind
	}
	if title == "" || surname == "" || several(rest) {
		return name
	}
	return title + " " + surname
}

// cutTitle takes the form of address off a name, in the way it stands on the screen.
func cutTitle(name string) (title, rest string) {
	words := strings.Fields(name)
	for n := min(2, len(words)-1); n > 0; n-- {
		said := strings.ToLower(strings.TrimSuffix(strings.Join(words[:n], " "), "."))
		if title, ok := titles[said]; ok {
			return title, strings.Join(words[n:], " ")
		}
	}
	return "", name
}

// several tells that a name is that of more than one person.
func several(name string) bool {
	for _, word := range strings.Fields(name) {
		if word == "en" || word == "of" || strings.ContainsAny(word, "/&+;") {
			return true
		}
	}
	return false
}
