package sheet

import (
	"math"
	"slices"
	"strings"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/profile"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
	"spoorboek/store"
)

// here is what stands in a dossier for the fields of one row, in the form that is kept and compared, beside
// what the row said at the last import.
type here struct {
	standing map[store.Field]string
	last     map[string]string // field → value last imported; nil when never
}

// text is what an export writes: her own words where they still say what stands here.
func (h here) text(f store.Field) string {
	standing := h.standing[f]
	if last, ok := h.last[string(f)]; ok && same(f, last, standing) {
		return last
	}
	return standing
}

// same tells whether two values of a field mean the same.
func same(f store.Field, a, b string) bool {
	if a == b {
		return true
	}
	if a == "" || b == "" {
		return a+b == "0"
	}
	switch f {
	case store.FieldSpent:
		return alike(spentOf, a, b)
	case store.FieldFullName:
		return profile.ParseName(a) == profile.ParseName(b)
	case store.FieldPhase:
		return alike(phaseOf, a, b)
	case store.FieldAppStatus:
		return alike(stageOf, a, b)
	case store.FieldFirstTrack:
		return sameFirstTrack(a, b)
	case store.FieldAppChannel:
		return channelOf(a) == channelOf(b)
	case store.FieldAppMode:
		return modeOf(a) == modeOf(b)
	case store.FieldContactHow:
		return alike(howOf, a, b)
	case store.FieldAudience:
		return alike(audienceOf, a, b)
	case store.FieldReview:
		return yes(a) == yes(b)
	case store.FieldOutcome:
		x, _ := outcomeOf(a)
		y, _ := outcomeOf(b)
		return sameOutcome(x, y)
	}
	return false
}

// alike tells whether both values are read, and as the same.
func alike[T comparable](read func(string) (T, bool), a, b string) bool {
	x, okX := read(a)
	y, okY := read(b)
	return okX && okY && x == y
}

func sameFirstTrack(a, b string) bool {
	x, noteX, _ := firstTrackOf(a)
	y, noteY, _ := firstTrackOf(b)
	return x == y && noteX == noteY
}

func sameOutcome(a, b dossier.Outcome) bool {
	return a.Work == b.Work && a.Benefit == b.Benefit && a.Toets == b.Toets && a.End == b.End &&
		slices.Equal(a.Results, b.Results)
}

// caseloadKey is where a dossier keeps the values of its caseload row.
const caseloadKey = string(store.CaseloadSheet)

// caseloadHere reads the fields of the caseload sheet from a dossier.
func caseloadHere(d *dossier.Dossier, today civil.Date) here {
	h := here{standing: map[store.Field]string{}, last: d.Sheet[caseloadKey]}
	h.person(d)
	h.course(d, today)
	h.agenda(d, today)
	h.papers(d)
	h.remark(d)
	return h
}

func (h here) person(d *dossier.Dossier) {
	p := d.Person
	for field, text := range map[store.Field]string{
		store.FieldNumber: d.Number, store.FieldLastName: p.Last, store.FieldPrefix: p.Prefix,
		store.FieldFirstName: p.First, store.FieldFullName: p.Full(), store.FieldBorn: p.Born.String(),
		store.FieldPhone: p.Phone, store.FieldMail: p.Email, store.FieldJob: p.Job,
		store.FieldEmployer: d.Employer.Name, store.FieldContact: d.Employer.Contact,
		store.FieldPrincipal: d.Employer.Principal, store.FieldWeekHours: amount(p.Hours),
	} {
		h.standing[field] = text
	}
}

func (h here) course(d *dossier.Dossier, today civil.Date) {
	c := d.Course
	set := h.standing
	set[store.FieldFirstSick] = d.Case.FirstSick.String()
	set[store.FieldSecondTrack] = c.Assignment.Start.String()
	set[store.FieldPhase] = phaseNames[d.Phase(today)]
	set[store.FieldClosedOn] = d.Closed(today).String()
	set[store.FieldFirstTrack] = firstTrackHere(d, today)
	set[store.FieldBudget] = amount(c.Assignment.Budget)
	set[store.FieldSpent] = amount(hundredths(d.Hours()))
	set[store.FieldContractEnd] = d.Case.Decision.ContractEnd.String()
	set[store.FieldSanction] = d.Case.Decision.SanctionUntil.String()
	set[store.FieldFirstYearEval] = d.Moments[wvp.FirstYearEvaluation].Done.String()
	var gaps, leaves []string
	for _, g := range d.Case.Gaps {
		gaps = append(gaps, g.Span.String())
	}
	for _, l := range d.Case.Leaves {
		leaves = append(leaves, l.Span.String())
	}
	set[store.FieldRecovered] = strings.Join(gaps, ", ")
	set[store.FieldMaternity] = strings.Join(leaves, ", ")
	set[store.FieldOutcome] = outcomeHere(c.Outcome)
	for _, s := range c.Satisfaction {
		switch s.Who {
		case "employee":
			set[store.FieldGradeEmployee] = amount(s.Score)
		case "employer":
			set[store.FieldGradeEmployer] = amount(s.Score)
		}
	}
}

// outcomeHere gives the text that the outcome was read from while that still says the same.
func outcomeHere(o dossier.Outcome) string {
	if read, _ := outcomeOf(o.Note); o.Note != "" && sameOutcome(read, o) {
		return o.Note
	}
	return outcomeName(o)
}

func firstTrackHere(d *dossier.Dossier, today civil.Date) string {
	for _, s := range slices.Backward(d.Course.First) {
		if s.On > today || s.State == "" {
			continue
		}
		if s.State == track.FirstUnknown {
			return s.Note
		}
		if s.Note == "" {
			return firstTrackNames[s.State]
		}
		running := firstTrackNames[track.Running] + ", " + s.Note
		if state, _, _ := firstTrackOf(running); state == s.State {
			return running
		}
		return firstTrackNames[s.State] + ", " + s.Note
	}
	return ""
}

// agenda finds the next action: the open task of the last import, else the first open one by day.
func (h here) agenda(d *dossier.Dossier, today civil.Date) {
	h.standing[store.FieldLastContact] = d.LastContact(today).String()
	var report civil.Date
	for _, r := range d.Agenda.Reports {
		report = civil.Max(report, r.On)
	}
	h.standing[store.FieldLastReport] = report.String()
	if t, ok := nextTask(d, h.last[string(store.FieldNextAction)]); ok {
		h.standing[store.FieldNextAction] = t.Text
		h.standing[store.FieldNextDay] = t.Due.String()
	}
}

func nextTask(d *dossier.Dossier, imported string) (dossier.Task, bool) {
	var best dossier.Task
	found := false
	for _, t := range d.Agenda.Tasks {
		if !t.Open() {
			continue
		}
		if imported != "" && t.Text == imported {
			return t, true
		}
		sooner := !t.Due.IsZero() && (best.Due.IsZero() || t.Due < best.Due)
		if !found || sooner {
			best, found = t, true
		}
	}
	return best, found
}

func (h here) papers(d *dossier.Dossier) {
	var expert, signed civil.Date
	for _, p := range d.Papers.Documents {
		switch p.Kind {
		case dossier.DocExpert:
			expert = civil.Max(expert, p.Date)
		case dossier.DocPlan:
			signed = civil.Max(signed, p.Signed)
		}
	}
	h.standing[store.FieldExpertReport] = expert.String()
	h.standing[store.FieldPlanSigned] = signed.String()
	var fml civil.Date
	for _, a := range d.Papers.Assessments {
		if a.Kind != capacity.Consult {
			fml = civil.Max(fml, a.On)
		}
	}
	h.standing[store.FieldCapacity] = fml.String()
}

// remark is the note of the last import while it stands, else the latest note.
func (h here) remark(d *dossier.Dossier) {
	for _, n := range d.Papers.Notes {
		h.standing[store.FieldRemark] = n.Text
		if n.Text == h.last[string(store.FieldRemark)] {
			return
		}
	}
}

func amount(n float64) string {
	if n == 0 {
		return ""
	}
	return plainNumber(n)
}

// spentOf reads hours as a sheet shows them.
func spentOf(text string) (float64, bool) {
	n, ok := numberOf(text)
	return hundredths(n), ok
}

// hundredths rounds hours that were made of minutes: 8 h 25 is 8.42 in a sheet.
func hundredths(n float64) float64 { return math.Round(n*100) / 100 }
