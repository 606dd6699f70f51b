// Package party says who is involved in a trajectory, and in which role.
package party

import "slices"

// Role is the part someone plays in a trajectory.
type Role string

// The roles, in the order in which screens show them.
const (
	Employee    Role = "employee"    // werknemer
	EmployerOf  Role = "employer"    // werkgever
	Principal   Role = "principal"   // opdrachtgever
	CaseManager Role = "casemanager" // casemanager
	Physician   Role = "physician"   // bedrijfsarts
	Expert      Role = "expert"      // arbeidsdeskundige
	UWV         Role = "uwv"         // UWV
	Other       Role = "other"       // anderen
)

// Roles returns all roles in order.
func Roles() []Role {
	return []Role{Employee, EmployerOf, Principal, CaseManager, Physician, Expert, UWV, Other}
}

// Known reports whether r is one of Roles.
func (r Role) Known() bool { return slices.Contains(Roles(), r) }

// Employer is the own employer of the person: who still pays the wage and must account for the trajectory.
type Employer struct {
	Name      string // werkgever
	Contact   string // contactpersoon, as the coach writes it: "dhr. P. Kok"
	Principal string // opdrachtgever: who pays the coach; the employer, an insurer, UWV
}
