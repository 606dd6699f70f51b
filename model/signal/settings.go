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
)

// Settings are the thresholds of the rules, all in days.
type Settings struct {
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

// Threshold describes one setting: what it is by default and what that default rests on.
type Threshold struct {
	Key     Key
	Default int
	Kind    Kind
	Source  string
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
		return s, fmt.Errorf("setting %q to %d: between 0 and 10000 days", string(k), days)
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
	return nil
}
