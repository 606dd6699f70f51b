// Package bolt keeps the journals in one sealed bbolt file: the laptop's store.
//
// # The file
//
// Bucket names are one letter, keys are random ids and numbers, values are sealed (package seal):
//
//	h, H  the header, twice, on pages of their own
//	k, K  wrapped keys, twice, on pages of their own: dossier id → its key; the zero id → the index key
//	e     entries: dossier id, number → entry, under the dossier's key
//	r, d  rows and digests: dossier id → cache, under the index key; a row also holds heads and count
//	a     act log: generation, part → act lines, under the index key
//	t     tombstones: dossier id → date and reason, under the index key
//	s     the root: generation, cache schema, and one hash over the heads of all rows
//	g     drafts: hidden name → text
//
// # What a transaction does
//
// Append writes entries, row, digest, act lines and root in one transaction and syncs it. The root's hash
// is a sum over all dossiers, so that it costs the same however many there are, and Rows compares it with
// what it reads: a row or an entry that is gone, or older than its neighbours, does not go by unseen. An
// error from a commit means that nobody knows: the book closes the file, opens it again and looks.
//
// # Opening
//
// bbolt panics on some damaged files, loops on others and fills an empty file without a word. Opening
// therefore starts with plain reads (survey.go): an existing file that is empty, short or oddly built is
// damage. Panics and faults of the memory map come out as store.ErrDamaged.
//
// When the note of an earlier process is still there, its run did not end well: then a process of its own
// reads and verifies the whole file first (child.go), and only when that process lives is the file opened
// here.
//
// # Beside the file
//
// The state folder remembers, per file, the last generation that was written here (an older file is
// announced), a copy of the header, the copies that were made (sealed), and the process that has the file
// open.
//
// A draft that the file takes no more, for want of room or because another file stands in its place, goes to
// the state folder, into room that opening took for it; the next opening moves it into the file.
//
// # Copies, and what is left of a damaged file
//
// A copy is the file as one transaction sees it, under a temporary name, synced, read back and verified
// before it gets its own name (backup.go). Putting one back gives the present file a second name first, so
// that there is a file at every moment (restore.go). A rescue trusts no structure: it looks at every page as
// if it were a leaf, takes for a value what a key proves to be one, and of each value the one with the
// highest revision (scan.go, salvage.go); the result goes into a new file (rescue.go). What was erased or
// expunged does not come back from the copy that fills the gaps: the tombstone, the root's sum and the
// expunging fact forbid it. Nor does it with a copy that is put back, as long as the present file can be
// read: what that one knows to be gone is destroyed again before the copy takes its place (since.go).
package bolt
