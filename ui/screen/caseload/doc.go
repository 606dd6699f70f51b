// Package caseload is the morning list (Ochtend): every dossier in one line, in its group, with what comes
// next, and the round along it. Read rows.go (what stands on which line), columns.go (how a line is drawn),
// pane.go (cursor, fold, filter, sort), acts.go (what a line asks for) and why.go (why a line stands where
// it stands).
package caseload
