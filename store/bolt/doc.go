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
// # Beside the file
//
// The state folder remembers, per file, the last generation that was written here (an older file is
// announced), a copy of the header, and the process that has the file open.
package bolt
