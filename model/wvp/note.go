package wvp

import "spoorboek/model/civil"

// Note flags something that a person should look at: input that contradicts itself, or a circumstance that
// the law treats differently. Nothing is refused because of it.
type Note struct {
	Code NoteCode   `json:"code"`
	Span civil.Span `json:"span"` // the days it is about, when it is about days
	Fact Anchor     `json:"fact"` // the fact it is about, when it is about one
}

// NoteCode says what a note flags; the screen has the sentence.
type NoteCode string

// The notes about input.
const (
	NoteNoFirstSick   NoteCode = "no-first-sick-day"    // nothing can be computed
	NoteSpanReversed  NoteCode = "span-reversed"        // ends before it begins: left out
	NoteSpanNoStart   NoteCode = "span-without-start"   // left out
	NoteBeforeCase    NoteCode = "span-before-case"     // lies before the first sick day: left out
	NoteOverlap       NoteCode = "spans-overlap"        // shared days counted once
	NoteFirstDay      NoteCode = "first-day-not-sick"   // recovered or on leave on the first sick day
	NoteGapOpen       NoteCode = "gap-open"             // still recovered
	NoteGapAfterOpen  NoteCode = "gap-after-open-gap"   // a later recovery while an earlier one has no end
	NoteLeaveOpen     NoteCode = "leave-open"           // end not known: sixteen weeks assumed
	NoteCauseUnknown  NoteCode = "leave-cause-unknown"  // counted as the same cause
	NoteNewCase       NoteCode = "new-case"             // these days started a new case
	NoteFactBefore    NoteCode = "fact-before-case"     // dated before the first sick day: left out
	NoteFactEarlier   NoteCode = "fact-of-earlier-case" // belongs to the case before this one: left out
	NoteEndTooEarly   NoteCode = "ends-before-waiting-period"
	NoteLetterUnusual NoteCode = "letter-date-unusual" // binding all the same
)

// The notes about circumstances.
const (
	NoteLateLetter        NoteCode = "late-letter"         // application within four weeks of it is in time
	NoteLateLetterUnsure  NoteCode = "late-letter-unsure"  // only if the week-42 report was in time
	NoteLateLetterLost    NoteCode = "late-letter-lost"    // the week-42 report was too late for that
	NotePastAOW           NoteCode = "past-aow"            // fell ill past AOW: no plan, no second track
	NoteAOWBeforeWIA      NoteCode = "aow-before-wia"      // AOW comes first: no WIA
	NoteAOWNear           NoteCode = "aow-near"            // spoor 2 may lapse when both agree in writing
	NoteContractEnds      NoteCode = "contract-ends"       // ends before the waiting period does
	NoteSafetyNet         NoteCode = "safety-net"          // UWV does what an employer does
	NoteWIAAfterSanction  NoteCode = "wia-after-sanction"  // From: the day the benefit can start
	NoteWIAAfterExtension NoteCode = "wia-after-extension" // From: the day the benefit can start
)

func day(d civil.Date) civil.Span { return civil.Span{From: d, To: d} }
