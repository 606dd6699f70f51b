// Package store declares how the workbench keeps its journals: the ports that the screens and the
// command line ask for, and the errors that they explain. It holds no code that touches a disk;
// the packages below it do, and main introduces them.
//
//   - bolt keeps everything in one sealed bbolt file (the laptop's store),
//   - seal encrypts it, codec turns entries into bytes,
//   - sheet reads and writes the coach's spreadsheets,
//   - render lays documents out as PDF, DOCX and Markdown,
//   - storetest holds the suite that every implementation passes and an in-memory one for tests.
//
// A dossier is its journal: what is stored as truth are entries. Rows, digests and the act log are
// caches made from the entries by the Projection given at opening; they can be thrown away.
//
// # What is at stake
//
// A coach in re-integratie tweede spoor keeps, of some dozens of people, what they can no longer do, why a
// working life broke off, and what was agreed with whom. It is personal data, much of it about health. A
// year later the same lines decide whether an employer pays a third year of wages. So two things must hold
// at once: nobody else reads it, and nothing that was recorded disappears or changes without a trace.
//
// # What is protected
//
// The laptop is lost or stolen while the file is closed or locked. Every value in the file, in its copies
// and in kept drafts is sealed with XChaCha20-Poly1305 under keys that only the passphrase (by way of
// Argon2id, never below 64 MiB and three passes) or the printed recovery key (160 random bits) leads to. A
// finder learns how many records there are and about how large they are, how often the file was written,
// when it was last changed, the costs of the key derivation, and nothing else: no name, number, day or
// word. Records are filled up to fixed steps, so that a size tells little.
//
// Attachments are files of their own beside it, each sealed under the key of its dossier; their number,
// their sizes and which of them belong together can be seen.
//
// Somebody changes the file. Each value is bound to its place, its bucket and its file: changed, swapped or
// put elsewhere it does not open. A row holds the number and the heads of its journal, the root holds a
// keyed sum over all rows, and each entry names the hashes of those before it: a record taken away, or an
// old one put back, is noticed when the caseload is read. Check reads and proves every value.
//
// Somebody puts an older copy of the whole file in its place, or a sync client does. This laptop remembers
// the last generation it wrote, outside the file, and refuses the older one unless told to accept it.
//
// The program is killed, the laptop crashes, the power goes. What was called saved was synced before it was
// said. An error while saving is looked into, not guessed at: the file is opened again and read.
//
// The disk fills up or fails. A refused act is refused whole. The file before it stays as it was. Files are
// made, copied, compacted and put back under another name first and only renamed when they are whole and
// synced. Nothing is ever overwritten but by such a rename.
//
// Another program cuts the file off while it is open, or a cable does. Nothing is read or written any more
// and the coach is told that it is damaged, before the part that is gone can take the program along.
//
// A disk or a file that may only be read is opened for reading, and the screen says so all the time. A file
// of a newer program is refused, with both formats named, and not touched.
//
// The disk damages the file. Opening starts with plain reads that bbolt cannot be led astray by; after a
// run that did not end well another process verifies everything before this one opens it. A wrong byte is
// never shown as if it were right. A rescue takes from every page what can be proved, says per dossier how
// much that is, writes a new file and leaves the damaged one alone.
//
// Somebody is to be forgotten. Erase destroys the dossier's key, its entries, rows, drafts and lines in the
// act log, and writes the file anew under a new index key, so that no free page keeps them. What stays is
// an id, a day, a reason code and figures that are nobody's. Expunge does the same for the content of one
// entry; that there was one stays in the chain. The copies that still hold it are named, with the day on
// which the last one expires.
//
// A file from somebody else: a spreadsheet, a bundle, a calendar, a copy. Text loses what could steer a
// terminal before it is kept, formulas leave as text, and every size that a file states of itself is
// compared with a limit before memory is asked for: a header may not cost more than 1 GiB and ten passes, a
// spreadsheet is unpacked up to a bound. Names of people never become names of files or reach outside the
// folder that was chosen.
//
// A fault of the program. The report of it names the place in the program, and nothing that stood on the
// screen; what was typed is kept sealed. Errors and the window title name a dossier by its id or not at
// all.
//
// The internet. There is no network code in the program: a test fails when a package of it is imported.
//
// # What is not protected
//
// A laptop that is unlocked in somebody else's hands. Locking after ten minutes, at sleep and on a key is
// all that stands in between.
//
// A laptop that runs hostile software as the same user. It can read the keyboard and the screen. The
// process forbids core dumps and, on Linux, reading its memory by others; keys are overwritten when the
// file is locked. Go may have moved copies of them, and the system may have written memory to its swap:
// encrypt the disk too.
//
// A passphrase that can be guessed. Argon2id makes a guess cost a third of a second and 128 MiB; it does
// not make "welkom2026" a secret. The program refuses the worst ones and offers five random words. The file
// can be copied and tried elsewhere without limit: the pause after wrong attempts only slows fingers down.
//
// Somebody who knew the passphrase once. Changing it renews one slot of the header and nothing else, so
// that older copies keep opening with the old phrase. Rekey renews all keys; copies from before it must be
// destroyed.
//
// A loss of both secrets. Without passphrase and recovery key nobody opens the file, its makers included.
//
// A passphrase that somebody watches being typed, and a recovery key that lies beside the laptop. Whoever
// finds the printed key needs nothing else.
//
// The clipboard and the terminal. What is copied can be read by every program of the user, and some systems
// keep it or send it to her other devices. A terminal that records sessions records what it shows.
//
// Copies that left the program: exports, reports, prints, calendars, text in another editor. They are
// plain. They are made only when asked for, the export is logged, and temporary ones are in a folder of the
// user's own that is emptied at exit and start.
//
// # Residual risks, known and accepted
//
//   - On Windows and macOS nothing keeps other programs of the same user from reading this one's memory,
//     and a rename is as lasting as the system makes it: there is no call to sync a folder on Windows.
//   - Between the look at the length of a file and the reading of it lies a moment. A file that is cut off
//     in exactly that moment can make the program wait or end; the file is no worse for it.
//   - What is not synced is not promised: the screen says saved after the sync, and believes the disk when
//     that says it has synced. A disk that lies loses the newest acts; the file still opens.
//   - The number of dossiers and the rhythm of writing can be seen in the file; names of copies tell days.
//   - A solid-state disk may keep blocks of a file that was written anew. Erasure destroys keys as well as
//     values, but the wrapped key may be in such a block, readable for who has the passphrase and opens the
//     disk itself. Disk encryption is the answer to that.
//   - An erased dossier lives on in copies for at most 35 days in folders that rotate, and for as long as
//     the coach keeps them in copies that she put elsewhere. A folder rotates when a copy is made in it: one
//     that gets no more copies keeps what it has.
//   - The memory of generations is on the same laptop: who restores laptop and file together to an older
//     day is not noticed. It is written after the commit and not synced, so that a power cut can make it
//     lag: then it warns less, never wrongly.
//   - The sum over the rows and the chain of hashes prove that nothing changed since it was sealed. They do
//     not prove to others who wrote it or when: whoever has the passphrase can make a journal that looks
//     right.
//   - Sync folders and network drives are recognised by name and by the kind of file system. One that hides
//     well is not; then a file that is renamed over is still noticed before every commit.
//   - The clock of the laptop is believed for days. Order never hangs on it, and a clock that stands before
//     the newest act or more than 400 days after it is doubted aloud.
package store
