// Package signal says what deserves attention on a given day, and why.
//
// A dossier is first made into Inputs: a few hundred bytes of dates that no setting and no day
// can change, small enough to keep beside the list of the caseload. Judge lays the day and the
// Settings over those dates and answers with one Group for the dossier and its Signals in order.
// So the morning over ten thousand dossiers opens none of them, and a changed threshold needs no
// replay.
//
// What is looked at stands in one table, Rules: per rule its severity, how it chooses a group,
// the threshold it obeys, the act that remedies it, and the source it rests on. Why gives the
// arithmetic behind one signal, Compare the order between two. The package holds no sentences:
// it names text ids and their arguments, and the catalogue of the screen has the words.
package signal
