package store

// Field is what a column of a spreadsheet means to the program.
type Field string

// FieldType is how the cells of a field are read.
type FieldType uint8

const (
	// TypeText is any text.
	TypeText FieldType = iota
	// TypeDay is a calendar day.
	TypeDay
	// TypeNumber is a number with a comma or a point.
	TypeNumber
	// TypeSpan is one or more "day t/m day".
	TypeSpan
	// TypePhase is a phase of the second track.
	TypePhase
	// TypeStatus is a stage of an application.
	TypeStatus
)

// FieldDropped marks a column that is left out on purpose.
const FieldDropped Field = "drop"

// Fields of both sheets.
const (
	FieldNumber Field = "number"
	FieldRemark Field = "remark"
)

// Fields of the caseload sheet.
const (
	FieldLastName      Field = "last-name"
	FieldPrefix        Field = "prefix"
	FieldFirstName     Field = "first-name"
	FieldFullName      Field = "name"
	FieldBorn          Field = "born"
	FieldPhone         Field = "phone"
	FieldMail          Field = "mail"
	FieldJob           Field = "job"
	FieldWeekHours     Field = "hours"
	FieldEmployer      Field = "employer"
	FieldContact       Field = "contact"
	FieldPrincipal     Field = "principal"
	FieldFirstSick     Field = "first-sick-day"
	FieldSecondTrack   Field = "second-track-start"
	FieldPhase         Field = "phase"
	FieldFirstTrack    Field = "first-track"
	FieldExpertReport  Field = "ad-report"
	FieldCapacity      Field = "fml"
	FieldPlanSigned    Field = "plan-signed"
	FieldLastContact   Field = "last-contact"
	FieldNextAction    Field = "next-action"
	FieldNextDay       Field = "next-action-day"
	FieldLastReport    Field = "last-report"
	FieldBudget        Field = "budget-hours"
	FieldSpent         Field = "spent-hours"
	FieldRecovered     Field = "recovered"
	FieldMaternity     Field = "maternity-leave"
	FieldFirstYearEval Field = "first-year-evaluation"
	FieldContractEnd   Field = "contract-end"
	FieldSanction      Field = "sanction-until"
	FieldOutcome       Field = "outcome"
	FieldClosedOn      Field = "closed-on"
	FieldGradeEmployee Field = "grade-employee"
	FieldGradeEmployer Field = "grade-employer"
)

// Fields of the applications sheet.
const (
	FieldAppliedOn   Field = "applied-on"
	FieldAppEmployer Field = "application-employer"
	FieldAppFunction Field = "application-function"
	FieldAppChannel  Field = "channel"
	FieldAppStatus   Field = "status"
	FieldAppMode     Field = "mode"
	FieldAppHours    Field = "application-hours"
)

// Fields of the sheets of contacts and of hours.
const (
	FieldContactOn  Field = "contact-on"
	FieldContactHow Field = "contact-kind"
	FieldWith       Field = "with"
	FieldMinutes    Field = "minutes"
	FieldTravel     Field = "travel"
	FieldGoal       Field = "goal"
	FieldDiscussed  Field = "discussed"
	FieldAgreed     Field = "agreed"
	FieldFollow     Field = "next"
	FieldOwn        Field = "own"
	FieldAudience   Field = "audience"
	FieldReview     Field = "review"
	FieldPayer      Field = "payer"
	FieldMark       Field = "mark" // which contact a row is of, and what stood in it when it left
)

// FieldSpec describes a field: the kind of sheet it belongs to, how its cells are read, and the
// headers it goes by. The first Dutch and the first English header are its name on screen and
// in an export in the standard layout.
type FieldSpec struct {
	Field   Field
	Kind    SheetKind
	Type    FieldType
	Dutch   []string
	English []string
}

// CaseloadFields are the fields of a caseload sheet in the order of the standard layout.
func CaseloadFields() []FieldSpec { return caseloadFields }

// ApplicationFields are the fields of an applications sheet in the order of the standard layout.
func ApplicationFields() []FieldSpec { return applicationFields }

// ContactFields are the fields of a sheet of contacts in the order of the standard layout.
func ContactFields() []FieldSpec { return contactFields }

// HoursFields are the fields of a sheet of hours in the order of the standard layout.
func HoursFields() []FieldSpec { return hoursFields }

// FieldsOf are the fields that a column of a sheet of a kind can stand for.
func FieldsOf(kind SheetKind) []FieldSpec {
	switch kind {
	case ApplicationSheet:
		return applicationFields
	case ContactSheet:
		return contactFields
	case HoursSheet:
		return hoursFields
	}
	return caseloadFields
}

// DroppedHeaders are words whose columns are left out on purpose, because an office may not
// keep them or has no use for them: the citizen number, the diagnosis and the reason of absence.
func DroppedHeaders() []string { return droppedHeaders }
