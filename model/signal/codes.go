package signal

import (
	"slices"

	"spoorboek/model/dossier"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
)

// CodeIndex is a statutory code as one byte in a row; 0 is none. New codes go at the end of codeTable.
type CodeIndex uint8

// ActorIndex is an actor as one byte in a row; 0 is none.
type ActorIndex uint8

// KindIndex is the kind of an appointment as one byte in a row; 0 is none.
type KindIndex uint8

// role is what the morning does with a statutory moment.
type role uint8

const (
	skipped  role = iota // a consequence: never in the morning
	marked               // a day to know of: shown as what comes next
	asked                // another's duty, or the coach's own by the moment's actor
	usual                // another's habit, no statute: asked around its day, not for ever
	lettered             // the letter of UWV: asked after when it stays away
	chosen               // an option of the employee, worth a word only for some
)

type codeRow struct {
	code wvp.Code
	role role
}

// codeTable gives every statutory moment its byte and its role.
var codeTable = [...]codeRow{
	{},
	{wvp.SickReport, usual},
	{wvp.UWVSickReport, asked},
	{wvp.ProblemAnalysis, asked},
	{wvp.ActionPlan, asked},
	{wvp.Evaluation, usual},
	{wvp.Recalibration, asked},
	{wvp.Week42Report, asked},
	{wvp.ExpertResearch, usual},
	{wvp.FirstYearEvaluation, asked},
	{wvp.SecondTrackStart, asked},
	{wvp.EarlyIVALast, chosen},
	{wvp.CurrentAssessment, asked},
	{wvp.UWVLetter, lettered},
	{wvp.ReintegrationReport, asked},
	{wvp.ReportCompletion, asked},
	{wvp.NoRiskCutoff, marked},
	{wvp.WIAApplication, asked},
	{wvp.SanctionDecision, marked},
	{wvp.WaitingPeriodLast, marked},
	{wvp.WIAFirstDay, skipped}, // the day after the one before
	{wvp.ExtensionLast, marked},
	{wvp.ShorteningRequest, asked},
	{wvp.ShorteningDecision, marked},
	{wvp.SanctionLastDay, marked},
	{wvp.ContractEndReport, asked},
	{wvp.ContractEndRIV, asked},
	{wvp.AOWDay, marked},
	{wvp.AOWWageLast, marked},
}

var actorTable = [...]wvp.Actor{"", wvp.Employer, wvp.Employee, wvp.Physician, wvp.UWV, wvp.Expert, wvp.Coach}

// IndexOf is the byte of a statutory code, 0 when the morning does not know it.
func IndexOf(code wvp.Code) CodeIndex {
	at := slices.IndexFunc(codeTable[1:], func(r codeRow) bool { return r.code == code })
	return CodeIndex(at + 1)
}

// Habit reports whether the moment is a habit of the field, and no statute.
func (i CodeIndex) Habit() bool { return int(i) < len(codeTable) && codeTable[i].role == usual }

// Code is the statutory code of the byte.
func (i CodeIndex) Code() wvp.Code {
	if int(i) < len(codeTable) {
		return codeTable[i].code
	}
	return ""
}

// ActorOf is the byte of an actor, 0 when it is unknown.
func ActorOf(a wvp.Actor) ActorIndex {
	return ActorIndex(max(slices.Index(actorTable[:], a), 0))
}

// Actor is the actor of the byte.
func (a ActorIndex) Actor() wvp.Actor {
	if int(a) < len(actorTable) {
		return actorTable[a]
	}
	return ""
}

// GroupIndex is a group of the early recognition as one byte in a row; 0 is none.
type GroupIndex uint8

var groupTable = [...]track.Group{track.GroupUnknown, track.OwnEmployer, track.Elsewhere, track.SmallChances}

// GroupOf is the byte of a group of the early recognition, 0 when it is unknown.
func GroupOf(g track.Group) GroupIndex { return GroupIndex(max(slices.Index(groupTable[:], g), 0)) }

// Group is the group of the byte.
func (g GroupIndex) Group() track.Group {
	if int(g) < len(groupTable) {
		return groupTable[g]
	}
	return track.GroupUnknown
}

var kindTable = [...]dossier.ContactKind{
	"", dossier.Meeting, dossier.Call, dossier.Mail, dossier.ThreeWay, dossier.OtherWay,
}

// KindOf is the byte of a kind of contact, 0 when it is unknown.
func KindOf(k dossier.ContactKind) KindIndex { return KindIndex(max(slices.Index(kindTable[:], k), 0)) }

// Kind is the kind of contact of the byte.
func (k KindIndex) Kind() dossier.ContactKind {
	if int(k) < len(kindTable) {
		return kindTable[k]
	}
	return ""
}
