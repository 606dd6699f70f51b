package signal

import (
	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
)

// Inputs are the dates of one dossier that the rules look at. No day and no setting is in them, so they
// hold for every morning until the dossier changes.
type Inputs struct {
	FirstSick civil.Date // of the case that runs; zero: the dossier cannot be judged
	Case      CaseDates
	Assigned  civil.Date  // start of the second track, else the day it came in
	Came      civil.Date  // the later of both: what was done before is not known, so rhythms count from here
	Steps     []PhaseStep // the last phases, oldest first, planned ones included
	Pause     Pause       // the last pause
	Contact   Rhythm
	Report    Rhythm
	Review    Rhythm  // of the first track
	Sleeps    []Sleep // rules put off for the whole dossier
	Dues      []Due   // what has a day, by day
	Watching
	Noted
	Beyond []civil.Date // days of dated actions for which a row had no room, by day
}

// Noted is what a row says beside days.
type Noted struct {
	Conflicts int    // values that two laptops both wrote
	Unknown   int    // moments from before the assignment that nobody confirmed
	Employer  string // whom to ask at the employer: "dhr. Kok", at most MaxEmployer runes; empty: not known
}

// MaxEmployer is the number of runes of the contact person that a row keeps.
const MaxEmployer = 24

// CaseDates are the dates of the sickness case besides its first day.
type CaseDates struct {
	Stops    []Stop     // in order
	Closes   civil.Date // the day from which a recovery that lasts closes the case
	WaitLast civil.Date // last day of the waiting period, of its extension or of the sanction
	Decided  bool       // the benefit that followed is known
	Contract civil.Date // last day of the employment contract
}

// Stop is a run of days that do not count for the law.
type Stop struct {
	From, To civil.Date // To zero: still so
	Well     bool       // recovered, so that warnings rest; else leave
}

func (s Stop) holds(day civil.Date) bool { return s.From <= day && (s.To.IsZero() || day <= s.To) }

// PhaseStep is the day on which a phase began.
type PhaseStep struct {
	Phase track.Phase
	On    civil.Date
}

// Pause is a rest that was agreed. It holds until it is ended; on Until the dossier asks to go on.
type Pause struct{ From, Until, Ended civil.Date }

// Rhythm is something that returns: when it was last done, and the interval agreed in this dossier.
type Rhythm struct {
	Last  civil.Date
	Every int  // days, 0 for the setting
	Off   bool // not needed any more
}

// Watching is what is watched beside what has a day of its own.
type Watching struct {
	Search  Search  // for work
	Watches []Watch // at most one of a rule, but of the aftercare some; by rule
}

// Search is what there is to know of the search for work.
type Search struct {
	Last  civil.Date // of the last application
	Group GroupIndex // of the early recognition
}

// Watch is one thing that is watched since a day, or towards one.
type Watch struct {
	Rule  RuleID
	On    civil.Date
	Count int        // percent of the hours; of the aftercare the month up to which was answered
	Until civil.Date // put off until
	Item  journal.ID
	Text  string // at most WatchText runes
}

// WatchText is the number of runes of a watch's text that a row keeps.
const WatchText = 24

// Sleep puts a rule off for the whole dossier.
type Sleep struct {
	Rule  RuleID // NoRule: every rule that is about nothing in particular
	Until civil.Date
}

// Due is one thing with a day.
type Due struct {
	Rule  RuleID
	Flags Flags
	Code  CodeIndex // of a statutory moment
	Actor ActorIndex
	Kind  KindIndex // of an appointment
	At    civil.Time
	On    civil.Date // the day it is due, or on which it was left open
	From  civil.Date // the window opens; with Warned: the day to speak of it
	Legal civil.Date // last day by the text of the law, when it is not On
	Until civil.Date // put off until
	Item  journal.ID
	Text  string // at most MaxText runes
}

// MaxText is the number of runes of a due's text that a row keeps.
const MaxText = 40

// Flags are what more there is to know of a due.
type Flags uint8

// The flags of a due.
const (
	Warned   Flags = 1 << iota // From is the day to speak of it, whatever the horizon
	Forecast                   // hangs on a fact that is not recorded
	Moved                      // the day was changed with a reason
	flagsAll = Warned | Forecast | Moved
)

// Phase is the phase of the dossier on a day.
func (in *Inputs) Phase(day civil.Date) track.Phase { return in.step(day).Phase }

// Since is the day on which that phase began, zero when it is not known.
func (in *Inputs) Since(day civil.Date) civil.Date { return in.step(day).On }

func (in *Inputs) step(day civil.Date) PhaseStep {
	for i := len(in.Steps) - 1; i >= 0; i-- {
		if in.Steps[i].On <= day {
			return in.Steps[i]
		}
	}
	return PhaseStep{}
}

// Closed reports whether the dossier is closed on a day.
func (in *Inputs) Closed(day civil.Date) bool { return in.Phase(day) == track.Closed }

// Paused reports whether the dossier rests on a day.
func (in *Inputs) Paused(day civil.Date) bool {
	p := in.Pause
	return !p.From.IsZero() && p.From <= day && (p.Ended.IsZero() || day < p.Ended)
}

// Asleep reports whether the dossier rests and need not yet wake.
func (in *Inputs) Asleep(day civil.Date) bool {
	return in.Paused(day) && (in.Pause.Until.IsZero() || day < in.Pause.Until)
}

// CountingDay is the k of a day, 0 on the first sick day; on a day that does not count the k the case had
// reached.
func (in *Inputs) CountingDay(day civil.Date) int {
	k := day.Sub(in.FirstSick)
	for _, s := range in.Case.Stops {
		if s.From > day {
			break
		}
		last := day
		if !s.To.IsZero() && s.To < day {
			last = s.To
		}
		k -= last.Sub(s.From) + 1
	}
	return k
}

// Week is the sickness week of a day, 0 when there is none.
func (in *Inputs) Week(day civil.Date) int {
	if in.FirstSick.IsZero() || day < in.FirstSick {
		return 0
	}
	return (in.CountingDay(day) + 7) / 7
}

// Rest is the recovery that holds on a day.
func (in *Inputs) Rest(day civil.Date) (Stop, bool) {
	for _, s := range in.Case.Stops {
		if s.Well && s.holds(day) {
			return s, true
		}
	}
	return Stop{}, false
}

// NextMoment is the first statutory moment from today on that is not done.
func (in *Inputs) NextMoment(today civil.Date, set norm.Settings) (code wvp.Code, on civil.Date) {
	for i := range in.Dues {
		if d := in.Dues[i].Under(set); d != nil && d.Code != 0 && d.On >= today && (on == 0 || d.On < on) {
			code, on = d.Code.Code(), d.On
		}
	}
	return code, on
}
