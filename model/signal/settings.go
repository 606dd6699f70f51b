package signal

import "fmt"

// Key names a threshold.
type Key string

// The thresholds.
const (
	KeyContactAmber Key = "contact-amber"
	KeyContactRed   Key = "contact-red"
	KeyQuiet        Key = "contact-quiet"
	KeyReport       Key = "report"
	KeyReview       Key = "review"
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

	KeyHours       Key = "hours"
	KeyCapacity    Key = "capacity"
	KeyCertificate Key = "certificate"
	KeyUnsigned    Key = "unsigned"
	KeyAdvice      Key = "advice"
	KeyEarlyIVA    Key = "early-iva"
	KeyRetention   Key = "retention"
	KeyCopy        Key = "copy"
)

// Unit is what a threshold counts.
type Unit string

// The units.
const (
	Days    Unit = "days"
	Months  Unit = "months"
	Percent Unit = "percent"
)

// Settings are the thresholds of the rules, in days where a field does not say otherwise.
type Settings struct {
	WorkSettings
	PaperSettings
	ContactAmber int `json:"contact_amber"` // no contact: amber from this many days
	ContactRed   int `json:"contact_red"`   // and red from this many
	Quiet        int `json:"contact_quiet"` // no contact in an orientation with nothing planned
	Report       int `json:"report"`        // between two reports
	Review       int `json:"review"`        // between two looks at the first track
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
}

// PaperSettings are the thresholds of papers, hours and the office.
type PaperSettings struct {
	Hours       int `json:"hours"`       // percent of the hours agreed
	Capacity    int `json:"capacity"`    // age of a capacity document
	Certificate int `json:"certificate"` // a certificate that ends shows this long before
	Unsigned    int `json:"unsigned"`    // sent to be signed and not back
	Advice      int `json:"advice"`      // to carry out an advice
	EarlyIVA    int `json:"early_iva"`   // the last day of the early IVA shows this long before
	Retention   int `json:"retention"`   // months after closing
	Copy        int `json:"copy"`        // without a copy outside this laptop
}

// Threshold describes one setting: what it is by default and what that default rests on.
type Threshold struct {
	Key     Key
	Default int
	Kind    Kind
	Source  string
	Unit    Unit
}

// Off reports whether the threshold switches its rule off when it is zero: what an office waits for by its
// own habit it may also not wait for. What policy asks, and what looks ahead to a day, cannot be switched
// off so.
func (k Key) Off() bool {
	switch k {
	case KeyContactAmber, KeyReport, KeyReview, KeyApply, KeyApplyElsewhere, KeyStalled, KeyIntake,
		KeyOrientation, KeyJobSearch, KeyAftercare, KeyHours, KeyCapacity, KeyUnsigned, KeyAdvice, KeyCopy:
		return true
	}
	return false
}

// DefaultSettings are the thresholds nobody changed.
func DefaultSettings() Settings {
	var s Settings
	for _, t := range Thresholds() {
		*s.field(t.Key) = t.Default
	}
	return s
}

// Of is the value of one threshold, 0 for a key that is none.
func (s Settings) Of(k Key) int {
	if p := s.field(k); p != nil {
		return *p
	}
	return 0
}

// With is s with one threshold changed. It refuses unknown keys and negative numbers.
func (s Settings) With(k Key, days int) (Settings, error) {
	p := s.field(k)
	if p == nil {
		return s, fmt.Errorf("setting %q: no such threshold", string(k))
	}
	if days < 0 || days > 10_000 {
		return s, fmt.Errorf("setting %q to %d: between 0 and 10000", string(k), days)
	}
	*p = days
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
	return s.PaperSettings.at(k)
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
	case KeyAdvice:
		return &s.Advice
	case KeyEarlyIVA:
		return &s.EarlyIVA
	case KeyRetention:
		return &s.Retention
	case KeyCopy:
		return &s.Copy
	}
	return nil
}
