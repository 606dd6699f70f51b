package report

// Kind is a kind of document. Its names are those of the command line.
type Kind string

// The kinds of document.
const (
	Intake       Kind = "intake"       // intakeverslag
	Plan         Kind = "plan"         // trajectplan
	Progress     Kind = "progress"     // voortgangsrapportage
	Final        Kind = "final"        // eindrapportage
	Applications Kind = "applications" // sollicitatie-overzicht
	Threeway     Kind = "threeway"     // driegesprekverslag
	Physician    Kind = "physician"    // terugkoppeling aan de bedrijfsarts: functional facts only
	Handover     Kind = "handover"     // overdrachtsverslag
	Person       Kind = "person"       // all that is kept of one person (AVG, inzage)
)

// Audience is for whom a document is made.
type Audience string

// The audiences.
const (
	ForEmployer    Audience = "employer"    // werkgever
	ForPrincipal   Audience = "principal"   // opdrachtgever
	ForCasemanager Audience = "casemanager" // casemanager
	ForEmployee    Audience = "employee"    // werknemer
	ForUWV         Audience = "uwv"         // UWV
	ForPhysician   Audience = "physician"   // bedrijfsarts
	ForCoach       Audience = "coach"       // the coach herself, or the one who takes over
)

// Language is the language of a document, whatever that of the screen.
type Language string

// The languages.
const (
	Dutch   Language = "nl"
	English Language = "en"
)
