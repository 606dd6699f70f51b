package text

import (
	"context"
	"errors"
	"io/fs"
	"strings"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/report"
	"spoorboek/store"
)

// Worded is an error of a package that may not know the words: it names its phrase and what goes into it.
type Worded interface {
	error
	Words() (id string, args []any)
}

// Errors are errors in words.
type Errors struct{ p *Phrases }

// Explain says in words what an error means: what happened, what is safe, what to do. The error's own text is
// shown only for an error nobody thought of, behind a sentence that says so.
func (w Errors) Explain(err error) string {
	if err == nil {
		return ""
	}
	if s, ok := w.explainTyped(err); ok {
		return s
	}
	for _, k := range sentinels() {
		if errors.Is(err, k.err) {
			return w.p.T(k.id)
		}
	}
	return w.p.F("error.unknown", err.Error())
}

// explainTyped explains errors that carry facts.
func (w Errors) explainTyped(err error) (string, bool) {
	var worded Worded
	var field *dossier.FieldError
	var refused *dossier.NotAllowed
	var parse *civil.ParseError
	var query *caseload.QueryError
	switch {
	case errors.As(err, &worded):
		id, args := worded.Words()
		return w.p.F(ID(id), args...), true
	case errors.As(err, &field):
		return w.explainField(field), true
	case errors.As(err, &refused):
		return w.explainRefusal(refused), true
	case errors.As(err, &parse):
		return w.explainDate(parse), true
	case errors.As(err, &query):
		return w.p.F(ID("query."+query.Code), query.Word), true
	}
	return w.explainStore(err)
}

// explainStore explains the store's errors that carry facts.
func (w Errors) explainStore(err error) (string, bool) {
	var inUse *store.InUseError
	var newer *store.NewerError
	var older *store.OlderError
	var weak *store.WeakError
	var place *store.PlaceError
	var full *store.FullError
	switch {
	case errors.As(err, &full):
		return w.p.F("error.full.need", Days(w).Bytes(full.Needed)), true
	case errors.As(err, &place):
		return w.p.F(ID("error.place."+string(place.Reason)), place.Name), true
	case errors.As(err, &inUse) && inUse.PID != 0:
		return w.p.F("error.in-use.pid", inUse.PID), true
	case errors.As(err, &newer):
		return w.p.F("error.newer.format", newer.File, newer.Program), true
	case errors.As(err, &older):
		return w.p.N("error.older.missing", int(older.Missing())), true
	case errors.As(err, &weak):
		return w.explainWeak(weak.Reasons), true
	}
	return "", false
}

func (w Errors) explainWeak(reasons []store.Weakness) string {
	said := make([]string, 0, len(reasons)+1)
	for _, r := range reasons {
		said = append(said, w.p.Of("weak", string(r)))
	}
	return strings.Join(append(said, w.p.T("error.weak")), " ")
}

// explainField says what is wrong with a value; the field's label stands beside it, so the key is not named.
func (w Errors) explainField(e *dossier.FieldError) string {
	id := ID("error.field." + string(e.Code))
	if day, err := civil.Parse(e.Hint); err == nil && !day.IsZero() && w.p.Has(id+".day") {
		return w.p.F(id+".day", day)
	}
	if e.Hint == "" || !w.p.Has(id+".hint") {
		return w.p.T(id)
	}
	return w.p.F(id+".hint", e.Hint)
}

// explainRefusal names what is not met, and that a reason passes it where that is so.
func (w Errors) explainRefusal(e *dossier.NotAllowed) string {
	said := make([]string, len(e.Unmet))
	for i, r := range e.Unmet {
		said[i] = Names(w).Reason(string(r))
	}
	if e.Soft {
		return w.p.F("error.refused.soft", strings.Join(said, ", "))
	}
	return w.p.F("error.refused", strings.Join(said, ", "))
}

func (w Errors) explainDate(e *civil.ParseError) string {
	if e.Reason == civil.BadTime {
		return w.p.T("error.date.time")
	}
	example := w.p.T("error.date.example")
	if !e.Near.IsZero() {
		example = Days(w).DayLong(e.Near)
	}
	return w.p.F(ID("error.date."+string(e.Reason)), example)
}

// known is a sentinel error and its sentence.
type known struct {
	err error
	id  ID
}

// sentinels are the errors without facts, each after those that say more.
func sentinels() []known {
	return []known{
		{store.ErrLocked, "error.locked"},
		{store.ErrInUse, "error.in-use"},
		{store.ErrSealed, "error.sealed"},
		{store.ErrBarred, "error.barred"},
		{store.ErrReadOnly, "error.read-only"},
		{store.ErrNewer, "error.newer"},
		{store.ErrOlder, "error.older"},
		{store.ErrTorn, "error.torn"},
		{store.ErrDamaged, "error.damaged"},
		{store.ErrNoFile, "error.no-file"},
		{store.ErrExists, "error.exists"},
		{store.ErrNowhere, "error.nowhere"},
		{store.ErrNotAFile, "error.not-a-file"},
		{store.ErrFull, "error.full"},
		{store.ErrLogo, "error.logo"},
		{report.ErrFrozen, "error.frozen"},
		{store.ErrTooBig, "error.attach.big"},
		{store.ErrNoAttachment, "error.attach.gone"},
		{store.ErrUnsteady, "error.attach.unsteady"},
		{store.ErrReplaced, "error.replaced"},
		{store.ErrPlace, "error.place"},
		{store.ErrNoFolder, "error.no-folder"},
		{store.ErrConflict, "error.conflict"},
		{store.ErrErased, "error.erased"},
		{store.ErrWeak, "error.weak"},
		{store.ErrNotFound, "error.not-found"},
		{store.ErrNotACalendar, "error.not-a-calendar"},
		{store.ErrNotAnArchive, "error.not-an-archive"},
		{store.ErrNotABundle, "error.not-a-bundle"},
		{store.ErrRecipient, "error.recipient"},
		{store.ErrNotForUs, "error.not-for-us"},
		{store.ErrAsksPhrase, "error.asks-phrase"},
		{store.ErrWrongPhrase, "error.wrong-phrase"},
		{store.ErrNotASheet, "error.not-a-sheet"},
		{store.ErrSheetTooLarge, "error.sheet-too-large"},
		{store.ErrNoSuchSheet, "error.no-such-sheet"},
		{store.ErrNoColumns, "error.no-columns"},
		{store.ErrNothingToImport, "error.nothing-to-import"},
		{fs.ErrNotExist, "error.file-missing"},
		{fs.ErrPermission, "error.file-forbidden"},
		{context.Canceled, "error.cancelled"},
		{context.DeadlineExceeded, "error.too-slow"},
	}
}
