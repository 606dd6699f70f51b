package wvp

// The texts that were read, each with the day of the version (or of the last confirmation) behind it.
const (
	readWIA  = "WIA 2015-11-26"
	readZW   = "ZW 2015-09-02"
	readBW   = "BW 7 2015-11-26"
	readRP   = "Regeling procesgang 2023-07-01"
	readRPV  = "Regeling procesgang vangnetters 2007"
	readBR   = "Beleidsregels poortwachter 2009"
	readWP   = "Werkwijzer Poortwachter 2026-06"
	readHere = "praktijk 2026-06"
)

// law is the table of domain rules, in the order a case meets them. Columns of a Reckoning: the fact it
// starts from, opens, warn, due, legal last day, the fact a forecast waits for, and when it applies.
var law = [...]Rule{
	{
		Code: SickReport, Actor: Employer,
		Citation: Citation{"1", "contract arbodienst", "hulpnaongeval.nl", readHere, Practice},
		Reckonings: []Reckoning{
			{OnFirstSick, 0, NoDay, 6, 7, OnNothing, Always},
		},
	},
	{
		Code: UWVSickReport, Actor: Employer,
		Citation: Citation{"1", "ZW 38a(2),(3)", "wetten.overheid.nl/BWBR0001888", readZW, Law},
		Reckonings: []Reckoning{
			{OnFirstSick, 0, NoDay, 41, 42, OnNothing, WithNoRisk},
			{OnFirstSick, 0, NoDay, 3, 3, OnNothing, InSafetyNet},
		},
	},
	{
		Code: ProblemAnalysis, Actor: Physician, With: Employer,
		Citation: Citation{"2", "RP 2(2),(3)", "wetten.overheid.nl/BWBR0013540", readRP, Law},
		Reckonings: []Reckoning{
			{OnFirstSick, NoDay, NoDay, 41, 42, OnNothing, Always},
		},
	},
	{
		Code: ActionPlan, Actor: Employer, With: Employee,
		Citation: Citation{"3", "RP 4(1)-(3)", "Stcrt. 2023, 13931", readRP, Law},
		Reckonings: []Reckoning{
			{OnProblemAnalysis, 0, NoDay, 14, 14, OnNothing, Always},
			{OnFirstSick, NoDay, NoDay, 56, 56, OnProblemAnalysis, Always},
		},
		Exceptions: []Exception{
			{ID: "no-possibilities", Citation: Citation{"3", "RP 4(1)", "Stcrt. 2023, 13931", readRP, Law}},
		},
	},
	{
		Code: Evaluation, Actor: Employer, With: Employee,
		Citation: Citation{"4", "RP 4(2)b,4(4),(5)", "equivalence.nl, xperthractueel.nl", readHere, Practice},
		Reckonings: []Reckoning{
			{OnEvaluation, NoDay, NoDay, EveryEvaluation, EveryEvaluation, OnNothing, Always},
			{OnProblemAnalysis, NoDay, NoDay, 14 + EveryEvaluation, 14 + EveryEvaluation, OnEvaluation, Always},
			{OnFirstSick, NoDay, NoDay, 56 + EveryEvaluation, 56 + EveryEvaluation, OnEvaluation, Always},
		},
	},
	{
		Code: Recalibration, Actor: UWV,
		Citation: Citation{"2.6", "RP vangnetters", "wetten.overheid.nl/BWBR0022309", readRPV, Law},
		Reckonings: []Reckoning{
			{OnRecalibration, NoDay, NoDay, 182, 182, OnNothing, OnSickPay},
			{OnFirstSick, NoDay, NoDay, 181, 182, OnNothing, OnSickPay},
		},
	},
	{
		Code: Week42Report, Actor: Employer,
		Citation: Citation{"5", "ZW 38(1)", "wetten.overheid.nl/BWBR0001888", readZW, Law},
		Reckonings: []Reckoning{
			{OnFirstSick, 287, NoDay, 293, 294, OnNothing, Always},
		},
	},
	{
		Code: ExpertResearch, Actor: Expert, With: Employer,
		Citation: Citation{"7", "niet wettelijk", "wvp-trace.nl/1e-jaarevaluatie", readHere, Practice},
		Reckonings: []Reckoning{
			{OnFirstSick, 287, NoDay, 363, 363, OnNothing, Always},
		},
	},
	{
		Code: FirstYearEvaluation, Actor: Employer, With: Employee,
		Citation: Citation{"6", "RP 4(2)b", "Beleidsregels beoordelingskader poortwachter 5", readRP, Law},
		Reckonings: []Reckoning{
			{OnFirstSick, 315, NoDay, 363, 363, OnNothing, Always},
		},
	},
	{
		Code: SecondTrackStart, Actor: Employer, With: Coach,
		Citation: Citation{"8", "BW 7:658a(1)", "Werkwijzer Poortwachter 4.3.1", readWP, Policy},
		Reckonings: []Reckoning{
			{OnFirstYear, NoDay, NoDay, 42, 42, OnNothing, Always},
			{OnFirstSick, NoDay, 357, 405, 405, OnFirstYear, Always},
		},
		Exceptions: secondTrackExceptions,
	},
	{
		Code: EarlyIVALast, Actor: Employee, With: Physician,
		Citation: Citation{"9", "WIA 23(6), 66", "re-integratiegids-vo.nl, pulsinzetbaarheid.nl", readWIA, Law},
		Reckonings: []Reckoning{
			{OnFirstSick, 21, 413, 475, 475, OnNothing, Always},
		},
	},
	{
		Code: CurrentAssessment, Actor: Physician, ToWIA: true,
		Citation: Citation{"11", "WIA 25(3)", "poortwachtersloket.nl", readHere, Practice},
		Reckonings: []Reckoning{
			{OnExtension, -125, NoDay, -91, -91, OnNothing, Always},
			{OnFirstSick, 602, NoDay, 636, 636, OnNothing, Always},
		},
	},
	{
		Code: UWVLetter, Actor: UWV, ToWIA: true,
		Citation: Citation{"10", "WIA 64(2)", "wetten.overheid.nl/BWBR0019057", readWIA, Law},
		Reckonings: []Reckoning{
			{OnFirstSick, 609, NoDay, 622, 622, OnNothing, Always},
		},
	},
	{
		Code: ReintegrationReport, Actor: Employer, With: Employee, ToWIA: true,
		Citation: Citation{"11", "WIA 25(3),(4)", "wetten.overheid.nl/BWBR0019057", readWIA, Law},
		Reckonings: []Reckoning{
			{OnExtension, -125, NoDay, -91, -91, OnNothing, Always},
			{OnFirstSick, 602, NoDay, 636, 636, OnNothing, Always},
		},
	},
	{
		Code: ReportCompletion, Actor: Employer, ToWIA: true,
		Citation: Citation{"18", "WIA 25(8)", "Beleidsregels beoordelingskader poortwachter 5", readBR, Policy},
		Reckonings: []Reckoning{
			{OnRIVIncomplete, 0, NoDay, 7, 7, OnNothing, Always},
		},
	},
	{
		Code: NoRiskCutoff, Actor: Coach,
		Citation: Citation{"2.7", "ZW 29b(1)c", "wetten.overheid.nl/BWBR0001888", readZW, Inferred},
		Reckonings: []Reckoning{
			{OnSanctionEnd, NoDay, NoDay, -90, -90, OnNothing, Always},
			{OnExtension, NoDay, NoDay, -90, -90, OnNothing, Always},
			{OnFirstSick, NoDay, NoDay, 637, 637, OnNothing, Always},
		},
	},
	{
		Code: WIAApplication, Actor: Employee, With: Employer, ToWIA: true,
		Citation: Citation{"12", "WIA 64(3), 65", "poortwachtersloket.nl", readWIA, Law},
		Reckonings: []Reckoning{
			{OnLetter, NoDay, NoDay, 0, 0, OnNothing, Always},
			{OnExtension, -118, NoDay, -77, -77, OnNothing, Always},
			{OnFirstSick, 609, NoDay, 650, 650, OnNothing, Always},
		},
	},
	{
		Code: SanctionDecision, Actor: UWV, ToWIA: true,
		Citation: Citation{"13", "WIA 25(10),(11)", "wetten.overheid.nl/BWBR0019057", readWIA, Law},
		Reckonings: []Reckoning{
			{OnExtension, NoDay, NoDay, -42, 0, OnNothing, Always},
			{OnFirstSick, NoDay, NoDay, 685, 727, OnNothing, Always},
		},
	},
	{
		Code: WaitingPeriodLast, Actor: Employer, With: Employee,
		Citation: Citation{
			"14", "WIA 23(1), BW 7:629(1), 7:670(1)", "wetten.overheid.nl/BWBR0019057", readWIA, Law,
		},
		Reckonings: []Reckoning{
			{OnFirstSick, NoDay, NoDay, 727, 727, OnNothing, Always},
		},
	},
	{
		Code: WIAFirstDay, Actor: UWV, ToWIA: true,
		Citation: Citation{"14", "WIA 47(2), 54(2)", "wetten.overheid.nl/BWBR0019057", readWIA, Law},
		Reckonings: []Reckoning{
			{OnFirstSick, NoDay, NoDay, 728, 728, OnNothing, Always},
		},
	},
	{
		Code: ExtensionLast, Actor: Employer, With: Employee,
		Citation: Citation{"17", "WIA 24", "wetten.overheid.nl/BWBR0019057", readWIA, Law},
		Reckonings: []Reckoning{
			{OnExtension, NoDay, NoDay, 0, 0, OnNothing, Always},
		},
		Exceptions: []Exception{{
			ID: "shortened-extension", Days: 91,
			Citation: Citation{"17", "WIA 24(3)", "wetten.overheid.nl/BWBR0019057", readWIA, Law},
		}},
	},
	{
		// The last report that still shortens: UWV has three weeks, and the sanction ends six weeks later.
		Code: ShorteningRequest, Actor: Employer,
		Citation: Citation{"16", "WIA 25(12)-(14)", "wetten.overheid.nl/BWBR0019057", readWIA, Inferred},
		Reckonings: []Reckoning{
			{OnSanctionEnd, NoDay, NoDay, -63, -63, OnNothing, Always},
			{OnExtension, 1, NoDay, 301, 301, OnSanction, Always},
			{OnFirstSick, 728, NoDay, 1028, 1028, OnSanction, Always},
		},
	},
	{
		Code: ShorteningDecision, Actor: UWV,
		Citation: Citation{"16", "WIA 25(13)", "wetten.overheid.nl/BWBR0019057", readWIA, Law},
		Reckonings: []Reckoning{
			{OnRepairReported, 0, NoDay, 21, 21, OnNothing, Always},
		},
	},
	{
		Code: SanctionLastDay, Actor: Employer,
		Citation: Citation{"15", "WIA 25(9),(14)", "wetten.overheid.nl/BWBR0019057", readWIA, Law},
		Reckonings: []Reckoning{
			{OnSanctionEnd, NoDay, NoDay, 0, 0, OnNothing, Always},
			{OnExtension, NoDay, NoDay, 364, 364, OnSanction, Always},
			{OnFirstSick, NoDay, NoDay, 1091, 1091, OnSanction, Always},
		},
	},
	{
		Code: ContractEndReport, Actor: Employer,
		Citation: Citation{"2.6", "ZW 38(2)", "wetten.overheid.nl/BWBR0001888", readZW, Law},
		Reckonings: []Reckoning{
			{OnContractEnd, NoDay, NoDay, 0, 0, OnNothing, Always},
		},
	},
	{
		Code: ContractEndRIV, Actor: Employer, With: Employee,
		Citation: Citation{"2.6", "ZW 38(2)", "Werkwijzer Poortwachter 5.5-5.7", readZW, Law},
		Reckonings: []Reckoning{
			{OnContractEnd, NoDay, NoDay, 0, 0, OnNothing, ExitAfterSixWeeks},
		},
		Exceptions: []Exception{{
			ID:       "recovery-within-three-months",
			Citation: Citation{"2.6", "Werkwijzer 5.5-5.7", "Werkwijzer Poortwachter 5.5-5.7", readWP, Policy},
		}},
	},
	{
		Code: AOWDay, Actor: Employee,
		Citation: Citation{"2.5", "WIA 43(g), ZW 29(4)", "wetten.overheid.nl/BWBR0019057", readWIA, Law},
		Reckonings: []Reckoning{
			{OnAOW, NoDay, NoDay, 0, 0, OnNothing, Always},
		},
	},
	{
		Code: AOWWageLast, Actor: Employer,
		Citation: Citation{"2.5", "BW 7:629(2)", "werkgeverslijn.nl, wiainstituut.nl", readBW, Policy},
		Reckonings: []Reckoning{
			{OnFirstSick, NoDay, NoDay, 41, 41, OnNothing, IllPastAOW},
			{OnFirstSick, NoDay, NoDay, 90, 90, OnNothing, IllPastAOWOld},
			{OnAOW, NoDay, NoDay, 41, 41, OnNothing, Always},
		},
	},
}

// secondTrackExceptions are the grounds on which the second track may start later or not at all (rows 8a,
// 8b).
var secondTrackExceptions = []Exception{
	{
		ID: "own-employer-perspective", Months: 3, // after the first-year evaluation, structural, almost suitable
		Citation: Citation{"8a", "Werkwijzer 4.3.1", "tbv-online.nl", readWP, Policy},
	},
	{
		ID:       "aow-near", // within a year after the waiting period, both agree in writing
		Citation: Citation{"8a", "Werkwijzer 5.14", "tbv-online.nl", readWP, Policy},
	},
	{
		ID:       "no-capacity", // geen benutbare of marginale mogelijkheden
		Citation: Citation{"8a", "Werkwijzer 5.8, 5.9", "tbv-online.nl", readWP, Policy},
	},
	{
		ID:       "result-satisfactory", // small residual: the result is bevredigend already
		Citation: Citation{"8a", "Werkwijzer 4.3.1", "tbv-online.nl", readWP, Policy},
	},
	{
		ID: "capacity-came-late", Days: 56, // from establishing it: two weeks to adjust the plan, six to act
		Citation: Citation{"8b", "Werkwijzer 4.3.2", "tbv-online.nl", readWP, Policy},
	},
}
