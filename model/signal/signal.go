package signal

import (
	"cmp"
	"strconv"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/wvp"
)

// Signal is one thing that deserves attention, without words.
type Signal struct {
	Rule     RuleID
	Group    Group
	Severity int                 // 9 first; 0 for what only comes later
	Due      civil.Date          // zero: no day
	Days     int                 // today minus Due: above zero is late
	At       civil.Time          // of an appointment
	Item     journal.ID          // the task, appointment, application it is about
	Code     wvp.Code            // the statutory moment it is about
	Actor    wvp.Actor           // whose duty that is
	Who      string              // by name, who is to be asked: "dhr. Kok"; empty: by the part, or nobody
	Kind     dossier.ContactKind // of an appointment
	Text     string              // the dossier's own words: the task, the kind of appointment, the employer
	Since    civil.Date          // the day it is counted from
	Count    int                 // days since, or how many
	Snoozed  civil.Date          // asleep until this day
}

// Reason is one step of an explanation: a text id and its arguments. An argument is an int, a string, a day,
// a time, or one of the named types whose words the catalogue has.
type Reason struct {
	ID   string
	Args []any
}

// Judgement is what the rules say of one dossier on one day.
type Judgement struct {
	Group   Group
	Signals []Signal // in order; the first is the dossier's line. Empty only for a closed dossier
	Asleep  int      // signals that would speak and were put off
}

// More is the number of signals besides the first.
func (j Judgement) More() int { return max(len(j.Signals)-1, 0) }

// TextID is the text of the signal; Args go with it.
func (s Signal) TextID() string {
	switch {
	case s.Group == Later && s.Code != "":
		return "signal.moment"
	case s.Rule == Contact && s.Since.IsZero():
		return "signal.contact-never"
	}
	return "signal." + s.Rule.String()
}

// Nameless is the signal without the name of whom to ask, for when others look on.
func (s Signal) Nameless() Signal {
	s.Who = ""
	return s
}

// Args are the arguments of the text of the signal.
func (s Signal) Args() []any {
	if s.Group == Later && s.Code != "" {
		return []any{s.Code}
	}
	switch s.Rule {
	case Moment:
		return []any{s.Code}
	case Ask:
		if s.Who != "" {
			return []any{s.Who, s.Code}
		}
		return []any{s.Actor, s.Code}
	case FirstSickAhead, CaseClosed, Resting, WakeUp, Paused, ContractEnd:
		return []any{s.Since}
	case Appointment:
		return []any{s.Kind, s.At, s.Text}
	case AppointmentOutcome:
		return []any{s.Kind, s.Due}
	case Task, Offer, FollowUp:
		return []any{s.Text}
	case Contact, Conflict:
		return []any{s.Count}
	case Interview:
		return []any{s.Text, s.Count}
	}
	return s.said()
}

// said are the arguments that the table of rules names.
func (s Signal) said() []any {
	var args []any
	for _, part := range s.Rule.Rule().Says {
		switch part {
		case 'c':
			args = append(args, s.Count)
		case 'd':
			args = append(args, s.Due)
		case 's':
			args = append(args, s.Since)
		case 't':
			args = append(args, s.Text)
		}
	}
	return args
}

// Act is the act that remedies the signal and what it can already be told.
func (s Signal) Act() (name string, args map[string]string) {
	rule := s.Rule.Rule()
	args = make(map[string]string, len(rule.Args)+2)
	for k, v := range rule.Args {
		args[k] = v
	}
	if !s.Item.IsZero() {
		args[cmp.Or(rule.ItemKey, "item")] = s.Item.String()
	}
	if rule.Act == "moment" && s.Code != "" {
		args["code"] = string(s.Code)
	}
	if s.Rule == AftercareDue {
		args["month"] = strconv.Itoa(s.Count)
	}
	return rule.Act, args
}

// Subject is the item and the statutory moment by which the signal is put off; neither: the rule alone.
func (s Signal) Subject() (item journal.ID, code wvp.Code) { return s.Item, s.Code }

// Compare orders two signals and gives the reason: group, severity, days, time. Zero means that the rules see
// no difference and the names decide.
func Compare(a, b Signal) (int, Reason) {
	if a.Group != b.Group {
		return cmp.Compare(a.Group, b.Group),
			Reason{"order.group", []any{min(a.Group, b.Group), max(a.Group, b.Group)}}
	}
	if a.Severity != b.Severity {
		return cmp.Compare(b.Severity, a.Severity),
			Reason{"order.severity", []any{max(a.Severity, b.Severity), min(a.Severity, b.Severity)}}
	}
	if c := compareDay(a.Due, b.Due); c != 0 {
		first, second := inOrder(c, a.Due, b.Due)
		return c, Reason{"order.days", []any{first, second}}
	}
	if a.At != b.At {
		c := cmp.Compare(lastIfZero(int32(a.At)), lastIfZero(int32(b.At)))
		first, second := inOrder(c, a.At, b.At)
		return c, Reason{"order.time", []any{first, second}}
	}
	return 0, Reason{ID: "order.name"}
}

// compareDay puts what has no day last.
func compareDay(a, b civil.Date) int { return cmp.Compare(lastIfZero(int32(a)), lastIfZero(int32(b))) }

func lastIfZero(n int32) uint32 { return uint32(n) - 1 }

func inOrder[T any](c int, a, b T) (first, second T) {
	if c > 0 {
		return b, a
	}
	return a, b
}

// Key packs the order of Compare into a number: the smaller comes first.
func (s Signal) Key() uint64 {
	due := min(lastIfZero(int32(s.Due)), 1<<24-1)
	at := min(lastIfZero(int32(s.At)), 1<<12-1)
	return uint64(s.Group)<<44 | uint64(15-min(max(s.Severity, 0), 15))<<40 | uint64(due)<<16 | uint64(at)
}
