package wvp

// Code names a statutory moment. Codes are in files and scripts: they never change.
type Code string

// The codes, in the order of the law.
const (
	SickReport          Code = "sick-report"           // ziekmelding bij de arbodienst
	UWVSickReport       Code = "uwv-sick-report"       // ziekmelding bij UWV (vangnet, no-risk)
	ProblemAnalysis     Code = "problem-analysis"      // probleemanalyse
	ActionPlan          Code = "action-plan"           // plan van aanpak
	Evaluation          Code = "evaluation"            // zeswekelijkse evaluatie
	Recalibration       Code = "recalibration"         // herijking (vangnet, eigenrisicodrager)
	Week42Report        Code = "week-42-report"        // 42e-weeksmelding
	ExpertResearch      Code = "expert-research"       // arbeidsdeskundig onderzoek
	FirstYearEvaluation Code = "first-year-evaluation" // eerstejaarsevaluatie
	SecondTrackStart    Code = "second-track-start"    // start spoor 2
	EarlyIVALast        Code = "early-iva-last"        // laatste dag aanvraag vervroegde IVA
	CurrentAssessment   Code = "current-assessment"    // actueel oordeel bedrijfsarts
	UWVLetter           Code = "uwv-letter"            // UWV-brief WIA-aanvraag
	ReintegrationReport Code = "reintegration-report"  // re-integratieverslag (RIV)
	ReportCompletion    Code = "report-completion"     // aanvullen van het RIV
	NoRiskCutoff        Code = "no-risk-cutoff"        // no-risk: geen dienstverband elders vóór deze dag
	WIAApplication      Code = "wia-application"       // WIA-aanvraag
	SanctionDecision    Code = "sanction-decision-last"
	WaitingPeriodLast   Code = "waiting-period-last-day" // einde wachttijd
	WIAFirstDay         Code = "wia-first-day"
	ExtensionLast       Code = "extension-last-day"  // einde vrijwillige verlenging
	ShorteningRequest   Code = "shortening-request"  // bekortingsverzoek
	ShorteningDecision  Code = "shortening-decision" // beslissing op bekortingsverzoek
	SanctionLastDay     Code = "sanction-last-day"   // einde loonsanctie
	ContractEndReport   Code = "contract-end-report" // ziek uit dienst melden
	ContractEndRIV      Code = "contract-end-riv"    // RIV bij einde dienstverband
	AOWDay              Code = "aow-day"             // AOW-datum
	AOWWageLast         Code = "aow-wage-last-day"   // laatste dag loon na AOW-datum
)
