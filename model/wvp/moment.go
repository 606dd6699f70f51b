package wvp

import "spoorboek/model/civil"

// Moment is one statutory moment of a case, with the arithmetic it came from. The day to warn on is Due, the
// earlier of the two readings of the law; LegalLast is the last day that complies by the text.
type Moment struct {
	Code      Code       `json:"code"`
	Opens     civil.Date `json:"opens"` // first day it can be done; zero: no such day
	Warn      civil.Date `json:"-"`     // day from which to speak of it; zero: the caller's own horizon
	Due       civil.Date `json:"due"`
	LegalLast civil.Date `json:"legal_last_day"`
	Week      int        `json:"week"`  // sickness week of LegalLast
	K         int        `json:"k"`     // counting day of LegalLast, NotCounted when it hangs on another fact
	Actor     Actor      `json:"actor"` // who must do it
	Forecast  bool       `json:"forecast"`
	Waits     Anchor     `json:"waits"`  // with Forecast: the fact it hangs on, not yet recorded
	Lapsed    Lapse      `json:"lapsed"` // why it need not happen in this case; empty: it must
	Citation
	Arithmetic Arithmetic `json:"arithmetic"`
}

// NotCounted is the K of a moment that is reckoned in calendar days from a recorded fact.
const NotCounted = -1

// Citation is where a moment comes from and how sure that is.
type Citation struct {
	Rule      string    `json:"rule"`      // row of the statutory table, as 5 or 12a
	Basis     string    `json:"basis"`     // article, as ZW 38(1)
	Source    string    `json:"source"`    // where it was read
	Edition   string    `json:"edition"`   // the text or policy that was read, and since when it holds
	Certainty Certainty `json:"certainty"` // how far to trust it
}

// Arithmetic is how the three days of a moment were reckoned: both readings, so that a screen can show them.
type Arithmetic struct {
	Opens Reading `json:"opens"`
	Due   Reading `json:"due"`
	Legal Reading `json:"legal"`
}

// Reading is one sum: From, plus Days, plus the Shift of interruptions, gives On. "1e ziektedag 01-01-2026 +
// 294 dagen + 12 dagen onderbreking." A zero On is a reading that was not made.
type Reading struct {
	Anchor Anchor     `json:"anchor"`
	From   civil.Date `json:"from"`
	Days   int        `json:"days"`
	Shift  int        `json:"shift"`
	On     civil.Date `json:"on"`
}

// Anchor names the fact a reading starts from.
type Anchor string

// The anchors.
const (
	OnNothing           Anchor = ""
	OnFirstSick         Anchor = "first-sick-day"
	OnProblemAnalysis   Anchor = "problem-analysis"
	OnFirstYear         Anchor = "first-year-evaluation"
	OnEvaluation        Anchor = "last-evaluation"
	OnWeek42Report      Anchor = "week-42-report"
	OnRecalibration     Anchor = "last-recalibration"
	OnLetter            Anchor = "uwv-letter"
	OnLetterReceived    Anchor = "uwv-letter-received"
	OnExtension         Anchor = "extension"
	OnSanction          Anchor = "sanction"
	OnSanctionEnd       Anchor = "sanction-last-day"
	OnRepairReported    Anchor = "repair-reported"
	OnRepairEstablished Anchor = "repair-established"
	OnRIVIncomplete     Anchor = "riv-incomplete"
	OnAOW               Anchor = "aow"
	OnContractEnd       Anchor = "contract-end"
	OnRecovery          Anchor = "renewed-sickness" // only waited for: the gap is still open
)

// Lapse is why a moment need not happen in a case although its days are known.
type Lapse string

// The lapses.
const (
	Stands         Lapse = ""
	LapsedAOW      Lapse = "aow"        // past the AOW date, or AOW comes before the WIA
	LapsedNoReport Lapse = "safety-net" // no duty of an employer in the safety net (WIA 26(1), ZW 38(1))
)

// Actor is whose duty a moment is.
type Actor string

// The actors.
const (
	Employer  Actor = "employer"  // werkgever
	Employee  Actor = "employee"  // werknemer
	Physician Actor = "physician" // bedrijfsarts
	UWV       Actor = "uwv"
	Expert    Actor = "expert" // arbeidsdeskundige
	Coach     Actor = "coach"  // re-integratiecoach
)

// Certainty is how sure a rule is.
type Certainty string

// The certainties, from the statute's own text to our inference.
const (
	Law      Certainty = "law"
	Policy   Certainty = "policy"   // UWV's own rules
	Practice Certainty = "practice" // what the field does
	Inferred Certainty = "inferred"
)
