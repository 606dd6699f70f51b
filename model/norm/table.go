package norm

// where a number comes from that no text names
const coach = "coach"

const (
	nazorg   = "nazorg 1, 3 en 6 maanden"
	beleid8  = "Beleidsregels beoordelingskader poortwachter 8, C21"
	wijzer31 = "Werkwijzer Poortwachter 4.3.1, C07"
	wijzer32 = "Werkwijzer Poortwachter 4.3.2, C08"
)

// table lists every threshold: its key, its default, what it counts, what the default rests on, whether zero
// switches it off, and its source.
var table = []Threshold{
	{KeyContactAmber, 14, Days, Own, true, coach},
	{KeyContactRed, 21, Days, Own, false, coach},
	{KeyQuiet, 28, Days, Own, false, coach},
	{KeyReport, 42, Days, Practice, true, "RP 4(2), C19"},
	{KeyReview, 42, Days, Practice, true, "Beleidsregels beoordelingskader poortwachter 5, C10"},
	{KeyEvaluation, 42, Days, Practice, true, "RP 4(2)b, C05"},
	{KeyHorizon, 14, Days, Own, false, coach},
	{KeyWeek, 7, Days, Own, false, coach},
	{KeyLetter, 8, Days, Policy, false, "WIA 64(2), C29"},
	{KeyInterview, 5, Days, Own, false, coach},
	{KeyContractEnd, 42, Days, Practice, false, "BW 7:668"},

	{KeyPlacementEnd, 14, Days, Own, false, coach},
	{KeyStretch, 42, Days, Policy, false, beleid8},
	{KeyApply, 21, Days, Own, true, "C17"},
	{KeyApplyElsewhere, 14, Days, Own, true, "C17"},
	{KeyStalled, 21, Days, Own, true, coach},
	{KeyPlanned, 4, Days, Own, false, coach},
	{KeyIntake, 42, Days, Own, true, "C11"},
	{KeyOrientation, 84, Days, Own, true, coach},
	{KeyJobSearch, 182, Days, Own, true, coach},
	{KeyAftercare, 182, Days, Own, true, coach},
	{KeyStayFirst, 1, Months, Practice, true, nazorg},
	{KeyStaySecond, 3, Months, Practice, true, nazorg},
	{KeyStayThird, 6, Months, Practice, true, nazorg},

	{KeyHours, 80, Percent, Own, true, coach},
	{KeyCapacity, 183, Days, Practice, true, "LAB, C01"},
	{KeyCertificate, 42, Days, Own, false, coach},
	{KeyUnsigned, 14, Days, Own, true, "C11"},
	{KeyAsked, 14, Days, Own, true, coach},
	{KeyAdvice, 42, Days, Practice, true, "C24"},
	{KeyEarlyIVA, 62, Days, Practice, false, "WIA 23(6)"},
	{KeyBenefit, 15, Days, Own, true, coach},
	{KeyRetention, 24, Months, Practice, false, "AVG 5(1)e"},
	{KeyCopy, 14, Days, Own, true, coach},

	{KeyPerspective, 3, Months, Policy, false, wijzer31},
	{KeyNewCapacity, 56, Days, Policy, false, wijzer32},
	{KeyFirstIntake, 14, Days, Own, true, "C11"},
	{KeyPlanSigned, 42, Days, Own, true, "C11, C12"},
	{KeyDirections, 3, Number, Own, true, "rviregister.nl, C14"},
	{KeyNoResult, 42, Days, Own, true, "C16"},
	{KeyApplyHeavy, 42, Days, Own, true, "C17"},
	{KeyNoAnswer, 20, Number, Own, true, "C18"},
	{KeyReportHeavy, 14, Days, Own, false, "C19"},
	{KeyReported, 14, Days, Own, true, "Werkwijzer Poortwachter 4.3.4, C20"},
	{KeyStagnation, 42, Days, Own, true, "Beleidsregels beoordelingskader poortwachter 10, C22"},
	{KeyFinalReport, 27, Days, Own, false, "C32"},
	{KeyOpenLong, 60, Days, Own, true, coach},

	{KeyRecovery, NewCaseAfter, Days, Law, false, "BW 7:629(10), WIA 23(3), ZW 38(1)"},
	{KeyLeave, AssumedLeave, Days, Law, false, "WAZO 3:1"},
}
