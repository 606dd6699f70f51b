package signal

import (
	"cmp"
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/pipeline"
	"spoorboek/model/profile"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
)

// maxSteps and maxStops are how many phases and interruptions Inputs keep.
const (
	maxSteps = 4
	maxStops = 6
)

// From makes the inputs of a dossier as a row keeps them: of what is watched and of what was put off by one
// rule those that speak and wake first. They hold the days that nobody set, whatever calendar the dossier
// came with: Due.Under lays the number of the office over them once.
func From(d *dossier.Dossier) Inputs {
	in := Whole(d)
	in.Watches, in.Sleeps = firstOfEach(in.Watches), latest(in.Sleeps)
	return in
}

// Whole is From with all that is watched and all that was put off, also where a row has no room for it.
func Whole(d *dossier.Dossier) Inputs {
	d = dossier.Under(d, norm.Defaults())
	in := Inputs{
		FirstSick: d.Calendar.FirstSick,
		Assigned:  d.AssignedFrom(),
		Came:      civil.Max(d.AssignedFrom(), cmp.Or(d.Course.Imported, d.Course.Opened)),
		Steps:     steps(d),
		Pause:     lastPause(d),
		Contact:   Rhythm{Last: d.LastContact(never), Every: d.Course.ContactEvery},
		Report:    Rhythm{Every: d.Course.Assignment.ReportEvery},
		Review:    Rhythm{Last: d.FirstReviewed(never), Off: d.FirstTrack(never) == track.FirstClosed},
		Noted: Noted{
			Conflicts: len(d.Trail.Conflicts),
			Employer:  cut(profile.Addressed(d.Employer.Speaks(d.Parties, never).Name), MaxEmployer),
		},
	}
	if told, found := d.Agenda.LastTold(never); found {
		in.Report.Last = told.On
	}
	in.Case = caseDates(d)
	g := gathering{d: d, in: &in}
	g.moments()
	g.agenda()
	for i := range d.Applications {
		g.application(&d.Applications[i])
	}
	g.search()
	g.watches()
	g.snoozes(d.Agenda.Snoozes)
	slices.SortStableFunc(in.Watches, func(a, b Watch) int {
		return cmp.Or(cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Until, b.Until))
	})
	slices.SortStableFunc(in.Dues, func(a, b Due) int {
		return cmp.Or(cmp.Compare(a.On, b.On), cmp.Compare(lastIfZero(int32(a.At)), lastIfZero(int32(b.At))))
	})
	return in
}

// gathering takes from a dossier what has a day.
type gathering struct {
	d  *dossier.Dossier
	in *Inputs
}

func steps(d *dossier.Dossier) []PhaseStep {
	all := d.Course.Phases
	all = all[max(len(all)-maxSteps, 0):]
	out := make([]PhaseStep, 0, len(all))
	for _, s := range all {
		out = append(out, PhaseStep{Phase: s.Phase, On: s.On})
	}
	return out
}

func lastPause(d *dossier.Dossier) Pause {
	if n := len(d.Course.Pauses); n > 0 {
		p := d.Course.Pauses[n-1]
		return Pause{From: p.From, Until: p.Until, Ended: p.Ended}
	}
	return Pause{}
}

func caseDates(d *dossier.Dossier) CaseDates {
	decision := d.Case.Decision
	c := CaseDates{
		Closes:   d.Calendar.ClosedOn,
		Contract: decision.ContractEnd,
		Decided:  benefitKnown(d.Course.Outcome.Benefit),
	}
	for _, code := range []wvp.Code{wvp.WaitingPeriodLast, wvp.ExtensionLast, wvp.SanctionLastDay} {
		m, ok := d.Calendar.On(code)
		if !ok || m.Lapsed != "" || code == wvp.SanctionLastDay && !decision.Sanction {
			continue
		}
		last := m.LegalLast
		if moved := d.Moments[code].Moved; !moved.IsZero() {
			last = moved
		}
		c.WaitLast = civil.Max(c.WaitLast, last)
	}
	if aow := decision.AOW; !aow.IsZero() && aow <= c.WaitLast { // no WIA follows
		c.Decided = true
	}
	for _, i := range d.Calendar.Interruptions {
		c.Stops = append(c.Stops, Stop{From: i.Span.From, To: i.Span.To, Well: i.Recovered > 0 || i.Span.Open()})
	}
	for len(c.Stops) > maxStops { // the days are what counts: the first two become one
		c.Stops[1].From = c.Stops[1].From.Add(-c.Stops[0].To.Sub(c.Stops[0].From) - 1)
		c.Stops = c.Stops[1:]
	}
	return c
}

func benefitKnown(benefit string) bool { return benefit != "" && benefit != "unknown" }

// moments takes the statutory moments that are still open. Those from before the assignment are only counted.
func (g *gathering) moments() {
	for _, s := range g.d.Standings(never) {
		switch s.Status {
		case dossier.StatusUnknown:
			g.in.Unknown++
		case dossier.StatusOpen, dossier.StatusMoved:
			g.moment(&s)
		}
	}
}

func (g *gathering) moment(s *dossier.Standing) {
	m := &s.Moment
	index := IndexOf(m.Code)
	due := Due{Code: index, Actor: ActorOf(m.Actor), On: s.Due, From: m.Opens}
	switch role := codeTable[index].role; {
	case s.Due.IsZero(), role == skipped, m.Forecast && needsFact(m.Code),
		m.Code == wvp.NoRiskCutoff && !g.d.Case.NoRisk:
		return
	case role == chosen:
		if !g.mayApplyEarly() {
			return
		}
		due.Rule = EarlyIVA
	case role == lettered:
		due.Rule = Letter
	case role == marked:
		due.Rule = Mark
	case m.Actor == wvp.Coach:
		due.Rule = Moment
	default:
		due.Rule = Ask
	}
	if m.LegalLast != s.Due {
		due.Legal = m.LegalLast
	}
	if !m.Warn.IsZero() {
		due.From, due.Flags = m.Warn, due.Flags|Warned
	}
	if m.Forecast {
		due.Flags |= Forecast
	}
	if s.Status == dossier.StatusMoved {
		due.From, due.Legal, due.Flags = 0, m.LegalLast, due.Flags&^Warned|Moved
	}
	g.in.Dues = append(g.in.Dues, due)
}

// needsFact are the moments that exist only once something happened; a forecast of them is no reason to ask.
func needsFact(code wvp.Code) bool {
	switch code {
	case wvp.Evaluation, wvp.Recalibration, wvp.ReportCompletion, wvp.ShorteningRequest, wvp.ShorteningDecision,
		wvp.SanctionLastDay, wvp.ExtensionLast:
		return true
	}
	return false
}

func (g *gathering) agenda() {
	d := g.d
	for i := range d.Agenda.Tasks {
		if t := &d.Agenda.Tasks[i]; t.Open() {
			g.in.Dues = append(g.in.Dues, Due{Rule: Task, On: t.Due, Item: t.Item, Text: cut(t.Text, MaxText)})
		}
	}
	for i := range d.Agenda.Appointments {
		if a := &d.Agenda.Appointments[i]; a.Open() {
			g.in.Dues = append(g.in.Dues, Due{
				Rule: Appointment, On: a.On, At: a.At, Item: a.Item, Kind: KindOf(a.Kind),
				Text: cut(cmp.Or(a.Place, a.With), MaxText),
			})
		}
	}
}

// application takes what an open application waits for.
func (g *gathering) application(a *pipeline.Application) {
	latest := a.Latest()
	if !latest.Stage.Open() {
		return
	}
	due := Due{Item: a.ID, Text: cut(a.Employer, MaxText)}
	if !a.FollowUp.IsZero() {
		follow := due
		follow.Rule, follow.On = FollowUp, a.FollowUp
		g.in.Dues = append(g.in.Dues, follow)
	}
	switch latest.Stage {
	case pipeline.Offer:
		due.Rule = Offer
	case pipeline.Interview:
		due.Rule = Interview
	default:
		return
	}
	due.On = cmp.Or(latest.On, a.Last(), g.in.Assigned)
	g.in.Dues = append(g.in.Dues, due)
}

// snoozes puts dues and rules off. Whether a hard day may be put off was settled when it was written.
func (g *gathering) snoozes(all []dossier.Snooze) {
	for i := range all {
		s := &all[i]
		rule, known := ParseRule(s.Rule)
		if !known && s.Rule != "" {
			continue
		}
		if s.Item.IsZero() && s.Code == "" {
			g.in.Sleeps = append(g.in.Sleeps, Sleep{Rule: rule, Until: s.Until})
			continue
		}
		g.sleep(rule, s.Item, s.Code, s.Until)
	}
}

func (g *gathering) sleep(rule RuleID, item journal.ID, code wvp.Code, until civil.Date) {
	for i := range g.in.Dues {
		d := &g.in.Dues[i]
		about := d.Item == item && d.Code.Code() == code
		same := rule == NoRule || rule == d.Rule || rule == AppointmentOutcome && d.Rule == Appointment
		if about && same {
			d.Until = civil.Max(d.Until, until)
		}
	}
	for i := range g.in.Watches {
		if w := &g.in.Watches[i]; w.Item == item && code == "" && (rule == NoRule || rule == w.Rule) {
			w.Until = civil.Max(w.Until, until)
		}
	}
}

// latest keeps one sleep a rule: the one that lasts longest.
func latest(all []Sleep) []Sleep {
	slices.SortFunc(all, func(a, b Sleep) int {
		return cmp.Or(cmp.Compare(a.Rule, b.Rule), cmp.Compare(b.Until, a.Until))
	})
	return slices.CompactFunc(all, func(a, b Sleep) bool { return a.Rule == b.Rule })
}

// cut shortens a text to n runes, the last one a mark that there was more.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	at := 0
	for i := range s {
		if at == n-1 {
			rest := s[i:]
			if len([]rune(rest)) <= 1 {
				return s
			}
			return s[:i] + "…"
		}
		at++
	}
	return s
}
