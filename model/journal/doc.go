// Package journal says what an entry is, how entries follow one another, and which of them stand.
//
// A dossier is its journal: a set of entries, each holding one dated fact and naming the hashes of the heads
// it follows. The entries form a directed acyclic graph. Two journals merge by the union of their entries
// (Merge); Order lays the graph out in one line, in which an entry never comes before one it follows and the
// clock decides only between entries that do not know each other. Live tells which entries still stand after
// undo and redo, and Expunge takes the content of one entry away while its place in the chain remains.
//
// The package knows no facts of the trade: those are in package dossier and in package office.
package journal
