// Package store declares how the workbench keeps its journals: the ports that the screens and the
// command line ask for, and the errors that they explain. It holds no code that touches a disk;
// the packages below it do, and main introduces them.
//
//   - bolt keeps everything in one sealed bbolt file (the laptop's store),
//   - seal encrypts it, codec turns entries into bytes,
//   - sheet reads and writes the coach's spreadsheets,
//   - storetest holds the suite that every implementation passes and an in-memory one for tests.
//
// A dossier is its journal: what is stored as truth are entries. Rows, digests and the act log are
// caches made from the entries by the Projection given at opening; they can be thrown away.
//
// # What is protected, and what is not
//
// Whoever has the file without the passphrase or the recovery key learns the number and the rough size
// of the records and nothing else. Whoever changes a byte is noticed, a record taken away is noticed, and
// an older copy put in the file's place is announced on the laptop that saw the newer one. What is not
// protected: a laptop that is unlocked or that runs hostile software, a weak passphrase against patient
// guessing, and copies of old backups, which keep opening with the passphrase they were made under.
package store
