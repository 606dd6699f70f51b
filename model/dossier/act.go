package dossier

import (
	"fmt"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
)

// Act is what a coach does: a value that says which facts it adds. On is the day it is done, today.
type Act interface {
	// Name is the stable id of the act, as in Acts.
	Name() string
	// Facts checks the act against d and returns what it adds. A wrong value gives a *FieldError, an act that
	// is not allowed a *NotAllowed.
	Facts(d *Dossier, on civil.Date) ([]journal.Stated, error)
}

// ErrorCode says what is wrong with one value.
type ErrorCode string

// What can be wrong with a value.
const (
	Missing    ErrorCode = "required"
	UnknownKey ErrorCode = "unknown-key"
	BadDay     ErrorCode = "bad-date"
	BadClock   ErrorCode = "bad-time"
	BadNumber  ErrorCode = "bad-number"
	BadItem    ErrorCode = "bad-item"     // not an id
	NoSuchItem ErrorCode = "no-such-item" // no such task, appointment … in this dossier
	BadChoice  ErrorCode = "unknown-choice"
	BadLines   ErrorCode = "bad-lines" // one of several lines is not written as it should be
	TooLong    ErrorCode = "too-long"
	EndFirst   ErrorCode = "end-before-begin"
	OutOfRange ErrorCode = "out-of-range"
	Nothing    ErrorCode = "nothing-to-change"

	BeforeFormer ErrorCode = "before-former" // before the day of what came before it; Hint is that day
	AfterNext    ErrorCode = "after-next"    // after the day of what follows it; Hint is that day
	Overlapping  ErrorCode = "overlapping"   // in the days of another one; Hint is its first day
	SaidAlready  ErrorCode = "said-already"  // another item says it, and there can be one only
)

// FieldError says which value of an act is wrong and how. It does not repeat the value.
type FieldError struct {
	Key  string
	Code ErrorCode
	Hint string // an example or the choices; empty when there is none
}

// Error names the key, the code and the hint.
func (e *FieldError) Error() string {
	if e.Hint == "" {
		return fmt.Sprintf("value of %q: %s", e.Key, e.Code)
	}
	return fmt.Sprintf("value of %q: %s (%s)", e.Key, e.Code, e.Hint)
}

// Reason is why an act is not allowed: a condition of a gate, or an id of this package.
type Reason string

// Why an act is not allowed, beside the conditions of the gates in package track.
const (
	ReasonPaused     Reason = "already-paused"
	ReasonNotPaused  Reason = "not-paused"
	ReasonSamePhase  Reason = "same-phase"
	ReasonSameStage  Reason = "same-stage"
	ReasonTaskClosed Reason = "task-closed"
	ReasonTaskOpen   Reason = "task-open"
	ReasonSettled    Reason = "already-settled"
	ReasonHardDate   Reason = "hard-date" // snoozing a legal day asks the word "toch"
	ReasonCannotWait Reason = "no-wait"   // what is missing and who is expected cannot be snoozed
	ReasonPlacement  Reason = "placement" // placed asks a placement or a reason
	ReasonNoConflict Reason = "no-conflict"
	ReasonOpened     Reason = "already-opened"
	ReasonBinned     Reason = "already-binned"
	ReasonNotBinned  Reason = "not-binned"
	ReasonNoUnknown  Reason = "nothing-unknown"
	ReasonNoSuchAct  Reason = "no-such-act"
	ReasonActFallen  Reason = "already-undone"
	ReasonFinal      Reason = "cannot-be-undone" // sent, exported, expunged
	ReasonSigned     Reason = "already-signed"
	ReasonMomentDone Reason = "moment-done"
	ReasonMomentOpen Reason = "moment-open"
	ReasonNoSanction Reason = "no-sanction"
	ReasonUnread     Reason = "not-read" // the employee has not read the report
)

// NotAllowed says that an act is not allowed now, and why.
type NotAllowed struct {
	Act   string
	Unmet []Reason
	Soft  bool // a typed reason passes it
}

// Error names the act and what is unmet.
func (e *NotAllowed) Error() string {
	words := make([]string, len(e.Unmet))
	for i, r := range e.Unmet {
		words[i] = string(r)
	}
	return fmt.Sprintf("act %q is not allowed: %s", e.Act, strings.Join(words, ", "))
}

// ParamKind is the sort of value that a parameter takes.
type ParamKind uint8

// The sorts of value. A form draws its field by it.
const (
	LineValue   ParamKind = iota // one line of text
	ProseValue                   // text of several lines
	DayValue                     // 2026-11-23, 23-11-2026
	ClockValue                   // 10:30
	ChoiceValue                  // one of Choices
	WordValue                    // one of Choices, or any other line
	CountValue                   // a whole number
	NumberValue                  // 12.5 or 12,5
	ItemValue                    // the id of an item of this dossier; Of says which sort
	FlagValue                    // yes or no; the key alone is yes
	SetValue                     // none or more of Choices, with commas
	PathValue                    // where a file is on this laptop
)

// DefaultToday is the default of a day that is today unless another is given.
const DefaultToday = "today"

// Param is one value that an act takes.
type Param struct {
	Key      string
	Kind     ParamKind
	Required bool
	Choices  []string
	Default  string // "today", a choice, a number; a form shows it, Make does not need it
	Of       string // for Item: task, appointment, application, document, direction, contact, conflict
	Hidden   bool   // for scripts and prefilled forms; a form does not show it
	Subject  bool   // names what the act is about: no question in a form that begins with it

	form lines // of prose that is read line by line; its zero value is free text
}

// Args are the values of an act by key, as typed.
type Args map[string]string

// Spec describes an act: what it is called, what it takes and how it is made.
type Spec struct {
	Name    string
	Params  []Param
	Make    func(Args) (Act, error) // wrong values give a *FieldError
	Bulk    bool                    // makes sense on many dossiers at once
	Creates bool                    // makes a new dossier
	Remedy  bool                    // can be the answer to a signal
	Final   bool                    // cannot be undone
}

// Param finds a parameter by its key.
func (s Spec) Param(key string) (Param, bool) {
	for _, p := range s.Params {
		if p.Key == key {
			return p, true
		}
	}
	return Param{}, false
}
