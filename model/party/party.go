// Package party says who is involved in a trajectory, and in which role.
package party

import (
	"slices"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
)

// Role is the part someone plays in a trajectory.
type Role string

// The roles, in the order in which screens show them.
const (
	Employee    Role = "employee"    // werknemer
	EmployerOf  Role = "employer"    // werkgever: contact person, HR
	Supervisor  Role = "supervisor"  // leidinggevende
	Principal   Role = "principal"   // opdrachtgever
	CaseManager Role = "casemanager" // casemanager
	Physician   Role = "physician"   // bedrijfsarts, arbodienst
	Expert      Role = "expert"      // arbeidsdeskundige
	UWV         Role = "uwv"         // UWV
	Coach       Role = "coach"       // coach of collega
	Other       Role = "other"       // anderen
)

// Roles returns all roles in order.
func Roles() []Role {
	return []Role{
		Employee, EmployerOf, Supervisor, Principal, CaseManager, Physician, Expert, UWV, Coach, Other,
	}
}

// Known reports whether r is one of Roles.
func (r Role) Known() bool { return slices.Contains(Roles(), r) }

// Employer is the own employer of the person: who still pays the wage and must account for the trajectory.
type Employer struct {
	Name      string // werkgever
	Contact   string // contactpersoon, as the coach writes it: "dhr. P. Kok"
	Principal string // opdrachtgever: who pays the coach; the employer, an insurer, UWV
}

// Speaks returns who speaks for the employer on a day: the first of the parties who is there for it, else the
// contact person. Without either it has no name.
func (e Employer) Speaks(list []Party, day civil.Date) Party {
	if found := With(list, EmployerOf, day); len(found) > 0 {
		return found[0]
	}
	return Party{Role: EmployerOf, Name: e.Contact}
}

// Party is someone who is involved in a trajectory, as far as it concerns work.
type Party struct {
	Item         journal.ID
	Role         Role
	Name         string
	Organisation string // werkgever, arbodienst, UWV-kantoor
	Job          string // functie: HR-adviseur, teamleider
	Phone        string
	Mail         string
	From         civil.Date // the day it began; zero is unknown
	To           civil.Date // last day; zero: still involved
	Note         string
}

// On reports whether the party was involved on that day.
func (p Party) On(day civil.Date) bool { return p.From <= day && (p.To.IsZero() || day <= p.To) }

// With returns those of a role that are involved on that day, in the order of the list.
func With(list []Party, role Role, day civil.Date) []Party {
	var found []Party
	for _, p := range list {
		if p.Role == role && p.On(day) {
			found = append(found, p)
		}
	}
	return found
}

// words are how people write the roles.
var words = map[string]Role{
	"werknemer": Employee, "wn": Employee, "werkgever": EmployerOf, "wg": EmployerOf,
	"leidinggevende": Supervisor,
	"opdrachtgever":  Principal, "bedrijfsarts": Physician, "arbodienst": Physician, "arbo": Physician,
	"arbeidsdeskundige": Expert, "ad": Expert, "bureau": Coach,
}

// ParseRole finds the role that a word means, in Dutch or by its stable name.
func ParseRole(word string) (Role, bool) {
	word = strings.ToLower(word)
	if r := Role(word); r.Known() {
		return r, true
	}
	r, ok := words[word]
	return r, ok
}
