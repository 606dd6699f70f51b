package report

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
)

// Errors of Write.
var (
	// ErrKind says that there is no such document, or that it is not written from a View.
	ErrKind = errors.New("no such kind of document")
	// ErrReader says that a document of this kind is not for that audience.
	ErrReader = errors.New("not for this audience")
)

// Order says which document is asked for.
type Order struct {
	Kind     Kind
	Audience Audience
	Language Language   // Dutch unless said
	Day      civil.Date // the day on its front
	Since    civil.Date // what is new from this day on; zero: since the last one that was sent
}

// Desk is what the office puts into its documents.
type Desk struct {
	Office      Letterhead
	Coach       string
	Finance     Finance // its zero value is the standing text
	ReportEvery int     // days between two reports where the assignment says none
	Labels      capacity.Labels
}

// standingRhythm are the days between two reports where nothing was agreed.
const standingRhythm = 42

// builders write the body of each kind.
var builders = map[Kind]func(*writer){
	Intake: writeIntake, Plan: writePlan, Progress: writeProgress, Final: writeFinal,
	Applications: writeApplications, Threeway: writeThreeway, Physician: writePhysician, Handover: writeHandover,
}

// Write makes a document from a dossier: by way of the View of its audience, so that nothing else can get
// into it. ErrKind and ErrReader where there is no such document.
func Write(d *dossier.Dossier, o Order, desk Desk) (Document, error) {
	build, ok := builders[o.Kind]
	if !ok {
		return Document{}, fmt.Errorf("write %q: %w", o.Kind, ErrKind)
	}
	if !slices.Contains(readersOf[o.Kind], o.Audience) {
		return Document{}, fmt.Errorf("write %s for %q: %w", o.Kind, o.Audience, ErrReader)
	}
	w := &writer{
		View: ViewOf(d, o.Audience, o.Day), News: NewsFor(d, o.Kind, o.Audience, o.Day, o.Since),
		lang: cmp.Or(o.Language, Dutch), desk: desk,
	}
	w.Capacity.Labels = desk.Labels
	w.next = nextReport(d, o, cmp.Or(desk.ReportEvery, standingRhythm))
	build(w)
	return Document{
		Kind: o.Kind, Audience: o.Audience, Language: w.lang, Title: titleOf(w, o.Kind), Subject: subjectLine(w),
		Day: o.Day, Author: desk.Coach, Office: desk.Office, Blocks: w.blocks,
	}, nil
}

// titleOf names the document, with its number where there are several in a trajectory.
func titleOf(w *writer, k Kind) string {
	name := w.word("kind", string(k))
	if k == Progress {
		name += " " + strconv.Itoa(w.Number+1)
	}
	return name
}

func subjectLine(w *writer) string {
	return joined(" · ", personName(w), w.say("dossier ", "dossier ")+w.Subject.Number, w.Subject.Employer)
}

func personName(w *writer) string {
	if name := w.Subject.Person.Spoken(); name != "" {
		return name
	}
	return w.say("naam onbekend", "name not known")
}

// putFront says whom it is about and how things stand: every document begins with it.
func putFront(w *writer) {
	p := pairs{w: w}
	p.owe("Werknemer", "Employee", joined(", ", w.Subject.Person.Spoken(), w.Subject.Person.Job))
	p.owe("Werkgever", "Employer", joined(", ", w.Subject.Employer, w.Subject.Contact))
	p.add("Opdrachtgever", "Principal", w.Subject.Principal)
	p.owe("Eerste ziektedag", "First day of sickness", w.day(w.Course.FirstSick))
	if w.Course.Week > 0 {
		p.add("Ziekteweek", "Week of sickness", strconv.Itoa(w.Course.Week))
	}
	p.add("Einde wachttijd", "End of the waiting period", w.day(w.Course.WaitingEnds))
	p.owe("Start spoor 2", "Start of track 2", w.day(w.Course.Assigned))
	phase := w.word("phase", w.Course.Phase.Name())
	if w.Course.Paused {
		phase += w.say(" (gepauzeerd)", " (paused)")
	}
	p.add("Fase", "Phase", phase)
	p.add("Uren besteed", "Hours used", hoursUsed(w))
	p.done()
}

func hoursUsed(w *writer) string {
	h := w.Course.Hours
	if h.Spent == 0 {
		return ""
	}
	s := w.hours(round(h.Spent))
	if h.Budget > 0 {
		s += w.say(" van ", " of ") + w.hours(h.Budget)
	}
	return s
}

func round(v float64) float64 { return float64(int(v*10+0.5)) / 10 }

// periodOf says which days the document is about.
func periodOf(w *writer) string {
	if w.From.IsZero() {
		return w.say("de tijd t/m ", "the time up to ") + w.day(w.Day)
	}
	return w.span(w.From, w.Day)
}

// nextReport is the day of the next progress report: one rhythm after the last that was sent, or after this
// one where this is it. Zero when none is to come.
func nextReport(d *dossier.Dossier, o Order, every int) civil.Date {
	due := progressDue(d, o.Day, every)
	if o.Kind == Progress && !due.IsZero() {
		return o.Day.Add(cmp.Or(d.Course.Assignment.ReportEvery, every))
	}
	return due
}
