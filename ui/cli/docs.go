package cli

import (
	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
)

// dossierJSON is one dossier in show --json and in an export: what stands, without log, revision and heads.
// Names are stable; what is not known is null.
type dossierJSON struct {
	headJSON
	Person  personJSON     `json:"person"`
	Case    caseJSON       `json:"case"`
	Course  courseJSON     `json:"course"`
	Moments []standingJSON `json:"moments"`
	agendaJSON
	papersJSON
	searchJSON
	Applications []applicationJSON       `json:"applications"`
	Records      map[string][]recordJSON `json:"records"`
	Conflicts    []conflictJSON          `json:"conflicts"`
	Flags        []flagJSON              `json:"flags"`
}

// headJSON says which dossier it is, and how it stands on which day.
type headJSON struct {
	Dossier string     `json:"dossier"`
	ID      journal.ID `json:"id"`
	Name    *string    `json:"name"`
	Date    civil.Date `json:"date"`
	Phase   string     `json:"phase"`
	Week    *int       `json:"week"`
	Removed bool       `json:"removed"`
	Bin     *binJSON   `json:"bin"`
}

type personJSON struct {
	Name      *string    `json:"name"`
	First     *string    `json:"first"`
	Prefix    *string    `json:"prefix"`
	Last      *string    `json:"last"`
	Born      civil.Date `json:"born"`
	Phone     *string    `json:"phone"`
	Email     *string    `json:"email"`
	Job       *string    `json:"job"`
	Hours     *float64   `json:"hours"`
	Employer  *string    `json:"employer"`
	Contact   *string    `json:"employer_contact"`
	Principal *string    `json:"principal"`
}

type caseJSON struct {
	FirstSick   civil.Date    `json:"first_sick_day"`
	RunningFrom civil.Date    `json:"running_from"` // later than first_sick_day when a new case began
	Week        *int          `json:"week"`
	Arrangement string        `json:"arrangement"`
	NoRisk      bool          `json:"no_risk"`
	Resting     bool          `json:"resting"`
	Absences    []absenceJSON `json:"absences"`
	Decision    decisionJSON  `json:"decision"`
}

type absenceJSON struct {
	Item  journal.ID `json:"item"`
	From  civil.Date `json:"from"`
	To    civil.Date `json:"to"`
	Kind  string     `json:"kind"` // recovered or leave
	Cause *string    `json:"cause"`
}

type decisionJSON struct {
	LetterDate     civil.Date `json:"letter_date"`
	LetterReceived civil.Date `json:"letter_received"`
	Sanction       bool       `json:"sanction"`
	SanctionUntil  civil.Date `json:"sanction_until"`
	ExtensionUntil civil.Date `json:"extension_until"`
	AOW            civil.Date `json:"aow"`
	ContractEnd    civil.Date `json:"contract_end"`
	Reported       civil.Date `json:"repair_reported"`
	Established    civil.Date `json:"repair_established"`
	RIVIncomplete  civil.Date `json:"riv_incomplete"`
	Imposed        rulingJSON `json:"sanction_imposed"`
	Shortened      rulingJSON `json:"sanction_shortened"`
	Lifted         rulingJSON `json:"sanction_lifted"`
	Extended       civil.Date `json:"extension_granted"`
}

type courseJSON struct {
	Phase       string           `json:"phase"`
	PhaseSince  civil.Date       `json:"phase_since"`
	Paused      bool             `json:"paused"`
	PausedUntil civil.Date       `json:"paused_until"`
	FirstTrack  track.FirstTrack `json:"first_track"`
	assignmentJSON
	LastContact  civil.Date         `json:"last_contact"`
	Phases       []phaseJSON        `json:"phases"`
	PhasePlans   []phasePlanJSON    `json:"planned_phases"`
	Pauses       []pauseJSON        `json:"pauses"`
	FirstTracks  []firstJSON        `json:"first_tracks"`
	Outcome      outcomeJSON        `json:"outcome"`
	Satisfaction []satisfactionJSON `json:"satisfaction"`
}

// assignmentJSON is what was agreed with the principal, and the hours against it.
type assignmentJSON struct {
	Agreed       civil.Date `json:"agreed_on"`
	Assigned     civil.Date `json:"second_track_start"`
	AgreedEnd    civil.Date `json:"agreed_end"`
	Payer        *string    `json:"payer"`
	Budget       *float64   `json:"budget_hours"`
	Carried      *float64   `json:"carried_hours"`
	Spent        float64    `json:"spent_hours"`
	Travel       float64    `json:"travel_hours"`
	ReportEvery  *int       `json:"report_every"`
	ContactEvery *int       `json:"contact_every"`
}

type phaseJSON struct {
	Item   journal.ID        `json:"item"`
	Phase  string            `json:"phase"`
	On     civil.Date        `json:"on"`
	Reason *string           `json:"reason"`
	Unmet  []track.Condition `json:"unmet"`
}

type pauseJSON struct {
	Item   journal.ID `json:"item"`
	From   civil.Date `json:"from"`
	Until  civil.Date `json:"until"`
	Ended  civil.Date `json:"ended"`
	Reason *string    `json:"reason"`
}

type firstJSON struct {
	Item  journal.ID        `json:"item"`
	State *track.FirstTrack `json:"state"`
	On    civil.Date        `json:"on"`
	Hours *float64          `json:"hours"`
	Note  *string           `json:"note"`
}

type satisfactionJSON struct {
	Item     journal.ID `json:"item"`
	Who      string     `json:"who"`
	Score    *float64   `json:"score"`
	NoAnswer bool       `json:"no_answer"`
	Quote    *string    `json:"quote"`
	On       civil.Date `json:"on"`
}

type standingJSON struct {
	Code        wvp.Code   `json:"code"`
	Opens       civil.Date `json:"opens"`
	Due         civil.Date `json:"due"`
	LegalLast   civil.Date `json:"legal_last_day"`
	Week        *int       `json:"week"`
	Actor       wvp.Actor  `json:"actor"`
	Forecast    bool       `json:"forecast"`
	Status      string     `json:"status"` // open done moved not-applicable unknown
	Done        civil.Date `json:"done"`
	Moved       civil.Date `json:"moved"`
	Reason      *string    `json:"reason"`
	ConfirmedBy *string    `json:"confirmed_by"`
	ConfirmedOn civil.Date `json:"confirmed_on"`
}

type agendaJSON struct {
	Contacts     []contactJSON     `json:"contacts"`
	Appointments []appointmentJSON `json:"appointments"`
	Tasks        []taskJSON        `json:"tasks"`
	Snoozes      []snoozeJSON      `json:"snoozes"`
	Reports      []reportJSON      `json:"reports"`
	Drafts       []conceptJSON     `json:"report_drafts"`
	Readings     []readingJSON     `json:"report_readings"`
}

type contactJSON struct {
	Item        journal.ID          `json:"item"`
	On          civil.Date          `json:"on"`
	Kind        dossier.ContactKind `json:"kind"`
	With        *string             `json:"with"`
	Minutes     *int                `json:"minutes"`
	Travel      *int                `json:"travel"`
	Goal        *string             `json:"goal"`
	Discussed   *string             `json:"discussed"`
	Agreed      *string             `json:"agreed"`
	Next        *string             `json:"next"`
	Own         *string             `json:"own"`
	Audience    dossier.Audience    `json:"audience"`
	Review      bool                `json:"review"`
	Appointment *journal.ID         `json:"appointment"`
}

type appointmentJSON struct {
	Item    journal.ID          `json:"item"`
	On      civil.Date          `json:"on"`
	Time    civil.Time          `json:"time"`
	Place   *string             `json:"place"`
	With    *string             `json:"with"`
	Kind    dossier.ContactKind `json:"kind"`
	Made    civil.Date          `json:"made"`
	Result  dossier.Result      `json:"result"`
	Settled civil.Date          `json:"settled"`
	Note    *string             `json:"note"`
	Contact *journal.ID         `json:"contact"`
	Moves   []shiftJSON         `json:"moves"`
}

type shiftJSON struct {
	From   civil.Date `json:"from"`
	To     civil.Date `json:"to"`
	On     civil.Date `json:"on"`
	Reason *string    `json:"reason"`
}

type taskJSON struct {
	Item    journal.ID  `json:"item"`
	Text    string      `json:"text"`
	Due     civil.Date  `json:"due"`
	Added   civil.Date  `json:"added"`
	Done    civil.Date  `json:"done"`
	Dropped bool        `json:"dropped"`
	Because *string     `json:"drop_reason"`
	Code    *wvp.Code   `json:"code"`
	Moves   []shiftJSON `json:"moves"`
}

type snoozeJSON struct {
	Rule   *string     `json:"rule"`
	Item   *journal.ID `json:"item"`
	Code   *wvp.Code   `json:"code"`
	Until  civil.Date  `json:"until"`
	Reason string      `json:"reason"`
	On     civil.Date  `json:"on"`
}

type papersJSON struct {
	Documents   []documentJSON   `json:"documents"`
	Assessments []assessmentJSON `json:"assessments"`
	Directions  []directionJSON  `json:"directions"`
	Notes       []remarkJSON     `json:"notes"`
}

type documentJSON struct {
	Item     journal.ID `json:"item"`
	Kind     string     `json:"kind"`
	Date     civil.Date `json:"date"`
	Received civil.Date `json:"received"`
	Sent     civil.Date `json:"sent"`
	Signed   civil.Date `json:"signed"`
	Author   *string    `json:"author"`
	Note     *string    `json:"note"`
	Asked    civil.Date `json:"asked"`
	Contains []string   `json:"contains"`
	Files    []fileJSON `json:"files"`
	SignedBy []handJSON `json:"signed_by"`
	Checks   []string   `json:"checks"` // of the RIV checklist that read a document of this kind
}

// handJSON is one party that signed, and when.
type handJSON struct {
	By string     `json:"by"`
	On civil.Date `json:"on"`
}

// fileJSON is an attachment; its key is shown nowhere.
type fileJSON struct {
	File   string     `json:"file"`
	Name   string     `json:"name"`
	Size   int64      `json:"size"`
	SHA256 string     `json:"sha256"`
	Added  civil.Date `json:"added"`
}

type assessmentJSON struct {
	Item       journal.ID `json:"item"`
	Kind       string     `json:"kind"`
	On         civil.Date `json:"on"`
	Author     *string    `json:"author"`
	ValidUntil civil.Date `json:"valid_until"`
	HoursDay   *float64   `json:"hours_day"`
	HoursWeek  *float64   `json:"hours_week"`
	Text       *string    `json:"text"`

	Rubrics   map[string]*string `json:"rubrics"`
	Items     []capacity.Score   `json:"items"`
	BuildUp   []capacity.Grade   `json:"build_up"`
	Prognosis *string            `json:"prognosis"`
	Changes   []differenceJSON   `json:"changes"`
}

type directionJSON struct {
	Item     journal.ID `json:"item"`
	Function string     `json:"function"`
	Branch   *string    `json:"branch"`
	Hours    *float64   `json:"hours"`
	Fit      string     `json:"fit"`
	Prospect string     `json:"prospect"`
	Note     *string    `json:"note"`
	Dropped  bool       `json:"dropped"`
	groundsJSON
}

// groundsJSON is what a line of the search profile rests on.
type groundsJSON struct {
	Rank           *int           `json:"rank"`
	Region         *string        `json:"region"`
	Travel         *int           `json:"travel"`
	Advice         *string        `json:"advice"`
	AdviceReason   *string        `json:"advice_reason"`
	AdviceDocument *journal.ID    `json:"advice_document"`
	Judged         *judgementJSON `json:"judged"`
	Evidence       *string        `json:"evidence"`
	EvidenceOn     civil.Date     `json:"evidence_on"`
	Demand         *demandJSON    `json:"demand"`
}

type remarkJSON struct {
	Item     journal.ID       `json:"item"`
	On       civil.Date       `json:"on"`
	Text     string           `json:"text"`
	Audience dossier.Audience `json:"audience"`
}

type applicationJSON struct {
	Item      journal.ID     `json:"item"`
	Employer  *string        `json:"employer"`
	Function  *string        `json:"function"`
	Stage     pipeline.Stage `json:"stage"`
	Since     civil.Date     `json:"since"`
	Kind      *string        `json:"kind"`
	Channel   *string        `json:"channel"`
	Together  *string        `json:"together"`
	Hours     *float64       `json:"hours"`
	FollowUp  civil.Date     `json:"follow_up"`
	Note      *string        `json:"note"`
	Steps     []stepJSON     `json:"steps"`
	Placement *placementJSON `json:"placement"`
	traceJSON
}

// traceJSON is what proves an application, ties it to the rest and says whether it fits.
type traceJSON struct {
	Contact   *string        `json:"contact"`
	CV        *journal.ID    `json:"cv"`
	Evidence  *string        `json:"evidence"`
	Direction *journal.ID    `json:"direction"`
	Demand    *demandJSON    `json:"demand"`
	Judged    *judgementJSON `json:"judged"`
}

type stepJSON struct {
	Item   journal.ID     `json:"item"`
	Stage  pipeline.Stage `json:"stage"`
	On     civil.Date     `json:"on"`
	Reason *string        `json:"reason"`
}

type placementJSON struct {
	Start civil.Date `json:"start"`
	Until civil.Date `json:"until"`
	Hours *float64   `json:"hours"`
	Note  *string    `json:"note"`
}

type conflictJSON struct {
	Field string      `json:"field"`
	Item  *journal.ID `json:"item"`
	Sides []sideJSON  `json:"sides"`
}

type sideJSON struct {
	Entry journal.ID `json:"entry"`
	By    string     `json:"by"`
	On    civil.Date `json:"on"`
	Value string     `json:"value"`
}

type flagJSON struct {
	Code  dossier.FlagCode `json:"code"`
	Entry journal.ID       `json:"entry"`
}
