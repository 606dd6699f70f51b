package signal

import "fmt"

// Group is where a dossier stands in the morning. A dossier is in exactly one. Lower comes first.
type Group uint8

// The groups of the morning, in their order on the screen.
const (
	Overdue     Group = iota // te laat
	Today                    // vandaag
	Week                     // deze week
	Silent                   // stil
	Later                    // later
	Unjudgeable              // niet te beoordelen
	Closed                   // afgesloten: not in the morning, found by a search
)

// GroupCount is the number of groups, Closed included.
const GroupCount = 7

var groupNames = [GroupCount]string{"overdue", "today", "week", "silent", "later", "unjudgeable", "closed"}

// String is the stable name of the group, as in JSON.
func (g Group) String() string {
	if int(g) < GroupCount {
		return groupNames[g]
	}
	return fmt.Sprintf("group-%d", uint8(g))
}

// MarshalText writes the stable name.
func (g Group) MarshalText() ([]byte, error) { return []byte(g.String()), nil }

// ParseGroup finds a group by its stable name.
func ParseGroup(name string) (Group, bool) {
	for g, n := range groupNames {
		if n == name {
			return Group(g), true
		}
	}
	return Later, false
}
