package dossier

import (
	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/model/profile"
	"spoorboek/model/track"
)

type (
	application = pipeline.Application
	direction   = profile.Direction
)

// Papers is the register of documents, the capacity series, the search profile and the notes.
type Papers struct {
	Documents   []Document // by Day
	Assessments []capacity.Assessment
	Directions  []profile.Direction // by rank, then as they were added
	Notes       []Note              // by day
	Portrait    profile.Portrait
	Versions    []profile.Version   // of cv and letter, by day
	Reported    []capacity.Reported // changes that were mentioned, by day
}

// Document finds a document by its id.
func (p *Papers) Document(item journal.ID) (Document, bool) {
	return find(p.Documents, item, func(x *Document) journal.ID { return x.Item })
}

// Direction finds a line of the search profile by its id.
func (p *Papers) Direction(item journal.ID) (profile.Direction, bool) {
	return find(p.Directions, item, func(x *profile.Direction) journal.ID { return x.ID })
}

// Assessment finds a capacity document by its id.
func (p *Papers) Assessment(item journal.ID) (capacity.Assessment, bool) {
	return find(p.Assessments, item, func(x *capacity.Assessment) journal.ID { return x.ID })
}

// Version finds a version of the cv or a letter by its id.
func (p *Papers) Version(item journal.ID) (profile.Version, bool) {
	return find(p.Versions, item, func(x *profile.Version) journal.ID { return x.ID })
}

// The kinds of document that a rule or a gate reads.
const (
	DocExpert   = "ad-report"      // arbeidsdeskundig rapport
	DocPlan     = "plan"           // trajectplan
	DocPerson   = "person-profile" // persoonsprofiel
	DocSearch   = "search-profile" // zoekprofiel
	DocCV       = "cv"
	DocLetter   = "letter" // motivatiebrief
	DocProblem  = "problem-analysis"
	DocAction   = "action-plan"
	DocEJE      = "first-year-evaluation"
	DocOther    = "other"
	DocContract = "contract"

	DocEvaluation = "evaluation"          // zeswekelijkse evaluatie
	DocAdjustment = "adjustment"          // bijstelling plan van aanpak
	DocAnalysis   = "adjusted-analysis"   // bijstelling probleemanalyse
	DocCurrent    = "current-assessment"  // actueel oordeel
	DocFinal      = "final-evaluation"    // eindevaluatie
	DocMedical    = "medical-information" // that it was handed over, never what it says
	DocEmployee   = "employee-judgement"  // oordeel werknemer
	DocOpinion    = "expert-opinion"      // deskundigenoordeel
	DocWarning    = "warning"             // brief over niet meewerken
	DocSanction   = "sanction-decision"   // beschikking loonsanctie
	DocReport     = "final-report"        // eindrapportage van het bureau
)

// DocumentKinds returns the kinds of document. Capacity documents are registered as assessments.
func DocumentKinds() []string {
	return []string{
		DocExpert, DocPlan, DocPerson, DocSearch, DocCV, DocLetter, DocProblem, DocAction, DocEJE,
		DocEvaluation, DocCurrent, DocFinal, "uwv-letter", DocContract, DocAdjustment, DocAnalysis, DocMedical,
		DocEmployee, DocOpinion, DocWarning, DocSanction, DocReport, DocOther,
	}
}

// Document is one line of the register: that a paper exists, and the files that were kept of it.
type Document struct {
	Item     journal.ID
	Kind     string
	Date     civil.Date // the date on it
	Received civil.Date
	Sent     civil.Date // sent to be signed
	Signed   civil.Date
	Asked    civil.Date // asked for, not there yet
	Author   string
	Note     string
	Contains []string // of Contents: what was seen to stand in it
	Attached []Attachment
}

// Day returns the first day that is known of the document.
func (p Document) Day() civil.Date {
	return civil.Min(civil.Min(p.Date, p.Received), civil.Min(p.Sent, p.Signed))
}

// show adds to the evidence what the document proves on a day.
func (p Document) show(e *track.Evidence, on civil.Date) {
	if p.Day() > on {
		return
	}
	switch p.Kind {
	case DocPlan:
		if p.Signed <= on {
			e.PlanSigned = civil.Max(e.PlanSigned, p.Signed)
		}
		if p.Sent <= on {
			e.PlanSent = civil.Max(e.PlanSent, p.Sent)
		}
	case DocPerson:
		e.PersonProfile = true
	case DocSearch:
		e.SearchProfile = true
	case DocCV:
		e.CV = true
	}
}

// Note is a free note.
type Note struct {
	Item     journal.ID
	On       civil.Date
	Text     string
	Audience Audience
}
