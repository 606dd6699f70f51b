// Package caseload is the list of all dossiers: what the list keeps of each, how it is ordered and grouped
// on a day, and the language in which it is searched.
//
// A Row is at most MaxSize bytes and is made from the journal whenever a dossier changes, so that the list
// of ten thousand is there at once. Build judges the rows for a day; Update puts one changed row in its
// place; View answers a Query in an Order. No row is ever left out: a dossier that is not closed stands in
// exactly one group.
package caseload
