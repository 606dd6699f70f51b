package signal

import (
	"spoorboek/model/civil"
	"spoorboek/model/norm"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
)

// Why explains a signal: its dates, the arithmetic, the threshold and the source.
func Why(in Inputs, s Signal, today civil.Date, set norm.Settings) []Reason {
	w := &why{in: &in, s: s, today: today, set: set}
	w.rule()
	w.remains()
	if !s.Snoozed.IsZero() {
		w.add("why.snoozed", s.Snoozed)
	}
	w.source()
	return w.out
}

type why struct {
	in    *Inputs
	s     Signal
	today civil.Date
	set   norm.Settings
	out   []Reason
}

func (w *why) add(id string, args ...any) { w.out = append(w.out, Reason{ID: id, Args: args}) }

func (w *why) rule() {
	s := w.s
	switch s.Rule {
	case FirstSickMissing:
		w.add("why.missing-first-sick")
	case Moment, Ask, Letter, Mark:
		w.moment()
	case Contact:
		w.contact()
	case Report, Review:
		w.rhythm()
	case WaitOver:
		w.add("why.wait-last", s.Since)
		w.add("why.no-decision")
	case CaseClosed, Resting:
		w.gap()
	case WakeUp, Paused:
		w.add("why.pause", w.in.Pause.From, w.in.Pause.Until)
	case ContractEnd:
		w.add("why.contract-end", s.Due, s.Count)
		w.add("why.limit", w.set.ContractEnd, norm.KeyContractEnd)
	case Conflict:
		w.add("why.conflicts", s.Count)
	case Nothing:
		w.add("why.nothing")
	case PhaseLong, NoApplication, NoAppointment, Offer, Interview:
		w.elapsed()
	case AftercareDue:
		w.stays()
	case EarlyIVA:
		w.moment()
		w.add("why.limit", w.set.EarlyIVA, norm.KeyEarlyIVA)
	default:
		w.watched()
	}
}

// remains says of a rule that its act alone does not end it what does.
func (w *why) remains() {
	switch w.s.Rule {
	case CaseClosed:
		w.add("why.closes")
	case ContractEnd:
		w.add("why.stays", w.s.Due)
	}
}

// gap says since when the employee has recovered, and when that closes the case.
func (w *why) gap() {
	w.add("why.gap", w.s.Since)
	if closes := w.in.Case.Closes; !closes.IsZero() {
		w.add("why.gap-limit", closes.Sub(w.s.Since), closes)
	}
}

// day says how far off the day is.
func (w *why) day() {
	switch due := w.s.Due; {
	case due.IsZero():
	case due < w.today && (w.s.Rule == Ask || w.s.Rule == Letter): // another's duty is never her lateness
		w.days("why.passed", due, w.today.Sub(due))
	case due < w.today:
		w.days("why.late", due, w.today.Sub(due))
	case due == w.today:
		w.add("why.today", due)
	default:
		w.days("why.ahead", due, due.Sub(w.today))
	}
}

// days adds a reason that counts days; one day has words of its own.
func (w *why) days(id string, on civil.Date, n int) {
	if n == 1 {
		w.add(id+".one", on)
		return
	}
	w.add(id, on, n)
}

// moment shows the arithmetic of a statutory day: the counting days from the first sick day, or the days
// after the fact that it hangs on.
func (w *why) moment() {
	w.day()
	d, ok := w.due()
	if !ok {
		return
	}
	on := d.On
	if r, after := follows(w.s.Code); after && d.Flags&(Moved|Forecast) == 0 {
		if w.s.Code.Settable() {
			r.Due = w.set.Evaluation
		}
		w.add("why.after", on, r.From, on.Add(-r.Due), r.Due)
		if w.s.Code.Settable() {
			w.add("why.every", r.Due, norm.KeyEvaluation)
		}
	} else {
		w.add("why.counted", on, w.in.FirstSick, w.in.CountingDay(on), w.in.Week(on))
	}
	if d.Flags&Moved != 0 {
		w.add("why.moved")
	}
	if !d.Legal.IsZero() {
		w.add("why.legal-last", d.Legal)
	}
	if d.Flags&Forecast != 0 {
		w.add("why.forecast")
	}
	switch w.s.Rule {
	case Ask:
		w.add("why.actor", w.s.Actor)
		w.add("why.window", d.visible(w.set.Horizon))
	case Moment:
		w.add("why.window", d.visible(w.set.Horizon))
	case Letter:
		w.add("why.actor", w.s.Actor)
		w.add("why.limit", w.set.Letter, norm.KeyLetter)
	}
}

// follows gives the reckoning of a moment that hangs on another fact than the first sick day once that fact
// is recorded: until then its day is a forecast.
func follows(code wvp.Code) (wvp.Reckoning, bool) {
	law, ok := wvp.RuleOf(code)
	if !ok || len(law.Reckonings) < 2 || law.Reckonings[0].From == wvp.OnFirstSick {
		return wvp.Reckoning{}, false
	}
	for _, r := range law.Reckonings[1:] {
		if r.Waits != law.Reckonings[0].From {
			return wvp.Reckoning{}, false
		}
	}
	return law.Reckonings[0], true
}

func (w *why) due() (*Due, bool) {
	for i := range w.in.Dues {
		d := w.in.Dues[i].Under(w.set)
		if d != nil && d.Rule == w.s.Rule && d.Code != 0 && d.Code.Code() == w.s.Code {
			return d, true
		}
	}
	return nil, false
}

func (w *why) contact() {
	s := w.s
	if s.Since.IsZero() {
		w.add("why.never-contact", w.in.Came, s.Count)
	} else {
		w.add("why.last-contact", s.Since, s.Count)
	}
	amber := s.Due.Sub(s.Since)
	if s.Since.IsZero() {
		amber = s.Due.Sub(w.in.Came)
	}
	switch {
	case w.in.Contact.Every > 0:
		w.add("why.interval-agreed", amber)
	case w.in.Phase(w.today) == track.Orientation && amber != w.set.ContactAmber:
		w.add("why.interval", amber, norm.KeyQuiet)
	default:
		w.add("why.interval", amber, norm.KeyContactAmber)
	}
	w.add("why.no-action", w.set.Week)
}

func (w *why) rhythm() {
	w.day()
	r, key, last := w.in.Report, norm.KeyReport, "why.last-report"
	if w.s.Rule == Review {
		r, key, last = w.in.Review, norm.KeyReview, "why.last-review"
	}
	if r.Last.IsZero() {
		last = "why.assigned"
	}
	w.add(last, w.s.Since)
	if r.Every > 0 {
		w.add("why.every-agreed", r.Every)
		return
	}
	w.add("why.every", w.set.Of(key), key)
}

// source closes every explanation with what the rule rests on.
func (w *why) source() {
	rule := w.s.Rule.Rule()
	if rule.Kind == norm.Own || rule.Source == "" {
		w.add("why.own")
		return
	}
	kind, basis := rule.Kind, rule.Source
	if law, ok := wvp.RuleOf(w.s.Code); ok {
		kind, basis = groundOf(law.Certainty), law.Basis
	}
	w.add("why.source", kind, norm.Cited(basis))
}

// groundOf is the ground of a statutory rule by how sure it is.
func groundOf(c wvp.Certainty) norm.Kind {
	switch c {
	case wvp.Law:
		return norm.Law
	case wvp.Policy:
		return norm.Policy
	}
	return norm.Practice
}
