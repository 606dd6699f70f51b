// Package sheet brings the spreadsheet of a coach in, and takes the caseload out in her own columns.
//
// Read takes the cells out of a file, whatever wrote it: CSV in any encoding and with any separator, or a
// workbook. Recognise says what each column means. Plan compares every row with what stands in the dossiers
// and with what the same row said at the last import, and writes nothing. Apply writes all good rows in one
// transaction and as one act; Rollback takes that act back. Export writes the same columns again, so that an
// export that comes back in changes nothing.
//
// Three values decide about a cell: what the sheet says now, what it said last (kept in the dossier's own
// journal), and what stands here. Changed only in the sheet is applied, changed only here is left, changed
// in both is a conflict: what stands here is kept and shown. An empty cell and a missing row never delete.
package sheet
