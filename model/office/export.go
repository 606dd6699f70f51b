package office

import (
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
)

// What is the sort of thing that left the program.
type What string

// What can leave. An entry of before there were sorts has none: it was a spreadsheet.
const (
	Spreadsheet What = "spreadsheet" // the caseload or the applications
	Data        What = "data"        // dossiers with their journals, as JSON
	PersonCopy  What = "person"      // the copy that somebody may ask of her own data (inzage)
	Document    What = "report"      // a document for one audience
	Calendar    What = "agenda"      // appointments and deadlines
	Bundle      What = "bundle"      // dossiers for another laptop
	Attachment  What = "attachment"  // a file that was attached to a document
	Certificate What = "certificate" // the proof of an erasure
	DayList     What = "daylist"     // what a coach takes along on one day
)

// Whats are all sorts, in the order in which a list of them reads well.
func Whats() []What {
	return []What{Spreadsheet, Data, PersonCopy, Document, Calendar, Bundle, Attachment, Certificate, DayList}
}

// ExportLogged says that something left the program: what sort of thing, how much, for whom and why, never
// its content. For is a role (employer, employee, uwv …), not a name, because the log outlives a dossier
// that is erased.
type ExportLogged struct {
	Format   string       `json:"format"`
	Dossiers int          `json:"dossiers"`
	What     What         `json:"what,omitzero"`
	Report   string       `json:"report,omitzero"` // the kind of report: progress, final …
	For      string       `json:"for,omitzero"`
	Reason   plain.Text   `json:"reason,omitzero"`
	About    []journal.ID `json:"about,omitempty"`    // the dossiers, when they are few enough to name
	Withheld []Withheld   `json:"withheld,omitempty"` // what was left out of a person's copy, and why
	Begun    bool         `json:"begun,omitzero"`     // still to be written: an ExportEnded tells how it went
}

// Withheld is a part that was left out of the copy of a person's data, with the reason that the law asks for.
type Withheld struct {
	Part   string     `json:"part"`
	Reason plain.Text `json:"reason"`
}

// mostAbout is the number of dossiers that an export names; one of more is one of the whole caseload.
const mostAbout = 50

// Naming is f with the dossiers it is about: their number, and which ones when they are few.
func (f ExportLogged) Naming(ids ...journal.ID) ExportLogged {
	f.Dossiers = len(ids)
	if f.About = nil; len(ids) <= mostAbout {
		f.About = ids
	}
	return f
}

// Kind returns "export.logged".
func (ExportLogged) Kind() journal.Kind { return "export.logged" }

// Version returns 3: what, for whom, why and about whom came later, and then which report and that it was
// only begun.
func (ExportLogged) Version() uint16 { return 3 }

func (f ExportLogged) apply(o *Office, e *journal.Entry) {
	if f.What == "" {
		f.What = Spreadsheet
	}
	state := Given
	if f.Begun {
		state = Begun
	}
	o.Exports = append(o.Exports, Export{
		On: e.On, At: e.Recorded, By: e.By, Entry: e.ID, State: state, ExportLogged: f,
	})
}

// ExportEnded says what came of an export that was logged: it was written whole, or nothing of it was left.
type ExportEnded struct {
	Export journal.ID `json:"export"` // the entry that logged it
	Failed bool       `json:"failed,omitzero"`
}

// Kind returns "export.ended".
func (ExportEnded) Kind() journal.Kind { return "export.ended" }

func (f ExportEnded) apply(o *Office, _ *journal.Entry) {
	for i := range o.Exports {
		if o.Exports[i].Entry != f.Export {
			continue
		}
		o.Exports[i].State = Given
		if f.Failed {
			o.Exports[i].State = Failed
		}
	}
}

// State is what came of an export.
type State string

// The states. An export that stays begun was broken off: nobody knows how much of it left.
const (
	Given  State = "given"  // it left
	Begun  State = "begun"  // begonnen, niet voltooid
	Failed State = "failed" // mislukt: nothing was given
)

// Export is something that left the program.
type Export struct {
	On    civil.Date
	At    time.Time
	By    string
	Entry journal.ID
	State State
	ExportLogged
}
