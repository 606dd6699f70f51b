package cli

import (
	"errors"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/store"
	"spoorboek/ui/desk"
	"spoorboek/ui/text"
)

// The exit codes, for scripts.
const (
	exitOK        = 0
	exitOther     = 1
	exitUsage     = 2
	exitNotFound  = 3 // no such dossier or item
	exitForbidden = 4 // act not allowed
	exitLeak      = 5 // the leak check refused
	exitNoFile    = 10
	exitInUse     = 11
	exitLocked    = 12 // wrong passphrase
	exitDamaged   = 13
	exitNewer     = 14
	exitNoImport  = 15 // nothing importable
	exitOlder     = 16
)

// failure is an error that already has its sentence in the coach's language.
type failure struct {
	code     int
	sentence string // empty: everything was said
}

// Error is the sentence.
func (f *failure) Error() string { return f.sentence }

// fail makes a failure of a phrase of the catalogue.
func (c *command) fail(code int, id text.ID, args ...any) error {
	return &failure{code: code, sentence: c.words.F(id, args...)}
}

// usage is a failure of the command line itself.
func (c *command) usage(id text.ID, args ...any) error { return c.fail(exitUsage, id, args...) }

// codes says which exit code an error has; the first that fits counts.
var codes = []struct {
	err  error
	code int
}{
	{store.ErrNoFile, exitNoFile},
	{store.ErrInUse, exitInUse},
	{store.ErrLocked, exitLocked},
	{store.ErrDamaged, exitDamaged},
	{store.ErrNotAFile, exitDamaged},
	{store.ErrNewer, exitNewer},
	{store.ErrOlder, exitOlder},
	{store.ErrNotAnArchive, exitNoImport},
	{store.ErrNotABundle, exitNoImport},
	{store.ErrNotACalendar, exitNoImport},
	{store.ErrRecipient, exitUsage},
	{store.ErrNotForUs, exitLocked},
	{store.ErrAsksPhrase, exitLocked},
	{store.ErrWrongPhrase, exitLocked},
	{store.ErrNotASheet, exitNoImport},
	{store.ErrSheetTooLarge, exitNoImport},
	{store.ErrNoSuchSheet, exitNoImport},
	{store.ErrNoColumns, exitNoImport},
	{store.ErrNothingToImport, exitNoImport},
	{store.ErrNotFound, exitNotFound},
	{desk.ErrNothing, exitForbidden},
	{desk.ErrFinal, exitForbidden},
}

// exitCode is the code of an error.
func exitCode(err error) int {
	var f *failure
	if errors.As(err, &f) {
		return f.code
	}
	var field *dossier.FieldError
	if errors.As(err, &field) {
		if field.Code == dossier.NoSuchItem {
			return exitNotFound
		}
		return exitUsage
	}
	var no *dossier.NotAllowed
	if errors.As(err, &no) {
		if len(no.Unmet) == 1 && no.Unmet[0] == dossier.ReasonNoSuchAct {
			return exitNotFound
		}
		return exitForbidden
	}
	var many *desk.AmbiguousError
	if errors.As(err, &many) {
		return exitNotFound
	}
	var day *civil.ParseError
	var query *caseload.QueryError
	if errors.As(err, &day) || errors.As(err, &query) {
		return exitUsage
	}
	var unread *desk.UnreadableError
	if errors.As(err, &unread) {
		return exitOther
	}
	for _, known := range codes {
		if errors.Is(err, known.err) {
			return known.code
		}
	}
	return exitOther
}

// sentence is what the coach reads of an error: what happened, what is safe, what to do.
func (c *command) sentence(err error) string {
	var f *failure
	if errors.As(err, &f) {
		return f.sentence
	}
	var many *desk.AmbiguousError
	switch {
	case errors.As(err, &many):
		return c.words.F("cli.error.many-dossiers", len(many.Numbers), shortened(many.Numbers))
	case errors.Is(err, desk.ErrNothing):
		return c.words.T("cli.error.nothing-to-undo")
	case errors.Is(err, desk.ErrFinal):
		return c.words.T("cli.error.final")
	}
	return c.words.Explain(err)
}
