// Package dossier is the aggregate: everything one trajectory is, folded from its journal.
//
// There are three parts, and reading them in this order is easiest:
//
//   - Facts (fact_*.go) are what a journal holds: small structs in the past tense with a kind that is for
//     ever. Decode and Encode turn them to and from bytes; Kinds lists them. Each fact applies itself.
//   - Replay folds a journal into a Dossier. It is total: whatever the journal holds, it returns a dossier,
//     and Trail.Flags says what was odd. Statements (names, texts, patches) are the last in journal order,
//     per field; dated states (phase, pause, stage, spoor 1) are sorted by day, then journal order.
//   - Acts (act_*.go) are what a coach does: values whose Facts are checked against the dossier on their
//     day. Acts lists them with their parameters; commands, forms and bulk changes are made from that list.
//
// Undo is an act as well: Retract says which act falls and which fall with it.
package dossier
