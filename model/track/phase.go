// Package track holds the phases of a second-track trajectory and the gates between them, and the state of
// the first track (spoor 1) that runs beside it.
package track

// Phase is where a trajectory stands. The zero value is Registered.
type Phase uint8

// The phases in their order.
const (
	Registered  Phase = iota // aangemeld
	Intake                   // intakefase
	Orientation              // oriëntatiefase
	JobSearch                // arbeidsmarktgerichte fase
	Aftercare                // nazorg
	Closed                   // afgesloten
)

// PausedCode is what a list shows instead of the phase code while a trajectory is paused (gepauzeerd).
const PausedCode = "PZ"

// phases are the stable names and the two letters of each phase.
var phases = [...]struct{ name, code string }{
	Registered:  {"registered", "AA"},
	Intake:      {"intake", "IN"},
	Orientation: {"orientation", "OR"},
	JobSearch:   {"jobsearch", "AM"},
	Aftercare:   {"aftercare", "NZ"},
	Closed:      {"closed", "AF"},
}

// Phases returns all phases in order.
func Phases() []Phase { return []Phase{Registered, Intake, Orientation, JobSearch, Aftercare, Closed} }

// Name returns the stable name of p: "orientation".
func (p Phase) Name() string {
	if int(p) >= len(phases) {
		return ""
	}
	return phases[p].name
}

// String is Name.
func (p Phase) String() string { return p.Name() }

// Code returns the two letters of p in a list: "OR".
func (p Phase) Code() string {
	if int(p) >= len(phases) {
		return ""
	}
	return phases[p].code
}

// ParsePhase finds the phase with that name.
func ParsePhase(name string) (Phase, bool) {
	for p := range phases {
		if phases[p].name == name {
			return Phase(p), true
		}
	}
	return Registered, false
}

// Next returns the phase after p; ok is false after the last.
func (p Phase) Next() (next Phase, ok bool) {
	if p >= Closed {
		return p, false
	}
	return p + 1, true
}

// Prev returns the phase before p; ok is false before the first.
func (p Phase) Prev() (prev Phase, ok bool) {
	if p == Registered || p > Closed {
		return p, false
	}
	return p - 1, true
}

// Active reports whether the coach works on a trajectory in this phase.
func (p Phase) Active() bool { return p > Registered && p < Closed }
