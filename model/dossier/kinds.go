package dossier

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"

	"spoorboek/model/journal"
)

// kind is how the facts of one kind are read.
type kind struct {
	version uint16
	read    func(payload []byte) (journal.Fact, bool)
	undated bool // a statement: it holds for any day
}

// kinds are the facts of a dossier. A kind that was ever released stays here for ever.
var kinds = together(coreKinds, searchKinds, recordKinds())

// together is the union of tables of kinds.
func together(tables ...map[journal.Kind]kind) map[journal.Kind]kind {
	all := map[journal.Kind]kind{}
	for _, t := range tables {
		maps.Copy(all, t)
	}
	return all
}

// coreKinds are the facts that every trajectory has.
var coreKinds = map[journal.Kind]kind{
	DossierOpened{}.Kind():        undatedKind[DossierOpened](),
	NumberStated{}.Kind():         undatedKind[NumberStated](),
	PersonStated{}.Kind():         undatedKind[PersonStated](),
	EmployerStated{}.Kind():       undatedKind[EmployerStated](),
	CaseStated{}.Kind():           undatedKind[CaseStated](),
	AssignmentStated{}.Kind():     undatedKind[AssignmentStated](),
	HoursCarried{}.Kind():         undatedKind[HoursCarried](),
	InterruptionRecorded{}.Kind(): datedKind[InterruptionRecorded](),
	LeaveRecorded{}.Kind():        datedKind[LeaveRecorded](),
	LetterReceived{}.Kind():       datedKind[LetterReceived](),
	SanctionImposed{}.Kind():      datedKind[SanctionImposed](),
	SanctionShortened{}.Kind():    datedKind[SanctionShortened](),
	SanctionLifted{}.Kind():       datedKind[SanctionLifted](),
	ExtensionGranted{}.Kind():     datedKind[ExtensionGranted](),
	MomentDone{}.Kind():           datedKind[MomentDone](),
	MomentMoved{}.Kind():          datedKind[MomentMoved](),
	MomentExcluded{}.Kind():       datedKind[MomentExcluded](),
	MomentReopened{}.Kind():       datedKind[MomentReopened](),
	MomentsConfirmed{}.Kind():     datedKind[MomentsConfirmed](),
	PhaseEntered{}.Kind():         datedKind[PhaseEntered](),
	PauseStarted{}.Kind():         datedKind[PauseStarted](),
	PauseEnded{}.Kind():           datedKind[PauseEnded](),
	FirstTrackStated{}.Kind():     datedKind[FirstTrackStated](),
	FirstTrackReviewed{}.Kind():   datedKind[FirstTrackReviewed](),
	OutcomeRecorded{}.Kind():      datedKind[OutcomeRecorded](),
	SatisfactionAnswered{}.Kind(): datedKind[SatisfactionAnswered](),
	ContactLogged{}.Kind():        datedKind[ContactLogged](),
	AppointmentMade{}.Kind():      datedKind[AppointmentMade](),
	AppointmentSettled{}.Kind():   datedKind[AppointmentSettled](),
	TaskAdded{}.Kind():            datedKind[TaskAdded](),
	TaskDone{}.Kind():             datedKind[TaskDone](),
	TaskReopened{}.Kind():         datedKind[TaskReopened](),
	TaskMoved{}.Kind():            datedKind[TaskMoved](),
	TaskChanged{}.Kind():          datedKind[TaskChanged](),
	TaskDropped{}.Kind():          datedKind[TaskDropped](),
	SignalSnoozed{}.Kind():        datedKind[SignalSnoozed](),
	ReportSent{}.Kind():           datedKind[ReportSent](),
	ReportDrafted{}.Kind():        datedKind[ReportDrafted](),
	ReportRead{}.Kind():           datedKind[ReportRead](),
	ApplicationAdded{}.Kind():     datedKind[ApplicationAdded](),
	ApplicationChanged{}.Kind():   undatedKind[ApplicationChanged](),
	ApplicationStepped{}.Kind():   datedKind[ApplicationStepped](),
	StepChanged{}.Kind():          undatedKind[StepChanged](),
	PlacementRecorded{}.Kind():    datedKind[PlacementRecorded](),
	DocumentRegistered{}.Kind():   datedKind[DocumentRegistered](),
	DocumentSigned{}.Kind():       datedKind[DocumentSigned](),
	DocumentSent{}.Kind():         datedKind[DocumentSent](),
	DocumentAttached{}.Kind():     datedKind[DocumentAttached](),
	DocumentDetached{}.Kind():     datedKind[DocumentDetached](),
	AssessmentRegistered{}.Kind(): datedKind[AssessmentRegistered](),
	DirectionAdded{}.Kind():       datedKind[DirectionAdded](),
	DirectionChanged{}.Kind():     undatedKind[DirectionChanged](),
	NoteWritten{}.Kind():          datedKind[NoteWritten](),
	SheetImported{}.Kind():        undatedKind[SheetImported](),
	DossierBinned{}.Kind():        datedKind[DossierBinned](),
	DossierUnbinned{}.Kind():      datedKind[DossierUnbinned](),
	ConflictSettled{}.Kind():      undatedKind[ConflictSettled](),
}

// datedKind is a kind whose facts are true from their day on.
func datedKind[F applier]() kind {
	var zero F
	return kind{version: journal.VersionOf(zero), read: read[F]}
}

// undatedKind is a kind of statements: they hold for any day.
func undatedKind[F applier]() kind {
	k := datedKind[F]()
	k.undated = true
	return k
}

func read[F journal.Fact](payload []byte) (journal.Fact, bool) {
	var f F
	if json.Unmarshal(payload, &f) != nil {
		return nil, false
	}
	return f, true
}

func undated(k journal.Kind) bool { return kinds[k].undated }

// Kinds returns every kind of fact that a dossier can hold, sorted.
func Kinds() []journal.Kind {
	all := slices.Collect(maps.Keys(kinds))
	all = append(all, journal.KindRetracted, journal.KindExpunged)
	slices.Sort(all)
	return all
}

// Decode reads the stored form of a fact, of this version or of any before it: a version only adds fields. It
// is total: a kind or version of a newer program, and what cannot be read, become a journal.Unknown that
// keeps the bytes.
func Decode(k journal.Kind, version uint16, payload []byte) journal.Fact {
	if f, ok := journal.Decode(k, version, payload); ok {
		return f
	}
	if known, ok := kinds[k]; ok && 1 <= version && version <= known.version {
		if f, ok := known.read(payload); ok {
			return f
		}
	}
	return journal.Unknown{K: k, V: version, Raw: bytes.Clone(payload)}
}

// Encode returns the stored form of a fact.
func Encode(f journal.Fact) ([]byte, error) { return journal.Encode(f) }
