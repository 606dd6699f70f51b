package wvp

import (
	"math"
	"slices"

	"spoorboek/model/civil"
)

// Rule is a row of the law as data: whose duty it is, by which text, and how its days are reckoned.
type Rule struct {
	Code  Code
	Actor Actor // whose duty it is; UWV takes the employer's place in the safety net
	With  Actor // who must do it together with the actor, when somebody must
	ToWIA bool  // serves the WIA claim: falls away when AOW comes first
	Citation
	Reckonings []Reckoning // the first whose fact is recorded applies
	Exceptions []Exception
}

// Reckoning says which days a rule gives from one fact: counting days from the first sick day, calendar days
// from any other. NoDay where the rule has none.
type Reckoning struct {
	From  Anchor
	Opens int    // first day it can be done
	Warn  int    // day from which to speak of it
	Due   int    // the earlier reading
	Legal int    // last day by the text
	Waits Anchor // forecast until this fact is recorded
	If    Circumstance
}

// NoDay stands in a Reckoning for a day that a rule does not have.
const NoDay = math.MinInt32

// Circumstance narrows a reckoning to some cases. The zero value is Always.
type Circumstance uint8

// The circumstances.
const (
	Always            Circumstance = iota
	InSafetyNet                    // vangnet
	OnSickPay                      // vangnet or eigenrisicodrager: sickness benefit instead of wages
	WithNoRisk                     // no-riskpolis
	ExitAfterSixWeeks              // contract ends, at least six weeks ill, employer carries no own risk
	IllPastAOW                     // fell ill on or after the AOW date, since 1 July 2023
	IllPastAOWOld                  // the same before that day
)

// Exception is a recognised way out of a rule. It is never applied by itself: it needs a reason in the
// dossier.
type Exception struct {
	ID     string
	Months int // to be looked at again that long after the fact the rule hangs on; 0: no fixed time
	Days   int
	Citation
}

// ReviewOn is the day an exception must be looked at again, reckoned from the day it was agreed on; zero when
// it has no fixed time.
func (x Exception) ReviewOn(from civil.Date) civil.Date {
	if x.Months == 0 && x.Days == 0 {
		return 0
	}
	return from.AddMonths(x.Months).Add(x.Days)
}

// Rules is the law as data, in its own order. The slices inside are shared: read only.
func Rules() []Rule { return slices.Clone(law[:]) }

// RuleOf is the row of a code.
func RuleOf(code Code) (Rule, bool) {
	i := indexOf(code)
	if i < 0 {
		return Rule{}, false
	}
	return law[i], true
}

// Codes are all codes in the order of the law.
func Codes() []Code {
	codes := make([]Code, len(law))
	for i := range law {
		codes[i] = law[i].Code
	}
	return codes
}

// Duty is whose duty a moment is in a regular case; empty for an unknown code.
func Duty(code Code) Actor {
	i := indexOf(code)
	if i < 0 {
		return ""
	}
	return law[i].Actor
}

func indexOf(code Code) int {
	for i := range law {
		if law[i].Code == code {
			return i
		}
	}
	return -1
}
