package wvp

// EveryEvaluation is the days between two evaluations of the plan of action. The law says "periodiek" (RP
// 4(2)b); six weeks is the custom of the field, so an office may hold to another number.
const EveryEvaluation = 42

// NoEvaluation is Case.EvaluateEvery where the office does not wait for evaluations at all.
const NoEvaluation = -1

// Agreed is what Case.EvaluateEvery is for a number of days; 0 days waits for none.
func Agreed(days int) int {
	switch days {
	case 0:
		return NoEvaluation
	case EveryEvaluation:
		return 0
	}
	return days
}

// Settable reports whether the days of a moment are an agreement of the office and no law.
func (c Code) Settable() bool { return c == Evaluation }
