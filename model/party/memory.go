package party

import (
	"slices"
	"strings"

	"spoorboek/model/civil"
)

// End is what an application came to at an employer.
type End uint8

// The ends.
const (
	NotWritten     End = iota // nog niet geschreven
	Waiting                   // wacht op antwoord
	Answered                  // gesprek, aanbod of afwijzing
	Silence                   // geen reactie
	Placed                    // geplaatst
	GaveExperience            // gaf een werkervaringsplek
)

// Client names whoever applied; it is the id of a dossier, and nothing else is remembered.
type Client = [16]byte

// Memory is what is remembered of an employer over all who applied there.
type Memory struct {
	Written    int // applications that went out
	Answers    int // answered in any way, placements with it
	Silences   int
	Placements int
	Experience int // work-experience places given
	Last       civil.Date
	silent     []Client // who was never answered
}

// Add remembers one more application of a client.
func (m *Memory) Add(client Client, end End) {
	if end == NotWritten {
		return
	}
	m.Written++
	switch end {
	case Answered:
		m.Answers++
	case Placed:
		m.Answers, m.Placements = m.Answers+1, m.Placements+1
	case GaveExperience:
		m.Answers, m.Experience = m.Answers+1, m.Experience+1
	case Silence:
		m.Silences++
		if !slices.Contains(m.silent, client) {
			m.silent = append(m.silent, client)
		}
	}
}

// patience is how many clients may write in vain before the next is warned.
const patience = 2

// Warns reports whether a client who is about to write should know that nobody was answered: two others or
// more wrote and heard nothing, and no one ever was.
func (m *Memory) Warns(client Client) bool {
	others := len(m.silent)
	if slices.Contains(m.silent, client) {
		others--
	}
	return m.Answers == 0 && others >= patience
}

// legal are the words that say how a company is held, not who it is.
var legal = []string{
	"bv", "nv", "vof", "cv", "bvba", "holding", "stichting", "coop", "ua", "gmbh", "ltd", "inc",
}

// NameKey is what tells employers apart, of a name in small letters without accents: without points, signs
// and words of the legal form.
func NameKey(folded string) string {
	clean := strings.Map(func(r rune) rune {
		switch {
		case r == '.' || r == '\'' || r == '’':
			return -1
		case strings.ContainsRune("-_,;:/&()\"+", r):
			return ' '
		}
		return r
	}, folded)
	words := strings.Fields(clean)
	kept := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return slices.Contains(legal, w) })
	if len(kept) == 0 {
		kept = words
	}
	return strings.Join(kept, " ")
}
