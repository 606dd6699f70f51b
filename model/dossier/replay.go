package dossier

import (
	"cmp"
	"math"
	"slices"
	"time"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/pipeline"
	"spoorboek/model/profile"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
)

// Replay folds a journal into a dossier. It is total and deterministic: the same entries in any order give
// the same dossier, and what is odd is flagged.
func Replay(id journal.ID, entries []journal.Entry) *Dossier {
	return replay(id, journal.Order(decoded(entries)), func(*journal.Entry) bool { return true })
}

// ReplayKnown is Replay by what had been recorded at that time.
func ReplayKnown(id journal.ID, entries []journal.Entry, until time.Time) *Dossier {
	known := make([]journal.Entry, 0, len(entries))
	for i := range entries {
		if !entries[i].Recorded.After(until) {
			known = append(known, entries[i])
		}
	}
	return Replay(id, known)
}

// Extend is Replay over the union of the dossier's journal and entries.
func (d *Dossier) Extend(entries []journal.Entry) *Dossier {
	longer := replay(d.ID, d.Trail.Line.Extend(decoded(entries)), func(*journal.Entry) bool { return true })
	return evaluated(longer, d.Case.EvaluateEvery)
}

// Under is the dossier with the calendar as an office holds to it: the evaluations of the plan of action come
// after its own number of days. What the law says of the other moments no office sets.
func Under(d *Dossier, set norm.Settings) *Dossier { return evaluated(d, wvp.Agreed(set.Evaluation)) }

func evaluated(d *Dossier, every int) *Dossier {
	if d.Case.EvaluateEvery == every {
		return d
	}
	under := *d
	under.Case.EvaluateEvery = every
	under.Calendar = wvp.Of(under.Case)
	return &under
}

// applier is a fact that moves the state of a dossier.
type applier interface {
	journal.Fact
	apply(r *replayer, e *journal.Entry)
}

// sort tells items apart, since an id alone does not say what it names.
type sort uint8

const (
	sortAbsence sort = iota
	sortAppointment
	sortTask
	sortApplication
	sortDocument
	sortDirection
	sortAssessment
	sortContact
	sortNote
	sortVersion
	sortReported
	sortPhase
	sortPause
	sortFirst
	sortAnswer
	sortStep
)

// replayer is the state of one replay.
type replayer struct {
	d       *Dossier
	at      int // the place in the line of the entry that is applied
	opened  bool
	items   map[journal.ID]place
	turns   []turn
	ended   map[journal.ID]int    // by pause: the place in the line of the last word on its end
	latest  map[string]civil.Date // per series: the latest day so far
	about   journal.ID            // the item that a patch is about
	touched map[field][]statement // nil unless the journal is forked
	dated   []int                 // entries to hold against the day of closing
	filed   map[journal.ID]int    // by act, the document it registered
	ahead   map[journal.ID]bool   // entries that stand and are left out, being of a later day
}

// place is where an item stands in its list.
type place struct {
	sort sort
	at   int32
}

// turn is the start of a pause, or the end of whatever pause runs on its day.
type turn struct {
	on    civil.Date
	at    int // the place in the line
	pause int // the place in the list of pauses, or resumes
}

// resumes is the pause of a turn that ends one.
const resumes = -1

func replay(id journal.ID, line journal.Line, wanted func(*journal.Entry) bool) *Dossier {
	live := line.Live()
	d := &Dossier{
		ID:      id,
		Moments: map[wvp.Code]MomentState{},
		Sheet:   map[string]map[string]string{},
		Trail:   Trail{Line: line, Live: live, Heads: line.Heads(), Count: len(line.Entries)},
	}
	r := &replayer{d: d, items: make(map[journal.ID]place, len(line.Entries)/2), latest: map[string]civil.Date{},
		ahead: map[journal.ID]bool{}, filed: map[journal.ID]int{},
		ended: map[journal.ID]int{}}
	if line.Forked {
		r.touched = map[field][]statement{}
	}
	for i := range line.Entries {
		e := &line.Entries[i]
		d.Trail.LastRecorded = later(d.Trail.LastRecorded, e.Recorded)
		if live[i] && wanted(e) {
			r.at = i
			r.entry(e)
		} else if e.Expunged() {
			r.flag(FlagExpunged, e)
		} else if live[i] {
			r.ahead[e.ID] = true
		}
	}
	r.finish()
	return d
}

// decoded returns the entries with their facts, decoding only those that came without.
func decoded(entries []journal.Entry) []journal.Entry {
	for i := range entries {
		if entries[i].Fact == nil && entries[i].Payload != nil {
			entries = slices.Clone(entries)
			for j := i; j < len(entries); j++ {
				if e := &entries[j]; e.Fact == nil && e.Payload != nil {
					e.Fact = Decode(e.Kind, e.Version, e.Payload)
				}
			}
			return entries
		}
	}
	return entries
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

func (r *replayer) entry(e *journal.Entry) {
	switch f := e.Fact.(type) {
	case applier:
		f.apply(r, e)
	case journal.Retracted, journal.Expunged:
	default:
		r.flag(FlagUnknown, e)
	}
}

// keep remembers where the item stands that e made.
func (r *replayer) keep(id journal.ID, s sort, at int) { r.items[id] = place{s, int32(at)} }

// item finds an item, or flags that e speaks of one that is gone.
func (r *replayer) item(e *journal.Entry, id journal.ID, s sort) (int, bool) {
	p, ok := r.items[id]
	if !ok || p.sort != s {
		if !r.ahead[id] {
			r.flag(FlagGone, e)
		}
		return 0, false
	}
	return int(p.at), true
}

func (r *replayer) flag(code FlagCode, e *journal.Entry) {
	r.d.Trail.Flags = append(r.d.Trail.Flags, Flag{Code: code, Entry: e.ID, Kind: e.Kind})
}

// backfill flags an entry of a day before one that was written earlier in the same series.
func (r *replayer) backfill(series string, e *journal.Entry) {
	if !e.On.IsZero() && e.On < r.latest[series] {
		r.flag(FlagBackfill, e)
	}
	r.latest[series] = max(r.latest[series], e.On)
}

// afterClosing holds e against the day of closing, once that is known.
func (r *replayer) afterClosing(*journal.Entry) { r.dated = append(r.dated, r.at) }

// finish sorts the dated states and derives what hangs on several facts.
func (r *replayer) finish() {
	d := r.d
	r.sortCourse()
	r.sortLists()
	for _, s := range subjects {
		s.finish(d)
	}
	r.fillPlacements()
	r.flagClosed()
	r.fillMoments()
	r.fillCase()
	r.d.Calendar = wvp.Of(r.d.Case)
	r.conflicts()
	r.d.Trail.Removed = !r.opened || !r.d.Trail.Bin.Item.IsZero()
	for range r.d.Trail.Line.Missing {
		r.flag(FlagMissing, &journal.Entry{})
	}
}

func (r *replayer) sortCourse() {
	c := &r.d.Course
	c.Phases = byDay(c.Phases, func(s *PhaseStep) civil.Date { return s.On })
	c.First = byDay(c.First, func(s *FirstStep) civil.Date { return s.On })
	c.Approach = byDay(c.Approach, func(a *pipeline.Agreement) civil.Date { return a.On })
	c.Absences = byDay(c.Absences, func(a *Absence) civil.Date { return a.Span.From })
	endPauses(r)
	c.Pauses = byDay(c.Pauses, func(p *track.Pause) civil.Date { return p.From })
}

// endPauses gives every pause the day on which it ended: that of the first resumption or pause that follows
// it. What a correction said of the end goes before the resumptions that it knew.
func endPauses(r *replayer) {
	slices.SortFunc(r.turns, func(x, y turn) int {
		return cmp.Or(cmp.Compare(turned(r, x), turned(r, y)), x.at-y.at)
	})
	all, open := r.d.Course.Pauses, resumes
	for _, t := range r.turns {
		if open != resumes && all[open].Ended.IsZero() {
			if corrected, said := r.ended[all[open].Item]; !said || t.pause != resumes || t.at > corrected {
				all[open].Ended = turned(r, t)
			}
		}
		if t.pause != resumes {
			open = t.pause
		}
	}
}

// turned is the day of a turn: of a pause the first day as it stands now.
func turned(r *replayer, t turn) civil.Date {
	if t.pause == resumes {
		return t.on
	}
	return r.d.Course.Pauses[t.pause].From
}

func (r *replayer) sortLists() {
	d := r.d
	d.Agenda.Contacts = byDay(d.Agenda.Contacts, func(c *Contact) civil.Date { return c.On })
	d.Agenda.Reports = byDay(d.Agenda.Reports, func(p *Report) civil.Date { return p.On })
	d.Papers.Documents = byDay(d.Papers.Documents, func(p *Document) civil.Date { return p.Day() })
	d.Papers.Notes = byDay(d.Papers.Notes, func(n *Note) civil.Date { return n.On })
	d.Papers.Assessments = byDay(d.Papers.Assessments, func(a *capacity.Assessment) civil.Date { return a.On })
	d.Papers.Reported = byDay(d.Papers.Reported, func(x *capacity.Reported) civil.Date { return x.On })
	d.Papers.Versions = byDay(d.Papers.Versions, func(v *profile.Version) civil.Date { return v.On })
	profile.InRank(d.Papers.Directions)
	for i := range d.Applications {
		d.Applications[i].Sort()
	}
}

// byDay returns the list by day, equal days as they stood. Journals mostly are in order already, and a
// stable sort of large values costs more than the whole replay; so it sorts numbers and moves each value
// once.
func byDay[T any](list []T, day func(*T) civil.Date) []T {
	keys := make([]int64, len(list))
	for i := range list {
		keys[i] = int64(day(&list[i]))<<32 | int64(i)
	}
	if slices.IsSorted(keys) {
		return list
	}
	slices.Sort(keys)
	sorted := make([]T, len(list))
	for i, key := range keys {
		sorted[i] = list[key&math.MaxUint32]
	}
	return sorted
}

// flagClosed flags what happened on a day on which the trajectory was closed.
func (r *replayer) flagClosed() {
	for _, at := range r.dated {
		e := &r.d.Trail.Line.Entries[at]
		if closed := r.d.Closed(e.On); !closed.IsZero() && e.On > closed {
			r.flag(FlagClosed, e)
		}
	}
}

// fillMoments infers that a moment was done from a fact that says so by itself, unless more was recorded of
// the moment than a deviating date.
func (r *replayer) fillMoments() {
	infer := func(code wvp.Code, day civil.Date) {
		s, recorded := r.d.Moments[code]
		if day.IsZero() || recorded && !s.onlyMoved() {
			return
		}
		s.Done, s.Confirmed = day, true
		r.d.Moments[code] = s
	}
	infer(wvp.SecondTrackStart, r.d.Course.Assignment.Start)
	infer(wvp.UWVLetter, r.d.Case.Decision.LetterReceived)
	for _, x := range r.d.Proof.Evaluations {
		infer(wvp.FirstYearEvaluation, x.On)
	}
	for _, x := range r.d.Plan.Research {
		infer(wvp.ExpertResearch, x.On)
	}
	for i := range r.d.Papers.Documents {
		p := &r.d.Papers.Documents[i]
		if code, yields := yieldedBy[p.Kind]; yields {
			infer(code, cmp.Or(p.Date, p.Day()))
		}
	}
}

// yieldedBy are the moments that a document is the yield of.
var yieldedBy = map[string]wvp.Code{
	DocExpert: wvp.ExpertResearch, DocProblem: wvp.ProblemAnalysis, DocAction: wvp.ActionPlan,
	DocEJE: wvp.FirstYearEvaluation, DocCurrent: wvp.CurrentAssessment,
}

// fillPlacements gives every application the placement that came of it, the last when there are more.
func (r *replayer) fillPlacements() {
	for _, p := range r.d.Course.Placements {
		if at, ok := r.items[p.Application]; ok && at.sort == sortApplication {
			r.d.Applications[at.at].Placement = p
		}
	}
}

// fillCase gives the calendar the days that later moments hang on.
func (r *replayer) fillCase() {
	c := &r.d.Case
	for _, a := range r.d.Course.Absences {
		if a.Leave {
			c.Leaves = append(c.Leaves, wvp.Leave{Span: a.Span, Cause: a.Cause})
		} else {
			c.Gaps = append(c.Gaps, wvp.Gap{Span: a.Span})
		}
	}
	c.PA = r.d.Moments[wvp.ProblemAnalysis].Done
	c.EJE = r.d.Moments[wvp.FirstYearEvaluation].Done
	c.Week42Report = r.d.Moments[wvp.Week42Report].Done
	c.Recalibration = r.d.Moments[wvp.Recalibration].Done
	c.LastEvaluation = r.d.Moments[wvp.Evaluation].Done
	for i := range r.d.Papers.Documents {
		if p := &r.d.Papers.Documents[i]; p.Kind == DocEvaluation || p.Kind == DocAdjustment {
			c.LastEvaluation = civil.Max(c.LastEvaluation, p.Day())
		}
	}
	for i := range r.d.Agenda.Contacts {
		if k := &r.d.Agenda.Contacts[i]; k.Review {
			c.LastEvaluation = civil.Max(c.LastEvaluation, k.On)
		}
	}
}

func some(id journal.ID) []journal.ID {
	if id.IsZero() {
		return nil
	}
	return []journal.ID{id}
}
