package wvp

import "spoorboek/model/civil"

// Case is what the calendar is computed from: dates and flags, never a reason of absence. Zero dates are not
// known. Anything may be missing, reversed or overlapping: Of computes what it can and flags the rest.
type Case struct {
	FirstSick      civil.Date // eerste ziektedag
	Gaps           []Gap
	Leaves         []Leave
	PA             civil.Date // probleemanalyse, date on it
	EJE            civil.Date // eerstejaarsevaluatie, date held
	LastEvaluation civil.Date // last evaluation or adjustment of the plan of action
	Week42Report   civil.Date // 42e-weeksmelding done
	Recalibration  civil.Date // last herijking by UWV or the own-risk carrier
	Decision       Decision
	Employer       Arrangement
	NoRisk         bool // no-riskpolis applies; never why
	EvaluateEvery  int  // what Agreed gives for the days between two evaluations of this office
}

// Decision is what UWV or the parties settled: dates that arithmetic does not give.
type Decision struct {
	LetterDate        civil.Date // binding last day for the WIA application, from UWV's letter
	LetterReceived    civil.Date // the day that letter arrived
	Sanction          bool       // loonsanctie imposed
	SanctionUntil     civil.Date // last day of the sanction, from the decision
	RepairReported    civil.Date // bekortingsverzoek: the shortcoming reported as repaired
	RepairEstablished civil.Date // UWV established the repair
	ExtensionUntil    civil.Date // last day of the voluntary extension
	RIVIncomplete     civil.Date // UWV asked to complete the re-integration report
	AOW               civil.Date // AOW-datum
	ContractEnd       civil.Date // last day of the employment contract
}

// Gap is a run of days on which the employee had recovered, first to last recovered day; To zero: still so.
type Gap struct {
	Span civil.Span `json:"span"`
}

// Leave is pregnancy or maternity leave (WAZO), first to last day of it.
type Leave struct {
	Span  civil.Span `json:"span"`
	Cause Cause      `json:"cause"`
}

// Cause tells whether the sickness around a leave has one cause. The zero value is CauseUnknown.
type Cause uint8

// The causes. Unknown counts as the same and is flagged.
const (
	CauseUnknown   Cause = iota // onbekend
	CauseSame                   // zelfde oorzaak
	CauseDifferent              // andere oorzaak: nieuwe eerste ziektedag na het verlof
)

// String is the word that files and commands use: unknown, same, different.
func (c Cause) String() string {
	switch c {
	case CauseSame:
		return "same"
	case CauseDifferent:
		return "different"
	}
	return "unknown"
}

// ParseCause reads what String writes.
func ParseCause(s string) (Cause, bool) {
	for _, c := range []Cause{CauseUnknown, CauseSame, CauseDifferent} {
		if s == c.String() {
			return c, true
		}
	}
	return CauseUnknown, false
}

// Arrangement is who carries the sick pay, and with it the re-integration. The zero value is Regular.
type Arrangement uint8

// The arrangements.
const (
	Regular   Arrangement = iota // werkgever betaalt loon door
	SafetyNet                    // vangnet: UWV pays sickness benefit
	OwnRisk                      // eigenrisicodrager Ziektewet
)

// String is the word that files and commands use: regular, safety-net, own-risk.
func (a Arrangement) String() string {
	switch a {
	case SafetyNet:
		return "safety-net"
	case OwnRisk:
		return "own-risk"
	}
	return "regular"
}

// ParseArrangement reads what String writes.
func ParseArrangement(s string) (Arrangement, bool) {
	for _, a := range []Arrangement{Regular, SafetyNet, OwnRisk} {
		if s == a.String() {
			return a, true
		}
	}
	return Regular, false
}
