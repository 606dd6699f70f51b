// Package norm holds the thresholds of the program: every number of days, months or things by which the
// signals of the morning, the checks of the RIV-toets and the examination of the dossiers judge, with its
// default and what that default rests on. An office may set another number, except where the law sets it.
//
// What the law says of moments in a case stands in package wvp.
package norm

import "slices"

// What the law sets.
const (
	NewCaseAfter = 28     // days of recovery that end a case: four weeks
	AssumedLeave = 16 * 7 // length of a maternity leave without an end
)

// MostStay is the highest month after the start of work at which is asked whether it lasts, and the highest
// that an answer can name.
const MostStay = 60

// Key names a threshold.
type Key string

// The thresholds.
const (
	KeyContactAmber Key = "contact-amber"
	KeyContactRed   Key = "contact-red"
	KeyQuiet        Key = "contact-quiet"
	KeyReport       Key = "report"
	KeyReview       Key = "review"
	KeyEvaluation   Key = "evaluation"
	KeyHorizon      Key = "horizon"
	KeyWeek         Key = "week"
	KeyLetter       Key = "letter"
	KeyInterview    Key = "interview"
	KeyContractEnd  Key = "contract-end"

	KeyPlacementEnd   Key = "placement-end"
	KeyStretch        Key = "placement-stretch"
	KeyApply          Key = "no-application"
	KeyApplyElsewhere Key = "no-application-elsewhere"
	KeyStalled        Key = "application-stalled"
	KeyPlanned        Key = "no-appointment"
	KeyIntake         Key = "phase-intake"
	KeyOrientation    Key = "phase-orientation"
	KeyJobSearch      Key = "phase-jobsearch"
	KeyAftercare      Key = "phase-aftercare"
	KeyStayFirst      Key = "aftercare-first"
	KeyStaySecond     Key = "aftercare-second"
	KeyStayThird      Key = "aftercare-third"

	KeyHours       Key = "hours"
	KeyCapacity    Key = "capacity"
	KeyCertificate Key = "certificate"
	KeyUnsigned    Key = "unsigned"
	KeyAsked       Key = "document-asked"
	KeyAdvice      Key = "advice"
	KeyEarlyIVA    Key = "early-iva"
	KeyBenefit     Key = "benefit"
	KeyRetention   Key = "retention"
	KeyCopy        Key = "copy"

	KeyPerspective Key = "perspective"
	KeyNewCapacity Key = "new-capacity"
	KeyFirstIntake Key = "first-intake"
	KeyPlanSigned  Key = "plan-signed"
	KeyDirections  Key = "directions"
	KeyNoResult    Key = "no-result"
	KeyApplyHeavy  Key = "no-application-heavy"
	KeyNoAnswer    Key = "no-answer"
	KeyReportHeavy Key = "report-heavy"
	KeyReported    Key = "capacity-reported"
	KeyStagnation  Key = "stagnation"
	KeyFinalReport Key = "final-report"
	KeyOpenLong    Key = "application-open"

	KeyRecovery Key = "law-recovery"
	KeyLeave    Key = "law-leave"
)

// Cited is a text or a custom as the tables name it, in Dutch: a screen puts what is no name in its words.
type Cited string

// Kind is what a threshold rests on.
type Kind string

// The kinds of ground.
const (
	Law      Kind = "law"      // wet of regeling
	Policy   Kind = "policy"   // beleid van UWV
	Practice Kind = "practice" // gewoonte in het vak
	Own      Kind = "own"      // eigen afspraak
)

// Unit is what a threshold counts.
type Unit string

// The units.
const (
	Days    Unit = "days"
	Months  Unit = "months"
	Percent Unit = "percent"
	Number  Unit = "number"
)

// Threshold describes one number: what it is by default, what it counts and what the default rests on.
type Threshold struct {
	Key     Key
	Default int
	Unit    Unit
	Kind    Kind
	Off     bool // zero switches off what it judges
	Source  string
}

// Thresholds lists every threshold, what the law sets last.
func Thresholds() []Threshold { return slices.Clone(table) }

// Fixed reports whether the law sets the number: then nobody else does.
func (t Threshold) Fixed() bool { return t.Kind == Law }

// Limit is the highest number that the threshold takes.
func (t Threshold) Limit() int {
	if t.Key.Stays() {
		return MostStay
	}
	return Most
}

// ByKey finds a threshold.
func ByKey(k Key) (Threshold, bool) {
	for _, t := range table {
		if t.Key == k {
			return t, true
		}
	}
	return Threshold{}, false
}

// Off reports whether the threshold switches off what it judges when it is zero: what an office waits for by
// its own habit it may also not wait for. What looks ahead to a day cannot be switched off so.
func (k Key) Off() bool {
	t, _ := ByKey(k)
	return t.Off
}
