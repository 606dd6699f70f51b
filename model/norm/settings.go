package norm

import (
	"errors"
	"fmt"
)

// Settings are the thresholds that hold, in days where a field does not say otherwise. What the law sets is
// none of them.
type Settings struct {
	WorkSettings
	PaperSettings
	CheckSettings
	ContactAmber int `json:"contact_amber"` // no contact: amber from this many days
	ContactRed   int `json:"contact_red"`   // and red from this many
	Quiet        int `json:"contact_quiet"` // no contact in an orientation with nothing planned
	Report       int `json:"report"`        // between two reports
	Review       int `json:"review"`        // between two looks at the first track
	Evaluation   int `json:"evaluation"`    // C05, the calendar and the morning: between two evaluations
	Horizon      int `json:"horizon"`       // a statutory moment shows this long before its day
	Week         int `json:"week"`          // what "this week" reaches; also what ends silence
	Letter       int `json:"letter"`        // the UWV letter is asked after this long past its last day
	Interview    int `json:"interview"`     // an interview without outcome may rest this long
	ContractEnd  int `json:"contract_end"`  // a contract that ends shows when fewer days remain
}

// WorkSettings are the thresholds of the way to work.
type WorkSettings struct {
	PlacementEnd   int `json:"placement_end"`     // a placement that ends shows this long before
	Stretch        int `json:"placement_stretch"` // work without wage value runs this long at a time
	Apply          int `json:"no_application"`    // no application in the job search
	ApplyElsewhere int `json:"no_application_elsewhere"`
	Stalled        int `json:"application_stalled"` // an open application in which nothing happened
	Planned        int `json:"no_appointment"`      // this long before silence the next appointment is asked for
	Intake         int `json:"phase_intake"`        // planned length of the phases
	Orientation    int `json:"phase_orientation"`
	JobSearch      int `json:"phase_jobsearch"`
	Aftercare      int `json:"phase_aftercare"`
	StayFirst      int `json:"aftercare_first"` // months after the start of work to ask whether it lasts
	StaySecond     int `json:"aftercare_second"`
	StayThird      int `json:"aftercare_third"`
}

// PaperSettings are the thresholds of papers, hours and the office.
type PaperSettings struct {
	Hours       int `json:"hours"`       // percent of the hours agreed
	Capacity    int `json:"capacity"`    // age of a capacity document
	Certificate int `json:"certificate"` // a certificate that ends shows this long before
	Unsigned    int `json:"unsigned"`    // sent to be signed and not back
	Asked       int `json:"document_asked"`
	Advice      int `json:"advice"`    // to carry out an advice
	EarlyIVA    int `json:"early_iva"` // the last day of the early IVA shows this long before
	Retention   int `json:"retention"` // months after closing
	Benefit     int `json:"benefit"`   // after the end of the waiting period its outcome is asked for
	Copy        int `json:"copy"`      // without a copy outside this laptop
}

// CheckSettings are the thresholds of the checks of the RIV-toets and of the examination of the dossiers,
// where the morning has none.
type CheckSettings struct {
	Perspective int `json:"perspective"`          // C07: months in which somebody is back at the own employer
	NewCapacity int `json:"new_capacity"`         // C08: from new capacity to the start of spoor 2
	FirstIntake int `json:"first_intake"`         // C11: from assignment to intake
	PlanSigned  int `json:"plan_signed"`          // C11, C12: from assignment to the signed plan
	Directions  int `json:"directions"`           // C14: functions in a search profile
	NoResult    int `json:"no_result"`            // C16: an application without a word of its outcome
	ApplyHeavy  int `json:"no_application_heavy"` // C17: without application a known ground of a sanction
	NoAnswer    int `json:"no_answer"`            // C18: applications without any answer
	ReportHeavy int `json:"report_heavy"`         // C19: this late a known ground of a sanction
	Reported    int `json:"capacity_reported"`    // C20: from a change of capacity to the report of it
	Stagnation  int `json:"stagnation"`           // C22: without any movement
	FinalReport int `json:"final_report"`         // C32: before the last day of the re-integration report
	OpenLong    int `json:"application_open"`     // examination: an application without a step
}

// Defaults are the thresholds nobody changed.
func Defaults() Settings {
	var s Settings
	for _, t := range table {
		if p := s.field(t.Key); p != nil {
			*p = t.Default
		}
	}
	return s
}

// Of is the value of one threshold, 0 for a key that is none.
func (s Settings) Of(k Key) int {
	if p := s.field(k); p != nil {
		return *p
	}
	if t, known := ByKey(k); known {
		return t.Default
	}
	return 0
}

// ErrLaw is why a number of the law cannot be set.
var ErrLaw = errors.New("set by law")

// Most is the highest number that a threshold takes; some take less.
const Most = 10_000

// With is s with one threshold changed. It refuses unknown keys, numbers below 0 or above the limit of the
// threshold, and with ErrLaw what the law sets.
func (s Settings) With(k Key, n int) (Settings, error) {
	t, known := ByKey(k)
	p := s.field(k)
	switch {
	case !known:
		return s, fmt.Errorf("setting %q: no such threshold", string(k))
	case t.Fixed():
		return s, fmt.Errorf("setting %q: %w (%s)", string(k), ErrLaw, t.Source)
	case n < 0 || n > t.Limit():
		return s, fmt.Errorf("setting %q to %d: between 0 and %d", string(k), n, t.Limit())
	}
	*p = n
	return s, nil
}

func (s *Settings) field(k Key) *int {
	switch k {
	case KeyContactAmber:
		return &s.ContactAmber
	case KeyContactRed:
		return &s.ContactRed
	case KeyQuiet:
		return &s.Quiet
	case KeyReport:
		return &s.Report
	case KeyReview:
		return &s.Review
	case KeyEvaluation:
		return &s.Evaluation
	case KeyHorizon:
		return &s.Horizon
	case KeyWeek:
		return &s.Week
	case KeyLetter:
		return &s.Letter
	case KeyInterview:
		return &s.Interview
	case KeyContractEnd:
		return &s.ContractEnd
	}
	if p := s.WorkSettings.at(k); p != nil {
		return p
	}
	if p := s.PaperSettings.at(k); p != nil {
		return p
	}
	return s.CheckSettings.at(k)
}

func (s *WorkSettings) at(k Key) *int {
	switch k {
	case KeyPlacementEnd:
		return &s.PlacementEnd
	case KeyStretch:
		return &s.Stretch
	case KeyApply:
		return &s.Apply
	case KeyApplyElsewhere:
		return &s.ApplyElsewhere
	case KeyStalled:
		return &s.Stalled
	case KeyPlanned:
		return &s.Planned
	case KeyIntake:
		return &s.Intake
	case KeyOrientation:
		return &s.Orientation
	case KeyJobSearch:
		return &s.JobSearch
	case KeyAftercare:
		return &s.Aftercare
	case KeyStayFirst:
		return &s.StayFirst
	case KeyStaySecond:
		return &s.StaySecond
	case KeyStayThird:
		return &s.StayThird
	}
	return nil
}

func (s *PaperSettings) at(k Key) *int {
	switch k {
	case KeyHours:
		return &s.Hours
	case KeyCapacity:
		return &s.Capacity
	case KeyCertificate:
		return &s.Certificate
	case KeyUnsigned:
		return &s.Unsigned
	case KeyAsked:
		return &s.Asked
	case KeyAdvice:
		return &s.Advice
	case KeyEarlyIVA:
		return &s.EarlyIVA
	case KeyBenefit:
		return &s.Benefit
	case KeyRetention:
		return &s.Retention
	case KeyCopy:
		return &s.Copy
	}
	return nil
}

// Checks reports whether the threshold belongs to the checks of the RIV-toets and the examination of the
// dossiers alone, and not to the morning.
func (k Key) Checks() bool { return new(CheckSettings).at(k) != nil }

func (s *CheckSettings) at(k Key) *int {
	switch k {
	case KeyPerspective:
		return &s.Perspective
	case KeyNewCapacity:
		return &s.NewCapacity
	case KeyFirstIntake:
		return &s.FirstIntake
	case KeyPlanSigned:
		return &s.PlanSigned
	case KeyDirections:
		return &s.Directions
	case KeyNoResult:
		return &s.NoResult
	case KeyApplyHeavy:
		return &s.ApplyHeavy
	case KeyNoAnswer:
		return &s.NoAnswer
	case KeyReportHeavy:
		return &s.ReportHeavy
	case KeyReported:
		return &s.Reported
	case KeyStagnation:
		return &s.Stagnation
	case KeyFinalReport:
		return &s.FinalReport
	case KeyOpenLong:
		return &s.OpenLong
	}
	return nil
}
